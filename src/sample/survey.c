/* survey.c: a sample's market survey (R7).
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Nothing of it is drawn: one industrial park as it is written in data/sample, with the customers of its
 * city.
 */
#include "sample/survey.h"

#include "store/customers.h"
#include "store/market_surveys.h"

#include <stdlib.h>

/* What stands in the files where there is nothing. */
#define NOTHING "-"

#define CITY "常州"
#define MOST_CUSTOMERS 8
#define DAYS_OPEN 45

static char *
read_text (const char *cell)
{
  return g_str_equal (cell, NOTHING) ? NULL : (char *)cell;
}

static PagodaDay
read_day (const char *cell, PagodaDay as_of)
{
  return g_str_equal (cell, NOTHING) ? PAGODA_DAY_NONE : as_of - atoi (cell);
}

#define require(condition, row)                                                                              \
  G_STMT_START                                                                                               \
  {                                                                                                          \
    if (!(condition))                                                                                        \
      g_error ("data/sample: cannot read the row of the survey that begins with %s", (row)[0]);              \
  }                                                                                                          \
  G_STMT_END

static gboolean
write_names (PagodaDatabase *database,
             const PagodaTerritory *territory,
             PagodaDay as_of,
             const PagodaSampleWords *words,
             GHashTable *ids,
             GError **error)
{
  for (guint i = 0; i < words->survey_entries.rows->len; i++)
    {
      const char *const *row = words->survey_entries.rows->pdata[i];
      PagodaSurveyEntry entry = { .territory = territory->id,
                                  .name = (char *)row[1],
                                  .place = read_text (row[2]),
                                  .phone = read_text (row[3]),
                                  .rival = read_text (row[4]),
                                  .contacted = read_day (row[6], as_of),
                                  .note = read_text (row[7]),
                                  .judged = PAGODA_DAY_NONE };
      require (pagoda_circle_parse (row[0], &entry.circle) && pagoda_stated_size_parse (row[5], &entry.size),
               row);
      if (entry.contacted != PAGODA_DAY_NONE)
        entry.contacted_by = territory->owner;
      if (!pagoda_survey_entries_save (database, &entry, error))
        return FALSE;
      g_hash_table_insert (ids, (gpointer)row[1], g_memdup2 (&entry.id, sizeof entry.id));
    }
  return TRUE;
}

/* The first of its customers that are in the city: they might buy. */
static gboolean
write_customers (PagodaDatabase *database,
                 const PagodaTerritory *territory,
                 const GArray *customers,
                 GError **error)
{
  guint n = 0;

  for (guint i = 0; i < customers->len && n < MOST_CUSTOMERS; i++)
    {
      g_autoptr (PagodaCustomer) customer
          = pagoda_customers_load (database, g_array_index (customers, PagodaId, i), error);
      if (customer == NULL)
        return FALSE;
      PagodaSurveyEntry entry = { .territory = territory->id,
                                  .customer = customer->id,
                                  .name = customer->name,
                                  .circle = PAGODA_CIRCLE_CORE,
                                  .size = PAGODA_STATED_UNKNOWN,
                                  .contacted = PAGODA_DAY_NONE,
                                  .judged = PAGODA_DAY_NONE };
      if (customer->city == NULL || !g_str_has_prefix (customer->city, CITY))
        continue;
      if (!pagoda_survey_entries_save (database, &entry, error))
        return FALSE;
      n++;
    }
  return TRUE;
}

static PagodaId
find_id (GHashTable *ids, const char *cell, const char *const *row)
{
  const PagodaId *id = g_hash_table_lookup (ids, cell);

  require (id != NULL || g_str_equal (cell, NOTHING), row);
  return id != NULL ? *id : PAGODA_ID_NONE;
}

static gboolean
write_learnt (PagodaDatabase *database,
              const PagodaTerritory *territory,
              PagodaDay as_of,
              const PagodaSampleWords *words,
              GHashTable *ids,
              GError **error)
{
  for (guint i = 0; i < words->survey_learnt.rows->len; i++)
    {
      const char *const *row = words->survey_learnt.rows->pdata[i];
      PagodaLearnt learnt = { .territory = territory->id,
                              .about = find_id (ids, row[0], row),
                              .other = find_id (ids, row[1], row),
                              .source = find_id (ids, row[2], row),
                              .day = read_day (row[3], as_of),
                              .denied = g_str_equal (row[5], "yes"),
                              .sureness = atoi (row[6]),
                              .text = (char *)row[7] };
      require (pagoda_learnt_kind_parse (row[4], &learnt.kind), row);
      if (!pagoda_learnt_save (database, &learnt, error))
        return FALSE;
    }
  return TRUE;
}

gboolean
pagoda_sample_write_survey (PagodaDatabase *database,
                            PagodaDay as_of,
                            const PagodaSampleWords *words,
                            const GArray *customers,
                            GError **error)
{
  g_autoptr (GHashTable) ids = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, g_free);
  const char *const *colleague = words->colleagues.rows->pdata[0];
  PagodaTerritory territory = { .name = (char *)"常州装备园",
                                .region = (char *)"江苏常州",
                                .owner = (char *)colleague[0],
                                .began = as_of - DAYS_OPEN,
                                .ended = PAGODA_DAY_NONE,
                                .note = (char *)"先走商会、门市和维修点，再上门" };

  return pagoda_territories_save (database, &territory, error)
         && write_names (database, &territory, as_of, words, ids, error)
         && write_customers (database, &territory, customers, error)
         && write_learnt (database, &territory, as_of, words, ids, error);
}
