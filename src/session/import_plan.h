/* import_plan.h: what a user decides about an import, step by step.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A plan begins with a file or pasted text and is filled in by the answers of the wizard; the same plan is
 * previewed, tried as a dry run and carried out.  Every step opens the source anew, so that nothing is shared
 * between threads.
 */
#pragma once

#include "import/import.h"

G_BEGIN_DECLS

typedef struct
{
  char *path;         /* a file; NULL where @text is pasted */
  GBytes *text;       /* pasted */
  char *name;         /* what the user calls the source; NULL for a paste */
  gboolean has_sheet; /* else the first one that can be imported */
  guint sheet;
  guint64 header_row; /* number of the row with the names, from 1; 0: found */
  gboolean has_kind;  /* else the kind is guessed */
  PagodaImportKind kind;
  GStrv mapping; /* `Header=field`; NULL: remembered for these headers, else guessed */
  gboolean has_date_order;
  PagodaDateOrder date_order;
  char *currency; /* NULL is the store's */
  GStrv aliases;  /* `Written=Meant`: names that somebody has said to be one; NULL: none */
  GStrv taken; /* of a workbook that comes back: cells that are taken although the store changed them; NULL:
                  none */
  PagodaExisting on_existing;
} PagodaImportPlan;

PagodaImportPlan *pagoda_import_plan_new_for_file (const char *path);
PagodaImportPlan *pagoda_import_plan_new_for_text (GBytes *text);
PagodaImportPlan *pagoda_import_plan_copy (const PagodaImportPlan *plan);
void pagoda_import_plan_free (PagodaImportPlan *plan);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PagodaImportPlan, pagoda_import_plan_free)

/** Says of the two names of @alias, `Written=Meant`, that they are one, or takes that back. */
void pagoda_import_plan_set_alias (PagodaImportPlan *plan, const char *alias, gboolean are_one);

/** Says of the cell at @address that it is taken over although the store has changed it, or takes that back.
 */
void pagoda_import_plan_set_taken (PagodaImportPlan *plan, const char *address, gboolean is_taken);

/** What a source holds, as the plan so far reads it. */
typedef struct
{
  GStrv sheets; /* names; "" for a text */
  guint sheet;
  PagodaImportKind kind;
  PagodaImportLook *look; /* header row, columns with samples and fields, date order where it was found */
  gboolean comes_back; /* a workbook that was exported and edited: there is nothing to answer, and no look */
  gboolean remembered; /* the fields are those of an earlier import with these headers */
} PagodaImportPreview;

void pagoda_import_preview_free (PagodaImportPreview *preview);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PagodaImportPreview, pagoda_import_preview_free)

/** Reads the source of @plan (transfer full).  PAGODA_FORMAT_ERROR, PAGODA_IMPORT_ERROR. */
PagodaImportPreview *
pagoda_import_plan_preview (const PagodaImportPlan *plan, GCancellable *cancellable, GError **error);

/**
 * Carries @plan out, or only counts where @dry_run is set (transfer full).  An import that was carried out
 * remembers its mapping for these headers.
 */
PagodaImportResult *pagoda_import_plan_run (const PagodaImportPlan *plan,
                                            PagodaDatabase *database,
                                            gboolean dry_run,
                                            PagodaImportProgress progress,
                                            gpointer data,
                                            GCancellable *cancellable,
                                            GError **error);

G_END_DECLS
