/* country.c: the names of countries.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "base/country.h"

#include "base/text.h"

#include <string.h>
#include <unicode/uloc.h>
#include <unicode/ustring.h>

/* No country has a longer name. */
#define LONGEST 128

#define ARTICLE "the "

static void
add_name (GHashTable *names, const char *name)
{
  g_hash_table_add (names, pagoda_text_fold (name));
}

static void
add_display_name (GHashTable *names, const char *locale, const char *language)
{
  UChar wide[LONGEST];
  char name[LONGEST * 3];
  UErrorCode code = U_ZERO_ERROR;

  uloc_getDisplayCountry (locale, language, wide, LONGEST, &code);
  u_strToUTF8 (name, sizeof name, NULL, wide, -1, &code);
  if (U_SUCCESS (code))
    add_name (names, name);
}

static GHashTable *
make_names (void)
{
  GHashTable *names = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (const char *const *country = uloc_getISOCountries (); *country != NULL; country++)
    {
      g_autofree char *locale = g_strconcat ("und_", *country, NULL);
      add_name (names, *country);
      add_name (names, uloc_getISO3Country (locale));
      add_display_name (names, locale, "en");
      add_display_name (names, locale, "zh");
    }
  add_name (names, "UK");
  add_name (names, "P.R. China");
  add_name (names, "PR China");
  return names;
}

gboolean
pagoda_country_is_name (const char *text)
{
  static gsize names = 0;

  if (g_once_init_enter (&names))
    g_once_init_leave (&names, (gsize)make_names ());
  g_autofree char *folded = pagoda_text_fold (text);
  return g_hash_table_contains ((GHashTable *)names,
                                g_str_has_prefix (folded, ARTICLE) ? folded + strlen (ARTICLE) : folded);
}
