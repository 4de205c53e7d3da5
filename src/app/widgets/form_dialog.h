/* form_dialog.h: a dialog with a few rows to fill in and a button that saves.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Rows are known by keys.  What is saved is up to whoever made the form.
 */
#pragma once

#include "base/day.h"

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * Signals: `save`, the button was pressed and nothing is missing; `changed` (string key), a row was edited.
 */
#define PAGODA_TYPE_FORM_DIALOG (pagoda_form_dialog_get_type ())
G_DECLARE_FINAL_TYPE (PagodaFormDialog, pagoda_form_dialog, PAGODA, FORM_DIALOG, AdwWindow)

/** A form over @parent, to be presented when its rows are there. */
PagodaFormDialog *pagoda_form_dialog_new (GtkWindow *parent, const char *title);

/** Adds a row for a text; @value is nullable. */
void
pagoda_form_dialog_add_text (PagodaFormDialog *form, const char *key, const char *title, const char *value);

/** Adds a row for a pass phrase, whose characters are hidden. */
void pagoda_form_dialog_add_phrase (PagodaFormDialog *form, const char *key, const char *title);

/** Adds a row for a day as YYYY-MM-DD, which may stay empty. */
void pagoda_form_dialog_add_day (PagodaFormDialog *form, const char *key, const char *title, PagodaDay value);

/** Adds a row that offers the texts of @offers. */
void pagoda_form_dialog_add_choice (PagodaFormDialog *form,
                                    const char *key,
                                    const char *title,
                                    GtkStringList *offers,
                                    guint chosen);

/** Nothing can be saved while the row is empty. */
void pagoda_form_dialog_require (PagodaFormDialog *form, const char *key);

/** What the row holds, without white space around it; NULL where that is nothing (transfer full). */
char *pagoda_form_dialog_get_text (PagodaFormDialog *form, const char *key);
PagodaDay pagoda_form_dialog_get_day (PagodaFormDialog *form, const char *key);
guint pagoda_form_dialog_get_choice (PagodaFormDialog *form, const char *key);

/** A sentence above the rows; NULL takes it away. */
void pagoda_form_dialog_show_message (PagodaFormDialog *form, const char *message);

G_END_DECLS
