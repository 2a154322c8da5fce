"""Where tests reach a private member of the program, and where they take helpers out of a file of tests.

Read from the files, as `tests/test_house.py` reads imports.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

DOOR = "tests/inside.py"
"""The one file that may see private members of the program."""

_PATCHED = frozenset({"setattr", "getattr", "hasattr", "delattr", "object", "setitem"})
_ASKED = re.compile(r"[\w\])]\.(_[a-z]\w*)")
"""In a question for a program in a window of its own, which is a string here."""


def private_names(package: Path) -> set[str]:
    """All names below this package that begin with one underscore: members, functions, constants."""
    names: set[str] = set()
    for path in package.rglob("*.py"):
        for node in ast.walk(_parsed(path)):
            match node:
                case ast.FunctionDef(name=name) | ast.ClassDef(name=name):
                    names.add(name)
                case ast.Attribute(attr=name, ctx=ast.Store()) | ast.Name(id=name, ctx=ast.Store()):
                    names.add(name)
    return {name for name in names if _is_private(name)}


def private_accesses(checkout: Path, known: set[str]) -> list[str]:
    """`file:line: name` of each place in the tests that reaches one of these names of the program."""
    found = []
    for path in sorted((checkout / "tests").rglob("*.py")):
        file = path.relative_to(checkout).as_posix()
        if file != DOOR:
            found += [f"{file}:{line}: {name}" for line, name in _read(path)[0] if name in known]
    return found


def helpers_from_tests(checkout: Path) -> list[str]:
    """`file: module` of each import from a file of tests."""
    return [
        f"{path.relative_to(checkout).as_posix()}: {module}"
        for path in sorted((checkout / "tests").rglob("*.py"))
        for module in _read(path)[1]
        if re.search(r"(^|\.)test_", module)
    ]


@cache
def _read(path: Path) -> tuple[tuple[tuple[int, str], ...], tuple[str, ...]]:
    """What a file of the tests reaches, by line and name, and from which modules it imports."""
    tree = _parsed(path)
    modules = (node.module or "" for node in ast.walk(tree) if isinstance(node, ast.ImportFrom))
    return tuple(_reached(tree)), tuple(modules)


def _reached(tree: ast.Module) -> Iterator[tuple[int, str]]:
    for node in ast.walk(tree):
        match node:
            case ast.Attribute(ast.Name("self" | "cls"), _):
                pass  # of the class in which that stands, be it below one of the program's
            case ast.Attribute(_, name):
                yield node.lineno, name
            case ast.ImportFrom(str(module), names) if module.startswith("mengpaneel"):
                yield from ((node.lineno, alias.name) for alias in names)
            case ast.Call(ast.Name(by) | ast.Attribute(_, by), [_, ast.Constant(str(name)), *_]):
                if by in _PATCHED:
                    yield node.lineno, name
            case ast.Constant(str(text)):
                yield from ((node.lineno, name) for name in _ASKED.findall(text))


def _is_private(name: str) -> bool:
    return name.startswith("_") and not name.startswith("__") and name != "_"


def _parsed(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"), str(path))
