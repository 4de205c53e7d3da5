/* lead_balance.h: who pushes the support lead up and who pulls it down, and what would change it.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Rule L4, in the points of support_lead.h.
 */
#pragma once

#include "method/support_sheet.h"

G_BEGIN_DECLS

/** What one person adds to the lead: weight × (ours − the best rival's). */
typedef struct
{
  PagodaId person;
  int weight;
  int support; /* for us, or PAGODA_MARK_UNKNOWN */
  int rival;   /* for the best rival, likewise; 0 without one */
  int points;  /* unknown ones are left out, so that those of all people sum to the lead */
  int spread;  /* unknown ones may add or take this much; 0 where all is known */
} PagodaLeadShare;

/** The shares of all deciders on the sheet, the heaviest first, then by name (transfer full, of
 * PagodaLeadShare). */
GArray *pagoda_lead_balance (const PagodaSupportSheet *sheet);

/** A step that would change the lead. */
typedef struct
{
  PagodaId person;        /* PAGODA_ID_NONE: there is no such step */
  int support;            /* for us after it; where @cleared, for the rivals too */
  gboolean cleared;       /* an unknown one becomes known as neutral, instead of a known one moving up */
  PagodaSupportLead lead; /* after it */
  gboolean turns;         /* the lead becomes ours */
  gboolean secures;       /* the low end of the band becomes positive, which the layer asks for */
} PagodaLeadStep;

/**
 * What is worth most next: one step up of somebody whose support is known, the one that secures the lead,
 * else turns it, else changes it most, in ties the heavier and then the name; and the clearing of the unknown
 * with the widest grey part, taken as neutral to everybody.
 */
PagodaLeadStep pagoda_lead_best_step (const PagodaSupportSheet *sheet);
PagodaLeadStep pagoda_lead_best_clearing (const PagodaSupportSheet *sheet);

G_END_DECLS
