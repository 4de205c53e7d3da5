#!/usr/bin/env python3
# journey_account.py: one account is worked from information to interest: facts asked and found, a barrier broken through, a
# project with its stages, two who decide and the lead, values and a lock-in; its layer and the verdicts follow, by
# keyboard alone.
# Copyright 2026 The Pagoda authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Usage: journey_account.py PAGODA PAGODACTL LANGUAGE [PICTURES]

import sys
import tempfile

import driver
from journey_customer_layers import wait_score

CODE = "K-1"
CONTACTS = f"Customer code,Customer,Contact\n{CODE},Kestrel Bearings,Ada Quill\n{CODE},Kestrel Bearings,Bo Lindgren\n"
FACTS = ("Founded", "Main business or function", "Annual revenue", "Purchase budget for our category", "Region", "Address")
JUDGEMENTS = ("Buying power", "Attractiveness", "Difficulty")
STAGES = ("Understand the situation", "Find the problem", "Bring out the need", "Solution and benefits")


def wait_layer(window, say, place, layer):
    """The layer that the account is in."""
    window.wait_row(f"{say('Current layer')}: {place} {say(layer, 'layer')}")


def open_item(window, say, label):
    """An item of a checklist that is missing."""
    window.open_row(label, say("missing, needed to pass"))


def ask_and_find(window, say):
    """Whom we asked in vain is remembered; what is found later has its source."""
    headcount = say("Headcount", "fact")
    asked = say("Who was asked")
    window.open_row(headcount + ": ")
    window.choose(say("What came of it"), say("Asked, and nobody knows", "finding"))
    window.wait("text", asked)
    driver.press("shift+Tab")
    driver.type_text("reception")
    window.save(say)
    in_vain = driver.beginning(say("Unknown ? — asked %s on %s: nobody knows")) + "reception"
    window.open_row(headcount, in_vain)
    window.choose(say("What came of it"), say("It is known", "finding"))
    window.wait("text", say("Source"))
    driver.press("shift+Tab", "shift+Tab")
    window.fill({headcount: "420", say("Source"): "yearbook"})
    window.save(say)
    window.wait_row(headcount, "420", say("done"))


def learn(window, say, pictures):
    ask_and_find(window, say)
    wait_score(window, say, "Information", "Working", 12)
    for fact in FACTS:
        open_item(window, say, say(fact, "fact"))
        window.wait("text", say("Source"))
        driver.type_text("998")
        driver.press("Tab")
        driver.type_text("site")
        driver.press("ctrl+Return")
        window.wait_row(say(fact, "fact"), "998", say("done"))
    wait_score(window, say, "Information", "Working", 87)
    for judgement in JUDGEMENTS:
        label = say(judgement, "fact")
        open_item(window, say, label)
        window.wait("combo box", f"{label}: {say('Unknown')}")
        driver.press("4")
        window.wait("combo box", f"{label}: 4")
        driver.press("ctrl+Return")
        window.wait_row(label, ": 4 · ", say("done"))
    wait_score(window, say, "Information", "Passed", 87)
    wait_layer(window, say, 2, "Barrier")
    pictures.take("information")


def break_through(window, say, pictures):
    """A barrier keeps us out until it is cleared, and we attack."""
    window.press_button(say("Add barrier"))
    window.wait("text", say("What keeps whom out"))
    window.fill({say("What keeps whom out"): "Approved list"})
    window.save(say)
    wait_score(window, say, "Barrier", "Working", 0)
    window.open_row(f"{say('Strategy')}: {say('Undecided', 'strategy')}")
    window.fill({say("Breakthrough point: where we get in"): "the test bench"})
    window.save(say)
    window.wait_row(say("Strategy") + ": ", "the test bench")
    window.open_row("Approved list: ")
    window.choose(say("State"), say("Cleared", "barrier state"))
    window.save(say)
    wait_score(window, say, "Barrier", "Passed", 100)
    wait_layer(window, say, 3, "Business")
    pictures.take("barrier")


def run_project(window, say, pictures):
    window.press_button(say("Add project"))
    window.wait("text", say("Name"))
    window.fill({say("Name"): "Phase two"})
    window.save(say)
    wait_score(window, say, "Business", "Working", 0)
    for number, stage in enumerate(STAGES, 1):
        title = f"{number} {say(stage, 'stage')}: "
        window.tab_to("push button", lambda found: found[:2].strip().isdigit(), 120)
        driver.press("Home", *["Right"] * (number - 1))
        driver.wait_for(title, lambda: driver.name_of(window.focused()).startswith(title))
        driver.press("Return")
        window.wait("text", say("Evidence"))
        driver.press("ctrl+Return")
        window.wait("push button", title + say("joined", "stage"))
    wait_score(window, say, "Business", "Passed", 100)
    wait_layer(window, say, 4, "Relationship")
    pictures.take("business")


def add_person(window, say, name, values, support):
    window.press_button(say("Add decision maker"))
    window.wait("text", say("Weight, 0 to 100"))
    if window.find("combo box", f"{say('Contact')}: {name}") is None:
        window.choose(say("Contact"), name)
    window.fill(values)
    if support is not None:
        window.choose(say("Support for us"), support)
    window.save(say)
    window.wait_row(name + ": ")


def win_people(window, say, pictures):
    """Who decides most is for us, and has been met; what nobody knows yet of the other one is the band of the lead."""
    weight, stages = say("Weight, 0 to 100"), say("Decides in the stages (such as 2–4, 6)")
    met = driver.day_row(say, "First contacted on")
    lead = driver.wording(say("Lead: %s"))
    sentence = lambda *parts: any(
        lead in name and all(p in name for p in parts) for name in map(driver.name_of, window.nodes())
    )
    add_person(window, say, "Bo Lindgren", {weight: "40"}, None)
    wait_score(window, say, "Relationship", "Working", 0)
    add_person(window, say, "Ada Quill", {weight: "60", stages: "1-4", met: "2026-01-05"}, "+1")
    driver.wait_for("the lead and its band", lambda: sentence("+0.60", "+0.20", "+1.00"))
    wait_score(window, say, "Relationship", "Passed", 60)
    wait_layer(window, say, 5, "Interest")
    pictures.take("relationship")


def add_value(window, say, level, title):
    window.press_button(say("Add value"))
    window.wait("text", say("What it is"))
    if window.find("combo box", f"{say('Level')}: {say(level, 'value')}") is None:
        window.choose(say("Level"), say(level, "value"))
    window.fill({say("What it is"): title, say("Evidence"): "letter"})
    window.save(say)
    window.wait_row(title)


def lock_in(window, say, pictures):
    """With the last of it all five are passed; undo takes that back."""
    add_value(window, say, "Business", "Half the scrap")
    wait_score(window, say, "Interest", "Working", 25)
    window.press_button(say("Add lock-in"))
    window.wait("text", say("What it is"))
    window.fill({say("What it is"): "Drawings of ours"})
    window.save(say)
    wait_score(window, say, "Interest", "Working", 50)
    add_value(window, say, "Personal, emotional", "The prize of the year")
    wait_score(window, say, "Interest", "Passed", 75)
    window.wait_row(say("Current layer") + ": ", say("all five are passed"))
    pictures.take("interest")
    driver.press("ctrl+z")
    wait_score(window, say, "Interest", "Working", 50)
    wait_layer(window, say, 5, "Interest")
    window.wait_no_row(say("all five are passed"))


def main():
    pagoda, pagodactl, language = sys.argv[1:4]
    pictures = driver.Pictures(sys.argv[4:], f"account-{language}")
    say = driver.words(language)
    with tempfile.TemporaryDirectory() as folder:
        store = driver.new_store(pagodactl, folder, contacts=CONTACTS)
        with driver.running([pagoda, store], LANGUAGE=language, PAGODA_DATA_DIR=folder) as window:
            window.tab_to("list item", lambda name: name.startswith("Kestrel"))
            driver.press("Return")
            window.wait("push button", say("Edit"))
            window.press_tab(say("Five layers"))
            wait_score(window, say, "Information", "Not started", 0)
            wait_layer(window, say, 1, "Information")
            learn(window, say, pictures)
            break_through(window, say, pictures)
            run_project(window, say, pictures)
            win_people(window, say, pictures)
            lock_in(window, say, pictures)
        verdicts = [layer["verdict"] for layer in driver.ask(pagodactl, store, "layers", "--customer", CODE)["layers"]]
        assert verdicts == ["passed"] * 4 + ["working"], verdicts
    print(f"the account in {language} is worked")


if __name__ == "__main__":
    main()
