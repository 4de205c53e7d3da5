#!/usr/bin/env python3
# journey_insight.py: what became of calls, opened into the calls behind each number, narrowed by a chip and the search;
# the target of the quarter, set and taken back; exported as it is seen; all by keyboard.
# Copyright 2026 The Pagoda authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Usage: journey_insight.py PAGODA PAGODACTL LANGUAGE [PICTURES]

import datetime
import os
import sys
import tempfile

import driver

# Calls to each customer: how many were made by Lin and by Gao, and whether there is a chance to visit at the last one.
CALLS = (("K-1", 30, 2, True), ("K-2", 4, 6, False))


def make_store(pagodactl, store, folder):
    today = datetime.date.today()
    rows = ["Customer code,Activity,Date,Who,Reached,可拜访"]

    def add(code, kind, days, person, reached="", chance=""):
        rows.append(f"{code},{kind},{today - datetime.timedelta(days=days)},{person},{reached},{chance}")

    for code, lin, gao, chance in CALLS:
        for i in range(lin + gao):
            add(code, "call", 60 - i, "Lin" if i < lin else "Gao", "yes" if i % 2 else "no")
        if chance:
            add(code, "call", 15, "Lin", "yes", "yes")
            add(code, "visit", 10, "Lin")
            add(code, "quote", 8, "Lin")
    tables = {
        "customers": "customer.code,customer.name\nK-1,Kestrel Bearings\nK-2,Osprey Motors\n",
        "activities": "\n".join(rows) + "\n",
        "orders": "Order number,Order date,Customer code,Product code,Quantity,Unit price,Cost\n"
                  f"A-1,{today},K-1,P-1,1,5000.00,2000.00\n",
    }
    for kind, text in tables.items():
        path = os.path.join(folder, f"{kind}.csv")
        with open(path, "w", encoding="utf-8") as file:
            file.write(text)
        driver.ask(pagodactl, store, "import", path, f"--as={kind}")


def pair(say, label, value):
    return f"{label}{say(': ', 'pair')}{value}"


def name_of_step(say, step, count):
    return pair(say, say(step, "chain step"), count)


def see_nothing_yet(pagoda, pagodactl, folder, say, language):
    """An empty page says what will be here and offers the first step."""
    store = os.path.join(folder, "none.pagoda")
    table = os.path.join(folder, "none.csv")
    driver.ask(pagodactl, store, "init", "--currency", "CNY")
    with open(table, "w", encoding="utf-8") as file:
        file.write("customer.code,customer.name\nK-1,Kestrel Bearings\n")
    driver.ask(pagodactl, store, "import", table, "--as=customers")
    with driver.running([pagoda, store], LANGUAGE=language, PAGODA_DATA_DIR=folder) as window:
        window.wait("list item", lambda found: found.startswith("Kestrel"))
        window.open_page(say("Pages"), say("Insight"))
        window.wait_text(say("No calls yet"))
        window.wait("push button", say("Record a call"))


def see_chain(window, say, pictures):
    """Every number opens into its attempts."""
    attempts = sum(lin + gao for _, lin, gao, _ in CALLS) + 1
    window.open_page(say("Pages"), say("Insight"))
    window.wait("push button", name_of_step(say, "Attempt", attempts))
    driver.check_names(window)
    pictures.take("averages")
    whole = say("A deal came of %1$s of %2$s attempts").replace("%1$s", "1").replace("%2$s", str(attempts))
    window.wait("label", lambda found: whole in found, "the whole chain in words")
    deals = say("A deal came of %1$s of %2$s proposals").replace("%1$s", "1").replace("%2$s", "1")
    window.tab_to("push button", lambda found: found.startswith(deals))
    driver.press("Return")
    window.wait("list item", lambda found: "Kestrel Bearings" in found and say("Order placed") in found, "the call behind")
    driver.check_names(window)
    pictures.take("attempts")
    window.close_dialogs()


def narrow_it(window, say, pictures, folder):
    """A chip and the search leave some of the calls, and so does what is exported then."""
    window.press_button(pair(say, say("Person"), say("Everybody")))
    driver.wait_for("the menu", lambda: "menu item" in driver.role_of(window.focused()))
    window.press_until("Down", lambda: driver.name_of(window.focused()) == "Gao", "no person")
    driver.press("Return")
    window.wait("push button", name_of_step(say, "Attempt", sum(gao for _, _, gao, _ in CALLS)))
    sheets = window.export(os.path.join(folder, "averages.xlsx"), say)
    assert len(sheets) == 7 and int(sheets[0][1][1]) == sum(gao for _, _, gao, _ in CALLS), sheets[0]
    driver.press("ctrl+f")
    driver.type_text("Osprey")
    window.wait("push button", name_of_step(say, "Attempt", CALLS[1][2]))
    driver.press("Escape")
    window.wait("push button", name_of_step(say, "Attempt", sum(gao for _, _, gao, _ in CALLS)))


def set_target(window, say, pictures):
    """Deals wanted, by one of us; one command, that can be taken back."""
    wanted = say("Deals wanted this quarter: %1$s, made: %2$s, missing: %3$s.")
    for place, number in (("%1$s", "3"), ("%2$s", "0"), ("%3$s", "3")):
        wanted = wanted.replace(place, number)
    window.press_button(say("Set the target…"))
    window.wait("text", say("Deals wanted this quarter, empty for no target"))
    driver.check_names(window)
    window.fill({say("Deals wanted this quarter, empty for no target"): "3"})
    window.press_button(say("Save"))
    window.wait_text(wanted)
    pictures.take("target")
    window.wait_for_keyboard()
    driver.press("ctrl+z")
    driver.wait_for("no target any more", lambda: not window.find("label", lambda found: found == wanted))


def main():
    pagoda, pagodactl, language = sys.argv[1:4]
    pictures = driver.Pictures(sys.argv[4:], f"insight-{language}")
    say = driver.words(language)
    with tempfile.TemporaryDirectory() as folder:
        see_nothing_yet(pagoda, pagodactl, folder, say, language)
        store = os.path.join(folder, "journey.pagoda")
        driver.ask(pagodactl, store, "init", "--currency", "CNY")
        make_store(pagodactl, store, folder)
        with driver.running([pagoda, store], LANGUAGE=language, PAGODA_DATA_DIR=folder) as window:
            window.wait("list item", lambda found: found.startswith("Kestrel"))
            see_chain(window, say, pictures)
            narrow_it(window, say, pictures, folder)
            set_target(window, say, pictures)
    print(f"insight in {language} is done")


if __name__ == "__main__":
    main()
