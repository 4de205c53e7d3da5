#!/usr/bin/env python3
# journey_customer_records.py: a customer is marked as never one, keeps files, and tells what was changed of it.
# Copyright 2026 The Pagoda authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Usage: journey_customer_records.py PAGODA PAGODACTL LANGUAGE [PICTURES]

import os
import sys
import tempfile

import driver

NAME = "Kestrel Bearings"
LETTER = "letter.txt"
STRANGE = "drawing.qux"
TEXT = "Dear Kestrel, here are our prices.\n"


def change(window, say, entry):
    window.press_button(say("Change"))
    window.choose_item(say(entry))


def mark_other(window, say, pagodactl, store, pictures):
    """Never a customer, for a reason that is asked for; then one that could be, again."""
    tier = lambda: driver.ask(pagodactl, store, "customers")[0]["tier"]
    change(window, say, "Never a customer…")
    window.wait("text", say("Reason"))
    window.tab_to("combo box", lambda name: name.startswith(say("Mark") + ": "))
    driver.press("Tab")
    driver.type_text("private person")
    driver.check_names(window)
    window.press_button(say("Save"))
    driver.wait_for("other", lambda: tier() == "other")
    never = driver.beginning(say("%s · Never a customer: %s").split(" · ")[1]) + "private person"
    window.wait("label", lambda name: name.endswith(never), never)
    pictures.take("never")
    change(window, say, "Never a customer…")
    window.wait("combo box", f'{say("Mark")}: {say("Could be a customer")}', "the other mark is offered")
    window.tab_to("combo box", lambda name: name.startswith(say("Mark") + ": "))
    driver.press("Tab")
    driver.type_text("has a workshop")
    window.press_button(say("Save"))
    driver.wait_for("a suspect again", lambda: tier() != "other")
    driver.wait_for("no mark", lambda: not window.find("label", lambda name: name.endswith(never)))


def write_opener(folder):
    """A program of the desktop that opens texts: it copies what it is given."""
    applications = os.path.join(folder, "share", "applications")
    opened = os.path.join(folder, "opened.txt")
    os.makedirs(applications)
    with open(os.path.join(applications, "opener.desktop"), "w", encoding="utf-8") as file:
        file.write(f"[Desktop Entry]\nType=Application\nName=Opener\nExec=cp %f {opened}\nMimeType=text/plain;\n")
    with open(os.path.join(applications, "mimeapps.list"), "w", encoding="utf-8") as file:
        file.write("[Default Applications]\ntext/plain=opener.desktop\n")
    return opened


def open_strange(window, say, folder):
    """A file that no program here opens is said to be there."""
    path = os.path.join(folder, STRANGE)
    with open(path, "wb") as file:
        file.write(bytes(range(256)))
    window.press_button(say("Attach file"))
    window.name_file(path, say("Attach"))
    window.tab_to("list item", lambda name: name.startswith(STRANGE + ": "), 80)
    driver.press("Return")
    window.wait_text(say("The file was not opened"))
    driver.check_names(window)
    window.close_dialogs()
    window.press_button(say("Delete %s").replace("%s", STRANGE))
    driver.wait_for("one file less", lambda: not window.find("list item", lambda name: name.startswith(STRANGE)))


def keep_file(window, say, folder, store, opened, pictures):
    """A file is attached, opened, taken off and brought back; the one it came from is left alone."""
    letter = os.path.join(folder, LETTER)
    with open(letter, "w", encoding="utf-8") as file:
        file.write(TEXT)
    window.press_button(say("Attach file"))
    window.name_file(letter, say("Attach"))
    row = lambda name: name.startswith(LETTER + ": ")
    window.wait("list item", row, "the attached file")
    driver.check_names(window)
    pictures.take("file")
    kept = [os.path.join(path, name) for path, _, names in os.walk(store.replace(".pagoda", ".files")) for name in names]
    assert [open(path, encoding="utf-8").read() for path in kept] == [TEXT], kept
    window.tab_to("list item", row, 80)
    driver.press("Return")
    driver.wait_for("the file opened", lambda: os.path.exists(opened) and open(opened, encoding="utf-8").read() == TEXT)
    open_strange(window, say, folder)
    window.press_button(say("Delete %s").replace("%s", LETTER))
    driver.wait_for("no file", lambda: not window.find("list item", row))
    driver.press("ctrl+z")
    window.wait("list item", row, "the file again")
    assert open(letter, encoding="utf-8").read() == TEXT


def see_changes(window, say, pictures):
    """Each change with what it was before, the newest first."""
    change(window, say, "Changes of this customer")
    window.wait_text(say("What was changed, the newest first"))
    rows = lambda: [driver.name_of(n) for n in driver.walk(driver.children(window.application)[-1]) if driver.role_of(n) == "list item"]
    driver.wait_for("the changes", rows)
    driver.check_names(window)
    pictures.take("changes")
    texts = rows()
    reasons = [next(i for i, row in enumerate(texts) if reason in row) for reason in ("has a workshop", "private person")]
    assert reasons == sorted(reasons), texts
    assert any(say("undone") in row and LETTER in row for row in texts), texts
    window.close_dialogs()


def main():
    pagoda, pagodactl, language = sys.argv[1:4]
    pictures = driver.Pictures(sys.argv[4:], f"customer-records-{language}")
    say = driver.words(language)
    with tempfile.TemporaryDirectory() as folder:
        store = os.path.join(folder, "journey.pagoda")
        table = os.path.join(folder, "one.csv")
        with open(table, "w", encoding="utf-8") as file:
            file.write(f"Customer code,Customer\nK-1,{NAME}\n")
        driver.ask(pagodactl, store, "init", "--currency", "CNY")
        driver.ask(pagodactl, store, "import", table)
        opened = write_opener(folder)
        environment = {
            "LANGUAGE": language,
            "PAGODA_DATA_DIR": folder,
            "XDG_DATA_HOME": os.path.join(folder, "share"),
        }
        with driver.running([pagoda, store], **environment) as window:
            window.tab_to("list item", lambda name: name.startswith(NAME))
            driver.press("Return")
            window.wait("push button", say("Edit"))
            mark_other(window, say, pagodactl, store, pictures)
            keep_file(window, say, folder, store, opened, pictures)
            see_changes(window, say, pictures)
    print(f"the records in {language} are done")


if __name__ == "__main__":
    main()
