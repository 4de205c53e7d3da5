/* board_chips.c: the chips of the board's filter.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "app/board/board_chips.h"

#include "app/widgets/naming.h"

#include <glib/gi18n-lib.h>

struct _PagodaBoardChips
{
  GtkBox parent_instance;

  GtkWidget *classes[PAGODA_N_CLASSES];
  GtkWidget *owners;
  GtkWidget *stalled;
  GtkWidget *overdue;
  GtkWidget *release;
  GSimpleAction *owner; /* its state: a name, "" for nobody, or nothing for anybody */
  char *owner_name;     /* the same; NULL for anybody */
};

G_DEFINE_FINAL_TYPE (PagodaBoardChips, pagoda_board_chips, GTK_TYPE_BOX)

enum
{
  CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static gboolean
is_active (GtkWidget *chip)
{
  return gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (chip));
}

static void
changed_cb (PagodaBoardChips *chips)
{
  PagodaBoardFilter filter = pagoda_board_chips_get_filter (chips);

  gtk_widget_set_visible (chips->release, !pagoda_board_filter_is_open (&filter));
  g_signal_emit (chips, signals[CHANGED], 0);
}

/* Owner */

static void
show_owner (PagodaBoardChips *chips)
{
  const char *name = chips->owner_name == NULL    ? C_ ("owner", "anybody")
                     : *chips->owner_name == '\0' ? C_ ("owner", "nobody")
                                                  : chips->owner_name;
  g_autofree char *text = g_strdup_printf (_ ("Owner: %s"), name);

  gtk_menu_button_set_label (GTK_MENU_BUTTON (chips->owners), text);
  gtk_accessible_update_property (GTK_ACCESSIBLE (chips->owners), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
  if (chips->owner_name != NULL)
    gtk_widget_add_css_class (gtk_widget_get_parent (chips->owners), "active");
  else
    gtk_widget_remove_css_class (gtk_widget_get_parent (chips->owners), "active");
}

static void
choose_owner_cb (GSimpleAction *action, GVariant *value, gpointer data)
{
  PagodaBoardChips *chips = PAGODA_BOARD_CHIPS (data);

  g_simple_action_set_state (action, value);
  g_clear_pointer (&chips->owner_name, g_free);
  g_variant_get (value, "ms", &chips->owner_name);
  show_owner (chips);
  changed_cb (chips);
}

static void
append_owner (GMenu *menu, const char *label, const char *name)
{
  g_autoptr (GMenuItem) item = g_menu_item_new (label, NULL);

  g_menu_item_set_action_and_target (item, "chips.owner", "ms", name);
  g_menu_append_item (menu, item);
}

static void
show_owners (PagodaBoardChips *chips, const PagodaBoard *board)
{
  g_autoptr (GPtrArray) owners = pagoda_board_filter_list_owners (board);
  g_autoptr (GMenu) menu = g_menu_new ();
  g_autoptr (GMenu) names = g_menu_new ();

  append_owner (menu, C_ ("owner", "anybody"), NULL);
  append_owner (menu, C_ ("owner", "nobody"), "");
  for (guint i = 0; i < owners->len; i++)
    append_owner (names, g_ptr_array_index (owners, i), g_ptr_array_index (owners, i));
  g_menu_append_section (menu, NULL, G_MENU_MODEL (names));
  gtk_menu_button_set_menu_model (GTK_MENU_BUTTON (chips->owners), G_MENU_MODEL (menu));
}

static void
add_owner_chip (PagodaBoardChips *chips)
{
  static const GActionEntry entry
      = { .name = "owner", .parameter_type = "ms", .state = "@ms nothing", .change_state = choose_owner_cb };
  g_autoptr (GSimpleActionGroup) group = g_simple_action_group_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

  g_action_map_add_action_entries (G_ACTION_MAP (group), &entry, 1, chips);
  chips->owner = G_SIMPLE_ACTION (g_action_map_lookup_action (G_ACTION_MAP (group), "owner"));
  gtk_widget_insert_action_group (GTK_WIDGET (chips), "chips", G_ACTION_GROUP (group));
  chips->owners = gtk_menu_button_new ();
  gtk_menu_button_set_always_show_arrow (GTK_MENU_BUTTON (chips->owners), TRUE);
  gtk_widget_add_css_class (box, "chip");
  gtk_widget_set_valign (box, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (box), chips->owners);
  gtk_box_append (GTK_BOX (chips), box);
  show_owner (chips);
}

/* Toggles */

static GtkWidget *
add_toggle (PagodaBoardChips *chips)
{
  GtkWidget *chip = gtk_toggle_button_new ();

  gtk_widget_set_valign (chip, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (chip, "toggle-chip");
  g_signal_connect_swapped (chip, "toggled", G_CALLBACK (changed_cb), chips);
  gtk_box_append (GTK_BOX (chips), chip);
  return chip;
}

static void
show_offer (GtkWidget *chip, const char *what, guint count)
{
  /* Translators: a condition of a filter, and how many meet it. */
  g_autofree char *text = g_strdup_printf (C_ ("chip", "%s %u"), what, count);

  gtk_button_set_label (GTK_BUTTON (chip), text);
}

/* Life */

static void
pagoda_board_chips_finalize (GObject *object)
{
  g_free (PAGODA_BOARD_CHIPS (object)->owner_name);
  G_OBJECT_CLASS (pagoda_board_chips_parent_class)->finalize (object);
}

static void
pagoda_board_chips_class_init (PagodaBoardChipsClass *class)
{
  G_OBJECT_CLASS (class)->finalize = pagoda_board_chips_finalize;
  signals[CHANGED] = g_signal_new ("changed", PAGODA_TYPE_BOARD_CHIPS, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 0);
}

static void
pagoda_board_chips_init (PagodaBoardChips *chips)
{
  gtk_box_set_spacing (GTK_BOX (chips), 6);
  for (int i = 0; i < PAGODA_N_CLASSES; i++)
    chips->classes[i] = add_toggle (chips);
  add_owner_chip (chips);
  chips->stalled = add_toggle (chips);
  chips->overdue = add_toggle (chips);
  chips->release = gtk_button_new_from_icon_name ("window-close-symbolic");
  gtk_widget_set_valign (chips->release, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (chips->release, "toggle-chip");
  pagoda_naming_set_with_tooltip (chips->release, _ ("Show all cards"));
  g_signal_connect_swapped (chips->release, "clicked", G_CALLBACK (pagoda_board_chips_release), chips);
  gtk_widget_set_visible (chips->release, FALSE);
  gtk_box_append (GTK_BOX (chips), chips->release);
}

PagodaBoardFilter
pagoda_board_chips_get_filter (PagodaBoardChips *chips)
{
  PagodaBoardFilter filter = { .owner = chips->owner_name,
                               .stalled = is_active (chips->stalled),
                               .overdue = is_active (chips->overdue),
                               .search = "" };

  for (int i = 0; i < PAGODA_N_CLASSES; i++)
    if (is_active (chips->classes[i]))
      filter.classes |= 1U << i;
  return filter;
}

void
pagoda_board_chips_show_offers (PagodaBoardChips *chips, const PagodaBoard *board)
{
  PagodaBoardOffers offers = pagoda_board_filter_count (board);

  for (int i = 0; i < PAGODA_N_CLASSES; i++)
    show_offer (chips->classes[i],
                pagoda_account_class_label ((PagodaAccountClass)i, pagoda_language_current ()),
                offers.classes[i]);
  show_offer (chips->stalled, C_ ("filter", "Stalled"), offers.stalled);
  show_offer (chips->overdue, C_ ("filter", "Overdue"), offers.overdue);
  show_owners (chips, board);
}

/* The focus leaves the button before that goes. */
void
pagoda_board_chips_release (PagodaBoardChips *chips)
{
  GtkWidget *toggles[] = { chips->stalled, chips->overdue };

  gtk_widget_grab_focus (chips->classes[0]);
  for (int i = 0; i < PAGODA_N_CLASSES; i++)
    gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (chips->classes[i]), FALSE);
  for (guint i = 0; i < G_N_ELEMENTS (toggles); i++)
    gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (toggles[i]), FALSE);
  g_action_change_state (G_ACTION (chips->owner), g_variant_new ("ms", NULL));
}

GVariant *
pagoda_board_chips_to_variant (PagodaBoardChips *chips)
{
  PagodaBoardFilter filter = pagoda_board_chips_get_filter (chips);
  GVariantDict dict;

  g_variant_dict_init (&dict, NULL);
  for (int i = 0; i < PAGODA_N_CLASSES; i++)
    if ((filter.classes & 1U << i) != 0)
      g_variant_dict_insert (&dict, pagoda_account_class_word ((PagodaAccountClass)i), "b", TRUE);
  if (filter.owner != NULL)
    g_variant_dict_insert (&dict, "owner", "s", filter.owner);
  g_variant_dict_insert (&dict, "stalled", "b", filter.stalled);
  g_variant_dict_insert (&dict, "overdue", "b", filter.overdue);
  return g_variant_ref_sink (g_variant_dict_end (&dict));
}

static void
take_toggle (GtkWidget *chip, GVariant *filter, const char *key)
{
  gboolean active = FALSE;

  g_variant_lookup (filter, key, "b", &active);
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (chip), active);
}

void
pagoda_board_chips_take_variant (PagodaBoardChips *chips, GVariant *filter)
{
  const char *owner = NULL;

  for (int i = 0; i < PAGODA_N_CLASSES; i++)
    take_toggle (chips->classes[i], filter, pagoda_account_class_word ((PagodaAccountClass)i));
  take_toggle (chips->stalled, filter, "stalled");
  take_toggle (chips->overdue, filter, "overdue");
  g_variant_lookup (filter, "owner", "&s", &owner);
  g_action_change_state (G_ACTION (chips->owner), g_variant_new ("ms", owner));
}
