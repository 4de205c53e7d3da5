/* paper_sheets.c: a paper laid out on sheets of one size.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Laid out, every block is rows: a line of text, of a table's row or to write on, or a drawing.  A row knows
 * whether the next one must stand below it on the same sheet; such chains of rows, and parts that fit on a
 * sheet, go to the next one whole.  Texts are broken into lines once to be counted and once more to be drawn,
 * so that a table of all customers does not keep a layout for each of its cells.
 */
#include "chart/paper-private.h"

#include "chart/lettering-private.h"

#include <pango/pangocairo.h>
#include <string.h>

/* Points. */
#define EM 10.5
#define LEADING 1.5 /* of the size of the letters: Chinese needs more air than Latin */
#define LABEL_WIDTH 76.0
#define WRITING_PITCH 24.0
#define GAP 6.0
#define CELL_GAP 4.0
#define RULE 0.5
#define LETTER 5.2       /* the usual width of a letter in a table, a Chinese one being two */
#define LEAST_SCALE 0.66 /* smaller letters cannot be read */
#define FOOT 20.0

typedef struct
{
  const Block *block;
  int line;     /* of the block */
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

static gboolean
is_table_row (const Block *block)
{
  return block->kind == BLOCK_CELLS || block->kind == BLOCK_TOTAL;
}

/* Texts */

/* How wide the letters of a table may be that its columns need, of their usual width. */
static double
scale_of (const PagodaPaperSheets *sheets, const Block *block)
{
  const Block *head = block->head != NULL ? block->head : block;
  double letters = 0, room = sheets->width - 2 * CELL_GAP * head->n;

  for (guint i = 0; i < head->n; i++)
    letters += head->columns[i].width;
  return CLAMP (room / (letters * LETTER), LEAST_SCALE, 1);
}

static PagodaLettering
lettering_of (const PagodaPaperSheets *sheets, const Block *block)
{
  switch (block->kind)
    {
    case BLOCK_TITLE:
      return pagoda_lettering (PAGODA_LETTERING_TITLE, TRUE, EM);
    case BLOCK_HEADING:
      return pagoda_lettering (PAGODA_LETTERING_BODY, TRUE, 1.15 * EM);
    case BLOCK_MORE:
      return pagoda_lettering (PAGODA_LETTERING_CAPTION, FALSE, EM);
    case BLOCK_CELLS:
      return pagoda_lettering (PAGODA_LETTERING_CAPTION, FALSE, EM * scale_of (sheets, block));
    case BLOCK_TABLE:
    case BLOCK_TOTAL:
      return pagoda_lettering (PAGODA_LETTERING_CAPTION, TRUE, EM * scale_of (sheets, block));
    case BLOCK_SHEET:
    case BLOCK_PART:
    case BLOCK_KEPT:
    case BLOCK_FIELD:
    case BLOCK_TEXT:
    case BLOCK_LINES:
    case BLOCK_DRAWING:
      return pagoda_lettering (PAGODA_LETTERING_TABLE, FALSE, EM);
    }
  g_assert_not_reached ();
}

/* A code or a date that is broken for want of room gets no sign that is not its own. */
static void
drop_hyphens (PangoLayout *layout)
{
  PangoAttrList *attributes = pango_attr_list_copy (pango_layout_get_attributes (layout));

  pango_attr_list_insert (attributes, pango_attr_insert_hyphens_new (FALSE));
  pango_layout_set_attributes (layout, attributes);
  pango_attr_list_unref (attributes);
}

static PangoLayout *
create_layout (const PagodaPaperSheets *sheets, const Block *block, const char *text, double width)
{
  PagodaLettering lettering = lettering_of (sheets, block);
  PangoLayout *layout = pagoda_lettering_create_layout (&lettering, text);
  PangoLanguage *language = pango_language_from_string (sheets->paper->chinese ? "zh-cn" : "en");

  pango_context_set_language (pango_layout_get_context (layout), language);
  pango_layout_context_changed (layout);
  pango_layout_set_single_paragraph_mode (layout, FALSE);
  pango_layout_set_width (layout, (int)(width * PANGO_SCALE));
  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  drop_hyphens (layout);
  return layout;
}

/* A block broken into lines: its text, or one layout for each of its cells. */
typedef struct
{
  const Block *block; /* NULL: none */
  guint n;
  PangoLayout **layouts;
  double *x;          /* where each begins */
  double *width;      /* and how wide it is */
  PangoLayout *label; /* beside the text, or NULL */
} Broken;

static void
clear_broken (Broken *broken)
{
  for (guint i = 0; i < broken->n; i++)
    g_object_unref (broken->layouts[i]);
  g_clear_object (&broken->label);
  g_free (broken->layouts);
  g_free (broken->x);
  g_free (broken->width);
  *broken = (Broken){ 0 };
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Broken, clear_broken)

static void
break_cells (Broken *broken, const PagodaPaperSheets *sheets)
{
  const Block *block = broken->block;
  const PagodaPaperColumn *columns = block->head != NULL ? block->head->columns : block->columns;
  double sum = 0, x = 0;

  for (guint i = 0; i < block->n; i++)
    sum += columns[i].width;
  for (guint i = 0; i < block->n; i++)
    {
      double width = sheets->width * columns[i].width / sum;
      broken->x[i] = x + CELL_GAP;
      broken->width[i] = MAX (width - 2 * CELL_GAP, 1);
      broken->layouts[i] = create_layout (sheets, block, block->cells[i], broken->width[i]);
      if (columns[i].number)
        pango_layout_set_alignment (broken->layouts[i], PANGO_ALIGN_RIGHT);
      x += width;
    }
}

static void
break_text (Broken *broken, const PagodaPaperSheets *sheets)
{
  const Block *block = broken->block;

  broken->x[0] = block->label != NULL ? LABEL_WIDTH : 0;
  broken->width[0] = sheets->width - broken->x[0];
  if (block->kind != BLOCK_LINES)
    broken->layouts[0] = create_layout (sheets, block, block->text, broken->width[0]);
  else
    broken->n = 0;
  if (block->label != NULL && *block->label != '\0')
    broken->label = create_layout (sheets, block, block->label, broken->x[0] - GAP);
}

static void
break_block (Broken *broken, const PagodaPaperSheets *sheets, const Block *block)
{
  guint n = block->cells != NULL ? block->n : 1;

  clear_broken (broken);
  *broken = (Broken){ block, n, g_new0 (PangoLayout *, n), g_new0 (double, n), g_new0 (double, n), NULL };
  if (block->cells != NULL)
    break_cells (broken, sheets);
  else
    break_text (broken, sheets);
}

static int
count_lines (const Broken *broken)
{
  int most = broken->label != NULL ? pango_layout_get_line_count (broken->label) : 0;

  for (guint i = 0; i < broken->n; i++)
    most = MAX (most, pango_layout_get_line_count (broken->layouts[i]));
  return most;
}

/* Rows */

static double
room_of (const PagodaPaperSheets *sheets)
{
  return sheets->height - FOOT;
}

/* How high a line of @block is; what is between the rows of a table goes with the last line of each. */
static double
height_of_line (const PagodaPaperSheets *sheets, const Block *block, gboolean last)
{
  PagodaLettering lettering = lettering_of (sheets, block);

  if (block->kind == BLOCK_LINES)
    return WRITING_PITCH;
  if (block->kind == BLOCK_DRAWING)
    return MIN (block->height, room_of (sheets));
  return LEADING * pagoda_lettering_height (&lettering) + (block->cells != NULL && last ? CELL_GAP : 0);
}

static double
space_above (BlockKind kind)
{
  switch (kind)
    {
    case BLOCK_HEADING:
      return 2.5 * GAP;
    case BLOCK_MORE:
      return 0;
    case BLOCK_CELLS:
    case BLOCK_TOTAL:
      return CELL_GAP / 2;
    case BLOCK_SHEET:
    case BLOCK_PART:
    case BLOCK_KEPT:
    case BLOCK_TITLE:
    case BLOCK_FIELD:
    case BLOCK_TEXT:
    case BLOCK_LINES:
    case BLOCK_TABLE:
    case BLOCK_DRAWING:
      return GAP / 2;
    }
  g_assert_not_reached ();
}

/* One line of a longer text stands alone neither at the foot nor at the top of a sheet; a head stands over
 * what it is the head of, and what is to be written on or a row of a table is one piece. */
static gboolean
keeps_next (const Block *block, int line, int n)
{
  gboolean last = line == n - 1;

  switch (block->kind)
    {
    case BLOCK_TITLE:
    case BLOCK_HEADING:
    case BLOCK_MORE:
    case BLOCK_TABLE:
      return TRUE;
    case BLOCK_LINES:
    case BLOCK_CELLS:
    case BLOCK_TOTAL:
    case BLOCK_DRAWING:
      return !last;
    case BLOCK_SHEET:
    case BLOCK_PART:
    case BLOCK_KEPT:
    case BLOCK_FIELD:
    case BLOCK_TEXT:
      return n > 1 && !last && (line == 0 || line == n - 2);
    }
  g_assert_not_reached ();
}

static int
count_rows (const PagodaPaperSheets *sheets, const Block *block)
{
  g_auto (Broken) broken = { 0 };

  if (block->kind == BLOCK_LINES)
    return (int)block->n;
  if (block->kind == BLOCK_DRAWING)
    return 1;
  break_block (&broken, sheets, block);
  return count_lines (&broken);
}

/* A sum does not stand on a sheet without anything that it is the sum of. */
static void
keep_with_total (PagodaPaperSheets *sheets)
{
  if (sheets->rows->len > 0)
    g_array_index (sheets->rows, Row, sheets->rows->len - 1).keep = TRUE;
}

static void
add_rows (PagodaPaperSheets *sheets, const Block *block, gboolean sheet, guint part)
{
  int n = count_rows (sheets, block);

  if (block->kind == BLOCK_TOTAL)
    keep_with_total (sheets);
  for (int line = 0; line < n; line++)
    {
      Row row = { .block = block,
                  .line = line,
                  .above = line == 0 ? space_above (block->kind) : 0,
                  .height = height_of_line (sheets, block, line == n - 1),
                  .keep = keeps_next (block, line, n),
                  .sheet = line == 0 && sheet,
                  .part = part };
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
      if (block->kind == BLOCK_KEPT)
        continue;
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
  double height = top && i < end ? -row_at (sheets, i)->above : 0;

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
begins_sheet (const PagodaPaperSheets *sheets, guint i, double used)
{
  double room = room_of (sheets);

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

/* How much room the head takes that stands once more above row @i at the top of a sheet. */
static double
height_of_head (const PagodaPaperSheets *sheets, const Row *row)
{
  const Block *head = row->block->head;

  if (head == NULL)
    return 0;
  int n = count_rows (sheets, head);
  double height = space_above (row->block->kind);
  for (int line = 0; line < n; line++)
    height += height_of_line (sheets, head, line == n - 1);
  return height;
}

static void
break_sheets (PagodaPaperSheets *sheets)
{
  double used = 0;
  guint first = 0;

  g_array_append_val (sheets->first, first);
  for (guint i = 0; i < sheets->rows->len; i++)
    {
      if (begins_sheet (sheets, i, used))
        {
          g_array_append_val (sheets->first, i);
          used = height_of_head (sheets, row_at (sheets, i));
          used += row_at (sheets, i)->height;
        }
      else
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

PagodaPaper *
pagoda_paper_sheets_get_paper (const PagodaPaperSheets *sheets)
{
  return sheets->paper;
}

int
pagoda_paper_sheets_count (const PagodaPaperSheets *sheets)
{
  return (int)sheets->first->len - 1;
}

PagodaSheetSize
pagoda_paper_sheets_get_room (const PagodaPaperSheets *sheets)
{
  return (PagodaSheetSize){ sheets->width, sheets->height };
}

static guint
first_row (const PagodaPaperSheets *sheets, int sheet)
{
  return g_array_index (sheets->first, guint, sheet);
}

const char *
pagoda_paper_sheets_get_heading (const PagodaPaperSheets *sheets, int sheet)
{
  const char *heading = NULL;

  for (guint i = 0; i < first_row (sheets, sheet + 1); i++)
    {
      const Block *block = row_at (sheets, i)->block;
      if (block->kind != BLOCK_TITLE && block->kind != BLOCK_HEADING)
        continue;
      heading = block->text;
      if (i >= first_row (sheets, sheet))
        break;
    }
  return heading;
}

/* Drawing */

static PagodaColor
ink (PagodaInk which)
{
  return pagoda_palette_get (FALSE)->inks[which];
}

/* @line of @layout in the middle of its row, whatever font its characters were found in; nothing where it has
 * fewer. */
static void
draw_line (cairo_t *cr, PangoLayout *layout, int line, PagodaRect row, PagodaInk color)
{
  PangoLayoutLine *shown = pango_layout_get_line_readonly (layout, line);
  PangoRectangle extents;

  if (shown == NULL)
    return;
  pango_layout_line_get_extents (shown, NULL, &extents);
  double text = (double)extents.height / PANGO_SCALE;
  double free = pango_layout_get_alignment (layout) == PANGO_ALIGN_RIGHT
                    ? MAX (row.width - (double)extents.width / PANGO_SCALE, 0)
                    : 0;
  cairo_move_to (cr, row.x + free, row.y + (row.height - text) / 2 - (double)extents.y / PANGO_SCALE);
  pagoda_palette_set_source (cr, ink (color));
  pango_cairo_show_layout_line (cr, shown);
  cairo_new_path (cr);
}

static void
draw_rule (const PagodaPaperSheets *sheets, cairo_t *cr, double x, double y, PagodaInk color)
{
  pagoda_palette_set_source (cr, ink (color));
  cairo_rectangle (cr, x, y, sheets->width - x, RULE);
  cairo_fill (cr);
}

static void
draw_drawing (const PagodaPaperSheets *sheets, cairo_t *cr, const Block *block, double y)
{
  cairo_save (cr);
  cairo_translate (cr, 0, y);
  block->draw (cr, sheets->width, MIN (block->height, room_of (sheets)), block->data);
  cairo_restore (cr);
}

/* What is ruled: above a heading and a sum, below a table's head, each of its rows, and what is to be written
 * on. */
static void
draw_rules (const PagodaPaperSheets *sheets,
            cairo_t *cr,
            const Broken *broken,
            int line,
            double y,
            double height)
{
  BlockKind kind = broken->block->kind;
  double bottom = y + height - RULE;
  gboolean last = line == count_lines (broken) - 1;

  if (kind == BLOCK_HEADING && line == 0)
    draw_rule (sheets, cr, 0, y - GAP / 2, PAGODA_INK_NEUTRAL);
  if (kind == BLOCK_TOTAL && line == 0)
    draw_rule (sheets, cr, 0, y - CELL_GAP / 2 - RULE, PAGODA_INK_TEXT);
  if (kind == BLOCK_TABLE && last)
    draw_rule (sheets, cr, 0, bottom, PAGODA_INK_TEXT);
  if (kind == BLOCK_CELLS && last)
    draw_rule (sheets, cr, 0, bottom, PAGODA_INK_FINE_LINE);
  if (kind == BLOCK_LINES)
    draw_rule (sheets, cr, broken->x[0], bottom, PAGODA_INK_NEUTRAL);
}

static void
draw_texts (cairo_t *cr, const Broken *broken, int line, double y, double height)
{
  BlockKind kind = broken->block->kind;
  PagodaInk label = kind == BLOCK_HEADING ? PAGODA_INK_TEXT : PAGODA_INK_SECONDARY;
  double text = height - (broken->block->cells != NULL && line == count_lines (broken) - 1 ? CELL_GAP : 0);

  if (broken->label != NULL)
    draw_line (cr, broken->label, line, (PagodaRect){ 0, y, LABEL_WIDTH - GAP, text }, label);
  for (guint i = 0; i < broken->n; i++)
    draw_line (cr, broken->layouts[i], line, (PagodaRect){ broken->x[i], y, broken->width[i], text },
               kind == BLOCK_MORE ? PAGODA_INK_SECONDARY : PAGODA_INK_TEXT);
}

/* @broken holds the block of the row before, and then that of this one. */
static void
draw_line_of (const PagodaPaperSheets *sheets,
              cairo_t *cr,
              Broken *broken,
              const Block *block,
              int line,
              double y,
              double height)
{
  if (block->kind == BLOCK_DRAWING)
    {
      draw_drawing (sheets, cr, block, y);
      return;
    }
  if (broken->block != block)
    break_block (broken, sheets, block);
  draw_rules (sheets, cr, broken, line, y, height);
  draw_texts (cr, broken, line, y, height);
}

/* The head of the table that goes on at the top of a sheet; returns where its rows begin. */
static double
draw_head_again (const PagodaPaperSheets *sheets, cairo_t *cr, Broken *broken, const Block *head)
{
  int n = count_rows (sheets, head);
  double y = 0;

  for (int line = 0; line < n; line++)
    {
      double height = height_of_line (sheets, head, line == n - 1);
      draw_line_of (sheets, cr, broken, head, line, y, height);
      y += height;
    }
  return y;
}

static void
draw_foot (const PagodaPaperSheets *sheets, cairo_t *cr, int sheet)
{
  PagodaLettering lettering = pagoda_lettering (PAGODA_LETTERING_SMALLEST, FALSE, EM);
  g_autofree char *number = g_strdup_printf ("%d / %d", sheet + 1, pagoda_paper_sheets_count (sheets));
  PagodaRect box = { 0, sheets->height - EM, sheets->width, EM };

  if (sheets->paper->foot == NULL && pagoda_paper_sheets_count (sheets) == 1)
    return;
  pagoda_lettering_draw (cr, &lettering, number, box, 1, ink (PAGODA_INK_SECONDARY));
  box.width -= 60;
  pagoda_lettering_draw (cr, &lettering, sheets->paper->foot, box, 0, ink (PAGODA_INK_SECONDARY));
}

void
pagoda_paper_sheets_draw (const PagodaPaperSheets *sheets, cairo_t *cr, int sheet)
{
  guint first = first_row (sheets, sheet);
  g_auto (Broken) broken = { 0 };
  double y = 0;

  for (guint i = first; i < first_row (sheets, sheet + 1); i++)
    {
      const Row *row = row_at (sheets, i);
      gboolean goes_on = i == first && is_table_row (row->block);
      if (goes_on)
        y = draw_head_again (sheets, cr, &broken, row->block->head);
      y += i > first || goes_on ? row->above : 0;
      draw_line_of (sheets, cr, &broken, row->block, row->line, y, row->height);
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
pagoda_paper_export (PagodaPaper *paper, PagodaSheetFormat format, const char *path, GError **error)
{
  PagodaSheetSize size = pagoda_sheet_size (format, paper->landscape);
  PagodaSheetSize room = pagoda_sheet_room (size);
  g_autoptr (PagodaPaperSheets) sheets = pagoda_paper_lay_out (paper, room.width, room.height);

  return pagoda_chart_export_sheets (path, size, pagoda_paper_sheets_count (sheets), draw_sheet, sheets,
                                     error);
}
