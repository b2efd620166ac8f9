"""打印与导出: the kinds of paper, what is chosen for each, and the work of making one."""
