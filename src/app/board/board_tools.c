/* board_tools.c: how the board is laid out, what one of us has to do this week, and saved filters.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Whose week is looked at belongs to this installation; saved filters belong to the store.
 */
#include "config.h"

#include "app/board/board_tools.h"

#include "app/customer/editing-private.h"
#include "app/settings.h"

#include <glib/gi18n-lib.h>

#define ME "me"

struct _PagodaBoardTools
{
  GtkBox parent_instance;

  GtkWidget *lanes; /* menu buttons */
  GtkWidget *week;
  GtkWidget *saved;
  GSimpleAction *grouping; /* its state: a word */
  PagodaBoardChips *chips;
  PagodaOutlook *outlook;
  PagodaBoard *board; /* NULL before it is there */
};

G_DEFINE_FINAL_TYPE (PagodaBoardTools, pagoda_board_tools, GTK_TYPE_BOX)

enum
{
  CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
set_label (GtkWidget *button, const char *text)
{
  gtk_menu_button_set_label (GTK_MENU_BUTTON (button), text);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
}

static void
mark (GtkWidget *button, const char *css_class, gboolean marked)
{
  if (marked)
    gtk_widget_add_css_class (gtk_widget_get_parent (button), css_class);
  else
    gtk_widget_remove_css_class (gtk_widget_get_parent (button), css_class);
}

static void
append_item (GMenu *menu, const char *label, const char *action, const char *target)
{
  g_autoptr (GMenuItem) item = g_menu_item_new (label, NULL);

  g_menu_item_set_action_and_target (item, action, target != NULL ? "s" : NULL, target);
  g_menu_append_item (menu, item);
}

/* Lanes */

PagodaBoardGrouping
pagoda_board_tools_get_grouping (PagodaBoardTools *tools)
{
  g_autoptr (GVariant) state = g_action_get_state (G_ACTION (tools->grouping));
  PagodaBoardGrouping grouping = PAGODA_GROUPING_NONE;

  pagoda_board_grouping_parse (g_variant_get_string (state, NULL), &grouping);
  return grouping;
}

static void
show_grouping (PagodaBoardTools *tools)
{
  PagodaBoardGrouping grouping = pagoda_board_tools_get_grouping (tools);

  set_label (tools->lanes, pagoda_board_grouping_label (grouping, pagoda_language_current ()));
  mark (tools->lanes, "active", grouping != PAGODA_GROUPING_NONE);
}

static void
group_cb (GSimpleAction *action, GVariant *value, gpointer data)
{
  PagodaBoardTools *tools = PAGODA_BOARD_TOOLS (data);

  g_simple_action_set_state (action, value);
  show_grouping (tools);
  g_signal_emit (tools, signals[CHANGED], 0);
}

/* My week */

static void
show_week (PagodaBoardTools *tools)
{
  g_autofree char *me = pagoda_settings_get_me ();
  gint64 limit = pagoda_snapshot_get_rules (tools->board->snapshot)->values[PAGODA_RULE_WEEK_ACTIVITIES];
  const PagodaWeekWork *work = pagoda_board_find_week (tools->board, me);
  guint n = work != NULL ? work->planned + work->done : 0;
  gboolean over = *me != '\0' && (gint64)n > limit;
  /* Translators: a name, activities of this week on the accounts, how many the week has room for. */
  g_autofree char *text = *me != '\0' ? g_strdup_printf (over ? _ ("%1$s this week: %2$u of %3$d ⚠")
                                                              : _ ("%1$s this week: %2$u of %3$d"),
                                                         me, n, (int)limit)
                                      : g_strdup (_ ("My week"));

  set_label (tools->week, text);
  mark (tools->week, "over", over);
}

static void
offer_persons (PagodaBoardTools *tools)
{
  g_autoptr (GPtrArray) persons = pagoda_snapshot_list_persons (tools->board->snapshot, tools->board->as_of);
  g_autoptr (GMenu) menu = g_menu_new ();
  g_autoptr (GMenu) names = g_menu_new ();
  g_autoptr (GMenu) limit = g_menu_new ();

  for (guint i = 0; i < persons->len; i++)
    append_item (names, g_ptr_array_index (persons, i), "tools.me", g_ptr_array_index (persons, i));
  append_item (limit, _ ("Activities a week has room for…"), "win.preferences", NULL);
  g_menu_append_section (menu, _ ("Who I am"), G_MENU_MODEL (names));
  g_menu_append_section (menu, NULL, G_MENU_MODEL (limit));
  gtk_menu_button_set_menu_model (GTK_MENU_BUTTON (tools->week), G_MENU_MODEL (menu));
}

static void
me_cb (GSimpleAction *action, GVariant *name, gpointer data)
{
  PagodaBoardTools *tools = PAGODA_BOARD_TOOLS (data);
  GSettings *settings = pagoda_settings_get (ME);

  if (settings != NULL)
    g_settings_set_string (settings, ME, g_variant_get_string (name, NULL));
  show_week (tools);
}

/* Saved filters */

static PagodaWindow *
window_of (PagodaBoardTools *tools)
{
  return PAGODA_WINDOW (gtk_widget_get_root (GTK_WIDGET (tools)));
}

static char *
filter_text (PagodaBoardTools *tools)
{
  GVariantDict dict;

  g_variant_dict_init (&dict, NULL);
  g_variant_dict_insert_value (&dict, "filter", pagoda_board_chips_to_variant (tools->chips));
  g_variant_dict_insert (&dict, "lanes", "s",
                         pagoda_board_grouping_word (pagoda_board_tools_get_grouping (tools)));
  g_autoptr (GVariant) all = g_variant_ref_sink (g_variant_dict_end (&dict));
  return g_variant_print (all, FALSE);
}

static void
apply_cb (GSimpleAction *action, GVariant *name, gpointer data)
{
  PagodaBoardTools *tools = PAGODA_BOARD_TOOLS (data);
  const char *text
      = pagoda_snapshot_get_board_view (tools->board->snapshot, g_variant_get_string (name, NULL));
  g_autoptr (GVariant) all
      = text != NULL ? g_variant_parse (G_VARIANT_TYPE_VARDICT, text, NULL, NULL, NULL) : NULL;
  const char *lanes;

  if (all == NULL)
    return;
  g_autoptr (GVariant) filter = g_variant_lookup_value (all, "filter", G_VARIANT_TYPE_VARDICT);
  if (filter != NULL)
    pagoda_board_chips_take_variant (tools->chips, filter);
  if (g_variant_lookup (all, "lanes", "&s", &lanes))
    g_action_change_state (G_ACTION (tools->grouping), g_variant_new_string (lanes));
}

static void
save_cb (PagodaFormDialog *form, PagodaBoardTools *tools)
{
  g_autofree char *name = pagoda_form_dialog_get_text (form, "name");
  g_autofree char *text = filter_text (tools);

  pagoda_editing_save (form, pagoda_edit_save_board_view (name, text),
                       g_strdup_printf (_ ("Filter saved: %s"), name));
}

static void
save_action_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  PagodaBoardTools *tools = PAGODA_BOARD_TOOLS (data);
  PagodaFormDialog *form = pagoda_editing_open (window_of (tools), _ ("Save the filter"),
                                                G_CALLBACK (save_cb), g_object_ref (tools), g_object_unref);

  pagoda_form_dialog_add_text (form, "name", _ ("Name"), NULL);
  pagoda_form_dialog_require (form, "name");
  gtk_window_present (GTK_WINDOW (form));
}

static void
delete_cb (GSimpleAction *action, GVariant *name, gpointer data)
{
  const char *deleted = g_variant_get_string (name, NULL);

  pagoda_editing_run (window_of (PAGODA_BOARD_TOOLS (data)), pagoda_edit_save_board_view (deleted, NULL),
                      g_strdup_printf (_ ("Filter deleted: %s"), deleted));
}

static void
offer_saved (PagodaBoardTools *tools)
{
  g_autoptr (GPtrArray) names = pagoda_snapshot_list_board_views (tools->board->snapshot);
  g_autoptr (GMenu) menu = g_menu_new ();
  g_autoptr (GMenu) filters = g_menu_new ();
  g_autoptr (GMenu) edits = g_menu_new ();
  g_autoptr (GMenu) deletions = g_menu_new ();

  for (guint i = 0; i < names->len; i++)
    {
      const char *name = g_ptr_array_index (names, i);
      append_item (filters, name, "tools.apply", name);
      append_item (deletions, name, "tools.delete", name);
    }
  append_item (edits, _ ("Save this filter…"), "tools.save", NULL);
  if (names->len > 0)
    g_menu_append_submenu (edits, _ ("Delete a filter"), G_MENU_MODEL (deletions));
  g_menu_append_section (menu, NULL, G_MENU_MODEL (filters));
  g_menu_append_section (menu, NULL, G_MENU_MODEL (edits));
  gtk_menu_button_set_menu_model (GTK_MENU_BUTTON (tools->saved), G_MENU_MODEL (menu));
}

void
pagoda_board_tools_show (PagodaBoardTools *tools, const PagodaBoard *board)
{
  g_clear_pointer (&tools->board, pagoda_board_unref);
  tools->board = pagoda_board_ref ((PagodaBoard *)board);
  show_week (tools);
  offer_persons (tools);
  offer_saved (tools);
}

/* Life */

static void
pagoda_board_tools_dispose (GObject *object)
{
  PagodaBoardTools *tools = PAGODA_BOARD_TOOLS (object);

  g_clear_pointer (&tools->board, pagoda_board_unref);
  g_clear_object (&tools->outlook);
  g_clear_object (&tools->grouping);
  G_OBJECT_CLASS (pagoda_board_tools_parent_class)->dispose (object);
}

static void
pagoda_board_tools_class_init (PagodaBoardToolsClass *class)
{
  G_OBJECT_CLASS (class)->dispose = pagoda_board_tools_dispose;
  signals[CHANGED] = g_signal_new ("changed", PAGODA_TYPE_BOARD_TOOLS, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 0);
}

static GtkWidget *
add_menu_chip (PagodaBoardTools *tools)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  GtkWidget *button = gtk_menu_button_new ();

  gtk_menu_button_set_always_show_arrow (GTK_MENU_BUTTON (button), TRUE);
  gtk_widget_add_css_class (box, "chip");
  gtk_widget_set_valign (box, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (box), button);
  gtk_box_append (GTK_BOX (tools), box);
  return button;
}

static void
offer_groupings (PagodaBoardTools *tools)
{
  g_autoptr (GMenu) menu = g_menu_new ();

  for (int i = 0; i < PAGODA_N_BOARD_GROUPINGS; i++)
    append_item (menu, pagoda_board_grouping_label ((PagodaBoardGrouping)i, pagoda_language_current ()),
                 "tools.lanes", pagoda_board_grouping_word ((PagodaBoardGrouping)i));
  gtk_menu_button_set_menu_model (GTK_MENU_BUTTON (tools->lanes), G_MENU_MODEL (menu));
}

static void
pagoda_board_tools_init (PagodaBoardTools *tools)
{
  static const GActionEntry entries[] = {
    { .name = "lanes", .parameter_type = "s", .state = "'none'", .change_state = group_cb },
    { .name = "me", .activate = me_cb, .parameter_type = "s" },
    { .name = "apply", .activate = apply_cb, .parameter_type = "s" },
    { .name = "save", .activate = save_action_cb },
    { .name = "delete", .activate = delete_cb, .parameter_type = "s" },
  };
  g_autoptr (GSimpleActionGroup) group = g_simple_action_group_new ();

  g_action_map_add_action_entries (G_ACTION_MAP (group), entries, G_N_ELEMENTS (entries), tools);
  tools->grouping
      = g_object_ref (G_SIMPLE_ACTION (g_action_map_lookup_action (G_ACTION_MAP (group), "lanes")));
  gtk_widget_insert_action_group (GTK_WIDGET (tools), "tools", G_ACTION_GROUP (group));
  gtk_box_set_spacing (GTK_BOX (tools), 6);
  tools->lanes = add_menu_chip (tools);
  tools->week = add_menu_chip (tools);
  tools->saved = add_menu_chip (tools);
  set_label (tools->week, _ ("My week"));
  set_label (tools->saved, _ ("Saved filters"));
  offer_groupings (tools);
  show_grouping (tools);
}

void
pagoda_board_tools_set_outlook (PagodaBoardTools *tools, PagodaOutlook *outlook, PagodaBoardChips *chips)
{
  tools->outlook = g_object_ref (outlook);
  tools->chips = chips;
}
