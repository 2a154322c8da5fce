"""Measures, prints one table, and keeps it in docs/benchmarks.md. Run it with `make bench`."""

from __future__ import annotations

import os
import platform
import shutil
import statistics
import subprocess
import sys
import timeit
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tests.bench.hour import Cost

ROOT = Path(__file__).parents[2]
sys.path.insert(0, str(ROOT))

Row = tuple[str, str, str, str]

_READ_SO = {
    "benchmarks": "The machine is shared and noisy: read the ratios, not the milliseconds.",
    "hour": "Milliseconds of computing by the program alone, which are more beside others on the machine:\n"
    "read the ratios. A bare window has one colour.",
    "scale": "Opening, listing, searching and verifying are milliseconds of computing, so that others on\n"
    "the machine do not count; saving, drawing and starting are what a person waits for, beside others.",
}
_HEADINGS = {
    "benchmarks": "What it costs",
    "hour": "What the hour in the room costs, with twelve people on two screens",
    "scale": "What it costs after years: 500 subjects, and ever more snapshots",
}


def main() -> None:
    """Measure every page, or only the one that is named: `make bench ARGS=scale` takes many minutes.

    Each is measured in a process of its own: what one of them leaves behind would be in the other's way.
    """
    if len(sys.argv) < 2:
        for page in _HEADINGS:
            subprocess.run([sys.executable, __file__, page], check=True)
        return
    page = sys.argv[1]
    os.environ.pop("MENGPANEEL_STILL", None)
    with _two_screens() if page == "hour" else _screen() as where:
        table = _table([*_PAGES[page]()])
        print(table)
        (ROOT / "docs" / f"{page}.md").write_text(_page(table, where, page), encoding="utf-8")
    sys.stdout.flush()
    os._exit(0)


def _main_job() -> Iterator[Row]:
    for measure in (_start, _move, _present, _review, _overview, _match):
        yield from measure()


@contextmanager
def _screen() -> Iterator[str]:
    """A real display of our own where that can be had; else Qt draws offscreen."""
    if not shutil.which("Xvfb"):
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
        yield os.environ["QT_QPA_PLATFORM"]
        return
    reads, writes = os.pipe()
    server = subprocess.Popen(
        ["Xvfb", "-displayfd", str(writes), "-screen", "0", "1920x1080x24", "-nolisten", "tcp"],
        pass_fds=[writes],
        stderr=subprocess.DEVNULL,
    )
    os.close(writes)
    with os.fdopen(reads) as answer:
        os.environ["DISPLAY"] = f":{answer.readline().strip()}"
    os.environ["QT_QPA_PLATFORM"] = "xcb"
    try:
        yield "a real X window (Xvfb)"
    finally:
        server.terminate()


@contextmanager
def _two_screens() -> Iterator[str]:
    """Two screens that are not there: there is no display with both."""
    import tempfile

    from tests.bench.hour import LAPTOP, ROOM, two_screens

    with tempfile.TemporaryDirectory() as folder:
        os.environ["QT_QPA_PLATFORM"] = two_screens(Path(folder))
        yield "offscreen, {}×{} and {}×{}".format(*LAPTOP, *ROOM)


def _start() -> Iterator[Row]:
    from tests.bench.start import PAIRS, measure_start

    ours, bare, ratio = measure_start()
    told = f"{ours:.0f} ms against {bare:.0f} ms: {ratio:.2f} × (median of {PAIRS} pairs)"
    yield "start to first frame, against a bare QLabel", told, "≤ 1.5 ×", _met(ratio, 1.5)


def _move() -> Iterator[Row]:
    from mengpaneel.app import make_application
    from mengpaneel.domain.snapshot import MixKind
    from tests.bench.move import measure_move, median, percentile

    application = make_application()
    for what, laid_over in (
        ("one fader move at 1920×1080", False),
        ("the same with a profile laid over and a ghost", True),
    ):
        ours, bare = measure_move(application, laid_over=laid_over)
        middle, late, ratio = median(ours), percentile(ours, 0.99), median(ours) / median(bare)
        told = f"{middle:.2f} ms against {median(bare):.2f} ms: {ratio:.2f} × ({len(ours)} moves)"
        yield f"{what}, median against a bare slider with a label", told, "≤ 1 ×", _met(ratio, 1)
        told = f"{late:.2f} ms, and of the bare slider {percentile(bare, 0.99):.2f} ms"
        yield f"{what}, 99 of 100", told, "≤ 4 ms", _met(late, 4)
    wished, _ = measure_move(application, MixKind.AMBITION)
    told = f"{median(wished):.2f} ms, and 99 of 100 within {percentile(wished, 0.99):.2f} ms"
    yield "one move of the diamond in Ambitie", told, "≤ 2 ms", _met(median(wished), 2)


def _present() -> Iterator[Row]:
    from PySide6.QtWidgets import QApplication

    from tests.bench.move import median, percentile
    from tests.bench.present import measure_presenting

    application = QApplication.instance()
    assert isinstance(application, QApplication)
    for what, times in zip(
        ("presenting on one screen", "presenting, led from a laptop"),
        measure_presenting(application),
        strict=True,
    ):
        yield f"one fader move {what}, median", f"{median(times):.2f} ms", "≤ 2 ms", _met(median(times), 2)
        late = percentile(times, 0.99)
        yield f"one fader move {what}, 99 of 100", f"{late:.2f} ms", "≤ 8 ms", _met(late, 8)


def _review() -> Iterator[Row]:
    from PySide6.QtWidgets import QApplication

    from tests.bench.move import median, percentile
    from tests.bench.review import SNAPSHOTS, measure_frames, measure_opening

    application = QApplication.instance()
    assert isinstance(application, QApplication)
    first, again, bare = (median(times) for times in measure_opening(application))
    told = f"{first:.0f} ms, and {again:.0f} ms from then on; a bare window with two lists {bare:.0f} ms"
    yield f"a comparison opens, with {SNAPSHOTS} snapshots", told, "≤ 100 ms", _met(first, 100)
    ratio = first / bare
    yield "a comparison opens, against that bare window", f"{ratio:.1f} ×", "-", "-"
    ours, sliders = measure_frames(application)
    middle, late = median(ours), percentile(ours, 0.95)
    told = f"{1000 / middle:.0f} frames a second (95 of 100 within {late:.1f} ms)"
    yield "caps that travel at 1920×1080", told, "≥ 60", _met(middle, 1000 / 60)
    told = f"{middle:.2f} ms against {median(sliders):.2f} ms: {middle / median(sliders):.2f} ×"
    yield "a frame of it, against five bare sliders", told, "≤ 3 ×", _met(middle / median(sliders), 3)


def _hour() -> Iterator[Row]:
    import tempfile

    from mengpaneel.app import make_application
    from tests.bench import hour
    from tests.bench.move import median, percentile

    application = make_application()
    for width, height in (hour.LAPTOP, hour.ROOM):
        cost = hour.measure_reveals(application, (width, height))
        middle = median(cost.ours)
        told = _beside(f"{middle:.1f} ms", cost)
        yield f"a fader is revealed in a room of {width}×{height}", told, "≤ 8 ms", _met(middle, 8)
    cost = hour.measure_moves(application)
    late = percentile(cost.ours, 0.99)
    told = _beside(f"{median(cost.ours):.2f} ms, and 99 of 100 within {late:.2f} ms", cost)
    yield "one move beside twelve discs, in the larger room", told, "≤ 4 ms", _met(late, 4)
    steps = hour.measure_steps(application)
    slowest = max(steps.ours)
    told = _beside(f"{median(steps.ours):.0f} ms, the slowest {slowest:.0f} ms", steps)
    yield "a step of the hour on both screens", told, "≤ 50 ms", _met(slowest, 50)
    told = f"{median(steps.first):.0f} ms, the slowest {max(steps.first):.0f} ms"
    yield "the same for the first time, when it is made", told, "-", "-"
    yield "the room's picture on the laptop", f"{median(steps.picture):.1f} ms", "-", "-"
    cost = hour.measure_keys(application)
    late = percentile(cost.ours, 0.95)
    told = _beside(f"{median(cost.ours):.2f} ms, and 95 of 100 within {late:.2f} ms", cost)
    yield "one key in the table of twelve papers", told, "≤ 4 ms", _met(late, 4)
    with tempfile.TemporaryDirectory() as folder:
        cost = hour.measure_files(application, Path(folder))
    middle = median(cost.ours)
    told = _beside(f"{middle:.0f} ms", cost)
    yield "twelve files from home are opened", told, "≤ 500 ms", _met(middle, 500)


def _beside(told: str, cost: Cost) -> str:
    """What was measured, and how often something bare could be done meanwhile."""
    bare = statistics.median(cost.bare)
    return f"{told}; bare {bare:.2f} ms: {statistics.median(cost.ours) / bare:.1f} ×"


def _overview() -> Iterator[Row]:
    from PySide6.QtWidgets import QApplication

    from tests.bench.move import median, percentile
    from tests.bench.overview import SUBJECTS, measure_overview

    application = QApplication.instance()
    assert isinstance(application, QApplication)
    opened, scrolled, marked = measure_overview(application)
    told = f"{median(opened):.0f} ms of computing"
    yield f"{SUBJECTS} subjects side by side open", told, "≤ 300 ms", _met(median(opened), 300)
    for what, times in (("scrolling through them", scrolled), ("marking one of them", marked)):
        middle, late = median(times), percentile(times, 0.95)
        told = f"{middle:.1f} ms of computing (95 of 100 within {late:.1f} ms)"
        yield f"a frame of {what}", told, "≤ 16.7 ms", _met(middle, 1000 / 60)


def _scale() -> Iterator[Row]:
    import tempfile

    from mengpaneel.app import make_application
    from tests.bench.scale import measure_scale, measure_timeline
    from tests.bench.start import measure_full_start

    with tempfile.TemporaryDirectory() as folder:
        for cost in measure_scale(Path(folder)):
            many = f"{cost.snapshots:,}".replace(",", " ")
            aimed = cost.snapshots <= 10_000
            verified = f"{cost.list:.1f} ms, of which {cost.list - cost.unverified:.1f} ms to verify"
            yield f"{many}: open", f"{cost.open:.1f} ms", "-", "-"
            yield f"{many}: list of one subject", verified, "≤ 50 ms", _met(cost.list, 50)
            told = f"{cost.search:.0f} ms; the slowest of five {cost.slowest_search:.0f} ms"
            met = _met(cost.slowest_search, 100)
            yield f"{many}: search", told, "≤ 100 ms" if aimed else "-", met if aimed else "-"
            extra = cost.save - cost.bare_save
            told = f"{cost.save:.0f} ms against {cost.bare_save:.0f} ms for a bare synced insert"
            yield f"{many}: save and list again", told, "≤ 50 ms more", _met(extra, 50)
            yield f"{many}: verify all of it", f"{cost.check / 1000:.1f} s", "-", "-"
    opened, middle, late = measure_timeline(make_application())
    yield "a subject with 200 snapshots is taken up and drawn", f"{opened:.0f} ms", "-", "-"
    told = f"{middle:.1f} ms (95 of 100 within {late:.1f} ms)"
    yield "a frame of scrolling through those 200", told, "≤ 16.7 ms", _met(middle, 16.7)
    full, empty, ratio = measure_full_start()
    told = f"{full:.0f} ms against {empty:.0f} ms: {ratio:.2f} ×"
    yield "start to first frame with 10 000, against none", told, "≤ 1.05 ×", _met(ratio, 1.05)


def _match() -> Iterator[Row]:
    from mengpaneel.domain.match import match
    from mengpaneel.domain.mix import Mix

    for what, mix, most in (
        ("match of a complete mix", Mix.of(52, 18, 88, 62, 74), 50),
        ("match with two faders not set", Mix.of(None, 10, 90, None, 10), 1000),
    ):
        runs = timeit.repeat(lambda mix=mix: match(mix), number=100, repeat=15)
        took = statistics.median(runs) / 100 * 1_000_000
        yield what, f"{took:.0f} µs", f"≤ {most} µs", _met(took, most)


def _met(measured: float, most: float) -> str:
    return "yes" if measured <= most else "no"


def _table(rows: list[Row]) -> str:
    head: Row = ("what", "measured", "target", "met")
    lines = [head, ("---", "---", "---", "---"), *rows]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)


def _page(table: str, where: str, page: str) -> str:
    import PySide6

    machine = f"Python {platform.python_version()}, PySide6 {PySide6.__version__}, {platform.system()}"
    return (
        f"# {_HEADINGS[page]}\n\n"
        f"Measured on {date.today():%Y-%m-%d} with `make bench ARGS={page}`"
        f" ({machine}, {os.cpu_count()} cores, {where}).\n"
        f"{_READ_SO[page]}\n\n"
        f"{table}\n"
    )


_PAGES = {"benchmarks": _main_job, "hour": _hour, "scale": _scale}


if __name__ == "__main__":
    main()
