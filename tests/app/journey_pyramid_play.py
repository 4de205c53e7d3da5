#!/usr/bin/env python3
# journey_pyramid_play.py: through time by itself, and the drawing and its table to the clipboard.
# Copyright 2026 The Pagoda authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Usage: journey_pyramid_play.py PAGODA PAGODACTL LANGUAGE [PICTURES]

import os
import sys
import tempfile

import driver
from journey_pyramid import NAMES, check_tiers, day_of


def play(window, say, pagodactl, store, language):
    """From the first day on, until it is told to pause; the day it stays at is shown."""
    slider = window.tab_to("slider", lambda name: name.startswith(say("Day")), 80)
    newest = day_of(slider)
    driver.press("Home")
    driver.wait_for("the first day", lambda: day_of(slider) < newest)
    first = day_of(slider)
    window.press_button(say("Play through time"))
    window.wait("push button", say("Pause"))
    driver.wait_for("later days", lambda: day_of(slider) > first)
    driver.press("space")
    window.wait("push button", say("Play through time"))
    stayed = day_of(slider)
    assert first < stayed, (first, stayed)
    check_tiers(window, language, driver.ask(pagodactl, store, "pyramid", "--as-of", stayed)["tiers"])
    assert day_of(slider) == stayed, "it goes on"
    window.tab_to("slider", lambda name: name.startswith(say("Day")), 80)
    driver.press("End")
    driver.wait_for("the newest day", lambda: day_of(slider) == newest)


def copy(window, say, entry, told):
    window.press_button(say("Copy and save"))
    window.choose_item(say(entry))
    window.wait("label", say(told))


def copy_everything(window, say, tiers, language, pictures):
    """A table is pasted into a spreadsheet as rows of cells, a picture where pictures go."""
    copy(window, say, "Copy the table", "The table is copied.")
    rows = [line.split("\t") for line in driver.pasted("UTF8_STRING").decode().splitlines()]
    shown = {row[0]: row[1] for row in rows if row[0] in NAMES[language]}
    assert shown == {name: str(tier["customers"]) for name, tier in zip(NAMES[language], tiers)}, rows
    pictures.take("copied")
    copy(window, say, "Copy the picture", "The picture is copied.")
    assert driver.pasted("image/png").startswith(b"\x89PNG\r\n\x1a\n")


def main():
    pagoda, pagodactl, language = sys.argv[1:4]
    pictures = driver.Pictures(sys.argv[4:], f"pyramid-play-{language}")
    say = driver.words(language)
    with tempfile.TemporaryDirectory() as folder:
        store = os.path.join(folder, "journey.pagoda")
        driver.ask(pagodactl, store, "init", "--currency", "CNY")
        driver.ask(pagodactl, store, "sample", "--customers", "60")
        tiers = driver.ask(pagodactl, store, "pyramid")["tiers"]
        with driver.running([pagoda, store], LANGUAGE=language, PAGODA_DATA_DIR=folder) as window:
            window.wait("list item", lambda name: name.count(", ") >= 4, "the customers with their figures")
            window.open_page(say("Pages"), say("Pyramid"))
            window.wait("slider", lambda name: name.startswith(say("Day")))
            copy_everything(window, say, tiers, language, pictures)
            play(window, say, pagodactl, store, language)
    print(f"the pyramid in {language} has played")


if __name__ == "__main__":
    main()
