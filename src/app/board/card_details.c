/* card_details.c: what is behind a card of the board.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "app/board/card_details.h"

#include "app/board/card_menu.h"
#include "app/board/card_words.h"
#include "app/widgets/naming.h"
#include "app/wording.h"

#include <glib/gi18n-lib.h>

#define WIDTH 316
#define MOST_HEIGHT 220

struct _PagodaCardDetails
{
  GtkPopover parent_instance;

  GtkWidget *name_label;
  GtkWidget *facts_label;
  GtkWidget *choices[PAGODA_N_LAYERS];
  GtkWidget *verdict_label;
  GtkWidget *items; /* a box */
  GtkWidget *open_button;
  GtkWidget *move_button;
  GtkWidget *more_button;

  PagodaBoard *board; /* NULL: nothing is shown */
  const PagodaBoardCard *card;
  PagodaLayer layer; /* whose checklist is shown */
};

G_DEFINE_FINAL_TYPE (PagodaCardDetails, pagoda_card_details, GTK_TYPE_POPOVER)

static PagodaLanguage
language (void)
{
  return pagoda_language_current ();
}

static GtkWidget *
add_label (GtkWidget *box, const char *text, const char *css_class)
{
  GtkWidget *label = gtk_label_new (text);

  if (css_class != NULL)
    gtk_widget_add_css_class (label, css_class);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_box_append (GTK_BOX (box), label);
  return label;
}

/* What is said of the account */

static void
append_line (GString *text, char *line)
{
  if (text->len > 0)
    g_string_append_c (text, '\n');
  g_string_append (text, line);
  g_free (line);
}

static char *
list_layers (guint layers)
{
  GString *text = g_string_new (NULL);

  for (int layer = 0; layer < PAGODA_N_LAYERS; layer++)
    if ((layers & 1U << layer) != 0)
      g_string_append_printf (text, "%s%s", text->len > 0 ? C_ ("list", ", ") : "",
                              pagoda_layer_label ((PagodaLayer)layer, language ()));
  return g_string_free (text, FALSE);
}

static void
describe_coverage (GString *text, const PagodaBoardCard *card)
{
  const PagodaCoverage *coverage = &card->coverage;
  g_autofree char *missing = list_layers (coverage->missing);

  append_line (text,
               g_strdup_printf ("%s · %s", pagoda_account_class_label (card->account_class, language ()),
                                pagoda_management_label (coverage->management, language ())));
  if (coverage->missing != 0)
    /* Translators: layers that the account's class calls for and that are not passed. */
    append_line (text, g_strdup_printf (_ ("Owed to this class, not passed: %s"), missing));
  else
    append_line (text, g_strdup (_ ("All that is owed to this class is passed.")));
}

static void
describe_lead (GString *text, const PagodaBoardCard *card)
{
  double lead, low, high;

  if (!pagoda_board_card_lead (card, &lead, &low, &high))
    return;
  g_autofree char *middle = pagoda_card_words_lead (lead);
  g_autofree char *from = pagoda_card_words_lead (low);
  g_autofree char *to = pagoda_card_words_lead (high);
  /* Translators: the lead in support, and the band it may lie in. */
  append_line (text, g_strdup_printf (_ ("Lead %1$s, between %2$s and %3$s"), middle, from, to));
}

static void
describe_move (GString *text, const PagodaBoard *board, const PagodaBoardCard *card)
{
  const PagodaDated *move
      = pagoda_dated_find (card->record->statements[PAGODA_STATEMENT_LAYER], board->as_of);

  if (!card->layers->overridden || move == NULL)
    return;
  g_autofree char *day = pagoda_wording_day (card->layers->moved, board->as_of);
  append_line (text, g_strdup_printf (_ ("Moved by hand on %1$s: %2$s"), day,
                                      move->reason != NULL ? move->reason : ""));
  append_line (text, g_strdup_printf (_ ("The checklists have it in: %s"),
                                      pagoda_layer_label (card->layers->current, language ())));
}

static void
describe_time (GString *text, const PagodaBoard *board, const PagodaBoardCard *card)
{
  PagodaCardWords words = pagoda_card_words (board, card);

  append_line (text, g_strdup_printf ("%s · %s", words.next, words.days));
  if (card->layers->evidence != PAGODA_DAY_NONE)
    {
      g_autofree char *day = pagoda_wording_day (card->layers->evidence, board->as_of);
      append_line (text, g_strdup_printf (_ ("Last evidence: %s"), day));
    }
  pagoda_card_words_clear (&words);
}

static void
show_facts (PagodaCardDetails *details)
{
  g_autoptr (GString) text = g_string_new (NULL);

  describe_coverage (text, details->card);
  describe_time (text, details->board, details->card);
  describe_lead (text, details->card);
  describe_move (text, details->board, details->card);
  gtk_label_set_label (GTK_LABEL (details->facts_label), text->str);
}

/* Checklist */

static void
add_item (PagodaCardDetails *details, const PagodaCheckItem *item, gboolean next)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  g_autofree char *text = pagoda_board_describe_check (details->board, details->card, item, language ());
  g_autofree char *day = pagoda_wording_day (item->day, details->board->as_of);
  const char *sign = item->done ? "\xe2\x9c\x93" : next ? "\xe2\x96\xb6" : "\xe2\x97\x8b";
  GtkWidget *label;

  add_label (row, sign, next ? "late" : "secondary");
  label = add_label (row, text, item->done ? "secondary" : NULL);
  gtk_widget_set_hexpand (label, TRUE);
  if (next)
    gtk_widget_add_css_class (label, "section");
  add_label (row, day, "secondary");
  /* Translators: an item of a checklist, and how it stands. */
  g_autofree char *name = g_strdup_printf (C_ ("check", "%1$s, %2$s"), text,
                                           item->done ? C_ ("check", "done")
                                           : next     ? C_ ("check", "missing next")
                                                      : C_ ("check", "missing"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (label), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_box_append (GTK_BOX (details->items), row);
}

/* What is missing next comes first, then what else is missing, then what is done. */
static void
fill_items (PagodaCardDetails *details)
{
  const PagodaLayerJudgement *judgement = &details->card->layers->layers[details->layer];
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (details->items)) != NULL)
    gtk_box_remove (GTK_BOX (details->items), child);
  for (gsize i = 0; i < judgement->n_missing; i++)
    add_item (details, &judgement->items[judgement->missing[i]], i == 0);
  for (gsize i = 0; i < judgement->n_items; i++)
    if (judgement->items[i].done)
      add_item (details, &judgement->items[i], FALSE);
}

static void
show_move (PagodaCardDetails *details)
{
  const PagodaFiveLayers *layers = details->card->layers;
  gboolean back = layers->overridden && details->layer == layers->current;

  gtk_button_set_label (GTK_BUTTON (details->move_button),
                        back ? _ ("Back to the checklists") : _ ("Move to this layer"));
  gtk_widget_set_visible (details->move_button, details->layer != layers->shown);
}

static void
show_layer (PagodaCardDetails *details)
{
  const PagodaLayerJudgement *judgement = &details->card->layers->layers[details->layer];
  const char *caption = pagoda_card_words_caption (details->layer);
  g_autofree char *score = g_strdup_printf (_ ("Score %d"), judgement->score);
  g_autofree char *text
      = g_strdup_printf ("%s · %s · %s\n%s", pagoda_layer_label (details->layer, language ()), score,
                         pagoda_verdict_label (judgement->verdict, language ()), caption);

  gtk_label_set_label (GTK_LABEL (details->verdict_label), text);
  fill_items (details);
  show_move (details);
}

static void
chosen_cb (PagodaCardDetails *details, GtkToggleButton *choice)
{
  if (!gtk_toggle_button_get_active (choice) || details->card == NULL)
    return;
  for (int layer = 0; layer < PAGODA_N_LAYERS; layer++)
    if (details->choices[layer] == GTK_WIDGET (choice))
      details->layer = (PagodaLayer)layer;
  show_layer (details);
}

static void
show_choices (PagodaCardDetails *details)
{
  for (int layer = 0; layer < PAGODA_N_LAYERS; layer++)
    {
      const PagodaLayerJudgement *judgement = &details->card->layers->layers[layer];
      g_autofree char *text
          = g_strdup_printf ("%s\n%d", pagoda_card_words_short_layer ((PagodaLayer)layer), judgement->score);
      g_autofree char *name
          = g_strdup_printf (_ ("%s, score %d"), pagoda_layer_label ((PagodaLayer)layer, language ()),
                             judgement->score);
      gtk_label_set_label (GTK_LABEL (gtk_button_get_child (GTK_BUTTON (details->choices[layer]))), text);
      pagoda_naming_set (details->choices[layer], name);
    }
}

/* Actions */

static void
open_clicked_cb (PagodaCardDetails *details)
{
  PagodaId customer = details->card->customer;

  gtk_popover_popdown (GTK_POPOVER (details));
  gtk_widget_activate_action (GTK_WIDGET (details), "win.customer-layers", "x", customer);
}

static void
move_clicked_cb (PagodaCardDetails *details)
{
  PagodaId customer = details->card->customer;

  gtk_popover_popdown (GTK_POPOVER (details));
  gtk_widget_activate_action (GTK_WIDGET (details), "page.move-to", "(xi)", customer, (int)details->layer);
}

/* Life */

static void
add_choices (PagodaCardDetails *details, GtkWidget *box)
{
  GtkWidget *choices = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

  gtk_box_set_homogeneous (GTK_BOX (choices), TRUE);
  gtk_widget_add_css_class (choices, "segmented");
  for (int layer = 0; layer < PAGODA_N_LAYERS; layer++)
    {
      GtkWidget *choice = gtk_toggle_button_new ();
      GtkWidget *label = gtk_label_new (NULL);
      gtk_label_set_justify (GTK_LABEL (label), GTK_JUSTIFY_CENTER);
      gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
      gtk_button_set_child (GTK_BUTTON (choice), label);
      gtk_widget_add_css_class (choice, "caption");
      if (layer > 0)
        gtk_toggle_button_set_group (GTK_TOGGLE_BUTTON (choice), GTK_TOGGLE_BUTTON (details->choices[0]));
      details->choices[layer] = choice;
      g_signal_connect_swapped (choice, "toggled", G_CALLBACK (chosen_cb), details);
      gtk_box_append (GTK_BOX (choices), choice);
    }
  gtk_box_append (GTK_BOX (box), choices);
}

static void
add_items (PagodaCardDetails *details, GtkWidget *box)
{
  GtkWidget *scrolled = gtk_scrolled_window_new ();

  details->items = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), details->items);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scrolled), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_max_content_height (GTK_SCROLLED_WINDOW (scrolled), MOST_HEIGHT);
  gtk_scrolled_window_set_propagate_natural_height (GTK_SCROLLED_WINDOW (scrolled), TRUE);
  gtk_box_append (GTK_BOX (box), scrolled);
}

static void
add_buttons (PagodaCardDetails *details, GtkWidget *box)
{
  GtkWidget *buttons = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  details->open_button = gtk_button_new_with_label (_ ("Open customer"));
  gtk_widget_add_css_class (details->open_button, "suggested-action");
  g_signal_connect_swapped (details->open_button, "clicked", G_CALLBACK (open_clicked_cb), details);
  gtk_box_append (GTK_BOX (buttons), details->open_button);
  details->move_button = gtk_button_new ();
  g_signal_connect_swapped (details->move_button, "clicked", G_CALLBACK (move_clicked_cb), details);
  gtk_box_append (GTK_BOX (buttons), details->move_button);
  details->more_button = gtk_menu_button_new ();
  gtk_menu_button_set_icon_name (GTK_MENU_BUTTON (details->more_button), "view-more-symbolic");
  pagoda_naming_set_with_tooltip (details->more_button, _ ("What can be done about the card"));
  gtk_box_append (GTK_BOX (buttons), details->more_button);
  gtk_box_append (GTK_BOX (box), buttons);
}

/* The library would take the first layer, whichever is shown. */
static void
focus_layer_cb (PagodaCardDetails *details)
{
  gtk_widget_grab_focus (details->choices[details->layer]);
}

static void
pagoda_card_details_finalize (GObject *object)
{
  g_clear_pointer (&PAGODA_CARD_DETAILS (object)->board, pagoda_board_unref);
  G_OBJECT_CLASS (pagoda_card_details_parent_class)->finalize (object);
}

static void
pagoda_card_details_class_init (PagodaCardDetailsClass *class)
{
  G_OBJECT_CLASS (class)->finalize = pagoda_card_details_finalize;
}

static void
pagoda_card_details_init (PagodaCardDetails *details)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 9);
  GtkWidget *scrolled = gtk_scrolled_window_new ();
  GtkWidget *whole = gtk_box_new (GTK_ORIENTATION_VERTICAL, 9);

  gtk_widget_set_size_request (box, WIDTH, -1);
  gtk_widget_add_css_class (box, "card-details");
  details->name_label = add_label (box, NULL, "section");
  details->facts_label = add_label (box, NULL, "secondary");
  gtk_widget_add_css_class (details->facts_label, "caption");
  add_choices (details, box);
  details->verdict_label = add_label (box, NULL, "caption");
  add_items (details, box);
  /* A low screen has room for a part of it only; what can be done stays in sight. */
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), box);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scrolled), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_propagate_natural_height (GTK_SCROLLED_WINDOW (scrolled), TRUE);
  gtk_box_append (GTK_BOX (whole), scrolled);
  add_buttons (details, whole);
  gtk_popover_set_child (GTK_POPOVER (details), whole);
  g_signal_connect_after (details, "show", G_CALLBACK (focus_layer_cb), NULL);
}

GtkWidget *
pagoda_card_details_new (GtkWidget *parent)
{
  GtkWidget *details = g_object_new (PAGODA_TYPE_CARD_DETAILS, NULL);

  gtk_widget_set_parent (details, parent);
  return details;
}

void
pagoda_card_details_show (PagodaCardDetails *details, PagodaBoard *board, const PagodaBoardCard *card)
{
  const char *name = pagoda_snapshot_get_name (board->snapshot, card->place);

  pagoda_board_ref (board);
  g_clear_pointer (&details->board, pagoda_board_unref);
  details->board = board;
  details->card = card;
  details->layer = card->layers->shown;
  gtk_label_set_label (GTK_LABEL (details->name_label), name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (details), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  g_autoptr (GMenuModel) menu = pagoda_card_menu_new (card);
  gtk_menu_button_set_menu_model (GTK_MENU_BUTTON (details->more_button), menu);
  show_facts (details);
  show_choices (details);
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (details->choices[details->layer]), TRUE);
  show_layer (details);
}

PagodaId
pagoda_card_details_get_customer (PagodaCardDetails *details)
{
  return details->card != NULL ? details->card->customer : PAGODA_ID_NONE;
}
