/* handover_book_rows.c: the sections of a handover book (T3).
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "session/handover_book.h"

#include "method/project_stages.h"
#include "method/single_thread.h"
#include "session/paper_words.h"
#include "session/people_picture.h"
#include "session/people_words.h"

#include <glib/gi18n-lib.h>

/* Of what was done, the newest so many are told. */
#define LAST_ACTIVITIES 5

#define TEXT PAGODA_REPORT_CELL_TEXT
#define INTEGER PAGODA_REPORT_CELL_INTEGER
#define MONEY PAGODA_REPORT_CELL_MONEY
#define DAY PAGODA_REPORT_CELL_DAY

static const PagodaBookColumn account_columns[] = {
  { N_ ("Tier"), TEXT, 2 },
  { N_ ("Class"), TEXT, 0 },
  { N_ ("Current layer"), TEXT, 2.4 },
  { N_ ("Owner"), TEXT, 2 },
  { N_ ("Handed over on"), DAY, 2.4 },
  { N_ ("Handed over by"), TEXT, 0 },
  { N_ ("Handed over to"), TEXT, 0 },
  { N_ ("Profit, last twelve months"), MONEY, 0 },
  { N_ ("Open projects"), INTEGER, 0 },
  { N_ ("Still to be done"), INTEGER, 2 },
  { N_ ("Warnings"), INTEGER, 2 },
  { N_ ("Last contact"), DAY, 0 },
};
static const PagodaBookColumn count_columns[] = {
  { N_ ("Counted"), TEXT, 4 },
  { N_ ("Before the handover"), INTEGER, 2 },
  { N_ ("After the handover"), INTEGER, 2 },
  { N_ ("Now"), INTEGER, 2 },
};
static const PagodaBookColumn warning_columns[] = { { N_ ("Warning"), TEXT, 1 } };
static const PagodaBookColumn work_columns[] = {
  { N_ ("Due day"), DAY, 2 },
  { N_ ("Kind"), TEXT, 2.5 },
  { N_ ("What is to be done"), TEXT, 6 },
  { N_ ("Owner"), TEXT, 2 },
};
static const PagodaBookColumn layer_columns[] = {
  { N_ ("Layer"), TEXT, 2 },        { N_ ("Score"), INTEGER, 1 },  { N_ ("Verdict"), TEXT, 2 },
  { N_ ("Missing next"), TEXT, 5 }, { N_ ("Worked by"), TEXT, 2 },
};
static const PagodaBookColumn project_columns[] = {
  { N_ ("Project"), TEXT, 4 },        { N_ ("Value"), TEXT, 2.5 },       { N_ ("Stages joined"), TEXT, 2 },
  { N_ ("Stages reached"), TEXT, 2 }, { N_ ("Expected close"), DAY, 2 }, { N_ ("Seller"), TEXT, 2 },
};
static const PagodaBookColumn people_columns[] = {
  { N_ ("Contact"), TEXT, 3 },      { N_ ("Reached by"), TEXT, 4 }, { N_ ("Role and stages"), TEXT, 3 },
  { N_ ("Weight"), INTEGER, 1 },    { N_ ("Support"), TEXT, 1 },    { N_ ("Decides by"), TEXT, 3 },
  { N_ ("Contacted by"), TEXT, 2 },
};
static const PagodaBookColumn money_columns[] = {
  { N_ ("Number"), TEXT, 2 },          { N_ ("Day"), DAY, 2 },
  { N_ ("Due day"), DAY, 2 },          { N_ ("Still open"), MONEY, 2 },
  { N_ ("Days overdue"), INTEGER, 2 },
};
static const PagodaBookColumn ask_columns[] = {
  { N_ ("Asked on"), DAY, 2 }, { N_ ("To be recommended to"), TEXT, 4 }, { N_ ("Contact"), TEXT, 2 },
  { N_ ("Outcome"), TEXT, 2 }, { N_ ("Come back to it on"), DAY, 2 },
};
static const PagodaBookColumn activity_columns[] = {
  { N_ ("Day"), DAY, 2 },
  { N_ ("Kind"), TEXT, 2 },
  { N_ ("Note and next step"), TEXT, 6 },
  { N_ ("Person"), TEXT, 2 },
};

#define SECTION(title, columns)                                                                              \
  {                                                                                                          \
    title, columns, G_N_ELEMENTS (columns)                                                                   \
  }

static const PagodaBookSectionKind kinds[PAGODA_N_BOOK_SECTIONS] = {
  [PAGODA_BOOK_ACCOUNTS] = SECTION (N_ ("The accounts"), account_columns),
  [PAGODA_BOOK_COUNTS] = SECTION (N_ ("Counts"), count_columns),
  [PAGODA_BOOK_WARNINGS] = SECTION (N_ ("Warnings"), warning_columns),
  [PAGODA_BOOK_WORK] = SECTION (N_ ("Still to be done"), work_columns),
  [PAGODA_BOOK_LAYERS] = SECTION (N_ ("Layers and gaps"), layer_columns),
  [PAGODA_BOOK_PROJECTS] = SECTION (N_ ("Open projects"), project_columns),
  [PAGODA_BOOK_PEOPLE] = SECTION (N_ ("Contacts and who decides"), people_columns),
  [PAGODA_BOOK_MONEY] = SECTION (N_ ("Money open"), money_columns),
  [PAGODA_BOOK_ASKS] = SECTION (N_ ("Referral asks"), ask_columns),
  [PAGODA_BOOK_ACTIVITIES] = SECTION (N_ ("Last activities"), activity_columns),
};

const PagodaBookSectionKind *
pagoda_book_section_kind (PagodaBookSection section)
{
  return &kinds[section];
}

/* Rows */

/* An account while its rows are written. */
typedef struct
{
  PagodaHandoverBook *book;
  const PagodaBookAccount *account;
  guint number;
  PagodaDay day;
  PagodaLanguage language;
} Writing;

static PagodaReportCell *
add_row (const Writing *writing, PagodaBookSection section, gboolean told)
{
  PagodaBookRow row = { writing->number, told, g_new0 (PagodaReportCell, kinds[section].n_columns) };

  g_array_append_val (writing->book->sections[section], row);
  return row.cells;
}

/* @text is taken; nothing where it says nothing. */
static void
set_text (PagodaReportCell *cell, char *text)
{
  if (text == NULL || *text == '\0')
    {
      g_free (text);
      return;
    }
  cell->kind = TEXT;
  cell->text = text;
}

static void
set_number (PagodaReportCell *cell, PagodaReportCellKind kind, gint64 number)
{
  cell->kind = kind;
  cell->number = number;
}

static void
set_day (PagodaReportCell *cell, PagodaDay day)
{
  if (day != PAGODA_DAY_NONE)
    set_number (cell, DAY, day);
}

static const char *say (const Writing *writing, const char *msgid) G_GNUC_FORMAT (2);

static const char *
say (const Writing *writing, const char *msgid)
{
  return pagoda_translate (writing->language, msgid);
}

static char *
join (const char *text, const char *separator, const char *more)
{
  g_autoptr (GString) words = g_string_new (text);

  pagoda_paper_append (words, separator, more);
  return g_string_free (g_steal_pointer (&words), FALSE);
}

/* Counts */

static void
write_counts (const Writing *writing)
{
  const gint64 *counted = pagoda_handover_book_counted (writing->account);

  for (int i = 0; i < PAGODA_N_ACCOUNT_COUNTS; i++)
    {
      PagodaAccountCount count = (PagodaAccountCount)i;
      PagodaReportCellKind kind = pagoda_account_count_is_money (count) ? MONEY : INTEGER;
      gint64 now = writing->account->now[i];
      if (now == 0 && (counted == NULL || counted[i] == 0))
        continue;
      PagodaReportCell *cells = add_row (writing, PAGODA_BOOK_COUNTS, FALSE);
      set_text (&cells[0], g_strdup (pagoda_account_count_label (count, writing->language)));
      for (int column = 1; counted != NULL && column <= 2; column++)
        set_number (&cells[column], kind, counted[i]);
      set_number (&cells[3], kind, now);
    }
}

/* Still to be done */

static void
add_work (const Writing *writing,
          gboolean told,
          PagodaDay due,
          const char *kind,
          char *text,
          const char *owner)
{
  PagodaReportCell *cells = add_row (writing, PAGODA_BOOK_WORK, told);

  set_day (&cells[0], due);
  set_text (&cells[1], g_strdup (kind));
  set_text (&cells[2], text);
  set_text (&cells[3], g_strdup (owner));
}

static void
write_planned (const Writing *writing)
{
  const GPtrArray *activities = writing->account->dossier->activities;

  for (guint i = 0; i < activities->len; i++)
    {
      const PagodaActivity *activity = g_ptr_array_index (activities, i);
      if (activity->state == PAGODA_ACTIVITY_PLANNED)
        add_work (writing, TRUE, activity->day,
                  pagoda_activity_kind_label (activity->kind, writing->language), g_strdup (activity->note),
                  activity->person);
    }
}

static void
write_promises (const Writing *writing)
{
  const GPtrArray *promises = writing->account->dossier->promises;

  for (guint i = 0; i < promises->len; i++)
    {
      const PagodaPromise *promise = g_ptr_array_index (promises, i);
      if (promise->day <= writing->day
          && pagoda_promise_state_on (promise, writing->day) == PAGODA_PROMISE_OPEN)
        add_work (writing, TRUE, pagoda_promise_due_on (promise, writing->day), say (writing, N_ ("Promise")),
                  g_strdup (promise->title), promise->owner);
    }
}

static void
write_steps (const Writing *writing)
{
  const PagodaDossier *dossier = writing->account->dossier;

  for (guint i = 0; i < dossier->care_items->len; i++)
    {
      const PagodaCareItem *item = g_ptr_array_index (dossier->care_items, i);
      if (item->done == PAGODA_DAY_NONE || item->done > writing->day)
        add_work (writing, TRUE, item->due, say (writing, N_ ("Care item")), g_strdup (item->title),
                  item->owner);
    }
  for (guint i = 0; i < dossier->growth_steps->len; i++)
    {
      const PagodaGrowthStep *step = g_ptr_array_index (dossier->growth_steps, i);
      if (step->done == PAGODA_DAY_NONE || step->done > writing->day)
        add_work (writing, TRUE, step->due, say (writing, N_ ("Growth step")), g_strdup (step->title),
                  step->owner);
    }
}

/* What the profile leaves out. */
static void
write_more_steps (const Writing *writing)
{
  const PagodaDossier *dossier = writing->account->dossier;

  for (guint i = 0; i < dossier->nurture->len; i++)
    {
      const PagodaNurtureStep *step = g_ptr_array_index (dossier->nurture, i);
      if (pagoda_nurture_step_state_on (step, writing->day) == PAGODA_NURTURE_PLANNED)
        add_work (writing, FALSE, step->due, say (writing, N_ ("Nurture step")), g_strdup (step->title),
                  NULL);
    }
  for (guint i = 0; i < dossier->dormant->steps->len; i++)
    {
      const PagodaTouchStep *step = g_ptr_array_index (dossier->dormant->steps, i);
      if (step->activity == PAGODA_ID_NONE)
        add_work (writing, FALSE, step->day, say (writing, N_ ("Step of the touch plan")),
                  join (pagoda_touch_kind_label (step->kind, writing->language), PAGODA_PAPER_SEPARATOR,
                        step->title),
                  NULL);
    }
  for (guint i = 0; i < dossier->questions->len; i++)
    {
      const PagodaMainQuestion *question = g_ptr_array_index (dossier->questions, i);
      if (question->day <= writing->day && question->answer == NULL)
        add_work (writing, FALSE, PAGODA_DAY_NONE, say (writing, N_ ("Open question")),
                  g_strdup (question->question), NULL);
    }
}

static void
write_work (const Writing *writing)
{
  write_planned (writing);
  write_promises (writing);
  write_steps (writing);
  write_more_steps (writing);
}

/* Layers, projects, people */

static void
write_layers (const Writing *writing)
{
  const PagodaBoardCard *card = writing->account->card;
  const PagodaLayerRecord *record = writing->account->dossier->layers;

  for (PagodaLayer layer = 0; card != NULL && layer < PAGODA_N_LAYERS; layer++)
    {
      const PagodaLayerJudgement *judgement = &card->layers->layers[layer];
      const PagodaCheckItem *next = pagoda_five_layers_next (card->layers, layer);
      const char *worker = pagoda_layer_record_owner_on (record, layer, writing->day);
      PagodaReportCell *cells = add_row (writing, PAGODA_BOOK_LAYERS, TRUE);
      set_text (&cells[0], g_strdup (pagoda_layer_label (layer, writing->language)));
      set_number (&cells[1], INTEGER, judgement->score);
      set_text (&cells[2], g_strdup (pagoda_verdict_label (judgement->verdict, writing->language)));
      if (next != NULL)
        set_text (&cells[3],
                  pagoda_board_describe_check (writing->book->board, card, next, writing->language));
      set_text (&cells[4], g_strdup (worker != NULL ? worker : card->owner));
    }
}

static char *
word_value (const Writing *writing, const PagodaProject *project)
{
  const char *currency = project->currency != NULL
                             ? project->currency
                             : pagoda_snapshot_get_currency (writing->book->board->snapshot);

  return project->amount != PAGODA_AMOUNT_UNKNOWN ? pagoda_money_format (project->amount, currency) : NULL;
}

static gboolean
is_open (const PagodaProject *project, PagodaDay day)
{
  PagodaProjectState state;

  return pagoda_project_state_on (project, day, &state) && state == PAGODA_PROJECT_OPEN;
}

static void
write_projects (const Writing *writing)
{
  const GPtrArray *projects = writing->account->dossier->layers->projects;

  for (guint i = 0; i < projects->len; i++)
    {
      const PagodaProject *project = g_ptr_array_index (projects, i);
      if (!is_open (project, writing->day))
        continue;
      PagodaProjectStages stages = pagoda_project_stages_on (project, writing->day);
      PagodaReportCell *cells = add_row (writing, PAGODA_BOOK_PROJECTS, TRUE);
      set_text (&cells[0], g_strdup (project->name));
      set_text (&cells[1], word_value (writing, project));
      set_text (&cells[2], pagoda_people_word_stages (stages.joined));
      set_text (&cells[3], pagoda_people_word_stages (stages.reached));
      set_day (&cells[4], project->expected_close);
      set_text (&cells[5], g_strdup (project->seller));
    }
}

static const PagodaProject *
main_project (const Writing *writing)
{
  return pagoda_five_layers_project (writing->account->dossier->layers,
                                     pagoda_snapshot_get_currency (writing->book->board->snapshot),
                                     writing->day);
}

static void
write_decider (const Writing *writing, PagodaReportCell *cells, const PagodaDecisionMaker *person)
{
  g_autofree char *stages = pagoda_people_word_stages (person->stages);
  int support = pagoda_decision_maker_support_on (person, PAGODA_ID_NONE, writing->day);

  set_text (&cells[2],
            join (pagoda_role_label (person->role, writing->language), PAGODA_PAPER_SEPARATOR, stages));
  set_number (&cells[3], INTEGER, pagoda_decision_maker_weight_on (person, writing->day));
  set_text (&cells[4], support != PAGODA_MARK_UNKNOWN ? pagoda_people_word_mark (support) : g_strdup ("?"));
  set_text (&cells[5], g_strdup (person->basis));
  set_text (&cells[6], g_strdup (person->contacted_by));
}

static void
write_people (const Writing *writing)
{
  const GPtrArray *contacts = writing->account->dossier->contacts;
  const PagodaProject *project = main_project (writing);

  for (guint i = 0; i < contacts->len; i++)
    {
      const PagodaContact *contact = g_ptr_array_index (contacts, i);
      PagodaReportCell *cells = add_row (writing, PAGODA_BOOK_PEOPLE, TRUE);
      set_text (&cells[0], join (contact->name, PAGODA_PAPER_SEPARATOR, contact->title));
      set_text (&cells[1], pagoda_paper_word_numbers (contact));
      for (guint n = 0; project != NULL && n < project->decision_makers->len; n++)
        {
          const PagodaDecisionMaker *person = g_ptr_array_index (project->decision_makers, n);
          if (person->contact != contact->id || !pagoda_decision_maker_is_on (person, writing->day))
            continue;
          write_decider (writing, cells, person);
          break;
        }
    }
}

/* Money, asks, activities */

static void
write_money (const Writing *writing)
{
  const GPtrArray *receivables = writing->account->dossier->credit->receivables;
  const char *currency = pagoda_snapshot_get_currency (writing->book->board->snapshot);

  for (guint i = 0; i < receivables->len; i++)
    {
      const PagodaReceivable *receivable = g_ptr_array_index (receivables, i);
      PagodaMoney open = pagoda_receivable_open_on (receivable, writing->day);
      if (open == 0)
        continue;
      PagodaReportCell *cells = add_row (writing, PAGODA_BOOK_MONEY, FALSE);
      set_text (&cells[0], g_strdup (receivable->number));
      set_day (&cells[1], receivable->day);
      set_day (&cells[2], receivable->due);
      set_number (&cells[3], MONEY, pagoda_receivable_worth (receivable, open, currency));
      set_number (&cells[4], INTEGER, MAX (writing->day - receivable->due, 0));
    }
}

static const char *
name_contact (const PagodaDossier *dossier, PagodaId id)
{
  for (guint i = 0; i < dossier->contacts->len; i++)
    {
      const PagodaContact *contact = g_ptr_array_index (dossier->contacts, i);
      if (contact->id == id)
        return contact->name;
    }
  return NULL;
}

/* Those that it was asked for; what it is wanted for stands at the customer that was asked. */
static void
write_asks (const Writing *writing)
{
  const PagodaDossier *dossier = writing->account->dossier;
  const PagodaSnapshot *snapshot = writing->book->board->snapshot;

  for (guint i = 0; i < dossier->asks->len; i++)
    {
      const PagodaReferralAsk *ask = g_ptr_array_index (dossier->asks, i);
      gssize wanted = pagoda_snapshot_find (snapshot, ask->wanted);
      if (ask->customer != dossier->customer->id || ask->day > writing->day)
        continue;
      PagodaAskOutcome outcome = pagoda_referral_ask_outcome_on (ask, writing->day);
      PagodaReportCell *cells = add_row (writing, PAGODA_BOOK_ASKS, FALSE);
      set_day (&cells[0], ask->day);
      if (wanted >= 0)
        set_text (&cells[1], g_strdup (pagoda_snapshot_get_name (snapshot, (gsize)wanted)));
      set_text (&cells[2], g_strdup (name_contact (dossier, ask->contact)));
      set_text (&cells[3], g_strdup (pagoda_ask_outcome_label (outcome, writing->language)));
      if (pagoda_referral_ask_is_pending (ask, writing->day))
        set_day (&cells[4], ask->due);
    }
}

static void
write_activities (const Writing *writing)
{
  const GPtrArray *activities = writing->account->dossier->activities;
  guint written = 0;

  for (guint i = activities->len; i > 0 && written < LAST_ACTIVITIES; i--)
    {
      const PagodaActivity *activity = g_ptr_array_index (activities, i - 1);
      if (activity->state != PAGODA_ACTIVITY_DONE || activity->day > writing->day)
        continue;
      PagodaReportCell *cells = add_row (writing, PAGODA_BOOK_ACTIVITIES, TRUE);
      set_day (&cells[0], activity->day);
      set_text (&cells[1], g_strdup (pagoda_activity_kind_label (activity->kind, writing->language)));
      set_text (&cells[2], join (activity->note, "\n", activity->next_step));
      set_text (&cells[3], g_strdup (activity->person));
      written++;
    }
}

/* Warnings */

/* @text is taken. */
static void
warn (const Writing *writing, char *text)
{
  set_text (add_row (writing, PAGODA_BOOK_WARNINGS, FALSE), text);
}

/* All contact through one of us, where no project says so (T2). */
static void
warn_of_thread (const Writing *writing)
{
  g_autoptr (GArray) touches = g_array_new (FALSE, FALSE, sizeof (PagodaTouch));
  const GPtrArray *activities = writing->account->dossier->activities;

  for (guint i = 0; i < activities->len; i++)
    {
      const PagodaActivity *activity = g_ptr_array_index (activities, i);
      PagodaTouch touch = { activity->person, activity->contact, activity->day };
      if (activity->state == PAGODA_ACTIVITY_DONE)
        g_array_append_val (touches, touch);
    }
  PagodaThread thread
      = pagoda_single_thread ((const PagodaTouch *)(gpointer)touches->data, touches->len, writing->day);
  if (thread.kind == PAGODA_THREAD_SINGLE)
    warn (writing, g_strdup_printf (say (writing, N_ ("All contact runs through %s alone.")), thread.person));
}

static void
warn_of_people (const Writing *writing)
{
  const PagodaProject *project = main_project (writing);

  if (project == NULL || !is_open (project, writing->day))
    {
      warn_of_thread (writing);
      return;
    }
  g_autoptr (PagodaPeoplePicture) picture
      = pagoda_people_picture_new (writing->account->dossier, project, writing->day, writing->language);
  for (guint i = 0; i < picture->warnings->len; i++)
    warn (writing, g_strdup (picture->warnings->pdata[i]));
}

/* What is late, in one sentence for each kind. */
static void
warn_of_delay (const Writing *writing)
{
  const GArray *work = writing->book->sections[PAGODA_BOOK_WORK];
  const GArray *money = writing->book->sections[PAGODA_BOOK_MONEY];
  guint late = 0, owed = 0;

  for (guint i = 0; i < work->len; i++)
    {
      const PagodaBookRow *row = &g_array_index (work, PagodaBookRow, i);
      late += row->account == writing->number && row->cells[0].kind == DAY
              && row->cells[0].number < writing->day;
    }
  for (guint i = 0; i < money->len; i++)
    {
      const PagodaBookRow *row = &g_array_index (money, PagodaBookRow, i);
      owed += row->account == writing->number && row->cells[4].number > 0;
    }
  if (late > 0)
    warn (writing, g_strdup_printf (say (writing, N_ ("Overdue, still to be done: %u.")), late));
  if (owed > 0)
    warn (writing, g_strdup_printf (say (writing, N_ ("Receivables overdue: %u.")), owed));
  if (writing->account->card != NULL && writing->account->card->layers->stalled)
    warn (writing, g_strdup (say (writing, N_ ("Stalled: no evidence was added for long."))));
}

/* The list of accounts, which counts the rows of the others. */

static guint
count_rows (const Writing *writing, PagodaBookSection section)
{
  guint n = 0;

  for (guint i = 0; i < writing->book->sections[section]->len; i++)
    n += g_array_index (writing->book->sections[section], PagodaBookRow, i).account == writing->number;
  return n;
}

static void
write_account (const Writing *writing)
{
  const PagodaBookAccount *account = writing->account;
  const PagodaBoard *board = writing->book->board;
  const PagodaSnapshot *snapshot = board->snapshot;
  PagodaTier tier = (PagodaTier)board->pyramid->tiers[account->place];
  PagodaAccountClass class = pagoda_snapshot_class_on (snapshot, account->place, tier, writing->day);
  PagodaReportCell *cells = add_row (writing, PAGODA_BOOK_ACCOUNTS, FALSE);

  set_text (&cells[0], g_strdup (pagoda_tier_label (tier, writing->language)));
  set_text (&cells[1], g_strdup (pagoda_account_class_label (class, writing->language)));
  if (account->card != NULL)
    set_text (&cells[2], g_strdup (pagoda_layer_label (account->card->layers->shown, writing->language)));
  set_text (&cells[3], g_strdup (pagoda_snapshot_get_owner (snapshot, account->place, writing->day)));
  if (account->handover != NULL)
    {
      set_day (&cells[4], account->handover->day);
      set_text (&cells[5], g_strdup (account->handover->from));
      set_text (&cells[6], g_strdup (account->handover->to));
    }
  set_number (&cells[7], MONEY,
              pagoda_snapshot_sum_profit (snapshot, account->place,
                                          pagoda_period_trailing_year (writing->day)));
  set_number (&cells[8], INTEGER, count_rows (writing, PAGODA_BOOK_PROJECTS));
  set_number (&cells[9], INTEGER, count_rows (writing, PAGODA_BOOK_WORK));
  set_number (&cells[10], INTEGER, count_rows (writing, PAGODA_BOOK_WARNINGS));
  set_day (&cells[11], pagoda_snapshot_get_last_contact (snapshot, account->place, writing->day));
}

void
pagoda_handover_book_fill (PagodaHandoverBook *book)
{
  for (guint i = 0; i < book->accounts->len; i++)
    {
      Writing writing = { book, g_ptr_array_index (book->accounts, i), i, book->as_of, book->language };
      write_counts (&writing);
      write_work (&writing);
      write_layers (&writing);
      write_projects (&writing);
      write_people (&writing);
      write_money (&writing);
      write_asks (&writing);
      write_activities (&writing);
      warn_of_people (&writing);
      warn_of_delay (&writing);
      write_account (&writing);
    }
}
