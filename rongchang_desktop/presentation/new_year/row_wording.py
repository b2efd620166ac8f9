"""Puts the rows of the new year's page into words."""

from decimal import Decimal

from rongchang_desktop.domain.intake.carry_decision import CarryProposal, Fate
from rongchang_desktop.domain.intake.matching import Certainty, Match
from rongchang_desktop.domain.intake.wording_difference import Piece, PieceKind, wording_difference
from rongchang_desktop.domain.ledger.identifiers import ItemId
from rongchang_desktop.localization import formats
from rongchang_desktop.localization.year_labels import year_label
from rongchang_desktop.presentation.new_year.turn_facts import TurnFacts
from rongchang_desktop.presentation.new_year.turn_rows import TurnCells, TurnRow
from rongchang_desktop.presentation.new_year.turning import Turning


class RowWording:
    """Writes a row once; `forget` when decisions or the language are others."""

    def __init__(self, turning: Turning) -> None:
        self._turning = turning
        self.facts = TurnFacts(turning)
        self._differences: dict[tuple[ItemId, ItemId], tuple[Piece, ...]] = {}
        self._cells: dict[TurnRow, TurnCells] = {}

    def forget(self) -> None:
        """Write every row anew when it is next asked for."""
        self._cells.clear()
        self.facts = TurnFacts(self._turning)

    def cells(self, row: TurnRow) -> TurnCells:
        """What the row shows."""
        known = self._cells.get(row)
        if known is None:
            known = self._cells[row] = self._new_item(row) if row.earlier_id is None else self._old_item(row)
        return known

    def pieces(self, row: TurnRow) -> tuple[Piece, ...]:
        """How the wording changed; the one wording there is where the item has no partner."""
        old, new = row.earlier_id, row.later_id
        if old is None or new is None:
            only = old or new
            assert only is not None
            return (Piece(kind=PieceKind.SAME, text=self.facts.item(only).title),)
        if (old, new) not in self._differences:
            self._differences[old, new] = wording_difference(self.facts.item(old).title, self.facts.item(new).title)
        return self._differences[old, new]

    def match_of(self, row: TurnRow) -> Match | None:
        """The match the row's pair rests on; None where a person made the pair."""
        if row.earlier_id is None:
            return None
        match = self._turning.proposal(row.earlier_id).match
        return match if match is not None and match.later_id == row.later_id else None

    def basis(self, row: TurnRow) -> str:
        """What the proposed pair rests on; empty where a person made it or there is none."""
        match, words = self.match_of(row), self.facts.words
        if match is None:
            return ""
        sure, reason = year_label(match.certainty, words), year_label(match.reason, words)
        if match.indicators:
            reason = words.gettext("{name}: {value}", name=reason, value=words.enumeration(match.indicators))
        return words.gettext("{certainty} · {reason}", certainty=sure, reason=reason)

    def _new_item(self, row: TurnRow) -> TurnCells:
        assert row.later_id is not None
        return TurnCells(
            ticked=None,
            new_number=self.facts.number(row.later_id),
            new=self.pieces(row),
            new_remark=self.facts.path(row.later_id),
            lead=self.facts.lead(row.later_id),
        )

    def _old_item(self, row: TurnRow) -> TurnCells:
        assert row.earlier_id is not None
        facts, item_id = self.facts, row.earlier_id
        proposal = self._turning.proposal(item_id)
        pieces = self.pieces(row)
        new: tuple[Piece, ...] = pieces if row.later_id is not None else self._place(proposal)
        lead, remark = self._lead(row, proposal)
        return TurnCells(
            ticked=row.ticked,
            old_number=facts.number(item_id),
            old=tuple(piece for piece in pieces if piece.kind is not PieceKind.ADDED),
            new_number=facts.number(row.later_id) if row.later_id is not None else "",
            new=tuple(piece for piece in new if piece.kind is not PieceKind.REMOVED),
            new_remark=facts.left(proposal) if proposal.decision.fate is Fate.CARRIED and row.later_id is None else "",
            light=facts.light(item_id),
            state=facts.state(item_id),
            said=facts.latest(item_id),
            ending=self.ending(proposal),
            ending_remark=self._certainty(row),
            lead=lead,
            lead_remark=remark,
            doubtful=self._is_doubtful(row, proposal),
        )

    def ending(self, proposal: CarryProposal) -> str:
        """Where the item goes, or how it ends."""
        decision, words = proposal.decision, self.facts.words
        if decision.fate is Fate.RECURS:
            return words.gettext("Linked")
        return year_label(decision.outcome, words)

    def _place(self, proposal: CarryProposal) -> tuple[Piece, ...]:
        if proposal.decision.fate is not Fate.CARRIED:
            return ()
        return (Piece(kind=PieceKind.SAME, text=self.facts.place(proposal.decision.item_id)),)

    def _lead(self, row: TurnRow, proposal: CarryProposal) -> tuple[str, str]:
        words = self.facts.words
        if proposal.decision.fate is Fate.RECURS and row.later_id is not None and self.facts.has_owners(row.later_id):
            return self.facts.lead(row.later_id), words.gettext("of the new plan")
        assert row.earlier_id is not None
        lead = self.facts.lead(row.earlier_id)
        goes_on = proposal.decision.fate in (Fate.RECURS, Fate.CARRIED)
        taken = goes_on and (proposal.decision.takes_owners or proposal.decision.fate is Fate.CARRIED)
        return lead, words.gettext("as last year") if lead and taken else ""

    def _certainty(self, row: TurnRow) -> str:
        words = self.facts.words
        if row.later_id is None:
            return ""
        match = self.match_of(row)
        if match is None:
            return words.gettext("by hand")
        if match.certainty is Certainty.LIKELY and row.ticked:
            return words.gettext("confirmed")
        sure = words.gettext("sure") if match.certainty is Certainty.SURE else words.gettext("unsure")
        share = formats.percent(Decimal(str(match.score)), words)
        return words.gettext("{certainty} {share}", certainty=sure, share=share)

    def _is_doubtful(self, row: TurnRow, proposal: CarryProposal) -> bool:
        match = self.match_of(row)
        return match is not None and match.certainty is Certainty.LIKELY and proposal.decision.fate is not Fate.RECURS
