"""What the rule says, in sentences: for the panel, the beamer and the command line alike."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby

from msgspec import Struct

from mengpaneel.content.library import Library
from mengpaneel.domain.comparison import SAME_WITHIN
from mengpaneel.domain.faders import MIDDLE, Fader, Level, level_of
from mengpaneel.domain.match import MIXED_BELOW, PROBES, Match, MatchKind, match
from mengpaneel.domain.mix import Mix
from mengpaneel.domain.plain_text import sentence_case
from mengpaneel.domain.profiles import Certainty, ProfileId, profile
from mengpaneel.domain.why import TippingPoint, distinguishing_faders, runner_up


class MatchText(Struct, frozen=True):
    """What is said about a mix: how it is introduced, what it is, and what to make of it."""

    lead: str
    title: str
    note: str


def tell_match(mix: Mix, answer: Match, library: Library) -> MatchText:
    """Put the answer of the rule into words."""
    said, tale = library.words.said, _TALES.get(answer.said)
    if tale:
        return tale(mix, answer, library)
    if answer.said is MatchKind.NO_CHOICE:
        title = said.no_choice_title.format(faders=library.words.review.numbers[len(mix.undecided)])
        return MatchText(said.no_choice_lead, title, said.no_choice_note)
    return MatchText(said.mixed_lead, said.mixed_title, said.mixed_note)


def _too_early(mix: Mix, _: Match, library: Library) -> MatchText:
    said, to_go = library.words.said, len(mix.unset) - 2
    if to_go == 3:
        welcome = library.about.welcome
        return MatchText(said.empty_lead, welcome.title, welcome.text)
    lead = said.early_lead_one if to_go == 1 else said.early_lead_two
    return MatchText(lead, said.early_title, said.early_note)


def _open(mix: Mix, answer: Match, library: Library) -> MatchText:
    said = library.words.said
    lead = said.open_lead_one if len(mix.unset) == 1 else said.open_lead_two
    title = sentence_case(_joined(_shorts(answer.profiles, library), said.or_))
    return MatchText(lead, title, _what_decides(mix, answer.deciding, library) if answer.deciding else "")


def _certain(mix: Mix, answer: Match, library: Library) -> MatchText:
    said = library.words.said
    lead = said.certain_lead_one if len(mix.unset) == 1 else said.certain_lead_two
    faders = _joined([_in_sentence(library.faders[fader].name) for fader in mix.unset], said.and_)
    return MatchText(lead, _name(answer, library), said.certain_note.format(faders=faders))


def _near_tie(_: Mix, answer: Match, library: Library) -> MatchText:
    said = library.words.said
    names = _joined(_adjectives(answer.profiles, library), said.and_)
    title = sentence_case(said.near_tie_title.format(profiles=names))
    return MatchText(said.near_tie_lead, title, said.near_tie_note)


def _towards(_: Mix, answer: Match, library: Library) -> MatchText:
    said = library.words.said
    return MatchText(said.towards_lead, _name(answer, library), said.towards_note)


def _clear(_: Mix, answer: Match, library: Library) -> MatchText:
    nearest = answer.profiles[0]
    note = library.profile_names[nearest].essence
    return MatchText(library.words.said.clear_lead, _name(answer, library), note)


_TALES = {
    MatchKind.TOO_EARLY: _too_early,
    MatchKind.OPEN: _open,
    MatchKind.CERTAIN: _certain,
    MatchKind.NEAR_TIE: _near_tie,
    MatchKind.TOWARDS: _towards,
    MatchKind.CLEAR: _clear,
}


def tell_runner_up(mix: Mix, nearest: ProfileId, library: Library) -> str:
    """Name the runner-up of a complete mix, and the faders that make the difference."""
    words, second = library.words.panel, runner_up(mix, nearest)
    faders = [library.faders[fader].name for fader in distinguishing_faders(mix, nearest, second)]
    parts = [words.runner_up.format(profile=library.profile_names[second].in_sentence)]
    if len(faders) == 1:
        parts.append(words.apart_one.format(fader=faders[0]))
    elif faders:
        parts.append(words.apart_two.format(fader=faders[0], other=_in_sentence(faders[1])))
    return " ".join(parts)


def tell_tipping_point(here: int, point: TippingPoint, library: Library) -> str:
    """Say how far a fader must move for something else to be said, and what that is."""
    words = library.words.panel
    if point.position == MIDDLE:
        how = words.tip_middle
    else:
        by = abs(point.position - here)
        size = 0 if by <= 2 * SAME_WITHIN else 1 if by <= 25 else 2
        how = (words.tip_up if point.position > here else words.tip_down)[size]
    return words.tip.format(how=how, answer=tell_briefly(point.match, library))


def tell_briefly(answer: Match, library: Library) -> str:
    """The answer as the end of a sentence."""
    words = library.words
    if answer.said is MatchKind.OPEN:
        profiles = _joined(_shorts(answer.profiles, library), words.said.or_)
    elif answer.said is MatchKind.NEAR_TIE:
        names = _joined(_adjectives(answer.profiles, library), words.said.and_)
        profiles = words.said.near_tie_title.format(profiles=names)
    else:
        profiles = _joined([library.profile_names[p].in_sentence for p in answer.profiles], words.said.and_)
    return words.answers[answer.said].format(profiles=profiles)


def _what_decides(mix: Mix, deciding: Fader, library: Library) -> str:
    """Say which unset fader decides, and what its low, middle and high would point to."""
    said = library.words.said
    name = library.faders[deciding].name
    pointed = [(level_of(probe), match(mix.moved(deciding, probe)).profiles) for probe in PROBES]
    parts: list[str] = []
    for profiles, group in groupby(pointed, key=lambda pair: pair[1]):
        levels = [library.words.levels[Level.CENTRE if at is Level.NO_CHOICE else at] for at, _ in group]
        template = said.points_next if parts else said.points_first
        names = _joined(_shorts(profiles, library), said.or_) or said.none_of_five
        parts.append(template.format(words=_joined(levels, said.or_), profiles=names))
    return f"{said.decides.format(fader=name)} {sentence_case(', '.join(parts))}."


def _name(answer: Match, library: Library) -> str:
    return library.profile_names[answer.profiles[0]].name


def _shorts(profiles: Sequence[ProfileId], library: Library) -> list[str]:
    return [library.profile_names[profile_id].short for profile_id in profiles]


def _adjectives(profiles: Sequence[ProfileId], library: Library) -> list[str]:
    """How profiles are called before one shared noun: 'de participatieve', 'de gekantelde'."""
    nouns = [library.profile_names[profile_id] for profile_id in profiles]
    return [noun.in_sentence.partition(noun.adjective)[0] + noun.adjective for noun in nouns]


def _joined(parts: Sequence[str], last: str) -> str:
    """'a', 'a en b', 'a, b en c'."""
    return f" {last} ".join(filter(None, (", ".join(parts[:-1]), *parts[-1:])))


def _in_sentence(name: str) -> str:
    return name[:1].lower() + name[1:]


_STRONG_FROM = 80


def tell_likeness(likeness: int | None, said: MatchKind, library: Library, *, named: bool) -> str:
    """The words beside a profile's bar."""
    words = library.words.panel
    if likeness is None:
        return words.nothing_yet
    if said is MatchKind.OPEN and named:
        return words.possible
    if said is MatchKind.TOO_EARLY:
        return ""
    if likeness >= _STRONG_FROM:
        return words.strongly
    # What the title names is never called little like it, though it may lie just below the bound.
    return words.somewhat if named or likeness >= MIXED_BELOW else words.little


def all_likenesses(library: Library) -> tuple[str, ...]:
    """Everything that can stand beside a bar."""
    words = library.words.panel
    return words.nothing_yet, words.possible, words.strongly, words.somewhat, words.little


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
