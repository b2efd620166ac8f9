"""Which progress updates a light may rest on: found by the database, so that the older ones stay on the disk."""

_SAYINGS = (
    "1",
    """word IS NOT NULL OR stage IS NOT NULL OR percent IS NOT NULL
       OR figures != '[]' OR text != '' OR problem != ''""",
    "text != '' OR problem != '' OR cause != '' OR next_step != ''",
    "percent IS NOT NULL",
    "word IS NOT NULL",
    # where a project stands matters to items with a node that names a stage
    "stage IS NOT NULL AND item_id IN (SELECT item_id FROM milestones WHERE stage IS NOT NULL)",
)
"""Of each item and layer the newest counts, and its newest that says anything, in words, a percentage, a word..."""

# Days are written alike: the greatest is the newest, of one day the later born.
_DATED = "updates.as_of || updates.id"
_DAY = len("2024-01-01")
_NEWEST = ", ".join(f"max(CASE WHEN {said} THEN {_DATED} END) AS newest_{at}" for at, said in enumerate(_SAYINGS))
_IDS = " UNION ALL ".join(f"SELECT substr(newest_{at}, {_DAY + 1}) FROM newest" for at in range(len(_SAYINGS)))

NEWEST_UPDATES = f"""
WITH newest AS (SELECT {_NEWEST} FROM updates GROUP BY item_id, layer)
{_IDS}
UNION ALL
SELECT substr(max({_DATED}), {_DAY + 1})
FROM updates JOIN targets ON targets.item_id = updates.item_id
WHERE updates.figures != '[]' AND instr(updates.figures, '"' || targets.id || '"')
GROUP BY targets.id, updates.layer
"""
"""The ids: by what is said, and the newest that gives each target a figure; found in one walk through all updates."""
