# tap.py: tests written in Python, in the protocol that Meson reads.
# Copyright 2026 The Pagoda authors
# SPDX-License-Identifier: GPL-3.0-or-later

import sys
import traceback


class Skip(Exception):
    """Raised by a case that this machine cannot run; its text says why."""


def report_failure(text):
    for line in text.rstrip().splitlines():
        print(f"# {line}")


def run_case(number, name, case):
    try:
        case()
    except Skip as reason:
        print(f"ok {number} {name} # SKIP {reason}")
        return True
    except Exception:
        print(f"not ok {number} {name}")
        report_failure(traceback.format_exc())
        return False
    print(f"ok {number} {name}")
    return True


def run(cases):
    """Runs (name, function) pairs one after the other and ends the program."""
    print(f"1..{len(cases)}", flush=True)
    good = True
    for number, (name, case) in enumerate(cases, start=1):
        good = run_case(number, name, case) and good
        sys.stdout.flush()
    sys.exit(0 if good else 1)
