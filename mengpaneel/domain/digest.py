"""SHA-256 by a small module of Python itself, as in `random`: `hashlib` would load OpenSSL at every start."""

from __future__ import annotations

from contextlib import suppress
from functools import cache
from importlib import import_module
from typing import Any


def sha256_of(content: bytes) -> str:
    """The digest, in hexadecimal."""
    digest: str = _sha256()(content).hexdigest()
    return digest


@cache
def _sha256() -> Any:
    for module in ("_sha2", "_sha256"):  # from Python 3.12 on, and before
        with suppress(ImportError):
            return import_module(module).sha256
    return import_module("hashlib").sha256
