#!/usr/bin/env python3
# journey_pyramid.py: tiers, basis, days, comparison, effort, tables and files, by keyboard and accessibility.
# Copyright 2026 The Pagoda authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Usage: journey_pyramid.py PAGODA PAGODACTL LANGUAGE [PICTURES]

import datetime
import os
import sys
import tempfile

import driver

# What the slider moves by with Page Up and Page Down.
MONTH = datetime.timedelta(days=30)

# So many of a tier are listed at first.
BEST = 8

NAMES = {
    "en": ("Top", "Large", "Medium", "Small", "Inactive", "Prospect", "Suspect", "Other"),
    "zh_CN": ("超级", "大", "中", "小", "休眠", "潜在", "待接触", "其他"),
}


def list_rows(window):
    return [driver.name_of(n) for n in window.nodes() if driver.role_of(n) == "list item" and driver.is_shown(n)]


def heading(say, title, customers, language):
    count = say("%s", "number of customers").replace("%s", str(customers))
    return say("%s: %s").replace("%s", title, 1).replace("%s", count, 1)


def place_of(node):
    return driver.Atspi.Component.get_extents(node, driver.Atspi.CoordType.WINDOW)


def list_more(window, say, language, tiers):
    """More of a tier's customers come into the list, and the drawing beside it stays as it is."""
    tier = window.wait("push button", lambda name: name.startswith(NAMES[language][1] + ", "))
    height = place_of(tier).height
    shown = sum(name.count(", ") >= 2 for name in list_rows(window))
    rest = say("%s", "number of customers").replace("%s", str(tiers[3]["customers"] - BEST))
    window.tab_to("push button", lambda name: name.startswith(NAMES[language][3] + ", "), 80)
    driver.press("Return")
    window.wait_text(heading(say, NAMES[language][3], tiers[3]["customers"], language))
    window.press_button(say("Show %s more").replace("%s", rest))
    driver.wait_for("more customers", lambda: sum(n.count(", ") >= 2 for n in list_rows(window)) > shown + BEST)
    assert place_of(tier).height == height, (height, place_of(tier).height)
    more = window.find("push button", lambda name: name.startswith(driver.beginning(say("Show %s more"))))
    row = window.focused
    driver.wait_for("the focus on a row", lambda: driver.role_of(row()) == "list item")
    driver.wait_for("the row in sight", lambda: place_of(row()).y < place_of(more).y)
    window.tab_to("push button", lambda name: name.startswith(NAMES[language][3] + ", "), 80, "shift+Tab")
    driver.press("Return")


def see_filter(window, say, language):
    """A tier chosen here is a filter of the customers, whose chip is seen however far the chips were scrolled."""
    window.open_page(say("Pages"), say("Customers"))
    driver.press("ctrl+f", "Escape")
    window.tab_to("push button", lambda name: name == say("Revenue"), 80)
    window.open_page(say("Pages"), say("Pyramid"))
    window.tab_to("push button", lambda name: name.startswith(NAMES[language][2] + ", "), 80)
    driver.press("Return")
    window.open_page(say("Pages"), say("Customers"))
    views = window.wait("push button", say("Views"))
    chip = window.wait("push button", lambda name: name.startswith(say("Tier")) and NAMES[language][2] in name)
    driver.wait_for("the chip beside the views", lambda: place_of(views).x < place_of(chip).x < place_of(views).x + 400)
    window.open_page(say("Pages"), say("Pyramid"))
    window.tab_to("push button", lambda name: name.startswith(NAMES[language][2] + ", "), 80)
    driver.press("Return")


def open_tier(window, say, language, tiers):
    """A tier leads to its customers, the best one first, and a customer to its page and back."""
    window.tab_to("push button", lambda name: name.startswith(NAMES[language][1] + ", "), 80)
    driver.press("Return")
    window.wait_text(heading(say, NAMES[language][1], tiers[1]["customers"], language))
    driver.check_names(window)


def rank_by_revenue(window, say, pagodactl, store, language):
    """The other basis ranks anew, and the drawing tells its shares."""
    shares = [tier["revenue_share"] for tier in driver.ask(pagodactl, store, "pyramid", "--basis", "revenue")["tiers"]]
    window.press_button(say("Revenue"))
    for name, share in zip(NAMES[language], shares[:4]):
        window.wait("push button", lambda found: found.startswith(f"{name}, ") and f"{share * 100:.1f}%" in found)
    window.press_button(say("Width = revenue"))
    window.press_button(say("Pyramid"))
    window.press_button(say("Profit"))


def open_number(window, say, language, tiers):
    """A number of the table opens into the customers that it is the sum of, most first."""
    window.press_button(say("Table"))
    title = f"{NAMES[language][3]}, {say('Orders')}: {tiers[3]['orders']}"
    window.tab_to("push button", lambda name: name.startswith(NAMES[language][0] + ", " + say("Customers")), 80)
    driver.press("Down", "Down", "Down", "Right", "Right", "Right")
    driver.wait_for(title, lambda: driver.name_of(window.focused()) == title)
    driver.press("space")
    window.wait_text(heading(say, NAMES[language][3], tiers[3]["customers"], language))
    orders = [int(row.split(", ")[-1]) for row in list_rows(window) if row.split(", ")[-1].isdigit()]
    assert orders and orders == sorted(orders, reverse=True), orders
    driver.check_names(window)
    window.press_button(say("Table"))


def open_curve(window, say, pagodactl, store, language, pictures):
    """The numbers of the 80/20 curve open into the first customers of the ranking, as many as they say."""
    found = driver.ask(pagodactl, store, "pyramid")
    active = sum(tier["customers"] for tier in found["tiers"][:4])
    numbers = {
        driver.beginning(say("Top 20%% bring %s").replace("%%", "%")): ("The first 20%", -(-active // 5)),
        driver.beginning(say("80%% come from %u").replace("%%", "%")): ("Who brings 80%", found["customers_for_80"]),
    }
    for start, (title, customers) in numbers.items():
        window.tab_to("push button", lambda name: name.startswith(start), 80)
        driver.press("Return")
        window.wait_text(heading(say, say(title), customers, language))
        driver.wait_for("the best one", lambda: driver.name_of(window.focused()).startswith("1, "))
        pictures.take("curve-" + str(customers))
    driver.check_names(window)


def read_png(path):
    with open(path, "rb") as file:
        return file.read(8) == b"\x89PNG\r\n\x1a\n"


def read_workbook(path):
    import openpyxl

    rows = list(openpyxl.load_workbook(path, read_only=True).worksheets[0].iter_rows(values_only=True))
    return any(isinstance(cell, (int, float)) for row in rows for cell in row)


FILES = {
    "Save as workbook (XLSX)…": ("xlsx", read_workbook),
    "Save as PDF…": ("pdf", lambda path: open(path, "rb").read(5) == b"%PDF-"),
    "Save as picture (PNG)…": ("png", read_png),
    "Save as drawing (SVG)…": ("svg", lambda path: b"<svg" in open(path, "rb").read(400)),
}


def save_files(window, say, folder):
    """Each kind of file appears and can be read back."""
    for entry, (ending, is_good) in FILES.items():
        path = os.path.join(folder, f"out.{ending}")
        window.press_button(say("Copy and save"))
        window.choose_item(say(entry))
        window.enter_path(path, say("_Save"))
        driver.wait_for(path, lambda: os.path.exists(path) and is_good(path))


def go_back_in_time(window, say, pagodactl, store, language):
    """Five months by the slider's keys: the tiers are those the command line tells of that day."""
    slider = window.tab_to("slider", lambda name: name.startswith(say("Day")), 80)
    before = driver.name_of(slider)
    newest = day_of(slider)
    driver.press(*["Page_Down"] * 5)
    day = (datetime.date.fromisoformat(newest) - 5 * MONTH).isoformat()
    driver.wait_for(day, lambda: day_of(slider) == day)
    expected = driver.ask(pagodactl, store, "pyramid", "--as-of", day)
    check_tiers(window, language, expected["tiers"])
    window.press_button(say("Newest day"))
    driver.wait_for("the newest day", lambda: driver.name_of(slider) == before)


def day_of(slider):
    value = int(slider.get_value_iface().get_current_value())
    return (datetime.date(1970, 1, 1) + datetime.timedelta(days=value)).isoformat()


def check_tiers(window, language, tiers):
    for name, tier in zip(NAMES[language], tiers):
        window.wait(
            "push button",
            lambda found: found.startswith((f"{name}, {tier['customers']},", f"{name}, {tier['customers']} ")),
            f"{name}: {tier['customers']}",
        )


def type_a_day(window, say, pagodactl, store, language):
    """A day outside the records is refused with a reason; one inside is shown."""
    window.tab_to("push button", lambda name: name.endswith(driver.wording(say("%s: %s. Choose another one"))), 80)
    driver.press("space")
    window.wait("text", say("Day"))
    driver.press("ctrl+a")
    driver.type_text("1999-01-01")
    driver.press("Return")
    refusal = driver.beginning(say("A day from %s to %s"))
    window.wait("label", lambda name: name.startswith(refusal) and len(name) > 20)
    driver.press("ctrl+a")
    driver.type_text("2026-03-31")
    driver.press("Return")
    check_tiers(window, language, driver.ask(pagodactl, store, "pyramid", "--as-of", "2026-03-31")["tiers"])
    window.press_button(say("Newest day"))


def see_effort(window, say, language, tiers):
    """What gets more effort than it brings is listed by its accounts."""
    rest = driver.beginning(say("See all %s"))
    window.tab_to("push button", lambda name: name.startswith(rest), 80)
    driver.press("space")
    titles = [say("Effort in “%s”").replace("%s", name) for name in NAMES[language]]
    window.wait("label", lambda name: any(name.startswith(title) for title in titles), "the accounts")


def compare(window, say, pagodactl, store, language, pictures):
    """The chosen cell of the matrix lists as many customers as it says; each opens."""
    window.press_button(say("Two days"))
    slider = window.wait("slider", lambda name: name.startswith(say("Earlier day")))
    expected = driver.ask(pagodactl, store, "pyramid", "--compare", day_of(slider))["movement"]
    cells = [(expected[f][t], f, t) for f in range(8) for t in range(8) if f != t and expected[f][t]]
    count, source, target = max(cells)
    names = NAMES[language]
    window.wait("push button", f"{names[source]} → {names[target]}: {count}")
    driver.check_names(window)
    pictures.take("compare")
    count, source, target = min(cells)
    window.tab_to("push button", lambda name: " → " in name and name.split(" → ")[0] in names, 80)
    cell = f"{names[source]} → {names[target]}: {count}"
    walk_to(window, cell)
    driver.press("space")
    window.wait_text(heading(say, f"{names[source]} → {names[target]}", count, language))
    shown = list_rows(window)
    assert any(row for row in shown), shown
    window.tab_to("list item", lambda name: True, 80)
    driver.press("Return")
    window.wait("push button", say("Edit"))
    driver.press("alt+Left")
    window.press_button(say("One day"))


def walk_to(window, name):
    """By the arrow keys through the matrix, row by row."""
    for direction in ("Right", "Left") * 5:
        for _ in range(9):
            if driver.name_of(window.focused()) == name:
                return
            window.step(direction)
        window.step("Down")
    assert driver.name_of(window.focused()) == name, driver.name_of(window.focused())


def main():
    pagoda, pagodactl, language = sys.argv[1:4]
    pictures = driver.Pictures(sys.argv[4:], f"pyramid-{language}")
    say = driver.words(language)
    with tempfile.TemporaryDirectory() as folder:
        store = os.path.join(folder, "journey.pagoda")
        driver.ask(pagodactl, store, "init", "--currency", "CNY")
        driver.ask(pagodactl, store, "sample")
        best = driver.ask(pagodactl, store, "customers")[0]
        tiers = driver.ask(pagodactl, store, "pyramid")["tiers"]
        with driver.running([pagoda, store], LANGUAGE=language, PAGODA_DATA_DIR=folder) as window:
            window.wait("list item", lambda name: name.startswith(best["name"]), "the customers")
            driver.press("alt+3")
            window.wait("slider", lambda name: name.startswith(say("Day")))
            pictures.take("day")
            list_more(window, say, language, tiers)
            see_filter(window, say, language)
            open_tier(window, say, language, tiers)
            rank_by_revenue(window, say, pagodactl, store, language)
            open_number(window, say, language, tiers)
            go_back_in_time(window, say, pagodactl, store, language)
            type_a_day(window, say, pagodactl, store, language)
            open_curve(window, say, pagodactl, store, language, pictures)
            see_effort(window, say, language, tiers)
            compare(window, say, pagodactl, store, language, pictures)
            save_files(window, say, folder)
    print(f"the pyramid in {language} is done")


if __name__ == "__main__":
    main()
