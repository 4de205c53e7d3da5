/* reporting_views.c: the board and the agenda as reports.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "session/reporting-private.h"

#include "report/report_barriers.h"
#include "report/report_coverage.h"
#include "report/report_layers.h"
#include "session/agenda.h"
#include "session/barrier_overview.h"
#include "session/regions.h"

/* The cards of a report. */
typedef struct
{
  const PagodaBoard *board;
  const PagodaBoardCard **cards; /* n, of the board */
  gsize n;
} Cards;

static char *
describe_item (gsize place, const PagodaCheckItem *item, PagodaLanguage language, gpointer data)
{
  const Cards *cards = data;

  return pagoda_board_describe_check (cards->board, cards->cards[place], item, language);
}

/* Those that a request lists, and all where it lists none; who has no card any more is left out. */
static Cards
choose_cards (const PagodaBoard *board, const PagodaReportRequest *request)
{
  gsize most = request->listed != NULL ? request->n_listed : board->n;
  Cards cards = { board, g_new (const PagodaBoardCard *, most + 1), 0 };

  for (gsize i = 0; i < most; i++)
    {
      const PagodaBoardCard *card
          = request->listed != NULL ? pagoda_board_find (board, request->listed[i]) : &board->cards[i];
      if (card != NULL)
        cards.cards[cards.n++] = card;
    }
  return cards;
}

/* What comes next with the account; a planned activity is told by its kind. */
static const char *
word_next (const PagodaNextAction *next, PagodaLanguage language)
{
  if (next->day == PAGODA_DAY_NONE)
    return NULL;
  return next->text != NULL ? next->text : pagoda_activity_kind_label (next->kind, language);
}

static PagodaReportAccount
account_of (const PagodaBoard *board, const PagodaBoardCard *card, PagodaLanguage language)
{
  return (PagodaReportAccount){ .code = pagoda_snapshot_get_code (board->snapshot, card->place),
                                .name = pagoda_snapshot_get_name (board->snapshot, card->place),
                                .owner = card->owner,
                                .account_class = card->account_class,
                                .tier = card->tier,
                                .layers = card->layers,
                                .next = card->next.day,
                                .next_text = word_next (&card->next, language),
                                .late = pagoda_next_action_is_overdue (&card->next, board->as_of),
                                .profit = card->profit,
                                .value = card->value };
}

PagodaBoard *
pagoda_reporting_load_board (PagodaReporting *run, GError **error)
{
  PagodaDay worked = MAX (run->request->worked, run->context.as_of);

  if (!pagoda_database_begin (run->database, PAGODA_OPEN_READ, error))
    return NULL;
  PagodaBoard *board = pagoda_board_load (run->database, run->snapshot, PAGODA_ID_NONE, worked,
                                          run->context.as_of, run->context.cancellable, error);
  pagoda_database_rollback (run->database);
  return board;
}

/* Whether the figures of the tiers rest on an assumed margin. */
static void
note_assumed (PagodaReporting *run)
{
  run->context.assumed
      = pagoda_snapshot_any_assumed (run->snapshot, pagoda_period_trailing_year (run->context.as_of));
}

static gboolean
write_board (PagodaReporting *run, GError **error)
{
  g_autoptr (PagodaBoard) board = pagoda_reporting_load_board (run, error);
  if (board == NULL)
    return FALSE;

  Cards cards = choose_cards (board, run->request);
  g_autofree const PagodaBoardCard **chosen = cards.cards;
  g_autofree PagodaReportAccount *accounts = g_new (PagodaReportAccount, cards.n + 1);
  for (gsize i = 0; i < cards.n; i++)
    accounts[i] = account_of (board, chosen[i], run->context.language);
  PagodaReportBoard report = { accounts, cards.n, describe_item, &cards };
  return pagoda_report_write_layers (&run->context, &report, &run->counts, error);
}

gboolean
pagoda_reporting_write_layers (PagodaReporting *run, GError **error)
{
  if (run->drawn)
    return pagoda_reporting_write_people_map (run, error);
  note_assumed (run);
  return write_board (run, error);
}

/* Coverage */

static PagodaReportCovered
covered_of (const PagodaBoard *board, const PagodaBoardCard *card)
{
  const PagodaSnapshot *snapshot = board->snapshot;
  gint64 rate = pagoda_snapshot_get_rules (snapshot)->values[PAGODA_RULE_HOURLY_RATE];
  int digits = pagoda_currency_digits (pagoda_snapshot_get_currency (snapshot));

  return (PagodaReportCovered){ .code = pagoda_snapshot_get_code (snapshot, card->place),
                                .name = pagoda_snapshot_get_name (snapshot, card->place),
                                .owner = card->owner,
                                .account_class = card->account_class,
                                .by_hand = card->class_by_hand,
                                .until
                                = pagoda_snapshot_get_class_until (snapshot, card->place, board->as_of),
                                .coverage = &card->coverage,
                                .layers = card->layers,
                                .minutes = card->minutes,
                                .cost = pagoda_work_cost (card->minutes, rate, digits),
                                .profit = card->profit };
}

gboolean
pagoda_reporting_write_coverage (PagodaReporting *run, GError **error)
{
  g_autoptr (PagodaBoard) board = pagoda_reporting_load_board (run, error);
  if (board == NULL)
    return FALSE;
  note_assumed (run);

  Cards cards = choose_cards (board, run->request);
  g_autofree const PagodaBoardCard **chosen = cards.cards;
  g_autofree PagodaReportCovered *accounts = g_new (PagodaReportCovered, cards.n + 1);
  for (gsize i = 0; i < cards.n; i++)
    accounts[i] = covered_of (board, chosen[i]);
  PagodaReportCoverage report = { accounts, cards.n };
  return pagoda_report_write_coverage (&run->context, &report, &run->counts, error);
}

/* Barriers */

static PagodaReportBarrier
row_of (const PagodaBarrierOverview *overview, const PagodaBarrierEntry *entry)
{
  const PagodaBoard *board = overview->board;

  return (PagodaReportBarrier){ .barrier = entry->barrier,
                                .code = pagoda_snapshot_get_code (board->snapshot, entry->card->place),
                                .name = pagoda_snapshot_get_name (board->snapshot, entry->card->place),
                                .state = entry->state,
                                .since = entry->since,
                                .days = entry->days,
                                .overdue = entry->overdue,
                                .strategy
                                = pagoda_layer_record_strategy_on (entry->card->record, board->as_of) };
}

/* Those that a request lists, in its order, and all where it lists none. */
static PagodaReportBarrier *
list_barriers (const PagodaBarrierOverview *overview, const PagodaReportRequest *request, gsize *n)
{
  gsize most = request->listed != NULL ? request->n_listed : overview->n;
  PagodaReportBarrier *rows = g_new (PagodaReportBarrier, most + 1);

  *n = 0;
  for (gsize i = 0; i < most; i++)
    {
      const PagodaBarrierEntry *entry = request->listed != NULL
                                            ? pagoda_barrier_overview_find (overview, request->listed[i])
                                            : &overview->entries[i];
      if (entry != NULL)
        rows[(*n)++] = row_of (overview, entry);
    }
  return rows;
}

gboolean
pagoda_reporting_write_barriers (PagodaReporting *run, GError **error)
{
  g_autoptr (PagodaBoard) board = pagoda_reporting_load_board (run, error);
  PagodaReportContext worked = run->context;
  PagodaReportBarriers report;

  if (board == NULL)
    return FALSE;
  g_autoptr (PagodaBarrierOverview) overview = pagoda_barrier_overview_new (board);
  g_autofree PagodaReportBarrier *rows = list_barriers (overview, run->request, &report.n);
  report.barriers = rows;
  worked.as_of = board->as_of;
  return pagoda_report_write_barriers (&worked, &report, &run->counts, error);
}

GHashTable *
pagoda_reporting_index_listed (const PagodaReportRequest *request)
{
  if (request->listed == NULL)
    return NULL;
  GHashTable *listed = g_hash_table_new (g_int64_hash, g_int64_equal);
  for (gsize i = 0; i < request->n_listed; i++)
    g_hash_table_add (listed, (gpointer)&request->listed[i]);
  return listed;
}

/* The activities of customers that the snapshot knows, and of these the @listed ones (NULL: all). */
static PagodaReportVisit *
list_visits (const PagodaAgenda *agenda, const GPtrArray *activities, GHashTable *listed, gsize *n)
{
  PagodaReportVisit *visits = g_new0 (PagodaReportVisit, activities->len + 1);

  *n = 0;
  for (guint i = 0; i < activities->len; i++)
    {
      const PagodaActivity *activity = g_ptr_array_index (activities, i);
      gssize place = pagoda_snapshot_find (agenda->snapshot, activity->customer);
      if (place >= 0 && (listed == NULL || g_hash_table_contains (listed, &activity->id)))
        visits[(*n)++]
            = (PagodaReportVisit){ .activity = activity,
                                   .code = pagoda_snapshot_get_code (agenda->snapshot, (gsize)place),
                                   .name = pagoda_snapshot_get_name (agenda->snapshot, (gsize)place),
                                   .region = pagoda_snapshot_get_region (agenda->snapshot, (gsize)place) };
    }
  return visits;
}

static void
free_visits (PagodaReportVisit *visits, gsize n)
{
  for (gsize i = 0; i < n; i++)
    g_free (visits[i].region);
  g_free (visits);
}

static PagodaReportDue *
list_due (const PagodaAgenda *agenda, PagodaLanguage language)
{
  PagodaReportDue *list = g_new0 (PagodaReportDue, agenda->n_due + 1);

  for (gsize i = 0; i < agenda->n_due; i++)
    {
      const PagodaDueCustomer *due = &agenda->due[i];
      list[i] = (PagodaReportDue){ .code = pagoda_snapshot_get_code (agenda->snapshot, due->place),
                                   .name = pagoda_snapshot_get_name (agenda->snapshot, due->place),
                                   .region = pagoda_snapshot_get_region (agenda->snapshot, due->place),
                                   .account_class = due->account_class,
                                   .tier = due->tier,
                                   .due = due->cadence.due,
                                   .overdue = due->cadence.overdue,
                                   .need = due->intent.need,
                                   .need_amount = due->intent.need_amount,
                                   .reason = pagoda_agenda_describe_due (agenda, due, language),
                                   .planned = due->planned };
    }
  return list;
}

static void
free_due (PagodaReportDue *due, gsize n)
{
  for (gsize i = 0; i < n; i++)
    {
      g_free (due[i].region);
      g_free (due[i].reason);
    }
  g_free (due);
}

gboolean
pagoda_reporting_write_agenda (PagodaReporting *run, PagodaPeriod period, GError **error)
{
  if (!pagoda_database_begin (run->database, PAGODA_OPEN_READ, error))
    return FALSE;
  g_autoptr (PagodaAgenda) agenda = pagoda_agenda_load (run->database, run->snapshot, run->context.as_of,
                                                        period, run->context.cancellable, error);
  pagoda_database_rollback (run->database);
  if (agenda == NULL)
    return FALSE;

  g_autoptr (GHashTable) listed = pagoda_reporting_index_listed (run->request);
  PagodaReportVisits report = { .n_due = agenda->n_due };
  PagodaReportVisit *visits = list_visits (agenda, agenda->activities, listed, &report.n_visits);
  PagodaReportVisit *overdue = list_visits (agenda, agenda->overdue, listed, &report.n_overdue);
  PagodaReportDue *due = list_due (agenda, run->context.language);
  report.visits = visits;
  report.overdue = overdue;
  report.due = due;
  gboolean written = pagoda_report_write_visits (&run->context, &report, &run->counts, error);
  free_visits (visits, report.n_visits);
  free_visits (overdue, report.n_overdue);
  free_due (due, report.n_due);
  return written;
}
