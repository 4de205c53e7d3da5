/* board_lanes.c: the columns of the board, once, or once in each lane that runs across them.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "app/board/board_lanes.h"

#include "app/board/card_view.h"
#include "app/widgets/naming.h"
#include "app/wording.h"

#include <glib/gi18n-lib.h>

/* A lane is as high as its cards, up to so many below each other; the others are scrolled. */
#define MOST_ROWS 3
#define HEAD 62 /* of a column, in pixels */

/* The widgets of one lane. */
typedef struct
{
  GtkWidget *box;
  GtkWidget *fold; /* a toggle: open */
  GtkWidget *arrow;
  GtkWidget *title;
  GtkWidget *sums;
  PagodaColumns *columns;
} Lane;

struct _PagodaBoardLanes
{
  AdwBin parent_instance;

  PagodaColumns *columns; /* of a board without lanes */
  GtkWidget *scrolled;
  GtkWidget *box;
  GHashTable *lanes; /* key → Lane, of the present grouping */
  PagodaBoardGrouping grouping;
};

G_DEFINE_FINAL_TYPE (PagodaBoardLanes, pagoda_board_lanes, ADW_TYPE_BIN)

/* Folding */

static void
folded_cb (GtkToggleButton *fold, Lane *lane)
{
  gboolean open = gtk_toggle_button_get_active (fold);

  gtk_widget_set_visible (GTK_WIDGET (lane->columns), open);
  gtk_image_set_from_icon_name (GTK_IMAGE (lane->arrow), open ? "pan-down-symbolic" : "pan-end-symbolic");
  gtk_accessible_update_state (GTK_ACCESSIBLE (fold), GTK_ACCESSIBLE_STATE_EXPANDED, open, -1);
}

static GtkWidget *
create_label (const char *css_class)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_widget_add_css_class (label, css_class);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  return label;
}

static Lane *
create_lane (void)
{
  Lane *lane = g_new0 (Lane, 1);
  GtkWidget *head = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  lane->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  lane->fold = gtk_toggle_button_new ();
  lane->arrow = gtk_image_new_from_icon_name ("pan-down-symbolic");
  lane->title = create_label ("section");
  lane->sums = create_label ("secondary");
  lane->columns = pagoda_board_columns_new ();
  gtk_box_append (GTK_BOX (head), lane->arrow);
  gtk_box_append (GTK_BOX (head), lane->title);
  gtk_box_append (GTK_BOX (head), lane->sums);
  gtk_button_set_child (GTK_BUTTON (lane->fold), head);
  gtk_widget_add_css_class (lane->fold, "flat");
  gtk_widget_add_css_class (lane->fold, "swim-lane");
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (lane->fold), TRUE);
  g_signal_connect (lane->fold, "toggled", G_CALLBACK (folded_cb), lane);
  gtk_box_append (GTK_BOX (lane->box), lane->fold);
  gtk_box_append (GTK_BOX (lane->box), GTK_WIDGET (lane->columns));
  return lane;
}

/* Showing */

/* `6 · Profit ¥657K · Projects ¥496K · stalled 2` (transfer full). */
static char *
word_sums (const PagodaBoardSum *sum, const char *currency)
{
  g_autofree char *cards = pagoda_count_format (sum->cards);
  g_autofree char *profit = pagoda_wording_money (sum->profit, currency);
  g_autofree char *value = pagoda_wording_money (sum->value, currency);
  g_autofree char *profit_text = g_strdup_printf (C_ ("column", "Profit %s"), profit);
  g_autofree char *value_text = g_strdup_printf (C_ ("column", "Projects %s"), value);
  g_autofree char *stalled = sum->stalled > 0 ? g_strdup_printf (_ ("stalled %u"), sum->stalled) : NULL;

  return stalled != NULL ? g_strjoin (" · ", cards, profit_text, value_text, stalled, NULL)
                         : g_strjoin (" · ", cards, profit_text, value_text, NULL);
}

static void
show_lane (PagodaBoardLanes *lanes, Lane *lane, PagodaBoard *board, const PagodaBoardGroup *group)
{
  const char *title = pagoda_board_group_title (group, lanes->grouping);
  g_autofree char *sums = word_sums (&group->sum, pagoda_snapshot_get_currency (board->snapshot));
  g_autofree char *name = g_strdup_printf (_ ("Lane %1$s: %2$s"), title, sums);
  int rows = (int)MIN (group->tallest, MOST_ROWS);

  gtk_label_set_label (GTK_LABEL (lane->title), title);
  gtk_label_set_label (GTK_LABEL (lane->sums), sums);
  pagoda_naming_set (lane->fold, name);
  gtk_widget_set_size_request (
      GTK_WIDGET (lane->columns), -1,
      HEAD + rows * (pagoda_card_kind.height (GTK_WIDGET (lanes), 0) + pagoda_card_kind.space_above));
  pagoda_board_columns_show (lane->columns, board, (const guint32 *)(gpointer)group->places->data,
                             group->places->len);
}

/* Lanes that are still there keep what is folded and who has the focus in them. */
static void
show_lanes (PagodaBoardLanes *lanes, PagodaBoard *board, const GPtrArray *groups)
{
  g_autoptr (GHashTable) gone = lanes->lanes;
  GtkWidget *before = NULL;
  GHashTableIter each;
  gpointer lane;

  lanes->lanes = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  for (guint i = 0; i < groups->len; i++)
    {
      const PagodaBoardGroup *group = g_ptr_array_index (groups, i);
      gpointer key, kept;
      if (g_hash_table_steal_extended (gone, group->key, &key, &kept))
        g_free (key);
      else
        {
          kept = create_lane ();
          gtk_box_append (GTK_BOX (lanes->box), ((Lane *)kept)->box);
        }
      g_hash_table_insert (lanes->lanes, g_strdup (group->key), kept);
      gtk_box_reorder_child_after (GTK_BOX (lanes->box), ((Lane *)kept)->box, before);
      before = ((Lane *)kept)->box;
      show_lane (lanes, kept, board, group);
    }
  g_hash_table_iter_init (&each, gone);
  while (g_hash_table_iter_next (&each, NULL, &lane))
    gtk_box_remove (GTK_BOX (lanes->box), ((Lane *)lane)->box);
}

static void
forget_lanes (PagodaBoardLanes *lanes)
{
  for (GtkWidget *child; (child = gtk_widget_get_first_child (lanes->box)) != NULL;)
    gtk_box_remove (GTK_BOX (lanes->box), child);
  g_hash_table_remove_all (lanes->lanes);
}

void
pagoda_board_lanes_show (PagodaBoardLanes *lanes,
                         PagodaBoard *board,
                         const guint32 *places,
                         gsize n,
                         PagodaBoardGrouping grouping)
{
  GtkWidget *view = grouping == PAGODA_GROUPING_NONE ? GTK_WIDGET (lanes->columns) : lanes->scrolled;

  if (lanes->grouping != grouping)
    forget_lanes (lanes);
  lanes->grouping = grouping;
  /* To libadwaita 1.5 it is an error to set the child that is there already. */
  if (adw_bin_get_child (ADW_BIN (lanes)) != view)
    adw_bin_set_child (ADW_BIN (lanes), view);
  if (grouping == PAGODA_GROUPING_NONE)
    {
      pagoda_board_columns_show (lanes->columns, board, places, n);
      return;
    }
  g_autoptr (GPtrArray) groups = pagoda_board_groups_new (board, places, n, grouping);
  show_lanes (lanes, board, groups);
}

/* Cards */

gboolean
pagoda_board_lanes_focus_customer (PagodaBoardLanes *lanes, PagodaId customer)
{
  GHashTableIter each;
  gpointer value;

  if (lanes->grouping == PAGODA_GROUPING_NONE)
    return pagoda_columns_focus_id (lanes->columns, customer);
  g_hash_table_iter_init (&each, lanes->lanes);
  while (g_hash_table_iter_next (&each, NULL, &value))
    {
      Lane *lane = value;
      if (!pagoda_columns_has (lane->columns, customer))
        continue;
      gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (lane->fold), TRUE);
      return pagoda_columns_focus_id (lane->columns, customer);
    }
  return FALSE;
}

GtkWidget *
pagoda_board_lanes_find (PagodaBoardLanes *lanes, PagodaId customer)
{
  GHashTableIter each;
  gpointer lane;
  GtkWidget *view = NULL;

  if (lanes->grouping == PAGODA_GROUPING_NONE)
    return pagoda_columns_find (lanes->columns, customer);
  g_hash_table_iter_init (&each, lanes->lanes);
  while (view == NULL && g_hash_table_iter_next (&each, NULL, &lane))
    view = pagoda_columns_find (((Lane *)lane)->columns, customer);
  return view;
}

/* Life */

static void
pagoda_board_lanes_dispose (GObject *object)
{
  PagodaBoardLanes *lanes = PAGODA_BOARD_LANES (object);

  if (lanes->box != NULL)
    forget_lanes (lanes);
  lanes->box = NULL;
  g_clear_object (&lanes->columns);
  g_clear_object (&lanes->scrolled);
  g_clear_pointer (&lanes->lanes, g_hash_table_unref);
  G_OBJECT_CLASS (pagoda_board_lanes_parent_class)->dispose (object);
}

static void
pagoda_board_lanes_class_init (PagodaBoardLanesClass *class)
{
  G_OBJECT_CLASS (class)->dispose = pagoda_board_lanes_dispose;
}

static void
pagoda_board_lanes_init (PagodaBoardLanes *lanes)
{
  lanes->lanes = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  lanes->columns = g_object_ref_sink (pagoda_board_columns_new ());
  lanes->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  lanes->scrolled = g_object_ref_sink (gtk_scrolled_window_new ());
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (lanes->scrolled), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (lanes->scrolled), lanes->box);
  adw_bin_set_child (ADW_BIN (lanes), GTK_WIDGET (lanes->columns));
}
