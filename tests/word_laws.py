"""The laws of the words: what may stand inside the calls that say something, so that every word can be found."""

import ast
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from string import Formatter

from babel.messages.catalog import Catalog

from build_spec import catalogs
from tests.architecture_laws import Module, modules

SPEAKING = {"gettext", "_", "ngettext", "_n"}
MARKING = {"N_"}
# A variable may be spoken where its value was marked with N_ elsewhere; it cannot be where it is marked.
VALUES = ast.Name | ast.Attribute | ast.Subscript
CATALOG = "rongchang_desktop/localization/catalog.py"
_HALF_WIDTH = re.compile(r"(?<=[\u4e00-\u9fff}])[,;:!?()](?=[\u4e00-\u9fff{])")


@cache
def program_words() -> Catalog:
    """Every marked word of the program, collected once: that takes seconds."""
    return catalogs.collected()


def literal_words(root: Path) -> Iterator[str]:
    """Only literals are marked, and only literals or marked values are spoken: never f-strings, sums or calls."""
    for module in modules(root):
        for node in ast.walk(module.tree):
            if isinstance(node, ast.Call) and module.name != CATALOG:
                yield from _wrong_arguments(module, node)


def spoken_at_call_time(root: Path) -> Iterator[str]:
    """Nothing is translated while a module is imported: the language is not known then."""
    for module in modules(root):
        for node in _run_at_import(module.tree):
            if isinstance(node, ast.Call) and _name(node.func) in SPEAKING:
                yield f"{module.name}:{node.lineno} speaks at import"


def marked_refusals(root: Path) -> Iterator[str]:
    """The sentence of an expected failure is marked where it is written."""
    refusals = _refusals(root)
    for module in modules(root):
        for node in ast.walk(module.tree):
            if isinstance(node, ast.Call) and node.args and _name(node.func) in refusals:
                first = node.args[0]
                if isinstance(first, ast.Constant | ast.JoinedStr | ast.BinOp):
                    yield f"{module.name}:{node.lineno} a refusal that is not marked"


def placeholders(text: str) -> set[str]:
    """The names in braces."""
    return {name for _, name, _, _ in Formatter().parse(text) if name is not None}


def half_width_marks(chinese: str) -> list[str]:
    """Western punctuation between Chinese characters."""
    return _HALF_WIDTH.findall(chinese)


def has_chinese(text: str) -> bool:
    """Whether a Chinese character stands in it."""
    return re.search(r"[\u4e00-\u9fff]", text) is not None


def has_words(text: str) -> bool:
    """Whether letters stand in it beside placeholders and marks of formats."""
    return re.search(r"[A-Za-z]{2}", re.sub(r"\{[^}]*\}|%\S|\*\.\w+|\.\w+", "", text)) is not None


def _wrong_arguments(module: Module, node: ast.Call) -> Iterator[str]:
    called = _name(node.func)
    if called not in SPEAKING | MARKING or not node.args:
        return
    words = node.args[:2] if called in ("ngettext", "_n") else node.args[:1]
    for word in words:
        is_text = isinstance(word, ast.Constant) and isinstance(word.value, str)
        is_value = isinstance(word, VALUES) and called in ("gettext", "_")
        if not is_text and not is_value:
            yield f"{module.name}:{node.lineno} {called}({ast.unparse(word)[:60]})"


def _run_at_import(tree: ast.AST) -> Iterator[ast.AST]:
    for node in ast.iter_child_nodes(tree):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            at_import = [*node.decorator_list, *node.args.defaults, *filter(None, node.args.kw_defaults)]
        elif isinstance(node, ast.Lambda):
            at_import = [*node.args.defaults, *filter(None, node.args.kw_defaults)]
        else:
            at_import = [node]
        for part in at_import:
            yield part
            yield from _run_at_import(part)


def _refusals(root: Path) -> set[str]:
    """UserFacingError and what descends from it without a constructor of its own."""
    bases = {
        node.name: ({_name(base) for base in node.bases}, any(_is_constructor(part) for part in node.body))
        for module in modules(root)
        for node in ast.walk(module.tree)
        if isinstance(node, ast.ClassDef)
    }
    found = {"UserFacingError"}
    while more := {name for name, (above, _) in bases.items() if above & found} - found:
        found |= more
    return {name for name in found if name == "UserFacingError" or not bases[name][1]}


def _is_constructor(node: ast.stmt) -> bool:
    return isinstance(node, ast.FunctionDef) and node.name == "__init__"


def _name(node: ast.expr) -> str:
    return node.attr if isinstance(node, ast.Attribute) else getattr(node, "id", "")
