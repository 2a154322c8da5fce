"""Names that no file can have are refused before any work is done; all others are not."""

from __future__ import annotations

import errno
import os
from pathlib import Path

import pytest

from mengpaneel.files.names import refuse_impossible_name


@pytest.mark.parametrize("name", ["x" * 255, "é" * 127 if os.name != "nt" else "é" * 255, "b\udcff" * 127])
def test_a_name_of_the_greatest_length_can_be(tmp_path: Path, name: str):
    refuse_impossible_name(tmp_path / name)


@pytest.mark.parametrize("name", ["x" * 256, "é" * 256, "x" * 256 + "/verslag.pdf", "🏘" * 128])
def test_a_name_that_is_longer_is_refused_wherever_it_stands(tmp_path: Path, name: str):
    with pytest.raises(OSError, match=os.strerror(errno.ENAMETOOLONG)) as refusal:
        refuse_impossible_name(tmp_path / name)

    assert refusal.value.filename == str(tmp_path / name)
