"""The second place: choose a folder, see its state, and fill a new laptop from it."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from mengpaneel.content.library import Library
from mengpaneel.content.text.checks import name_some, tell_disk, tell_name, tell_title
from mengpaneel.content.text.dates import tell_past_moment
from mengpaneel.content.text.errors import tell_problem
from mengpaneel.desk.backup_worker import BackupWorker
from mengpaneel.desk.desk import Desk
from mengpaneel.domain.backup_service import BackupService, FillResult, Progress, SecondPlace, SnapshotName
from mengpaneel.domain.memory import MemoryProblem, ProblemCause
from mengpaneel.looks.look import Size
from mengpaneel.ui.data.page import DataPage
from mengpaneel.ui.data.rows import DataList, DataRow
from mengpaneel.ui.platform.files import AskFolder, ask_folder
from mengpaneel.ui.widgets.button import Button
from mengpaneel.ui.widgets.label import Label, breakable_path


class SecondPlacePage(DataPage):
    """Follows the worker, so that it notices a USB stick that is plugged in again."""

    def __init__(
        self, worker: BackupWorker, desk: Desk, library: Library, ask: AskFolder = ask_folder
    ) -> None:
        words = library.data.place
        super().__init__(words.title, worker, desk, library)
        self._words, self.ask_folder = words, ask
        self._wiped_elsewhere: Sequence[tuple[str, SnapshotName]] = ()
        self.told_place = Label("", wrap=True)
        self.choose = self.add_action_button(words.choose, self._choose)
        self.copy = self.add_action_button(words.copy, self._copy)
        self.end = self.add_action_button(words.end, self._end)
        self.fill = self.add_action_button(words.fill, self._fill)
        self.lines = DataList()
        self.lines.hide()
        self.disable_while_busy(self.lines)
        self.explain(words.about)
        self.explain(words.readers)
        self.column.addWidget(self.told_place)
        self.offer(self.choose, self.copy, self.end)
        self.column.addWidget(self.status)
        self.column.addWidget(self.lines)
        self.column.addWidget(Label(words.new_laptop, Size.LARGE, bold=True, wrap=True))
        self.explain(words.new_laptop_about)
        self.offer(self.fill)
        self.column.addStretch()
        worker.second_place_checked.connect(self._show)

    def refresh(self) -> None:
        """Show the state of the second place."""
        self.read(lambda service, _step: service.second_place(), self._show)

    def _show(self, place: SecondPlace) -> None:
        words = self._words
        chosen = bool(place.folder)
        self.choose.setText(words.choose_other if chosen else words.choose)
        for button in (self.copy, self.end):
            button.setVisible(chosen)
        self._show_wiped_elsewhere(place.wiped_elsewhere)
        self.told_place.set_text("\n".join(self._told(place)) if chosen else words.not_chosen)

    def _told(self, place: SecondPlace) -> list[str]:
        words = self._words
        last = words.never
        if place.last_copy:
            last = words.last.format(moment=tell_past_moment(place.last_copy, self.library))
        where = f"{words.chosen} {breakable_path(place.folder)}"
        if not place.reachable:
            return [where, last, self._told_away(place)]
        state = words.all_there
        if place.waiting:
            state = words.waiting_one if place.waiting == 1 else words.waiting_more
        return [where, tell_disk(place.disk, self.library), last, state.format(count=place.waiting)]

    def _told_away(self, place: SecondPlace) -> str:
        if place.cause is None or place.cause is ProblemCause.GONE:
            return self._words.away
        problem = MemoryProblem(place.cause, breakable_path(place.folder))
        return tell_problem(problem, self.library.words)

    # What another laptop wiped.

    def _show_wiped_elsewhere(self, wiped: Sequence[tuple[str, SnapshotName]]) -> None:
        if wiped != self._wiped_elsewhere:
            self._wiped_elsewhere = wiped
            self.lines.show_lines([self._line(id_, tell_title(name, self.library)) for id_, name in wiped])
            self.lines.setVisible(bool(wiped))

    def _line(self, snapshot_id: str, title: str) -> DataRow:
        keep = Button(self._words.keep, name=self._words.keep_name.format(title=title))
        keep.clicked.connect(lambda _=False: self._keep(snapshot_id, title))
        return DataRow(title, self._words.wiped_elsewhere, (keep,))

    def _keep(self, snapshot_id: str, title: str) -> None:
        self._kept = title
        self.submit(lambda service, _step: _kept(service, snapshot_id), self._tell_kept)

    def _tell_kept(self, place: SecondPlace) -> None:
        self._show(place)
        self.announce_status(self._words.kept.format(title=self._kept))

    # Copying.

    def _choose(self) -> None:
        if folder := self.ask_folder(self, self._words.ask):
            self.submit(lambda service, _step: service.choose_second_place(folder), self._tell_copied)

    def _copy(self) -> None:
        self.submit(_copied, self._tell_copied)

    def _tell_copied(self, _answer: object) -> None:
        self.announce_status(self._words.done)

    def _end(self) -> None:
        self.submit(lambda service, _step: service.choose_second_place(""), self._tell_ended)

    def _tell_ended(self, _answer: object) -> None:
        self.announce_status(self._words.ended)

    # Filling.

    def _fill(self) -> None:
        if folder := self.ask_folder(self, self._words.ask_fill):
            self.fill_from(folder)

    def fill_from(self, folder: str, wiped_too: Sequence[str] = ()) -> None:
        self._filled_from = folder
        filled = partial(_filled, folder=folder, wiped_too=wiped_too)
        self.submit(filled, self.desk.refresh, self._tell_filled)

    def _tell_filled(self, answer: tuple[FillResult, bool]) -> None:
        words, (filled, is_place) = self._words, answer
        told = [words.filled_one if filled.count == 1 else words.filled_more.format(count=filled.count)]
        left = self._left(filled)
        if not filled.count:
            told = [] if left else [words.filled_none]
        self.announce_status(" ".join([*told, *left, words.also_place] if is_place else [*told, *left]))
        if filled.wiped:
            plainly = words.ask_wiped_plainly.format(titles=self._titles(filled))
            self._wiped = tuple(filled.wiped)
            self.ask(words.ask_wiped, [plainly], words.fetch_wiped, self._fill_with_wiped)

    def _fill_with_wiped(self) -> None:
        self.fill_from(self._filled_from, self._wiped)

    def _left(self, filled: FillResult) -> list[str]:
        """What did not come, and why."""
        words = self._words
        files = (
            (words.filled_damaged, filled.damaged),
            (words.filled_newer, filled.newer),
            (words.filled_unreadable, filled.unreadable),
        )
        left = [told.format(what=name_some(names, self.library)) for told, names in files if names]
        return [*left, words.filled_wiped.format(titles=self._titles(filled))] if filled.wiped else left

    def _titles(self, filled: FillResult) -> str:
        return name_some([tell_name(name, self.library) for name in filled.wiped.values()], self.library)


def _copied(service: BackupService, _step: Progress) -> None:
    """Copy now; choosing the same folder again tells it when that folder is gone."""
    service.choose_second_place(service.second_place().folder)


def _kept(service: BackupService, snapshot_id: str) -> SecondPlace:
    service.keep(snapshot_id)
    return service.second_place()


def _filled(
    service: BackupService, _step: Progress, folder: str, wiped_too: Sequence[str]
) -> tuple[FillResult, bool]:
    """Fill from this folder, and let it be the second place of who had none; tells what came, and whether."""
    filled = service.fill_from_second_place(folder, wiped_too)
    if service.second_place().folder:
        return filled, False
    service.choose_second_place(folder)
    return filled, True
