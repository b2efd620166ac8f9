"""How much of a table is read, and the words that say so."""

from rongchang_desktop.foundation.messages import N_

MOST_ROWS = 20_000
MOST_COLUMNS = 60
MOST_CELLS = 400_000
MOST_BLANK_ROWS = 200
LARGEST_MERGE = 10_000
LONGEST_CELL = 32_767

ROWS_LEFT = N_("Rows after {rows} of “{sheet}” were not read.")
COLUMNS_LEFT = N_("Columns after {columns} of “{sheet}” were not read.")
