/* reporting_people.c: who of us works what, as a report.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "session/reporting-private.h"

#include "report/report_people.h"
#include "session/team.h"

#include <glib/gi18n-lib.h>

static const char *
separator (PagodaLanguage language)
{
  return pagoda_translate_in_context (language, "list", NC_ ("list", ", "));
}

static void
append_part (GString *text, const char *part, PagodaLanguage language)
{
  g_string_append_printf (text, "%s%s", text->len > 0 ? separator (language) : "", part);
}

static char *
word_mismatches (const PagodaTeam *team,
                 const PagodaTeamAccount *account,
                 const char *person,
                 PagodaLanguage language)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < account->mismatches->len; i++)
    {
      const PagodaMismatch *mismatch = &g_array_index (account->mismatches, PagodaMismatch, i);
      g_autofree char *words = pagoda_mismatch_describe (mismatch, language);
      if (g_str_equal (mismatch->person, person))
        append_part (text, words, language);
    }
  return g_string_free (text, FALSE);
}

static char *
word_missing (const PagodaTeamAccount *account, PagodaLanguage language)
{
  GString *text = g_string_new (NULL);

  for (int item = 0; item < PAGODA_N_MONITOR_ITEMS; item++)
    if ((account->monitoring.missing & 1U << item) != 0)
      append_part (text, pagoda_monitor_item_label ((PagodaMonitorItem)item, language), language);
  return g_string_free (text, FALSE);
}

static const char *
word_next (const PagodaNextAction *next, PagodaLanguage language)
{
  if (next->day == PAGODA_DAY_NONE)
    return NULL;
  return next->text != NULL ? next->text : pagoda_activity_kind_label (next->kind, language);
}

static PagodaReportShare
row_of (const PagodaTeam *team,
        const PagodaTeamPerson *person,
        const PagodaTeamShare *share,
        PagodaLanguage language)
{
  const PagodaBoardCard *card = &team->board->cards[share->card];
  const PagodaTeamAccount *account = &team->accounts[share->card];

  return (PagodaReportShare){
    .person = person->name,
    .skill = person->colleague != NULL ? (int)person->colleague->skill : PAGODA_NO_SKILL,
    .code = pagoda_snapshot_get_code (team->board->snapshot, card->place),
    .name = pagoda_snapshot_get_name (team->board->snapshot, card->place),
    .account_class = card->account_class,
    .layer = card->layers->shown,
    .layers = share->layers,
    .gaps = share->gaps,
    .next = card->next.day,
    .next_text = word_next (&card->next, language),
    .late = pagoda_next_action_is_overdue (&card->next, team->board->as_of),
    .stalled = share->stalled,
    .mismatches = word_mismatches (team, account, person->name, language),
    .missing = word_missing (account, language),
    .single = account->thread.kind == PAGODA_THREAD_SINGLE ? g_strdup (account->thread.person) : NULL,
  };
}

static void
clear_row (PagodaReportShare *row)
{
  g_free (row->mismatches);
  g_free (row->missing);
  g_free (row->single);
}

static GArray *
list_rows (const PagodaTeam *team, const char *person, PagodaLanguage language)
{
  GArray *rows = g_array_new (FALSE, FALSE, sizeof (PagodaReportShare));

  g_array_set_clear_func (rows, (GDestroyNotify)clear_row);
  for (guint i = 0; i < team->persons->len; i++)
    {
      const PagodaTeamPerson *one = g_ptr_array_index (team->persons, i);
      for (guint k = 0; k < one->shares->len && (person == NULL || g_str_equal (person, one->name)); k++)
        {
          PagodaReportShare row
              = row_of (team, one, &g_array_index (one->shares, PagodaTeamShare, k), language);
          g_array_append_val (rows, row);
        }
    }
  return rows;
}

static PagodaTeam *
load_team (PagodaDatabase *database, PagodaBoard *board, GError **error)
{
  if (!pagoda_database_begin (database, PAGODA_OPEN_READ, error))
    return NULL;
  PagodaTeam *team = pagoda_team_load (database, board, error);
  pagoda_database_rollback (database);
  return team;
}

gboolean
pagoda_reporting_write_people (PagodaReporting *run, GError **error)
{
  g_autoptr (PagodaBoard) board = pagoda_reporting_load_board (run, error);
  g_autoptr (PagodaTeam) team = board != NULL ? load_team (run->database, board, error) : NULL;

  if (team == NULL)
    return FALSE;
  g_autoptr (GArray) rows = list_rows (team, run->request->person, run->context.language);
  PagodaReportPeople people = { (const PagodaReportShare *)(gpointer)rows->data, rows->len };
  return pagoda_report_write_people (&run->context, &people, &run->counts, error);
}
