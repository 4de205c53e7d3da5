/* preferences_dialog.c: what the user can choose about this installation and about the open store.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What belongs to the store is an edit like any other: it is in the history and can be undone.  Rows show
 * what the newest snapshot says; a number is taken over by Enter or the button in its row.
 */
#include "config.h"

#include "app/preferences_dialog.h"

#include "app/settings.h"
#include "app/widgets/choice_row.h"
#include "app/widgets/naming.h"
#include "app/widgets/text_row.h"
#include "base/money.h"
#include "store/preferences.h"

#include <glib/gi18n-lib.h>

/* After the house rules: what else a row may show. */
#define FIELD_CURRENCY PAGODA_N_HOUSE_RULES
#define FIELD_MARGIN (PAGODA_N_HOUSE_RULES + 1)
#define N_FIELDS (PAGODA_N_HOUSE_RULES + 2)

#define N_WEEKDAYS 7
#define FIELD_KEY "field"

struct _PagodaPreferencesDialog
{
  PagodaDialog parent_instance;

  PagodaOutlook *outlook; /* NULL once the dialog is closed */
  GtkWidget *rows[N_FIELDS];
  GtkWidget *resets[PAGODA_N_HOUSE_RULES];
  GtkWidget *weekdays[N_WEEKDAYS]; /* from Monday on */
};

G_DEFINE_FINAL_TYPE (PagodaPreferencesDialog, pagoda_preferences_dialog, PAGODA_TYPE_DIALOG)

static const PagodaSnapshot *
snapshot_of (PagodaPreferencesDialog *dialog)
{
  PagodaStandings *standings
      = dialog->outlook != NULL ? pagoda_outlook_get_standings (dialog->outlook) : NULL;

  return standings != NULL ? pagoda_standings_get_snapshot (standings) : NULL;
}

/* Showing */

static char *
word_percent (PagodaDecimal share)
{
  return pagoda_decimal_to_plain (share * 100);
}

static char *
word_field (const PagodaSnapshot *snapshot, int field)
{
  if (field == FIELD_CURRENCY)
    return g_strdup (pagoda_snapshot_get_currency (snapshot));
  if (field == FIELD_MARGIN)
    return word_percent (pagoda_snapshot_get_margin (snapshot));
  return g_strdup_printf ("%" G_GINT64_FORMAT, pagoda_snapshot_get_rules (snapshot)->values[field]);
}

static void weekday_toggled_cb (GtkToggleButton *button, PagodaPreferencesDialog *dialog);

static void
show_weekdays (PagodaPreferencesDialog *dialog, gint64 days)
{
  for (int i = 0; i < N_WEEKDAYS; i++)
    {
      g_signal_handlers_block_by_func (dialog->weekdays[i], weekday_toggled_cb, dialog);
      gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (dialog->weekdays[i]), (days >> i & 1) != 0);
      g_signal_handlers_unblock_by_func (dialog->weekdays[i], weekday_toggled_cb, dialog);
    }
}

/* Setting a text hides the button that takes it over, so that only what differs is set. */
static void
show_values (PagodaPreferencesDialog *dialog)
{
  const PagodaSnapshot *snapshot = snapshot_of (dialog);

  if (snapshot == NULL || dialog->rows[FIELD_CURRENCY] == NULL)
    return;
  const PagodaHouseRules *rules = pagoda_snapshot_get_rules (snapshot);
  for (int field = 0; field < N_FIELDS; field++)
    {
      GtkWidget *row = dialog->rows[field];
      g_autofree char *text = row != NULL ? word_field (snapshot, field) : NULL;
      if (row != NULL && !g_str_equal (text, gtk_editable_get_text (GTK_EDITABLE (row))))
        gtk_editable_set_text (GTK_EDITABLE (row), text);
    }
  for (int rule = 0; rule < PAGODA_N_HOUSE_RULES; rule++)
    gtk_widget_set_visible (dialog->resets[rule],
                            rules->values[rule] != pagoda_house_rule_info ((PagodaHouseRule)rule)->usual);
  show_weekdays (dialog, rules->values[PAGODA_RULE_WORKING_DAYS]);
}

/* Changing */

static void
edited_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (PagodaPreferencesDialog) dialog = data;
  g_autoptr (GError) error = NULL;

  pagoda_session_edit_finish (PAGODA_SESSION (source), result, NULL, &error);
  if (dialog->outlook != NULL)
    pagoda_dialog_show_message (PAGODA_DIALOG (dialog), error != NULL ? error->message : NULL);
}

/* Takes over @edit. */
static void
run (PagodaPreferencesDialog *dialog, PagodaEdit *edit)
{
  pagoda_session_edit_async (pagoda_outlook_get_session (dialog->outlook), edit, edited_cb,
                             g_object_ref (dialog));
}

/* NULL where @text is nothing that the field could hold. */
static PagodaEdit *
make_edit (int field, const char *text)
{
  gint64 value;
  PagodaDecimal percent;

  if (field == FIELD_CURRENCY)
    return pagoda_currency_is_valid (text) ? pagoda_edit_set_currency (text) : NULL;
  if (field != FIELD_MARGIN)
    return g_ascii_string_to_signed (text, 10, G_MININT64, G_MAXINT64, &value, NULL)
               ? pagoda_edit_set_rule ((PagodaHouseRule)field, value)
               : NULL;
  return pagoda_decimal_parse (text, &percent) ? pagoda_edit_set_margin (percent / 100) : NULL;
}

static void
applied_cb (GtkWidget *row, PagodaPreferencesDialog *dialog)
{
  int field = GPOINTER_TO_INT (g_object_get_data (G_OBJECT (row), FIELD_KEY));
  g_autofree char *text = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (row))));
  PagodaEdit *edit = make_edit (field, text);

  if (edit != NULL)
    run (dialog, edit);
  else
    pagoda_dialog_show_message (
        PAGODA_DIALOG (dialog),
        field == FIELD_CURRENCY
            ? _ ("A currency is three capital letters, such as CNY or EUR. Nothing has changed.")
            : _ ("This is no number. Nothing has changed."));
}

static void
weekday_toggled_cb (GtkToggleButton *button, PagodaPreferencesDialog *dialog)
{
  gint64 days = 0;

  for (int i = 0; i < N_WEEKDAYS; i++)
    if (gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (dialog->weekdays[i])))
      days |= (gint64)1 << i;
  run (dialog, pagoda_edit_set_rule (PAGODA_RULE_WORKING_DAYS, days));
}

static void
reset_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  PagodaHouseRule rule = (PagodaHouseRule)g_variant_get_int32 (parameter);

  run (PAGODA_PREFERENCES_DIALOG (widget), pagoda_edit_set_rule (rule, pagoda_house_rule_info (rule)->usual));
}

static void
reset_all_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  run (PAGODA_PREFERENCES_DIALOG (widget), pagoda_edit_reset_rules ());
}

static void
language_chosen_cb (AdwComboRow *row, GParamSpec *pspec, PagodaPreferencesDialog *dialog)
{
  g_settings_set_string (pagoda_settings_get ("language"), "language",
                         pagoda_setting_languages[adw_combo_row_get_selected (row)]);
  pagoda_dialog_show_message (PAGODA_DIALOG (dialog),
                              _ ("The language changes when Pagoda is started the next time."));
}

/* Rows */

static void
add_entry (PagodaPreferencesDialog *dialog, AdwPreferencesGroup *group, int field, const char *title)
{
  GtkWidget *row = adw_entry_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  /* The library's button that takes a text over has no name of its own. */
  pagoda_naming_set_inside (row, GTK_TYPE_BUTTON, _ ("Take over"));
  g_object_set_data (G_OBJECT (row), FIELD_KEY, GINT_TO_POINTER (field));
  gtk_editable_set_text (GTK_EDITABLE (row), "");
  adw_entry_row_set_show_apply_button (ADW_ENTRY_ROW (row), TRUE);
  g_signal_connect (row, "apply", G_CALLBACK (applied_cb), dialog);
  dialog->rows[field] = row;
  adw_preferences_group_add (group, row);
}

static GtkWidget *
create_reset_button (PagodaPreferencesDialog *dialog, PagodaHouseRule rule)
{
  GtkWidget *button = gtk_button_new_from_icon_name ("edit-clear-symbolic");
  g_autofree char *name = g_strdup_printf (_ ("Back to the usual value: %s"),
                                           pagoda_house_rule_label (rule, pagoda_language_current ()));

  pagoda_naming_set_with_tooltip (button, name);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "preferences.reset");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "i", (gint32)rule);
  dialog->resets[rule] = button;
  return button;
}

/* `Between contacts: TOP (V1): usually 14 days`. */
static char *
word_rule (PagodaHouseRule rule)
{
  const PagodaHouseRuleInfo *info = pagoda_house_rule_info (rule);
  PagodaLanguage language = pagoda_language_current ();
  g_autofree char *usual = g_strdup_printf ("%" G_GINT64_FORMAT " %s", info->usual,
                                            pagoda_rule_unit_label (info->unit, language));

  /* Translators: what a house rule says, its id in the method, its usual value with the unit. */
  return g_strdup_printf (_ ("%1$s (%2$s), usually %3$s"), pagoda_house_rule_label (rule, language), info->id,
                          g_strchomp (usual));
}

static void
add_rule (PagodaPreferencesDialog *dialog, AdwPreferencesGroup *group, PagodaHouseRule rule)
{
  g_autofree char *title = word_rule (rule);

  add_entry (dialog, group, rule, title);
  adw_entry_row_add_suffix (ADW_ENTRY_ROW (dialog->rows[rule]), create_reset_button (dialog, rule));
}

static void
add_weekdays (PagodaPreferencesDialog *dialog, AdwPreferencesGroup *group)
{
  static const char *const names[N_WEEKDAYS]
      = { N_ ("Monday"), N_ ("Tuesday"),  N_ ("Wednesday"), N_ ("Thursday"),
          N_ ("Friday"), N_ ("Saturday"), N_ ("Sunday") };
  static const char *const letters[N_WEEKDAYS]
      = { NC_ ("letter of a weekday", "Mo"), NC_ ("letter of a weekday", "Tu"),
          NC_ ("letter of a weekday", "We"), NC_ ("letter of a weekday", "Th"),
          NC_ ("letter of a weekday", "Fr"), NC_ ("letter of a weekday", "Sa"),
          NC_ ("letter of a weekday", "Su") };
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

  for (int i = 0; i < N_WEEKDAYS; i++)
    {
      dialog->weekdays[i] = gtk_toggle_button_new_with_label (
          g_dpgettext2 (GETTEXT_PACKAGE, "letter of a weekday", letters[i]));
      pagoda_naming_set_with_tooltip (dialog->weekdays[i], _ (names[i]));
      gtk_widget_add_css_class (dialog->weekdays[i], "weekday");
      g_signal_connect (dialog->weekdays[i], "toggled", G_CALLBACK (weekday_toggled_cb), dialog);
      gtk_box_append (GTK_BOX (box), dialog->weekdays[i]);
    }
  gtk_box_set_homogeneous (GTK_BOX (box), TRUE);
  gtk_widget_add_css_class (box, "linked");
  adw_preferences_group_add (group, box);
  adw_preferences_group_set_header_suffix (group, create_reset_button (dialog, PAGODA_RULE_WORKING_DAYS));
}

/* Groups */

static void
add_installation (PagodaPreferencesDialog *dialog, AdwPreferencesPage *page)
{
  GSettings *settings = pagoda_settings_get ("language");
  const char *const offers[] = { _ ("As the system"), "中文", "English", NULL };
  guint chosen = 0;

  if (settings == NULL)
    return;
  g_autofree char *language = g_settings_get_string (settings, "language");
  for (guint i = 0; i < PAGODA_N_SETTING_LANGUAGES; i++)
    if (g_str_equal (language, pagoda_setting_languages[i]))
      chosen = i;
  GtkWidget *row = pagoda_choice_row_new (_ ("Language"), _ ("Changes at the next start"),
                                          gtk_string_list_new (offers), chosen);
  g_signal_connect (row, "notify::selected", G_CALLBACK (language_chosen_cb), dialog);
  adw_preferences_group_add (pagoda_text_row_add_group (page, _ ("This computer"), NULL), row);
}

/* What belongs to the store can be read; what belongs to this computer is changed all the same. */
/* The holidays have a dialog of their own, over the window that this one is over. */
static void
holidays_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  g_autoptr (GtkWindow) parent = g_object_ref (gtk_window_get_transient_for (GTK_WINDOW (widget)));

  gtk_window_close (GTK_WINDOW (widget));
  gtk_widget_activate_action (GTK_WIDGET (parent), "win.holidays", NULL);
}

static void
make_read_only (PagodaPreferencesDialog *dialog, AdwPreferencesGroup *const *groups, gsize n)
{
  for (gsize i = 0; i < n; i++)
    gtk_widget_set_sensitive (GTK_WIDGET (groups[i]), FALSE);
  gtk_widget_action_set_enabled (GTK_WIDGET (dialog), "preferences.reset", FALSE);
  gtk_widget_action_set_enabled (GTK_WIDGET (dialog), "preferences.reset-all", FALSE);
  pagoda_dialog_show_message (PAGODA_DIALOG (dialog),
                              _ ("This store is open for reading; changes are not possible."));
}

static void
add_holidays (AdwPreferencesGroup *group)
{
  GtkWidget *row
      = pagoda_text_row_new (_ ("Holidays"), _ ("Days on which people rest or work other than usual"));

  pagoda_text_row_set_action (row, "preferences.holidays", NULL);
  adw_preferences_group_add (group, row);
}

static void
add_store (PagodaPreferencesDialog *dialog, AdwPreferencesPage *page)
{
  AdwPreferencesGroup *money
      = pagoda_text_row_add_group (page, _ ("Money"),
                                   _ ("These belong to the data file. Every change can be undone."));
  AdwPreferencesGroup *days = pagoda_text_row_add_group (page, _ ("Working days (V2)"), NULL);
  AdwPreferencesGroup *rules
      = pagoda_text_row_add_group (page, _ ("House rules †"),
                                   _ ("Numbers of ours where the method is silent, each with its rule."));
  GtkWidget *reset = gtk_button_new_with_label (_ ("Reset all"));

  add_entry (dialog, money, FIELD_CURRENCY, _ ("Currency, three letters"));
  add_entry (dialog, money, FIELD_MARGIN, _ ("Assumed margin where a cost is unknown, %"));
  add_weekdays (dialog, days);
  add_holidays (days);
  for (int rule = 0; rule < PAGODA_N_HOUSE_RULES; rule++)
    if (rule != PAGODA_RULE_WORKING_DAYS)
      add_rule (dialog, rules, (PagodaHouseRule)rule);
  gtk_widget_set_valign (reset, GTK_ALIGN_CENTER);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (reset), "preferences.reset-all");
  adw_preferences_group_set_header_suffix (rules, reset);
  if (pagoda_session_get_read_only (pagoda_outlook_get_session (dialog->outlook)))
    {
      AdwPreferencesGroup *groups[] = { money, days, rules };
      make_read_only (dialog, groups, G_N_ELEMENTS (groups));
    }
}

/* Life */

static void
pagoda_preferences_dialog_dispose (GObject *object)
{
  g_clear_object (&PAGODA_PREFERENCES_DIALOG (object)->outlook);
  G_OBJECT_CLASS (pagoda_preferences_dialog_parent_class)->dispose (object);
}

static void
pagoda_preferences_dialog_class_init (PagodaPreferencesDialogClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = pagoda_preferences_dialog_dispose;
  gtk_widget_class_install_action (widget_class, "preferences.reset", "i", reset_action);
  gtk_widget_class_install_action (widget_class, "preferences.holidays", NULL, holidays_action);
  gtk_widget_class_install_action (widget_class, "preferences.reset-all", NULL, reset_all_action);
}

static void
pagoda_preferences_dialog_init (PagodaPreferencesDialog *dialog)
{
}

void
pagoda_preferences_dialog_show (GtkWindow *parent, PagodaOutlook *outlook)
{
  PagodaPreferencesDialog *dialog
      = g_object_new (PAGODA_TYPE_PREFERENCES_DIALOG, "title", _ ("Preferences"), NULL);
  AdwPreferencesPage *page = ADW_PREFERENCES_PAGE (adw_preferences_page_new ());

  dialog->outlook = g_object_ref (outlook);
  add_installation (dialog, page);
  if (snapshot_of (dialog) != NULL)
    add_store (dialog, page);
  g_signal_connect_object (outlook, "notify::standings", G_CALLBACK (show_values), dialog, G_CONNECT_SWAPPED);
  show_values (dialog);
  pagoda_dialog_set_list (PAGODA_DIALOG (dialog), page);
  pagoda_dialog_open (PAGODA_DIALOG (dialog), parent);
}
