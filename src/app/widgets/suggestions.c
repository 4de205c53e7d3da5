/* suggestions.c: a row of a form for a text, below which stand those that it may become.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * They are rows of the form, as wide as it, and not a popover, which a narrow window has no room for.
 */
#include "config.h"

#include "app/widgets/suggestions.h"

#include "app/widgets/naming.h"
#include "app/widgets/text_row.h"

#include <glib/gi18n-lib.h>

#define SUGGESTING "suggesting"

/* What belongs to one row; freed with it. */
typedef struct
{
  PagodaFormDialog *form; /* holds the row */
  GtkWidget *entry;
  GtkWidget *rows[PAGODA_MOST_SUGGESTIONS];
  GPtrArray *suggestions; /* PagodaSuggestedText, those on show */
  gboolean first;
  gboolean quiet; /* the text is being set */
  int frames;     /* that went by since suggestions came */
  PagodaSuggest suggest;
  PagodaSuggestionTaken taken;
  gpointer data;
} Suggesting;

static void
free_suggestion (gpointer data)
{
  PagodaSuggestedText *suggestion = data;

  g_free (suggestion->text);
  g_free (suggestion->detail);
  g_free (suggestion);
}

static void
free_suggesting (gpointer data)
{
  g_ptr_array_unref (((Suggesting *)data)->suggestions);
  g_free (data);
}

static void
show_row (GtkWidget *row, const PagodaSuggestedText *suggestion)
{
  const char *detail = suggestion->detail != NULL ? suggestion->detail : "";
  g_autofree char *name = suggestion->detail != NULL
                              ? g_strdup_printf ("%s: %s", suggestion->text, suggestion->detail)
                              : g_strdup (suggestion->text);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), suggestion->text);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), detail);
  pagoda_naming_set (row, name);
}

static void
show_suggestions (Suggesting *suggesting)
{
  for (guint i = 0; i < PAGODA_MOST_SUGGESTIONS; i++)
    {
      gboolean shown = i < suggesting->suggestions->len;
      if (shown)
        show_row (suggesting->rows[i], g_ptr_array_index (suggesting->suggestions, i));
      gtk_widget_set_visible (suggesting->rows[i], shown);
    }
}

/* Scrolls until the last suggestion is seen, or the entry is at the top. */
static void
scroll_to_last (Suggesting *suggesting)
{
  GtkWidget *viewport = gtk_widget_get_ancestor (suggesting->entry, GTK_TYPE_VIEWPORT);
  graphene_rect_t entry;
  graphene_rect_t last;

  if (suggesting->suggestions->len == 0 || viewport == NULL
      || !gtk_widget_compute_bounds (suggesting->entry, viewport, &entry)
      || !gtk_widget_compute_bounds (suggesting->rows[suggesting->suggestions->len - 1], viewport, &last))
    return;
  GtkAdjustment *adjustment = gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (viewport));
  float below = last.origin.y + last.size.height - (float)gtk_widget_get_height (viewport);
  if (below > 0)
    gtk_adjustment_set_value (adjustment,
                              gtk_adjustment_get_value (adjustment) + (double)MIN (below, entry.origin.y));
}

/* Where the rows are is known one frame after they are shown. */
static gboolean
scroll_cb (GtkWidget *entry, GdkFrameClock *clock, gpointer data)
{
  Suggesting *suggesting = data;

  if (suggesting->frames++ == 0)
    return G_SOURCE_CONTINUE;
  scroll_to_last (suggesting);
  return G_SOURCE_REMOVE;
}

static void
hide_suggestions (Suggesting *suggesting)
{
  g_ptr_array_set_size (suggesting->suggestions, 0);
  show_suggestions (suggesting);
}

static void
suggest (Suggesting *suggesting)
{
  g_ptr_array_set_size (suggesting->suggestions, 0);
  suggesting->suggest (gtk_editable_get_text (GTK_EDITABLE (suggesting->entry)), suggesting->suggestions,
                       suggesting->data);
  show_suggestions (suggesting);
  if (suggesting->suggestions->len == 0)
    return;
  suggesting->frames = 0;
  gtk_widget_add_tick_callback (suggesting->entry, scroll_cb, suggesting, NULL);
}

static void
set_text (Suggesting *suggesting, const char *text)
{
  suggesting->quiet = TRUE;
  gtk_editable_set_text (GTK_EDITABLE (suggesting->entry), text);
  gtk_editable_set_position (GTK_EDITABLE (suggesting->entry), -1);
  suggesting->quiet = FALSE;
}

/* The suggestion is kept until whoever asked for it has heard of it. */
static void
take (Suggesting *suggesting, guint place)
{
  PagodaSuggestedText *suggestion = g_ptr_array_steal_index (suggesting->suggestions, place);

  set_text (suggesting, suggestion->text);
  gtk_widget_grab_focus (suggesting->entry);
  hide_suggestions (suggesting);
  suggesting->taken (suggesting->form, suggestion, suggesting->data);
  free_suggestion (suggestion);
}

/* Signals */

static void
changed_cb (Suggesting *suggesting)
{
  if (!suggesting->quiet)
    suggest (suggesting);
}

static void
activated_cb (Suggesting *suggesting)
{
  if (suggesting->first && suggesting->suggestions->len > 0)
    take (suggesting, 0);
}

static void
row_activated_cb (GtkWidget *row, Suggesting *suggesting)
{
  for (guint i = 0; i < suggesting->suggestions->len; i++)
    if (suggesting->rows[i] == row)
      {
        take (suggesting, i);
        return;
      }
}

static gboolean
is_inside (Suggesting *suggesting, GtkWidget *focus)
{
  for (guint i = 0; i < PAGODA_MOST_SUGGESTIONS; i++)
    if (suggesting->rows[i] == focus)
      return TRUE;
  return focus == suggesting->entry || gtk_widget_is_ancestor (focus, suggesting->entry);
}

/* A window that loses the keyboard keeps its focus. */
static void
focus_changed_cb (PagodaFormDialog *form, GParamSpec *pspec, GtkWidget *entry)
{
  Suggesting *suggesting = g_object_get_data (G_OBJECT (entry), SUGGESTING);
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (form));

  if (focus != NULL && !is_inside (suggesting, focus))
    hide_suggestions (suggesting);
}

static void
entered_cb (GtkEventController *controller, Suggesting *suggesting)
{
  if (suggesting->suggestions->len == 0
      && gtk_editable_get_text (GTK_EDITABLE (suggesting->entry))[0] == '\0')
    suggest (suggesting);
}

static gboolean
key_pressed_cb (GtkEventControllerKey *controller,
                guint keyval,
                guint keycode,
                GdkModifierType state,
                Suggesting *suggesting)
{
  if ((keyval != GDK_KEY_Down && keyval != GDK_KEY_KP_Down)
      || (state & gtk_accelerator_get_default_mod_mask ()) != 0 || suggesting->suggestions->len == 0)
    return GDK_EVENT_PROPAGATE;
  gtk_widget_grab_focus (suggesting->rows[0]);
  return GDK_EVENT_STOP;
}

static void
add_controllers (Suggesting *suggesting)
{
  GtkEventController *keys = gtk_event_controller_key_new ();
  GtkEventController *focus = gtk_event_controller_focus_new ();

  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect (keys, "key-pressed", G_CALLBACK (key_pressed_cb), suggesting);
  gtk_widget_add_controller (suggesting->entry, keys);
  g_signal_connect (focus, "enter", G_CALLBACK (entered_cb), suggesting);
  gtk_widget_add_controller (suggesting->entry, focus);
}

/* Enter would save the form. */
static gboolean
row_key_pressed_cb (GtkEventControllerKey *controller,
                    guint keyval,
                    guint keycode,
                    GdkModifierType state,
                    Suggesting *suggesting)
{
  if ((keyval != GDK_KEY_Return && keyval != GDK_KEY_KP_Enter)
      || (state & gtk_accelerator_get_default_mod_mask ()) != 0)
    return GDK_EVENT_PROPAGATE;
  row_activated_cb (gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (controller)), suggesting);
  return GDK_EVENT_STOP;
}

static GtkWidget *
create_row (Suggesting *suggesting)
{
  GtkWidget *row = pagoda_text_row_new ("", NULL);
  GtkEventController *keys = gtk_event_controller_key_new ();

  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 0);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 0);
  gtk_widget_add_css_class (row, "suggestion");
  gtk_widget_set_visible (row, FALSE);
  g_signal_connect (row, "activated", G_CALLBACK (row_activated_cb), suggesting);
  g_signal_connect (keys, "key-pressed", G_CALLBACK (row_key_pressed_cb), suggesting);
  gtk_widget_add_controller (row, keys);
  return row;
}

/* Public */

void
pagoda_suggestions_append (GPtrArray *suggestions, const char *text, const char *detail, PagodaId id)
{
  PagodaSuggestedText *suggestion = g_new (PagodaSuggestedText, 1);

  *suggestion = (PagodaSuggestedText){ g_strdup (text), g_strdup (detail), id };
  g_ptr_array_add (suggestions, suggestion);
}

void
pagoda_suggestions_add (PagodaFormDialog *form,
                        const char *key,
                        const char *title,
                        const char *value,
                        gboolean first,
                        PagodaSuggest suggest_texts,
                        PagodaSuggestionTaken taken,
                        gpointer data)
{
  Suggesting *suggesting = g_new0 (Suggesting, 1);

  pagoda_form_dialog_add_text (form, key, title, value);
  suggesting->form = form;
  suggesting->entry = pagoda_form_dialog_get_row (form, key);
  suggesting->suggestions = g_ptr_array_new_with_free_func (free_suggestion);
  suggesting->first = first;
  suggesting->suggest = suggest_texts;
  suggesting->taken = taken;
  suggesting->data = data;
  for (guint i = 0; i < PAGODA_MOST_SUGGESTIONS; i++)
    {
      g_autofree char *row_key = g_strdup_printf ("%s-suggestion-%u", key, i);
      suggesting->rows[i] = create_row (suggesting);
      pagoda_form_dialog_add_row (form, row_key, suggesting->rows[i]);
    }
  g_object_set_data_full (G_OBJECT (suggesting->entry), SUGGESTING, suggesting, free_suggesting);
  if (first)
    adw_entry_row_set_activates_default (ADW_ENTRY_ROW (suggesting->entry), FALSE);
  g_signal_connect_swapped (suggesting->entry, "changed", G_CALLBACK (changed_cb), suggesting);
  g_signal_connect_swapped (suggesting->entry, "entry-activated", G_CALLBACK (activated_cb), suggesting);
  g_signal_connect_object (form, "notify::focus-widget", G_CALLBACK (focus_changed_cb), suggesting->entry, 0);
  add_controllers (suggesting);
}

void
pagoda_suggestions_set_text (PagodaFormDialog *form, const char *key, const char *text)
{
  set_text (g_object_get_data (G_OBJECT (pagoda_form_dialog_get_row (form, key)), SUGGESTING), text);
}
