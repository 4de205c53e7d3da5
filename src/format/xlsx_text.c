/* xlsx_text.c: the text of a shared or inline string.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "format/xlsx_text.h"

#include "format/xlsx_xml.h"

#include <string.h>

/* The length of `_xHHHH_`. */
#define ESCAPE 7

void
pagoda_xlsx_text_init (PagodaXlsxText *text)
{
  *text = (PagodaXlsxText){ .text = g_string_new (NULL) };
}

void
pagoda_xlsx_text_clear (PagodaXlsxText *text)
{
  g_string_free (text->text, TRUE);
}

void
pagoda_xlsx_text_begin (PagodaXlsxText *text)
{
  g_string_truncate (text->text, 0);
  text->is_open = FALSE;
  text->phonetic = 0;
}

void
pagoda_xlsx_text_start_element (PagodaXlsxText *text, const char *name, const char **attributes)
{
  if (strcmp (name, "rPh") == 0)
    text->phonetic++;
  else if (strcmp (name, "t") == 0 && text->phonetic == 0)
    {
      text->is_open = TRUE;
      text->begin = text->text->len;
      text->preserve = g_strcmp0 (pagoda_xlsx_xml_attribute (attributes, "xml:space"), "preserve") == 0;
    }
}

static gboolean
is_space (char c)
{
  return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

static void
trim (GString *text, gsize begin)
{
  gsize end = text->len;
  gsize first = begin;

  while (end > begin && is_space (text->str[end - 1]))
    end--;
  g_string_truncate (text, end);
  while (first < end && is_space (text->str[first]))
    first++;
  g_string_erase (text, (gssize)begin, (gssize)(first - begin));
}

void
pagoda_xlsx_text_end_element (PagodaXlsxText *text, const char *name)
{
  if (strcmp (name, "rPh") == 0 && text->phonetic > 0)
    text->phonetic--;
  else if (text->is_open && strcmp (name, "t") == 0)
    {
      text->is_open = FALSE;
      if (!text->preserve)
        trim (text->text, text->begin);
    }
}

void
pagoda_xlsx_text_characters (PagodaXlsxText *text, const char *characters, gsize length)
{
  if (text->is_open)
    g_string_append_len (text->text, characters, (gssize)length);
}

/* The UTF-16 unit that @p escapes, or −1. */
static int
read_escape (const char *p)
{
  int unit = 0;

  if (p[0] != '_' || p[1] != 'x')
    return -1;
  for (int i = 2; i < 6; i++)
    {
      int digit = g_ascii_xdigit_value (p[i]);
      if (digit < 0)
        return -1;
      unit = unit * 16 + digit;
    }
  return p[6] == '_' ? unit : -1;
}

static gboolean
is_high_surrogate (int unit)
{
  return unit >= 0xD800 && unit < 0xDC00;
}

static gboolean
is_low_surrogate (int unit)
{
  return unit >= 0xDC00 && unit < 0xE000;
}

gsize
pagoda_xlsx_text_unescape (char *text)
{
  char *p = strstr (text, "_x");
  if (p == NULL)
    return strlen (text);

  /* A character is never longer than its escape, so the text can shrink where it stands. */
  char *out = p;
  while (*p != '\0')
    {
      int unit = read_escape (p);
      int next = is_high_surrogate (unit) ? read_escape (p + ESCAPE) : -1;
      gunichar c = (gunichar)unit;
      if (unit < 0)
        {
          *out++ = *p++;
          continue;
        }
      p += ESCAPE;
      if (is_low_surrogate (next))
        {
          c = 0x10000 + (((gunichar)unit - 0xD800) << 10) + ((gunichar)next - 0xDC00);
          p += ESCAPE;
        }
      else if (is_high_surrogate (unit) || is_low_surrogate (unit))
        c = 0xFFFD;
      /* No text of ours can hold U+0000. */
      if (c != 0)
        out += g_unichar_to_utf8 (c, out);
    }
  *out = '\0';
  return (gsize)(out - text);
}
