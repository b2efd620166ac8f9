"""The laws of the house as functions: each takes a tree of source and gives its violations, one line each."""

import ast
import re
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, cached_property
from pathlib import Path

PACKAGE = "rongchang_desktop"
NUMBERS = {
    "foundation": 1,
    "domain": 2,
    "localization": 3,
    "storage": 4,
    "importing": 4,
    "workbooks": 4,
    "writing": 4,
    "printing": 4,
    "services": 5,
    "presentation": 6,
    "widgets": 7,
    "app": 8,
}
TRANSLATORS = 4  # called by services and app alone
CALLERS_OF_TRANSLATORS = ("services", "app")
WITHOUT_QT = 5  # rooms up to this number

HOMES = {
    "platformdirs": {"foundation"},
    "filelock": {"foundation", "storage"},
    "uuid6": {"foundation"},
    "chinese_calendar": {"services"},
    "babel": {"localization"},
    "sqlalchemy": {"storage"},
    "alembic": {"storage"},
    "docx": {"importing", "writing"},  # reads in the one, writes in the other
    "openpyxl": {"importing", "workbooks"},
    "pypdf": {"importing"},
    "reportlab": {"printing"},
    "fontTools": {"printing"},
    "pikepdf": {"printing"},
    "pypdfium2": {"printing"},
    "PIL": {"printing"},  # comes with reportlab
    "PySide6": {"presentation", "widgets", "app"},
}
QT_OF_PRESENTATION = {"QtCore", "QtGui"}

CLOCKS = {"date.today", "datetime.today", "datetime.now", "datetime.utcnow", "time.time"}

REFUSED_NAMES = re.compile(r"^(utils?|helpers?|common|misc)$|_(impl|base|utils?|helpers?|part_?\d+)$")
LONG_FILE, LONGEST_FILE = 300, 500
LONG_FUNCTION = 40
LONG_MAIN_WINDOW = 250
FULL_FOLDER = 25


@dataclass(frozen=True)
class Module:
    """One file of the tree; `name` is its path below the root."""

    root: Path
    path: Path

    @property
    def name(self) -> str:
        return self.path.relative_to(self.root).as_posix()

    @property
    def room(self) -> str:
        """The room it stands in; empty for files beside the rooms."""
        parts = self.path.relative_to(self.root).parts
        return parts[1] if len(parts) > 2 and parts[0] == PACKAGE else ""

    @property
    def dotted(self) -> str:
        """Its name as it is imported."""
        parts = self.path.relative_to(self.root).with_suffix("").parts
        return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)

    @cached_property
    def tree(self) -> ast.Module:
        return _parsed(self.path.read_text(encoding="utf-8"))

    @cached_property
    def length(self) -> int:
        return len(self.path.read_text(encoding="utf-8").splitlines())

    def imports(self) -> Iterator[tuple[int, str]]:
        """Line and full dotted name of everything imported, wherever in the file, by statement or by name."""
        package = self.dotted if self.path.name == "__init__.py" else self.dotted.rpartition(".")[0]
        for node in ast.walk(self.tree):
            if isinstance(node, ast.Import):
                yield from ((node.lineno, alias.name) for alias in node.names)
            elif isinstance(node, ast.ImportFrom):
                levels = package.split(".")[: len(package.split(".")) - node.level + 1]
                origin = ".".join([*levels, *filter(None, [node.module])]) if node.level else node.module or ""
                yield from ((node.lineno, f"{origin}.{alias.name}") for alias in node.names)
            elif isinstance(node, ast.Call) and _called(node) in ("import_module", "__import__"):
                yield from ((node.lineno, str(arg.value)) for arg in node.args[:1] if isinstance(arg, ast.Constant))


def modules(root: Path, *folders: str) -> list[Module]:
    """Every Python file of the folders under the root."""
    return [Module(root, path) for folder in folders or (PACKAGE,) for path in sorted((root / folder).rglob("*.py"))]


def import_law(root: Path) -> Iterator[str]:
    """Import only from a lower number; rooms of one number never import each other; 4 is for services and app."""
    for module in modules(root):
        for line, name in module.imports():
            there = _room_of(name)
            if module.room and there and there != module.room:
                here_number, there_number = NUMBERS.get(module.room, 0), NUMBERS.get(there, 99)
                reaches_translators = there_number == TRANSLATORS and module.room not in CALLERS_OF_TRANSLATORS
                if there_number >= here_number or reaches_translators:
                    yield f"{module.name}:{line} {module.room} imports {there}"


def known_rooms(root: Path) -> Iterator[str]:
    """Every folder of the package is one of the rooms, and only the package's own two files stand beside them."""
    for path in sorted((root / PACKAGE).iterdir()):
        if path.name == "__pycache__":
            continue
        if path.is_dir() and path.name not in NUMBERS:
            yield f"{path.name} is no room"
        if path.suffix == ".py" and path.name not in ("__init__.py", "__main__.py"):
            yield f"{path.name} stands in no room"


def homes_of_libraries(root: Path) -> Iterator[str]:
    """Each third-party library has its home room, and no library is used that has none."""
    for module in modules(root):
        for line, name in module.imports():
            library = name.split(".")[0]
            if library in sys.stdlib_module_names or library == PACKAGE:
                continue
            if module.room not in HOMES.get(library, ()):
                yield f"{module.name}:{line} {library} is not at home in {module.room}"


def qt_parts(root: Path) -> Iterator[str]:
    """Presentation knows Qt without a screen: QtCore and QtGui alone."""
    for module in modules(root):
        for line, name in module.imports():
            parts = name.split(".")
            if parts[0] == "PySide6" and module.room == "presentation" and parts[1] not in QT_OF_PRESENTATION:
                yield f"{module.name}:{line} {name} in presentation"


def no_star_imports(root: Path) -> Iterator[str]:
    """Names are imported one by one."""
    for module in modules(root):
        for line, name in module.imports():
            if name.endswith(".*"):
                yield f"{module.name}:{line} imports {name}"


def modal_loops(root: Path) -> Iterator[str]:
    """`exec()` of windows appears in widgets and app only."""
    for module in modules(root):
        for node in ast.walk(module.tree):
            if not isinstance(node, ast.Call) or module.room in ("widgets", "app"):
                continue
            if isinstance(node.func, ast.Attribute) and node.func.attr == "exec":
                yield f"{module.name}:{node.lineno} .exec()"


def reading_the_clock(root: Path, allowed: dict[str, str]) -> Iterator[str]:
    """Today and now are passed in from app; rooms 1 to 7 do not ask the clock themselves."""
    for module in modules(root):
        if module.room == "app" or module.name in allowed:
            continue
        for node in ast.walk(module.tree):
            if isinstance(node, ast.Attribute) and ast.unparse(node) in CLOCKS:
                yield f"{module.name}:{node.lineno} {ast.unparse(node)}"


def file_lengths(root: Path, named: dict[str, str], *folders: str) -> Iterator[str]:
    """Files up to 300 lines, up to 500 where named with a reason, the main window up to 250."""
    for module in modules(root, *folders):
        limit = LONGEST_FILE if named.get(module.name) else LONG_FILE
        limit = LONG_MAIN_WINDOW if module.path.name == "main_window.py" else limit
        if module.length > limit:
            yield f"{module.name} has {module.length} lines, more than {limit}"


def function_lengths(root: Path, *folders: str) -> Iterator[str]:
    """Functions up to 40 lines."""
    for module in modules(root, *folders):
        for node in ast.walk(module.tree):
            if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
                length = (node.end_lineno or node.lineno) - node.lineno + 1
                if length > LONG_FUNCTION:
                    yield f"{module.name}:{node.lineno} {node.name} has {length} lines"


def folder_sizes(root: Path, *folders: str) -> Iterator[str]:
    """Folders up to 25 modules."""
    sizes: dict[Path, int] = {}
    for module in modules(root, *folders):
        if module.path.name != "__init__.py":
            sizes[module.path.parent] = sizes.get(module.path.parent, 0) + 1
    for folder, size in sizes.items():
        if size > FULL_FOLDER:
            yield f"{folder.relative_to(root).as_posix()} has {size} modules"


def refused_names(root: Path, *folders: str) -> Iterator[str]:
    """No junk drawers and no numbered halves, neither files nor folders."""
    for module in modules(root, *folders):
        for part in module.path.relative_to(root).with_suffix("").parts:
            if REFUSED_NAMES.search(part):
                yield f"{module.name} is called {part}"


def docstrings(root: Path, *folders: str) -> Iterator[str]:
    """Every module, public class and public function of a module says its promise."""
    for module in modules(root, *folders):
        if not ast.get_docstring(module.tree):
            yield f"{module.name} says nothing"
        for node in module.tree.body:
            if not isinstance(node, ast.ClassDef | ast.FunctionDef) or node.name.startswith("_"):
                continue
            if not ast.get_docstring(node):
                yield f"{module.name}:{node.lineno} {node.name} says nothing"


def broad_excepts(root: Path, handing_on: dict[str, str], *folders: str) -> Iterator[str]:
    """No bare or broad except, unless it ends by raising again or stands in a place named for handing failures on."""
    for module in modules(root, *folders):
        for node in ast.walk(module.tree):
            if isinstance(node, ast.ExceptHandler) and _is_broad(node.type):
                last = node.body[-1]
                raises_again = isinstance(last, ast.Raise) and last.exc is None
                if not raises_again and not handing_on.get(module.name):
                    yield f"{module.name}:{node.lineno} broad except"
            elif isinstance(node, ast.Call) and _called(node) == "suppress" and any(map(_is_broad, node.args)):
                yield f"{module.name}:{node.lineno} broad suppress"


@cache
def _parsed(source: str) -> ast.Module:
    return ast.parse(source)


def _room_of(name: str) -> str:
    parts = name.split(".")
    return parts[1] if parts[0] == PACKAGE and len(parts) > 1 and not parts[1].startswith("__") else ""


def _called(node: ast.Call) -> str:
    return node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")


def _is_broad(caught: ast.expr | None) -> bool:
    names = caught.elts if isinstance(caught, ast.Tuple) else [caught]
    return any(name is None or getattr(name, "id", "") in ("Exception", "BaseException") for name in names)
