#!/usr/bin/env python3
# journey_long_ago.py: the last order is years ago; what is worked today shows on the board and in its report.
# Copyright 2026 The Pagoda authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Usage: journey_long_ago.py PAGODA PAGODACTL LANGUAGE [PICTURES]

import datetime
import os
import sys
import tempfile

import driver

ORDERS = "order.number,order.day,customer.code,customer.name,line.amount\nA-1,2011-12-09,K-1,Kestrel,1500\n"


def make_store(pagodactl, folder):
    store = os.path.join(folder, "journey.pagoda")
    table = os.path.join(folder, "orders.csv")
    with open(table, "w", encoding="utf-8") as file:
        file.write(ORDERS)
    mapping = [part for field in ORDERS.split("\n")[0].split(",") for part in ("--map", f"{field}={field}")]
    driver.ask(pagodactl, store, "init", "--currency", "CNY", "--margin", "0.3")
    driver.ask(pagodactl, store, "import", table, "--as", "orders", *mapping)
    return store


def is_card(tier, known):
    return lambda name: name.startswith(f"Kestrel, {tier}, ") and f"{known}/8" in name


def learn(window, say):
    """A fact of today, from the card of an account that was the largest of its time."""
    card = is_card(say("Top", "tier"), 0)
    window.wait("list item", card)
    window.tab_to("list item", card)
    driver.press("Return")
    founded = say("Founded", "fact")
    item = lambda name: founded in name and name.endswith(say("missing, needed to pass"))
    window.wait("list item", item, "the checklist")
    window.tab_to("list item", item, 60)
    driver.press("Return")
    window.wait("text", founded)
    window.fill({founded: "1998", say("Source"): "website"})
    driver.press("ctrl+Return")
    window.wait_for_keyboard()
    window.wait("list item", lambda name: founded in name and "1998" in name)
    driver.press("alt+Left")
    window.wait("list item", is_card(say("Top", "tier"), 1), "the card with the fact")


def main():
    pagoda, pagodactl, language = sys.argv[1:4]
    pictures = driver.Pictures(sys.argv[4:], f"long-ago-{language}")
    say = driver.words(language)
    with tempfile.TemporaryDirectory() as folder:
        store = make_store(pagodactl, folder)
        with driver.running([pagoda, store], LANGUAGE=language, PAGODA_DATA_DIR=folder) as window:
            window.wait("push button", say("Go to today"))
            window.open_page(say("Pages"), say("Five layers"))
            learn(window, say)
            pictures.take("worked")
            board = window.export(os.path.join(folder, "board.xlsx"), say)[0]
            row = dict(zip(board[0], board[1]))
            assert row[say("Information")] == 12 and row[say("Tier")] == say("Top", "tier"), row
            window.open_page(say("Pages"), say("Calendar"))
            window.wait("push button", say("Today", "day"))
            due = window.export(os.path.join(folder, "visits.xlsx"), say)[2][1]
            days = [cell for cell in due if isinstance(cell, datetime.datetime)]
            assert days and all(day.date() >= datetime.date.today() for day in days), days
    print(f"the old store in {language} is done")


if __name__ == "__main__":
    main()
