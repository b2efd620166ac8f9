"""The parts of the page of periods, and the windows of replies, adjustments, the recycle bin and backups."""
