#!/usr/bin/python3
# test_evidence.py: the evidence library, where its pieces were used, and which large orders lack some (R9).
# Copyright 2026 The Pagoda authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Usage: test_evidence.py PAGODACTL SUPPORT.

The uses of a sample are counted again from its tables.
"""
import collections
import contextlib
import json
import os
import sqlite3
import subprocess
import sys
import tempfile

sys.path.insert(0, sys.argv[2])
import tap

PAGODACTL = sys.argv[1]
FOLDER = tempfile.TemporaryDirectory(prefix="pagoda-test-")
STORE = os.path.join(FOLDER.name, "evidence.pagoda")
TODAY = "2026-09-22"


def run(*words, store=STORE):
    done = subprocess.run([PAGODACTL, "--store", store, *words], capture_output=True, text=True, check=False)
    assert done.returncode == 0, (words, done.stdout, done.stderr)
    return done.stdout


def evidence(store=STORE):
    return json.loads(run("--json", "--as-of", TODAY, "evidence", store=store))


def rows(sql):
    with contextlib.closing(sqlite3.connect(STORE)) as handle:
        return handle.execute(sql).fetchall()


run("init", "--currency", "CNY", "--margin", "0.25")
run("sample", "--customers", "200", "--years", "3", "--seed", "1", "--as-of", TODAY)


def test_pieces():
    told = evidence()
    counted = collections.Counter()
    for piece, project, activity, rung in rows("SELECT evidence, project, activity, rung FROM evidence_use"):
        counted[str(piece), "projects" if project else "activities" if activity else "rungs"] += 1
    pieces = {str(piece): title for piece, title in rows("SELECT id, title FROM evidence")}
    assert pieces and {piece["id"]: piece["title"] for piece in told["pieces"]} == pieces
    assert sum(counted.values()) > 0
    for piece in told["pieces"]:
        assert piece["uses"] == {kind: counted[piece["id"], kind] for kind in ("projects", "activities", "rungs")}, piece
        assert piece["n"] == piece["won"] + piece["lost"]
        assert piece["too_few"] == (piece["n"] < 8)
        rate = piece["won"] / piece["n"] if piece["n"] >= 8 else None
        assert piece["win_rate"] == rate, piece
    assert any(piece["won"] > 0 for piece in told["pieces"])


def test_lacking():
    """A large order that is offered a solution and has no piece of its own."""
    told = evidence()
    attached = {str(project) for project, in rows("SELECT project FROM evidence_use WHERE project IS NOT NULL")}
    states = {str(project): state for project, state in rows("SELECT id, state FROM project")}
    for order in told["lacking"]:
        assert order["project_id"] not in attached and states[order["project_id"]] == "open", order
        assert order["class"] in ("strategic", "top") and order["stage"] not in ("situation", "problem", "need"), order
    with contextlib.closing(sqlite3.connect(STORE)) as handle:
        handle.execute("DELETE FROM evidence_use")
        handle.commit()
    assert len(evidence()["lacking"]) > len(told["lacking"])


def test_words():
    text = run("--as-of", TODAY, "evidence")
    assert "too few" in text and "Large order without evidence" in text, text
    empty = os.path.join(FOLDER.name, "empty.pagoda")
    run("init", "--currency", "CNY", store=empty)
    assert run("evidence", store=empty) == "The evidence library is empty.\n"
    told = evidence(store=empty)
    assert (told["pieces"], told["lacking"]) == ([], [])


tap.run([(name[len("test_"):], case) for name, case in list(globals().items()) if name.startswith("test_")])
