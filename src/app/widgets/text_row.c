/* text_row.c: a row of a list that says something, with what can be done about it at its end.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "app/widgets/text_row.h"

#include "app/widgets/naming.h"

#include <glib/gi18n-lib.h>

/* A title that takes more is cut; a screen reader knows all of it. */
#define MOST_TITLE_LINES 3

static void
name_row (GtkWidget *row, const char *title, const char *rest)
{
  g_autofree char *name = title != NULL && rest != NULL ? g_strdup_printf ("%s: %s", title, rest)
                                                        : g_strdup (title != NULL ? title : rest);

  pagoda_naming_set (row, name);
}

GtkWidget *
pagoda_text_row_new (const char *title, const char *subtitle)
{
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title != NULL ? title : "");
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), MOST_TITLE_LINES);
  if (subtitle != NULL)
    adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  name_row (row, title, subtitle);
  return row;
}

void
pagoda_text_row_add_figure (GtkWidget *row, const char *figure)
{
  GtkWidget *label = gtk_label_new (figure);
  const char *subtitle = adw_action_row_get_subtitle (ADW_ACTION_ROW (row));
  g_autofree char *rest = subtitle != NULL && subtitle[0] != '\0' ? g_strjoin (", ", figure, subtitle, NULL)
                                                                  : g_strdup (figure);

  gtk_widget_add_css_class (label, "figure");
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), label);
  name_row (row, adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row)), rest);
}

static void
set_action (GtkWidget *widget, const char *action, GVariant *target)
{
  gtk_actionable_set_action_name (GTK_ACTIONABLE (widget), action);
  gtk_actionable_set_action_target_value (GTK_ACTIONABLE (widget), target);
}

void
pagoda_text_row_add_button (GtkWidget *row,
                            GtkWidget *button,
                            const char *name,
                            const char *action,
                            GVariant *target)
{
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  pagoda_naming_set (button, name);
  set_action (button, action, target);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);
}

void
pagoda_text_row_add_delete_button (GtkWidget *row, const char *what, const char *action, PagodaId id)
{
  GtkWidget *button = gtk_button_new_from_icon_name ("user-trash-symbolic");
  g_autofree char *name = g_strdup_printf (_ ("Delete %s"), what);

  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_tooltip_text (button, name);
  pagoda_text_row_add_button (row, button, name, action, g_variant_new_int64 (id));
}

void
pagoda_text_row_set_action (GtkWidget *row, const char *action, GVariant *target)
{
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  set_action (row, action, target);
}

AdwPreferencesGroup *
pagoda_text_row_add_group (AdwPreferencesPage *page, const char *title, const char *description)
{
  AdwPreferencesGroup *group = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());
  g_autofree char *plain_title = title != NULL ? g_markup_escape_text (title, -1) : NULL;
  g_autofree char *plain = description != NULL ? g_markup_escape_text (description, -1) : NULL;

  adw_preferences_group_set_title (group, plain_title != NULL ? plain_title : "");
  adw_preferences_group_set_description (group, plain);
  adw_preferences_page_add (page, group);
  return group;
}

void
pagoda_text_row_add_group_button (AdwPreferencesGroup *group,
                                  const char *label,
                                  const char *action,
                                  GVariant *target)
{
  GtkWidget *button = gtk_button_new_with_label (label);

  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  set_action (button, action, target);
  adw_preferences_group_set_header_suffix (group, button);
}
