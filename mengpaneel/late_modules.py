"""Imports PySide and msgspec without running modules that a start does not use.

At every import PySide compiles some modules from source, with which it describes its own functions: for
signatures, which it shows in TypeErrors, and for .pyi files. For what seldom happens both import much of
Python as well. Here each of these modules runs when something in it is first asked for. One that is not
there, or is imported in another way, is read as ever.
"""

from __future__ import annotations

import builtins
import os
import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from importlib.util import find_spec, module_from_spec
from threading import RLock
from types import ModuleType

_SIGNATURE = "shibokensupport.signature"

# Not `mapping`, whose dictionary PySide reads without asking the module, nor `errorhandler`, which it calls
# while another error is pending: nothing can be imported then.
_LATE = frozenset(
    {
        f"{_SIGNATURE}.layout",
        f"{_SIGNATURE}.parser",
        f"{_SIGNATURE}.lib.enum_sig",
        f"{_SIGNATURE}.lib.pyi_generator",
        f"{_SIGNATURE}.lib.tool",
        "msgspec.inspect",
        "bz2",
        "inspect",
        "ipaddress",
        "lzma",
        "platform",
        "tempfile",
        "traceback",
    }
)


def _no_source(_: object) -> str:
    raise OSError


_MEANWHILE: dict[str, dict[str, Callable[..., str]]] = {"inspect": {"getsource": _no_source}}
"""What these modules answer while others are imported, so that they need not run for it.

PySide reads the source of a module to find out whether it wants `from __feature__ import snake_case`.
"""

if sys.platform != "win32":
    _MEANWHILE["platform"] = {"system": lambda: os.uname().sysname}  # all that `uuid` asks

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
def modules_put_off() -> Iterator[None]:
    """Put those modules off, for the imports within; afterwards `import` is Python's own again."""
    pythons_own = builtins.__import__

    def import_late(
        name: str,
        globals: Mapping[str, object] | None = None,
        locals: Mapping[str, object] | None = None,
        fromlist: Sequence[str] | None = (),
        level: int = 0,
    ) -> ModuleType:
        package = f"{globals['__package__']}" if globals and level == 1 and not name else name
        for asked in [f"{package}.{part}" for part in fromlist or ()] or [name]:
            if asked in _LATE and asked not in sys.modules:
                _put_off(asked)
        return pythons_own(name, globals, locals, fromlist or (), level)

    builtins.__import__ = import_late
    try:
        yield
    finally:
        builtins.__import__ = pythons_own
        for name in _waiting & _MEANWHILE.keys():
            for answered in _MEANWHILE[name]:
                delattr(sys.modules[name], answered)


def _put_off(name: str) -> None:
    spec = find_spec(name)
    if spec and spec.loader:
        module = module_from_spec(spec)
        module.__class__ = _LateModule
        vars(module).update(_MEANWHILE.get(name, {}))
        _waiting.add(name)
        sys.modules[name] = module
        package, _, part = name.rpartition(".")
        if package:
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
