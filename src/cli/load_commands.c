/* load_commands.c: the visits that are needed in a month against the room for them, and what if (V2).
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cli/command.h"
#include "cli/output.h"

#include "session/agenda.h"
#include "session/workdays.h"

#include <glib/gi18n.h>
#include <stdio.h>

static struct
{
  char *month;
  char **cadences;
  char **accounts;
} options;

const GOptionEntry load_options[] = {
  { "month", 0, 0, G_OPTION_ARG_STRING, &options.month, N_ ("The month; without it that of --as-of"),
    "YYYY-MM" },
  { "cadence", 0, 0, G_OPTION_ARG_STRING_ARRAY, &options.cadences,
    N_ ("What if a class had other days between contacts"), "CLASS=DAYS" },
  { "accounts", 0, 0, G_OPTION_ARG_STRING_ARRAY, &options.accounts,
    N_ ("What if only so many accounts of a class were visited"), "CLASS=N" },
  { NULL },
};

/* Reads CLASS=NUMBER, @least or more, into @values, by class. */
static gboolean
parse_change (const char *option, const char *text, gint64 least, gint64 most, int *values, GError **error)
{
  g_auto (GStrv) parts = g_strsplit (text, "=", 2);
  PagodaAccountClass account_class;
  gint64 value;

  if (g_strv_length (parts) == 2 && pagoda_account_class_parse (parts[0], &account_class)
      && g_ascii_string_to_signed (parts[1], 10, least, most, &value, NULL))
    {
      values[account_class] = (int)value;
      return TRUE;
    }
  return fail_usage (error, _ ("%s is a class and a number, as in important=45: %s"), option, text);
}

static gboolean
parse_changes (PagodaLoadChange *change, GError **error)
{
  const PagodaHouseRuleInfo *info = pagoda_house_rule_info (PAGODA_RULE_CADENCE_ORDINARY);

  for (char **text = options.cadences; text != NULL && *text != NULL; text++)
    if (!parse_change ("--cadence", *text, info->least, info->most, change->days, error))
      return FALSE;
  for (char **text = options.accounts; text != NULL && *text != NULL; text++)
    if (!parse_change ("--accounts", *text, 0, G_MAXINT, change->accounts, error))
      return FALSE;
  return TRUE;
}

static gboolean
parse_month (PagodaDay as_of, PagodaPeriod *period, GError **error)
{
  g_autofree char *text = options.month != NULL ? g_strdup_printf ("%s-01", options.month) : NULL;
  PagodaDay day = as_of;

  if (text != NULL && (day = pagoda_day_from_iso (text)) == PAGODA_DAY_NONE)
    return fail_usage (error, _ ("--month needs a month like 2026-09, not “%s”."), options.month);
  *period = pagoda_period_month (day);
  return TRUE;
}

/* What the figures rest on. */
typedef struct
{
  const PagodaAgenda *agenda;
  PagodaPeriod period;
  PagodaLoadChange change;
  PagodaVisitLoad load;
} Question;

static PagodaLoadRemedy
find_remedy (const Question *question, int account_class)
{
  return pagoda_load_remedy (question->agenda->accounts, question->agenda->n_accounts, &question->change,
                             (PagodaAccountClass)account_class, question->load.workdays,
                             pagoda_snapshot_get_rules (question->agenda->snapshot));
}

static void
add_optional (JsonBuilder *builder, const char *name, int number)
{
  if (number == PAGODA_NO_REMEDY)
    add_text (builder, name, NULL);
  else
    add_count (builder, name, number);
}

static void
add_workdays (JsonBuilder *builder, const Question *question)
{
  g_autoptr (PagodaWorkdays) workdays
      = pagoda_workdays_explain (question->agenda->snapshot, question->period, PAGODA_LANGUAGE_EN);

  add_count (builder, "weekdays", workdays->usual);
  json_builder_begin_array (json_builder_set_member_name (builder, "exceptions"));
  for (guint i = 0; i < workdays->exceptions->len; i++)
    {
      const PagodaWorkdayException *exception
          = &g_array_index (workdays->exceptions, PagodaWorkdayException, i);
      json_builder_begin_object (builder);
      add_day (builder, "from", exception->days.first);
      add_day (builder, "to", exception->days.last);
      add_text (builder, "name", exception->name);
      add_count (builder, "change", exception->change);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
  add_count (builder, "workdays", workdays->workdays);
}

static void
add_class (JsonBuilder *builder, const Question *question, int account_class)
{
  PagodaLoadRemedy remedy = find_remedy (question, account_class);

  json_builder_begin_object (builder);
  add_text (builder, "class", pagoda_account_class_word ((PagodaAccountClass)account_class));
  add_count (builder, "accounts", question->load.customers[account_class]);
  add_number (builder, "needed", question->load.needed[account_class]);
  add_number (builder, "needed_up_to", question->load.needed_up_to[account_class]);
  add_optional (builder, "fits_with_accounts", remedy.accounts);
  add_optional (builder, "fits_with_days", remedy.days);
  json_builder_end_object (builder);
}

static void
print_load_json (const Question *question)
{
  const PagodaVisitLoad *load = &question->load;
  JsonBuilder *builder = json_builder_begin_object (json_builder_new ());

  add_day (builder, "from", question->period.first);
  add_day (builder, "to", question->period.last);
  add_workdays (builder, question);
  add_count (builder, "visits_per_day",
             pagoda_snapshot_get_rules (question->agenda->snapshot)->values[PAGODA_RULE_VISITS_PER_DAY]);
  add_number (builder, "capacity", load->capacity);
  add_number (builder, "needed", load->needed_up_to[PAGODA_N_CLASSES - 1]);
  add_text (builder, "exceeded",
            load->exceeded != PAGODA_NO_CLASS ? pagoda_account_class_word ((PagodaAccountClass)load->exceeded)
                                              : NULL);
  json_builder_begin_array (json_builder_set_member_name (builder, "classes"));
  for (int i = 0; i < PAGODA_N_CLASSES; i++)
    add_class (builder, question, i);
  print_json (json_builder_end_object (json_builder_end_array (builder)));
}

static char *
word_remedy (int number)
{
  return number == PAGODA_NO_REMEDY ? g_strdup ("") : g_strdup_printf ("%d", number);
}

static void
print_load (const Question *question)
{
  static const char *const heads[] = { N_ ("Class"),    N_ ("Accounts"),           N_ ("Visits"),
                                       N_ ("Together"), N_ ("Fits with accounts"), N_ ("Fits with days") };
  const PagodaVisitLoad *load = &question->load;
  g_autoptr (GPtrArray) cells = begin_table (heads, G_N_ELEMENTS (heads));

  for (int i = 0; i < PAGODA_N_CLASSES; i++)
    {
      PagodaLoadRemedy remedy = find_remedy (question, i);
      g_ptr_array_add (cells, g_strdup (pagoda_account_class_label ((PagodaAccountClass)i,
                                                                    pagoda_language_current ())));
      g_ptr_array_add (cells, g_strdup_printf ("%u", load->customers[i]));
      g_ptr_array_add (cells, g_strdup_printf ("%.1f", load->needed[i]));
      g_ptr_array_add (cells,
                       g_strdup_printf ("%.1f%s", load->needed_up_to[i], load->exceeded == i ? " !" : ""));
      g_ptr_array_add (cells, word_remedy (remedy.accounts));
      g_ptr_array_add (cells, word_remedy (remedy.days));
    }
  print_table (cells, G_N_ELEMENTS (heads));
  /* Translators: working days, visits on each of them, and how many visits that is room for. */
  printf (_ ("Working days: %d × %d visits = %.0f\n"), load->workdays,
          (int)pagoda_snapshot_get_rules (question->agenda->snapshot)->values[PAGODA_RULE_VISITS_PER_DAY],
          load->capacity);
}

static PagodaAgenda *
load_agenda (PagodaDatabase *database, PagodaDay day, PagodaPeriod period, GError **error)
{
  g_autoptr (PagodaSnapshot) snapshot = pagoda_snapshot_load (database, PAGODA_STAGE_FIGURES, NULL, error);

  if (snapshot == NULL || !pagoda_database_begin (database, PAGODA_OPEN_READ, error))
    return NULL;
  PagodaAgenda *agenda = pagoda_agenda_load (database, snapshot, day, period, NULL, error);
  pagoda_database_rollback (database);
  return agenda;
}

gboolean
run_load (const Invocation *invocation, GError **error)
{
  Question question = { .change = pagoda_load_change_none () };

  if (!parse_month (invocation->as_of, &question.period, error) || !parse_changes (&question.change, error))
    return FALSE;
  g_autoptr (PagodaDatabase) database = open_to_read (invocation, error);
  g_autoptr (PagodaAgenda) agenda
      = database != NULL ? load_agenda (database, invocation->as_of, question.period, error) : NULL;
  if (agenda == NULL)
    return FALSE;
  question.agenda = agenda;
  question.load = pagoda_load_what_if (agenda->accounts, agenda->n_accounts, &question.change,
                                       agenda->load.workdays, pagoda_snapshot_get_rules (agenda->snapshot));
  if (invocation->json)
    print_load_json (&question);
  else
    print_load (&question);
  return TRUE;
}
