"""Use what `make windows` made, in Wine: install, draw, save with real keys, open a file, refuse, remove.

Call from the checkout, with PYTHONPATH=. : smoke.py DIST, the folder with the setup.exe, the msi and the zip.
Stops at the first thing that is not as it should be, and keeps a picture of the screen. `voor-it.md` lists
what Wine cannot show.
"""

from __future__ import annotations

import os
import shutil
import sqlite3
import sys
import time
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

from desktop import (
    BUILD,
    DRIVE,
    PATIENCE,
    of_windows,
    open_program,
    own_desktop,
    run,
    save_screen,
    stop,
    titles,
    wait_for,
    xdotool,
)
from PySide6.QtGui import QColor, QImage

from mengpaneel.looks.look import LIGHT

LOCAL = DRIVE / "users" / "root" / "AppData" / "Local"
INSTALLED, DATA = LOCAL / "Programs" / "Mengpaneel", LOCAL / "Mengpaneel"
FOR_ALL = DRIVE / "Program Files" / "Mengpaneel"
STICK = BUILD / "stick é met spaties"
ON_STICK = STICK / "Mengpaneel"
KIND = r"Software\Classes\Mengpaneel.Snapshots\shell\open\command"

STILL_OPEN = 3
NOTICE = QColor(LIGHT.talk)


def snapshots_in(data: Path) -> int:
    """How many snapshots are kept there."""
    file = data / "mengpaneel.sqlite3"
    if not file.exists():
        return 0
    try:
        with closing(sqlite3.connect(f"file:{file}?mode=ro", uri=True)) as connection:
            return connection.execute("SELECT count(*) FROM snapshot").fetchone()[0]
    except sqlite3.OperationalError:  # it is being made
        return 0


def save_one(data: Path) -> None:
    """Move a fader and save a snapshot, with keys."""
    before = snapshots_in(data)
    wait_for((data / "mengpaneel.sqlite3").exists, f"de gegevens in {data}")
    deadline = time.monotonic() + PATIENCE
    while snapshots_in(data) == before and time.monotonic() < deadline:
        for key in ("1", "End", "ctrl+s"):
            xdotool("key", key)
        time.sleep(2)
        xdotool("key", "Return")
        time.sleep(2)
    assert snapshots_in(data) > before, "er is geen momentopname bewaard"


def forget_the_tour(data: Path) -> None:
    """Begin as somebody who has seen the tour."""
    data.mkdir(parents=True, exist_ok=True)
    (data / "settings.json").write_text('{"tour_seen": true}')


def install(setup: Path) -> None:
    """For one user, silently; the file type is then known."""
    run(of_windows(setup), "/S")
    assert (INSTALLED / "mengpaneel.exe").exists()
    assert "mengpaneel.exe" in run("reg", "query", f"HKCU\\{KIND}", "/ve")


def use_the_command_line() -> None:
    """The self-test, every picture, and a report."""
    cli = of_windows(INSTALLED / "mengpaneel-cli.exe")
    run(cli, "selftest")
    shutil.rmtree(BUILD / "pictures", ignore_errors=True)
    said = run(cli, "pictures", of_windows(BUILD / "pictures"), "--size", "1366x768")
    assert "Traceback" not in said, said
    (BUILD / "verslag.pdf").unlink(missing_ok=True)
    run(cli, "report", "--example", "--pdf", of_windows(BUILD / "verslag.pdf"))
    assert (BUILD / "verslag.pdf").read_bytes().startswith(b"%PDF")


def use_the_window(setup: Path) -> None:
    """Save with real keys; while the window is open an installer refuses."""
    forget_the_tour(DATA)
    with open_program(INSTALLED / "mengpaneel.exe"):
        save_one(DATA)
        run(of_windows(setup), "/S", expected=STILL_OPEN)
        assert (INSTALLED / "mengpaneel.exe").exists()


def open_a_file() -> None:
    """A file as argument, with a space and an é in its name: the preview opens over the window."""
    file = STICK / "Ons dorp é.mengpaneel"
    file.unlink(missing_ok=True)
    cli = of_windows(INSTALLED / "mengpaneel-cli.exe")
    run(cli, "export", of_windows(file))
    with open_program(INSTALLED / "mengpaneel.exe", of_windows(file)):
        wait_for(lambda: len(titles()) > 1, "de voorvertoning van het bestand")


def use_the_stick(archive: Path) -> None:
    """The portable program keeps everything beside itself, in a path with spaces and an é."""
    shutil.unpack_archive(archive, STICK)
    forget_the_tour(ON_STICK / "mengpaneel-data")
    before = snapshots_in(DATA)
    with open_program(ON_STICK / "mengpaneel.exe"):
        wait_for((ON_STICK / "mengpaneel-data" / "backups").exists, "een back-up op de stick")
        assert not notice_stands()
        save_one(ON_STICK / "mengpaneel-data")
    assert snapshots_in(DATA) == before


def use_a_locked_stick() -> None:
    """From a stick that cannot be written the window says so at once, whether there is data on it or none."""
    for empty in (False, True):
        stop()
        if empty:
            shutil.rmtree(ON_STICK / "mengpaneel-data")
            (ON_STICK / "mengpaneel-data").mkdir()
        before = contents_of(ON_STICK)
        os.environ["READ_ONLY"] = str(STICK)
        with open_program(ON_STICK / "mengpaneel.exe"):
            wait_for(notice_stands, "dat hier niets wordt bewaard")
            save_screen(BUILD / f"locked-stick-{'empty' if empty else 'with-data'}.png")
        stop()
        del os.environ["READ_ONLY"]
        assert contents_of(ON_STICK) == before


def notice_stands() -> bool:
    """Whether a notice stands in the window: a line of its colour, right across."""
    save_screen(BUILD / "screen.png")
    screen = QImage(str(BUILD / "screen.png"))
    return any(
        sum(screen.pixelColor(x, y) == NOTICE for x in range(0, screen.width(), 10)) > screen.width() / 20
        for y in range(0, screen.height(), 10)
    )


def contents_of(folder: Path) -> dict[str, int]:
    """Every file in it, with when it was last written."""
    return {str(path): path.stat().st_mtime_ns for path in folder.rglob("*") if path.is_file()}


def remove() -> None:
    """Silently; the data stays."""
    kept = (DATA / "mengpaneel.sqlite3").read_bytes()
    # With _?= the uninstaller stays where it is, so that we can wait for it; it then leaves itself behind.
    run(of_windows(INSTALLED / "uninstall.exe"), "/S", f"_?={of_windows(INSTALLED)}")
    assert sorted(path.name for path in INSTALLED.iterdir()) in ([], ["uninstall.exe"])
    run("reg", "query", f"HKCU\\{KIND}", "/ve", expected=1)
    assert (DATA / "mengpaneel.sqlite3").read_bytes() == kept


def install_for_all(package: Path) -> None:
    """The package for who manages laptops: in, used, and out again."""
    run("msiexec", "/i", of_windows(package), "/qn")
    assert (FOR_ALL / "mengpaneel.exe").exists()
    assert "mengpaneel.exe" in run("reg", "query", f"HKLM\\{KIND}", "/ve")
    run(of_windows(FOR_ALL / "mengpaneel-cli.exe"), "selftest")
    run("msiexec", "/x", of_windows(package), "/qn")
    assert not (FOR_ALL / "mengpaneel.exe").exists()


def main(dist: Path) -> None:
    """Do it all, in a profile without anything of ours."""
    setup, package, archive = (
        next(dist.glob(f"*windows*{ending}")) for ending in ("setup.exe", ".msi", ".zip")
    )
    for folder in (INSTALLED, DATA, FOR_ALL, STICK):
        shutil.rmtree(folder, ignore_errors=True)
    STICK.mkdir()
    with own_desktop():
        steps: list[tuple[str, Callable[[], None]]] = [
            ("stil installeren", lambda: install(setup)),
            ("zelftest, plaatjes en verslag", use_the_command_line),
            (
                "een momentopname met echte toetsen; weigeren zolang het venster open is",
                lambda: use_the_window(setup),
            ),
            ("een bestand als argument", open_a_file),
            ("een stick, in een map met spaties en een é", lambda: use_the_stick(archive)),
            ("een stick waarop niet mag worden geschreven", use_a_locked_stick),
            ("stil verwijderen; de gegevens blijven", remove),
            ("het MSI-pakket erin en eruit", lambda: install_for_all(package)),
        ]
        for told, step in steps:
            step()
            print(f"goed: {told}", flush=True)


if __name__ == "__main__":
    main(Path(sys.argv[1]).absolute())
