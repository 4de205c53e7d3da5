#!/usr/bin/env python3
# journey_barriers.py: barriers over all accounts: found, worked, waived with a reason, filtered, exported, by keyboard
# alone; and one card dragged with the mouse.
# Copyright 2026 The Pagoda authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Usage: journey_barriers.py PAGODA PAGODACTL LANGUAGE [PICTURES]

import os
import sys
import tempfile

import driver
from journey_board_drag import drag, middle_of

CUSTOMERS = "Customer code,Customer\nK-1,Kestrel Bearings\nK-2,Heron Drives\n"


def find_barriers(window, say):
    """Each account has one, noted on its page."""
    for key, title, owner in (("Home", "Rival on site", ""), ("End", "Approved list", "Lin Shan")):
        window.tab_to("list item", lambda name: name.startswith(("Heron", "Kestrel")))
        driver.press(key, "Return")
        window.wait("push button", say("Edit"))
        window.press_tab(say("Five layers"))
        window.press_button(say("Add barrier"))
        window.wait("text", say("What keeps whom out"))
        window.fill({say("What keeps whom out"): title, say("Who of us works it"): owner})
        window.save(say)
        driver.press("alt+Left")


def open_view(window, say):
    window.open_page(say("Pages"), say("Five layers"))
    window.wait("list item", lambda name: name.startswith("Kestrel"))
    driver.press("ctrl+2")
    window.wait_row("Approved list")


def is_gone(window, title):
    driver.wait_for(f"no {title}", lambda: window.find("list item", lambda name: title in name) is None)


def go_to(window, title):
    """Tab reaches the list; the arrow keys move inside."""
    window.tab_to("list item", lambda name: name.startswith(("Heron", "Kestrel")), steps=60)
    for _ in range(4):
        if title in driver.name_of(window.focused()):
            return
        driver.press("Down")
    raise driver.Missing(title)


def word_state(say, state):
    return say("%s: %s", "pair").replace("%s", say("State"), 1).replace("%s", say(state, "barrier state"))


def give_reason(window, say, reason):
    window.wait("text", say("Reason"))
    window.fill({say("Reason"): reason})
    window.save(say)


def work_and_waive(window, say, pictures):
    """Forward goes at once; what is waived, and every step back, is explained."""
    go_to(window, "Approved list")
    driver.press("ctrl+Right")
    window.wait_row("Approved list", say("Working on it", "barrier state"))
    driver.press("ctrl+z")
    window.wait_row("Approved list", say("Open", "barrier state"))
    driver.press("ctrl+shift+z")
    window.wait_row("Approved list", say("Working on it", "barrier state"))
    go_to(window, "Approved list")
    driver.press("space")
    pictures.take("menu")
    window.choose_item(say("Waived", "barrier state"))
    give_reason(window, say, "They buy without the list now")
    window.wait_row("Approved list", say("Waived", "barrier state"))
    go_to(window, "Approved list")
    driver.press("ctrl+Left")
    window.wait("text", say("Reason"))
    button = window.wait("push button", say("Save"))
    assert not driver.has_state(button, driver.Atspi.StateType.SENSITIVE), "a step back needs a reason"
    window.close_dialogs()
    window.wait_row("Approved list", say("Waived", "barrier state"))


def see_history(window, say):
    """Enter opens the form, which tells what has been."""
    go_to(window, "Approved list")
    driver.press("Return")
    window.wait("list item", lambda name: "They buy without the list now" in name, "the newest state with its reason")
    window.wait("list item", lambda name: name.startswith(say("Open", "barrier state")))
    window.close_dialogs()


def filter_and_export(window, say, folder, pictures):
    """By state and by search; what is shown is exported."""
    window.tab_to("push button", lambda name: name.startswith(say("State")) and say("all", "filter") in name, 60)
    driver.press("space")
    window.choose_item(say("Waived", "barrier state"))
    window.wait_row("Approved list")
    is_gone(window, "Rival on site")
    pictures.take("filtered")
    barriers, states, _definitions = window.export(os.path.join(folder, "barriers.xlsx"), say)
    assert [line[2] for line in barriers[1:]] == ["Approved list"], barriers
    assert barriers[1][5] == say("Waived", "barrier state") and barriers[1][11] == "Lin Shan", barriers
    assert [line[5] for line in states[1:]] == [None, None, "They buy without the list now"], states
    window.press_button(say("Show all barriers"))
    window.wait_row("Rival on site")
    driver.press("ctrl+f")
    driver.type_text("rival")
    is_gone(window, "Approved list")
    window.wait_row("Rival on site")
    driver.press("Escape")
    window.wait_row("Approved list")


def sort_list(window, say):
    window.press_button(say("Sort by %s").replace("%s", say("What keeps us out")))
    window.wait("push button", say("%s, sorted").replace("%s", say("What keeps us out")))
    first = lambda: driver.name_of(min(filter(is_row, window.nodes()), key=lambda n: driver.extents_of(n).y))
    driver.wait_for("by title", lambda: "Approved list" in first())
    window.press_button(say("%s, sorted").replace("%s", say("What keeps us out")))
    driver.wait_for("by title, backwards", lambda: "Rival on site" in first())


def is_row(node):
    name = driver.name_of(node)
    return driver.role_of(node) == "list item" and ("Approved list" in name or "Rival on site" in name)


def use_columns(window, say, pictures):
    """The same as a board; a card goes on by its keys, and by the mouse."""
    window.tab_to("push button", lambda name: name == say("By state", "view"), steps=60)
    driver.press("space")
    counted = lambda state, n: window.wait("panel", lambda name: name.startswith(f"{say(state, 'barrier state')} {n}, "))
    counted("Open", 1)
    counted("Waived", 1)
    driver.check_names(window)
    go_to(window, "Rival on site")
    driver.press("ctrl+Right")
    counted("Working on it", 1)
    assert "Rival on site" in driver.name_of(driver.wait_for("the focus", window.focused)), "the focus went along"
    pictures.take("board")
    card = window.wait_row("Rival on site")
    drag(middle_of(card), middle_of(window.wait("list", say("Waived", "barrier state"))), pictures)
    give_reason(window, say, "Their engineer left")
    counted("Waived", 2)
    counted("Working on it", 0)


def open_customer(window, say):
    go_to(window, "Rival on site")
    driver.press("space")
    window.choose_item(say("Open the customer"))
    window.wait("list item", lambda name: name.startswith("Rival on site"), "the barrier on the customer's page")


def come_back(window, say):
    """The barriers are seen as they were left."""
    driver.press("alt+4")
    window.wait("panel", lambda name: name.startswith(f"{say('Waived', 'barrier state')} 2, "), "the columns")
    window.tab_to("push button", lambda name: name == say("List", "view"), steps=60)
    driver.press("space")
    window.wait("push button", say("Sort by %s").replace("%s", say("What keeps us out")))
    window.wait_row("Rival on site", say("Waived", "barrier state"))


def main():
    pagoda, pagodactl, language = sys.argv[1:4]
    pictures = driver.Pictures(sys.argv[4:], f"barriers-{language}")
    say = driver.words(language)
    with tempfile.TemporaryDirectory() as folder:
        store = driver.new_store(pagodactl, folder, customers=CUSTOMERS)
        environment = {
            "LANGUAGE": language,
            "PAGODA_DATA_DIR": folder,
            "XDG_CONFIG_HOME": os.path.join(folder, "config"),
            "GSETTINGS_BACKEND": "keyfile",
        }
        with driver.running([pagoda, store], **environment) as window:
            window.wait("list item", lambda name: name.startswith("Kestrel"))
            find_barriers(window, say)
            open_view(window, say)
            driver.check_names(window)
            pictures.take("list")
            work_and_waive(window, say, pictures)
            see_history(window, say)
            sort_list(window, say)
            filter_and_export(window, say, folder, pictures)
            use_columns(window, say, pictures)
            open_customer(window, say)
        with driver.running([pagoda, store], **environment) as window:
            come_back(window, say)
    print(f"the barriers in {language} are worked")


if __name__ == "__main__":
    main()
