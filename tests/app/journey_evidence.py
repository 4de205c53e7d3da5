#!/usr/bin/env python3
# journey_evidence.py: a large order asks for evidence; a piece is put into the library, attached to the project and
# counted; all by keyboard.
# Copyright 2026 The Pagoda authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Usage: journey_evidence.py PAGODA PAGODACTL LANGUAGE [PICTURES]

import contextlib
import os
import sqlite3
import sys
import tempfile

import driver

PIECE = "Savings of twelve plants"
NAME = "Kestrel Bearings"


def begin_project(window, say):
    """An order that is offered a solution: nothing shows yet that we are right."""
    window.press_button(say("Add project"))
    window.wait("text", say("Name"))
    window.fill({say("Name"): "Line two"})
    window.save(say)
    title = say("Solution and benefits", "stage")
    window.tab_to("push button", lambda name: name.startswith("1 "), steps=90)
    driver.press("End", "Home", "Right", "Right", "Right")
    driver.wait_for(title, lambda: driver.name_of(window.focused()).startswith(f"4 {title}: "))
    driver.press("Return")
    window.wait("text", say("Evidence"))
    window.fill({say("Evidence"): "Minutes"})
    window.save(say)
    window.wait_row(say("Evidence", "library") + ": ", say("missing: a large order that is offered a solution needs some ?"))


def add_piece(window, say, pictures):
    window.choose_from_menu(say("Evi_dence library…"))
    window.wait("push button", say("Add piece"))
    window.press_button(say("Add piece"))
    window.wait("text", say("Title of the piece"))
    window.fill({say("Title of the piece"): PIECE})
    window.choose(say("Kind"), say("Where the trade is going", "evidence kind"))
    driver.press("ctrl+Return")
    window.wait_row(PIECE + ": ", say("in no closed project yet"))
    driver.check_names(window)
    pictures.take("library")
    window.close_dialogs()


def attach(window, say, pictures):
    """By a mark in the form of the project; the same command takes it back."""
    row = say("Evidence", "library") + ": "
    missing = say("missing: a large order that is offered a solution needs some ?")
    window.open_row(row, missing)
    attached = lambda n: say("Attached: %u").replace("%u", n)
    window.wait("label", attached("0"))
    window.tab_to("list item", lambda name: name == say("Evidence", "library"), steps=60)
    driver.press("space")
    window.tab_to("check box", lambda name: name == PIECE)
    driver.press("space")
    window.wait("label", attached("1"))
    driver.check_names(window)
    pictures.take("form")
    window.save(say)
    window.wait_row(row, PIECE)
    driver.press("ctrl+z")
    window.wait_row(row, missing)
    driver.press("ctrl+shift+z")
    window.wait_row(row, PIECE)
    pictures.take("project")


def mark_piece(window, say):
    """The row of the library opens into a mark for each piece."""
    attached = lambda n: say("Attached: %u").replace("%u", n)
    window.wait("label", attached("0"))
    window.tab_to("list item", lambda name: name == say("Evidence", "library"), steps=60)
    driver.press("space")
    window.tab_to("check box", lambda name: name == PIECE)
    driver.press("space")
    window.wait("label", attached("1"))


def record(window, say, pictures):
    """A call is written down together with the piece that was told about."""
    driver.press("ctrl+l")
    window.wait("text", say("What was said"))
    mark_piece(window, say)
    pictures.take("recorder")
    driver.press("ctrl+Return")
    driver.wait_for("the form to close", lambda: not window.has_dialog())


def plan(window, say, pictures):
    """A visit is planned together with the piece that is to be shown."""
    search = say("Find the customer: name, initials, phone")
    driver.press("alt+1")
    window.tab_to("push button", lambda name: name == say("Plan a visit"))
    driver.press("Return")
    window.wait("text", search)
    window.fill({search: "kestrel"})
    mark_piece(window, say)
    pictures.take("plan")
    driver.press("ctrl+Return")
    driver.wait_for("the form to close", lambda: not window.has_dialog())


def uses_of(store):
    with contextlib.closing(sqlite3.connect(store)) as handle:
        return handle.execute("SELECT COUNT(project), COUNT(activity), COUNT(rung) FROM evidence_use").fetchall()


def main():
    pagoda, pagodactl = (os.path.abspath(program) for program in sys.argv[1:3])
    language = sys.argv[3]
    pictures = driver.Pictures(sys.argv[4:], f"evidence-{language}")
    say = driver.words(language)
    with tempfile.TemporaryDirectory() as folder:
        os.chdir(folder)
        store = driver.new_store(
            pagodactl,
            folder,
            customers=f"customer.code,customer.name,customer.class\nK-1,{NAME},TOP\n",
        )
        with driver.running([pagoda, store], LANGUAGE=language, PAGODA_DATA_DIR=folder) as window:
            window.tab_to("list item", lambda name: name.startswith(NAME))
            driver.press("Return")
            window.wait("push button", say("Edit"))
            window.press_tab(say("Projects"))
            begin_project(window, say)
            add_piece(window, say, pictures)
            attach(window, say, pictures)
            record(window, say, pictures)
            driver.wait_for("the piece at the call", lambda: uses_of(store) == [(1, 1, 0)])
            plan(window, say, pictures)
            driver.wait_for("the piece at the visit", lambda: uses_of(store) == [(1, 2, 0)])
    print(f"the evidence in {language} is done")


if __name__ == "__main__":
    main()
