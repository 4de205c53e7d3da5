/* workbook_names.h: the names of cell styles in a finished workbook.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The library writes formats without names, so that nobody could change all headers at once.  The names are
 * put into the one small part that lists them; all other parts are copied as they are packed.
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/** A name for the format with the number @index in the list of the cells' formats. */
typedef struct
{
  int index;
  char *name;
} PagodaStyleName;

/** The styles of the part @xml with the names of @names (PagodaStyleName) given to their formats (transfer
 * full); NULL where it is not as expected. */
char *pagoda_workbook_names_insert (const char *xml, const GArray *names);

/** Does that to the workbook at @path; FALSE with @reason (translated, static) where it cannot be written. */
gboolean pagoda_workbook_names_write (const char *path, const GArray *names, const char **reason);

G_END_DECLS
