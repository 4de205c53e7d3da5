/* team.c: who of us works what, over the key accounts of a board.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "session/team.h"

#include "base/text.h"
#include "store/activities.h"
#include "store/colleagues.h"
#include "store/statement.h"

#include <glib/gi18n-lib.h>

/* What making a team goes through. */
typedef struct
{
  PagodaTeam *team;
  PagodaDay day;
  const GPtrArray *colleagues;
  GHashTable *by_name;   /* folded name → PagodaTeamPerson */
  GHashTable *spelled;   /* name as written → PagodaTeamPerson, so that a spelling is folded once */
  GHashTable *touches;   /* customer (gint64 *) → GArray of PagodaTouch */
  GHashTable *contacts;  /* customer (gint64 *) → number of contacts */
  GHashTable *executive; /* customer (gint64 *) → GPtrArray of PagodaActivity planned */
  GPtrArray *planned;    /* of PagodaActivity from the day on */
} Making;

static void
clear_account (PagodaTeamAccount *account)
{
  g_clear_pointer (&account->mismatches, g_array_unref);
}

static void
free_person (gpointer data)
{
  g_array_unref (((PagodaTeamPerson *)data)->shares);
  g_free (data);
}

PagodaTeam *
pagoda_team_ref (PagodaTeam *team)
{
  g_atomic_ref_count_inc (&team->references);
  return team;
}

void
pagoda_team_unref (PagodaTeam *team)
{
  if (team == NULL || !g_atomic_ref_count_dec (&team->references))
    return;
  for (gsize i = 0; team->accounts != NULL && i < team->board->n; i++)
    clear_account (&team->accounts[i]);
  g_free (team->accounts);
  g_clear_pointer (&team->persons, g_ptr_array_unref);
  g_clear_pointer (&team->names, g_ptr_array_unref);
  g_clear_pointer (&team->activities, g_ptr_array_unref);
  g_clear_pointer (&team->overdue, g_ptr_array_unref);
  pagoda_board_unref (team->board);
  g_free (team);
}

/* Reading */

static void
add_touch (PagodaStatement *statement, gpointer data)
{
  Making *making = data;
  PagodaId customer = pagoda_statement_int (statement, "customer");
  GArray *touches = g_hash_table_lookup (making->touches, &customer);
  PagodaTouch touch = { .person = g_intern_string (pagoda_statement_text (statement, "person")),
                        .contact = pagoda_statement_optional (statement, "contact", PAGODA_ID_NONE),
                        .day = (PagodaDay)pagoda_statement_int (statement, "day") };

  if (touches == NULL)
    {
      touches = g_array_new (FALSE, FALSE, sizeof (PagodaTouch));
      g_hash_table_insert (making->touches, g_memdup2 (&customer, sizeof customer), touches);
    }
  g_array_append_val (touches, touch);
}

static void
count_contact (PagodaStatement *statement, gpointer data)
{
  Making *making = data;
  PagodaId customer = pagoda_statement_int (statement, "customer");
  guint before = GPOINTER_TO_UINT (g_hash_table_lookup (making->contacts, &customer));

  g_hash_table_insert (making->contacts, g_memdup2 (&customer, sizeof customer),
                       GUINT_TO_POINTER (before + 1));
}

static gboolean
read_all (Making *making, PagodaDatabase *database, GError **error)
{
  PagodaTeam *team = making->team;
  PagodaPeriod year = pagoda_period_trailing_year (making->day);
  PagodaStatement *touches = pagoda_statement (database, "touch-list");

  pagoda_statement_bind_int (touches, ":first", year.first);
  pagoda_statement_bind_int (touches, ":last", year.last);
  return pagoda_statement_each (touches, add_touch, making, error)
         && pagoda_statement_each (pagoda_statement (database, "contact-list"), count_contact, making, error)
         && (team->activities = pagoda_activities_of_period (database, team->week, error)) != NULL
         && (team->overdue = pagoda_activities_overdue_on (database, making->day, error)) != NULL
         && (making->planned
             = pagoda_activities_of_period (database, (PagodaPeriod){ making->day, G_MAXINT32 }, error))
                != NULL
         && (team->names = pagoda_used_names_list (database, error)) != NULL;
}

/* Persons */

static PagodaTeamPerson *
add_person (Making *making, const char *name, char *folded)
{
  PagodaTeamPerson *person = g_new0 (PagodaTeamPerson, 1);
  const PagodaColleague *colleague = pagoda_colleagues_find (making->colleagues, name, making->day);

  if (colleague != NULL && pagoda_colleague_is_there (colleague, making->day))
    person->colleague = colleague;
  person->name = person->colleague != NULL ? colleague->name : g_intern_string (name);
  person->shares = g_array_new (FALSE, FALSE, sizeof (PagodaTeamShare));
  g_ptr_array_add (making->team->persons, person);
  g_hash_table_insert (making->by_name, folded, person);
  return person;
}

/* Who is called @name, made where there is nobody yet; NULL and "" are nobody, who is one of them. */
static PagodaTeamPerson *
person_of (Making *making, const char *name)
{
  PagodaTeamPerson *person = g_hash_table_lookup (making->spelled, name != NULL ? name : "");

  if (person != NULL)
    return person;
  g_autofree char *folded = pagoda_text_fold (name);
  person = g_hash_table_lookup (making->by_name, folded);
  gboolean nobody = *folded == '\0';
  if (person == NULL)
    person = add_person (making, nobody ? "" : name, g_steal_pointer (&folded));
  g_hash_table_insert (making->spelled, g_strdup (name != NULL ? name : ""), person);
  return person;
}

static int
skill_of (const char *name, gpointer data)
{
  const PagodaTeamPerson *person = person_of (data, name);

  return person->colleague != NULL ? (int)person->colleague->skill : PAGODA_NO_SKILL;
}

static void
add_colleagues (Making *making)
{
  for (guint i = 0; i < making->colleagues->len; i++)
    {
      const PagodaColleague *colleague = g_ptr_array_index (making->colleagues, i);
      if (pagoda_colleague_is_there (colleague, making->day))
        person_of (making, colleague->name);
    }
}

/* Accounts */

static void
note_executive_visits (Making *making)
{
  for (guint i = 0; i < making->planned->len; i++)
    {
      PagodaActivity *activity = g_ptr_array_index (making->planned, i);
      GPtrArray *visits = g_hash_table_lookup (making->executive, &activity->customer);
      if (activity->kind != PAGODA_ACTIVITY_EXECUTIVE_VISIT)
        continue;
      if (visits == NULL)
        {
          visits = g_ptr_array_new ();
          g_hash_table_insert (making->executive, &activity->customer, visits);
        }
      g_ptr_array_add (visits, activity);
    }
}

static PagodaThread
thread_of (Making *making, const PagodaBoardCard *card)
{
  const GArray *noted = g_hash_table_lookup (making->touches, &card->customer);
  g_autoptr (GArray) touches = g_array_new (FALSE, FALSE, sizeof (PagodaTouch));

  if (noted != NULL)
    g_array_append_vals (touches, noted->data, noted->len);
  for (guint i = 0; i < card->record->projects->len; i++)
    pagoda_touches_append_project (touches, g_ptr_array_index (card->record->projects, i));
  return pagoda_single_thread ((const PagodaTouch *)(gpointer)touches->data, touches->len, making->day);
}

static void
judge_account (Making *making, gsize place)
{
  const PagodaBoardCard *card = &making->team->board->cards[place];
  PagodaTeamAccount *account = &making->team->accounts[place];
  const GPtrArray *visits = g_hash_table_lookup (making->executive, &card->customer);
  PagodaMonitorInput input
      = { .owner = card->owner,
          .contacts = GPOINTER_TO_UINT (g_hash_table_lookup (making->contacts, &card->customer)),
          .next = card->next.day,
          .layers = card->layers,
          .record = card->record };

  account->assignment = pagoda_assignment_on (card->record, card->owner, making->day);
  account->mismatches
      = pagoda_assignment_mismatches (&account->assignment, card->record, card->coverage.owed,
                                      visits != NULL ? (const PagodaActivity *const *)visits->pdata : NULL,
                                      visits != NULL ? visits->len : 0, making->day, skill_of, making);
  /* What is planned is read for this alone: the names have to live as long as the team. */
  for (guint i = 0; i < account->mismatches->len; i++)
    {
      PagodaMismatch *mismatch = &g_array_index (account->mismatches, PagodaMismatch, i);
      mismatch->person = person_of (making, mismatch->person)->name;
    }
  account->monitored = pagoda_monitoring_is_for (card->account_class);
  if (account->monitored)
    account->monitoring = pagoda_monitoring_of (&input);
  account->thread = thread_of (making, card);
}

static PagodaTeamShare *
share_of (PagodaTeamPerson *person, guint32 card)
{
  PagodaTeamShare share = { .card = card };

  if (person->shares->len == 0
      || g_array_index (person->shares, PagodaTeamShare, person->shares->len - 1).card != card)
    g_array_append_val (person->shares, share);
  return &g_array_index (person->shares, PagodaTeamShare, person->shares->len - 1);
}

static void
share_account (Making *making, guint32 place)
{
  const PagodaBoardCard *card = &making->team->board->cards[place];
  const PagodaTeamAccount *account = &making->team->accounts[place];

  share_of (person_of (making, card->owner), place)->owner = TRUE;
  for (guint layer = 0; layer < PAGODA_N_LAYERS; layer++)
    {
      guint bit = 1U << layer;
      if ((card->coverage.owed & bit) == 0)
        continue;
      PagodaTeamPerson *person = person_of (making, account->assignment.owners[layer]);
      PagodaTeamShare *share = share_of (person, place);
      share->layers |= bit;
      share->gaps |= card->coverage.missing & bit;
      share->stalled = share->stalled || (card->layers->stalled && card->layers->shown == layer);
      person->layers++;
      person->gaps += (card->coverage.missing & bit) != 0;
    }
  for (guint i = 0; i < account->mismatches->len; i++)
    person_of (making, g_array_index (account->mismatches, PagodaMismatch, i).person)->mismatches++;
}

static void
count_stalled (Making *making)
{
  for (guint i = 0; i < making->team->persons->len; i++)
    {
      PagodaTeamPerson *person = g_ptr_array_index (making->team->persons, i);
      for (guint k = 0; k < person->shares->len; k++)
        person->stalled += g_array_index (person->shares, PagodaTeamShare, k).stalled;
    }
}

/* Work */

static void
count_activities (Making *making)
{
  for (guint i = 0; i < making->team->activities->len; i++)
    {
      const PagodaActivity *activity = g_ptr_array_index (making->team->activities, i);
      PagodaTeamPerson *person = person_of (making, activity->person);
      person->planned += activity->state == PAGODA_ACTIVITY_PLANNED;
      person->done += activity->state == PAGODA_ACTIVITY_DONE;
    }
  for (guint i = 0; i < making->team->overdue->len; i++)
    person_of (making, ((PagodaActivity *)g_ptr_array_index (making->team->overdue, i))->person)->overdue++;
}

static int
compare_persons (gconstpointer a, gconstpointer b)
{
  const PagodaTeamPerson *one = *(PagodaTeamPerson *const *)a, *other = *(PagodaTeamPerson *const *)b;
  gboolean nobody = *one->name == '\0';

  return nobody != (*other->name == '\0') ? (nobody ? 1 : -1) : g_utf8_collate (one->name, other->name);
}

/* Who is no colleague and works nothing here only has a name in some record. */
static gboolean
belongs (const PagodaTeamPerson *person)
{
  return person->colleague != NULL || person->shares->len > 0
         || (*person->name != '\0' && person->planned + person->done + person->overdue > 0);
}

static void
leave_out_others (PagodaTeam *team)
{
  for (guint i = team->persons->len; i-- > 0;)
    if (!belongs (g_ptr_array_index (team->persons, i)))
      g_ptr_array_remove_index (team->persons, i);
  for (guint i = team->names->len; i-- > 0;)
    if (pagoda_colleagues_find (pagoda_snapshot_get_colleagues (team->board->snapshot),
                                ((PagodaUsedName *)g_ptr_array_index (team->names, i))->name,
                                team->board->as_of)
        != NULL)
      g_ptr_array_remove_index (team->names, i);
  g_ptr_array_sort (team->persons, compare_persons);
}

static void
make (Making *making)
{
  PagodaTeam *team = making->team;

  team->accounts = g_new0 (PagodaTeamAccount, team->board->n);
  add_colleagues (making);
  note_executive_visits (making);
  for (gsize i = 0; i < team->board->n; i++)
    judge_account (making, i);
  for (gsize i = 0; i < team->board->n; i++)
    share_account (making, (guint32)i);
  count_stalled (making);
  count_activities (making);
  leave_out_others (team);
}

PagodaTeam *
pagoda_team_load (PagodaDatabase *database, PagodaBoard *board, GError **error)
{
  g_autoptr (PagodaTeam) team = g_new0 (PagodaTeam, 1);
  g_autoptr (GHashTable) by_name = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GHashTable) spelled = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GHashTable) touches
      = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, (GDestroyNotify)g_array_unref);
  g_autoptr (GHashTable) contacts = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  g_autoptr (GHashTable) executive
      = g_hash_table_new_full (g_int64_hash, g_int64_equal, NULL, (GDestroyNotify)g_ptr_array_unref);
  Making making = { .team = team,
                    .day = board->as_of,
                    .colleagues = pagoda_snapshot_get_colleagues (board->snapshot),
                    .by_name = by_name,
                    .spelled = spelled,
                    .touches = touches,
                    .contacts = contacts,
                    .executive = executive };

  g_atomic_ref_count_init (&team->references);
  team->board = pagoda_board_ref (board);
  team->week = pagoda_week_of (board->as_of);
  team->persons = g_ptr_array_new_with_free_func (free_person);
  gboolean read = read_all (&making, database, error);
  if (read)
    make (&making);
  g_clear_pointer (&making.planned, g_ptr_array_unref);
  return read ? g_steal_pointer (&team) : NULL;
}

const PagodaTeamPerson *
pagoda_team_find (const PagodaTeam *team, const char *name)
{
  for (guint i = 0; i < team->persons->len; i++)
    {
      const PagodaTeamPerson *person = g_ptr_array_index (team->persons, i);
      if (g_str_equal (person->name, name))
        return person;
    }
  return NULL;
}

char *
pagoda_mismatch_describe (const PagodaMismatch *mismatch, PagodaLanguage language)
{
  static const char *const kinds[PAGODA_N_MISMATCH_KINDS] = {
    [PAGODA_MISMATCH_ACTIVITY] = NC_ ("mismatch", "Executive visit"),
    [PAGODA_MISMATCH_LOCK_IN] = NC_ ("mismatch", "Strategic agreement"),
  };
  const char *what = mismatch->kind == PAGODA_MISMATCH_LAYER
                         ? pagoda_layer_label (mismatch->layer, language)
                         : pagoda_translate_in_context (language, "mismatch", kinds[mismatch->kind]);

  /* Translators: a layer or a task, a name, the person's skill and the skill that is needed. */
  return g_strdup_printf (pagoda_translate (language, N_ ("%1$s: %2$s is %3$s, needed: %4$s")), what,
                          mismatch->person, pagoda_skill_label (mismatch->has, language),
                          pagoda_skill_label (mismatch->needed, language));
}
