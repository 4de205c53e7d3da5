/* import_answers.c: what the user is asked about a file before it is imported.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A field is filled by one column: who gives a field to a column takes it from the one that had it.
 */
#include "config.h"

#include "app/import/import_answers.h"

#include "app/widgets/choice_row.h"
#include "app/wording.h"
#include "base/text.h"
#include "import/field.h"
#include "import/written_date.h"

#include <glib/gi18n-lib.h>

/* The first offer for a column: no field. */
#define UNUSED 0

#define N_DATE_ORDERS 3

struct _PagodaImportAnswers
{
  AdwBin parent_instance;

  const PagodaImportPreview *preview;
  AdwPreferencesPage *page;
  AdwComboRow *sheet; /* NULL where there is one only */
  AdwComboRow *kind;
  AdwComboRow *existing;
  AdwComboRow *order;  /* NULL where no date needs it */
  gboolean asks_order; /* the order has to be chosen, it was not found on the data */
  GPtrArray *fields;   /* const PagodaImportField *, the offers after UNUSED */
  GPtrArray *columns;  /* AdwComboRow per column, NULL where it cannot be named */
};

G_DEFINE_FINAL_TYPE (PagodaImportAnswers, pagoda_import_answers, ADW_TYPE_BIN)

enum
{
  SIGNAL_REREAD,
  SIGNAL_CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static const char *const kinds[PAGODA_N_IMPORT_KINDS] = {
  [PAGODA_IMPORT_CUSTOMERS] = NC_ ("import", "Customers"),
  [PAGODA_IMPORT_CONTACTS] = NC_ ("import", "Contacts"),
  [PAGODA_IMPORT_ORDERS] = NC_ ("import", "Orders"),
  [PAGODA_IMPORT_ACTIVITIES] = NC_ ("import", "Activities"),
};

static const char *const existing[] = {
  [PAGODA_EXISTING_UPDATE] = N_ ("Update them"),
  [PAGODA_EXISTING_SKIP] = N_ ("Leave them as they are"),
  [PAGODA_EXISTING_FAIL] = N_ ("Import nothing"),
};

static AdwPreferencesGroup *
add_group (PagodaImportAnswers *answers, const char *title, const char *description)
{
  AdwPreferencesGroup *group = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());
  g_autofree char *escaped = description != NULL ? g_markup_escape_text (description, -1) : NULL;

  adw_preferences_group_set_title (group, title);
  adw_preferences_group_set_description (group, escaped);
  adw_preferences_page_add (answers->page, group);
  return group;
}

static AdwComboRow *
add_choice (AdwPreferencesGroup *group,
            const char *title,
            const char *subtitle,
            GtkStringList *model,
            guint chosen)
{
  GtkWidget *row = pagoda_choice_row_new (title, subtitle, model, chosen);

  adw_preferences_group_add (group, row);
  return ADW_COMBO_ROW (row);
}

/* Source */

static void
reread_cb (PagodaImportAnswers *answers)
{
  g_signal_emit (answers, signals[SIGNAL_REREAD], 0);
}

static void
changed_cb (PagodaImportAnswers *answers)
{
  g_signal_emit (answers, signals[SIGNAL_CHANGED], 0);
}

static void
add_sheet (PagodaImportAnswers *answers, AdwPreferencesGroup *group, guint sheet)
{
  g_autoptr (GtkStringList) model = gtk_string_list_new ((const char *const *)answers->preview->sheets);

  if (g_strv_length (answers->preview->sheets) < 2)
    return;
  answers->sheet = add_choice (group, _ ("Sheet"), NULL, model, sheet);
  g_signal_connect_object (answers->sheet, "notify::selected", G_CALLBACK (reread_cb), answers,
                           G_CONNECT_SWAPPED);
}

static void
add_kind (PagodaImportAnswers *answers, AdwPreferencesGroup *group)
{
  g_autoptr (GtkStringList) model = gtk_string_list_new (NULL);

  for (guint i = 0; i < PAGODA_N_IMPORT_KINDS; i++)
    gtk_string_list_append (model, g_dpgettext2 (GETTEXT_PACKAGE, "import", kinds[i]));
  answers->kind = add_choice (group, _ ("What the rows are"), NULL, model, answers->preview->kind);
  g_signal_connect_object (answers->kind, "notify::selected", G_CALLBACK (reread_cb), answers,
                           G_CONNECT_SWAPPED);
}

static void
add_existing (PagodaImportAnswers *answers, AdwPreferencesGroup *group, PagodaExisting chosen)
{
  g_autoptr (GtkStringList) model = gtk_string_list_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (existing); i++)
    gtk_string_list_append (model, _ (existing[i]));
  answers->existing = add_choice (group, _ ("Rows that are there already"), NULL, model, chosen);
}

/* Dates */

/* A sample whose parts can stand in several orders, or NULL. */
static const char *
find_unclear_date (const PagodaImportColumn *column, PagodaWrittenDate *date)
{
  if (column->field == NULL || !pagoda_field_is_day (pagoda_field_id (column->field)))
    return NULL;
  for (guint i = 0; i < column->samples->len; i++)
    {
      const char *sample = g_ptr_array_index (column->samples, i);
      if (pagoda_written_date_parse (sample, date) && !date->is_clear)
        return sample;
    }
  return NULL;
}

static const char *
find_date_sample (const PagodaImportLook *look, PagodaWrittenDate *date)
{
  const char *found = NULL;

  for (guint i = 0; i < look->columns->len && found == NULL; i++)
    found = find_unclear_date (g_ptr_array_index (look->columns, i), date);
  return found;
}

static char *
word_order (PagodaDateOrder order, const PagodaWrittenDate *date)
{
  PagodaDay day = pagoda_written_date_day (date, order, pagoda_day_today ());
  g_autofree char *read
      = day != PAGODA_DAY_NONE ? pagoda_wording_day (day, PAGODA_DAY_NONE) : g_strdup (_ ("no such day"));

  switch (order)
    {
    case PAGODA_DATE_ORDER_YMD:
      return g_strdup_printf (_ ("%s, year first"), read);
    case PAGODA_DATE_ORDER_DMY:
      return g_strdup_printf (_ ("%s, day first"), read);
    case PAGODA_DATE_ORDER_MDY:
      return g_strdup_printf (_ ("%s, month first"), read);
    }
  return NULL;
}

/* The orders on the data's own sample; before them, where the data do not tell, an offer that is none. */
static GtkStringList *
list_orders (const PagodaWrittenDate *date, gboolean asks)
{
  GtkStringList *model = gtk_string_list_new (NULL);

  if (asks)
    gtk_string_list_append (model, _ ("Please choose"));
  for (int i = 0; i < N_DATE_ORDERS; i++)
    gtk_string_list_take (model, word_order ((PagodaDateOrder)i, date));
  return model;
}

static void
add_order (PagodaImportAnswers *answers, AdwPreferencesGroup *group)
{
  const PagodaImportLook *look = answers->preview->look;
  PagodaWrittenDate date;
  const char *sample = find_date_sample (look, &date);

  if (sample == NULL)
    return;
  answers->asks_order = !look->has_date_order;
  g_autoptr (GtkStringList) model = list_orders (&date, answers->asks_order);
  g_autofree char *title = g_strdup_printf (_ ("How “%s” is read"), sample);
  answers->order = add_choice (group, title, NULL, model, answers->asks_order ? 0 : look->date_order);
  g_signal_connect_object (answers->order, "notify::selected", G_CALLBACK (changed_cb), answers,
                           G_CONNECT_SWAPPED);
}

/* Columns */

static void
column_changed_cb (PagodaImportAnswers *answers, GParamSpec *pspec, AdwComboRow *changed)
{
  guint chosen = adw_combo_row_get_selected (changed);

  for (guint i = 0; i < answers->columns->len && chosen != UNUSED; i++)
    {
      AdwComboRow *row = g_ptr_array_index (answers->columns, i);
      if (row != NULL && row != changed && adw_combo_row_get_selected (row) == chosen)
        adw_combo_row_set_selected (row, UNUSED);
    }
}

static GtkStringList *
list_fields (PagodaImportAnswers *answers)
{
  GtkStringList *model = gtk_string_list_new (NULL);

  gtk_string_list_append (model, _ ("Not used"));
  for (const PagodaImportField *field = pagoda_import_fields (); field->name != NULL; field++)
    if ((field->kinds & (1u << answers->preview->kind)) != 0)
      {
        g_ptr_array_add (answers->fields, (gpointer)field);
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

static guint
find_offer (PagodaImportAnswers *answers, const PagodaImportField *field)
{
  guint index;

  return field != NULL && g_ptr_array_find (answers->fields, field, &index) ? index + 1 : UNUSED;
}

static AdwComboRow *
add_column (PagodaImportAnswers *answers, AdwPreferencesGroup *group, GtkStringList *model, guint index)
{
  GPtrArray *columns = answers->preview->look->columns;
  const PagodaImportColumn *column = g_ptr_array_index (columns, index);
  g_autofree char *samples = join_samples (column);

  if (column->header[0] == '\0' && column->samples->len == 0)
    return NULL;
  AdwComboRow *row = add_choice (group, column->header[0] != '\0' ? column->header : _ ("Without a name"),
                                 samples, model, find_offer (answers, column->field));
  if (has_own_name (columns, index))
    {
      g_signal_connect_object (row, "notify::selected", G_CALLBACK (column_changed_cb), answers,
                               G_CONNECT_SWAPPED);
      return row;
    }
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row),
                               _ ("Only a column with a name of its own can be chosen."));
  gtk_widget_set_sensitive (GTK_WIDGET (row), FALSE);
  return NULL;
}

static void
add_columns (PagodaImportAnswers *answers)
{
  const PagodaImportLook *look = answers->preview->look;
  g_autofree char *row = pagoda_wording_count (look->header_row);
  g_autofree char *found = g_strdup_printf (_ ("The names stand in row %s of the sheet."), row);
  AdwPreferencesGroup *group
      = add_group (answers, _ ("Columns"),
                   answers->preview->remembered
                       ? _ ("Filled in as in your last import of a file with these columns.")
                       : found);
  g_autoptr (GtkStringList) model = list_fields (answers);

  for (guint i = 0; i < look->columns->len; i++)
    g_ptr_array_add (answers->columns, add_column (answers, group, model, i));
}

static void
pagoda_import_answers_dispose (GObject *object)
{
  PagodaImportAnswers *answers = PAGODA_IMPORT_ANSWERS (object);

  g_clear_pointer (&answers->fields, g_ptr_array_unref);
  g_clear_pointer (&answers->columns, g_ptr_array_unref);
  G_OBJECT_CLASS (pagoda_import_answers_parent_class)->dispose (object);
}

static void
pagoda_import_answers_class_init (PagodaImportAnswersClass *class)
{
  G_OBJECT_CLASS (class)->dispose = pagoda_import_answers_dispose;
  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (class), GTK_ACCESSIBLE_ROLE_GROUP);
  signals[SIGNAL_REREAD] = g_signal_new ("reread", G_TYPE_FROM_CLASS (class), G_SIGNAL_RUN_LAST, 0, NULL,
                                         NULL, NULL, G_TYPE_NONE, 0);
  signals[SIGNAL_CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (class), G_SIGNAL_RUN_LAST, 0, NULL,
                                          NULL, NULL, G_TYPE_NONE, 0);
}

static void
pagoda_import_answers_init (PagodaImportAnswers *answers)
{
  answers->fields = g_ptr_array_new ();
  answers->columns = g_ptr_array_new ();
  answers->page = ADW_PREFERENCES_PAGE (adw_preferences_page_new ());
  adw_bin_set_child (ADW_BIN (answers), GTK_WIDGET (answers->page));
}

GtkWidget *
pagoda_import_answers_new (const PagodaImportPlan *plan, const PagodaImportPreview *preview)
{
  PagodaImportAnswers *answers = g_object_new (PAGODA_TYPE_IMPORT_ANSWERS, NULL);

  answers->preview = preview;
  AdwPreferencesGroup *group = add_group (answers, plan->name != NULL ? plan->name : _ ("Pasted rows"), NULL);
  add_sheet (answers, group, plan->sheet);
  add_kind (answers, group);
  add_order (answers, group);
  add_existing (answers, group, plan->on_existing);
  add_columns (answers);
  return GTK_WIDGET (answers);
}

gboolean
pagoda_import_answers_are_complete (PagodaImportAnswers *answers)
{
  return answers->order == NULL || !answers->asks_order || adw_combo_row_get_selected (answers->order) > 0;
}

static void
apply_order (PagodaImportAnswers *answers, PagodaImportPlan *plan)
{
  if (answers->order == NULL || !pagoda_import_answers_are_complete (answers))
    return;
  guint chosen = adw_combo_row_get_selected (answers->order);
  plan->has_date_order = TRUE;
  plan->date_order = (PagodaDateOrder)(answers->asks_order ? chosen - 1 : chosen);
}

static GStrv
make_mapping (PagodaImportAnswers *answers)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();

  for (guint i = 0; i < answers->columns->len; i++)
    {
      const PagodaImportColumn *column = g_ptr_array_index (answers->preview->look->columns, i);
      AdwComboRow *row = g_ptr_array_index (answers->columns, i);
      guint chosen = row != NULL ? adw_combo_row_get_selected (row) : UNUSED;
      const PagodaImportField *field
          = chosen != UNUSED ? g_ptr_array_index (answers->fields, chosen - 1) : NULL;
      g_autofree char *entry = g_strconcat (column->header, "=", field != NULL ? field->name : "", NULL);
      if (row != NULL)
        g_strv_builder_add (builder, entry);
    }
  return g_strv_builder_end (builder);
}

void
pagoda_import_answers_apply (PagodaImportAnswers *answers, PagodaImportPlan *plan)
{
  g_strfreev (plan->mapping);
  plan->mapping = make_mapping (answers);
  plan->has_kind = TRUE;
  plan->kind = answers->preview->kind;
  plan->on_existing = (PagodaExisting)adw_combo_row_get_selected (answers->existing);
  apply_order (answers, plan);
}

void
pagoda_import_answers_begin_again (PagodaImportAnswers *answers, PagodaImportPlan *plan)
{
  guint sheet = answers->sheet != NULL ? adw_combo_row_get_selected (answers->sheet) : 0;
  guint kind = adw_combo_row_get_selected (answers->kind);

  g_clear_pointer (&plan->mapping, g_strfreev);
  plan->has_date_order = FALSE;
  /* Another sheet may hold another kind; another kind was said by the user. */
  plan->has_kind = sheet == plan->sheet;
  plan->kind = (PagodaImportKind)kind;
  plan->sheet = sheet;
  plan->on_existing = (PagodaExisting)adw_combo_row_get_selected (answers->existing);
}
