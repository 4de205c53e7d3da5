# test-count.py: the closing line of `./dev test` counts what happened.
# Copyright 2026 The Pagoda authors
# SPDX-License-Identifier: GPL-3.0-or-later

import json
import os
import sys

sys.path.insert(0, os.path.join(os.path.dirname(__file__), "..", "support"))

import count
import tap

# name, (result, standard output) of each program, expected (passed, failed, skipped)
ROWS = [
    ("points", [("OK", "1..3\nok 1 a\nok 2 b # SKIP no data\nok 3 c\n")], (2, 0, 1)),
    ("plan-at-the-end", [("OK", "ok 1 a\nok 2 b\n1..2\n")], (2, 0, 0)),
    ("failed-point", [("FAIL", "1..2\nnot ok 1 a\nok 2 b\n")], (1, 1, 0)),
    ("failed-and-stopped", [("ERROR", "1..4\nok 1 a\nnot ok /b - ERROR:x.c:1\nBail out!\n")], (1, 3, 0)),
    ("crashed-in-the-middle", [("ERROR", "1..5\nok 1 a\nok 2 b\n")], (2, 3, 0)),
    ("crashed-at-the-end", [("ERROR", "1..2\nok 1 a\nok 2 b\n")], (2, 1, 0)),
    ("crashed-at-once", [("ERROR", "")], (0, 1, 0)),
    ("hung", [("TIMEOUT", "1..2\nok 1 a\n")], (1, 1, 0)),
    ("interrupted", [("INTERRUPT", None)], (0, 1, 0)),
    ("everything-skipped", [("OK", "1..1\nok 1 a\n"), ("SKIP", "1..0 # SKIP no display\n")], (1, 0, 1)),
    ("not-done-yet", [("OK", "1..2\nok 1 a\nnot ok 2 b # TODO later\n")], (1, 0, 1)),
    ("no-tap-passed", [("OK", "fine\n")], (1, 0, 0)),
    ("no-tap-failed", [("FAIL", "wrong\n")], (0, 1, 0)),
    ("no-tap-skipped", [("OK", ""), ("SKIP", "no tool\n")], (1, 0, 1)),
    ("several", [("OK", "1..1\nok 1 a\n"), ("FAIL", "1..1\nnot ok 1 a\n"), ("OK", "")], (2, 1, 0)),
    ("a-name-with-a-hash", [("OK", "1..1\nok 1 number #7\n")], (1, 0, 0)),
    ("no-program", [], (0, 1, 0)),
    ("only-skipped", [("SKIP", "1..0 # SKIP\n")], (0, 1, 1)),
]


def check(programs, expected):
    lines = [
        json.dumps({"name": f"program {i}", "result": result, "stdout": output})
        for i, (result, output) in enumerate(programs)
    ]
    counted = count.count_log(lines)
    assert counted == expected, f"counted {counted}, expected {expected}"


# name, (test, result) of each program, the journeys that run again
AGAIN = [
    ("nothing-failed", [("journey-a", "OK"), ("wording", "OK")], []),
    ("a-journey", [("journey-a", "FAIL"), ("journey-b", "OK"), ("journey-c", "TIMEOUT")], ["journey-a", "journey-c"]),
    ("no-journey", [("wording", "FAIL"), ("journey-b", "SKIP")], []),
    ("eight", [(f"journey-{i}", "ERROR") for i in range(8)], [f"journey-{i}" for i in range(8)]),
    ("too-many", [(f"journey-{i}", "ERROR") for i in range(9)], []),
]


def check_again(programs, expected):
    lines = [json.dumps({"name": f"pagoda:app / app-{name}", "result": result}) for name, result in programs]
    assert count.journeys_again(lines) == [f"app-{name}" for name in expected], count.journeys_again(lines)


# name, results of the first and of the second run, expected
SECOND = [
    ("passed-then", ("FAIL", "OK"), (1, 0, 0)),
    ("failed-again", ("FAIL", "FAIL"), (0, 1, 0)),
]


def check_second(results, expected):
    lines = [json.dumps({"name": "pagoda:app / app-journey-a", "result": result, "stdout": ""}) for result in results]
    counted = count.count_log(lines)
    assert counted == expected, f"counted {counted}, expected {expected}"


def check_missing_log():
    assert count.count_log(count.read_lines("/nonexistent/testlog.json")) == (0, 1, 0)


tap.run(
    [(name, lambda programs=programs, expected=expected: check(programs, expected)) for name, programs, expected in ROWS]
    + [("again-" + name, lambda programs=programs, expected=expected: check_again(programs, expected)) for name, programs, expected in AGAIN]
    + [("second-" + name, lambda results=results, expected=expected: check_second(results, expected)) for name, results, expected in SECOND]
    + [("no-log", check_missing_log)]
)
