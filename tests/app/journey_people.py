#!/usr/bin/env python3
# journey_people.py: put people on the map of a project, arrange them by keyboard and by mouse, see the lead follow, and
# write the map as a PDF.
# Copyright 2026 The Pagoda authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Usage: journey_people.py PAGODA PAGODACTL LANGUAGE [PICTURES]

import datetime
import os
import shutil
import subprocess
import sys
import tempfile
import time

import driver

CODE = "K-1"
CONTACTS = f"Customer code,Customer,Contact\n{CODE},Kestrel,Ada Quill\n{CODE},Kestrel,Bo Lindgren\n"
PAUSE = 0.05
TODAY = datetime.date.today()
EARLIER = TODAY - datetime.timedelta(days=10)
YESTERDAY = TODAY - datetime.timedelta(days=1)


def wait_card(window, *parts):
    """The card of the person whose name comes first, saying all the @parts."""
    return window.wait("push button", lambda found: found.startswith(parts[0] + " · ") and all(p in found for p in parts))


def focus_card(window, name):
    window.tab_to("push button", lambda found: found.startswith(name + " · "), steps=120)


def lead_of(pagodactl, store, day):
    card = driver.ask(pagodactl, store, "--as-of", str(day), "layers", "--customer", CODE)
    return card["lead"], card["band"], card["flip"] and (card["flip"]["name"], card["flip"]["to"])


def add_project(window, say):
    window.wait("push button", say("Add project"))
    window.press_button(say("Add project"))
    window.wait("text", say("Name"))
    window.fill({say("Name"): "Phase two", driver.day_row(say, "Known since"): str(EARLIER)})
    window.save(say)
    window.wait("combo box", lambda found: found.startswith(say("Project") + ": Phase two"), "the project")
    no_rival = say("No opponent is on the map: you do not know yet.")
    driver.wait_for("that nobody competes", lambda: any(no_rival in driver.name_of(n) for n in window.nodes()))


def add_person(window, say, contact, weight, support, stages, day):
    window.press_button(say("Add decision maker"))
    window.wait("text", say("Weight, 0 to 100"))
    driver.check_names(window)
    window.fill({say("Weight, 0 to 100"): weight, say("Decides in the stages (such as 2–4, 6)"): stages,
                 driver.day_row(say, "So from"): str(day)})
    past = say("A day of the past: the support lead of the days since then changes, also where a report has "
               "printed it.")
    if window.find("combo box", f"{say('Contact')}: {contact}") is None:
        window.choose(say("Contact"), contact)
    if support is not None:
        window.choose(say("Support for us"), support)
    if day < TODAY:
        driver.wait_for("what a day of the past means", lambda: any(past in driver.name_of(n) for n in window.nodes()))
    window.save(say)
    return wait_card(window, contact)


def build_map(window, say, pictures):
    add_person(window, say, "Ada Quill", "60", "+1", "1-4", EARLIER)
    add_person(window, say, "Bo Lindgren", "40", None, "6-7", EARLIER)
    window.press_button(say("Add rival"))
    window.wait("text", say("Name"))
    window.fill({say("Name"): "Merlin Co"})
    window.save(say)
    wait_card(window, "Ada Quill", "Merlin Co ?")
    window.press_button(say("Add influence line"))
    window.wait("text", say("How it comes"))
    driver.check_names(window)
    window.fill({say("How it comes"): "old friends"})
    window.save(say)
    window.wait("list item", lambda found: found.startswith("Ada Quill → Bo Lindgren"), "the influence line")
    driver.check_names(window)
    pictures.take("map")


def change_support(window, say):
    """A step down by the menu of the card, taken back and done again."""
    focus_card(window, "Ada Quill")
    driver.press("shift+F10")
    window.wait("menu item", say("Support one step down"))
    driver.press("Down", "Down", "Return")
    us = say("us %s")
    wait_card(window, "Ada Quill", us.replace("%s", "0"))
    driver.press("ctrl+z")
    wait_card(window, "Ada Quill", us.replace("%s", "+1"))
    driver.press("ctrl+shift+z")
    wait_card(window, "Ada Quill", us.replace("%s", "0"))


def arrange(window, say, pictures):
    """A level down and to the left by keyboard, up again by mouse; what was moved keeps the focus."""
    focus_card(window, "Bo Lindgren")
    driver.press("Down")
    wait_card(window, "Bo Lindgren", say("Use", "level"))
    driver.wait_for("the focus", lambda: driver.name_of(window.focused()).startswith("Bo Lindgren"))
    start = driver.extents_of(window.focused()).x
    driver.press("Left")
    driver.wait_for("the step to the left", lambda: driver.extents_of(window.focused()).x < start)
    # Nothing may lie over the card, and a toast that the pointer is on does not go.
    subprocess.run(["xdotool", "mousemove", "5", "5"], check=True)
    undo = say("Undo")
    of_toast = lambda found: undo in found and not found.startswith((undo + ":", undo + "："))
    driver.wait_for("no toast", lambda: window.find("push button", of_toast) is None)
    box = driver.extents_at_rest(wait_card(window, "Bo Lindgren", say("Use", "level")))
    x, y = box.x + box.width // 2, box.y + box.height // 2

    def mouse(*arguments):
        subprocess.run(["xdotool", *map(str, arguments)], check=True)
        time.sleep(PAUSE)

    pictures.take("before-drag")
    mouse("mousemove", x, y)
    mouse("mousedown", 1)
    for step in range(1, 9):
        mouse("mousemove", x - 12 * step, y - 14 * step)
    mouse("mouseup", 1)
    wait_card(window, "Bo Lindgren", say("Management", "level"))
    pictures.take("arranged")


def write_map(window, say, folder):
    path = os.path.join(folder, "map.pdf")
    window.press_button(say("Save or copy the people map"))
    window.wait("menu item", say("Save as PDF…"))
    driver.press("Return")
    window.name_file(path, say("_Save"))
    driver.wait_for("the file", lambda: os.path.exists(path))
    if shutil.which("pdftotext") is not None:
        text = subprocess.run(["pdftotext", path, "-"], capture_output=True, text=True, check=True).stdout
        for part in ("Ada Quill", "Bo Lindgren", "Merlin Co", "Phase two", str(TODAY), "60%"):
            assert part in text, (part, text)


def copy_map(window, say):
    """The clipboard has it as a picture."""
    window.press_button(say("Save or copy the people map"))
    window.choose_item(say("Copy picture"))
    window.wait("label", say("The picture is copied."))
    driver.wait_for("a picture", lambda: driver.pasted("image/png").startswith(b"\x89PNG"))


def remove(window):
    focus_card(window, "Bo Lindgren")
    driver.press("Delete")
    driver.wait_for("nobody there", lambda: window.find("push button", lambda found: found.startswith("Bo Lindgren · ")) is None)


def main():
    pagoda, pagodactl, language = sys.argv[1:4]
    pictures = driver.Pictures(sys.argv[4:], f"people-{language}")
    say = driver.words(language)
    with tempfile.TemporaryDirectory() as folder:
        store = driver.new_store(pagodactl, folder, contacts=CONTACTS)
        with driver.running([pagoda, store], LANGUAGE=language, PAGODA_DATA_DIR=folder) as window:
            window.tab_to("list item", lambda name: name.startswith("Kestrel"))
            driver.press("Return")
            window.wait("push button", say("Edit"))
            window.press_tab(say("People map"))
            add_project(window, say)
            build_map(window, say, pictures)
            before = lead_of(pagodactl, store, YESTERDAY)
            assert before[:2] == (0.6, [0.2, 1.0]), before
            change_support(window, say)
            arrange(window, say, pictures)
            write_map(window, say, folder)
            copy_map(window, say)
            today = lead_of(pagodactl, store, TODAY)
            assert today[0] == 0 and today[1][0] < 0 < today[1][1], today
            remove(window)
            assert lead_of(pagodactl, store, YESTERDAY) == before, "yesterday stays"
    print(f"the people map in {language} is done")


if __name__ == "__main__":
    main()
