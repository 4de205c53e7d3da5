#!/usr/bin/env python3
# journey_calendar.py: plan a visit, move it, complete and cancel it, find it overdue, by keyboard; drag one by mouse.
# Copyright 2026 The Pagoda authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Usage: journey_calendar.py PAGODA PAGODACTL LANGUAGE [PICTURES]

import datetime
import os
import re
import sqlite3
import subprocess
import sys
import tempfile

import driver

EPOCH = datetime.date(1970, 1, 1)
DAY = datetime.timedelta(days=1)
CUSTOMERS = "客户编号,客户名称,省份,城市\nC00001,Aurora,江苏,苏州\nC00002,Borealis,浙江,杭州\n"


def activity(store, note):
    """State, day, planned day, reason and next step of the activity with that note, as the file itself has them."""
    with sqlite3.connect(f"file:{store}?mode=ro", uri=True) as file:
        row = file.execute(
            "SELECT state, day, planned_day, cancel_reason, next_step FROM activity WHERE note = ?", [note]
        ).fetchone()
    if row is None:
        return None
    to_day = lambda number: None if number is None else EPOCH + number * DAY
    return row[0], to_day(row[1]), to_day(row[2]), row[3], row[4]


def wait_activity(store, note, *expected):
    """Waits until the activity begins with these values."""
    what = f"{note}: {expected}"
    return driver.wait_for(what, lambda: (activity(store, note) or ())[: len(expected)] == expected)


def is_day(day):
    """The cell of a day is called after its date, whatever the order of its parts."""
    parts = {str(day.year), str(day.day)}
    return lambda name: parts <= set("".join(c if c.isdigit() else " " for c in name.split(", ")[0]).split())


def plan(window, say, store, note, day):
    """Enter on the chosen day; the customer is found by the code."""
    search = say("Find the customer: name, initials, phone")
    driver.press("Return")
    window.wait("text", search)
    driver.check_names(window)
    window.fill({search: "C00001", say("Note"): note})
    driver.press("ctrl+Return")
    wait_activity(store, note, "planned", day)
    driver.wait_for("the form to close", lambda: not window.has_dialog())


def choose_day(window, say, store, day):
    """The day of a form is chosen from its calendar by keyboard; Escape takes nothing, and leaves the form."""
    row = say("%s (YYYY-MM-DD)") % say("Day")
    button = say("Choose from a calendar: %s") % say("Day")
    shown = lambda: driver.text_of(window.wait("text", row))
    driver.press("Return")
    window.wait("text", row)
    before = shown()
    for keys, after in (("Right", "Escape"), before), (("Right", "Down", "Return"), (day + 8 * DAY).isoformat()):
        window.tab_to("push button", lambda name: name == button)
        driver.press("Return")
        window.wait("push button", say("Next month"))
        driver.wait_for("the focus on the day", lambda: is_day(day)(driver.name_of(window.focused())))
        driver.check_names(window)
        driver.press(*keys)
        driver.wait_for("the focus on the button", lambda: driver.name_of(window.focused()) == button)
        driver.wait_for(f"the day {after}", lambda: shown() == after)
    driver.press("Escape")
    driver.wait_for("the form to close", lambda: not window.has_dialog())


def is_entry(name):
    return name.startswith("Aurora, ")


def wait_moved(window, customer, day):
    """Until the plan of the customer stands on that day, and has the focus."""

    def has_moved():
        name = driver.name_of(window.focused() or window.frame)
        return name.startswith(f"{customer}, ") and {str(day.year), str(day.day)} <= set(re.findall(r"\d+", name))

    driver.wait_for(f"the focus on {customer}, {day}", has_moved)


def choose(window, label):
    """Opens the menu of what has the focus and chooses from it."""
    driver.press("Return")
    try:
        window.wait("menu item", label)
    except driver.Missing:
        # A list that was filled anew in that very moment took the key, or the menu, with it.
        driver.press("Return")
    window.choose_item(label)


def move(window, store, today):
    """Ctrl with an arrow key takes the plan along, and the focus with it."""
    window.wait("push button", is_entry)
    window.tab_to("push button", is_entry)
    driver.press("ctrl+Right")
    wait_activity(store, "first", "planned", today + DAY)
    wait_moved(window, "Aurora", today + DAY)
    # The other way lies another month, in which the plan is not seen once it is back.
    down = (today + 8 * DAY).month == (today + DAY).month
    driver.press("ctrl+Down" if down else "ctrl+Up")
    wait_activity(store, "first", "planned", today + DAY + (7 if down else -7) * DAY)
    driver.press("ctrl+z")
    wait_activity(store, "first", "planned", today + DAY)
    wait_moved(window, "Aurora", today + DAY)
    move_faster_than_the_store(window, store, today)


def move_faster_than_the_store(window, store, today):
    """Every step counts, also where the one before is still being written."""
    day = today + DAY
    there, back = ("Right", "Left") if (day + 2 * DAY).month == day.month else ("Left", "Right")
    target = day + 2 * DAY if there == "Right" else day - 2 * DAY
    for key, expected in ((there, target), (back, day)):
        driver.press_at_once(f"ctrl+{key}", f"ctrl+{key}")
        wait_activity(store, "first", "planned", expected)
        wait_moved(window, "Aurora", expected)


def complete(window, say, store, today):
    day = str((today + DAY).day)
    window.wait("push button", lambda name: is_entry(name) and day in name)
    window.tab_to("push button", is_entry)
    choose(window, say("Done…"))
    window.wait("text", say("Next step"))
    driver.check_names(window)
    # Past five marks, three things about the day of the next step, and on to what it is.
    driver.press(*["Tab"] * 9)
    driver.type_text("send samples")
    driver.wait_for("the next step", lambda: driver.text_of(window.find("text", say("Next step"))) == "send samples")
    driver.press("ctrl+Return")
    wait_activity(store, "first", "done", today, today + DAY, None, "send samples")


def plan_yesterday(window, say, store, today):
    """What is planned for a day that has passed is overdue at once."""
    go_to_today(window, say)
    driver.press("Left")
    driver.wait_for("yesterday", lambda: is_day(today - DAY)(driver.name_of(window.focused())))
    plan(window, say, store, "late", today - DAY)


def go_to_today(window, say):
    window.tab_to("push button", lambda name: name == say("Today", "day"))
    driver.press("space")
    window.tab_to("list item", lambda name: say("Today", "day") in name)


def cancel_overdue(window, say, store, today):
    """Today's page shows what is late; cancelling asks for a reason."""
    driver.press("alt+1")
    late = say("Days overdue: %d") % 1
    window.wait("list item", lambda name: is_entry(name) and late in name)
    driver.check_names(window)
    window.tab_to("push button", lambda name: name.startswith(say("What can be done: %s") % "Aurora") and "late" in name)
    choose(window, say("Cancel it…"))
    window.wait("text", say("Reason"))
    window.fill({say("Reason"): "fair moved"})
    driver.press("ctrl+Return")
    wait_activity(store, "late", "cancelled", today - DAY, None, "fair moved")


def middle_of(node):
    box = node.get_extents(driver.Atspi.CoordType.WINDOW)
    return box.x + box.width // 2, box.y + box.height // 2


def drag(start, end):
    mouse = lambda *arguments: subprocess.run(["xdotool", *map(str, arguments)], check=True)
    mouse("mousemove", *start)
    mouse("mousedown", 1)
    for step in range(1, 11):
        mouse("mousemove", *(a + (b - a) * step // 10 for a, b in zip(start, end)))
        driver.time.sleep(driver.STEP)
    mouse("mouseup", 1)


def drag_by_mouse(window, say, pagodactl, store, today):
    driver.press("alt+5")
    go_to_today(window, say)
    plan(window, say, store, "dragged", today)
    entry = window.wait("push button", lambda name: is_entry(name) and "dragged" in name)
    target = today + DAY if (today + DAY).month == today.month else today - DAY
    cell = window.wait("list item", is_day(target))
    drag(middle_of(entry), middle_of(cell))
    wait_activity(store, "dragged", "planned", target)
    assert len(driver.ask(pagodactl, store, "history")) >= 6


def main():
    pagoda, pagodactl, language = sys.argv[1:4]
    pictures = driver.Pictures(sys.argv[4:], f"calendar-{language}")
    say = driver.words(language)
    today = datetime.date.today()
    with tempfile.TemporaryDirectory() as folder:
        store = os.path.join(folder, "journey.pagoda")
        table = os.path.join(folder, "customers.csv")
        with open(table, "w", encoding="utf-8") as file:
            file.write(CUSTOMERS)
        driver.ask(pagodactl, store, "init", "--currency", "CNY")
        driver.ask(pagodactl, store, "import", table, "--as", "customers")
        with driver.running([pagoda, store], LANGUAGE=language, PAGODA_DATA_DIR=folder) as window:
            window.wait("list item", lambda name: name.startswith("Aurora"))
            driver.press("alt+5")
            window.wait("list item", lambda name: say("Today", "day") in name)
            go_to_today(window, say)
            plan(window, say, store, "first", today)
            pictures.take("planned")
            choose_day(window, say, store, today)
            move(window, store, today)
            complete(window, say, store, today)
            plan_yesterday(window, say, store, today)
            pictures.take("overdue")
            cancel_overdue(window, say, store, today)
            pictures.take("today")
            drag_by_mouse(window, say, pagodactl, store, today)
            pictures.take("dragged")
    print(f"the calendar in {language} is done")


if __name__ == "__main__":
    main()
