/* import_answers.c: what the user is asked about a file before it is imported.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "app/import/import_answers.h"

#include "app/import/import_columns.h"
#include "app/widgets/choice_row.h"
#include "app/widgets/text_row.h"
#include "app/wording.h"
#include "base/money.h"
#include "import/field.h"
#include "import/written_date.h"

#include <glib/gi18n-lib.h>

#define N_DATE_ORDERS 3

/* The offers for what customers are recognised by. */
enum
{
  KEY_CODE,
  KEY_NAME,
};

struct _PagodaImportAnswers
{
  AdwBin parent_instance;

  const PagodaImportPreview *preview;
  AdwPreferencesPage *page;
  AdwComboRow *sheet; /* NULL where there is one only */
  AdwComboRow *head;  /* which row has the names of the columns */
  AdwComboRow *kind;
  AdwComboRow *key;      /* NULL where the columns leave no choice */
  AdwComboRow *currency; /* NULL where there are no amounts */
  AdwComboRow *existing;
  AdwComboRow *order;  /* NULL where no date needs it */
  gboolean asks_order; /* the order has to be chosen, it was not found on the data */
  PagodaImportColumns *columns;
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
  [PAGODA_IMPORT_PROJECTS] = NC_ ("import", "Projects"),
  [PAGODA_IMPORT_HOLIDAYS] = NC_ ("import", "Holidays"),
  [PAGODA_IMPORT_RECEIVABLES] = NC_ ("import", "Receivables"),
};

static const char *const existing[] = {
  [PAGODA_EXISTING_UPDATE] = N_ ("Update them"),
  [PAGODA_EXISTING_SKIP] = N_ ("Leave them as they are"),
  [PAGODA_EXISTING_FAIL] = N_ ("Import nothing"),
};

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
add_sheet (PagodaImportAnswers *answers, AdwPreferencesGroup *group)
{
  g_autoptr (GtkStringList) model = gtk_string_list_new ((const char *const *)answers->preview->sheets);

  if (g_strv_length (answers->preview->sheets) < 2)
    return;
  answers->sheet = add_choice (group, _ ("Sheet"), NULL, model, answers->preview->sheet);
  g_signal_connect_object (answers->sheet, "notify::selected", G_CALLBACK (reread_cb), answers,
                           G_CONNECT_SWAPPED);
}

/* The row that looks most like names may be another one than the user means. */
static void
add_head (PagodaImportAnswers *answers, AdwPreferencesGroup *group)
{
  const PagodaImportLook *look = answers->preview->look;
  g_autoptr (GtkStringList) model = gtk_string_list_new (NULL);
  guint chosen = 0;

  for (guint i = 0; i < look->head->len; i++)
    {
      const PagodaImportHeadRow *row = g_ptr_array_index (look->head, i);
      g_autofree char *number = pagoda_count_format (row->number);
      gtk_string_list_take (model, g_strdup_printf ("%s: %s", number, row->text));
      if (row->number == look->header_row)
        chosen = i;
    }
  answers->head = add_choice (group, _ ("Row with the names of the columns"), NULL, model, chosen);
  g_signal_connect_object (answers->head, "notify::selected", G_CALLBACK (reread_cb), answers,
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

/* The store's currency is the first offer. */
static void
add_currency (PagodaImportAnswers *answers,
              AdwPreferencesGroup *group,
              const char *stored,
              const char *chosen)
{
  g_autoptr (GtkStringList) model = gtk_string_list_new (NULL);
  guint place = 0;

  if (answers->preview->kind != PAGODA_IMPORT_ORDERS)
    return;
  gtk_string_list_append (model, stored);
  for (const char *const *code = pagoda_currency_list (); *code != NULL; code++)
    if (!g_str_equal (*code, stored))
      {
        gtk_string_list_append (model, *code);
        if (g_strcmp0 (*code, chosen) == 0)
          place = g_list_model_get_n_items (G_LIST_MODEL (model)) - 1;
      }
  answers->currency
      = add_choice (group, _ ("Currency of the amounts"),
                    _ ("Another currency needs a column with the exchange rate."), model, place);
}

/* Key */

static void
show_key (PagodaImportAnswers *answers)
{
  const char *code = pagoda_import_columns_find (answers->columns, pagoda_field (PAGODA_FIELD_CUSTOMER_CODE));

  adw_combo_row_set_selected (answers->key, code != NULL ? KEY_CODE : KEY_NAME);
}

/* A customer is found by its code where the file gives one, so that the name decides where the code is not
 * used. */
static void
key_chosen_cb (PagodaImportAnswers *answers)
{
  pagoda_import_columns_use (answers->columns, pagoda_field (PAGODA_FIELD_CUSTOMER_CODE),
                             adw_combo_row_get_selected (answers->key) == KEY_CODE);
}

static void
add_key (PagodaImportAnswers *answers, AdwPreferencesGroup *group)
{
  const PagodaImportField *code = pagoda_field (PAGODA_FIELD_CUSTOMER_CODE);
  const PagodaImportField *name = pagoda_field (PAGODA_FIELD_CUSTOMER_NAME);
  g_autoptr (GtkStringList) model = gtk_string_list_new (NULL);

  if (pagoda_import_columns_find (answers->columns, code) == NULL
      || pagoda_import_columns_find (answers->columns, name) == NULL)
    return;
  gtk_string_list_append (model, _ (code->label));
  gtk_string_list_append (model, _ (name->label));
  answers->key = add_choice (group, _ ("Customers are recognised by"),
                             _ ("By their names, the column with the codes is not used."), model, KEY_CODE);
  g_signal_connect_object (answers->key, "notify::selected", G_CALLBACK (key_chosen_cb), answers,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (answers->columns, "changed", G_CALLBACK (show_key), answers, G_CONNECT_SWAPPED);
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

static void
pagoda_import_answers_class_init (PagodaImportAnswersClass *class)
{
  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (class), GTK_ACCESSIBLE_ROLE_GROUP);
  signals[SIGNAL_REREAD] = g_signal_new ("reread", G_TYPE_FROM_CLASS (class), G_SIGNAL_RUN_LAST, 0, NULL,
                                         NULL, NULL, G_TYPE_NONE, 0);
  signals[SIGNAL_CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (class), G_SIGNAL_RUN_LAST, 0, NULL,
                                          NULL, NULL, G_TYPE_NONE, 0);
}

static void
pagoda_import_answers_init (PagodaImportAnswers *answers)
{
  answers->page = ADW_PREFERENCES_PAGE (adw_preferences_page_new ());
  adw_bin_set_child (ADW_BIN (answers), GTK_WIDGET (answers->page));
}

GtkWidget *
pagoda_import_answers_new (const PagodaImportPlan *plan,
                           const PagodaImportPreview *preview,
                           const char *currency)
{
  PagodaImportAnswers *answers = g_object_new (PAGODA_TYPE_IMPORT_ANSWERS, NULL);

  answers->preview = preview;
  answers->columns = PAGODA_IMPORT_COLUMNS (pagoda_import_columns_new (preview));
  AdwPreferencesGroup *group
      = pagoda_text_row_add_group (answers->page, plan->name != NULL ? plan->name : _ ("Pasted rows"), NULL);
  add_sheet (answers, group);
  add_kind (answers, group);
  add_head (answers, group);
  add_order (answers, group);
  add_currency (answers, group, currency, plan->currency);
  add_key (answers, group);
  add_existing (answers, group, plan->on_existing);
  adw_preferences_page_add (answers->page, ADW_PREFERENCES_GROUP (answers->columns));
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

/* NULL for the store's own. */
static char *
copy_currency (PagodaImportAnswers *answers)
{
  if (answers->currency == NULL || adw_combo_row_get_selected (answers->currency) == 0)
    return NULL;
  GtkStringObject *chosen = adw_combo_row_get_selected_item (answers->currency);
  return g_strdup (gtk_string_object_get_string (chosen));
}

void
pagoda_import_answers_apply (PagodaImportAnswers *answers, PagodaImportPlan *plan)
{
  g_strfreev (plan->mapping);
  plan->mapping = pagoda_import_columns_make_mapping (answers->columns);
  g_free (plan->currency);
  plan->currency = copy_currency (answers);
  plan->has_sheet = TRUE;
  plan->sheet = answers->preview->sheet;
  plan->has_kind = TRUE;
  plan->kind = answers->preview->kind;
  plan->on_existing = (PagodaExisting)adw_combo_row_get_selected (answers->existing);
  apply_order (answers, plan);
}

/* The row that was chosen, or what @before said where none was. */
static guint64
choose_header_row (PagodaImportAnswers *answers, guint64 before)
{
  const PagodaImportLook *look = answers->preview->look;
  const PagodaImportHeadRow *row = g_ptr_array_index (look->head, adw_combo_row_get_selected (answers->head));

  return row->number != look->header_row ? row->number : before;
}

void
pagoda_import_answers_begin_again (PagodaImportAnswers *answers, PagodaImportPlan *plan)
{
  guint sheet = answers->sheet != NULL ? adw_combo_row_get_selected (answers->sheet) : 0;
  gboolean same_sheet = sheet == answers->preview->sheet;

  g_clear_pointer (&plan->mapping, g_strfreev);
  plan->has_date_order = FALSE;
  /* Another sheet may hold another kind; another kind was said by the user. */
  plan->has_kind = same_sheet;
  plan->kind = (PagodaImportKind)adw_combo_row_get_selected (answers->kind);
  plan->header_row = same_sheet ? choose_header_row (answers, plan->header_row) : 0;
  plan->has_sheet = TRUE;
  plan->sheet = sheet;
  plan->on_existing = (PagodaExisting)adw_combo_row_get_selected (answers->existing);
}
