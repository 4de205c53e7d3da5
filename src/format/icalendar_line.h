/* icalendar_line.h: the content lines of an iCalendar file.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/** Where the reading is. */
typedef struct
{
  const char *at;
  const char *end;
  guint64 number; /* of the line that is read next, from 1 */
} PagodaIcalendarLines;

/** A line, unfolded. */
typedef struct
{
  guint64 number;
  char *name;  /* in capitals */
  char *rest;  /* its parameters, each after a semicolon */
  char *value; /* as written; points into the same memory as the others */
  char *text;  /* that memory */
} PagodaIcalendarLine;

/** Reads the next line that has a name and a value into @line, whose members are this function's until the
 * next call.  FALSE at the end; all memory is then given back.  What is longer than a mebibyte is cut there.
 */
gboolean pagoda_icalendar_lines_next (PagodaIcalendarLines *lines, PagodaIcalendarLine *line);

void pagoda_icalendar_line_clear (PagodaIcalendarLine *line);

/** The value of the parameter @name, in capitals, without quotes (transfer full), or NULL. */
char *pagoda_icalendar_line_parameter (const PagodaIcalendarLine *line, const char *name);

/** @value as a text: `\n` is a new line, and what else stands behind a backslash itself (transfer full). */
char *pagoda_icalendar_unescape (const char *value);

/** Appends the line NAME:value to @output, folded after 75 octets; @value is escaped as a text. */
void pagoda_icalendar_append_text (GString *output, const char *name, const char *value);

/** The same for a value that is written as it is. */
void pagoda_icalendar_append (GString *output, const char *name, const char *value);

G_END_DECLS
