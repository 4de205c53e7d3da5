/* text.c: names and words: folding, reading, sorting.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "base/text.h"

#include <string.h>
#include <unicode/uchar.h>
#include <unicode/unorm2.h>
#include <unicode/uscript.h>
#include <unicode/ustring.h>
#include <unicode/utrans.h>

/* Words of company names that ICU reads character by character, and so wrongly. */
static const struct
{
  const char *word;
  const char *reading;
} exceptions[] = {
  { "重庆", "chong qing" }, { "厦门", "xia men" },     { "长沙", "chang sha" },  { "长春", "chang chun" },
  { "长治", "chang zhi" },  { "长江", "chang jiang" }, { "蚌埠", "beng bu" },    { "亳州", "bo zhou" },
  { "六安", "lu an" },      { "银行", "yin hang" },    { "重工", "zhong gong" }, { "音乐", "yin yue" },
  { "长兴", "chang xing" }, { "长城", "chang cheng" }, { "长安", "chang an" },   { "台州", "tai zhou" },
  { "乐清", "yue qing" },
};

gboolean
pagoda_text_is_valid (const char *text, gssize length)
{
  return g_utf8_validate (text, length, NULL) && (length < 0 || memchr (text, '\0', (gsize)length) == NULL);
}

static UChar *
to_uchars (const char *text, int32_t *length)
{
  UErrorCode status = U_ZERO_ERROR;
  int32_t capacity = (int32_t)strlen (text) + 1;
  UChar *wide = g_new (UChar, capacity);

  u_strFromUTF8WithSub (wide, capacity, length, text, -1, 0xFFFD, NULL, &status);
  return wide;
}

static char *
from_uchars (const UChar *wide, int32_t length)
{
  UErrorCode status = U_ZERO_ERROR;
  int32_t capacity = length * 3 + 1;
  char *text = g_malloc ((gsize)capacity);

  u_strToUTF8 (text, capacity, NULL, wide, length, &status);
  return text;
}

static gboolean
is_ascii (const char *text)
{
  for (; *text != '\0'; text++)
    if ((guchar)*text >= 0x80)
      return FALSE;
  return TRUE;
}

/* Trims white space and makes each run of it one space, in place. */
static char *
collapse_space (char *text)
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
pagoda_text_fold (const char *text)
{
  if (text == NULL)
    return g_strdup ("");
  if (is_ascii (text))
    return collapse_space (g_ascii_strdown (text, -1));

  UErrorCode status = U_ZERO_ERROR;
  const UNormalizer2 *folding = unorm2_getNFKCCasefoldInstance (&status);
  int32_t length = 0;
  g_autofree UChar *wide = to_uchars (text, &length);

  /* No character folds to more than 18 UTF-16 units (Unicode, normalization FAQ). */
  int32_t capacity = length * 18 + 1;
  g_autofree UChar *folded = g_new (UChar, capacity);
  int32_t n = unorm2_normalize (folding, wide, length, folded, capacity, &status);
  return collapse_space (U_SUCCESS (status) ? from_uchars (folded, n) : g_strdup (text));
}

static void
close_transliterator (gpointer transliterator)
{
  utrans_close (transliterator);
}

/* Opening one costs milliseconds, and one may not be shared between threads. */
static UTransliterator *
reading_transliterator (PagodaReadingKind kind)
{
  static GPrivate opened[2]
      = { G_PRIVATE_INIT (close_transliterator), G_PRIVATE_INIT (close_transliterator) };
  UTransliterator *transliterator = g_private_get (&opened[kind]);

  if (transliterator == NULL)
    {
      UErrorCode status = U_ZERO_ERROR;
      const char *id = kind == PAGODA_READING_PERSON ? "Han-Latin/Names; Latin-ASCII; Lower"
                                                     : "Han-Latin; Latin-ASCII; Lower";
      int32_t length = 0;
      g_autofree UChar *wide = to_uchars (id, &length);
      transliterator = utrans_openU (wide, length, UTRANS_FORWARD, NULL, 0, NULL, &status);
      if (U_FAILURE (status))
        return NULL;
      g_private_set (&opened[kind], transliterator);
    }
  return transliterator;
}

static gboolean
is_han (gunichar c)
{
  UErrorCode status = U_ZERO_ERROR;

  return c >= 0x2E80 && uscript_getScript ((UChar32)c, &status) == USCRIPT_HAN;
}

/* The exception that @text begins with, or NULL. */
static const char *
match_exception (const char *text, gsize *length)
{
  for (gsize i = 0; i < G_N_ELEMENTS (exceptions); i++)
    if (g_str_has_prefix (text, exceptions[i].word))
      {
        *length = strlen (exceptions[i].word);
        return exceptions[i].reading;
      }
  return NULL;
}

/* @name with the exceptions read, and with every change between Han and other characters made a space:
 * the transliterator would write `ABCke ji` for ABC科技.  Punctuation separates words too. */
static char *
prepare_reading (const char *name)
{
  GString *prepared = g_string_new (NULL);
  gboolean was_han = FALSE;

  for (const char *p = name; *p != '\0';)
    {
      gsize length = 0;
      const char *known = match_exception (p, &length);
      if (known != NULL)
        {
          g_string_append_printf (prepared, " %s ", known);
          p += length;
          continue;
        }
      gunichar c = g_utf8_get_char (p);
      gboolean han = is_han (c);
      if (han != was_han || !g_unichar_isalnum (c))
        g_string_append_c (prepared, ' ');
      if (g_unichar_isalnum (c))
        g_string_append_unichar (prepared, c);
      was_han = han;
      p = g_utf8_next_char (p);
    }
  return g_string_free (prepared, FALSE);
}

static char *
transliterate (const char *text, UTransliterator *transliterator)
{
  UErrorCode status = U_ZERO_ERROR;
  int32_t length = 0;
  g_autofree UChar *wide = to_uchars (text, &length);
  /* The longest syllable, zhuang, and its space. */
  int32_t capacity = length * 8 + 1;
  int32_t limit = length;

  wide = g_renew (UChar, wide, capacity);
  utrans_transUChars (transliterator, wide, &length, capacity, 0, &limit, &status);
  return U_SUCCESS (status) ? from_uchars (wide, length) : g_strdup (text);
}

char *
pagoda_text_reading (const char *name, PagodaReadingKind kind)
{
  g_autofree char *folded = pagoda_text_fold (name);

  /* A person's surname is read at the very start; company words are prepared first. */
  g_autofree char *prepared = prepare_reading (folded);
  collapse_space (prepared);
  if (is_ascii (prepared))
    return g_steal_pointer (&prepared);

  UTransliterator *transliterator = reading_transliterator (kind);
  if (transliterator == NULL)
    return g_steal_pointer (&prepared);
  return collapse_space (transliterate (prepared, transliterator));
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
