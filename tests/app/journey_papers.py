#!/usr/bin/env python3
# journey_papers.py: the page of reports: a preview, a file of each kind; what a page shows and a customer, seen as paper.
# Copyright 2026 The Pagoda authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Usage: journey_papers.py PAGODA PAGODACTL LANGUAGE [PICTURES]

import os
import sys
import tempfile
import zipfile

import driver
from journey_day_sheet import check_file, save

CUSTOMERS = "customer.code,customer.name,customer.city\nK-1,Keystone,Ningbo\nM-1,Mill,Hangzhou\n"
CONTACTS = "customer.code,contact.name,contact.mobile\nK-1,Ada Lund,13900001111\n"


def first_sheet(window, say):
    window.wait("image", lambda name: name.startswith(say("Sheet %d of %d").replace("%d", "1", 1).split("%d")[0]), "a sheet")


def preview_customers(window, say, pictures):
    """A row opens its report by the key that activates it."""
    driver.press("alt+8")
    window.wait("push button", f"{say('Workbook…')}: {say('Customers', 'report')}")
    driver.check_names(window)
    pictures.take("reports")
    window.open_row(say("Customers", "report"), say("All customers with tier, class and figures"))
    first_sheet(window, say)
    driver.check_names(window)
    pictures.take("preview")
    # Of three customers the definitions are on a sheet of their own at most; its size is chosen by keys.
    driver.press("ctrl+plus")
    window.wait("label", lambda found: found.endswith("%"), "the size of the sheets")
    driver.press("ctrl+0")
    window.wait("label", say("Fit"))
    window.wait("label", lambda found: found.startswith(say("Sheet %d of %d").split("%d")[0]), "the sheet that is looked at")


def save_customers(window, say, folder):
    path = os.path.join(folder, "customers.pdf")
    save(window, say, path)
    check_file(path, "Keystone", "Mill", "Ningbo")


def save_workbook(window, say, folder):
    path = os.path.join(folder, "customers.xlsx")
    window.press_button(f"{say('Workbook…')}: {say('Customers', 'report')}")
    window.name_file(path, say("_Save"))
    window.wait("label", say("Exported to %s").replace("%s", "customers.xlsx"))
    assert zipfile.ZipFile(path).testzip() is None


def preview_customer(window, say, folder, pictures):
    """The customer that is open is printed as its profile."""
    driver.press("alt+2")
    window.tab_to("list item", lambda found: found.startswith("Keystone"))
    driver.press("Return")
    window.wait("page tab", say("Profile"))
    driver.press("ctrl+p")
    first_sheet(window, say)
    pictures.take("profile")
    path = os.path.join(folder, "profile.pdf")
    save(window, say, path)
    check_file(path, "Keystone", "Ningbo", "Ada Lund", "13900001111")


def main():
    pagoda, pagodactl = (os.path.abspath(program) for program in sys.argv[1:3])
    language = sys.argv[3]
    pictures = driver.Pictures(sys.argv[4:], f"papers-{language}")
    say = driver.words(language)
    with tempfile.TemporaryDirectory() as folder:
        os.chdir(folder)
        store = driver.new_store(pagodactl, folder, customers=CUSTOMERS, contacts=CONTACTS)
        with driver.running([pagoda, store], LANGUAGE=language, PAGODA_DATA_DIR=folder) as window:
            window.wait("list item", lambda name: name.count(", ") >= 4, "the customers with their figures")
            preview_customers(window, say, pictures)
            save_customers(window, say, folder)
            save_workbook(window, say, folder)
            preview_customer(window, say, folder, pictures)
    print(f"the reports in {language} are done")


if __name__ == "__main__":
    main()
