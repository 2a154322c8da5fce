from __future__ import annotations

from mengpaneel.domain.faders import Fader
from mengpaneel.domain.profiles import PROFILES, ProfileId
from mengpaneel.ui.widgets.label import Label
from mengpaneel.ui.window.commands import Screen
from mengpaneel.ui.window.window import Window


def test_every_profile_has_a_card(window: Window):
    window.show_screen(Screen.PROFILES)
    cards = window.screens[Screen.PROFILES].cards
    names = [window.library.profile_names[profile.id].name for profile in PROFILES]
    assert [card.name_label.text() for card in cards] == names


def test_the_preface_is_read_in_letters_of_the_usual_size(window: Window):
    window.show_screen(Screen.PROFILES)
    (preface,) = (
        text
        for text in window.screens[Screen.PROFILES].findChildren(Label)
        if window.library.about.preface.text in text.text()
    )
    assert preface.font().pixelSize() == window.look.font().pixelSize()


def test_a_card_lays_its_profile_over_the_console_and_shows_it(window: Window, desk):
    window.show_screen(Screen.PROFILES)
    window.screens[Screen.PROFILES].cards[3].overlay_button.click()
    assert desk.overlay is ProfileId.APPROACHING
    assert window.screen_shown is Screen.CONSOLE


def test_reading_on_unfolds_all_texts(window: Window):
    window.show_screen(Screen.PROFILES)
    card = window.screens[Screen.PROFILES].cards[1]
    card.more_button.click()
    told = "\n".join(text.text() for text in card.findChildren(Label) if text.isVisible())
    text = window.library.profile(ProfileId.PARTICIPATORY)
    for wanted in (text.questions[0], text.deepening.title, text.reasons["communicatie"], text.strengths[0]):
        assert wanted in told
    card.more_button.click()
    assert not card.passages.isVisible()


def test_ones_own_caps_lie_over_the_profiles_unless_these_are_hidden(window: Window, desk):
    window.show_screen(Screen.PROFILES)
    picture = window.screens[Screen.PROFILES].cards[0].picture
    bare = picture.grab().toImage()
    desk.move(Fader.PROCESS, 60)
    assert picture.grab().toImage() != bare
    desk.hide_profiles(True)
    assert picture.grab().toImage() == bare


def test_the_toggle_keeps_its_name_and_the_other_button_says_what_it_will_do(window: Window, desk):
    window.show_screen(Screen.PROFILES)
    card = window.screens[Screen.PROFILES].cards[0]
    name, more = card.overlay_button.accessibleName(), card.more_button.accessibleName()
    card.overlay_button.click()
    card.more_button.click()
    assert card.overlay_button.isChecked()
    assert card.overlay_button.accessibleName() == name
    assert not card.more_button.isCheckable()
    assert card.more_button.accessibleName() != more
