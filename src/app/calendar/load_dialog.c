/* load_dialog.c: what the load of a period is made of, and what would lighten it (V2).
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The rows stay while numbers are changed, so that the focus does; only their texts follow.
 */
#include "config.h"

#include "app/calendar/load_dialog.h"

#include "app/calendar/load_bar.h"
#include "app/customer/editing-private.h"
#include "app/widgets/dialog.h"
#include "app/widgets/naming.h"
#include "app/widgets/record_list.h"
#include "app/widgets/text_row.h"
#include "app/wording.h"
#include "session/edit.h"
#include "session/holidays.h"
#include "session/workdays.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#define GAP 6
#define WIDTH 480
#define HEIGHT 680

/* The rows of a class. */
typedef struct
{
  int most; /* accounts of it */
  GtkSpinButton *accounts;
  GtkSpinButton *days;
  GtkWidget *need_row;
} ClassRows;

#define PAGODA_TYPE_LOAD_DIALOG (pagoda_load_dialog_get_type ())
G_DECLARE_FINAL_TYPE (PagodaLoadDialog, pagoda_load_dialog, PAGODA, LOAD_DIALOG, PagodaDialog)

struct _PagodaLoadDialog
{
  PagodaDialog parent_instance;

  PagodaWindow *window; /* which it is shown over */
  PagodaAgenda *agenda;
  PagodaPeriod period;
  int workdays;
  PagodaLoadChange change;
  gboolean filling;

  GtkDrawingArea *bar;
  GtkLabel *figure;
  GtkLabel *verdict;
  ClassRows rows[PAGODA_N_CLASSES];
};

G_DEFINE_FINAL_TYPE (PagodaLoadDialog, pagoda_load_dialog, PAGODA_TYPE_DIALOG)

static const PagodaHouseRules *
rules_of (PagodaLoadDialog *dialog)
{
  return pagoda_snapshot_get_rules (dialog->agenda->snapshot);
}

static const char *
label_of (int account_class)
{
  return pagoda_account_class_label ((PagodaAccountClass)account_class, pagoda_language_current ());
}

static PagodaVisitLoad
ask (PagodaLoadDialog *dialog)
{
  return pagoda_load_what_if (dialog->agenda->accounts, dialog->agenda->n_accounts, &dialog->change,
                              dialog->workdays, rules_of (dialog));
}

/* Words */

/* What it takes of a class alone, or NULL where nothing is wrong. */
static char *
word_remedy (PagodaLoadDialog *dialog, const PagodaVisitLoad *load, int account_class)
{
  if (!pagoda_load_is_over (load))
    return NULL;
  PagodaLoadRemedy remedy
      = pagoda_load_remedy (dialog->agenda->accounts, dialog->agenda->n_accounts, &dialog->change,
                            (PagodaAccountClass)account_class, dialog->workdays, rules_of (dialog));
  if (remedy.accounts != PAGODA_NO_REMEDY && remedy.days != PAGODA_NO_REMEDY)
    /* Translators: of one class of customers, so that all visits fit into the month. */
    return g_strdup_printf (_ ("It takes: accounts at most %d, or days at least %d"), remedy.accounts,
                            remedy.days);
  if (remedy.accounts != PAGODA_NO_REMEDY)
    return g_strdup_printf (_ ("It takes: accounts at most %d; no cadence is enough"), remedy.accounts);
  return g_strdup (_ ("Not by this class alone"));
}

static char *
word_verdict (const PagodaVisitLoad *load)
{
  char *excess = pagoda_load_word_excess (load);

  return excess != NULL ? excess
                        : g_strdup_printf (_ ("Everything fits. Room for more visits: %.0f"),
                                           floor (load->capacity - pagoda_load_needed (load) + 1e-9));
}

static char *
word_days (PagodaPeriod days)
{
  g_autofree char *first = pagoda_wording_day (days.first, days.first);
  g_autofree char *last = pagoda_wording_day (days.last, days.first);

  return days.first == days.last ? g_steal_pointer (&first) : g_strdup_printf ("%s – %s", first, last);
}

/* Following the numbers */

static gboolean
changes_days (PagodaLoadDialog *dialog)
{
  PagodaLoadChange days = dialog->change;

  for (int i = 0; i < PAGODA_N_CLASSES; i++)
    days.accounts[i] = PAGODA_ALL_ACCOUNTS;
  return !pagoda_load_change_is_none (&days, rules_of (dialog));
}

static void
follow (PagodaLoadDialog *dialog)
{
  PagodaVisitLoad load = ask (dialog);
  g_autofree char *figure = pagoda_load_word_figure (&load);
  g_autofree char *verdict = word_verdict (&load);
  g_autofree char *name = g_strdup_printf ("%s. %s", figure, verdict);

  gtk_label_set_label (dialog->figure, figure);
  gtk_label_set_label (dialog->verdict, verdict);
  if (pagoda_load_is_over (&load))
    gtk_widget_add_css_class (GTK_WIDGET (dialog->verdict), "late");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (dialog->verdict), "late");
  pagoda_load_bar_show (dialog->bar, &load, name);
  for (int i = 0; i < PAGODA_N_CLASSES; i++)
    if (dialog->rows[i].need_row != NULL)
      {
        g_autofree char *need = g_strdup_printf (_ ("Visits needed: %.1f"), load.needed[i]);
        g_autofree char *remedy = word_remedy (dialog, &load, i);
        g_autofree char *row_name = g_strjoin (", ", label_of (i), need, remedy, NULL);
        adw_preferences_row_set_title (ADW_PREFERENCES_ROW (dialog->rows[i].need_row), need);
        adw_action_row_set_subtitle (ADW_ACTION_ROW (dialog->rows[i].need_row), remedy != NULL ? remedy : "");
        pagoda_naming_set (dialog->rows[i].need_row, row_name);
      }
  /* What was tried out is still told where it cannot be stored. */
  gtk_widget_action_set_enabled (GTK_WIDGET (dialog), "load.apply",
                                 changes_days (dialog)
                                     && !pagoda_session_get_read_only (pagoda_outlook_get_session (
                                         pagoda_window_get_outlook (dialog->window))));
  gtk_widget_action_set_enabled (GTK_WIDGET (dialog), "load.reset",
                                 !pagoda_load_change_is_none (&dialog->change, rules_of (dialog)));
}

static void
changed_cb (PagodaLoadDialog *dialog)
{
  if (dialog->filling)
    return;
  for (int i = 0; i < PAGODA_N_CLASSES; i++)
    if (dialog->rows[i].need_row != NULL)
      {
        int accounts = gtk_spin_button_get_value_as_int (dialog->rows[i].accounts);
        dialog->change.accounts[i] = accounts < dialog->rows[i].most ? accounts : PAGODA_ALL_ACCOUNTS;
        dialog->change.days[i] = gtk_spin_button_get_value_as_int (dialog->rows[i].days);
      }
  follow (dialog);
}

/* Actions */

static void
reset_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  PagodaLoadDialog *dialog = PAGODA_LOAD_DIALOG (widget);

  dialog->filling = TRUE;
  for (int i = 0; i < PAGODA_N_CLASSES; i++)
    if (dialog->rows[i].need_row != NULL)
      {
        gtk_spin_button_set_value (dialog->rows[i].accounts, dialog->rows[i].most);
        gtk_spin_button_set_value (
            dialog->rows[i].days,
            (double)rules_of (dialog)->values[pagoda_cadence_rule ((PagodaAccountClass)i)]);
      }
  dialog->filling = FALSE;
  dialog->change = pagoda_load_change_none ();
  follow (dialog);
}

static void
apply_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  PagodaLoadDialog *dialog = PAGODA_LOAD_DIALOG (widget);
  PagodaHouseRules changed = pagoda_load_change_rules (&dialog->change, rules_of (dialog));
  PagodaRuleChange changes[PAGODA_N_CLASSES];
  gsize n = 0;

  for (int i = 0; i < PAGODA_N_CLASSES; i++)
    {
      PagodaHouseRule rule = pagoda_cadence_rule ((PagodaAccountClass)i);
      if (changed.values[rule] != rules_of (dialog)->values[rule])
        changes[n++] = (PagodaRuleChange){ rule, changed.values[rule] };
    }
  pagoda_editing_run (dialog->window, pagoda_edit_set_rules (changes, n),
                      g_strdup (_ ("Days between contacts changed")));
  gtk_window_close (GTK_WINDOW (dialog));
}

static void
customer_action (GtkWidget *widget, const char *name, GVariant *customer)
{
  PagodaLoadDialog *dialog = PAGODA_LOAD_DIALOG (widget);

  gtk_widget_activate_action (GTK_WIDGET (dialog->window), "win.customer", "x",
                              g_variant_get_int64 (customer));
  gtk_window_close (GTK_WINDOW (widget));
}

/* The accounts behind a number */

static PagodaRecord *
record_of (PagodaLoadDialog *dialog, const PagodaLoadAccount *account, gboolean visited)
{
  PagodaHouseRules changed = pagoda_load_change_rules (&dialog->change, rules_of (dialog));
  PagodaCadence cadence = pagoda_cadence_of (&account->cadence, dialog->agenda->as_of, &changed);
  g_autofree char *detail
      /* Translators: days between contacts, and why so many: by class, set for this customer. */
      = visited ? g_strdup_printf (_ ("Every %d days: %s"), cadence.days,
                                   pagoda_cadence_reason_label (cadence.reason, pagoda_language_current ()))
                : g_strdup (_ ("Would not be visited"));
  char *figure = visited ? g_strdup_printf ("%d ÷ %d = %.2f", dialog->workdays, cadence.days,
                                            (double)dialog->workdays / cadence.days)
                         : g_strdup ("0");
  PagodaRecord *record = pagoda_record_new (
      PAGODA_DAY_NONE, pagoda_snapshot_get_name (dialog->agenda->snapshot, account->place), detail, figure);

  pagoda_record_set_action (record, "load.customer",
                            g_variant_new_int64 (
                                pagoda_snapshot_get_id (dialog->agenda->snapshot, account->place)));
  return record;
}

/* The list has the actions of this dialog without being in it. */
static void
forward_customer (GSimpleAction *action, GVariant *customer, gpointer list)
{
  GtkWidget *dialog = GTK_WIDGET (gtk_window_get_transient_for (GTK_WINDOW (list)));

  gtk_window_close (GTK_WINDOW (list));
  gtk_widget_activate_action_variant (dialog, "load.customer", customer);
}

static void
accounts_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  PagodaLoadDialog *dialog = PAGODA_LOAD_DIALOG (widget);
  int account_class = g_variant_get_int32 (parameter);
  int most = dialog->change.accounts[account_class];
  GPtrArray *records = g_ptr_array_new_with_free_func (g_object_unref);
  PagodaRecordList *list = g_object_new (PAGODA_TYPE_RECORD_LIST, NULL);

  for (gsize i = 0; i < dialog->agenda->n_accounts; i++)
    {
      const PagodaLoadAccount *account = &dialog->agenda->accounts[i];
      gboolean visited = most == PAGODA_ALL_ACCOUNTS || (int)records->len < most;
      if ((int)account->cadence.account_class == account_class)
        g_ptr_array_add (records, record_of (dialog, account, visited));
    }
  g_autofree char *count = pagoda_wording_customers (records->len);
  g_autofree char *title = g_strdup_printf ("%s (%s)", label_of (account_class), count);
  PagodaDialog *window = pagoda_dialog_new (title);
  g_autoptr (GSimpleActionGroup) actions = g_simple_action_group_new ();
  g_autoptr (GSimpleAction) customer = g_simple_action_new ("customer", G_VARIANT_TYPE_INT64);
  g_signal_connect (customer, "activate", G_CALLBACK (forward_customer), window);
  g_action_map_add_action (G_ACTION_MAP (actions), G_ACTION (customer));
  gtk_widget_insert_action_group (GTK_WIDGET (window), "load", G_ACTION_GROUP (actions));
  pagoda_record_list_set_wide (list);
  pagoda_record_list_set_texts (list, title, _ ("No account has a cadence."));
  pagoda_record_list_show (list, records);
  pagoda_dialog_set_content (window, GTK_WIDGET (list));
  gtk_window_set_default_size (GTK_WINDOW (window), WIDTH, HEIGHT);
  pagoda_dialog_open (window, GTK_WINDOW (dialog));
}

/* Rows */

static GtkSpinButton *
add_spin (PagodaLoadDialog *dialog,
          AdwPreferencesGroup *group,
          const char *title,
          const char *subtitle,
          int account_class,
          double least,
          double most,
          double value)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *spin = gtk_spin_button_new_with_range (least, most, 1);
  g_autofree char *name = g_strdup_printf ("%s: %s", label_of (account_class), title);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  gtk_spin_button_set_value (GTK_SPIN_BUTTON (spin), value);
  gtk_widget_set_valign (spin, GTK_ALIGN_CENTER);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), spin);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), spin);
  /* The row has given it its own name, which is that of other classes, too. */
  pagoda_naming_set (spin, name);
  pagoda_naming_set_inside (spin, GTK_TYPE_TEXT, name);
  pagoda_naming_set_icon_buttons (spin, "value-increase-symbolic", _ ("More"));
  pagoda_naming_set_icon_buttons (spin, "value-decrease-symbolic", _ ("Less"));
  adw_preferences_group_add (group, row);
  g_signal_connect_swapped (spin, "value-changed", G_CALLBACK (changed_cb), dialog);
  return GTK_SPIN_BUTTON (spin);
}

static int
count_accounts (PagodaLoadDialog *dialog, int account_class)
{
  int n = 0;

  for (gsize i = 0; i < dialog->agenda->n_accounts; i++)
    n += (int)dialog->agenda->accounts[i].cadence.account_class == account_class;
  return n;
}

static void
add_class (PagodaLoadDialog *dialog, AdwPreferencesPage *page, int account_class)
{
  ClassRows *rows = &dialog->rows[account_class];
  PagodaHouseRule rule = pagoda_cadence_rule ((PagodaAccountClass)account_class);
  const PagodaHouseRuleInfo *info = pagoda_house_rule_info (rule);

  rows->most = count_accounts (dialog, account_class);
  if (rows->most == 0)
    return;
  AdwPreferencesGroup *group = pagoda_text_row_add_group (page, label_of (account_class), NULL);
  g_autofree char *there_are = g_strdup_printf (_ ("There are: %d"), rows->most);
  gint64 days = rules_of (dialog)->values[rule];
  g_autofree char *usual = g_strdup_printf (_ ("House rule: %d"), (int)days);
  rows->accounts = add_spin (dialog, group, _ ("Accounts visited at all"), there_are, account_class, 0,
                             rows->most, rows->most);
  rows->days = add_spin (dialog, group, _ ("Days between contacts"), usual, account_class,
                         (double)info->least, (double)info->most, (double)days);
  rows->need_row = pagoda_text_row_new ("", NULL);
  adw_action_row_add_suffix (ADW_ACTION_ROW (rows->need_row),
                             gtk_image_new_from_icon_name ("go-next-symbolic"));
  pagoda_text_row_set_action (rows->need_row, "load.accounts", g_variant_new_int32 (account_class));
  adw_preferences_group_add (group, rows->need_row);
}

static GtkWidget *
create_button (const char *label, const char *action)
{
  GtkWidget *button = gtk_button_new_with_label (label);

  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  return button;
}

static void
add_summary (PagodaLoadDialog *dialog, AdwPreferencesPage *page)
{
  AdwPreferencesGroup *group = pagoda_text_row_add_group (page, NULL, NULL);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, GAP);
  GtkWidget *buttons = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, GAP);

  dialog->figure = GTK_LABEL (gtk_label_new (NULL));
  dialog->verdict = GTK_LABEL (gtk_label_new (NULL));
  dialog->bar = GTK_DRAWING_AREA (
      g_object_new (GTK_TYPE_DRAWING_AREA, "accessible-role", GTK_ACCESSIBLE_ROLE_IMG, NULL));
  pagoda_load_bar_init (dialog->bar);
  gtk_widget_add_css_class (GTK_WIDGET (dialog->figure), "section");
  gtk_label_set_xalign (dialog->figure, 0);
  gtk_label_set_xalign (dialog->verdict, 0);
  gtk_label_set_wrap (dialog->verdict, TRUE);
  gtk_box_append (GTK_BOX (buttons), create_button (_ ("Apply the days"), "load.apply"));
  gtk_box_append (GTK_BOX (buttons), create_button (_ ("As it was"), "load.reset"));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (dialog->figure));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (dialog->bar));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (dialog->verdict));
  gtk_box_append (GTK_BOX (box), buttons);
  gtk_widget_add_css_class (box, "card");
  gtk_widget_add_css_class (box, "load-card");
  adw_preferences_group_add (group, box);
}

static void
add_number (AdwPreferencesGroup *group, const char *title, const char *subtitle, char *figure)
{
  GtkWidget *row = pagoda_text_row_new (title, subtitle);

  pagoda_text_row_add_figure (row, figure);
  adw_preferences_group_add (group, row);
  g_free (figure);
}

static void
add_room (PagodaLoadDialog *dialog, AdwPreferencesPage *page)
{
  PagodaLanguage language = pagoda_language_current ();
  g_autoptr (PagodaWorkdays) workdays
      = pagoda_workdays_explain (dialog->agenda->snapshot, dialog->period, language);
  int visits = (int)rules_of (dialog)->values[PAGODA_RULE_VISITS_PER_DAY];
  g_autofree char *title = g_strdup_printf (_ ("Room for visits: %d"), workdays->workdays * visits);
  AdwPreferencesGroup *group = pagoda_text_row_add_group (page, title, NULL);
  g_autofree char *span = word_days (dialog->period);

  add_number (group, pagoda_house_rule_label (PAGODA_RULE_WORKING_DAYS, language), span,
              g_strdup_printf ("%d", workdays->usual));
  for (guint i = 0; i < workdays->exceptions->len; i++)
    {
      const PagodaWorkdayException *exception
          = &g_array_index (workdays->exceptions, PagodaWorkdayException, i);
      g_autofree char *days = word_days (exception->days);
      add_number (group, exception->name, days,
                  g_strdup_printf ("%s%d", exception->change < 0 ? "−" : "+", ABS (exception->change)));
    }
  add_number (group, _ ("Working days"), NULL, g_strdup_printf ("= %d", workdays->workdays));
  add_number (group, pagoda_house_rule_label (PAGODA_RULE_VISITS_PER_DAY, language), NULL,
              g_strdup_printf ("× %d", visits));
}

/* Life */

static void
pagoda_load_dialog_dispose (GObject *object)
{
  g_clear_pointer (&PAGODA_LOAD_DIALOG (object)->agenda, pagoda_agenda_unref);
  G_OBJECT_CLASS (pagoda_load_dialog_parent_class)->dispose (object);
}

static void
pagoda_load_dialog_class_init (PagodaLoadDialogClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = pagoda_load_dialog_dispose;
  gtk_widget_class_install_action (widget_class, "load.apply", NULL, apply_action);
  gtk_widget_class_install_action (widget_class, "load.reset", NULL, reset_action);
  gtk_widget_class_install_action (widget_class, "load.accounts", "i", accounts_action);
  gtk_widget_class_install_action (widget_class, "load.customer", "x", customer_action);
}

static void
pagoda_load_dialog_init (PagodaLoadDialog *dialog)
{
  dialog->change = pagoda_load_change_none ();
}

void
pagoda_load_dialog_open (PagodaWindow *window,
                         const PagodaAgenda *agenda,
                         PagodaPeriod period,
                         const char *title)
{
  g_autofree char *heading = g_strdup_printf (_ ("Load of %s"), title);
  PagodaLoadDialog *dialog = g_object_new (PAGODA_TYPE_LOAD_DIALOG, "title", heading, NULL);
  AdwPreferencesPage *page = ADW_PREFERENCES_PAGE (adw_preferences_page_new ());

  dialog->window = window;
  dialog->agenda = pagoda_agenda_ref ((PagodaAgenda *)agenda);
  dialog->period = period;
  dialog->workdays = pagoda_snapshot_count_workdays (agenda->snapshot, period);
  add_summary (dialog, page);
  for (int i = 0; i < PAGODA_N_CLASSES; i++)
    add_class (dialog, page, i);
  add_room (dialog, page);
  pagoda_text_row_add_group (
      page, NULL,
      _ ("Needed of a customer are the working days ÷ the days between contacts. How many accounts are "
         "visited is "
         "only asked here: whom to leave out is said by class or by a cadence of the customer’s own."));
  follow (dialog);
  pagoda_dialog_set_list (PAGODA_DIALOG (dialog), page);
  gtk_window_set_default_size (GTK_WINDOW (dialog), WIDTH, HEIGHT);
  pagoda_dialog_open (PAGODA_DIALOG (dialog), GTK_WINDOW (window));
}
