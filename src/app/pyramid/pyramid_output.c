/* pyramid_output.c: the pyramid to the clipboard and into files.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "app/pyramid/pyramid_output.h"

#include "app/picture_output.h"
#include "app/pyramid/text_table.h"

#include <glib/gi18n-lib.h>

void
pagoda_pyramid_output_copy_picture (GtkWidget *widget,
                                    const PagodaPyramidScene *scene,
                                    gboolean comparing,
                                    PagodaPyramidWidth width)
{
  g_autoptr (PagodaPyramidPicture) picture = pagoda_pyramid_scene_describe (scene, comparing);

  picture->pyramid.width = width;
  pagoda_picture_output_copy (widget, pagoda_pyramid_picture_draw_page, picture);
}

void
pagoda_pyramid_output_copy_table (GtkWidget *widget, const PagodaPyramidScene *scene, gboolean comparing)
{
  gboolean changes = comparing && pagoda_pyramid_scene_get_before (scene) != NULL;
  g_autoptr (PagodaTextTable) first
      = changes ? pagoda_text_table_of_changes (scene) : pagoda_text_table_of_tiers (scene);
  g_autoptr (PagodaTextTable) second
      = changes ? pagoda_text_table_of_movement (scene) : pagoda_text_table_of_curve (scene);
  g_autofree char *top = pagoda_text_table_to_text (first);
  g_autofree char *bottom = second != NULL ? pagoda_text_table_to_text (second) : g_strdup ("");
  g_autofree char *text = g_strconcat (top, second != NULL ? "\n" : "", bottom, NULL);

  gdk_clipboard_set_text (gtk_widget_get_clipboard (widget), text);
}

void
pagoda_pyramid_output_save (PagodaWindow *window, PagodaPyramidTime *time, const char *ending)
{
  gboolean comparing = pagoda_pyramid_time_get_comparing (time);
  PagodaReportRequest request
      = { .name = PAGODA_REPORT_PYRAMID,
          .language = pagoda_language_current (),
          .as_of = pagoda_pyramid_time_get_day (time),
          .basis = pagoda_pyramid_time_get_basis (time),
          .compare = comparing ? pagoda_pyramid_time_get_before (time) : PAGODA_DAY_NONE,
          .period = { 0, -1 } };

  pagoda_picture_output_save (window, &request, _ ("Save the pyramid"), _ ("Pyramid"), ending);
}
