/* planner_box.c: how many attempts deals take, how long streaks get, and what the quarter still needs.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "app/insight/planner_box.h"

#include "app/widgets/naming.h"
#include "session/averages_words.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#define USUAL_DEALS 10
#define MOST_DEALS 999
#define MOST_RUN 1000
#define MOST_WITHIN 2000

struct _PagodaPlannerBox
{
  GtkBox parent_instance;

  GtkSpinButton *deals;
  GtkSpinButton *run;
  GtkLabel *needed[PAGODA_N_CONFIDENCES]; /* attempts */
  GtkLabel *each[PAGODA_N_CONFIDENCES];   /* of a working day of the quarter */
  GtkLabel *too_few;                      /* … and why they say little */
  GtkLabel *plan;
  GtkLabel *block;
  GtkLabel *streak;
  GtkLabel *goal;
  GtkLabel *pace;
  GtkWidget *made; /* opens the deals of the quarter */

  const PagodaAveragesView *view;
  gboolean chosen; /* somebody has set the deals by hand */
  gboolean streak_chosen;
  gboolean filling;
};

G_DEFINE_FINAL_TYPE (PagodaPlannerBox, pagoda_planner_box, GTK_TYPE_BOX)

enum
{
  SIGNAL_DEALS_OPENED,
  SIGNAL_GOAL_WISHED,
  SIGNAL_ATTEMPTS_OPENED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

/* @text is taken over; nothing to say hides the label. */
static void
say (GtkLabel *label, char *text)
{
  gtk_label_set_label (label, text != NULL ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (label), text != NULL);
  g_free (text);
}

static void
set_value (PagodaPlannerBox *box, GtkSpinButton *spin, guint value)
{
  box->filling = TRUE;
  gtk_spin_button_set_value (spin, value);
  box->filling = FALSE;
}

/* Numbers from too few attempts stand there paler. */
static void
set_judged (GtkLabel *label, gboolean judged)
{
  if (judged)
    gtk_widget_remove_css_class (GTK_WIDGET (label), "dim-label");
  else
    gtk_widget_add_css_class (GTK_WIDGET (label), "dim-label");
}

static void
show_needed (PagodaPlannerBox *box, const PagodaAttemptPlan *plan, const PagodaQuarterPlan *quarter)
{
  const PagodaRatio *whole = &box->view->whole;

  for (int i = 0; i < PAGODA_N_CONFIDENCES; i++)
    {
      g_autofree char *attempts = pagoda_averages_word_needed (plan->needed[i]);
      g_autofree char *each
          = pagoda_count_format (pagoda_attempts_per_workday (plan->needed[i], (guint)quarter->workdays));
      g_autofree char *text = g_strdup_printf (_ ("%s a day"), each);
      gboolean paced
          = whole->attempts > 0 && quarter->workdays > 0 && plan->needed[i] < PAGODA_ATTEMPTS_BEYOND;
      gtk_label_set_label (box->needed[i], whole->attempts > 0 ? attempts : "–");
      gtk_label_set_label (box->each[i], paced ? text : "");
      set_judged (box->needed[i], whole->judged);
      set_judged (box->each[i], whole->judged);
    }
}

static void
show_streak (PagodaPlannerBox *box, const PagodaAttemptPlan *plan)
{
  guint run, within;

  pagoda_averages_choose_streak (plan, &run, &within);
  if (!box->streak_chosen)
    set_value (box, box->run, run);
  run = (guint)gtk_spin_button_get_value_as_int (box->run);
  within = CLAMP (plan->needed[PAGODA_CONFIDENCE_PLANNED], run, MOST_WITHIN);
  say (box->streak, box->view->whole.attempts > 0
                        ? pagoda_averages_describe_streak (box->view, run, within, pagoda_language_current ())
                        : NULL);
}

static void
show_plan (PagodaPlannerBox *box)
{
  PagodaLanguage language = pagoda_language_current ();

  if (box->view == NULL)
    return;
  gboolean any = box->view->whole.attempts > 0;
  PagodaQuarterPlan quarter = pagoda_averages_view_quarter (box->view);
  if (!box->chosen)
    set_value (box, box->deals, quarter.missing > 0 ? quarter.missing : USUAL_DEALS);
  PagodaAttemptPlan plan = pagoda_averages_view_plan (box->view, pagoda_planner_box_get_deals (box));
  g_autofree char *made = pagoda_count_format (quarter.made);
  g_autofree char *opens = g_strdup_printf (_ ("Deals of the quarter: %s"), made);

  show_needed (box, &plan, &quarter);
  show_streak (box, &plan);
  say (box->too_few, pagoda_averages_describe_too_few (box->view, language));
  say (box->plan, any ? pagoda_averages_describe_plan (&plan, language) : NULL);
  say (box->block, pagoda_averages_describe_block (box->view, language));
  say (box->goal, pagoda_averages_describe_goal (&quarter, language));
  say (box->pace, any ? pagoda_averages_describe_pace (&quarter, language) : NULL);
  gtk_button_set_label (GTK_BUTTON (box->made), opens);
}

/* Callbacks */

static void
deals_changed_cb (PagodaPlannerBox *box)
{
  if (box->filling)
    return;
  box->chosen = TRUE;
  show_plan (box);
}

static void
run_changed_cb (PagodaPlannerBox *box)
{
  if (box->filling)
    return;
  box->streak_chosen = TRUE;
  show_plan (box);
}

static void
attempts_clicked_cb (PagodaPlannerBox *box)
{
  g_signal_emit (box, signals[SIGNAL_ATTEMPTS_OPENED], 0);
}

static void
made_clicked_cb (PagodaPlannerBox *box)
{
  g_signal_emit (box, signals[SIGNAL_DEALS_OPENED], 0);
}

static void
goal_clicked_cb (PagodaPlannerBox *box)
{
  g_signal_emit (box, signals[SIGNAL_GOAL_WISHED], 0);
}

/* Life */

static void
pagoda_planner_box_class_init (PagodaPlannerBoxClass *class)
{
  static const char *const names[N_SIGNALS] = { "deals-opened", "goal-wished", "attempts-opened" };

  for (int i = 0; i < N_SIGNALS; i++)
    signals[i] = g_signal_new (names[i], G_TYPE_FROM_CLASS (class), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                               G_TYPE_NONE, 0);
}

static GtkLabel *
add_sentence (GtkWidget *card)
{
  GtkWidget *label
      = g_object_new (GTK_TYPE_LABEL, "wrap", TRUE, "wrap-mode", PANGO_WRAP_WORD_CHAR, "xalign", 0.0, NULL);

  gtk_widget_add_css_class (label, "secondary");
  gtk_box_append (GTK_BOX (card), label);
  return GTK_LABEL (label);
}

/* A card below its heading. */
static GtkWidget *
add_card (PagodaPlannerBox *box, const char *title)
{
  GtkWidget *card = gtk_box_new (GTK_ORIENTATION_VERTICAL, 9);
  GtkWidget *heading = gtk_label_new (title);

  gtk_label_set_xalign (GTK_LABEL (heading), 0);
  gtk_widget_add_css_class (heading, "section");
  gtk_widget_add_css_class (card, "card");
  gtk_widget_add_css_class (card, "chart");
  gtk_box_append (GTK_BOX (box), heading);
  gtk_box_append (GTK_BOX (box), card);
  return card;
}

/* A number to choose, under its name. */
static GtkSpinButton *
add_spin (PagodaPlannerBox *box, GtkWidget *card, const char *title, int most, GCallback changed)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 9);
  GtkWidget *label
      = g_object_new (GTK_TYPE_LABEL, "label", title, "wrap", TRUE, "xalign", 0.0, "hexpand", TRUE, NULL);
  GtkWidget *spin = gtk_spin_button_new_with_range (1, most, 1);

  gtk_editable_set_width_chars (GTK_EDITABLE (spin), 4);
  pagoda_naming_set (spin, title);
  pagoda_naming_set_inside (spin, GTK_TYPE_TEXT, title);
  pagoda_naming_set_icon_buttons (spin, "value-increase-symbolic", _ ("More"));
  pagoda_naming_set_icon_buttons (spin, "value-decrease-symbolic", _ ("Less"));
  g_signal_connect_swapped (spin, "value-changed", changed, box);
  gtk_box_append (GTK_BOX (row), label);
  gtk_box_append (GTK_BOX (row), spin);
  gtk_box_append (GTK_BOX (card), row);
  return GTK_SPIN_BUTTON (spin);
}

static GtkWidget *
add_button (PagodaPlannerBox *box, GtkWidget *parent, const char *label, GCallback clicked)
{
  GtkWidget *button = gtk_button_new_with_label (label);

  gtk_widget_set_halign (button, GTK_ALIGN_START);
  g_signal_connect_swapped (button, "clicked", clicked, box);
  gtk_box_append (GTK_BOX (parent), button);
  return button;
}

static void
add_needed (PagodaPlannerBox *box, GtkWidget *card)
{
  GtkWidget *grid = gtk_grid_new ();

  gtk_grid_set_column_spacing (GTK_GRID (grid), 12);
  gtk_grid_set_row_spacing (GTK_GRID (grid), 6);
  for (int i = 0; i < PAGODA_N_CONFIDENCES; i++)
    {
      g_autofree char *share = pagoda_averages_word_share (pagoda_confidences[i]);
      g_autofree char *name = g_strdup_printf (_ ("%s sure"), share);
      GtkWidget *label = gtk_label_new (name);
      gtk_label_set_xalign (GTK_LABEL (label), 0);
      gtk_widget_set_hexpand (label, TRUE);
      box->needed[i] = GTK_LABEL (gtk_label_new (NULL));
      box->each[i] = GTK_LABEL (gtk_label_new (NULL));
      gtk_label_set_xalign (box->needed[i], 1);
      gtk_label_set_xalign (box->each[i], 1);
      gtk_widget_add_css_class (GTK_WIDGET (box->needed[i]), "heading");
      gtk_widget_add_css_class (GTK_WIDGET (box->each[i]), "secondary");
      gtk_grid_attach (GTK_GRID (grid), label, 0, i, 1, 1);
      gtk_grid_attach (GTK_GRID (grid), GTK_WIDGET (box->needed[i]), 1, i, 1, 1);
      gtk_grid_attach (GTK_GRID (grid), GTK_WIDGET (box->each[i]), 2, i, 1, 1);
    }
  gtk_box_append (GTK_BOX (card), grid);
}

static void
pagoda_planner_box_init (PagodaPlannerBox *box)
{
  GtkWidget *card;

  gtk_orientable_set_orientation (GTK_ORIENTABLE (box), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (box), 9);
  card = add_card (box, _ ("Target of the quarter"));
  box->goal = add_sentence (card);
  box->pace = add_sentence (card);
  box->made = add_button (box, card, "", G_CALLBACK (made_clicked_cb));
  add_button (box, card, _ ("Set the target…"), G_CALLBACK (goal_clicked_cb));
  card = add_card (box, _ ("Attempts needed"));
  box->deals = add_spin (box, card, _ ("For how many deals"), MOST_DEALS, G_CALLBACK (deals_changed_cb));
  add_needed (box, card);
  box->too_few = add_sentence (card);
  box->plan = add_sentence (card);
  box->block = add_sentence (card);
  add_button (box, card, _ ("What it rests on"), G_CALLBACK (attempts_clicked_cb));
  card = add_card (box, _ ("Streaks"));
  box->run
      = add_spin (box, card, _ ("Attempts in a row without a deal"), MOST_RUN, G_CALLBACK (run_changed_cb));
  box->streak = add_sentence (card);
}

void
pagoda_planner_box_show (PagodaPlannerBox *box, const PagodaAveragesView *view)
{
  box->view = view;
  show_plan (box);
}

guint
pagoda_planner_box_get_deals (PagodaPlannerBox *box)
{
  return (guint)gtk_spin_button_get_value_as_int (box->deals);
}
