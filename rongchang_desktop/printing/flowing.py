"""What every kind of block promises the pages: how much of it must stand together, and to flow over them."""

from typing import Protocol

from rongchang_desktop.printing.page_writer import PageWriter


class Flowing(Protocol):
    """A block laid out for a page shape."""

    keep_with_next: bool

    def least_height(self) -> float:
        """The height below which nothing of the block may be put on a page."""
        ...

    def flow(self, writer: PageWriter) -> None:
        """Put the block on this page and the following ones."""
        ...
