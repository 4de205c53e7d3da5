/* problems.c: what an import found out, row by row.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "import/problems.h"

#include "format/csv_writer.h"

static void
free_problem (gpointer data)
{
  PagodaImportProblem *problem = data;

  g_free (problem->value);
  g_free (problem->address);
  g_free (problem);
}

static PagodaImportProblem *
add (GPtrArray *problems, guint64 row, const char *header, const char *value, const char *reason)
{
  PagodaImportProblem *problem = g_new (PagodaImportProblem, 1);

  *problem = (PagodaImportProblem){
    .row = row,
    .column = g_intern_string (header),
    .value = g_strdup (value != NULL ? value : ""),
    .reason = reason,
  };
  g_ptr_array_add (problems, problem);
  return problem;
}

static void
free_change (gpointer data)
{
  PagodaCellChange *change = data;

  g_free (change->address);
  g_free (change->code);
  g_free (change->name);
  g_free (change->before);
  g_free (change->after);
  g_free (change->stored);
  g_free (change);
}

static void
free_alike (gpointer data)
{
  PagodaAlikeName *alike = data;

  g_free (alike->written);
  g_free (alike->meant);
  g_free (alike);
}

PagodaImportResult *
pagoda_import_result_new (void)
{
  PagodaImportResult *result = g_new0 (PagodaImportResult, 1);

  result->problems = g_ptr_array_new_with_free_func (free_problem);
  result->notices = g_ptr_array_new_with_free_func (free_problem);
  result->alike = g_ptr_array_new_with_free_func (free_alike);
  result->changes = g_ptr_array_new_with_free_func (free_change);
  return result;
}

gboolean
pagoda_import_would_change (const PagodaImportResult *result)
{
  return result->created + result->updated + result->contacts.created + result->contacts.updated > 0;
}

gboolean
pagoda_import_has_contacts (const PagodaImportResult *result)
{
  return result->contacts.created + result->contacts.updated + result->contacts.unchanged > 0;
}

void
pagoda_import_add_problem (PagodaImportResult *result,
                           guint64 row,
                           const char *header,
                           const char *value,
                           const char *reason)
{
  add (result->problems, row, header, value, reason);
  result->skipped++;
}

void
pagoda_import_refuse_cell (PagodaImportResult *result,
                           guint64 row,
                           const char *header,
                           const char *value,
                           const char *reason,
                           char *address)
{
  add (result->problems, row, header, value, reason)->address = address;
}

PagodaImportProblem *
pagoda_import_add_notice (PagodaImportResult *result,
                          guint64 row,
                          const char *header,
                          const char *value,
                          const char *reason)
{
  return add (result->notices, row, header, value, reason);
}

static int
compare_rows (gconstpointer a, gconstpointer b)
{
  const PagodaImportProblem *left = *(PagodaImportProblem *const *)a;
  const PagodaImportProblem *right = *(PagodaImportProblem *const *)b;

  return (left->row > right->row) - (left->row < right->row);
}

void
pagoda_import_sort_problems (PagodaImportResult *result)
{
  g_ptr_array_sort (result->problems, compare_rows);
  g_ptr_array_sort (result->notices, compare_rows);
}

/* What stands at an address of its own is told by itself. */
static char *
group_key (const PagodaImportProblem *problem)
{
  if (problem->address != NULL)
    return g_strdup (problem->address);
  return g_strconcat (problem->column, "\n", problem->reason, NULL);
}

GArray *
pagoda_import_group_problems (const GPtrArray *problems)
{
  g_autoptr (GHashTable) places = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  GArray *groups = g_array_new (FALSE, FALSE, sizeof (PagodaImportProblemGroup));

  for (guint i = 0; i < problems->len; i++)
    {
      PagodaImportProblemGroup group = { g_ptr_array_index (problems, i), 1 };
      g_autofree char *key = group_key (group.first);
      guint place = GPOINTER_TO_UINT (g_hash_table_lookup (places, key)); /* from 1 */
      if (place > 0)
        {
          g_array_index (groups, PagodaImportProblemGroup, place - 1).count++;
          continue;
        }
      g_array_append_val (groups, group);
      g_hash_table_insert (places, g_steal_pointer (&key), GUINT_TO_POINTER (groups->len));
    }
  return groups;
}

void
pagoda_import_result_free (PagodaImportResult *result)
{
  if (result == NULL)
    return;
  g_ptr_array_unref (result->problems);
  g_ptr_array_unref (result->notices);
  g_ptr_array_unref (result->alike);
  g_ptr_array_unref (result->changes);
  g_clear_pointer (&result->look, pagoda_import_look_free);
  g_free (result);
}

static void
write_problem (PagodaCsvWriter *writer, const PagodaImportProblem *problem, gboolean imported)
{
  g_autofree char *row = g_strdup_printf ("%" G_GUINT64_FORMAT, problem->row);

  pagoda_csv_writer_add_plain (writer, row);
  pagoda_csv_writer_add_text (writer, problem->column);
  pagoda_csv_writer_add_text (writer, problem->value);
  pagoda_csv_writer_add_text (writer, problem->reason);
  pagoda_csv_writer_add_plain (writer, imported ? "yes" : "no");
  pagoda_csv_writer_end_row (writer);
}

/* Problems and notices are each in the order of their rows. */
static gboolean
is_problem_next (const PagodaImportResult *result, guint n_problems, guint n_notices)
{
  if (n_problems == result->problems->len || n_notices == result->notices->len)
    return n_problems < result->problems->len;
  const PagodaImportProblem *problem = g_ptr_array_index (result->problems, n_problems);
  const PagodaImportProblem *notice = g_ptr_array_index (result->notices, n_notices);
  return problem->row <= notice->row;
}

gboolean
pagoda_import_write_problems (const PagodaImportResult *result, const char *path, GError **error)
{
  static const char *const titles[] = { "row", "column", "value", "reason", "imported" };
  guint n_problems = 0, n_notices = 0;

  g_return_val_if_fail (result != NULL && path != NULL, FALSE);

  g_autoptr (PagodaCsvWriter) writer = pagoda_csv_writer_new (path, error);
  if (writer == NULL)
    return FALSE;
  for (gsize i = 0; i < G_N_ELEMENTS (titles); i++)
    pagoda_csv_writer_add_plain (writer, titles[i]);
  pagoda_csv_writer_end_row (writer);
  while (n_problems < result->problems->len || n_notices < result->notices->len)
    if (is_problem_next (result, n_problems, n_notices))
      write_problem (writer, g_ptr_array_index (result->problems, n_problems++), FALSE);
    else
      write_problem (writer, g_ptr_array_index (result->notices, n_notices++), TRUE);
  return pagoda_csv_writer_finish (writer, error);
}
