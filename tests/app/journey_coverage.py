#!/usr/bin/env python3
# journey_coverage.py: what every account is owed and what is missing, opened at the layer that is missing; the phase and
# what makes it so, by keyboard alone.
# Copyright 2026 The Pagoda authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Usage: journey_coverage.py PAGODA PAGODACTL LANGUAGE [PICTURES]

import os
import sys
import tempfile

import driver

CUSTOMERS = (
    "customer.code,customer.name,customer.class,customer.class_by_hand\n"
    "K-1,Kestrel Bearings,strategic,yes\nK-2,Osprey Motors,TOP,yes\nK-3,Lone Heron,,\n"
)
ORDERS = "Order number,Order date,Customer code,Product code,Quantity,Unit price,Cost\nA-1,2026-08-01,K-2,P-1,1,5000.00,2000.00\n"


def accounts(window):
    names = [driver.name_of(node).split(", ")[0] for node in window.nodes() if driver.role_of(node) == "list item" and driver.is_shown(node)]
    return [name for name in names if name in ("Kestrel Bearings", "Osprey Motors")]


def choose(window, say, of, what):
    """One of the toggles that are alternatives of each other."""
    window.tab_to("push button", lambda found: found == f"{say(of)}: {say(what)}", steps=60)
    driver.press("space")


def see_coverage(window, say, folder, pictures):
    """Sorted, filtered and exported as it is seen."""
    window.open_page(say("Pages"), say("Five layers"))
    driver.press("ctrl+3")
    window.wait_row("Kestrel Bearings", say("Managed by the company", "management"))
    driver.check_names(window)
    total = say("%1$s %2$s of %3$s").replace("%1$s", say("Strategic", "account class")).replace("%2$s", "0").replace("%3$s", "1")
    window.wait("label", lambda name: total in name, "the sums")
    choose(window, say, "Sort by", "Profit")
    driver.wait_for("sorted by profit", lambda: accounts(window)[:2] == ["Osprey Motors", "Kestrel Bearings"])
    choose(window, say, "Show", "Something not started")
    window.wait_row("Kestrel Bearings")
    pictures.take("coverage")
    sheets = window.export(os.path.join(folder, "coverage.xlsx"), say)
    codes = [row[0] for row in sheets[0][1:]]
    assert codes[:2] == ["K-2", "K-1"], codes
    assert len(sheets) == 3, [len(sheet) for sheet in sheets]


def open_missing_layer(window, say, pictures):
    """Enter opens the account with the first layer that is missing."""
    window.tab_to("list item", lambda found: found.startswith("Osprey Motors"), steps=60)
    driver.press("Return")
    window.wait("label", "Osprey Motors")
    missing = say("missing, needed to pass")
    window.wait_row(say("Founded", "fact"), missing)
    driver.wait_for("the focus in the layer", lambda: driver.role_of(window.focused()) == "list item")


def know_phase(window, say, pictures):
    """The phase says which order, lock-in and share make it so; a hand-set one has a reason."""
    phase = say("Phase")
    window.wait_row(phase + ": ", driver.wording(say("first order on %s")))
    window.tab_to("list item", lambda found: found.startswith(say("Share of wallet") + ": "), steps=80, key="shift+Tab")
    driver.press("Return")
    budget = say("Purchase budget for our category", "fact")
    window.wait("text", budget)
    window.fill({budget: "8000", say("Source"): "buyer"})
    window.press_button(say("Save"))
    window.wait_row(say("Share of wallet") + ": ", "62.5%")
    window.tab_to("list item", lambda found: found.startswith(phase + ": "), steps=80, key="shift+Tab")
    driver.press("Return")
    window.wait("combo box", lambda found: found.startswith(phase + ": "))
    driver.check_names(window)
    window.choose(phase, say("Occupy", "phase"))
    driver.press("Tab")
    driver.type_text("they said so")
    window.press_button(say("Save"))
    window.wait_row(phase + ": ", "they said so")
    pictures.take("phase")
    driver.press("ctrl+z")
    driver.wait_for("as suggested", lambda: not window.find("list item", lambda found: "they said so" in found))
    window.tab_to("list item", lambda found: found == say("As table"), steps=80, key="shift+Tab")
    driver.press("Return")
    window.wait_row(driver.beginning(say("share %1$s · profit %2$s · lock-ins %3$u")), "62.5%")
    driver.check_names(window)
    pictures.take("chart")


def main():
    pagoda, pagodactl, language = sys.argv[1:4]
    pictures = driver.Pictures(sys.argv[4:], f"coverage-{language}")
    say = driver.words(language)
    with tempfile.TemporaryDirectory() as folder:
        store = driver.new_store(pagodactl, folder, customers=CUSTOMERS, orders=ORDERS)
        with driver.running([pagoda, store], LANGUAGE=language, PAGODA_DATA_DIR=folder) as window:
            window.wait("list item", lambda found: found.startswith("Kestrel"))
            see_coverage(window, say, folder, pictures)
            open_missing_layer(window, say, pictures)
            know_phase(window, say, pictures)
    print(f"coverage in {language} is done")


if __name__ == "__main__":
    main()
