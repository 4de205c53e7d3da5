/* agenda.c: what was and will be done in a period, what is overdue, and who is due for a contact.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "session/agenda.h"

#include "domain/layer.h"
#include "domain/project.h"
#include "method/season.h"
#include "method/target_plan.h"
#include "session/due_groups.h"
#include "session/holidays.h"
#include "store/activities.h"
#include "store/care.h"
#include "store/deals.h"
#include "store/layers.h"
#include "store/nurture_steps.h"
#include "store/promises.h"
#include "store/referral_asks.h"
#include "store/season_windows.h"
#include "store/statement.h"
#include "store/travels.h"

#include <glib/gi18n-lib.h>

PagodaAgenda *
pagoda_agenda_ref (PagodaAgenda *agenda)
{
  g_atomic_ref_count_inc (&agenda->references);
  return agenda;
}

void
pagoda_agenda_unref (PagodaAgenda *agenda)
{
  if (agenda == NULL || !g_atomic_ref_count_dec (&agenda->references))
    return;
  g_clear_pointer (&agenda->activities, g_ptr_array_unref);
  g_clear_pointer (&agenda->overdue, g_ptr_array_unref);
  g_clear_pointer (&agenda->care, g_ptr_array_unref);
  g_clear_pointer (&agenda->asks, g_ptr_array_unref);
  g_clear_pointer (&agenda->nurture, g_ptr_array_unref);
  g_clear_pointer (&agenda->promises, g_ptr_array_unref);
  g_clear_pointer (&agenda->travels, g_ptr_array_unref);
  g_clear_pointer (&agenda->coming, g_ptr_array_unref);
  g_clear_pointer (&agenda->deals, g_ptr_array_unref);
  g_clear_pointer (&agenda->wrap_up, g_array_unref);
  g_clear_pointer (&agenda->by_region, g_ptr_array_unref);
  g_clear_pointer (&agenda->by_class, g_ptr_array_unref);
  g_clear_pointer (&agenda->seasons, g_hash_table_unref);
  g_free (agenda->accounts);
  g_free (agenda->due);
  pagoda_snapshot_unref (agenda->snapshot);
  g_free (agenda);
}

/* How many days nobody works at the most; the longest holidays have nine. */
#define LONGEST_HOLIDAY 31

/* Who is due */

/* What finding the due customers goes through; customer i has candidate i. */
typedef struct
{
  PagodaAgenda *agenda;
  PagodaPyramid *pyramid;
  GHashTable *records; /* PagodaLayerRecord */
  GHashTable *intents; /* PagodaIntent */
  PagodaCandidate *candidates;
  PagodaAccountClass *classes;
  PagodaCadenceInput *inputs;
} Search;

static void
clear_search (Search *search)
{
  pagoda_pyramid_free (search->pyramid);
  g_clear_pointer (&search->records, g_hash_table_unref);
  g_clear_pointer (&search->intents, g_hash_table_unref);
  g_free (search->candidates);
  g_free (search->classes);
  g_free (search->inputs);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Search, clear_search)

/* The tier of the target that is pursued on the day, PAGODA_NO_TARGET without one (G3). */
static int
target_on (const PagodaLayerRecord *record, PagodaDay day)
{
  for (guint i = record != NULL ? record->targets->len : 0; i > 0; i--)
    {
      const PagodaTarget *target = g_ptr_array_index (record->targets, i - 1);
      PagodaTargetOutcome outcome;
      if (!pagoda_target_outcome_on (target, day, &outcome) || outcome != PAGODA_TARGET_PURSUED)
        continue;
      return (int)pagoda_target_tier_on (target, day);
    }
  return PAGODA_NO_TARGET;
}

static PagodaCadenceInput
cadence_input (const Search *search, guint32 place, PagodaId customer)
{
  const PagodaAgenda *agenda = search->agenda;
  const PagodaLayerRecord *record = g_hash_table_lookup (search->records, &customer);
  int own = record != NULL
                ? pagoda_dated_value_on (record->statements[PAGODA_STATEMENT_CADENCE], agenda->as_of)
                : PAGODA_DATED_NONE;

  return (PagodaCadenceInput){
    .own = own != PAGODA_DATED_NONE ? own : 0,
    .account_class = search->classes[place],
    .tier = (PagodaTier)search->pyramid->tiers[place],
    .target = target_on (record, agenda->as_of),
    .last_contact = pagoda_snapshot_get_last_contact (agenda->snapshot, place, agenda->as_of),
  };
}

/* A name that was only imported enters no call list before somebody looked at it (V3): said so, set its
 * class, its cadence, made it a target, or heard of a need. */
static gboolean
is_screened (const Search *search,
             PagodaId customer,
             const PagodaCandidate *candidate,
             PagodaAccountClass account_class)
{
  const PagodaLayerRecord *record = g_hash_table_lookup (search->records, &customer);

  if (record != NULL
      && pagoda_dated_value_on (record->statements[PAGODA_STATEMENT_SCREENED], search->agenda->as_of) == TRUE)
    return TRUE;
  return candidate->tier != PAGODA_TIER_SUSPECT || account_class != PAGODA_CLASS_ORDINARY
         || candidate->cadence.reason != PAGODA_CADENCE_CLASS || candidate->need == PAGODA_NEED_STATED;
}

static void
fill_candidate (Search *search, guint32 place)
{
  const PagodaSnapshot *snapshot = search->agenda->snapshot;
  PagodaId customer = pagoda_snapshot_get_id (snapshot, place);
  PagodaTier tier = (PagodaTier)search->pyramid->tiers[place];
  const PagodaIntent *said = g_hash_table_lookup (search->intents, &customer);
  PagodaIntent intent = { .attitude = PAGODA_MARK_UNKNOWN, .visit_chance = PAGODA_ANSWER_UNKNOWN };
  PagodaCandidate *candidate = &search->candidates[place];
  PagodaSeason season
      = pagoda_season_on (g_hash_table_lookup (search->agenda->seasons, &customer), search->agenda->as_of);

  if (said != NULL)
    intent = *said;
  search->classes[place] = pagoda_snapshot_class_on (snapshot, place, tier, search->agenda->as_of);
  search->inputs[place] = cadence_input (search, place, customer);
  *candidate = (PagodaCandidate){ .code = pagoda_snapshot_get_code (snapshot, place),
                                  .tier = tier,
                                  .need = intent.need,
                                  .need_amount = intent.need_amount,
                                  .attitude = intent.attitude,
                                  .visit_chance = intent.visit_chance,
                                  .cadence = pagoda_cadence_of (&search->inputs[place], search->agenda->as_of,
                                                                pagoda_snapshot_get_rules (snapshot)),
                                  .visit_until = season.visit_until,
                                  .avoid_until = season.avoid_until };
  if (!is_screened (search, customer, candidate, search->classes[place]))
    candidate->cadence = (PagodaCadence){ .reason = PAGODA_CADENCE_NEVER, .due = PAGODA_DAY_NONE };
}

/* The load */

static void
add_account (const Search *search, GArray *accounts, guint32 place)
{
  PagodaLoadAccount account = { .place = place, .cadence = search->inputs[place] };

  if (search->candidates[place].cadence.reason != PAGODA_CADENCE_NEVER)
    g_array_append_val (accounts, account);
}

/* Active customers stand in the order of the pyramid, the others behind them, a tier after the other. */
static void
weigh_load (Search *search)
{
  PagodaAgenda *agenda = search->agenda;
  const PagodaPyramid *pyramid = search->pyramid;
  g_autoptr (GArray) accounts = g_array_new (FALSE, FALSE, sizeof (PagodaLoadAccount));

  for (gsize i = 0; i < pyramid->n_active; i++)
    add_account (search, accounts, pyramid->ranked[i]);
  for (int tier = PAGODA_TIER_INACTIVE; tier < PAGODA_N_TIERS; tier++)
    for (guint32 place = 0; place < pyramid->n; place++)
      if (pyramid->tiers[place] == tier)
        add_account (search, accounts, place);
  agenda->accounts = (PagodaLoadAccount *)(gpointer)g_array_steal (accounts, &agenda->n_accounts);
  agenda->load = pagoda_agenda_weigh (agenda, agenda->period);
}

/* Due customers */

/* The first day on which each customer is to be met already, of the @coming activities: PagodaDay by
 * customer. */
static GHashTable *
collect_planned (const GPtrArray *coming)
{
  GHashTable *planned = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, g_free);

  for (guint i = 0; i < coming->len; i++)
    {
      const PagodaActivity *activity = g_ptr_array_index (coming, i);
      if (activity->state == PAGODA_ACTIVITY_PLANNED && !g_hash_table_contains (planned, &activity->customer))
        g_hash_table_insert (planned, g_memdup2 (&activity->customer, sizeof activity->customer),
                             g_memdup2 (&activity->day, sizeof activity->day));
    }
  return planned;
}

static PagodaDueCustomer
make_due (const Search *search, const PagodaSuggestion *suggestion, GHashTable *planned)
{
  guint32 place = suggestion->candidate;
  const PagodaCandidate *candidate = &search->candidates[place];
  PagodaId customer = pagoda_snapshot_get_id (search->agenda->snapshot, place);
  const PagodaDay *day = g_hash_table_lookup (planned, &customer);

  return (PagodaDueCustomer){ .customer = customer,
                              .place = place,
                              .account_class = search->classes[place],
                              .tier = candidate->tier,
                              .cadence = candidate->cadence,
                              .intent = { .need = candidate->need,
                                          .need_amount = candidate->need_amount,
                                          .attitude = candidate->attitude,
                                          .visit_chance = candidate->visit_chance },
                              .suggestion = *suggestion,
                              .planned = day != NULL ? *day : PAGODA_DAY_NONE };
}

static void
find_due (Search *search)
{
  PagodaAgenda *agenda = search->agenda;
  gsize n = search->pyramid->n;
  PagodaDay last = MAX (agenda->as_of, agenda->period.last);
  g_autoptr (GHashTable) planned = collect_planned (agenda->coming);

  search->candidates = g_new0 (PagodaCandidate, n);
  search->classes = g_new0 (PagodaAccountClass, n);
  search->inputs = g_new0 (PagodaCadenceInput, n);
  for (guint32 place = 0; place < n; place++)
    fill_candidate (search, place);
  g_autofree PagodaSuggestion *suggestions
      = pagoda_who_first (search->candidates, n, agenda->as_of, last, &agenda->n_due);
  agenda->due = g_new0 (PagodaDueCustomer, agenda->n_due + 1);
  for (gsize i = 0; i < agenda->n_due; i++)
    agenda->due[i] = make_due (search, &suggestions[i], planned);
  pagoda_due_groups_make (agenda);
}

/* A country whose people never work has no next working day; tomorrow stands for it. */
static PagodaDay
find_next_workday (const PagodaSnapshot *snapshot, PagodaDay day)
{
  for (PagodaDay next = day + 1; next <= day + LONGEST_HOLIDAY; next++)
    if (pagoda_snapshot_is_workday (snapshot, next))
      return next;
  return day + 1;
}

/* The accounts are told in the order in which they are to be seen. */
static void
wrap_up (Search *search)
{
  PagodaAgenda *agenda = search->agenda;
  gsize n;

  agenda->next_workday = find_next_workday (agenda->snapshot, agenda->as_of);
  g_autofree PagodaSuggestion *suggestions
      = pagoda_who_first (search->candidates, search->pyramid->n, agenda->as_of, agenda->next_workday, &n);
  g_autofree PagodaKeyAccount *accounts = g_new0 (PagodaKeyAccount, n + 1);
  for (gsize i = 0; i < n; i++)
    {
      guint32 place = suggestions[i].candidate;
      accounts[i] = (PagodaKeyAccount){ .customer = pagoda_snapshot_get_id (agenda->snapshot, place),
                                        .account_class = search->classes[place],
                                        .due = search->candidates[place].cadence.due };
    }
  agenda->wrap_up
      = pagoda_wrap_up (agenda->as_of, agenda->next_workday, agenda->deals, accounts, n, agenda->coming);
}

PagodaAgenda *
pagoda_agenda_load (PagodaDatabase *database,
                    PagodaSnapshot *snapshot,
                    PagodaDay day,
                    PagodaPeriod period,
                    GCancellable *cancellable,
                    GError **error)
{
  g_autoptr (PagodaAgenda) agenda = g_new0 (PagodaAgenda, 1);
  g_auto (Search) search = { .agenda = agenda };
  PagodaPeriod from_now_on = { day, G_MAXINT32 };

  g_atomic_ref_count_init (&agenda->references);
  agenda->as_of = day;
  agenda->period = period;
  agenda->snapshot = pagoda_snapshot_ref (snapshot);
  if ((agenda->activities = pagoda_activities_of_period (database, period, error)) == NULL
      || (agenda->overdue = pagoda_activities_overdue_on (database, day, error)) == NULL
      || (agenda->care = pagoda_care_items_due (database, day, error)) == NULL
      || (agenda->asks = pagoda_referral_asks_due (database, day, error)) == NULL
      || (agenda->nurture = pagoda_nurture_steps_due (database, day, error)) == NULL
      || (agenda->promises = pagoda_promises_due (database, day, error)) == NULL
      || (agenda->travels = pagoda_travels_of_period (database, period, error)) == NULL
      || (agenda->seasons = pagoda_season_windows_list (database, error)) == NULL
      || (agenda->coming = pagoda_activities_of_period (database, from_now_on, error)) == NULL
      || (agenda->deals = pagoda_deals_of_day (database, day, error)) == NULL
      || (search.records = pagoda_layer_records_list (database, error)) == NULL
      || (search.intents = pagoda_intents_list (database, day, error)) == NULL
      || g_cancellable_set_error_if_cancelled (cancellable, error))
    return NULL;
  search.pyramid = pagoda_snapshot_make_pyramid (snapshot, day, PAGODA_BASIS_PROFIT);
  find_due (&search);
  weigh_load (&search);
  wrap_up (&search);
  return g_steal_pointer (&agenda);
}

PagodaVisitLoad
pagoda_agenda_weigh (const PagodaAgenda *agenda, PagodaPeriod period)
{
  PagodaLoadChange none = pagoda_load_change_none ();

  return pagoda_load_what_if (agenda->accounts, agenda->n_accounts, &none,
                              pagoda_snapshot_count_workdays (agenda->snapshot, period),
                              pagoda_snapshot_get_rules (agenda->snapshot));
}

/* On the road */

const PagodaTravel *
pagoda_agenda_travel_on (const PagodaAgenda *agenda, PagodaDay day, const char *person)
{
  for (guint i = 0; i < agenda->travels->len; i++)
    {
      const PagodaTravel *travel = g_ptr_array_index (agenda->travels, i);
      if (pagoda_travel_is_on (travel, day) && pagoda_travel_concerns (travel, person))
        return travel;
    }
  return NULL;
}

PagodaAnswer
pagoda_agenda_is_on_the_way (const PagodaAgenda *agenda, PagodaId customer, PagodaDay day, const char *person)
{
  gssize place = pagoda_snapshot_find (agenda->snapshot, customer);
  PagodaAnswer answer = PAGODA_ANSWER_UNKNOWN;

  for (guint i = 0; place >= 0 && i < agenda->travels->len; i++)
    {
      const PagodaTravel *travel = g_ptr_array_index (agenda->travels, i);
      if (pagoda_travel_is_on (travel, day) && pagoda_travel_concerns (travel, person))
        answer = MAX (answer,
                      pagoda_travel_reaches (travel,
                                             pagoda_snapshot_get_province (agenda->snapshot, (gsize)place),
                                             pagoda_snapshot_get_city (agenda->snapshot, (gsize)place)));
    }
  return answer;
}

/* Words */

/* What a reason counts, or NULL (transfer full). */
static char *
value_in_words (const PagodaWhy *why, const char *currency, PagodaLanguage language)
{
  switch (why->kind)
    {
    case PAGODA_WHY_NEED_AMOUNT:
      return pagoda_money_format_short (why->value, currency, language);
    case PAGODA_WHY_ATTITUDE:
      return g_strdup_printf ("%+d", (int)why->value);
    case PAGODA_WHY_OVERDUE:
    case PAGODA_WHY_DUE:
      return g_strdup_printf ("%d", (int)why->value);
    case PAGODA_WHY_TIER:
      return g_strdup (pagoda_tier_label ((PagodaTier)why->value, language));
    case PAGODA_WHY_SEASON_TO_AVOID:
    case PAGODA_WHY_SEASON_TO_VISIT:
      return pagoda_third_label (pagoda_season_third_of ((PagodaDay)why->value), language);
    case PAGODA_WHY_NEED:
    case PAGODA_WHY_VISIT_CHANCE:
    case PAGODA_WHY_NEVER_CONTACTED:
      return NULL;
    }
  g_return_val_if_reached (NULL);
}

char *
pagoda_why_describe (const PagodaWhy *why, const char *currency, PagodaLanguage language)
{
  const char *label = pagoda_why_kind_label (why->kind, language);
  g_autofree char *value = value_in_words (why, currency, language);

  return value != NULL ? pagoda_pair_in_words (label, value, language) : g_strdup (label);
}

static void
append (GString *text, const char *part, PagodaLanguage language)
{
  if (part == NULL || *part == '\0')
    return;
  if (text->len > 0)
    g_string_append (text, pagoda_translate_in_context (language, "list", NC_ ("list", ", ")));
  g_string_append (text, part);
}

char *
pagoda_agenda_describe_due (const PagodaAgenda *agenda, const PagodaDueCustomer *due, PagodaLanguage language)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < due->suggestion.n_whys; i++)
    {
      g_autofree char *why = pagoda_why_describe (&due->suggestion.whys[i],
                                                  pagoda_snapshot_get_currency (agenda->snapshot), language);
      append (text, why, language);
    }
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static void
append_deal (GString *text, const PagodaAgenda *agenda, const PagodaWrapUpItem *item, PagodaLanguage language)
{
  const PagodaDeal *deal = item->deal;
  const char *currency
      = deal->currency != NULL ? deal->currency : pagoda_snapshot_get_currency (agenda->snapshot);
  g_autofree char *amount = deal->amount != PAGODA_AMOUNT_UNKNOWN
                                ? pagoda_money_format_short (deal->amount, currency, language)
                                : NULL;

  append (text, deal->title, language);
  append (text, amount, language);
  if (item->n_deals < 2)
    return;
  g_autofree char *n = g_strdup_printf ("%u", item->n_deals);
  g_autofree char *deals = pagoda_pair_in_words (
      pagoda_translate_in_context (language, "wrap-up", NC_ ("wrap-up", "Deals today")), n, language);
  append (text, deals, language);
}

static void
append_interest (GString *text,
                 const PagodaAgenda *agenda,
                 const PagodaActivity *activity,
                 PagodaLanguage language)
{
  PagodaInterest interest = pagoda_interest_of (activity);
  const char *currency = pagoda_snapshot_get_currency (agenda->snapshot);
  gboolean stated = activity->need == PAGODA_NEED_STATED && activity->need_amount > 0;
  const struct
  {
    PagodaInterest sign;
    PagodaWhy why;
  } signs[] = {
    { PAGODA_INTEREST_ATTITUDE, { PAGODA_WHY_ATTITUDE, activity->attitude } },
    { stated ? PAGODA_INTEREST_NEED : 0, { PAGODA_WHY_NEED_AMOUNT, activity->need_amount } },
    { PAGODA_INTEREST_VISIT, { PAGODA_WHY_VISIT_CHANCE, 0 } },
  };

  if ((interest & PAGODA_INTEREST_NEED) != 0 && !stated)
    {
      g_autofree char *need
          = pagoda_pair_in_words (pagoda_translate_in_context (language, "wrap-up", NC_ ("wrap-up", "Need")),
                                  pagoda_need_label (activity->need, language), language);
      append (text, need, language);
    }
  for (gsize i = 0; i < G_N_ELEMENTS (signs); i++)
    if ((interest & signs[i].sign) != 0)
      {
        g_autofree char *why = pagoda_why_describe (&signs[i].why, currency, language);
        append (text, why, language);
      }
}

char *
pagoda_agenda_describe_wrap_up (const PagodaAgenda *agenda,
                                const PagodaWrapUpItem *item,
                                PagodaLanguage language)
{
  g_autoptr (GString) text = g_string_new (NULL);

  if (item->kind == PAGODA_WRAP_UP_THANKS)
    append_deal (text, agenda, item, language);
  if (item->kind == PAGODA_WRAP_UP_MATERIAL)
    append_interest (text, agenda, item->activity, language);
  if (item->activity != NULL)
    append (text, item->activity->note, language);
  return g_string_free (g_steal_pointer (&text), FALSE);
}
