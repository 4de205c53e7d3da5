#!/usr/bin/env python3
# journey_sample.py: the sample goes in one step, own records stay, and undo brings it back.
# Copyright 2026 The Pagoda authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Usage: journey_sample.py PAGODA PAGODACTL LANGUAGE [PICTURES]

import os
import sys
import tempfile

import driver

SAMPLE = 12


OWN = (
    "Records of your own belong to customers of the sample: %u, one of them with “%s”. Nothing was "
    "changed. Remove the sample together with them, or move them first."
)


def import_table(pagodactl, folder, store, *arguments, text):
    path = os.path.join(folder, "table.csv")
    with open(path, "w", encoding="utf-8") as file:
        file.write(text)
    driver.ask(pagodactl, store, "import", path, *arguments)


def codes(pagodactl, store):
    return {customer["code"] for customer in driver.ask(pagodactl, store, "customers")}


def remove(window, say, pagodactl, store, pictures):
    """What hangs on the sample's customers goes only after a question; no is an answer, too."""
    everybody = codes(pagodactl, store)
    window.press_button(say("Remove the sample"))
    window.wait_text(say("Remove your own records at the sample, too?"))
    before = driver.beginning(say(OWN))
    window.wait("label", lambda name: name.startswith(before + "1"), "the one order of one's own")
    driver.check_names(window)
    pictures.take("question")
    window.press_button(say("Cancel"))
    assert codes(pagodactl, store) == everybody
    window.press_button(say("Remove the sample"))
    window.wait_text(say("Remove your own records at the sample, too?"))
    window.press_button(say("Remove"))
    driver.wait_for("own customers alone", lambda: codes(pagodactl, store) == {"OWN-1", "OWN-2"})
    window.wait("list item", lambda name: name.startswith("Alder Works"))
    driver.wait_for("no strip", lambda: not window.find("push button", say("Remove the sample")))
    pictures.take("own")


def bring_back(window, say, pagodactl, store):
    driver.press("ctrl+z")
    window.wait("push button", say("Remove the sample"))
    assert len(codes(pagodactl, store)) == SAMPLE + 2
    driver.press("ctrl+shift+z")
    driver.wait_for("no strip", lambda: not window.find("push button", say("Remove the sample")))
    assert codes(pagodactl, store) == {"OWN-1", "OWN-2"}


def main():
    pagoda, pagodactl, language = sys.argv[1:4]
    pictures = driver.Pictures(sys.argv[4:], f"sample-{language}")
    say = driver.words(language)
    with tempfile.TemporaryDirectory() as folder:
        store = os.path.join(folder, "journey.pagoda")
        driver.ask(pagodactl, store, "init", "--currency", "CNY")
        driver.ask(pagodactl, store, "sample", "--customers", str(SAMPLE))
        own = "Customer code,Customer\nOWN-1,Alder Works\nOWN-2,Birch Works\n"
        import_table(pagodactl, folder, store, text=own)
        at_sample = "Customer code,Order number,Order date,Amount\nC00001,OWN-ORDER,2026-03-02,100\nOWN-1,OWN-2ND,2026-03-03,200\n"
        import_table(pagodactl, folder, store, "--as", "orders", text=at_sample)
        with driver.running([pagoda, store], LANGUAGE=language, PAGODA_DATA_DIR=folder) as window:
            window.wait("push button", say("Remove the sample"))
            remove(window, say, pagodactl, store, pictures)
            bring_back(window, say, pagodactl, store)
    print(f"the sample in {language} is done")


if __name__ == "__main__":
    main()
