#!/usr/bin/env python3
# journey_quarter.py: the pack of a quarter is looked at and saved, the quarter is closed, and that is taken back; all
# by keyboard.
# Copyright 2026 The Pagoda authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Usage: journey_quarter.py PAGODA PAGODACTL LANGUAGE [PICTURES]

import contextlib
import datetime
import getpass
import os
import sqlite3
import sys
import tempfile

import driver

MENU = "_Quarter pack…"


def last_quarter():
    """The word of the quarter that ended last, and one of its days."""
    today = datetime.date.today()
    first = datetime.date(today.year, (today.month - 1) // 3 * 3 + 1, 1)
    day = first - datetime.timedelta(days=20)
    return f"{day.year}Q{(day.month - 1) // 3 + 1}", day


def count_frozen(store):
    with contextlib.closing(sqlite3.connect(store)) as handle:
        return handle.execute("SELECT COUNT(*), COUNT(reason) FROM frozen_quarter").fetchone()


def open_quarters(window, say, word, state):
    window.choose_from_menu(say(MENU))
    window.wait_row(word + ": ", state)


def preview(window, say, word, folder, pictures):
    """Behind the row; saved from there as a PDF."""
    window.tab_to("list item", lambda name: name.startswith(word + ": "))
    driver.press("Return")
    window.wait("image", lambda name: name.startswith(say("Sheet %d of %d").split("%d")[0] + "1 "))
    driver.check_names(window)
    pictures.take("preview")
    window.press_button(say("PDF…"))
    path = os.path.join(folder, "pack.pdf")
    window.name_file(path, say("_Save"))
    window.wait("label", say("Exported to %s").replace("%s", os.path.basename(path)))
    with open(path, "rb") as file:
        assert file.read(5) == b"%PDF-"


def close_quarter(window, say, word, button):
    window.press_button(f"{say(button)}: {word}")
    window.wait("push button", say("Close quarter"))


def main():
    pagoda, pagodactl = (os.path.abspath(program) for program in sys.argv[1:3])
    language = sys.argv[3]
    pictures = driver.Pictures(sys.argv[4:], f"quarter-{language}")
    say = driver.words(language)
    word, day = last_quarter()
    frozen = say("Frozen on %1$s by %2$s").replace("%1$s", str(datetime.date.today())).replace("%2$s", getpass.getuser())
    with tempfile.TemporaryDirectory() as folder:
        os.chdir(folder)
        store = driver.new_store(
            pagodactl,
            folder,
            customers="customer.code,customer.name,customer.class\nK-1,Kestrel Bearings,TOP\n",
            orders=f"customer.code,order.number,order.day,line.amount\nK-1,A-1,{day},1200\n",
        )
        with driver.running([pagoda, store], LANGUAGE=language, PAGODA_DATA_DIR=folder) as window:
            window.tab_to("list item", lambda name: name.startswith("Kestrel"))
            open_quarters(window, say, word, say("not closed"))
            driver.check_names(window)
            pictures.take("quarters")
            preview(window, say, word, folder, pictures)
            open_quarters(window, say, word, say("not closed"))
            close_quarter(window, say, word, "Close quarter…")
            pictures.take("closing")
            driver.press("ctrl+Return")
            window.wait_row(word + ": ", frozen)
            assert count_frozen(store) == (1, 0)
            close_quarter(window, say, word, "Close again…")
            window.fill({say("Why again"): "late order"})
            driver.press("ctrl+Return")
            driver.wait_for("both", lambda: count_frozen(store) == (2, 1))
            window.close_dialogs()
            driver.press("ctrl+z")
            driver.wait_for("one", lambda: count_frozen(store) == (1, 0))
            driver.press("ctrl+z")
            driver.wait_for("none", lambda: count_frozen(store) == (0, 0))
            open_quarters(window, say, word, say("not closed"))
            window.close_dialogs()
    print(f"the quarter in {language} is done")


if __name__ == "__main__":
    main()
