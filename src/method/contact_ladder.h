/* contact_ladder.h: how far somebody was climbed to, what comes next, and whether it stalls (R3).
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "domain/ladder.h"

G_BEGIN_DECLS

/** So many contacts without a new rung are a stall. */
#define PAGODA_LADDER_STALL 2

typedef struct
{
  const PagodaRung *next; /* the first that is not reached; NULL where all are */
  guint done;
  guint rungs;
  PagodaDay last;   /* when the latest was reached, or else since when the ladder is climbed */
  PagodaDay due;    /* by when the next is planned; PAGODA_DAY_NONE where there is none */
  PagodaDay agreed; /* the day of the next one's occasion that is still to come, or PAGODA_DAY_NONE */
  guint contacts;   /* with the person after @last */
  gboolean stalled; /* those are too many */
  gboolean overdue; /* the next was due before the day, and no occasion is to come */
} PagodaLadderStand;

/**
 * How the ladder of @contact among @rungs (PagodaRung, by person and goal) stands on @day; FALSE where there
 * is none yet.  A contact is an activity of @activities (PagodaActivity) that names the person and reached
 * them; the one of the day on which a rung was reached brought it, and does not count against the next.
 */
gboolean pagoda_ladder_stand_on (const GPtrArray *rungs,
                                 const GPtrArray *activities,
                                 PagodaId contact,
                                 PagodaDay day,
                                 PagodaLadderStand *stand);

G_END_DECLS
