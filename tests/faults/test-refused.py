# test-refused.py: a disk that refuses any write of a command gets one clear line, and nothing has changed.
# Copyright 2026 The Pagoda authors
# SPDX-License-Identifier: GPL-3.0-or-later

import sys

import workplace

ERROR = sys.argv[1]


def check_untouched(scene, folder, point):
    """What stands there is what stood there before; only a file that could not be unlinked may be left over."""
    assert scene.outcome(folder) == scene.before, "refused, and yet something changed"
    left = workplace.list_files(folder) - scene.files_before
    assert not left or point.call == "unlink", f"left over: {sorted(left)}"


def check_repeats(scene, folder):
    again = workplace.run(folder, scene.arguments)
    assert again.status == 0, f"cannot be repeated: {again.errors}"
    assert scene.outcome(folder) == scene.after, "the repetition came out differently"


def check_refused(scene, folder, point):
    result = workplace.inject(folder, scene.arguments, point, f"error={ERROR}")
    if result.status == 0:
        assert result.errors == "", f"done, with complaints: {result.errors}"
        assert scene.outcome(folder) == scene.after, "said to be done, but it is not"
        assert len(workplace.list_files(folder)) == len(scene.files_after), "done, but with other files"
        return
    workplace.check_refusal(result)
    check_untouched(scene, folder, point)
    check_repeats(scene, folder)


workplace.run_scenes(check_refused)
