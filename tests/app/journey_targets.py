#!/usr/bin/env python3
# journey_targets.py: customers enter the plan, move through its tiers, and leave it.
# Copyright 2026 The Pagoda authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Usage: journey_targets.py PAGODA PAGODACTL LANGUAGE [PICTURES]

import datetime
import re
import sys
import tempfile

import driver
from journey_board_drag import drag, middle_of

CUSTOMERS = "customer.code,customer.name\nA-1,Aurora\nB-1,Borealis\nC-1,Corona\n"
TODAY = datetime.date.today()


def in_days(days):
    return (TODAY + datetime.timedelta(days=days)).isoformat()


def wait_target(store, code, **expected):
    """The plan has the customer like that."""

    def look():
        found = [row for row in driver.ask(store.pagodactl, store.path, "targets")["targets"] if row["customer"] == code]
        return found and all(found[0][key] == value for key, value in expected.items())

    driver.wait_for(f"{code} with {expected}", look)


class Store:
    def __init__(self, pagodactl, path):
        self.pagodactl = pagodactl
        self.path = path


def is_card(name):
    return lambda found: re.match(rf"{name}\W", found)


def enter(window, say, store, name, code, due):
    """A customer enters the plan from its own page, and the window goes back."""
    driver.press("alt+2")
    window.wait("list item", is_card(name))
    window.tab_to("list item", is_card(r"\w+"))
    window.walk_to(is_card(name))
    driver.press("Return")
    window.press_button(say("Change"))
    window.choose_item(say("Target customer…"))
    window.fill({say("%s (YYYY-MM-DD)") % say("To be won by"): due})
    window.save(say)
    wait_target(store, code, due=due, outcome="pursued")
    driver.press("alt+Left")


def tier_of(name):
    """What a card says it is in, behind its customer."""
    parts = re.split(r"\W+", name)
    return parts[1] if len(parts) > 1 else None


def wait_focus(window, name, tier):
    """The focus is on the card, which says that it is there."""

    def look():
        found = driver.name_of(window.focused() or window.frame)
        return is_card(name)(found) and tier_of(found) == tier.split()[0]

    driver.wait_for(f"the focus on {name} in {tier}", look)


def go_to(window, name):
    """Tab leads to the column of the card, Down to the card."""
    column = tier_of(driver.name_of(window.wait("list item", is_card(name))))
    window.tab_to("list item", lambda found: tier_of(found) == column)
    driver.press("Home")
    window.walk_to(is_card(name))


def choose(window, say, name, item):
    go_to(window, name)
    driver.press("space")
    window.choose_item(say(item))


def try_keys(window, say, store):
    """A tier is changed by keys, taken back, and follows from the due day again."""
    go_to(window, "Aurora")
    driver.press("ctrl+Right")
    wait_target(store, "A-1", tier="b")
    wait_focus(window, "Aurora", say("B", "target tier"))
    driver.press("ctrl+z")
    wait_target(store, "A-1", tier="a")
    wait_focus(window, "Aurora", say("A", "target tier"))
    driver.press("ctrl+Right")
    wait_target(store, "A-1", tier="b")
    choose(window, say, "Aurora", "By the due day")
    wait_target(store, "A-1", tier="a")


def try_drag(window, say, store, pictures):
    node = window.wait("list item", is_card("Borealis"))
    column = window.wait("list", say("C", "target tier"))
    drag(middle_of(node), middle_of(column), pictures)
    wait_target(store, "B-1", tier="c")


def try_outcomes(window, say, store):
    """More time needs a reason, and is given once; who is dropped needs one, too."""
    choose(window, say, "Aurora", "More time, once…")
    later = in_days(200)
    window.fill({say("%s (YYYY-MM-DD)") % say("To be won by"): later, say("Why it needs more time"): "A new buyer"})
    window.save(say)
    wait_target(store, "A-1", extended=True, due=later, tier="c")
    go_to(window, "Aurora")
    driver.press("space")
    window.wait("menu item", say("Drop…"))
    assert not window.find("menu item", say("More time, once…"))
    driver.press("Escape")
    choose(window, say, "Corona", "Drop…")
    window.fill({say("Why it is given up"): "Bought out"})
    window.save(say)
    wait_target(store, "C-1", outcome="dropped")
    choose(window, say, "Borealis", "Won")
    wait_target(store, "B-1", outcome="converted")


def try_renewal(window, say):
    """A number opens the names behind it."""
    entered = driver.beginning(say("%1$s %2$u · needed %3$d", "renewal").replace("%1$s", say("Entered", "renewal")))
    window.tab_to("push button", lambda name: name.startswith(entered))
    driver.press("Return")
    driver.wait_for("the names", window.has_dialog)
    for name in ("Aurora", "Borealis", "Corona"):
        window.wait("list item", lambda found, name=name: name in found)
    driver.check_names(window)
    driver.press("Escape")
    driver.wait_for("the names to go", lambda: not window.has_dialog())


def try_search(window, say):
    """A search that finds nobody says so, and the plan comes back."""
    driver.press("ctrl+f")
    driver.type_text("zzz")
    window.wait("label", say("No target matches."))
    window.press_button(say("Show all targets"))
    window.wait("list item", is_card("Aurora"))


def main():
    pagoda, pagodactl, language = sys.argv[1:4]
    pictures = driver.Pictures(sys.argv[4:], f"targets-{language}")
    say = driver.words(language)
    with tempfile.TemporaryDirectory() as folder:
        store = Store(pagodactl, driver.new_store(pagodactl, folder, customers=CUSTOMERS))
        with driver.running([pagoda, store.path], LANGUAGE=language, PAGODA_DATA_DIR=folder) as window:
            window.open_page(say("Pages"), say("Targets"))
            window.wait("label", say("No targets yet"))
            enter(window, say, store, "Aurora", "A-1", in_days(20))
            enter(window, say, store, "Borealis", "B-1", in_days(130))
            enter(window, say, store, "Corona", "C-1", in_days(300))
            window.open_page(say("Pages"), say("Targets"))
            window.wait("list item", is_card("Corona"))
            pictures.take("plan")
            driver.check_names(window)
            try_keys(window, say, store)
            try_drag(window, say, store, pictures)
            try_outcomes(window, say, store)
            try_renewal(window, say)
            try_search(window, say)
            pictures.take("after")
    print(f"the targets in {language} are done")


if __name__ == "__main__":
    main()
