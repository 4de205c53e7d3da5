#!/usr/bin/env python3
# journey_narrow.py: every page and dialog fits a narrow window: the smallest, 360 × 294 px, and 360 × 640 px with large text.
# Copyright 2026 The Pagoda authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Usage: journey_narrow.py PAGODA PAGODACTL LANGUAGE [PICTURES], on a screen of that size
#
# A window that asks for more than the screen gets it, and reaches beyond: so the sizes of the windows tell.

import os
import re
import subprocess
import sys
import tempfile
import time

import driver
import screenshots


# How often the focus comes back to a chip that is not whole yet.
ATTEMPTS = 5


def screen():
    shape = subprocess.run(["xdotool", "getdisplaygeometry"], check=True, capture_output=True, text=True)
    return tuple(map(int, shape.stdout.split()))


def windows():
    """The sizes of all windows that are shown; menus are none, and have shadows beyond the screen."""
    ids = subprocess.run(["xdotool", "search", "--onlyvisible", "--class", "pagoda"], capture_output=True, text=True)
    for window in ids.stdout.split():
        kind = subprocess.run(["xprop", "-id", window, "_NET_WM_WINDOW_TYPE"], capture_output=True, text=True).stdout
        if "MENU" in kind:
            continue
        shape = subprocess.run(["xdotool", "getwindowgeometry", window], capture_output=True, text=True).stdout
        found = re.search(r"Geometry: (\d+)x(\d+)", shape)
        if found:
            yield int(found[1]), int(found[2])


class Measure(screenshots.Album):
    """Instead of being kept, each place is measured."""

    def __init__(self, folder, look, pictures):
        super().__init__(folder, look)
        self.pictures = pictures
        self.size = screen()
        self.places = 0
        self.wide = []

    def take(self, place):
        path = os.path.join(self.folder, "place.png")
        driver.take_picture(path)
        self.pictures.take(place)
        sizes = list(windows())
        assert sizes, place
        self.places += 1
        self.wide += [(place, size) for size in sizes if size[0] > self.size[0] or size[1] > self.size[1]]


def see_chips(pagoda, store, folder, language, width):
    """Not all chips of the filter have room; the one with the focus is always seen whole."""
    with driver.running([pagoda, store], LANGUAGE=language, PAGODA_DATA_DIR=folder) as window:
        window.wait("list item", lambda found: found.count(", ") >= 5, "the figures")
        driver.press("alt+2")
        bar = window.wait("tool bar", driver.words(language)("Filter"))
        last = [node for node in driver.walk(bar) if driver.has_state(node, driver.Atspi.StateType.FOCUSABLE)][-1]
        assert driver.extents_of(last).x > width, "all chips have room"
        name = driver.name_of(last)
        window.tab_to("push button", lambda found: found == name, 80)

        def is_whole():
            place = driver.extents_of(window.find("push button", name))
            return place.x >= 0 and place.x + place.width <= width

        # What comes while Tab is pressed can move the chips once more.
        for _ in range(ATTEMPTS):
            if is_whole():
                return
            time.sleep(1)
            driver.press("shift+Tab")
            window.tab_to("push button", lambda found: found == name, 80)
        driver.wait_for("the last chip whole", is_whole)


def main():
    pagoda, pagodactl, language = sys.argv[1:4]
    pictures = driver.Pictures(sys.argv[4:], f"narrow-{language}")
    with tempfile.TemporaryDirectory() as folder:
        store = os.path.join(folder, "journey.pagoda")
        driver.ask(pagodactl, store, "init", "--currency", "CNY")
        driver.ask(pagodactl, store, "sample", "--customers", "60")
        places = Measure(folder, f"{language}-light", pictures)
        screenshots.see_store(pagoda, store, places, screenshots.busy_account(pagodactl, store))
        screenshots.see_no_store(pagoda, pagodactl, places)
        see_chips(pagoda, store, folder, language, places.size[0])
    assert not places.wide, places.wide
    assert places.places > 20, places.places
    print(f"{places.places} places in {language} fit")


if __name__ == "__main__":
    main()
