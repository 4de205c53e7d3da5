#!/usr/bin/env python3
# journey_hand_in.py: accounts are handed in by one window and merged by another, with a conflict, by keyboard alone.
# Copyright 2026 The Pagoda authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Usage: journey_hand_in.py PAGODA PAGODACTL LANGUAGE [PICTURES]

import os
import sqlite3
import sys
import tempfile

import driver


def read(path, sql):
    store = sqlite3.connect(f"file:{path}?mode=ro", uri=True)
    try:
        return store.execute(sql).fetchall()
    finally:
        store.close()


def change(path, city):
    store = sqlite3.connect(path)
    with store:
        store.execute("UPDATE customer SET city = ? WHERE code = 'K1'", (city,))
    store.close()


def hand_in(pagoda, folder, store, path, language, say, pictures):
    with driver.running([pagoda, store], LANGUAGE=language, PAGODA_DATA_DIR=folder) as window:
        window.wait("list item", lambda name: name.startswith("Kestrel Bearings"))
        window.choose_from_menu(say("Hand in accounts…"))
        window.wait("push button", say("Choose a file…"))
        driver.check_names(window)
        pictures.take("hand-in")
        window.tab_to("push button", lambda name: name == say("Choose a file…"))
        driver.press("Return")
        window.enter_path(path, say("_Save"))
        window.wait_text(say("The hand-in is written and checked. Accounts: %s").replace("%s", "2"))
    assert len(read(path, "SELECT * FROM customer")) == 2


def merge(window, say, path):
    window.choose_from_menu(say("Merge a hand-in…"))
    window.enter_path(path, say("_Choose"))
    window.wait("push button", say("Merge"))


def main():
    pagoda, pagodactl, language = sys.argv[1:4]
    pictures = driver.Pictures(sys.argv[4:], f"hand-in-{language}")
    say = driver.words(language)
    with tempfile.TemporaryDirectory() as folder:
        homes = {name: os.path.join(folder, name) for name in ("rep", "boss")}
        for home in homes.values():
            os.mkdir(home)
        rep = driver.new_store(pagodactl, homes["rep"],
                               customers="customer.code,customer.name\nK1,Kestrel Bearings\nL1,Lark Pumps\n")
        boss = driver.new_store(pagodactl, homes["boss"], customers="customer.code,customer.name\nM1,Merlin Valves\n")
        path = os.path.join(folder, "rep.pagoda-handin")
        hand_in(pagoda, homes["rep"], rep, path, language, say, pictures)
        with driver.running([pagoda, boss], LANGUAGE=language, PAGODA_DATA_DIR=homes["boss"]) as window:
            window.wait("list item", lambda name: name.startswith("Merlin Valves"))
            merge(window, say, path)
            driver.check_names(window)
            pictures.take("preview")
            driver.press("ctrl+Return")
            window.wait("list item", lambda name: name.startswith("Kestrel Bearings"))
            driver.press("ctrl+z")
            driver.wait_for("the merge undone", lambda: len(read(boss, "SELECT * FROM customer")) == 1)
            driver.press("ctrl+shift+z")
            driver.wait_for("the merge repeated", lambda: len(read(boss, "SELECT * FROM customer")) == 3)
        change(rep, "Suzhou")
        change(boss, "Wuxi")
        driver.ask(pagodactl, rep, "hand-in", "--out", path, PAGODA_DATA_DIR=homes["rep"])
        with driver.running([pagoda, boss], LANGUAGE=language, PAGODA_DATA_DIR=homes["boss"]) as window:
            window.wait("list item", lambda name: name.startswith("Kestrel Bearings"))
            merge(window, say, path)
            driver.check_names(window)
            pictures.take("conflict")
            city = say("City", "field")
            window.choose(f"Kestrel Bearings · {say('Customer', 'record')}",
                          say("Theirs: %s").replace("%s", f"{city}: Suzhou"))
            pictures.take("chosen")
            driver.press("ctrl+Return")
            driver.wait_for("theirs taken",
                            lambda: read(boss, "SELECT city FROM customer WHERE code = 'K1'") == [("Suzhou",)])
    print(f"the hand-in in {language} is done")


if __name__ == "__main__":
    main()
