/* test-holidays.c
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "session/holidays.h"
#include "store/book.h"
#include "support/support.h"

#include <json-glib/json-glib.h>

#define DAY(text) pagoda_day_from_iso (text)

/* Of an empty store that is kept in @currency. */
static PagodaSnapshot *
make_snapshot (const char *currency)
{
  g_autofree char *path = book_path (currency);
  GError *error = NULL;

  pagoda_database_create (path, currency, PAGODA_DECIMAL_ONE / 4, &error);
  g_assert_no_error (error);
  g_autoptr (PagodaDatabase) database = pagoda_database_open (path, PAGODA_OPEN_READ, &error);
  g_assert_no_error (error);
  PagodaSnapshot *snapshot = pagoda_snapshot_load (database, PAGODA_STAGE_FIGURES, NULL, &error);
  g_assert_no_error (error);
  return snapshot;
}

static const struct
{
  const char *day;
  const char *what;
  gboolean in_china, elsewhere;
  const char *name;
} cases[] = {
  { "2026-09-30", "a Wednesday", TRUE, TRUE, NULL },
  { "2026-10-01", "the National Day, a Thursday", FALSE, TRUE, "National Day" },
  { "2026-10-07", "its last day", FALSE, TRUE, "National Day" },
  { "2026-10-08", "the day after", TRUE, TRUE, NULL },
  { "2026-10-10", "a Saturday that makes up for it", TRUE, FALSE, "Make-up workday" },
  { "2026-10-11", "a usual Sunday", FALSE, FALSE, NULL },
  { "2026-09-20", "a Sunday that makes up for it", TRUE, FALSE, "Make-up workday" },
  { "2020-10-01", "two in one", FALSE, TRUE, "National Day, Mid-Autumn Festival" },
  { "2007-01-01", "the first year", FALSE, TRUE, "New Year’s Day" },
  { "2006-12-31", "made up for it, the year before", TRUE, FALSE, "Make-up workday" },
  { "2006-10-02", "before the table begins", TRUE, TRUE, NULL },
  { "2031-10-01", "not announced", TRUE, TRUE, NULL },
};

static void
test_workdays (void)
{
  g_autoptr (PagodaSnapshot) china = make_snapshot ("CNY");
  g_autoptr (PagodaSnapshot) elsewhere = make_snapshot ("EUR");

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      PagodaDay day = DAY (cases[i].day);
      g_test_message ("%s: %s", cases[i].day, cases[i].what);
      g_assert_cmpint (pagoda_snapshot_is_workday (china, day), ==, cases[i].in_china);
      g_assert_cmpint (pagoda_snapshot_is_workday (elsewhere, day), ==, cases[i].elsewhere);
      g_assert_cmpstr (pagoda_snapshot_name_holiday (china, day, PAGODA_LANGUAGE_EN), ==, cases[i].name);
      g_assert_null (pagoda_snapshot_name_holiday (elsewhere, day, PAGODA_LANGUAGE_EN));
    }

  PagodaPeriod october = { DAY ("2026-10-01"), DAY ("2026-10-31") };
  /* 22 weekdays, five of them free, one Saturday worked. */
  g_assert_cmpint (pagoda_snapshot_count_workdays (elsewhere, october), ==, 22);
  g_assert_cmpint (pagoda_snapshot_count_workdays (china, october), ==, 18);
}

/* Every day of every year as it was collected, where that is on this machine. */
static void
test_announcements (void)
{
  g_autoptr (GHashTable) said = g_hash_table_new (NULL, NULL);

  for (int year = 2007; year <= 2026; year++)
    {
      g_autofree char *file = g_strdup_printf ("china/holidays/%d.json", year);
      g_autofree char *path = pagoda_test_shared (file);
      g_autoptr (JsonParser) parser = json_parser_new ();
      if (path == NULL)
        return;
      g_assert_true (json_parser_load_from_file (parser, path, NULL));
      JsonArray *days
          = json_object_get_array_member (json_node_get_object (json_parser_get_root (parser)), "days");
      for (guint i = 0; i < json_array_get_length (days); i++)
        {
          JsonObject *day = json_array_get_object_element (days, i);
          PagodaHolidayKind kind
              = json_object_get_boolean_member (day, "isOffDay") ? PAGODA_HOLIDAY_REST : PAGODA_HOLIDAY_WORK;
          g_hash_table_insert (said, GINT_TO_POINTER (DAY (json_object_get_string_member (day, "date"))),
                               GINT_TO_POINTER (kind));
        }
    }
  for (PagodaDay day = DAY ("2006-01-01"); day <= DAY ("2027-12-31"); day++)
    g_assert_cmpint (pagoda_holiday_in_china (day, NULL), ==,
                     GPOINTER_TO_INT (g_hash_table_lookup (said, GINT_TO_POINTER (day))));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/holidays/workdays", test_workdays);
  g_test_add_func ("/holidays/announcements", test_announcements);
  return g_test_run ();
}
