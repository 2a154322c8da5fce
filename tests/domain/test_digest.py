"""SHA-256 is SHA-256, whichever module of Python makes it."""

from __future__ import annotations

import hashlib
import sys

import pytest

from mengpaneel.domain import fingerprint as digest


@pytest.mark.parametrize("content", [b"", b"abc", "vijf schuiven – één mix".encode()])
@pytest.mark.parametrize("hidden", [(), ("_sha2", "_sha256")])
def test_the_digest_is_what_everybody_calls_sha_256(monkeypatch, content: bytes, hidden: tuple[str, ...]):
    digest.available_sha256.cache_clear()
    for module in hidden:
        monkeypatch.setitem(sys.modules, module, None)
    assert digest.sha256_of(content) == hashlib.sha256(content).hexdigest()
    digest.available_sha256.cache_clear()
