/* holidays_dialog.c: on which days of a year people rest, or work, other than usual.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The list follows every new snapshot.  What was announced for China stands among what the store says;
 * changing it says something of that day in the store, and deleting that brings back what was announced.
 */
#include "config.h"

#include "app/holidays/holidays_dialog.h"

#include "app/customer/editing-private.h"
#include "app/widgets/text_row.h"
#include "app/wording.h"
#include "session/edit_holidays.h"
#include "session/holidays.h"

#include <glib/gi18n-lib.h>

struct _PagodaHolidaysDialog
{
  PagodaDialog parent_instance;

  PagodaWindow *window; /* NULL once the dialog is closed */
  int year;
};

G_DEFINE_FINAL_TYPE (PagodaHolidaysDialog, pagoda_holidays_dialog, PAGODA_TYPE_DIALOG)

static PagodaSnapshot *
snapshot_of (PagodaHolidaysDialog *dialog)
{
  return pagoda_session_get_snapshot (pagoda_editing_session (dialog->window));
}

/* What the store says of @day, or NULL. */
static const PagodaHoliday *
find_stored (PagodaHolidaysDialog *dialog, PagodaDay day)
{
  const GPtrArray *holidays = pagoda_snapshot_get_holidays (snapshot_of (dialog));

  for (guint i = 0; i < holidays->len; i++)
    if (((PagodaHoliday *)g_ptr_array_index (holidays, i))->day == day)
      return g_ptr_array_index (holidays, i);
  return NULL;
}

/* The form */

static void
save_cb (PagodaFormDialog *form, PagodaHoliday *before)
{
  g_autofree char *name = pagoda_form_dialog_get_text (form, "name");
  g_autoptr (PagodaHoliday) holiday
      = pagoda_holiday_new (pagoda_form_dialog_get_day (form, "day"),
                            (PagodaHolidayKind)pagoda_form_dialog_get_choice (form, "kind"), name);
  g_autofree char *day = pagoda_wording_full_day (holiday->day);

  holiday->id = before->id;
  pagoda_editing_save (form, pagoda_edit_save_holiday (holiday), g_strdup_printf (_ ("Day saved: %s"), day));
}

static void
delete_cb (PagodaFormDialog *form)
{
  const PagodaHoliday *holiday = g_object_get_data (G_OBJECT (form), "subject");
  g_autofree char *day = pagoda_wording_full_day (holiday->day);

  pagoda_editing_save (form, pagoda_edit_delete_holiday (holiday),
                       g_strdup_printf (_ ("Entry deleted: %s"), day));
}

/* @holiday is taken over. */
static void
open_form (PagodaHolidaysDialog *dialog, PagodaHoliday *holiday, const char *title)
{
  PagodaFormDialog *form = pagoda_editing_open (dialog->window, title, G_CALLBACK (save_cb), holiday,
                                                (GDestroyNotify)pagoda_holiday_free);

  pagoda_form_dialog_add_day (form, "day", _ ("Day"), holiday->day);
  pagoda_form_dialog_require (form, "day");
  pagoda_form_dialog_add_labels (form, "kind", _ ("People rest or work"), pagoda_holiday_kind_label,
                                 PAGODA_N_HOLIDAY_KINDS, holiday->kind);
  pagoda_form_dialog_add_text (form, "name", _ ("Name"), holiday->name);
  if (holiday->id != PAGODA_ID_NONE)
    pagoda_form_dialog_add_delete (form, delete_cb);
  gtk_window_present (GTK_WINDOW (form));
}

/* Rows */

static void
add_row (PagodaHolidaysDialog *dialog,
         AdwPreferencesGroup *group,
         PagodaDay day,
         PagodaHolidayKind kind,
         const char *name)
{
  PagodaLanguage language = pagoda_language_current ();
  g_autofree char *date = pagoda_wording_day (day, pagoda_day_from_ymd (dialog->year, 1, 1));
  g_autofree char *title = g_strdup_printf ("%s, %s", date, pagoda_wording_weekday (day));
  const char *word = pagoda_holiday_kind_label (kind, language);
  g_autofree char *details = name != NULL ? g_strdup_printf ("%s · %s", word, name) : g_strdup (word);
  GtkWidget *row = pagoda_text_row_new (title, details);

  if (find_stored (dialog, day) != NULL)
    pagoda_text_row_add_figure (row, _ ("own entry"));
  pagoda_text_row_set_action (row, "holidays.edit", g_variant_new_int32 (day));
  adw_preferences_group_add (group, row);
}

static guint
add_year (PagodaHolidaysDialog *dialog, AdwPreferencesGroup *group)
{
  PagodaSnapshot *snapshot = snapshot_of (dialog);
  PagodaDay last = pagoda_day_from_ymd (dialog->year, 12, 31);
  guint n = 0;

  for (PagodaDay day = pagoda_day_from_ymd (dialog->year, 1, 1); day <= last; day++)
    {
      const char *name = NULL;
      PagodaHolidayKind kind = pagoda_snapshot_get_holiday (snapshot, day, pagoda_language_current (), &name);
      if (kind == PAGODA_HOLIDAY_ORDINARY && find_stored (dialog, day) == NULL)
        continue;
      add_row (dialog, group, day, kind, name);
      n++;
    }
  return n;
}

static void
show (PagodaHolidaysDialog *dialog)
{
  if (dialog->window == NULL || snapshot_of (dialog) == NULL)
    return;
  AdwPreferencesPage *page = ADW_PREFERENCES_PAGE (adw_preferences_page_new ());
  g_autofree char *title = g_strdup_printf (_ ("Holidays of %d"), dialog->year);
  AdwPreferencesGroup *tools = pagoda_text_row_add_group (
      page, NULL,
      _ ("Visits are planned and counted on working days. What you enter here comes before what is known."));
  AdwPreferencesGroup *group = pagoda_text_row_add_group (page, title, NULL);

  pagoda_text_row_add_group_button (tools, _ ("Import…"), "holidays.import", NULL);
  pagoda_text_row_add_group_button (group, _ ("Add day"), "holidays.add", NULL);
  if (add_year (dialog, group) == 0)
    adw_preferences_group_set_description (group, _ ("Nothing is known of this year. Add days, or import a "
                                                     "calendar (.ics) or a table with day and name."));
  pagoda_dialog_set_list (PAGODA_DIALOG (dialog), page);
}

/* Actions */

static void
add_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  PagodaHolidaysDialog *dialog = PAGODA_HOLIDAYS_DIALOG (widget);

  open_form (dialog, pagoda_holiday_new (PAGODA_DAY_NONE, PAGODA_HOLIDAY_REST, NULL), _ ("New day"));
}

/* Of what was announced the form makes an entry of the store. */
static void
edit_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  PagodaHolidaysDialog *dialog = PAGODA_HOLIDAYS_DIALOG (widget);
  PagodaDay day = g_variant_get_int32 (parameter);
  const PagodaHoliday *stored = find_stored (dialog, day);
  const char *known = NULL;
  PagodaHolidayKind kind
      = pagoda_snapshot_get_holiday (snapshot_of (dialog), day, pagoda_language_current (), &known);

  open_form (dialog, stored != NULL ? pagoda_holiday_copy (stored) : pagoda_holiday_new (day, kind, known),
             _ ("Day"));
}

static void
import_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  PagodaHolidaysDialog *dialog = PAGODA_HOLIDAYS_DIALOG (widget);
  g_autoptr (PagodaWindow) window = g_object_ref (dialog->window);

  gtk_window_close (GTK_WINDOW (dialog));
  gtk_widget_activate_action (GTK_WIDGET (window), "win.import", NULL);
}

/* A year back or on. */
static void
turn_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  PagodaHolidaysDialog *dialog = PAGODA_HOLIDAYS_DIALOG (widget);

  dialog->year = CLAMP (dialog->year + g_variant_get_int32 (parameter), 1900, 2999);
  show (dialog);
}

static void
add_turning (PagodaHolidaysDialog *dialog, const char *icon, const char *name, int years)
{
  GtkWidget *button = gtk_button_new_from_icon_name (icon);

  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "holidays.turn");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "i", years);
  gtk_widget_set_tooltip_text (button, name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  pagoda_dialog_add_to_header (PAGODA_DIALOG (dialog), button);
}

/* Life */

static void
pagoda_holidays_dialog_dispose (GObject *object)
{
  g_clear_object (&PAGODA_HOLIDAYS_DIALOG (object)->window);
  G_OBJECT_CLASS (pagoda_holidays_dialog_parent_class)->dispose (object);
}

static void
pagoda_holidays_dialog_class_init (PagodaHolidaysDialogClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = pagoda_holidays_dialog_dispose;
  gtk_widget_class_install_action (widget_class, "holidays.add", NULL, add_action);
  gtk_widget_class_install_action (widget_class, "holidays.edit", "i", edit_action);
  gtk_widget_class_install_action (widget_class, "holidays.import", NULL, import_action);
  gtk_widget_class_install_action (widget_class, "holidays.turn", "i", turn_action);
}

static void
pagoda_holidays_dialog_init (PagodaHolidaysDialog *dialog)
{
  pagoda_day_to_ymd (pagoda_day_today (), &dialog->year, NULL, NULL);
}

void
pagoda_holidays_dialog_show (PagodaWindow *window)
{
  PagodaHolidaysDialog *dialog = g_object_new (PAGODA_TYPE_HOLIDAYS_DIALOG, "title", _ ("Holidays"), NULL);

  dialog->window = g_object_ref (window);
  add_turning (dialog, "go-previous-symbolic", _ ("Year before"), -1);
  add_turning (dialog, "go-next-symbolic", _ ("Next year"), 1);
  gtk_widget_action_set_enabled (GTK_WIDGET (dialog), "holidays.import",
                                 !pagoda_session_get_read_only (pagoda_editing_session (window)));
  show (dialog);
  g_signal_connect_object (pagoda_window_get_outlook (window), "notify::standings", G_CALLBACK (show), dialog,
                           G_CONNECT_SWAPPED);
  pagoda_dialog_open (PAGODA_DIALOG (dialog), GTK_WINDOW (window));
}
