/* report_definitions.c: the last sheet of a report, which says what its figures mean.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "report/report_definitions.h"

#include "base/period.h"

#include <glib/gi18n-lib.h>

typedef PagodaReportTerm Rule;

static const char *const titles[] = { N_ ("Term"), N_ ("Meaning") };

static const PagodaWorkbookSheet sheet = {
  .name = N_ ("Definitions"),
  .titles = titles,
  .n_columns = G_N_ELEMENTS (titles),
  .wrapped = TRUE,
};

/* Their per cent signs are no placeholders. */
static const Rule rules[] = {
  { N_ ("P1 Active customer"),
    N_ ("Has at least one order with a positive total in the trailing twelve months.") },
  { N_ ("P2 Rank"), N_ ("Active customers are ranked by the basis over the trailing twelve months, returns "
                        "deducted. Ties are decided by the other basis, then by the earlier first order, "
                        "then by the code.") },
  { N_ ("P3 Active tiers"),
    /* xgettext:no-c-format */ N_ ("Top is the first 1 % of the active customers, Large the next 4 %, Medium "
                                   "the next 15 %, Small the remaining 80 %; the cuts are rounded up.") },
  { N_ ("P4 Other tiers"),
    N_ ("Inactive: ordered before, but not in the window. Prospect: never ordered, first contact made. "
        "Suspect: could be served, no contact yet. Other: marked as never a customer.") },
  { N_ ("P5 Shares"), /* xgettext:no-c-format */ N_ (
        "Shares of customers are of all customers. Shares of profit and revenue are of the "
        "active total and blank where that total is zero or less; they may exceed 100 % or "
        "be negative.") },
  { N_ ("P6 80/20 check"),
    /* xgettext:no-c-format */ N_ (
        "What the first 20 % of the active customers bring (60–80 % is usual in business selling), and the "
        "smallest number of customers that bring 80 %.") },
};

static const Rule movement_rule
    = { N_ ("P7 Movement"),
        N_ ("Every customer counts in the row of its earlier tier and the column of its tier now.") };

/* What house rules decide is not said in numbers. */
static const Rule layer_rules[] = {
  { N_ ("L7 Layer"), N_ ("A key account is worked in the first of the five layers whose checklist is not "
                         "passed, or in the one "
                         "where it was put by hand. Blank for customers who are not on the board.") },
  { N_ ("L1–L5 Scores"),
    N_ ("0 to 100. Information: the share of the facts known. Barrier: the share of the severity overcome. "
        "Business: of the stages that the project reached, the share that we joined. Relationship: half for "
        "the weight of the deciders contacted, half for the weight of those who support us. Interest: a "
        "quarter each for business value, personal value, strategic value and a lock-in.") },
  { N_ ("L4 Lead"),
    N_ ("The weighted support of the deciders for us less that for the strongest rival, from −4 to +4. Who "
        "does not show support is left out; the low and the high end take that as −1 and +1.") },
  { N_ ("A3 Next action"), N_ ("The day of the earliest activity that is planned and not done, else of the "
                               "next step agreed at the last contact.") },
};

static const Rule return_rule = {
  N_ ("Changes that come back"),
  N_ ("Cells with a tint can be changed here. Save the workbook and import it again: what was changed is "
      "shown before it is taken over, figures stay as they are, and a row that is taken out deletes "
      "nobody. A new row without an id is a new customer.")
};

static const Rule review_rules[] = {
  { N_ ("O6 Bought again"), N_ ("Ordered on two days of the year or more.") },
  { N_ ("G5 Growth"), N_ ("This year against last year. Blank where there was nothing last year, or too few "
                          "order days in both years to tell.") },
  { N_ ("Q4 Cost of the work"),
    N_ ("The hours that were noted × the hourly rate of the preferences; empty where none is set.") },
  { N_ ("G5 Decision"), N_ ("Made by hand; what is suggested never overwrites it. Choose another one from "
                            "the list of its cell, and "
                            "the sums by decision follow; the store stays as it is.") },
};

static const Rule roadmap_rules[] = {
  { N_ ("R5 Win rate"),
    N_ ("Won ÷ (won + lost); what was abandoned is not in it. Of fewer than 8 cases no share "
        "is told: there are too few to tell luck from skill. Where the value of lost deals is not "
        "known there is no win rate by size.") },
  { N_ ("R5 Lower and upper end"),
    N_ ("In 80 of 100 such cases the true rate lies between them; where all were won the upper end "
        "is 100 %, where none were the lower one is 0 %.") },
  { N_ ("R6 Stages joined"),
    N_ ("Only stages before the contract count: that the contract was joined follows "
        "from having won.") },
  { N_ ("R5 Days and visits to close"),
    N_ ("Days to close are counted from the opening of the project, beside them those from the "
        "first contact that led to it; visits from that contact on. Projects of whose time nothing "
        "is on record have no visits and no first contact to count from.") },
  { N_ ("R5 Age"),
    N_ ("Of the closed projects that had come to the age, how many were won in the end; beside "
        "them how many open ones have reached it and not yet the next one.") },
  { N_ ("R2 What customers weigh"),
    N_ ("Mean weights of 100 of the conditions of acceptance, in projects won and lost, in all and "
        "by the year of closing; of fewer than 8 there is none.") },
  { N_ ("R1 Analysis"),
    N_ ("Cornerstone, methods, own performance and reasons are what somebody noted when the "
        "project was closed.") },
};

static void
add_row (PagodaReportOutput *output, const char *term, const char *meaning)
{
  pagoda_report_output_add_text (output, pagoda_report_output_translate (output, term));
  pagoda_report_output_add_text (output, meaning);
  pagoda_report_output_end_total (output);
}

static void
add_day (PagodaReportOutput *output, const char *term, PagodaDay day)
{
  g_autofree char *iso = pagoda_day_to_iso (day);

  add_row (output, term, iso);
}

static void
add_window (PagodaReportOutput *output, PagodaDay as_of)
{
  PagodaPeriod period = pagoda_period_trailing_year (as_of);
  g_autofree char *first = pagoda_day_to_iso (period.first);
  g_autofree char *last = pagoda_day_to_iso (period.last);
  g_autofree char *window = g_strdup_printf ("%s – %s", first, last);

  add_row (output, N_ ("Trailing twelve months"), window);
}

static void
add_margin (PagodaReportOutput *output, const PagodaReportContext *context)
{
  if (!context->assumed)
    {
      add_row (output, N_ ("Assumed margin"),
               pagoda_report_output_translate (output, N_ ("None: every cost is known.")));
      return;
    }
  g_autofree char *percent = pagoda_decimal_to_plain (context->margin * 100);
  g_autoptr (GString) meaning = g_string_new (pagoda_report_output_translate (
      output,
      N_ ("Where a cost is unknown, profit is revenue × the margin of the product, else of the customer, "
          "else of the store, which is [margin] %. Such profits are marked as assumed, and every sum "
          "that contains them rests on the same margin.")));
  g_string_replace (meaning, "[margin]", percent, 0);
  add_row (output, N_ ("Assumed margin"), meaning->str);
}

static void
add_rule (PagodaReportOutput *output, const Rule *rule)
{
  add_row (output, rule->term, pagoda_report_output_translate (output, rule->meaning));
}

/* Begins the sheet: the day, and what was chosen. */
static void
begin_definitions (PagodaReportOutput *output, const PagodaReportContext *context)
{
  pagoda_report_output_begin (output, &sheet, 1);
  pagoda_report_output_set_defined (output);
  add_day (output, N_ ("As of"), context->as_of);
  if (context->about == NULL || pagoda_report_output_get_workbook (output) == NULL)
    return;
  for (char **filter = context->about->filters; *filter != NULL; filter += 2)
    {
      pagoda_report_output_add_text (output, filter[0]);
      pagoda_report_output_add_text (output, filter[1]);
      pagoda_report_output_end_total (output);
    }
}

void
pagoda_report_definitions_add_plain (PagodaReportOutput *output, const PagodaReportContext *context)
{
  begin_definitions (output, context);
  add_row (output, N_ ("Currency"), context->currency);
  for (const Rule *rule = context->about->rules; rule != NULL && rule->term != NULL; rule++)
    add_rule (output, rule);
}

void
pagoda_report_definitions_add (PagodaReportOutput *output,
                               const PagodaReportContext *context,
                               PagodaBasis basis,
                               PagodaDay compare)
{
  begin_definitions (output, context);
  if (compare != PAGODA_DAY_NONE)
    add_day (output, N_ ("Compared with"), compare);
  add_window (output, context->as_of);
  add_row (output, N_ ("Basis"),
           pagoda_report_output_translate (output,
                                           basis == PAGODA_BASIS_PROFIT ? N_ ("Profit") : N_ ("Revenue")));
  add_row (output, N_ ("Currency"), context->currency);
  add_margin (output, context);
  for (gsize i = 0; i < G_N_ELEMENTS (rules); i++)
    add_rule (output, &rules[i]);
  if (compare != PAGODA_DAY_NONE)
    add_rule (output, &movement_rule);
}

void
pagoda_report_definitions_add_layers (PagodaReportOutput *output)
{
  for (gsize i = 0; i < G_N_ELEMENTS (layer_rules); i++)
    add_rule (output, &layer_rules[i]);
}

void
pagoda_report_definitions_add_return (PagodaReportOutput *output)
{
  add_rule (output, &return_rule);
}

void
pagoda_report_definitions_add_review (PagodaReportOutput *output, const char *years)
{
  add_row (output, N_ ("Compared"), years);
  for (gsize i = 0; i < G_N_ELEMENTS (review_rules); i++)
    add_rule (output, &review_rules[i]);
}

void
pagoda_report_definitions_add_roadmap (PagodaReportOutput *output,
                                       const PagodaReportContext *context,
                                       const char *period)
{
  begin_definitions (output, context);
  add_row (output, N_ ("Period"), period);
  add_row (output, N_ ("Currency"), context->currency);
  for (gsize i = 0; i < G_N_ELEMENTS (roadmap_rules); i++)
    add_rule (output, &roadmap_rules[i]);
}
