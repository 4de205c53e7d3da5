/* reading.c: how names are read aloud.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The only user of ICU's larger library: a program that reads no names does not load it.
 */
#include "base/text-private.h"

#include <string.h>
#include <unicode/uscript.h>
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
      g_autofree UChar *wide = pagoda_text_to_uchars (id, &length);
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
  g_autofree UChar *wide = pagoda_text_to_uchars (text, &length);
  /* The longest syllable, zhuang, and its space. */
  int32_t capacity = length * 8 + 1;
  int32_t limit = length;

  wide = g_renew (UChar, wide, capacity);
  utrans_transUChars (transliterator, wide, &length, capacity, 0, &limit, &status);
  return U_SUCCESS (status) ? pagoda_text_from_uchars (wide, length) : g_strdup (text);
}

char *
pagoda_text_reading (const char *name, PagodaReadingKind kind)
{
  g_autofree char *folded = pagoda_text_fold (name);

  /* A person's surname is read at the very start; company words are prepared first. */
  g_autofree char *prepared = prepare_reading (folded);
  pagoda_text_collapse_space (prepared);
  if (pagoda_text_is_ascii (prepared))
    return g_steal_pointer (&prepared);

  UTransliterator *transliterator = reading_transliterator (kind);
  if (transliterator == NULL)
    return g_steal_pointer (&prepared);
  return pagoda_text_collapse_space (transliterate (prepared, transliterator));
}
