/* test-merged.c: merged cells that get the values of their anchors.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "archive.h"
#include "rows.h"

#include "format/xlsx_merges.h"

#include <string.h>

#define MAIN "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
#define STRICT "http://purl.oclc.org/ooxml/spreadsheetml/main"

#define SIDE 12 /* of the squares drawn at random */
#define BLOCK 65536

/* A worksheet with these rows and areas, separated by blanks (transfer full). */
static char *
make_merged (const char *rows, const char *areas)
{
  g_auto (GStrv) refs = g_strsplit (areas, " ", -1);
  GString *sheet = g_string_new ("<worksheet xmlns='" MAIN "'><sheetData>");

  g_string_append_printf (sheet, "%s</sheetData><autoFilter ref='A1:B2'/><mergeCells count='1'>", rows);
  for (guint i = 0; refs[i] != NULL; i++)
    g_string_append_printf (sheet, "<mergeCell ref='%s'/>", refs[i]);
  g_string_append (sheet, "</mergeCells><pageMargins/></worksheet>");
  return g_string_free (sheet, FALSE);
}

static PagodaTable *
open_sheet (const char *sheet)
{
  g_autoptr (GBytes) bytes = make_workbook (&(Workbook){ .sheet = sheet, .stored = TRUE });
  g_autofree char *path
      = write_bytes ("merged.xlsx", g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
  g_autoptr (GError) error = NULL;
  PagodaTable *table = pagoda_table_open (path, &error);

  g_assert_no_error (error);
  return table;
}

static void
assert_rows (PagodaTable *table, gboolean fill, const char *expected)
{
  g_autoptr (GError) error = NULL;

  pagoda_table_set_fill_merged (table, fill);
  g_autofree char *rows = describe_rows (table, 0, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (rows, ==, expected);
}

static void
assert_filled (const char *sheet, const char *expected)
{
  g_autoptr (PagodaTable) table = open_sheet (sheet);

  assert_rows (table, TRUE, expected);
}

static void
test_areas (void)
{
  static const struct
  {
    const char *rows;
    const char *areas;
    const char *plain;
    const char *filled;
  } cases[] = {
    /* Down, with and without a cell that says it is there; what follows the area is free again. */
    { "<row r='1'><c r='A1'><v>7</v></c><c r='B1'><v>1</v></c></row>"
      "<row r='2'><c r='A2' s='1'/><c r='B2'><v>2</v></c></row><row r='3'><c r='B3'><v>3</v></c></row>"
      "<row r='4'><c r='B4'><v>4</v></c></row>",
      "A1:A3", "1:#7|#1/2:_|#2/3:_|#3/4:_|#4", "1:#7|#1/2:#7|#2/3:#7|#3/4:_|#4" },
    /* To the right, at the end of the row and inside it. */
    { "<row r='1'><c r='A1'><v>7</v></c></row><row r='3'><c r='B3'><v>8</v></c><c r='E3'><v>9</v></c></row>",
      "A1:C1 B3:C3", "1:#7/3:_|#8|_|_|#9", "1:#7|#7|#7/3:_|#8|#8|_|#9" },
    /* A block, behind the last cell of a row too. */
    { "<row r='2'><c r='A2'><v>1</v></c><c r='B2'><v>7</v></c></row><row r='3'><c r='A3'><v>2</v></c></row>",
      "B2:C3", "2:#1|#7/3:#2", "2:#1|#7|#7/3:#2|#7|#7" },
    /* Every kind; the second area begins where the first one ends. */
    { "<row r='1'><c r='A1' t='s'><v>1</v></c><c r='B1' t='str'><v>客户</v></c><c r='C1'><v>-1.5</v></c>"
      "<c r='D1' s='1'><v>45296.5</v></c><c r='E1' t='b'><v>1</v></c><c r='F1' t='e'><v>#N/A</v></c></row>"
      "<row r='2'><c r='G2'><v>1</v></c></row><row r='3'><c r='B3' t='str'><v>另</v></c>"
      "<c r='G3'><v>2</v></c></row><row r='4'><c r='G4'><v>3</v></c></row>",
      "A1:A2 B1:B2 C1:C2 D1:D2 E1:E2 F1:F2 B3:B4",
      "1:one|客户|#-1.5|@2024-01-05 12:00:00|?1|!#N/A/2:_|_|_|_|_|_|#1/3:_|另|_|_|_|_|#2/4:_|_|_|_|_|_|#3",
      "1:one|客户|#-1.5|@2024-01-05 12:00:00|?1|!#N/A/2:one|客户|#-1.5|@2024-01-05 12:00:00|?1|!#N/A|#1/"
      "3:_|另|_|_|_|_|#2/4:_|另|_|_|_|_|#3" },
    /* What has a value keeps it. */
    { "<row r='1'><c r='A1'><v>7</v></c></row><row r='2'><c r='A2'><v>8</v></c></row>"
      "<row r='3'><c r='B3'><v>9</v></c></row>",
      "A1:A3", "1:#7/2:#8/3:_|#9", "1:#7/2:#8/3:#7|#9" },
    /* An anchor without a value or without a row has nothing to give, though a cell below it has. */
    { "<row r='2'><c r='B2'><v>1</v></c></row><row r='3'><c r='A3'><v>7</v></c><c r='B3'><v>2</v></c></row>"
      "<row r='4'><c r='C4'><v>3</v></c></row>",
      "A2:A4 B1:B4", "2:_|#1/3:#7|#2/4:_|_|#3", "2:_|#1/3:#7|#2/4:_|_|#3" },
    /* Rows that hold nothing themselves do not come into being, and the area may end behind the data. */
    { "<row r='1'><c r='A1'><v>7</v></c></row><row r='2'><c r='A2' s='1'/></row>"
      "<row r='9'><c r='B9'><v>1</v></c></row>",
      "A1:A400 D5:F9", "1:#7/9:_|#1", "1:#7/9:#7|#1" },
    /* Rows and areas out of order. */
    { "<row r='3'><c r='B3'><v>3</v></c></row><row r='1'><c r='A1'><v>7</v></c></row>"
      "<row r='2'><c r='A2'><v>8</v></c></row>",
      "A2:A3 A1:B1", "1:#7/2:#8/3:_|#3", "1:#7|#7/2:#8/3:#8|#3" },
    /* Overlapping: who begins first has the cell, until its end. */
    { "<row r='1'><c r='A1'><v>1</v></c></row><row r='2'><c r='B2'><v>2</v></c></row>"
      "<row r='3'><c r='D3'><v>3</v></c></row><row r='4'><c r='D4'><v>4</v></c></row>",
      "A1:A3 A1:B2 B2:C4 A1:A4", "1:#1/2:_|#2/3:_|_|_|#3/4:_|_|_|#4",
      "1:#1|#1/2:#1|#2|#2/3:#1|_|#2|#3/4:_|_|#2|#4" },
    /* No areas, odd areas, one that is written backwards, and one that is far too large. */
    { "<row r='1'><c r='A1'><v>1</v></c></row><row r='2'><c r='B2'><v>2</v></c></row>",
      "A1 A1:A1 A:B 1:2  :A2 A1: A0:A2 XFE1:XFF2 ZZZZZZZZZZ1:ZZZZZZZZZZ2 A1;A2 甲1:甲2", "1:#1/2:_|#2",
      "1:#1/2:_|#2" },
    { "<row r='1'><c r='A1'><v>1</v></c></row><row r='2'><c r='B2'><v>2</v></c></row>", "a2:A1",
      "1:#1/2:_|#2", "1:#1/2:#1|#2" },
    { "<row r='1'><c r='A1'><v>1</v></c></row><row r='2'><c r='B2'><v>2</v></c></row>",
      "A1:A99999999999999999999999", "1:#1/2:_|#2", "1:#1/2:#1|#2" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *sheet = make_merged (cases[i].rows, cases[i].areas);
      g_autoptr (PagodaTable) table = open_sheet (sheet);
      g_autofree char *untouched = describe_rows (table, 0, NULL);
      g_assert_cmpstr (untouched, ==, cases[i].plain);
      for (int times = 0; times < 2; times++)
        {
          assert_rows (table, TRUE, cases[i].filled);
          assert_rows (table, FALSE, cases[i].plain);
        }
    }
}

/* How else a sheet may be written. */
static void
test_dialects (void)
{
#define PLAIN_ROWS                                                                                           \
  "<row r='1'><c r='A1'><v>1</v></c></row><row r='2'><c r='B2' t='str'><v>/sheetData> x:sheetData "          \
  "&lt;/sheetData></v></c></row>"
#define FILLED "1:#1/2:#1|/sheetData> x:sheetData </sheetData>"
  g_autofree char *prefix = g_strnfill (300, 'p');
  g_autofree char *prefixed = g_strdup_printf (
      "<%1$s:worksheet xmlns:%1$s='" MAIN
      "'><%1$s:sheetData><%1$s:row r='1'><%1$s:c r='A1'><%1$s:v>1</%1$s:v>"
      "</%1$s:c></%1$s:row><%1$s:row r='2'><%1$s:c r='B2'><%1$s:v>2</%1$s:v></%1$s:c></%1$s:row>"
      "</%1$s:sheetData><%1$s:mergeCells><%1$s:mergeCell ref='A1:A2'/></%1$s:mergeCells></%1$s:worksheet>",
      prefix);
  const struct
  {
    const char *sheet;
    const char *expected;
  } cases[] = {
    { "<worksheet xmlns='" STRICT "'><sheetData>" PLAIN_ROWS
      "</sheetData><mergeCells><mergeCell ref='A1:A2'/></mergeCells></worksheet>",
      FILLED },
    { "<k:worksheet xmlns:k='" STRICT "'><k:sheetData><k:row r='1'><k:c r='A1'><k:v>1</k:v></k:c></k:row>"
      "<k:row r='2'><k:c r='B2'><k:v>2</k:v></k:c></k:row></k:sheetData\n ><k:mergeCells>\n"
      "<k:mergeCell\tref=\"A1:A2\"></k:mergeCell></k:mergeCells ></k:worksheet>",
      "1:#1/2:#1|#2" },
    /* A tag too long to be seen before the whole is parsed, and no rows at all. */
    { prefixed, "1:#1/2:#1|#2" },
    { "<worksheet><sheetData/><mergeCells><mergeCell ref='A1:A2'/></mergeCells></worksheet>", "" },
    { "<worksheet/>", "" },
    /* Areas that are none: of an extension, in a comment, without a reference. */
    { "<worksheet><sheetData>" PLAIN_ROWS
      "</sheetData><!-- <mergeCells><mergeCell ref='A1:A2'/></mergeCells> "
      "--><mergeCells><mergeCell/><x><mergeCell ref='A1:A2'/></x></mergeCells><extLst><ext><mergeCells>"
      "<mergeCell ref='A1:A2'/></mergeCells></ext></extLst></worksheet>",
      "1:#1/2:_|/sheetData> x:sheetData </sheetData>" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    assert_filled (cases[i].sheet, cases[i].expected);
}

/* The tag that ends the rows is found wherever it falls between two blocks.  The rows are damaged, so that
 * parsing the sheet as a whole would find nothing. */
static void
test_blocks (void)
{
  static const char before[] = "<w:worksheet xmlns:w='w'><w:sheetData>&undefined;";
  static const char tag[] = "</w:sheetData>";
  static const char after[] = "<w:mergeCells><w:mergeCell ref='B1:A3'/></w:mergeCells></w:worksheet>";

  for (gsize end = BLOCK - 2; end < BLOCK + strlen (tag) + strlen (after) + 2; end++)
    {
      g_autofree char *filling = g_strnfill (end - strlen (before) - strlen (tag), ' ');
      g_autofree char *sheet = g_strconcat (before, filling, tag, after, NULL);
      g_autoptr (GBytes) bytes = make_workbook (&(Workbook){ .sheet = sheet, .stored = TRUE });
      g_autoptr (PagodaXlsxPackage) package = pagoda_xlsx_package_open (bytes, TRUE, NULL);
      g_autoptr (GArray) areas = pagoda_xlsx_merges_read (package, "xl/worksheets/sheet1.xml", NULL, NULL);
      g_assert_cmpuint (areas->len, ==, 1);
      PagodaMergedArea area = g_array_index (areas, PagodaMergedArea, 0);
      g_assert_cmpuint (area.first_row, ==, 1);
      g_assert_cmpuint (area.last_row, ==, 3);
      g_assert_cmpuint (area.first_column, ==, 0);
      g_assert_cmpuint (area.last_column, ==, 1);
    }
}

/* A square of cells. */
typedef struct
{
  gboolean has_value[SIDE][SIDE];
  int anchor[SIDE][SIDE]; /* row × SIDE + column of the area's upper left cell, −1 outside all areas */
} Square;

static void
draw_area (GRand *random, Square *square, GString *areas)
{
  int top = g_rand_int_range (random, 0, SIDE);
  int bottom = g_rand_int_range (random, top, MIN (top + 4, SIDE));
  int left = g_rand_int_range (random, 0, SIDE);
  int right = g_rand_int_range (random, left, MIN (left + 4, SIDE));

  for (int i = top; i <= bottom; i++)
    for (int j = left; j <= right; j++)
      if (square->anchor[i][j] >= 0)
        return;
  for (int i = top; i <= bottom; i++)
    for (int j = left; j <= right; j++)
      square->anchor[i][j] = top * SIDE + left;
  g_string_append_printf (areas, "%s%c%d:%c%d", areas->len > 0 ? " " : "", 'A' + left, top + 1, 'A' + right,
                          bottom + 1);
}

static void
draw_square (GRand *random, Square *square, GString *areas)
{
  for (int i = 0; i < SIDE; i++)
    for (int j = 0; j < SIDE; j++)
      {
        square->anchor[i][j] = -1;
        square->has_value[i][j] = g_rand_int_range (random, 0, 3) == 0;
      }
  for (int i = 0; i < 3 * SIDE; i++)
    draw_area (random, square, areas);
}

/* Each cell holds its number; the column behind the last one gives every row a value of its own. */
static void
write_square (const Square *square, GString *rows, GString *filled)
{
  for (int i = 0; i < SIDE; i++)
    {
      g_string_append_printf (rows, "<row r='%d'>", i + 1);
      g_string_append_printf (filled, "%s%d:", i > 0 ? "/" : "", i + 1);
      for (int j = 0; j < SIDE; j++)
        {
          int anchor = square->anchor[i][j];
          if (square->has_value[i][j])
            g_string_append_printf (rows, "<c r='%c%d'><v>%d</v></c>", 'A' + j, i + 1, i * SIDE + j);
          if (square->has_value[i][j])
            g_string_append_printf (filled, "#%d|", i * SIDE + j);
          else if (anchor >= 0 && square->has_value[anchor / SIDE][anchor % SIDE])
            g_string_append_printf (filled, "#%d|", anchor);
          else
            g_string_append (filled, "_|");
        }
      g_string_append_printf (rows, "<c r='%c%d'><v>-1</v></c></row>", 'A' + SIDE, i + 1);
      g_string_append (filled, "#-1");
    }
}

/* Beside a slow and obvious filling. */
static void
test_random (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (20260704);

  for (int times = 0; times < 100; times++)
    {
      Square square;
      g_autoptr (GString) rows = g_string_new (NULL);
      g_autoptr (GString) areas = g_string_new (NULL);
      g_autoptr (GString) filled = g_string_new (NULL);

      draw_square (random, &square, areas);
      write_square (&square, rows, filled);
      g_autofree char *sheet = make_merged (rows->str, areas->str);
      assert_filled (sheet, filled->str);
    }
}

static gboolean
check_flag_cb (const PagodaRow *row, gpointer data, GError **error)
{
  guint *n_filled = data;

  for (guint i = 0; i < row->n_cells; i++)
    {
      g_assert_cmpint (row->cells[i].is_filled, ==, row->number == 2 && i == 0);
      *n_filled += row->cells[i].is_filled ? 1 : 0;
    }
  return TRUE;
}

static void
test_flag (void)
{
  g_autofree char *sheet
      = make_merged ("<row r='1'><c r='A1'><v>1</v></c><c r='B1'><v>1</v></c></row>"
                     "<row r='2'><c r='B2'><v>2</v></c></row><row r='3'><c r='A3'><v>3</v></c></row>",
                     "A1:A3");
  g_autoptr (PagodaTable) table = open_sheet (sheet);
  guint n_filled = 0;

  pagoda_table_set_fill_merged (table, TRUE);
  g_assert_true (pagoda_table_read (table, 0, check_flag_cb, &n_filled, NULL, NULL));
  g_assert_cmpuint (n_filled, ==, 1);
}

static gboolean
check_wide_cb (const PagodaRow *row, gpointer data, GError **error)
{
  guint *n_rows = data;

  /* Two areas side by side, 256 columns each; all others found their cells taken. */
  g_assert_cmpuint (row->n_cells, ==, 512);
  g_assert_cmpfloat_with_epsilon (row->cells[255].number, 7, 1e-9);
  g_assert_cmpfloat_with_epsilon (row->cells[511].number, 8, 1e-9);
  (*n_rows)++;
  return TRUE;
}

/* As many areas as there may be, each as large as the sheet, over all of its rows. */
static void
test_hostile (void)
{
  g_autoptr (GString) rows = g_string_new ("<row r='1'><c r='A1'><v>7</v></c><c r='IW1'><v>8</v></c></row>");
  g_autoptr (GString) areas = g_string_new ("A1:XFD1048576 IW1:XFD1048576");
  guint n_rows = 0;

  for (int i = 2; i <= 20000; i++)
    g_string_append_printf (rows, "<row r='%d'><c r='A%d'><v>7</v></c></row>", i, i);
  for (int i = 2; i < 100000; i++)
    g_string_append (areas, " A1:XFD1048576");
  g_autofree char *sheet = make_merged (rows->str, areas->str);
  g_autoptr (PagodaTable) table = open_sheet (sheet);
  pagoda_table_set_fill_merged (table, TRUE);
  g_assert_true (pagoda_table_read (table, 0, check_wide_cb, &n_rows, NULL, NULL));
  g_assert_cmpuint (n_rows, ==, 20000);
}

/* The area after the last one that counts. */
static void
test_many (void)
{
  g_autoptr (GString) areas = g_string_new ("A1:A2");

  for (int i = 1; i < 100000; i++)
    g_string_append_printf (areas, " A%d:B%d", i + 10, i + 10);
  g_string_append (areas, " B1:B2");
  g_autofree char *sheet = make_merged ("<row r='1'><c r='A1'><v>1</v></c><c r='B1'><v>2</v></c></row>"
                                        "<row r='2'><c r='C2'><v>3</v></c></row>",
                                        areas->str);
  assert_filled (sheet, "1:#1|#2/2:#1|_|#3");
}

/* Filling does not hide what is wrong with a sheet, nor does it go on when nobody waits. */
static void
test_failures (void)
{
  static const char *const damaged[] = {
    "",
    "<worksheet><sheetData><row r='1'><c r='A1'><v>1</v></c></row></sheetData><mergeCells><mergeCell "
    "ref='A1:A2'>",
    "<worksheet><sheetData><row r='1'><c r='A1'><v>1</v></c></row></sheetData><mergeCells><mergeCell "
    "ref='A1:A2'/></mergeCells></nothing>",
    "<worksheet><sheetData><row r='1'><c r='A1'><v>1</v></c>",
  };
  g_autofree char *sheet = make_merged ("<row r='1'><c r='A1'><v>1</v></c></row>", "A1:B1");
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (PagodaTable) sound = open_sheet (sheet);
  g_autoptr (GError) cancelled = NULL;

  for (gsize i = 0; i < G_N_ELEMENTS (damaged); i++)
    {
      g_autoptr (PagodaTable) table = open_sheet (damaged[i]);
      g_autoptr (GError) error = NULL;
      pagoda_table_set_fill_merged (table, TRUE);
      g_assert_null (describe_rows (table, 0, &error));
      g_assert_error (error, PAGODA_FORMAT_ERROR, PAGODA_FORMAT_ERROR_TRUNCATED);
    }

  pagoda_table_set_fill_merged (sound, TRUE);
  g_cancellable_cancel (cancellable);
  g_assert_false (pagoda_table_read (sound, 0, check_flag_cb, NULL, cancellable, &cancelled));
  g_assert_error (cancelled, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  assert_rows (sound, TRUE, "1:#1|#1");
}

static gboolean
pass_cb (const PagodaRow *row G_GNUC_UNUSED, gpointer data G_GNUC_UNUSED, GError **error G_GNUC_UNUSED)
{
  return TRUE;
}

static gboolean
stop_cb (const PagodaRow *row G_GNUC_UNUSED, gpointer data G_GNUC_UNUSED, GError **error G_GNUC_UNUSED)
{
  return FALSE;
}

/* A sheet too large to be sorted in memory. */
static void
test_left_early (void)
{
  g_autoptr (GString) rows = g_string_new (NULL);

  for (int i = 1; rows->len < 9 << 20; i++)
    g_string_append_printf (rows, "<row r='%d'><c r='A%d'><v>7</v></c></row>", i, i);
  g_autofree char *sheet = make_merged (rows->str, "A1:B1");
  g_autoptr (PagodaTable) table = open_sheet (sheet);
  pagoda_table_read (table, 0, stop_cb, NULL, NULL, NULL);
  g_assert_cmpint (pagoda_table_get_merged (table, 0), ==, PAGODA_MERGED_UNKNOWN);
  g_assert_true (pagoda_table_read (table, 0, pass_cb, NULL, NULL, NULL));
  g_assert_cmpint (pagoda_table_get_merged (table, 0), ==, PAGODA_MERGED_SOME);
}

/* Only who was at the end of a sheet knows what is merged, and whoever knows need not look again. */
static void
test_knowledge (void)
{
  static const struct
  {
    const char *areas;
    PagodaMergedCells merged;
    const char *filled;
  } cases[] = {
    { "A1:A2", PAGODA_MERGED_SOME, "1:#1|#1/2:#1|#2" },
    { "B2:B3 A1:A2", PAGODA_MERGED_SOME, "1:#1|#1/2:#1|#2" },
    { "A1:A1", PAGODA_MERGED_NONE, "1:#1|#1/2:_|#2" },
    { "", PAGODA_MERGED_NONE, "1:#1|#1/2:_|#2" },
  };
  g_autoptr (GCancellable) cancelled = g_cancellable_new ();

  g_cancellable_cancel (cancelled);
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *sheet = make_merged ("<row r='1'><c r='A1'><v>1</v></c><c r='B1'><v>1</v></c></row>"
                                            "<row r='2'><c r='B2'><v>2</v></c></row>",
                                            cases[i].areas);
      g_autoptr (PagodaTable) read = open_sheet (sheet);
      g_autoptr (PagodaTable) asked = open_sheet (sheet);

      g_assert_cmpint (pagoda_table_get_merged (read, 0), ==, PAGODA_MERGED_UNKNOWN);
      assert_rows (read, FALSE, "1:#1|#1/2:_|#2");
      g_assert_cmpint (pagoda_table_get_merged (read, 0), ==, cases[i].merged);
      assert_rows (read, TRUE, cases[i].filled);

      g_assert_cmpint (pagoda_table_find_merged (asked, 0, cancelled), ==, PAGODA_MERGED_UNKNOWN);
      g_assert_cmpint (pagoda_table_find_merged (asked, 0, NULL), ==, cases[i].merged);
      g_assert_cmpint (pagoda_table_get_merged (asked, 1), ==, PAGODA_MERGED_NONE);
    }
}

static void
test_text (void)
{
  g_autoptr (GBytes) text = g_bytes_new_static ("a,b\n,c\n", 7);
  g_autoptr (PagodaTable) table = pagoda_table_open_text (text, NULL);

  assert_rows (table, TRUE, "1:a|b/2:_|c");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/merged/areas", test_areas);
  g_test_add_func ("/merged/dialects", test_dialects);
  g_test_add_func ("/merged/blocks", test_blocks);
  g_test_add_func ("/merged/random", test_random);
  g_test_add_func ("/merged/flag", test_flag);
  g_test_add_func ("/merged/hostile", test_hostile);
  g_test_add_func ("/merged/many", test_many);
  g_test_add_func ("/merged/failures", test_failures);
  g_test_add_func ("/merged/knowledge", test_knowledge);
  g_test_add_func ("/merged/left-early", test_left_early);
  g_test_add_func ("/merged/text", test_text);
  return g_test_run ();
}
