/* report_people.h: the review sheet of who of us works what.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The rules of report.h hold here too.
 */
#pragma once

#include "domain/colleague.h"
#include "report/report.h"

G_BEGIN_DECLS

/** The part of one of us in an account.  Texts are "" or NULL where there is nothing to say. */
typedef struct
{
  const char *person;
  int skill;        /* or PAGODA_NO_SKILL */
  const char *code; /* of the customer */
  const char *name;
  PagodaAccountClass account_class;
  PagodaLayer layer; /* the account's present one */
  guint layers;      /* that the person works, bit n is layer n */
  guint gaps;        /* of these, not passed */
  PagodaDay next;
  const char *next_text;
  gboolean late; /* the day of the next action is before that of the report */
  gboolean stalled;
  char *mismatches; /* what does not fit the skill */
  char *missing;    /* of what a key account must have on record (T1) */
  char *single;     /* through whom all contact runs (T2) */
} PagodaReportShare;

typedef struct
{
  const PagodaReportShare *shares; /* person by person */
  gsize n;
} PagodaReportPeople;

/** A row for each account of each person (T1). */
gboolean pagoda_report_write_people (const PagodaReportContext *context,
                                     const PagodaReportPeople *people,
                                     PagodaReportCounts *counts,
                                     GError **error);

G_END_DECLS
