#!/usr/bin/env python3
# journey_referrals.py: from a customer that we want to a customer of ours who knows it, is asked, and introduces us, by
# keyboard alone.
# Copyright 2026 The Pagoda authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Usage: journey_referrals.py PAGODA PAGODACTL LANGUAGE [PICTURES]

import datetime
import sys
import tempfile

import driver

LAST_MONTH = (datetime.date.today() - datetime.timedelta(days=30)).isoformat()
CUSTOMERS = "Customer code,Customer\nK-1,Kestrel Bearings\nK-2,Osprey Motors\n"
ORDERS = f"Order number,Order date,Customer code,Product code,Quantity,Unit price,Cost\nA-1,{LAST_MONTH},K-1,P-1,1,5000.00,2000.00\n"


def open_osprey(window, say):
    window.wait("list item", lambda found: found.startswith("Osprey"))
    window.tab_to("list item", lambda found: found.startswith("Kestrel"), steps=80)
    window.walk_to(lambda found: found.startswith("Osprey"))
    driver.press("Return")
    window.wait("push button", say("Edit"))


def link(window, say, pictures):
    """That the two know each other stands on the page of the one that we want."""
    window.press_button(say("Add company"))
    search = say("Find the customer: name, initials, phone")
    window.wait("text", search)
    window.fill({search: "Kestrel"})
    window.wait("combo box", f'{say("Other company")}: Kestrel Bearings')
    window.choose(say("How they are related"), say("Same group", "company link"))
    # Past the person, the day and its calendar.
    driver.press("Tab", "Tab", "Tab", "Tab")
    driver.type_text("their gatekeeper")
    driver.check_names(window)
    pictures.take("link")
    window.save(say)
    window.wait_row("Kestrel Bearings", say("Same group", "company link"), "their gatekeeper")


def ask(window, say, pictures):
    """Who could recommend us is told with the reasons, and asked from there."""
    window.wait_row("Kestrel Bearings", say("of the same group"))
    button = say("Ask %s to recommend us").replace("%s", "Kestrel Bearings")
    window.press_button(button)
    note = say("What was said")
    window.wait("text", note)
    window.fill({note: "over lunch"})
    driver.check_names(window)
    pictures.take("ask")
    window.save(say)
    window.wait_row("Kestrel Bearings", say("Open", "referral ask"), "over lunch")
    # The one who was asked today is not to be asked again soon.
    window.wait_row("Kestrel Bearings", say("of the same group"), "!")
    pictures.take("asked")


def come_back(window, say, pictures):
    """An ask to be come back to today stands on Today, and opens from there."""
    window.open_row("Kestrel Bearings", say("Open", "referral ask"))
    due = say("%s (YYYY-MM-DD)").replace("%s", say("Come back to it on"))
    window.fill({due: datetime.date.today().isoformat()})
    window.save(say)
    driver.press("alt+1")
    what = say("To recommend us to %s").replace("%s", "Osprey Motors")
    window.wait_row("Kestrel Bearings", what)
    driver.check_names(window)
    pictures.take("today")
    window.press_button(f"{say('Answer…')} {what}")
    window.wait("text", say("What was said"))
    window.close_dialogs()


def introduce(window, say, pictures):
    """The introduction brings the referral with it, in one step that is taken back in one."""
    window.open_row("Kestrel Bearings", say("Open", "referral ask"))
    window.choose(say("What came of it"), say("Introduced us", "referral ask"))
    window.wait("combo box", f'{say("Brought by")}: Kestrel Bearings')
    pictures.take("introduced")
    window.save(say)
    window.wait_row("Kestrel Bearings", say("counts"))
    window.wait_row("Kestrel Bearings", say("Introduced us", "referral ask"))
    pictures.take("referral")
    driver.press("ctrl+z")
    window.wait_row("Kestrel Bearings", say("Open", "referral ask"))
    window.wait_no_row("Kestrel Bearings", say("counts"))


def unlink(window, say):
    window.tab_to("push button", lambda found: driver.is_called(found, say("Delete %s").replace("%s", "Kestrel Bearings")), steps=120)
    driver.press("Return")
    window.wait_no_row("their gatekeeper")
    driver.press("ctrl+z")
    window.wait_row("Kestrel Bearings", "their gatekeeper")


def see_tree(window, say, pictures):
    """What came of the ask stands in the tree, and the profit through who recommended us opens into whose it is."""
    what = say("To recommend us to %s").replace("%s", "Osprey Motors")
    window.press_button(f"{say('Answer…')} {what}")
    window.wait("text", say("What was said"))
    window.choose(say("What came of it"), say("Introduced us", "referral ask"))
    window.wait("combo box", f'{say("Brought by")}: Kestrel Bearings')
    window.save(say)
    driver.press("alt+7", "ctrl+7")
    brought = say("brought by %s").replace("%s", "Kestrel Bearings")
    window.wait("push button", lambda found: found.startswith("Osprey Motors") and brought in found)
    window.wait_row(say("%1$s, for %2$s").replace("%1$s", "Kestrel Bearings").replace("%2$s", "Osprey Motors"),
                    say("Introduced us", "referral ask"))
    driver.check_names(window)
    pictures.take("tree")
    window.open_row("Kestrel Bearings", "1")
    window.wait_row("Osprey Motors", brought)
    pictures.take("through")
    window.close_dialogs()


def main():
    pagoda, pagodactl, language = sys.argv[1:4]
    pictures = driver.Pictures(sys.argv[4:], f"referrals-{language}")
    say = driver.words(language)
    with tempfile.TemporaryDirectory() as folder:
        store = driver.new_store(pagodactl, folder, customers=CUSTOMERS, orders=ORDERS)
        with driver.running([pagoda, store], LANGUAGE=language, PAGODA_DATA_DIR=folder) as window:
            open_osprey(window, say)
            window.press_tab(say("Care"))
            link(window, say, pictures)
            ask(window, say, pictures)
            introduce(window, say, pictures)
            unlink(window, say)
            come_back(window, say, pictures)
            see_tree(window, say, pictures)
    print(f"referrals in {language} are done")


if __name__ == "__main__":
    main()
