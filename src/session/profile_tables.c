/* profile_tables.c: what has many rows on a profile sheet (V8).
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "session/profile_paper-private.h"

#include "method/project_stages.h"
#include "session/people_words.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* Of what was done, the newest so many are told. */
#define LAST_ACTIVITIES 7

#define TABLE(profile, heading, columns)                                                                     \
  PAGODA_PAPER_TABLE ((profile)->paper, (profile)->language, heading, columns)

static char *
word_behind (const char *text, const char *more)
{
  g_autoptr (GString) words = g_string_new (text);

  pagoda_paper_append (words, PAGODA_PAPER_SEPARATOR, more);
  return g_string_free (g_steal_pointer (&words), FALSE);
}

/* People */

static const PagodaProject *
project_of (const PagodaProfile *profile)
{
  const char *currency = pagoda_snapshot_get_currency (profile->board->snapshot);

  return pagoda_five_layers_project (profile->dossier->layers, currency, profile->day);
}

/* What @contact decides in @project, or NULL where that is nothing; @project is nullable. */
static const PagodaDecisionMaker *
find_decision_maker (const PagodaProject *project, PagodaId contact, PagodaDay day)
{
  for (guint i = 0; project != NULL && i < project->decision_makers->len; i++)
    {
      const PagodaDecisionMaker *person = g_ptr_array_index (project->decision_makers, i);
      if (person->contact == contact && pagoda_decision_maker_is_on (person, day))
        return person;
    }
  return NULL;
}

static char *
word_support (const PagodaDecisionMaker *person, PagodaDay day)
{
  int support = pagoda_decision_maker_support_on (person, PAGODA_ID_NONE, day);

  return support != PAGODA_MARK_UNKNOWN ? pagoda_people_word_mark (support) : g_strdup ("?");
}

static char *
word_decides (const PagodaDecisionMaker *person, PagodaLanguage language)
{
  g_autofree char *stages = pagoda_people_word_stages (person->stages);

  return word_behind (pagoda_role_label (person->role, language), stages);
}

/* The day of the last done activity with @contact, or PAGODA_DAY_NONE. */
static PagodaDay
last_contact (const PagodaProfile *profile, PagodaId contact)
{
  PagodaDay last = PAGODA_DAY_NONE;

  for (guint i = 0; i < profile->dossier->activities->len; i++)
    {
      const PagodaActivity *activity = g_ptr_array_index (profile->dossier->activities, i);
      if (activity->contact == contact && activity->day <= profile->day
          && pagoda_activity_is_contact (activity->kind, activity->state, activity->reached))
        last = activity->day;
    }
  return last;
}

static void
add_contacts (const PagodaProfile *profile)
{
  static const PagodaPaperColumn columns[] = {
    { N_ ("Contact"), 4, FALSE },
    { N_ ("Reached by"), 6, FALSE },
    { N_ ("Last contact"), 2, FALSE },
  };
  PagodaPaperTable table = TABLE (profile, N_ ("Contacts"), columns);

  for (guint i = 0; i < profile->dossier->contacts->len; i++)
    {
      const PagodaContact *contact = g_ptr_array_index (profile->dossier->contacts, i);
      pagoda_paper_table_add (&table, word_behind (contact->name, contact->title),
                              pagoda_paper_word_numbers (contact),
                              pagoda_paper_word_day (last_contact (profile, contact->id)));
    }
}

static char *
word_needs (const PagodaDecisionMaker *person)
{
  g_autoptr (GString) text = g_string_new (person->basis);

  pagoda_paper_append (text, "\n", person->organisational_need);
  pagoda_paper_append (text, "\n", person->personal_need);
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static void
add_decision_makers (const PagodaProfile *profile)
{
  static const PagodaPaperColumn columns[] = {
    { N_ ("Contact"), 2, FALSE }, { N_ ("Role and stages"), 3, FALSE },   { N_ ("Support"), 1.5, TRUE },
    { N_ ("Weight"), 1.5, TRUE }, { N_ ("Decides by, needs"), 4, FALSE },
  };
  PagodaPaperTable table = TABLE (profile, N_ ("Who decides"), columns);
  const PagodaProject *project = project_of (profile);

  for (guint i = 0; i < profile->dossier->contacts->len; i++)
    {
      const PagodaContact *contact = g_ptr_array_index (profile->dossier->contacts, i);
      const PagodaDecisionMaker *person = find_decision_maker (project, contact->id, profile->day);
      if (person != NULL)
        pagoda_paper_table_add (&table, g_strdup (contact->name), word_decides (person, profile->language),
                                word_support (person, profile->day),
                                g_strdup_printf ("%d",
                                                 pagoda_decision_maker_weight_on (person, profile->day)),
                                word_needs (person));
    }
}

void
pagoda_profile_add_people (const PagodaProfile *profile)
{
  add_contacts (profile);
  add_decision_makers (profile);
}

/* Barriers */

void
pagoda_profile_add_barriers (const PagodaProfile *profile)
{
  static const PagodaPaperColumn columns[] = {
    { N_ ("Barrier"), 4, FALSE },     { N_ ("Severity"), 1.5, TRUE }, { N_ ("State"), 2, FALSE },
    { N_ ("Way through"), 3, FALSE }, { N_ ("Owner"), 2, FALSE },     { N_ ("Due day"), 2, FALSE },
  };
  PagodaPaperTable table = TABLE (profile, N_ ("Barriers"), columns);
  PagodaLanguage language = profile->language;

  for (guint i = 0; i < profile->dossier->layers->barriers->len; i++)
    {
      const PagodaBarrier *barrier = g_ptr_array_index (profile->dossier->layers->barriers, i);
      gboolean ours = barrier->side == PAGODA_BARRIER_AGAINST_OTHERS;
      PagodaBarrierState state;
      if (!pagoda_barrier_state_on (barrier, profile->day, &state))
        continue;
      pagoda_paper_table_add (
          &table,
          word_behind (barrier->title, ours ? pagoda_barrier_side_label (barrier->side, language) : NULL),
          g_strdup_printf ("%d", barrier->severity), g_strdup (pagoda_barrier_state_label (state, language)),
          g_strdup (pagoda_barrier_way_label (barrier->way, language)), g_strdup (barrier->owner),
          pagoda_paper_word_day (barrier->due));
    }
}

/* Projects */

static char *
word_value (const PagodaProfile *profile, const PagodaProject *project)
{
  const char *currency = pagoda_snapshot_get_currency (profile->board->snapshot);

  return project->amount != PAGODA_AMOUNT_UNKNOWN
             ? pagoda_money_format (project->amount, project->currency != NULL ? project->currency : currency)
             : NULL;
}

static char *
word_opened (const PagodaProject *project, PagodaProjectState state)
{
  g_autofree char *opened = pagoda_day_to_iso (project->opened);
  g_autofree char *closed = state != PAGODA_PROJECT_OPEN ? pagoda_day_to_iso (project->closed) : NULL;

  return closed != NULL ? g_strdup_printf ("%s – %s", opened, closed) : g_steal_pointer (&opened);
}

void
pagoda_profile_add_projects (const PagodaProfile *profile)
{
  static const PagodaPaperColumn columns[] = {
    { N_ ("Project"), 4, FALSE },       { N_ ("Value"), 2.5, TRUE },         { N_ ("State"), 2, FALSE },
    { N_ ("Stages joined"), 2, FALSE }, { N_ ("Stages reached"), 2, FALSE }, { N_ ("Days"), 3.5, FALSE },
  };
  PagodaPaperTable table = TABLE (profile, N_ ("Projects"), columns);

  for (guint i = 0; i < profile->dossier->layers->projects->len; i++)
    {
      const PagodaProject *project = g_ptr_array_index (profile->dossier->layers->projects, i);
      PagodaProjectStages stages = pagoda_project_stages_on (project, profile->day);
      PagodaProjectState state;
      if (!pagoda_project_state_on (project, profile->day, &state))
        continue;
      pagoda_paper_table_add (
          &table,
          word_behind (project->name, state != PAGODA_PROJECT_OPEN ? pagoda_project_reason (project) : NULL),
          word_value (profile, project), g_strdup (pagoda_project_state_label (state, profile->language)),
          pagoda_people_word_stages (stages.joined), pagoda_people_word_stages (stages.reached),
          word_opened (project, state));
    }
}

/* Values */

static void
add_values (const PagodaProfile *profile, PagodaPaperTable *table)
{
  for (guint i = 0; i < profile->dossier->layers->values->len; i++)
    {
      const PagodaValue *value = g_ptr_array_index (profile->dossier->layers->values, i);
      if (value->from <= profile->day)
        pagoda_paper_table_add (table, g_strdup (pagoda_value_kind_label (value->kind, profile->language)),
                                g_strdup (value->title), g_strdup (value->evidence),
                                pagoda_paper_word_day (value->from));
    }
}

static void
add_lock_ins (const PagodaProfile *profile, PagodaPaperTable *table)
{
  for (guint i = 0; i < profile->dossier->layers->lock_ins->len; i++)
    {
      const PagodaLockIn *lock_in = g_ptr_array_index (profile->dossier->layers->lock_ins, i);
      if (pagoda_lock_in_holds (lock_in, profile->day))
        pagoda_paper_table_add (table,
                                g_strdup (pagoda_lock_in_kind_label (lock_in->kind, profile->language)),
                                g_strdup (lock_in->title), g_strdup (lock_in->evidence),
                                pagoda_paper_word_day (lock_in->from));
    }
}

static void
add_influences (const PagodaProfile *profile, PagodaPaperTable *table)
{
  for (guint i = 0; i < profile->dossier->influences->len; i++)
    {
      const PagodaInfluence *influence = g_ptr_array_index (profile->dossier->influences, i);
      if (pagoda_influence_holds (influence, profile->day))
        pagoda_paper_table_add (table,
                                g_strdup (pagoda_influence_kind_label (influence->kind, profile->language)),
                                word_behind (influence->brings, influence->reason), NULL,
                                pagoda_paper_word_day (influence->from));
    }
}

void
pagoda_profile_add_values (const PagodaProfile *profile)
{
  static const PagodaPaperColumn columns[] = {
    { N_ ("Kind"), 2.5, FALSE },
    { N_ ("What it is"), 4, FALSE },
    { N_ ("Evidence"), 3, FALSE },
    { N_ ("Since"), 2, FALSE },
  };
  PagodaPaperTable table = TABLE (profile, N_ ("Value, lock-ins and influence"), columns);

  add_values (profile, &table);
  add_lock_ins (profile, &table);
  add_influences (profile, &table);
}

/* Work */

/* Something to be done. */
typedef struct
{
  PagodaDay due; /* PAGODA_DAY_NONE: no day was set */
  const char *kind;
  char *text;
  const char *person;
} Work;

static void
clear_work (gpointer data)
{
  g_free (((Work *)data)->text);
}

static int
compare_work (gconstpointer a, gconstpointer b)
{
  const Work *x = a, *y = b;
  gboolean x_open = x->due == PAGODA_DAY_NONE, y_open = y->due == PAGODA_DAY_NONE;

  if (x_open != y_open)
    return x_open - y_open;
  return x->due < y->due ? -1 : x->due > y->due;
}

static void
add_work (GArray *work, PagodaDay due, const char *kind, char *text, const char *person)
{
  Work one = { due, kind, text, person };

  g_array_append_val (work, one);
}

static void
list_planned (const PagodaProfile *profile, GArray *work)
{
  for (guint i = 0; i < profile->dossier->activities->len; i++)
    {
      const PagodaActivity *activity = g_ptr_array_index (profile->dossier->activities, i);
      if (activity->state == PAGODA_ACTIVITY_PLANNED)
        add_work (work, activity->day, pagoda_activity_kind_label (activity->kind, profile->language),
                  g_strdup (activity->note), activity->person);
    }
}

static void
list_promises (const PagodaProfile *profile, GArray *work)
{
  for (guint i = 0; i < profile->dossier->promises->len; i++)
    {
      const PagodaPromise *promise = g_ptr_array_index (profile->dossier->promises, i);
      if (promise->day <= profile->day
          && pagoda_promise_state_on (promise, profile->day) == PAGODA_PROMISE_OPEN)
        add_work (work, pagoda_promise_due_on (promise, profile->day),
                  pagoda_translate (profile->language, N_ ("Promise")), g_strdup (promise->title),
                  promise->owner);
    }
}

/* Care items, and what lets the customer grow. */
static void
list_steps (const PagodaProfile *profile, GArray *work)
{
  for (guint i = 0; i < profile->dossier->care_items->len; i++)
    {
      const PagodaCareItem *item = g_ptr_array_index (profile->dossier->care_items, i);
      if (item->done == PAGODA_DAY_NONE || item->done > profile->day)
        add_work (work, item->due, pagoda_translate (profile->language, N_ ("Care item")),
                  g_strdup (item->title), item->owner);
    }
  for (guint i = 0; i < profile->dossier->growth_steps->len; i++)
    {
      const PagodaGrowthStep *step = g_ptr_array_index (profile->dossier->growth_steps, i);
      if (step->done == PAGODA_DAY_NONE || step->done > profile->day)
        add_work (work, step->due, pagoda_translate (profile->language, N_ ("Growth step")),
                  g_strdup (step->title), step->owner);
    }
}

void
pagoda_profile_add_work (const PagodaProfile *profile)
{
  static const PagodaPaperColumn columns[] = {
    { N_ ("Due day"), 2, FALSE },
    { N_ ("Kind"), 2.5, FALSE },
    { N_ ("What is to be done"), 6, FALSE },
    { N_ ("Owner"), 2, FALSE },
  };
  PagodaPaperTable table = TABLE (profile, N_ ("Next steps"), columns);
  g_autoptr (GArray) work = g_array_new (FALSE, FALSE, sizeof (Work));

  g_array_set_clear_func (work, clear_work);
  list_planned (profile, work);
  list_promises (profile, work);
  list_steps (profile, work);
  g_array_sort (work, compare_work);
  for (guint i = 0; i < work->len; i++)
    {
      const Work *one = &g_array_index (work, Work, i);
      pagoda_paper_table_add (&table, pagoda_paper_word_day (one->due), g_strdup (one->kind),
                              g_strdup (one->text), g_strdup (one->person));
    }
}

/* Activities */

static char *
word_said (const PagodaActivity *activity)
{
  g_autoptr (GString) text = g_string_new (activity->note);

  pagoda_paper_append (text, "\n", activity->next_step);
  if (activity->next_step != NULL)
    pagoda_paper_append_day (text, activity->next_day);
  return g_string_free (g_steal_pointer (&text), FALSE);
}

void
pagoda_profile_add_activities (const PagodaProfile *profile)
{
  static const PagodaPaperColumn columns[] = {
    { N_ ("Day"), 2, FALSE },
    { N_ ("Kind"), 2.5, FALSE },
    { N_ ("Note and next step"), 6, FALSE },
    { N_ ("Person"), 2, FALSE },
  };
  PagodaPaperTable table = TABLE (profile, N_ ("Last activities"), columns);

  for (guint i = profile->dossier->activities->len; i > 0 && table.rows < LAST_ACTIVITIES; i--)
    {
      const PagodaActivity *activity = g_ptr_array_index (profile->dossier->activities, i - 1);
      if (activity->state == PAGODA_ACTIVITY_DONE && activity->day <= profile->day)
        pagoda_paper_table_add (&table, pagoda_paper_word_day (activity->day),
                                g_strdup (pagoda_activity_kind_label (activity->kind, profile->language)),
                                word_said (activity), g_strdup (activity->person));
    }
}
