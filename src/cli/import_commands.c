/* import_commands.c: import and sample.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cli/command.h"
#include "cli/output.h"

#include "base/atomic_file.h"
#include "base/money.h"
#include "import/import.h"
#include "sample/sample.h"

#include <glib/gi18n.h>
#include <glib/gstdio.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

static struct
{
  char *kind;
  char **mapping;
  char **aliases;
  char *sheet;
  char *date_order;
  char *currency;
  char *on_existing;
  char **taken;
  gboolean dry_run;
  char *problems;
} options;

const GOptionEntry import_options[] = {
  { "as", 0, 0, G_OPTION_ARG_STRING, &options.kind, N_ ("What the rows are; guessed without it"),
    "customers|contacts|orders|activities|projects|receivables|holidays" },
  { "map", 0, 0, G_OPTION_ARG_STRING_ARRAY, &options.mapping, N_ ("A column and its field; may be repeated"),
    "HEADER=FIELD" },
  { "alias", 0, 0, G_OPTION_ARG_STRING_ARRAY, &options.aliases,
    N_ ("Of projects: a name in the file and the one that is meant; remembered; may be repeated"),
    "WRITTEN=MEANT" },
  { "sheet", 0, 0, G_OPTION_ARG_STRING, &options.sheet,
    N_ ("Name or number of the sheet, the first without it"), "SHEET" },
  { "date-order", 0, 0, G_OPTION_ARG_STRING, &options.date_order, N_ ("How dates are written"),
    "ymd|dmy|mdy" },
  { "currency", 0, 0, G_OPTION_ARG_STRING, &options.currency, N_ ("Currency of the amounts"), "CODE" },
  { "on-existing", 0, 0, G_OPTION_ARG_STRING, &options.on_existing,
    N_ ("What to do with rows that exist already"), "update|skip|fail" },
  { "take", 0, 0, G_OPTION_ARG_STRING_ARRAY, &options.taken,
    N_ ("Of a workbook that comes back: a cell to be taken over although the store has changed it too; may "
        "be "
        "repeated"),
    "CELL|all" },
  { "dry-run", 0, 0, G_OPTION_ARG_NONE, &options.dry_run, N_ ("Only count, change nothing"), NULL },
  { "problems", 0, 0, G_OPTION_ARG_FILENAME, &options.problems,
    N_ ("Write the rows not imported to a CSV file"), "FILE" },
  { NULL },
};

static struct
{
  int customers;
  int years;
  int seed;
} sample_values = { 200, 5, 1 };

const GOptionEntry sample_options[] = {
  { "customers", 0, 0, G_OPTION_ARG_INT, &sample_values.customers, N_ ("How many customers"), "200" },
  { "years", 0, 0, G_OPTION_ARG_INT, &sample_values.years, N_ ("How many years of orders"), "5" },
  { "seed", 0, 0, G_OPTION_ARG_INT, &sample_values.seed, N_ ("The same seed gives the same content"), "1" },
  { NULL },
};

char *
describe_import_fields (void)
{
  GString *text = g_string_new (_ ("Fields of --map:"));

  for (guint kind = 0; kind < PAGODA_N_IMPORT_KINDS; kind++)
    {
      g_string_append_printf (text, "\n  %s:", pagoda_import_kind_word ((PagodaImportKind)kind));
      for (const PagodaImportField *field = pagoda_import_fields (); field->name != NULL; field++)
        if ((field->kinds & 1u << kind) != 0)
          g_string_append_printf (text, " %s", field->name);
    }
  g_string_append_c (text, '\n');
  return g_string_free (text, FALSE);
}

/* The place of @word in @words (NULL-terminated), or −1. */
static int
place_of (const char *const *words, const char *word)
{
  for (int i = 0; words[i] != NULL; i++)
    if (g_str_equal (words[i], word))
      return i;
  return -1;
}

static gboolean
parse_date_order (PagodaImportRequest *request, GError **error)
{
  static const char *const words[] = { "ymd", "dmy", "mdy", NULL };
  int place = options.date_order != NULL ? place_of (words, options.date_order) : 0;

  if (place < 0)
    return fail_usage (error, _ ("--date-order is ymd, dmy or mdy, not “%s”."), options.date_order);
  request->has_date_order = options.date_order != NULL;
  request->date_order = (PagodaDateOrder)place;
  return TRUE;
}

static gboolean
parse_on_existing (PagodaImportRequest *request, GError **error)
{
  static const char *const words[] = { "update", "skip", "fail", NULL };
  int place = options.on_existing != NULL ? place_of (words, options.on_existing) : 0;

  if (place < 0)
    return fail_usage (error, _ ("--on-existing is update, skip or fail, not “%s”."), options.on_existing);
  request->on_existing = (PagodaExisting)place;
  return TRUE;
}

static gboolean
parse_currency (PagodaImportRequest *request, GError **error)
{
  if (options.currency != NULL && !pagoda_currency_is_valid (options.currency))
    return fail_usage (error, _ ("--currency is a code of three capitals like CNY, not “%s”."),
                       options.currency);
  request->currency = options.currency;
  return TRUE;
}

/* The sheets as --sheet names them: by name, a text's only one by its number. */
static char *
list_sheets (PagodaTable *table)
{
  guint n = pagoda_table_get_n_sheets (table);
  GString *list = g_string_new (NULL);

  for (guint i = 0; i < n; i++)
    {
      const char *name = pagoda_table_get_sheet_name (table, i);
      g_string_append_printf (list, i > 0 ? ", %s" : "%s", *name != '\0' ? name : "1");
    }
  return g_string_free (list, FALSE);
}

static gboolean
find_sheet (PagodaImportRequest *request, GError **error)
{
  guint n = pagoda_table_get_n_sheets (request->table);
  guint64 number;

  if (options.sheet == NULL)
    return TRUE;
  for (guint i = 0; i < n; i++)
    if (g_str_equal (pagoda_table_get_sheet_name (request->table, i), options.sheet))
      {
        request->sheet = i;
        return TRUE;
      }
  if (!g_ascii_string_to_unsigned (options.sheet, 10, 1, n, &number, NULL))
    {
      g_autofree char *sheets = list_sheets (request->table);
      g_set_error (error, PAGODA_IMPORT_ERROR, PAGODA_IMPORT_ERROR_SHEET,
                   _ ("The file has no sheet “%s”. Nothing was changed. The sheets are: %s."), options.sheet,
                   sheets);
      return FALSE;
    }
  request->sheet = (guint)number - 1;
  return TRUE;
}

static gboolean
find_kind (PagodaImportRequest *request, GError **error)
{
  GError *local = NULL;

  if (options.kind != NULL)
    return pagoda_import_kind_parse (options.kind, &request->kind)
           || fail_usage (error,
                          _ ("--as is customers, contacts, orders, activities, projects, receivables or "
                             "holidays, not “%s”."),
                          options.kind);
  request->kind = pagoda_import_guess_kind (request->table, request->sheet, &local);
  if (local != NULL)
    g_propagate_error (error, local);
  return local == NULL;
}

/* What is wrong with --map in every file is wrong usage. */
static gboolean
check_mapping (const PagodaImportRequest *request, GError **error)
{
  g_autoptr (GError) problem = NULL;

  return pagoda_import_check_mapping (request->mapping, request->kind, &problem)
         || fail_usage (error, "--map: %s", problem->message);
}

static gboolean
parse_request (PagodaImportRequest *request, GError **error)
{
  return parse_date_order (request, error) && parse_on_existing (request, error)
         && parse_currency (request, error) && find_sheet (request, error) && find_kind (request, error)
         && check_mapping (request, error);
}

/* How an answer to @problem is written as an option (transfer full); NULL where none would be one. */
static char *
hint_at_option (const GError *problem, PagodaTable *table)
{
  if (g_error_matches (problem, PAGODA_IMPORT_ERROR, PAGODA_IMPORT_ERROR_FIELD_MISSING))
    return g_strdup (_ ("On the command line: --map HEADER=FIELD, and --as where the kind is another."));
  if (g_error_matches (problem, PAGODA_IMPORT_ERROR, PAGODA_IMPORT_ERROR_DATE_AMBIGUOUS))
    return g_strdup (_ ("On the command line: --date-order ymd, dmy or mdy."));
  if (!g_error_matches (problem, PAGODA_IMPORT_ERROR, PAGODA_IMPORT_ERROR_NO_HEADER)
      || pagoda_table_get_n_sheets (table) < 2)
    return NULL;
  g_autofree char *sheets = list_sheets (table);
  return g_strdup_printf (_ ("Another sheet is chosen by --sheet: %s."), sheets);
}

static void
name_option (GError *problem, PagodaTable *table)
{
  g_autofree char *hint = hint_at_option (problem, table);
  g_autofree char *message = problem->message;

  problem->message = hint != NULL ? g_strconcat (message, " ", hint, NULL) : g_steal_pointer (&message);
}

/* One line that is written over, for somebody who watches. */
static void
show_progress (double fraction, gpointer data)
{
  int *shown = data;
  int percent = (int)(fraction * 100.0);

  if (percent != *shown)
    fprintf (stderr, "\r%3d %%", percent);
  *shown = percent;
}

static void
add_problems (JsonBuilder *builder, const char *name, GPtrArray *problems)
{
  json_builder_begin_array (json_builder_set_member_name (builder, name));
  for (guint i = 0; i < problems->len; i++)
    {
      const PagodaImportProblem *problem = g_ptr_array_index (problems, i);
      json_builder_begin_object (builder);
      add_count (builder, "row", (gint64)problem->row);
      if (problem->address != NULL)
        add_text (builder, "cell", problem->address);
      add_text (builder, "column", problem->column);
      add_text (builder, "value", problem->value);
      add_text (builder, "reason", problem->reason);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
}

/* Each reason once for each column, with the first row of it and how many there are, so that a reader need
 * not go through thousands. */
static void
print_reasons (GPtrArray *problems)
{
  g_autoptr (GArray) groups = pagoda_import_group_problems (problems);

  for (guint i = 0; i < groups->len; i++)
    {
      const PagodaImportProblemGroup *group = &g_array_index (groups, PagodaImportProblemGroup, i);
      const PagodaImportProblem *problem = group->first;
      if (problem->address != NULL)
        printf (_ ("  %s, %s “%s”: %s\n"), problem->address, problem->column, problem->value,
                problem->reason);
      else
        printf (_ ("  row %llu, %s “%s”: %s\n"), (unsigned long long)problem->row, problem->column,
                problem->value, problem->reason);
      if (group->count > 1)
        printf (_ ("    more rows like it: %u\n"), group->count - 1);
    }
}

/* What the rows were taken for, and whether that was guessed. */
static void
print_kind (const PagodaImportRequest *request)
{
  const char *kind = pagoda_import_kind_label (request->kind, pagoda_language_current ());

  if (options.kind != NULL)
    printf (_ ("Read as: %s\n"), kind);
  else
    printf (_ ("Read as: %s (guessed; --as says otherwise)\n"), kind);
}

/* The columns that fill nothing. */
static void
print_left_out (const PagodaImportLook *look)
{
  g_autoptr (GPtrArray) headers = g_ptr_array_new ();

  for (guint i = 0; i < look->columns->len; i++)
    {
      const PagodaImportColumn *column = g_ptr_array_index (look->columns, i);
      if (column->field == NULL && column->header[0] != '\0')
        g_ptr_array_add (headers, column->header);
    }
  if (headers->len == 0)
    return;
  g_ptr_array_add (headers, NULL);
  g_autofree char *list = g_strjoinv (", ", (char **)headers->pdata);
  printf (_ ("Columns not imported: %s\n"), list);
}

/* How a dry run understands the columns. */
static void
print_columns (const PagodaImportLook *look)
{
  for (guint i = 0; i < look->columns->len; i++)
    {
      const PagodaImportColumn *column = g_ptr_array_index (look->columns, i);
      const char *header = column->header != NULL ? column->header : "";
      if (column->field != NULL)
        printf (_ ("  column %s: %s\n"), header, column->field->name);
      else
        printf (_ ("  column %s is not imported\n"), header);
    }
}

static void
add_columns (JsonBuilder *builder, const PagodaImportLook *look)
{
  json_builder_begin_array (json_builder_set_member_name (builder, "columns"));
  for (guint i = 0; i < look->columns->len; i++)
    {
      const PagodaImportColumn *column = g_ptr_array_index (look->columns, i);
      json_builder_begin_object (builder);
      add_text (builder, "header", column->header);
      add_text (builder, "field", column->field != NULL ? column->field->name : NULL);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
}

/* Of a list of customers: the people that it names beside them. */
static void
print_contacts (const PagodaImportResult *result)
{
  const char *kind = pagoda_import_kind_label (PAGODA_IMPORT_CONTACTS, pagoda_language_current ());

  if (pagoda_import_has_contacts (result))
    printf (_ ("%s: %llu created, %llu updated, %llu unchanged\n"), kind,
            (unsigned long long)result->contacts.created, (unsigned long long)result->contacts.updated,
            (unsigned long long)result->contacts.unchanged);
}

/* Every cell that was changed in a workbook that came back, the customer and what it was before. */
static void
print_change (const PagodaCellChange *change)
{
  printf (_ ("  %s, %s %s, %s: “%s” → “%s”\n"), change->address, change->code, change->name, change->title,
          change->before, change->after);
  if (change->stored == NULL)
    return;
  printf (change->is_taken
              ? _ ("    the store has “%s” meanwhile; the file is taken\n")
              : _ ("    the store has “%s” meanwhile, which stays; --take '%s' takes the file\n"),
          change->stored, change->address);
}

static void
print_return (const PagodaImportResult *result)
{
  g_autofree char *day = pagoda_day_to_iso (result->exported);

  if (!result->came_back)
    return;
  printf (
      _ ("A workbook that was exported with the figures of %s and comes back. Cells that were changed: %u, "
         "of which the store has changed too: %llu\n"),
      day, result->changes->len, (unsigned long long)result->conflicts);
  for (guint i = 0; i < result->changes->len; i++)
    print_change (g_ptr_array_index (result->changes, i));
  if (result->absent > 0)
    printf (_ ("Customers of the export whose rows are gone; nobody is deleted: %llu\n"),
            (unsigned long long)result->absent);
}

static void
print_text (const PagodaImportRequest *request, const PagodaImportResult *result)
{
  const char *kind = pagoda_import_kind_label (request->kind, pagoda_language_current ());

  print_kind (request);
  if (request->dry_run)
    print_columns (result->look);
  else
    print_left_out (result->look);
  printf (_ ("Rows: %llu read, %llu skipped\n"), (unsigned long long)result->rows,
          (unsigned long long)result->skipped);
  printf (_ ("%s: %llu created, %llu updated, %llu unchanged\n"), kind, (unsigned long long)result->created,
          (unsigned long long)result->updated, (unsigned long long)result->unchanged);
  print_contacts (result);
  print_return (result);
  if (result->customers > 0)
    printf (_ ("New customers, which the store did not have: %llu\n"), (unsigned long long)result->customers);
  if (result->problems->len > 0)
    printf (_ ("Rows with a problem, not imported: %u (--problems FILE lists them all)\n"),
            result->problems->len);
  print_reasons (result->problems);
  for (guint i = 0; i < result->alike->len; i++)
    {
      const PagodaAlikeName *alike = g_ptr_array_index (result->alike, i);
      printf (_ ("“%s” may be “%s”: --alias '%s=%s' says so\n"), alike->written, alike->meant, alike->written,
              alike->meant);
    }
  if (result->notices->len > 0)
    printf (_ ("Notices, not imported as written: %u (--problems FILE lists them all)\n"),
            result->notices->len);
  print_reasons (result->notices);
}

static void
add_alike (JsonBuilder *builder, GPtrArray *names)
{
  json_builder_begin_array (json_builder_set_member_name (builder, "alike"));
  for (guint i = 0; i < names->len; i++)
    {
      const PagodaAlikeName *alike = g_ptr_array_index (names, i);
      json_builder_begin_object (builder);
      add_text (builder, "written", alike->written);
      add_text (builder, "meant", alike->meant);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
}

static void
add_change (JsonBuilder *builder, const PagodaCellChange *change)
{
  json_builder_begin_object (builder);
  add_text (builder, "cell", change->address);
  add_id (builder, "customer", change->customer);
  add_text (builder, "code", change->code);
  add_text (builder, "name", change->name);
  add_text (builder, "column", change->title);
  add_text (builder, "before", change->before);
  add_text (builder, "after", change->after);
  add_text (builder, "stored", change->stored);
  add_flag (builder, "taken", change->is_taken);
  json_builder_end_object (builder);
}

/* Of a workbook that came back. */
static void
add_return (JsonBuilder *builder, const PagodaImportResult *result)
{
  if (!result->came_back)
    return;
  g_autofree char *day = pagoda_day_to_iso (result->exported);
  add_text (builder, "exported", day);
  add_count (builder, "conflicts", (gint64)result->conflicts);
  add_count (builder, "absent", (gint64)result->absent);
  json_builder_begin_array (json_builder_set_member_name (builder, "changes"));
  for (guint i = 0; i < result->changes->len; i++)
    add_change (builder, g_ptr_array_index (result->changes, i));
  json_builder_end_array (builder);
}

static void
add_contacts (JsonBuilder *builder, const PagodaImportResult *result)
{
  json_builder_begin_object (json_builder_set_member_name (builder, "contacts"));
  add_count (builder, "created", (gint64)result->contacts.created);
  add_count (builder, "updated", (gint64)result->contacts.updated);
  add_count (builder, "unchanged", (gint64)result->contacts.unchanged);
  json_builder_end_object (builder);
}

static void
print_result (const Invocation *invocation,
              const PagodaImportRequest *request,
              const PagodaImportResult *result)
{
  if (!invocation->json)
    {
      print_text (request, result);
      return;
    }
  JsonBuilder *builder = json_builder_begin_object (json_builder_new ());
  add_count (builder, "rows", (gint64)result->rows);
  add_count (builder, "created", (gint64)result->created);
  add_count (builder, "updated", (gint64)result->updated);
  add_count (builder, "unchanged", (gint64)result->unchanged);
  add_count (builder, "skipped", (gint64)result->skipped);
  if (request->kind == PAGODA_IMPORT_CUSTOMERS)
    add_contacts (builder, result);
  else
    add_count (builder, "new_customers", (gint64)result->customers);
  add_return (builder, result);
  add_problems (builder, "problems", result->problems);
  add_problems (builder, "notices", result->notices);
  add_alike (builder, result->alike);
  add_id (builder, "history", result->history);
  add_text (builder, "kind", pagoda_import_kind_word (request->kind));
  add_columns (builder, result->look);
  print_json (json_builder_end_object (builder));
}

/* Whether there is a way and room for a file beside @path, whose own content stays as it is. */
static gboolean
try_problems (const char *path, GError **error)
{
  g_autofree char *trial = pagoda_atomic_file_begin (path, error);
  g_autoptr (GPtrArray) none = g_ptr_array_new ();
  PagodaImportResult empty = { .problems = none, .notices = none };
  gboolean written = trial != NULL && pagoda_import_write_problems (&empty, trial, error);

  if (trial != NULL)
    g_unlink (trial);
  return written;
}

/* The problems' file is tried before anything is imported, so that a failure still means that nothing
 * changed. */
static gboolean
prepare_problems (const Invocation *invocation, const char *file, GError **error)
{
  const char *const others[] = { file, NULL };

  if (options.problems == NULL)
    return TRUE;
  if (g_file_test (options.problems, G_FILE_TEST_IS_DIR))
    return fail_usage (error, _ ("“%s” is a folder. Nothing was changed. Choose another file."),
                       options.problems);
  return check_target (invocation, "--problems", options.problems, others, error)
         && try_problems (options.problems, error);
}

static gboolean
import_table (const Invocation *invocation, const char *file, PagodaTable *table, GError **error)
{
  g_autofree char *name = g_path_get_basename (file);
  g_autofree char *shown = g_filename_display_name (name);
  PagodaImportRequest request = { .table = table,
                                  .mapping = (const char *const *)options.mapping,
                                  .aliases = (const char *const *)options.aliases,
                                  .taken = (const char *const *)options.taken,
                                  .dry_run = options.dry_run,
                                  .source = shown,
                                  .today = invocation->as_of };
  int percent = -1;

  if (!parse_request (&request, error) || !prepare_problems (invocation, file, error))
    return FALSE;
  /* A dry run reads beside an open window, and in a store that cannot be written. */
  g_autoptr (PagodaDatabase) database
      = options.dry_run ? open_to_read (invocation, error)
                        : pagoda_database_open (invocation->store, PAGODA_OPEN_WRITE, error);
  if (database == NULL)
    return FALSE;

  gboolean watched = isatty (STDERR_FILENO);
  g_autoptr (PagodaImportResult) result
      = pagoda_import_run (database, &request, watched ? show_progress : NULL, &percent, NULL, error);
  if (watched)
    fputs ("\r      \r", stderr);
  if (result == NULL)
    return FALSE;
  print_result (invocation, &request, result);
  return options.problems == NULL || pagoda_import_write_problems (result, options.problems, error);
}

gboolean
run_import (const Invocation *invocation, GError **error)
{
  const char *file = only_argument (invocation, "FILE", error);
  g_autoptr (PagodaTable) table = file != NULL ? pagoda_table_open (file, error) : NULL;
  GError *problem = NULL;

  if (table == NULL)
    return FALSE;
  if (import_table (invocation, file, table, &problem))
    return TRUE;
  name_option (problem, table);
  g_propagate_error (error, problem);
  return FALSE;
}

gboolean
run_sample (const Invocation *invocation, GError **error)
{
  if (sample_values.customers < 0 || sample_values.customers > PAGODA_SAMPLE_MAX_CUSTOMERS)
    return fail_usage (error, _ ("--customers is a number from 0 to %d."), PAGODA_SAMPLE_MAX_CUSTOMERS);
  if (sample_values.years < 1 || sample_values.years > PAGODA_SAMPLE_MAX_YEARS)
    return fail_usage (error, _ ("--years is a number from 1 to %d."), PAGODA_SAMPLE_MAX_YEARS);

  PagodaSampleRequest request = { .customers = (guint)sample_values.customers,
                                  .years = (guint)sample_values.years,
                                  .seed = (guint32)sample_values.seed,
                                  .as_of = invocation->as_of };
  g_autoptr (PagodaDatabase) database = pagoda_database_open (invocation->store, PAGODA_OPEN_WRITE, error);
  PagodaSampleResult result;

  if (database == NULL || !pagoda_sample_add (database, &request, &result, error))
    return FALSE;
  if (!invocation->json)
    {
      printf (_ ("Customers: %llu, orders: %llu, activities: %llu\n"), (unsigned long long)result.customers,
              (unsigned long long)result.orders, (unsigned long long)result.activities);
      return TRUE;
    }
  JsonBuilder *builder = json_builder_begin_object (json_builder_new ());
  add_count (builder, "customers", (gint64)result.customers);
  add_count (builder, "contacts", (gint64)result.contacts);
  add_count (builder, "orders", (gint64)result.orders);
  add_count (builder, "lines", (gint64)result.lines);
  add_count (builder, "activities", (gint64)result.activities);
  print_json (json_builder_end_object (builder));
  return TRUE;
}
