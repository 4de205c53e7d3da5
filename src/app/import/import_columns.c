/* import_columns.c: which column of a spreadsheet fills which field.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A field is filled by one column: who gives a field to a column takes it from the one that had it.
 */
#include "config.h"

#include "app/import/import_columns.h"

#include "app/widgets/choice_row.h"
#include "app/wording.h"
#include "base/text.h"
#include "import/field.h"

#include <glib/gi18n-lib.h>

/* The first offer for a column: no field. */
#define UNUSED 0

struct _PagodaImportColumns
{
  AdwPreferencesGroup parent_instance;

  const PagodaImportPreview *preview;
  GPtrArray *fields; /* const PagodaImportField *, the offers after UNUSED */
  GPtrArray *rows;   /* AdwComboRow per column, NULL where it cannot be named */
};

G_DEFINE_FINAL_TYPE (PagodaImportColumns, pagoda_import_columns, ADW_TYPE_PREFERENCES_GROUP)

enum
{
  SIGNAL_CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static const PagodaImportColumn *
column_at (PagodaImportColumns *columns, guint index)
{
  return g_ptr_array_index (columns->preview->look->columns, index);
}

static const PagodaImportField *
chosen_field (PagodaImportColumns *columns, AdwComboRow *row)
{
  guint chosen = row != NULL ? adw_combo_row_get_selected (row) : UNUSED;

  return chosen != UNUSED ? g_ptr_array_index (columns->fields, chosen - 1) : NULL;
}

static guint
find_offer (PagodaImportColumns *columns, const PagodaImportField *field)
{
  guint index;

  return field != NULL && g_ptr_array_find (columns->fields, field, &index) ? index + 1 : UNUSED;
}

/* Orders without numbers are taken day by day, which somebody should know who only left the column out. */
static void
describe (PagodaImportColumns *columns)
{
  const PagodaImportField *number = pagoda_field (PAGODA_FIELD_ORDER_NUMBER);
  const char *text = NULL;

  if (columns->preview->kind == PAGODA_IMPORT_ORDERS && pagoda_import_columns_find (columns, number) == NULL)
    text = _ ("Without a column of order numbers, what a customer bought on one day is one order.");
  else if (columns->preview->remembered)
    text = _ ("Filled in as in your last import of a file with these columns.");
  adw_preferences_group_set_description (ADW_PREFERENCES_GROUP (columns), text);
}

static void
changed_cb (PagodaImportColumns *columns, GParamSpec *pspec, AdwComboRow *changed)
{
  const PagodaImportField *field = chosen_field (columns, changed);

  for (guint i = 0; i < columns->rows->len && field != NULL; i++)
    {
      AdwComboRow *row = g_ptr_array_index (columns->rows, i);
      if (row != changed && chosen_field (columns, row) == field)
        adw_combo_row_set_selected (row, UNUSED);
    }
  describe (columns);
  g_signal_emit (columns, signals[SIGNAL_CHANGED], 0);
}

static GtkStringList *
list_fields (PagodaImportColumns *columns)
{
  GtkStringList *model = gtk_string_list_new (NULL);

  gtk_string_list_append (model, _ ("Not used"));
  for (const PagodaImportField *field = pagoda_import_fields (); field->name != NULL; field++)
    if ((field->kinds & (1u << columns->preview->kind)) != 0)
      {
        g_ptr_array_add (columns->fields, (gpointer)field);
        gtk_string_list_append (model, _ (field->label));
      }
  return model;
}

/* A mapping names its columns, so that two of one name cannot be told apart. */
static gboolean
has_own_name (GPtrArray *columns, guint index)
{
  const PagodaImportColumn *column = g_ptr_array_index (columns, index);
  g_autofree char *name = pagoda_text_fold (column->header);

  for (guint i = 0; i < columns->len; i++)
    {
      const PagodaImportColumn *other = g_ptr_array_index (columns, i);
      g_autofree char *other_name = pagoda_text_fold (other->header);
      if (i != index && g_str_equal (name, other_name))
        return FALSE;
    }
  return name[0] != '\0';
}

static char *
join_samples (const PagodaImportColumn *column)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < column->samples->len; i++)
    g_string_append_printf (text, "%s%s", i > 0 ? " · " : "",
                            (const char *)g_ptr_array_index (column->samples, i));
  g_strdelimit (text->str, "\r\n\t", ' ');
  return g_string_free (text, FALSE);
}

static AdwComboRow *
add_row (PagodaImportColumns *columns, GtkStringList *model, guint index)
{
  const PagodaImportColumn *column = column_at (columns, index);
  g_autofree char *samples = join_samples (column);

  if (column->header[0] == '\0' && column->samples->len == 0)
    return NULL;
  GtkWidget *row = pagoda_choice_row_new (column->header[0] != '\0' ? column->header : _ ("Without a name"),
                                          samples, model, find_offer (columns, column->field));
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (columns), row);
  if (has_own_name (columns->preview->look->columns, index))
    {
      g_signal_connect_object (row, "notify::selected", G_CALLBACK (changed_cb), columns, G_CONNECT_SWAPPED);
      return ADW_COMBO_ROW (row);
    }
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row),
                               _ ("Only a column with a name of its own can be chosen."));
  gtk_widget_set_sensitive (row, FALSE);
  return NULL;
}

static void
pagoda_import_columns_dispose (GObject *object)
{
  PagodaImportColumns *columns = PAGODA_IMPORT_COLUMNS (object);

  g_clear_pointer (&columns->fields, g_ptr_array_unref);
  g_clear_pointer (&columns->rows, g_ptr_array_unref);
  G_OBJECT_CLASS (pagoda_import_columns_parent_class)->dispose (object);
}

static void
pagoda_import_columns_class_init (PagodaImportColumnsClass *class)
{
  G_OBJECT_CLASS (class)->dispose = pagoda_import_columns_dispose;
  signals[SIGNAL_CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (class), G_SIGNAL_RUN_LAST, 0, NULL,
                                          NULL, NULL, G_TYPE_NONE, 0);
}

static void
pagoda_import_columns_init (PagodaImportColumns *columns)
{
  columns->fields = g_ptr_array_new ();
  columns->rows = g_ptr_array_new ();
}

GtkWidget *
pagoda_import_columns_new (const PagodaImportPreview *preview)
{
  PagodaImportColumns *columns = g_object_new (PAGODA_TYPE_IMPORT_COLUMNS, "title", _ ("Columns"), NULL);

  columns->preview = preview;
  g_autoptr (GtkStringList) model = list_fields (columns);
  for (guint i = 0; i < preview->look->columns->len; i++)
    g_ptr_array_add (columns->rows, add_row (columns, model, i));
  describe (columns);
  return GTK_WIDGET (columns);
}

const char *
pagoda_import_columns_find (PagodaImportColumns *columns, const PagodaImportField *field)
{
  for (guint i = 0; i < columns->rows->len; i++)
    if (chosen_field (columns, g_ptr_array_index (columns->rows, i)) == field)
      return column_at (columns, i)->header;
  return NULL;
}

void
pagoda_import_columns_use (PagodaImportColumns *columns, const PagodaImportField *field, gboolean used)
{
  for (guint i = 0; i < columns->rows->len; i++)
    {
      AdwComboRow *row = g_ptr_array_index (columns->rows, i);
      if (row != NULL && column_at (columns, i)->field == field && used)
        adw_combo_row_set_selected (row, find_offer (columns, field));
      else if (chosen_field (columns, row) == field && !used)
        adw_combo_row_set_selected (row, UNUSED);
    }
}

GStrv
pagoda_import_columns_make_mapping (PagodaImportColumns *columns)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();

  for (guint i = 0; i < columns->rows->len; i++)
    {
      AdwComboRow *row = g_ptr_array_index (columns->rows, i);
      const PagodaImportField *field = chosen_field (columns, row);
      g_autofree char *entry
          = g_strconcat (column_at (columns, i)->header, "=", field != NULL ? field->name : "", NULL);
      if (row != NULL)
        g_strv_builder_add (builder, entry);
    }
  return g_strv_builder_end (builder);
}
