/* project_row.h: what one row of a list of projects says.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "domain/project.h"
#include "import/records.h"

G_BEGIN_DECLS

typedef struct
{
  PagodaProject *project; /* what the row does not say is as in a new one */
  gboolean has_state;
  int stage; /* a PagodaStage that it has reached, or −1 */
} PagodaProjectRow;

/** Reads @row, which is refused where it makes no sense; @read->project is then of no use, but to be freed.
 */
void pagoda_project_row_read (PagodaImportRow *row, const PagodaImportRun *run, PagodaProjectRow *read);

G_END_DECLS
