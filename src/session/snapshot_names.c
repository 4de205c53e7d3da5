/* snapshot_names.c: stage NAMES of a snapshot.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "session/snapshot-private.h"

static const char *const column_names[N_TEXT_COLUMNS] = {
  [TEXT_CODE] = "code",       [TEXT_NAME] = "name",         [TEXT_SHORT_NAME] = "short_name",
  [TEXT_READING] = "reading", [TEXT_COUNTRY] = "country",   [TEXT_PROVINCE] = "province",
  [TEXT_CITY] = "city",       [TEXT_DISTRICT] = "district", [TEXT_ADDRESS] = "address",
  [TEXT_PHONE] = "phone",
};

/* What a reading fills before the number of rows is known. */
typedef struct
{
  GArray *ids;
  GArray *margins;
  GArray *texts;
  GString *letters;
  gsize n_columns; /* of the texts that the statement gives; the others are empty */
} Reading;

static guint32
add_text (GString *letters, const char *text)
{
  if (text == NULL || *text == '\0')
    return 0;

  guint32 offset = (guint32)letters->len;
  g_string_append (letters, text);
  g_string_append_c (letters, '\0');
  return offset;
}

static void
add_customer (PagodaStatement *statement, gpointer data)
{
  Reading *reading = data;
  PagodaId id = pagoda_statement_int (statement, "id");
  PagodaDecimal margin = pagoda_statement_optional (statement, "margin", PAGODA_MARGIN_NONE);

  g_array_append_val (reading->ids, id);
  g_array_append_val (reading->margins, margin);
  guint32 offsets[N_TEXT_COLUMNS] = { 0 };
  for (gsize column = 0; column < reading->n_columns; column++)
    offsets[column] = add_text (reading->letters, pagoda_statement_text (statement, column_names[column]));
  g_array_append_vals (reading->texts, offsets, N_TEXT_COLUMNS);
}

gboolean
pagoda_snapshot_read (PagodaDatabase *database,
                      const SnapshotScope *scope,
                      const char *name,
                      PagodaRowReader reader,
                      gpointer data,
                      GError **error)
{
  if (scope->extent != NAMES_SOME)
    return pagoda_statement_each (pagoda_statement_over (database, name, PAGODA_ID_NONE, G_MAXINT64), reader,
                                  data, error);
  for (gsize i = 0; i < scope->n_ids; i++)
    if (!pagoda_statement_each (pagoda_statement_over (database, name, scope->ids[i], scope->ids[i]), reader,
                                data, error))
      return FALSE;
  return TRUE;
}

/* Contacts are read when the places of the customers are known. */
static void
add_person (PagodaStatement *statement, gpointer data)
{
  SnapshotNames *names = data;
  PagodaId customer = pagoda_statement_int (statement, "customer");
  gsize row = pagoda_rows_add (names->people, (guint32)pagoda_snapshot_names_find (names, customer));

  COLUMN (names->people, 0, SnapshotPerson)
  [row]
      = (SnapshotPerson){ .name = add_text (names->letters, pagoda_statement_text (statement, "name")),
                          .reading = add_text (names->letters, pagoda_statement_text (statement, "reading")),
                          .phone = add_text (names->letters, pagoda_statement_text (statement, "phone")),
                          .mobile = add_text (names->letters, pagoda_statement_text (statement, "mobile")),
                          .wechat = add_text (names->letters, pagoda_statement_text (statement, "wechat")) };
}

static int
compare_ids (gconstpointer a, gconstpointer b, gpointer data)
{
  const PagodaId *ids = data;
  PagodaId first = ids[*(const guint32 *)a];
  PagodaId second = ids[*(const guint32 *)b];

  return (first > second) - (first < second);
}

guint32 *
pagoda_snapshot_sort_by_id (PagodaId *ids, gsize n)
{
  guint32 *places = g_new (guint32, n);
  gboolean sorted = TRUE;

  for (gsize i = 0; i < n; i++)
    {
      places[i] = (guint32)i;
      sorted &= i == 0 || ids[i - 1] < ids[i];
    }
  if (!sorted)
    g_qsort_with_data (places, (gint)n, sizeof *places, compare_ids, ids);
  return places;
}

/* The statement of each extent, and how many of the text columns it gives. */
static const struct
{
  const char *statement;
  gsize n_columns;
} extents[] = {
  [NAMES_FIRST_ROWS] = { "customer-first", N_TEXT_COLUMNS },
  [NAMES_ALL] = { "customer-list", N_TEXT_COLUMNS },
  [NAMES_BARE] = { "customer-bare", TEXT_CODE + 1 },
  [NAMES_SOME] = { "customer-some", N_TEXT_COLUMNS },
};

static gboolean
read_customers (Reading *reading, PagodaDatabase *database, const SnapshotScope *scope, GError **error)
{
  PagodaStatement *statement = pagoda_statement (database, extents[scope->extent].statement);
  g_autoptr (GString) ids = g_string_new ("[");

  if (scope->extent == NAMES_FIRST_ROWS)
    pagoda_statement_bind_int (statement, ":limit", PAGODA_FIRST_ROWS);
  if (scope->extent == NAMES_SOME)
    {
      for (gsize i = 0; i < scope->n_ids; i++)
        g_string_append_printf (ids, "%s%" G_GINT64_FORMAT, i > 0 ? "," : "", scope->ids[i]);
      pagoda_statement_bind_text (statement, ":ids", g_string_append_c (ids, ']')->str);
    }
  return pagoda_statement_each (statement, add_customer, reading, error);
}

SnapshotNames *
pagoda_snapshot_names_load (PagodaDatabase *database, const SnapshotScope *scope, GError **error)
{
  static const gsize person[] = { sizeof (SnapshotPerson), 0 };
  Reading reading
      = { g_array_new (FALSE, FALSE, sizeof (PagodaId)), g_array_new (FALSE, FALSE, sizeof (PagodaDecimal)),
          g_array_new (FALSE, FALSE, sizeof (guint32)), g_string_new (NULL),
          extents[scope->extent].n_columns };

  /* Offset 0 is the empty text. */
  g_string_append_c (reading.letters, '\0');
  gboolean read = read_customers (&reading, database, scope, error);

  SnapshotNames *names = g_atomic_rc_box_new0 (SnapshotNames);
  names->n = reading.ids->len;
  names->ids = (PagodaId *)g_array_free (reading.ids, FALSE);
  names->margins = (PagodaDecimal *)g_array_free (reading.margins, FALSE);
  names->texts = (guint32 *)g_array_free (reading.texts, FALSE);
  names->letters = reading.letters;
  names->by_id = pagoda_snapshot_sort_by_id (names->ids, names->n);
  names->people = pagoda_rows_new (person);
  if (read && (scope->extent == NAMES_ALL || scope->extent == NAMES_SOME))
    read = pagoda_snapshot_read (database, scope, "contact-search", add_person, names, error);
  pagoda_rows_settle (names->people, names->n);
  if (read)
    return names;
  g_atomic_rc_box_release_full (names, (GDestroyNotify)pagoda_snapshot_names_clear);
  return NULL;
}

void
pagoda_snapshot_names_clear (SnapshotNames *names)
{
  g_free (names->ids);
  g_free (names->margins);
  g_free (names->texts);
  g_string_free (names->letters, TRUE);
  g_free (names->by_id);
  pagoda_rows_unref (names->people);
  if (names->search_letters != NULL)
    g_string_free (names->search_letters, TRUE);
  g_free (names->search_starts);
}

gssize
pagoda_snapshot_names_find (const SnapshotNames *names, PagodaId id)
{
  gsize low = 0;
  gsize high = names->n;

  while (low < high)
    {
      gsize middle = low + (high - low) / 2;
      if (names->ids[names->by_id[middle]] < id)
        low = middle + 1;
      else
        high = middle;
    }
  return low < names->n && names->ids[names->by_id[low]] == id ? (gssize)names->by_id[low] : -1;
}
