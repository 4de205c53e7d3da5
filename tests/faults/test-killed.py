# test-killed.py: a command that is killed at any of its writes leaves all or nothing.
# Copyright 2026 The Pagoda authors
# SPDX-License-Identifier: GPL-3.0-or-later

import os
import signal

import workplace


def check_killed(scene, folder, point):
    result = workplace.inject(folder, scene.arguments, point, "signal=KILL")
    assert result.status in (-signal.SIGKILL, 128 + signal.SIGKILL), f"status {result.status}, {result.errors}"

    if os.path.exists(os.path.join(folder, workplace.STORE)):
        checked = workplace.run(folder, ["check"])
        assert checked.status == 0, f"the store does not open: {checked.errors}{checked.output}"
    assert scene.outcome(folder) in (scene.before, scene.after), "neither all nor nothing"


workplace.run_scenes(check_killed)
