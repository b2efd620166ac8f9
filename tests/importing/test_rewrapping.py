"""However a report is wrapped, spaced or encoded, it reads the same, and every piece knows its place."""

import codecs

from hypothesis import given
from hypothesis import strategies as st

from rongchang_desktop.foundation.task_progress import silent
from rongchang_desktop.importing.paragraph import Source
from rongchang_desktop.importing.readers import text as text_reader
from rongchang_desktop.importing.reading import draft_of
from tests.importing.dresses import Wardrobe, written
from tests.importing.reports import PARAGRAPHS, VOCABULARY, nodes, read_lines, read_text, shape

PLAIN = shape(read_lines(*PARAGRAPHS))

NEVER_FIRST = "，。、；：！？”）》%～"


def wrapped(paragraphs: tuple[str, ...], width: int, indent: str, gap: str) -> str:
    """The paragraphs cut at the width as a newspaper cuts them: no mark begins a line."""
    blocks = []
    for paragraph in paragraphs:
        lines, line = [], indent
        for char in paragraph:
            if len(line) >= width and char not in NEVER_FIRST:
                lines.append(line)
                line = ""
            line += char
        blocks.append("\n".join([*lines, line]))
    return gap.join(blocks)


@given(width=st.integers(18, 60), indent=st.sampled_from(["", "\u3000\u3000", "  "]))
def test_hard_wraps_change_nothing(width: int, indent: str) -> None:
    assert shape(read_text(wrapped(PARAGRAPHS, width, indent, "\n\n"))) == PLAIN


@given(width=st.integers(18, 44))
def test_wraps_without_blank_lines_change_nothing_where_paragraphs_are_indented(width: int) -> None:
    assert shape(read_text(wrapped(PARAGRAPHS, width, "\u3000\u3000", "\n"))) == PLAIN


@given(newline=st.sampled_from(["\r\n", "\r", "\n", "\\r\\n", "\f", "\r\n\r\n", "\u0085"]))
def test_newlines_of_any_kind_change_nothing(newline: str) -> None:
    assert shape(read_text(newline.join(PARAGRAPHS))) == PLAIN


@given(
    encoding=st.sampled_from(["utf-8", "utf-8-sig", "gb18030", "gbk", "utf-16", "utf-16-le", "utf-16-be", "utf-32"]),
    width=st.integers(18, 40),
)
def test_encodings_change_nothing(encoding: str, width: int) -> None:
    data = wrapped(PARAGRAPHS, width, "", "\n\n").encode(encoding)
    content = text_reader.read(data, "报告.txt")
    source = Source(name="报告.txt", text=content.text, sha256="", paragraphs=content.paragraphs)
    assert shape(draft_of(source, VOCABULARY, silent)) == PLAIN


def test_the_byte_order_mark_of_big_endian_text_is_honoured() -> None:
    data = codecs.BOM_UTF16_BE + "一、青禾".encode("utf-16-be")
    assert text_reader.decoded(data, "报告.txt") == "一、青禾"


@given(where=st.integers(0, 10_000))
def test_a_column_break_inside_a_word_is_undone(where: int) -> None:
    lines = wrapped(PARAGRAPHS, 20, "", "\n\n").split("\n")
    inner = [index for index, line in enumerate(lines[:-1]) if len(line) >= 20 and line[-1] not in NEVER_FIRST]
    place = inner[where % len(inner)]
    if lines[place + 1]:
        assert shape(read_text("\n".join([*lines[: place + 1], "", *lines[place + 1 :]]))) == PLAIN


@given(width=st.integers(16, 60), indent=st.sampled_from(["", "\u3000\u3000"]))
def test_every_span_holds_its_words_and_only_white_space_beside(width: int, indent: str) -> None:
    draft = read_text(wrapped(PARAGRAPHS, width, indent, "\n\n"))
    pieces = [(node.span, node.text) for _, node in nodes(draft)]
    pieces += [(area.span, area.text) for area in draft.areas]
    pieces += [(target.span, target.quote) for target in draft.headline]
    pieces += [(target.span, target.quote) for _, node in nodes(draft) for target in node.targets]
    for span, text in pieces:
        assert span is not None
        assert "".join(draft.source_text[span.start : span.end].split()) == "".join(text.split())


def test_footnote_marks_and_page_numbers_leave_the_words_but_not_the_source() -> None:
    marked = [line.replace("实体经济", "实体经济 ［3］ ") for line in PARAGRAPHS]
    draft = read_text("\n— 12 —\n".join(marked))
    assert shape(draft) == PLAIN
    assert "［3］" in draft.source_text


def test_a_number_cut_in_two_is_one_number() -> None:
    lines = wrapped(PARAGRAPHS, 20, "", "\n\n")
    assert "1200个" in lines
    assert shape(read_text(lines.replace("1200个", "12\n00个"))) == PLAIN


REPORTS = (
    PARAGRAPHS,
    tuple(written(Wardrobe())),
    tuple(written(Wardrobe(part="", area="一、", section="1.", closing="line"))),
)
TREES = [shape(read_lines(*report)) for report in REPORTS]
HEAD = "青禾县人民政府工作报告（二〇三一年）"


@given(which=st.integers(0, 2), width=st.integers(16, 40), indent=st.sampled_from(["", "\u3000\u3000", "    ", "  "]))
def test_narrow_columns_change_no_dress(which: int, width: int, indent: str) -> None:
    assert shape(read_text(wrapped(REPORTS[which], width, indent, "\n\n"))) == TREES[which]


@given(which=st.integers(0, 2), width=st.integers(16, 40), gap=st.sampled_from(["\n", "\n\n", "\n \n\n"]))
def test_blank_lines_between_all_lines_change_nothing(which: int, width: int, gap: str) -> None:
    text = wrapped(REPORTS[which], width, "\u3000\u3000", "\n")
    assert shape(read_text(text.replace("\n", gap))) == TREES[which]


@given(
    which=st.integers(0, 2),
    width=st.integers(16, 40),
    page=st.integers(7, 30),
    number=st.sampled_from(["— {} —", "{}", "第{}页", "- {} -", "{}/40", "第 {} 页 共 40 页"]),
    head=st.sampled_from(["", HEAD]),
    feed=st.sampled_from(["\n", "\f", "\n\f"]),
)
def test_pages_end_anywhere(which: int, width: int, page: int, number: str, head: str, feed: str) -> None:
    lines = wrapped(REPORTS[which], width, "\u3000\u3000", "\n").split("\n")
    sheets = ["\n".join(lines[start : start + page]) for start in range(0, len(lines), page)]
    text = "".join(f"{head}\n{sheet}\n{number.format(place)}{feed}" for place, sheet in enumerate(sheets, start=1))
    assert shape(read_text(text)) == TREES[which]


@given(places=st.lists(st.integers(1, 1_000), min_size=3, max_size=6, unique=True))
def test_a_page_that_ends_inside_a_sentence_parts_no_paragraph(places: list[int]) -> None:
    lines = list(PARAGRAPHS)
    long = [index for index, line in enumerate(lines) if len(line) > 40]
    for place, where in enumerate(places):
        index = long[where % len(long)]
        line = lines[index]
        cuts = [at for at in range(20, len(line) - 1) if line[at - 1] not in "。！；：" and line[at] not in NEVER_FIRST]
        at = cuts[where % len(cuts)]
        lines[index] = line if "\n" in line else f"{line[:at]}\n— {place + 1} —\n\n{line[at:]}"
    assert shape(read_lines(*lines)) == PLAIN


SPACES = ("&nbsp;&nbsp;", "\u3000\u3000", "\xa0\xa0", "\t", "&emsp;&emsp;")


@given(which=st.integers(0, 2), space=st.sampled_from(SPACES))
def test_indents_of_any_make_change_nothing(which: int, space: str) -> None:
    text = "\\r\\n".join(space + line for line in REPORTS[which])
    assert shape(read_text(text)) == TREES[which]
