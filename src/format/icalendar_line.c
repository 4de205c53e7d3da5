/* icalendar_line.c: the content lines of an iCalendar file.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A line that begins with white space goes on with the one before it.  Names and values of parameters may
 * stand in quotes, in which neither colon nor semicolon ends anything.
 */
#include "format/icalendar_line.h"

#include <string.h>

#define MOST_BYTES (1 << 20)
#define FOLD_AT 75

/* The end of the physical line at @at: its line feed, or the end of the text. */
static const char *
find_end_of_line (const char *at, const char *end)
{
  const char *feed = memchr (at, '\n', (gsize)(end - at));

  return feed != NULL ? feed : end;
}

static void
append_physical (GString *text, const char *from, const char *to)
{
  if (to > from && to[-1] == '\r')
    to--;
  g_string_append_len (text, from, MIN (to - from, (gssize)(MOST_BYTES - MIN (text->len, MOST_BYTES))));
}

/* What was cut within a character loses its beginning, too. */
static void
cut_at_character (GString *text)
{
  const char *end = NULL;

  if (!g_utf8_validate (text->str, (gssize)text->len, &end))
    g_string_truncate (text, (gsize)(end - text->str));
}

/* The next line with those that go on with it (transfer full), or NULL at the end. */
static char *
unfold (PagodaIcalendarLines *lines)
{
  if (lines->at >= lines->end)
    return NULL;
  GString *text = g_string_new (NULL);
  do
    {
      const char *end = find_end_of_line (lines->at, lines->end);
      append_physical (text, lines->at + (text->len > 0), end);
      lines->at = end < lines->end ? end + 1 : end;
      lines->number++;
    }
  while (text->len > 0 && lines->at < lines->end && (*lines->at == ' ' || *lines->at == '\t'));
  if (text->len >= MOST_BYTES)
    cut_at_character (text);
  return g_string_free (text, FALSE);
}

/* The first of @stops in @text that is not in quotes, or NULL. */
static char *
find_unquoted (char *text, const char *stops)
{
  gboolean quoted = FALSE;

  for (char *p = text; *p != '\0'; p++)
    if (*p == '"')
      quoted = !quoted;
    else if (!quoted && strchr (stops, *p) != NULL)
      return p;
  return NULL;
}

/* Cuts the text of @line into its parts; FALSE where it has no value. */
static gboolean
split (PagodaIcalendarLine *line)
{
  char *end_of_name = strpbrk (line->text, ";:");
  char *colon = end_of_name != NULL ? find_unquoted (end_of_name, ":") : NULL;

  /* A quote that is never closed is not one. */
  if (colon == NULL && end_of_name != NULL)
    colon = strchr (end_of_name, ':');
  if (colon == NULL || end_of_name == line->text)
    return FALSE;
  line->name = g_ascii_strup (line->text, end_of_name - line->text);
  line->rest = end_of_name;
  line->value = colon + 1;
  *colon = '\0';
  return TRUE;
}

void
pagoda_icalendar_line_clear (PagodaIcalendarLine *line)
{
  g_clear_pointer (&line->name, g_free);
  g_clear_pointer (&line->text, g_free);
}

gboolean
pagoda_icalendar_lines_next (PagodaIcalendarLines *lines, PagodaIcalendarLine *line)
{
  for (;;)
    {
      pagoda_icalendar_line_clear (line);
      line->number = lines->number;
      line->text = unfold (lines);
      if (line->text == NULL)
        return FALSE;
      if (split (line))
        return TRUE;
    }
}

char *
pagoda_icalendar_line_parameter (const PagodaIcalendarLine *line, const char *name)
{
  gsize length = strlen (name);
  char *part = line->rest;

  while (part != NULL && *part == ';')
    {
      part++;
      char *end = find_unquoted (part, ";");
      gsize size = end != NULL ? (gsize)(end - part) : strlen (part);
      if (size > length && part[length] == '=' && g_ascii_strncasecmp (part, name, length) == 0)
        {
          g_autofree char *value = g_strndup (part + length + 1, size - length - 1);
          gsize n = strlen (value);
          gboolean quoted = n >= 2 && value[0] == '"' && value[n - 1] == '"';
          return quoted ? g_strndup (value + 1, n - 2) : g_steal_pointer (&value);
        }
      part = end;
    }
  return NULL;
}

char *
pagoda_icalendar_unescape (const char *value)
{
  GString *text = g_string_sized_new (strlen (value));

  for (const char *p = value; *p != '\0'; p++)
    if (*p != '\\' || p[1] == '\0')
      g_string_append_c (text, *p);
    else
      {
        p++;
        g_string_append_c (text, *p == 'n' || *p == 'N' ? '\n' : *p);
      }
  return g_string_free (text, FALSE);
}

void
pagoda_icalendar_append (GString *output, const char *name, const char *value)
{
  g_autofree char *line = g_strconcat (name, ":", value, NULL);
  gsize room = FOLD_AT;

  for (const char *p = line; *p != '\0';)
    {
      gsize size = (gsize)(g_utf8_next_char (p) - p);
      if (size > room)
        {
          g_string_append (output, "\r\n ");
          room = FOLD_AT - 1;
        }
      g_string_append_len (output, p, (gssize)size);
      room -= size;
      p += size;
    }
  g_string_append (output, "\r\n");
}

void
pagoda_icalendar_append_text (GString *output, const char *name, const char *value)
{
  g_autoptr (GString) escaped = g_string_sized_new (strlen (value));

  for (const char *p = value; *p != '\0'; p++)
    if (*p == '\n')
      g_string_append (escaped, "\\n");
    else if (*p == '\t' || (guchar)*p >= ' ')
      {
        if (strchr ("\\;,", *p) != NULL)
          g_string_append_c (escaped, '\\');
        g_string_append_c (escaped, *p);
      }
  pagoda_icalendar_append (output, name, escaped->str);
}
