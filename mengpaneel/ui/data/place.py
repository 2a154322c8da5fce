"""The second place: choose a folder outside this laptop, see what went there, fill a new laptop from it."""

from __future__ import annotations

from mengpaneel.content.checked import name_some
from mengpaneel.content.library import Library
from mengpaneel.content.moments import tell_past_moment
from mengpaneel.desk.desk import Desk
from mengpaneel.desk.guard import Guard
from mengpaneel.domain.safekeeping import Filled, Progress, Safekeeping, SecondPlace
from mengpaneel.looks.look import Size
from mengpaneel.ui.asking import AskFolder, ask_folder
from mengpaneel.ui.data.page import Page
from mengpaneel.ui.parts.text import Text, breakable


class PlacePage(Page):
    """Follows the guard: a stick that is put back is seen here too."""

    def __init__(self, guard: Guard, desk: Desk, library: Library, ask: AskFolder = ask_folder) -> None:
        words = library.data.place
        super().__init__(words.title, guard, desk, library)
        self._words, self._ask_folder = words, ask
        self.told_place = Text("", wrap=True)
        self.choose = self.deed(words.choose, self._choose)
        self.copy = self.deed(words.copy, self._copy)
        self.end = self.deed(words.end, self._end)
        self.fill = self.deed(words.fill, self._fill)
        self.explain(words.about)
        self.explain(words.readers)
        self.column.addWidget(self.told_place)
        self.offer(self.choose, self.copy, self.end)
        self.column.addWidget(self.status)
        self.column.addWidget(Text(words.new_laptop, Size.LARGE, bold=True, wrap=True))
        self.explain(words.new_laptop_about)
        self.offer(self.fill)
        self.column.addStretch()
        guard.place_known.connect(self._show)

    def look_again(self) -> None:
        """Show how the second place is now."""
        self.read(lambda safe, _step: safe.second_place(), self._show)

    def _show(self, place: SecondPlace) -> None:
        words = self._words
        chosen = bool(place.folder)
        self.choose.setText(words.choose_other if chosen else words.choose)
        for button in (self.copy, self.end):
            button.setVisible(chosen)
        self.told_place.say("\n".join(self._told(place)) if chosen else words.not_chosen)

    def _told(self, place: SecondPlace) -> list[str]:
        words = self._words
        last = words.never
        if place.last_copy:
            last = words.last.format(moment=tell_past_moment(place.last_copy, self.library))
        if not place.reachable:
            state = words.away
        elif place.waiting:
            state = words.waiting_one if place.waiting == 1 else words.waiting_more
        else:
            state = words.all_there
        return [f"{words.chosen} {breakable(place.folder)}", last, state.format(count=place.waiting)]

    def _choose(self) -> None:
        if folder := self._ask_folder(self, self._words.ask):
            self.send(lambda safe, _step: safe.choose_second_place(folder), self._tell_copied)

    def _copy(self) -> None:
        self.send(_copied, self._tell_copied)

    def _tell_copied(self, _answer: object) -> None:
        self.say(self._words.done)

    def _end(self) -> None:
        self.send(lambda safe, _step: safe.choose_second_place(""), self._tell_ended)

    def _tell_ended(self, _answer: object) -> None:
        self.say(self._words.ended)

    def _fill(self) -> None:
        folder = self._ask_folder(self, self._words.ask_fill)
        if not folder:
            return
        filling = self.send(lambda safe, _step: _filled(safe, folder), self._tell_filled)
        filling.done.connect(self.desk.look_round)

    def _tell_filled(self, answer: tuple[Filled, bool]) -> None:
        words, (filled, is_place) = self._words, answer
        told = [words.filled_one if filled.count == 1 else words.filled_more.format(count=filled.count)]
        if not filled.count:
            told = [] if filled.damaged else [words.filled_none]
        if filled.damaged:
            told.append(words.filled_damaged.format(what=name_some(filled.damaged, self.library)))
        self.say(" ".join([*told, words.also_place] if is_place else told))


def _copied(safe: Safekeeping, _step: Progress) -> None:
    """Copy now; choosing the same folder again tells it when that folder is gone."""
    safe.choose_second_place(safe.second_place().folder)


def _filled(safe: Safekeeping, folder: str) -> tuple[Filled, bool]:
    """Fill from this folder, and let it be the second place of who had none; tells what came, and whether."""
    filled = safe.fill_from_second_place(folder)
    if safe.second_place().folder:
        return filled, False
    safe.choose_second_place(folder)
    return filled, True
