#!/usr/bin/env python3
# journey_closing_ladder.py: a person is climbed to rung by rung, it is written down how the customer decides, and what it
# weighs says what to do next; all by keyboard.
# Copyright 2026 The Pagoda authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Usage: journey_closing_ladder.py PAGODA PAGODACTL LANGUAGE [PICTURES]

import datetime
import sqlite3
import sys
import tempfile

import driver

TODAY = datetime.date.today()
NAME = "Ada Quill"
CUSTOMERS = "Customer code,Customer\nK-1,Kestrel Bearings\n"
CONTACTS = f"customer.code,contact.name\nK-1,{NAME}\n"
ACTIVITIES = f"customer.code,activity.kind,activity.day,activity.state,activity.contact\nK-1,visit,{TODAY},planned,{NAME}\n"


def ask(store, sql):
    with sqlite3.connect(f"file:{store}?mode=ro", uri=True) as database:
        return database.execute(sql).fetchall()


def named(text, name):
    return text.replace("%s", name)


def open_contacts(window, say):
    window.tab_to("list item", lambda found: found.startswith("Kestrel"), steps=80)
    driver.press("Return")
    window.wait("push button", say("Edit"))
    window.press_tab(say("Contacts"))
    window.wait_row(NAME, say("no ladder yet"))


def set_up(window, say, store):
    """The template says after how many days each rung is due."""
    window.press_button(named(say("Set up the ladder of %s"), NAME))
    window.wait("combo box", f"{say('Template')}: {say('Dealer')}")
    window.choose(say("Template"), say("Industrial buyer"))
    driver.check_names(window)
    window.save(say)
    window.wait_row(f"{NAME}: 1 ")
    assert ask(store, "SELECT interval_days FROM ladder_rung ORDER BY id") == [(10,), (21,), (21,), (14,)]


def climb(window, say, store, pictures):
    """A rung has an occasion, a card with exact figures, and evidence once it is reached."""
    first = "1 " + say("Who we are and what chance we bring", "rung")
    window.tab_to("list item", lambda found: found.startswith(f"{NAME}: 1 "), steps=120)
    driver.press("Return")
    window.wait_row(first, driver.wording(say("Still missing: %s")))
    pictures.take("ladder")
    window.open_row(first, driver.wording(say("Still missing: %s")))
    figures, save = say("The exact figures"), say("Save")
    window.fill({say("Place and occasion"): "tea house", figures: "a lot"})
    button = window.wait("push button", save)
    assert not driver.has_state(button, driver.Atspi.StateType.SENSITIVE), "a lot is no exact figure"
    window.close_dialogs()
    window.open_row(first, driver.wording(say("Still missing: %s")))
    window.fill(
        {say("Place and occasion"): "tea house", figures: "96 hours a year", driver.day_row(say, "Reached on"): TODAY.isoformat()}
    )
    # What is asked then comes behind the day, and has the focus.
    evidence = say("What shows it")
    window.wait("text", evidence)
    driver.type_text("took the folder")
    driver.wait_for("the evidence", lambda: driver.text_of(window.wait("text", evidence)) == "took the folder")
    driver.check_names(window)
    pictures.take("rung")
    window.save(say)
    window.wait_row(f"{NAME}: 2 ")
    window.wait_row(first, "took the folder")
    driver.press("ctrl+z")
    window.wait_row(f"{NAME}: 1 ")
    driver.press("ctrl+shift+z")
    window.wait_row(f"{NAME}: 2 ")
    assert ask(store, "SELECT count(*) FROM ladder_rung WHERE done_day IS NOT NULL") == [(1,)]


def decide(window, say, store, pictures):
    """How they decide brings the rules about it, and each rule can be rewritten."""
    window.wait_row(say("Nobody knows how they decide", "decision topic"))
    window.open_row(say("Who decides, and how"))
    window.choose(say("Decides"), say("After consulting others", "decision mode"))
    driver.press("alt+q", "alt+a")
    driver.check_names(window)
    pictures.take("mode")
    window.save(say)
    window.wait_row(say("Decides"), say("Family", "consulted"))
    topic = say("Asks the family", "decision topic")
    window.wait_row(topic)
    window.wait_row(say("Moved by benefit", "decision topic"))
    assert ask(store, "SELECT mode, consulted, movers FROM decision_mode") == [("consults", 1, 1)]
    window.open_row(topic)
    window.fill({say("What it means for the next step"): "Invite them to dinner"})
    window.save(say)
    window.wait_row(topic, "Invite them to dinner")
    window.press_button(say("Add question"))
    window.wait("text", say("What they ask"))
    window.fill({say("What they ask"): "Who repairs it"})
    window.save(say)
    window.wait_row("Who repairs it", driver.wording(say("open since %s")))
    window.wait_row(say("A main question is open", "decision topic"))
    driver.check_names(window)
    pictures.take("contacts")


def add_rival(window, say):
    window.tab_to("list item", lambda found: found.startswith(say("Competitors") + ": "), steps=120)
    driver.press("Return")
    window.open_row(say("Add rival"))
    window.fill({say("Name"): "Hengli"})
    window.save(say)
    window.wait_row(say("Competitors"), "Hengli")


def weigh(window, say, store, pictures):
    """Weights sum to 100, and the heaviest weak condition says what to do."""
    conditions, profit = say("Conditions of acceptance"), say("Profit", "factor")
    window.press_tab(say("Projects"))
    window.press_button(say("Add project"))
    window.wait("text", say("Name"))
    window.fill({say("Name"): "Line two"})
    window.save(say)
    window.wait_row(conditions, say("not weighed yet ?"))
    add_rival(window, say)
    window.tab_to("list item", lambda found: found.startswith(conditions + ": "), steps=120)
    driver.press("Return")
    window.open_row(say("Weigh the conditions…"))
    window.wait("text", profit)
    window.fill({profit: "60", say("Risk", "factor"): "30"})
    window.wait_row(say("Sum of the weights"), "90")
    window.press_button(say("Save"))
    window.wait_text(say("The weights sum to %d, not to 100. Nothing was changed. Share 100 out anew.").replace("%d", "90"))
    # From the button on to the first row.
    driver.press("Tab")
    window.fill({say("Risk", "factor"): "40"})
    driver.check_names(window)
    pictures.take("weights")
    window.save(say)
    window.wait_row(conditions, f"{profit} (60)")
    assert ask(store, "SELECT factor, weight FROM condition_weight ORDER BY weight") == [("risk", 40), ("profit", 60)]
    window.open_row(f"{profit} (60): ")
    window.choose(say("We", "standing"), say("3 fair", "standing"))
    window.choose("Hengli", say("5 the best", "standing"))
    driver.check_names(window)
    window.save(say)
    window.wait_row(conditions, say("%1$s meets this better. %2$s").split("%2$s")[0].replace("%1$s", "Hengli").strip())
    pictures.take("conditions")


def see_today(window, say, pictures):
    """Who is to be seen today stands there with the next rung."""
    driver.press("alt+1")
    window.wait_row("Kestrel Bearings", say("Next rung"), "2 " + say("Their problems and thinking", "rung"))
    pictures.take("today")


def main():
    pagoda, pagodactl, language = sys.argv[1:4]
    pictures = driver.Pictures(sys.argv[4:], f"closing-ladder-{language}")
    say = driver.words(language)
    with tempfile.TemporaryDirectory() as folder:
        store = driver.new_store(pagodactl, folder, customers=CUSTOMERS, contacts=CONTACTS, activities=ACTIVITIES)
        with driver.running([pagoda, store], LANGUAGE=language, PAGODA_DATA_DIR=folder) as window:
            window.wait("list item", lambda found: found.startswith("Kestrel"))
            open_contacts(window, say)
            set_up(window, say, store)
            climb(window, say, store, pictures)
            decide(window, say, store, pictures)
            weigh(window, say, store, pictures)
            see_today(window, say, pictures)
    print(f"the closing ladder in {language} is done")


if __name__ == "__main__":
    main()
