"""Causes told in free words, put into the groups that the office words: a group a line, its words after a colon."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from rongchang_desktop.domain.periods.snapshot import SnapshotRow

_SEPARATORS = re.compile(r"[、，,]\s*")


@dataclass(frozen=True, slots=True)
class CauseGroup:
    """A group with the rows whose causes belong to it, in the order given."""

    name: str
    rows: tuple[SnapshotRow, ...]


def told_cause(row: SnapshotRow) -> str:
    """Why it is behind as the unit told it: its cause, else its problem; empty where it told neither."""
    return (row.cause or row.problem).strip().rstrip("。.；;")


def cause_groups(rows: Iterable[SnapshotRow], worded: str, other: str) -> tuple[CauseGroup, ...]:
    """The groups that hold something, as worded, `other` last; a cause goes to the first that knows a word of it."""
    known = dict(_read(worded))
    found: dict[str, list[SnapshotRow]] = {name: [] for name in (*known, other)}
    for row in rows:
        told = told_cause(row).casefold()
        if told:
            name = next((name for name, marks in known.items() if any(mark in told for mark in marks)), other)
            found[name].append(row)
    return tuple(CauseGroup(name, tuple(held)) for name, held in found.items() if held)


def _read(worded: str) -> Iterator[tuple[str, tuple[str, ...]]]:
    for line in worded.splitlines():
        name, _, marks = line.replace("：", ":").partition(":")
        if name.strip():
            yield name.strip(), tuple(mark.strip().casefold() for mark in _SEPARATORS.split(marks) if mark.strip())
