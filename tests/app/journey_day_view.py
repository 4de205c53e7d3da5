#!/usr/bin/env python3
# journey_day_view.py: a day by its hours: plan, move by steps, make longer, by keyboard; drag and resize by mouse.
# Copyright 2026 The Pagoda authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Usage: journey_day_view.py PAGODA PAGODACTL LANGUAGE [PICTURES]

import datetime
import sqlite3
import subprocess
import sys
import tempfile

import driver
from journey_calendar import DAY, EPOCH, is_day, is_entry

CUSTOMERS = "customer.code,customer.name\nC00001,Aurora\nC00002,Borealis\n"
NOTE = "first"


def plan_of(store):
    """Day, minute and duration of the plan, as the file itself has them."""
    with sqlite3.connect(f"file:{store}?mode=ro", uri=True) as file:
        row = file.execute("SELECT day, minute, duration FROM activity WHERE note = ?", [NOTE]).fetchone()
    return row and (EPOCH + row[0] * DAY, *row[1:])


def wait_plan(store, *expected):
    return driver.wait_for(f"the plan {expected}", lambda: plan_of(store) == expected)


def on_entry(window, *parts):
    """Until an entry that says all of that has the focus."""
    driver.wait_for(f"the focus on {parts}", lambda: all(part in driver.name_of(window.focused() or window.frame) for part in parts))


def plan(window, say, store, today):
    """Enter on an hour plans for it."""
    driver.press("ctrl+3")
    window.tab_to("list item", lambda name: name == "09:00")
    driver.press("Down", "Return")
    window.wait("text", say("Time (HH:MM)"))
    assert driver.text_of(window.wait("text", say("Time (HH:MM)"))) == "10:00"
    driver.check_names(window)
    window.fill({say("Find the customer: name, initials, phone"): "C00001", say("Note"): NOTE})
    driver.press("ctrl+Return")
    wait_plan(store, today, 600, None)
    window.wait_for_keyboard()
    window.wait("push button", is_entry)


def step(window, store, today):
    """Ctrl moves by a quarter of an hour, with Shift makes it longer or shorter; two presses are two steps."""
    window.tab_to("push button", is_entry)
    driver.press("ctrl+Down")
    wait_plan(store, today, 615, None)
    on_entry(window, "Aurora, ", "10:15")
    driver.press_at_once("ctrl+Down", "ctrl+Down")
    wait_plan(store, today, 645, None)
    driver.press("ctrl+Up")
    wait_plan(store, today, 630, None)
    on_entry(window, "Aurora, ", "10:30")
    driver.press("shift+ctrl+Down")
    wait_plan(store, today, 630, 75)
    driver.press("shift+ctrl+Up", "shift+ctrl+Up")
    wait_plan(store, today, 630, 45)
    driver.press("ctrl+z")
    wait_plan(store, today, 630, 60)
    driver.check_names(window)


def go_to_other_days(window, say, store, today):
    """Ctrl takes the entry along to another day; without it the arrows show other days, and hours."""
    window.tab_to("push button", is_entry)
    driver.press("ctrl+Right")
    wait_plan(store, today + DAY, 630, 60)
    on_entry(window, "Aurora, ")
    driver.press("Left")
    driver.wait_for("an empty day", lambda: not window.find("push button", is_entry))
    driver.wait_for("the focus on an hour", lambda: driver.name_of(window.focused()) == "10:00")
    driver.press("ctrl+Page_Down")
    window.wait("push button", is_entry)
    window.tab_to("push button", is_entry)
    driver.press("ctrl+Left")
    wait_plan(store, today, 630, 60)
    on_entry(window, "Aurora, ")
    driver.press("Up")
    driver.wait_for("the focus on its hour", lambda: driver.name_of(window.focused()) == "10:00")


def box_of(node):
    """Where it is when it moves no more: what has the focus is brought into sight."""

    def at_rest():
        before = driver.extents_of(node)
        driver.time.sleep(0.2)
        after = driver.extents_of(node)
        return after if (before.x, before.y, before.height) == (after.x, after.y, after.height) else None

    return driver.wait_for(f"{node} to be at rest", at_rest)


def drag(start, end):
    """Holds still before it lets go: only a pointer that is asked once more where it is drops to the pixel."""
    mouse = lambda *arguments: subprocess.run(["xdotool", *map(str, arguments)], check=True)
    steps = [tuple(a + (b - a) * step // 10 for a, b in zip(start, end)) for step in range(1, 11)]
    mouse("mousemove", *start)
    mouse("mousedown", 1)
    for x, y in steps:
        mouse("mousemove", x, y)
        driver.time.sleep(driver.STEP)
    for offset in (1, 0):
        driver.time.sleep(0.3)
        mouse("mousemove", end[0] + offset, end[1])
    driver.time.sleep(0.3)
    mouse("mouseup", 1)


def wait_entry(window, times):
    """Until the window has it, too: what stands there before is replaced, and a drag of it ends."""
    node = window.wait("push button", lambda name: is_entry(name) and f" {times}, " in name)
    return box_of(node)


def drag_and_resize(window, store, today):
    """Dragged by mouse it begins where it is dropped; dragged at its lower edge it takes longer."""
    entry = wait_entry(window, "10:30–11:30")
    noon, hour = (box_of(window.wait("list item", time)) for time in ("12:00", "13:00"))
    drag((entry.x + 30, entry.y + 8), (entry.x + 40, noon.y + 2))
    wait_plan(store, today, 720, 60)
    for before, after, minutes, longer in ("12:00–13:00", "12:00–14:00", 120, 4), ("12:00–14:00", "12:00–13:15", 75, -3):
        entry = wait_entry(window, before)
        bottom = (entry.x + 60, entry.y + entry.height - 3)
        drag(bottom, (bottom[0], bottom[1] + (hour.y - noon.y) * longer // 4))
        wait_plan(store, today, 720, minutes)
        wait_entry(window, after)
    driver.press("ctrl+z")
    wait_plan(store, today, 720, 120)


def main():
    pagoda, pagodactl, language = sys.argv[1:4]
    pictures = driver.Pictures(sys.argv[4:], f"day-view-{language}")
    say = driver.words(language)
    today = datetime.date.today()
    with tempfile.TemporaryDirectory() as folder:
        store = driver.new_store(pagodactl, folder, customers=CUSTOMERS)
        with driver.running([pagoda, store], LANGUAGE=language, PAGODA_DATA_DIR=folder) as window:
            window.wait("list item", lambda name: name.startswith("Aurora"))
            driver.press("alt+5")
            window.wait("list item", is_day(today))
            plan(window, say, store, today)
            pictures.take("planned")
            step(window, store, today)
            pictures.take("moved")
            go_to_other_days(window, say, store, today)
            drag_and_resize(window, store, today)
            pictures.take("dragged")
    print(f"the hours of a day in {language} are done")


if __name__ == "__main__":
    main()
