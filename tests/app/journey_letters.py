#!/usr/bin/env python3
# journey_letters.py: a letter to a contact: filled in, copied, printed; and the letters themselves changed.
# Copyright 2026 The Pagoda authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Usage: journey_letters.py PAGODA PAGODACTL LANGUAGE [PICTURES]

import os
import shutil
import subprocess
import sys
import tempfile

import driver

CUSTOMERS = "customer.code,customer.name\nD-1,Dealing\n"
CONTACTS = """customer.code,contact.name,contact.title
D-1,Ada Lund,Buyer
D-1,Bo Wei,Director
"""
ORDERS = "order.number,order.day,customer.code,line.quantity,line.price\nA-77,2026-01-08,D-1,2,5000.00\n"


def open_letter(window, say):
    """From the menu of the customer, which knows its last deal."""
    window.press_button(say("Change"))
    window.choose_item(say("Letter…"))
    return window.wait("text", say("Text"))


def choose_letter(window, say, name):
    window.choose(say("Letter"), name)


def see_filled(window, say, pictures):
    """By the person it is written to and by the letter that is chosen."""
    introduction, thanks = (say(name, "letter") for name in ("Introduction with material", "Thank-you after a deal"))
    text = open_letter(window, say)
    window.wait("combo box", f"{say('Letter')}: {introduction}")
    driver.wait_for("the first contact", lambda: "Ada Lund" in driver.text_of(text))
    window.choose(say("To"), "Bo Wei")
    driver.wait_for("the other contact", lambda: "Bo Wei" in driver.text_of(text))
    window.choose(say("Letter"), thanks)
    driver.wait_for("the last deal", lambda: "A-77" in driver.text_of(text))
    driver.check_names(window)
    pictures.take("letter")


def copy_and_print(window, say, folder, pictures):
    window.press_button(say("Copy"))
    window.wait_text(say("The letter is in the clipboard."))
    assert "A-77" in driver.pasted("text/plain;charset=utf-8").decode()
    path = window.print_to_file(lambda: window.press_button(say("Print…")), folder)
    driver.wait_for("the letter", lambda: window.find("push button", say("Print…")))
    if shutil.which("pdftotext") is not None:
        text = subprocess.run(["pdftotext", path, "-"], check=True, capture_output=True, text=True).stdout
        assert "A-77" in text and "Bo Wei" in text, text


def change_letters(window, say, pictures):
    """Renamed, without the one it was made of beside it; refused where another has the name; new; deleted."""
    introduction = say("Introduction with material", "letter")
    window.press_button(say("Edit letter…"))
    window.wait("text", say("Name"))
    driver.check_names(window)
    pictures.take("editor")
    window.fill({say("Name"): "Thanks"})
    driver.press("ctrl+Return")
    window.wait("combo box", f"{say('Letter')}: Thanks")
    window.choose(say("Letter"), introduction, 2)
    window.press_button(say("New letter…"))
    window.wait("text", say("Name"))
    window.fill({say("Name"): "Thanks", say("Text"): "On {today}"})
    driver.press("ctrl+Return")
    window.wait_text(say("Another letter has this name. Nothing was changed. Choose another name."))
    driver.press("Escape")
    driver.wait_for("the form to close", lambda: window.find("push button", say("Save")) is None)
    window.press_button(say("New letter…"))
    window.wait("text", say("Name"))
    window.fill({say("Name"): "Zeal", say("Text"): "On {today}"})
    driver.press("ctrl+Return")
    window.wait("combo box", f"{say('Letter')}: Zeal")
    window.press_button(say("Edit letter…"))
    window.wait("text", say("Name"))
    window.press_button(say("Delete"))
    window.wait("combo box", f"{say('Letter')}: {introduction}")


def take_back(window, say):
    window.close_dialogs()
    driver.press("ctrl+z")
    window.wait_text(say("Undone: %s").replace("%s", say("Delete the letter %s", "history").replace("%s", "Zeal")))
    open_letter(window, say)
    choose_letter(window, say, "Zeal")
    window.close_dialogs()


def main():
    pagoda, pagodactl = (os.path.abspath(program) for program in sys.argv[1:3])
    language = sys.argv[3]
    pictures = driver.Pictures(sys.argv[4:], f"letters-{language}")
    say = driver.words(language)
    with tempfile.TemporaryDirectory() as folder:
        os.chdir(folder)
        store = driver.new_store(pagodactl, folder, customers=CUSTOMERS, contacts=CONTACTS, orders=ORDERS)
        with driver.running([pagoda, store], LANGUAGE=language, PAGODA_DATA_DIR=folder) as window:
            window.tab_to("list item", lambda name: name.startswith("Dealing"))
            driver.press("Return")
            window.wait("push button", say("Edit"))
            see_filled(window, say, pictures)
            copy_and_print(window, say, folder, pictures)
            change_letters(window, say, pictures)
            take_back(window, say)
    print(f"the letters in {language} are done")


if __name__ == "__main__":
    main()
