/* import_answers.h: what the user is asked about a file before it is imported.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "session/import_plan.h"

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * Signals: `reread`, another sheet, kind or row of names was chosen, so that the source has to be looked at
 * again; `changed`, another answer was given.
 */
#define PAGODA_TYPE_IMPORT_ANSWERS (pagoda_import_answers_get_type ())
G_DECLARE_FINAL_TYPE (PagodaImportAnswers, pagoda_import_answers, PAGODA, IMPORT_ANSWERS, AdwBin)

/** Asks about what @preview, which must live as long, found with @plan; @currency is the store's (floating).
 */
GtkWidget *pagoda_import_answers_new (const PagodaImportPlan *plan,
                                      const PagodaImportPreview *preview,
                                      const char *currency);

/** FALSE while an answer is missing without which nothing can be imported. */
gboolean pagoda_import_answers_are_complete (PagodaImportAnswers *answers);

/** Writes the answers into @plan. */
void pagoda_import_answers_apply (PagodaImportAnswers *answers, PagodaImportPlan *plan);

/** Writes sheet, kind and row of names into @plan, and takes out what held for the ones before. */
void pagoda_import_answers_begin_again (PagodaImportAnswers *answers, PagodaImportPlan *plan);

G_END_DECLS
