"""What the mix that is set resembles: the present one, or the ambition."""

from __future__ import annotations

from mengpaneel.content.library import Library
from mengpaneel.content.text.match import MatchText, tell_match
from mengpaneel.desk.desk import Desk
from mengpaneel.domain.snapshot import MixKind


def aimed_match_text(desk: Desk, library: Library) -> MatchText:
    """The text on what the desk's mix, or its ambition, resembles; or that this is hidden."""
    if desk.profiles_hidden:
        words = library.words.panel
        note = words.waits_note if desk.hour.profile_waits else words.hidden_note
        return MatchText(words.hidden_lead, words.hidden_title, note)
    if desk.aim is MixKind.NOW:
        return tell_match(desk.mix, desk.match, library)
    from mengpaneel.content.text.ambition import tell_ambition_match  # not needed to start

    return tell_ambition_match(desk.transition, desk.aimed_match, library)
