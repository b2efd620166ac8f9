"""The commands beside the suite (torture, benchmarks, scores) can still be started."""

from importlib import import_module
from pkgutil import iter_modules

import pytest

from tests import benchmarks, scores, torture

OF_THEIR_OWN = ("__main__", "start_floor", "start_child")
"""Programs that run as they are read; the start benchmark itself starts them."""

COMMANDS = [
    f"{package.__name__}.{found.name}"
    for package in (benchmarks, scores, torture)
    for found in iter_modules(package.__path__)
    if found.name not in OF_THEIR_OWN
]


@pytest.mark.parametrize("name", COMMANDS)
def test_every_module_of_a_command_finds_what_it_imports(name: str) -> None:
    assert import_module(name).__doc__
