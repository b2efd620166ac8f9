"""The parts of a .docx file that are read, found by their relationships and parsed; pictures are never opened."""

import posixpath
import zipfile
from dataclasses import dataclass
from io import BytesIO
from typing import Any, TypeAlias

Element: TypeAlias = Any  # an element of lxml, which has no types of its own

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_RELATIONSHIP = "{http://schemas.openxmlformats.org/package/2006/relationships}Relationship"
_STRICT = (
    (
        b"http://purl.oclc.org/ooxml/officeDocument/relationships",
        b"http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    ),
    (
        b"http://purl.oclc.org/ooxml/wordprocessingml/main",
        b"http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    ),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class WordPackage:
    """The body of a document, and the roots of the parts it refers to; None for one that is not there."""

    body: Element
    styles: Element | None
    numbering: Element | None
    footnotes: Element | None
    endnotes: Element | None


def open_package(data: bytes) -> WordPackage:
    """The parsed parts, strict files included. Raises KeyError, ValueError, SyntaxError or BadZipFile for others."""
    with zipfile.ZipFile(BytesIO(data)) as archive:
        main = _targets(archive, "")["officeDocument"]
        body = _tree(archive.read(main)).find(f"{W}body")
        if body is None:
            raise ValueError("no body")
        parts = _targets(archive, main)
        names = set(archive.namelist())

        def part(kind: str) -> Element | None:
            return _tree(archive.read(parts[kind])) if parts.get(kind) in names else None

        return WordPackage(
            body=body,
            styles=part("styles"),
            numbering=part("numbering"),
            footnotes=part("footnotes"),
            endnotes=part("endnotes"),
        )


def _targets(archive: zipfile.ZipFile, source: str) -> dict[str, str]:
    """The part names the source refers to, by the last word of the relationship's type."""
    folder, name = posixpath.split(source)
    path = posixpath.join(folder, "_rels", f"{name}.rels")
    if source and path not in archive.namelist():
        return {}
    found: dict[str, str] = {}
    for relationship in _tree(archive.read(path)).iter(_RELATIONSHIP):
        if relationship.get("TargetMode") != "External":
            target = posixpath.normpath(posixpath.join("/", folder, relationship.get("Target", "")))
            found.setdefault(relationship.get("Type", "").rsplit("/", 1)[-1], target.lstrip("/"))
    return found


def _tree(data: bytes) -> Element:
    from docx.oxml.parser import parse_xml  # its parser resolves no entities; costly to import, so not above

    for strict, usual in _STRICT:
        data = data.replace(strict, usual)
    return parse_xml(data)


def switched_on(element: Element | None) -> bool | None:
    """Whether a switch such as <w:b/> is on; None where it is not given."""
    if element is None:
        return None
    return element.get(f"{W}val", "1") not in ("0", "false", "off", "none")


def number_of(element: Element | None) -> int | None:
    """The whole number in w:val; None where there is none."""
    value = None if element is None else element.get(f"{W}val", "")
    return int(value) if value and value.lstrip("-").isdecimal() and len(value) < 10 else None
