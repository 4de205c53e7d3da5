/* returned_customers.c: a workbook of customers that was exported, edited and comes back.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "import/returned_customers.h"

#include "base/text.h"
#include "import/problems.h"
#include "import/returned_class.h"
#include "import/returned_sheet.h"
#include "import/said.h"
#include "store/history.h"
#include "store/store_mark.h"

#include <glib/gi18n-lib.h>

#define EVERYTHING "all"

/* Where a customer has the text of each field up to the note. */
static const gsize texts[] = {
  [PAGODA_SHEET_FIELD_CODE] = G_STRUCT_OFFSET (PagodaCustomer, code),
  [PAGODA_SHEET_FIELD_NAME] = G_STRUCT_OFFSET (PagodaCustomer, name),
  [PAGODA_SHEET_FIELD_COUNTRY] = G_STRUCT_OFFSET (PagodaCustomer, country),
  [PAGODA_SHEET_FIELD_PROVINCE] = G_STRUCT_OFFSET (PagodaCustomer, province),
  [PAGODA_SHEET_FIELD_CITY] = G_STRUCT_OFFSET (PagodaCustomer, city),
  [PAGODA_SHEET_FIELD_PHONE] = G_STRUCT_OFFSET (PagodaCustomer, phone),
  [PAGODA_SHEET_FIELD_NOTE] = G_STRUCT_OFFSET (PagodaCustomer, note),
};

/* What is to be written of one customer. */
typedef struct
{
  PagodaCustomer *customer; /* as it will be */
  gboolean is_new;
  gboolean saves; /* something of @customer differs */
  gboolean sets_owner;
  char *owner;
  gboolean sets_class;
  PagodaHandSetClass class_set;
} Plan;

typedef struct
{
  const PagodaImportRequest *request;
  PagodaDay today;
  PagodaReturnedSheet *sheet;
  PagodaImportResult *result;
  GPtrArray *plans;  /* Plan */
  GHashTable *codes; /* who has which code when all is written: gint64 * by char *; a new customer 0 */
  GHashTable *names; /* the folded names of the store; NULL until they are asked for */
} Return;

static void
free_plan (gpointer data)
{
  Plan *plan = data;

  pagoda_customer_free (plan->customer);
  g_free (plan->owner);
  g_free (plan);
}

static const PagodaCopyColumn *
column_of (const Return *run, guint i)
{
  return &g_array_index (run->sheet->copied->columns, PagodaCopyColumn, i);
}

/* The column of @field in the export, or −1. */
static int
find_column (const Return *run, PagodaSheetField field)
{
  for (guint i = 0; i < run->sheet->copied->columns->len; i++)
    if (column_of (run, i)->is_field && column_of (run, i)->field == field)
      return (int)i;
  return -1;
}

/* What @row says in the column of @field: what was exported where the column is missing; NULL where empty. */
static const char *
cell_of (const Return *run, const PagodaEditedRow *row, PagodaSheetField field)
{
  int column = find_column (run, field);

  if (column < 0)
    return NULL;
  if (column_of (run, (guint)column)->place < 0 && row->exported != NULL)
    return row->exported[column];
  return row->cells[column];
}

static const char *
exported_of (const Return *run, const PagodaEditedRow *row, PagodaSheetField field)
{
  int column = find_column (run, field);

  return column >= 0 && row->exported != NULL ? row->exported[column] : NULL;
}

static gboolean
differs (const Return *run, const PagodaEditedRow *row, PagodaSheetField field)
{
  int column = find_column (run, field);

  return column >= 0 && pagoda_edited_row_differs (run->sheet->edited, row, (guint)column);
}

/* Telling */

static void
refuse_cell (Return *run, const PagodaEditedRow *row, PagodaSheetField field, const char *reason)
{
  int column = find_column (run, field);
  gboolean is_there = column >= 0 && column_of (run, (guint)column)->place >= 0;
  char *address = is_there ? pagoda_returned_sheet_address (run->sheet, (guint)column, row->number)
                           : pagoda_returned_sheet_row_address (run->sheet, row->number);

  pagoda_import_refuse_cell (run->result, row->number, is_there ? column_of (run, (guint)column)->title : "",
                             cell_of (run, row, field), reason, address);
}

static void
refuse_row (Return *run, const PagodaEditedRow *row, const char *value, const char *reason)
{
  pagoda_import_refuse_cell (run->result, row->number, run->sheet->copied->id_title, value, reason,
                             pagoda_returned_sheet_row_address (run->sheet, row->number));
  run->result->skipped++;
}

static gboolean
is_taken (const Return *run, const char *address)
{
  const char *const *taken = run->request->taken;

  return taken != NULL && (g_strv_contains (taken, EVERYTHING) || g_strv_contains (taken, address));
}

static char *
or_nothing (const char *text)
{
  return g_strdup (text != NULL ? text : "");
}

/* Lists the cell of @field as changed; @stored is what the store has where that is a conflict.  TRUE where it
 * is to be written. */
static gboolean
list_change (Return *run,
             const PagodaEditedRow *row,
             const PagodaCustomer *customer,
             PagodaSheetField field,
             const char *stored)
{
  guint column = (guint)find_column (run, field);
  PagodaCellChange *change = g_new0 (PagodaCellChange, 1);

  change->address = pagoda_returned_sheet_address (run->sheet, column, row->number);
  change->customer = customer->id;
  change->code = or_nothing (customer->code);
  change->name = or_nothing (customer->name);
  change->title = g_intern_string (column_of (run, column)->title);
  change->before = or_nothing (exported_of (run, row, field));
  change->after = or_nothing (cell_of (run, row, field));
  change->stored = g_strdup (stored);
  change->is_taken = stored == NULL || is_taken (run, change->address);
  run->result->conflicts += stored != NULL;
  g_ptr_array_add (run->result->changes, change);
  return change->is_taken;
}

/* Texts */

/* Why @value cannot be what @field of a customer is, or NULL. */
static const char *
find_fault (Return *run, PagodaSheetField field, const char *value, PagodaId customer)
{
  if (value == NULL && field == PAGODA_SHEET_FIELD_NAME)
    return _ ("A customer has a name.");
  if (field != PAGODA_SHEET_FIELD_CODE)
    return NULL;
  if (value == NULL)
    return _ ("A customer has a code.");
  g_autofree char *code = pagoda_text_narrow (g_strdup (value));
  const PagodaId *holder = g_hash_table_lookup (run->codes, code);
  return holder != NULL && *holder != customer ? _ ("Another customer has this code.") : NULL;
}

static void
set_text (PagodaCustomer *customer, PagodaSheetField field, const char *value)
{
  char **text = &G_STRUCT_MEMBER (char *, customer, texts[field]);

  if (field == PAGODA_SHEET_FIELD_NAME && customer->name != NULL)
    {
      pagoda_said_rename (customer, value);
      return;
    }
  g_free (*text);
  *text = g_strdup (value);
  if (field == PAGODA_SHEET_FIELD_CODE && *text != NULL)
    pagoda_text_narrow (*text);
}

static void
hold_code (Return *run, const char *code, PagodaId customer)
{
  g_hash_table_insert (run->codes, g_strdup (code), g_memdup2 (&customer, sizeof customer));
}

/* @before is the customer as the store has it, @plan->customer as it will be. */
static void
judge_text (Return *run,
            const PagodaEditedRow *row,
            PagodaSheetField field,
            const PagodaCustomer *before,
            Plan *plan)
{
  const char *stored = G_STRUCT_MEMBER (char *, before, texts[field]);
  const char *wanted = cell_of (run, row, field);

  if (!differs (run, row, field) || g_strcmp0 (stored, wanted) == 0)
    return;
  const char *fault = find_fault (run, field, wanted, before->id);
  if (fault != NULL)
    {
      refuse_cell (run, row, field, fault);
      return;
    }
  gboolean conflicts = g_strcmp0 (stored, exported_of (run, row, field)) != 0;
  if (!list_change (run, row, before, field, conflicts ? (stored != NULL ? stored : "") : NULL))
    return;
  set_text (plan->customer, field, wanted);
  plan->saves = TRUE;
}

/* What is dated */

static gboolean
judge_owner (Return *run,
             const PagodaEditedRow *row,
             const PagodaCustomer *before,
             Plan *plan,
             PagodaDatabase *database,
             GError **error)
{
  const char *wanted = cell_of (run, row, PAGODA_SHEET_FIELD_OWNER);
  const char *stored = NULL;

  if (!differs (run, row, PAGODA_SHEET_FIELD_OWNER))
    return TRUE;
  g_autoptr (GPtrArray) owners = pagoda_customers_owners_of (database, before->id, error);
  if (owners == NULL)
    return FALSE;
  for (guint i = owners->len; i-- > 0;)
    if (((PagodaOwnership *)owners->pdata[i])->from <= run->today)
      stored = ((PagodaOwnership *)owners->pdata[i])->owner;
  if (g_strcmp0 (stored, wanted) == 0)
    return TRUE;
  gboolean conflicts = g_strcmp0 (stored, exported_of (run, row, PAGODA_SHEET_FIELD_OWNER)) != 0;
  plan->sets_owner = list_change (run, row, before, PAGODA_SHEET_FIELD_OWNER,
                                  conflicts ? (stored != NULL ? stored : "") : NULL);
  if (plan->sets_owner)
    plan->owner = g_strdup (wanted);
  return TRUE;
}

static PagodaClassCells
class_cells (const Return *run,
             const PagodaEditedRow *row,
             const char *(*get) (const Return *, const PagodaEditedRow *, PagodaSheetField))
{
  return (PagodaClassCells){ get (run, row, PAGODA_SHEET_FIELD_CLASS),
                             get (run, row, PAGODA_SHEET_FIELD_BY_HAND),
                             get (run, row, PAGODA_SHEET_FIELD_CLASS_UNTIL) };
}

/* What the store says of the class, for people (transfer full). */
static char *
describe_class (const PagodaReturnedClass *stored)
{
  PagodaLanguage language = pagoda_language_current ();

  if (!stored->is_set)
    return g_strdup (_ ("follows from the tier"));
  const char *label = pagoda_account_class_label (stored->account_class, language);
  g_autofree char *until = pagoda_day_to_iso (stored->until);
  return stored->until != PAGODA_DAY_NONE ? g_strdup_printf (_ ("%s until %s"), label, until)
                                          : g_strdup (label);
}

static void
take_class (Return *run, const PagodaReturnedClass *wanted, Plan *plan)
{
  plan->sets_class = TRUE;
  plan->class_set = (PagodaHandSetClass){ .from = run->today,
                                          .until = wanted->is_set ? wanted->until : PAGODA_DAY_NONE,
                                          .is_set = wanted->is_set,
                                          .account_class = wanted->account_class };
}

/* The three cells of a class are taken or left together. */
static void
list_class (Return *run,
            const PagodaEditedRow *row,
            const PagodaCustomer *before,
            const PagodaReturnedClass *wanted,
            const char *stored,
            Plan *plan)
{
  static const PagodaSheetField fields[]
      = { PAGODA_SHEET_FIELD_CLASS, PAGODA_SHEET_FIELD_BY_HAND, PAGODA_SHEET_FIELD_CLASS_UNTIL };
  guint first = run->result->changes->len;
  gboolean taken = FALSE;

  for (gsize i = 0; i < G_N_ELEMENTS (fields); i++)
    if (differs (run, row, fields[i]))
      taken |= list_change (run, row, before, fields[i], stored);
  for (guint i = first; i < run->result->changes->len; i++)
    ((PagodaCellChange *)run->result->changes->pdata[i])->is_taken = taken;
  if (taken)
    take_class (run, wanted, plan);
}

static gboolean
judge_class (Return *run,
             const PagodaEditedRow *row,
             const PagodaCustomer *before,
             Plan *plan,
             PagodaDatabase *database,
             GError **error)
{
  PagodaClassCells exported = class_cells (run, row, exported_of);
  PagodaClassCells edited = class_cells (run, row, cell_of);
  PagodaReturnedClass wanted;
  PagodaSheetField field;

  if (!differs (run, row, PAGODA_SHEET_FIELD_CLASS) && !differs (run, row, PAGODA_SHEET_FIELD_BY_HAND)
      && !differs (run, row, PAGODA_SHEET_FIELD_CLASS_UNTIL))
    return TRUE;
  const char *fault = pagoda_returned_class_want (&exported, &edited, run->today, &wanted, &field);
  if (fault != NULL)
    {
      refuse_cell (run, row, field, fault);
      return TRUE;
    }
  g_autoptr (GPtrArray) classes = pagoda_customers_classes_of (database, before->id, error);
  if (classes == NULL)
    return FALSE;
  PagodaReturnedClass stored = pagoda_returned_class_in_force (classes, run->today);
  PagodaReturnedClass known = pagoda_returned_class_exported (&exported);
  if (pagoda_returned_class_equal (&stored, &wanted))
    return TRUE;
  g_autofree char *words = pagoda_returned_class_equal (&stored, &known) ? NULL : describe_class (&stored);
  list_class (run, row, before, &wanted, words, plan);
  return TRUE;
}

/* Rows */

static Plan *
begin_plan (Return *run, PagodaCustomer *customer, gboolean is_new)
{
  Plan *plan = g_new0 (Plan, 1);

  plan->customer = customer;
  plan->is_new = is_new;
  plan->saves = is_new;
  g_ptr_array_add (run->plans, plan);
  return plan;
}

static void
count_plan (Return *run, const Plan *plan)
{
  if (plan->is_new)
    run->result->created++;
  else if (plan->saves || plan->sets_owner || plan->sets_class)
    run->result->updated++;
  else
    run->result->unchanged++;
}

/* Figures follow from other data. */
static void
note_figures (Return *run, const PagodaEditedRow *row)
{
  for (guint i = 0; i < run->sheet->copied->columns->len; i++)
    if (!column_of (run, i)->is_field && pagoda_edited_row_differs (run->sheet->edited, row, i))
      pagoda_import_add_notice (run->result, row->number, column_of (run, i)->title, row->cells[i],
                                _ ("This figure follows from other data and was not taken."))
          ->address
          = pagoda_returned_sheet_address (run->sheet, i, row->number);
}

static gboolean
judge_changed (Return *run, const PagodaEditedRow *row, PagodaDatabase *database, GError **error)
{
  g_autoptr (GError) problem = NULL;
  g_autoptr (PagodaCustomer) before = pagoda_customers_load (database, row->customer, &problem);

  if (g_error_matches (problem, PAGODA_STORE_ERROR, PAGODA_STORE_ERROR_UNKNOWN))
    {
      refuse_row (run, row, cell_of (run, row, PAGODA_SHEET_FIELD_NAME),
                  _ ("This customer was deleted since the export."));
      return TRUE;
    }
  if (before == NULL)
    {
      g_propagate_error (error, g_steal_pointer (&problem));
      return FALSE;
    }
  Plan *plan = begin_plan (run, pagoda_customer_copy (before), FALSE);
  note_figures (run, row);
  for (guint field = 0; field < G_N_ELEMENTS (texts); field++)
    judge_text (run, row, (PagodaSheetField)field, before, plan);
  if (!judge_owner (run, row, before, plan, database, error)
      || !judge_class (run, row, before, plan, database, error))
    return FALSE;
  count_plan (run, plan);
  return TRUE;
}

static void
add_name (PagodaStatement *statement, gpointer names)
{
  g_hash_table_add (names, pagoda_text_fold (pagoda_statement_text (statement, "name")));
}

/* Why a row without an id is no new customer; NULL where it is one, or with @error. */
static const char *
find_fault_of_new (Return *run,
                   const PagodaEditedRow *row,
                   PagodaSheetField *field,
                   PagodaDatabase *database,
                   GError **error)
{
  const char *name = cell_of (run, row, PAGODA_SHEET_FIELD_NAME);
  const char *code = cell_of (run, row, PAGODA_SHEET_FIELD_CODE);

  *field = PAGODA_SHEET_FIELD_NAME;
  if (name == NULL)
    return _ ("This row has no id, and to be a new customer it lacks a name.");
  if (run->names == NULL)
    {
      run->names = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
      if (!pagoda_statement_each (pagoda_statement (database, "customer-list"), add_name, run->names, error))
        return NULL;
    }
  g_autofree char *folded = pagoda_text_fold (name);
  if (!g_hash_table_add (run->names, g_steal_pointer (&folded)))
    return _ ("This row has no id, and there is a customer of this name already.");
  *field = PAGODA_SHEET_FIELD_CODE;
  return code != NULL ? find_fault (run, *field, code, PAGODA_ID_NONE) : NULL;
}

static void
describe_new (Return *run, const PagodaEditedRow *row, Plan *plan)
{
  PagodaClassCells nothing = { NULL, "FALSE", NULL };
  PagodaClassCells edited = class_cells (run, row, cell_of);
  PagodaReturnedClass wanted;
  PagodaSheetField field;

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    set_text (plan->customer, (PagodaSheetField)i, cell_of (run, row, (PagodaSheetField)i));
  plan->owner = g_strdup (cell_of (run, row, PAGODA_SHEET_FIELD_OWNER));
  plan->sets_owner = plan->owner != NULL;
  if (edited.by_hand == NULL && edited.account_class == NULL)
    edited.by_hand = "FALSE";
  else if (edited.by_hand == NULL)
    edited.by_hand = "TRUE";
  const char *fault = pagoda_returned_class_want (&nothing, &edited, run->today, &wanted, &field);
  if (fault != NULL)
    refuse_cell (run, row, field, fault);
  else if (wanted.is_set)
    take_class (run, &wanted, plan);
}

/* TRUE where a row says nothing about a customer: the sums below them, or somebody's own notes. */
static gboolean
is_aside (const Return *run, const PagodaEditedRow *row)
{
  for (guint i = 0; i < PAGODA_N_SHEET_FIELDS; i++)
    if (find_column (run, (PagodaSheetField)i) >= 0 && cell_of (run, row, (PagodaSheetField)i) != NULL)
      return FALSE;
  return TRUE;
}

static gboolean
judge_new (Return *run, const PagodaEditedRow *row, PagodaDatabase *database, GError **error)
{
  PagodaSheetField field;
  g_autoptr (GError) problem = NULL;
  const char *fault = find_fault_of_new (run, row, &field, database, &problem);

  if (problem != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&problem));
      return FALSE;
    }
  if (fault != NULL)
    {
      refuse_cell (run, row, field, fault);
      run->result->skipped++;
      return TRUE;
    }
  Plan *plan = begin_plan (run, pagoda_customer_new (), TRUE);
  describe_new (run, row, plan);
  if (plan->customer->code != NULL)
    hold_code (run, plan->customer->code, PAGODA_ID_NONE);
  for (guint i = 0; i < PAGODA_N_SHEET_FIELDS; i++)
    if (find_column (run, (PagodaSheetField)i) >= 0 && cell_of (run, row, (PagodaSheetField)i) != NULL)
      list_change (run, row, plan->customer, (PagodaSheetField)i, NULL);
  count_plan (run, plan);
  return TRUE;
}

static gboolean
judge_row (Return *run, const PagodaEditedRow *row, PagodaDatabase *database, GError **error)
{
  switch (row->state)
    {
    case PAGODA_EDITED_SAME:
      run->result->unchanged++;
      return TRUE;
    case PAGODA_EDITED_CHANGED:
      return judge_changed (run, row, database, error);
    case PAGODA_EDITED_NEW:
      if (is_aside (run, row))
        {
          run->result->rows--;
          return TRUE;
        }
      return judge_new (run, row, database, error);
    case PAGODA_EDITED_REPEATED:
      refuse_row (run, row, cell_of (run, row, PAGODA_SHEET_FIELD_NAME),
                  _ ("Another row is the same customer. Leave one of them, or clear the id of the copy."));
      return TRUE;
    case PAGODA_EDITED_FOREIGN:
      refuse_row (run, row, row->id, _ ("This id is none of this workbook. Clear it for a new customer."));
      return TRUE;
    }
  g_assert_not_reached ();
}

/* Codes: who gives one up leaves it to others, so that two customers can change theirs with each other. */

static void
copy_code (gpointer code, gpointer id, gpointer data)
{
  hold_code (data, code, *(gint64 *)id);
}

static gboolean
gives_up_code (const Return *run, const PagodaEditedRow *row)
{
  return row->state == PAGODA_EDITED_CHANGED && differs (run, row, PAGODA_SHEET_FIELD_CODE)
         && cell_of (run, row, PAGODA_SHEET_FIELD_CODE) != NULL;
}

/* The row whose new code is @code, and that may have it. */
static void
claim_code (Return *run, const PagodaEditedRow *row)
{
  g_autofree char *code = pagoda_text_narrow (g_strdup (cell_of (run, row, PAGODA_SHEET_FIELD_CODE)));

  if (!g_hash_table_contains (run->codes, code))
    hold_code (run, code, row->customer);
}

static gboolean
release_code_cb (gpointer code, gpointer id, gpointer leaving)
{
  return g_hash_table_contains (leaving, id);
}

static gboolean
load_codes (Return *run, PagodaDatabase *database, GError **error)
{
  g_autoptr (GHashTable) stored = pagoda_customers_ids_by_code (database, error);
  g_autoptr (GHashTable) leaving = g_hash_table_new (g_int64_hash, g_int64_equal);
  GPtrArray *rows = run->sheet->edited->rows;

  if (stored == NULL)
    return FALSE;
  run->codes = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  g_hash_table_foreach (stored, copy_code, run);
  for (guint i = 0; i < rows->len; i++)
    if (gives_up_code (run, rows->pdata[i]))
      g_hash_table_add (leaving, &((PagodaEditedRow *)rows->pdata[i])->customer);
  g_hash_table_foreach_remove (run->codes, release_code_cb, leaving);
  for (guint i = 0; i < rows->len; i++)
    if (gives_up_code (run, rows->pdata[i]))
      claim_code (run, rows->pdata[i]);
  return TRUE;
}

/* All of it */

static void
note_missing_columns (Return *run)
{
  for (guint i = 0; i < run->sheet->copied->columns->len; i++)
    if (column_of (run, i)->title != NULL && column_of (run, i)->is_field && column_of (run, i)->place < 0)
      pagoda_import_add_notice (run->result, run->sheet->header_row, column_of (run, i)->title, NULL,
                                _ ("This column is missing in the file; nothing of it is changed."));
}

static gboolean
check_store (const Return *run, PagodaDatabase *database, GError **error)
{
  g_autofree char *mark = pagoda_store_mark (database, error);

  if (mark == NULL)
    return FALSE;
  if (g_str_equal (mark, run->sheet->copied->store))
    return TRUE;
  g_set_error_literal (
      error, PAGODA_IMPORT_ERROR, PAGODA_IMPORT_ERROR_OTHER_STORE,
      _ ("This workbook was exported from another store. Nothing was imported. Open that store, "
         "or save the sheet of the customers as CSV and import that."));
  return FALSE;
}

static gboolean
compare (Return *run, PagodaDatabase *database, GCancellable *cancellable, GError **error)
{
  GPtrArray *rows = run->sheet->edited->rows;

  if (!check_store (run, database, error) || !load_codes (run, database, error))
    return FALSE;
  note_missing_columns (run);
  run->result->rows = rows->len;
  for (guint i = 0; i < rows->len; i++)
    if (!judge_row (run, rows->pdata[i], database, error))
      return FALSE;
  return !g_cancellable_set_error_if_cancelled (cancellable, error);
}

static gboolean
write_customer (Plan *plan, PagodaDatabase *database, GError **error)
{
  if (!plan->saves)
    return TRUE;
  if (!plan->is_new)
    return pagoda_customers_update (database, plan->customer, error);
  if (plan->customer->code == NULL && !pagoda_customers_give_code (database, plan->customer, error))
    return FALSE;
  return pagoda_customers_insert (database, plan->customer, error);
}

static gboolean
write_plan (const Return *run, Plan *plan, PagodaDatabase *database, GError **error)
{
  return write_customer (plan, database, error)
         && (!plan->sets_owner
             || pagoda_customers_set_owner (database, plan->customer->id, run->today, plan->owner, error))
         && (!plan->sets_class
             || pagoda_customers_set_class (database, plan->customer->id, &plan->class_set, error));
}

static gboolean
check_code (const Plan *plan, PagodaDatabase *database, GError **error)
{
  return !plan->saves || pagoda_customers_check_code (database, plan->customer, error);
}

typedef struct
{
  Return *run;
  GCancellable *cancellable;
} Work;

static gboolean
compare_and_write (PagodaDatabase *database, gpointer data, GError **error)
{
  Work *work = data;

  if (!compare (work->run, database, work->cancellable, error))
    return FALSE;
  for (guint i = 0; i < work->run->plans->len; i++)
    if (!write_plan (work->run, work->run->plans->pdata[i], database, error))
      return FALSE;
  /* A code that was to become free may have stayed with a customer of whom it was not taken after all. */
  for (guint i = 0; i < work->run->plans->len; i++)
    if (!check_code (work->run->plans->pdata[i], database, error))
      return FALSE;
  return TRUE;
}

static gboolean
do_work (Return *run, PagodaDatabase *database, GCancellable *cancellable, GError **error)
{
  PagodaLabel label = { .key = "import-customers", .subject = run->request->source };
  Work work = { run, cancellable };

  if (!run->request->dry_run)
    return pagoda_history_do (database, &label, compare_and_write, &work, &run->result->history, error);
  if (!pagoda_database_begin (database, PAGODA_OPEN_READ, error))
    return FALSE;
  gboolean compared = compare (run, database, cancellable, error);
  pagoda_database_rollback (database);
  return compared;
}

PagodaImportResult *
pagoda_returned_customers_run (PagodaDatabase *database,
                               const PagodaImportRequest *request,
                               PagodaDay today,
                               GCancellable *cancellable,
                               GError **error)
{
  g_autoptr (PagodaReturnedSheet) sheet = pagoda_returned_sheet_read (request->table, cancellable, error);

  if (sheet == NULL)
    return NULL;
  Return run = { .request = request,
                 .today = today,
                 .sheet = sheet,
                 .result = pagoda_import_result_new (),
                 .plans = g_ptr_array_new_with_free_func (free_plan) };
  gboolean done = do_work (&run, database, cancellable, error);
  g_ptr_array_unref (run.plans);
  g_clear_pointer (&run.codes, g_hash_table_unref);
  g_clear_pointer (&run.names, g_hash_table_unref);
  if (!done)
    {
      pagoda_import_result_free (run.result);
      return NULL;
    }
  run.result->came_back = TRUE;
  run.result->exported = sheet->copied->day;
  run.result->absent = sheet->edited->absent;
  run.result->look = g_steal_pointer (&sheet->look);
  pagoda_import_sort_problems (run.result);
  return run.result;
}
