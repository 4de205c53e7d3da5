/* edit_ladder.h: edits of contact ladders (R3).
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Each is one command (edit.h); @name is the person's.
 */
#pragma once

#include "domain/ladder.h"
#include "session/edit.h"

G_BEGIN_DECLS

/** Sets up the four rungs for @contact by @template, from @day on.  Refused where there is a ladder. */
PagodaEdit *pagoda_edit_start_ladder (PagodaId contact,
                                      const char *name,
                                      PagodaDay day,
                                      const PagodaLadderTemplate *template);

/** Saves @rung, which has an id.  Refused is one that was reached and has no evidence. */
PagodaEdit *pagoda_edit_save_rung (const PagodaRung *rung, const char *name);
PagodaEdit *pagoda_edit_delete_ladder (PagodaId contact, const char *name);

/** Keeps @template for other people, instead of one of the same name. */
PagodaEdit *pagoda_edit_save_ladder_template (const PagodaLadderTemplate *template);
PagodaEdit *pagoda_edit_delete_ladder_template (const char *name);

G_END_DECLS
