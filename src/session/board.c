/* board.c: the five-layer board of a day.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "session/board.h"

#include "base/period.h"
#include "domain/colleague.h"
#include "store/activities.h"
#include "store/layers.h"
#include "store/statement.h"

#include <string.h>

#define DAYS_OF_WEEK 7

static void
clear_card (PagodaBoardCard *card)
{
  pagoda_five_layers_free (card->layers);
}

PagodaBoard *
pagoda_board_ref (PagodaBoard *board)
{
  g_atomic_ref_count_inc (&board->references);
  return board;
}

void
pagoda_board_unref (PagodaBoard *board)
{
  if (board == NULL || !g_atomic_ref_count_dec (&board->references))
    return;
  for (gsize i = 0; i < board->n; i++)
    clear_card (&board->cards[i]);
  g_free (board->cards);
  g_clear_pointer (&board->records, g_hash_table_unref);
  g_clear_pointer (&board->contacts, g_hash_table_unref);
  g_clear_pointer (&board->actions, g_hash_table_unref);
  g_clear_pointer (&board->week, g_ptr_array_unref);
  pagoda_pyramid_free (board->pyramid);
  pagoda_snapshot_unref (board->snapshot);
  g_free (board);
}

/* Reading */

static void
add_contact (PagodaStatement *statement, gpointer contacts)
{
  PagodaId id = pagoda_statement_int (statement, "id");

  g_hash_table_insert (contacts, g_memdup2 (&id, sizeof id),
                       g_strdup (pagoda_statement_text (statement, "name")));
}

/* Those of @customer, or all where it is PAGODA_ID_NONE. */
static gboolean
read_contacts (PagodaBoard *board, PagodaDatabase *database, PagodaId customer, GError **error)
{
  gboolean all = customer == PAGODA_ID_NONE;
  PagodaStatement *statement = pagoda_statement (database, all ? "contact-list" : "contact-of-customer");

  if (!all)
    pagoda_statement_bind_int (statement, ":customer", customer);
  board->contacts = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, g_free);
  return pagoda_statement_each (statement, add_contact, board->contacts, error);
}

static gboolean
read_records (PagodaBoard *board, PagodaDatabase *database, PagodaId customer, GError **error)
{
  if (customer == PAGODA_ID_NONE)
    return (board->records = pagoda_layer_records_list (database, error)) != NULL;

  PagodaLayerRecord *record = pagoda_layer_records_load (database, customer, error);
  if (record == NULL)
    return FALSE;
  board->records
      = g_hash_table_new_full (g_int64_hash, g_int64_equal, NULL, (GDestroyNotify)pagoda_layer_record_free);
  g_hash_table_insert (board->records, &record->customer, record);
  return TRUE;
}

static gboolean
read_all (PagodaBoard *board, PagodaDatabase *database, PagodaId customer, GError **error)
{
  return read_records (board, database, customer, error)
         && (board->actions = pagoda_next_actions_list (database, board->as_of, error)) != NULL
         && read_contacts (board, database, customer, error);
}

/* Cards */

static gboolean
has_statements (const PagodaLayerRecord *record)
{
  for (int kind = 0; kind < PAGODA_N_STATEMENT_KINDS; kind++)
    if (kind != PAGODA_STATEMENT_CADENCE && kind != PAGODA_STATEMENT_SCREENED
        && record->statements[kind]->len > 0)
      return TRUE;
  return FALSE;
}

/* Whether somebody works the account, beyond collecting facts. */
static gboolean
is_worked (const PagodaLayerRecord *record)
{
  return record != NULL
         && (record->strategies->len > 0 || record->barriers->len > 0 || record->projects->len > 0
             || record->values->len > 0 || record->lock_ins->len > 0 || record->targets->len > 0
             || has_statements (record));
}

static const char *
name_contact (PagodaId contact, gpointer board)
{
  return pagoda_board_contact_name (board, contact);
}

/* A record of nothing, for those of whom nothing is known; it belongs to the board like the others. */
static const PagodaLayerRecord *
find_record (PagodaBoard *board, PagodaId customer)
{
  PagodaLayerRecord *record = g_hash_table_lookup (board->records, &customer);

  if (record == NULL)
    {
      record = pagoda_layer_record_new (customer);
      g_hash_table_insert (board->records, &record->customer, record);
    }
  return record;
}

static void
judge (PagodaBoard *board, PagodaBoardCard *card)
{
  const PagodaSnapshot *snapshot = board->snapshot;
  const PagodaHouseRules *rules = pagoda_snapshot_get_rules (snapshot);
  const char *currency = pagoda_snapshot_get_currency (snapshot);
  PagodaAccountInput input = { .record = card->record,
                               .currency = currency,
                               .first_order = board->pyramid->first_orders[card->place],
                               .revenue = card->revenue,
                               .name_of = name_contact,
                               .name_data = board };
  PagodaVerdict verdicts[PAGODA_N_LAYERS];

  card->layers = pagoda_five_layers_new (&input, board->as_of, rules);
  for (int layer = 0; layer < PAGODA_N_LAYERS; layer++)
    verdicts[layer] = card->layers->layers[layer].verdict;
  card->coverage = pagoda_coverage_of (card->account_class, verdicts, rules);
  const PagodaProject *project = pagoda_five_layers_project (card->record, currency, board->as_of);
  card->value = project != NULL ? pagoda_project_value (project, currency) : PAGODA_AMOUNT_UNKNOWN;
}

static PagodaBoardCard
make_card (PagodaBoard *board, guint32 place, PagodaAccountClass account_class)
{
  const PagodaSnapshot *snapshot = board->snapshot;
  PagodaAccountClass by_hand;
  PagodaBoardCard card = { .customer = pagoda_snapshot_get_id (snapshot, place),
                           .place = place,
                           .tier = (PagodaTier)board->pyramid->tiers[place],
                           .account_class = account_class,
                           .owner = pagoda_snapshot_get_owner (snapshot, place, board->as_of),
                           .profit = board->pyramid->profits[place],
                           .revenue = board->pyramid->revenues[place],
                           .next = { .day = PAGODA_DAY_NONE } };
  const PagodaNextAction *next = g_hash_table_lookup (board->actions, &card.customer);

  card.class_by_hand = pagoda_snapshot_get_class (snapshot, place, board->as_of, &by_hand);
  card.record = find_record (board, card.customer);
  if (next != NULL)
    card.next = *next;
  judge (board, &card);
  return card;
}

static gboolean
belongs (const PagodaBoard *board, guint32 place, PagodaAccountClass account_class)
{
  PagodaId customer = pagoda_snapshot_get_id (board->snapshot, place);

  return board->pyramid->tiers[place] != PAGODA_TIER_OTHER
         && (account_class < PAGODA_CLASS_ORDINARY
             || is_worked (g_hash_table_lookup (board->records, &customer)));
}

static int
compare_cards (gconstpointer a, gconstpointer b, gpointer snapshot)
{
  const PagodaBoardCard *one = a, *other = b;

  if (one->layers->shown != other->layers->shown)
    return one->layers->shown < other->layers->shown ? -1 : 1;
  if (one->account_class != other->account_class)
    return one->account_class < other->account_class ? -1 : 1;
  if (one->profit != other->profit)
    return one->profit > other->profit ? -1 : 1;
  return strcmp (pagoda_snapshot_get_code (snapshot, one->place),
                 pagoda_snapshot_get_code (snapshot, other->place));
}

static void
arrange (PagodaBoard *board, GArray *cards)
{
  gsize i = 0;

  g_array_sort_with_data (cards, compare_cards, board->snapshot);
  board->cards = (PagodaBoardCard *)(gpointer)g_array_steal (cards, &board->n);
  for (int layer = 0; layer < PAGODA_N_LAYERS; layer++)
    {
      board->first[layer] = i;
      while (i < board->n && (int)board->cards[i].layers->shown == layer)
        i++;
    }
  board->first[PAGODA_N_LAYERS] = i;
}

/* The card at @place, where it is wanted: that of a customer who was asked for, or of a key account. */
static void
add_card (PagodaBoard *board, GArray *cards, guint32 place, gboolean asked_for)
{
  PagodaAccountClass account_class
      = pagoda_snapshot_class_on (board->snapshot, place, (PagodaTier)board->pyramid->tiers[place],
                                  board->as_of);

  if (!asked_for && !belongs (board, place, account_class))
    return;
  PagodaBoardCard card = make_card (board, place, account_class);
  g_array_append_val (cards, card);
}

static gboolean
make_cards (PagodaBoard *board, PagodaId customer, GCancellable *cancellable, GError **error)
{
  g_autoptr (GArray) cards = g_array_new (FALSE, FALSE, sizeof (PagodaBoardCard));
  gboolean one = customer != PAGODA_ID_NONE, cancelled = FALSE;
  gssize found = one ? pagoda_snapshot_find (board->snapshot, customer) : 0;
  gsize first = one ? (gsize)MAX (found, 0) : 0;
  gsize end = one ? first + (found >= 0) : board->pyramid->n;

  g_array_set_clear_func (cards, (GDestroyNotify)clear_card);
  for (gsize place = first; place < end && !cancelled; place++)
    {
      add_card (board, cards, (guint32)place, one);
      cancelled = g_cancellable_set_error_if_cancelled (cancellable, error);
    }
  if (!cancelled)
    arrange (board, cards);
  return !cancelled;
}

static void
add_to_sum (PagodaBoardSum *sums, const PagodaBoardCard *card)
{
  PagodaBoardSum *sum = &sums[card->layers->shown];

  sum->cards++;
  sum->stalled += card->layers->stalled;
  sum->overridden += card->layers->overridden;
  sum->profit += card->profit;
  if (card->value != PAGODA_AMOUNT_UNKNOWN)
    sum->value += card->value;
}

static void
add_minutes (PagodaBoard *board)
{
  g_autoptr (PagodaEffort) effort = pagoda_snapshot_make_effort (board->snapshot, board->pyramid);

  for (gsize i = 0; effort != NULL && i < board->n; i++)
    board->cards[i].minutes = effort->spent[board->cards[i].place].minutes;
}

/* The week */

PagodaPeriod
pagoda_week_of (PagodaDay day)
{
  PagodaDay monday = day - pagoda_day_weekday (day) + 1;

  return (PagodaPeriod){ monday, monday + DAYS_OF_WEEK - 1 };
}

static void
free_work (gpointer data)
{
  g_free (((PagodaWeekWork *)data)->person);
  g_free (data);
}

static PagodaWeekWork *
ensure_work (PagodaBoard *board, const char *person)
{
  PagodaWeekWork *work = (PagodaWeekWork *)pagoda_board_find_week (board, person);

  if (work == NULL)
    {
      work = g_new0 (PagodaWeekWork, 1);
      work->person = g_strdup (person);
      g_ptr_array_add (board->week, work);
    }
  return work;
}

static gboolean
read_week (PagodaBoard *board, PagodaDatabase *database, GError **error)
{
  g_autoptr (GHashTable) accounts = g_hash_table_new (g_int64_hash, g_int64_equal);
  g_autoptr (GPtrArray) activities
      = pagoda_activities_of_period (database, pagoda_week_of (board->as_of), error);

  for (gsize i = 0; i < board->n; i++)
    g_hash_table_add (accounts, &board->cards[i].customer);
  for (guint i = 0; activities != NULL && i < activities->len; i++)
    {
      const PagodaActivity *activity = g_ptr_array_index (activities, i);
      if (activity->person == NULL || *activity->person == '\0'
          || !g_hash_table_contains (accounts, &activity->customer))
        continue;
      PagodaWeekWork *work = ensure_work (board, activity->person);
      work->planned += activity->state == PAGODA_ACTIVITY_PLANNED;
      work->done += activity->state == PAGODA_ACTIVITY_DONE;
    }
  return activities != NULL;
}

const PagodaWeekWork *
pagoda_board_find_week (const PagodaBoard *board, const char *person)
{
  for (guint i = 0; i < board->week->len; i++)
    {
      const PagodaWeekWork *work = g_ptr_array_index (board->week, i);
      if (g_str_equal (work->person, person) || pagoda_colleague_is_same_name (work->person, person))
        return work;
    }
  return NULL;
}

PagodaBoard *
pagoda_board_load (PagodaDatabase *database,
                   PagodaSnapshot *snapshot,
                   PagodaId customer,
                   PagodaDay day,
                   PagodaDay ranked,
                   GCancellable *cancellable,
                   GError **error)
{
  g_autoptr (PagodaBoard) board = g_new0 (PagodaBoard, 1);

  g_atomic_ref_count_init (&board->references);
  board->as_of = day;
  board->snapshot = pagoda_snapshot_ref (snapshot);
  board->week = g_ptr_array_new_with_free_func (free_work);
  if (!read_all (board, database, customer, error))
    return NULL;
  board->pyramid = pagoda_snapshot_make_pyramid (snapshot, ranked, PAGODA_BASIS_PROFIT);
  if (!make_cards (board, customer, cancellable, error))
    return NULL;
  for (gsize i = 0; i < board->n; i++)
    add_to_sum (board->sums, &board->cards[i]);
  add_minutes (board);
  if (customer == PAGODA_ID_NONE && !read_week (board, database, error))
    return NULL;
  return g_steal_pointer (&board);
}

const PagodaBoardCard *
pagoda_board_find (const PagodaBoard *board, PagodaId customer)
{
  for (gsize i = 0; i < board->n; i++)
    if (board->cards[i].customer == customer)
      return &board->cards[i];
  return NULL;
}

void
pagoda_board_sum (const PagodaBoard *board, const guint32 *cards, gsize n, PagodaBoardSum *sums)
{
  memset (sums, 0, PAGODA_N_LAYERS * sizeof *sums);
  for (gsize i = 0; i < n; i++)
    add_to_sum (sums, &board->cards[cards[i]]);
}

const char *
pagoda_board_contact_name (const PagodaBoard *board, PagodaId contact)
{
  const char *name = g_hash_table_lookup (board->contacts, &contact);

  return name != NULL ? name : "";
}

gboolean
pagoda_board_card_lead (const PagodaBoardCard *card, double *lead, double *low, double *high)
{
  const PagodaSupportLead *support = &card->layers->support.lead;

  if (support->weight == 0)
    return FALSE;
  *lead = pagoda_support_lead_value (support, support->lead);
  *low = pagoda_support_lead_value (support, support->low);
  *high = pagoda_support_lead_value (support, support->high);
  return TRUE;
}

void
pagoda_board_wallet (const PagodaBoard *board,
                     const PagodaBoardCard *card,
                     PagodaWalletPoint *points,
                     gsize n)
{
  for (gsize i = 0; i < n; i++)
    {
      PagodaDay day = pagoda_day_add_months (board->as_of, -(int)(n - 1 - i));
      PagodaPeriod year = pagoda_period_trailing_year (day);
      points[i].day = day;
      points[i].revenue = pagoda_snapshot_sum_revenue (board->snapshot, card->place, year);
      points[i].profit = pagoda_snapshot_sum_profit (board->snapshot, card->place, year);
    }
  pagoda_wallet_judge (card->record, pagoda_snapshot_get_currency (board->snapshot), points, n);
}
