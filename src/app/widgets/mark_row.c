/* mark_row.c: a row of a form in which one of a few marks, or several, are set by one key each.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "app/widgets/mark_row.h"

#include "app/widgets/naming.h"
#include "app/widgets/tab_stop.h"
#include "app/widgets/wrap.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define MARGIN 12
#define SPACING 6

/* Of what the marks are of, so that they stand below each other where there is room beside it. */
#define TITLE_WIDTH 150

struct _PagodaMarkRow
{
  AdwPreferencesRow parent_instance;

  GtkWidget *marks; /* a toggle button for each */
  GtkWidget *note;
  char *keys;
  guint set;        /* bit n: the mark n is set */
  gboolean many;    /* more than one may be */
  gboolean showing; /* the buttons follow the marks, and not the other way round */
};

G_DEFINE_FINAL_TYPE (PagodaMarkRow, pagoda_mark_row, ADW_TYPE_PREFERENCES_ROW)

enum
{
  CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
show_marks (PagodaMarkRow *row)
{
  int place = 0;

  row->showing = TRUE;
  for (GtkWidget *button = gtk_widget_get_first_child (row->marks); button != NULL;
       button = gtk_widget_get_next_sibling (button))
    gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (button), (row->set & (1u << place++)) != 0);
  row->showing = FALSE;
}

static void
set_marks (PagodaMarkRow *row, guint set)
{
  if (set == row->set)
    return;
  row->set = set;
  show_marks (row);
  g_signal_emit (row, signals[CHANGED], 0);
}

static void
turn (PagodaMarkRow *row, int place, gboolean on)
{
  guint others = row->many ? row->set & ~(1u << place) : 0;

  set_marks (row, others | (on ? 1u << place : 0));
}

static void
toggled_cb (GtkToggleButton *button, PagodaMarkRow *row)
{
  int place = GPOINTER_TO_INT (g_object_get_data (G_OBJECT (button), "place"));

  if (!row->showing)
    turn (row, place, gtk_toggle_button_get_active (button));
}

static gboolean
take_key (PagodaMarkRow *row, char key)
{
  const char *found = strchr (row->keys, key);

  if (found == NULL || !gtk_widget_get_mapped (GTK_WIDGET (row))
      || !gtk_widget_is_sensitive (GTK_WIDGET (row)))
    return FALSE;
  int place = (int)(found - row->keys);
  turn (row, place, (row->set & (1u << place)) == 0);
  return TRUE;
}

/* Keys */

static gboolean
find_key (GtkWidget *widget, char key)
{
  if (PAGODA_IS_MARK_ROW (widget))
    return take_key (PAGODA_MARK_ROW (widget), key);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (find_key (child, key))
      return TRUE;
  return FALSE;
}

static gboolean
key_pressed_cb (GtkEventControllerKey *controller,
                guint keyval,
                guint keycode,
                GdkModifierType state,
                gpointer data)
{
  GtkWidget *window = gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (controller));
  GtkWidget *focus = gtk_root_get_focus (GTK_ROOT (window));
  GdkModifierType modifiers = state & gtk_accelerator_get_default_mod_mask ();
  gunichar key = gdk_keyval_to_unicode (gdk_keyval_to_upper (keyval));
  gboolean at_mark = focus != NULL && gtk_widget_get_ancestor (focus, PAGODA_TYPE_MARK_ROW) != NULL;

  if (modifiers != GDK_ALT_MASK && !(modifiers == 0 && at_mark))
    return GDK_EVENT_PROPAGATE;
  return key > ' ' && key < 128 && find_key (window, (char)key) ? GDK_EVENT_STOP : GDK_EVENT_PROPAGATE;
}

/* Making */

static GtkWidget *
create_mark (PagodaMarkRow *row, const char *title, const char *label, char key, int place)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, SPACING);
  GtkWidget *button = gtk_toggle_button_new ();
  char letter[] = { key, '\0' };
  GtkWidget *cap = gtk_label_new (letter);
  /* Translators: a mark in a form: what it is of, what it says, its key. */
  g_autofree char *name = g_strdup_printf (_ ("%1$s: %2$s (Alt+%3$s)"), title, label, letter);

  gtk_widget_add_css_class (cap, "key");
  gtk_box_append (GTK_BOX (box), gtk_label_new (label));
  gtk_box_append (GTK_BOX (box), cap);
  gtk_button_set_child (GTK_BUTTON (button), box);
  gtk_widget_add_css_class (button, "mark");
  pagoda_naming_set (button, name);
  g_object_set_data (G_OBJECT (button), "place", GINT_TO_POINTER (place));
  g_signal_connect (button, "toggled", G_CALLBACK (toggled_cb), row);
  return button;
}

static GtkWidget *
create_line (const char *class)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_widget_add_css_class (label, class);
  return label;
}

/* The marks take the focus, and not the row around them. */
static gboolean
pagoda_mark_row_focus (GtkWidget *widget, GtkDirectionType direction)
{
  return gtk_widget_child_focus (PAGODA_MARK_ROW (widget)->marks, direction);
}

static gboolean
pagoda_mark_row_grab_focus (GtkWidget *widget)
{
  return gtk_widget_child_focus (PAGODA_MARK_ROW (widget)->marks, GTK_DIR_TAB_FORWARD);
}

static void
pagoda_mark_row_finalize (GObject *object)
{
  g_free (PAGODA_MARK_ROW (object)->keys);
  G_OBJECT_CLASS (pagoda_mark_row_parent_class)->finalize (object);
}

static void
pagoda_mark_row_class_init (PagodaMarkRowClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->finalize = pagoda_mark_row_finalize;
  widget_class->focus = pagoda_mark_row_focus;
  widget_class->grab_focus = pagoda_mark_row_grab_focus;
  signals[CHANGED] = g_signal_new ("changed", PAGODA_TYPE_MARK_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 0);
}

static void
pagoda_mark_row_init (PagodaMarkRow *row)
{
  row->marks = g_object_new (PAGODA_TYPE_WRAP, "spacing", SPACING, NULL);
  row->note = create_line ("secondary");
  gtk_widget_set_visible (row->note, FALSE);
  gtk_widget_set_focusable (GTK_WIDGET (row), FALSE);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  pagoda_tab_stop_install (row->marks);
}

GtkWidget *
pagoda_mark_row_new (const char *title, const char *const *labels, const char *keys)
{
  PagodaMarkRow *row = g_object_new (PAGODA_TYPE_MARK_ROW, NULL);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, SPACING);
  GtkWidget *line = g_object_new (PAGODA_TYPE_WRAP, "spacing", SPACING, NULL);
  GtkWidget *heading = create_line ("title");

  row->keys = g_strdup (keys);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  gtk_label_set_label (GTK_LABEL (heading), title);
  gtk_label_set_max_width_chars (GTK_LABEL (heading), 1);
  gtk_widget_set_size_request (heading, TITLE_WIDTH, -1);
  for (int i = 0; labels[i] != NULL; i++)
    gtk_widget_set_parent (create_mark (row, title, labels[i], keys[i], i), row->marks);
  gtk_widget_set_margin_top (box, MARGIN / 2);
  gtk_widget_set_margin_bottom (box, MARGIN / 2);
  gtk_widget_set_margin_start (box, MARGIN);
  gtk_widget_set_margin_end (box, MARGIN);
  gtk_widget_set_parent (heading, line);
  gtk_widget_set_parent (row->marks, line);
  gtk_box_append (GTK_BOX (box), line);
  gtk_box_append (GTK_BOX (box), row->note);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  pagoda_naming_set (GTK_WIDGET (row), title);
  return GTK_WIDGET (row);
}

int
pagoda_mark_row_get (PagodaMarkRow *row)
{
  return row->set != 0 ? __builtin_ctz (row->set) : PAGODA_NO_MARK;
}

void
pagoda_mark_row_set (PagodaMarkRow *row, int mark)
{
  set_marks (row, mark != PAGODA_NO_MARK ? 1u << mark : 0);
}

void
pagoda_mark_row_allow_many (PagodaMarkRow *row)
{
  row->many = TRUE;
}

guint
pagoda_mark_row_get_many (PagodaMarkRow *row)
{
  return row->set;
}

void
pagoda_mark_row_set_many (PagodaMarkRow *row, guint set)
{
  set_marks (row, set);
}

void
pagoda_mark_row_show_note (PagodaMarkRow *row, const char *note)
{
  gtk_label_set_label (GTK_LABEL (row->note), note != NULL ? note : "");
  gtk_widget_set_visible (row->note, note != NULL);
}

void
pagoda_mark_row_install_keys (GtkWidget *window)
{
  GtkEventController *controller = gtk_event_controller_key_new ();

  gtk_event_controller_set_propagation_phase (controller, GTK_PHASE_CAPTURE);
  g_signal_connect (controller, "key-pressed", G_CALLBACK (key_pressed_cb), NULL);
  gtk_widget_add_controller (window, controller);
}
