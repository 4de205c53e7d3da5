#!/usr/bin/env python3
# journey_reports.py: every report of the menu as workbook and as text, read back; a page on paper.
# Copyright 2026 The Pagoda authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Usage: journey_reports.py PAGODA PAGODACTL LANGUAGE [PICTURES]

import csv
import os
import subprocess
import sys
import tempfile

import openpyxl

import driver

# The entry of the menu, and the report of the command line with what it holds besides.
REPORTS = {
    "_Customers…": ("customers", "--layers"),
    "_Pyramid…": ("pyramid",),
    "_Order lines…": ("orders",),
    "_Five layers…": ("layers",),
    "_Barriers…": ("barriers",),
    "Covera_ge…": ("coverage",),
    "Ou_r people…": ("people",),
    "_Visits…": ("visits",),
}
ENDINGS = ("xlsx", "csv")


def read_csv(path):
    with open(path, encoding="utf-8-sig", newline="") as file:
        return [row for row in csv.reader(file) if any(row)]


def read_xlsx(path):
    """The sheets by name, each as rows."""
    book = openpyxl.load_workbook(path, read_only=True)
    return {sheet.title: [row for row in sheet.iter_rows(values_only=True) if any(c is not None for c in row)] for sheet in book}


READERS = {"xlsx": read_xlsx, "csv": read_csv}


def write_report(window, say, entry, path):
    window.choose_from_menu(say("_Export"), say(entry))
    window.name_file(path, say("_Export"))
    name = os.path.basename(path)
    window.wait("label", say("Exported to %s").replace("%s", name))
    assert [file for file in os.listdir(os.path.dirname(path)) if file.startswith(name)] == [name], "nothing half done"


def check_reports(window, say, pagodactl, store, folder, language):
    """The window writes what the command line writes."""
    for entry, (report, *options) in REPORTS.items():
        for ending in ENDINGS:
            path = os.path.join(folder, f"{report}.{ending}")
            write_report(window, say, entry, path)
            other = os.path.join(folder, f"{report}-ctl.{ending}")
            command = [pagodactl, "--store", store, "report", report, *options, "--out", other]
            subprocess.run(command, check=True, capture_output=True, env={**os.environ, "LANGUAGE": language})
            found = READERS[ending](path)
            wanted = READERS[ending](other)
            assert found and found == wanted, (report, ending, found, wanted)


def print_page(window, say, folder, pictures):
    """The key that prints a page shows its sheets, and there it prints them."""
    driver.press("ctrl+p")
    window.wait("image", lambda name: name.startswith(say("Sheet %d of %d").split("%d")[0]), "a sheet")
    window.print_to_file(lambda: driver.press("ctrl+p"), folder, lambda: pictures.take("print"))
    window.close_dialogs()
    window.wait_for_keyboard()


def main():
    pagoda, pagodactl = (os.path.abspath(program) for program in sys.argv[1:3])
    language = sys.argv[3]
    pictures = driver.Pictures(sys.argv[4:], f"reports-{language}")
    say = driver.words(language)
    with tempfile.TemporaryDirectory() as folder:
        os.chdir(folder)
        store = os.path.join(folder, "journey.pagoda")
        driver.ask(pagodactl, store, "init", "--currency", "CNY")
        driver.ask(pagodactl, store, "sample", "--customers", "30")
        with driver.running([pagoda, store], LANGUAGE=language, PAGODA_DATA_DIR=folder) as window:
            window.wait("list item", lambda name: name.count(", ") >= 4, "the customers with their figures")
            print_page(window, say, folder, pictures)
            check_reports(window, say, pagodactl, store, folder, language)

    print(f"the reports in {language} are done")


if __name__ == "__main__":
    main()
