#!/usr/bin/env python3
# journey_projects.py: a project runs through its stages, is lost, opened again and won, and what is needed after it
# becomes the next one; an account on watch comes back on its day; all by keyboard.
# Copyright 2026 The Pagoda authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Usage: journey_projects.py PAGODA PAGODACTL LANGUAGE [PICTURES]

import sys
import tempfile

import driver


def begin(window, say):
    window.press_button(say("Add project"))
    window.wait("text", say("Name"))
    window.fill({say("Name"): "Line two", driver.day_row(say, "Expected to be decided on"): "2020-01-31"})
    window.save(say)
    window.wait_row(say("Expected to be decided on"), driver.wording(say("Days overdue: %d")))


def join(window, say, stage, title, evidence):
    """The arrow keys go along the strip to the stage; Enter asks what became known of it."""
    window.tab_to("push button", lambda name: name.startswith("1 "), steps=90)
    driver.press("End", "Home", *["Right"] * (stage - 1))
    driver.wait_for(title, lambda: driver.name_of(window.focused()).startswith(f"{stage} {title}: "))
    driver.press("Return")
    window.wait("text", say("Evidence"))
    window.fill({say("Evidence"): evidence})
    window.save(say)
    window.wait("push button", f"{stage} {title}: {say('joined', 'stage')}")


def see_stages(window, say):
    """The number opens into what became known; so does that of all projects."""
    joined = say("%d of %d reached").replace("%d", "{}").format(2, 3)
    first = "1 " + say("Understand the situation", "stage")
    window.wait_row(say("Joined from"), first)
    window.tab_to("list item", lambda name: name == f"{say('Stages joined')}: {joined}", steps=90)
    driver.press("Return")
    window.wait_row(first + ": ", "Minutes")
    all_of_first = f"{first}: " + say("joined %u of %u projects").replace("%u", "1")
    window.tab_to("list item", lambda name: name == all_of_first, steps=90)
    driver.press("Return")
    window.wait_row("Line two: ", "Minutes")
    driver.check_names(window)


def save_end(window, say, asked="", reason=None):
    """Whenever a project ends it is asked why, and what was learnt; both can wait."""
    window.press_button(say("Save"))
    window.wait("text", say("What we learnt"))
    if reason is None:
        window.close_dialogs()
        return
    window.fill({asked: reason})
    window.save(say)


def lose(window, say):
    window.press_button(f"{say('Close…')} Line two")
    window.wait("combo box", lambda name: name.startswith(say("What has come of it") + ": "))
    driver.check_names(window)
    window.choose(say("What has come of it"), say("Lost", "project state"))
    save_end(window, say)
    window.wait_row(say("Lost", "project state") + ": ", say("why it ended so is missing ?"))
    driver.press("ctrl+z")
    window.press_button(f"{say('Close…')} Line two")
    window.wait("combo box", lambda name: name.startswith(say("What has come of it") + ": "))
    window.choose(say("What has come of it"), say("Lost", "project state"))
    save_end(window, say, say("Reason"), "Too dear")
    window.wait_row(say("Lost", "project state") + ": ", "Too dear")


def reopen(window, say):
    again = f"{say('Open again')} Line two"
    close = f"{say('Close…')} Line two"
    window.press_button(again)
    window.wait("push button", close)
    driver.press("ctrl+z")
    window.wait("push button", again)
    driver.press("ctrl+shift+z")
    window.wait("push button", close)


def sign(window, say, pictures):
    """A contract may end the project: nobody takes it for granted."""
    title = say("Negotiation and contract", "stage")
    window.tab_to("push button", lambda name: name.startswith("1 "), steps=90)
    driver.press("End", "Left", "Left")
    driver.wait_for(title, lambda: driver.name_of(window.focused()).startswith(f"7 {title}: "))
    driver.press("Return")
    window.wait("combo box", f"{say('What has come of it')}: {say('Open', 'project state')}")
    window.fill({say("Evidence"): "Contract 118"})
    window.choose(say("What has come of it"), say("Won", "project state"))
    pictures.take("signing")
    save_end(window, say, say("What won it"), "The test bench")
    window.wait_row(say("Won", "project state") + ": ", "The test bench")
    pictures.take("won")


def follow_up(window, say, pictures):
    """What is needed next is looked at on its day, and becomes a project with the values of before."""
    window.tab_to("list item", lambda name: name.startswith(say("Follow-up need") + ": "), steps=120)
    driver.press("Return")
    window.wait("text", say("What the customer will want next"))
    window.fill({say("What the customer will want next"): "Spare parts", driver.day_row(say, "Look at it again on"): "2021-05-05"})
    window.save(say)
    window.wait_row(say("Follow-up need") + ": ", "Spare parts")
    window.open_page(say("Pages"), say("Today"))
    window.wait("push button", f"{say('Start…')} Line two", "the need among what is to be reviewed")
    pictures.take("today")
    window.press_button(f"{say('Start…')} Line two")
    name = window.wait("text", say("Name"))
    assert driver.text_of(name) == "Spare parts", driver.text_of(name)
    window.save(say)
    driver.wait_for("the review gone", lambda: window.find("push button", f"{say('Start…')} Line two") is None)


def watch(window, say, pictures):
    """An account on watch is back on its day until somebody chooses anew."""
    press_tab_of(window, say)
    window.tab_to("list item", lambda name: name.startswith(say("Strategy") + ": "), steps=120)
    driver.press("Return")
    window.choose(say("Strategy"), say("Watch", "strategy"))
    window.fill({driver.day_row(say, "Look at it again on"): "2022-03-03"})
    window.save(say)
    window.wait_row(say("Current layer"), say("review due", "strategy"))
    driver.press("alt+1")
    button = f"{say('Strategy…')} Kestrel Bearings"
    window.wait("push button", button)
    pictures.take("review")
    window.open_page(say("Pages"), say("Five layers"))
    window.wait_row("Kestrel", driver.wording(say("To be reviewed: %s")))
    driver.press("alt+1")
    window.press_button(button)
    window.wait("combo box", lambda name: name.startswith(say("Strategy") + ": "))
    window.choose(say("Strategy"), say("Attack", "strategy"))
    window.save(say)
    driver.wait_for("nothing to review", lambda: window.find("push button", button) is None)


def open_customer(window, say):
    window.open_page(say("Pages"), say("Customers"))
    window.tab_to("list item", lambda name: name.startswith("Kestrel") or ", Kestrel" in name, steps=60)
    driver.press("Return")
    window.wait("page tab", say("Projects"))


def press_tab_of(window, say):
    open_customer(window, say)
    window.press_tab(say("Five layers"))


def main():
    pagoda, pagodactl, language = sys.argv[1:4]
    pictures = driver.Pictures(sys.argv[4:], f"projects-{language}")
    say = driver.words(language)
    with tempfile.TemporaryDirectory() as folder:
        store = driver.new_store(pagodactl, folder, customers="Customer code,Customer\nK-1,Kestrel Bearings\n")
        with driver.running([pagoda, store], LANGUAGE=language, PAGODA_DATA_DIR=folder) as window:
            window.wait("list item", lambda name: name.startswith("Kestrel"))
            open_customer(window, say)
            window.press_tab(say("Projects"))
            driver.check_names(window)
            begin(window, say)
            join(window, say, 1, say("Understand the situation", "stage"), "Minutes")
            join(window, say, 3, say("Bring out the need", "stage"), "Mail")
            see_stages(window, say)
            pictures.take("stages")
            lose(window, say)
            reopen(window, say)
            sign(window, say, pictures)
            follow_up(window, say, pictures)
            watch(window, say, pictures)
    print(f"the projects in {language} are run")


if __name__ == "__main__":
    main()
