/* averages_output.c: the law of averages to the clipboard and into files.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "app/insight/averages_output.h"

#include "app/insight/averages_page.h"
#include "app/picture_output.h"
#include "session/averages_words.h"

#include <glib/gi18n-lib.h>

void
pagoda_averages_output_copy_picture (GtkWidget *widget, PagodaAveragesPicture *picture)
{
  pagoda_picture_output_copy (widget, pagoda_averages_picture_draw_page, picture);
}

/* A line of cells; the ratio is that of the last step. */
static void
add_line (GString *table, const char *name, const guint64 *counts, const PagodaRatio *ratio)
{
  g_autofree char *share = pagoda_averages_word_share (ratio->share);
  g_autofree char *interval = pagoda_averages_word_interval (ratio);

  g_string_append (table, name);
  for (int step = 0; step < PAGODA_N_CHAIN_STEPS; step++)
    g_string_append_printf (table, "\t%" G_GUINT64_FORMAT, counts[step]);
  g_string_append_printf (table, "\t%s\t%s\n", ratio->judged ? share : _ ("Too few"), interval);
}

void
pagoda_averages_output_copy_table (GtkWidget *widget,
                                   const PagodaAveragesView *view,
                                   PagodaAveragesGrouping by)
{
  PagodaLanguage language = pagoda_language_current ();
  g_autoptr (GString) table = g_string_new (NULL);
  g_autoptr (GArray) groups = pagoda_averages_view_group (view, by);

  for (int step = 0; step < PAGODA_N_CHAIN_STEPS; step++)
    g_string_append_printf (table, "\t%s", pagoda_chain_step_label ((PagodaChainStep)step, language));
  g_string_append_printf (table, "\t%s\t%s\n", _ ("Deals of attempts"), _ ("80%"));
  add_line (table, _ ("All"), view->counts, &view->whole);
  for (guint i = 0; i < groups->len; i++)
    {
      const PagodaAveragesGroup *group = &g_array_index (groups, PagodaAveragesGroup, i);
      PagodaRatio ratio = pagoda_averages_judge (view->averages, group->counts[PAGODA_STEP_ATTEMPT],
                                                 group->counts[PAGODA_STEP_DEAL]);
      g_autofree char *name = pagoda_averages_word_group (group, by, language);
      add_line (table, name, group->counts, &ratio);
    }
  gdk_clipboard_set_text (gtk_widget_get_clipboard (widget), table->str);
}

void
pagoda_averages_output_save (PagodaWindow *window, const PagodaReportRequest *request, const char *ending)
{
  pagoda_picture_output_save (window, request, _ ("Save the law of averages"), _ ("Law of averages"), ending);
}
