# count.py: the closing line of `./dev test`, from Meson's log of the tests.
# Copyright 2026 The Pagoda authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# A program that speaks TAP counts by its own points, any other as one.  What was planned and did not run, because the
# program crashed or hung, has failed; so has a program that complains after its last point, and a run in which nothing
# passed.
#
# A journey drives a real window through buses that a busy machine slows down: where few of them failed they run once
# more, one after the other, and that run counts.  Which ones did is told.

import json
import re
import sys

PLAN = re.compile(r"1\.\.(\d+)")
POINT = re.compile(r"(not )?ok\b([^#]*)(?:#\s*(skip|todo)\b)?", re.IGNORECASE)
GOOD = ("OK", "SKIP", "EXPECTEDFAIL")
JOURNEY = re.compile(r".* / (app-journey-.*)")
# More that fail at once are no accident.
MOST_AGAIN = 8


def count_points(output):
    """Passed, failed, skipped and planned points of TAP output; None for planned where there is no plan."""
    passed = failed = skipped = 0
    planned = None
    for line in output.splitlines():
        plan = PLAN.match(line)
        point = POINT.match(line)
        if plan:
            planned = int(plan.group(1))
        elif point and point.group(3):
            skipped += 1
        elif point and point.group(1):
            failed += 1
        elif point:
            passed += 1
    return passed, failed, skipped, planned


def count_program(record):
    """The same of one record of Meson's log, without the plan."""
    passed, failed, skipped, planned = count_points(record.get("stdout") or "")
    good = record["result"] in GOOD
    if passed + failed + skipped == 0 and planned is None:
        skip = record["result"] == "SKIP"
        return int(good and not skip), int(not good), int(skip)
    if planned == 0 and record["result"] == "SKIP":
        return 0, 0, 1
    missing = max(0, (planned or 0) - passed - failed - skipped)
    failed += missing
    if not good and failed == 0:
        failed = 1
    return passed, failed, skipped


def read_records(lines):
    """The records by the name of their test, of which the last counts."""
    records = [json.loads(line) for line in lines]
    return {record["name"]: record for record in records}


def count_log(lines):
    totals = [0, 0, 0]
    for record in read_records(lines).values():
        totals = [total + more for total, more in zip(totals, count_program(record))]
    passed, failed, skipped = totals
    return passed, failed or int(passed == 0), skipped


def journeys_again(lines):
    """The journeys that failed, where they are few, by the names that Meson runs them by."""
    failed = [name for name, record in read_records(lines).items() if record["result"] not in GOOD]
    journeys = [match.group(1) for match in map(JOURNEY.fullmatch, failed) if match]
    return journeys if len(journeys) <= MOST_AGAIN else []


def read_lines(path):
    try:
        with open(path, encoding="utf-8") as log:
            return log.readlines()
    except FileNotFoundError:
        return []


def main(path, again=""):
    """Counts the log, and that of the second run; with "--again" instead of that, names what is to be run again."""
    lines = read_lines(path)
    if again == "--again":
        print("\n".join(journeys_again(lines)))
        return 0
    for name in read_records(read_lines(again)):
        print(f"ran a second time, alone: {name}")
    passed, failed, skipped = count_log(lines + read_lines(again))
    print(f"{passed} passed, {failed} failed, {skipped} skipped")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
