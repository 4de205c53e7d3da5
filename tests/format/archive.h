/* archive.h: workbooks made for a test, part by part.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

/** The parts of a workbook; NULL stands for the plain one, "" for none. */
typedef struct
{
  const char *package_relations;
  const char *workbook;
  const char *workbook_relations;
  const char *sheet;
  const char *strings;
  const char *styles;
  gboolean back_slashes; /* names written as `XL\Workbook.xml` */
  gboolean stored;       /* not compressed */
  const char *password;  /* NULL: none */
} Workbook;

/** A worksheet with these rows, the plain dialect (transfer full). */
char *make_sheet (const char *rows);

/** Writes the archive into the test's folder and returns its bytes (transfer full). */
GBytes *make_workbook (const Workbook *workbook);

/** Writes @bytes to a file of the test's folder and returns its path (transfer full). */
char *write_bytes (const char *name, const void *bytes, gsize length);
