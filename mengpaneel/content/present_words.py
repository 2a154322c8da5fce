"""The words of *Presenteren*: what the room reads, and what the laptop says that leads it."""

from __future__ import annotations

from mengpaneel.content.reading import Strict


class LecternWords(Strict):
    """The window on the laptop."""

    title: str
    sees: str
    sees_black: str
    sees_keys: str
    glimpse: str
    where: str
    make_black: str
    make_light: str
    other_screen: str
    leave: str
    next: str
    set_fader: str
    to_ambition: str
    save: str
    report: str
    note: str
    private: str


class MirroredWords(Strict):
    """When laptop and room show the same picture."""

    heading: str
    told: str
    remedy: str
    go_on: str


class PresentWords(Strict):
    """The room's screen, its keys, and the choice of a screen."""

    leave: str
    black: str
    black_screen: str
    keys: str
    lock: str
    pick: str
    hint: str
    keys_heading: str
    locked: str
    ghost: str
    ghost_wish: str
    overlay: str
    talk_about: str
    which_screen: str
    screen: str
    this_screen: str
    awake: str
    lectern: LecternWords
    mirrored: MirroredWords
