/* quarter_paper.c: the pack of a quarter as a paper.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * It is drawn from the pack alone, so that a frozen one is the same whatever became of the store.
 */
#include "config.h"

#include "session/quarter-private.h"

#include "domain/customer.h"
#include "session/quarter_drawings.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* More rows of a section, and more names of a movement, than anybody reads; the workbook has all. */
#define MOST_ROWS 1000
#define MOST_NAMES 40

typedef struct
{
  PagodaPaper *paper;
  PagodaQuarterPack *pack;
  PagodaLanguage language;
} Writer;

static const char *say (const Writer *writer, const char *msgid) G_GNUC_FORMAT (2);

static const char *
say (const Writer *writer, const char *msgid)
{
  return pagoda_translate (writer->language, msgid);
}

/* Title block */

char *
pagoda_quarter_describe_state (const PagodaQuarterPack *pack, PagodaLanguage language)
{
  g_autofree char *as_of = pagoda_day_to_iso (pack->as_of);

  if (pack->frozen != NULL)
    {
      g_autofree char *day = pagoda_day_to_iso (pack->frozen->day);
      /* Translators: %1$s is a day, %2$s a person. */
      return g_strdup_printf (pagoda_translate (language, N_ ("Frozen on %1$s by %2$s")), day,
                              pack->frozen->actor);
    }
  return g_strdup_printf (pagoda_quarter_pack_is_whole (pack)
                              ? pagoda_translate (language, N_ ("Not frozen, as the data say now of %s"))
                              : pagoda_translate (language,
                                                  N_ ("Not frozen, the quarter is running: as of %s")),
                          as_of);
}

static char *
word_title (const Writer *writer)
{
  g_autofree char *quarter = pagoda_quarter_word (writer->pack->quarter);

  return g_strdup_printf (say (writer, N_ ("Quarter pack %s")), quarter);
}

static void
add_head (const Writer *writer)
{
  const PagodaQuarterPack *pack = writer->pack;
  PagodaPeriod period = pagoda_quarter_period (pack->quarter);
  g_autofree char *title = word_title (writer);
  g_autofree char *first = pagoda_day_to_iso (period.first);
  g_autofree char *last = pagoda_day_to_iso (period.last);
  g_autofree char *days = g_strdup_printf ("%s – %s", first, last);
  g_autofree char *state = pagoda_quarter_describe_state (pack, writer->language);
  g_autofree char *margin = pagoda_decimal_to_plain (pack->margin * 100);

  pagoda_paper_add_title (writer->paper, title, pack->name);
  pagoda_paper_add_field (writer->paper, say (writer, N_ ("Period")), days);
  pagoda_paper_add_field (writer->paper, say (writer, N_ ("State")), state);
  if (pack->frozen != NULL && pack->frozen->reason != NULL)
    pagoda_paper_add_field (writer->paper, say (writer, N_ ("Frozen again")), pack->frozen->reason);
  pagoda_paper_add_field (writer->paper, say (writer, N_ ("Currency")), pack->currency);
  if (pagoda_quarter_pack_is_assumed (pack))
    {
      g_autofree char *note = g_strdup_printf (
          say (writer, N_ ("* Where a cost is unknown, profit rests on an assumed margin, that of the "
                           "store being %s%%.")),
          margin);
      pagoda_paper_add_field (writer->paper, say (writer, N_ ("Assumed")), note);
    }
}

/* Tables */

static gboolean
is_number (PagodaFigureKind kind)
{
  return kind == PAGODA_FIGURE_COUNT || kind == PAGODA_FIGURE_MONEY || kind == PAGODA_FIGURE_SHARE
         || kind == PAGODA_FIGURE_LEAD || kind == PAGODA_FIGURE_VALUE;
}

static void
begin_table (const Writer *writer, const PagodaQuarterSectionKind *kind)
{
  g_autoptr (GArray) columns = g_array_new (FALSE, FALSE, sizeof (PagodaPaperColumn));

  for (guint i = 0; i < kind->n_columns; i++)
    if (kind->columns[i].width > 0)
      {
        PagodaPaperColumn column = { pagoda_translate (writer->language, kind->columns[i].title),
                                     kind->columns[i].width, is_number (kind->columns[i].kind) };
        g_array_append_val (columns, column);
      }
  pagoda_paper_begin_table (writer->paper, (PagodaPaperColumn *)(gpointer)columns->data, columns->len);
}

/* What stands in the cell; of a next action that is planned its kind stands where its step would. */
static char *
word_cell (const Writer *writer, PagodaQuarterSection section, guint row, guint column)
{
  if (section == PAGODA_QUARTER_BOARD && column == pagoda_quarter_column (section, "next")
      && !pagoda_quarter_pack_row (writer->pack, section, row)[column].known)
    column = pagoda_quarter_column (section, "next_kind");
  return pagoda_quarter_pack_describe (writer->pack, section, row, column, writer->language);
}

static void
add_row (const Writer *writer, PagodaQuarterSection section, guint row)
{
  const PagodaQuarterSectionKind *kind = pagoda_quarter_section_kind (section);
  g_autoptr (GPtrArray) cells = g_ptr_array_new_with_free_func (g_free);
  gboolean last = row + 1 == pagoda_quarter_pack_n_rows (writer->pack, section);

  for (guint i = 0; i < kind->n_columns; i++)
    if (kind->columns[i].width > 0)
      g_ptr_array_add (cells, word_cell (writer, section, row, i));
  if (kind->total && last)
    pagoda_paper_add_total (writer->paper, (const char *const *)cells->pdata);
  else
    pagoda_paper_add_row (writer->paper, (const char *const *)cells->pdata);
}

static void
add_table (const Writer *writer, PagodaQuarterSection section)
{
  const PagodaQuarterSectionKind *kind = pagoda_quarter_section_kind (section);
  guint n = pagoda_quarter_pack_n_rows (writer->pack, section);

  if (n == 0)
    {
      if (kind->empty != NULL)
        pagoda_paper_add_text (writer->paper, pagoda_translate (writer->language, kind->empty));
      return;
    }
  begin_table (writer, kind);
  for (guint row = 0; row < MIN (n, MOST_ROWS); row++)
    add_row (writer, section, row);
  if (n <= MOST_ROWS)
    return;
  g_autofree char *more
      = g_strdup_printf (say (writer, N_ ("And %u more, which the workbook of this pack has.")),
                         n - MOST_ROWS);
  pagoda_paper_add_text (writer->paper, more);
}

/* Who changed the tier: the matrix, and the names behind each of its numbers */

static int
tier_of (const Writer *writer, guint row, const char *key)
{
  const PagodaQuarterCell *cells = pagoda_quarter_pack_row (writer->pack, PAGODA_QUARTER_MOVERS, row);
  const char *word = cells[pagoda_quarter_column (PAGODA_QUARTER_MOVERS, key)].text;
  PagodaTier tier = PAGODA_TIER_OTHER;

  if (word != NULL)
    pagoda_tier_parse (word, &tier);
  return (int)tier;
}

static void
add_matrix (const Writer *writer, guint counts[PAGODA_N_TIERS][PAGODA_N_TIERS])
{
  PagodaPaperColumn columns[PAGODA_N_TIERS + 1]
      = { { say (writer, N_ ("From tier, to the one of the column")), 16, FALSE } };

  for (int tier = 0; tier < PAGODA_N_TIERS; tier++)
    columns[tier + 1]
        = (PagodaPaperColumn){ pagoda_tier_label ((PagodaTier)tier, writer->language), 8, TRUE };
  pagoda_paper_begin_table (writer->paper, columns, G_N_ELEMENTS (columns));
  for (int from = 0; from < PAGODA_N_TIERS; from++)
    {
      g_autoptr (GPtrArray) cells = g_ptr_array_new_with_free_func (g_free);
      g_ptr_array_add (cells, g_strdup (pagoda_tier_label ((PagodaTier)from, writer->language)));
      for (int to = 0; to < PAGODA_N_TIERS; to++)
        g_ptr_array_add (cells, from == to             ? g_strdup ("·")
                                : counts[from][to] > 0 ? g_strdup_printf ("%u", counts[from][to])
                                                       : g_strdup (""));
      pagoda_paper_add_row (writer->paper, (const char *const *)cells->pdata);
    }
}

/* The rows from @row on that are of one movement; @names receives them. */
static guint
collect_names (const Writer *writer, guint row, GString *names)
{
  guint n = pagoda_quarter_pack_n_rows (writer->pack, PAGODA_QUARTER_MOVERS);
  guint name = pagoda_quarter_column (PAGODA_QUARTER_MOVERS, "name");
  int from = tier_of (writer, row, "from"), to = tier_of (writer, row, "to");
  guint count = 0;

  for (; row + count < n && tier_of (writer, row + count, "from") == from
         && tier_of (writer, row + count, "to") == to;
       count++)
    if (count < MOST_NAMES)
      {
        const char *text
            = pagoda_quarter_pack_row (writer->pack, PAGODA_QUARTER_MOVERS, row + count)[name].text;
        g_string_append_printf (names, "%s%s", names->len > 0 ? "; " : "", text != NULL ? text : "");
      }
  if (count > MOST_NAMES)
    {
      g_string_append (names, " ");
      g_string_append_printf (names, say (writer, N_ ("and %u more customers")), count - MOST_NAMES);
    }
  return count;
}

static void
add_names (const Writer *writer)
{
  const PagodaPaperColumn columns[] = { { say (writer, N_ ("From tier")), 8, FALSE },
                                        { say (writer, N_ ("To tier")), 8, FALSE },
                                        { say (writer, N_ ("Customers")), 8, TRUE },
                                        { say (writer, N_ ("Names")), 60, FALSE } };
  guint n = pagoda_quarter_pack_n_rows (writer->pack, PAGODA_QUARTER_MOVERS);

  pagoda_paper_begin_table (writer->paper, columns, G_N_ELEMENTS (columns));
  for (guint row = 0, count; row < n; row += count)
    {
      g_autoptr (GString) names = g_string_new (NULL);
      count = collect_names (writer, row, names);
      g_autofree char *number = g_strdup_printf ("%u", count);
      const char *cells[] = { pagoda_tier_label ((PagodaTier)tier_of (writer, row, "from"), writer->language),
                              pagoda_tier_label ((PagodaTier)tier_of (writer, row, "to"), writer->language),
                              number, names->str };
      pagoda_paper_add_row (writer->paper, cells);
    }
}

static void
add_movers (const Writer *writer)
{
  guint counts[PAGODA_N_TIERS][PAGODA_N_TIERS] = { 0 };
  guint n = pagoda_quarter_pack_n_rows (writer->pack, PAGODA_QUARTER_MOVERS);

  if (n == 0)
    {
      add_table (writer, PAGODA_QUARTER_MOVERS);
      return;
    }
  for (guint row = 0; row < n; row++)
    counts[tier_of (writer, row, "from")][tier_of (writer, row, "to")]++;
  add_matrix (writer, counts);
  pagoda_paper_begin_part (writer->paper);
  add_names (writer);
}

/* The differences to what was frozen */

static char *
word_differences (const Writer *writer)
{
  PagodaQuarter before = pagoda_quarter_shift (writer->pack->quarter, -1);
  g_autofree char *word = pagoda_quarter_word (before);
  g_autofree char *day = pagoda_day_to_iso (writer->pack->before_day);

  /* Translators: %1$s is a quarter, %2$s a day. */
  return g_strdup_printf (say (writer, N_ ("%1$s as it was frozen on %2$s, and as the data say of it now")),
                          word, day);
}

static char *
word_reasons (const Writer *writer)
{
  return g_strdup (
      say (writer, N_ ("The commands since it was frozen, without those that changed only what is "
                       "dated later")));
}

/* Sections */

static char *
word_more (const Writer *writer, PagodaQuarterSection section)
{
  if (section == PAGODA_QUARTER_BOARD)
    return g_strdup_printf (say (writer,
                                 N_ ("Key accounts: %u. The lead is the support for us less that for the "
                                     "best rival, with the ends of its band.")),
                            pagoda_quarter_pack_n_rows (writer->pack, section));
  if (section == PAGODA_QUARTER_DIFFERENCES)
    return word_differences (writer);
  return section == PAGODA_QUARTER_REASONS ? word_reasons (writer) : NULL;
}

/* What adds to a section before it is left out where it has nothing to add. */
static gboolean
is_left_out (const Writer *writer, PagodaQuarterSection section)
{
  gboolean compares = writer->pack->before_day != PAGODA_DAY_NONE;
  gboolean empty = pagoda_quarter_pack_n_rows (writer->pack, section) == 0;

  if (section == PAGODA_QUARTER_LOSSES)
    return empty;
  if (section == PAGODA_QUARTER_DIFFERENCES)
    return !compares;
  return section == PAGODA_QUARTER_REASONS
         && (!compares || pagoda_quarter_pack_n_rows (writer->pack, PAGODA_QUARTER_DIFFERENCES) == 0);
}

static void
add_section (const Writer *writer, PagodaQuarterSection section)
{
  g_autofree char *more = word_more (writer, section);

  pagoda_paper_begin_part (writer->paper);
  pagoda_paper_add_heading (writer->paper, NULL,
                            pagoda_translate (writer->language, pagoda_quarter_section_kind (section)->title),
                            more);
  if (section == PAGODA_QUARTER_PYRAMID)
    {
      pagoda_quarter_draw_pyramids (writer->paper, writer->pack, writer->language);
      pagoda_paper_begin_part (writer->paper);
    }
  if (section == PAGODA_QUARTER_CHAIN)
    pagoda_quarter_draw_chain (writer->paper, writer->pack, writer->language);
  if (section == PAGODA_QUARTER_MOVERS)
    add_movers (writer);
  else
    add_table (writer, section);
}

PagodaPaper *
pagoda_quarter_make_paper (PagodaQuarterPack *pack, PagodaLanguage language)
{
  Writer writer = { NULL, pack, language };
  g_autofree char *title = word_title (&writer);
  g_autofree char *state = pagoda_quarter_describe_state (pack, language);
  g_autofree char *foot = g_strdup_printf ("%s · %s", title, state);

  writer.paper = pagoda_paper_new (language == PAGODA_LANGUAGE_ZH_CN, foot);
  pagoda_paper_set_landscape (writer.paper);
  add_head (&writer);
  for (int section = 0; section < PAGODA_N_QUARTER_SECTIONS; section++)
    if (!is_left_out (&writer, (PagodaQuarterSection)section))
      add_section (&writer, (PagodaQuarterSection)section);
  return writer.paper;
}
