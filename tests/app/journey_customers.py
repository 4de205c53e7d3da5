#!/usr/bin/env python3
# journey_customers.py: find, filter, sort, keep a view, change many, undo, export, by keyboard and accessibility.
# Copyright 2026 The Pagoda authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Usage: journey_customers.py PAGODA PAGODACTL LANGUAGE [PICTURES]

import os
import sys
import tempfile

import driver

VIEW = "Quill"


def shown_names(window):
    return [driver.name_of(n) for n in window.nodes() if driver.role_of(n) == "list item" and driver.is_shown(n)]


def wait_count(window, say, shown, everybody):
    text = say("<b>%s</b> of %s customers").replace("<b>", "").replace("</b>", "").replace("%s", "{}")
    window.wait_text(text.format(shown, everybody))


def tick(window, chip, value, steps):
    """Opens a chip and ticks one of its values."""
    window.tab_to("push button", lambda name: name == chip)
    driver.press("space")
    window.wait("check box", lambda name: name.startswith(value + ", "))
    for _ in range(steps):
        driver.press("Tab")
    driver.press("space", "Escape")


def filter_by_two(window, say, customers, pictures):
    chosen = [c for c in customers if c["tier"] == "small" and c["class"] == "ordinary"]
    assert 0 < len(chosen) < len(customers)
    tick(window, say("Tier"), say("Small", "tier"), 3)
    tick(window, say("Class"), say("Ordinary", "account class"), 3)
    wait_count(window, say, len(chosen), len(customers))
    driver.check_names(window)
    pictures.take("filtered")
    return chosen


def sort_by_two(window, say):
    """By owner, and within one by revenue would need that column: by class and then by name."""
    window.tab_to("push button", lambda name: name == say("Sort by %s").replace("%s", say("Class")))
    driver.press("Return")
    window.wait("push button", say("%s, sorted").replace("%s", say("Class")))
    window.tab_to("push button", lambda name: name == say("Sort by %s").replace("%s", say("Name")), 80)
    driver.press("shift+Return")
    window.wait("push button", say("%s, sorted %d").replace("%s", say("Name")).replace("%d", "2"))


def save_view(window, say):
    window.tab_to("push button", lambda name: name == say("Views"))
    driver.press("space")
    window.wait("text", say("Name of the view"))
    driver.press("Tab")
    driver.type_text(VIEW)
    driver.press("Return")
    window.wait_text(say("View saved: %s").replace("%s", VIEW))
    window.wait("push button", VIEW)


def change_many(window, say, chosen, pagodactl, store, pictures):
    window.tab_to("list item", lambda name: any(name.startswith(c["name"]) for c in chosen))
    driver.press("ctrl+a")
    window.tab_to("push button", lambda name: name == say("Change"))
    driver.press("space")
    window.wait("menu item", say("Region…"))
    pictures.take("change")
    driver.press("Down", "Down", "Return")
    window.wait("text", say("Province"))
    window.fill({say("Province"): "Quillshire"})
    driver.press("ctrl+Return")
    window.wait_text(say("Region changed, customers: %s").replace("%s", str(len(chosen))))
    found = driver.ask(pagodactl, store, "customers")
    assert sum(c.get("province") == "Quillshire" for c in found) == len(chosen)
    driver.press("ctrl+z")
    driver.wait_for(
        "the regions back",
        lambda: not any(c.get("province") == "Quillshire" for c in driver.ask(pagodactl, store, "customers")),
    )


def export(window, say, chosen, folder):
    """The file holds the rows that are shown, in their order, and the columns of the table."""
    import openpyxl

    shown = shown_names(window)
    path = os.path.join(folder, "shown.xlsx")
    driver.press("ctrl+e")
    window.enter_path(path, say("_Export"))
    driver.wait_for("the exported file", lambda: os.path.exists(path))
    rows = list(openpyxl.load_workbook(path).worksheets[0].iter_rows(values_only=True))
    assert say("Visits") not in rows[0] and say("Class") in rows[0], rows[0]
    place = rows[0].index(say("Customer"))
    names = [row[place] for row in rows[1 : len(chosen) + 1]]
    assert sorted(names) == sorted(c["name"] for c in chosen)
    assert shown[0].startswith(names[0]) and shown[1].startswith(names[1]), (shown[:2], names[:2])


def find(window, say, customers):
    """The view stays while something is searched; giving all up shows everybody again."""
    driver.press("ctrl+f")
    driver.type_text("no such customer")
    window.wait("push button", say("Show all customers"))
    window.tab_to("push button", lambda name: name == say("Show all customers"))
    driver.press("Return")
    wait_count(window, say, len(customers), len(customers))


def wait_focus(window, role, name):
    def look():
        node = window.focused()
        return node and driver.role_of(node) == role and driver.name_of(node).startswith(name)

    driver.wait_for(f"the focus on {name}", look)


def leave_search(window, say, customers):
    """Return leads from the search to what it found; Escape brings the focus back to where it was."""
    best = customers[0]["name"]
    window.tab_to("push button", lambda name: name == say("Views"))
    driver.press("ctrl+f")
    driver.type_text("no such customer")
    window.wait("push button", say("Show all customers"))
    driver.press("Escape")
    wait_focus(window, "push button", say("Views"))
    driver.press("ctrl+f")
    driver.type_text(customers[0]["code"])
    wait_count(window, say, 1, len(customers))
    driver.press("Return")
    wait_focus(window, "list item", best)
    driver.press("ctrl+f", "Escape")
    wait_count(window, say, len(customers), len(customers))
    driver.wait_for("the focus in the list", lambda: driver.role_of(window.focused()) == "list item")


def lose_and_find(window, say, customers):
    """The preview follows what is listed: the selected customer is there again when it is no longer hidden.

    Whether a text is on the page that a stack shows is not told, but what the keyboard does not reach is not there."""
    best = customers[0]["name"]
    driver.press("ctrl+f")
    driver.type_text(customers[0]["code"])
    wait_count(window, say, 1, len(customers))
    driver.press("Return")
    wait_focus(window, "list item", best)
    driver.press("ctrl+shift+a", "space")
    reach_preview(window, say, best)
    driver.press("ctrl+f", "ctrl+a")
    driver.type_text(customers[-1]["code"])
    wait_count(window, say, 1, len(customers))
    driver.press("alt+3")
    window.wait_text(say("80/20 curve"))
    driver.press("alt+2")
    driver.press("ctrl+f", "Escape")
    wait_count(window, say, len(customers), len(customers))
    reach_preview(window, say, best)


def reach_preview(window, say, name):
    window.wait_text(name)
    window.tab_to("push button", lambda button: button == say("Open", "customer"), 60)


def main():
    pagoda, pagodactl, language = sys.argv[1:4]
    pictures = driver.Pictures(sys.argv[4:], f"customers-{language}")
    say = driver.words(language)
    with tempfile.TemporaryDirectory() as folder:
        store = os.path.join(folder, "journey.pagoda")
        driver.ask(pagodactl, store, "init", "--currency", "CNY")
        driver.ask(pagodactl, store, "sample")
        customers = driver.ask(pagodactl, store, "customers")
        with driver.running([pagoda, store], LANGUAGE=language, PAGODA_DATA_DIR=folder) as window:
            window.wait("list item", lambda name: name.startswith(customers[0]["name"]) and name.count(", ") >= 5)
            chosen = filter_by_two(window, say, customers, pictures)
            sort_by_two(window, say)
            save_view(window, say)
            change_many(window, say, chosen, pagodactl, store, pictures)
            export(window, say, chosen, folder)
            find(window, say, customers)
            leave_search(window, say, customers)
            lose_and_find(window, say, customers)
    print(f"the customers in {language} are done")


if __name__ == "__main__":
    main()
