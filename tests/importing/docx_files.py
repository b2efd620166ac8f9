"""Word files written part by part, for what no library writes: lists, tracked changes, controls, notes."""

import io
import zipfile
from xml.sax.saxutils import escape

_W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
_MORE = (
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math" '
    'xmlns:v="urn:schemas-microsoft-com:vml" '
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
)
_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
_KINDS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_RELATIONSHIPS = "http://schemas.openxmlformats.org/package/2006/relationships"
_TYPES = (
    f'{_HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    '<Default Extension="xml" ContentType="application/xml"/>'
    '<Override PartName="/word/document.xml" '
    'ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>'
)


def run(text: str, properties: str = "") -> str:
    """A w:r with the text; properties as XML."""
    return f'<w:r><w:rPr>{properties}</w:rPr><w:t xml:space="preserve">{escape(text)}</w:t></w:r>'


def paragraph(*content: str, properties: str = "") -> str:
    """A w:p of runs as XML; plain words become a run."""
    runs = "".join(piece if piece.startswith("<") else run(piece) for piece in content)
    return f"<w:p><w:pPr>{properties}</w:pPr>{runs}</w:p>"


def listed(text: str, list_id: int = 1, level: int = 0) -> str:
    """A paragraph numbered by a list."""
    return paragraph(text, properties=f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{list_id}"/></w:numPr>')


def level(depth: int, style: str, text: str, more: str = "") -> str:
    """A w:lvl of a list."""
    dress = f'<w:start w:val="1"/><w:numFmt w:val="{style}"/>{more}<w:lvlText w:val="{text}"/>'
    return f'<w:lvl w:ilvl="{depth}">{dress}</w:lvl>'


def lists(*levels: str, instances: str = '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>') -> str:
    """A numbering part with one definition."""
    return f'<w:abstractNum w:abstractNumId="0">{"".join(levels)}</w:abstractNum>{instances}'


def cell(*texts: str, properties: str = "") -> str:
    """A w:tc with a paragraph for each text."""
    inside = "".join(text if text.startswith("<w:p>") else paragraph(text) for text in texts or ("",))
    return f"<w:tc><w:tcPr>{properties}</w:tcPr>{inside}</w:tc>"


def table(*rows: str) -> str:
    """A w:tbl of rows, each its cells as XML."""
    return f"<w:tbl>{''.join(f'<w:tr>{row}</w:tr>' for row in rows)}</w:tbl>"


def word_file(
    *body: str, styles: str = "", numbering: str = "", footnotes: str = "", document: bytes | None = None
) -> bytes:
    """A .docx of these parts; `document` replaces the whole main part."""
    inner = {"styles": styles, "numbering": numbering, "footnotes": footnotes}
    parts = {name: f"{_HEAD}<w:{name} {_W} {_MORE}>{xml}</w:{name}>" for name, xml in inner.items() if xml}
    targets = "".join(
        f'<Relationship Id="r{name}" Type="{_KINDS}/{name}" Target="{name}.xml"/>'
        for name in (*parts, "image")  # the picture is missing, as it is in many a real file
    )
    whole = f"{_HEAD}<w:document {_W} {_MORE}><w:body>{''.join(body)}</w:body></w:document>".encode()
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("[Content_Types].xml", _TYPES)
        archive.writestr(
            "_rels/.rels",
            _relationships(f'<Relationship Id="r1" Type="{_KINDS}/officeDocument" Target="word/document.xml"/>'),
        )
        archive.writestr("word/document.xml", whole if document is None else document)
        archive.writestr("word/_rels/document.xml.rels", _relationships(targets))
        for name, xml in parts.items():
            archive.writestr(f"word/{name}.xml", xml)
    return stream.getvalue()


def _relationships(inside: str) -> str:
    return f'{_HEAD}<Relationships xmlns="{_RELATIONSHIPS}">{inside}</Relationships>'
