/* paper.c: a text of headings, fields and room to write, on as many sheets as it needs.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Laid out, every block is rows: a line of text, or one to write on.  A row knows whether the next one must
 * stand below it on the same sheet; such chains of rows, and parts that fit on a sheet, go to the next one
 * whole.
 */
#include "chart/paper.h"

#include "chart/export.h"
#include "chart/lettering-private.h"

#include <pango/pangocairo.h>

/* Points. */
#define EM 10.5
#define LEADING 1.5 /* of the size of the letters: Chinese needs more air than Latin */
#define LABEL_WIDTH 62.0
#define WRITING_PITCH 24.0
#define GAP 6.0
#define RULE 0.5
#define FOOT 20.0

typedef enum
{
  BLOCK_SHEET, /* no rows: a new sheet */
  BLOCK_PART,  /* no rows: a new part */
  BLOCK_TITLE,
  BLOCK_HEADING,
  BLOCK_MORE, /* in small letters below one of those */
  BLOCK_FIELD,
  BLOCK_TEXT,
  BLOCK_LINES,
} BlockKind;

typedef struct
{
  BlockKind kind;
  char *label;
  char *text;
  guint n;
} Block;

struct _PagodaPaper
{
  gatomicrefcount references;
  gboolean chinese;
  char *foot;
  GPtrArray *blocks;
};

typedef struct
{
  PangoLayout *layout; /* of the block (owned), NULL of a line to write on */
  int line;
  PangoLayout *label; /* beside its first line (owned), or NULL */
  BlockKind kind;
  double x;
  double above; /* left free, but not at the top of a sheet */
  double height;
  gboolean keep;  /* the next row stands on the same sheet */
  gboolean sheet; /* begins a new one */
  guint part;
} Row;

struct _PagodaPaperSheets
{
  gatomicrefcount references;
  PagodaPaper *paper;
  double width;
  double height;
  GArray *rows;
  GArray *first; /* guint: the first row of each sheet, and one more */
};

/* The paper */

static void
free_block (gpointer data)
{
  Block *block = data;

  g_free (block->label);
  g_free (block->text);
  g_free (block);
}

PagodaPaper *
pagoda_paper_new (gboolean chinese, const char *foot)
{
  PagodaPaper *paper = g_new0 (PagodaPaper, 1);

  g_atomic_ref_count_init (&paper->references);
  paper->chinese = chinese;
  paper->foot = g_strdup (foot);
  paper->blocks = g_ptr_array_new_with_free_func (free_block);
  return paper;
}

PagodaPaper *
pagoda_paper_ref (PagodaPaper *paper)
{
  g_atomic_ref_count_inc (&paper->references);
  return paper;
}

void
pagoda_paper_unref (PagodaPaper *paper)
{
  if (paper == NULL || !g_atomic_ref_count_dec (&paper->references))
    return;
  g_ptr_array_unref (paper->blocks);
  g_free (paper->foot);
  g_free (paper);
}

static void
add_block (PagodaPaper *paper, BlockKind kind, const char *label, const char *text, guint n)
{
  Block *block = g_new0 (Block, 1);

  *block = (Block){ kind, g_strdup (label), g_strdup (text), n };
  g_ptr_array_add (paper->blocks, block);
}

void
pagoda_paper_begin_sheet (PagodaPaper *paper)
{
  add_block (paper, BLOCK_SHEET, NULL, NULL, 0);
}

void
pagoda_paper_begin_part (PagodaPaper *paper)
{
  add_block (paper, BLOCK_PART, NULL, NULL, 0);
}

void
pagoda_paper_add_title (PagodaPaper *paper, const char *title, const char *more)
{
  add_block (paper, BLOCK_TITLE, NULL, title, 0);
  if (more != NULL && *more != '\0')
    add_block (paper, BLOCK_MORE, NULL, more, 0);
}

void
pagoda_paper_add_heading (PagodaPaper *paper, const char *lead, const char *text, const char *more)
{
  add_block (paper, BLOCK_HEADING, lead, text, 0);
  if (more != NULL && *more != '\0')
    add_block (paper, BLOCK_MORE, lead != NULL ? "" : NULL, more, 0);
}

void
pagoda_paper_add_field (PagodaPaper *paper, const char *label, const char *text)
{
  if (text != NULL && *text != '\0')
    add_block (paper, BLOCK_FIELD, label, text, 0);
}

void
pagoda_paper_add_text (PagodaPaper *paper, const char *text)
{
  add_block (paper, BLOCK_TEXT, NULL, text, 0);
}

void
pagoda_paper_add_lines (PagodaPaper *paper, const char *label, guint n)
{
  add_block (paper, BLOCK_LINES, label, NULL, n);
}

/* Rows */

static void
clear_row (gpointer data)
{
  Row *row = data;

  g_clear_object (&row->layout);
  g_clear_object (&row->label);
}

static PagodaLettering
lettering_of (BlockKind kind)
{
  switch (kind)
    {
    case BLOCK_TITLE:
      return pagoda_lettering (PAGODA_LETTERING_TITLE, TRUE, EM);
    case BLOCK_HEADING:
      return pagoda_lettering (PAGODA_LETTERING_BODY, TRUE, 1.15 * EM);
    case BLOCK_MORE:
      return pagoda_lettering (PAGODA_LETTERING_CAPTION, FALSE, EM);
    case BLOCK_SHEET:
    case BLOCK_PART:
    case BLOCK_FIELD:
    case BLOCK_TEXT:
    case BLOCK_LINES:
      return pagoda_lettering (PAGODA_LETTERING_TABLE, FALSE, EM);
    }
  g_assert_not_reached ();
}

static double
pitch_of (BlockKind kind)
{
  PagodaLettering lettering = lettering_of (kind);

  return kind == BLOCK_LINES ? WRITING_PITCH : LEADING * pagoda_lettering_height (&lettering);
}

static PangoLayout *
create_layout (const PagodaPaper *paper, BlockKind kind, const char *text, double width)
{
  PagodaLettering lettering = lettering_of (kind);
  PangoLayout *layout = pagoda_lettering_create_layout (&lettering, text);
  PangoLanguage *language = pango_language_from_string (paper->chinese ? "zh-cn" : "en");

  pango_context_set_language (pango_layout_get_context (layout), language);
  pango_layout_context_changed (layout);
  pango_layout_set_single_paragraph_mode (layout, FALSE);
  pango_layout_set_width (layout, (int)(width * PANGO_SCALE));
  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  return layout;
}

/* Where the text of a block begins: behind its label, if any. */
static double
indent_of (const Block *block)
{
  return block->label != NULL ? LABEL_WIDTH : 0;
}

static double
space_above (BlockKind kind)
{
  if (kind == BLOCK_HEADING)
    return 2.5 * GAP;
  return kind == BLOCK_MORE ? 0 : GAP / 2;
}

/* One line of a longer text stands alone neither at the foot nor at the top of a sheet; a head stands over
 * what it is the head of, and what is to be written on is one piece. */
static gboolean
keeps_next (BlockKind kind, int line, int n)
{
  gboolean last = line == n - 1;

  if (kind == BLOCK_TITLE || kind == BLOCK_HEADING || kind == BLOCK_MORE)
    return TRUE;
  if (kind == BLOCK_LINES)
    return !last;
  return n > 1 && !last && (line == 0 || line == n - 2);
}

static void
add_rows (PagodaPaperSheets *sheets, const Block *block, gboolean sheet, guint part)
{
  double x = indent_of (block);
  gboolean text = block->kind != BLOCK_LINES;
  g_autoptr (PangoLayout) layout
      = text ? create_layout (sheets->paper, block->kind, block->text, sheets->width - x) : NULL;
  int n = text ? pango_layout_get_line_count (layout) : (int)block->n;

  for (int line = 0; line < n; line++)
    {
      Row row = { .layout = text ? g_object_ref (layout) : NULL,
                  .line = line,
                  .kind = block->kind,
                  .x = x,
                  .above = line == 0 ? space_above (block->kind) : 0,
                  .height = pitch_of (block->kind),
                  .keep = keeps_next (block->kind, line, n),
                  .sheet = line == 0 && sheet,
                  .part = part };
      if (line == 0 && block->label != NULL && *block->label != '\0')
        row.label = create_layout (sheets->paper, block->kind, block->label, x - GAP);
      g_array_append_val (sheets->rows, row);
    }
}

static void
make_rows (PagodaPaperSheets *sheets)
{
  guint part = 0;
  gboolean sheet = FALSE;

  for (guint i = 0; i < sheets->paper->blocks->len; i++)
    {
      const Block *block = g_ptr_array_index (sheets->paper->blocks, i);
      sheet |= block->kind == BLOCK_SHEET;
      if (block->kind == BLOCK_SHEET || block->kind == BLOCK_PART)
        {
          part++;
          continue;
        }
      add_rows (sheets, block, sheet, part);
      sheet = FALSE;
    }
}

/* Sheets */

static const Row *
row_at (const PagodaPaperSheets *sheets, guint i)
{
  return &g_array_index (sheets->rows, Row, i);
}

/* How high the rows from @i to before @end are, below others or at the top of a sheet. */
static double
height_of (const PagodaPaperSheets *sheets, guint i, guint end, gboolean top)
{
  double height = top ? -row_at (sheets, i)->above : 0;

  for (; i < end; i++)
    height += row_at (sheets, i)->above + row_at (sheets, i)->height;
  return height;
}

/* Behind the rows that stay with row @i. */
static guint
end_of_chain (const PagodaPaperSheets *sheets, guint i)
{
  while (row_at (sheets, i)->keep && i + 1 < sheets->rows->len)
    i++;
  return i + 1;
}

static guint
end_of_part (const PagodaPaperSheets *sheets, guint i)
{
  guint part = row_at (sheets, i)->part;

  while (i < sheets->rows->len && row_at (sheets, i)->part == part)
    i++;
  return i;
}

static gboolean
begins_part (const PagodaPaperSheets *sheets, guint i)
{
  return i == 0 || row_at (sheets, i)->part != row_at (sheets, i - 1)->part;
}

static gboolean
follows_chain (const PagodaPaperSheets *sheets, guint i)
{
  return i > 0 && row_at (sheets, i - 1)->keep;
}

/* Whether row @i, with @used above it on its sheet, goes to the next one.  What does not fit on any sheet is
 * divided. */
static gboolean
begins_sheet (const PagodaPaperSheets *sheets, guint i, double used, double room)
{
  if (used <= 0)
    return FALSE;
  if (row_at (sheets, i)->sheet || used + height_of (sheets, i, i + 1, FALSE) > room)
    return TRUE;
  if (begins_part (sheets, i))
    {
      guint end = end_of_part (sheets, i);
      if (height_of (sheets, i, end, TRUE) <= room && used + height_of (sheets, i, end, FALSE) > room)
        return TRUE;
    }
  if (follows_chain (sheets, i))
    return FALSE;
  guint end = end_of_chain (sheets, i);
  return height_of (sheets, i, end, TRUE) <= room && used + height_of (sheets, i, end, FALSE) > room;
}

static void
break_sheets (PagodaPaperSheets *sheets)
{
  double room = sheets->height - FOOT, used = 0;
  guint first = 0;

  g_array_append_val (sheets->first, first);
  for (guint i = 0; i < sheets->rows->len; i++)
    {
      if (begins_sheet (sheets, i, used, room))
        {
          g_array_append_val (sheets->first, i);
          used = 0;
        }
      used += height_of (sheets, i, i + 1, used <= 0);
    }
  g_array_append_val (sheets->first, sheets->rows->len);
}

PagodaPaperSheets *
pagoda_paper_lay_out (PagodaPaper *paper, double width, double height)
{
  PagodaPaperSheets *sheets = g_new0 (PagodaPaperSheets, 1);

  g_atomic_ref_count_init (&sheets->references);
  sheets->paper = pagoda_paper_ref (paper);
  sheets->width = width;
  sheets->height = height;
  sheets->rows = g_array_new (FALSE, FALSE, sizeof (Row));
  sheets->first = g_array_new (FALSE, FALSE, sizeof (guint));
  g_array_set_clear_func (sheets->rows, clear_row);
  make_rows (sheets);
  break_sheets (sheets);
  return sheets;
}

PagodaPaperSheets *
pagoda_paper_sheets_ref (PagodaPaperSheets *sheets)
{
  g_atomic_ref_count_inc (&sheets->references);
  return sheets;
}

void
pagoda_paper_sheets_unref (PagodaPaperSheets *sheets)
{
  if (sheets == NULL || !g_atomic_ref_count_dec (&sheets->references))
    return;
  g_array_unref (sheets->rows);
  g_array_unref (sheets->first);
  pagoda_paper_unref (sheets->paper);
  g_free (sheets);
}

int
pagoda_paper_sheets_count (const PagodaPaperSheets *sheets)
{
  return (int)sheets->first->len - 1;
}

/* Drawing */

/* A line in the middle of its row, whatever font its characters were found in. */
static void
draw_line (cairo_t *cr, PangoLayout *layout, int line, double x, double y, double height, PagodaColor color)
{
  PangoLayoutLine *shown = pango_layout_get_line_readonly (layout, line);
  PangoRectangle extents;

  pango_layout_line_get_extents (shown, NULL, &extents);
  double text = (double)extents.height / PANGO_SCALE;
  cairo_move_to (cr, x, y + (height - text) / 2 - (double)extents.y / PANGO_SCALE);
  pagoda_palette_set_source (cr, color);
  pango_cairo_show_layout_line (cr, shown);
  cairo_new_path (cr);
}

static void
draw_rule (const PagodaPaperSheets *sheets, cairo_t *cr, double x, double y, PagodaInk ink)
{
  pagoda_palette_set_source (cr, pagoda_palette_get (FALSE)->inks[ink]);
  cairo_rectangle (cr, x, y, sheets->width - x, RULE);
  cairo_fill (cr);
}

static void
draw_row (const PagodaPaperSheets *sheets, cairo_t *cr, const Row *row, double y)
{
  const PagodaPalette *palette = pagoda_palette_get (FALSE);
  PagodaInk ink = row->kind == BLOCK_MORE ? PAGODA_INK_SECONDARY : PAGODA_INK_TEXT;
  PagodaInk label = row->kind == BLOCK_HEADING ? PAGODA_INK_TEXT : PAGODA_INK_SECONDARY;
  double first = row->kind == BLOCK_LINES ? WRITING_PITCH : row->height;

  if (row->kind == BLOCK_HEADING && row->line == 0)
    draw_rule (sheets, cr, 0, y - GAP / 2, PAGODA_INK_NEUTRAL);
  if (row->label != NULL)
    draw_line (cr, row->label, 0, 0, y, first, palette->inks[label]);
  if (row->layout != NULL)
    draw_line (cr, row->layout, row->line, row->x, y, row->height, palette->inks[ink]);
  else
    draw_rule (sheets, cr, row->x, y + row->height - RULE, PAGODA_INK_NEUTRAL);
}

static void
draw_foot (const PagodaPaperSheets *sheets, cairo_t *cr, int sheet)
{
  PagodaLettering lettering = pagoda_lettering (PAGODA_LETTERING_SMALLEST, FALSE, EM);
  PagodaColor color = pagoda_palette_get (FALSE)->inks[PAGODA_INK_SECONDARY];
  g_autofree char *number = g_strdup_printf ("%d / %d", sheet + 1, pagoda_paper_sheets_count (sheets));
  PagodaRect box = { 0, sheets->height - EM, sheets->width, EM };

  if (sheets->paper->foot == NULL && pagoda_paper_sheets_count (sheets) == 1)
    return;
  pagoda_lettering_draw (cr, &lettering, number, box, 1, color);
  box.width -= 60;
  pagoda_lettering_draw (cr, &lettering, sheets->paper->foot, box, 0, color);
}

void
pagoda_paper_sheets_draw (const PagodaPaperSheets *sheets, cairo_t *cr, int sheet)
{
  guint i = g_array_index (sheets->first, guint, sheet);
  double y = 0;

  for (gboolean top = TRUE; i < g_array_index (sheets->first, guint, sheet + 1); i++, top = FALSE)
    {
      const Row *row = row_at (sheets, i);
      y += top ? 0 : row->above;
      draw_row (sheets, cr, row, y);
      y += row->height;
    }
  draw_foot (sheets, cr, sheet);
}

static void
draw_sheet (cairo_t *cr, double width, double height, int sheet, gpointer sheets)
{
  pagoda_paper_sheets_draw (sheets, cr, sheet);
}

gboolean
pagoda_paper_export (PagodaPaper *paper, const char *path, GError **error)
{
  g_autoptr (PagodaPaperSheets) sheets
      = pagoda_paper_lay_out (paper, PAGODA_SHEET_WIDTH, PAGODA_SHEET_HEIGHT);

  return pagoda_chart_export_sheets (path, pagoda_paper_sheets_count (sheets), draw_sheet, sheets, error);
}
