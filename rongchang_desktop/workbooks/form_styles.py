"""How a form looks: borders, grounds, and which cells a unit may write into."""

from openpyxl.styles import Alignment, Border, Font, PatternFill, Protection, Side

FACE = "等线"
_LINE = Side(style="thin", color="B8C0CC")
_GRID = Border(left=_LINE, right=_LINE, top=_LINE, bottom=_LINE)
CONTINUED = Border(left=_LINE, right=_LINE, bottom=_LINE)
"""The border of a further line of the same item: no line above."""
OPENED = Border(left=_LINE, right=_LINE, top=_LINE)
BETWEEN = Border(left=_LINE, right=_LINE)
GRID = _GRID
TITLE = Font(name=FACE, size=16, bold=True)
STRONG, PLAIN = Font(name=FACE, size=10, bold=True), Font(name=FACE, size=10)
QUIET = Font(name=FACE, size=10, color="5A6472")
HEAD_GROUND = PatternFill("solid", fgColor="E8EDF4")
KNOWN_GROUND = PatternFill("solid", fgColor="F5F6F8")
FIELD_GROUND = PatternFill("solid", fgColor="FFFBEA")
OPEN = Protection(locked=False)
CENTRE = Alignment(horizontal="center", vertical="center", wrap_text=True)
MIDDLE = Alignment(vertical="center")
TOP = Alignment(vertical="top", wrap_text=True)
TOP_CENTRE = Alignment(horizontal="center", vertical="top", wrap_text=True)
TEXT_FORMAT, DAY_FORMAT = "@", "yyyy-mm-dd"
VALUE_FORMAT = "General"
"""So that 61% typed into it is kept as a percentage, not as 0.61."""
