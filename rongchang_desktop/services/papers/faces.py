"""Which face each role of a paper is set in on this machine, and which others could be."""

from collections.abc import Mapping
from dataclasses import dataclass

from rongchang_desktop.domain.papers.typeface import SHIPPED_FACE, Typeface
from rongchang_desktop.printing.typefaces.fonts import offered_faces, office_fonts, shipped_place

CHOSEN_BY_OFFICES = (Typeface.SONG, Typeface.FANG, Typeface.KAI, Typeface.HEI, Typeface.LATIN)


@dataclass(frozen=True, slots=True, kw_only=True)
class RoleFaces:
    """One role: the name of the installed face in use (SHIPPED_FACE: the shipped one), and the installed that suit."""

    role: Typeface
    used: str
    installed: tuple[str, ...]


def faces_in_use(wanted: Mapping[Typeface, str]) -> tuple[RoleFaces, ...]:
    """What papers are set in where these names are wanted; folders of fonts are looked through."""
    choice = office_fonts(wanted=wanted)
    return tuple(_faces(role, choice.places[role] != shipped_place(role), wanted) for role in CHOSEN_BY_OFFICES)


def _faces(role: Typeface, is_own: bool, wanted: Mapping[Typeface, str]) -> RoleFaces:
    names = tuple(name for name, _ in offered_faces(role))
    used = wanted[role] if wanted.get(role) in names else next(iter(names), SHIPPED_FACE)
    return RoleFaces(role=role, used=used if is_own else SHIPPED_FACE, installed=names)
