/* edits.h: edits run and taken back in one line.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "session/edit.h"

G_BEGIN_DECLS

/**
 * Runs @edit, which is taken over, and checks that undo and redo lead back and forth, each after the store
 * was closed and opened again, so that @database is another one afterwards.  The history shows it as a
 * sentence. Returns the id of the row it saved.
 */
PagodaId edits_run (PagodaDatabase **database, PagodaEdit *edit);

/** Runs @edit, which is taken over, and checks that it is refused with a sentence and changes nothing. */
void edits_refuse (PagodaDatabase *database, PagodaEdit *edit);

G_END_DECLS
