"""The parts of the Windows packages that need no Windows: zip, icon, properties, list of skips."""

from __future__ import annotations

import os
import struct
import subprocess
import sys
from pathlib import Path
from zipfile import ZipFile

import pytest

from mengpaneel import __version__
from mengpaneel.looks.icons import SIDES

SCRIPTS = Path(__file__).parents[2] / "packaging" / "windows"


def run(script: str, *arguments: object, status: int = 0) -> str:
    """Run one of the scripts; returns what it printed."""
    done = subprocess.run(
        [sys.executable, SCRIPTS / script, *map(str, arguments)],
        env={**os.environ, "SOURCE_DATE_EPOCH": "1764460800"},
        capture_output=True,
        text=True,
        encoding="utf-8",
    )
    assert (done.returncode, done.stderr) == (status, "")
    return done.stdout


@pytest.fixture
def bundle(tmp_path: Path) -> Path:
    bundle = tmp_path / "bundle"
    (bundle / "_internal" / "é").mkdir(parents=True)
    (bundle / "mengpaneel.exe").write_bytes(b"MZ")
    (bundle / "_internal" / "é" / "b.pyc").write_bytes(b"b" * 1000)
    (bundle / "_internal" / "a.dll").write_bytes(b"a")
    return bundle


def test_a_zip_of_the_same_bundle_is_the_same_to_the_byte(bundle: Path, tmp_path: Path):
    run("portable.py", bundle, tmp_path / "one.zip")
    for path in sorted(bundle.rglob("*"), reverse=True):
        os.utime(path, (1, 1))
        path.chmod(0o700)
    run("portable.py", bundle, tmp_path / "two.zip")

    assert (tmp_path / "one.zip").read_bytes() == (tmp_path / "two.zip").read_bytes()


def test_the_zip_has_an_empty_data_folder_beside_the_program(bundle: Path, tmp_path: Path):
    run("portable.py", bundle, tmp_path / "one.zip")
    with ZipFile(tmp_path / "one.zip") as archive:
        archive.extractall(tmp_path / "stick")
        assert archive.namelist()[0] == "Mengpaneel/mengpaneel-data/"

    program = tmp_path / "stick" / "Mengpaneel"
    assert list((program / "mengpaneel-data").iterdir()) == []
    assert (program / "_internal" / "é" / "b.pyc").read_bytes() == b"b" * 1000


def test_the_icon_has_a_picture_of_every_size(tmp_path: Path):
    run("../bundle/icons.py", tmp_path)
    icon = (tmp_path / "mengpaneel.ico").read_bytes()
    kept, kind, count = struct.unpack_from("<HHH", icon)

    assert (kept, kind, count) == (0, 1, len(SIDES))
    for number, side in enumerate(SIDES):
        width, _height, *_rest, size, offset = struct.unpack_from("<BBBBHHII", icon, 6 + 16 * number)
        assert width == side % 256
        picture = icon[offset : offset + size]
        assert picture.startswith(b"\x89PNG")
        assert struct.unpack_from(">II", picture, 16) == (side, side)


def test_the_properties_of_the_programs_name_the_version():
    properties = run("version_resource.py")

    compile(properties, "version_resource", "eval")
    assert f"StringStruct('ProductVersion', '{__version__}')" in properties


def test_what_was_skipped_is_named_with_its_reason_and_counted(tmp_path: Path):
    results = tmp_path / "tests.xml"
    results.write_text(
        """<testsuites><testsuite>
        <testcase classname="tests.a" name="goes"/>
        <testcase classname="tests.a" name="links"><skipped message="makes a link"/></testcase>
        <testcase classname="tests.b" name="breaks"><failure message="x"/></testcase>
        </testsuite></testsuites>"""
    )

    said = run("check_skips.py", results, status=1)

    assert "overgeslagen (1), makes a link:\n  tests.a.links\n" in said
    assert said.endswith("1 goed, 1 overgeslagen, 1 mislukt\n")
