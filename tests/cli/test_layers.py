#!/usr/bin/python3
# test_layers.py: what pagodactl says of the five layers and the visits, computed again from the tables.
# Copyright 2026 The Pagoda authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Usage: test_layers.py PAGODACTL SUPPORT.

The scores, verdicts, current layers and leads of L1 to L4 and L7, the values of L5, the next actions and the due days
of V1 are computed here in the slow and obvious way from the SQLite tables of the sample, on several days.  What the
customer list with layers holds is compared with that as openpyxl reads it.
"""
import contextlib
import datetime
import json
import os
import shutil
import sqlite3
import subprocess
import sys
import tempfile

sys.path.insert(0, sys.argv[2])
import tap

try:
    import openpyxl
except ImportError:
    openpyxl = None

PROGRAM = sys.argv[1]
FOLDER = tempfile.TemporaryDirectory(prefix="pagoda-layers-")
os.environ["PAGODA_DATA_DIR"] = FOLDER.name
STORE = os.path.join(FOLDER.name, "sample.pagoda")
DAYS = ["2026-09-22", "2026-06-30", "2025-03-31"]
EPOCH = datetime.date(1970, 1, 1)
LAYERS = ["information", "barrier", "business", "relationship", "interest"]
LABELS = ["Information", "Barrier", "Business", "Relationship", "Interest"]
FACTS = ["founded", "headcount", "business", "revenue", "budget", "suppliers", "region", "address"]
JUDGEMENTS = ["buying power", "attractiveness", "difficulty"]
STAGES = ["situation", "problem", "need", "solution", "approval", "procurement", "contract", "supply", "acceptance"]
CADENCE = {"strategic": 14, "top": 14, "important": 30, "ordinary": 90}
TARGET_CADENCE = {"a": 7, "b": 14, "c": 30}
INACTIVE_CADENCE = 60
CONTRACT_MONTHS = 24


def run_json(*words):
    done = subprocess.run([PROGRAM, "--store", STORE, "--json", *words], capture_output=True, text=True, check=False)
    assert done.returncode == 0, (words, done.stderr)
    return json.loads(done.stdout)


def number_of(iso):
    return (datetime.date.fromisoformat(iso) - EPOCH).days


def iso_of(number):
    return None if number is None else str(EPOCH + datetime.timedelta(days=number))


def months_from(number, months):
    """The same day some months later, or the last one of a month that is too short."""
    day = EPOCH + datetime.timedelta(days=number)
    index = day.year * 12 + day.month - 1 + months
    for last in range(day.day, 0, -1):
        with contextlib.suppress(ValueError):
            return (datetime.date(index // 12, index % 12 + 1, last) - EPOCH).days
    raise AssertionError


class Oracle:
    """The tables of the sample, looked at as of one day."""

    def __init__(self, handle, day):
        self.handle = handle
        self.day = number_of(day)

    def rows(self, sql, *values):
        return [dict(row) for row in self.handle.execute(sql, values)]

    def latest(self, table, where, *values):
        """The dated row that holds: the last one up to the day, of one day the largest id; None without one."""
        found = self.rows(f"SELECT * FROM {table} WHERE {where} AND from_day <= ? ORDER BY from_day DESC, id DESC",
                          *values, self.day)
        return found[0] if found else None

    # L1

    def information(self, customer):
        facts = {kind: self.latest("customer_fact", "customer = ? AND fact = ?", customer, kind)
                 for kind in FACTS + JUDGEMENTS}
        supplied = self.rows("SELECT * FROM past_supplier WHERE customer = ? AND from_day <= ? AND source <> ''",
                             customer, self.day)
        known = sum(1 for kind in FACTS if facts[kind] and facts[kind]["value"] and facts[kind]["source"]
                    or kind == "suppliers" and supplied)
        judged = sum(1 for kind in JUDGEMENTS if facts[kind] and facts[kind]["value"] in list("12345"))
        # Asking, even in vain, is a beginning.
        started = bool(supplied) or any(fact and (fact["value"] or fact["source"]) for fact in facts.values())
        return known * 100 // 8, known * 100 >= 80 * 8 and judged == 3, started

    # L2

    def barrier(self, customer):
        severity = overcome = found = standing = 0
        for row in self.rows("SELECT * FROM barrier WHERE customer = ? AND side = 'against us'", customer):
            state = self.latest("barrier_state", "barrier = ?", row["id"])
            if state is None:
                continue
            stands = state["state"] in ("open", "working")
            found += 1
            standing += stands
            severity += row["severity"]
            overcome += 0 if stands else row["severity"]
        said = self.latest("customer_statement", "customer = ? AND kind = 'no barrier'", customer)
        none_found = said is not None and said["value"] == "yes"
        strategy = self.latest("customer_strategy", "customer = ?", customer)
        attacks = strategy is not None and strategy["strategy"] == "attack"
        sought = found > 0 or none_found
        score = overcome * 100 // severity if found else 100 if none_found else 0
        return score, attacks and sought and standing == 0, sought or strategy is not None

    # L3

    def state_of(self, project):
        closed = project["closed_day"] is not None and project["closed_day"] <= self.day
        return project["state"] if closed else "open"

    def projects(self, customer):
        return self.rows("SELECT * FROM project WHERE customer = ? AND opened_day <= ?", customer, self.day)

    def stages(self, project):
        """The numbers of the stages reached and of those joined."""
        reached, joined = set(), set()
        for number, stage in enumerate(STAGES):
            row = self.latest("project_stage", "project = ? AND stage = ?", project["id"], stage)
            if row is not None and row["joined"] is not None:
                reached.add(number)
                joined |= {number} if row["joined"] else set()
        if self.state_of(project) == "won":
            reached.add(6)
            joined.add(6)
        return set(range(max(reached) + 1)) if reached else set(), joined

    def signed_on(self, project):
        state = self.state_of(project)
        row = self.latest("project_stage", "project = ? AND stage = 'contract'", project["id"])
        if state not in ("open", "won"):
            return None
        if row is not None and row["joined"]:
            return row["from_day"]
        return project["closed_day"] if state == "won" else None

    def chosen_project(self, customer):
        projects = self.projects(customer)
        opened = [p for p in projects if self.state_of(p) == "open"]
        if opened:
            return max(opened, key=lambda p: (-1 if p["amount"] is None else p["amount"], p["opened_day"]))
        return max(projects, key=lambda p: p["closed_day"], default=None)

    def business(self, customer):
        project = self.chosen_project(customer)
        if project is None:
            return 0, False, False
        reached, joined = self.stages(project)
        signed = [self.signed_on(p) for p in self.projects(customer)]
        recent = any(day is not None and day > months_from(self.day, -CONTRACT_MONTHS) for day in signed)
        passed = recent or any({0, 1, 2, 3} <= self.stages(p)[1] for p in self.projects(customer))
        return len(joined) * 100 // len(reached) if reached else 0, passed, True

    # L4

    def deciders(self, project):
        people = self.rows("SELECT * FROM decision_maker WHERE project = ? AND from_day <= ? AND "
                           "coalesce (until_day, ?) >= ?", project["id"], self.day, self.day, self.day)
        for person in people:
            weight = self.latest("decision_maker_weight", "decision_maker = ?", person["id"])
            ours = self.latest("decision_maker_support", "decision_maker = ? AND rival IS NULL", person["id"])
            person["weight"] = weight["weight"] if weight else 0
            person["support"] = ours["support"] if ours else None
            person["contacted"] = person["contacted_day"] is not None and person["contacted_day"] <= self.day
        return people

    def rival_sums(self, project, people, unknown):
        sums = []
        for rival in self.rows("SELECT * FROM rival WHERE project = ? AND from_day <= ? AND "
                               "coalesce (until_day, ?) >= ?", project["id"], self.day, self.day, self.day):
            total = 0
            for person in people:
                row = self.latest("decision_maker_support", "decision_maker = ? AND rival = ?", person["id"], rival["id"])
                support = row["support"] if row else None
                total += person["weight"] * (unknown if support is None else support)
            sums.append(total)
        return sums

    def lead(self, customer, ours=0, rivals=0):
        """The lead, unknown supports taken as @ours for us and @rivals for the others; None without deciders."""
        project = self.chosen_project(customer)
        people = self.deciders(project) if project else []
        weight = sum(person["weight"] for person in people)
        if weight == 0:
            return None
        total = sum(p["weight"] * (ours if p["support"] is None else p["support"]) for p in people)
        return (total - max(self.rival_sums(project, people, rivals), default=0)) / weight

    def flip(self, customer):
        """Who turns the sign of the lead by the smallest change, as (contact, from, to), tried out one by one."""
        project = self.chosen_project(customer)
        people = self.deciders(project) if project else []
        lead = self.lead(customer)
        names = {row["id"]: row["name"] for row in self.rows("SELECT id, name FROM contact")}
        found = []
        for person in people:
            for support in range(-2, 3) if lead is not None and person["support"] is not None else ():
                steps = support - person["support"]
                then = round(lead * sum(p["weight"] for p in people)) + steps * person["weight"]
                if (then > 0) - (then < 0) != (lead > 1e-9) - (lead < -1e-9):
                    found.append((abs(steps), -person["weight"], names[person["contact"]].encode(), -steps,
                                  (str(person["contact"]), person["support"], support)))
        return min(found)[-1] if found else None

    def relationship(self, customer):
        project = self.chosen_project(customer)
        people = self.deciders(project) if project else []
        weight = sum(person["weight"] for person in people)
        if not people:
            return 0, False, False
        contacted = sum(p["weight"] for p in people if p["contacted"])
        supporters = sum(p["weight"] for p in people if (p["support"] or 0) > 0)
        met = {stage for p in people if p["contacted"] for stage in range(9) if p["stages"] >> stage & 1}
        low = self.lead(customer, -1, 1)
        passed = self.stages(project)[0] <= met and low is not None and low > 0
        return 50 * (contacted + supporters) // weight if weight else 0, passed, True

    # L5

    def interest(self, customer):
        values = self.rows("SELECT * FROM customer_value WHERE customer = ? AND from_day <= ?", customer, self.day)
        holding = self.rows("SELECT * FROM lock_in WHERE customer = ? AND from_day <= ? AND "
                            "coalesce (until_day, ?) >= ?", customer, self.day, self.day, self.day)
        levels = {value["kind"].split()[0] for value in values if value["evidence"]}
        levels |= {"lock-in"} if holding else set()
        return len(levels) * 25, {"business", "personal", "lock-in"} <= levels, bool(values or holding)

    def judge(self, customer):
        return [getattr(self, layer)(customer) for layer in LAYERS]

    # What comes next

    def next_action(self, customer):
        planned = self.rows("SELECT day, planned_day, state FROM activity WHERE customer = ? AND state = 'planned' "
                            "ORDER BY day", customer)
        if planned:
            return planned[0]["day"]
        said = self.rows("SELECT next_day FROM activity WHERE customer = ? AND state = 'done' AND day <= ? "
                         "ORDER BY day DESC, id DESC", customer, self.day)
        return said[0]["next_day"] if said else None

    # V1

    def target_of(self, customer):
        for target in reversed(self.rows("SELECT * FROM target WHERE customer = ? AND entered_day <= ? "
                                         "ORDER BY entered_day, id", customer, self.day)):
            if target["ended_day"] is not None and target["ended_day"] <= self.day:
                continue
            extended = target["extended_day"] is not None and target["extended_day"] <= self.day
            due = target["extended_due_day"] if extended else target["due_day"]
            by_hand = self.latest("target_tier", "target = ?", target["id"])
            if by_hand is not None and by_hand["tier"]:
                return by_hand["tier"]
            return "a" if due <= months_from(self.day, 3) else "b" if due <= months_from(self.day, 6) else "c"
        return None

    def due(self, customer, account_class, tier):
        own = self.latest("customer_statement", "customer = ? AND kind = 'cadence'", customer)
        choices = [CADENCE[account_class]]
        if tier == "inactive":
            choices.append(INACTIVE_CADENCE)
        target = self.target_of(customer)
        if target is not None:
            choices.append(TARGET_CADENCE[target])
        days = int(own["value"]) if own and own["value"] else min(choices)
        # A call that reached nobody is no contact.
        last = self.rows("SELECT max (day) AS day FROM activity WHERE customer = ? AND state = 'done' AND day <= ? "
                         "AND (kind <> 'call' OR reached = 1)", customer, self.day)[0]["day"]
        return self.day if last is None else last + days


@contextlib.contextmanager
def oracle(day):
    with contextlib.closing(sqlite3.connect(f"file:{STORE}?mode=ro", uri=True)) as handle:
        handle.row_factory = sqlite3.Row
        yield Oracle(handle, day)


def verdict_of(passed, started):
    return "passed" if passed else "working" if started else "not started"


def close(a, b):
    return a is None and b is None or a is not None and b is not None and abs(a - b) < 1e-9


def check_card(tables, card):
    judged = tables.judge(int(card["id"]))
    for (score, passed, started), layer in zip(judged, card["layers"]):
        said = (layer["score"], layer["verdict"])
        assert said == (score, verdict_of(passed, started)), (card["customer"], layer, score, passed, started)
        assert layer["verdict"] == "passed" or layer["missing"], (card["customer"], layer)
    current = next((name for name, mark in zip(LAYERS, judged) if not mark[1]), "interest")
    assert card["overridden"] or card["current_layer"] == current, (card["customer"], card["current_layer"], current)
    customer = int(card["id"])
    assert close(card["lead"], tables.lead(customer)), (card["customer"], card["lead"], tables.lead(customer))
    band = card["band"] or [None, None]
    assert close(band[0], tables.lead(customer, -1, 1)) and close(band[1], tables.lead(customer, 1, -1)), card
    flip = card["flip"] and (card["flip"]["contact"], card["flip"]["from"], card["flip"]["to"])
    assert flip == tables.flip(customer), (card["customer"], card["flip"], tables.flip(customer))
    assert card["next_action"] == iso_of(tables.next_action(customer)), (card["customer"], card["next_action"])
    late = card["next_action"] is not None and card["next_action"] < iso_of(tables.day)
    assert card["next_action_overdue"] == late, (card["customer"], card["next_action"])


def test_layers():
    for day in DAYS:
        board = run_json("--as-of", day, "layers")
        assert len(board) > 5, (day, len(board))
        with oracle(day) as tables:
            for card in board:
                assert [layer["layer"] for layer in card["layers"]] == LAYERS
                check_card(tables, card)
    # The sample has something of everything, or the comparison would say little.
    board = run_json("--as-of", DAYS[0], "layers")
    assert {card["current_layer"] for card in board} == set(LAYERS)
    assert any(card["lead"] is not None and card["band"][0] < card["band"][1] for card in board)


def test_one_customer_is_as_on_the_board():
    for card in run_json("--as-of", DAYS[0], "layers")[:5]:
        assert run_json("--as-of", DAYS[0], "layers", "--customer", card["customer"]) == card


def report_map(card, ending, *words):
    path = os.path.join(FOLDER.name, "map." + ending)
    done = run_json("--as-of", DAYS[0], "report", "layers", "--customer", card["customer"], "--out", path, *words)
    assert done["file"] == path and done["rows"] > 0, done
    with open(path, "rb") as file:
        return path, file.read()


def test_people_map():
    board = run_json("--as-of", DAYS[0], "layers")
    card = next(card for card in board if card["flip"] and card["band"][0] < card["band"][1])
    for ending, begin in (("pdf", b"%PDF"), ("png", b"\x89PNG"), ("svg", b"<?xml")):
        assert report_map(card, ending)[1].startswith(begin), ending
    if shutil.which("pdftotext") is None:
        raise tap.Skip("pdftotext is not on this machine")
    for language, word in (("en", "Support lead"), ("zh_CN", DAYS[0])):
        path, _ = report_map(card, "pdf", "--lang", language)
        text = subprocess.run(["pdftotext", path, "-"], capture_output=True, text=True, check=True).stdout
        lead = f"{abs(card['lead']):.2f}"
        for part in (DAYS[0], card["name"], card["flip"]["name"], lead, word):
            assert part in text, (part, text)


def test_people_map_refused():
    out = os.path.join(FOLDER.name, "refused.pdf")
    board = run_json("--as-of", DAYS[0], "layers")
    code = board[0]["customer"]
    cases = [(2, ["layers", "--out", out[:-4] + ".png"]), (2, ["customers", "--customer", code, "--out", out]),
             (2, ["layers", "--customer", code, "--out", out + ".xlsx"]), (2, ["layers", "--project", "x", "--out", out]),
             (1, ["layers", "--customer", "nobody", "--out", out]),
             (1, ["layers", "--customer", code, "--project", "nothing", "--out", out])]
    for status, words in cases:
        done = subprocess.run([PROGRAM, "--store", STORE, "report", *words], capture_output=True, text=True, check=False)
        assert done.returncode == status and len(done.stderr.splitlines()) == 1, (words, done)
        assert not os.path.exists(out), words


def test_visits():
    for day in DAYS:
        entries = run_json("--as-of", day, "visits", "--days", "10")
        assert len(entries) > 10, (day, len(entries))
        with oracle(day) as tables:
            for entry in entries:
                due = tables.due(int(entry["id"]), entry["class"], entry["tier"])
                said = (entry["due"], entry["overdue_days"])
                assert said == (iso_of(due), max(tables.day - due, 0)), (day, entry, iso_of(due))
                assert due < tables.day + 10 or entry["need"] == "stated", entry
                assert entry["reason"] and entry["region"] is not None


def test_nobody_due_is_left_out():
    with oracle(DAYS[0]) as tables:
        listed = {entry["customer"] for entry in run_json("--as-of", DAYS[0], "visits", "--days", "10")}
        for card in run_json("--as-of", DAYS[0], "layers"):
            due = tables.due(int(card["id"]), card["class"], card["tier"])
            assert due >= tables.day + 10 or card["customer"] in listed, (card["customer"], iso_of(due))


def read_list(*words):
    out = os.path.join(FOLDER.name, "list.xlsx")
    run_json(*words, "--out", out)
    book = openpyxl.load_workbook(out)
    terms = [row[0] for row in book.worksheets[1].values]
    assert any(term.startswith("L4 ") for term in terms) == ("--layers" in words), terms
    # Phone, note and id, with which the list can come back, and the row of the sums are no matter here.
    rows = [row[:-3] for row in list(book.worksheets[0].values)[:-1]]
    return rows[0], [dict(zip(rows[0], row)) for row in rows[1:]]


def test_list_with_layers():
    if openpyxl is None:
        raise tap.Skip("openpyxl is not on this machine")
    plain, everybody = read_list("--as-of", DAYS[0], "report", "customers", "--lang", "en")
    titles, rows = read_list("--as-of", DAYS[0], "report", "customers", "--layers", "--lang", "en")
    assert titles == plain + ("Layer", *LABELS, "Lead", "Next action"), titles
    assert [row["Code"] for row in rows] == [row["Code"] for row in everybody]
    board = {card["customer"]: card for card in run_json("--as-of", DAYS[0], "layers")}
    with oracle(DAYS[0]) as tables:
        for row in rows:
            card = board.get(row["Code"])
            if card is None:
                assert all(row[title] is None for title in titles[len(plain):]), row
                continue
            assert row["Layer"] == LABELS[LAYERS.index(card["current_layer"])], row
            assert [row[label] for label in LABELS] == [mark[0] for mark in tables.judge(int(card["id"]))], row
            lead = tables.lead(int(card["id"]))
            assert (row["Lead"] is None) == (lead is None) and (lead is None or abs(row["Lead"] - lead) < 1e-6), row
            said = row["Next action"].date() if row["Next action"] else None
            assert (str(said) if said else None) == card["next_action"], row
    assert len(board) > 5 and {row["Code"] for row in rows} > set(board)


def test_list_with_layers_in_chinese():
    if openpyxl is None:
        raise tap.Skip("openpyxl is not on this machine")
    titles, rows = read_list("--as-of", DAYS[0], "report", "customers", "--layers", "--lang", "zh_CN")
    assert len(titles) == 26 and len(set(titles)) == 26 and rows
    assert not any(title in LABELS + ["Layer", "Lead", "Next action"] for title in titles), titles


STATE_WORDS = {"open": "Open", "working": "Working on it", "cleared": "Cleared", "waived": "Waived"}
STRATEGY_WORDS = {None: "Undecided", "undecided": "Undecided", "attack": "Attack", "watch": "Watch"}


def barriers_on(tables, code, customer):
    """What the report has to say of each barrier against us, and the states it has had."""
    lines, states = [], []
    strategy = tables.latest("customer_strategy", "customer = ?", customer)
    for row in tables.rows("SELECT * FROM barrier WHERE customer = ? AND side = 'against us'", customer):
        state = tables.latest("barrier_state", "barrier = ?", row["id"])
        if state is None:
            continue
        overdue = row["due_day"] is not None and row["due_day"] < tables.day and state["state"] in ("open", "working")
        lines.append((code, row["title"], row["severity"], STATE_WORDS[state["state"]], tables.day - state["from_day"],
                      iso_of(row["due_day"]), overdue, row["owner"],
                      STRATEGY_WORDS[strategy["strategy"] if strategy else None]))
        states += [(code, row["title"], iso_of(had["from_day"]), STATE_WORDS[had["state"]], had["reason"])
                   for had in tables.rows("SELECT * FROM barrier_state WHERE barrier = ? AND from_day <= ?", row["id"], tables.day)]
    return lines, states


def iso_of_cell(cell):
    return None if cell is None else str(cell)[:10]


def read_barriers(book):
    """The same from a workbook."""
    heads, *rows = book.worksheets[0].values
    lines = [dict(zip(heads, row)) for row in rows]
    heads, *rows = book.worksheets[1].values
    states = [dict(zip(heads, row)) for row in rows]
    title = "What keeps us out"
    return (
        [(line["Customer code"], line[title], line["Severity"], line["State"], line["Days in state"],
          iso_of_cell(line["Overcome by"]), line["Overdue"], line["Owner"], line["Strategy"]) for line in lines],
        [(line["Customer code"], line[title], iso_of_cell(line["Day"]), line["State"], line["Reason"]) for line in states],
    )


def test_barriers_of_all_accounts():
    if openpyxl is None:
        raise tap.Skip("openpyxl is not on this machine")
    some = 0
    for day in DAYS:
        out = os.path.join(FOLDER.name, f"barriers-{day}.xlsx")
        run_json("--as-of", day, "report", "barriers", "--lang", "en", "--out", out)
        lines, states = read_barriers(openpyxl.load_workbook(out))
        expected, had = [], []
        with oracle(day) as tables:
            for card in run_json("--as-of", day, "layers"):
                found = barriers_on(tables, card["customer"], int(card["id"]))
                expected += found[0]
                had += found[1]
        key = lambda row: tuple(str(cell) for cell in row)
        assert sorted(lines, key=key) == sorted(expected, key=key), day
        assert sorted(states, key=key) == sorted(had, key=key), day
        some += len(lines)
    assert some > 20, some


if __name__ == "__main__":
    run_json("init")
    run_json("--as-of", DAYS[0], "sample", "--customers", "120", "--years", "3", "--seed", "7")
    tap.run([(name[5:], case) for name, case in list(globals().items()) if name.startswith("test_")])
