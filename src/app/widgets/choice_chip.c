/* choice_chip.c: a condition of a filter: a chip that opens a menu of its values.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "app/widgets/choice_chip.h"

#include "app/widgets/naming.h"
#include "base/translation.h"
#include "session/next_action.h"

struct _PagodaChoiceChip
{
  GtkBox parent_instance;

  GtkWidget *button;
  GSimpleAction *action; /* its state: what is chosen, or nothing */
  char *title;
  char *any;
  char **labels;
  char **values;
  char *chosen; /* NULL: any */
};

G_DEFINE_FINAL_TYPE (PagodaChoiceChip, pagoda_choice_chip, GTK_TYPE_BOX)

enum
{
  CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

/* What is chosen may not be offered any more; it says so itself then. */
static const char *
label_of_chosen (PagodaChoiceChip *chip)
{
  if (chip->chosen == NULL)
    return chip->any;
  for (guint i = 0; chip->values != NULL && chip->values[i] != NULL; i++)
    if (g_str_equal (chip->values[i], chip->chosen))
      return chip->labels[i];
  return chip->chosen;
}

static void
show_chosen (PagodaChoiceChip *chip)
{
  g_autofree char *text
      = pagoda_pair_in_words (chip->title, label_of_chosen (chip), pagoda_language_current ());

  gtk_menu_button_set_label (GTK_MENU_BUTTON (chip->button), text);
  pagoda_naming_set (chip->button, text);
  if (chip->chosen != NULL)
    gtk_widget_add_css_class (GTK_WIDGET (chip), "active");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (chip), "active");
}

static void
choose_cb (GSimpleAction *action, GVariant *value, gpointer data)
{
  PagodaChoiceChip *chip = PAGODA_CHOICE_CHIP (data);

  g_simple_action_set_state (action, value);
  g_clear_pointer (&chip->chosen, g_free);
  g_variant_get (value, "ms", &chip->chosen);
  show_chosen (chip);
  g_signal_emit (chip, signals[CHANGED], 0);
}

static void
append_item (GMenu *menu, const char *label, const char *value)
{
  g_autoptr (GMenuItem) item = g_menu_item_new (label, NULL);

  g_menu_item_set_action_and_target (item, "chip.choose", "ms", value);
  g_menu_append_item (menu, item);
}

/* Life */

static void
pagoda_choice_chip_finalize (GObject *object)
{
  PagodaChoiceChip *chip = PAGODA_CHOICE_CHIP (object);

  g_object_unref (chip->action);
  g_free (chip->title);
  g_free (chip->any);
  g_strfreev (chip->labels);
  g_strfreev (chip->values);
  g_free (chip->chosen);
  G_OBJECT_CLASS (pagoda_choice_chip_parent_class)->finalize (object);
}

static void
pagoda_choice_chip_class_init (PagodaChoiceChipClass *class)
{
  G_OBJECT_CLASS (class)->finalize = pagoda_choice_chip_finalize;
  signals[CHANGED] = g_signal_new ("changed", PAGODA_TYPE_CHOICE_CHIP, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 0);
}

static void
pagoda_choice_chip_init (PagodaChoiceChip *chip)
{
  static const GActionEntry entry
      = { .name = "choose", .parameter_type = "ms", .state = "@ms nothing", .change_state = choose_cb };
  g_autoptr (GSimpleActionGroup) group = g_simple_action_group_new ();

  g_action_map_add_action_entries (G_ACTION_MAP (group), &entry, 1, chip);
  chip->action = g_object_ref (G_SIMPLE_ACTION (g_action_map_lookup_action (G_ACTION_MAP (group), "choose")));
  gtk_widget_insert_action_group (GTK_WIDGET (chip), "chip", G_ACTION_GROUP (group));
  gtk_widget_add_css_class (GTK_WIDGET (chip), "chip");
  gtk_widget_set_valign (GTK_WIDGET (chip), GTK_ALIGN_CENTER);
  chip->button = gtk_menu_button_new ();
  gtk_menu_button_set_always_show_arrow (GTK_MENU_BUTTON (chip->button), TRUE);
  gtk_box_append (GTK_BOX (chip), chip->button);
}

GtkWidget *
pagoda_choice_chip_new (const char *title, const char *any)
{
  PagodaChoiceChip *chip = g_object_new (PAGODA_TYPE_CHOICE_CHIP, NULL);

  chip->title = g_strdup (title);
  chip->any = g_strdup (any);
  show_chosen (chip);
  return GTK_WIDGET (chip);
}

void
pagoda_choice_chip_offer (PagodaChoiceChip *chip, const char *const *labels, const char *const *values)
{
  g_autoptr (GMenu) menu = g_menu_new ();
  g_autoptr (GMenu) offers = g_menu_new ();

  g_strfreev (chip->labels);
  g_strfreev (chip->values);
  chip->labels = g_strdupv ((char **)labels);
  chip->values = g_strdupv ((char **)values);
  append_item (menu, chip->any, NULL);
  for (guint i = 0; labels[i] != NULL; i++)
    append_item (offers, labels[i], values[i]);
  g_menu_append_section (menu, NULL, G_MENU_MODEL (offers));
  gtk_menu_button_set_menu_model (GTK_MENU_BUTTON (chip->button), G_MENU_MODEL (menu));
  show_chosen (chip);
}

const char *
pagoda_choice_chip_get (PagodaChoiceChip *chip)
{
  return chip->chosen;
}

void
pagoda_choice_chip_release (PagodaChoiceChip *chip)
{
  if (chip->chosen != NULL)
    g_action_change_state (G_ACTION (chip->action), g_variant_new ("ms", NULL));
}
