"""Tables of tasks (任务分解表): their heads, their columns, their rows, and the plan they make."""
