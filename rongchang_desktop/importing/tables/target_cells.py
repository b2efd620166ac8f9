"""The figures of a cell that holds a target: in words as elsewhere, or bare, with the unit in another place."""

import re
from dataclasses import replace

from rongchang_desktop.domain.intake.draft import DraftTarget
from rongchang_desktop.importing.grammar.figures import figures
from rongchang_desktop.importing.sentences import Sentence
from rongchang_desktop.importing.tables.cell_words import targets_in
from rongchang_desktop.importing.target_grammar import pacing
from rongchang_desktop.importing.vocabulary import Vocabulary

_BARE = re.compile(r"(\D{0,5}\d[\d,.]*(?:[～~—–－至-]\d[\d,.]*)?)([^\d%‰]{0,2})")
_A_YEAR = re.compile(r"20\d\d")
_UNIT_IN_NAME = re.compile(r"[（(](?:单位[：:])?([^（()）]{1,8})[）)]$")
_ANY_UNIT = "个"
_SURE, _WITHOUT_UNIT = 0.93, 0.72


def targets_of_cell(cell: Sentence, unit: str, name: str, vocabulary: Vocabulary) -> tuple[DraftTarget, ...]:
    """The targets of the cell; `unit` stands in a column of its own, else behind the name: 规上工业企业（家）."""
    told = _UNIT_IN_NAME.search(name)
    in_name = told[1] if told and vocabulary.units.pattern.fullmatch(told[1]) else ""
    bare_name = name[: told.start()] if told and in_name else name
    found = targets_in(cell, vocabulary, name=bare_name)
    if any(target.unit for target in found):
        return found
    return _bare(cell, unit or in_name, bare_name, vocabulary) or found


def _bare(cell: Sentence, unit: str, name: str, vocabulary: Vocabulary) -> tuple[DraftTarget, ...]:
    """A figure without its unit: 30, ≥30, 5-10, 30以上; a year is none."""
    written = _BARE.fullmatch(cell.text)
    if written is None or (not unit and _A_YEAR.fullmatch(cell.text)):
        return ()
    found = figures(f"{written[1]}{_ANY_UNIT}{written[2]}", vocabulary)
    if len(found) != 1 or found[0].unit != _ANY_UNIT:
        return ()
    figure = replace(found[0], unit=unit)
    return (
        DraftTarget(
            quote=cell.text,
            indicator=name,
            comparator=figure.comparator,
            value=figure.value,
            value_max=figure.value_max,
            unit=unit,
            pacing=pacing(name, figure, vocabulary),
            span=cell.span,
            confidence=_SURE if unit else _WITHOUT_UNIT,
        ),
    )
