/* search_chip.c: a chip that opens a list of so many values that they are searched.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Enter in the entry takes the first value, Down leads to the list.
 */
#include "config.h"

#include "app/widgets/search_chip.h"

#include "app/widgets/naming.h"
#include "base/translation.h"
#include "session/next_action.h"

#include <glib/gi18n-lib.h>

#define LIST_WIDTH 300
#define LIST_HEIGHT 320
#define LABEL_CHARS 28

struct _PagodaSearchChip
{
  GtkBox parent_instance;

  GtkWidget *button;
  GtkLabel *label;
  GtkWidget *popover;
  GtkWidget *entry;
  GtkListBox *list;
  GtkWidget *more; /* says that there are more than are listed */

  char *title;
  char *any;
  char *chosen;       /* NULL: any */
  char *chosen_label; /* likewise */
  guint n_offered;
  PagodaSearchChipFind find;
  gpointer data;
};

G_DEFINE_FINAL_TYPE (PagodaSearchChip, pagoda_search_chip, GTK_TYPE_BOX)

enum
{
  CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

/* An ellipsizing label would give all of its width away where chips stand close. */
static char *
shorten (const char *text)
{
  if (g_utf8_strlen (text, -1) <= LABEL_CHARS)
    return g_strdup (text);
  g_autofree char *beginning = g_utf8_substring (text, 0, LABEL_CHARS - 1);
  return g_strconcat (beginning, "…", NULL);
}

static void
show_chosen (PagodaSearchChip *chip)
{
  g_autofree char *text
      = pagoda_pair_in_words (chip->title, chip->chosen != NULL ? chip->chosen_label : chip->any,
                              pagoda_language_current ());

  g_autofree char *shown = shorten (text);

  gtk_label_set_label (chip->label, shown);
  pagoda_naming_set (chip->button, text);
  pagoda_naming_set (gtk_widget_get_first_child (chip->button), text);
  if (chip->chosen != NULL)
    gtk_widget_add_css_class (GTK_WIDGET (chip), "active");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (chip), "active");
}

static void
choose (PagodaSearchChip *chip, const char *label, const char *value)
{
  gboolean changed = g_strcmp0 (chip->chosen, value) != 0;
  char *taken = g_strdup (value), *taken_label = g_strdup (label);

  g_free (chip->chosen);
  g_free (chip->chosen_label);
  chip->chosen = taken;
  chip->chosen_label = taken_label;
  show_chosen (chip);
  if (changed)
    g_signal_emit (chip, signals[CHANGED], 0);
}

/* The list */

static void
append_row (PagodaSearchChip *chip, const char *label, const char *detail, const char *value)
{
  GtkWidget *row = gtk_list_box_row_new (), *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 9);
  GtkWidget *name = g_object_new (GTK_TYPE_LABEL, "label", label, "xalign", 0.0, "hexpand", TRUE, "ellipsize",
                                  PANGO_ELLIPSIZE_END, NULL);
  g_autofree char *words
      = detail != NULL ? pagoda_pair_in_words (label, detail, pagoda_language_current ()) : g_strdup (label);

  gtk_box_append (GTK_BOX (box), name);
  if (detail != NULL)
    {
      GtkWidget *figure = gtk_label_new (detail);
      gtk_widget_add_css_class (figure, "secondary");
      gtk_widget_add_css_class (figure, "figure");
      gtk_box_append (GTK_BOX (box), figure);
    }
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  g_object_set_data_full (G_OBJECT (row), "label", g_strdup (label), g_free);
  g_object_set_data_full (G_OBJECT (row), "value", g_strdup (value), g_free);
  pagoda_naming_set (row, words);
  gtk_list_box_append (chip->list, row);
}

static void
fill (PagodaSearchChip *chip)
{
  const char *typed = gtk_editable_get_text (GTK_EDITABLE (chip->entry));
  GtkWidget *row;

  while ((row = gtk_widget_get_first_child (GTK_WIDGET (chip->list))) != NULL)
    gtk_list_box_remove (chip->list, row);
  chip->n_offered = 0;
  gtk_widget_set_visible (chip->more, FALSE);
  if (*typed == '\0')
    append_row (chip, chip->any, NULL, NULL);
  chip->find (chip, typed, chip->data);
}

gboolean
pagoda_search_chip_offer (PagodaSearchChip *chip, const char *label, const char *detail, const char *value)
{
  if (chip->n_offered == PAGODA_SEARCH_CHIP_MOST)
    {
      gtk_widget_set_visible (chip->more, TRUE);
      return FALSE;
    }
  chip->n_offered++;
  append_row (chip, label, detail, value);
  return TRUE;
}

static void
take_row (PagodaSearchChip *chip, GtkListBoxRow *row)
{
  g_autofree char *label = g_strdup (g_object_get_data (G_OBJECT (row), "label"));
  g_autofree char *value = g_strdup (g_object_get_data (G_OBJECT (row), "value"));

  gtk_popover_popdown (GTK_POPOVER (chip->popover));
  choose (chip, label, value);
}

/* The entry waits a moment before it tells what was typed; who presses Enter or Down does not. */
static GtkListBoxRow *
find_first (PagodaSearchChip *chip)
{
  fill (chip);
  return gtk_list_box_get_row_at_index (chip->list, 0);
}

static void
entry_activated_cb (PagodaSearchChip *chip)
{
  GtkListBoxRow *first = find_first (chip);

  if (first != NULL)
    take_row (chip, first);
}

static gboolean
key_pressed_cb (GtkEventControllerKey *keys,
                guint key,
                guint code,
                GdkModifierType state,
                PagodaSearchChip *chip)
{
  if (key != GDK_KEY_Down && key != GDK_KEY_KP_Down)
    return FALSE;
  GtkListBoxRow *first = find_first (chip);
  return first != NULL && gtk_widget_grab_focus (GTK_WIDGET (first));
}

static void
popover_shown_cb (PagodaSearchChip *chip)
{
  gtk_editable_set_text (GTK_EDITABLE (chip->entry), "");
  fill (chip);
  gtk_widget_grab_focus (chip->entry);
}

/* Life */

static void
pagoda_search_chip_finalize (GObject *object)
{
  PagodaSearchChip *chip = PAGODA_SEARCH_CHIP (object);

  g_free (chip->title);
  g_free (chip->any);
  g_free (chip->chosen);
  g_free (chip->chosen_label);
  G_OBJECT_CLASS (pagoda_search_chip_parent_class)->finalize (object);
}

static void
pagoda_search_chip_class_init (PagodaSearchChipClass *class)
{
  G_OBJECT_CLASS (class)->finalize = pagoda_search_chip_finalize;
  signals[CHANGED] = g_signal_new ("changed", PAGODA_TYPE_SEARCH_CHIP, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 0);
}

static GtkWidget *
create_list (PagodaSearchChip *chip)
{
  GtkWidget *scrolled
      = g_object_new (GTK_TYPE_SCROLLED_WINDOW, "hscrollbar-policy", GTK_POLICY_NEVER, "width-request",
                      LIST_WIDTH, "max-content-height", LIST_HEIGHT, "propagate-natural-height", TRUE, NULL);

  chip->list = GTK_LIST_BOX (gtk_list_box_new ());
  gtk_list_box_set_selection_mode (chip->list, GTK_SELECTION_NONE);
  g_signal_connect_swapped (chip->list, "row-activated", G_CALLBACK (take_row), chip);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), GTK_WIDGET (chip->list));
  return scrolled;
}

static void
create_popover (PagodaSearchChip *chip)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkEventController *keys = gtk_event_controller_key_new ();

  chip->popover = gtk_popover_new ();
  chip->entry = gtk_search_entry_new ();
  chip->more = g_object_new (GTK_TYPE_LABEL, "label", _ ("There are more: type to find them."), "xalign", 0.0,
                             "wrap", TRUE, "visible", FALSE, NULL);
  gtk_widget_add_css_class (chip->more, "caption");
  gtk_widget_add_css_class (chip->more, "secondary");
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect (keys, "key-pressed", G_CALLBACK (key_pressed_cb), chip);
  gtk_widget_add_controller (chip->entry, keys);
  g_signal_connect_swapped (chip->entry, "search-changed", G_CALLBACK (fill), chip);
  g_signal_connect_swapped (chip->entry, "activate", G_CALLBACK (entry_activated_cb), chip);
  gtk_box_append (GTK_BOX (box), chip->entry);
  gtk_box_append (GTK_BOX (box), create_list (chip));
  gtk_box_append (GTK_BOX (box), chip->more);
  gtk_popover_set_child (GTK_POPOVER (chip->popover), box);
  g_signal_connect_swapped (chip->popover, "show", G_CALLBACK (popover_shown_cb), chip);
}

static void
pagoda_search_chip_init (PagodaSearchChip *chip)
{
  gtk_widget_add_css_class (GTK_WIDGET (chip), "chip");
  gtk_widget_set_valign (GTK_WIDGET (chip), GTK_ALIGN_CENTER);
  chip->button = gtk_menu_button_new ();
  chip->label = GTK_LABEL (gtk_label_new (NULL));
  gtk_menu_button_set_child (GTK_MENU_BUTTON (chip->button), GTK_WIDGET (chip->label));
  gtk_menu_button_set_always_show_arrow (GTK_MENU_BUTTON (chip->button), TRUE);
  create_popover (chip);
  gtk_menu_button_set_popover (GTK_MENU_BUTTON (chip->button), chip->popover);
  gtk_box_append (GTK_BOX (chip), chip->button);
}

GtkWidget *
pagoda_search_chip_new (const char *title, const char *any, PagodaSearchChipFind find, gpointer data)
{
  PagodaSearchChip *chip = g_object_new (PAGODA_TYPE_SEARCH_CHIP, NULL);

  chip->title = g_strdup (title);
  chip->any = g_strdup (any);
  chip->find = find;
  chip->data = data;
  pagoda_naming_set (chip->entry, title);
  pagoda_naming_set (GTK_WIDGET (chip->list), title);
  pagoda_naming_set (chip->popover, title);
  show_chosen (chip);
  return GTK_WIDGET (chip);
}

const char *
pagoda_search_chip_get (PagodaSearchChip *chip)
{
  return chip->chosen;
}

void
pagoda_search_chip_release (PagodaSearchChip *chip)
{
  if (chip->chosen != NULL)
    choose (chip, NULL, NULL);
}
