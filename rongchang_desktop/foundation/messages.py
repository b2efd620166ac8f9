"""Marks words for the catalogues and carries expected failures to whoever can show them."""

from collections.abc import Mapping
from string import Formatter
from typing import Protocol, runtime_checkable

_LONGEST_MSGID = 1000
_MOST_PARAMS = 10


def N_(msgid: str) -> str:
    """Mark a msgid for extraction without translating it: the words are chosen in the last room."""
    return msgid


class Msgid(str):
    """A parameter of a sentence that is itself to be translated."""

    __slots__ = ()


@runtime_checkable
class Worded(Protocol):
    """Anything that is said by a msgid with parameters, alone or within another sentence."""

    @property
    def msgid(self) -> str: ...
    @property
    def params(self) -> Mapping[str, object]: ...


class UserFacingError(Exception):
    """An expected failure: what happened, what was kept and what to do next, as a msgid with named parameters."""

    def __init__(self, msgid: str, **params: object) -> None:
        super().__init__(msgid)
        self.msgid = msgid
        self.params: Mapping[str, object] = params

    def __str__(self) -> str:
        """The English sentence, for logs and for processes without a catalogue."""
        return self.msgid.format(**self.params)


def _is_plain(value: object) -> bool:
    return isinstance(value, str | int) or (isinstance(value, tuple) and all(isinstance(each, str) for each in value))


def fits(msgid: str, params: Mapping[str, object]) -> bool:
    """Whether the sentence asks for its parameters by plain names alone, so that filling it in can do nothing else."""
    if len(msgid) > _LONGEST_MSGID or len(params) > _MOST_PARAMS:
        return False
    if not all(_is_plain(value) for value in params.values()):
        return False
    try:
        fields = list(Formatter().parse(msgid))
    except ValueError:
        return False
    return all(name is None or (name in params and not spec and not turned) for _, name, spec, turned in fields)
