/* account_list.c: the customers behind a number of the pyramid.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "app/pyramid/account_list.h"

#include "app/pyramid/account_row.h"
#include "app/widgets/tab_stop.h"
#include "app/widgets/wrap.h"
#include "app/wording.h"

#include <glib/gi18n-lib.h>

/* How many more come with each press. */
#define MORE 50

struct _PagodaAccountList
{
  AdwBin parent_instance;

  GtkWidget *title_label;
  GtkWidget *figure_label;
  GtkScrolledWindow *scroller;
  GtkListBox *ranked;
  GtkWidget *more_button;

  PagodaOutlook *outlook;
  guint limit;
  int next;          /* of the rows that came last, the first */
  GArray *customers; /* PagodaId, of the rows */
};

G_DEFINE_FINAL_TYPE (PagodaAccountList, pagoda_account_list, ADW_TYPE_BIN)

enum
{
  SIGNAL_MORE,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
begin_list (PagodaAccountList *list)
{
  for (GtkWidget *row; (row = gtk_widget_get_first_child (GTK_WIDGET (list->ranked))) != NULL;)
    gtk_list_box_remove (list->ranked, row);
  g_array_set_size (list->customers, 0);
}

/* Takes @row over. */
static void
add_row (PagodaAccountList *list, GtkWidget *row, PagodaPyramidScene *scene, guint32 customer)
{
  PagodaId id = pagoda_snapshot_get_id (pagoda_pyramid_scene_get_snapshot (scene), customer);

  gtk_list_box_append (list->ranked, row);
  g_array_append_val (list->customers, id);
}

static void
end_list (PagodaAccountList *list, const char *title, char *figure, gsize n)
{
  gsize rest = n > list->limit ? n - list->limit : 0;
  g_autofree char *customers = pagoda_wording_customers (n);
  /* Translators: a tier of the pyramid and the number of its customers. */
  g_autofree char *heading = g_strdup_printf (_ ("%s: %s"), title, customers);
  g_autofree char *more = pagoda_wording_customers (rest);
  g_autofree char *text = g_strdup_printf (_ ("Show %s more"), more);

  gtk_label_set_label (GTK_LABEL (list->title_label), heading);
  gtk_label_set_label (GTK_LABEL (list->figure_label), figure != NULL ? figure : "");
  gtk_widget_set_visible (GTK_WIDGET (list->scroller), list->customers->len > 0);
  gtk_widget_set_visible (list->more_button, rest > 0);
  gtk_button_set_label (GTK_BUTTON (list->more_button), text);
  g_free (figure);
}

/* Leaves those of @ranked that the search finds; how many. */
static gsize
keep_found (PagodaAccountList *list, const PagodaPyramidScene *scene, guint32 *ranked, gsize n)
{
  const PagodaSnapshot *snapshot = pagoda_pyramid_scene_get_snapshot (scene);
  const char *search = pagoda_outlook_get_search (list->outlook);
  gsize all = pagoda_snapshot_get_n_customers (snapshot);
  gsize kept = 0;

  if (*search == '\0')
    return n;
  g_autofree guint32 *found = g_new (guint32, MAX (all, 1));
  g_autofree guint8 *matches = g_new0 (guint8, MAX (all, 1));
  gsize n_found = pagoda_snapshot_search (snapshot, search, found);
  for (gsize i = 0; i < n_found; i++)
    matches[found[i]] = 1;
  for (gsize i = 0; i < n; i++)
    if (matches[ranked[i]])
      ranked[kept++] = ranked[i];
  return kept;
}

static char *
word_figure (const PagodaPyramidScene *scene, int tier, PagodaFigure figure)
{
  gint64 sum = 0;

  for (int i = 0; i < PAGODA_N_TIERS; i++)
    if (tier == PAGODA_OUTLOOK_ALL_TIERS || tier == i)
      sum += pagoda_figure_of_tier (scene, (PagodaTier)i, figure);
  g_autofree char *text = pagoda_figure_text (scene, sum, figure);
  g_autofree char *share = tier == PAGODA_OUTLOOK_ALL_TIERS
                               ? NULL
                               : pagoda_wording_share (pagoda_figure_share (scene, (PagodaTier)tier, figure));
  return g_strdup_printf ("%s %s%s%s", pagoda_figure_title (figure), text, share != NULL ? " · " : "",
                          share != NULL ? share : "");
}

/* By what they bring now, most first; who brings nothing stays in the order of the readings. */
static int
compare_movers (gconstpointer a, gconstpointer b, gpointer data)
{
  const PagodaPyramid *pyramid = data;
  guint32 one = *(const guint32 *)a, two = *(const guint32 *)b;
  PagodaMoney first = pagoda_pyramid_scene_value (pyramid, one);
  PagodaMoney second = pagoda_pyramid_scene_value (pyramid, two);

  if (first != second)
    return first > second ? -1 : 1;
  return one < two ? -1 : one > two;
}

/* Callbacks and life */

/* A list that grew would draw the pyramid beside it out with it: it keeps its height, and scrolls. */
static void
keep_height (PagodaAccountList *list)
{
  GtkPolicyType policy;

  gtk_scrolled_window_get_policy (list->scroller, NULL, &policy);
  if (policy != GTK_POLICY_NEVER)
    return;
  gtk_scrolled_window_set_min_content_height (list->scroller,
                                              gtk_widget_get_height (GTK_WIDGET (list->scroller)));
  gtk_scrolled_window_set_policy (list->scroller, GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
}

/* On with the first of those that came, as soon as it has a place that can be scrolled to. */
static gboolean
focus_next_cb (GtkWidget *widget, GdkFrameClock *clock, gpointer data)
{
  PagodaAccountList *list = PAGODA_ACCOUNT_LIST (widget);
  GtkListBoxRow *row = gtk_list_box_get_row_at_index (list->ranked, list->next);

  if (row != NULL && gtk_widget_get_height (GTK_WIDGET (row)) == 0)
    return G_SOURCE_CONTINUE;
  if (row != NULL)
    gtk_widget_grab_focus (GTK_WIDGET (row));
  return G_SOURCE_REMOVE;
}

static void
more_clicked_cb (PagodaAccountList *list)
{
  keep_height (list);
  list->next = (int)list->limit;
  list->limit += MORE;
  g_signal_emit (list, signals[SIGNAL_MORE], 0);
  gtk_widget_add_tick_callback (GTK_WIDGET (list), focus_next_cb, NULL, NULL);
}

static void
row_activated_cb (GtkListBox *box, GtkListBoxRow *row, PagodaAccountList *list)
{
  PagodaId id = g_array_index (list->customers, PagodaId, gtk_list_box_row_get_index (row));

  gtk_widget_activate_action (GTK_WIDGET (list), "win.customer", "x", id);
}

static void
pagoda_account_list_dispose (GObject *object)
{
  PagodaAccountList *list = PAGODA_ACCOUNT_LIST (object);

  g_clear_object (&list->outlook);
  g_clear_pointer (&list->customers, g_array_unref);
  G_OBJECT_CLASS (pagoda_account_list_parent_class)->dispose (object);
}

static void
pagoda_account_list_class_init (PagodaAccountListClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = pagoda_account_list_dispose;
  signals[SIGNAL_MORE] = g_signal_new ("more", G_TYPE_FROM_CLASS (class), G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                       NULL, G_TYPE_NONE, 0);
  g_type_ensure (PAGODA_TYPE_WRAP);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/pagoda_sales/Pagoda/account_list.ui");
  gtk_widget_class_bind_template_child (widget_class, PagodaAccountList, title_label);
  gtk_widget_class_bind_template_child (widget_class, PagodaAccountList, figure_label);
  gtk_widget_class_bind_template_child (widget_class, PagodaAccountList, scroller);
  gtk_widget_class_bind_template_child (widget_class, PagodaAccountList, ranked);
  gtk_widget_class_bind_template_child (widget_class, PagodaAccountList, more_button);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, more_clicked_cb);
}

static void
pagoda_account_list_init (PagodaAccountList *list)
{
  list->customers = g_array_new (FALSE, FALSE, sizeof (PagodaId));
  gtk_widget_init_template (GTK_WIDGET (list));
  pagoda_tab_stop_install (GTK_WIDGET (list->ranked));
}

void
pagoda_account_list_set_outlook (PagodaAccountList *list, PagodaOutlook *outlook)
{
  g_set_object (&list->outlook, outlook);
}

void
pagoda_account_list_restart (PagodaAccountList *list, guint n)
{
  list->limit = n;
  gtk_scrolled_window_set_min_content_height (list->scroller, -1);
  gtk_scrolled_window_set_policy (list->scroller, GTK_POLICY_NEVER, GTK_POLICY_NEVER);
}

void
pagoda_account_list_show_nobody (PagodaAccountList *list, const char *title)
{
  begin_list (list);
  end_list (list, title, NULL, 0);
}

void
pagoda_account_list_show_tier (PagodaAccountList *list, PagodaPyramidScene *scene, PagodaFigure figure)
{
  int tier = pagoda_outlook_get_tier (list->outlook);
  gsize n;
  g_autofree guint32 *ranked = pagoda_figure_rank (scene, tier, figure, &n);

  begin_list (list);
  n = keep_found (list, scene, ranked, n);
  for (gsize i = 0; i < MIN (n, list->limit); i++)
    add_row (list, pagoda_account_row_of_tier (scene, ranked[i], figure), scene, ranked[i]);
  end_list (list,
            tier == PAGODA_OUTLOOK_ALL_TIERS ? _ ("All customers") : pagoda_wording_tier ((PagodaTier)tier),
            word_figure (scene, tier, figure), n);
}

void
pagoda_account_list_show_best (PagodaAccountList *list, PagodaPyramidScene *scene, gsize n, const char *title)
{
  const PagodaPyramid *pyramid = pagoda_pyramid_scene_get_pyramid (scene);
  PagodaFigure figure = pyramid->basis == PAGODA_BASIS_PROFIT ? PAGODA_FIGURE_PROFIT : PAGODA_FIGURE_REVENUE;
  gsize n_best = MIN (n, pyramid->n_active);
  g_autofree guint32 *ranked = g_memdup2 (pyramid->ranked, n_best * sizeof *ranked);
  PagodaMoney sum = 0;

  for (gsize i = 0; i < n_best; i++)
    sum += pagoda_pyramid_scene_value (pyramid, ranked[i]);
  g_autofree char *text = pagoda_figure_text (scene, sum, figure);
  begin_list (list);
  n_best = keep_found (list, scene, ranked, n_best);
  for (gsize i = 0; i < MIN (n_best, list->limit); i++)
    add_row (list, pagoda_account_row_of_tier (scene, ranked[i], figure), scene, ranked[i]);
  end_list (list, title, g_strdup_printf ("%s %s", pagoda_figure_title (figure), text), n_best);
}

void
pagoda_account_list_enter (PagodaAccountList *list)
{
  list->next = 0;
  gtk_widget_add_tick_callback (GTK_WIDGET (list), focus_next_cb, NULL, NULL);
}

void
pagoda_account_list_show_effort (PagodaAccountList *list, PagodaPyramidScene *scene, PagodaTier tier)
{
  const PagodaEffort *effort = pagoda_pyramid_scene_get_effort (scene);
  g_autofree char *title = g_strdup_printf (_ ("Effort in “%s”"), pagoda_wording_tier (tier));
  gsize n = 0;

  begin_list (list);
  for (gsize i = 0; effort != NULL && i < effort->n_accounts; i++)
    if (effort->accounts[i].tier == tier && n++ < list->limit)
      add_row (list, pagoda_account_row_of_effort (scene, &effort->accounts[i]), scene,
               effort->accounts[i].customer);
  end_list (list, title, g_strdup (_ ("Effort and profit of 12 months")), n);
}

void
pagoda_account_list_show_movers (PagodaAccountList *list,
                                 PagodaPyramidScene *scene,
                                 PagodaTier from,
                                 PagodaTier to)
{
  const PagodaPyramid *pyramid = pagoda_pyramid_scene_get_pyramid (scene);
  gsize n = 0;
  g_autofree guint32 *movers
      = pagoda_pyramid_movers (pagoda_pyramid_scene_get_before (scene), pyramid, from, to, &n);
  g_autofree char *title = g_strdup_printf ("%s → %s", pagoda_wording_tier (from), pagoda_wording_tier (to));

  begin_list (list);
  if (n > 0)
    g_qsort_with_data (movers, (int)n, sizeof *movers, compare_movers, (gpointer)pyramid);
  for (gsize i = 0; i < MIN (n, list->limit); i++)
    add_row (list, pagoda_account_row_of_movement (scene, movers[i]), scene, movers[i]);
  end_list (list, title,
            g_strdup (pyramid->basis == PAGODA_BASIS_PROFIT ? _ ("Profit of 12 months")
                                                            : _ ("Revenue of 12 months")),
            n);
}
