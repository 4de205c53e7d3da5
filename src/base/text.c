/* text.c: names and words: folding, initials, sorting.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "base/text-private.h"

#include <string.h>
#include <unicode/unorm2.h>
#include <unicode/ustring.h>

/* U+FF01 … U+FF5E are `!` … `~` in full width. */
#define FULL_WIDTH_FIRST 0xFF01
#define FULL_WIDTH_LAST 0xFF5E

gboolean
pagoda_text_is_valid (const char *text, gssize length)
{
  return g_utf8_validate (text, length, NULL) && (length < 0 || memchr (text, '\0', (gsize)length) == NULL);
}

UChar *
pagoda_text_to_uchars (const char *text, int32_t *length)
{
  UErrorCode status = U_ZERO_ERROR;
  int32_t capacity = (int32_t)strlen (text) + 1;
  UChar *wide = g_new (UChar, capacity);

  u_strFromUTF8WithSub (wide, capacity, length, text, -1, 0xFFFD, NULL, &status);
  return wide;
}

char *
pagoda_text_from_uchars (const UChar *wide, int32_t length)
{
  UErrorCode status = U_ZERO_ERROR;
  int32_t capacity = length * 3 + 1;
  char *text = g_malloc ((gsize)capacity);

  u_strToUTF8 (text, capacity, NULL, wide, length, &status);
  return text;
}

gboolean
pagoda_text_is_ascii (const char *text)
{
  for (; *text != '\0'; text++)
    if ((guchar)*text >= 0x80)
      return FALSE;
  return TRUE;
}

char *
pagoda_text_collapse_space (char *text)
{
  char *out = text;

  for (const char *p = text; *p != '\0';)
    {
      const char *next = g_utf8_next_char (p);
      if (!g_unichar_isspace (g_utf8_get_char (p)))
        while (p < next)
          *out++ = *p++;
      else if (out > text && out[-1] != ' ')
        *out++ = ' ';
      p = next;
    }
  if (out > text && out[-1] == ' ')
    out--;
  *out = '\0';
  return text;
}

char *
pagoda_text_narrow (char *text)
{
  char *out = text;

  for (const char *p = text; *p != '\0';)
    {
      const char *next = g_utf8_next_char (p);
      gunichar letter = g_utf8_get_char (p);
      if (letter >= FULL_WIDTH_FIRST && letter <= FULL_WIDTH_LAST)
        *out++ = (char)(letter - FULL_WIDTH_FIRST + '!');
      else
        while (p < next)
          *out++ = *p++;
      p = next;
    }
  *out = '\0';
  return text;
}

char *
pagoda_text_fold (const char *text)
{
  if (text == NULL)
    return g_strdup ("");
  if (pagoda_text_is_ascii (text))
    return pagoda_text_collapse_space (g_ascii_strdown (text, -1));

  UErrorCode status = U_ZERO_ERROR;
  const UNormalizer2 *folding = unorm2_getNFKCCasefoldInstance (&status);
  int32_t length = 0;
  g_autofree UChar *wide = pagoda_text_to_uchars (text, &length);

  /* No character folds to more than 18 UTF-16 units (Unicode, normalization FAQ). */
  int32_t capacity = length * 18 + 1;
  g_autofree UChar *folded = g_new (UChar, capacity);
  int32_t n = unorm2_normalize (folding, wide, length, folded, capacity, &status);
  return pagoda_text_collapse_space (U_SUCCESS (status) ? pagoda_text_from_uchars (folded, n)
                                                        : g_strdup (text));
}

char *
pagoda_text_initials (const char *reading)
{
  GString *initials = g_string_new (NULL);
  gboolean at_start = TRUE;

  for (const char *p = reading; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);
      if (c != ' ' && (at_start || g_unichar_isdigit (c)))
        g_string_append_unichar (initials, c);
      at_start = c == ' ';
    }
  return g_string_free (initials, FALSE);
}

char *
pagoda_text_sort_key (const char *reading, const char *name)
{
  return g_strconcat (reading, "\001", name, NULL);
}
