/* region.c: where a customer is, read from its address.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "method/region.h"

#include "base/country.h"

#include <string.h>

/* How a province is called that is a city. */
#define MUNICIPALITY "市"

/* Patterns */

typedef enum
{
  CHINESE_PREFACE,  /* says nothing of where it is */
  CHINESE_DISTRICT, /* one that the table has several of, or none */
  CHINESE_STREET,   /* a town, a new district or a park may stand before it */
  CHINESE_TOWN,     /* where no road is named */
  STATE_CODE,       /* the last parts of a Western address, in the order of their trial */
  CITY_STATE_CODE,
  CITY_STATE_LETTERS,
  STATE_LETTERS,
  CITY_LETTERS,
  CODE_LETTERS_CITY,
  CODE_CITY,
  CITY_CODE,
  POST_CODE, /* alone: the city stands before it */
  ROOM,      /* no street */
  HOUSE_BEFORE,
  HOUSE_BEHIND,
  DISTRICT,
  PROVINCE,
  CITY,
  N_PATTERNS,
} Pattern;

#define TOWN "街道|镇|乡|开发区|高新区|新区|工业区|工业园区?|产业园|园区"
#define US_CODE "\\d{4,5}(?:-\\d{4})?"
#define CA_CODE "[A-Z]\\d[A-Z]\\s*\\d[A-Z]\\d"
#define UK_CODE "[A-Z]{1,2}\\d[A-Z\\d]?\\s*\\d[A-Z]{2}"

static const char *const patterns[N_PATTERNS] = {
  [CHINESE_PREFACE] = "^(?:\\s|[,，]|\\d{6}|中华人民共和国|中国)+",
  [CHINESE_DISTRICT] = "^(?<district>[^\\d\\s,，路街道]{1,4}?(?:[^发新业园技]区|县))",
  [CHINESE_STREET] = "^[\\s,，]*(?:[^\\d\\s,，]{0,10}?(?:" TOWN ")[\\s,，]*)?"
                     "(?<street>[^\\d\\s,，号]{1,10}?(?:大道|大街|路|街(?!道)|巷|弄|道))",
  [CHINESE_TOWN] = "^[\\s,，]*(?<street>[^\\d\\s,，]{1,10}?(?:" TOWN "))",
  [STATE_CODE] = "^(?<state>[A-Z]{2,3})\\s+" US_CODE "$",                          /* IL 62704 */
  [CITY_STATE_CODE] = "^(?<city>\\D+?)\\s+(?<state>[A-Z]{2,3})\\s+" US_CODE "$",   /* Sydney NSW 2000 */
  [CITY_STATE_LETTERS] = "^(?<city>\\D+?)\\s+(?<state>[A-Z]{2})\\s+" CA_CODE "$",  /* Ottawa ON K1A 0B1 */
  [STATE_LETTERS] = "^(?<state>[A-Z]{2})\\s+" CA_CODE "$",                         /* ON K1A 0B1 */
  [CITY_LETTERS] = "^(?<city>\\D+?)\\s+" UK_CODE "$",                              /* London SW1A 2AA */
  [CODE_CITY] = "^(?:[A-Z]{1,2}-)?(?:\\d{4,6}|\\d{3}\\s\\d{2})\\s+(?<city>\\D+)$", /* D-10115 Berlin */
  [CODE_LETTERS_CITY] = "^\\d{4}\\s?[A-Z]{2}\\s+(?<city>\\D+)$",                   /* 1012 AB Amsterdam */
  [CITY_CODE] = "^(?<city>\\D+?)\\s+\\d{4,6}$",                                    /* Singapore 049315 */
  [POST_CODE] = "^(?:" UK_CODE "|" CA_CODE "|\\d{4,6}(?:-\\d{3,4})?)$",
  [ROOM]
  = "^(?i:unit|flat|suite|floor|room|rm|apt|apartment|level|building|block|bldg)\\b|(?i:floor|building)$",
  [HOUSE_BEFORE] = "^(?i:no\\.?\\s*)?\\d+\\s*(?:[a-zA-Z]\\b)?(?:\\s*[-/–]\\s*\\d+\\s*(?:[a-zA-Z]\\b)?)?\\s*",
  [HOUSE_BEHIND] = "\\s+\\d+\\s*[a-zA-Z]?(?:\\s*[-/–]\\s*\\d+\\s*[a-zA-Z]?)?$",
  [DISTRICT] = "\\s+(?i:district|county)$",
  [PROVINCE] = "\\s+(?i:province)$",
  [CITY] = "\\s+(?i:city)$",
};

/* The worker and the window ask at the same time. */
static const GRegex *
get_regex (Pattern pattern)
{
  static gsize compiled = 0;

  if (g_once_init_enter (&compiled))
    {
      GRegex **all = g_new0 (GRegex *, N_PATTERNS);
      for (int i = 0; i < N_PATTERNS; i++)
        all[i] = g_regex_new (patterns[i], G_REGEX_OPTIMIZE, 0, NULL);
      g_once_init_leave (&compiled, (gsize)all);
    }
  return ((GRegex **)compiled)[pattern];
}

static gboolean
matches (Pattern pattern, const char *text)
{
  return g_regex_match (get_regex (pattern), text, 0, NULL);
}

/* @text without what @pattern finds in it (transfer full). */
static char *
strip (Pattern pattern, const char *text)
{
  return g_regex_replace_literal (get_regex (pattern), text, -1, 0, "", 0, NULL);
}

/* Sets *@known to @found (transfer full) unless something is known already, or nothing was found. */
static void
fill (char **known, char *found)
{
  if (**known != '\0' || found == NULL || *found == '\0')
    g_free (found);
  else
    {
      g_free (*known);
      *known = g_strstrip (found);
    }
}

/* Fills the members of @region from the groups of @pattern that have their names; TRUE where @text matches.
 */
static gboolean
fill_from (PagodaRegion *region, Pattern pattern, const char *text)
{
  g_autoptr (GMatchInfo) info = NULL;

  if (!g_regex_match (get_regex (pattern), text, 0, &info))
    return FALSE;
  fill (&region->province, g_match_info_fetch_named (info, "state"));
  fill (&region->city, g_match_info_fetch_named (info, "city"));
  fill (&region->district, g_match_info_fetch_named (info, "district"));
  fill (&region->street, g_match_info_fetch_named (info, "street"));
  return TRUE;
}

/* Chinese */

/* All that follows from @division. */
static void
fill_from_division (PagodaRegion *region, const PagodaDivision *division)
{
  const PagodaDivision *province = pagoda_division_at (division, PAGODA_DIVISION_PROVINCE);
  const PagodaDivision *city = pagoda_division_at (division, PAGODA_DIVISION_CITY);
  const PagodaDivision *district = pagoda_division_at (division, PAGODA_DIVISION_DISTRICT);

  fill (&region->province, province != NULL ? g_strdup (province->brief) : NULL);
  fill (&region->city, city != NULL ? g_strdup (city->brief) : NULL);
  fill (&region->district, district != NULL ? g_strdup (district->name) : NULL);
}

/* @line behind the province where its name stands twice, as in 上海市上海市. */
static const char *
skip_twice_said (const PagodaDivisions *divisions, const char *line)
{
  const char *end, *second_end;
  const PagodaDivision *first
      = pagoda_divisions_match (divisions, PAGODA_DIVISION_PROVINCE, NULL, line, &end);

  if (first == NULL)
    return line;
  end += strspn (end, " ,");
  const PagodaDivision *second
      = pagoda_divisions_match (divisions, PAGODA_DIVISION_PROVINCE, NULL, end, &second_end);
  gboolean is_city = pagoda_divisions_find (divisions, PAGODA_DIVISION_CITY, first, first->brief) != NULL;
  return second == first && !is_city ? end : line;
}

/* What @line names from the province down, as far as it does so in @within (nullable); *@end becomes what
 * follows.  Levels may be left out. */
static const PagodaDivision *
descend (const PagodaDivisions *divisions, const PagodaDivision *within, const char *line, const char **end)
{
  const PagodaDivision *found = within;

  *end = skip_twice_said (divisions, line);
  for (int level = 0; level < PAGODA_N_DIVISION_LEVELS; level++)
    {
      const char *next;
      const PagodaDivision *inside
          = found != NULL && found->level < (PagodaDivisionLevel)level ? found : NULL;
      const PagodaDivision *division = pagoda_divisions_match (divisions, level, inside, *end, &next);
      if (division == NULL)
        continue;
      /* What was typed into a field is only said once more, or contradicted: then the field counts. */
      if (found == NULL || division->level > found->level)
        found = division;
      *end = next + strspn (next, " ,");
    }
  return found;
}

static void
read_chinese (PagodaRegion *region,
              const PagodaDivisions *divisions,
              const PagodaDivision *within,
              const char *address)
{
  g_autofree char *line = strip (CHINESE_PREFACE, address);
  const char *rest;
  const PagodaDivision *division = descend (divisions, within, line, &rest);

  if (division != NULL)
    fill_from_division (region, division);
  fill_from (region, CHINESE_DISTRICT, rest);
  g_autofree char *street = strip (CHINESE_DISTRICT, rest);
  if (!fill_from (region, CHINESE_STREET, street))
    fill_from (region, CHINESE_TOWN, street);
}

/* Western */

/* The street of @part without the house (transfer full). */
static char *
read_street (const char *part)
{
  g_autofree char *behind = strip (HOUSE_BEHIND, part);

  return strip (HOUSE_BEFORE, behind);
}

/* The city and what is above it, from the last of @parts; the number of those that were used up. */
static guint
read_city (PagodaRegion *region, GPtrArray *parts)
{
  guint n = parts->len;
  const char *last = g_ptr_array_index (parts, n - 1);

  if (matches (POST_CODE, last) && n > 1)
    last = g_ptr_array_index (parts, --n - 1);
  if (fill_from (region, STATE_CODE, last) || fill_from (region, STATE_LETTERS, last))
    {
      fill (&region->city, n > 1 ? g_strdup (g_ptr_array_index (parts, n - 2)) : NULL);
      return n > 1 ? n - 2 : 0;
    }
  for (int pattern = CITY_STATE_CODE; pattern <= CITY_CODE; pattern++)
    if (fill_from (region, (Pattern)pattern, last))
      return n - 1;
  if (n == 1)
    return 1;
  fill (&region->city, strip (CITY, last));
  return n - 1;
}

/* The division of China that @part names in Latin letters, a post code aside; or NULL. */
static const PagodaDivision *
find_latin (const PagodaDivisions *divisions,
            PagodaDivisionLevel level,
            const PagodaDivision *within,
            const char *part)
{
  g_autofree char *without_code = strip (HOUSE_BEHIND, part);
  g_autofree char *name = strip (level == PAGODA_DIVISION_PROVINCE ? PROVINCE : CITY, without_code);

  return pagoda_divisions_find (divisions, level, within, name);
}

static void
drop_last (GPtrArray *parts)
{
  if (parts->len > 1)
    g_ptr_array_set_size (parts, (int)parts->len - 1);
}

/* Takes the country away from the end of @parts, and before it a province of China, which is returned. */
static const PagodaDivision *
read_tail (PagodaRegion *region, const PagodaDivisions *divisions, GPtrArray *parts)
{
  if (pagoda_country_is_name (g_ptr_array_index (parts, parts->len - 1)))
    drop_last (parts);
  const PagodaDivision *province
      = find_latin (divisions, PAGODA_DIVISION_PROVINCE, NULL, g_ptr_array_index (parts, parts->len - 1));
  if (province != NULL)
    {
      fill_from_division (region, province);
      drop_last (parts);
    }
  return province;
}

static void
read_district (PagodaRegion *region, GPtrArray *parts)
{
  for (guint i = 0; i < parts->len && parts->len > 1; i++)
    if (matches (DISTRICT, g_ptr_array_index (parts, i)))
      {
        fill (&region->district, g_strdup (g_ptr_array_index (parts, i)));
        g_ptr_array_remove_index (parts, i);
        return;
      }
}

static void
read_western (PagodaRegion *region, const PagodaDivisions *divisions, const char *address)
{
  g_auto (GStrv) pieces = g_strsplit_set (address, ",;\n", -1);
  g_autoptr (GPtrArray) parts = g_ptr_array_new ();

  for (char **piece = pieces; *piece != NULL; piece++)
    if (*g_strstrip (*piece) != '\0')
      g_ptr_array_add (parts, *piece);
  if (parts->len == 0)
    return;
  const PagodaDivision *province = read_tail (region, divisions, parts);
  read_district (region, parts);
  gboolean is_city = province != NULL && g_str_has_suffix (province->name, MUNICIPALITY);
  guint n_streets = is_city ? parts->len : read_city (region, parts);
  const PagodaDivision *city = find_latin (divisions, PAGODA_DIVISION_CITY, province, region->city);
  if (city != NULL)
    {
      g_clear_pointer (&region->city, g_free);
      region->city = g_strdup (city->brief);
      fill_from_division (region, city);
    }
  for (guint i = 0; i < n_streets; i++)
    if (!matches (ROOM, g_ptr_array_index (parts, i)))
      fill (&region->street, read_street (g_ptr_array_index (parts, i)));
}

/* @typed in a field as the table calls it (transfer full). */
static char *
read_field (const PagodaDivisions *divisions,
            PagodaDivisionLevel level,
            const char *typed,
            const PagodaDivision **division)
{
  if (typed == NULL || *typed == '\0')
    return g_strdup ("");
  const PagodaDivision *found = pagoda_divisions_find (divisions, level, *division, typed);
  if (found == NULL)
    return g_strdup (typed);
  *division = found;
  return g_strdup (level == PAGODA_DIVISION_DISTRICT ? found->name : found->brief);
}

static gboolean
is_chinese (const char *text)
{
  for (const char *at = text; *at != '\0'; at = g_utf8_next_char (at))
    if (g_unichar_get_script (g_utf8_get_char (at)) == G_UNICODE_SCRIPT_HAN)
      return TRUE;
  return FALSE;
}

PagodaRegion *
pagoda_region_read (const PagodaDivisions *divisions, const PagodaAddress *address)
{
  PagodaRegion *region = g_new0 (PagodaRegion, 1);
  const PagodaDivision *within = NULL;

  region->province = read_field (divisions, PAGODA_DIVISION_PROVINCE, address->province, &within);
  region->city = read_field (divisions, PAGODA_DIVISION_CITY, address->city, &within);
  region->district = g_strdup (address->district != NULL ? address->district : "");
  region->street = g_strdup ("");
  if (within != NULL)
    fill_from_division (region, within);
  if (address->address != NULL && is_chinese (address->address))
    read_chinese (region, divisions, within, address->address);
  else if (address->address != NULL)
    read_western (region, divisions, address->address);
  /* A city that is a province: 北京 beside 北京, but not 吉林 in 吉林. */
  if (g_str_equal (region->city, region->province)
      && pagoda_divisions_find (divisions, PAGODA_DIVISION_CITY, NULL, region->city) == NULL)
    *region->city = '\0';
  return region;
}

void
pagoda_region_free (PagodaRegion *region)
{
  g_free (region->province);
  g_free (region->city);
  g_free (region->district);
  g_free (region->street);
  g_free (region);
}

/* What is unknown comes last. */
static int
compare_names (const char *a, const char *b)
{
  if (*a == '\0' || *b == '\0')
    return (*a == '\0') - (*b == '\0');
  return strcmp (a, b);
}

int
pagoda_region_compare (const PagodaRegion *a, const PagodaRegion *b)
{
  int order = compare_names (a->province, b->province);

  if (order == 0)
    order = compare_names (a->city, b->city);
  if (order == 0)
    order = compare_names (a->district, b->district);
  return order != 0 ? order : compare_names (a->street, b->street);
}
