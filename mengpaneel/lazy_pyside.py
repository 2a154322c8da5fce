"""Imports PySide without running the modules with which it describes its own functions.

At every import PySide compiles some modules from source: for signatures, which it shows in TypeErrors, and
for .pyi files. They take a sixth of our start, and a program that calls Qt as it should never needs one.
Here each runs when something in it is first asked for. A PySide without such a module is read as ever.
"""

from __future__ import annotations

import builtins
import sys
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from importlib.util import find_spec, module_from_spec
from threading import RLock
from types import ModuleType

_SIGNATURE = "shibokensupport.signature"

# Not `mapping`, whose dictionary PySide reads without asking the module, nor `errorhandler`, which it calls
# while another error is pending: nothing can be imported then.
_LATE = frozenset(
    f"{_SIGNATURE}.{name}"
    for name in (
        "layout",
        "parser",
        "lib.enum_sig",
        "lib.pyi_generator",
        "lib.tool",
    )
)

_waiting: set[str] = set()
_lock = RLock()


class _LateModule(ModuleType):
    """A module that runs when an attribute is first asked for that it does not have yet."""

    def __getattr__(self, name: str) -> object:
        with _lock:
            if self.__name__ in _waiting:
                _waiting.discard(self.__name__)
                _run(self)
        try:
            return self.__dict__[name]
        except KeyError:
            raise AttributeError(f"module {self.__name__!r} has no attribute {name!r}") from None


@contextmanager
def pyside_put_off() -> Iterator[None]:
    """Put those modules off, for the import of PySide within; afterwards `import` is Python's own again."""
    pythons_own = builtins.__import__

    def import_late(
        name: str,
        globals: Mapping[str, object] | None = None,
        locals: Mapping[str, object] | None = None,
        fromlist: Sequence[str] | None = (),
        level: int = 0,
    ) -> ModuleType:
        if name.startswith(_SIGNATURE):
            for part in fromlist or ():
                _put_off(name, part)
        return pythons_own(name, globals, locals, fromlist or (), level)

    builtins.__import__ = import_late
    try:
        yield
    finally:
        builtins.__import__ = pythons_own


def _put_off(package: str, part: str) -> None:
    name = f"{package}.{part}"
    if name not in _LATE or name in sys.modules:
        return
    spec = find_spec(name)
    if spec and spec.loader:
        module = module_from_spec(spec)
        module.__class__ = _LateModule
        _waiting.add(name)
        sys.modules[name] = module
        setattr(sys.modules[package], part, module)


def _run(module: ModuleType) -> None:
    """Run a module by the name that its loader knows: PySide gives it another one meanwhile."""
    spec = module.__spec__
    if spec and spec.loader:
        given, spec.name = spec.name, module.__name__
        try:
            spec.loader.exec_module(module)
        finally:
            spec.name = given
