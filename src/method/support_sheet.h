/* support_sheet.h: the deciders and rivals of a project on a day, as the support lead reads them.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Rule L4.  Places of a sheet are those of support_lead.h.
 */
#pragma once

#include "domain/project.h"
#include "method/support_lead.h"

G_BEGIN_DECLS

/** The name of a contact, which decides in ties; "" where it is unknown (transfer none). */
typedef const char *(*PagodaContactNameFunc) (PagodaId contact, gpointer data);

typedef struct
{
  GPtrArray *people; /* of PagodaDecisionMaker, those with a say on the day; they belong to the project */
  GPtrArray *rivals; /* of PagodaRival, likewise */
  const char **names;
  int *weights;
  int *supports;
  int *rival_supports; /* rival by rival */
} PagodaSupportSheet;

/** Who decides on @day, and how they stand; @name_of may be NULL (transfer full). */
PagodaSupportSheet *pagoda_support_sheet_new (const PagodaProject *project,
                                              PagodaDay day,
                                              PagodaContactNameFunc name_of,
                                              gpointer data);
void pagoda_support_sheet_free (PagodaSupportSheet *sheet);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PagodaSupportSheet, pagoda_support_sheet_free)

/** What the lead is computed from; valid as long as @sheet. */
PagodaSupportInput pagoda_support_sheet_input (const PagodaSupportSheet *sheet);

/** The person and the rival at a place of the lead; PAGODA_ID_NONE for PAGODA_NOBODY. */
PagodaId pagoda_support_sheet_person (const PagodaSupportSheet *sheet, int place);
PagodaId pagoda_support_sheet_rival (const PagodaSupportSheet *sheet, int place);

G_END_DECLS
