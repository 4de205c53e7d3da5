/* pyramid_page.c: the pyramid of a day, or of two, and the customers behind its numbers.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What stands at the side follows what was opened last: a tier (or a number of it), a cell of the movement,
 * the effort of a tier, or a number of the 80/20 curve.  `pyramid_time` says of which days.
 */
#include "config.h"

#include "app/pyramid/account_list.h"
#include "app/pyramid/day_card.h"
#include "app/pyramid/lorenz_view.h"
#include "app/pyramid/movement_view.h"
#include "app/pyramid/pyramid_output.h"
#include "app/pyramid/pyramid_page.h"
#include "app/pyramid/pyramid_view.h"
#include "app/pyramid/text_table.h"
#include "app/pyramid/tier_table.h"
#include "app/widgets/beside.h"
#include "app/widgets/naming.h"
#include "app/widgets/wrap.h"
#include "app/wording.h"

#include <glib/gi18n-lib.h>

/* How many customers stand beside the drawing at first. */
#define BEST 8
#define BEST_COMPARING 5

/* In pixels: from which width on the side stands beside, and how wide it is. */
#define THRESHOLD 800
#define SIDE_WIDTH 392
#define COMPARING_THRESHOLD 960
#define COMPARING_SIDE_WIDTH 540

/* What is listed at the side. */
typedef enum
{
  LISTED_TIER,
  LISTED_EFFORT,
  LISTED_CURVE,
} Listed;

struct _PagodaPyramidPage
{
  PagodaPage parent_instance;

  GtkWidget *beside;
  GtkWidget *compare_toggle;
  GtkWidget *revenue_toggle;
  GtkWidget *count_toggle;
  GtkWidget *value_toggle;
  GtkWidget *width_switch;
  GtkWidget *table_toggle;
  GtkWidget *menu_button;
  GtkWidget *sums;
  GtkWidget *risen_label;
  GtkWidget *fallen_label;
  GtkWidget *same_label;
  GtkWidget *drawing_stack;
  PagodaPyramidView *pyramid;
  PagodaTierTable *table;
  GtkWidget *tables;
  GtkWidget *effort_strip;
  GtkWidget *effort_label;
  GtkWidget *effort_button;
  PagodaDayCard *days;
  GtkWidget *movement_section;
  GtkWidget *movement_days;
  PagodaMovementView *movement;
  PagodaAccountList *list;
  GtkWidget *margin_label;
  GtkWidget *curve_section;
  GtkWidget *curve_note;
  PagodaLorenzView *curve;

  PagodaOutlook *outlook;
  PagodaPyramidTime *time;
  Listed listed;
  PagodaFigure figure;
  PagodaTier effort_tier;
  PagodaLorenzNumber number; /* of the curve */
};

G_DEFINE_FINAL_TYPE (PagodaPyramidPage, pagoda_pyramid_page, PAGODA_TYPE_PAGE)

static gboolean
is_comparing (PagodaPyramidPage *page)
{
  PagodaPyramidScene *scene = pagoda_pyramid_time_get_scene (page->time);

  return pagoda_pyramid_time_get_comparing (page->time) && scene != NULL
         && pagoda_pyramid_scene_get_before (scene) != NULL;
}

/* The list at the side */

static void
show_movers (PagodaPyramidPage *page, PagodaPyramidScene *scene)
{
  PagodaTier from, to;

  if (pagoda_movement_view_get_chosen (page->movement, &from, &to))
    pagoda_account_list_show_movers (page->list, scene, from, to);
  else
    pagoda_account_list_show_nobody (page->list, _ ("Nobody"));
}

static void
show_best (PagodaPyramidPage *page, PagodaPyramidScene *scene)
{
  const PagodaPyramid *pyramid = pagoda_pyramid_scene_get_pyramid (scene);

  if (page->number == PAGODA_LORENZ_TOP20)
    pagoda_account_list_show_best (page->list, scene, pagoda_pyramid_cut (pyramid->n_active, 20),
                                   /* Translators: a heading, before a number of customers. */
                                   /* xgettext:no-c-format */ _ ("The first 20%"));
  else
    pagoda_account_list_show_best (page->list, scene, pyramid->customers_for_80,
                                   /* Translators: a heading, before a number of customers. */
                                   /* xgettext:no-c-format */ _ ("Who brings 80%"));
}

static void
show_list (PagodaPyramidPage *page)
{
  PagodaPyramidScene *scene = pagoda_pyramid_time_get_scene (page->time);

  if (scene == NULL)
    pagoda_account_list_show_nobody (page->list, _ ("All customers"));
  else if (is_comparing (page))
    show_movers (page, scene);
  else if (page->listed == LISTED_EFFORT)
    pagoda_account_list_show_effort (page->list, scene, page->effort_tier);
  else if (page->listed == LISTED_CURVE)
    show_best (page, scene);
  else
    pagoda_account_list_show_tier (page->list, scene, page->figure);
}

static void
list_anew (PagodaPyramidPage *page)
{
  pagoda_account_list_restart (page->list,
                               pagoda_pyramid_time_get_comparing (page->time) ? BEST_COMPARING : BEST);
  show_list (page);
}

/* Effort */

/* The chosen tier where it gets more than it brings, else the active one that does so most. */
static gboolean
find_effort_tier (PagodaPyramidPage *page, const PagodaEffort *effort, PagodaTier *tier)
{
  int chosen = pagoda_outlook_get_tier (page->outlook);
  double most = 0;

  if (chosen != PAGODA_OUTLOOK_ALL_TIERS && effort->tiers[chosen].exceeds)
    {
      *tier = (PagodaTier)chosen;
      return TRUE;
    }
  for (int i = 0; i < PAGODA_N_ACTIVE_TIERS; i++)
    {
      double share = pagoda_pyramid_picture_effort_share (effort, (PagodaTier)i);
      if (effort->tiers[i].exceeds && share - effort->tiers[i].profit_share > most)
        {
          most = share - effort->tiers[i].profit_share;
          *tier = (PagodaTier)i;
        }
    }
  return most > 0;
}

static guint
count_accounts (const PagodaEffort *effort, PagodaTier tier)
{
  guint n = 0;

  for (gsize i = 0; i < effort->n_accounts; i++)
    n += effort->accounts[i].tier == tier;
  return n;
}

/* Takes @brought over. */
static char *
word_effort (PagodaEffortMeasure measure, const char *tier, const char *spent, char *brought)
{
  g_autofree char *profit = brought != NULL ? brought : g_strdup ("0%");

  switch (measure)
    {
    case PAGODA_EFFORT_VISITS:
      /* Translators: a tier, its share of all visits, its share of the profit. */
      return g_strdup_printf (_ ("“%s” gets %s of the visits and brings %s of the profit."), tier, spent,
                              profit);
    case PAGODA_EFFORT_CALLS:
      return g_strdup_printf (_ ("“%s” gets %s of the calls and brings %s of the profit."), tier, spent,
                              profit);
    case PAGODA_EFFORT_HOURS:
    case PAGODA_EFFORT_NONE:
      return g_strdup_printf (_ ("“%s” gets %s of the hours and brings %s of the profit."), tier, spent,
                              profit);
    }
  g_assert_not_reached ();
}

static void
show_effort (PagodaPyramidPage *page)
{
  PagodaPyramidScene *scene = pagoda_pyramid_time_get_scene (page->time);
  const PagodaEffort *effort = scene != NULL ? pagoda_pyramid_scene_get_effort (scene) : NULL;
  PagodaTier tier = PAGODA_TIER_TOP;
  gboolean found = effort != NULL && !is_comparing (page) && find_effort_tier (page, effort, &tier);

  gtk_widget_set_visible (page->effort_strip, found);
  gtk_widget_set_visible (page->effort_button, found);
  if (!found)
    return;
  g_autofree char *spent = pagoda_wording_share (pagoda_pyramid_picture_effort_share (effort, tier));
  g_autofree char *text = word_effort (effort->measure, pagoda_wording_tier (tier), spent,
                                       pagoda_wording_share (effort->tiers[tier].profit_share));
  g_autofree char *accounts = pagoda_wording_customers (count_accounts (effort, tier));
  /* Translators: a number of customers, with its counting word. */
  g_autofree char *button = g_strdup_printf (_ ("See all %s"), accounts);
  page->effort_tier = tier;
  gtk_label_set_label (GTK_LABEL (page->effort_label), text);
  gtk_button_set_label (GTK_BUTTON (page->effort_button), button);
}

/* Movement */

static void
show_sums (PagodaPyramidPage *page, const PagodaMovement *movement)
{
  guint risen = 0, stayed = 0, fallen = 0;

  for (int from = 0; from < PAGODA_N_TIERS; from++)
    for (int to = 0; to < PAGODA_N_TIERS; to++)
      *(to < from ? &risen : to == from ? &stayed : &fallen) += movement->customers[from][to];
  g_autofree char *up = pagoda_count_format (risen);
  g_autofree char *down = pagoda_count_format (fallen);
  g_autofree char *same = pagoda_count_format (stayed);
  /* Translators: this and the next two: a number of customers that moved between the tiers. */
  g_autofree char *up_text = g_strdup_printf (_ ("▲ %s risen"), up);
  g_autofree char *down_text = g_strdup_printf (_ ("▼ %s fallen"), down);
  g_autofree char *same_text = g_strdup_printf (_ ("%s unchanged"), same);
  gtk_label_set_label (GTK_LABEL (page->risen_label), up_text);
  gtk_label_set_label (GTK_LABEL (page->fallen_label), down_text);
  gtk_label_set_label (GTK_LABEL (page->same_label), same_text);
}

static void
show_movement (PagodaPyramidPage *page)
{
  PagodaPyramidScene *scene = pagoda_pyramid_time_get_scene (page->time);

  if (!is_comparing (page))
    return;
  const PagodaPyramid *before = pagoda_pyramid_scene_get_before (scene);
  const PagodaPyramid *after = pagoda_pyramid_scene_get_pyramid (scene);
  PagodaMovement movement = pagoda_pyramid_movement (before, after);
  g_autofree char *first = pagoda_wording_day (before->as_of, PAGODA_DAY_NONE);
  g_autofree char *last = pagoda_wording_day (after->as_of, PAGODA_DAY_NONE);
  /* Translators: what the rows and columns of a matrix are: two dates. */
  g_autofree char *days = g_strdup_printf (_ ("row %s → column %s"), first, last);
  gtk_label_set_label (GTK_LABEL (page->movement_days), days);
  pagoda_movement_view_show (page->movement, &movement);
  show_sums (page, &movement);
}

/* Tables */

static void
add_table (PagodaPyramidPage *page, PagodaTextTable *table, const char *title)
{
  if (table == NULL)
    return;
  GtkWidget *label = gtk_label_new (title);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (label, "section");
  gtk_box_append (GTK_BOX (page->tables), label);
  gtk_box_append (GTK_BOX (page->tables), pagoda_text_table_to_widget (table, title));
  pagoda_text_table_free (table);
}

static void
show_tables (PagodaPyramidPage *page)
{
  PagodaPyramidScene *scene = pagoda_pyramid_time_get_scene (page->time);
  gboolean shown = gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (page->table_toggle));

  gtk_stack_set_visible_child_name (GTK_STACK (page->drawing_stack), shown ? "table" : "drawing");
  for (GtkWidget *child; (child = gtk_widget_get_first_child (page->tables)) != NULL;)
    gtk_box_remove (GTK_BOX (page->tables), child);
  gtk_widget_set_visible (GTK_WIDGET (page->table), !is_comparing (page));
  if (!shown || scene == NULL)
    return;
  pagoda_tier_table_show (page->table, scene);
  if (is_comparing (page))
    add_table (page, pagoda_text_table_of_changes (scene), _ ("Customers per tier"));
  else
    add_table (page, pagoda_text_table_of_curve (scene), _ ("80/20 curve"));
  if (pagoda_pyramid_scene_get_trend (scene) != NULL)
    add_table (page, pagoda_text_table_of_trend (scene), _ ("Active customers"));
}

/* The whole page */

static void
show_curve (PagodaPyramidPage *page)
{
  PagodaPyramidScene *scene = pagoda_pyramid_time_get_scene (page->time);
  PagodaPyramidPicture *picture = scene != NULL ? pagoda_pyramid_scene_describe (scene, FALSE) : NULL;
  gboolean comparing = is_comparing (page);
  const char *note = picture != NULL ? picture->too_few : NULL;

  gtk_label_set_label (GTK_LABEL (page->curve_note), note != NULL ? note : "");
  gtk_widget_set_visible (page->curve_note, note != NULL);
  gtk_label_set_label (GTK_LABEL (page->margin_label),
                       picture != NULL && picture->note != NULL ? picture->note : "");
  gtk_widget_set_visible (page->margin_label, picture != NULL && picture->note != NULL);
  gtk_widget_set_visible (page->curve_section,
                          !comparing && picture != NULL && (note != NULL || picture->lorenz.n > 0));
  pagoda_lorenz_view_show (page->curve, picture);
}

static void
show_scene (PagodaPyramidPage *page)
{
  show_movement (page);
  show_list (page);
  show_curve (page);
  show_effort (page);
  show_tables (page);
}

/* What is there for one day, and what for two. */
static void
show_choice (PagodaPyramidPage *page)
{
  gboolean comparing = pagoda_pyramid_time_get_comparing (page->time);

  g_object_set (page->beside, "threshold", comparing ? COMPARING_THRESHOLD : THRESHOLD, "side-width",
                comparing ? COMPARING_SIDE_WIDTH : SIDE_WIDTH, NULL);
  gtk_widget_queue_resize (page->beside);
  gtk_widget_set_visible (page->movement_section, comparing);
  gtk_widget_set_visible (page->sums, comparing);
  gtk_widget_set_visible (page->width_switch, !comparing);
  gtk_button_set_label (GTK_BUTTON (page->value_toggle),
                        pagoda_pyramid_time_get_basis (page->time) == PAGODA_BASIS_PROFIT
                            ? _ ("Width = profit")
                            : _ ("Width = revenue"));
  show_scene (page);
}

static void
tier_changed_cb (PagodaPyramidPage *page)
{
  page->listed = LISTED_TIER;
  list_anew (page);
  show_effort (page);
}

static void
compare_toggled_cb (PagodaPyramidPage *page)
{
  gboolean comparing = gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (page->compare_toggle));

  pagoda_account_list_restart (page->list, comparing ? BEST_COMPARING : BEST);
  pagoda_pyramid_time_set_comparing (page->time, comparing);
}

static void
basis_toggled_cb (PagodaPyramidPage *page)
{
  gboolean revenue = gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (page->revenue_toggle));

  page->figure = revenue ? PAGODA_FIGURE_REVENUE : PAGODA_FIGURE_PROFIT;
  pagoda_pyramid_time_set_basis (page->time, revenue ? PAGODA_BASIS_REVENUE : PAGODA_BASIS_PROFIT);
}

static void
width_toggled_cb (PagodaPyramidPage *page)
{
  gboolean by_count = gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (page->count_toggle));
  gboolean by_value = gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (page->value_toggle));

  pagoda_pyramid_view_set_width (page->pyramid, by_count   ? PAGODA_PYRAMID_BY_COUNT
                                                : by_value ? PAGODA_PYRAMID_BY_VALUE
                                                           : PAGODA_PYRAMID_SILHOUETTE);
}

static void
number_chosen_cb (PagodaPyramidPage *page, int tier, int figure)
{
  page->figure = (PagodaFigure)figure;
  if (pagoda_outlook_get_tier (page->outlook) != tier)
    pagoda_outlook_set_tier (page->outlook, tier);
  else
    tier_changed_cb (page);
}

static void
effort_clicked_cb (PagodaPyramidPage *page)
{
  page->listed = LISTED_EFFORT;
  list_anew (page);
}

/* The curve may be seen while the list is not. */
static void
curve_opened_cb (PagodaPyramidPage *page, guint number)
{
  page->listed = LISTED_CURVE;
  page->number = (PagodaLorenzNumber)number;
  list_anew (page);
  pagoda_account_list_enter (page->list);
}

/* Actions */

static PagodaWindow *
window_of (PagodaPyramidPage *page)
{
  return PAGODA_WINDOW (gtk_widget_get_root (GTK_WIDGET (page)));
}

static void
copy_picture_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  PagodaPyramidPage *page = PAGODA_PYRAMID_PAGE (widget);
  PagodaPyramidScene *scene = pagoda_pyramid_time_get_scene (page->time);

  if (scene == NULL)
    return;
  pagoda_pyramid_output_copy_picture (widget, scene, is_comparing (page),
                                      pagoda_pyramid_view_get_width (page->pyramid));
  pagoda_window_show_toast (window_of (page), _ ("The picture is copied."), NULL, NULL);
}

static void
copy_table_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  PagodaPyramidPage *page = PAGODA_PYRAMID_PAGE (widget);
  PagodaPyramidScene *scene = pagoda_pyramid_time_get_scene (page->time);

  if (scene == NULL)
    return;
  pagoda_pyramid_output_copy_table (widget, scene, is_comparing (page));
  pagoda_window_show_toast (window_of (page), _ ("The table is copied."), NULL, NULL);
}

static void
save_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  PagodaPyramidPage *page = PAGODA_PYRAMID_PAGE (widget);

  if (pagoda_pyramid_time_get_scene (page->time) != NULL)
    pagoda_pyramid_output_save (window_of (page), page->time, g_variant_get_string (parameter, NULL));
}

static void
pagoda_pyramid_page_set_outlook (PagodaPage *base, PagodaOutlook *outlook)
{
  PagodaPyramidPage *page = PAGODA_PYRAMID_PAGE (base);

  page->outlook = g_object_ref (outlook);
  page->time = pagoda_pyramid_time_new (outlook);
  pagoda_account_list_set_outlook (page->list, outlook);
  pagoda_pyramid_view_follow (page->pyramid, outlook, page->time);
  pagoda_day_card_set_time (page->days, page->time);
  g_signal_connect_object (page->time, "chosen", G_CALLBACK (show_choice), page, G_CONNECT_SWAPPED);
  g_signal_connect_object (page->time, "computed", G_CALLBACK (show_scene), page, G_CONNECT_SWAPPED);
  g_signal_connect_object (outlook, "notify::tier", G_CALLBACK (tier_changed_cb), page, G_CONNECT_SWAPPED);
  show_choice (page);
}

static void
pagoda_pyramid_page_show_search (PagodaPage *base)
{
  list_anew (PAGODA_PYRAMID_PAGE (base));
}

static void
pagoda_pyramid_page_dispose (GObject *object)
{
  PagodaPyramidPage *page = PAGODA_PYRAMID_PAGE (object);

  g_clear_object (&page->time);
  g_clear_object (&page->outlook);
  G_OBJECT_CLASS (pagoda_pyramid_page_parent_class)->dispose (object);
}

static void
bind_children (GtkWidgetClass *class)
{
  static const struct
  {
    const char *name;
    gssize offset;
  } children[] = {
#define CHILD(name) { #name, G_STRUCT_OFFSET (PagodaPyramidPage, name) }
    CHILD (beside),        CHILD (compare_toggle), CHILD (revenue_toggle), CHILD (count_toggle),
    CHILD (value_toggle),  CHILD (width_switch),   CHILD (table_toggle),   CHILD (sums),
    CHILD (risen_label),   CHILD (fallen_label),   CHILD (same_label),     CHILD (drawing_stack),
    CHILD (pyramid),       CHILD (table),          CHILD (tables),         CHILD (effort_strip),
    CHILD (effort_label),  CHILD (effort_button),  CHILD (days),           CHILD (movement_section),
    CHILD (movement_days), CHILD (movement),       CHILD (list),           CHILD (margin_label),
    CHILD (curve_section), CHILD (curve_note),     CHILD (curve),          CHILD (menu_button),
#undef CHILD
  };

  for (gsize i = 0; i < G_N_ELEMENTS (children); i++)
    gtk_widget_class_bind_template_child_full (class, children[i].name, FALSE, children[i].offset);
}

static void
pagoda_pyramid_page_class_init (PagodaPyramidPageClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = pagoda_pyramid_page_dispose;
  PAGODA_PAGE_CLASS (class)->set_outlook = pagoda_pyramid_page_set_outlook;
  PAGODA_PAGE_CLASS (class)->show_search = pagoda_pyramid_page_show_search;

  g_type_ensure (PAGODA_TYPE_ACCOUNT_LIST);
  g_type_ensure (PAGODA_TYPE_BESIDE);
  g_type_ensure (PAGODA_TYPE_DAY_CARD);
  g_type_ensure (PAGODA_TYPE_LORENZ_VIEW);
  g_type_ensure (PAGODA_TYPE_MOVEMENT_VIEW);
  g_type_ensure (PAGODA_TYPE_PYRAMID_VIEW);
  g_type_ensure (PAGODA_TYPE_TIER_TABLE);
  g_type_ensure (PAGODA_TYPE_WRAP);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/pagoda_sales/Pagoda/pyramid_page.ui");
  bind_children (widget_class);
  gtk_widget_class_bind_template_callback (widget_class, compare_toggled_cb);
  gtk_widget_class_bind_template_callback (widget_class, basis_toggled_cb);
  gtk_widget_class_bind_template_callback (widget_class, width_toggled_cb);
  gtk_widget_class_bind_template_callback (widget_class, show_tables);
  gtk_widget_class_bind_template_callback (widget_class, number_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, effort_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, curve_opened_cb);
  gtk_widget_class_bind_template_callback (widget_class, show_list);
  gtk_widget_class_bind_template_callback (widget_class, list_anew);
  gtk_widget_class_install_action (widget_class, "pyramid.copy-picture", NULL, copy_picture_action);
  gtk_widget_class_install_action (widget_class, "pyramid.copy-table", NULL, copy_table_action);
  gtk_widget_class_install_action (widget_class, "pyramid.save", "s", save_action);
}

static void
pagoda_pyramid_page_init (PagodaPyramidPage *page)
{
  gtk_widget_init_template (GTK_WIDGET (page));
  pagoda_account_list_restart (page->list, BEST);
  pagoda_wrap_labels (page->width_switch);
  pagoda_naming_set_with_tooltip (page->menu_button, _ ("Copy and save"));
  pagoda_naming_set (gtk_widget_get_first_child (page->menu_button), _ ("Copy and save"));
}
