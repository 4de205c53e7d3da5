#!/usr/bin/env python3
# journey_everything.py: every page and dialog: all controls named, all roles right, Tab goes round both ways.
# Copyright 2026 The Pagoda authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Usage: journey_everything.py PAGODA PAGODACTL LANGUAGE [PICTURES]

import contextlib
import os
import re
import sys
import tempfile
import time

import driver

# More stops than any place has, and how many Tabs go at once.
MOST_STOPS = 240
BATCH = 12

# What a control may not be for somebody who hears it: a class of the library, or nothing at all.
CLASS_NAME = re.compile(r"^(Gtk|Adw|Pagoda)[A-Z]\w*$")
NO_ROLES = {"", "unknown", "invalid", "redundant object"}


def complain_about_names(window, place):
    for node in window.nodes():
        if not driver.has_state(node, *driver.TAB_STOP):
            continue
        role, name = driver.role_of(node), driver.name_of(node)
        if role in driver.NAMED_ROLES or role == "page tab":
            assert name and not CLASS_NAME.match(name), (place, role, name)
        assert role not in NO_ROLES, (place, role, name)


class Steps:
    """Where the focus goes, one after the other.  GTK 4.8 does not tell of entries; all else tells."""

    def __init__(self):
        self.nodes = []
        self.listener = driver.Atspi.EventListener.new(self.hear)
        self.listener.register("object:state-changed:focused")

    def hear(self, event):
        if event.detail1:
            self.nodes.append(event.source)

    def press(self, key, times):
        """The stops on the way of so many keys."""
        self.nodes = []
        driver.press_at_once(*[key] * times)
        before = -1
        while before < len(self.nodes):
            before = len(self.nodes)
            time.sleep(driver.STEP)
            while driver.GLib.MainContext.default().iteration(False):
                pass
        return self.nodes


def go_round(steps, key, place):
    """The number of stops until the focus is where it began."""
    stops = []
    for _ in range(MOST_STOPS // BATCH):
        stops += steps.press(key, BATCH)
        if not stops:
            continue
        if stops[0] in stops[1:]:
            return stops[1:].index(stops[0]) + 1
    raise driver.Missing(f"{place}: {key} comes round, after {[driver.name_of(n) for n in stops[-20:]]}")


def look_at(window, steps, place, pictures):
    complain_about_names(window, place)
    pictures.take(place)
    forward = go_round(steps, "Tab", place)
    backward = go_round(steps, "shift+Tab", place)
    assert abs(forward - backward) <= max(2, forward // 4), (place, forward, backward)


def choose_button(window, name):
    window.tab_to("push button", lambda found: found == name, 90)
    driver.press("space")


# Places

DIALOGS = {
    "history": ("ctrl+h", "push button", lambda name: True),
    "backup": ("ctrl+b", "push button", "Back up now"),
    "preferences": ("ctrl+comma", "push button", "Reset all"),
    "help": ("F1", "list item", "Active customer (P1)"),
    "new-customer": ("ctrl+n", "push button", "Save"),
    "record": ("ctrl+l", "push button", "Save"),
    "import": ("ctrl+i", "push button", "Choose a file…"),
}


def page_titles(window, say):
    return [driver.name_of(n) for n in driver.walk(window.find("list", say("Pages"))) if driver.role_of(n) == "list item"]


def see_pages(window, steps, say, pictures):
    """However many pages there are."""
    titles = page_titles(window, say)
    assert len(titles) >= 2, titles
    for i, title in enumerate(titles):
        driver.press(f"alt+{i + 1}")
        window.wait("label", title)
        look_at(window, steps, f"page-{i + 1}", pictures)


def see_barriers(window, steps, say, pictures):
    driver.press(f"alt+{page_titles(window, say).index(say('Five layers')) + 1}")
    window.tab_to("list item", lambda name: name.count(", ") >= 4, 90)
    driver.press("ctrl+2")
    for button in ("By state", "List"):
        choose_button(window, say(button, "view"))
        look_at(window, steps, f"barriers-{button}", pictures)
    driver.press("ctrl+4")
    window.wait("push button", say("Colleagues…"))
    look_at(window, steps, "people", pictures)
    driver.press("ctrl+1")


def see_coverage(window, steps, say, pictures):
    driver.press(f"alt+{page_titles(window, say).index(say('Five layers')) + 1}")
    window.tab_to("list item", lambda name: name.count(", ") >= 4, 90)
    driver.press("ctrl+3")
    window.wait("list", say("Coverage"))
    look_at(window, steps, "coverage", pictures)
    driver.press("ctrl+1")


def see_workshop(window, steps, say, pictures):
    driver.press(f"alt+{page_titles(window, say).index(say('Targets')) + 1}")
    window.wait("label", say("Targets"))
    driver.press("ctrl+2")
    window.wait("list", say("Dormant customers"))
    look_at(window, steps, "workshop", pictures)
    driver.press("ctrl+1")


def see_survey(window, steps, say, pictures):
    driver.press(f"alt+{page_titles(window, say).index(say('Targets')) + 1}")
    window.wait("label", say("Targets"))
    driver.press("ctrl+5")
    window.wait("list", say("Whom to talk to next"))
    look_at(window, steps, "survey", pictures)
    driver.press("ctrl+1")


def see_pyramid(window, steps, say, pictures):
    driver.press(f"alt+{page_titles(window, say).index(say('Pyramid')) + 1}")
    window.wait("slider", lambda name: name.startswith(say("Day")))
    for button in ("Table", "Two days"):
        choose_button(window, say(button))
        look_at(window, steps, f"pyramid-{button}", pictures)


def see_customer(window, steps, say, pictures):
    driver.press("alt+1")
    window.tab_to("list item", lambda name: name.count(", ") >= 4)
    driver.press("Return")
    window.wait("push button", say("Edit"))
    for tab in [driver.name_of(n) for n in window.nodes() if driver.role_of(n) == "page tab" and driver.is_shown(n)]:
        window.press_tab(tab)
        look_at(window, steps, f"customer-{tab}", pictures)
    driver.press("alt+Left")


def see_dialogs(window, steps, say, pictures):
    for place, (key, role, name) in DIALOGS.items():
        driver.press(key)
        driver.wait_for(place, window.has_dialog)
        window.wait(role, name if callable(name) else lambda found: found.startswith(say(name)))
        look_at(window, steps, place, pictures)
        window.close_dialogs()


def see_menu_dialogs(window, steps, say, pictures):
    """What only the menu leads to; the library leaves hidden parts of its about window unnamed that nobody reaches."""
    for place, item in (("evidence", "Evi_dence library…"), ("shortcuts", "Keyboard _shortcuts"), ("about", "_About Pagoda")):
        window.choose_from_menu(say(item))
        driver.wait_for(place, window.has_dialog)
        if place != "about":
            complain_about_names(window, place)
        pictures.take(place)
        window.close_dialogs()


@contextlib.contextmanager
def opened(pagoda, path, language, folder):
    with driver.running([pagoda, path], LANGUAGE=language, PAGODA_DATA_DIR=folder) as window:
        yield window, Steps()


def main():
    pagoda, pagodactl, language = sys.argv[1:4]
    pictures = driver.Pictures(sys.argv[4:], f"everything-{language}")
    say = driver.words(language)
    with tempfile.TemporaryDirectory() as folder:
        store = os.path.join(folder, "journey.pagoda")
        empty = os.path.join(folder, "empty.pagoda")
        table = os.path.join(folder, "table.csv")
        with open(table, "w", encoding="utf-8") as file:
            file.write("Customer code,Customer\nK-1,Kestrel Bearings\n")
        for path in (store, empty):
            driver.ask(pagodactl, path, "init", "--currency", "CNY")
        driver.ask(pagodactl, store, "sample", "--customers", "40")
        with opened(pagoda, store, language, folder) as (window, steps):
            window.wait("list item", lambda name: name.count(", ") >= 4, "the customers with their figures")
            see_pages(window, steps, say, pictures)
            see_coverage(window, steps, say, pictures)
            see_workshop(window, steps, say, pictures)
            see_survey(window, steps, say, pictures)
            see_customer(window, steps, say, pictures)
            see_dialogs(window, steps, say, pictures)
            see_menu_dialogs(window, steps, say, pictures)
            driver.give(pagoda, table, LANGUAGE=language, PAGODA_DATA_DIR=folder)
            window.wait("push button", say("Check"))
            look_at(window, steps, "import-columns", pictures)
            window.close_dialogs()
            see_pyramid(window, steps, say, pictures)
            see_barriers(window, steps, say, pictures)
        with opened(pagoda, empty, language, folder) as (window, steps):
            window.wait("push button", say("Try a sample"))
            look_at(window, steps, "start", pictures)
        with opened(pagoda, os.path.join(folder, "absent.pagoda"), language, folder) as (window, steps):
            window.wait_text(say("The data file is not there"))
            look_at(window, steps, "rescue", pictures)
    print(f"everything in {language} is seen")


if __name__ == "__main__":
    main()
