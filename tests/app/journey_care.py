#!/usr/bin/env python3
# journey_care.py: what nobody knows, past suppliers, a class that ends, care items, offers before a discount, and who
# brought whom, by keyboard alone.
# Copyright 2026 The Pagoda authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Usage: journey_care.py PAGODA PAGODACTL LANGUAGE [PICTURES]

import os
import sys
import tempfile

import driver

CUSTOMERS = "Customer code,Customer\nK-1,Kestrel Bearings\nK-2,Osprey Motors\n"
ORDERS = "Order number,Order date,Customer code,Product code,Quantity,Unit price,Cost\nA-1,{day},K-1,P-1,1,5000.00,2000.00\n"


def press_button(window, name):
    window.tab_to("push button", lambda found: found == name, steps=80)
    driver.press("Return")


def is_open(window):
    return len(driver.children(window.application)) > 1


def save(window, say):
    press_button(window, say("Save"))
    driver.wait_for("the form closed", lambda: not is_open(window))


def wait_row(window, what, *parts):
    """A row that says all of that."""
    return window.wait("list item", lambda found: all(part in found for part in parts), what)


def gone(window, what, *parts):
    driver.wait_for(what, lambda: not window.find("list item", lambda found: all(part in found for part in parts)))


def open_row(window, *parts):
    window.tab_to("list item", lambda found: all(part in found for part in parts), steps=80)
    driver.press("Return")
    driver.wait_for("the form", lambda: is_open(window))


def open_customer(window, say, name):
    window.tab_to("list item", lambda found: found.startswith(name), steps=80)
    driver.press("Return")
    window.wait("push button", say("Edit"))


def ask_in_vain(window, say, pictures):
    """That nobody knows is told apart from what nobody asked; the form shows what was found out before."""
    headcount = say("Headcount", "fact")
    open_row(window, headcount + ": " + say("Not asked yet"))
    window.wait("text", say("Source"))
    window.choose(say("What came of it"), say("Asked, and nobody knows", "finding"))
    driver.wait_for("no source", lambda: not window.find("text", say("Source")))
    asked = say("Who was asked")
    window.wait("text", asked)
    driver.press("shift+Tab")
    driver.type_text("reception")
    driver.check_names(window)
    save(window, say)
    row = say("Unknown ? — asked %s on %s: nobody knows").split("%s")[0] + "reception"
    wait_row(window, "asked in vain", headcount, row)
    next_fact = say("Founded", "fact")
    driver.wait_for("what comes next", lambda: window.find("label", lambda found: found.endswith(": " + next_fact) or found.endswith("：" + next_fact)))
    open_row(window, headcount, row)
    wait_row(window, "what was found out", "reception")
    pictures.take("asked")
    window.close_dialogs()
    driver.press("ctrl+z")
    wait_row(window, "not asked", headcount + ": " + say("Not asked yet"))


def add_supplier(window, say, name, share, source):
    press_button(window, say("Add supplier"))
    window.wait("text", say("Supplier"))
    window.fill({say("Supplier"): name, say("Share of the budget in %, empty where nobody knows"): share, say("Source"): source})


def name_suppliers(window, say, pictures):
    """Their shares cannot come to more than the whole; one with a source makes the fact known."""
    add_supplier(window, say, "Hengli", "70", "buyer")
    save(window, say)
    wait_row(window, "the supplier", "Hengli", "buyer", "70.0%")
    add_supplier(window, say, "Mingji", "40%", "buyer")
    press_button(window, say("Save"))
    window.wait_text(say("Together the suppliers of one time would have more than 100 % of the budget. Nothing was changed. Enter a smaller share, or the last day of one who no longer supplies."))
    pictures.take("too-much")
    driver.press("Tab")
    window.fill({say("Share of the budget in %, empty where nobody knows"): "30"})
    save(window, say)
    wait_row(window, "both", "Hengli", "Mingji", say("Past suppliers", "fact"))
    pictures.take("suppliers")
    driver.press("ctrl+z")
    gone(window, "one supplier less", "Mingji")


def set_class(window, say, pictures):
    """A class until a day is told with that day and the reason; the suggestion stands beside it."""
    window.press_tab(say("Care"))
    label = say("Account class")
    wait_row(window, "the class", label)
    driver.check_names(window)
    open_row(window, label + ": ")
    window.choose(say("Class"), say("TOP", "account class"))
    driver.press("Tab")
    driver.type_text("a pilot")
    # Past the first day and its calendar.
    driver.press("Tab", "Tab", "Tab")
    driver.type_text("2099-12-31")
    save(window, say)
    wait_row(window, "the class with its day", label, "2099", "a pilot")
    wait_row(window, "what is owed", say("Interest", "layer"), say("Not started", "verdict"))
    pictures.take("class")
    driver.press("ctrl+z")
    gone(window, "the suggestion again", label, "a pilot")


def care(window, say, pictures):
    press_button(window, say("Add care item"))
    title = say("What they care about")
    due = say("%s (YYYY-MM-DD)").replace("%s", say("Due"))
    window.wait("text", title)
    window.fill({title: "monthly statement", due: "2026-01-05"})
    driver.check_names(window)
    save(window, say)
    wait_row(window, "the care item", "monthly statement")
    press_button(window, say("Done: %s").replace("%s", "monthly statement"))
    wait_row(window, "done", "monthly statement", say("done on %s").replace("%s", "").strip())
    driver.press("ctrl+z")
    window.wait("push button", say("Done: %s").replace("%s", "monthly statement"))


def warning(say):
    return say("Nothing but the price was offered before. A price war cannot be won by cutting: make a non-price offer first, or say why not.")


def give_discount(window, say, pictures):
    """A discount before which nothing was offered is warned of, and asks why; after an offer it is not."""
    press_button(window, say("Grant discount"))
    window.wait_text(warning(say))
    pictures.take("warned")
    save_button = window.wait("push button", say("Save"))
    assert not driver.has_state(save_button, driver.Atspi.StateType.SENSITIVE), "a discount needs its reason"
    driver.check_names(window)
    window.close_dialogs()
    press_button(window, say("Add offer"))
    title = say("What was offered instead of a lower price")
    window.wait("text", title)
    window.fill({title: "training on site"})
    window.choose(say("Unique"), say("No rival can match it"))
    save(window, say)
    unique = say("★ %s (no rival can match it)").replace("%s", "training on site")
    wait_row(window, "the offer", unique)
    press_button(window, say("Grant discount"))
    wait_row(window, "the offer before", unique)
    assert not any(driver.name_of(node) == warning(say) for node in window.nodes()), "something was offered"
    window.fill({say("Off the price, in %"): "5", say("Reason"): "frame contract"})
    save(window, say)
    wait_row(window, "the discount", "5.0%", "frame contract", unique)
    pictures.take("discount")
    driver.press("ctrl+z")
    gone(window, "the discount undone", "frame contract")


def refer(window, say, pictures):
    """Osprey brought Kestrel: its ledger has what Kestrel earns, and opens into the name."""
    press_button(window, say("Add referrer"))
    search = say("Find the customer: name, initials, phone")
    window.wait("text", search)
    window.fill({search: "Osprey"})
    window.wait("combo box", f'{say("Brought by")}: Osprey Motors')
    driver.check_names(window)
    save(window, say)
    wait_row(window, "who brought it", "Osprey Motors", say("counts"))
    driver.press("alt+Left")
    window.wait("list item", lambda found: found.startswith("Osprey"))
    window.tab_to("list item", lambda found: found.startswith("Kestrel"), steps=80)
    window.walk_to(lambda found: found.startswith("Osprey"))
    driver.press("Return")
    window.wait("label", "Osprey Motors")
    window.press_tab(say("Care"))
    brought = say("Customers brought: %s").replace("%s", "1")
    wait_row(window, "the ledger", brought)
    pictures.take("ledger")
    open_row(window, brought)
    wait_row(window, "the name", "Kestrel Bearings", say("brought by it"))
    driver.check_names(window)
    pictures.take("descendants")
    window.tab_to("list item", lambda found: found.startswith("Kestrel Bearings"))
    driver.press("Return")
    driver.wait_for("the dialog gone", lambda: not is_open(window))
    window.wait("label", "Kestrel Bearings")
    driver.press("ctrl+z")
    window.press_tab(say("Care"))
    gone(window, "nobody brought it", "Osprey Motors", say("counts"))


def main():
    pagoda, pagodactl, language = sys.argv[1:4]
    pictures = driver.Pictures(sys.argv[4:], f"care-{language}")
    say = driver.words(language)
    with tempfile.TemporaryDirectory() as folder:
        store = os.path.join(folder, "journey.pagoda")
        table = os.path.join(folder, "table.csv")
        driver.ask(pagodactl, store, "init", "--currency", "CNY")
        for kind, text in (("customers", CUSTOMERS), ("orders", ORDERS.format(day="2026-08-01"))):
            with open(table, "w", encoding="utf-8") as file:
                file.write(text)
            driver.ask(pagodactl, store, "import", table, f"--as={kind}")
        with driver.running([pagoda, store], LANGUAGE=language, PAGODA_DATA_DIR=folder) as window:
            window.wait("list item", lambda found: found.startswith("Kestrel"))
            open_customer(window, say, "Kestrel Bearings")
            ask_in_vain(window, say, pictures)
            name_suppliers(window, say, pictures)
            set_class(window, say, pictures)
            care(window, say, pictures)
            give_discount(window, say, pictures)
            refer(window, say, pictures)
    print(f"care in {language} is done")


if __name__ == "__main__":
    main()
