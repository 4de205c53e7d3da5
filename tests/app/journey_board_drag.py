#!/usr/bin/env python3
# journey_board_drag.py: a card of the five-layer board is dragged to another column with the mouse.
# Copyright 2026 The Pagoda authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Usage: journey_board_drag.py PAGODA PAGODACTL LANGUAGE [PICTURES]

import os
import subprocess
import sys
import tempfile
import time

import driver
from gi.repository import Atspi

# A drag begins only after the pointer has gone some way, and X wants to see it on its way.
STEPS = 8
PAUSE = 0.05


def middle_of(node):
    box = node.get_extents(Atspi.CoordType.WINDOW)
    return box.x + box.width // 2, box.y + min(box.height // 2, 120)


def mouse(*arguments):
    subprocess.run(["xdotool", *map(str, arguments)], check=True)
    time.sleep(PAUSE)


def drag(source, target, pictures):
    mouse("mousemove", *source)
    mouse("mousedown", 1)
    for step in range(1, STEPS + 1):
        mouse("mousemove", *(a + (b - a) * step // STEPS for a, b in zip(source, target)))
    pictures.take("dragging")
    mouse("mousemove", target[0] + 1, target[1])
    mouse("mouseup", 1)


def main():
    pagoda, pagodactl, language = sys.argv[1:4]
    pictures = driver.Pictures(sys.argv[4:], f"board-drag-{language}")
    say = driver.words(language)
    with tempfile.TemporaryDirectory() as folder:
        store = os.path.join(folder, "journey.pagoda")
        driver.ask(pagodactl, store, "init", "--currency", "CNY")
        driver.ask(pagodactl, store, "sample")
        card = driver.ask(pagodactl, store, "layers")[0]
        with driver.running([pagoda, store], LANGUAGE=language, PAGODA_DATA_DIR=folder) as window:
            window.wait("list item", lambda name: name.count(", ") >= 5, "the figures")
            window.open_page(say("Pages"), say("Five layers"))
            node = window.wait("list item", lambda name: name.startswith(card["name"] + ", "))
            column = window.wait("list", say("Business", "layer"))
            drag(middle_of(node), middle_of(column), pictures)
            window.wait("text", say("Why it belongs there"))
            window.fill({say("Why it belongs there"): "A project has begun"})
            window.tab_to("push button", lambda name: name == say("Save"))
            driver.press("Return")
            by_hand = say("moved by hand")
            moved = driver.beginning(say("%s, score %d").replace("%s", say("Business", "layer")))
            window.wait(
                "list item",
                lambda name: name.startswith(card["name"] + ", ") and by_hand in name and moved in name,
                "the card in the other column",
            )
            pictures.take("dropped")
            now = next(c for c in driver.ask(pagodactl, store, "layers") if c["id"] == card["id"])
            assert now["overridden"] and now["current_layer"] == "business", now
    print(f"the drag in {language} is done")


if __name__ == "__main__":
    main()
