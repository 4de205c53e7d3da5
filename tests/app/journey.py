#!/usr/bin/env python3
# journey.py: open, search, select a tier, in the real window, by keyboard and accessibility alone.
# Copyright 2026 The Pagoda authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Usage: journey.py PAGODA PAGODACTL LANGUAGE

import os
import sys
import tempfile

import driver

WORDS = {
    "en": {
        "count": "{} of {} customers",
        "tiers": {"top": "Top", "large": "Large", "medium": "Medium"},
        "pyramid": "Pyramid",
        "tier": "Tier",
        "heading": "{}: {}",
        "sample": "Try a sample",
        "columns": "Sort by Name",
    },
    "zh_CN": {
        "count": "{} 家 / {}",
        "tiers": {"top": "超级", "large": "大", "medium": "中"},
        "pyramid": "金字塔",
        "tier": "等级",
        "heading": "{}：{} 家",
        "sample": "试试示例",
        "columns": "按名称排序",
    },
}

def first_row(window, customers):
    return window.wait("list item", lambda name: name.startswith(customers[0]["name"]), "the best customer's row")


def search(window, words, pagodactl, store, customers):
    text = customers[0]["code"][:-1]
    found = driver.ask(pagodactl, store, "customers", "--search", text)
    assert 0 < len(found) < len(customers), "a search that tells nothing"
    driver.type_text(text)
    window.wait_text(words["count"].format(len(found), len(customers)))
    shown = [driver.name_of(n) for n in window.nodes() if driver.role_of(n) == "list item" and driver.is_shown(n)]
    for customer in found[:5]:
        assert any(name.startswith(customer["name"]) for name in shown), customer
    driver.press("Escape")
    window.wait_text(words["count"].format(len(customers), len(customers)))


def choose_tier(window, words, tiers, customers):
    label = words["tiers"]["medium"]
    expected = next(t for t in tiers if t["tier"] == "medium")["customers"]
    window.tab_to("push button", lambda name: name == words["tier"])
    driver.press("space")
    window.wait("check box", lambda name: name.startswith(label + ", "))
    for _ in range(2):
        driver.press("Tab")
    driver.press("space")
    window.wait_text(words["count"].format(expected, len(customers)))
    driver.check_names(window)
    driver.press("space", "Escape")
    window.wait_text(words["count"].format(len(customers), len(customers)))


def look_at_pyramid(window, words, tiers):
    label = words["tiers"]["large"]
    expected = next(t for t in tiers if t["tier"] == "large")["customers"]
    driver.press("alt+3")
    window.tab_to("push button", lambda name: name.startswith(label + ", "))
    driver.press("Return")
    window.wait_text(words["heading"].format(label, expected))
    driver.check_names(window)
    driver.press("Return", "alt+2")


def undo_and_redo(window, words, customers):
    driver.press("ctrl+z")
    window.wait("push button", words["sample"])
    driver.press("ctrl+shift+z")
    window.wait_text(words["count"].format(len(customers), len(customers)))


def main():
    pagoda, pagodactl, language = sys.argv[1:]
    words = WORDS[language]
    with tempfile.TemporaryDirectory() as folder:
        store = os.path.join(folder, "journey.pagoda")
        driver.ask(pagodactl, store, "init", "--currency", "CNY")
        driver.ask(pagodactl, store, "sample")
        customers = driver.ask(pagodactl, store, "customers")
        tiers = driver.ask(pagodactl, store, "pyramid")["tiers"]
        with driver.running([pagoda, store], LANGUAGE=language, PAGODA_DATA_DIR=folder) as window:
            first_row(window, customers)
            window.wait_text(words["count"].format(len(customers), len(customers)))
            driver.check_names(window)
            search(window, words, pagodactl, store, customers)
            choose_tier(window, words, tiers, customers)
            look_at_pyramid(window, words, tiers)
            undo_and_redo(window, words, customers)
    print(f"the journey in {language} is done")


if __name__ == "__main__":
    main()
