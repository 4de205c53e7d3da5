#!/usr/bin/env python3
# journey_shell.py: what surrounds the pages: menu and keys, preferences, help, check, the sample, how it was left.
# Copyright 2026 The Pagoda authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Usage: journey_shell.py PAGODA PAGODACTL LANGUAGE [PICTURES]

import os
import sys
import tempfile

import driver


def close_dialog(window, title):
    driver.press("Escape")
    driver.wait_for(f"the dialog {title} gone", lambda: not window.has_dialog())


def walk_round(window, steps=60):
    """Tab goes round: it comes back to where it began, and on its way to more than one place."""
    begin = window.focused()
    seen = 0
    for _ in range(steps):
        window.step("Tab")
        if window.focused() == begin and seen > 0:
            return
        seen += 1
    raise driver.Missing("Tab does not come round")


def look_at_help(window, say, pictures):
    driver.press("F1")
    window.wait("list item", lambda name: name.startswith(say("Active customer (P1)")))
    driver.check_names(window)
    pictures.take("help")
    close_dialog(window, "help")


def change_rule(window, say, pagodactl, store, pictures):
    """A house rule is changed by keyboard, is an entry of the history, and undo brings the usual value back."""
    driver.press("ctrl+comma")
    rule = lambda name: name.startswith(say("Influence that makes an account strategic", "house rule"))
    row = window.wait("text", rule)
    assert driver.text_of(row) == "4"
    driver.check_names(window)
    pictures.take("preferences")
    # GTK 4.8 does not tell which entry has the focus: it is the one after the button above the list.
    window.tab_to("push button", lambda name: name == say("Reset all"))
    driver.press("Tab", "ctrl+a")
    driver.type_text("5")
    driver.press("Return")
    driver.wait_for("the command", lambda: len(driver.ask(pagodactl, store, "history")) == 2)
    close_dialog(window, "preferences")
    undo = window.wait("push button", lambda name: name.startswith(say("Undo") + say(": ", "pair")))
    assert driver.has_state(undo, driver.Atspi.StateType.SENSITIVE)
    driver.press("ctrl+z")
    window.wait("push button", lambda name: name.startswith(say("Redo") + say(": ", "pair")))


def check_store(window, say):
    driver.press("F10")
    window.wait("menu item", say("Chec_k the data file"))
    driver.check_names(window)
    window.choose_item(say("Chec_k the data file"))
    window.wait_text(say("All is well: nothing is damaged, and all totals add up."))
    close_dialog(window, "check")


def remove_sample(window, say, pictures):
    pictures.take("sample")
    window.tab_to("push button", lambda name: name == say("Remove the sample"))
    driver.press("Return")
    window.wait("push button", say("Try a sample"))


def leave_on_pyramid(window, say):
    driver.press("alt+3")
    driver.wait_for("the page’s title", lambda: window.find("label", say("Pyramid")))
    driver.press("F9")
    driver.wait_for("no sidebar", lambda: not window.find("list", say("Pages")))


def come_back(window, say):
    """The window is as it was left: the page, and no sidebar; F9 brings it back."""
    driver.wait_for("the pyramid", lambda: window.find("panel", say("Customer pyramid")))
    assert not window.find("list", say("Pages"))
    driver.press("F9")
    window.wait("list", say("Pages"))


def main():
    pagoda, pagodactl, language = sys.argv[1:4]
    pictures = driver.Pictures(sys.argv[4:], f"shell-{language}")
    say = driver.words(language)
    with tempfile.TemporaryDirectory() as folder:
        store = os.path.join(folder, "journey.pagoda")
        driver.ask(pagodactl, store, "init", "--currency", "CNY")
        driver.ask(pagodactl, store, "sample")
        environment = {
            "LANGUAGE": language,
            "PAGODA_DATA_DIR": folder,
            "XDG_CONFIG_HOME": os.path.join(folder, "config"),
            "GSETTINGS_BACKEND": "keyfile",
        }
        with driver.running([pagoda, store], **environment) as window:
            window.wait("push button", say("Remove the sample"))
            look_at_help(window, say, pictures)
            change_rule(window, say, pagodactl, store, pictures)
            check_store(window, say)
            leave_on_pyramid(window, say)
        with driver.running([pagoda, store], **environment) as window:
            come_back(window, say)
            walk_round(window)
            remove_sample(window, say, pictures)
    print(f"the window in {language} is done")


if __name__ == "__main__":
    main()
