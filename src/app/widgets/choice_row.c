/* choice_row.c: a row of a form that offers one of several texts.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "app/widgets/choice_row.h"

#include "app/widgets/naming.h"

#define GAP 6

/* What is chosen keeps as much beside a long title. */
#define LEAST_CHARACTERS 4

/* Where a subtitle has room for one character, GTK 4.18 finds it lower than where it has room for two: its
 * last line is then an ellipsis alone, of another font, and GTK warns that the least height is above the
 * natural one. Nobody could read it there. */
#define LEAST_WIDTH 220 /* with a subtitle */

/* Only the list of offers marks the chosen one. */
static void
setup_cb (GtkSignalListItemFactory *factory, GtkListItem *item, gpointer marks)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, GAP);
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_widget_set_hexpand (label, marks != NULL);
  gtk_label_set_width_chars (GTK_LABEL (label), marks != NULL ? -1 : LEAST_CHARACTERS);
  gtk_label_set_xalign (GTK_LABEL (label), marks != NULL ? 0 : 1);
  gtk_box_append (GTK_BOX (box), label);
  if (marks != NULL)
    {
      GtkWidget *mark = gtk_image_new_from_icon_name ("object-select-symbolic");
      gtk_box_append (GTK_BOX (box), mark);
      g_object_bind_property (item, "selected", mark, "visible", G_BINDING_SYNC_CREATE);
    }
  gtk_list_item_set_child (item, box);
}

static void
bind_cb (GtkSignalListItemFactory *factory, GtkListItem *item, gpointer data)
{
  GtkWidget *box = gtk_list_item_get_child (item);
  const char *text = gtk_string_object_get_string (gtk_list_item_get_item (item));

  gtk_label_set_label (GTK_LABEL (gtk_widget_get_first_child (box)), text);
  gtk_accessible_update_property (GTK_ACCESSIBLE (gtk_widget_get_parent (box)), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  text, -1);
}

static GtkListItemFactory *
create_factory (gboolean marks)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();

  g_signal_connect (factory, "setup", G_CALLBACK (setup_cb), GINT_TO_POINTER (marks));
  g_signal_connect (factory, "bind", G_CALLBACK (bind_cb), NULL);
  return factory;
}

/* The title alone would leave unsaid what is chosen. */
static void
name_row_cb (AdwComboRow *row)
{
  GtkStringObject *chosen = adw_combo_row_get_selected_item (row);
  g_autofree char *name
      = g_strdup_printf ("%s: %s", adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row)),
                         chosen != NULL ? gtk_string_object_get_string (chosen) : "");

  pagoda_naming_set (GTK_WIDGET (row), name);
}

/* In a form Return would press the button that saves, while the row has the focus. */
static void
open_on_return (GtkWidget *row)
{
  GtkEventController *controller = gtk_shortcut_controller_new ();
  GtkShortcutTrigger *trigger = gtk_alternative_trigger_new (gtk_keyval_trigger_new (GDK_KEY_Return, 0),
                                                             gtk_keyval_trigger_new (GDK_KEY_KP_Enter, 0));

  gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (controller),
                                        gtk_shortcut_new (trigger,
                                                          g_object_ref (gtk_activate_action_get ())));
  gtk_widget_add_controller (row, controller);
}

/* The first character of @text in the way it is typed: a minus sign is on no keyboard. */
static gunichar
first_typed (const char *text)
{
  gunichar first = g_unichar_tolower (g_utf8_get_char (text));

  return first == 0x2212 ? '-' : first;
}

/* A character chooses the next offer that begins with it, as in other lists. */
static gboolean
typed_cb (GtkEventControllerKey *keys, guint keyval, guint keycode, GdkModifierType state, AdwComboRow *row)
{
  GListModel *offers = adw_combo_row_get_model (row);
  gunichar typed = g_unichar_tolower (gdk_keyval_to_unicode (keyval));
  guint n = g_list_model_get_n_items (offers);
  guint chosen = adw_combo_row_get_selected (row);

  if ((state & (GDK_CONTROL_MASK | GDK_ALT_MASK)) != 0 || !g_unichar_isgraph (typed))
    return FALSE;
  for (guint i = 1; i <= n; i++)
    {
      guint place = (chosen + i) % n;
      if (first_typed (gtk_string_list_get_string (GTK_STRING_LIST (offers), place)) != typed)
        continue;
      adw_combo_row_set_selected (row, place);
      return TRUE;
    }
  return FALSE;
}

static void
choose_by_typing (GtkWidget *row)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  g_signal_connect (keys, "key-pressed", G_CALLBACK (typed_cb), row);
  gtk_widget_add_controller (row, keys);
}

GtkWidget *
pagoda_choice_row_new (const char *title, const char *subtitle, GtkStringList *model, guint chosen)
{
  GtkWidget *row = adw_combo_row_new ();
  g_autoptr (GtkListItemFactory) factory = create_factory (FALSE);
  g_autoptr (GtkListItemFactory) list_factory = create_factory (TRUE);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  if (subtitle != NULL)
    {
      adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
      gtk_widget_set_size_request (row, LEAST_WIDTH, -1);
    }
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 2);
  adw_combo_row_set_factory (ADW_COMBO_ROW (row), factory);
  adw_combo_row_set_list_factory (ADW_COMBO_ROW (row), list_factory);
  adw_combo_row_set_model (ADW_COMBO_ROW (row), G_LIST_MODEL (model));
  adw_combo_row_set_selected (ADW_COMBO_ROW (row), chosen);
  g_signal_connect (row, "notify::selected", G_CALLBACK (name_row_cb), NULL);
  name_row_cb (ADW_COMBO_ROW (row));
  /* The lists inside, of what is chosen and of what is offered, have no name of their own. */
  pagoda_naming_set_inside (row, GTK_TYPE_LIST_VIEW, title);
  open_on_return (row);
  choose_by_typing (row);
  return row;
}
