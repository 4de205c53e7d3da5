#!/usr/bin/env python3
# journey_credit.py: a receivable and a part of it paid, what a dealer is able to do, and terms that come out red, by
# keyboard alone.
# Copyright 2026 The Pagoda authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Usage: journey_credit.py PAGODA PAGODACTL LANGUAGE [PICTURES]

import datetime
import sys
import tempfile

import driver

CUSTOMERS = "Customer code,Customer,Owner\nK-1,Kestrel Trading,Lin\nK-2,Osprey Motors,Gao\n"
TODAY = datetime.date.today()


def in_days(days):
    return (TODAY + datetime.timedelta(days=days)).isoformat()


def filled(say, text, *values):
    """A text of the catalogue with its places filled in."""
    text = say(text)
    for place, value in enumerate(values, 1):
        text = text.replace("%s", value, 1) if place == 1 and "%s" in text else text.replace(f"%{place}$s", value)
    return text


def of_amount(say, title):
    return filled(say, "%1$s (%2$s)", say(title), "CNY")


def ask(store, *words):
    (customer,) = driver.ask(store.pagodactl, store.path, "credit", "--customer", "K-1", *words)["customers"]
    return customer


class Store:
    def __init__(self, pagodactl, path):
        self.pagodactl = pagodactl
        self.path = path


def enter_receivable(window, say, store, pictures):
    """What is owed is overdue by its due day, and a part of it is paid."""
    window.press_button(say("Add receivable"))
    window.wait("text", say("Number"))
    window.fill({say("Number"): "R-1", say("Amount"): "10000", driver.day_row(say, "Day"): in_days(-75),
                 driver.day_row(say, "Due day"): in_days(-45)})
    driver.check_names(window)
    pictures.take("receivable")
    window.save(say)
    window.wait_row("R-1", "10,000.00")
    assert ask(store)["overdue"]["to 60"] == 10000
    window.press_button(filled(say, "Payment for %s", "R-1"))
    window.wait("text", of_amount(say, "Amount"))
    window.fill({of_amount(say, "Amount"): "10000.01"})
    window.press_button(say("Save"))
    window.wait_text(say("This is more than is left to pay. Nothing was changed. Enter a smaller amount."))
    driver.press("Tab")
    window.fill({of_amount(say, "Amount"): "4000"})
    window.save(say)
    window.wait_row("R-1", "6,000.00")
    pictures.take("paid")
    driver.check_names(window)
    assert ask(store)["overdue"]["to 60"] == 6000
    driver.press("ctrl+z")
    window.wait_row("R-1", "10,000.00")
    window.wait("push button", lambda found: found.startswith(driver.beginning(say("Redo: %s", "history"))))
    driver.press("ctrl+shift+z")
    window.wait_row("R-1", "6,000.00")


def open_receivable(window, say):
    """Its payments are listed in the form of the receivable, and open from there."""
    window.open_row("R-1")
    window.wait("text", say("Number"))
    window.wait_row("4,000.00")
    window.close_dialogs()


def grade(window, say, store, pictures):
    funds = say("Funds", "capability")
    window.wait_row(funds, say("Nobody knows yet: a blind spot"))
    window.open_row(funds + ": ")
    window.choose(say("Grade"), say("2: good", "grade"))
    driver.press("Tab")
    driver.type_text("bank")
    driver.check_names(window)
    window.save(say)
    window.wait_row(funds, "bank")
    pictures.take("capability")
    assert ask(store)["capability"]["funds"] == 2


def check_terms(window, say, store, pictures):
    """Six months for a big first order come out red; the account's own seller cannot vouch for them."""
    window.press_button(say("Check terms…"))
    amount, days = of_amount(say, "Order that the terms are for"), say("Payment days")
    window.wait("text", amount)
    window.fill({amount: "900000", days: "180"})
    red = say("Red: it needs a reason and a second name that is not the account's own seller")
    window.wait_row(red)
    window.wait_row("906,000.00", "0.00")
    window.wait_row("180", "60")
    driver.check_names(window)
    pictures.take("red")
    save_button = window.wait("push button", say("Promise"))
    assert not driver.has_state(save_button, driver.Atspi.StateType.SENSITIVE), "red terms need a reason"
    # The verdict is one stop of Tab, with what red asks for behind it.
    window.tab_to("list item", lambda found: found == red)
    driver.press("Tab")
    driver.type_text("bank guarantee")
    driver.press("Tab")
    driver.type_text("Lin")
    window.press_button(say("Promise"))
    window.wait_text(say("The second name must not be the one who works the account. Nothing was changed. Enter somebody else."))
    pictures.take("same-name")
    window.tab_to("list item", lambda found: found == red)
    driver.press("Tab", "Tab", "ctrl+a")
    driver.type_text("Gao")
    window.press_button(say("Promise"))
    driver.wait_for("the form gone", lambda: not window.has_dialog())
    window.wait_row("900,000.00", "bank guarantee", "Gao")
    pictures.take("decided")
    window.open_row("900,000.00", "bank guarantee")
    window.wait_row(say("Limit that held"), "0.00")
    driver.check_names(window)
    pictures.take("decision")
    window.close_dialogs()
    driver.press("ctrl+z")
    window.wait_no_row("900,000.00", "bank guarantee")


def answer(window, say, pictures):
    """The alert is answered, and silent then."""
    words = say("The oldest: %1$s; overdue in all: %2$s").split("%2$s")[0].replace(
        "%1$s", say("Overdue 31 to 60 days", "receivable"))
    window.open_row(words)
    window.wait("text", say("What was agreed or done"))
    window.fill({say("What was agreed or done"): "pays by the end of the month"})
    window.save(say)
    window.wait_no_row(words)
    driver.press("ctrl+z")
    window.wait_row(words)


def answer_today(window, say, pictures):
    """Today asks for the same answer, and leads to the money of its customer."""
    words = say("Overdue 31 to 60 days", "receivable")
    driver.press("alt+1")
    window.wait_row("Kestrel Trading", words)
    driver.check_names(window)
    pictures.take("today")
    window.press_button(f"{say('Answer…')} Kestrel Trading")
    window.wait("text", say("What was agreed or done"))
    window.fill({say("What was agreed or done"): "pays tomorrow", driver.day_row(say, "Ask again on, empty for only when it gets worse"): in_days(1)})
    window.save(say)
    window.wait_no_row("Kestrel Trading", words)
    driver.press("ctrl+z")
    window.wait_row("Kestrel Trading", words)
    window.tab_to("list item", lambda found: found.startswith("Kestrel Trading") and words in found)
    driver.press("Return")
    window.wait("push button", say("Check terms…"))


def main():
    pagoda, pagodactl, language = sys.argv[1:4]
    pictures = driver.Pictures(sys.argv[4:], f"credit-{language}")
    say = driver.words(language)
    with tempfile.TemporaryDirectory() as folder:
        store = Store(pagodactl, driver.new_store(pagodactl, folder, customers=CUSTOMERS))
        with driver.running([pagoda, store.path], LANGUAGE=language, PAGODA_DATA_DIR=folder) as window:
            window.wait("list item", lambda found: found.startswith("Kestrel"))
            window.tab_to("list item", lambda found: found.startswith("Kestrel"), steps=80)
            driver.press("Return")
            window.wait("push button", say("Edit"))
            window.press_tab(say("Money", "customer tab"))
            enter_receivable(window, say, store, pictures)
            open_receivable(window, say)
            grade(window, say, store, pictures)
            check_terms(window, say, store, pictures)
            answer(window, say, pictures)
            answer_today(window, say, pictures)
    print(f"credit in {language} is done")


if __name__ == "__main__":
    main()
