#!/usr/bin/env python3
# journey_wrap_up.py: what is left to do on the evening of a day, each finished by its button; a letter of thanks;
# folded before.
# Copyright 2026 The Pagoda authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Usage: journey_wrap_up.py PAGODA PAGODACTL LANGUAGE [PICTURES]

import datetime
import os
import sys
import tempfile

import driver

CUSTOMERS = """customer.code,customer.name,customer.class,customer.class_by_hand
D-1,Dealing,ordinary,yes
K-1,Keystone,top,yes
C-1,Calling,ordinary,yes
"""
ORDERS = "order.number,order.day,customer.code,line.quantity,line.price\nA-77,{day},D-1,2,5000.00\n"
CALLS = """customer.code,activity.kind,activity.day,activity.state,activity.attitude,activity.note
C-1,call,{day},done,2,asked for prices
"""
MORNING = 10
EVENING = 18


def zone_in_which_it_is(hour):
    """A zone where it is that hour now, as the difference to UTC; and the day there."""
    now = datetime.datetime.now(datetime.timezone.utc)
    ahead = (hour - now.hour + 12) % 24 - 12
    return f"Etc/GMT{-ahead:+d}", (now + datetime.timedelta(hours=ahead)).date()


def open_at(pagoda, pagodactl, language, hour, folder):
    zone, day = zone_in_which_it_is(hour)
    # What is imported counts from today on, which must be that of the window.
    os.environ["TZ"] = zone
    store = driver.new_store(
        pagodactl, folder, customers=CUSTOMERS, orders=ORDERS.format(day=day), activities=CALLS.format(day=day)
    )
    return driver.running([pagoda, store], LANGUAGE=language, PAGODA_DATA_DIR=folder, TZ=zone)


def see_morning(window, say):
    """Folded, with how much is left; opened and folded again by its button."""
    toggle = say("Show the wrap-up")
    driver.press("alt+1")
    window.wait("push button", toggle)
    row = say("Deal without a thank-you", "wrap-up")
    assert window.find_row("Dealing", row) is None, "the wrap-up is open in the morning"
    window.press_button(toggle)
    window.wait_row("Dealing", row)
    driver.check_names(window)
    window.press_button(toggle)
    window.wait_no_row("Dealing", row)


def button(say, label, customer):
    return f"{say(label)} {customer}"


def thank(window, say):
    """The form knows the kind and the deal; the row is gone by itself, and back when that is undone."""
    row = say("Deal without a thank-you", "wrap-up")
    window.wait_row("Dealing", row, "A-77")
    window.press_button(button(say, "Thank-you…", "Dealing"))
    window.wait("combo box", f"{say('Kind')}: {say('Thank-you', 'activity kind')}")
    note = window.wait("text", say("Note"))
    assert driver.text_of(note) == "A-77", driver.text_of(note)
    window.save(say)
    window.wait_no_row("Dealing", row)
    driver.press("ctrl+z")
    window.wait_row("Dealing", row)
    driver.press("ctrl+shift+z")
    window.wait_no_row("Dealing", row)


def write_letter(window, say, pictures):
    """It is filled in from the deal; what is unknown stays in brackets and is said."""
    window.press_button(button(say, "Letter…", "Dealing"))
    text = window.wait("text", say("Text"))
    driver.wait_for("the deal in the letter", lambda: "A-77" in driver.text_of(text))
    contact = say("contact", "letter place")
    assert f"[{contact}]" in driver.text_of(text), driver.text_of(text)
    said = driver.beginning(say("Still to be written by hand: %s")) + contact
    driver.wait_for("what is missing", lambda: any(driver.name_of(node).startswith(said) for node in window.nodes()))
    driver.check_names(window)
    pictures.take("letter")
    window.close_dialogs()


def book(window, say):
    row = say("Key customer to be booked", "wrap-up")
    window.wait_row("Keystone", row)
    # Among whom to call first she has a button of that name as well; this one comes before it.
    window.press_button(button(say, "Plan…", "Keystone"))
    window.wait("text", say("Note"))
    window.save(say)
    window.wait_no_row("Keystone", row)


def send_material(window, say):
    row = say("Interested: ask whether they want material", "wrap-up")
    window.wait_row("Calling", row, "+2", "asked for prices")
    window.press_button(button(say, "Material…", "Calling"))
    window.wait("combo box", f"{say('Kind')}: {say('Message', 'activity kind')}")
    window.save(say)
    window.wait_no_row("Calling", row)


def lead_on(window, say):
    row = say("Call without a next step", "wrap-up")
    window.wait_row("Calling", row, "asked for prices")
    window.press_button(button(say, "Next step…", "Calling"))
    window.wait("text", say("Next step"))
    # In three days.
    driver.press("alt+7")
    window.save(say)
    window.wait_no_row("Calling", row)
    window.wait_text(
        say("All done: every deal was thanked for, key customers are booked, and every call leads on.")
    )


def main():
    pagoda, pagodactl, language = sys.argv[1:4]
    pictures = driver.Pictures(sys.argv[4:], f"wrap-up-{language}")
    say = driver.words(language)
    with tempfile.TemporaryDirectory() as folder:
        with open_at(pagoda, pagodactl, language, MORNING, folder) as window:
            see_morning(window, say)
    with tempfile.TemporaryDirectory() as folder:
        with open_at(pagoda, pagodactl, language, EVENING, folder) as window:
            driver.press("alt+1")
            window.wait_row("Dealing", say("Deal without a thank-you", "wrap-up"))
            driver.check_names(window)
            pictures.take("evening")
            write_letter(window, say, pictures)
            thank(window, say)
            book(window, say)
            send_material(window, say)
            lead_on(window, say)
            pictures.take("done")
    print(f"the wrap-up in {language} is done")


if __name__ == "__main__":
    main()
