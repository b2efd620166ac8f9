"""What a file says of itself, once in the information dictionary and once more, word for word, as XMP."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any
from xml.sax.saxutils import escape

from reportlab.pdfbase.pdfdoc import PDFDictionary, PDFName, PDFObject, PDFString

from rongchang_desktop.foundation.clean_text import clean_text
from rongchang_desktop.printing.pdf_stream import Stream

_PROGRAM = "Rongchang Desktop"
_PROPERTIES = {  # entry of the information dictionary → the same in XMP
    "Title": '<dc:title><rdf:Alt><rdf:li xml:lang="x-default">{}</rdf:li></rdf:Alt></dc:title>',
    "Author": "<dc:creator><rdf:Seq><rdf:li>{}</rdf:li></rdf:Seq></dc:creator>",
    "Subject": '<dc:description><rdf:Alt><rdf:li xml:lang="x-default">{}</rdf:li></rdf:Alt></dc:description>',
    "Keywords": "<pdf:Keywords>{}</pdf:Keywords>",
    "Creator": "<xmp:CreatorTool>{}</xmp:CreatorTool>",
    "Producer": "<pdf:Producer>{}</pdf:Producer>",
}
_PACKET = """<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/">
<pdfaid:part>1</pdfaid:part><pdfaid:conformance>B</pdfaid:conformance>
</rdf:Description>
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/"
 xmlns:pdf="http://ns.adobe.com/pdf/1.3/">
<dc:format>application/pdf</dc:format>
{properties}
</rdf:Description>
</rdf:RDF></x:xmpmeta>
<?xpacket end="w"?>"""


@dataclass(frozen=True, slots=True, kw_only=True)
class FileFacts:
    """Title and the rest; what is empty is left out of the file, and so is a day that is not known."""

    title: str
    author: str = ""
    subject: str = ""
    keywords: str = ""
    dated: date | None = None

    def entries(self) -> Mapping[str, str]:
        """The texts as both places hold them."""
        texts = {
            "Title": self.title, "Author": self.author, "Subject": self.subject, "Keywords": self.keywords,
            "Creator": _PROGRAM, "Producer": _PROGRAM,
        }  # fmt: skip
        clean = {name: " ".join(clean_text(text).split()) for name, text in texts.items()}
        return {name: text for name, text in clean.items() if text}


class Information(PDFObject):  # type: ignore[misc]  # reportlab has no types
    """The information dictionary, in place of reportlab's, which dates and names what nobody has told it."""

    def __init__(self, facts: FileFacts) -> None:
        self._facts = facts

    def digest(self, signature: Any) -> None:
        """Make the facts count for the identifier of the file."""
        signature.update(repr(self._facts).encode())

    def format(self, document: Any) -> bytes:
        """The object as it stands in the file."""
        entries = {name: PDFString(text) for name, text in self._facts.entries().items()}
        if self._facts.dated is not None:
            day = PDFString(f"D:{self._facts.dated:%Y%m%d}000000+08'00'")
            entries |= {"CreationDate": day, "ModDate": day}
        written: bytes = PDFDictionary({**entries, "Trapped": PDFName("False")}).format(document)
        return written


def xmp(facts: FileFacts) -> Stream:
    """The same facts for those who read XMP, and the claim to be PDF/A-1b."""
    lines = [_PROPERTIES[name].format(escape(text)) for name, text in facts.entries().items()]
    if facts.dated is not None:
        moment = f"{facts.dated:%Y-%m-%d}T00:00:00+08:00"
        lines += [f"<xmp:{name}>{moment}</xmp:{name}>" for name in ("CreateDate", "ModifyDate")]
    packet = _PACKET.format(properties="\n".join(lines)).encode()
    return Stream(packet, packed=False, Type=PDFName("Metadata"), Subtype=PDFName("XML"))
