/* people_rows.c: what stands beside a people map, as rows.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "app/people/people_rows.h"

#include "app/pyramid/text_table.h"
#include "app/widgets/ink.h"
#include "app/widgets/naming.h"
#include "app/widgets/text_row.h"
#include "app/wording.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#define SIGN_SIZE 22

static AdwPreferencesGroup *
add_group (GtkBox *side, const char *title)
{
  GtkWidget *group = adw_preferences_group_new ();

  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (group), title);
  pagoda_naming_set_inside (group, GTK_TYPE_LIST_BOX, title);
  gtk_box_append (side, group);
  return ADW_PREFERENCES_GROUP (group);
}

static void
draw_sign_cb (GtkDrawingArea *area, cairo_t *cr, int width, int height, gpointer support)
{
  pagoda_support_sign_draw (cr, GPOINTER_TO_INT (support), TRUE, (PagodaRect){ 0, 0, width, height },
                            pagoda_ink_palette ());
}

static GtkWidget *
create_sign (int support)
{
  GtkWidget *sign = gtk_drawing_area_new ();

  gtk_drawing_area_set_content_width (GTK_DRAWING_AREA (sign), SIGN_SIZE);
  gtk_drawing_area_set_content_height (GTK_DRAWING_AREA (sign), SIGN_SIZE);
  gtk_widget_set_valign (sign, GTK_ALIGN_CENTER);
  gtk_drawing_area_set_draw_func (GTK_DRAWING_AREA (sign), draw_sign_cb, GINT_TO_POINTER (support), NULL);
  pagoda_ink_follow (sign);
  return sign;
}

static void
add_shares (GtkBox *side, const PagodaPeoplePicture *picture)
{
  AdwPreferencesGroup *group = add_group (side, _ ("Who pushes, who pulls"));

  for (gsize i = 0; i < picture->map.n; i++)
    {
      const PagodaPeopleShare *share = &picture->shares[i];
      g_autofree char *text = g_strdup_printf ("%s · %s", share->weight_text, share->stand_text);
      GtkWidget *row = pagoda_text_row_new (share->name, text);
      adw_action_row_add_prefix (ADW_ACTION_ROW (row), create_sign (share->support));
      pagoda_text_row_add_figure (row, share->points_text);
      pagoda_text_row_set_action (row, "people.edit", g_variant_new_int64 (share->person));
      adw_preferences_group_add (group, row);
    }
  if (!picture->has_lead)
    return;
  GtkWidget *sum = pagoda_text_row_new (_ ("Support lead"), picture->supporters_text);
  pagoda_text_row_add_figure (sum, picture->lead_text);
  adw_preferences_group_add (group, sum);
}

static void
add_steps (GtkBox *side, const PagodaPeoplePicture *picture)
{
  AdwPreferencesGroup *group = NULL;

  for (gsize i = 0; i < G_N_ELEMENTS (picture->steps); i++)
    {
      const PagodaPeopleStep *step = &picture->steps[i];
      if (step->person == PAGODA_ID_NONE)
        continue;
      if (group == NULL)
        group = add_group (side, _ ("What if"));
      GtkWidget *row = pagoda_text_row_new (step->title, step->text);
      adw_action_row_add_prefix (ADW_ACTION_ROW (row), create_sign (step->support));
      pagoda_text_row_add_figure (row, step->lead_text);
      adw_preferences_group_add (group, row);
    }
}

static void
add_rivals (GtkBox *side, const PagodaPeoplePicture *picture)
{
  AdwPreferencesGroup *group = NULL;

  for (guint i = 0; i < picture->project->rivals->len; i++)
    {
      const PagodaRival *rival = g_ptr_array_index (picture->project->rivals, i);
      g_autofree char *day = pagoda_wording_day (rival->from, PAGODA_DAY_NONE);
      g_autofree char *text = g_strdup_printf ("%s %s", _ ("known since"), day);
      if (!pagoda_rival_is_on (rival, picture->day))
        continue;
      if (group == NULL)
        group = add_group (side, _ ("Rivals"));
      GtkWidget *row = pagoda_text_row_new (rival->name, text);
      pagoda_text_row_set_action (row, "people.rival", g_variant_new_int64 (rival->id));
      adw_preferences_group_add (group, row);
    }
}

static const char *
name_of (const PagodaPeoplePicture *picture, PagodaId contact)
{
  for (gsize i = 0; i < picture->map.n; i++)
    if (picture->contacts[i] == contact)
      return picture->people[i].name;
  return NULL;
}

/* Those between people who are on the map. */
static void
add_lines (GtkBox *side, const PagodaPeoplePicture *picture)
{
  AdwPreferencesGroup *group = NULL;

  for (guint i = 0; i < picture->project->influence_lines->len; i++)
    {
      const PagodaInfluenceLine *line = g_ptr_array_index (picture->project->influence_lines, i);
      const char *speaker = name_of (picture, line->speaker), *listener = name_of (picture, line->listener);
      if (!pagoda_influence_line_is_on (line, picture->day) || speaker == NULL || listener == NULL)
        continue;
      g_autofree char *title = g_strdup_printf ("%s → %s", speaker, listener);
      if (group == NULL)
        group = add_group (side, _ ("Influence lines"));
      GtkWidget *row = pagoda_text_row_new (title, line->note);
      pagoda_text_row_set_action (row, "people.line", g_variant_new_int64 (line->id));
      adw_preferences_group_add (group, row);
    }
}

void
pagoda_people_rows_fill (GtkBox *side, const PagodaPeoplePicture *picture)
{
  if (picture->map.n > 0)
    add_shares (side, picture);
  add_steps (side, picture);
  add_rivals (side, picture);
  add_lines (side, picture);
}

static char *
word_value (double value)
{
  return isnan (value) ? g_strdup ("?") : pagoda_wording_lead (value);
}

GtkWidget *
pagoda_people_rows_course (const PagodaPeoplePicture *picture)
{
  const char *const titles[] = { _ ("From"), _ ("Support lead"), _ ("Low end"), _ ("High end") };
  PagodaTextTable table
      = { .n_columns = G_N_ELEMENTS (titles), .cells = g_ptr_array_new_with_free_func (g_free) };

  for (gsize i = 0; i < G_N_ELEMENTS (titles); i++)
    g_ptr_array_add (table.cells, g_strdup (titles[i]));
  for (gsize i = 0; i < picture->course.n; i++)
    {
      const PagodaLeadCoursePoint *point = &picture->points[i];
      g_ptr_array_add (table.cells, pagoda_wording_column_day ((PagodaDay)point->day, picture->day));
      g_ptr_array_add (table.cells, word_value (point->lead));
      g_ptr_array_add (table.cells, word_value (point->low));
      g_ptr_array_add (table.cells, word_value (point->high));
    }
  GtkWidget *widget = pagoda_text_table_to_widget (&table, _ ("Support lead over time"));
  g_ptr_array_unref (table.cells);
  return widget;
}
