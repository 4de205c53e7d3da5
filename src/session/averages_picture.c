/* averages_picture.c: the law of averages as drawings, in words of a language.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "session/averages_picture.h"

#include "chart/lettering.h"
#include "session/averages_words.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* More points than a line shows. */
#define MOST_POINTS 120

/* In points, for A4 landscape. */
#define MARGIN 36.0
#define PAGE_EM 10.0
#define LINE (1.5 * PAGE_EM)
#define CHAIN_SHARE 0.58 /* of the width */

static const char *
keep (PagodaAveragesPicture *picture, char *text)
{
  g_ptr_array_add (picture->texts, text);
  return text;
}

static void
make_bars (PagodaAveragesPicture *picture, const PagodaAveragesView *view)
{
  for (int step = 0; step < PAGODA_N_CHAIN_STEPS; step++)
    {
      const PagodaRatio *ratio = &view->steps[step];
      gboolean known = step > PAGODA_STEP_ATTEMPT && ratio->attempts > 0;
      PagodaChainBar *bar = &picture->bars[step];
      *bar = (PagodaChainBar){ .label = pagoda_chain_step_label ((PagodaChainStep)step, picture->language),
                               .count = (double)view->counts[step],
                               .count_text = keep (picture, pagoda_count_format (view->counts[step])),
                               .share = known ? ratio->share : (double)NAN,
                               .low = ratio->low,
                               .high = ratio->high,
                               .judged = ratio->judged };
      if (!known)
        continue;
      bar->share_text = ratio->judged ? keep (picture, pagoda_averages_word_share (ratio->share))
                                      : pagoda_translate (picture->language, N_ ("Too few"));
      bar->interval_text = keep (picture, pagoda_averages_word_interval (ratio));
    }
  picture->chain = (PagodaChainChart){ picture->bars, PAGODA_N_CHAIN_STEPS };
}

static void
make_course (PagodaAveragesPicture *picture, const PagodaAveragesView *view)
{
  g_autofree guint32 *successes = g_new (guint32, view->n + 1);

  pagoda_chain_cumulate (view->attempts, view->n, picture->step, successes);
  for (gsize i = 1; i <= MOST_POINTS; i++)
    {
      gsize n = MAX (i * view->n / MOST_POINTS, 1);
      if (view->n == 0 || (i > 1 && n == (i - 1) * view->n / MOST_POINTS) || (i > 1 && n == 1))
        continue;
      PagodaRatio ratio = pagoda_averages_judge (view->averages, n, successes[n - 1]);
      PagodaRatioPoint point = { (double)n, ratio.share, ratio.low, ratio.high };
      g_array_append_val (picture->points, point);
    }
  picture->course.points = (PagodaRatioPoint *)(gpointer)picture->points->data;
  picture->course.n = picture->points->len;
  if (view->n > 0)
    picture->course.last_text
        = keep (picture, pagoda_averages_word_share ((double)successes[view->n - 1] / (double)view->n));
}

static char *
describe_filter (const PagodaAveragesView *view, PagodaLanguage language)
{
  const PagodaAveragesFilter *filter = &view->filter;
  const char *comma = pagoda_translate_in_context (language, "list", NC_ ("list", ", "));
  g_autofree char *first = pagoda_day_to_iso (filter->period.first);
  g_autofree char *last = pagoda_day_to_iso (filter->period.last);
  g_autofree char *segment = pagoda_segment_describe (&filter->segment, language);
  GString *text = g_string_new (NULL);

  g_string_append_printf (text, "%s – %s", first, last);
  if (filter->person != NULL)
    g_string_append_printf (text, "%s%s", comma, filter->person);
  if (segment != NULL)
    g_string_append_printf (text, "%s%s", comma, segment);
  return g_string_free (text, FALSE);
}

PagodaAveragesPicture *
pagoda_averages_picture_new (const PagodaAveragesView *view,
                             PagodaChainStep step,
                             const PagodaAttemptPlan *plan,
                             PagodaLanguage language)
{
  PagodaAveragesPicture *picture = g_new0 (PagodaAveragesPicture, 1);

  picture->language = language;
  picture->step = step;
  picture->texts = g_ptr_array_new_with_free_func (g_free);
  picture->sentences = g_ptr_array_new_with_free_func (g_free);
  picture->points = g_array_new (FALSE, FALSE, sizeof (PagodaRatioPoint));
  picture->title = g_strdup (pagoda_translate (language, N_ ("Law of averages")));
  picture->subtitle = describe_filter (view, language);
  make_bars (picture, view);
  make_course (picture, view);
  pagoda_averages_describe_all (view, plan, language, picture->sentences);
  return picture;
}

void
pagoda_averages_picture_free (PagodaAveragesPicture *picture)
{
  if (picture == NULL)
    return;
  g_free (picture->title);
  g_free (picture->subtitle);
  g_ptr_array_unref (picture->sentences);
  g_ptr_array_unref (picture->texts);
  g_array_unref (picture->points);
  g_free (picture);
}

/* The page */

typedef struct
{
  cairo_t *cr;
  const PagodaPalette *palette;
} Page;

static void
write_line (const Page *page, PagodaLetteringSize size, gboolean bold, const char *text, PagodaRect box)
{
  PagodaLettering lettering = pagoda_lettering (size, bold, PAGE_EM);

  pagoda_lettering_draw (page->cr, &lettering, text, box, 0,
                         page->palette->inks[bold ? PAGODA_INK_TEXT : PAGODA_INK_SECONDARY]);
}

void
pagoda_averages_picture_draw_page (cairo_t *cr, double width, double height, gpointer data)
{
  const PagodaAveragesPicture *picture = data;
  Page page = { cr, pagoda_palette_get (FALSE) };
  double inside = width - 2 * MARGIN;
  double top = MARGIN + 3 * PAGE_EM + LINE;
  PagodaRect chain = { MARGIN, top, inside * CHAIN_SHARE - PAGE_EM, 0 };
  PagodaRect course = { MARGIN + inside * CHAIN_SHARE + PAGE_EM, top + LINE, 0, 0 };
  PagodaChainLayout chain_layout;
  PagodaRatioLayout course_layout;

  write_line (&page, PAGODA_LETTERING_TITLE, TRUE, picture->title,
              (PagodaRect){ MARGIN, MARGIN, inside, 2.6 * PAGE_EM });
  write_line (&page, PAGODA_LETTERING_CAPTION, FALSE, picture->subtitle,
              (PagodaRect){ MARGIN, MARGIN + 2.6 * PAGE_EM, inside, LINE });
  chain.height = pagoda_chain_chart_height (&picture->chain, chain.width, PAGE_EM);
  pagoda_chain_chart_layout (&picture->chain, chain, PAGE_EM, &chain_layout);
  pagoda_chain_chart_draw (&picture->chain, &chain_layout, page.palette, cr);
  course.width = width - MARGIN - course.x;
  course.height = pagoda_ratio_chart_height (PAGE_EM);
  write_line (&page, PAGODA_LETTERING_CAPTION, FALSE,
              pagoda_translate (picture->language, N_ ("Cumulative ratio by number of attempts")),
              (PagodaRect){ course.x, top, course.width, LINE });
  pagoda_ratio_chart_layout (&picture->course, course, PAGE_EM, &course_layout);
  pagoda_ratio_chart_draw (&picture->course, &course_layout, page.palette, cr);

  double y = fmax (chain.y + chain.height, course.y + course.height) + LINE;
  for (guint i = 0; i < picture->sentences->len && y + LINE < height - MARGIN / 2; i++, y += LINE)
    write_line (&page, PAGODA_LETTERING_CAPTION, FALSE, g_ptr_array_index (picture->sentences, i),
                (PagodaRect){ MARGIN, y, inside, LINE });
}
