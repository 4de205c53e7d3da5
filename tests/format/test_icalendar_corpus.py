#!/usr/bin/python3
# test_icalendar_corpus.py: every calendar of libical's own tests is read, or refused with a reason.
# Copyright 2026 The Pagoda authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Usage: test_icalendar_corpus.py DUMP-TABLE DATA.  Prints TAP: one line for each folder of icalendar/libical.tar.gz
below PAGODA_TEST_DATA, by default below DATA.

A batch of calendars is read by one process, which may have 600 MiB of addresses and 60 seconds; a file that takes
more, or ends the process, fails its folder.  What is refused is refused by a sentence.  How many events a calendar has
is counted again here, line by line: a calendar that has some gives at least one row for each that does not recur.
"""
import json
import os
import resource
import subprocess
import sys
import tarfile
import tempfile

TOOL = sys.argv[1]
ARCHIVE = os.path.join(os.environ.get("PAGODA_TEST_DATA", sys.argv[2]), "icalendar", "libical.tar.gz")
if not os.path.isfile(ARCHIVE):
    print("1..0 # SKIP the calendars are not on this machine")
    sys.exit(0)

BATCH = 40
MOST_BYTES = 600 << 20
MOST_SECONDS = 60
NO_EVENTS_IS_SAID = "There is no event in this calendar."


def limit():
    resource.setrlimit(resource.RLIMIT_AS, (MOST_BYTES, MOST_BYTES))
    resource.setrlimit(resource.RLIMIT_CPU, (MOST_SECONDS, MOST_SECONDS))


def read(paths):
    """For each of @paths the rows and the refusals; None where the process did not end well."""
    process = subprocess.run([TOOL] + paths, stdout=subprocess.PIPE, stderr=subprocess.PIPE, timeout=600, preexec_fn=limit)
    if process.returncode != 0 or process.stderr:
        print("# ended with status %d: %s" % (process.returncode, process.stderr[-300:]))
        return None
    files = []
    for line in process.stdout.decode().splitlines():
        item = json.loads(line)
        if "file" in item:
            files.append(([], []))
        elif "row" in item:
            files[-1][0].append(item)
        elif "refused" in item:
            files[-1][1].append(item["message"])
    return files


def count_single_events(path):
    """Events that do not recur, as a slow look at the lines finds them."""
    with open(path, "rb") as file:
        lines = [line.strip().upper() for line in file.read().replace(b"\r\n ", b"").splitlines()]
    count, recurs = 0, False
    for line in lines:
        if line == b"BEGIN:VEVENT":
            recurs = False
        elif line.startswith(b"RRULE"):
            recurs = True
        elif line == b"END:VEVENT" and not recurs:
            count += 1
    return count, b"BEGIN:VEVENT" in lines


def judge(path, rows, refusals):
    """What is wrong with how @path was taken, or None."""
    events, any_event = count_single_events(path)
    if refusals:
        if not all(refusals):
            return "refused without a reason"
        said = any(NO_EVENTS_IS_SAID in refusal for refusal in refusals)
        return "has events, and is refused: " + refusals[0] if any_event and said else None
    if any_event and len(rows) < 1 + events:
        return "%d rows of %d events" % (len(rows) - 1, events)
    return None


def judge_batch(paths):
    files = read(paths)
    if files is None:
        if len(paths) == 1:
            return ["%s ended the process" % paths[0]]
        return [problem for path in paths for problem in judge_batch([path])]
    if len(files) != len(paths):
        return ["%d files of %d" % (len(files), len(paths))]
    return ["%s: %s" % (path, problem) for path, (rows, refusals) in zip(paths, files)
            for problem in [judge(path, rows, refusals)] if problem]


def folders(root):
    found = {}
    for folder, _, names in os.walk(root):
        for name in names:
            if name.endswith(".ics"):
                top = os.path.relpath(folder, root).split(os.sep)[:3]
                found.setdefault("/".join(top), []).append(os.path.join(folder, name))
    return sorted(found.items())


with tempfile.TemporaryDirectory() as root:
    with tarfile.open(ARCHIVE) as archive:
        members = [member for member in archive if member.isfile() and member.name.endswith(".ics")
                   and not os.path.isabs(member.name) and ".." not in member.name.split("/")]
        archive.extractall(root, members)
    groups = folders(root)
    print("1..%d" % len(groups))
    bad = False
    for number, (name, paths) in enumerate(groups, 1):
        paths.sort()
        problems = [problem for at in range(0, len(paths), BATCH) for problem in judge_batch(paths[at:at + BATCH])]
        for problem in problems:
            print("#", problem.replace(root, ""))
        print("%sok %d %s: %d calendars" % ("not " if problems else "", number, name, len(paths)))
        bad = bad or bool(problems)
sys.exit(bad)
