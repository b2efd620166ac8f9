"""The workbench: rail, pages, inspector and foot of one open plan."""
