#!/usr/bin/env python3
# journey_care.py: what nobody knows, past suppliers, a class that ends, care items, offers before a discount, and who
# brought whom, by keyboard alone.
# Copyright 2026 The Pagoda authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Usage: journey_care.py PAGODA PAGODACTL LANGUAGE [PICTURES]

import sys
import tempfile

import driver

CUSTOMERS = "Customer code,Customer\nK-1,Kestrel Bearings\nK-2,Osprey Motors\n"
ORDERS = "Order number,Order date,Customer code,Product code,Quantity,Unit price,Cost\nA-1,2026-08-01,K-1,P-1,1,5000.00,2000.00\n"
VISITS = "customer.code,activity.kind,activity.day,activity.state,activity.duration\nK-1,visit,2026-08-03,done,90\n"


def open_customer(window, say, name):
    window.tab_to("list item", lambda found: found.startswith(name), steps=80)
    driver.press("Return")
    window.wait("push button", say("Edit"))


def ask_in_vain(window, say, pictures):
    """That nobody knows is told apart from what nobody asked; the form shows what was found out before."""
    headcount = say("Headcount", "fact")
    window.open_row(headcount + ": " + say("Not asked yet"))
    window.wait("text", say("Source"))
    window.choose(say("What came of it"), say("Asked, and nobody knows", "finding"))
    driver.wait_for("no source", lambda: not window.find("text", say("Source")))
    asked = say("Who was asked")
    window.wait("text", asked)
    driver.press("shift+Tab")
    driver.type_text("reception")
    driver.check_names(window)
    window.save(say)
    row = driver.beginning(say("Unknown ? — asked %s on %s: nobody knows")) + "reception"
    window.wait_row(headcount, row)
    next_fact = say("Founded", "fact")
    driver.wait_for("what comes next", lambda: window.find("label", lambda found: found.endswith(": " + next_fact) or found.endswith("：" + next_fact)))
    window.open_row(headcount, row)
    window.wait_row("reception")
    pictures.take("asked")
    window.close_dialogs()
    driver.press("ctrl+z")
    window.wait_row(headcount + ": " + say("Not asked yet"))


def add_supplier(window, say, name, share, source):
    window.press_button(say("Add supplier"))
    window.wait("text", say("Supplier"))
    window.fill({say("Supplier"): name, say("Share of the budget in %, empty where nobody knows"): share, say("Source"): source})


def name_suppliers(window, say, pictures):
    """Their shares cannot come to more than the whole; one with a source makes the fact known."""
    add_supplier(window, say, "Hengli", "70", "buyer")
    window.save(say)
    window.wait_row("Hengli", "buyer", "70.0%")
    add_supplier(window, say, "Mingji", "40%", "buyer")
    window.press_button(say("Save"))
    window.wait_text(say("Together the suppliers of one time would have more than 100 % of the budget. Nothing was changed. Enter a smaller share, or the last day of one who no longer supplies."))
    pictures.take("too-much")
    driver.press("Tab")
    window.fill({say("Share of the budget in %, empty where nobody knows"): "30"})
    window.save(say)
    window.wait_row("Hengli", "Mingji", say("Past suppliers", "fact"))
    pictures.take("suppliers")
    driver.press("ctrl+z")
    window.wait_no_row("Mingji")


def set_class(window, say, pictures):
    """A class until a day is told with that day and the reason; the suggestion stands beside it."""
    window.press_tab(say("Care"))
    label = say("Account class")
    window.wait_row(label)
    driver.check_names(window)
    window.open_row(label + ": ")
    window.choose(say("Class"), say("TOP", "account class"))
    driver.press("Tab")
    driver.type_text("a pilot")
    # Past the first day and its calendar.
    driver.press("Tab", "Tab", "Tab")
    driver.type_text("2099-12-31")
    window.save(say)
    window.wait_row(label, "2099", "a pilot")
    window.wait_row(say("Interest", "layer"), say("Not started", "verdict"))
    pictures.take("class")
    driver.press("ctrl+z")
    window.wait_no_row(label, "a pilot")


def care(window, say, pictures):
    window.press_button(say("Add care item"))
    title = say("What they care about")
    due = say("%s (YYYY-MM-DD)").replace("%s", say("Due by"))
    window.wait("text", title)
    window.fill({title: "monthly statement", due: "2026-01-05"})
    driver.check_names(window)
    window.save(say)
    window.wait_row("monthly statement")
    window.press_button(say("Done: %s").replace("%s", "monthly statement"))
    window.wait_row("monthly statement", driver.wording(say("done on %s")))
    driver.press("ctrl+z")
    window.wait("push button", say("Done: %s").replace("%s", "monthly statement"))


def care_today(window, say, pictures):
    """What is due stands on Today, is done there, and leads to the care of its customer."""
    driver.press("alt+1")
    window.wait_row("Kestrel Bearings", "monthly statement")
    pictures.take("today")
    done = f"{say('Done', 'care item')} monthly statement"
    window.press_button(done)
    driver.wait_for("nothing due", lambda: window.find("push button", done) is None)
    driver.press("ctrl+z")
    window.wait("push button", done)
    window.tab_to("list item", lambda found: "monthly statement" in found)
    driver.press("Return")
    window.wait("push button", say("Done: %s").replace("%s", "monthly statement"))
    # The page of the customer stays at the tab that was seen last.
    driver.press("alt+2")
    window.tab_to("list item", lambda found: found.startswith("Kestrel Bearings"))
    driver.press("Return")
    window.wait("push button", say("Done: %s").replace("%s", "monthly statement"))


def see_work(window, say, pictures):
    """The hours open into what was done in them."""
    window.open_row(f"{say('Work')}: ", "1.5")
    window.wait_row(say("Visit", "activity kind") + ": ", "90")
    driver.check_names(window)
    pictures.take("work")
    window.close_dialogs()


def warning(say):
    return say("Nothing but the price was offered before. A price war cannot be won by cutting: make a non-price offer first, or say why not.")


def give_discount(window, say, pictures):
    """A discount before which nothing was offered is warned of, and asks why; after an offer it is not."""
    window.press_button(say("Grant discount"))
    window.wait_text(warning(say))
    pictures.take("warned")
    save_button = window.wait("push button", say("Save"))
    assert not driver.has_state(save_button, driver.Atspi.StateType.SENSITIVE), "a discount needs its reason"
    driver.check_names(window)
    window.close_dialogs()
    window.press_button(say("Add offer"))
    title = say("What was offered instead of a lower price")
    window.wait("text", title)
    window.fill({title: "training on site"})
    window.choose(say("Unique"), say("No rival can match it"))
    window.save(say)
    unique = say("★ %s (no rival can match it)").replace("%s", "training on site")
    window.wait_row(unique)
    window.press_button(say("Grant discount"))
    window.wait_row(unique)
    assert not any(driver.name_of(node) == warning(say) for node in window.nodes()), "something was offered"
    window.fill({say("Off the price, in %"): "5", say("Reason"): "frame contract"})
    window.save(say)
    window.wait_row("5.0%", "frame contract", unique)
    pictures.take("discount")
    driver.press("ctrl+z")
    window.wait_no_row("frame contract")


def refer(window, say, pictures):
    """Osprey brought Kestrel: its ledger has what Kestrel earns, and opens into the name."""
    window.press_button(say("Add referrer"))
    search = say("Find the customer: name, initials, phone")
    window.wait("text", search)
    window.fill({search: "Osprey"})
    window.wait("combo box", f'{say("Brought by")}: Osprey Motors')
    driver.check_names(window)
    window.save(say)
    window.wait_row("Osprey Motors", say("counts"))
    driver.press("alt+Left")
    window.wait("list item", lambda found: found.startswith("Osprey"))
    window.tab_to("list item", lambda found: found.startswith("Kestrel"), steps=80)
    window.walk_to(lambda found: found.startswith("Osprey"))
    driver.press("Return")
    window.wait("label", "Osprey Motors")
    window.press_tab(say("Care"))
    brought = say("Customers brought: %s").replace("%s", "1")
    window.wait_row(brought)
    pictures.take("ledger")
    window.open_row(brought)
    window.wait_row("Kestrel Bearings", say("brought by it"))
    driver.check_names(window)
    pictures.take("descendants")
    window.tab_to("list item", lambda found: found.startswith("Kestrel Bearings"))
    driver.press("Return")
    driver.wait_for("the dialog gone", lambda: not window.has_dialog())
    window.wait("label", "Kestrel Bearings")
    driver.press("ctrl+z")
    window.press_tab(say("Care"))
    window.wait_no_row("Osprey Motors", say("counts"))


def main():
    pagoda, pagodactl, language = sys.argv[1:4]
    pictures = driver.Pictures(sys.argv[4:], f"care-{language}")
    say = driver.words(language)
    with tempfile.TemporaryDirectory() as folder:
        store = driver.new_store(pagodactl, folder, customers=CUSTOMERS, orders=ORDERS, activities=VISITS)
        with driver.running([pagoda, store], LANGUAGE=language, PAGODA_DATA_DIR=folder) as window:
            window.wait("list item", lambda found: found.startswith("Kestrel"))
            open_customer(window, say, "Kestrel Bearings")
            ask_in_vain(window, say, pictures)
            name_suppliers(window, say, pictures)
            set_class(window, say, pictures)
            care(window, say, pictures)
            care_today(window, say, pictures)
            see_work(window, say, pictures)
            give_discount(window, say, pictures)
            refer(window, say, pictures)
    print(f"care in {language} is done")


if __name__ == "__main__":
    main()
