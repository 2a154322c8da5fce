from __future__ import annotations

import errno
from pathlib import Path

import pytest

from mengpaneel.content.library import Library
from mengpaneel.content.text.errors import tell_failure, tell_place

PLACE = Path("map", "verslag.pdf")


@pytest.mark.parametrize(
    ("number", "winerror", "remedy"),
    [
        (errno.EACCES, 5, "Kies een andere map"),
        (errno.EACCES, 32, "Sluit het daar"),
        (errno.EBUSY, None, "Sluit het daar"),
        (errno.EINVAL, 39, "Maak ruimte vrij"),
        (errno.EINVAL, 1295, "Maak ruimte vrij"),
        (errno.EINVAL, 64, "Kijk of de stick of de netwerkschijf is aangesloten"),
        (errno.EINVAL, 404, "Kijk of de stick of de netwerkschijf is aangesloten"),
        (errno.ENOENT, 206, "Kies een kortere naam"),
        (errno.EINVAL, 123, "Laat tekens als ?"),
        (errno.EINVAL, None, "Laat tekens als ?"),
    ],
)
def test_what_was_not_written_says_why_and_what_to_do(number, winerror, remedy):
    error = OSError(number, "")
    if winerror:
        error.winerror = winerror

    told = tell_failure(error, PLACE, Library("nl").words)

    assert remedy in told
    assert str(PLACE) in told


def test_a_place_with_a_name_that_cannot_be_is_told_so():
    error = OSError(errno.EINVAL, "", "wat?.pdf")

    assert tell_place(error, Library("nl").words).startswith("Deze naam kan hier niet: wat?.pdf")
