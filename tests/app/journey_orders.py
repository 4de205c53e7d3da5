#!/usr/bin/env python3
# journey_orders.py: the views of the insight page about orders: who buys again, opened into the customers behind a number;
# which share of whose budget we have; switched by key, all by keyboard, and as the command line tells it; and the months of
# a customer.
# Copyright 2026 The Pagoda authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Usage: journey_orders.py PAGODA PAGODACTL LANGUAGE [PICTURES]

import os
import sys
import tempfile

import driver

ENOUGH = 8


def see_reorder(window, say, pictures, told):
    """Ctrl+2 shows who buys again; a number opens into its customers."""
    window.open_page(say("Pages"), say("Insight"))
    driver.press("ctrl+2")
    for name, title in (("customers", "Customer reorder rate"), ("retention", "Retention")):
        assert told[name]["cases"] >= ENOUGH, told[name]
        share = f"{round(told[name]['share'] * 100)}%"
        window.wait("list item", lambda found: found.startswith(say(title)) and share in found, f"{title} {share}")
    driver.check_names(window)
    pictures.take("reorder")
    window.tab_to("list item", lambda found: found.startswith(say("Customer reorder rate")))
    driver.press("Return")
    driver.wait_for("the customers behind", window.has_dialog)
    # Those of the dialog alone say it in this order.
    again = driver.beginning(say("Bought again: %1$s of %2$s · last bought on %3$s"))
    window.wait("list item", lambda found: again in found or say("Bought again") in found, "a customer behind")
    driver.check_names(window)
    pictures.take("customers behind")
    window.close_dialogs()


def see_wallet(window, say, pictures, told):
    """Ctrl+3 shows shares and budgets; a point of the drawing opens its customer."""
    labels = {"cash cow": "Cash-cow supplier", "gadfly": "Gadfly supplier", "mainstay": "Mainstay supplier",
              "occasional": "Occasional supplier"}
    first = told["customers"][0]
    quadrant = say(labels[first["quadrant"]] if first["revenue"] > 0 else "No supplier yet", "quadrant")
    driver.press("ctrl+3")
    window.wait("list item", lambda found: found.startswith(first["name"]) and quadrant in found, "the largest gap")
    window.wait("list item", lambda found: found.startswith(told["without_budget"][0]["name"]), "one without a budget")
    driver.check_names(window)
    pictures.take("wallet")
    window.tab_to("push button", lambda found: found.startswith(first["name"]) and quadrant in found)
    pictures.take("wallet path")
    driver.press("Return")
    window.wait("label", first["name"])


def see_months(window, say, pictures):
    """The customer's orders of five years; a month opens what was ordered in it."""
    orders = say("%1$s: %2$s, orders: %3$s").split("%2$s")[1].split("%3$s")[0]
    window.press_tab(say("Orders"))
    window.press_button(say("Five years"))
    window.wait("push button", lambda found: orders in found, "a month with orders")
    driver.check_names(window)
    pictures.take("months")
    window.tab_to("push button", lambda found: orders in found)
    driver.press("Return")
    driver.wait_for("the orders of the month", window.has_dialog)
    order = driver.beginning(say("Order %s"))
    window.wait("list item", lambda found: order in found, "an order of the month")
    driver.check_names(window)
    pictures.take("orders of a month")
    window.close_dialogs()
    window.press_button(say("As table"))
    window.wait("label", say("Whole year"))
    pictures.take("months as table")


def main():
    pagoda, pagodactl, language = sys.argv[1:4]
    pictures = driver.Pictures(sys.argv[4:], f"orders-{language}")
    say = driver.words(language)
    with tempfile.TemporaryDirectory() as folder:
        store = os.path.join(folder, "journey.pagoda")
        driver.ask(pagodactl, store, "init", "--currency", "CNY")
        driver.ask(pagodactl, store, "sample", "--customers", "60")
        reorder, wallet = driver.ask(pagodactl, store, "reorder"), driver.ask(pagodactl, store, "wallet")
        name = driver.ask(pagodactl, store, "customers", "--limit", "1")[0]["name"]
        with driver.running([pagoda, store], LANGUAGE=language, PAGODA_DATA_DIR=folder) as window:
            window.wait("list item", lambda found: name in found, "the customers")
            see_reorder(window, say, pictures, reorder)
            see_wallet(window, say, pictures, wallet)
            see_months(window, say, pictures)
    print(f"orders in {language} is done")


if __name__ == "__main__":
    main()
