"""Why a profile has a fader where it has it, and how sure that reading is."""

from __future__ import annotations

from mengpaneel.content.library import Library
from mengpaneel.domain.faders import Fader
from mengpaneel.domain.profiles import Certainty, ProfileId, profile


def tell_reason(profile_id: ProfileId, fader: Fader, library: Library) -> str:
    """The reason, followed by whether the publication says so, we derive it, or it depends."""
    words = library.words.panel
    sure = {
        Certainty.STATED: words.certainty_stated,
        Certainty.DERIVED: words.certainty_derived,
        Certainty.DEPENDS: words.certainty_depends,
    }
    reason = library.profile(profile_id).reasons[fader]
    return f"{reason} {sure[profile(profile_id)[fader].certainty]}"
