/* cell_text.c: texts as the cells and sheet names of a workbook can hold them.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Nearly all texts are clean, so that is found out in one pass over the bytes; only the others are looked at
 * character by character.
 */
#include "report/cell_text.h"

#include <string.h>

#define REPLACEMENT 0xFFFD
#define ELLIPSIS "…"
#define ESCAPED_UNDERSCORE "_x005F_"

static guint
count_units (gunichar c)
{
  return c > 0xFFFF ? 2 : 1;
}

/* TRUE at `_xHHHH_`, which stands for a character in the texts of a workbook. */
static gboolean
is_escape (const char *p)
{
  if (p[0] != '_' || p[1] != 'x')
    return FALSE;
  for (int i = 2; i < 6; i++)
    if (!g_ascii_isxdigit (p[i]))
      return FALSE;
  return p[6] == '_';
}

static gboolean
is_clean (const char *text)
{
  const guchar *p = (const guchar *)text;
  guchar high = 0;

  for (; *p != '\0'; p++)
    {
      high |= *p;
      if (*p < 0x20 && *p != '\n' && *p != '\t')
        return FALSE;
      if (*p == '_' && is_escape ((const char *)p))
        return FALSE;
      if (*p == 0xEF && p[1] == 0xBF && p[2] >= 0xBE)
        return FALSE;
    }
  gsize length = (gsize)((const char *)p - text);
  return length <= PAGODA_CELL_TEXT_MOST && (high < 0x80 || g_utf8_validate_len (text, length, NULL));
}

static gunichar
replace_character (gunichar c)
{
  if (c == 0xFFFE || c == 0xFFFF)
    return REPLACEMENT;
  return c < 0x20 && c != '\n' && c != '\t' ? ' ' : c;
}

/* The character at *@p, after which *@p moves on; U+FFFD for a byte that belongs to none. */
static gunichar
next_character (const char **p)
{
  gunichar c = g_utf8_get_char_validated (*p, -1);

  if (c == (gunichar)-1 || c == (gunichar)-2)
    {
      (*p)++;
      return REPLACEMENT;
    }
  if (c == '\r')
    {
      *p += (*p)[1] == '\n' ? 2 : 1;
      return '\n';
    }
  *p = g_utf8_next_char (*p);
  return replace_character (c);
}

/* Takes the last character off until @text has room for the ellipsis. */
static void
end_with_ellipsis (GString *text, guint units)
{
  while (units > PAGODA_CELL_TEXT_MOST - 1)
    {
      const char *last = g_utf8_find_prev_char (text->str, text->str + text->len);
      units -= count_units (g_utf8_get_char (last));
      g_string_truncate (text, (gsize)(last - text->str));
    }
  g_string_append (text, ELLIPSIS);
}

const char *
pagoda_cell_text_clean (const char *text, GString *scratch)
{
  if (is_clean (text))
    return text;

  guint units = 0;
  g_string_truncate (scratch, 0);
  for (const char *p = text; *p != '\0';)
    {
      gboolean escaped = is_escape (p);
      gunichar c = next_character (&p);
      if (units + (escaped ? strlen (ESCAPED_UNDERSCORE) : count_units (c)) > PAGODA_CELL_TEXT_MOST)
        {
          end_with_ellipsis (scratch, units);
          break;
        }
      if (escaped)
        g_string_append (scratch, ESCAPED_UNDERSCORE);
      else
        g_string_append_unichar (scratch, c);
      units += escaped ? (guint)strlen (ESCAPED_UNDERSCORE) : count_units (c);
    }
  return scratch->str;
}

guint
pagoda_cell_text_width (const char *text)
{
  guint widest = 0;
  guint width = 0;

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      if (*p == '\n')
        width = 0;
      else if ((guchar)*p < 0x80)
        width++;
      else
        width += g_unichar_iswide (g_utf8_get_char (p)) ? 2 : 1;
      widest = MAX (widest, width);
    }
  return widest;
}

char *
pagoda_cell_text_sheet_name (const char *name)
{
  g_autoptr (GString) scratch = g_string_new (NULL);
  GString *legal = g_string_new (NULL);
  guint units = 0;

  for (const char *p = pagoda_cell_text_clean (name, scratch); *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);
      gunichar shown = c < 0x80 && strchr ("[]:*?/\\'\n\t", (int)c) != NULL ? ' ' : c;
      units += count_units (shown);
      if (units > PAGODA_SHEET_NAME_MOST)
        break;
      g_string_append_unichar (legal, shown);
    }
  return g_string_free (legal, FALSE);
}
