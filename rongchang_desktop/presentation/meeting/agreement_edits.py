"""Noting what was agreed, and whether it was kept; every method says whether the step was taken."""

from dataclasses import replace
from datetime import date

from rongchang_desktop.domain.editing.agreements import keep_agreement, put_agreement, remove_agreement
from rongchang_desktop.domain.ledger.agreement import Agreement
from rongchang_desktop.domain.ledger.identifiers import AgreementId, ItemId
from rongchang_desktop.foundation.clean_text import clean_text
from rongchang_desktop.presentation.session import PlanSession


class AgreementEdits:
    """What a person can do to agreements."""

    def __init__(self, session: PlanSession) -> None:
        self._session = session

    def agree(self, item_id: ItemId, what: str, *, who: str, due: date | None) -> bool:
        """Note a line today; without words nothing is noted."""
        agreed = Agreement(
            id=AgreementId(self._session.editor.new_id()),
            item_id=item_id,
            on=self._session.today(),
            what=_plain(what),
            who=_plain(who),
            due=due,
        )
        return bool(agreed.what) and self._session.edit(lambda ledger: put_agreement(ledger, agreed))

    def reword(self, agreement_id: AgreementId, *, what: str) -> bool:
        """Set other words; without any the old ones stay."""
        known = self._session.ledger.agreements[agreement_id]
        after = replace(known, what=_plain(what) or known.what)
        return self._session.edit(lambda ledger: put_agreement(ledger, after))

    def keep(self, agreement_id: AgreementId, kept: bool) -> bool:
        """Say that it was kept, today, or that it is open again."""
        done_on = self._session.today() if kept else None
        return self._session.edit(lambda ledger: keep_agreement(ledger, agreement_id, done_on=done_on))

    def remove(self, agreement_id: AgreementId) -> bool:
        """Take it away."""
        return self._session.edit(lambda ledger: remove_agreement(ledger, agreement_id))


def _plain(text: str) -> str:
    return " ".join(clean_text(text).split())
