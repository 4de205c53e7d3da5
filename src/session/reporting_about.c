/* reporting_about.c: what a report is about, as its workbook says it.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "session/reporting_about.h"

#include "session/next_action.h"

#include <glib/gi18n-lib.h>

/* The rules of reports whose definitions nobody else writes.  What house rules decide is not said in numbers.
 */
static const PagodaReportTerm visits_rules[] = {
  { N_ ("V1 Due"),
    N_ ("A customer is due when no contact was made for as many days as its class and tier want, or "
        "its own cadence where it has one; the shortest that applies counts.") },
  { N_ ("V3 Order"),
    N_ ("Whom to see first: the largest stated need, then the clearest intent, then the days "
        "overdue, then the tier.") },
  { N_ ("A3 Overdue"),
    N_ ("What was planned and not done stays overdue until it is done, moved or cancelled with "
        "a reason.") },
  { NULL, NULL },
};

static const PagodaReportTerm barriers_rules[] = {
  { N_ ("L2 Severity"),
    N_ ("From 1 to 3. The score of the layer is the severity cleared or waived against all of "
        "it.") },
  { N_ ("L2 State"),
    N_ ("Open, being worked, cleared, or waived with a reason; the second sheet says when and "
        "why each state was reached.") },
  { NULL, NULL },
};

static const PagodaReportTerm people_rules[] = {
  { N_ ("T1 Owner"),
    N_ ("Every customer has an owner, and every layer may have its own. What a key account must "
        "always have on record is listed where it is missing.") },
  { N_ ("T2 Single thread"), N_ ("A relation that only one of us has is a risk, and is named.") },
  { NULL, NULL },
};

static const PagodaReportTerm averages_rules[] = {
  { N_ ("A4 Chain"),
    N_ ("From attempt over reached, appointment, visit and proposal to deal, counted by the day of "
        "the attempt. Beside each ratio stand its n and the interval in which the true one lies "
        "in 80 of 100 such cases.") },
  { N_ ("A5 Cumulative"), N_ ("The same ratio over more and more attempts, in their order.") },
  { N_ ("A6 Attempts needed"),
    N_ ("How many attempts bring so many deals with the certainty named, the ratio taken as constant.") },
  { N_ ("A8 Enough to judge"), N_ ("Ratios of too few attempts are shown and not judged.") },
  { NULL, NULL },
};

static const PagodaReportTerm wallet_rules[] = {
  { N_ ("O5 Share of wallet"),
    N_ ("Our sales of the trailing twelve months against what the customer spends on such goods in a year. A "
        "customer without a known budget is listed without a share.") },
  { N_ ("O5 Gap"), N_ ("What of the budget goes to others.") },
  { NULL, NULL },
};

static const PagodaReportTerm months_rules[] = {
  { N_ ("O1 Sales by month"),
    N_ ("Orders count in the month of their own day; returns are deducted in theirs. "
        "The darker a cell, the more was sold.") },
  { N_ ("O1 Season index"),
    N_ ("A month against the mean of all, 1.00 being the mean; told where two whole years "
        "or more are known.") },
  { NULL, NULL },
};

static const PagodaReportTerm orders_rules[] = {
  { N_ ("O1 Sales by month"),
    N_ ("Orders count in the month of their own day; returns are deducted in theirs. "
        "The darker a cell, the more was sold.") },
  { N_ ("O6 Reorder rate"),
    N_ ("Customers with two order days or more in the period against those with one or "
        "more.") },
  { N_ ("O5 Share of wallet"),
    N_ ("Our sales of the trailing twelve months against what the customer spends on such goods in a year. A "
        "customer without a known budget is listed without a share.") },
  { NULL, NULL },
};

static const PagodaReportTerm market_rules[] = {
  { N_ ("Who might be large"),
    N_ ("Those of whom the sources say so: what was learnt, from whom and when stands on "
        "the second sheet.") },
  { NULL, NULL },
};

static const PagodaReportTerm *const rules[] = {
  [PAGODA_REPORT_VISITS] = visits_rules, [PAGODA_REPORT_BARRIERS] = barriers_rules,
  [PAGODA_REPORT_PEOPLE] = people_rules, [PAGODA_REPORT_AVERAGES] = averages_rules,
  [PAGODA_REPORT_WALLET] = wallet_rules, [PAGODA_REPORT_MONTHS] = months_rules,
  [PAGODA_REPORT_ORDERS] = orders_rules, [PAGODA_REPORT_MARKET] = market_rules,
};

static const PagodaReportTerm *
rules_of (PagodaReportName name)
{
  return name < G_N_ELEMENTS (rules) ? rules[name] : NULL;
}

/* Takes over @meaning. */
static void
add_filter (GPtrArray *filters, PagodaLanguage language, const char *term, char *meaning)
{
  g_ptr_array_add (filters, g_strdup (pagoda_translate (language, term)));
  g_ptr_array_add (filters, meaning);
}

/* A period that ends nowhere is no filter; one without a beginning or an end has “…” there. */
static void
add_period (GPtrArray *filters, const PagodaReportRequest *request)
{
  gboolean begins = request->period.first > G_MININT32 + 1, ends = request->period.last < G_MAXINT32;

  if (request->period.last < request->period.first || (!begins && !ends))
    return;
  g_autofree char *first = begins ? pagoda_day_to_iso (request->period.first) : g_strdup ("…");
  g_autofree char *last = ends ? pagoda_day_to_iso (request->period.last) : g_strdup ("…");
  add_filter (filters, request->language, N_ ("Period"), g_strdup_printf ("%s – %s", first, last));
}

/* Nobody's is asked for by a name that is empty. */
static char *
name_person (const PagodaReportRequest *request)
{
  return g_strdup (request->person[0] != '\0' ? request->person
                                              : pagoda_translate (request->language, N_ ("Nobody")));
}

static GPtrArray *
list_filters (const PagodaReportRequest *request)
{
  GPtrArray *filters = g_ptr_array_new_with_free_func (g_free);
  gboolean has_period = request->name == PAGODA_REPORT_ORDERS || request->name == PAGODA_REPORT_VISITS
                        || request->name == PAGODA_REPORT_AVERAGES || request->name == PAGODA_REPORT_ROADMAP;

  if (has_period)
    add_period (filters, request);
  if (request->listed != NULL)
    add_filter (filters, request->language, N_ ("Rows chosen"),
                g_strdup_printf ("%" G_GSIZE_FORMAT, request->n_listed));
  if (request->person != NULL)
    add_filter (filters, request->language, N_ ("Person"), name_person (request));
  if (request->search != NULL)
    add_filter (filters, request->language, N_ ("Searched for"), g_strdup (request->search));
  if (request->segment != NULL)
    add_filter (filters, request->language, N_ ("Segment"), g_strdup (request->segment));
  if (filters->len == 0)
    add_filter (filters, request->language, N_ ("Filters"),
                g_strdup (pagoda_translate (request->language, N_ ("None: everything is in it."))));
  g_ptr_array_add (filters, NULL);
  return filters;
}

PagodaReportAbout *
pagoda_reporting_about_new (const PagodaReportRequest *request)
{
  PagodaReportAbout *about = g_new0 (PagodaReportAbout, 1);
  g_autofree char *day = pagoda_day_to_iso (request->as_of);

  about->title = pagoda_report_name_label (request->name, request->language);
  about->subject
      = pagoda_pair_in_words (pagoda_translate (request->language, N_ ("As of")), day, request->language);
  about->rules = rules_of (request->name);
  about->filters = (char **)g_ptr_array_free (list_filters (request), FALSE);
  return about;
}

void
pagoda_reporting_about_free (PagodaReportAbout *about)
{
  if (about == NULL)
    return;
  g_strfreev (about->filters);
  g_free (about->subject);
  g_free (about);
}
