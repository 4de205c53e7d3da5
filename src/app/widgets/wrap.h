/* wrap.h: widgets in a row, which goes on in a further line where the width ends.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * Children stand in their natural widths, one after the other; one that is wider than the whole line is as
 * narrow as it must be.  Properties: `spacing`, pixels between children and between lines; `line-spacing`,
 * those between lines where they differ, else -1.  The last child of a line stands at its end where it
 * expands horizontally.
 */
#define PAGODA_TYPE_WRAP (pagoda_wrap_get_type ())
G_DECLARE_FINAL_TYPE (PagodaWrap, pagoda_wrap, PAGODA, WRAP, GtkWidget)

/** Lets the labels of the buttons in @box take two lines before a window with large text gets wider. */
void pagoda_wrap_labels (GtkWidget *box);

/**
 * Lets @label break between its words.  Without a space in it it stays in one line: a word of two or three
 * Chinese characters would be broken anywhere, and read downwards.
 */
void pagoda_wrap_words (GtkLabel *label);

G_END_DECLS
