/* import_projects.c: a list of deals becomes projects, open and closed.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A project is known by its number or, in a list without numbers, by customer, name and the day it was
 * opened. What the file says overwrites what the store knows; what it does not say is left alone.  The rows
 * that name no customer are kept under one that stands for the unnamed.
 */
#include "config.h"

#include "import/name_aliasing.h"
#include "import/named_customers.h"
#include "import/project_row.h"
#include "store/layers.h"
#include "store/name_aliases.h"
#include "store/projects.h"

#include "base/text.h"
#include "domain/layer.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* One row. */
typedef struct
{
  guint64 row;
  guint32 customer;
  PagodaProjectRow read;
  PagodaChange change;
  gboolean adds_stage;
} Record;

typedef struct
{
  PagodaImportRun *run;
  PagodaNamedCustomers *customers;
  guint32 unnamed;    /* PAGODA_NO_CUSTOMER before a row names nobody */
  GPtrArray *records; /* Record */
  GHashTable *codes;  /* those that the file has had, folded */
  GHashTable *products;
} Projects;

static void
free_record (gpointer data)
{
  Record *record = data;

  pagoda_project_free (record->read.project);
  g_free (record);
}

static gboolean
check_currency (const PagodaImportRun *run, GError **error)
{
  const char *currency = run->request->currency;

  if (currency == NULL && !pagoda_units_find_currency (run->look, run->currency, &currency, error))
    return FALSE;
  if (currency == NULL || g_str_equal (currency, run->currency))
    return TRUE;
  g_set_error (
      error, PAGODA_IMPORT_ERROR, PAGODA_IMPORT_ERROR_MAPPING,
      _ ("The amounts are in %s and the store is in %s. Nothing was changed. Leave their column out, "
         "or convert them."),
      currency, run->currency);
  return FALSE;
}

static gpointer
start (PagodaImportRun *run, GError **error)
{
  if (!check_currency (run, error))
    return NULL;

  Projects *projects = g_new0 (Projects, 1);

  projects->run = run;
  projects->customers = pagoda_named_customers_new (run);
  projects->unnamed = PAGODA_NO_CUSTOMER;
  projects->records = g_ptr_array_new_with_free_func (free_record);
  projects->codes = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  projects->products = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  return projects;
}

/* --- reading ----------------------------------------------------------------------------------------- */

static const char *
intern (const Projects *projects, const char *text)
{
  return text != NULL ? g_string_chunk_insert_const (projects->run->strings, text) : NULL;
}

static guint32
take_unnamed (Projects *projects, const PagodaImportRow *row)
{
  const char *values[PAGODA_N_ATTRIBUTES] = { intern (projects, _ ("Customers without a name")) };

  if (projects->unnamed == PAGODA_NO_CUSTOMER)
    {
      projects->unnamed = pagoda_named_customers_take_as (projects->customers,
                                                          intern (projects, PAGODA_UNNAMED_CUSTOMER), NULL);
      pagoda_named_customers_remember (projects->customers, projects->unnamed, row, values);
    }
  return projects->unnamed;
}

/* Text of which some characters were lost on the way: the mark for it, or a question mark before a character
 * that no name in Latin letters has. */
static gboolean
looks_damaged (const char *name)
{
  const char *mark = strchr (name, '?');

  return strstr (name, "\357\277\275") != NULL || (mark != NULL && (guchar)mark[1] >= 0x80);
}

static guint32
take_customer (Projects *projects, PagodaImportRow *row)
{
  const char *code = pagoda_import_row_text (row, PAGODA_FIELD_CUSTOMER_CODE);
  const char *name = pagoda_import_row_text (row, PAGODA_FIELD_CUSTOMER_NAME);
  const char *values[PAGODA_N_ATTRIBUTES];

  if (code == NULL && name == NULL)
    return take_unnamed (projects, row);
  name = intern (projects, pagoda_name_aliasing_meant (projects->run, name));
  guint32 customer = pagoda_named_customers_take_as (projects->customers, code, name);
  if (customer == PAGODA_NO_CUSTOMER)
    {
      pagoda_import_row_refuse (row, PAGODA_FIELD_CUSTOMER_NAME,
                                _ ("Several customers have this name. Give the code."));
      return customer;
    }
  if (name != NULL && looks_damaged (name))
    pagoda_import_add_notice (projects->run->result, row->number,
                              pagoda_look_header (projects->run->look, PAGODA_FIELD_CUSTOMER_NAME), name,
                              _ ("Characters of this name were lost. It is taken as it is written."));
  pagoda_import_row_attributes (row, values);
  values[0] = name;
  pagoda_named_customers_remember (projects->customers, customer, row, values);
  return customer;
}

static void
check_code (Projects *projects, PagodaImportRow *row, const char *code)
{
  if (code != NULL && row->reason == NULL && !g_hash_table_add (projects->codes, pagoda_text_fold (code)))
    pagoda_import_row_refuse (row, PAGODA_FIELD_PROJECT_CODE, _ ("The file has this project twice."));
}

static void
notice_no_day (const Projects *projects, guint64 row)
{
  pagoda_import_add_notice (projects->run->result, row,
                            pagoda_look_header (projects->run->look, PAGODA_FIELD_PROJECT_OPENED), NULL,
                            _ ("The project has no day on which it was opened. It is opened today."));
}

static void
take (gpointer data, PagodaImportRow *row)
{
  Projects *projects = data;
  Record *record = g_new0 (Record, 1);

  record->row = row->number;
  pagoda_project_row_read (row, projects->run, &record->read);
  check_code (projects, row, record->read.project->code);
  if (row->reason == NULL)
    record->customer = take_customer (projects, row);
  if (row->reason != NULL)
    {
      free_record (record);
      return;
    }
  if (record->read.project->product != NULL)
    g_hash_table_add (projects->products, g_strdup (record->read.project->product));
  g_ptr_array_add (projects->records, record);
}

/* --- comparing --------------------------------------------------------------------------------------- */

/* By what @project of @customer is known. */
static char *
make_key (const PagodaProject *project, PagodaId customer)
{
  g_autofree char *folded = pagoda_text_fold (project->code != NULL ? project->code : project->name);

  if (project->code != NULL)
    return g_strconcat ("#", folded, NULL);
  return g_strdup_printf ("%" G_GINT64_FORMAT " %d %s", customer, project->opened, folded);
}

static void
add_stored (GHashTable *stored, const PagodaProject *project)
{
  g_hash_table_insert (stored, make_key (project, project->customer), (gpointer)project);
}

/* The projects of @records, which owns them, by make_key() (transfer full). */
static GHashTable *
list_stored (GHashTable *records)
{
  GHashTable *stored = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  GHashTableIter iter;
  gpointer value;

  g_hash_table_iter_init (&iter, records);
  while (g_hash_table_iter_next (&iter, NULL, &value))
    {
      GPtrArray *projects = ((const PagodaLayerRecord *)value)->projects;
      for (guint i = 0; i < projects->len; i++)
        add_stored (stored, g_ptr_array_index (projects, i));
    }
  return stored;
}

static gboolean
fill_text (char **place, char **value)
{
  if (*value == NULL || g_strcmp0 (*place, *value) == 0)
    return FALSE;
  g_free (*place);
  *place = g_steal_pointer (value);
  return TRUE;
}

static gboolean
fill_day (PagodaDay *place, PagodaDay value)
{
  if (value == PAGODA_DAY_NONE || value == *place)
    return FALSE;
  *place = value;
  return TRUE;
}

/* Lost ones have a reason, be it that nobody knows. */
static void
need_reason (PagodaProject *project)
{
  gboolean lost = project->state == PAGODA_PROJECT_LOST || project->state == PAGODA_PROJECT_ABANDONED;

  if (lost && project->reason == NULL)
    project->reason = g_strdup (PAGODA_REASON_UNKNOWN);
}

/* An older list than the store has it: what is over stays so. */
static gboolean
is_reopened (const PagodaProject *project, const PagodaProjectRow *read)
{
  return read->has_state && project->state != PAGODA_PROJECT_OPEN
         && read->project->state == PAGODA_PROJECT_OPEN;
}

/* Puts what the row says into @project; TRUE where that changes it. */
static gboolean
update (PagodaProject *project, PagodaProjectRow *read, PagodaId customer)
{
  PagodaProject *said = read->project;
  gboolean changed = fill_text (&project->name, &said->name);

  changed |= fill_text (&project->code, &said->code);
  changed |= fill_text (&project->product, &said->product);
  changed |= fill_text (&project->seller, &said->seller);
  changed |= fill_text (&project->source, &said->source);
  changed |= fill_text (&project->region, &said->region);
  changed |= fill_text (&project->reason, &said->reason);
  changed |= fill_text (&project->note, &said->note);
  changed |= fill_day (&project->opened, said->opened);
  changed |= fill_day (&project->expected_close, said->expected_close);
  if (read->has_state && !is_reopened (project, read)
      && (project->state != said->state || project->closed != said->closed))
    {
      project->state = said->state;
      project->closed = said->closed;
      changed = TRUE;
    }
  if (said->amount != PAGODA_AMOUNT_UNKNOWN && (project->amount != said->amount || project->currency != NULL))
    {
      project->amount = said->amount;
      project->rate = PAGODA_DECIMAL_ONE;
      g_clear_pointer (&project->currency, g_free);
      changed = TRUE;
    }
  if (project->customer != customer)
    {
      project->customer = customer;
      changed = TRUE;
    }
  need_reason (project);
  return changed;
}

static gboolean
needs_stage (const Record *record, const PagodaProject *known)
{
  return record->read.stage >= 0
         && (known == NULL
             || pagoda_project_stage_on (known, (PagodaStage)record->read.stage, G_MAXINT32) == NULL);
}

/* A new one without a day is opened today. */
static void
complete (const Projects *projects, Record *record)
{
  PagodaProject *project = record->read.project;

  need_reason (project);
  if (project->opened != PAGODA_DAY_NONE)
    return;
  project->opened = projects->run->today;
  notice_no_day (projects, record->row);
}

static gboolean
compare_known (Projects *projects, Record *record, const PagodaProject *known, GError **error)
{
  g_autoptr (PagodaProject) copy = pagoda_project_copy (known);
  PagodaId customer = pagoda_named_customers_id (projects->customers, record->customer);
  g_autofree char *title = g_strdup (record->read.project->name);

  if (is_reopened (known, &record->read))
    pagoda_import_add_notice (projects->run->result, record->row,
                              pagoda_look_header (projects->run->look, PAGODA_FIELD_PROJECT_STAGE),
                              pagoda_project_state_label (known->state, pagoda_language_current ()),
                              _ ("The project is over in the store and open in the file. It stays as it is; "
                                 "where it really goes on, open it again by hand."));
  record->adds_stage = needs_stage (record, known) && !is_reopened (known, &record->read);
  gboolean differs = update (copy, &record->read, customer) || record->adds_stage;
  pagoda_project_free (record->read.project);
  record->read.project = g_steal_pointer (&copy);
  return pagoda_import_run_judge_existing (projects->run, title, differs, &record->change, error);
}

static gboolean
compare_record (Projects *projects, Record *record, GHashTable *stored, GError **error)
{
  PagodaImportRun *run = projects->run;
  const char *doubt = pagoda_named_customers_doubt (projects->customers, record->customer);

  if (doubt != NULL)
    {
      record->change = PAGODA_CHANGE_REFUSED;
      pagoda_import_run_refuse (run, record->row,
                                pagoda_named_customers_key (projects->customers, record->customer),
                                pagoda_named_customers_title (projects->customers, record->customer), doubt);
      return TRUE;
    }
  PagodaId customer = pagoda_named_customers_id (projects->customers, record->customer);
  g_autofree char *key = make_key (record->read.project, customer);
  const PagodaProject *known = g_hash_table_lookup (stored, key);
  record->change = PAGODA_CHANGE_NEW;
  record->adds_stage = needs_stage (record, NULL);
  if (known != NULL && !compare_known (projects, record, known, error))
    return FALSE;
  complete (projects, record);
  if (record->change == PAGODA_CHANGE_SKIPPED)
    run->result->skipped++;
  else
    pagoda_named_customers_want (projects->customers, record->customer);
  pagoda_import_run_count (run, record->change);
  return TRUE;
}

/* A list that does not say what came of its deals is one of open ones. */
static void
notice_no_outcomes (const Projects *projects)
{
  const PagodaImportLook *look = projects->run->look;

  if (projects->records->len > 0 && pagoda_look_column (look, PAGODA_FIELD_PROJECT_STAGE) < 0)
    pagoda_import_add_notice (
        projects->run->result, look->header_row, "", NULL,
        _ ("No column says how far a project is or what came of it: new ones are open."));
}

/* Told once, with their number, and not row by row: nothing is wrong with a row of its own. */
static void
notice_unnamed (const Projects *projects)
{
  guint64 first = 0;
  guint n = 0;

  for (guint i = 0; i < projects->records->len && projects->unnamed != PAGODA_NO_CUSTOMER; i++)
    {
      const Record *record = g_ptr_array_index (projects->records, i);
      if (record->customer != projects->unnamed || record->change != PAGODA_CHANGE_NEW)
        continue;
      first = n++ == 0 ? record->row : first;
    }
  if (n == 0)
    return;
  g_autofree char *reason = g_strdup_printf (
      _ ("Projects without a customer: %u. They are kept together with the customer “?”, who "
         "is in no pyramid and no call list."),
      n);
  pagoda_import_add_notice (projects->run->result, first,
                            pagoda_look_header (projects->run->look, PAGODA_FIELD_CUSTOMER_NAME), NULL,
                            g_intern_string (reason));
}

static gboolean
compare_names (Projects *projects, PagodaDatabase *database, GError **error)
{
  g_autoptr (GHashTable) known = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  if (!pagoda_product_names_add (database, known, error))
    return FALSE;
  pagoda_name_aliasing_compare (projects->run, projects->products, known, PAGODA_FIELD_PROJECT_PRODUCT);
  return TRUE;
}

static gboolean
compare (gpointer data, PagodaDatabase *database, GError **error)
{
  Projects *projects = data;

  if (!pagoda_named_customers_resolve (projects->customers, database, error)
      || !compare_names (projects, database, error))
    return FALSE;
  g_autoptr (GHashTable) layers = pagoda_layer_records_list (database, error);
  if (layers == NULL)
    return FALSE;
  g_autoptr (GHashTable) stored = list_stored (layers);
  for (guint i = 0; i < projects->records->len; i++)
    if (!pagoda_import_run_tick (projects->run, i, projects->records->len, error)
        || !compare_record (projects, g_ptr_array_index (projects->records, i), stored, error))
      return FALSE;
  notice_no_outcomes (projects);
  notice_unnamed (projects);
  return pagoda_named_customers_compare (projects->customers, database, error);
}

/* --- writing ----------------------------------------------------------------------------------------- */

/* Since when a project is at a stage is not said: a new one since it is known, one that the store has since
 * this file. */
static gboolean
write_stage (const Projects *projects, const Record *record, PagodaDatabase *database, GError **error)
{
  gboolean is_new = record->change == PAGODA_CHANGE_NEW;
  PagodaProjectStage stage = { .project = record->read.project->id,
                               .stage = (PagodaStage)record->read.stage,
                               .from = is_new ? record->read.project->opened : projects->run->today,
                               .joined = PAGODA_ANSWER_YES };

  return pagoda_stages_insert (database, &stage, error);
}

static gboolean
write_record (Projects *projects, Record *record, PagodaDatabase *database, GError **error)
{
  if (record->change != PAGODA_CHANGE_NEW && record->change != PAGODA_CHANGE_UPDATED)
    return TRUE;
  record->read.project->customer = pagoda_named_customers_id (projects->customers, record->customer);
  return pagoda_projects_save (database, record->read.project, error)
         && (!record->adds_stage || write_stage (projects, record, database, error));
}

/* The day of the first project of nobody known, from which its customer is marked. */
static PagodaDay
find_first_unnamed (const Projects *projects)
{
  PagodaDay first = projects->run->today;

  for (guint i = 0; i < projects->records->len; i++)
    {
      const Record *record = g_ptr_array_index (projects->records, i);
      if (record->customer == projects->unnamed)
        first = MIN (first, record->read.project->opened);
    }
  return first;
}

/* It stands in no pyramid and enters no call list. */
static gboolean
mark_unnamed (Projects *projects, gboolean is_new, PagodaDatabase *database, GError **error)
{
  return !is_new
         || pagoda_customers_set_other (database,
                                        pagoda_named_customers_id (projects->customers, projects->unnamed),
                                        find_first_unnamed (projects), TRUE,
                                        _ ("Stands for those whose name is unknown"), error);
}

static gboolean
write_records (gpointer data, PagodaDatabase *database, GError **error)
{
  Projects *projects = data;
  gboolean is_new
      = projects->unnamed != PAGODA_NO_CUSTOMER
        && pagoda_named_customers_is_wanted (projects->customers, projects->unnamed)
        && pagoda_named_customers_change (projects->customers, projects->unnamed) == PAGODA_CHANGE_NEW;

  if (!pagoda_named_customers_write (projects->customers, database, error)
      || !mark_unnamed (projects, is_new, database, error)
      || !pagoda_name_aliasing_write (projects->run, database, error))
    return FALSE;
  for (guint i = 0; i < projects->records->len; i++)
    if (!pagoda_import_run_tick (projects->run, i, projects->records->len, error)
        || !write_record (projects, g_ptr_array_index (projects->records, i), database, error))
      return FALSE;
  return TRUE;
}

static void
discard (gpointer data)
{
  Projects *projects = data;

  pagoda_named_customers_free (projects->customers);
  g_ptr_array_unref (projects->records);
  g_hash_table_unref (projects->codes);
  g_hash_table_unref (projects->products);
  g_free (projects);
}

const PagodaImportRecords pagoda_import_projects = {
  .label = "import-projects",
  .start = start,
  .take = take,
  .compare = compare,
  .write = write_records,
  .discard = discard,
};
