"""What makes a file PDF/A-1b beside its fonts: its version, its facts as XMP, and what its colours mean."""

from functools import lru_cache
from typing import Any

from reportlab.pdfbase.pdfdoc import PDFArray, PDFDictionary, PDFName, PDFString

from rongchang_desktop.foundation import paths
from rongchang_desktop.printing.metadata import FileFacts, Information, xmp
from rongchang_desktop.printing.pdf_stream import Stream

VERSION = (1, 4)
_COLOURS = "sRGB IEC61966-2.1"


def declare(document: Any, facts: FileFacts) -> None:
    """Give a reportlab document its facts and its colours, as PDF/A-1b wants to find them."""
    document.info = Information(facts)
    catalog = document.Catalog
    catalog.Metadata = xmp(facts)
    catalog.OutputIntents = PDFArray([document.Reference(_output_intent())])
    catalog.__NoDefault__ = [*catalog.__NoDefault__, "OutputIntents"]  # reportlab writes no entry it has not heard of


def _output_intent() -> PDFDictionary:
    return PDFDictionary({
        "Type": PDFName("OutputIntent"), "S": PDFName("GTS_PDFA1"),
        "OutputConditionIdentifier": PDFString(_COLOURS), "Info": PDFString(_COLOURS),
        "DestOutputProfile": Stream(_profile(), N=3),
    })  # fmt: skip


@lru_cache(maxsize=1)
def _profile() -> bytes:
    return (paths.resources() / "colour" / "sRGB.icc").read_bytes()
