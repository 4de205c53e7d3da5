#!/usr/bin/env python3
# journey_record.py: a call is written down in six keys, one of a customer who was called and rejected us before, with
# an objection and an answer out of the library.
# Copyright 2026 The Pagoda authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Usage: journey_record.py PAGODA PAGODACTL LANGUAGE [PICTURES]

import datetime
import sqlite3
import sys
import tempfile

import driver

TODAY = datetime.date.today()
DAY = datetime.timedelta(days=1)
EPOCH = datetime.date(1970, 1, 1)

NAME = "杭州五联机械有限公司"
CUSTOMERS = f"customer.code,customer.name,customer.owner\nC1,{NAME},林珊\nC2,海州五机厂,\nC3,Kestrel Bearings,\n"
REJECTED = (100, 80, 60, 3)  # days ago
ACTIVITIES = "客户编号,活动类型,状态,日期,业务员,备注,是否接通,是否拒绝,异议\n" + "".join(
    f"C1,电话,完成,{TODAY - days * DAY},林珊,said {days} days ago,是,是,no budget\n" for days in REJECTED
)
# Before a call on the same day.
ACTIVITIES = ACTIVITIES.replace(
    f"C1,电话,完成,{TODAY - 60 * DAY}", f"C1,微信/邮件,完成,{TODAY - 60 * DAY},林珊,the same morning,,,\nC1,电话,完成,{TODAY - 60 * DAY}"
)

# Need stated, attitude +2, a chance to visit, no rejection, the next step in three days; and that it is saved.
MARKS = ("alt+d", "alt+5", "alt+z", "alt+v", "alt+7", "ctrl+Return")
MOST_KEYS = 6


def activities(store, where):
    """What the store holds."""
    with sqlite3.connect(f"file:{store}?mode=ro", uri=True) as database:
        database.row_factory = sqlite3.Row
        return [dict(row) for row in database.execute(f"SELECT * FROM activity WHERE {where} ORDER BY id")]


def wait_alone(window):
    driver.wait_for("the form closed", lambda: not window.has_dialog())


def text_in(window, row):
    """What the row of the form holds."""
    return driver.text_of(window.wait("text", row))


def wait_typed(window, row, text):
    driver.wait_for(f"“{text}” in {row}", lambda: text_in(window, row) == text)


def mark(say, title, value, key):
    return say("%1$s: %2$s (Alt+%3$s)").replace("%1$s", title).replace("%2$s", value).replace("%3$s", key)


def is_marked(window, name):
    node = window.find("push button", name)
    return node and (driver.has_state(node, driver.Atspi.StateType.PRESSED) or driver.has_state(node, driver.Atspi.StateType.CHECKED))


def find_customer(window, say, pictures):
    """From the calendar, by the initials: the name that begins with them comes first, Enter takes it."""
    driver.press("alt+5", "ctrl+l")
    row = say("Customer: name, initials, phone")
    window.wait("text", row)
    driver.check_names(window)
    driver.type_text("hzwl")
    window.wait_row(NAME)
    pictures.take("suggested")
    driver.press("Return")
    wait_typed(window, row, NAME)


def see_warning(window, say):
    """Who called within the last week, and what was said."""
    warned = say("Already called within %1$d days: %2$s").replace("%1$d", "7").replace("%2$s", "")
    window.wait(
        "alert", lambda name: name.startswith(warned) and "林珊" in name and "said 3 days ago" in name, "the warning"
    )


def record_in_six_keys(window, say, store, pictures):
    assert len(MARKS) <= MOST_KEYS, MARKS
    driver.type_text("they build a hall")
    wait_typed(window, say("What was said"), "they build a hall")
    for key in MARKS[:-1]:
        driver.press(key)
    driver.wait_for("the need", lambda: is_marked(window, mark(say, say("Need"), say("Stated", "need"), "D")))
    wait_typed(window, say("What was said"), "they build a hall")
    driver.check_names(window)
    pictures.take("marked")
    driver.press(MARKS[-1])
    wait_alone(window)
    done = driver.wait_for("the call", lambda: activities(store, "note = 'they build a hall'"))[0]
    today = (TODAY - EPOCH).days
    assert (done["kind"], done["state"], done["day"]) == ("call", "done", today), done
    assert (done["reached"], done["need"], done["attitude"]) == (1, "stated", 2), done
    assert (done["visit_chance"], done["rejection"], done["next_day"]) == (1, 0, today + 3), done
    assert done["minute"] is not None, done
    # Nobody was recorded here before: it is the owner of the account.
    assert done["person"] == "林珊", done
    planned = activities(store, "state = 'planned'")
    assert [(plan["kind"], plan["day"]) for plan in planned] == [("call", today + 3)], planned


def take_back(window, store):
    """The call and its next step are one command."""
    driver.press("ctrl+z")
    driver.wait_for("neither", lambda: not activities(store, "state = 'planned' OR note = 'they build a hall'"))


def prepare_answer(window, say, pictures):
    window.choose_from_menu(say("Objections and _answers…"))
    window.wait_text("no budget")
    window.tab_to("push button", lambda name: name == say("Add answer"))
    driver.press("Return")
    window.fill({say("What can be answered"): "begin with one line"})
    driver.press("ctrl+Return")
    window.wait_row("begin with one line", say("Not given yet"))
    driver.check_names(window)
    pictures.take("library")
    window.close_dialogs()


def open_customer(window, say):
    driver.press("alt+2")
    window.tab_to("list item", lambda name: name.startswith(NAME), steps=80)
    driver.press("Return")
    window.wait("push button", say("Edit"))


def see_milestone(window, say):
    text = say("This would be rejection %u, the milestone: sales start at it, and most give up before. Agree on the next step.")
    window.wait("label", text.replace("%u", "5"))


def discard(window, say, store):
    """Escape asks once before what was typed is lost, and at once closes what holds nothing."""
    driver.press("ctrl+l")
    wait_typed(window, say("Customer: name, initials, phone"), NAME)
    driver.press("Escape")
    wait_alone(window)
    driver.press("ctrl+l")
    wait_typed(window, say("Customer: name, initials, phone"), NAME)
    driver.type_text("lost")
    wait_typed(window, say("What was said"), "lost")
    driver.press("Escape")
    window.wait("push button", say("Discard"))
    wait_typed(window, say("What was said"), "lost")
    driver.check_names(window)
    driver.press("Escape")
    wait_alone(window)
    assert not activities(store, "note = 'lost'")


def take_suggestion(window, row, text, detail):
    window.wait_row(text, detail)
    driver.press("Down", "Return")
    wait_typed(window, row, text)


def record_rejection(window, say, store, pictures):
    """On the customer's page the focus is on what was said at once; a mark that has the focus needs no Alt."""
    driver.press("ctrl+l")
    wait_typed(window, say("Customer: name, initials, phone"), NAME)
    see_warning(window, say)
    driver.type_text("not now")
    wait_typed(window, say("What was said"), "not now")
    see_milestone(window, say)
    driver.press("Tab", "Tab", "Tab", "Tab", "Tab", "c")
    driver.wait_for("rejected", lambda: is_marked(window, mark(say, say("We were rejected"), say("Yes", "answer"), "C")))
    window.wait("text", say("Objection"))
    driver.press("Tab")
    driver.type_text("budg")
    take_suggestion(window, say("Objection"), "no budget", say("Times heard: %u").replace("%u", "4"))
    take_suggestion(window, say("What we answered"), "begin with one line", say("Not given yet"))
    driver.press("alt+r")
    driver.check_names(window)
    pictures.take("rejected")
    driver.press("ctrl+Return")
    wait_alone(window)
    done = driver.wait_for("the rejection", lambda: activities(store, "note = 'not now'"))[0]
    said = (done["rejection"], done["objection"], done["answer"], done["confidence"])
    assert said == (1, "no budget", "begin with one line", -1), said
    assert done["person"] == "林珊", done
    assert done["next_day"] is None and not activities(store, "state = 'planned'"), done


def see_timeline(window, say, pictures):
    window.press_tab(say("Timeline"))
    window.wait_row(say("Rejection %u, the milestone: sales start here").replace("%u", "5"), "not now")
    window.wait_row(say("Rejection %u").replace("%u", "4"), "said 3 days ago")
    rows = [driver.name_of(node) for node in window.nodes() if driver.role_of(node) == "list item"]
    (later,) = [i for i, name in enumerate(rows) if "said 60 days ago" in name]
    (earlier,) = [i for i, name in enumerate(rows) if "the same morning" in name]
    assert later < earlier, rows
    pictures.take("timeline")


def say_a_day(window, say, store, pictures):
    """A day in words is understood and told; one that means none is refused."""
    driver.press("ctrl+l")
    wait_typed(window, say("Customer: name, initials, phone"), NAME)
    driver.press("Tab", "Tab", "Tab", "Tab", "Tab", "Tab", "Tab")
    row = driver.day_row(say, "Day of the next step")
    save = window.wait("push button", say("Save"))
    can_save = lambda: driver.has_state(save, driver.Atspi.StateType.SENSITIVE)
    driver.type_text("some day")
    wait_typed(window, row, "some day")
    driver.wait_for("no saving", lambda: not can_save())
    driver.press("ctrl+a")
    driver.type_text("in 2 weeks")
    wait_typed(window, row, "in 2 weeks")
    driver.wait_for("saving", can_save)
    window.wait("label", lambda name: str((TODAY + 14 * DAY).year) in name and str((TODAY + 14 * DAY).day) in name)
    pictures.take("day")
    driver.press("ctrl+Return")
    wait_alone(window)
    due = (TODAY + 14 * DAY - EPOCH).days
    driver.wait_for("the plan", lambda: [plan["day"] for plan in activities(store, "state = 'planned'")] == [due])


def main():
    pagoda, pagodactl, language = sys.argv[1:4]
    pictures = driver.Pictures(sys.argv[4:], f"record-{language}")
    say = driver.words(language)
    with tempfile.TemporaryDirectory() as folder:
        store = driver.new_store(pagodactl, folder, customers=CUSTOMERS, activities=ACTIVITIES)
        with driver.running([pagoda, store], LANGUAGE=language, PAGODA_DATA_DIR=folder) as window:
            window.wait("list item", lambda name: name.startswith(NAME))
            find_customer(window, say, pictures)
            see_warning(window, say)
            record_in_six_keys(window, say, store, pictures)
            take_back(window, store)
            prepare_answer(window, say, pictures)
            open_customer(window, say)
            discard(window, say, store)
            record_rejection(window, say, store, pictures)
            see_timeline(window, say, pictures)
            say_a_day(window, say, store, pictures)
    print(f"recording in {language} is done")


if __name__ == "__main__":
    main()
