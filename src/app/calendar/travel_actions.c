/* travel_actions.c: travels on the calendar: their form, and how they are shown.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "app/calendar/travel_actions.h"

#include "app/customer/editing-private.h"
#include "app/widgets/naming.h"
#include "app/wording.h"
#include "session/edit_travels.h"

#include <glib/gi18n-lib.h>

#define GAP 6

/* So many are shown above the days. */
#define MOST_BUTTONS 4

/* What a box of travels shows, to tell whether anything has changed. */
#define SHOWN_KEY "pagoda-travels"

/* What the actions of a page rest on. */
typedef struct
{
  GtkWidget *page; /* owns the group */
  PagodaAgendaFeed *feed;
} Travels;

static PagodaWindow *
window_of (const Travels *travels)
{
  return PAGODA_WINDOW (gtk_widget_get_root (travels->page));
}

/* The form */

static void
save_cb (PagodaFormDialog *form, const PagodaTravel *before)
{
  g_autoptr (PagodaTravel) travel = g_new0 (PagodaTravel, 1);

  travel->id = before->id;
  travel->destination = pagoda_form_dialog_get_text (form, "destination");
  travel->from = pagoda_form_dialog_get_day (form, "from");
  travel->until = pagoda_form_dialog_get_day (form, "until");
  travel->traveller = pagoda_form_dialog_get_text (form, "traveller");
  travel->note = pagoda_form_dialog_get_text (form, "note");
  pagoda_editing_save (form, pagoda_edit_save_travel (travel),
                       g_strdup_printf (_ ("Saved: %s"), travel->destination));
}

static void
delete_cb (PagodaFormDialog *form)
{
  const PagodaTravel *travel = g_object_get_data (G_OBJECT (form), "subject");

  pagoda_editing_save (form, pagoda_edit_delete_travel (travel->id, travel->destination),
                       g_strdup_printf (_ ("Deleted: %s"), travel->destination));
}

static void
open_form (const Travels *travels, const PagodaTravel *travel)
{
  PagodaTravel *subject = pagoda_travel_copy (travel);
  PagodaFormDialog *form
      = pagoda_editing_open (window_of (travels), C_ ("travel", "Travel"), G_CALLBACK (save_cb), subject,
                             (GDestroyNotify)pagoda_travel_free);

  pagoda_form_dialog_add_text (form, "destination", _ ("Destination"), subject->destination);
  pagoda_form_dialog_require (form, "destination");
  pagoda_editing_offer_regions (form, "destination", _ ("Destination"));
  pagoda_form_dialog_add_day (form, "from", _ ("First day"), subject->from);
  pagoda_form_dialog_require (form, "from");
  pagoda_form_dialog_add_day (form, "until", _ ("Last day"), subject->until);
  pagoda_form_dialog_require (form, "until");
  pagoda_editing_add_person (form, "traveller", _ ("Who of us"), subject->traveller);
  pagoda_form_dialog_add_text (form, "note", _ ("Note"), subject->note);
  if (subject->id != PAGODA_ID_NONE)
    pagoda_form_dialog_add_delete (form, delete_cb);
  gtk_window_present (GTK_WINDOW (form));
}

/* Actions */

static void
new_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  PagodaDay day = g_variant_get_int32 (parameter);
  const PagodaTravel fresh = { .from = day, .until = day };

  if (pagoda_agenda_feed_get (((Travels *)data)->feed) != NULL)
    open_form (data, &fresh);
}

static void
open_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  const Travels *travels = data;
  const PagodaAgenda *agenda = pagoda_agenda_feed_get (travels->feed);

  for (guint i = 0; agenda != NULL && i < agenda->travels->len; i++)
    {
      const PagodaTravel *travel = g_ptr_array_index (agenda->travels, i);
      if (travel->id == g_variant_get_int64 (parameter))
        {
          open_form (travels, travel);
          return;
        }
    }
}

static void
free_travels (gpointer data, GClosure *closure)
{
  Travels *travels = data;

  g_object_unref (travels->feed);
  g_free (travels);
}

static void
add_action (GSimpleActionGroup *group,
            const char *name,
            const char *type,
            GCallback activate,
            const Travels *travels)
{
  g_autoptr (GSimpleAction) action = g_simple_action_new (name, G_VARIANT_TYPE (type));
  Travels *data = g_memdup2 (travels, sizeof *travels);

  g_object_ref (data->feed);
  g_signal_connect_data (action, "activate", activate, data, free_travels, 0);
  g_action_map_add_action (G_ACTION_MAP (group), G_ACTION (action));
}

void
pagoda_travel_actions_install (GtkWidget *page, PagodaAgendaFeed *feed)
{
  g_autoptr (GSimpleActionGroup) group = g_simple_action_group_new ();
  const Travels travels = { page, feed };

  add_action (group, "new", "i", G_CALLBACK (new_cb), &travels);
  add_action (group, "open", "x", G_CALLBACK (open_cb), &travels);
  gtk_widget_insert_action_group (page, "travel", G_ACTION_GROUP (group));
}

/* Showing */

char *
pagoda_travel_word (const PagodaTravel *travel)
{
  return g_strjoin (" · ", travel->destination, travel->traveller, NULL);
}

char *
pagoda_travel_word_day (const PagodaAgenda *agenda, PagodaDay day)
{
  GString *text = NULL;

  for (guint i = 0; agenda != NULL && i < agenda->travels->len; i++)
    {
      const PagodaTravel *travel = g_ptr_array_index (agenda->travels, i);
      if (!pagoda_travel_is_on (travel, day))
        continue;
      g_autofree char *word = pagoda_travel_word (travel);
      if (text == NULL)
        text = g_string_new (word);
      else
        g_string_append_printf (text, "%s%s", C_ ("list", ", "), word);
    }
  return text != NULL ? g_string_free (text, FALSE) : NULL;
}

static GtkWidget *
create_button (const PagodaTravel *travel)
{
  GtkWidget *button = gtk_button_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, GAP);
  g_autofree char *word = pagoda_travel_word (travel);
  g_autofree char *from = pagoda_wording_day (travel->from, pagoda_day_today ());
  g_autofree char *until = pagoda_wording_day (travel->until, pagoda_day_today ());
  g_autofree char *days
      = travel->from == travel->until ? g_strdup (from) : g_strdup_printf (_ ("%1$s to %2$s"), from, until);
  g_autofree char *text = g_strdup_printf ("%s · %s", word, days);
  /* Translators: destination, traveller and days of a travel. */
  g_autofree char *name = g_strdup_printf (_ ("Travel: %s"), text);
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_box_append (GTK_BOX (box), gtk_image_new_from_icon_name ("airplane-mode-symbolic"));
  gtk_box_append (GTK_BOX (box), label);
  gtk_button_set_child (GTK_BUTTON (button), box);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "travel");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "x", travel->id);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "travel.open");
  pagoda_naming_set (button, name);
  gtk_widget_set_tooltip_text (button, travel->note != NULL ? travel->note : text);
  return button;
}

/* Those without room of their own are found on their days. */
static GtkWidget *
create_rest (guint n)
{
  g_autofree char *text = g_strdup_printf (_ ("%u more"), n);
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (label, "secondary");
  return label;
}

static gboolean
is_in (const PagodaTravel *travel, PagodaPeriod period)
{
  return travel->from <= period.last && travel->until >= period.first;
}

/* Everything that is shown of the travels in @period. */
static char *
describe (const PagodaAgenda *agenda, PagodaPeriod period)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; agenda != NULL && i < agenda->travels->len; i++)
    {
      const PagodaTravel *travel = g_ptr_array_index (agenda->travels, i);
      g_autofree char *word = pagoda_travel_word (travel);
      if (is_in (travel, period))
        g_string_append_printf (text, "%" G_GINT64_FORMAT "|%d|%d|%s|%s\n", travel->id, travel->from,
                                travel->until, word, travel->note != NULL ? travel->note : "");
    }
  return g_string_free (text, FALSE);
}

void
pagoda_travel_fill (GtkBox *box, const PagodaAgenda *agenda, PagodaPeriod period)
{
  guint n = 0;
  g_autofree char *shown = describe (agenda, period);

  if (g_strcmp0 (shown, g_object_get_data (G_OBJECT (box), SHOWN_KEY)) == 0)
    return;
  g_object_set_data_full (G_OBJECT (box), SHOWN_KEY, g_steal_pointer (&shown), g_free);
  for (GtkWidget *child; (child = gtk_widget_get_first_child (GTK_WIDGET (box))) != NULL;)
    gtk_box_remove (box, child);
  for (guint i = 0; agenda != NULL && i < agenda->travels->len; i++)
    {
      const PagodaTravel *travel = g_ptr_array_index (agenda->travels, i);
      if (is_in (travel, period) && n++ < MOST_BUTTONS)
        gtk_box_append (box, create_button (travel));
    }
  if (n > MOST_BUTTONS)
    gtk_box_append (box, create_rest (n - MOST_BUTTONS));
  gtk_widget_set_visible (GTK_WIDGET (box), n > 0);
}
