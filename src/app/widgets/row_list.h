/* row_list.h: a list whose rows are told anew keeps what has not changed, and the focus.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/** Gives @list the rows @rows, in their order: floating widgets that are taken over, their array stays the
 * caller's.  A row that @list has already, with the same texts and the same actions, stays as it is: with a
 * menu that is open.  The focus goes to the same place in the row with the same action; where there is none,
 * to the first row, else to the top of the page.  A list without rows is not shown. */
void pagoda_row_list_set (GtkListBox *list, GPtrArray *rows);

G_END_DECLS
