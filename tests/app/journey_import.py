#!/usr/bin/env python3
# journey_import.py: a spreadsheet becomes customers: choose, ask, dry run, import, undo, by keyboard alone.
# Copyright 2026 The Pagoda authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Usage: journey_import.py PAGODA PAGODACTL LANGUAGE [PICTURES]

import os
import sqlite3
import sys
import tempfile

import driver

TABLE = """Our book of orders
Order,Date,Customer,Amount
A-1,03/04/2026,Kestrel Bearings,1200.50
A-2,05/06/2026,Kestrel Bearings,80
A-3,07/08/2026,Ångström & Sons,99
A-4,09/09/2026,Ångström & Sons,much
"""


def choose_file(window, say, path):
    """The chooser takes a typed path."""
    driver.press("ctrl+i")
    window.wait("push button", say("Choose a file…"))
    driver.check_names(window)
    driver.press("Return")
    window.enter_path(path, say("_Choose"))


def answer(window, say):
    """The order of the dates is asked, on a date of the file, and nothing goes on before."""
    title = say("How “%s” is read").replace("%s", "03/04/2026")
    row = window.wait("combo box", f"{title}: {say('Please choose')}")
    window.wait("combo box", lambda name: name.startswith("Amount: "))
    driver.check_names(window)
    check = window.wait("push button", say("Check"))
    assert not driver.has_state(check, driver.Atspi.StateType.SENSITIVE), "goes on without an answer"
    window.tab_to("combo box", lambda name: name == driver.name_of(row))
    driver.press("space", "Down", "Down", "Return")
    driver.wait_for("the answer", lambda: driver.has_state(check, driver.Atspi.StateType.SENSITIVE))


def expect_counts(window, say, **counts):
    for word, count in counts.items():
        window.wait("list item", f"{say(word)}: {count}")


def import_contacts_beside(window, say, folder, pictures):
    """A list of customers with a contact in each row: both are counted, before and after."""
    path = os.path.join(folder, "rep.csv")
    with open(path, "w", encoding="utf-8") as file:
        file.write("客户名称,联系人,电话/手机,职务\n甲公司,单丽,13800000000,采购经理\n乙公司,,021-1,\n")
    choose_file(window, say, path)
    window.wait("combo box", f"联系人: {say('Contact')}")
    window.tab_to("push button", lambda name: name == say("Check"))
    driver.press("Return")
    window.wait_text(say("Nothing has been written yet."))
    expect_counts(window, say, Created=2, **{"Contacts created": 1, "Contacts unchanged": 0})
    pictures.take("contacts-beside")
    window.tab_to("push button", lambda name: name == say("Import"))
    driver.press("Return")
    window.wait_text(say("Imported"))
    expect_counts(window, say, Created=2, **{"Contacts created": 1})


def import_alike_names(window, say, folder, pictures):
    """Two names of a list of deals look alike: it is asked whether they are one, and tried again before it counts."""
    path = os.path.join(folder, "deals.csv")
    with open(path, "w", encoding="utf-8") as file:
        file.write("opportunity_id,account,product,sales_agent,deal_stage,engage_date,close_date,close_value\n"
                   "D1,Acme,GTX Pro,Ann,Won,2026-01-05,2026-02-05,100\n"
                   "D2,Acme,GTXPro,Ann,Lost,2026-01-06,2026-02-06,0\n")
    choose_file(window, say, path)
    window.wait("combo box", f"{say('What the rows are')}: {say('Projects', 'import')}")
    window.press_button(say("Check"))
    window.wait_text(say("Nothing has been written yet."))
    question = say("“%s” is “%s”").replace("%s", "GTXPro", 1).replace("%s", "GTX Pro", 1)
    window.tab_to("check box", lambda name: name == question)
    driver.check_names(window)
    pictures.take("alike")
    driver.press("space")
    window.press_button(say("Check"))
    # It is said now, and stays to be taken back.
    window.wait("check box", question)
    window.press_button(say("Import"))
    window.wait_text(say("Imported"))
    expect_counts(window, say, Created=2)


def main():
    pagoda, pagodactl, language = sys.argv[1:4]
    pictures = driver.Pictures(sys.argv[4:], f"import-{language}")
    say = driver.words(language)
    with tempfile.TemporaryDirectory() as folder:
        store = os.path.join(folder, "journey.pagoda")
        table = os.path.join(folder, "orders.csv")
        with open(table, "w", encoding="utf-8") as file:
            file.write(TABLE)
        driver.ask(pagodactl, store, "init", "--currency", "CNY")
        with driver.running([pagoda, store], LANGUAGE=language, PAGODA_DATA_DIR=folder) as window:
            window.wait("push button", say("Try a sample"))
            first = say("Import a file…")
            driver.wait_for("the focus on the first step", lambda: driver.name_of(window.focused()) == first)
            choose_file(window, say, table)
            answer(window, say)
            pictures.take("answers")
            window.tab_to("push button", lambda name: name == say("Check"))
            driver.press("Return")
            window.wait_text(say("Nothing has been written yet."))
            expect_counts(window, say, Created=3, **{"Rows with a problem": 1})
            pictures.take("dry-run")
            driver.check_names(window)
            assert driver.ask(pagodactl, store, "customers") == [], "a dry run wrote something"
            window.tab_to("push button", lambda name: name == say("Import"))
            driver.press("Return")
            window.wait_text(say("Imported"))
            pictures.take("result")
            names = {c["name"] for c in driver.ask(pagodactl, store, "customers")}
            assert names == {"Kestrel Bearings", "Ångström & Sons"}, names
            window.tab_to("push button", lambda name: name == say("Undo"))
            driver.press("Return")
            driver.wait_for("the import taken back", lambda: driver.ask(pagodactl, store, "customers") == [])
            driver.press("Escape")
            driver.wait_for("the wizard gone", lambda: not window.find("push button", say("Save as file…")))
            driver.press("ctrl+shift+z")
            window.wait("list item", lambda name: name.startswith("Kestrel Bearings"))
            import_contacts_beside(window, say, folder, pictures)
            window.close_dialogs()
            import_alike_names(window, say, folder, pictures)
            with sqlite3.connect(store) as handle:
                assert handle.execute("SELECT DISTINCT product FROM project").fetchall() == [("GTX Pro",)]
                assert handle.execute("SELECT written, meant FROM name_alias").fetchall() == [("GTXPro", "GTX Pro")]
    print(f"the import in {language} is done")


if __name__ == "__main__":
    main()
