/* test-duplicates.c
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "app/customer/duplicates.h"

#include "session/edit.h"
#include "store/book.h"
#include "support/support.h"

static void
add (PagodaDatabase *database, const char *code, const char *name)
{
  book_add_customer (database, code, name);
}

static void
ready_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  *(PagodaDuplicates **)data = pagoda_duplicates_new_finish (result);
}

static PagodaDuplicates *
prepare (PagodaDatabase *database)
{
  g_autoptr (PagodaSnapshot) snapshot = pagoda_snapshot_load (database, PAGODA_STAGE_NAMES, NULL, NULL);
  PagodaDuplicates *duplicates = NULL;

  pagoda_duplicates_new_async (snapshot, ready_cb, &duplicates);
  while (duplicates == NULL)
    g_main_context_iteration (NULL, TRUE);
  return duplicates;
}

static void
test_names (void)
{
  static const struct
  {
    const char *typed, *found;
  } cases[] = {
    { "江苏榆泽纺机有限公司", "江苏榆泽纺机有限公司" },
    { "榆泽纺机", "江苏榆泽纺机有限公司" },
    { "榆泽纺机股份有限公司", "江苏榆泽纺机有限公司" },
    { "江苏省榆泽纺机", "江苏榆泽纺机有限公司" },
    { "江苏省南京市榆泽纺机有限责任公司", "江苏榆泽纺机有限公司" },
    { "榆泽纺机（江苏）有限公司", "江苏榆泽纺机有限公司" },
    { "榆泽纺机(江苏)有限公司", "江苏榆泽纺机有限公司" },
    { " 榆泽 纺机 ", "江苏榆泽纺机有限公司" },
    { "kestrel bearings", "Kestrel Bearings Ltd." },
    { "KESTREL BEARINGS LTD", "Kestrel Bearings Ltd." },
    { "Kestrel-Bearings Co., Ltd.", "Kestrel Bearings Ltd." },
    { "Ｋｅｓｔｒｅｌ　Ｂｅａｒｉｎｇｓ", "Kestrel Bearings Ltd." },
    { "榆泽纺织", NULL },
    { "榆泽", NULL },
    { "Kestrel", NULL },
    { "有限公司", NULL },
    { "（）", NULL },
    { "", NULL },
  };
  g_autoptr (PagodaDatabase) database = book_open ("duplicates");

  add (database, "1", "江苏榆泽纺机有限公司");
  add (database, "2", "Kestrel Bearings Ltd.");
  PagodaDuplicates *duplicates = prepare (database);
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      PagodaId id = PAGODA_ID_NONE;
      const char *found = pagoda_duplicates_find (duplicates, cases[i].typed, PAGODA_ID_NONE, &id);
      g_test_message ("%s", cases[i].typed);
      g_assert_cmpstr (found, ==, cases[i].found);
    }
  pagoda_duplicates_free (duplicates);
}

/* Who is being edited is no duplicate of itself, but another of the same name is one. */
static void
test_itself (void)
{
  g_autoptr (PagodaDatabase) database = book_open ("itself");
  PagodaId first = book_add_customer (database, "1", "铂远压缩机");
  PagodaId id;

  PagodaDuplicates *alone = prepare (database);
  g_assert_null (pagoda_duplicates_find (alone, "铂远压缩机", first, &id));
  pagoda_duplicates_free (alone);

  PagodaId second = book_add_customer (database, "2", "铂远压缩机有限公司");
  PagodaDuplicates *both = prepare (database);
  g_assert_cmpstr (pagoda_duplicates_find (both, "铂远压缩机", first, &id), ==, "铂远压缩机有限公司");
  g_assert_true (id == second);
  g_assert_cmpstr (pagoda_duplicates_find (both, "铂远压缩机", second, &id), ==, "铂远压缩机");
  g_assert_true (id == first);
  pagoda_duplicates_free (both);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_setenv ("PAGODA_DATA_DIR", pagoda_test_folder (), TRUE);
  g_test_add_func ("/duplicates/names", test_names);
  g_test_add_func ("/duplicates/itself", test_itself);
  return g_test_run ();
}
