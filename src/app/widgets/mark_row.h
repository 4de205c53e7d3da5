/* mark_row.h: a row of a form in which one of a few marks, or several, are set by one key each.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Every mark shows its key.  With Alt the key sets it from anywhere in the form; alone it does so while a
 * mark of the form has the focus.  The mark that is set is taken back by the same key.
 */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/** Signal `changed`: another mark is set, or one is taken back. */
#define PAGODA_TYPE_MARK_ROW (pagoda_mark_row_get_type ())
G_DECLARE_FINAL_TYPE (PagodaMarkRow, pagoda_mark_row, PAGODA, MARK_ROW, AdwPreferencesRow)

/** No mark is set. */
#define PAGODA_NO_MARK (-1)

/**
 * A row called @title with a mark for each of @labels (NULL-terminated), whose keys are the characters of
 * @keys in the same order (floating).
 */
GtkWidget *pagoda_mark_row_new (const char *title, const char *const *labels, const char *keys);

/** The place of the mark that is set, or PAGODA_NO_MARK. */
int pagoda_mark_row_get (PagodaMarkRow *row);
void pagoda_mark_row_set (PagodaMarkRow *row, int mark);

/** From now on a mark does not take back the others; bit n of what is set is the mark n. */
void pagoda_mark_row_allow_many (PagodaMarkRow *row);
guint pagoda_mark_row_get_many (PagodaMarkRow *row);
void pagoda_mark_row_set_many (PagodaMarkRow *row, guint set);

/** A line below the marks; NULL takes it away. */
void pagoda_mark_row_show_note (PagodaMarkRow *row, const char *note);

/** Lets the keys of all mark rows inside @window work. */
void pagoda_mark_row_install_keys (GtkWidget *window);

G_END_DECLS
