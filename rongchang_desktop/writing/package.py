"""The parts of a Word file around its text: styles, settings, faces, and what the file says of itself."""

from datetime import UTC, datetime, time
from io import BytesIO
from typing import Any

import docx
from docx.document import Document as WordDocument
from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from docx.opc.oxml import serialize_part_xml
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

from rongchang_desktop.domain.papers.content import Document, one_line
from rongchang_desktop.foundation.clean_text import clean_text
from rongchang_desktop.foundation.steady_archive import steady_archive
from rongchang_desktop.writing.typefaces import OfficeFaces

_PROGRAM = "Rongchang Desktop"
_LONGEST = 255  # characters of a property
_KEPT = (RELATIONSHIP_TYPE.STYLES, RELATIONSHIP_TYPE.SETTINGS)
_SETTINGS = f"""
<w:settings {nsdecls("w")}>
  <w:zoom w:percent="100"/>
  <w:defaultTabStop w:val="420"/>
  <w:evenAndOddHeaders/>
  <w:characterSpacingControl w:val="compressPunctuation"/>
  <w:compat>
    <w:balanceSingleByteDoubleByteWidth/>
    <w:doNotExpandShiftReturn/>
    <w:doNotUseHTMLParagraphAutoSpacing/>
    <w:useFELayout/>
    <w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/>
  </w:compat>
  <w:themeFontLang w:val="en-US" w:eastAsia="zh-CN"/>
  <w:decimalSymbol w:val="."/>
  <w:listSeparator w:val=","/>
</w:settings>
"""
_APP = f"""
<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties">
  <Application>{_PROGRAM}</Application>
</Properties>
"""


def empty_document(faces: OfficeFaces) -> WordDocument:
    """A Word document without what the library's template brings along."""
    document = docx.Document()
    for key, relation in list(document.part.rels.items()):
        if relation.reltype not in _KEPT:
            del document.part.rels[key]
    package = document.part.package
    for key, relation in list(package.rels.items()):
        if relation.reltype not in (RELATIONSHIP_TYPE.OFFICE_DOCUMENT, RELATIONSHIP_TYPE.CORE_PROPERTIES):
            del package.rels[key]
    _refill(document.settings.element, list(parse_xml(_SETTINGS)))
    _add_part(document, "/word/fontTable.xml", faces.table())
    app = Part(PackURI("/docProps/app.xml"), CONTENT_TYPE.OFC_EXTENDED_PROPERTIES, _bytes(parse_xml(_APP)), package)
    package.relate_to(app, RELATIONSHIP_TYPE.EXTENDED_PROPERTIES)
    return document


def finished(document: WordDocument, paper: Document, styles: list[Any]) -> bytes:
    """The file of the document with its styles and properties; the same bytes for the same paper."""
    _refill(document.styles.element, styles)
    _describe(document, paper)
    stream = BytesIO()
    document.save(stream)
    return steady_archive(stream.getvalue())


def _describe(document: WordDocument, paper: Document) -> None:
    said = document.core_properties
    said.title = _property(paper.title)
    said.author = said.last_modified_by = _property(paper.author)
    said.subject, said.keywords = _property(paper.subject), _property(paper.keywords)
    said.language, said.comments, said.revision = paper.language, "", 1
    for moment in said._element.xpath("./dcterms:created | ./dcterms:modified"):
        said._element.remove(moment)
    if paper.dated is not None:
        said.created = said.modified = datetime.combine(paper.dated, time(), UTC)


def _property(text: str) -> str:
    return one_line(clean_text(text))[:_LONGEST]


def _refill(root: Any, children: list[Any]) -> None:
    for old in list(root):
        root.remove(old)
    root.extend(children)


def _add_part(document: WordDocument, name: str, root: Any) -> None:
    part = Part(PackURI(name), CONTENT_TYPE.WML_FONT_TABLE, _bytes(root), document.part.package)
    document.part.relate_to(part, RELATIONSHIP_TYPE.FONT_TABLE)


def _bytes(root: Any) -> bytes:
    return bytes(serialize_part_xml(root))
