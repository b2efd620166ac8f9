"""Who answers for an item: the units and leaders that a cell, a bracket or a line of its own names."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from rongchang_desktop.domain.intake.draft import DraftOwner
from rongchang_desktop.domain.ledger.ownership import Role
from rongchang_desktop.importing.vocabulary import OwnerWords

_CUT = r"[、，,;；/／|\n\t。]"
_CUTS = re.compile(f"{_CUT}+")
_CUT_KEPT = re.compile(f"({_CUT}+)")
_ONE_CUT = re.compile(_CUT)
_JOINTS = re.compile(r"以及|和|与|及|\s+")
_MARKED = re.compile(r"(.+)[（(【\[](.{2,6})[）)】\]]")
_MARKED_BEFORE = re.compile(r"[（(【\[](.{2,6})[）)】\]][：:]?(.+)")
_OPENING, _CLOSING = "（(【[〔", "）)】]〕"
_ASIDE = re.compile(r"[（(][^（()）]*[）)]$")
_WITH_ASIDE = re.compile(r"([^（(]+)[（(]([^（()）]+)[）)]")
_TELEPHONE = re.compile(r"\d{3,}[-—\d]{4,}|\d{7,}")
_NUMBERS = re.compile(r"[\d\s:：,，-]+")
_LONGEST_PERSON = 4
_SIGNS = re.compile(f"[{re.escape(_OPENING + _CLOSING)}]")
_LONGEST_NAME = 24
_LONGEST_LABEL, _LONGEST_PIECE = 12, 120
_ROLES = {role.value: role for role in Role}


@dataclass(frozen=True, slots=True, kw_only=True)
class Answering:
    """The owners in order, the words for the time limit, contacts, and whether several units were named as lead."""

    owners: tuple[DraftOwner, ...] = ()
    deadline_text: str = ""
    contact: str = ""
    shares_lead: bool = False


def answering(text: str, words: OwnerWords, *, role: Role | None = None) -> Answering:
    """All that the text says about who answers and until when; without a `role` only what it says itself."""
    text = text if role is Role.LEADING_POST else _unwrapped(text, words)
    owners: list[DraftOwner] = []
    people: dict[str, None] = {}
    said = {"deadline": "", "contact": ""}
    for meaning, names in _labelled(text, words) if _has_label(text, words) else _by_verb(text, words):
        if meaning in said:
            said[meaning] = names.strip(" \n；;，,。")
        elif meaning or role:
            found = _ROLES.get(meaning) or role or Role.RESPONSIBLE
            for name in units_of(names, words, are_people=found is Role.LEADING_POST):
                bare, person = (name, "") if found is Role.LEADING_POST else _without_person(name, words)
                owners.append(_owner(bare, found, words))
                people.setdefault(name if person else "")
    kept, shares = _with_one_lead(owners)
    contact = "、".join(text for text in (said["contact"], *people) if text)
    return Answering(owners=kept, deadline_text=said["deadline"], contact=contact, shares_lead=shares)


def _without_person(name: str, words: OwnerWords) -> tuple[str, str]:
    """The unit, and who is named in brackets behind it: 区经信委（王某 139…）; a bracket of other words stays."""
    found = _WITH_ASIDE.fullmatch(name)
    if found is None or not is_unit(found[1], words):
        return name, ""
    said = _NUMBERS.sub("", found[2])
    is_person = said.startswith(words.surnames) and 2 <= len(said) <= _LONGEST_PERSON and not is_unit(said, words)
    tells = (is_person and not said.endswith(words.verb_endings)) or _TELEPHONE.search(found[2])
    return (found[1], found[2]) if tells else (name, "")


def _owner(name: str, role: Role, words: OwnerWords) -> DraftOwner:
    """区教委（牵头）, （牵头）区教委 and ★区教委 say their role themselves."""
    if name.startswith(words.lead_signs) and len(name) > 1:
        return DraftOwner(role=Role.LEAD, name=name.lstrip("".join(words.lead_signs)) or name)
    behind, before = _MARKED.fullmatch(name), _MARKED_BEFORE.fullmatch(name)
    for mark, bare in ((behind[2], behind[1]) if behind else ("", ""), (before[1], before[2]) if before else ("", "")):
        found = next((meaning for word, meaning in (*words.verbs, *words.labels) if word == mark), "")
        if found in _ROLES:
            return DraftOwner(role=_ROLES[found], name=bare)
    return DraftOwner(role=role, name=name)


def units_of(text: str, words: OwnerWords, *, are_people: bool = False) -> tuple[str, ...]:
    """The names in a list of units, or of people; 和 parts two units only where both end as names of units do."""
    found: list[str] = []
    for piece in _pieces(text):
        piece = _without_leading(piece.strip(" \u3000：:"), words)
        if are_people:
            found += piece.split()
        elif piece:
            found += _parted(piece, words)
    return tuple(dict.fromkeys(name for name in found if name))


@lru_cache(maxsize=4096)
def is_unit(name: str, words: OwnerWords) -> bool:
    """Whether a name ends as names of units do."""
    bare = _ASIDE.sub("", name).removesuffix("等")
    return 2 <= len(bare) <= _LONGEST_NAME and bare.endswith(words.endings) and not bare.endswith(words.no_endings)


def is_open(name: str, words: OwnerWords) -> bool:
    """Whether a name stands for units nobody can count: 各重点国企等, 有关部门."""
    return name.endswith(words.open_endings) or any(word in name for word in words.open_words)


def names_owners(text: str, words: OwnerWords) -> bool:
    """Whether a text, taken by itself, says who answers: by a label and a colon, or by verbs after lists of units."""
    if _has_label(text, words):
        return True
    pieces = list(_by_verb(text, words))
    return bool(pieces) and all(
        meaning and (names := units_of(listed, words)) and all(is_unit(name, words) for name in names)
        for meaning, listed in pieces
    )


def lists_units(text: str, words: OwnerWords) -> bool:
    """Whether a text is a list of units and nothing else: two of them plainly offices, or one of the place itself."""
    names = units_of(text, words)
    offices = [name for name in names if name.removesuffix("等").endswith(words.office_endings)]
    lone = len(names) == 1 and names[0].startswith(words.place_openings)
    return all(is_unit(name, words) for name in names) and len(offices) >= (1 if lone else 2)


def _unwrapped(text: str, words: OwnerWords) -> str:
    """The lines of a list, one that stops within a name joined to the next: 区住房城乡⏎建设委."""
    kept: list[str] = []
    for line in text.split("\n"):
        before = kept[-1].rstrip() if kept else ""
        name = _CUTS.split(before[-2 * _LONGEST_NAME :])[-1]
        if name and name[-1] not in f"{_OPENING}{_CLOSING}：: " and not _closes_name(name, words):
            kept[-1] = before + line.lstrip()
        else:
            kept.append(line)
    return "\n".join(kept)


def _closes_name(name: str, words: OwnerWords) -> bool:
    return is_unit(name, words) or name.endswith(words.verb_endings) or len(name) > _LONGEST_NAME


def labels_at(text: str, words: OwnerWords) -> Iterator[int]:
    """Where the labels stand that a colon follows."""
    return (start for start, _, _ in _label_places(text, words))


def _has_label(text: str, words: OwnerWords) -> bool:
    return any(True for _ in _label_places(text, words))


def _label_places(text: str, words: OwnerWords) -> Iterator[tuple[int, int, str]]:
    """(start, where its list begins, meaning) of each label that a colon follows."""
    for colon in re.finditer("[：:]", text):
        from_here = max(0, colon.start() - _LONGEST_LABEL)
        head = text[from_here : colon.start()].rstrip()
        for word, meaning in words.labels:
            if head.endswith(word) and _opens(head[: -len(word)]):
                yield from_here + len(head) - len(word), colon.end(), meaning
                break


def _opens(before: str) -> bool:
    return before[-1:] in ("", " ", "\u3000") or before.rstrip(" \u3000")[-1:] in "，,;；\n。！（(【[〔 、及)）"


def _labelled(text: str, words: OwnerWords) -> Iterator[tuple[str, str]]:
    places = list(_label_places(text, words))
    for position, (_, begin, meaning) in enumerate(places):
        end = places[position + 1][0] if position + 1 < len(places) else len(text)
        yield meaning, text[begin:end].strip(" \n；;，,。、及" + _OPENING)


def _by_verb(text: str, words: OwnerWords) -> Iterator[tuple[str, str]]:
    """(meaning, units): lists closed by a verb; without one the meaning is empty."""
    waiting = ""
    for clause in _CUT_KEPT.split(text):
        body = clause.strip(" \u3000")
        if not body or _CUTS.fullmatch(clause):
            waiting += clause if waiting else ""
            continue
        closed = body.endswith(words.verb_endings)
        ending = next((pair for pair in words.verbs if body.endswith(pair[0])), None) if closed else None
        if ending and len(body) > len(ending[0]):
            yield ending[1], waiting + body[: -len(ending[0])]
            waiting = ""
        else:
            waiting += body
    if waiting.strip():
        yield "", waiting


def _pieces(text: str) -> Iterator[str]:
    """The text cut at the marks between names, never inside brackets."""
    if not _SIGNS.search(text):
        yield from _ONE_CUT.split(text)
        return
    depth, start = 0, 0
    for place, char in enumerate(text):
        if char in _OPENING:
            depth += 1
        elif char in _CLOSING:
            depth = max(0, depth - 1)
        elif depth == 0 and _ONE_CUT.match(char):
            yield text[start:place]
            start = place + 1
    yield text[start:]


def _without_leading(piece: str, words: OwnerWords) -> str:
    return next((piece[len(word) :] for word in words.leading if piece.startswith(word)), piece)


@lru_cache(maxsize=4096)
def _parted(piece: str, words: OwnerWords) -> tuple[str, ...]:
    """The names that 和 and the like part, each of them a unit's; else the piece as one name."""
    for joint in _JOINTS.finditer(piece) if len(piece) <= _LONGEST_PIECE else ():
        left, right = piece[: joint.start()].strip(), piece[joint.end() :].strip()
        if left and right and is_unit(left, words) and all(is_unit(name, words) for name in _parted(right, words)):
            return (left, *_parted(right, words))
    return ("".join(piece.split()),) if piece.strip() else ()


def _with_one_lead(owners: list[DraftOwner]) -> tuple[tuple[DraftOwner, ...], bool]:
    """The first lead stays; further ones answer beside it. A name stands once, in its first role."""
    kept: dict[str, DraftOwner] = {}
    leads = 0
    for owner in owners:
        leads += owner.role is Role.LEAD
        role = Role.RESPONSIBLE if owner.role is Role.LEAD and leads > 1 else owner.role
        kept.setdefault(owner.name, DraftOwner(role=role, name=owner.name))
    return tuple(kept.values()), leads > 1


def bracket_at_end(text: str, words: OwnerWords) -> int | None:
    """Where a closing bracket that names owners begins, or a label that runs to the end; None where there is none."""
    body = text.rstrip("。；; \u3000\n")
    if body[-1:] in _CLOSING:
        start = next((opening for opening, closing in bracket_pairs(body) if closing == len(body) - 1), None)
        if start is not None and names_owners(body[start + 1 : -1], words):
            return start
    places = [start for start, _, _ in _label_places(text, words) if not start or text[start - 1] in "。！\n \u3000"]
    return places[0] if places else None


def bracket_pairs(text: str) -> Iterator[tuple[int, int]]:
    """(opening, closing) of each pair of brackets, by their ends; a sign without its partner is passed over."""
    opened: list[int] = []
    for sign in _SIGNS.finditer(text):
        if sign.group() in _OPENING:
            opened.append(sign.start())
        elif opened:
            yield opened.pop(), sign.start()
