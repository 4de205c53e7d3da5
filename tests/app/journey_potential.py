#!/usr/bin/env python3
# journey_potential.py: a strong need that ranks low is listed, nurtured step by step, and sample months are said by hand.
# Copyright 2026 The Pagoda authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Usage: journey_potential.py PAGODA PAGODACTL LANGUAGE [PICTURES]

import datetime
import sqlite3
import sys
import tempfile

import driver

TODAY = datetime.date.today()
DAY_NUMBER = (TODAY - datetime.date(1970, 1, 1)).days
# Of forty the first is Top and the second Large.
CUSTOMERS = "customer.code,customer.name\n" + "".join(f"C{i:02},Old {i:02}\n" for i in range(40)) + "P1,Nova\n"
ORDERS = "order.number,order.day,customer.code,line.product,line.quantity,line.price\n" + "".join(
    f"N{i},{TODAY - datetime.timedelta(days=9)},C{i:02},A,1,{1000 - i}\n" for i in range(40))
ACTIVITIES = ("activity.day,customer.code,activity.kind,activity.state,activity.reached,activity.need,activity.need_amount\n"
              f"{TODAY - datetime.timedelta(days=3)},P1,visit,done,yes,stated,5000\n")


def ask_store(store, query):
    with sqlite3.connect(f"file:{store}?mode=ro", uri=True) as file:
        return file.execute(query).fetchall()


def wait_rows(store, query, *expected):
    driver.wait_for(f"{query}: {expected}", lambda: ask_store(store, query) == list(expected))


def add_due_step(store):
    with sqlite3.connect(store) as file:
        file.execute("INSERT INTO nurture_step (customer, channel, title, due_day, state) "
                     "SELECT id, 'sample', 'Send the flange', ?, 'planned' FROM customer WHERE code = 'P1'", [DAY_NUMBER - 1])


def finish_on_today(window, say, store, pictures):
    """What is done there is an activity as well, and one undo takes both back."""
    driver.press("alt+1")
    window.wait_row("Nova", "Send the flange")
    pictures.take("today")
    window.tab_to("push button", lambda name: name.startswith(say("Done…")) and "flange" in name)
    driver.press("Return")
    driver.wait_for("the form of the step", window.has_dialog)
    window.fill({say("What came of it, or why it is skipped"): "They try it"})
    driver.check_names(window)
    pictures.take("step")
    driver.press("ctrl+Return")
    wait_rows(store, "SELECT state, ended_day, note FROM nurture_step", ("done", DAY_NUMBER, "They try it"))
    wait_rows(store, "SELECT kind, state, day FROM activity WHERE kind = 'sample'", ("sample", "done", DAY_NUMBER))
    driver.wait_for("the form to close", lambda: not window.has_dialog())
    driver.press("ctrl+z")
    wait_rows(store, "SELECT state FROM nurture_step", ("planned",))
    wait_rows(store, "SELECT kind FROM activity WHERE kind = 'sample'")


def nurture(window, say, store, pictures):
    driver.press("alt+6", "ctrl+4")
    window.wait_row("Nova", driver.beginning(say("Need %1$s, stated on %2$s · %3$s · revenue of 12 months %4$s").replace("%1$s", "%s")))
    window.wait_row("Send the flange", say("due"))
    driver.check_names(window)
    pictures.take("list")
    window.open_row(say("Add step…"))
    window.fill({say("What is done"): "Invite to the fair"})
    window.save(say)
    wait_rows(store, "SELECT title FROM nurture_step ORDER BY due_day", ("Send the flange",), ("Invite to the fair",))
    window.open_row("Invite to the fair")
    window.fill({say("What came of it, or why it is skipped"): "No fair this year"})
    window.choose(say("State"), say("Skipped", "nurture"))
    window.save(say)
    wait_rows(store, "SELECT state, note FROM nurture_step ORDER BY due_day", ("planned", None), ("skipped", "No fair this year"))


def say_months(window, say, store, pictures):
    window.wait_for_keyboard()
    window.tab_to("list item", lambda name: name.startswith("Nova"))
    driver.press("Return")
    window.wait("push button", say("Edit"))
    window.press_tab(say("Orders"))
    window.open_row(say("Add sample or renewal months…"))
    driver.check_names(window)
    window.save(say)
    wait_rows(store, "SELECT purpose, first_month, last_month FROM month_span", ("samples", 6, 9))
    window.wait_row(say("Sample months", "months"))
    pictures.take("months")
    driver.press("ctrl+z")
    wait_rows(store, "SELECT purpose FROM month_span")
    driver.press("ctrl+shift+z")
    wait_rows(store, "SELECT purpose FROM month_span", ("samples",))


def main():
    pagoda, pagodactl, language = sys.argv[1:4]
    pictures = driver.Pictures(sys.argv[4:], f"potential-{language}")
    say = driver.words(language)
    with tempfile.TemporaryDirectory() as folder:
        store = driver.new_store(pagodactl, folder, customers=CUSTOMERS, orders=ORDERS, activities=ACTIVITIES)
        add_due_step(store)
        with driver.running([pagoda, store], LANGUAGE=language, PAGODA_DATA_DIR=folder) as window:
            window.wait_for_keyboard()
            finish_on_today(window, say, store, pictures)
            nurture(window, say, store, pictures)
            say_months(window, say, store, pictures)
    print(f"potential accounts in {language} are done")


if __name__ == "__main__":
    main()
