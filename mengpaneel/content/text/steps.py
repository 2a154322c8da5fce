"""What undo takes back, in a few words."""

from __future__ import annotations

from mengpaneel.content.library import Library
from mengpaneel.content.shapes.interface import Interface
from mengpaneel.content.text.positions import tell_goal
from mengpaneel.domain.faders import FADERS, Fader, level_of
from mengpaneel.domain.mix import EMPTY_MIX, Mix
from mengpaneel.domain.snapshot import EMPTY_SHEET, Plan, Sheet
from mengpaneel.domain.undo_step import NamedStep, SheetStep, UndoStep


def name_step(step: UndoStep, library: Library, *, hidden: bool = False) -> str:
    """Name a step: "Communicatie naar hoog"; without titles while the last time is hidden."""
    if isinstance(step, SheetStep):
        return _name_change(step.before, step.after, library)
    return _name_other(step, library, hidden=hidden)


def _name_change(before: Sheet, after: Sheet, library: Library) -> str:
    words = library.words.steps
    named = [
        told
        for told in (
            _name_move(before.mix, after.mix, library),
            _name_wish(before.ambition, after.ambition, library),
            _name_remark(before, after, library),
            words.outcome if before.outcome != after.outcome else "",
            words.neighbourhood if before.neighbourhood != after.neighbourhood else "",
        )
        if told
    ]
    if before.plan != after.plan and named != [words.all_wishes]:
        named.append(words.plan)
    if len(named) == 1 and named != [words.recalled]:
        return named[0]
    return words.all_emptied if after == EMPTY_SHEET else words.recalled


def _name_move(before: Mix, after: Mix, library: Library) -> str:
    words, moved = library.words.steps, _different(before, after)
    if len(moved) != 1:
        return words.recalled if moved else ""
    (fader,), name = moved, library.faders[moved[0]].name
    if (position := after[fader]) is None:
        return words.emptied.format(fader=name)
    return words.moved.format(fader=name, level=library.words.levels[level_of(position)])


def _name_wish(before: Mix, after: Mix, library: Library) -> str:
    words, moved = library.words.steps, _different(before, after)
    if not moved:
        return ""
    if len(moved) > 1:
        return words.all_wishes if after == EMPTY_MIX else words.recalled
    (fader,), name = moved, library.faders[moved[0]].name
    if (position := after[fader]) is None:
        return words.wish_emptied.format(fader=name)
    return words.wished.format(fader=name, level=tell_goal(position, library))


def _name_remark(before: Sheet, after: Sheet, library: Library) -> str:
    words = library.words.steps
    changed = [fader for fader in FADERS if before.remark(fader) != after.remark(fader)]
    if len(changed) != 1:
        return words.recalled if changed else ""
    fader, name = changed[0], library.faders[changed[0]].name
    was, now = before.remark(fader), after.remark(fader)
    if was.note != now.note:
        return words.note.format(fader=name)
    return (words.talk if now.talk else words.no_talk).format(fader=name)


def _different(before: Mix, after: Mix) -> list[Fader]:
    return [fader for fader in FADERS if before[fader] != after[fader]]


def _name_other(step: NamedStep, library: Library, *, hidden: bool) -> str:
    words = library.words.steps
    named = bool(step.name) and not hidden
    return words.named[step.kind].format(name=step.name) if named else words.unnamed[step.kind]


def tell_cleared(sheet: Sheet, words: Interface) -> str:
    """Name the parts of a sheet that were filled in."""
    window = words.window
    parts = (
        (window.cleared_faders, sheet.mix != EMPTY_MIX),
        (window.cleared_notes, any(remark.note for remark in sheet.remarks)),
        (window.cleared_flags, any(remark.talk for remark in sheet.remarks)),
        (window.cleared_ambition, sheet.ambition != EMPTY_MIX),
        (window.cleared_plan, sheet.plan != Plan()),
        (window.cleared_outcome, bool(sheet.outcome)),
    )
    *first, last = (part for part, filled_in in parts if filled_in)
    what = f"{', '.join(first)} {words.said.and_} {last}" if first else last
    return window.cleared.format(what=what)
