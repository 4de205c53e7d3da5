#!/usr/bin/env python3
# journey_months.py: five years by month on the insight page: a product, an owner and a measure are chosen by key, a month opens
# the orders that its number is made of, of the heat map and of the table; the table is copied, and what is saved is offered.
# Copyright 2026 The Pagoda authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Usage: journey_months.py PAGODA PAGODACTL LANGUAGE [PICTURES]

import datetime
import sys
import tempfile

import driver

TODAY = datetime.date.today()
LAST_YEAR = TODAY.year - 1
# In May of the year before: two orders, one of them with both products, and a return; and as many more as no list shows.
ORDERS = "order.number,order.day,customer.code,line.product,line.quantity,line.price\n" + "".join(
    f"{number},{LAST_YEAR}-{day},{customer},{product},1,{price}\n" for number, day, customer, product, price in (
        ("M-1", "05-04", "K1", "Pump", 700), ("M-1", "05-04", "K1", "Seal", 40), ("M-2", "05-20", "K2", "Pump", 300),
        ("M-3", "05-21", "K2", "Pump", -100), ("M-4", "08-08", "K2", "Seal", 9000))) + "".join(
    f"L-{i},{LAST_YEAR}-11-11,K1,Bolt,1,1\n" for i in range(510))
CUSTOMERS = "customer.code,customer.name\nK1,Kestrel Ltd\nK2,Heron Ltd\n"


def cell(say, month, orders, amount=None):
    """Whether a button is that of a month of the year before, as a screen reader knows it."""
    text = say("%1$s: %2$s, orders: %3$s") if amount else say("%1$s: orders: %2$s")
    name = say("%1$s %2$d").replace("%1$s", say(month, "month")).replace("%2$d", str(LAST_YEAR))
    words = text.replace("%1$s", name).replace("%3$s" if amount else "%2$s", str(orders)).replace("%2$s", amount or "")
    return lambda found: found == words


def choose(window, title, typed):
    """Opens a chip with a list, and takes the first that is found."""
    window.tab_to("push button", lambda found: found.startswith(title), steps=60)
    driver.press("Return")
    window.wait_focus("entry")
    driver.type_text(typed)
    driver.press("Return")
    window.wait("push button", lambda found: found.startswith(title) and typed in found, f"{title} {typed}")


def release(window, say, title):
    """The first that is offered is everything."""
    window.tab_to("push button", lambda found: found.startswith(title), steps=60)
    driver.press("Return")
    window.wait_focus("entry")
    driver.press("Return")
    window.wait("push button", lambda found: found.startswith(title) and say("All") in found, f"all {title}")


def choose_in_menu(window, button, item):
    window.tab_to("push button", button, steps=60)
    driver.press("Return")
    wanted = window.wait("menu item", item)
    window.press_until("Down", lambda: driver.has_state(wanted, driver.Atspi.StateType.FOCUSED), f"no {item}")
    driver.press("Return")


def open_cell(window, matches, note, rows, strangers=()):
    """The orders behind a number, which are all of these and none of those."""
    window.wait("push button", matches, "the month")
    window.tab_to("push button", matches, steps=90)
    driver.press("Return")
    driver.wait_for("the orders behind", window.has_dialog)
    window.wait_text(note)
    for parts in rows:
        window.wait_row(*parts)
    for stranger in strangers:
        assert window.find_row(stranger) is None, stranger
    driver.check_names(window)


def main():
    pagoda, pagodactl, language = sys.argv[1:4]
    pictures = driver.Pictures(sys.argv[4:], f"months-{language}")
    say = driver.words(language)

    def note_of(orders, revenue):
        return say("Orders: %1$s, revenue together %2$s.").replace("%1$s", orders).replace("%2$s", revenue)

    with tempfile.TemporaryDirectory() as folder:
        store = driver.new_store(pagodactl, folder, customers=CUSTOMERS, orders=ORDERS)
        with driver.running([pagoda, store], LANGUAGE=language, PAGODA_DATA_DIR=folder) as window:
            window.wait("list item", lambda found: "Kestrel" in found, "the customers")
            driver.press("alt+7", "ctrl+5")
            open_cell(window, cell(say, "May", 3, "¥940"), note_of("3", "¥940.00"),
                      [("M-1", "¥740.00"), ("M-2", "¥300.00"), ("M-3", "100.00")], ["M-4"])
            pictures.take("orders")
            window.close_dialogs()
            driver.check_names(window)
            pictures.take("all")

            choose(window, say("Product"), "Pump")
            open_cell(window, cell(say, "May", 3, "¥900"), note_of("3", "¥900.00"), [("M-1", "¥700.00")], ["740"])
            window.close_dialogs()

            # The worker reads another book.
            choose(window, say("Customers"), "Heron")
            window.wait("push button", cell(say, "May", 2, "¥200"), "those of Heron")
            choose_in_menu(window, lambda found: found.startswith(say("By")), say("Number of orders"))
            window.press_button(say("As table"))
            open_cell(window, cell(say, "May", 2), note_of("2", "¥200.00"), [("M-2",), ("M-3",)], ["M-1"])
            pictures.take("orders of Heron")
            window.close_dialogs()
            driver.check_names(window)
            pictures.take("table")
            choose_in_menu(window, lambda found: found == say("Copy and save"), say("Copy the table"))
            window.wait_text(say("The table is copied."))
            lines = driver.pasted("text/plain;charset=utf-8").decode().splitlines()
            assert [line.split("\t")[5] for line in lines[1:6]] == ["0", "0", "0", "2", "0"], lines

            # More orders than a list shows.
            release(window, say, say("Product"))
            release(window, say, say("Customers"))
            open_cell(window, cell(say, "Nov", 510),
                      note_of("510", "¥510.00") + " " + say("The newest %s of them are shown.").replace("%s", "500"), [])
            window.close_dialogs()
    print(f"months in {language} are done")


if __name__ == "__main__":
    main()
