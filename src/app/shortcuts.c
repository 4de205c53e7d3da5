/* shortcuts.c: what can be done with which keys.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A list and not GTK's own window of shortcuts, which does not fit a narrow screen.
 */
#include "config.h"

#include "app/shortcuts.h"

#include "app/widgets/dialog.h"
#include "app/widgets/naming.h"
#include "app/widgets/text_row.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* Between the first and the last key of a range. */
#define RANGE "..."

/* One thing to do; without keys the heading of those after it. */
typedef struct
{
  const char *title;
  const char *keys;
} Shortcut;

static const Shortcut shortcuts[] = {
  { N_ ("Pages"), NULL },
  { N_ ("The pages in the order of the sidebar"), "<Alt>1...8" },
  { N_ ("Search, or just type"), "<Control>F" },
  { N_ ("Sidebar"), "F9" },
  { N_ ("Main menu"), "F10" },

  { N_ ("Changes and files"), NULL },
  { N_ ("New customer"), "<Control>N" },
  { N_ ("Write down a call or a visit"), "<Control>L" },
  { N_ ("Open the customer in the list"), "Return" },
  { N_ ("Edit the customer"), "F2" },
  { N_ ("Delete the customer"), "Delete" },
  { N_ ("Back to the list"), "<Alt>Left" },
  { N_ ("Undo"), "<Control>Z" },
  { N_ ("Redo"), "<Shift><Control>Z" },
  { N_ ("History"), "<Control>H" },
  { N_ ("Backup"), "<Control>B" },
  { N_ ("Open a store"), "<Control>O" },
  { N_ ("Import a file"), "<Control>I" },
  { N_ ("Import: paste rows of a spreadsheet"), "<Control>V" },
  { N_ ("Export this page"), "<Control>E" },
  { N_ ("Print this page"), "<Control>P" },

  { N_ ("Five layers"), NULL },
  { N_ ("The views of the five layers"), "<Control>1...4" },
  { N_ ("What the card rests on"), "space" },
  { N_ ("Open the customer of the card"), "Return" },
  { N_ ("What can be done about the card"), "<Shift>F10" },
  { N_ ("Move the card to the layer before"), "<Control>Left" },
  { N_ ("Move the card to the next layer"), "<Control>Right" },
  { N_ ("First card of the layer"), "Home" },
  { N_ ("Last card of the layer"), "End" },

  { N_ ("Calendar"), NULL },
  { N_ ("Month, week, day, agenda"), "<Control>1...4" },
  { N_ ("Earlier"), "<Control>Page_Up" },
  { N_ ("Later"), "<Control>Page_Down" },
  { N_ ("Back to today"), "<Control>T" },
  { N_ ("Plan a visit on the day or for the hour"), "Return" },
  { N_ ("Move a plan to the day before"), "<Control>Left" },
  { N_ ("Move a plan to the next day"), "<Control>Right" },
  { N_ ("Move a plan to the week before"), "<Control>Up" },
  { N_ ("Move a plan to the next week"), "<Control>Down" },
  { N_ ("In a day: move a plan up by 15 minutes"), "<Control>Up" },
  { N_ ("In a day: move a plan down by 15 minutes"), "<Control>Down" },
  { N_ ("In a day: make a plan shorter by 15 minutes"), "<Shift><Control>Up" },
  { N_ ("In a day: make a plan longer by 15 minutes"), "<Shift><Control>Down" },
  { N_ ("Delete the visit or call"), "Delete" },

  { N_ ("Yearly review"), NULL },
  { N_ ("Promote, run in, drop, keep"), "1...4" },
  { N_ ("Take the decision back"), "0" },
  { N_ ("Write the note"), "Return" },

  { N_ ("Window"), NULL },
  { N_ ("Preferences"), "<Control>comma" },
  { N_ ("Help"), "F1" },
  { N_ ("Keyboard shortcuts"), "<Control>question" },
  { N_ ("Close the window"), "<Control>W" },
  { N_ ("Quit"), "<Control>Q" },
};

/* The keys in words, for who does not see them. */
static char *
word_keys (const char *keys)
{
  const char *range = strstr (keys, RANGE);
  g_autofree char *first = range != NULL ? g_strndup (keys, (gsize)(range - keys)) : g_strdup (keys);
  GdkModifierType modifiers;
  guint key;

  gtk_accelerator_parse (first, &key, &modifiers);
  g_autofree char *label = gtk_accelerator_get_label (key, modifiers);
  return range != NULL ? g_strconcat (label, "…", range + strlen (RANGE), NULL) : g_steal_pointer (&label);
}

static GtkWidget *
create_row (const Shortcut *shortcut)
{
  GtkWidget *row = pagoda_text_row_new (_ (shortcut->title), NULL);
  GtkWidget *keys = gtk_shortcut_label_new (shortcut->keys);
  g_autofree char *words = word_keys (shortcut->keys);
  g_autofree char *name = g_strdup_printf ("%s: %s", _ (shortcut->title), words);

  gtk_widget_set_valign (keys, GTK_ALIGN_CENTER);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), keys);
  pagoda_naming_set (row, name);
  return row;
}

void
pagoda_shortcuts_show (GtkWindow *parent)
{
  PagodaDialog *dialog = pagoda_dialog_new (_ ("Keyboard shortcuts"));
  AdwPreferencesPage *page = ADW_PREFERENCES_PAGE (adw_preferences_page_new ());
  AdwPreferencesGroup *group = NULL;

  for (gsize i = 0; i < G_N_ELEMENTS (shortcuts); i++)
    if (shortcuts[i].keys == NULL)
      group = pagoda_text_row_add_group (page, _ (shortcuts[i].title), NULL);
    else
      adw_preferences_group_add (group, create_row (&shortcuts[i]));
  pagoda_dialog_set_list (dialog, page);
  pagoda_dialog_open (dialog, parent);
}
