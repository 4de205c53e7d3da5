/* test-import-plan.c
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "session/import_plan.h"

#include "store/book.h"
#include "support/support.h"

#include <string.h>

static PagodaImportPlan *
plan_text (const char *text)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));

  return pagoda_import_plan_new_for_text (bytes);
}

static PagodaImportPreview *
preview (const PagodaImportPlan *plan)
{
  GError *error = NULL;
  PagodaImportPreview *seen = pagoda_import_plan_preview (plan, NULL, &error);

  g_assert_no_error (error);
  return seen;
}

static const char *
field_of (const PagodaImportPreview *seen, guint column)
{
  const PagodaImportColumn *found = g_ptr_array_index (seen->look->columns, column);

  return found->field != NULL ? found->field->name : NULL;
}

static void
test_preview (void)
{
  g_autoptr (PagodaImportPlan) plan
      = plan_text ("客户名单 2026\n\n客户编号\t客户名称\t备用\nK1\t榆泽纺机\tx\nK2\t砺峰机床\t\n");
  g_autoptr (PagodaImportPreview) seen = preview (plan);

  g_assert_cmpuint (g_strv_length (seen->sheets), ==, 1);
  g_assert_cmpint (seen->kind, ==, PAGODA_IMPORT_CUSTOMERS);
  g_assert_cmpuint (seen->look->header_row, ==, 3);
  g_assert_cmpstr (field_of (seen, 0), ==, "customer.code");
  g_assert_cmpstr (field_of (seen, 1), ==, "customer.name");
  g_assert_null (field_of (seen, 2));
  const PagodaImportColumn *names = g_ptr_array_index (seen->look->columns, 1);
  g_assert_cmpstr (g_ptr_array_index (names->samples, 0), ==, "榆泽纺机");
  g_assert_false (seen->remembered);
}

static void
test_dry_run_then_real_then_remembered (void)
{
  static char *mapping[]
      = { (char *)"编码=customer.code", (char *)"叫法=customer.name", (char *)"城市=", NULL };
  g_autoptr (PagodaDatabase) database = book_open ("plan");
  g_autoptr (PagodaImportPlan) plan = plan_text ("编码,叫法,城市\nK1,榆泽纺机,南京\n");
  GError *error = NULL;

  plan->has_kind = TRUE;
  plan->kind = PAGODA_IMPORT_CUSTOMERS;
  plan->mapping = g_strdupv (mapping);
  g_autofree char *before = book_dump (database);
  g_autoptr (PagodaImportResult) tried
      = pagoda_import_plan_run (plan, database, TRUE, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  g_autofree char *after = book_dump (database);
  g_assert_cmpuint (tried->created, ==, 1);
  g_assert_cmpstr (before, ==, after);

  g_autoptr (PagodaImportResult) done
      = pagoda_import_plan_run (plan, database, FALSE, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (done->created, ==, 1);
  g_assert_cmpint (done->history, >, 0);
  g_autofree char *content = book_dump (database);
  g_assert_null (strstr (content, "南京"));

  /* The same headers in another file are read as they were, whatever their case and width. */
  g_autoptr (PagodaImportPlan) next = plan_text ("编码,叫法,城市\nK2,砺峰机床,杭州\n");
  next->has_kind = TRUE;
  next->kind = PAGODA_IMPORT_CUSTOMERS;
  g_autoptr (PagodaImportPreview) seen = preview (next);
  g_assert_true (seen->remembered);
  g_assert_cmpstr (field_of (seen, 0), ==, "customer.code");
  g_assert_null (field_of (seen, 2));

  g_autoptr (PagodaImportPlan) other = plan_text ("编码,叫法,城市,电话\nK2,砺峰机床,杭州,1\n");
  other->has_kind = TRUE;
  other->kind = PAGODA_IMPORT_CUSTOMERS;
  g_autoptr (PagodaImportPreview) unknown = preview (other);
  g_assert_false (unknown->remembered);
}

/* A rep's list: each row a customer and who is spoken to there, guessed as such and taken in one command. */
static void
test_contacts_beside_customers (void)
{
  g_autoptr (PagodaDatabase) database = book_open ("beside");
  g_autoptr (PagodaImportPlan) plan = plan_text (
      "客户名称\t联系人\t电话/手机\t职务\n甲公司\t单丽\t13800000000\t采购经理\n乙公司\t\t021-1\t\n");
  g_autoptr (PagodaImportPreview) seen = preview (plan);
  g_autofree char *before = book_dump (database);
  GError *error = NULL;

  g_assert_cmpint (seen->kind, ==, PAGODA_IMPORT_CUSTOMERS);
  g_assert_cmpstr (field_of (seen, 1), ==, "contact.name");
  g_assert_cmpstr (field_of (seen, 2), ==, "contact.phone");
  g_assert_cmpstr (field_of (seen, 3), ==, "contact.title");
  g_autoptr (PagodaImportResult) tried
      = pagoda_import_plan_run (plan, database, TRUE, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  g_autofree char *after = book_dump (database);
  g_assert_cmpstr (before, ==, after);
  g_autoptr (PagodaImportResult) done
      = pagoda_import_plan_run (plan, database, FALSE, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (tried->contacts.created, ==, 1);
  g_assert_cmpuint (done->contacts.created, ==, 1);
  g_assert_cmpuint (done->created, ==, 2);
  g_autofree char *content = book_dump (database);
  g_assert_nonnull (strstr (content, "采购经理"));
}

/* What is said of two names on the way counts in the next trial, in a copy and in the import; and can be
 * taken back. */
static void
test_aliases (void)
{
  g_autoptr (PagodaDatabase) database = book_open ("aliases");
  g_autoptr (PagodaImportPlan) plan
      = plan_text ("opportunity_id,account,product,deal_stage,engage_date,close_date\n"
                   "D1,Acme,GTX Pro,Won,2026-01-05,2026-02-05\nD2,Acme,GTXPro,Won,2026-01-05,2026-02-05\n");
  GError *error = NULL;

  g_autoptr (PagodaImportResult) tried
      = pagoda_import_plan_run (plan, database, TRUE, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (tried->alike->len, ==, 1);
  pagoda_import_plan_set_alias (plan, "GTXPro=GTX Pro", TRUE);
  pagoda_import_plan_set_alias (plan, "GTXPro=GTX Pro", TRUE);
  pagoda_import_plan_set_alias (plan, "a=b", TRUE);
  pagoda_import_plan_set_alias (plan, "a=b", FALSE);
  g_autoptr (PagodaImportPlan) copy = pagoda_import_plan_copy (plan);
  g_assert_cmpuint (g_strv_length (copy->aliases), ==, 1);
  g_autoptr (PagodaImportResult) again
      = pagoda_import_plan_run (copy, database, TRUE, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (again->alike->len, ==, 0);
  g_autoptr (PagodaImportResult) done
      = pagoda_import_plan_run (copy, database, FALSE, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (done->created, ==, 2);
  /* It is remembered: the same list without an answer is not asked about. */
  pagoda_import_plan_set_alias (plan, "GTXPro=GTX Pro", FALSE);
  g_autoptr (PagodaImportResult) later
      = pagoda_import_plan_run (plan, database, TRUE, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (later->alike->len, ==, 0);
  g_assert_cmpuint (later->unchanged, ==, 2);
}

static void
test_copy_is_whole (void)
{
  g_autoptr (PagodaImportPlan) plan = pagoda_import_plan_new_for_file ("/somewhere/客户.xlsx");
  static char *mapping[] = { (char *)"a=b", NULL };

  plan->mapping = g_strdupv (mapping);
  plan->currency = g_strdup ("GBP");
  g_autoptr (PagodaImportPlan) copy = pagoda_import_plan_copy (plan);
  g_assert_cmpstr (copy->path, ==, plan->path);
  g_assert_true (copy->path != plan->path);
  g_assert_cmpstr (copy->name, ==, "客户.xlsx");
  g_assert_cmpstr (copy->mapping[0], ==, "a=b");
  g_assert_cmpstr (copy->currency, ==, "GBP");
}

static void
test_missing_file (void)
{
  g_autoptr (PagodaImportPlan) plan = pagoda_import_plan_new_for_file ("/nowhere/at/all.xlsx");
  g_autoptr (GError) error = NULL;

  g_assert_null (pagoda_import_plan_preview (plan, NULL, &error));
  g_assert_error (error, PAGODA_FORMAT_ERROR, PAGODA_FORMAT_ERROR_READ);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_setenv ("PAGODA_DATA_DIR", pagoda_test_folder (), TRUE);
  g_test_add_func ("/import-plan/preview", test_preview);
  g_test_add_func ("/import-plan/dry-run-then-real-then-remembered", test_dry_run_then_real_then_remembered);
  g_test_add_func ("/import-plan/contacts-beside-customers", test_contacts_beside_customers);
  g_test_add_func ("/import-plan/aliases", test_aliases);
  g_test_add_func ("/import-plan/copy-is-whole", test_copy_is_whole);
  g_test_add_func ("/import-plan/missing-file", test_missing_file);
  return g_test_run ();
}
