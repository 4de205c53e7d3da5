#!/usr/bin/env python3
# journey_agenda.py: the agenda by keyboard, what is left out of the calendar, a due customer dragged onto a day.
# Copyright 2026 The Pagoda authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Usage: journey_agenda.py PAGODA PAGODACTL LANGUAGE [PICTURES]

import datetime
import os
import sqlite3
import sys
import tempfile

import driver
from journey_calendar import EPOCH, activity, choose, drag, is_day, middle_of, wait_activity, wait_moved

LANGUAGE = sys.argv[3]
TODAY = datetime.date.today()
DAY = datetime.timedelta(days=1)

# A visit, a call, a message, a visit that was cancelled, and one that nobody has looked after for two months.
CUSTOMERS = "customer.code,customer.name,customer.class,customer.class_by_hand\n" + "".join(
    f"{name[0]},{name},{'important,yes' if name == 'Aurora' else ','}\n" for name in ("Aurora", "Borealis", "Corona", "Dorado", "Eridanus", "Fornax")
)
CONTACTS = "customer.code,contact.name\nF,Ada Quill\nF,Ben Ruiz\n"
ACTIVITIES = (
    ("A", "visit", TODAY, "planned", "visit today"),
    ("B", "call", TODAY, "done", "call today"),
    ("C", "message", TODAY, "planned", "message today"),
    ("D", "visit", TODAY, "cancelled", "visit off"),
    ("E", "visit", TODAY - 60 * DAY, "planned", "long ago"),
    ("F", "call", TODAY - 200 * DAY, "done", "half a year ago"),
)


def make_store(pagodactl, folder):
    head = "customer.code,activity.kind,activity.day,activity.state,activity.note,activity.reached,activity.cancel_reason\n"
    rows = "".join(
        f"{code},{kind},{day},{state},{note},{'yes' if state == 'done' else ''},{'ill' if state == 'cancelled' else ''}\n"
        for code, kind, day, state, note in ACTIVITIES
    )
    return driver.new_store(pagodactl, folder, customers=CUSTOMERS, contacts=CONTACTS, activities=head + rows)


def shown(window, role):
    """The customers of those activities of today that are shown."""
    names = (driver.name_of(node) for node in window.nodes() if driver.role_of(node) == role and driver.is_shown(node))
    return {name.split(", ")[0] for name in names if " today" in name or "ill" in name}


def wait_shown(window, role, *customers):
    driver.wait_for(f"{customers} and nobody else", lambda: shown(window, role) == set(customers))


def filter_kinds(window, say, role):
    """The menu leaves out kinds."""
    kinds = {
        "Visits only": ("Aurora",),
        "Calls only": ("Borealis",),
        "Other activities only": ("Corona",),
        "Everything": ("Aurora", "Borealis", "Corona"),
    }
    for label, customers in kinds.items():
        choose_shown(window, say, label)
        wait_shown(window, role, *customers)


def let_in_cancelled(window, say, role):
    """The menu lets in what was cancelled.  Not in the month: where it has six weeks, a day may have no room for four."""
    choose_shown(window, say, "Cancelled, too")
    wait_shown(window, role, "Aurora", "Borealis", "Corona", "Dorado")
    choose_shown(window, say, "Cancelled, too")
    wait_shown(window, role, "Aurora", "Borealis", "Corona")


def choose_shown(window, say, label):
    window.tab_to("push button", lambda name: name == say("What is shown"))
    choose(window, say(label))


def wait_focus(window, customer):
    driver.wait_for(f"the focus on {customer}", lambda: driver.name_of(window.focused()).startswith(f"{customer}, "))


def walk_agenda(window, say, store):
    """Arrow keys, Home and End in the list of the year; Ctrl with an arrow key takes a plan along."""
    driver.press("ctrl+4")
    agenda = window.wait("list", say("Visits and calls"))
    driver.wait_for("all rows", lambda: len([n for n in driver.children(agenda) if driver.is_shown(n)]) >= 4)
    window.tab_to("list item", lambda name: " today" in name)
    driver.check_names(window)
    driver.press("End")
    last = driver.name_of(window.focused())
    driver.press("Up")
    driver.wait_for("another row", lambda: driver.name_of(window.focused()) != last)
    driver.press("Home")
    wait_focus(window, "Fornax" if (TODAY - 200 * DAY).year == TODAY.year else "Eridanus")
    window.press_until("Down", lambda: driver.name_of(window.focused()).startswith("Aurora, "), "no Aurora")
    driver.press("ctrl+Right")
    wait_activity(store, "visit today", "planned", TODAY + DAY)
    wait_moved(window, "Aurora", TODAY + DAY)
    driver.press("ctrl+Left")
    wait_activity(store, "visit today", "planned", TODAY)
    wait_moved(window, "Aurora", TODAY)
    driver.press("Delete")
    driver.wait_for("it to go", lambda: activity(store, "visit today") is None)
    driver.press("ctrl+z")
    wait_activity(store, "visit today", "planned", TODAY)
    window.wait("list item", lambda name: name.startswith("Aurora, "))


def planned_for(store, code):
    """The days on which the customer is to be met, and whom."""
    with sqlite3.connect(f"file:{store}?mode=ro", uri=True) as file:
        rows = file.execute(
            "SELECT day, contact.name FROM activity JOIN customer ON customer.id = activity.customer"
            " LEFT JOIN contact ON contact.id = activity.contact WHERE code = ? AND state = 'planned'",
            [code],
        ).fetchall()
    return [(EPOCH + day * DAY, contact) for day, contact in rows]


def drag_due(window, say, store):
    """Who is due comes from the side list onto a day; the form knows both."""
    driver.press("ctrl+1")
    due = window.wait("list item", lambda name: name.startswith("Fornax, "))
    target = TODAY + DAY if (TODAY + DAY).month == TODAY.month else TODAY - DAY
    drag(middle_of(due), middle_of(window.wait("list item", is_day(target))))
    window.wait("text", say("Note"))
    driver.check_names(window)
    window.choose(say("With"), "Ben Ruiz")
    driver.press("ctrl+Return")
    driver.wait_for("the visit that was dropped", lambda: planned_for(store, "F") == [(target, "Ben Ruiz")])
    window.wait("push button", lambda name: name.startswith("Fornax, "))
    driver.wait_for("nobody to be planned", lambda: not window.find("list item", lambda name: name.startswith("Fornax, ")))


def export_week(window, say, pagodactl, store, folder):
    """Exporting writes the week that is shown, what is overdue besides, and of both what the menu and the search let in."""
    driver.press("ctrl+2")
    window.wait("push button", lambda name: " today" in name)
    choose_shown(window, say, "Cancelled, too")
    wait_shown(window, "push button", "Aurora", "Borealis", "Corona", "Dorado")
    found = window.export(os.path.join(folder, "all.xlsx"), say)
    mondays = TODAY - TODAY.weekday() * DAY
    sundays = TODAY - (TODAY.weekday() + 1) % 7 * DAY
    assert notes_of(found[1]) == ["long ago"], found[1]
    weeks = [report_of(pagodactl, store, folder, first) for first in {mondays, sundays}]
    # The definitions differ in what is told of the choice: here the activities that are shown.
    assert found[:-1] in [week[:-1] for week in weeks], (found, weeks)
    choose_shown(window, say, "Cancelled, too")
    for label, visits, overdue in (("Calls only", ["call today"], []), ("Visits only", ["visit today"], ["long ago"])):
        choose_shown(window, say, label)
        wait_shown(window, "push button", "Aurora" if overdue else "Borealis")
        found = window.export(os.path.join(folder, f"{visits[0]}.xlsx"), say)
        assert (notes_of(found[0]), notes_of(found[1])) == (visits, overdue), found
    choose_shown(window, say, "Everything")
    wait_shown(window, "push button", "Aurora", "Borealis", "Corona")
    driver.press("ctrl+f")
    driver.type_text("Corona")
    wait_shown(window, "push button", "Corona")
    found = window.export(os.path.join(folder, "searched.xlsx"), say)
    assert (notes_of(found[0]), notes_of(found[1])) == (["message today"], []), found
    driver.press("ctrl+f", "Escape")
    wait_shown(window, "push button", "Aurora", "Borealis", "Corona")


def notes_of(rows):
    return [row[-1] for row in rows[1:]]


def report_of(pagodactl, store, folder, first):
    path = os.path.join(folder, "other.xlsx")
    driver.ask(pagodactl, store, "report", "visits", "--out", path, "--from", str(first), "--to", str(first + 6 * DAY), "--lang", LANGUAGE)
    return driver.sheets_of(path)


def find_overdue(window, say, store):
    """What was planned two months ago is still open, and is found on the page of the day."""
    driver.press("alt+1")
    late = say("Days overdue: %d") % 60
    window.wait("list item", lambda name: name.startswith("Eridanus, ") and late in name)
    window.tab_to("push button", lambda name: name.startswith(say("What can be done: %s") % "Eridanus"))
    choose(window, say("Move to tomorrow"))
    wait_activity(store, "long ago", "planned", TODAY + DAY)
    driver.wait_for(
        "nothing overdue", lambda: not window.find("list item", lambda name: name.startswith("Eridanus, ") and late in name)
    )


def main():
    pagoda, pagodactl, language = sys.argv[1:4]
    pictures = driver.Pictures(sys.argv[4:], f"agenda-{language}")
    say = driver.words(language)
    with tempfile.TemporaryDirectory() as folder:
        store = make_store(pagodactl, folder)
        with driver.running([pagoda, store], LANGUAGE=language, PAGODA_DATA_DIR=folder) as window:
            window.wait("list item", lambda name: name.count(", ") >= 2)
            driver.press("alt+5")
            window.wait("push button", lambda name: name.startswith("Aurora, "))
            filter_kinds(window, say, "push button")
            walk_agenda(window, say, store)
            pictures.take("agenda")
            filter_kinds(window, say, "list item")
            let_in_cancelled(window, say, "list item")
            export_week(window, say, pagodactl, store, folder)
            drag_due(window, say, store)
            pictures.take("dropped")
            find_overdue(window, say, store)
    print(f"the agenda in {language} is done")


if __name__ == "__main__":
    main()
