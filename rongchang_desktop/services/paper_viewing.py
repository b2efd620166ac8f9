"""A printed paper, opened to be looked at or sent to a printer."""

from rongchang_desktop.printing.preview import Box, OpenPdf, PageImage, PieceWish

__all__ = ["Box", "OpenPdf", "PageImage", "PieceWish", "open_paper"]


def open_paper(data: bytes) -> OpenPdf:
    """Open a PDF of ours. Raises UserFacingError for what is damaged; whoever opened it closes it."""
    return OpenPdf(data)
