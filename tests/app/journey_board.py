#!/usr/bin/env python3
# journey_board.py: the five-layer board: filter, move a card with a reason, take it back, open it, by keyboard alone.
# Copyright 2026 The Pagoda authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Usage: journey_board.py PAGODA PAGODACTL LANGUAGE [PICTURES]

import os
import sys
import tempfile

import driver

REASON = "They asked for samples"


def card_of(pagodactl, store, customer):
    return next(card for card in driver.ask(pagodactl, store, "layers") if card["id"] == customer["id"])


def shown_cards(window):
    return [n for n in window.nodes() if driver.role_of(n) == "list item" and driver.is_shown(n)]


def filter_stalled(window, say, cards, pictures):
    """The chip says how many there are; those are shown, and their number."""
    stalled = sum(card["stalled"] for card in cards)
    assert 0 < stalled < len(cards), "a filter that tells nothing"
    count = say("<b>%s</b> of %s accounts").replace("<b>%s</b>", "{}").replace("%s", "{}")
    window.wait_text(count.format(len(cards), len(cards)))
    chip = f"{say('Stalled', 'filter')} {stalled}"
    window.tab_to("push button", lambda name: name == chip)
    driver.press("space")
    window.wait_text(count.format(stalled, len(cards)))
    pictures.take("stalled")
    names = [driver.name_of(node) for node in shown_cards(window)]
    for card in cards:
        if not card["stalled"]:
            assert not any(name.startswith(card["name"] + ", ") for name in names), card["name"]
    driver.press("space")
    window.wait_text(count.format(len(cards), len(cards)))


def use_saved_filter(window, say, cards):
    """A filter is kept under a name, and chosen again by it."""
    stalled = sum(card["stalled"] for card in cards)
    count = say("<b>%s</b> of %s accounts").replace("<b>%s</b>", "{}").replace("%s", "{}")
    chip = f"{say('Stalled', 'filter')} {stalled}"
    window.tab_to("push button", lambda name: name == chip)
    driver.press("space")
    window.wait_text(count.format(stalled, len(cards)))
    window.press_button(say("Saved filters"))
    window.choose_item(say("Save this filter…"))
    window.wait("text", say("Name"))
    window.fill({say("Name"): "Stuck"})
    window.save(say)
    window.tab_to("push button", lambda name: name == chip, key="shift+Tab")
    driver.press("space")
    window.wait_text(count.format(len(cards), len(cards)))
    window.press_button(say("Saved filters"))
    window.choose_item("Stuck")
    window.wait_text(count.format(stalled, len(cards)))
    window.tab_to("push button", lambda name: name == chip, key="shift+Tab")
    driver.press("space")
    window.wait_text(count.format(len(cards), len(cards)))


def focus_card(window, card):
    """The first card of the first column: Tab goes to a column, arrows inside it."""
    return window.tab_to("list item", lambda name: name.startswith(card["name"] + ", "))


def wait_focused(window, what, test):
    driver.wait_for(what, lambda: test(driver.name_of(window.focused() or window.frame)))


def height_of(node):
    return node.get_extents(driver.Atspi.CoordType.WINDOW).height


def give_reason(window, say):
    window.wait("text", say("Why it belongs there"))
    form = driver.children(window.application)[-1]
    assert height_of(form) < height_of(window.frame) / 2, "a form of one row leaves the board in sight"
    driver.check_names(window)
    window.fill({say("Why it belongs there"): REASON})
    window.tab_to("push button", lambda name: name == say("Save"))
    driver.press("Return")


def move_and_undo(window, say, pagodactl, store, card, pictures):
    by_hand = say("moved by hand")
    driver.press("ctrl+Right")
    give_reason(window, say)
    window.wait("list item", lambda name: name.startswith(card["name"] + ", ") and by_hand in name, "the moved card")
    wait_focused(window, "the focus on the moved card", lambda name: name.startswith(card["name"]) and by_hand in name)
    pictures.take("moved")
    moved = card_of(pagodactl, store, card)
    assert moved["overridden"] and moved["current_layer"] == "barrier", moved
    driver.press("ctrl+z")
    wait_focused(window, "the card back", lambda name: name.startswith(card["name"]) and by_hand not in name)
    assert not card_of(pagodactl, store, card)["overridden"]


def move_back(window, say, pagodactl, store, card):
    """Back where the checklists have it nothing is asked, and the mark goes."""
    by_hand = say("moved by hand")
    driver.press("ctrl+Right")
    give_reason(window, say)
    wait_focused(window, "the moved card", lambda name: name.startswith(card["name"]) and by_hand in name)
    driver.press("ctrl+Left")
    wait_focused(window, "the released card", lambda name: name.startswith(card["name"]) and by_hand not in name)
    assert not card_of(pagodactl, store, card)["overridden"]


def explain(window, say, card, pictures):
    driver.press("space")
    window.wait("push button", say("Open customer"))
    label = driver.beginning(say("%s, score %d").replace("%s", say("Information", "layer")))
    wait_focused(window, "the layer that the card is in", lambda name: name.startswith(label))
    missing = say("%1$s, %2$s", "check").replace("%1$s", "").replace("%2$s", say("missing next", "check"))
    window.wait("label", lambda name: name.endswith(missing), "what is missing next")
    driver.check_names(window)
    pictures.take("explained")
    driver.press("Escape")
    wait_focused(window, "the card again", lambda name: name.startswith(card["name"] + ", "))


def walk_about(window, say, cards):
    """Arrow keys go down a column and over to the next."""
    first = driver.name_of(window.focused())
    driver.press("Down")
    wait_focused(window, "the card below", lambda name: name and name != first)
    driver.press("Right")
    second = next(card for card in cards if card["current_layer"] != "information")
    names = [card["name"] for card in cards if card["current_layer"] == second["current_layer"]]
    wait_focused(window, "a card beside it", lambda name: any(name.startswith(n + ", ") for n in names))
    driver.press("Left", "Home")
    wait_focused(window, "the first card", lambda name: name == first)


def open_card(window, say, card, pictures):
    driver.press("Return")
    window.wait_text(card["name"])
    layer = driver.beginning(say("%s: %s, score %d. %s").replace("%s", say("Information", "layer"), 1))
    window.wait("list item", lambda name: name.startswith(layer), "the layers of the customer")
    wait_focused(window, "the tab of the layers", lambda name: name == say("Five layers"))
    driver.press("alt+Left")
    wait_focused(window, "the card after its page", lambda name: name.startswith(card["name"] + ", "))
    pictures.take("returned")


def main():
    pagoda, pagodactl, language = sys.argv[1:4]
    pictures = driver.Pictures(sys.argv[4:], f"board-{language}")
    say = driver.words(language)
    with tempfile.TemporaryDirectory() as folder:
        store = os.path.join(folder, "journey.pagoda")
        driver.ask(pagodactl, store, "init", "--currency", "CNY")
        driver.ask(pagodactl, store, "sample")
        cards = driver.ask(pagodactl, store, "layers")
        card = cards[0]
        assert card["current_layer"] == "information" and not card["overridden"], card
        with driver.running([pagoda, store], LANGUAGE=language, PAGODA_DATA_DIR=folder) as window:
            window.wait("list item", lambda name: name.count(", ") >= 5, "the figures")
            window.open_page(say("Pages"), say("Five layers"))
            window.wait("list item", lambda name: name.startswith(card["name"] + ", "))
            driver.check_names(window)
            pictures.take("board")
            filter_stalled(window, say, cards, pictures)
            use_saved_filter(window, say, cards)
            focus_card(window, card)
            walk_about(window, say, cards)
            move_and_undo(window, say, pagodactl, store, card, pictures)
            move_back(window, say, pagodactl, store, card)
            explain(window, say, card, pictures)
            open_card(window, say, card, pictures)
    print(f"the journey in {language} is done")


if __name__ == "__main__":
    main()
