#!/usr/bin/env python3
# journey_colleagues.py: who works what: layers assigned, a colleague from a name in records, what is missing, lanes of the
# board and a card's menu, by keyboard alone.
# Copyright 2026 The Pagoda authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Usage: journey_colleagues.py PAGODA PAGODACTL LANGUAGE [PICTURES]

import os
import sys
import tempfile
import time

import driver


def press(window, name):
    window.tab_to("push button", lambda found: found == name, 90)
    driver.press("space")


def wait_lane(window, lane):
    return window.wait("push button", lambda found: found.startswith(lane), "the lane of a class")


def count_cards(window):
    return sum(1 for node in window.nodes() if driver.role_of(node) == "list item" and driver.is_shown(node))


NAME = "Ada"


def go_to_line(window, test):
    """Tab goes to the list, arrows inside it."""
    window.tab_to("list item", lambda found: ", " in found, 90)
    driver.press("Home")
    for _ in range(40):
        if test(driver.name_of(window.focused())):
            break
        driver.press("Down")
        time.sleep(driver.STEP)
    assert test(driver.name_of(window.focused())), driver.name_of(window.focused())
    driver.press("Return")


def assign(window, say, pictures):
    """All accounts of a person, to somebody who is no colleague: names stay free."""
    go_to_line(window, lambda found: say("Gaps") in found)
    window.wait("push button", say("Back to everybody"))
    press(window, say("Assign listed accounts…"))
    owner = say("Who of us, empty for the account's owner")
    window.wait("text", owner)
    driver.check_names(window)
    window.fill({owner: NAME})
    pictures.take("assigning")
    driver.press("ctrl+Return")
    driver.wait_for("the form to close", lambda: not window.has_dialog())
    window.wait("list item", lambda found: say("Owner; others work the layers") in found, "layers of somebody else")


def make_colleague(window, say, pictures):
    """Whoever is named somewhere can be made a colleague with one button."""
    press(window, say("Colleagues…"))
    button = say("Make %s a colleague").replace("%s", NAME)
    window.wait("push button", button)
    driver.check_names(window)
    pictures.take("colleagues")
    press(window, button)
    row = f"{NAME}: {say('Junior rep', 'skill')}"
    window.wait("list item", lambda found: found.startswith(row), "the colleague")
    window.close_dialogs()


def see_person(window, say, pictures):
    """A junior rep works layers that ask for more: that is said; undo takes it back."""
    press(window, say("Back to everybody"))
    skill = say("Junior rep", "skill")
    window.wait("list item", lambda found: found.startswith(NAME + ", ") and skill in found, "the junior rep")
    pictures.take("everybody")
    go_to_line(window, lambda found: found.startswith(NAME + ", "))
    window.wait("list item", lambda found: say("⚠ too junior") in found, "a line that warns")
    driver.check_names(window)
    pictures.take("person")
    driver.press("ctrl+z")
    driver.wait_for("the colleague to go", lambda: not window.find("list item", lambda found: say("⚠ too junior") in found))
    driver.press("ctrl+z")
    window.wait("list item", lambda found: say("Gaps") in found, "everybody, for who works nothing is not there")


def mend(window, say, pictures):
    """What a key account misses on record opens the form in which it is entered."""
    toggle = say("Missing on record", "people")
    window.tab_to("push button", lambda found: found.startswith(toggle), 90)
    driver.press("space")
    part = driver.wording(say("missing: %s"))
    window.wait("list item", lambda found: part in found, "something missing")
    driver.check_names(window)
    pictures.take("missing")
    window.tab_to("list item", lambda found: part in found, 90)
    driver.press("Return")
    driver.wait_for("the form, or the customer",
                    lambda: window.has_dialog() or window.find("push button", say("Edit")))
    if window.has_dialog():
        window.close_dialogs()
    else:
        driver.press("alt+Left")


def see_lanes(window, say, cards, pictures):
    """By class: a head per lane with its sums, which folds it; the card menu by keyboard."""
    driver.press("ctrl+1")
    window.wait("list item", lambda found: found.startswith(cards[0]["name"] + ", "))
    chip = say("No lanes", "lanes")
    window.tab_to("push button", lambda found: found == chip, 90)
    driver.press("space")
    window.choose_item(say("Lanes by class", "lanes"))
    lane = driver.beginning(say("Lane %1$s: %2$s").replace("%1$s", say("Strategic", "account class")))
    wait_lane(window, lane)
    driver.check_names(window)
    pictures.take("lanes")
    window.tab_to("push button", lambda found: found.startswith(lane), 90)
    before = count_cards(window)
    driver.press("space")
    driver.wait_for("the lane to fold", lambda: count_cards(window) < before)
    driver.press("space")
    driver.wait_for("the lane to open", lambda: count_cards(window) == before)


def use_menu(window, say, pictures):
    window.tab_to("list item", lambda found: found.count(", ") >= 4, 90)
    card = driver.name_of(window.focused())
    driver.press("shift+F10")
    window.wait("menu item", say("Plan a visit"))
    pictures.take("menu")
    window.choose_item(say("Set the strategy"))
    driver.wait_for("the form", window.has_dialog)
    window.close_dialogs()
    driver.wait_for("the card again", lambda: driver.name_of(window.focused() or window.frame) == card)


def main():
    pagoda, pagodactl, language = sys.argv[1:4]
    pictures = driver.Pictures(sys.argv[4:], f"colleagues-{language}")
    say = driver.words(language)
    with tempfile.TemporaryDirectory() as folder:
        store = os.path.join(folder, "journey.pagoda")
        driver.ask(pagodactl, store, "init", "--currency", "CNY")
        driver.ask(pagodactl, store, "sample")
        cards = driver.ask(pagodactl, store, "layers")
        with driver.running([pagoda, store], LANGUAGE=language, PAGODA_DATA_DIR=folder) as window:
            window.wait("list item", lambda found: found.count(", ") >= 5, "the figures")
            driver.press("alt+4")
            window.wait("list item", lambda found: found.startswith(cards[0]["name"] + ", "))
            driver.press("ctrl+4")
            window.wait("push button", say("Colleagues…"))
            window.wait("list item", lambda found: say("Gaps") in found, "everybody")
            assign(window, say, pictures)
            make_colleague(window, say, pictures)
            see_person(window, say, pictures)
            mend(window, say, pictures)
            see_lanes(window, say, cards, pictures)
            use_menu(window, say, pictures)
    print(f"the journey in {language} is done")


if __name__ == "__main__":
    main()
