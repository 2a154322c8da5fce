"""The head of *Naast elkaar*: the number of subjects, and the choices."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSignalBlocker, Qt
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from mengpaneel.content.library import Library
from mengpaneel.content.text.side_by_side import tell_count
from mengpaneel.desk.overview import Overview
from mengpaneel.domain.side_by_side import NamesShown, years_of
from mengpaneel.domain.snapshot import SubjectKind
from mengpaneel.looks.look import Look, Size
from mengpaneel.reports.forms import ReportFormat
from mengpaneel.ui.widgets.button import Button, ButtonStyle
from mengpaneel.ui.widgets.card import Group
from mengpaneel.ui.widgets.choices import ComboBox
from mengpaneel.ui.widgets.label import Label, TextTone, max_text_width
from mengpaneel.ui.widgets.layouts import FlowLayout
from mengpaneel.ui.widgets.look import set_margins
from mengpaneel.ui.widgets.popups import Menu, popup_below
from mengpaneel.ui.window.commands import Commands

_BESIDE_WORDS = 62


class _Choice(ComboBox):
    """A combo box as wide as its longest line."""

    def set_look(self, look: Look) -> None:
        super().set_look(look)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.fit()

    def fit(self) -> None:
        """Be as wide as the longest line that there is now."""
        lines = (self.itemText(row) for row in range(self.count()))
        self.setFixedWidth(max_text_width(lines, self.font()) + self._look.whole(_BESIDE_WORDS))


class OverviewHead(Group):
    """Follows the overview and sets its choices."""

    def __init__(
        self, overview: Overview, library: Library, commands: Commands, parent: QWidget | None = None
    ) -> None:
        super().__init__(library.words.side_by_side.who_heading, parent)
        self._overview, self._library, self._commands = overview, library, commands
        words = library.words.side_by_side
        self.title = Label(library.words.window.side_by_side, Size.TITLE, bold=True)
        self.count = Label("", Size.SMALL, tone=TextTone.MUTED)
        self.kind, self.year = _Choice(words.which_kind), _Choice(words.which_year)
        self.names = _Choice(words.where_names)
        self.who = Button(words.who, name=words.who_tip)
        self.add_files = Button(words.add_files, mark="chevron-down")
        self.report = Button(words.report, mark="chevron-down")
        self.close_button = Button(words.close, name=words.close_tip)
        self._fill()
        self._lay_out()
        self.add_files.clicked.connect(self._offer_files)
        self.report.clicked.connect(commands.report_overview)
        commands.report_overview.connect(self._offer_forms)
        self.close_button.clicked.connect(commands.leave_overview)

    def _fill(self) -> None:
        words = self._library.words.side_by_side
        kinds: list[tuple[str, SubjectKind | None]] = [
            (words.all_kinds, None),
            (words.only_municipalities, SubjectKind.MUNICIPALITY),
            (words.only_cases, SubjectKind.CASE),
        ]
        names = {
            NamesShown.HERE: words.names_here,
            NamesShown.EVERYWHERE: words.names_everywhere,
            NamesShown.NOWHERE: words.names_nowhere,
        }
        for told, kind in kinds:
            self.kind.addItem(told, kind)
        for shown, told in names.items():
            self.names.addItem(told, shown)
        self.kind.activated.connect(lambda _row: self._overview.set_kind(self._chosen_kind))
        self.names.activated.connect(
            lambda _row: self._overview.set_names(NamesShown(self.names.currentData()))
        )
        self.year.activated.connect(lambda _row: self._overview.set_year(self.year.currentData()))

    @property
    def _chosen_kind(self) -> SubjectKind | None:
        kind = self.kind.currentData()
        return SubjectKind(kind) if kind else None

    def _lay_out(self) -> None:
        self._row = FlowLayout(self, apart=True)
        self._titles, self._holder = QWidget(self), QWidget(self)
        self._title_row, self._button_row = QVBoxLayout(self._titles), FlowLayout(self._holder)
        self._title_row.addWidget(self.title)
        self._title_row.addWidget(self.count)
        for part in (
            self.kind,
            self.year,
            self.names,
            self.who,
            self.add_files,
            self.report,
            self.close_button,
        ):
            self._button_row.addWidget(part)
        self._row.addWidget(self._titles)
        self._row.addWidget(self._holder)

    def renew(self) -> None:
        """Show the current choices."""
        overview, words = self._overview, self._library.words.side_by_side
        self.count.set_text(tell_count(overview.together, overview.choice, self._library))
        years = [int(self.year.itemData(n)) for n in range(1, self.year.count())]
        now = list(years_of(overview.candidates))
        if self.year.count() == 0 or now != years:
            self._offer_years(now)
        _show(self.kind, overview.choice.kind)
        _show(self.year, overview.choice.year)
        _show(self.names, overview.names)
        self.who.setEnabled(bool(overview.candidates))
        self.report.setEnabled(bool(overview.together.sheets))
        self.setAccessibleDescription(words.no_ranking)

    def _offer_years(self, years: Sequence[int]) -> None:
        words = self._library.words.side_by_side
        with QSignalBlocker(self.year):
            self.year.clear()
            self.year.addItem(words.latest_of_each, None)
            for year in years:
                self.year.addItem(words.year.format(year=year), year)
        self.year.fit()

    def _offer_files(self) -> None:
        words, menu = self._library.words.side_by_side, Menu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(words.choose_files).triggered.connect(lambda _=False: self._commands.view_files.emit())
        menu.addAction(words.choose_folder).triggered.connect(
            lambda _=False: self._commands.view_folder.emit()
        )
        popup_below(menu, self.add_files)

    def _offer_forms(self) -> None:
        if not self.report.isEnabled():
            return
        words, menu = self._library.words, Menu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        forms: list[tuple[ReportFormat | None, tuple[str, str]]] = [
            (form, form.label_and_tip(words.report)) for form in ReportFormat
        ]
        forms.append((None, (words.travel.table, words.travel.table_tip)))
        for form, (label, _tip) in forms:
            action = menu.addAction(f"{label}…")
            action.triggered.connect(lambda _=False, form=form: self._commands.save_overview.emit(form))
        popup_below(menu, self.report)

    def set_look(self, look: Look) -> None:
        set_margins(self._row, look, 0, 8)
        set_margins(self._title_row, look, 0, 0)
        set_margins(self._button_row, look, 0, 8)


class ViewedBar(Group):
    """Says that subjects come from files that are only viewed; offers to import or close those."""

    def __init__(
        self, overview: Overview, library: Library, commands: Commands, parent: QWidget | None = None
    ) -> None:
        words = library.words.side_by_side
        super().__init__(words.only_viewed, parent)
        self._overview, self._words = overview, words
        self.told = Label("", bold=True, wrap=True)
        self.told.setAlignment(Qt.AlignmentFlag.AlignVCenter)
        self.keep = Button(words.keep, ButtonStyle.PRIMARY)
        self.keep.clicked.connect(commands.keep_viewed)
        self.put_away = Button(words.put_away)
        self.put_away.clicked.connect(lambda _=False: overview.close_files())
        self._row = QHBoxLayout(self)
        self._row.addWidget(self.told, 1)
        self._row.addWidget(self.put_away)
        self._row.addWidget(self.keep)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def renew(self) -> None:
        """Show the number of viewed files; hidden when all of their content is imported."""
        count = len(self._overview.files)
        told = self._words.viewing_one if count == 1 else self._words.viewing.format(count=count)
        self.told.set_text(told)
        self.setVisible(bool(self._overview.viewed_ids))

    def set_look(self, look: Look) -> None:
        set_margins(self._row, look, 0, 8)


def _show(box: QComboBox, chosen: object) -> None:
    with QSignalBlocker(box):
        box.setCurrentIndex(max(0, next((n for n in range(box.count()) if box.itemData(n) == chosen), 0)))
