"""The tree that says what the marks on the pages are: headings, paragraphs, rows and cells, figures; PDF 1.4 names."""

from typing import Any

from reportlab.pdfbase.pdfdoc import PDFDictionary

ARTIFACT = "/Artifact BMC"  # page furniture: nothing to be read out
PAGE_FURNITURE = "/Artifact <</Type/Pagination>> BDC"
END = "EMC"
COLUMN_HEAD = "/O/Table/Scope/Column"


class Element:
    """A node of the tree; its kids are nodes and pieces of pages, in reading order."""

    __slots__ = ("alternative", "attributes", "kids", "kind", "number", "parent")

    def __init__(self, kind: str, parent: "Element | None", attributes: str, alternative: str) -> None:
        self.kind, self.parent, self.attributes, self.alternative = kind, parent, attributes, alternative
        self.kids: list[Element | tuple[int, int]] = []  # a piece: which page, and its number there
        self.number = 0  # of its object in the file, once that is written
        if parent is not None:
            parent.kids.append(self)


class StructureTree:
    """Grows while the pages are filled, one page after the other."""

    def __init__(self) -> None:
        self._document = Element("Document", None, "", "")
        self._elements = [self._document]
        self._pages: list[list[Element]] = [[]]  # whose pieces lie on each, in the order of their numbers

    def add(self, kind: str, parent: Element | None = None, *, attributes: str = "", alternative: str = "") -> Element:
        """A new last kid of the parent, or of the document."""
        element = Element(kind, parent or self._document, attributes, alternative)
        self._elements.append(element)
        return element

    def begin(self, element: Element) -> str:
        """The operator that begins a piece of the element on this page; END ends it."""
        page = self._pages[-1]
        element.kids.append((len(self._pages) - 1, len(page)))
        page.append(element)
        return f"/{element.kind} <</MCID {len(page) - 1}>> BDC"

    def end_page(self) -> int:
        """What follows lies on the next page; the key under which the finished one is found in the tree."""
        self._pages.append([])
        return len(self._pages) - 2

    def write(self, document: Any) -> None:
        """Add the tree to a reportlab document that has all its pages."""
        root = document.objectcounter + 1
        for number, element in enumerate(self._elements, root + 1):
            element.number = number
        pages = [document.idToObjectNumberAndVersion[f"Page{at}"][0] for at in range(1, len(self._pages))]
        document.Reference(self._root(), "StructTreeRoot")
        for element in self._elements:
            parent = element.parent.number if element.parent else root
            document.Reference(_written(element, parent, pages), f"Element{element.number}")
        document.Catalog.StructTreeRoot = f"{root} 0 R".encode()
        document.Catalog.MarkInfo = PDFDictionary({"Marked": "true"})

    def _root(self) -> bytes:
        lists = (
            f"{at}[{' '.join(f'{element.number} 0 R' for element in page)}]" for at, page in enumerate(self._pages[:-1])
        )
        return (
            f"<</Type/StructTreeRoot/K {self._document.number} 0 R/ParentTreeNextKey {len(self._pages) - 1}"
            f"/ParentTree<</Nums[{' '.join(lists)}]>>>>"
        ).encode()


def _written(element: Element, parent: int, pages: list[int]) -> bytes:
    """The element as an object, where those numbers are the objects of the pages."""
    pieces = [kid for kid in element.kids if isinstance(kid, tuple)]
    home = pieces[0][0] if pieces else None
    kids = [_kid(kid, home, pages) for kid in element.kids]
    return "".join((
        f"<</S/{element.kind}/P {parent} 0 R",
        f"/Pg {pages[home]} 0 R" if home is not None else "",
        f"/A<<{element.attributes}>>" if element.attributes else "",
        f"/Alt<FEFF{element.alternative.encode('utf-16-be').hex()}>" if element.alternative else "",
        f"/K {kids[0]}" if len(kids) == 1 else f"/K[{' '.join(kids)}]" if kids else "",
        ">>",
    )).encode()  # fmt: skip


def _kid(kid: Element | tuple[int, int], home: int | None, pages: list[int]) -> str:
    if isinstance(kid, Element):
        return f"{kid.number} 0 R"
    page, number = kid
    return str(number) if page == home else f"<</Type/MCR/Pg {pages[page]} 0 R/MCID {number}>>"
