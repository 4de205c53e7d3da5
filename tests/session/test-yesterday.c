/* test-yesterday.c: what a report said yesterday stays true (L4).
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "method/project_support.h"
#include "session/dossier.h"
#include "session/edit_layers.h"
#include "session/edits.h"
#include "store/book.h"
#include "support/support.h"

#define TODAY (pagoda_day_from_iso ("2026-09-22"))
#define LONG_AGO (TODAY - 50)

/* Two deciders and a rival, all known for weeks. */
typedef struct
{
  PagodaDatabase *database;
  PagodaId customer;
  PagodaId project;
  PagodaId contacts[3]; /* the last one has no say yet */
  PagodaId people[2];
  PagodaRival rival;
} Book;

static PagodaSupport *
new_support (PagodaId person, PagodaId rival, PagodaDay from, int support)
{
  PagodaSupport entry = { .decision_maker = person, .rival = rival, .from = from, .support = support };

  return g_memdup2 (&entry, sizeof entry);
}

static PagodaId
add_contact (Book *book, const char *name)
{
  g_autoptr (PagodaContact) contact = pagoda_contact_new ();

  contact->customer = book->customer;
  contact->name = g_strdup (name);
  return edits_run (&book->database, pagoda_edit_save_contact (contact));
}

static PagodaDecisionMaker *
new_person (const Book *book, PagodaId contact, PagodaDay from, int weight, int ours, int theirs)
{
  PagodaDecisionMaker *person = pagoda_decision_maker_new ();

  person->project = book->project;
  person->contact = contact;
  person->from = from;
  person->stages = PAGODA_ALL_STAGES;
  g_ptr_array_add (person->weights, pagoda_dated_new (from, weight, NULL));
  g_ptr_array_add (person->supports, new_support (0, PAGODA_ID_NONE, from, ours));
  g_ptr_array_add (person->supports, new_support (0, book->rival.id, from, theirs));
  return person;
}

static void
begin_book (Book *book, const char *name)
{
  static const char *const names[] = { "裴国梁", "韩立群", "段维" };
  g_autoptr (PagodaProject) project = pagoda_project_new ();

  *book = (Book){ .database = book_open (name) };
  book->customer = book_add_customer (book->database, "1", "一");
  project->customer = book->customer;
  project->name = g_strdup ("三期");
  project->opened = TODAY - 100;
  book->project = edits_run (&book->database, pagoda_edit_save_project (project));
  book->rival = (PagodaRival){
    .project = book->project, .name = (char *)"科岚", .from = LONG_AGO, .until = PAGODA_DAY_NONE
  };
  book->rival.id = edits_run (&book->database, pagoda_edit_save_rival (&book->rival));
  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    book->contacts[i] = add_contact (book, names[i]);
  for (gsize i = 0; i < 2; i++)
    {
      g_autoptr (PagodaDecisionMaker) person
          = new_person (book, book->contacts[i], LONG_AGO, i == 0 ? 60 : 40, 1, i == 0 ? 2 : -1);
      book->people[i] = edits_run (&book->database, pagoda_edit_save_decision_maker (person, names[i]));
    }
}

static PagodaProjectSupport
support_on (const Book *book, PagodaDay day)
{
  g_autoptr (PagodaDossier) dossier = pagoda_dossier_load (book->database, book->customer, NULL);

  return pagoda_project_support (g_ptr_array_index (dossier->layers->projects, 0), day, NULL, NULL);
}

static PagodaDecisionMaker *
load_person (const Book *book)
{
  g_autoptr (PagodaDossier) dossier = pagoda_dossier_load (book->database, book->customer, NULL);
  const PagodaProject *project = g_ptr_array_index (dossier->layers->projects, 0);

  return pagoda_decision_maker_copy (g_ptr_array_index (project->decision_makers, 0));
}

/* What a window offers today. */

static PagodaEdit *
change_weight (const Book *book)
{
  return pagoda_edit_set_weight (book->people[0], "裴国梁", TODAY, 5);
}

static PagodaEdit *
change_support (const Book *book)
{
  g_autofree PagodaSupport *support = new_support (book->people[0], PAGODA_ID_NONE, TODAY, -2);

  return pagoda_edit_set_support (support, "裴国梁");
}

static PagodaEdit *
forget_support (const Book *book)
{
  g_autofree PagodaSupport *support
      = new_support (book->people[0], book->rival.id, TODAY, PAGODA_MARK_UNKNOWN);

  return pagoda_edit_set_support (support, "裴国梁");
}

static PagodaEdit *
change_everything_in_the_form (const Book *book)
{
  g_autoptr (PagodaDecisionMaker) person = load_person (book);

  person->stages = PAGODA_STAGE_BIT (PAGODA_STAGE_CONTRACT);
  person->role = PAGODA_ROLE_ECONOMIC;
  person->level = PAGODA_LEVEL_DECISION;
  person->reports_to = book->contacts[1];
  g_ptr_array_add (person->weights, pagoda_dated_new (TODAY, 7, NULL));
  g_ptr_array_add (person->supports, new_support (person->id, PAGODA_ID_NONE, TODAY, 2));
  return pagoda_edit_save_decision_maker (person, "裴国梁");
}

static PagodaEdit *
add_person (const Book *book)
{
  g_autoptr (PagodaDecisionMaker) person = new_person (book, book->contacts[2], TODAY, 90, -2, 2);

  return pagoda_edit_save_decision_maker (person, "段维");
}

static PagodaEdit *
remove_person (const Book *book)
{
  g_autoptr (PagodaDecisionMaker) person = load_person (book);

  return pagoda_edit_remove_decision_maker (person, "裴国梁", TODAY);
}

static PagodaEdit *
move_person (const Book *book)
{
  g_autoptr (PagodaDecisionMaker) person = load_person (book);

  person->level = PAGODA_LEVEL_USE;
  person->place = 900;
  return pagoda_edit_place_decision_maker (person, "裴国梁");
}

static PagodaEdit *
rename_person (const Book *book)
{
  g_autoptr (PagodaContact) contact = pagoda_contact_new ();

  contact->id = book->contacts[0];
  contact->customer = book->customer;
  contact->name = g_strdup ("阿裴");
  contact->reading = g_strdup ("a pei");
  return pagoda_edit_save_contact (contact);
}

static PagodaEdit *
add_rival (const Book *book)
{
  PagodaRival rival
      = { .project = book->project, .name = (char *)"恒力", .from = TODAY, .until = PAGODA_DAY_NONE };

  return pagoda_edit_save_rival (&rival);
}

static PagodaEdit *
remove_rival (const Book *book)
{
  return pagoda_edit_remove_rival (&book->rival, TODAY);
}

static PagodaEdit *
rename_rival (const Book *book)
{
  PagodaRival rival = book->rival;

  rival.name = (char *)"科岚集团";
  return pagoda_edit_save_rival (&rival);
}

static PagodaEdit *
draw_influence (const Book *book)
{
  PagodaInfluenceLine line = { .project = book->project,
                               .speaker = book->contacts[1],
                               .listener = book->contacts[0],
                               .from = TODAY,
                               .until = PAGODA_DAY_NONE };

  return pagoda_edit_save_influence_line (&line, "韩立群");
}

static const struct
{
  const char *name;
  PagodaEdit *(*edit) (const Book *book);
  gboolean changes_today;
} cases[] = {
  { "another weight", change_weight, TRUE },
  { "another support", change_support, TRUE },
  { "a support that is unknown again", forget_support, TRUE },
  { "the whole form", change_everything_in_the_form, TRUE },
  { "somebody new", add_person, TRUE },
  { "somebody goes", remove_person, TRUE },
  { "a card is moved", move_person, FALSE },
  { "another name", rename_person, FALSE },
  { "a new rival", add_rival, TRUE },
  { "a rival goes", remove_rival, TRUE },
  { "a rival is renamed", rename_rival, FALSE },
  { "an influence line", draw_influence, FALSE },
};

static gboolean
is_same (const PagodaProjectSupport *one, const PagodaProjectSupport *two)
{
  return one->deciders == two->deciders && one->lead.weight == two->lead.weight
         && one->lead.lead == two->lead.lead && one->lead.low == two->lead.low
         && one->lead.high == two->lead.high && one->flip == two->flip
         && one->lead.flip_steps == two->lead.flip_steps && one->best_rival == two->best_rival
         && one->doubtful == two->doubtful;
}

/* Each edit by itself, and then one after the other. */
static void
test_yesterday (gconstpointer together)
{
  Book book;

  if (together != NULL)
    begin_book (&book, "together");
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *name = g_strdup_printf ("apart-%zu", i);
      if (together == NULL)
        begin_book (&book, name);
      g_test_message ("%s", cases[i].name);
      PagodaProjectSupport before = support_on (&book, TODAY - 1), now = support_on (&book, TODAY);
      edits_run (&book.database, cases[i].edit (&book));
      PagodaProjectSupport after = support_on (&book, TODAY - 1), then = support_on (&book, TODAY);
      g_assert_true (is_same (&before, &after));
      if (together == NULL)
        {
          g_assert_true (is_same (&now, &then) == !cases[i].changes_today);
          pagoda_database_close (book.database);
        }
    }
  if (together != NULL)
    pagoda_database_close (book.database);
}

/* Of one day the last word counts; who came today and goes today was never there; who comes back is another
 * entry; who had a say yesterday stays a contact. */
static void
test_the_same_day (void)
{
  Book book;

  begin_book (&book, "same-day");
  edits_run (&book.database, pagoda_edit_set_weight (book.people[0], "裴国梁", TODAY, 5));
  edits_run (&book.database, pagoda_edit_set_weight (book.people[0], "裴国梁", TODAY, 20));
  PagodaProjectSupport support = support_on (&book, TODAY);
  g_assert_cmpint (support.lead.weight, ==, 60);

  g_autofree char *before = book_dump (book.database);
  g_autoptr (PagodaDecisionMaker) person = new_person (&book, book.contacts[2], TODAY, 30, 0, 0);
  person->id = edits_run (&book.database, pagoda_edit_save_decision_maker (person, "段维"));
  edits_run (&book.database, pagoda_edit_remove_decision_maker (person, "段维", TODAY));
  g_autofree char *after = book_dump (book.database);
  g_assert_cmpstr (before, ==, after);

  edits_refuse (book.database, pagoda_edit_delete_contact (book.contacts[0], "裴国梁", TODAY));
  edits_run (&book.database, remove_person (&book));
  edits_refuse (book.database, pagoda_edit_delete_contact (book.contacts[0], "裴国梁", TODAY));
  g_assert_cmpuint (support_on (&book, TODAY).deciders, ==, 1);
  g_assert_cmpuint (support_on (&book, TODAY - 1).deciders, ==, 2);
  g_autoptr (PagodaDecisionMaker) again = new_person (&book, book.contacts[0], TODAY, 30, 0, 0);
  edits_run (&book.database, pagoda_edit_save_decision_maker (again, "裴国梁"));
  g_assert_cmpuint (support_on (&book, TODAY).deciders, ==, 2);
  pagoda_database_close (book.database);
}

static void
test_influence_lines (void)
{
  Book book;

  begin_book (&book, "lines");
  PagodaInfluenceLine line = { .project = book.project,
                               .speaker = book.contacts[1],
                               .listener = book.contacts[0],
                               .from = LONG_AGO,
                               .until = PAGODA_DAY_NONE,
                               .note = (char *)"说得上话" };
  line.id = edits_run (&book.database, pagoda_edit_save_influence_line (&line, "韩立群"));
  PagodaInfluenceLine twin = line;
  twin.id = PAGODA_ID_NONE;
  edits_refuse (book.database, pagoda_edit_save_influence_line (&twin, "韩立群"));
  twin.listener = twin.speaker;
  edits_refuse (book.database, pagoda_edit_save_influence_line (&twin, "韩立群"));
  edits_run (&book.database, pagoda_edit_remove_influence_line (&line, "韩立群", TODAY));
  g_autoptr (PagodaDossier) dossier = pagoda_dossier_load (book.database, book.customer, NULL);
  const PagodaProject *project = g_ptr_array_index (dossier->layers->projects, 0);
  const PagodaInfluenceLine *ended = g_ptr_array_index (project->influence_lines, 0);
  g_assert_true (pagoda_influence_line_is_on (ended, TODAY - 1));
  g_assert_false (pagoda_influence_line_is_on (ended, TODAY));
  pagoda_database_close (book.database);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_setenv ("PAGODA_DATA_DIR", pagoda_test_folder (), TRUE);
  g_test_add_data_func ("/yesterday/each-edit", NULL, test_yesterday);
  g_test_add_data_func ("/yesterday/all-edits", "together", test_yesterday);
  g_test_add_func ("/yesterday/the-same-day", test_the_same_day);
  g_test_add_func ("/yesterday/influence-lines", test_influence_lines);
  return g_test_run ();
}
