"""How much of a table is read, and the words that say so."""

from rongchang_desktop.foundation.messages import N_

# As much as is read within ten seconds by a slow machine, and more than twice what any office hands out.
MOST_ROWS = 10_000
MOST_COLUMNS = 60
MOST_CELLS = 100_000
MOST_BLANK_ROWS = 200
LARGEST_MERGE = 10_000
LONGEST_CELL = 32_767

ROWS_LEFT = N_("Rows after {rows} of “{sheet}” were not read.")
COLUMNS_LEFT = N_("Columns after {columns} of “{sheet}” were not read.")
