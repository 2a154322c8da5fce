"""Prints the lowest version of everything that pyproject.toml asks for, as constraints for pip."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Iterator
from pathlib import Path

_BOUND = re.compile(r"(?P<name>[\w.-]+)\s*[>~]=\s*(?P<version>[\d.]+)[^;]*(?P<where>;.*)?")


def lowest(requirements: Iterable[str]) -> Iterator[str]:
    """The lowest version that each of these requirements allows, pinned."""
    for requirement in requirements:
        bound = _BOUND.fullmatch(requirement)
        if bound is None:
            raise SystemExit(f"No lower bound: {requirement}")
        yield f"{bound['name']}=={bound['version']} {bound['where'] or ''}".strip()


def asked_for(project: Path) -> Iterator[str]:
    """The requirements of the program, of what tests it, and of what builds it."""
    told = tomllib.loads(project.read_text(encoding="utf-8"))
    yield from told["build-system"]["requires"]
    yield from told["project"]["dependencies"]
    for group in told["dependency-groups"].values():
        yield from (requirement for requirement in group if isinstance(requirement, str))


if __name__ == "__main__":
    pyproject = Path(__file__).parents[1] / "pyproject.toml"
    print(*sorted(set(lowest(asked_for(pyproject)))), sep="\n")
