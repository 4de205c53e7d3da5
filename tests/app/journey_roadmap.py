#!/usr/bin/env python3
# journey_roadmap.py: a project is closed and analysed by keyboard, and has its place in the statistics.
# Copyright 2026 The Pagoda authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Usage: journey_roadmap.py PAGODA PAGODACTL LANGUAGE [PICTURES]

import contextlib
import datetime
import os
import sqlite3
import subprocess
import sys
import tempfile

import driver

TODAY = datetime.date.today()


def day(ago):
    return (TODAY - datetime.timedelta(days=ago)).isoformat()


def deals():
    """Seven won and four lost, all of one product, and an open one that Kestrel decides on."""
    yield "opportunity_id,account,product,sales_agent,deal_stage,engage_date,close_date,close_value"
    for i in range(11):
        won = i % 3 != 2
        yield f"D{i},Osprey,Pump,Ann,{'Won' if won else 'Lost'},{day(400 + 10 * i)},{day(300 + i)},{10 + i}000"
    yield f"K1,Kestrel Bearings,Pump,Ann,problem,{day(90)},,12000"


CALLS = f"""date,customer,kind,person,reached
{day(80)},Kestrel Bearings,visit,Ann,yes
{day(60)},Kestrel Bearings,visit,Ann,yes
{day(50)},Kestrel Bearings,call,Ann,yes
{day(40)},Kestrel Bearings,visit,Ann,yes
"""


def write(folder, name, text):
    path = os.path.join(folder, name)
    with open(path, "w", encoding="utf-8") as file:
        file.write(text)
    return path


def make_store(pagodactl, folder):
    store = driver.new_store(pagodactl, folder)
    for kind, text in (("projects", "\n".join(deals()) + "\n"), ("activities", CALLS)):
        subprocess.run([pagodactl, "--store", store, "import", "--as", kind, write(folder, kind + ".csv", text)],
                       check=True, capture_output=True, timeout=60)
    promise(store)
    return store


def promise(store):
    """Ten promises of Ann to Kestrel: eight kept, one of these late, one broken and one open."""
    today = (TODAY - datetime.date(1970, 1, 1)).days
    with contextlib.closing(sqlite3.connect(store)) as handle:
        customer = handle.execute("SELECT id FROM customer WHERE name = 'Kestrel Bearings'").fetchone()[0]
        for i in range(10):
            state = "kept" if i < 8 else "broken" if i == 8 else "open"
            closed = None if state == "open" else today - 20 + (i == 0)
            handle.execute("INSERT INTO promise (id, customer, title, owner, day, due_day, state, closed_day) "
                           "VALUES (?, ?, ?, 'Ann', ?, ?, ?, ?)",
                           (1 << 40 | i, customer, f"Drawing {i}", today - 40, today - 20, state, closed))
        handle.commit()


def see_promises(window, say, pictures):
    """Which part was kept stands beside how many they are, and opens into them."""
    kept = say("%1$s (%2$u of %3$u)").replace("%1$s", "88.9%").replace("%2$u", "8").replace("%3$u", "9")
    window.open_row("Ann", kept)
    window.wait("list item", lambda name: "Drawing 8" in name and say("Broken", "promise") in name)
    driver.check_names(window)
    pictures.take("promises")
    window.close_dialogs()


def open_projects(window, say):
    window.open_page(say("Pages"), say("Customers"))
    window.tab_to("list item", lambda name: "Kestrel" in name, steps=60)
    driver.press("Return")
    window.wait("page tab", say("Projects"))
    window.press_tab(say("Projects"))


def close(window, say, outcome, reason):
    window.press_button(f"{say('Close…')} Pump K1")
    window.wait("combo box", lambda name: name.startswith(say("What has come of it") + ": "))
    if outcome != "Won":
        window.choose(say("What has come of it"), say(outcome, "project state"))
    # Why it ended so is asked once, with the analysis that follows.
    assert window.find("text", say("Reason")) is None and window.find("text", say("What won it")) is None
    window.press_button(say("Save"))
    window.wait("text", say("What we learnt"))
    window.fill({say("Reason") if outcome == "Lost" else say("What won it"): reason})


def mark(window, say, title, label, key):
    """The key sets the mark from anywhere in the form."""
    name = say("%1$s: %2$s (Alt+%3$s)").replace("%1$s", title).replace("%2$s", label).replace("%3$s", key)
    driver.press("alt+" + key.lower())
    driver.wait_for(name, lambda: driver.has_state(window.wait("push button", name), driver.Atspi.StateType.PRESSED))


def analyse(window, say, pictures):
    close(window, say, "Won", "The service")
    driver.check_names(window)
    mark(window, say, say("Cornerstone"), say("Service", "cornerstone"), "R")
    mark(window, say, say("Methods used"), say("Samples", "closing method"), "A")
    mark(window, say, say("Methods used"), say("Executive visit", "closing method"), "G")
    mark(window, say, say("Our performance"), "8", "8")
    assert driver.text_of(window.wait("text", say("Visits"))) == "3"
    assert driver.text_of(window.wait("text", say("Contacts made"))) == "4"
    window.press_button(f"{say('Visits')} (3)")
    driver.wait_for("the visits", lambda: len([node for node in window.nodes() if driver.role_of(node) == "list item" and say("Visit", "activity kind") + " · Ann" in driver.name_of(node)]) == 3)
    pictures.take("visits")
    driver.check_names(window)
    driver.press("Escape")
    window.wait("text", say("What we learnt"))
    pictures.take("analysis")
    window.save(say)
    window.wait_row(say("Analysis") + ": ", say("Service", "cornerstone"), say("Executive visit", "closing method"))
    pictures.take("project")


def leave_for_later(window, say, pictures):
    """Lost after all, the analysis is left, and Today reminds of it."""
    window.press_button(f"{say('Open again')} Pump K1")
    close(window, say, "Lost", "The price")
    pictures.take("lost")
    window.close_dialogs()
    # What was learnt when it was won explains no loss.
    window.wait_row(say("Analysis") + ": ", say("missing: what was learnt from it ?"))
    driver.press("alt+1")
    window.wait("push button", f"{say('Analyse…')} Pump K1")
    pictures.take("today")
    window.press_button(f"{say('Analyse…')} Pump K1")
    window.wait("text", say("What we learnt"))
    mark(window, say, say("Cornerstone"), say("Rivalry", "cornerstone"), "Y")
    mark(window, say, say("Why it was lost"), say("Joined too late", "loss reason"), "C")
    # After the reason each row of marks is one stop, and the text comes after four of them.
    winner = window.wait("text", say("Who won instead"))
    driver.press("Tab", "Tab", "Tab", "Tab", "Tab")
    driver.type_text("Hengli")
    driver.wait_for("the winner", lambda: driver.text_of(winner) == "Hengli")
    window.save(say)
    driver.wait_for("nothing to analyse", lambda: window.find("push button", f"{say('Analyse…')} Pump K1") is None)


def counts(say, won, lost):
    """How a row of a figure goes on after its label."""
    return say("%s: %s won, %s lost").replace("%s", "", 1).replace("%s", str(won), 1).replace("%s", str(lost), 1)


def see_statistics(window, say, pictures):
    """Twelve closed have a rate; of the one that was joined there are too few, and no percentage is told."""
    window.open_page(say("Pages"), say("Insight"))
    window.wait("push button", lambda name: name.startswith(say("Period")))
    driver.press("ctrl+6")
    whole = window.wait("push button", lambda name: name.startswith("Pump" + counts(say, 8, 4)))
    assert "67%" in driver.name_of(whole), driver.name_of(whole)
    problem = window.wait("push button", lambda name: name.startswith(say("Find the problem", "stage") + counts(say, 0, 1)))
    assert "%" not in driver.name_of(problem), driver.name_of(problem)
    driver.check_names(window)
    pictures.take("insight")
    window.wait("push button", lambda name: name.startswith(say("Joined too late", "loss reason")))
    window.tab_to("push button", lambda name: name == driver.name_of(problem), steps=20)
    driver.press("Return")
    window.wait("list item", lambda name: "Pump K1" in name and "Hengli" in name)
    driver.check_names(window)
    pictures.take("behind")
    window.close_dialogs()
    window.tab_to("push button", lambda name: name == say("As table"), steps=20, key="shift+Tab")
    driver.press("space")
    window.wait_row("Pump", "67%")
    driver.check_names(window)
    pictures.take("table")
    see_promises(window, say, pictures)


def see_likeness(window, say, pictures):
    """An open project is like those of its product and size."""
    open_projects(window, say)
    window.press_button(f"{say('Open again')} Pump K1")
    window.wait("push button", f"{say('Close…')} Pump K1")
    window.open_row(say("Closed projects most like this one"))
    window.wait("list item", lambda name: "Osprey" in name and say("the same product", "likeness") in name)
    pictures.take("alike")
    window.close_dialogs()


def main():
    pagoda, pagodactl, language = sys.argv[1:4]
    pictures = driver.Pictures(sys.argv[4:], f"roadmap-{language}")
    say = driver.words(language)
    with tempfile.TemporaryDirectory() as folder:
        store = make_store(pagodactl, folder)
        with driver.running([pagoda, store], LANGUAGE=language, PAGODA_DATA_DIR=folder) as window:
            window.wait("list item", lambda name: "Kestrel" in name)
            open_projects(window, say)
            analyse(window, say, pictures)
            leave_for_later(window, say, pictures)
            see_statistics(window, say, pictures)
            see_likeness(window, say, pictures)
    print(f"the roadmap in {language} is told")


if __name__ == "__main__":
    main()
