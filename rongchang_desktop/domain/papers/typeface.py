"""The roles a face plays on an official page, whatever font file fills it."""

from enum import Enum


class Typeface(Enum):
    """What a piece of text is set in."""

    SONG = "song"  # 小标宋: titles
    FANG = "fang"  # 仿宋: body
    KAI = "kai"  # 楷体: headings of the second level
    HEI = "hei"  # 黑体: headings of the first level, heads of tables
    LATIN = "latin"  # digits and letters among 仿宋 and 楷体, page numbers
    MARKS = "marks"  # ● ▲ ■ ○ ✓ □: always the shipped face, so that a light looks the same everywhere


SHIPPED_FACE = "shipped"
"""In the place of an installed face's name: the one that comes with the program."""
