#!/usr/bin/env python3
# journey_customer_layers.py: work a barrier, join a stage, add a decision maker and see the layers follow, by
# keyboard alone.
# Copyright 2026 The Pagoda authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Usage: journey_customer_layers.py PAGODA PAGODACTL LANGUAGE [PICTURES]

import sys
import tempfile

import driver

CONTACTS = "Customer code,Customer,Contact\nK-1,Kestrel Bearings Ltd.,Ada Quill\n"
CUSTOMERS = "Customer code,Customer\nK-2,Lone Heron\n"


def wait_score(window, say, layer, verdict, score):
    expected = say("%s: %s, score %d. %s").replace("%s", say(layer, "layer"), 1)
    expected = expected.replace("%s", say(verdict, "verdict"), 1).replace("%d", str(score)).replace("%s", "")
    window.wait("list item", lambda found: found.startswith(expected), expected)


def rule_contacts(window, say):
    """How often it is contacted, and that it was screened for the call list (V1, V3)."""
    window.tab_to("list item", lambda found: found.startswith(say("Between contacts") + ": "), steps=60)
    driver.press("Return")
    days = say("Days, empty for what the rules say")
    window.wait("text", days)
    driver.check_names(window)
    window.fill({days: "21"})
    window.save(say)
    window.wait("list item", lambda found: found.startswith(say("Between contacts") + ": ") and "21" in found)
    window.press_button(say("It may be called"))
    screened = say("Screened: it may be called.")
    window.wait("list item", lambda found: screened in found)


def hear_checklist(window, say):
    """Each item of a layer says what it is, not only whose it is."""
    window.wait("list item", lambda found: found.endswith(": " + say("missing, needed to pass")), "an item")


def open_item(window, say, label):
    missing = say("missing, needed to pass")
    window.tab_to("list item", lambda found: label in found and found.endswith(missing), steps=60)
    driver.press("Return")


def learn(window, say):
    """What becomes known stands in the checklist; a judgement is chosen by typing its digit."""
    founded = say("Founded", "fact")
    open_item(window, say, founded)
    window.wait("text", founded)
    window.fill({founded: "1998", say("Source"): "website"})
    window.save(say)
    window.wait("list item", lambda found: founded in found and ": 1998 · " + say("done") in found, "the year")
    power = say("Buying power", "fact")
    open_item(window, say, power)
    window.wait("combo box", f"{power}: {say('Unknown')}")
    save_button = window.wait("push button", say("Save"))
    can_save = lambda: driver.has_state(save_button, driver.Atspi.StateType.SENSITIVE)
    assert not can_save(), "what is not known is nothing to save"
    driver.press("4")
    window.wait("combo box", f"{power}: 4")
    driver.wait_for("something to save", can_save)
    window.save(say)
    window.wait("list item", lambda found: power in found and ": 4 · " + say("done") in found, "the judgement")
    driver.press("ctrl+z")
    window.wait("list item", lambda found: power in found and found.endswith(say("missing, needed to pass")))


def work_barrier(window, say, pictures):
    """Found, with a strategy to attack, and then cleared: the barrier layer is passed."""
    window.press_button(say("Add barrier"))
    window.wait("text", say("What keeps whom out"))
    driver.check_names(window)
    window.fill({say("What keeps whom out"): "Approved list"})
    window.save(say)
    wait_score(window, say, "Barrier", "Working", 0)
    window.tab_to("list item", lambda found: found.startswith(say("Strategy") + ": "), steps=60)
    driver.press("Return")
    breakthrough = say("Breakthrough point: where we get in")
    window.wait("text", breakthrough)
    window.fill({breakthrough: "the test bench"})
    window.save(say)
    window.tab_to("list item", lambda found: found.startswith("Approved list: "), steps=60)
    driver.press("Return")
    window.wait("combo box", lambda found: found.startswith(say("State") + ": "))
    window.choose(say("State"), say("Cleared", "barrier state"))
    window.save(say)
    wait_score(window, say, "Barrier", "Passed", 100)
    pictures.take("barrier")


def join_stage(window, say, pictures):
    window.press_button(say("Add project"))
    window.wait("text", say("Name"))
    driver.check_names(window)
    window.fill({say("Name"): "Phase two"})
    window.save(say)
    wait_score(window, say, "Business", "Working", 0)
    first = say("Understand the situation", "stage")
    window.tab_to("push button", lambda found: found.startswith("1 " + first), steps=60)
    driver.press("Return")
    window.wait("text", say("Evidence"))
    window.fill({say("Evidence"): "Minutes of the meeting"})
    window.save(say)
    joined = f"1 {first}: " + say("joined", "stage")
    window.wait("push button", joined)
    wait_score(window, say, "Business", "Working", 100)
    pictures.take("stage")


def add_decision_maker(window, say, pictures):
    window.press_button(say("Add decision maker"))
    window.wait("text", say("Weight, 0 to 100"))
    driver.check_names(window)
    window.fill({say("Weight, 0 to 100"): "40", say("Decides in the stages (such as 2–4, 6)"): "1-4"})
    window.save(say)
    person = window.wait("list item", lambda found: found.startswith("Ada Quill: "), "the decision maker")
    assert say("weight %d").replace("%d", "40") in driver.name_of(person), driver.name_of(person)
    lead = driver.wording(say("Lead: %s"))
    driver.wait_for("the lead", lambda: any(lead in driver.name_of(n) for n in window.nodes()))
    driver.check_names(window)
    pictures.take("decision-maker")


def name_first_person(window, say):
    """Where the customer has no contacts yet, who decides is named in the form itself."""
    driver.press("alt+Left")
    window.tab_to("list item", lambda name: name.startswith("Kestrel"))
    window.walk_to(lambda name: name.startswith("Lone Heron"))
    driver.press("Return")
    window.wait_text("Lone Heron")
    window.press_tab(say("Five layers"))
    window.press_button(say("Add project"))
    window.wait("text", say("Name"))
    window.fill({say("Name"): "First delivery"})
    window.save(say)
    window.press_button(say("Add decision maker"))
    window.wait("combo box", f"{say('Contact')}: {say('New contact')}")
    driver.check_names(window)
    window.fill({say("Name"): "Bo Lindgren", say("Weight, 0 to 100"): "60"})
    window.save(say)
    window.wait("list item", lambda found: found.startswith("Bo Lindgren: "), "who decides")


def add_people_of_another(window, say):
    """A smaller project, that the layer does not look at, has its decision makers and rivals, too."""
    window.press_button(say("Add project"))
    window.wait("text", say("Name"))
    window.fill({say("Name"): "Old phase"})
    window.save(say)
    # The strip of its nine stages says that the page has it.
    driver.wait_for("both projects", lambda: count(window, "push button", say("Add decision maker")) == 2)
    press_last(window, say("Add decision maker"))
    window.wait("text", say("Weight, 0 to 100"))
    window.fill({say("Weight, 0 to 100"): "70", say("Decides in the stages (such as 2–4, 6)"): "6-7"})
    window.save(say)
    weight = say("weight %d").replace("%d", "70")
    window.wait("list item", lambda found: found.startswith("Ada Quill: ") and weight in found)
    window.tab_to("list item", lambda found: found.startswith("Ada Quill: ") and weight in found, steps=120)
    driver.press("Return")
    window.wait("text", say("Weight, 0 to 100"))
    window.fill({say("Weight, 0 to 100"): "65"})
    window.save(say)
    weight = say("weight %d").replace("%d", "65")
    window.wait("list item", lambda found: found.startswith("Ada Quill: ") and weight in found)
    press_last(window, say("Add rival"))
    window.wait("text", say("Name"))
    window.fill({say("Name"): "Merlin Co"})
    window.save(say)
    window.wait("list item", lambda found: found.startswith("Merlin Co"))


def take_over(window, say):
    """What another project knows of a person can be taken over."""
    # From the top, lest it be the button of the project that knows the person.
    window.tab_to("page tab", lambda found: True)
    window.press_button(say("Add decision maker"))
    weight = window.wait("text", say("Weight, 0 to 100"))
    window.press_button(say("Take over"))
    driver.wait_for("the weight taken over", lambda: driver.text_of(weight) == "65")
    button = window.wait("push button", say("Save"))
    # A range of stages came along, too.
    driver.wait_for("it can be saved", lambda: driver.has_state(button, driver.Atspi.StateType.SENSITIVE))
    driver.check_names(window)
    window.close_dialogs()


def count(window, role, name):
    return sum(driver.role_of(n) == role and driver.name_of(n) == name and driver.is_shown(n) for n in window.nodes())


def press_last(window, name):
    """The last button of that name; those before it belong to another project."""
    for _ in range(count(window, "push button", name)):
        window.tab_to("push button", lambda found: found == name, steps=120)
        last = window.focused()
        driver.press("Tab")
    driver.press("shift+Tab")
    driver.wait_for("the last one", lambda: window.focused() == last)
    driver.press("Return")


def main():
    pagoda, pagodactl, language = sys.argv[1:4]
    pictures = driver.Pictures(sys.argv[4:], f"layers-{language}")
    say = driver.words(language)
    with tempfile.TemporaryDirectory() as folder:
        store = driver.new_store(pagodactl, folder, contacts=CONTACTS, customers=CUSTOMERS)
        with driver.running([pagoda, store], LANGUAGE=language, PAGODA_DATA_DIR=folder) as window:
            window.wait("list item", lambda name: name.startswith("Kestrel"))
            window.tab_to("list item", lambda name: name.startswith("Kestrel"))
            driver.press("Return")
            window.wait("push button", say("Edit"))
            window.press_tab(say("Five layers"))
            wait_score(window, say, "Information", "Not started", 0)
            driver.check_names(window)
            pictures.take("begin")
            rule_contacts(window, say)
            hear_checklist(window, say)
            learn(window, say)
            work_barrier(window, say, pictures)
            join_stage(window, say, pictures)
            add_decision_maker(window, say, pictures)
            driver.press("ctrl+z")
            driver.wait_for(
                "the decision maker undone",
                lambda: window.find("list item", lambda found: found.startswith("Ada Quill: ")) is None,
            )
            add_people_of_another(window, say)
            take_over(window, say)
            name_first_person(window, say)
    print(f"the layers in {language} are done")


if __name__ == "__main__":
    main()
