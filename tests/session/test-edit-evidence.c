/* test-edit-evidence.c: the evidence library, what its pieces are attached to, and the deals they were used
 * in (R9). Copyright 2026 The Pagoda authors SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "session/edit_evidence.h"

#include "session/dossier.h"
#include "session/edit_activities.h"
#include "session/edit_ladder.h"
#include "session/edit_layers.h"
#include "session/edits.h"
#include "session/evidence_library.h"
#include "store/attachment_files.h"
#include "store/book.h"
#include "support/support.h"

#define OPENED (pagoda_day_from_iso ("2026-01-10"))
#define CLOSED (pagoda_day_from_iso ("2026-06-30"))

static PagodaEvidenceLibrary *
load_library (PagodaDatabase *database)
{
  GError *error = NULL;

  g_assert_true (pagoda_database_begin (database, PAGODA_OPEN_READ, NULL));
  PagodaEvidenceLibrary *library = pagoda_evidence_library_load (database, CLOSED, &error);
  pagoda_database_rollback (database);
  g_assert_no_error (error);
  return library;
}

static guint
count_uses (PagodaDatabase *database, PagodaId customer)
{
  g_autoptr (PagodaDossier) dossier = pagoda_dossier_load (database, customer, NULL);

  return dossier->evidence_uses->len;
}

static PagodaId
add_piece (PagodaDatabase **database, const char *title)
{
  const PagodaEvidence piece = { .title = (char *)title, .kind = PAGODA_EVIDENCE_EARN_OR_SAVE };

  return edits_run (database, pagoda_edit_save_evidence (&piece, NULL));
}

static PagodaEdit *
save_project (PagodaProject *project, const PagodaId *pieces, guint n)
{
  g_autoptr (GArray) list = g_array_new (FALSE, FALSE, sizeof (PagodaId));

  g_array_append_vals (list, pieces, n);
  return pagoda_edit_with_evidence (pagoda_edit_save_project (project), project->customer,
                                    PAGODA_EVIDENCE_OF_PROJECT, list);
}

static PagodaProject *
make_project (PagodaId customer)
{
  PagodaProject *project = pagoda_project_new ();

  project->customer = customer;
  project->name = g_strdup ("二期");
  project->opened = OPENED;
  project->state = PAGODA_PROJECT_WON;
  project->closed = CLOSED;
  return project;
}

static PagodaId
add_visit (PagodaDatabase **database,
           PagodaId customer,
           PagodaActivityState state,
           PagodaDay day,
           PagodaId piece)
{
  g_autoptr (PagodaActivity) visit = pagoda_activity_new ();
  g_autoptr (GArray) list = g_array_new (FALSE, FALSE, sizeof (PagodaId));

  visit->customer = customer;
  visit->kind = PAGODA_ACTIVITY_VISIT;
  visit->state = state;
  visit->day = day;
  g_array_append_val (list, piece);
  return edits_run (database, pagoda_edit_with_evidence (pagoda_edit_save_activity (visit, "一"), customer,
                                                         PAGODA_EVIDENCE_OF_ACTIVITY, list));
}

/* A new project with two pieces, of which one is taken off again. */
static void
test_attach (void)
{
  g_autoptr (PagodaDatabase) database = book_open ("evidence");
  PagodaId customer = book_add_customer (database, "1", "一");
  const PagodaId pieces[] = { add_piece (&database, "节支测算"), add_piece (&database, "返修对比") };
  g_autoptr (PagodaProject) project = make_project (customer);

  project->id = edits_run (&database, save_project (project, pieces, 2));
  g_autoptr (PagodaDossier) both = pagoda_dossier_load (database, customer, NULL);
  g_assert_cmpuint (both->evidence->len, ==, 2);
  g_assert_true (
      pagoda_evidence_is_used (both->evidence_uses, pieces[0], PAGODA_EVIDENCE_OF_PROJECT, project->id));
  g_assert_false (
      pagoda_evidence_is_used (both->evidence_uses, pieces[0], PAGODA_EVIDENCE_OF_RUNG, project->id));
  g_autofree char *titles
      = pagoda_evidence_titles (both->evidence, both->evidence_uses, PAGODA_EVIDENCE_OF_PROJECT, project->id,
                                PAGODA_LANGUAGE_EN);
  g_assert_nonnull (strstr (titles, "返修对比"));
  edits_run (&database, save_project (project, pieces + 1, 1));
  g_autoptr (PagodaDossier) one = pagoda_dossier_load (database, customer, NULL);
  g_assert_cmpuint (one->evidence_uses->len, ==, 1);
  g_autofree char *none = pagoda_evidence_titles (one->evidence, one->evidence_uses, PAGODA_EVIDENCE_OF_RUNG,
                                                  project->id, PAGODA_LANGUAGE_EN);
  g_assert_null (none);
}

/* What was shown while the project was open was used in it; a plan, and what came before or after, was not.
 */
static void
test_cases (void)
{
  g_autoptr (PagodaDatabase) database = book_open ("evidence-cases");
  PagodaId customer = book_add_customer (database, "1", "一");
  PagodaId direct = add_piece (&database, "a"), shown = add_piece (&database, "b"),
           early = add_piece (&database, "c"), planned = add_piece (&database, "d");
  g_autoptr (PagodaProject) project = make_project (customer);

  project->id = edits_run (&database, save_project (project, &direct, 1));
  add_visit (&database, customer, PAGODA_ACTIVITY_DONE, OPENED, shown);
  add_visit (&database, customer, PAGODA_ACTIVITY_DONE, CLOSED, shown);
  add_visit (&database, customer, PAGODA_ACTIVITY_DONE, OPENED - 1, early);
  add_visit (&database, customer, PAGODA_ACTIVITY_DONE, CLOSED + 1, early);
  add_visit (&database, customer, PAGODA_ACTIVITY_PLANNED, OPENED + 1, planned);
  g_autoptr (PagodaEvidenceLibrary) library = load_library (database);
  g_assert_cmpuint (library->pieces->len, ==, 4);
  g_assert_cmpuint (library->cases->len, ==, 2);
  for (guint i = 0; i < 2; i++)
    {
      const PagodaEvidenceCase *one = &g_array_index (library->cases, PagodaEvidenceCase, i);
      g_assert_cmpint (one->evidence, ==, i == 0 ? direct : shown);
      g_assert_cmpint (one->project, ==, project->id);
      g_assert_true (one->won);
    }
}

/* Whatever a piece is attached to can be deleted, and the piece, too. */
static void
test_deleted (void)
{
  g_autoptr (PagodaDatabase) database = book_open ("evidence-deleted");
  PagodaId customer = book_add_customer (database, "1", "一");
  PagodaId piece = add_piece (&database, "a");
  const PagodaContact person = { .customer = customer, .name = (char *)"李敏", .birthday = PAGODA_DAY_NONE };
  PagodaId contact = edits_run (&database, pagoda_edit_save_contact (&person));
  g_autoptr (PagodaProject) project = make_project (customer);
  g_autoptr (PagodaLadderTemplate) template = pagoda_ladder_template_new ("x");
  g_autoptr (GArray) list = g_array_new (FALSE, FALSE, sizeof (PagodaId));

  g_array_append_val (list, piece);
  for (int goal = 0; goal < PAGODA_N_RUNGS; goal++)
    template->intervals[goal] = 7;
  edits_run (&database, pagoda_edit_start_ladder (contact, "李敏", OPENED, template));
  g_autoptr (PagodaDossier) begun = pagoda_dossier_load (database, customer, NULL);
  edits_run (&database,
             pagoda_edit_with_evidence (pagoda_edit_save_rung (g_ptr_array_index (begun->rungs, 0), "李敏"),
                                        customer, PAGODA_EVIDENCE_OF_RUNG, list));
  project->id = edits_run (&database, save_project (project, &piece, 1));
  PagodaId visit = add_visit (&database, customer, PAGODA_ACTIVITY_DONE, OPENED, piece);
  g_assert_cmpuint (count_uses (database, customer), ==, 3);
  edits_run (&database, pagoda_edit_delete_activity (visit, "一"));
  g_assert_cmpuint (count_uses (database, customer), ==, 2);
  edits_run (&database, pagoda_edit_delete_contact (contact, "李敏", OPENED));
  g_assert_cmpuint (count_uses (database, customer), ==, 1);
  edits_run (&database, pagoda_edit_delete_project (project->id, "二期"));
  g_assert_cmpuint (count_uses (database, customer), ==, 0);
  project->id = PAGODA_ID_NONE;
  edits_run (&database, save_project (project, &piece, 1));
  edits_run (&database, pagoda_edit_delete_evidence (piece, "a"));
  g_assert_cmpuint (count_uses (database, customer), ==, 0);
}

static void
test_file (void)
{
  g_autoptr (PagodaDatabase) database = book_open ("evidence-file");
  g_autofree char *source = g_build_filename (pagoda_test_folder (), "测算.txt", NULL);
  const PagodaEvidence piece = { .title = (char *)"节支测算", .kind = PAGODA_EVIDENCE_MODELS };

  g_assert_true (g_file_set_contents (source, "12", -1, NULL));
  g_autoptr (PagodaEdit) lost = pagoda_edit_save_evidence (&piece, "/nowhere/at-all");
  g_autoptr (GError) error = NULL;
  g_assert_false (pagoda_edit_run (lost, database, NULL, &error));
  g_assert_error (error, PAGODA_STORE_ERROR, PAGODA_STORE_ERROR_NOT_FOUND);
  edits_run (&database, pagoda_edit_save_evidence (&piece, source));
  g_autoptr (PagodaEvidenceLibrary) library = load_library (database);
  const PagodaEvidence *kept = g_ptr_array_index (library->pieces, 0);
  const PagodaAttachment attachment = { .file = kept->file };
  g_autofree char *path = pagoda_attachment_path (pagoda_database_get_path (database), &attachment);
  g_assert_cmpstr (kept->name, ==, "测算.txt");
  g_assert_cmpint (kept->size, ==, 2);
  g_assert_true (g_file_test (path, G_FILE_TEST_IS_REGULAR));
}

static void
test_refused (void)
{
  g_autoptr (PagodaDatabase) database = book_open ("evidence-refused");
  static const char *const titles[] = { NULL, " ", "ＲＯＩ", "roi " };

  add_piece (&database, "ROI");
  for (gsize i = 0; i < G_N_ELEMENTS (titles); i++)
    {
      const PagodaEvidence piece = { .title = (char *)titles[i] };
      edits_refuse (database, pagoda_edit_save_evidence (&piece, NULL));
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_setenv ("PAGODA_DATA_DIR", pagoda_test_folder (), TRUE);
  g_test_add_func ("/edit-evidence/attach", test_attach);
  g_test_add_func ("/edit-evidence/cases", test_cases);
  g_test_add_func ("/edit-evidence/deleted", test_deleted);
  g_test_add_func ("/edit-evidence/file", test_file);
  g_test_add_func ("/edit-evidence/refused", test_refused);
  return g_test_run ();
}
