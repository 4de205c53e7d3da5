/* dialog.h: a window over another one, with a list to read or to choose from.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/** Modal; Escape closes it.  Derived classes add what their lists can do. */
#define PAGODA_TYPE_DIALOG (pagoda_dialog_get_type ())
G_DECLARE_DERIVABLE_TYPE (PagodaDialog, pagoda_dialog, PAGODA, DIALOG, AdwWindow)

struct _PagodaDialogClass
{
  AdwWindowClass parent_class;
};

PagodaDialog *pagoda_dialog_new (const char *title);

/** Shows it over @parent, no larger than it. */
void pagoda_dialog_open (PagodaDialog *dialog, GtkWindow *parent);

/** Shows @list (floating) instead of the one before. */
void pagoda_dialog_set_list (PagodaDialog *dialog, AdwPreferencesPage *list);

/** The same for anything else that scrolls by itself. */
void pagoda_dialog_set_content (PagodaDialog *dialog, GtkWidget *content);

/** A sentence above the list; NULL takes it away. */
void pagoda_dialog_show_message (PagodaDialog *dialog, const char *message);

/** Puts @widget (floating) at the start of the header. */
void pagoda_dialog_add_to_header (PagodaDialog *dialog, GtkWidget *widget);

G_END_DECLS
