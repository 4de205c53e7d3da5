#!/usr/bin/env python3
# journey_preferences.py: language, currency, margin, working days and a house rule, each with what it does.
# Copyright 2026 The Pagoda authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Usage: journey_preferences.py PAGODA PAGODACTL LANGUAGE [PICTURES]

import os
import sys
import tempfile

import driver

OTHER = {"en": ("zh_CN", "中文"), "zh_CN": ("en", "English")}

# The best customer: an order of 1,000 whose cost nobody knows.  The next one is the only one of the medium tier.
ORDERS = "Customer code,Customer,Order number,Order date,Amount\n" + "".join(
    f"K-{i},{name},A-{i},2026-11-02,{1000 - 100 * i}\n"
    for i, name in enumerate(["Kestrel Bearings", "Alder Works", "Birch", "Cedar", "Dogwood", "Elm"])
)


HOLDS_AMOUNTS = (
    "The store already holds amounts in %s. In another currency they would keep their "
    "numbers and mean something else, so nothing was changed. Start a new store for "
    "another currency."
)
MARGIN_OUTSIDE = "The assumed margin lies between 0 % and 100 %. Nothing was changed. Choose a margin in between."


def open_preferences(window, say):
    driver.press("ctrl+comma")
    window.wait("push button", say("Reset all"))


def take_over(window, tabs, value):
    """Types into the row so many Tabs below the first one, which is the language's, and takes it over."""
    window.tab_to("combo box", lambda name: True)
    driver.press(*["Tab"] * tabs, "ctrl+a")
    driver.type_text(value)
    driver.press("Return")


def change_money(window, say, pagodactl, store):
    """What is refused changes nothing; another margin is seen in the list behind at once."""
    row = lambda money: window.wait("list item", lambda name: name.startswith("Kestrel Bearings") and money in name, money)
    row("¥250")
    open_preferences(window, say)
    driver.check_names(window)
    take_over(window, 1, "euro")
    window.wait_text(say("A currency is three capital letters, such as CNY or EUR. Nothing has changed."))
    take_over(window, 1, "EUR")
    window.wait_text(say(HOLDS_AMOUNTS).replace("%s", "CNY"))
    take_over(window, 2, "140")
    window.wait_text(say(MARGIN_OUTSIDE))
    row("¥250")
    take_over(window, 2, "40")
    row("¥400")
    window.close_dialogs()


def change_rule(window, say):
    """With one tier more that is suggested as TOP (Q2) the customer of that tier is one at once, in the list behind."""
    row = lambda name: window.wait("list item", lambda found: found.startswith("Alder Works, ") and f", {name}," in found)
    row(say("Important", "account class"))
    open_preferences(window, say)
    window.tab_to("push button", lambda name: name == say("Reset all"), 30)
    driver.press("Tab", "Tab", "ctrl+a")
    driver.type_text("3")
    driver.press("Return")
    row(say("TOP", "account class"))
    window.close_dialogs()


def change_days(window, say, pictures):
    """Saturday is worked: the calendar no longer calls it a rest day."""
    rest = lambda: [n for n in window.nodes() if driver.role_of(n) == "list item" and driver.is_shown(n) and say("Rest day") in driver.name_of(n)]
    window.open_page(say("Pages"), say("Calendar"))
    driver.wait_for("rest days", rest)
    before = len(rest())
    open_preferences(window, say)
    window.tab_to("push button", lambda name: name == say("Saturday"), 30)
    driver.press("space")
    driver.wait_for("fewer rest days", lambda: 0 < len(rest()) < before)
    pictures.take("days")
    window.close_dialogs()


def change_language(window, say, language):
    """Said at once, seen at the next start."""
    open_preferences(window, say)
    window.choose(say("Language"), OTHER[language][1], 4)
    window.wait_text(say("The language changes when Pagoda is started the next time."))
    window.close_dialogs()


def main():
    pagoda, pagodactl, language = sys.argv[1:4]
    pictures = driver.Pictures(sys.argv[4:], f"preferences-{language}")
    say = driver.words(language)
    with tempfile.TemporaryDirectory() as folder:
        store = os.path.join(folder, "journey.pagoda")
        table = os.path.join(folder, "orders.csv")
        with open(table, "w", encoding="utf-8") as file:
            file.write(ORDERS)
        driver.ask(pagodactl, store, "init", "--currency", "CNY", "--margin", "0.25")
        driver.ask(pagodactl, store, "import", table, "--as", "orders")
        environment = {
            "LANGUAGE": language,
            "PAGODA_DATA_DIR": folder,
            "XDG_CONFIG_HOME": os.path.join(folder, "config"),
            "GSETTINGS_BACKEND": "keyfile",
        }
        with driver.running([pagoda, store], **environment) as window:
            change_money(window, say, pagodactl, store)
            change_rule(window, say)
            change_days(window, say, pictures)
            change_language(window, say, language)
            assert len(driver.ask(pagodactl, store, "history")) == 4, "the import and three settings"
        with driver.running([pagoda, store], **environment) as window:
            say = driver.words(OTHER[language][0])
            window.wait("list", say("Pages"))
            pictures.take("language")
    print(f"the preferences in {language} are done")


if __name__ == "__main__":
    main()
