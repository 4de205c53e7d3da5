#!/usr/bin/env python3
# journey_handover.py: accounts are handed over from the colleagues and from the list of customers, by keyboard alone; what
# moves is told before, the book is shown after, and everything is taken back.
# Copyright 2026 The Pagoda authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Usage: journey_handover.py PAGODA PAGODACTL LANGUAGE [PICTURES]

import collections
import datetime
import os
import sys
import tempfile

import driver

TODAY = datetime.date.today()
GIVER, TAKER = "Ada", "Bo"
CUSTOMERS = f"""customer.code,customer.name,customer.city,customer.owner
H-1,Harrow Mills,Ningbo,{GIVER}
H-2,Hatton Works,Hangzhou,{GIVER}
H-3,Hexham Forge,Suzhou,{GIVER}
K-1,Keystone,Ningbo,{TAKER}
"""
ACTIVITIES = f"""customer.code,activity.kind,activity.day,activity.state,activity.person,activity.note
H-1,visit,{TODAY + datetime.timedelta(days=3)},planned,{GIVER},see the new line
H-1,visit,{TODAY - datetime.timedelta(days=9)},done,{GIVER},talked about bearings
H-2,call,{TODAY + datetime.timedelta(days=5)},planned,{TAKER},ask for the list
"""


class Store:
    def __init__(self, pagodactl, path):
        self.pagodactl, self.path = pagodactl, path

    def owners(self):
        found = driver.ask(self.pagodactl, self.path, "customers")
        return collections.Counter(customer.get("owner") for customer in found)

    def wait_owners(self, giver, taker):
        driver.wait_for(f"{giver} accounts here, {taker} there",
                        lambda: (self.owners()[GIVER], self.owners()[TAKER]) == (giver, taker))


def insert(text, *values):
    for place, value in enumerate(values, start=1):
        text = text.replace(f"%{place}$s", str(value))
    return text


def wait_chosen(window, say, n, of):
    window.wait("label", insert(say("Chosen: %1$s of %2$s"), n, of))


def ask_colleagues(window, say, pictures):
    """All accounts of one of us, from the dialog of colleagues."""
    driver.press("alt+4")
    driver.press("ctrl+4")
    window.wait("push button", say("Colleagues…"))
    window.press_button(say("Colleagues…"))
    button = say("Hand over the accounts of %s").replace("%s", GIVER)
    window.wait("push button", button)
    driver.check_names(window)
    pictures.take("colleagues")
    window.press_button(button)
    window.wait("text", say("Who takes the accounts"))
    wait_chosen(window, say, 3, 3)
    window.wait("label", say("Enter who hands over and who takes, and you see what moves."))


def refuse(window, say):
    """The same person is refused while the form is filled in, with words."""
    window.fill({say("Who takes the accounts"): GIVER})
    text = say("“%1$s” and “%2$s” are the same person. Nothing was changed. Choose a successor.")
    window.wait("label", insert(text, GIVER, GIVER))
    window.close_dialogs()
    window.wait_for_keyboard()


def wait_line(window, say, kind, n, person, fate):
    parts = (str(n), f"{person} · {say(fate, 'handover')}")
    window.wait("list item", lambda found: found.startswith(say(kind, "holding")) and all(part in found for part in parts))


def wait_preview(window, say, accounts):
    """What moves, what stays, and that the counts are the same."""
    wait_line(window, say, "Owner of the account", accounts, GIVER, "goes to the successor")
    wait_line(window, say, "Visits and other activities", 1, GIVER, "goes to the successor")
    both = insert(say("%1$s before, %2$s after"), 1, 1)
    counted = say("Visits planned", "account count")
    window.wait("list item", lambda found: found.startswith(counted) and found.endswith(both), "what is counted")


def leave_out(window, say):
    """A mark takes an account off and puts it on again."""
    window.tab_to("check box", lambda found: found == "Hatton Works", 60)
    driver.press("space")
    wait_chosen(window, say, 2, 3)
    wait_preview(window, say, 2)
    driver.press("space")
    wait_chosen(window, say, 3, 3)


def hand_over(window, say, store, pictures):
    ask_colleagues(window, say, pictures)
    refuse(window, say)
    ask_colleagues(window, say, pictures)
    window.fill({say("Who takes the accounts"): TAKER})
    wait_preview(window, say, 3)
    wait_line(window, say, "Visits and other activities", 1, TAKER, "stays: somebody else does it")
    driver.check_names(window)
    pictures.take("preview")
    leave_out(window, say)
    driver.press("ctrl+Return")
    store.wait_owners(0, 4)


def see_book(window, say, pictures):
    """The book opens by itself, to be printed."""
    sheet = say("Sheet %d of %d").split("%d")[0]
    window.wait("image", lambda name: name.startswith(sheet), "a sheet")
    driver.check_names(window)
    pictures.take("book")
    window.close_dialogs()
    window.wait_for_keyboard()


def hand_over_selected(window, say, store, pictures):
    """Of what is selected in the list the giver's are ticked; without the book this time."""
    driver.press("alt+2")
    window.tab_to("list item", lambda found: found.startswith("Harrow Mills"))
    driver.press("shift+Down")
    window.tab_to("push button", lambda found: found == say("Change"))
    driver.press("space")
    window.choose_item(say("Hand over…"))
    window.wait("text", say("Who takes the accounts"))
    wait_chosen(window, say, 2, 3)
    window.fill({say("Who takes the accounts"): TAKER})
    wait_preview(window, say, 2)
    window.tab_to("check box", lambda found: found == say("Show the handover book afterwards"), 60)
    driver.press("space")
    pictures.take("selected")
    driver.press("ctrl+Return")
    store.wait_owners(1, 3)
    window.wait_text(insert(say("Handed over to %1$s, accounts: %2$s"), TAKER, 2))
    driver.press("ctrl+z")
    store.wait_owners(3, 1)


def show_book(window, say, pictures):
    """The page Reports asks whose book it is."""
    window.open_page(say("Pages"), say("Reports"))
    window.open_row(say("Handover book", "report"),
                    say("Everything that the successor of one of us needs, account by account"))
    window.wait("text", say("Whose accounts"))
    driver.check_names(window)
    pictures.take("whose")
    window.fill({say("Whose accounts"): GIVER})
    driver.press("ctrl+Return")
    see_book(window, say, pictures)


def main():
    pagoda, pagodactl = (os.path.abspath(program) for program in sys.argv[1:3])
    language = sys.argv[3]
    pictures = driver.Pictures(sys.argv[4:], f"handover-{language}")
    say = driver.words(language)
    with tempfile.TemporaryDirectory() as folder:
        store = Store(pagodactl, driver.new_store(pagodactl, folder, customers=CUSTOMERS, activities=ACTIVITIES))
        with driver.running([pagoda, store.path], LANGUAGE=language, PAGODA_DATA_DIR=folder) as window:
            window.wait("list item", lambda found: found.count(", ") >= 4, "the customers with their figures")
            hand_over(window, say, store, pictures)
            see_book(window, say, pictures)
            driver.press("ctrl+z")
            store.wait_owners(3, 1)
            hand_over_selected(window, say, store, pictures)
            show_book(window, say, pictures)
    print(f"the journey in {language} is done")


if __name__ == "__main__":
    main()
