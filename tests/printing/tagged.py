"""What somebody hears who has the PDF read out: its tree with the text of each node, and what the tree leaves out."""

from collections.abc import Iterator
from ctypes import c_ushort
from dataclasses import dataclass
from io import BytesIO

import pikepdf
from pypdfium2 import PdfDocument, PdfObject
from pypdfium2 import raw as pdfium

Piece = tuple[int, int]
"""Which page, and the number of the marked content on it."""


@dataclass(frozen=True, slots=True)
class Node:
    """A node of the tree: its own text, and the nodes below it."""

    kind: str
    text: str
    pieces: tuple[Piece, ...]
    nodes: tuple["Node", ...]
    attributes: dict[str, object]
    alternative: str

    def all(self, kind: str) -> list["Node"]:
        """The nodes of that kind, this one or below it, in reading order."""
        here = [self] if self.kind == kind else []
        return here + [found for node in self.nodes for found in node.all(kind)]


def read_out(data: bytes) -> Node:
    """The tree of the file."""
    texts, _ = marked_texts(data)
    with pikepdf.open(BytesIO(data)) as pdf:
        pages = {page.obj.objgen: at for at, page in enumerate(pdf.pages)}
        return _node(pdf.Root.StructTreeRoot.K, pages, texts)


def marked_texts(data: bytes) -> tuple[dict[Piece, str], list[str]]:
    """The text of each piece of marked content, and what stands in artifacts; fails where something has no mark."""
    pieces: dict[Piece, str] = {}
    artifacts = []
    for page, thing, text in _things(data):
        marks = [_name(pdfium.FPDFPageObj_GetMark(thing, at)) for at in range(pdfium.FPDFPageObj_CountMarks(thing))]
        assert len(marks) == 1, f"page {page + 1}: {text!r} has the marks {marks}"
        number = pdfium.FPDFPageObj_GetMarkedContentID(thing)
        if number >= 0:
            pieces[page, number] = pieces.get((page, number), "") + text
        else:
            assert marks == ["Artifact"]
            artifacts.append(text)
    return pieces, artifacts


def owners(data: bytes) -> dict[Piece, int]:
    """Piece of marked content → number of the object that the parent tree names for it."""
    found = {}
    with pikepdf.open(BytesIO(data)) as pdf:
        entries = list(pdf.Root.StructTreeRoot.ParentTree.Nums)
        lists = dict(zip(map(int, entries[::2]), entries[1::2], strict=True))
        for at, page in enumerate(pdf.pages):
            for number, owner in enumerate(lists[int(page.obj.StructParents)]):
                found[at, number] = owner.objgen[0]
    return found


def claimed(data: bytes) -> dict[Piece, int]:
    """Piece of marked content → number of the object that holds it as its kid."""
    with pikepdf.open(BytesIO(data)) as pdf:
        pages = {page.obj.objgen: at for at, page in enumerate(pdf.pages)}
        elements = [entry for entry in pdf.objects if isinstance(entry, pikepdf.Dictionary) and "/P" in entry]
        return {piece: element.objgen[0] for element in elements for piece in _pieces(element, pages)}


def _things(data: bytes) -> Iterator[tuple[int, object, str]]:
    document = PdfDocument(data)
    try:
        for number in range(len(document)):
            page = document[number]
            words = page.get_textpage()
            for thing in page.get_objects():
                yield number, thing.raw, _text(thing, words.raw)
    finally:
        document.close()


def _text(thing: PdfObject, words: object) -> str:
    if thing.type != pdfium.FPDF_PAGEOBJ_TEXT:
        return ""
    size = pdfium.FPDFTextObj_GetText(thing.raw, words, None, 0)
    buffer = (c_ushort * (size // 2))()
    pdfium.FPDFTextObj_GetText(thing.raw, words, buffer, size)
    return bytes(buffer).decode("utf-16-le").rstrip("\0").strip()  # pdfium adds spaces between the things of a line


def _name(mark: object) -> str:
    size, buffer = pdfium.c_ulong(), (c_ushort * 32)()
    pdfium.FPDFPageObjMark_GetName(mark, buffer, 64, size)
    return bytes(buffer)[: size.value].decode("utf-16-le").rstrip("\0")


def _node(element: pikepdf.Object, pages: dict[tuple[int, int], int], texts: dict[Piece, str]) -> Node:
    pieces = _pieces(element, pages)
    return Node(
        kind=str(element.S).lstrip("/"),
        text="".join(texts.get(piece, "") for piece in pieces),
        pieces=tuple(pieces),
        nodes=tuple(_node(kid, pages, texts) for kid in _kids(element) if _is_element(kid)),
        attributes={str(key): value for key, value in element.get("/A", pikepdf.Dictionary()).items()},
        alternative=str(element.get("/Alt", "")),
    )


def _pieces(element: pikepdf.Object, pages: dict[tuple[int, int], int]) -> list[Piece]:
    found = []
    for kid in _kids(element):
        if isinstance(kid, int):
            found.append((pages[element.Pg.objgen], kid))
        elif not _is_element(kid):
            found.append((pages[kid.Pg.objgen], int(kid.MCID)))
    return found


def _kids(element: pikepdf.Object) -> list[pikepdf.Object]:
    kids = element.get("/K", pikepdf.Array())
    return list(kids) if isinstance(kids, pikepdf.Array) else [kids]


def _is_element(kid: object) -> bool:
    return isinstance(kid, pikepdf.Dictionary) and "/S" in kid
