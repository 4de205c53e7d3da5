#!/usr/bin/env python3
# journey_customer.py: look at a customer, add one, tag it, know more of it, delete and undo, by keyboard alone.
# Copyright 2026 The Pagoda authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Usage: journey_customer.py PAGODA PAGODACTL LANGUAGE [PICTURES]

import os
import sys
import tempfile

import driver


def add_customer(window, say, known, pictures):
    """A name that is almost another's is told while it is typed."""
    driver.press("ctrl+n")
    window.wait("text", say("Name"))
    driver.check_names(window)
    driver.type_text(known.upper())
    window.wait_text(say("“%s” is there already. Is it the same customer?").replace("%s", known))
    pictures.take("duplicate")
    window.fill({say("Name"): "Quillfeather Looms", say("Phone"): "021 5555 0101"})
    window.press_button(say("Save"))
    window.wait_text("Quillfeather Looms")


def add_fact(window, say):
    unknown = say("Not asked yet")
    headcount = say("Headcount", "fact")
    window.tab_to("list item", lambda found: found == f"{headcount}: {unknown}")
    driver.press("Return")
    window.wait("text", say("Source"))
    window.fill({headcount: "120", say("Source"): "Annual report"})
    window.press_button(say("Save"))
    window.wait("list item", lambda found: found.startswith(f"{headcount}: 120 — Annual report"))
    known = say("Known: %u of %d · to find out next: %s").replace("%u", "1").replace("%d", "8")
    window.wait_text(known.replace("%s", say("Founded", "fact")))


def tag_customer(window, say):
    """A chip is added, and taken off again by itself."""
    window.press_button(say("Add a tag"))
    window.fill({say("Tag"): "fair"})
    window.press_button(say("Save"))
    chip = say("Take off the tag %s").replace("%s", "fair")
    window.wait("push button", chip)
    window.press_button(chip)
    driver.wait_for("the tag off", lambda: window.find("push button", chip) is None)


def look_at_rhythm(window, say, pictures):
    """When it buys next stands beside the orders; what is expected of it opens below."""
    words = driver.wording(say("Next order around %1$s; with 80%% between %2$s and %3$s")).replace("%%", "%")
    window.tab_to("list item", lambda found: found.startswith(say("Purchase rhythm") + ": ") and words in found)
    driver.press("space")
    window.wait("list item", lambda found: found.startswith(say("Still buying") + ": "))
    window.wait("list item", lambda found: found.startswith(say("Next 12 months") + ": "))
    driver.check_names(window)
    pictures.take("rhythm")
    driver.press("space")


def look_at_orders(window, say, pictures):
    """An order opens its lines; the months are a table too."""
    window.press_tab(say("Orders"))
    window.tab_to("push button", lambda found: found == say("As table"))
    driver.press("space")
    pictures.take("months")
    look_at_rhythm(window, say, pictures)
    window.tab_to("list item", lambda found: driver.wording(say("Order %s")) in found)
    driver.press("Return")
    window.wait_text(say("Lines"))
    window.wait("list item", lambda found: " × " in found, "a line of the order")
    driver.check_names(window)
    pictures.take("lines")
    driver.press("Escape")
    driver.wait_for("the order closed", lambda: not window.has_dialog())


def filter_timeline(window, say, pictures):
    """What is chosen is shown, and nothing else."""
    window.press_tab(say("Timeline"))
    window.choose(say("Show"), say("Orders", "timeline"))
    call = say("Call", "activity kind")
    driver.wait_for("orders alone", lambda: window.find("list item", lambda found: call in found) is None)
    pictures.take("filtered")


def add_contact(window, say):
    window.press_tab(say("Contacts"))
    window.press_button(say("Add contact"))
    window.wait("text", say("WeChat"))
    window.fill({say("Name"): "Ada Quill", say("Mobile"): "139 0000 0000"})
    window.press_button(say("Save"))
    window.wait("list item", lambda found: found.startswith("Ada Quill: "))
    driver.check_names(window)


def main():
    pagoda, pagodactl, language = sys.argv[1:4]
    pictures = driver.Pictures(sys.argv[4:], f"customer-{language}")
    say = driver.words(language)
    with tempfile.TemporaryDirectory() as folder:
        store = os.path.join(folder, "journey.pagoda")
        driver.ask(pagodactl, store, "init", "--currency", "CNY")
        driver.ask(pagodactl, store, "sample")
        best = driver.ask(pagodactl, store, "customers")[0]
        table = os.path.join(folder, "one.csv")
        with open(table, "w", encoding="utf-8") as file:
            file.write("Customer code,Customer\nK-1,Kestrel Bearings Ltd.\n")
        driver.ask(pagodactl, store, "import", table)
        with driver.running([pagoda, store], LANGUAGE=language, PAGODA_DATA_DIR=folder) as window:
            window.wait("list item", lambda name: name.startswith(best["name"]))
            window.wait("list item", lambda name: name.startswith(best["name"]) and name.count(", ") >= 5, "the figures")
            window.tab_to("list item", lambda name: name.startswith(best["name"]))
            driver.press("Return")
            window.wait("push button", say("Edit"))
            driver.check_names(window)
            pictures.take("profile")
            window.press_tab(say("Contacts"))
            pictures.take("contacts")
            driver.check_names(window)
            look_at_orders(window, say, pictures)
            filter_timeline(window, say, pictures)
            driver.check_names(window)
            driver.press("alt+Left")
            window.wait("list item", lambda name: name.startswith(best["name"]))
            add_customer(window, say, "Kestrel Bearings Ltd.", pictures)
            tag_customer(window, say)
            add_fact(window, say)
            add_contact(window, say)
            driver.press("Delete")
            window.wait_text(say("Deleted: %s").replace("%s", "Quillfeather Looms"))
            codes = {c["name"] for c in driver.ask(pagodactl, store, "customers")}
            assert "Quillfeather Looms" not in codes
            driver.press("ctrl+z")
            driver.wait_for(
                "the customer back",
                lambda: any(c["name"] == "Quillfeather Looms" for c in driver.ask(pagodactl, store, "customers")),
            )
    print(f"the customer in {language} is done")


if __name__ == "__main__":
    main()
