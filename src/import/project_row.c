/* project_row.c: what one row of a list of projects says.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "import/project_row.h"

#include "base/text.h"
#include "import/name_aliasing.h"
#include "import/order_row.h"

#include <glib/gi18n-lib.h>

/* Longer than any purchase takes. */
#define MOST_DAYS 36500

/* Words of other programs, folded, beside those of the project states. */
static const struct
{
  PagodaProjectState state;
  const char *words;
} foreign[] = {
  { PAGODA_PROJECT_WON, "|won|closed won|win|signed|赢单|赢|已赢单|已成交|成功|" },
  { PAGODA_PROJECT_LOST, "|lost|closed lost|loss|输单|输|丢单|已丢单|已失败|流失|" },
  { PAGODA_PROJECT_ABANDONED, "|cancelled|canceled|dropped|no decision|已取消|搁置|终止|" },
  { PAGODA_PROJECT_OPEN, "|prospecting|engaging|qualification|qualified|proposal|negotiation|new|in "
                         "progress|pipeline|线索|初步接触|"
                         "需求确认|方案报价|商务谈判|跟进|新建|" },
};

/* Text with one space where the file has several, and what it means. */
static char *
read_name (PagodaImportRow *row, const PagodaImportRun *run, PagodaFieldId field)
{
  const char *text = pagoda_import_row_text (row, field);

  if (text == NULL)
    return NULL;
  g_auto (GStrv) words = g_strsplit_set (text, " \t", -1);
  GString *plain = g_string_new (NULL);
  for (gsize i = 0; words[i] != NULL; i++)
    if (*words[i] != '\0')
      g_string_append_printf (plain, "%s%s", plain->len > 0 ? " " : "", words[i]);
  g_autofree char *name = g_string_free (plain, FALSE);
  const char *meant = pagoda_name_aliasing_meant (run, name);
  if (field == PAGODA_FIELD_PROJECT_PRODUCT)
    pagoda_name_aliasing_note (run, meant, row->number);
  return g_strdup (meant);
}

static gboolean
find_foreign (const char *text, PagodaProjectState *state)
{
  g_autofree char *folded = pagoda_text_fold (text);
  g_autofree char *word = g_strdup_printf ("|%s|", folded);

  for (gsize i = 0; i < G_N_ELEMENTS (foreign); i++)
    if (strstr (foreign[i].words, word) != NULL)
      {
        *state = foreign[i].state;
        return TRUE;
      }
  return FALSE;
}

/* One column says both how far a project is and what has come of it. */
static void
read_stage (PagodaImportRow *row, PagodaProjectRow *read)
{
  const char *text = pagoda_import_row_text (row, PAGODA_FIELD_PROJECT_STAGE);
  PagodaStage stage;

  read->stage = -1;
  if (text == NULL)
    return;
  read->has_state = TRUE;
  if (pagoda_project_state_parse (text, &read->project->state) || find_foreign (text, &read->project->state))
    return;
  if (pagoda_stage_parse (text, &stage))
    read->stage = (int)stage;
  else
    pagoda_import_row_refuse (row, PAGODA_FIELD_PROJECT_STAGE,
                              _ ("This is neither a stage nor an outcome of a project."));
}

static void
read_amount (PagodaImportRow *row, const PagodaImportRun *run, PagodaProject *project)
{
  PagodaDecimal amount = 0;

  if (!pagoda_import_row_decimal (row, PAGODA_FIELD_PROJECT_AMOUNT, &amount))
    return;
  if (amount < 0)
    pagoda_import_row_refuse (row, PAGODA_FIELD_PROJECT_AMOUNT, _ ("A project is not worth less than 0."));
  else if (!pagoda_money_from_decimal (amount, run->digits, &project->amount)
           || !pagoda_amount_is_plausible (project->amount))
    pagoda_import_row_refuse (row, PAGODA_FIELD_PROJECT_AMOUNT, _ ("This number is too large."));
  /* Lists give a deal that was not won the value 0: that is what it brought, not what it was about. */
  if (project->amount == 0 && project->state != PAGODA_PROJECT_WON)
    project->amount = PAGODA_AMOUNT_UNKNOWN;
}

/* Days to close, or −1. */
static int
read_days (PagodaImportRow *row)
{
  PagodaDecimal days = 0;

  if (!pagoda_import_row_decimal (row, PAGODA_FIELD_PROJECT_DAYS, &days))
    return -1;
  if (days >= 0 && days <= MOST_DAYS * PAGODA_DECIMAL_ONE)
    return (int)(days / PAGODA_DECIMAL_ONE);
  pagoda_import_row_refuse (row, PAGODA_FIELD_PROJECT_DAYS, _ ("This is no number of days."));
  return -1;
}

static void
read_days_of_closed (PagodaImportRow *row, PagodaProject *project, int days)
{
  if (project->closed == PAGODA_DAY_NONE && project->opened != PAGODA_DAY_NONE && days >= 0)
    project->closed = project->opened + days;
  if (project->opened == PAGODA_DAY_NONE && project->closed != PAGODA_DAY_NONE && days >= 0)
    project->opened = project->closed - days;
  if (project->closed == PAGODA_DAY_NONE)
    pagoda_import_row_refuse (row, PAGODA_FIELD_PROJECT_CLOSED,
                              _ ("The day on which the project was closed is missing."));
  else if (project->opened == PAGODA_DAY_NONE)
    pagoda_import_row_refuse (row, PAGODA_FIELD_PROJECT_OPENED,
                              _ ("The day on which the project was opened is missing."));
  else if (project->closed < project->opened)
    pagoda_import_row_refuse (row, PAGODA_FIELD_PROJECT_CLOSED,
                              _ ("The project was closed before it was opened."));
}

/* Of an open project the day of closing is the one that is expected. */
static void
read_when (PagodaImportRow *row, PagodaProject *project)
{
  int days = read_days (row);

  project->opened = pagoda_import_row_day (row, PAGODA_FIELD_PROJECT_OPENED, NULL);
  project->closed = pagoda_import_row_day (row, PAGODA_FIELD_PROJECT_CLOSED, NULL);
  project->expected_close = pagoda_import_row_day (row, PAGODA_FIELD_PROJECT_EXPECTED, NULL);
  if (project->state != PAGODA_PROJECT_OPEN)
    {
      read_days_of_closed (row, project, days);
      return;
    }
  if (project->expected_close == PAGODA_DAY_NONE)
    project->expected_close = project->closed;
  project->closed = PAGODA_DAY_NONE;
}

/* What the customer wants to buy, else what it is about, with its number to tell it from others. */
static char *
make_name (PagodaImportRow *row, const PagodaProject *project)
{
  const char *name = pagoda_import_row_text (row, PAGODA_FIELD_PROJECT_NAME);

  if (name != NULL)
    return g_strdup (name);
  if (project->product != NULL && project->code != NULL)
    return g_strdup_printf ("%s %s", project->product, project->code);
  if (project->product != NULL || project->code != NULL)
    return g_strdup (project->product != NULL ? project->product : project->code);
  return g_strdup (_ ("Project"));
}

void
pagoda_project_row_read (PagodaImportRow *row, const PagodaImportRun *run, PagodaProjectRow *read)
{
  PagodaProject *project = pagoda_project_new ();

  *read = (PagodaProjectRow){ .project = project };
  project->code = g_strdup (pagoda_import_row_text (row, PAGODA_FIELD_PROJECT_CODE));
  if (project->code == NULL && pagoda_import_row_is_mapped (row, PAGODA_FIELD_PROJECT_CODE))
    pagoda_import_row_refuse (row, PAGODA_FIELD_PROJECT_CODE, _ ("The number of the project is missing."));
  project->product = read_name (row, run, PAGODA_FIELD_PROJECT_PRODUCT);
  project->seller = read_name (row, run, PAGODA_FIELD_PROJECT_SELLER);
  project->source = read_name (row, run, PAGODA_FIELD_PROJECT_SOURCE);
  project->region = read_name (row, run, PAGODA_FIELD_PROJECT_REGION);
  project->reason = g_strdup (pagoda_import_row_text (row, PAGODA_FIELD_PROJECT_REASON));
  project->note = g_strdup (pagoda_import_row_text (row, PAGODA_FIELD_PROJECT_NOTE));
  read_stage (row, read);
  read_amount (row, run, project);
  read_when (row, project);
  project->name = make_name (row, project);
}
