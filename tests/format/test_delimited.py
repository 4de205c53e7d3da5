#!/usr/bin/python3
# test_delimited.py: every delimited text of the real data, and many made at random, compared with Python's csv.
# Copyright 2026 The Pagoda authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Usage: test_delimited.py DUMP-TABLE DATA.  Prints TAP: one line for the random texts, and one for each .csv file
below PAGODA_TEST_DATA, by default DATA.
"""
import csv
import io
import json
import os
import random
import re
import subprocess
import sys
import tempfile

TOOL = sys.argv[1]
FOLDER = os.environ.get("PAGODA_TEST_DATA", sys.argv[2])
RANDOM_TEXTS = 400
REFUSED_AS_EMPTY, REFUSED_AS_CUT = 1, 5


def dump(paths):
    """{path: rows} of our reader; a refusal is its code."""
    output = subprocess.run([TOOL] + paths, stdout=subprocess.PIPE, check=True, timeout=120).stdout.decode()
    files, name = {}, None
    for line in output.splitlines():
        item = json.loads(line)
        if "file" in item:
            name = item["file"]
            files[name] = []
        elif "row" in item:
            files[name].append([cell and cell["text"] for cell in item["cells"]])
        elif "refused" in item:
            files[name] = item["refused"]
    return files


def decode(data):
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return data.decode("gb18030")


def read_csv(text, separator):
    rows = []
    for row in csv.reader(io.StringIO(text, newline=""), delimiter=separator):
        cells = [re.sub("^'(?='*[=+@-])", "", cell) or None for cell in row]
        while cells and cells[-1] is None:
            cells.pop()
        if cells:
            rows.append(cells)
    return rows


def is_cut(text):
    """Whether a quotation mark is left open: csv then swallows what is appended."""
    last = list(csv.reader(io.StringIO(text + "\n\x01", newline="")))[-1]
    return last != ["\x01"]


def agree(text, ours):
    if ours == REFUSED_AS_EMPTY:
        return text.strip() == ""
    candidates = [s for s in ",;\t" if read_csv(text, s) == ours]
    return bool(candidates) or (ours == REFUSED_AS_CUT and is_cut(text))


def random_texts():
    generator = random.Random(20260131)
    pieces = ["a", "b c", "客户", '"', '""', ",", ",", ",", "\n", "\r\n", "'", "=", "1.5", " "]
    for _ in range(RANDOM_TEXTS):
        # One row that is sure leaves no doubt about the separator.
        yield "x,y,z\n" * 3 + "".join(generator.choice(pieces) for _ in range(generator.randint(1, 60)))


def check_random():
    with tempfile.TemporaryDirectory() as folder:
        texts = {}
        for number, text in enumerate(random_texts()):
            path = os.path.join(folder, "%d.csv" % number)
            texts[path] = text
            with open(path, "w", newline="") as file:
                file.write(text)
        ours = dump(list(texts))
        return [repr(text) for path, text in texts.items() if not agree(text, ours[path])]


def check_file(path):
    with open(path, "rb") as file:
        text = decode(file.read())
    return [] if agree(text, dump([path])[path]) else ["other rows than csv"]


def main():
    csv.field_size_limit(sys.maxsize)
    paths = sorted(os.path.join(where, name) for where, _, names in os.walk(FOLDER) for name in names
                   if name.endswith(".csv"))
    print("1..%d" % (len(paths) + 1))
    failed = 0
    for number, path in enumerate([None] + paths, 1):
        problems = check_file(path) if path else check_random()
        failed += bool(problems)
        for problem in problems[:5]:
            print("#", problem[:300])
        print("%s %d - %s" % ("not ok" if problems else "ok", number,
                              os.path.relpath(path, FOLDER) if path else "random texts"), flush=True)
    sys.exit(failed > 0)


main()
