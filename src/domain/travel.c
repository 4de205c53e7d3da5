/* travel.c: one of us is on the road.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "domain/travel.h"

#include "base/text.h"

#include <string.h>

PagodaTravel *
pagoda_travel_copy (const PagodaTravel *travel)
{
  PagodaTravel *copy = g_memdup2 (travel, sizeof *travel);

  copy->traveller = g_strdup (travel->traveller);
  copy->destination = g_strdup (travel->destination);
  copy->note = g_strdup (travel->note);
  return copy;
}

void
pagoda_travel_free (PagodaTravel *travel)
{
  if (travel == NULL)
    return;
  g_free (travel->traveller);
  g_free (travel->destination);
  g_free (travel->note);
  g_free (travel);
}

gboolean
pagoda_travel_is_on (const PagodaTravel *travel, PagodaDay day)
{
  return travel->from <= day && day <= travel->until;
}

gboolean
pagoda_travel_concerns (const PagodaTravel *travel, const char *person)
{
  return travel->traveller == NULL || person == NULL || *person == '\0'
         || g_str_equal (travel->traveller, person);
}

/* A name without 省, 市 and the like, which one leaves out when speaking; folded (transfer full). */
static char *
stem (const char *name)
{
  static const char *const endings[] = { "省", "市", "自治区", "地区", "区", "县" };
  char *folded = pagoda_text_fold (name);

  for (gsize i = 0; i < G_N_ELEMENTS (endings); i++)
    if (g_str_has_suffix (folded, endings[i]) && g_utf8_strlen (folded, -1) > 2)
      {
        folded[strlen (folded) - strlen (endings[i])] = '\0';
        break;
      }
  return folded;
}

/* TRUE where @place names @stem; what else it names is left of it. */
static gboolean
take_out (GString *place, const char *stem)
{
  return *stem != '\0' && g_string_replace (place, stem, "", 1) > 0;
}

/* TRUE where what is left of a name says nothing more. */
static gboolean
is_rest (const char *text)
{
  static const char *const rests[] = { "", "省", "市", "自治区" };
  g_autofree char *stripped = g_strstrip (g_strdup (text));

  for (gsize i = 0; i < G_N_ELEMENTS (rests); i++)
    if (g_str_equal (stripped, rests[i]))
      return TRUE;
  return FALSE;
}

PagodaAnswer
pagoda_travel_reaches (const PagodaTravel *travel, const char *province, const char *city)
{
  g_autofree char *city_stem = stem (city);
  g_autofree char *province_stem = stem (province);
  g_autofree char *destination = pagoda_text_fold (travel->destination);
  g_auto (GStrv) places = g_regex_split_simple ("[、,;/+]| - ", destination, 0, 0);

  if (*city_stem == '\0' && *province_stem == '\0')
    return PAGODA_ANSWER_UNKNOWN;
  for (guint i = 0; places[i] != NULL; i++)
    {
      g_autoptr (GString) place = g_string_new (places[i]);
      if (take_out (place, city_stem))
        return PAGODA_ANSWER_YES;
      if (take_out (place, province_stem) && (is_rest (place->str) || *city_stem == '\0'))
        return PAGODA_ANSWER_YES;
    }
  return PAGODA_ANSWER_NO;
}
