/* facts.c: who looks after a sample's customer, its hand-set class and its mark.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "sample/account-private.h"

#include <string.h>

#include "sample/dice.h"

/* How long ago predecessors left, in days before the last one. */
#define HANDOVER_DAYS 430

/* From this place by size on, a class set by hand lifts a customer; below, it lowers one. */
#define LARGE 70000

static gboolean
serves (const char *const *representative, const char *province)
{
  g_auto (GStrv) provinces = g_strsplit (representative[PAGODA_REPRESENTATIVE_PROVINCES], ",", -1);

  return g_strv_contains ((const char *const *)provinces, province);
}

static const char *const *
find_representative (const PagodaSampleSource *source, const char *province)
{
  const GPtrArray *rows = source->words->representatives.rows;

  for (guint i = 0; i < rows->len; i++)
    if (serves (rows->pdata[i], province))
      return rows->pdata[i];
  g_error ("data/sample: nobody serves %s", province);
}

static void
add_owner (PagodaSampleAccount *account, PagodaDay from, const char *owner)
{
  PagodaSampleFact fact = { .from = from, .text = owner };

  g_array_append_val (account->owners, fact);
}

/* Owners go by province.  A predecessor handed all over on one day; some accounts changed hands alone. */
static void
draw_owners (PagodaSampleAccount *account, PagodaSampleSource *source)
{
  PagodaPeriod history = source->calendar->history;
  PagodaDay known = account->life.known_from;
  PagodaDay handover = history.last - HANDOVER_DAYS;
  const char *const *row = find_representative (source, account->customer->province);
  const char *owner = row[PAGODA_REPRESENTATIVE_NAME];

  if (strcmp (row[PAGODA_REPRESENTATIVE_PREDECESSOR], "-") != 0 && known < handover)
    {
      add_owner (account, known, row[PAGODA_REPRESENTATIVE_PREDECESSOR]);
      add_owner (account, handover, owner);
      return;
    }
  const char *colleague = pagoda_sample_list_pick_word (&source->words->representatives, source->dice);
  PagodaDay change = pagoda_dice_between (source->dice, known + 30, history.last);
  add_owner (account, known, owner);
  if (colleague != owner && change <= history.last && pagoda_dice_chance (source->dice, 12))
    add_owner (account, change, colleague);
}

static void
draw_class (PagodaSampleAccount *account, PagodaSampleSource *source)
{
  PagodaSampleFact fact = { 0 };
  gboolean large = account->life.size >= LARGE;

  if (account->life.role != PAGODA_SAMPLE_ACTIVE || !pagoda_dice_chance (source->dice, large ? 18 : 5))
    return;
  do
    {
      const char *const *row = pagoda_sample_list_pick (&source->words->class_reasons, source->dice);
      if (!pagoda_account_class_parse (row[0], &fact.account_class))
        g_error ("data/sample: %s is no class", row[0]);
      fact.text = row[1];
    }
  while (large != (fact.account_class == PAGODA_CLASS_STRATEGIC)
         && fact.account_class != PAGODA_CLASS_IMPORTANT);
  fact.from = pagoda_dice_between (source->dice, account->life.buying.first, account->life.buying.last);
  g_array_append_val (account->classes, fact);
}

static void
draw_other (PagodaSampleAccount *account, PagodaSampleSource *source)
{
  PagodaSampleFact fact = { 0 };

  if (account->life.role != PAGODA_SAMPLE_OTHER)
    return;
  fact.from = pagoda_dice_between (source->dice, account->life.known_from, source->calendar->history.last);
  fact.text = pagoda_sample_list_pick_word (&source->words->other_reasons, source->dice);
  g_array_append_val (account->others, fact);
}

void
pagoda_sample_draw_facts (PagodaSampleAccount *account, PagodaSampleSource *source)
{
  draw_owners (account, source);
  draw_class (account, source);
  draw_other (account, source);
}
