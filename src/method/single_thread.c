/* single_thread.c: who of us an account knows.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "method/single_thread.h"

#include "base/period.h"
#include "base/text.h"

/* Of equal days the earlier entry is the first. */
static const PagodaTouch *
earlier (const PagodaTouch *one, const PagodaTouch *other)
{
  return one == NULL || other->day < one->day ? other : one;
}

PagodaThread
pagoda_single_thread (const PagodaTouch *touches, gsize n, PagodaDay day)
{
  PagodaPeriod year = pagoda_period_trailing_year (day);
  g_autoptr (GHashTable) persons = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GHashTable) contacts = g_hash_table_new (g_int64_hash, g_int64_equal);
  PagodaThread thread = { .last = PAGODA_DAY_NONE };
  const PagodaTouch *first = NULL;

  for (gsize i = 0; i < n; i++)
    {
      g_autofree char *person = pagoda_text_fold (touches[i].person);
      if (*person == '\0' || !pagoda_period_contains (year, touches[i].day))
        continue;
      g_hash_table_add (persons, g_steal_pointer (&person));
      if (touches[i].contact != PAGODA_ID_NONE)
        g_hash_table_add (contacts, (gpointer)&touches[i].contact);
      if (thread.last == PAGODA_DAY_NONE || touches[i].day > thread.last)
        thread.last = touches[i].day;
      first = earlier (first, &touches[i]);
    }
  thread.persons = g_hash_table_size (persons);
  thread.contacts = g_hash_table_size (contacts);
  thread.person = first != NULL ? first->person : NULL;
  thread.kind = thread.persons == 0   ? PAGODA_THREAD_NONE
                : thread.persons == 1 ? PAGODA_THREAD_SINGLE
                                      : PAGODA_THREAD_SEVERAL;
  return thread;
}

void
pagoda_touches_append_project (GArray *touches, const PagodaProject *project)
{
  for (guint i = 0; i < project->decision_makers->len; i++)
    {
      const PagodaDecisionMaker *person = g_ptr_array_index (project->decision_makers, i);
      PagodaTouch touch
          = { .person = person->contacted_by, .contact = person->contact, .day = person->contacted };
      if (touch.person != NULL && touch.day != PAGODA_DAY_NONE)
        g_array_append_val (touches, touch);
    }
}
