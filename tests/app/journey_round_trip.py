#!/usr/bin/env python3
# journey_round_trip.py: the workbook of customers was edited elsewhere and comes back, by keyboard alone.
# Copyright 2026 The Pagoda authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Usage: journey_round_trip.py PAGODA PAGODACTL LANGUAGE [PICTURES]

import os
import subprocess
import sys
import tempfile

import driver

try:
    import openpyxl
except ImportError:
    print("openpyxl is not on this machine")
    sys.exit(77)


def control(pagodactl, store, *words):
    subprocess.run([pagodactl, "--store", store, *words], check=True, capture_output=True)


class Sheet:
    """The exported customers, whose cells are named by the place of the customer and the title of the column."""

    def __init__(self, file):
        self.file = file
        self.book = openpyxl.load_workbook(file)
        self.sheet = self.book.worksheets[0]
        self.columns = {cell.value: cell.column for cell in self.sheet[1]}

    def cell(self, place, title):
        return self.sheet.cell(place + 1, self.columns[title])

    def address(self, place, title):
        return f"{self.sheet.title}!{self.cell(place, title).coordinate}"


def customers(pagodactl, store):
    return {entry["code"]: entry for entry in driver.ask(pagodactl, store, "customers")}


def edit(sheet, say):
    sheet.cell(1, say("City")).value = "三明"
    sheet.cell(2, say("Customer")).value = "Renamed elsewhere Ltd."
    sheet.cell(2, say("Owner")).value = "Mei"
    sheet.cell(3, say("Customer")).value = None
    sheet.cell(3, say("Tier")).value = "?"
    sheet.sheet.delete_rows(9)
    sheet.book.save(sheet.file)


def import_back(window, say, sheet, pictures):
    """The file is chosen, and what is going to change stands there at once; nothing is asked about columns."""
    driver.press("ctrl+i")
    window.wait("push button", say("Choose a file…"))
    driver.press("Return")
    window.enter_path(sheet.file, say("_Choose"))
    window.wait_text(say("Nothing has been written yet."))
    renamed = sheet.address(2, say("Customer"))
    window.wait("list item", lambda name: renamed in name and "Renamed elsewhere Ltd." in name)
    window.wait("list item", lambda name: sheet.address(3, say("Customer")) in name)
    window.wait("list item", lambda name: sheet.address(3, say("Tier")) in name)
    window.wait("list item", f"{say('Updated')}: 1")
    pictures.take("diff")
    driver.check_names(window)


def take_conflict(window, say, sheet, pictures):
    """The city was changed here, too: ours stays unless it is said otherwise, and then it is tried again."""
    city = sheet.address(1, say("City"))
    window.tab_to("check box", lambda name: say("City") in name)
    driver.press("space")
    window.press_button(say("Check"))
    window.wait("list item", f"{say('Updated')}: 2")
    window.wait("list item", lambda name: city in name)
    pictures.take("chosen")
    window.press_button(say("Import"))
    window.wait_text(say("Imported"))
    pictures.take("imported")


def main():
    pagoda, pagodactl, language = sys.argv[1:4]
    pictures = driver.Pictures(sys.argv[4:], f"round-trip-{language}")
    say = driver.words(language)
    with tempfile.TemporaryDirectory() as folder:
        store, file = os.path.join(folder, "journey.pagoda"), os.path.join(folder, "customers.xlsx")
        driver.ask(pagodactl, store, "init", "--currency", "CNY")
        control(pagodactl, store, "sample", "--customers", "20")
        control(pagodactl, store, "report", "customers", "--out", file, "--lang", language)
        sheet = Sheet(file)
        codes = [sheet.cell(place, say("Code")).value for place in (1, 2, 3)]
        edit(sheet, say)
        meanwhile = os.path.join(folder, "meanwhile.csv")
        with open(meanwhile, "w", encoding="utf-8") as lines:
            lines.write(f"客户编号,城市\n{codes[0]},龙岩\n")
        control(pagodactl, store, "import", meanwhile, "--as", "customers")
        before = customers(pagodactl, store)
        with driver.running([pagoda, store], LANGUAGE=language, PAGODA_DATA_DIR=folder) as window:
            window.wait("list item", lambda name: before[codes[0]]["name"] in name)
            import_back(window, say, sheet, pictures)
            take_conflict(window, say, sheet, pictures)
            after = customers(pagodactl, store)
            assert len(after) == 20 and after[codes[0]]["city"] == "三明", after[codes[0]]
            assert after[codes[1]]["name"] == "Renamed elsewhere Ltd." and after[codes[1]]["owner"] == "Mei"
            assert after[codes[2]] == before[codes[2]]
            window.tab_to("push button", lambda name: name == say("Undo"))
            driver.press("Return")
            driver.wait_for("the import taken back", lambda: customers(pagodactl, store) == before)
    print(f"the round trip in {language} is done")


if __name__ == "__main__":
    main()
