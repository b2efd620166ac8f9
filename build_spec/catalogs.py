"""The words of the program: collected from its source into i18n/, brought up to date in both languages, compiled."""

import io
import sys
from collections.abc import Sequence
from pathlib import Path

from babel.messages.catalog import Catalog, Message
from babel.messages.extract import extract_from_dir
from babel.messages.frontend import parse_mapping_cfg
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po

from build_spec.clone import CATALOGS, PACKAGE, ROOT

DOMAIN = "rongchang"
SOURCE_LANGUAGE = "en"
LANGUAGES = ("zh_CN", SOURCE_LANGUAGE)
# What changes with the day or the tool is left out: it would make a difference where no word differs.
STEADY_HEADERS = ("Language:", "Plural-Forms:", "MIME-Version:", "Content-Type:", "Content-Transfer-Encoding:")


def collected() -> Catalog:
    """Give the template: every marked word of the program with the files it stands in."""
    with (CATALOGS / "babel.cfg").open(encoding="utf-8") as settings:
        methods, options = parse_mapping_cfg(settings)  # type: ignore[no-untyped-call]
    template = Catalog()
    found = extract_from_dir(ROOT, methods, options, keywords={}, directory_filter=_is_program)
    for name, _line, msgid, comments, context in found:
        place = (name.replace("\\", "/"), 0)
        template.add(msgid, None, locations=[place], auto_comments=comments, context=context)
    return template


def _is_program(folder: object) -> bool:
    path = Path(str(folder))
    return path in (ROOT, PACKAGE) or PACKAGE in path.parents


def updated(known: Catalog, template: Catalog) -> Catalog:
    """Bring a language up to date: words that came back keep their translation, words that went become obsolete."""
    for key, message in list(known.obsolete.items()):
        if message.id in template:
            known[message.id] = message
            del known.obsolete[key]
    known.update(template, no_fuzzy_matching=True)
    if str(known.locale) == SOURCE_LANGUAGE:
        for message in known:
            _say_itself(message)
    return known


def _say_itself(message: Message) -> None:
    if message.id:
        message.string = message.id


def load(path: Path, language: str) -> Catalog:
    """Read a language's words, none where the file is not there yet."""
    if not path.exists():
        return Catalog(locale=language)
    with path.open("rb") as file:
        return read_po(file, locale=language)


def as_text(catalog: Catalog, *, prune: bool = False) -> bytes:
    """Give a catalogue as a .po file that differs only where a word differs."""
    catalog.header_comment = "# The words of Rongchang Desktop."
    catalog.fuzzy = False
    buffer = io.BytesIO()
    write_po(buffer, catalog, width=0, sort_by_file=True, include_lineno=False, ignore_obsolete=prune)
    header, gap, words = buffer.getvalue().partition(b"\n\n")
    return b"\n".join(line for line in header.split(b"\n") if _is_steady(line)) + gap + words


def _is_steady(header_line: bytes) -> bool:
    text = header_line.decode()
    return not text.startswith('"') or text.startswith(tuple(f'"{name}' for name in STEADY_HEADERS))


def update(*, prune: bool) -> None:
    """Write the template and both languages; `prune` forgets the words that the program no longer says."""
    template = collected()
    _write(CATALOGS / f"{DOMAIN}.pot", as_text(template))
    for language in LANGUAGES:
        path = CATALOGS / language / "LC_MESSAGES" / f"{DOMAIN}.po"
        catalog = updated(load(path, language), template)
        _write(path, as_text(catalog, prune=prune))
        empty = sum(1 for message in catalog if message.id and not message.string)
        sys.stderr.write(f"{language}: {len(catalog)}, untranslated {empty}, obsolete {len(catalog.obsolete)}\n")


def compile_all() -> list[Path]:
    """Compile every language beside its source and give the compiled files."""
    written = []
    for source in sorted(CATALOGS.glob(f"*/LC_MESSAGES/{DOMAIN}.po")):
        buffer = io.BytesIO()
        write_mo(buffer, load(source, source.parent.parent.name))
        written.append(source.with_suffix(".mo"))
        _write(written[-1], buffer.getvalue())
    return written


def _write(path: Path, content: bytes) -> None:
    """Replace a file in one step: a program that starts meanwhile reads the old one or the new one."""
    path.parent.mkdir(parents=True, exist_ok=True)
    unfinished = path.with_name(path.name + ".unfinished")
    unfinished.write_bytes(content)
    unfinished.replace(path)


def main(arguments: Sequence[str]) -> int:
    """update [--prune] | compile."""
    match list(arguments):
        case ["update", *rest] if set(rest) <= {"--prune"}:
            update(prune=bool(rest))
            compile_all()
        case ["compile"]:
            compile_all()
        case _:
            sys.stderr.write("catalogs [--prune]\n")
            return 2
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
