"""A .docx report: paragraphs with their numbers and outline levels, tables as grids, notes after the end."""

import zipfile

from rongchang_desktop.domain.intake.draft import Note
from rongchang_desktop.foundation.messages import N_, UserFacingError
from rongchang_desktop.importing.grid import Grid
from rongchang_desktop.importing.paragraph import Paragraph
from rongchang_desktop.importing.readers.archive_guard import DAMAGED, check_archive
from rongchang_desktop.importing.readers.content import Content
from rongchang_desktop.importing.readers.emphasis import phrase_end, where_it_tells
from rongchang_desktop.importing.readers.word.body import BodyReader, TableBlock, TextBlock
from rongchang_desktop.importing.readers.word.numbering import Numbering
from rongchang_desktop.importing.readers.word.package import Element, W, WordPackage, open_package
from rongchang_desktop.importing.readers.word.styles import Styles
from rongchang_desktop.importing.readers.word.tables import caption_above, grid_of

_MOST_PARAGRAPHS = 100_000
_ENDLESS = N_("{name} has more than {paragraphs} paragraphs. Save the report alone and read that.")
_NOTES_TITLE = "注释"
_FEWEST_CUT = 3
_NEAR = 4
_CUT_SHARE = 0.03


def read(data: bytes, name: str) -> Content:
    """The body of the document. Raises UserFacingError for a damaged, locked or swollen file."""
    check_archive(data, name)
    try:
        package = open_package(data)
    except (KeyError, ValueError, SyntaxError, zipfile.BadZipFile) as error:  # SyntaxError: not well-formed
        raise UserFacingError(DAMAGED, name=name) from error
    if any(number > _MOST_PARAGRAPHS for number, _ in enumerate(package.body.iter(f"{W}p"), start=1)):
        raise UserFacingError(_ENDLESS, name=name, paragraphs=_MOST_PARAGRAPHS)
    styles = Styles(package.styles)
    reader = BodyReader(styles, Numbering(package.numbering, styles))
    composition = _Composition()
    for block in reader.blocks(package.body):
        composition.add(block)
    _add_notes(composition, package, reader)
    return composition.content(embedded=reader.embedded)


def _add_notes(composition: "_Composition", package: WordPackage, reader: BodyReader) -> None:
    """The texts of footnotes and endnotes under a title of their own; notes to notes are not followed."""
    roots = {"footnote": package.footnotes, "endnote": package.endnotes}
    bodies: dict[tuple[str, str], Element] = {
        (kind, note.get(f"{W}id", "")): note
        for kind, root in roots.items()
        if root is not None
        for note in root.findall(f"{W}{kind}")
    }
    references = list(reader.notes.references)
    found = [(number, bodies[key]) for number, key in enumerate(references, start=1) if key in bodies]
    if found:
        composition.add(TextBlock(text=_NOTES_TITLE))
    for number, body in found:
        lines = [block for block in reader.blocks(body) if isinstance(block, TextBlock)]
        text = " ".join(line.text.strip() for line in lines)
        composition.add(TextBlock(text=f"[{number}] {text}"))


class _Composition:
    """Puts the blocks into one text and remembers where each lies in it."""

    def __init__(self) -> None:
        self._pieces: list[str] = []
        self._length = 0
        self._paragraphs: list[Paragraph] = []
        self._grids: list[Grid] = []

    def add(self, block: TextBlock | TableBlock) -> None:
        """The block after all others."""
        if isinstance(block, TextBlock):
            self._add_text(block)
        else:
            self._add_table(block)

    def content(self, *, embedded: int) -> Content:
        """All that was added."""
        notes = [Note(msgid=N_("A document embedded in this one was not read."))] * bool(embedded)
        paragraphs = where_it_tells(self._paragraphs)
        return Content(
            text="".join(self._pieces).removesuffix("\n"),
            paragraphs=paragraphs,
            grids=tuple(self._grids),
            notes=tuple(notes),
            may_be_wrapped=_looks_cut(paragraphs),
        )

    def _write(self, text: str) -> tuple[int, int]:
        start = self._length
        self._pieces.append(text)
        self._length += len(text)
        return start, self._length

    def _add_text(self, block: TextBlock) -> None:
        emphasised = block.emphasised
        for line in block.text.split("\n"):
            start, end = self._write(line)
            self._write("\n")
            if not block.in_contents:
                self._paragraphs.append(
                    Paragraph(
                        text=line,
                        start=start,
                        end=end,
                        style_level=block.level,
                        set_apart=phrase_end(line, min(emphasised, len(line))),
                    )
                )
            emphasised = max(0, emphasised - len(line) - 1)

    def _add_table(self, block: TableBlock) -> None:
        name, own = caption_above(self._paragraphs)
        if own:
            self._paragraphs[-_NEAR:] = [line for line in self._paragraphs[-_NEAR:] if line not in own]
        self._grids.append(grid_of(block, name=name, write=self._write, start=self._length))


def _looks_cut(paragraphs: tuple[Paragraph, ...]) -> bool:
    """Whether paragraphs were cut to a column's width when the text was pasted: some then end in a comma."""
    lines = [paragraph.text.rstrip() for paragraph in paragraphs if paragraph.text.strip()]
    cut = sum(line.endswith(("，", "、")) for line in lines)
    return cut >= _FEWEST_CUT and cut >= _CUT_SHARE * len(lines)
