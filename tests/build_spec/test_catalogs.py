"""Collecting words keeps every translation, fills English by itself, and writes the same bytes for the same words."""

from pathlib import Path

from babel.messages.catalog import Catalog

from build_spec import catalogs
from tests.word_laws import program_words


def template(*msgids: str | tuple[str, str]) -> Catalog:
    found = Catalog()
    for msgid in msgids:
        found.add(msgid, None, locations=[("rongchang_desktop/a.py", 0)])
    return found


def test_a_translation_survives_its_word_going_and_coming_back(tmp_path: Path) -> None:
    path = tmp_path / "rongchang.po"
    known = Catalog(locale="zh_CN")
    known.add("Open", "打开")
    path.write_bytes(catalogs.as_text(catalogs.updated(known, template("Close"))))
    assert "Open" not in catalogs.load(path, "zh_CN")
    back = catalogs.updated(catalogs.load(path, "zh_CN"), template("Close", "Open"))
    assert back["Open"].string == "打开"
    assert not back.obsolete


def test_pruning_forgets_what_is_no_longer_said() -> None:
    known = Catalog(locale="zh_CN")
    known.add("Open", "打开")
    assert "打开" not in catalogs.as_text(catalogs.updated(known, template("Close")), prune=True).decode()


def test_a_similar_word_is_not_taken_for_a_translation() -> None:
    known = Catalog(locale="zh_CN")
    known.add("Open the plan", "打开计划")
    assert not catalogs.updated(known, template("Open the plans"))["Open the plans"].string


def test_english_says_what_the_program_says() -> None:
    english = catalogs.updated(Catalog(locale="en"), template("Open", ("{count} item", "{count} items")))
    assert english["Open"].string == "Open"
    assert english["{count} item"].string == ("{count} item", "{count} items")


def test_the_same_words_give_the_same_bytes(tmp_path: Path) -> None:
    path = tmp_path / "rongchang.po"
    words = template(
        "Open",
        "First\nGenerated-By",
        "A long sentence that goes on, and on, well beyond eighty characters, to the end.",
    )
    path.write_bytes(catalogs.as_text(catalogs.updated(Catalog(locale="zh_CN"), words)))
    first = path.read_bytes()
    assert catalogs.as_text(catalogs.updated(catalogs.load(path, "zh_CN"), words)) == first
    assert b"Date" not in first
    assert first.count(b"Generated-By") == 1
    assert b"rongchang_desktop/a.py\n" in first


def test_the_words_of_the_program_are_found_with_their_files() -> None:
    found = [message for message in program_words() if message.id]
    assert found
    assert all(name.startswith("rongchang_desktop/") for message in found for name, _ in message.locations)
