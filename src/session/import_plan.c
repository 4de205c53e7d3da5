/* import_plan.c: what a user decides about an import, step by step.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "session/import_plan.h"

#include "session/remembered_mappings.h"

PagodaImportPlan *
pagoda_import_plan_new_for_file (const char *path)
{
  PagodaImportPlan *plan = g_new0 (PagodaImportPlan, 1);
  g_autofree char *file = g_path_get_basename (path);

  plan->path = g_strdup (path);
  plan->name = g_filename_display_name (file);
  return plan;
}

PagodaImportPlan *
pagoda_import_plan_new_for_text (GBytes *text)
{
  PagodaImportPlan *plan = g_new0 (PagodaImportPlan, 1);

  plan->text = g_bytes_ref (text);
  return plan;
}

PagodaImportPlan *
pagoda_import_plan_copy (const PagodaImportPlan *plan)
{
  PagodaImportPlan *copy = g_memdup2 (plan, sizeof *plan);

  copy->path = g_strdup (plan->path);
  copy->text = plan->text != NULL ? g_bytes_ref (plan->text) : NULL;
  copy->name = g_strdup (plan->name);
  copy->mapping = g_strdupv (plan->mapping);
  copy->currency = g_strdup (plan->currency);
  copy->aliases = g_strdupv (plan->aliases);
  copy->taken = g_strdupv (plan->taken);
  return copy;
}

/* Puts @text into @set (nullable), or takes it out. */
static void
set_member (GStrv *set, const char *text, gboolean is_in)
{
  g_autoptr (GStrvBuilder) members = g_strv_builder_new ();

  for (gsize i = 0; *set != NULL && (*set)[i] != NULL; i++)
    if (!g_str_equal ((*set)[i], text))
      g_strv_builder_add (members, (*set)[i]);
  if (is_in)
    g_strv_builder_add (members, text);
  g_strfreev (*set);
  *set = g_strv_builder_end (members);
}

void
pagoda_import_plan_set_alias (PagodaImportPlan *plan, const char *alias, gboolean are_one)
{
  set_member (&plan->aliases, alias, are_one);
}

void
pagoda_import_plan_set_taken (PagodaImportPlan *plan, const char *address, gboolean is_taken)
{
  set_member (&plan->taken, address, is_taken);
}

void
pagoda_import_plan_free (PagodaImportPlan *plan)
{
  if (plan == NULL)
    return;
  g_free (plan->path);
  g_clear_pointer (&plan->text, g_bytes_unref);
  g_free (plan->name);
  g_strfreev (plan->mapping);
  g_free (plan->currency);
  g_strfreev (plan->aliases);
  g_strfreev (plan->taken);
  g_free (plan);
}

void
pagoda_import_preview_free (PagodaImportPreview *preview)
{
  if (preview == NULL)
    return;
  g_strfreev (preview->sheets);
  g_clear_pointer (&preview->look, pagoda_import_look_free);
  g_free (preview);
}

static PagodaTable *
open_source (const PagodaImportPlan *plan, GError **error)
{
  return plan->path != NULL ? pagoda_table_open (plan->path, error)
                            : pagoda_table_open_text (plan->text, error);
}

static GStrv
list_sheets (PagodaTable *table)
{
  guint n = pagoda_table_get_n_sheets (table);
  GStrv sheets = g_new0 (char *, n + 1);

  for (guint i = 0; i < n; i++)
    sheets[i] = g_strdup (pagoda_table_get_sheet_name (table, i));
  return sheets;
}

static PagodaImportRequest
make_request (const PagodaImportPlan *plan, PagodaTable *table, guint sheet, PagodaImportKind kind)
{
  return (PagodaImportRequest){ .table = table,
                                .sheet = sheet,
                                .header_row = plan->header_row,
                                .kind = kind,
                                .mapping = (const char *const *)plan->mapping,
                                .has_date_order = plan->has_date_order,
                                .date_order = plan->date_order,
                                .aliases = (const char *const *)plan->aliases,
                                .taken = (const char *const *)plan->taken,
                                .currency = plan->currency,
                                .on_existing = plan->on_existing,
                                .source = plan->name,
                                .today = pagoda_day_today () };
}

/* The sheet that the plan says or the headers suggest. */
static guint
find_sheet (const PagodaImportPlan *plan, PagodaTable *table, GCancellable *cancellable)
{
  return plan->has_sheet ? plan->sheet : pagoda_import_guess_sheet (table, cancellable);
}

/* Likewise the kind. */
static gboolean
find_kind (const PagodaImportPlan *plan,
           PagodaTable *table,
           guint sheet,
           PagodaImportKind *kind,
           GError **error)
{
  GError *local = NULL;

  *kind = plan->has_kind ? plan->kind : pagoda_import_guess_kind (table, sheet, &local);
  if (local != NULL)
    g_propagate_error (error, local);
  return local == NULL;
}

/* A second look with the mapping that an earlier import of these headers ended with. */
static void
look_as_remembered (PagodaImportPreview *preview, PagodaImportRequest *request, GCancellable *cancellable)
{
  g_auto (GStrv) mapping = pagoda_remembered_mapping_get (preview->kind, preview->look);

  if (mapping == NULL)
    return;
  request->mapping = (const char *const *)mapping;
  PagodaImportLook *look = pagoda_import_look (request, cancellable, NULL);
  if (look == NULL)
    return;
  pagoda_import_look_free (preview->look);
  preview->look = look;
  preview->remembered = TRUE;
}

PagodaImportPreview *
pagoda_import_plan_preview (const PagodaImportPlan *plan, GCancellable *cancellable, GError **error)
{
  g_autoptr (PagodaTable) table = open_source (plan, error);
  g_autoptr (PagodaImportPreview) preview = g_new0 (PagodaImportPreview, 1);

  if (table == NULL)
    return NULL;
  preview->sheet = find_sheet (plan, table, cancellable);
  if (!find_kind (plan, table, preview->sheet, &preview->kind, error))
    return NULL;
  PagodaImportRequest request = make_request (plan, table, preview->sheet, preview->kind);
  preview->sheets = list_sheets (table);
  preview->comes_back = !plan->has_kind && !plan->has_sheet && pagoda_import_comes_back (table);
  if (preview->comes_back)
    return g_steal_pointer (&preview);
  preview->look = pagoda_import_look (&request, cancellable, error);
  if (preview->look == NULL)
    return NULL;
  if (plan->mapping == NULL)
    look_as_remembered (preview, &request, cancellable);
  return g_steal_pointer (&preview);
}

PagodaImportResult *
pagoda_import_plan_run (const PagodaImportPlan *plan,
                        PagodaDatabase *database,
                        gboolean dry_run,
                        PagodaImportProgress progress,
                        gpointer data,
                        GCancellable *cancellable,
                        GError **error)
{
  g_autoptr (PagodaTable) table = open_source (plan, error);
  PagodaImportKind kind;

  if (table == NULL)
    return NULL;
  guint sheet = find_sheet (plan, table, cancellable);
  if (!find_kind (plan, table, sheet, &kind, error))
    return NULL;
  PagodaImportRequest request = make_request (plan, table, sheet, kind);
  request.dry_run = dry_run;
  g_autoptr (PagodaImportResult) result
      = pagoda_import_run (database, &request, progress, data, cancellable, error);
  if (result != NULL && !dry_run && plan->mapping != NULL)
    pagoda_remembered_mapping_set (kind, result->look);
  return g_steal_pointer (&result);
}
