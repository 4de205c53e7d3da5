/* offer_button.c: texts offered beside an entry, which holds any other, too.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "app/widgets/offer_button.h"

#include "app/widgets/naming.h"
#include "base/text.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define TEXTS "offered-texts"

static gboolean
holds (const char *text, const char *folded_part)
{
  g_autofree char *folded = pagoda_text_fold (text);

  return strstr (folded, folded_part) != NULL;
}

/* The @texts that hold @typed; all where nothing of use is typed. */
static GMenuModel *
list_offers (const char *const *texts, const char *typed)
{
  g_autofree char *part = pagoda_text_fold (typed);
  gboolean chosen = g_strv_contains (texts, typed);
  GMenu *menu = g_menu_new ();

  for (int all = chosen || *part == '\0'; all <= TRUE && g_menu_model_get_n_items (G_MENU_MODEL (menu)) == 0;
       all++)
    for (gsize i = 0; texts[i] != NULL; i++)
      if (all || holds (texts[i], part))
        {
          g_autoptr (GMenuItem) item = g_menu_item_new (texts[i], NULL);
          g_menu_item_set_action_and_target (item, "offer.choose", "s", texts[i]);
          g_menu_append_item (menu, item);
        }
  return G_MENU_MODEL (menu);
}

static void
popup_cb (GtkMenuButton *button, gpointer row)
{
  const char *const *texts = g_object_get_data (G_OBJECT (row), TEXTS);
  g_autoptr (GMenuModel) menu = list_offers (texts, gtk_editable_get_text (GTK_EDITABLE (row)));

  gtk_menu_button_set_menu_model (button, menu);
}

static void
chosen_cb (GSimpleAction *action, GVariant *text, gpointer row)
{
  gtk_editable_set_text (GTK_EDITABLE (row), g_variant_get_string (text, NULL));
  gtk_widget_grab_focus (GTK_WIDGET (row));
}

static gboolean
open_cb (GtkWidget *row, GVariant *arguments, gpointer button)
{
  gtk_menu_button_popup (GTK_MENU_BUTTON (button));
  return TRUE;
}

static void
add_key (GtkWidget *row, GtkWidget *button)
{
  GtkEventController *controller = gtk_shortcut_controller_new ();

  gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (controller),
                                        gtk_shortcut_new (gtk_keyval_trigger_new (GDK_KEY_Down, GDK_ALT_MASK),
                                                          gtk_callback_action_new (open_cb, button, NULL)));
  gtk_event_controller_set_propagation_phase (controller, GTK_PHASE_CAPTURE);
  gtk_widget_add_controller (row, controller);
}

void
pagoda_offer_button_add (AdwEntryRow *row, const char *title, GStrv texts)
{
  static const GActionEntry entry = { .name = "choose", .activate = chosen_cb, .parameter_type = "s" };
  g_autoptr (GSimpleActionGroup) group = g_simple_action_group_new ();
  GtkWidget *button = gtk_menu_button_new ();
  /* Translators: a button that opens a list; what the choice is of. */
  g_autofree char *name = g_strdup_printf (_ ("Choose from a list: %s"), title);

  g_object_set_data_full (G_OBJECT (row), TEXTS, texts, (GDestroyNotify)g_strfreev);
  g_action_map_add_action_entries (G_ACTION_MAP (group), &entry, 1, row);
  gtk_widget_insert_action_group (button, "offer", G_ACTION_GROUP (group));
  gtk_menu_button_set_icon_name (GTK_MENU_BUTTON (button), "pan-down-symbolic");
  gtk_menu_button_set_create_popup_func (GTK_MENU_BUTTON (button), popup_cb, row, NULL);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  pagoda_naming_set_with_tooltip (button, name);
  g_object_bind_property (row, "editable", button, "sensitive", G_BINDING_SYNC_CREATE);
  adw_entry_row_add_suffix (row, button);
  add_key (GTK_WIDGET (row), button);
}
