"""All snapshots over time: lines to point at and walk along, switches, a table, and a picture to keep."""

from __future__ import annotations

import math
import sys
import threading
import time
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from itertools import pairwise
from pathlib import Path

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QAccessible, QFontMetrics, QImage
from PySide6.QtTest import QTest

from mengpaneel.content.library import VERSION, Library
from mengpaneel.content.text.trend import tell_fader_trend, tell_likeness_trend
from mengpaneel.desk.desk import Desk
from mengpaneel.domain.faders import FADERS, HIGHEST
from mengpaneel.domain.match import match
from mengpaneel.domain.mix import Mix
from mengpaneel.domain.snapshot import Sheet, Snapshot, Subject
from mengpaneel.looks.look import LIGHT, Look, Size
from mengpaneel.ui.review.plot import TrendPlot, spread
from mengpaneel.ui.review.trend import OverTimePage
from mengpaneel.ui.transfer import save_files as asker
from mengpaneel.ui.widgets.look import apply_look
from mengpaneel.ui.window.commands import Commands, Screen
from mengpaneel.ui.window.window import Window
from tests.hands import settle
from tests.inside import labels_of, lines_of, place_of
from tests.ui.answering import Answering


@pytest.fixture
def page(qtbot, example_desk: Desk, library: Library) -> OverTimePage:
    page = OverTimePage(example_desk, library, Commands())
    qtbot.addWidget(page)
    apply_look(page, Look())
    page.resize(1100, 600)
    page.show()
    qtbot.waitUntil(lambda: page.history.plot is not None, timeout=20_000)
    return page


def taken(id: str, day: date, *positions: int | None) -> Snapshot:
    sheet = Sheet(Mix(positions))
    return Snapshot(id, "s", day, datetime(2026, 1, 1, tzinfo=UTC), f"Opname {id}", (), sheet, 1, 1)


# What is told.


def test_a_trend_has_a_line_for_each_fader_with_gaps(library: Library):
    days = date(2025, 1, 1), date(2026, 1, 1)
    trend = tell_fader_trend(
        [taken("a", days[0], 10, None, 30, 50, 90), taken("b", days[1], 20, 30, None, 50, 80)], library
    )
    assert tuple(trend.days) == days
    assert [line.fader for line in trend.lines] == list(FADERS)
    assert [list(line.values) for line in trend.lines] == [
        [10, 20],
        [None, 30],
        [30, None],
        [50, 50],
        [90, 80],
    ]
    assert [line.format_value(line.values[0]) for line in trend.lines] == [
        "laag",
        "nog niet gezet",
        "vrij laag",
        "geen keuze",
        "hoog",
    ]


def test_the_likenesses_are_those_of_the_rule_told_in_words(library: Library):
    mix = Mix.of(10, 10, 50, 50, 10)
    trend = tell_likeness_trend([taken("a", date(2026, 1, 1), *mix.positions)], library)
    assert tuple(line.values[0] for line in trend.lines) == match(mix).likeness
    assert trend.lines[0].format_value(trend.lines[0].values[0]) == "lijkt er sterk op"
    assert trend.lines[4].format_value(trend.lines[4].values[0]) == "lijkt er weinig op"
    assert not any(digit in word for _, word in trend.ticks for digit in "0123456789")


# Lines.


def test_the_lines_are_drawn_with_gaps_and_named_at_their_ends(page: OverTimePage, example_desk: Desk):
    example_desk.save_snapshot(date(2026, 6, 1), "Met een lege schuif", ())
    drawn = page.history.plot.getPlotItem().listDataItems()[:5]
    positions = [list(item.getOriginalDataset()[1]) for item in drawn]
    assert positions[1][1:] == [26, 18, 18, 18]
    assert math.isnan(positions[1][0])
    assert math.isnan(positions[3][-1])
    assert set(labels_of(page.history)) == {
        "Positionering",
        "Proces binnen",
        "Met bewoners",
        "Bestuur",
        "Communicatie",
    }


@pytest.mark.parametrize("zoom", [100, 150, 200, 300])
def test_the_months_have_the_height_of_their_letters(page: OverTimePage, zoom: int):
    look = Look(LIGHT, zoom / 100)
    apply_look(page, look)
    settle(page)
    assert page.history.plot.getAxis("bottom").height() >= QFontMetrics(look.font(Size.SMALL)).height()


def test_the_first_month_on_the_axis_says_its_year(page: OverTimePage):
    axis, day = page.history.plot.getAxis("bottom"), 24 * 3600
    months = [datetime(2025, month, 1).timestamp() for month in (4, 5, 6)]
    january = datetime(2026, 1, 1).timestamp()
    assert axis.tickStrings(months, 1, 31 * day) == ["apr 2025", "mei", "jun"]
    assert axis.tickStrings([january], 1, 366 * day) == ["2026"]
    assert axis.tickStrings([months[0], months[0] + 7 * day], 1, 7 * day) == ["1 apr 2025", "8 apr"]
    assert axis.tickStrings([], 1, 31 * day) == []


@pytest.fixture
def dutch_time(monkeypatch) -> Iterator[None]:
    """The clock of this country, told in full, for a bare machine knows no time zones."""
    monkeypatch.setenv("TZ", "CET-1CEST,M3.5.0,M10.5.0/3")
    time.tzset()
    yield
    monkeypatch.undo()
    time.tzset()


@pytest.mark.skipif(sys.platform == "win32", reason="there a program cannot change its time zone")
@pytest.mark.parametrize(
    ("first", "last"),
    [
        (date(2025, 6, 20), date(2025, 7, 20)),
        (date(2025, 3, 20), date(2025, 4, 5)),
        (date(2022, 1, 20), date(2026, 1, 20)),
    ],
    ids=["days in summer", "days around the change", "months of years"],
)
def test_a_day_on_the_axis_begins_at_midnight_in_summer_too(
    dutch_time,
    page: OverTimePage,
    first,
    last,
    library: Library,
):
    page.grab()
    axis = page.history.plot.getAxis("bottom")
    moments = (datetime(day.year, day.month, day.day).timestamp() for day in (first, last))
    months = library.words.dates.short_months
    told = 0
    for spacing, values in axis.tickValues(*moments, 800):
        for value, label in zip(values, axis.tickStrings(values, 1.0, spacing), strict=True):
            day = datetime.fromtimestamp(value)
            assert (day.hour, day.minute) == (0, 0), label
            assert label.split()[0] in (str(day.day), months[day.month - 1], str(day.year))
            told += 1
    assert told > 3


def test_each_line_has_its_own_mark_and_profiles_their_own_dashes(page: OverTimePage):
    def looks() -> set[tuple[str, object]]:
        drawn = page.history.plot.getPlotItem().listDataItems()[:5]
        return {(item.opts["symbol"], item.opts["pen"].style()) for item in drawn}

    assert len({symbol for symbol, _ in looks()}) == 5
    page.profiles.click()
    assert len({dash for _, dash in looks()}) == 5
    assert page.switches[0].text() == "ontwikkelend"


def test_arrow_keys_walk_the_points(page: OverTimePage):
    plot = page.history.plot
    QTest.keyClick(plot, Qt.Key.Key_Left)
    assert page.history.at == (0, 3)
    assert page.told.text() == "16 maart 2026, Een jaar later. Positionering: midden."
    assert plot.accessibleDescription() == page.told.text()
    QTest.keyClick(plot, Qt.Key.Key_Left)
    QTest.keyClick(plot, Qt.Key.Key_Down)
    assert page.history.at == (1, 2)
    QTest.keyClick(plot, Qt.Key.Key_Home)
    QTest.keyClick(plot, Qt.Key.Key_Left)
    assert page.history.at == (1, 1)
    QTest.keyClick(plot, Qt.Key.Key_End)
    QTest.keyClick(plot, Qt.Key.Key_Right)
    QTest.keyClick(plot, Qt.Key.Key_Up)
    QTest.keyClick(plot, Qt.Key.Key_Up)
    assert page.history.at == (0, 3)


def test_walking_skips_what_was_not_set(page: OverTimePage, example_desk: Desk):
    example_desk.save_snapshot(date(2026, 6, 1), "Leeg", ())
    page.history.point_at(3, 3)
    QTest.keyClick(page.history.plot, Qt.Key.Key_Right)
    assert page.history.at == (3, 3)


def test_the_pointer_names_what_it_is_near(page: OverTimePage):
    place = place_of(page.history, 1, 66.0)
    page.history.hover(place + QPointF(4, 4))
    assert page.history.at == (2, 1)
    assert "10 juni 2025, Na de eerste wijkagenda. Met bewoners: vrij hoog." in page.told.text()
    page.history.hover(place + QPointF(60, 0))
    assert page.history.at == (2, 1)


def test_a_line_that_is_switched_off_is_neither_drawn_nor_walked(page: OverTimePage):
    page.history.point_at(0, 0)
    page.switches[0].click()
    assert page.history.at is None
    assert not lines_of(page.history)[0].isVisible()
    assert "Positionering" not in set(labels_of(page.history))
    QTest.keyClick(page.history.plot, Qt.Key.Key_Left)
    assert page.history.at == (1, 3)
    page.switches[0].click()
    assert lines_of(page.history)[0].isVisible()


@pytest.mark.parametrize("values", [[10, 11, 12], [98, 99, 100, 100, 100], [0, 0, 50, 100, 100], []])
def test_names_never_cover_one_another_and_stay_inside(values: list[int]):
    heights = spread(values, 6)
    assert all(above - below >= 6 for below, above in pairwise(heights))
    assert all(-4 <= height <= HIGHEST + 4 for height in heights)


# Table and picture.


def test_the_switch_to_the_table_stays_below_the_pointer(page: OverTimePage):
    before = page.as_table.geometry()
    page.as_table.click()
    page.layout().activate()
    assert page.as_table.geometry() == before


def test_the_table_is_one_to_a_screen_reader(page: OverTimePage):
    page.as_table.click()
    told = QAccessible.queryAccessibleInterface(page.table)
    assert told.role() is QAccessible.Role.Table
    assert told.text(QAccessible.Text.Name) == "Door de tijd"
    cells = [told.child(number) for number in range(told.childCount())]
    heads = [c.text(QAccessible.Text.Name) for c in cells if c.role() is QAccessible.Role.ColumnHeader]
    assert heads[:3] == ["Datum", "Titel", "Positionering"]
    words = [c.text(QAccessible.Text.Name) for c in cells if c.role() is QAccessible.Role.Cell]
    assert words[: len(heads)] == [page.table.model().index(0, n).data() for n in range(len(heads))]


@pytest.mark.parametrize("profiles", [False, True])
def test_the_names_of_columns_have_room_around_them(page: OverTimePage, profiles: bool):
    page.profiles.setChecked(profiles)
    page.as_table.click()
    headings = page.table.horizontalHeader()
    metrics = QFontMetrics(headings.font())
    for column in range(headings.count()):
        name = page.table.model().headerData(column, Qt.Orientation.Horizontal)
        assert headings.sectionSize(column) >= metrics.horizontalAdvance(name) + 12
    assert headings.height() >= metrics.height() + 8


def test_the_table_tells_the_same_newest_first(page: OverTimePage):
    page.as_table.click()
    model = page.table.model()
    rows = [
        [model.index(row, column).data() for column in range(model.columnCount())]
        for row in range(model.rowCount())
    ]
    assert rows[0] == ["16 mrt 2026", "Een jaar later", "midden", "laag", "hoog", "vrij hoog", "vrij hoog"]
    assert rows[-1][:3] == ["12 mrt 2025", "De eerste keer, met het trio", "vrij laag"]
    heads = [model.headerData(column, Qt.Orientation.Horizontal) for column in range(model.columnCount())]
    assert heads[:3] == ["Datum", "Titel", "Positionering"]
    assert page.table.isVisible()
    assert not page.save.isVisible()
    page.profiles.click()
    assert page.table.model().index(0, 3).data() == "lijkt er sterk op"


@pytest.fixture
def window(qtbot, example_desk: Desk, library: Library, tmp_path: Path) -> Window:
    """A window that shows the lines."""
    window = Window(example_desk, library, "light")
    window.shell.last_folder = str(tmp_path)
    qtbot.addWidget(window)
    window.show()
    window.show_screen(Screen.REVIEW)
    review = window.screens.review
    review.tabs.setCurrentIndex(1)
    qtbot.waitUntil(lambda: review.over_time.history.plot is not None, timeout=20_000)
    return window


def save_at(window: Window, monkeypatch, path: Path | None) -> Answering:
    person = Answering(path)
    monkeypatch.setattr(asker, "ask_path", person)
    window.screens.review.over_time.save.click()
    return person


def test_the_picture_is_kept_where_it_was_asked(window: Window, monkeypatch, tmp_path: Path):
    (tmp_path / "plaatjes").mkdir()
    path = tmp_path / "plaatjes" / "lijnen.png"
    seen = window.screens.review.over_time.history.size()
    assert save_at(window, monkeypatch, path).suggested == str(tmp_path / "door-de-tijd.png")
    assert window.notice.words == f"Het plaatje is bewaard: {path}"
    picture = QImage(str(path))
    assert picture.size() == 2 * seen
    white = picture.pixelColor(picture.width() - 3, 3)
    assert any(picture.pixelColor(x, picture.height() // 2) != white for x in range(picture.width()))


def test_the_next_picture_begins_in_the_folder_of_the_last(window: Window, monkeypatch, tmp_path: Path):
    (tmp_path / "plaatjes").mkdir()
    save_at(window, monkeypatch, tmp_path / "plaatjes" / "lijnen.png")
    person = save_at(window, monkeypatch, None)
    assert person.suggested == str(tmp_path / "plaatjes" / "door-de-tijd.png")


def test_a_picture_that_cannot_be_kept_is_told(window: Window, monkeypatch, tmp_path: Path):
    path = tmp_path / "no such folder" / "lijnen.png"
    save_at(window, monkeypatch, path)
    told = f"Deze map is er niet, dus dit is niet bewaard: {path.parent}. Kies een andere map."
    assert window.notice.words == told
    assert window.shell.last_folder == str(tmp_path)


def test_nothing_is_told_when_no_file_is_chosen(window: Window, monkeypatch):
    save_at(window, monkeypatch, None)
    assert not window.notice.isVisible()


def test_one_snapshot_and_five_hundred_are_drawn(qtbot, memory, library: Library):
    subject = Subject("s", name="Dorp")
    memory.save_subject(subject)
    memory.save(taken("a", date(2020, 1, 1), 10, 20, 30, 40, 60))
    memory.save_draft(subject, Sheet())
    desk = Desk(memory, lambda: memory, VERSION)
    page = OverTimePage(desk, library, Commands())
    qtbot.addWidget(page)
    apply_look(page, Look())
    page.show()
    qtbot.waitUntil(lambda: page.history.plot is not None, timeout=20_000)
    assert len(labels_of(page.history)) == 5
    for number in range(499):
        day = date(2020, 1, 2) + timedelta(days=3 * number)
        memory.save(taken(f"n{number}", day, number % 101, None, 50, 20, 30))
    desk.reload_snapshots()
    assert len(lines_of(page.history)[0].getOriginalDataset()[0]) == 500
    desk.finish()


def test_a_fader_that_was_never_set_is_a_line_of_nothing(qtbot, desk: Desk, library: Library):
    desk.move(FADERS[1], 30)
    desk.save_snapshot(date(2026, 3, 16), "Nulmeting", ())
    page = OverTimePage(desk, library, Commands())
    qtbot.addWidget(page)
    page.show()
    qtbot.waitUntil(lambda: page.history.plot is not None, timeout=20_000)
    drawn = [line for line in lines_of(page.history).values() if line.getData()[0] is not None]
    assert len(drawn) == 1
    assert not page.grab().isNull()


# Where it cannot be drawn.


@pytest.mark.parametrize("blocked", ["fetched", "begun"])
def test_where_no_lines_can_be_drawn_the_table_says_why_and_it_is_heard(
    qtbot, example_desk: Desk, library: Library, monkeypatch, blocked: str
):
    heard: list[type[BaseException]] = []
    monkeypatch.setattr(threading, "excepthook", lambda ended: heard.append(ended.exc_type))
    if blocked == "fetched":
        monkeypatch.setitem(sys.modules, "pyqtgraph", None)
    else:
        monkeypatch.setattr(TrendPlot, "make_widget", lambda *_: exec("raise ImportError"))
    page = OverTimePage(example_desk, library, Commands())
    qtbot.addWidget(page)
    apply_look(page, Look())
    with qtbot.captureExceptions() as in_window:
        page.show()
        qtbot.waitUntil(lambda: not page.history.is_available, timeout=20_000)
    assert len(heard) + len(in_window) == 1
    assert page.table.isVisible()
    assert not page.history.isVisible()
    assert page.table.model().rowCount() == len(example_desk.snapshots)
    assert page.told.isVisible()
    assert "beveiliging" in page.told.text()
    assert not any(widget.isVisible() for widget in (page.as_table, page.save, *page.switches))
    page.profiles.click()
    example_desk.save_snapshot(date(2026, 5, 1), "nog een keer", ())
    assert page.table.isVisible()
    assert page.table.model().rowCount() == len(example_desk.snapshots)
    assert "beveiliging" in page.told.text()
    assert not page.as_table.isVisible()
