/* reporting_referrals.c: who brought whom and whom we asked, as a report.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "session/reporting-private.h"

#include "report/report_referrals.h"
#include "session/referral_picture.h"

/* The days on which the referrals that count were made, by the place of who was brought (transfer full). */
static PagodaDay *
find_days (const PagodaInfluenceLedger *ledger)
{
  PagodaDay *days = g_new (PagodaDay, ledger->n + 1);

  for (gsize i = 0; i < ledger->n; i++)
    days[i] = PAGODA_DAY_NONE;
  for (gsize i = 0; i < ledger->n_links; i++)
    if (ledger->standings[i] == PAGODA_REFERRAL_COUNTS)
      days[ledger->links[i].customer] = ledger->links[i].from;
  return days;
}

static void
add_row (GArray *rows, const PagodaReferralBook *book, guint32 customer, guint depth, PagodaDay brought)
{
  const PagodaSnapshot *snapshot = book->snapshot;
  gint32 referrer = book->ledger->referrers[customer];
  PagodaReportReferral row
      = { .depth = depth,
          .code = pagoda_snapshot_get_code (snapshot, customer),
          .name = pagoda_snapshot_get_name (snapshot, customer),
          .referrer
          = referrer != PAGODA_NO_REFERRER ? pagoda_snapshot_get_name (snapshot, (gsize)referrer) : NULL,
          .brought = brought,
          .profit = book->pyramid->profits[customer],
          .descendants = book->ledger->n_descendants[customer],
          .profit_through = book->ledger->profits[customer] };

  g_array_append_val (rows, row);
}

/* The rows of all trees (transfer full). */
static GArray *
list_rows (const PagodaReferralBook *book)
{
  GArray *rows = g_array_new (FALSE, FALSE, sizeof (PagodaReportReferral));
  g_autoptr (GArray) tops = pagoda_referral_book_tops (book);
  g_autofree PagodaDay *days = find_days (book->ledger);

  for (guint i = 0; i < tops->len; i++)
    {
      guint32 top = g_array_index (tops, guint32, i);
      g_autofree PagodaDescendant *below = pagoda_influence_ledger_descendants (book->ledger, top);
      add_row (rows, book, top, 0, PAGODA_DAY_NONE);
      for (guint32 k = 0; k < book->ledger->n_descendants[top]; k++)
        add_row (rows, book, below[k].customer, below[k].depth, days[below[k].customer]);
    }
  return rows;
}

static const char *
name_of (const PagodaReferralBook *book, PagodaId customer)
{
  gssize place = pagoda_snapshot_find (book->snapshot, customer);

  return place >= 0 ? pagoda_snapshot_get_name (book->snapshot, (gsize)place) : NULL;
}

/* The asks, the latest last (transfer full). */
static GArray *
list_asks (const PagodaReferralBook *book)
{
  GArray *rows = g_array_new (FALSE, FALSE, sizeof (PagodaReportAsk));

  for (guint i = 0; i < book->asks->len; i++)
    {
      const PagodaReferralAsk *ask = g_ptr_array_index (book->asks, i);
      PagodaReportAsk row = { .ask = ask,
                              .outcome = pagoda_referral_ask_outcome_on (ask, book->as_of),
                              .asked = name_of (book, ask->customer),
                              .wanted = name_of (book, ask->wanted),
                              .won = pagoda_referral_book_is_won (book, ask) };
      g_array_append_val (rows, row);
    }
  return rows;
}

static gboolean
draw_trees (PagodaReporting *run, const PagodaReferralBook *book, GError **error)
{
  g_autoptr (PagodaReferralPicture) picture
      = pagoda_referral_picture_new (book, PAGODA_REFERRAL_PAGE_ROWS, run->context.language);

  run->counts = (PagodaReportCounts){ .sheets = 1, .rows = picture->nodes->len };
  return pagoda_reporting_draw (run, pagoda_referral_picture_draw_page, picture, error);
}

gboolean
pagoda_reporting_write_referrals (PagodaReporting *run, GError **error)
{
  if (!pagoda_database_begin (run->database, PAGODA_OPEN_READ, error))
    return FALSE;
  g_autoptr (PagodaReferralBook) book
      = pagoda_referral_book_load (run->database, run->snapshot, run->context.as_of, error);
  pagoda_database_rollback (run->database);
  if (book == NULL)
    return FALSE;
  if (run->drawn)
    return draw_trees (run, book, error);
  g_autoptr (GArray) rows = list_rows (book);
  g_autoptr (GArray) asks = list_asks (book);
  const PagodaReportReferrals referrals = { .tree = (PagodaReportReferral *)(gpointer)rows->data,
                                            .n_tree = rows->len,
                                            .asks = (PagodaReportAsk *)(gpointer)asks->data,
                                            .n_asks = asks->len };
  return pagoda_report_write_referrals (&run->context, &referrals, &run->counts, error);
}
