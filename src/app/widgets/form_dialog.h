/* form_dialog.h: a dialog with a few rows to fill in and a button that saves.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Rows are known by keys.  What is saved is up to whoever made the form.
 */
#pragma once

#include "base/day.h"
#include "base/translation.h"

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

/** Offers @texts (transfer full) beside the text row @key, called @title, which holds any other, too. */
void pagoda_form_dialog_offer (PagodaFormDialog *form, const char *key, const char *title, GStrv texts);

/** Adds a row for a pass phrase, whose characters are hidden. */
void pagoda_form_dialog_add_phrase (PagodaFormDialog *form, const char *key, const char *title);

/** Adds a row for a day, chosen from a calendar or typed as YYYY-MM-DD or as people say it
 * (base/day_words.h), which may stay empty. */
void pagoda_form_dialog_add_day (PagodaFormDialog *form, const char *key, const char *title, PagodaDay value);

/** Adds a row that offers the texts of @offers. */
void pagoda_form_dialog_add_choice (PagodaFormDialog *form,
                                    const char *key,
                                    const char *title,
                                    GtkStringList *offers,
                                    guint chosen);

/** What an enumeration calls @value in @language. */
typedef const char *(*PagodaLabeller) (guint value, PagodaLanguage language);

/** Adds a row that offers the @n labels of an enumeration; what is chosen is its value. */
void pagoda_form_dialog_add_labels (PagodaFormDialog *form,
                                    const char *key,
                                    const char *title,
                                    PagodaLabeller label,
                                    guint n,
                                    guint chosen);

/** Adds a row of the caller's own making (floating), which can be shown and hidden by its @key. */
void pagoda_form_dialog_add_row (PagodaFormDialog *form, const char *key, GtkWidget *row);
GtkWidget *pagoda_form_dialog_get_row (PagodaFormDialog *form, const char *key);

/** The rows that are added from now on stand below the heading @title. */
void pagoda_form_dialog_begin_group (PagodaFormDialog *form, const char *title);

/** Why @text, which is not empty, cannot be what the row means: a sentence in the user's language, or NULL.
 */
typedef const char *(*PagodaTextCheck) (const char *text);

/** Nothing can be saved while the row holds a text that @check refuses; the form says why. */
void pagoda_form_dialog_check (PagodaFormDialog *form, const char *key, PagodaTextCheck check);

/** Which days make sense in a row. */
typedef enum
{
  PAGODA_FORM_DAY_ANY,
  PAGODA_FORM_DAY_PAST,  /* something has happened or is known: today is the last */
  PAGODA_FORM_DAY_START, /* something holds from then on: of a day to come the form says that it counts later
                          */
} PagodaFormDay;

/** Says which days make sense in the row @key; all of them, where nothing is said. */
void pagoda_form_dialog_set_day_kind (PagodaFormDialog *form, const char *key, PagodaFormDay kind);

/** The day of @until must not be before that of @from; either may be empty. */
void pagoda_form_dialog_order_days (PagodaFormDialog *form, const char *from, const char *until);

/** Lets a text row hold more than a line that names something: a note, a description. */
void pagoda_form_dialog_allow_long (PagodaFormDialog *form, const char *key);

/** Nothing can be saved while the row is shown and empty, or its first offer is chosen, which is to say
 * nothing. */
void pagoda_form_dialog_require (PagodaFormDialog *form, const char *key);

/** Why nothing can be saved: the first row that does not hold what it should, and why; NULL where all do. */
const char *pagoda_form_dialog_get_complaint (PagodaFormDialog *form);

/** What the row holds, without white space around it; NULL where that is nothing (transfer full). */
char *pagoda_form_dialog_get_text (PagodaFormDialog *form, const char *key);
PagodaDay pagoda_form_dialog_get_day (PagodaFormDialog *form, const char *key);
guint pagoda_form_dialog_get_choice (PagodaFormDialog *form, const char *key);

/** Fills the row with @text; NULL empties it. */
void pagoda_form_dialog_set_text (PagodaFormDialog *form, const char *key, const char *text);

/** Chooses another of the offers. */
void pagoda_form_dialog_set_choice (PagodaFormDialog *form, const char *key, guint chosen);

/** Adds a line below the rows, under the heading @heading: @text of @title (nullable). */
void pagoda_form_dialog_add_history (PagodaFormDialog *form,
                                     const char *heading,
                                     const char *title,
                                     const char *text);

typedef void (*PagodaFormAnswer) (PagodaFormDialog *form);

/** Adds a button below the rows that deletes what the form is about: it calls @answer. */
void pagoda_form_dialog_add_delete (PagodaFormDialog *form, PagodaFormAnswer answer);

/** A group below the rows for what goes with them but is not asked for (transfer none). */
AdwPreferencesGroup *pagoda_form_dialog_add_group (PagodaFormDialog *form, const char *title);

/** Shows the row or hides it; what a hidden row holds stays. */
void pagoda_form_dialog_show_row (PagodaFormDialog *form, const char *key, gboolean shown);

/** From now on the rows can only be read; @message says why.  Called before rows are added. */
void pagoda_form_dialog_make_read_only (PagodaFormDialog *form, const char *message);

/** What the button that saves says instead. */
void pagoda_form_dialog_name_button (PagodaFormDialog *form, const char *label);

/** A sentence above the rows; NULL takes it away. */
void pagoda_form_dialog_show_message (PagodaFormDialog *form, const char *message);

/** The same with a button beside it, which calls @answer. */
void pagoda_form_dialog_show_question (PagodaFormDialog *form,
                                       const char *message,
                                       const char *button,
                                       PagodaFormAnswer answer);

/** Whether something was typed or marked that would be lost. */
typedef gboolean (*PagodaFormHolds) (PagodaFormDialog *form);

/** Asks once before the form closes while @holds says that something would be lost; Escape then discards it.
 */
void pagoda_form_dialog_ask_before_closing (PagodaFormDialog *form, PagodaFormHolds holds);

G_END_DECLS
