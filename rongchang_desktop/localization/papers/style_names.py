"""What the styles of papers are called in the list of styles of a word processor."""

from rongchang_desktop.domain.papers import stylesheet as sheet
from rongchang_desktop.domain.papers.stylesheet import Align, Style
from rongchang_desktop.domain.papers.typeface import Typeface
from rongchang_desktop.foundation.messages import N_
from rongchang_desktop.localization.catalog import Localizer

_NAMES = {
    sheet.TITLE: N_("Paper title"),
    sheet.SUBTITLE: N_("Line below the title"),
    sheet.BODY: N_("Paper text"),
    sheet.BODY_FLUSH: N_("Paper text without indent"),
    sheet.HEADING_1: N_("First-level heading"),
    sheet.HEADING_2: N_("Second-level heading"),
    sheet.HEADING_3: N_("Third-level heading"),
    sheet.SIGNATURE: N_("Signing office"),
    sheet.DATE_LINE: N_("Date of the paper"),
    sheet.MASTHEAD: N_("Masthead"),
    sheet.MASTHEAD_LINE: N_("Line below the masthead"),
    sheet.RED_HEAD: N_("Red document head"),
    sheet.DOCUMENT_NUMBER: N_("Document number line"),
    sheet.ADDRESSEES: N_("Addressees line"),
    sheet.ANNEX_LINE: N_("List of annexes"),
    sheet.IMPRINT: N_("Imprint line"),
    sheet.SLIP_LINE: N_("Slip line"),
    sheet.SLIP_TEXT: N_("Slip text"),
    sheet.FIELD_NAME: N_("Name of a field"),
    sheet.FIELD_TEXT: N_("Text of a field"),
    sheet.ANNEX_LABEL: N_("Annex label"),
    sheet.TABLE_TITLE: N_("Annex title"),
    sheet.TABLE_NOTE: N_("Note above a table"),
    sheet.BRIEF_TITLE: N_("Brief: title"),
    sheet.BRIEF_LINE: N_("Brief: line below the title"),
    sheet.BRIEF_HEADING: N_("Brief: heading"),
    sheet.BRIEF_TEXT: N_("Brief: text"),
    sheet.BRIEF_FIGURE: N_("Brief: figure"),
    sheet.BRIEF_FIGURE_HEAD: N_("Brief: name of a figure"),
    sheet.SHEET_TEXT: N_("Text above a table"),
    sheet.NOTE: N_("Note below a table"),
    sheet.CAPTION: N_("Chart caption"),
    sheet.CELL: N_("Table text"),
    sheet.CELL_CENTERED: N_("Table text, centred"),
    sheet.CELL_UNIT: N_("Unit in a table"),
    sheet.DENSE_CELL: N_("Dense table text"),
    sheet.DENSE_CENTERED: N_("Dense table text, centred"),
    sheet.DENSE_UNIT: N_("Unit in a dense table"),
    sheet.DENSE_HEAD: N_("Dense table head"),
    sheet.TABLE_HEAD: N_("Table head"),
    sheet.TABLE_BAND: N_("Table band"),
    sheet.TABLE_SUBBAND: N_("Lower table band"),
    sheet.OVERVIEW_CELL: N_("Overview text"),
    sheet.OVERVIEW_NAME: N_("Overview name"),
    sheet.OVERVIEW_LIGHT: N_("Overview light"),
    sheet.OVERVIEW_HEAD: N_("Overview head"),
    sheet.SIGNING_LINE: N_("Signing line"),
    sheet.TICK_BOX: N_("Tick box"),
}
_FACES = {
    Typeface.SONG: N_("Song title face"),
    Typeface.FANG: N_("Fangsong face"),
    Typeface.KAI: N_("Kai face"),
    Typeface.HEI: N_("Hei face"),
    Typeface.LATIN: N_("Latin face"),
    Typeface.MARKS: N_("Marks"),
}
_PLACES = {Align.LEFT: "", Align.CENTER: N_("centred"), Align.RIGHT: N_("flush right")}


def style_name(style: Style, words: Localizer) -> str:
    """The style's own name, else its face, size and place; two styles without a name may share one."""
    if style in _NAMES:
        return words.gettext(_NAMES[style])
    parts = [words.gettext(_FACES[style.face]), f"{style.size:g}"]
    if _PLACES[style.align]:
        parts.append(words.gettext(_PLACES[style.align]))
    return " ".join(parts)
