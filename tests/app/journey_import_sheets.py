#!/usr/bin/env python3
# journey_import_sheets.py: a workbook that begins with a cover, orders without numbers, and a name known already.
# Copyright 2026 The Pagoda authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Usage: journey_import_sheets.py PAGODA PAGODACTL LANGUAGE [PICTURES]

import os
import sys
import tempfile

import driver

# Sheets with the first words of their tables; the cover has no row that could be names of columns.
COVER, LEDGER, LIST = "说明", "台账", "名单"
NAME = "杭州恒力机械有限公司"
SHEETS = {
    COVER: [["本表为销售明细，请勿外传"]],
    LEDGER: [
        ["2026年销售台账"],
        ["客户", "日期", "金额"],
        [NAME, "2026-03-04", 1200],
        [NAME, "2026-03-04", 300],
        ["义乌王姐", "2026-03-05", 80],
    ],
    LIST: [["客户编号", "客户名称"], ["KH1", NAME]],
}


NO_HEADER = (
    "No row of the sheet looks like the names of columns. Nothing was changed. Put a row "
    "with names such as “Customer” and “Date” above the data."
)


def write_book(path):
    import openpyxl

    book = openpyxl.Workbook()
    book.remove(book.active)
    for title, rows in SHEETS.items():
        sheet = book.create_sheet(title)
        for row in rows:
            sheet.append(row)
    book.save(path)


def see_cover(window, say):
    """A sheet without a table is refused, and all stays as it was answered before."""
    window.tab_to("combo box", lambda name: name.startswith(say("Sheet") + ": "))
    driver.press("space")
    window.wait_focus("list item")
    # From where it opens differs: 4.14 begins with the first.
    driver.press("End", "Home", "Return")
    window.wait("alert", say(NO_HEADER))
    window.wait("combo box", f"{say('Sheet')}: {LEDGER}")
    window.wait("push button", say("Check"))
    driver.check_names(window)


def check(window, say):
    window.press_button(say("Check"))
    window.wait_text(say("Nothing has been written yet."))


def main():
    pagoda, pagodactl, language = sys.argv[1:4]
    pictures = driver.Pictures(sys.argv[4:], f"import-sheets-{language}")
    say = driver.words(language)
    with tempfile.TemporaryDirectory() as folder:
        store = os.path.join(folder, "journey.pagoda")
        book = os.path.join(folder, "book.xlsx")
        environment = {"LANGUAGE": language, "PAGODA_DATA_DIR": folder}
        write_book(book)
        driver.ask(pagodactl, store, "init", "--currency", "CNY")
        with driver.running([pagoda, store], **environment) as window:
            window.wait("push button", say("Try a sample"))
            driver.give(pagoda, book, **environment)
            window.wait("combo box", f"{say('Sheet')}: {LEDGER}")
            window.wait_text(say("Without a column of order numbers, what a customer bought on one day is one order."))
            pictures.take("ledger")
            see_cover(window, say)
            check(window, say)
            window.wait("list item", f"{say('What the rows are')}: {say('Orders', 'import')}")
            window.wait("list item", f"{say('Created')}: 2")
            window.press_button(say("Import"))
            window.wait_text(say("Imported"))
            pictures.take("imported")
            window.close_dialogs()
            driver.give(pagoda, book, **environment)
            window.wait("combo box", f"{say('Sheet')}: {LEDGER}")
            window.choose(say("Sheet"), LIST)
            window.wait("combo box", f"{say('What the rows are')}: {say('Customers', 'import')}")
            check(window, say)
            window.wait("list item", lambda name: NAME in name, "the word about a name that is there already")
            pictures.take("same-name")
            window.close_dialogs()
        names = sorted(customer["name"] for customer in driver.ask(pagodactl, store, "customers"))
        assert names == sorted([NAME, "义乌王姐"]), names
    print(f"the sheets in {language} are done")


if __name__ == "__main__":
    main()
