#!/usr/bin/env python3
# screenshots.py: pictures of every page and dialog, in any language, scheme and contrast.
# Copyright 2026 The Pagoda authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Usage: screenshots.py PAGODA PAGODACTL STORE FOLDER LOOK…, under run-under-xvfb.sh, whose size is that of the window
#
# A LOOK is LANGUAGE-light or LANGUAGE-dark, with -contrast behind it for high contrast: zh_CN-dark-contrast.  The store
# is one with the sample; nothing in it is changed.  Each picture is FOLDER/PLACE-LOOK.png.  PICTURES_MOMENT, in the
# words of faketime, is the moment that the window takes for now.

import glob
import os
import re
import subprocess
import sys
import tempfile

import driver
import journey_rescue

SCHEMES = {"light": "default", "dark": "prefer-dark"}

# The pages, and the key that opens each.
PAGES = {"today": "alt+1", "customers": "alt+2", "pyramid": "alt+3", "board": "alt+4", "calendar": "alt+5", "targets": "alt+6", "insight": "alt+7", "reports": "alt+8"}

# Buttons of a page, one pressed after the other, with the picture that is taken then.
PYRAMID_STEPS = [
    ("One day", None),
    ("Width = profit", "pyramid-profit"),
    ("Pyramid", None),
    ("Table", "pyramid-table"),
    ("Table", None),
    ("Two days", "pyramid-compare"),
]
CALENDAR_STEPS = [("Week", "calendar-week"), ("Agenda", "calendar-agenda")]

# The views of a page of several, in the order of their keys.
VIEWS = {"targets": ("targets", "workshop", "review", "potential", "survey"), "insight": ("averages", "reorder", "wallet", "rhythm", "months", "roadmap", "referrals")}

# The tabs of a customer, in their order.
CUSTOMER_TABS = ("profile", "layers", "projects", "people", "care", "contacts", "orders", "money", "timeline")

DIALOGS = {
    "history": "ctrl+h",
    "backups": "ctrl+b",
    "preferences": "ctrl+comma",
    "help": "F1",
    "shortcuts": "ctrl+question",
    "new-customer": "ctrl+n",
    "record": "ctrl+l",
    "import": "ctrl+i",
}

# Every heading of the wizard's table of columns, a date whose order has to be asked, and a row with a problem.
TABLE = """Order number,Order date,Customer code,Customer name,Product code,Quantity,Unit price,Amount
A-1,03/04/2026,K-1,Kestrel Bearings,P-1,2,1500.00,3000.00
A-2,05/06/2026,K-2,Ångström & Sons,P-2,1,820.50,820.50
A-3,07/08/2026,K-1,Kestrel Bearings,P-1,many,1500.00,4500.00
"""


def clock():
    """What makes a program believe in another moment, where one is asked for."""
    moment = os.environ.get("PICTURES_MOMENT")
    if not moment:
        return {}
    (library,) = glob.glob("/usr/lib/*/faketime/libfaketime.so.1")
    return {"LD_PRELOAD": library, "FAKETIME": moment, "FAKETIME_DONT_FAKE_MONOTONIC": "1"}


class Album:
    """The pictures of one look."""

    def __init__(self, folder, look):
        self.folder = folder
        self.look = look
        self.language, scheme, *contrast = look.split("-")
        self.say = driver.words(self.language)
        self.environment = {"LANGUAGE": self.language, "ADW_DEBUG_COLOR_SCHEME": SCHEMES[scheme]}
        self.environment |= clock()
        if contrast:
            self.environment["ADW_DEBUG_HIGH_CONTRAST"] = "1"

    def take(self, place):
        path = os.path.join(self.folder, f"{place}-{self.look}.png")
        driver.take_picture(path)
        print(path, flush=True)


def click(window, roles, name):
    """Does what a click does, wherever the control is: in a narrow window it may be scrolled away."""

    def find():
        return next((node for role in roles if (node := window.find(role, name))), None)

    driver.Atspi.Action.do_action(driver.wait_for(f"the button “{name}”", find), 0)


def press_step(window, album, label):
    # Which word a label has in its context is the catalogue's: the first translation that differs counts.
    contexts = (None, "calendar", "day", "view")
    names = [album.say(label, context) for context in contexts]
    click(window, ("radio button", "push button", "check box"), lambda name: name in names)


def take_steps(window, album, steps):
    for label, place in steps:
        press_step(window, album, label)
        if place:
            album.take(place)


def press_main(window, label):
    """Presses the button of that name by its key, as soon as it may be pressed."""
    button = window.wait("push button", label)
    driver.wait_for(label, lambda: driver.has_state(button, driver.Atspi.StateType.SENSITIVE))
    driver.Atspi.Action.do_action(button, 0)


def scroll_down():
    """The page below the pointer down to its end, and the pointer out of the way again."""
    size = subprocess.run(["xdotool", "getdisplaygeometry"], check=True, capture_output=True, text=True)
    width, height = map(int, size.stdout.split())
    middle = [str(width * 3 // 4), str(height * 3 // 4)]
    subprocess.run(["xdotool", "mousemove", *middle, "click", "--repeat", "40", "--delay", "5", "5"], check=True)
    subprocess.run(["xdotool", "mousemove", "0", "0"], check=True)


def choose_second_customer(window):
    """So that the preview has something to show.  Tab the other way leaves the chips of the filter where they are."""
    window.tab_to("list item", lambda name: name.count(", ") >= 4, 90, "shift+Tab")
    driver.press("Down")


def see_barriers(window, album):
    """The view after the board, both ways; then the board again."""
    driver.press("ctrl+2")
    press_step(window, album, "List")
    album.take("barriers")
    press_step(window, album, "By state")
    album.take("barriers-board")
    press_step(window, album, "List")
    driver.press("ctrl+1")


def see_coverage(window, album):
    driver.press("ctrl+3")
    window.wait("list", album.say("Coverage"))
    album.take("coverage")
    driver.press("ctrl+1")


def see_views(window, album, page):
    for number, view in enumerate(VIEWS[page], 1):
        driver.press(f"ctrl+{number}")
        album.take(f"{page}-{view}")
        scroll_down()
        album.take(f"{page}-{view}-end")
        if view == "months":
            press_step(window, album, "As table")
            album.take("insight-months-table")
    driver.press("ctrl+1")


def see_pages(window, album):
    for page, key in PAGES.items():
        driver.press(key)
        if page == "customers":
            choose_second_customer(window)
        if page in VIEWS:
            see_views(window, album, page)
            continue
        album.take(page)
        if page == "pyramid":
            take_steps(window, album, PYRAMID_STEPS)
            press_step(window, album, "One day")
            scroll_down()
            album.take("pyramid-curve")
        elif page == "calendar":
            take_steps(window, album, CALENDAR_STEPS)
            press_step(window, album, "Plan a visit")
            driver.wait_for("the form", window.has_dialog)
            album.take("calendar-plan")
            window.close_dialogs()
        elif page == "board":
            window.tab_to("list item", lambda name: name.count(", ") >= 4, 90)
            driver.press("space")
            album.take("board-details")
            driver.press("Escape")
            see_barriers(window, album)
            see_coverage(window, album)
            driver.press("ctrl+4")
            window.wait("push button", album.say("Colleagues…"))
            album.take("people")
            press_step(window, album, "Colleagues…")
            driver.wait_for("the dialog", window.has_dialog)
            album.take("colleagues")
            see_handover(window, album)
            driver.press("ctrl+1")


def see_handover(window, album):
    """The form of whoever stands first among the colleagues."""
    first, last = album.say("Hand over the accounts of %s").split("%s")
    names = [driver.name_of(node) for node in window.nodes() if driver.role_of(node) == "push button"]
    window.press_button(next(name for name in names if name.startswith(first) and name.endswith(last)))
    window.wait("text", album.say("Who takes the accounts"))
    album.take("handover")
    window.close_dialogs()


def see_customer(window, album, customer):
    """Each tab of one customer, who is found as a user finds him."""
    driver.press(PAGES["customers"], "ctrl+f", "ctrl+a")
    driver.type_text(customer["customer"])
    window.tab_to("list item", lambda found: customer["name"] in found, 90)
    driver.press("Return")
    window.wait("push button", album.say("Edit"))
    driver.press("ctrl+f", "Escape")
    tabs = [node for node in window.nodes() if driver.role_of(node) == "page tab" and driver.is_shown(node)]
    assert len(tabs) == len(CUSTOMER_TABS), [driver.name_of(tab) for tab in tabs]
    for place, tab in zip(CUSTOMER_TABS, tabs):
        window.press_tab(driver.name_of(tab))
        album.take(f"customer-{place}")
        if place == "orders":
            press_step(window, album, "Five years")
            album.take("customer-years")
            press_step(window, album, "As table")
            album.take("customer-years-table")
        if place == "layers":
            # Further down, with the lead meter.
            window.tab_to("push button", lambda name: name == album.say("Add rival"), 200)
            album.take("customer-relationship")
    driver.press("alt+Left")


def see_dialogs(window, album):
    for place, key in DIALOGS.items():
        driver.press(key)
        driver.wait_for(place, window.has_dialog)
        album.take(place)
        window.close_dialogs()


def see_about(window, album):
    driver.press("F10")
    wanted = window.wait("menu item", album.say("_About Pagoda"))
    album.take("menu")
    window.press_until("Up", lambda: driver.has_state(wanted, driver.Atspi.StateType.FOCUSED), "no about")
    driver.press("Return")
    driver.wait_for("about", window.has_dialog)
    album.take("about")
    window.close_dialogs()


def give_table(window, album, pagoda, folder, text):
    table = os.path.join(folder, "orders.csv")
    with open(table, "w", encoding="utf-8") as file:
        file.write(text)
    driver.give(pagoda, table, **album.environment, PAGODA_DATA_DIR=folder)
    window.wait("push button", album.say("Check"))


def see_import(window, album, pagoda, folder):
    """All steps of the wizard, which writes; the second time nothing is left to ask."""
    give_table(window, album, pagoda, folder, TABLE)
    album.take("import-columns")
    window.close_dialogs()
    give_table(window, album, pagoda, folder, re.sub(r"(\d\d)/(\d\d)/2026", r"2026-\2-\1", TABLE))
    press_main(window, album.say("Check"))
    window.wait_text(album.say("Nothing has been written yet."))
    album.take("import-check")
    press_main(window, album.say("Import"))
    window.wait_text(album.say("Imported"))
    album.take("import-result")
    window.close_dialogs()


def see_store(pagoda, store, album, customer):
    """All that is shown of the store."""
    with tempfile.TemporaryDirectory() as folder:
        with driver.running([pagoda, store], **album.environment, PAGODA_DATA_DIR=folder) as window:
            # A customer that says more than its name has its figures, and so has everything else.
            window.wait("list item", lambda found: found.count(", ") >= 5, "the figures")
            # Before this is there, keys come too early.
            window.wait("push button", album.say("Remove the sample"))
            # Out of the way, so that nothing is shown as pointed at.
            subprocess.run(["xdotool", "mousemove", "0", "0"], check=True)
            see_pages(window, album)
            see_customer(window, album, customer)
            see_dialogs(window, album)
            see_about(window, album)


def see_damage(pagoda, pagodactl, album, folder):
    """A damaged store that has a backup, and what could be saved of it."""
    damaged = os.path.join(folder, "damaged.pagoda")
    environment = {**album.environment, "PAGODA_DATA_DIR": folder}
    journey_rescue.make_store(pagodactl, damaged, **environment)
    journey_rescue.damage(damaged)
    with driver.running([pagoda, damaged], **environment) as window:
        window.wait_text(album.say("The data file is damaged"))
        driver.wait_for("what to do", lambda: window.find("push button", album.say("Salvage what can be read")))
        album.take("rescue-damaged")
        window.press_button(album.say("Salvage what can be read"))
        window.wait_text(album.say("Some records could not be read."))
        album.take("rescue-salvaged")


def see_no_store(pagoda, pagodactl, album):
    """What stands there instead of pages."""
    with tempfile.TemporaryDirectory() as folder:
        empty = os.path.join(folder, "empty.pagoda")
        driver.ask(pagodactl, empty, "init", "--currency", "CNY")
        with driver.running([pagoda, empty], **album.environment, PAGODA_DATA_DIR=folder) as window:
            window.wait("push button", album.say("Try a sample"))
            album.take("start")
            see_import(window, album, pagoda, folder)
        absent = os.path.join(folder, "absent.pagoda")
        with driver.running([pagoda, absent], **album.environment, PAGODA_DATA_DIR=folder) as window:
            window.wait_text(album.say("The data file is not there"))
            album.take("rescue")
        see_damage(pagoda, pagodactl, album, folder)


def busy_account(pagodactl, store):
    """The account about whose five layers there is most to see: a lead with a band, and evidence beyond it."""
    cards = driver.ask(pagodactl, store, "layers")
    return max(cards, key=lambda card: (card["lead"] is not None, sum(layer["score"] for layer in card["layers"])))


def main():
    pagoda, pagodactl, store, folder, *looks = sys.argv[1:]
    os.makedirs(folder, exist_ok=True)
    customer = busy_account(pagodactl, store)
    for look in looks:
        album = Album(folder, look)
        see_store(pagoda, store, album, customer)
        see_no_store(pagoda, pagodactl, album)


if __name__ == "__main__":
    main()
