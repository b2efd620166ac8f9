"""期, 征求意见, 调整, 回收站 and backups as lists of words."""
