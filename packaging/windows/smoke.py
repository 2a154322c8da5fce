"""Use what `make windows` made, in Wine: install, draw, save with real keys, open a file, refuse, remove.

Call from the checkout, with PYTHONPATH=. : smoke.py DIST, the folder with the setup.exe, the msi and the zip.
Stops at the first thing that is not as it should be. `voor-it.md` lists what Wine cannot show.
"""

from __future__ import annotations

import os
import shutil
import sqlite3
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from tests.window.display import own_display

HERE = Path(__file__).parent
CHECKOUT = HERE.parents[1]
BUILD = Path(os.environ.get("WINDOWS_BUILD") or CHECKOUT / "build" / "windows")
DRIVE = BUILD / "prefix" / "drive_c"
LOCAL = DRIVE / "users" / "root" / "AppData" / "Local"
INSTALLED, DATA = LOCAL / "Programs" / "Mengpaneel", LOCAL / "Mengpaneel"
FOR_ALL = DRIVE / "Program Files" / "Mengpaneel"
STICK = BUILD / "stick é met spaties"
KIND = r"Software\Classes\Mengpaneel.Snapshots\shell\open\command"

STILL_OPEN = 3
SCENES = 30
PATIENCE = 180
"""Seconds for one step on a busy machine."""


def of_windows(path: Path) -> str:
    """What Windows programs call a path of ours."""
    on_drive_c = path.is_relative_to(DRIVE)
    name = f"C:/{path.relative_to(DRIVE)}" if on_drive_c else f"Z:{path}"
    return name.replace("/", "\\")


def run(*command: str, expected: int = 0) -> str:
    """Run a Windows program to its end; returns what it said. It must end as expected."""
    call = [HERE / "wine.sh", "run", *command]
    done = subprocess.run(call, capture_output=True, timeout=PATIENCE * 4, check=False)
    said = done.stdout.decode(errors="replace")
    assert done.returncode == expected, f"{command[0]} eindigde met {done.returncode}: {said[-2000:]}"
    return said


def wait_for(there: Callable[[], bool], what: str) -> None:
    """Look until it is there."""
    end = time.monotonic() + PATIENCE
    while not there():
        assert time.monotonic() < end, f"niet gezien: {what}"
        time.sleep(0.2)


def xdotool(*words: str) -> str:
    """What a person does with keys, or what stands on the screen."""
    return subprocess.run(["xdotool", *words], capture_output=True, text=True, check=False).stdout


def titles() -> list[str]:
    """The titles of the windows on the screen."""
    windows = xdotool("search", "--onlyvisible", "--name", ".").split()
    return [xdotool("getwindowname", window).strip() for window in windows]


@contextmanager
def open_program(program: Path, *arguments: str) -> Iterator[None]:
    """The program with its window, closed afterwards with Alt+F4; it must then end well."""
    command = [HERE / "wine.sh", "run", of_windows(program / "mengpaneel.exe"), *arguments]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT) as process:
        try:
            wait_for(lambda: any("Mengpaneel" in title for title in titles()), "het venster")
            yield
            deadline = time.monotonic() + PATIENCE
            while process.poll() is None and time.monotonic() < deadline:
                xdotool("key", "Escape")  # closes a dialog, where one is open
                xdotool("key", "alt+F4")
                time.sleep(1)
            assert process.returncode == 0, f"het venster eindigde met {process.returncode}"
        finally:
            if process.poll() is None:
                subprocess.run([HERE / "wine.sh", "stop"], check=False)


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
    pictures = BUILD / "pictures"
    shutil.rmtree(pictures, ignore_errors=True)
    said = run(cli, "pictures", of_windows(pictures))
    drawn = list(pictures.rglob("*.png"))
    assert len(drawn) >= SCENES, f"{len(drawn)} plaatjes: {said}"
    assert "Traceback" not in said
    (BUILD / "verslag.pdf").unlink(missing_ok=True)
    run(cli, "report", "--example", "--pdf", of_windows(BUILD / "verslag.pdf"))
    assert (BUILD / "verslag.pdf").read_bytes().startswith(b"%PDF")


def use_the_window(setup: Path) -> None:
    """Save with real keys; while the window is open an installer refuses."""
    forget_the_tour(DATA)
    with open_program(INSTALLED):
        save_one(DATA)
        run(of_windows(setup), "/S", expected=STILL_OPEN)
        assert (INSTALLED / "mengpaneel.exe").exists()


def open_a_file() -> None:
    """A file as argument, with a space and an é in its name: the preview opens over the window."""
    file = STICK / "Ons dorp é.mengpaneel"
    file.unlink(missing_ok=True)
    cli = of_windows(INSTALLED / "mengpaneel-cli.exe")
    run(cli, "export", of_windows(file))
    with open_program(INSTALLED, of_windows(file)):
        wait_for(lambda: len(titles()) > 1, "de voorvertoning van het bestand")


def use_the_stick(archive: Path) -> None:
    """The portable program keeps everything beside itself."""
    shutil.unpack_archive(archive, STICK)
    program = STICK / "Mengpaneel"
    forget_the_tour(program / "mengpaneel-data")
    before = snapshots_in(DATA)
    with open_program(program):
        save_one(program / "mengpaneel-data")
    assert snapshots_in(DATA) == before


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
    with own_display() as display:
        os.environ["DISPLAY"] = display
        steps: list[tuple[str, Callable[[], None]]] = [
            ("stil installeren", lambda: install(setup)),
            ("zelftest, plaatjes en verslag", use_the_command_line),
            (
                "een momentopname met echte toetsen; weigeren zolang het venster open is",
                lambda: use_the_window(setup),
            ),
            ("een bestand als argument", open_a_file),
            ("de stick", lambda: use_the_stick(archive)),
            ("stil verwijderen; de gegevens blijven", remove),
            ("het MSI-pakket erin en eruit", lambda: install_for_all(package)),
        ]
        for told, step in steps:
            step()
            print(f"goed: {told}", flush=True)


if __name__ == "__main__":
    main(Path(sys.argv[1]).absolute())
