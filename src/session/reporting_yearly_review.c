/* reporting_yearly_review.c: the review of a year as a report.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "session/reporting-private.h"

#include "report/report_yearly_review.h"
#include "session/yearly_review.h"

#include <math.h>

static PagodaReportReviewed
row_of (const PagodaYearlyReview *review, const PagodaReviewEntry *entry, PagodaLanguage language)
{
  const PagodaYearlyDecision *record = entry->record;

  return (PagodaReportReviewed){ .code = pagoda_snapshot_get_code (review->snapshot, entry->place),
                                 .name = pagoda_snapshot_get_name (review->snapshot, entry->place),
                                 .owner = entry->owner,
                                 .tier = entry->tier,
                                 .figures = &entry->figures,
                                 .revenue_growth = entry->judged ? entry->revenue_growth : (double)NAN,
                                 .profit_growth = entry->judged ? entry->profit_growth : (double)NAN,
                                 .share = entry->share,
                                 .suggestion = entry->suggestion.decision,
                                 .reason = pagoda_yearly_review_describe_reason (review, entry, language),
                                 .decision = entry->decision,
                                 .note = record != NULL ? record->note : NULL,
                                 .decided = record != NULL ? record->decided : PAGODA_DAY_NONE,
                                 .carried = record != NULL ? record->carried : PAGODA_DAY_NONE,
                                 .assumed = entry->assumed };
}

static gboolean
write_rows (PagodaReporting *run, const PagodaYearlyReview *review, GError **error)
{
  gsize most = run->request->listed != NULL ? run->request->n_listed : review->n;
  g_autofree PagodaReportReviewed *rows = g_new (PagodaReportReviewed, most + 1);
  PagodaReportYearlyReview report
      = { .customers = rows,
          .years = &review->years,
          .described = pagoda_yearly_review_describe_years (review, run->context.language) };

  for (gsize i = 0; i < most; i++)
    {
      const PagodaReviewEntry *entry = run->request->listed != NULL
                                           ? pagoda_yearly_review_find (review, run->request->listed[i])
                                           : &review->entries[i];
      if (entry == NULL)
        continue;
      rows[report.n++] = row_of (review, entry, run->context.language);
      run->context.assumed |= entry->assumed;
    }
  gboolean written = pagoda_report_write_yearly_review (&run->context, &report, &run->counts, error);
  for (gsize i = 0; i < report.n; i++)
    g_free (rows[i].reason);
  g_free (report.described);
  return written;
}

gboolean
pagoda_reporting_write_yearly_review (PagodaReporting *run, GError **error)
{
  int year = run->request->year != 0 ? run->request->year : pagoda_yearly_review_usual (run->context.as_of);

  if (!pagoda_database_begin (run->database, PAGODA_OPEN_READ, error))
    return FALSE;
  g_autoptr (PagodaYearlyReview) review
      = pagoda_yearly_review_load (run->database, run->snapshot, year, run->context.as_of,
                                   run->context.cancellable, error);
  pagoda_database_rollback (run->database);
  if (review == NULL)
    return FALSE;
  /* The figures hold for the end of what is compared. */
  run->context.as_of = review->years.now.last;
  return write_rows (run, review, error);
}
