#!/usr/bin/env python3
# journey_workshop.py: a dormant customer is judged, found out about, touched, and dropped only after its post-mortem.
# Copyright 2026 The Pagoda authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Usage: journey_workshop.py PAGODA PAGODACTL LANGUAGE [PICTURES]

import datetime
import sys
import tempfile

import driver

TODAY = datetime.date.today()


def days_ago(days):
    return (TODAY - datetime.timedelta(days=days)).isoformat()


ORDERS = f"""order.number,order.day,customer.code,customer.name,line.amount
1,{days_ago(700)},A-1,Aurora,9000
2,{days_ago(500)},B-1,Borealis,4000
3,{days_ago(900)},C-1,Corona,7000
4,{days_ago(3)},C-1,Corona,7000
"""


def dormant(pagodactl, store):
    return {row["customer"]: row for row in driver.ask(pagodactl, store, "targets")["dormant"]}


def wait_dormant(pagodactl, store, code, **expected):
    def look():
        row = dormant(pagodactl, store).get(code)
        return row is not None and all(row[key] == value for key, value in expected.items())

    driver.wait_for(f"{code} with {expected}", look)


def wait_gone(pagodactl, store, code):
    driver.wait_for(f"{code} to be dropped", lambda: code not in dormant(pagodactl, store))


def is_row(name):
    return lambda found: found.startswith(f"{name}, ")


def go_to(window, name):
    """The lane has the focus of the row with that name."""
    window.tab_to("list item", lambda found: ", " in found)
    driver.press("Home")
    window.walk_to(is_row(name))


def choose(window, say, name, item):
    go_to(window, name)
    driver.press("space")
    window.choose_item(say(item))


def open_workshop(window, say):
    window.open_page(say("Pages"), say("Targets"))
    window.wait("label", say("No targets yet"))
    driver.press("ctrl+2")
    window.wait("list item", is_row("Aurora"))


def try_refusal(window, say, pagodactl, store):
    """Who lacks a post-mortem is not dropped, and is named."""
    choose(window, say, "Aurora", "Never a customer…")
    window.fill({say("Reason"): "Moved away"})
    window.press_button(say("Save"))
    sentence = say(
        "It is dormant and has no post-mortem, so it is not dropped. Write down what attracted it at first and what "
        "broke it."
    )
    window.wait_text(f"{say('%1$s: %2$s').replace('%1$s', 'Aurora').replace('%2$s', sentence)}\n{say('Nothing was changed.')}")
    assert "A-1" in dormant(pagodactl, store)
    window.close_dialogs()


def try_post_mortem(window, say, pagodactl, store):
    choose(window, say, "Aurora", "Post-mortem…")
    window.choose(say("Cause of the break"), say("Delivery", "break cause"))
    window.fill({say("What attracted them at first; several with commas"): "Fast delivery, a friend", say("What broke it"): "Late twice"})
    window.save(say)
    wait_dormant(pagodactl, store, "A-1", post_mortem=True, cause="delivery")


def try_account(window, say, pagodactl, store):
    """On its own page: an objection with an answer, and a plan that asks for a meeting until there is one."""
    go_to(window, "Aurora")
    driver.press("Return")
    window.press_button(say("Add objection"))
    window.fill({say("Objection"): "Too late again", say("What can be answered"): "We pay for each day"})
    window.save(say)
    wait_dormant(pagodactl, store, "A-1", objections=1)
    window.press_button(say("Add step"))
    window.save(say)
    wait_dormant(pagodactl, store, "A-1", steps=1, misses_meeting=True)
    window.wait_row(say("No step is face to face yet: plan a visit."))
    window.press_button(say("Add step"))
    window.choose(say("Kind"), say("Visit", "touch"))
    window.save(say)
    wait_dormant(pagodactl, store, "A-1", steps=2, misses_meeting=False)
    driver.press("alt+Left")
    window.wait("list item", is_row("Aurora"))


def try_best_year(window, say):
    """The profit of the best year opens into its orders, which sum to it."""
    choose(window, say, "Aurora", "Orders of the best year")
    driver.wait_for("the orders", window.has_dialog)
    window.wait("label", lambda name: name.startswith(driver.beginning(say("In all: revenue %1$s, profit %2$s"))))
    window.wait("list item", lambda name: driver.beginning(say("Profit %s")) in name)
    driver.check_names(window)
    driver.press("Escape")
    driver.wait_for("the orders to go", lambda: not window.has_dialog())


def try_drop(window, say, pagodactl, store):
    choose(window, say, "Aurora", "Never a customer…")
    window.fill({say("Reason"): "Moved away"})
    window.save(say)
    wait_gone(pagodactl, store, "A-1")
    driver.press("ctrl+z")
    wait_dormant(pagodactl, store, "A-1", post_mortem=True)


def main():
    pagoda, pagodactl, language = sys.argv[1:4]
    pictures = driver.Pictures(sys.argv[4:], f"workshop-{language}")
    say = driver.words(language)
    with tempfile.TemporaryDirectory() as folder:
        store = driver.new_store(pagodactl, folder, orders=ORDERS)
        assert driver.ask(pagodactl, store, "targets")["reactivated"]["quarter"]["customers"] == ["C-1"]
        with driver.running([pagoda, store], LANGUAGE=language, PAGODA_DATA_DIR=folder) as window:
            open_workshop(window, say)
            pictures.take("list")
            driver.check_names(window)
            try_refusal(window, say, pagodactl, store)
            try_post_mortem(window, say, pagodactl, store)
            try_account(window, say, pagodactl, store)
            try_best_year(window, say)
            try_drop(window, say, pagodactl, store)
            pictures.take("after")
    print(f"the dormant workshop in {language} is done")


if __name__ == "__main__":
    main()
