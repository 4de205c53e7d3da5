#!/usr/bin/env python3
# journey_history.py: what was done is listed, and taken back down to a point, by keyboard alone.
# Copyright 2026 The Pagoda authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Usage: journey_history.py PAGODA PAGODACTL LANGUAGE [PICTURES]

import os
import sys
import tempfile

import driver


def import_names(pagodactl, folder, store, name):
    table = os.path.join(folder, f"{name}.csv")
    with open(table, "w", encoding="utf-8") as file:
        file.write(f"Customer code,Customer\n{name},{name} Works\n")
    driver.ask(pagodactl, store, "import", table)


def main():
    pagoda, pagodactl, language = sys.argv[1:4]
    pictures = driver.Pictures(sys.argv[4:], f"history-{language}")
    say = driver.words(language)
    with tempfile.TemporaryDirectory() as folder:
        store = os.path.join(folder, "journey.pagoda")
        driver.ask(pagodactl, store, "init", "--currency", "CNY")
        for name in ("Alder", "Birch", "Cedar"):
            import_names(pagodactl, folder, store, name)
        with driver.running([pagoda, store], LANGUAGE=language, PAGODA_DATA_DIR=folder) as window:
            window.wait("list item", lambda name: name.startswith("Cedar Works"))
            driver.press("ctrl+h")
            two = say("Undo to here: %u").replace("%u", "2") + ", "
            window.wait("push button", lambda name: name.startswith(two))
            window.wait_focus("list item")
            driver.check_names(window)
            pictures.take("before")
            window.tab_to("push button", lambda name: name.startswith(two))
            driver.press("Return")
            window.wait_text(say("Undo to here?"))
            concerned = say("Customers concerned: %s").replace("%s", "2")
            driver.wait_for("the preview", lambda: any(concerned in driver.name_of(n) for n in window.nodes()))
            pictures.take("preview")
            window.tab_to("push button", lambda name: name.startswith(say("Undo")) and not name.startswith(two))
            driver.press("Return")
            window.wait_text(say("Commands taken back: %d. Redo brings them back.").replace("%d", "2"))
            pictures.take("after")
            names = [c["name"] for c in driver.ask(pagodactl, store, "customers")]
            assert names == ["Alder Works"], names
            driver.press("Escape")
            heading = say("What was done, the newest first")
            driver.wait_for("the dialog gone", lambda: not window.find("label", heading))
            driver.press("ctrl+shift+z")
            driver.wait_for("one done again", lambda: len(driver.ask(pagodactl, store, "customers")) == 2)
    print(f"the history in {language} is done")


if __name__ == "__main__":
    main()
