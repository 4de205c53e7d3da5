/* next_action.h: what comes next with each customer.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "domain/activity.h"
#include "store/database.h"

G_BEGIN_DECLS

/** The earliest activity planned and not done, overdue ones included; else the next step of the last contact.
 */
typedef struct
{
  PagodaDay day;     /* PAGODA_DAY_NONE: nothing comes next */
  gboolean planned;  /* FALSE: only a next step that nobody planned */
  PagodaId activity; /* the planned one, or the one whose next step it is */
  PagodaActivityKind kind;
  char *text; /* the next step in words; NULL for a planned one */
} PagodaNextAction;

/** TRUE where the day of @action has passed before @day, planned (A3) or only said: nothing was done since.
 */
gboolean pagoda_next_action_is_overdue (const PagodaNextAction *action, PagodaDay day);

/** What comes next with each customer as of @day, in a reading transaction: PagodaNextAction by customer
 * (gint64
 * *), both owned by the table (transfer full). */
GHashTable *pagoda_next_actions_list (PagodaDatabase *database, PagodaDay day, GError **error);

/** What the customers said last, as of a day (V3). */
typedef struct
{
  PagodaNeed need;
  PagodaMoney need_amount; /* 0 where not stated */
  PagodaId need_activity;  /* in which it was said last; PAGODA_ID_NONE */
  PagodaDay need_day;
  int attitude; /* −2 … 2 or PAGODA_MARK_UNKNOWN */
  PagodaAnswer visit_chance;
} PagodaIntent;

/** The last known of each kind, from done activities up to @day: PagodaIntent by customer (transfer full). */
GHashTable *pagoda_intents_list (PagodaDatabase *database, PagodaDay day, GError **error);

/** `label: value` as @language writes it (transfer full). */
char *pagoda_pair_in_words (const char *label, const char *value, PagodaLanguage language);

G_END_DECLS
