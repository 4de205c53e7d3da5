/* account_row.c: a customer in a list beside the pyramid.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "app/pyramid/account_row.h"

#include "app/calendar/visit_words.h"
#include "app/widgets/naming.h"
#include "app/widgets/wrap.h"
#include "app/wording.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#define SPACING 8

/* A name is not cut shorter. */
#define NAME_CHARACTERS 6

/* A row while it is put together; its name for a screen reader is the sum of its texts. */
typedef struct
{
  GtkWidget *box;
  GtkWidget *place; /* where the next text goes: the box, or a part of it that may take several lines */
  GString *name;
} Row;

static Row
begin_row (void)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, SPACING);

  return (Row){ box, box, g_string_new (NULL) };
}

/* What is added from here on stands below each other where there is no room in one line. */
static void
begin_part (Row *row, gboolean wide)
{
  row->place = g_object_new (PAGODA_TYPE_WRAP, "spacing", SPACING, "line-spacing", 0, "hexpand", wide,
                             "valign", GTK_ALIGN_CENTER, NULL);
  gtk_box_append (GTK_BOX (row->box), row->place);
}

static void
end_part (Row *row)
{
  row->place = row->box;
}

/* Takes @text over; nothing for NULL and "". */
static GtkWidget *
add (Row *row, char *text, const char *css_class, float xalign)
{
  GtkWidget *label = gtk_label_new (text);

  if (text != NULL && *text != '\0')
    g_string_append_printf (row->name, "%s%s", row->name->len > 0 ? ", " : "", text);
  gtk_label_set_xalign (GTK_LABEL (label), xalign);
  if (css_class != NULL)
    gtk_widget_add_css_class (label, css_class);
  gtk_widget_set_visible (label, text != NULL);
  gtk_widget_insert_before (label, row->place, NULL);
  g_free (text);
  return label;
}

/* Begins a part.  The eye gets the short name, as on the other pages; who hears the row, and the tooltip, the
 * whole one. */
static void
add_name (Row *row, const PagodaPyramidScene *scene, guint32 customer)
{
  const PagodaSnapshot *snapshot = pagoda_pyramid_scene_get_snapshot (scene);
  const char *name = pagoda_snapshot_get_name (snapshot, customer);

  begin_part (row, TRUE);
  GtkWidget *label = add (row, g_strdup (name), NULL, 0);
  gtk_label_set_label (GTK_LABEL (label),
                       pagoda_visit_customer (snapshot, pagoda_snapshot_get_id (snapshot, customer)));
  gtk_widget_set_tooltip_text (label, name);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_width_chars (GTK_LABEL (label), NAME_CHARACTERS);
}

static GtkWidget *
end_row (Row *row)
{
  GtkWidget *widget = gtk_list_box_row_new ();

  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (widget), row->box);
  pagoda_naming_set (widget, row->name->str);
  g_string_free (row->name, TRUE);
  return widget;
}

static char *
word_rank (const PagodaPyramid *pyramid, guint32 customer)
{
  return pyramid->ranks[customer] > 0 ? pagoda_count_format (pyramid->ranks[customer]) : NULL;
}

static void
add_origin (Row *row, const PagodaPyramidScene *scene, guint32 customer)
{
  const PagodaPyramid *before = pagoda_pyramid_scene_get_before (scene);
  const PagodaPyramid *pyramid = pagoda_pyramid_scene_get_pyramid (scene);

  if (before == NULL || before->tiers[customer] == pyramid->tiers[customer])
    return;
  gboolean risen = pyramid->tiers[customer] < before->tiers[customer];
  const char *tier = pagoda_wording_tier ((PagodaTier)before->tiers[customer]);
  /* Translators: the tier from which a customer has come within a year. */
  g_autofree char *origin = g_strdup_printf (_ ("from “%s”"), tier);
  GtkWidget *label
      = add (row, g_strconcat (risen ? "▲ " : "▼ ", origin, NULL), risen ? "risen" : "fallen", 0);

  gtk_widget_add_css_class (label, "caption");
}

static void
add_influence (Row *row, const PagodaPyramidScene *scene, guint32 customer)
{
  const PagodaPyramid *pyramid = pagoda_pyramid_scene_get_pyramid (scene);
  int influence
      = pagoda_snapshot_get_influence (pagoda_pyramid_scene_get_snapshot (scene), customer, pyramid->as_of);

  if (influence == 0)
    return;
  GtkWidget *label = add (row, g_strdup_printf (_ ("influence %d"), influence), "secondary", 0);
  gtk_widget_add_css_class (label, "caption");
}

GtkWidget *
pagoda_account_row_of_tier (const PagodaPyramidScene *scene, guint32 customer, PagodaFigure figure)
{
  const PagodaPyramid *pyramid = pagoda_pyramid_scene_get_pyramid (scene);
  gboolean empty = figure <= PAGODA_FIGURE_REVENUE && pyramid->tiers[customer] >= PAGODA_N_ACTIVE_TIERS
                   && pagoda_figure_of_customer (scene, customer, figure) == 0;
  Row row = begin_row ();

  add (&row, word_rank (pyramid, customer), "rank", 0);
  add_name (&row, scene, customer);
  add_origin (&row, scene, customer);
  end_part (&row);
  if (empty)
    add (&row, g_strdup (pagoda_wording_tier ((PagodaTier)pyramid->tiers[customer])), "secondary", 1);
  else
    add (&row, pagoda_figure_text (scene, pagoda_figure_of_customer (scene, customer, figure), figure),
         "profit", 1);
  return end_row (&row);
}

/* `288%` of what was; NULL where that was nothing or a loss. */
static char *
word_change (PagodaMoney before, PagodaMoney now, gboolean *up)
{
  *up = now >= before;
  if (before <= 0 || now == before)
    return NULL;
  return g_strdup_printf ("%s%.0f%%", *up ? "▲ " : "▼ ",
                          fabs ((double)(now - before)) / (double)before * 100);
}

GtkWidget *
pagoda_account_row_of_movement (const PagodaPyramidScene *scene, guint32 customer)
{
  const PagodaPyramid *pyramid = pagoda_pyramid_scene_get_pyramid (scene);
  PagodaMoney before = pagoda_pyramid_scene_value (pagoda_pyramid_scene_get_before (scene), customer);
  PagodaMoney now = pagoda_pyramid_scene_value (pyramid, customer);
  const char *currency = pagoda_snapshot_get_currency (pagoda_pyramid_scene_get_snapshot (scene));
  g_autofree char *first = pagoda_wording_money (before, currency);
  Row row = begin_row ();
  gboolean up;

  add_name (&row, scene, customer);
  if (pyramid->ranks[customer] > 0)
    {
      /* Translators: the place of a customer in the ranking. */
      GtkWidget *rank
          = add (&row, g_strdup_printf (_ ("now no. %u"), pyramid->ranks[customer]), "secondary", 0);
      gtk_widget_add_css_class (rank, "caption");
    }
  begin_part (&row, FALSE);
  char *change = word_change (before, now, &up);
  if (before != 0 || now != 0)
    {
      add (&row, g_strconcat (first, " →", NULL), "secondary", 1);
      add (&row, pagoda_wording_money (now, currency), "profit", 1);
    }
  gtk_widget_add_css_class (add (&row, change, up ? "risen" : "fallen", 1), "change");
  return end_row (&row);
}

GtkWidget *
pagoda_account_row_of_effort (const PagodaPyramidScene *scene, const PagodaEffortAccount *account)
{
  const PagodaEffort *effort = pagoda_pyramid_scene_get_effort (scene);
  PagodaFigure figure = pagoda_figure_of_measure (effort->measure);
  gint64 spent = pagoda_effort_spent_by (&account->spent, effort->measure);
  gboolean against = account->exceeds && account->influence == 0;
  Row row = begin_row ();

  add_name (&row, scene, account->customer);
  add_influence (&row, scene, account->customer);
  end_part (&row);
  add (&row, pagoda_figure_text (scene, spent, figure), against ? "fallen" : "secondary", 1);
  gtk_widget_add_css_class (
      add (&row, pagoda_figure_text (scene, account->profit, PAGODA_FIGURE_PROFIT), "profit", 1), "change");
  return end_row (&row);
}
