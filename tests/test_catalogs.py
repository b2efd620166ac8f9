"""Every word of the program is found, said in both languages, and says the same in both."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from babel.messages.catalog import Catalog, Message

from build_spec import catalogs
from tests import word_laws as laws
from tests.architecture_laws import PACKAGE

ROOT = Path(__file__).resolve().parent.parent
LANGUAGES = ("zh_CN", "en")
WITHOUT_CHINESE = {"", "PDF", "Excel", "Word", "English", "简体中文"}

LAWS: dict[str, Callable[[Path], Iterator[str]]] = {
    "literal words": laws.literal_words,
    "spoken at call time": laws.spoken_at_call_time,
    "marked refusals": laws.marked_refusals,
}

PLANTED = [
    ("literal words", 'def f(words, n):\n    return words.gettext(f"{n} left")'),
    ("literal words", 'def f(words, n):\n    return words.gettext("left: " + n)'),
    ("literal words", 'def f(words, n):\n    return words.gettext("{n} left".format(n=n))'),
    ("literal words", 'def f(words, n):\n    return words.gettext("a" if n else "b")'),
    ("literal words", "def f(words, one, many):\n    return words.ngettext(one, many, 3)"),
    ("literal words", 'X = "left"\nY = N_(X)'),
    ("literal words", 'def f(_, n):\n    return _(f"{n}")'),
    ("spoken at call time", 'TITLE = words.gettext("Open")'),
    ("spoken at call time", 'class A:\n    title = _("Open")'),
    ("spoken at call time", 'def f(title=_("Open")):\n    pass'),
    ("spoken at call time", 'NAMES = {"a": words.ngettext("{count} a", "{count} as", 2)}'),
    ("marked refusals", 'raise UserFacingError("The file is gone.")'),
    ("marked refusals", 'class Gone(UserFacingError):\n    pass\nraise Gone("The file is gone.")'),
    ("marked refusals", 'raise UserFacingError(f"{name} is gone.")'),
]


@pytest.fixture(scope="module")
def template() -> Catalog:
    return laws.program_words()


@pytest.fixture(scope="module", params=LANGUAGES)
def language(request: pytest.FixtureRequest) -> Catalog:
    path = ROOT / "i18n" / request.param / "LC_MESSAGES" / "rongchang.po"
    return catalogs.load(path, request.param)


def said(message: Message) -> list[str]:
    return [message.string] if isinstance(message.string, str) else list(message.string)


def words_of(catalog: Catalog) -> list[Message]:
    return [message for message in catalog if message.id]


@pytest.mark.parametrize("law", LAWS)
def test_every_word_can_be_found(law: str) -> None:
    assert list(LAWS[law](ROOT)) == []


@pytest.mark.parametrize(("law", "source"), PLANTED)
def test_a_planted_violation_is_caught(law: str, source: str, tmp_path: Path) -> None:
    planted = tmp_path / PACKAGE / "widgets" / "planted.py"
    planted.parent.mkdir(parents=True)
    planted.write_text(source, encoding="utf-8")
    assert list(LAWS[law](tmp_path))


def test_lawful_words_are_left_alone(tmp_path: Path) -> None:
    lawful = tmp_path / PACKAGE / "widgets" / "lawful.py"
    lawful.parent.mkdir(parents=True)
    lawful.write_text(
        'TITLE = N_("Open")\n'
        "NAMES = {1: N_('One')}\n"
        "def f(words, column):\n"
        '    words.gettext("Open {name}", name=f"{column}")\n'
        "    words.gettext(TITLE)\n    words.gettext(column.msgid)\n    words.gettext(NAMES[1])\n"
        '    words.ngettext("{count} a", "{count} as", 2)\n'
        'show = lambda words: words.gettext("Open")\n'
        'def g(error):\n    raise UserFacingError(N_("Gone."))\n',
        encoding="utf-8",
    )
    assert [line for law in LAWS.values() for line in law(tmp_path)] == []


def test_the_template_and_the_catalogues_hold_exactly_the_programs_words(template: Catalog, language: Catalog) -> None:
    wanted = {message.id for message in words_of(template)}
    known = {message.id for message in words_of(language)}
    assert (wanted - known, known - wanted) == (set(), set()), "run build_spec/bootstrap.py catalogs"


def test_nothing_is_left_empty_or_uncertain(language: Catalog) -> None:
    assert [message.id for message in words_of(language) if message.fuzzy or not all(said(message))] == []


def test_no_placeholder_is_lost_or_invented(language: Catalog) -> None:
    wrong = []
    for message in words_of(language):
        wanted = laws.placeholders(message.id if isinstance(message.id, str) else message.id[1])
        wrong += [message.id for text in said(message) if laws.placeholders(text) != wanted]
    assert wrong == []


def test_chinese_is_chinese() -> None:
    catalog = catalogs.load(ROOT / "i18n" / "zh_CN" / "LC_MESSAGES" / "rongchang.po", "zh_CN")
    spoken = [(message.id, text) for message in words_of(catalog) for text in said(message)]
    letters = [(msgid, text) for msgid, text in spoken if laws.has_words(text) and not laws.has_chinese(text)]
    assert [pair for pair in letters if pair[1] not in WITHOUT_CHINESE] == []
    assert [pair for pair in spoken if laws.half_width_marks(pair[1])] == []


def test_msgids_are_english(template: Catalog) -> None:
    texts = [text for message in words_of(template) for text in _texts(message.id)]
    assert [text for text in texts if laws.has_chinese(text) and not laws.has_words(text)] == []


def _texts(msgid: str | tuple[str, ...]) -> tuple[str, ...]:
    return (msgid,) if isinstance(msgid, str) else tuple(msgid)
