/* test-xlsx.c: whole workbooks, good and odd ones.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "archive.h"
#include "rows.h"

#include <string.h>

#define OFFICE "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
#define STRICT "http://purl.oclc.org/ooxml"

static PagodaTable *
open_workbook (const Workbook *workbook)
{
  g_autoptr (GBytes) bytes = make_workbook (workbook);
  g_autoptr (GError) error = NULL;
  gsize length = 0;
  const void *data = g_bytes_get_data (bytes, &length);
  g_autofree char *path = write_bytes ("opened.bin", data, length);
  PagodaTable *table = pagoda_table_open (path, &error);

  g_assert_no_error (error);
  return table;
}

static void
assert_rows (const Workbook *workbook, const char *expected)
{
  g_autoptr (PagodaTable) table = open_workbook (workbook);
  g_autoptr (GError) error = NULL;
  g_autofree char *rows = describe_rows (table, 0, &error);

  g_assert_no_error (error);
  g_assert_cmpstr (rows, ==, expected);
}

static void
test_cells (void)
{
  static const struct
  {
    const char *rows;
    const char *expected;
  } cases[] = {
    { "", "" },
    /* Kinds. */
    { "<row r='1'><c r='A1' t='s'><v>1</v></c><c r='B1' t='inlineStr'><is><t>in</t></is></c>"
      "<c r='C1' t='str'><f>A1&amp;\"x\"</f><v>formula</v></c><c r='D1' t='b'><v>1</v></c>"
      "<c r='E1' t='b'><v>0</v></c><c r='F1' t='e'><v>#N/A</v></c><c r='G1' t='n'><v>-1.5E-3</v></c></row>",
      "1:one|in|formula|?1|?0|!#N/A|#-0.0015" },
    /* Numbers: short, long, with exponent, with white space, and none at all. */
    { "<row r='1'><c><v>0.1</v></c><c><v>1234567890.12345678</v></c><c><v>-0</v></c><c><v> 7 </v></c>"
      "<c><v>1e300</v></c><c><v>abc</v></c><c><v>1e999</v></c><c><v>.5</v></c></row>",
      "1:#0.1|#1234567890.12346|#-0|#7|#1e+300|abc|1e999|#0.5" },
    /* Empty cells of every kind. */
    { "<row r='1'><c r='A1'/><c r='B1'><v></v></c><c r='C1' t='str'><v/></c><c r='D1' t='s'/>"
      "<c r='E1' t='inlineStr'><is><t></t></is></c><c r='F1'><f>1+1</f></c></row><row r='2'/>",
      "" },
    /* Places: no reference, a gap, out of order, the same one twice, lower case. */
    { "<row><c><v>1</v></c><c><v>2</v></c></row><row r='5'><c r='C5'><v>3</v></c><c><v>4</v></c></row>"
      "<row><c r='b6'><v>5</v></c></row>",
      "1:#1|#2/5:_|_|#3|#4/6:_|#5" },
    { "<row r='1'><c r='C1'><v>3</v></c><c r='A1'><v>1</v></c><c r='B1' t='str'><v>two</v></c></row>",
      "1:#1|two|#3" },
    { "<row r='1'><c r='A1' t='str'><v>old</v></c><c r='A1' t='b'><v>1</v></c></row>", "1:?1" },
    { "<row><c r='A4'><v>1</v></c></row><row><c><v>2</v></c></row>", "4:#1/5:#2" },
    { "<row r='1'><c r='XFD1'><v>1</v></c></row>", NULL },
    /* Rows out of order, and one number twice. */
    { "<row r='3'><c r='A3'><v>3</v></c></row><row r='1'><c r='A1' t='str'><v>first</v></c></row>"
      "<row r='2'><c r='A2' t='s'><v>0</v></c></row><row r='3'><c r='B3'><v>4</v></c></row>",
      "1:first/2:zero/3:#3/3:_|#4" },
    /* Days. */
    { "<row r='1'><c s='1'><v>1</v></c><c s='1'><v>59</v></c><c s='1'><v>60</v></c><c s='1'><v>61.5</v></c>"
      "<c s='1'><v>2958465</v></c><c s='1'><v>2958466</v></c><c s='1'><v>-1</v></c><c "
      "s='1'><v>0.75</v></c></row>",
      "1:@1900-01-01 00:00:00|@1900-02-28 00:00:00|@1900-02-28 00:00:00|@1900-03-01 12:00:00|"
      "@9999-12-31 00:00:00|#2958466|#-1|@ 18:00:00" },
    { "<row r='1'><c s='2'><v>1.25</v></c><c s='1' t='str'><v>text</v></c><c s='1' t='b'><v>1</v></c>"
      "<c s='99'><v>1</v></c></row>",
      "1:@ 06:00:00|text|?1|#1" },
    { "<row r='1'><c t='d'><v>2024-02-29T13:05:07.250Z</v></c><c t='d'><v>2024-02-29</v></c>"
      "<c t='d'><v>23:59:59</v></c><c t='d'><v>2023-02-29</v></c></row>",
      "1:@2024-02-29 13:05:07|@2024-02-29 00:00:00|@ 23:59:59|2023-02-29" },
    /* Texts: runs, phonetic runs, white space, escapes, line breaks. */
    { "<row r='1'><c t='inlineStr'><is><r><t>东</t></r><r><rPr><b/></rPr><t xml:space='preserve'>京 </t></r>"
      "<rPh sb='0' eb='1'><t>トウキョウ</t></rPh><r><t> x </t></r><phoneticPr fontId='1'/></is></c></row>",
      "1:东京 x" },
    { "<row r='1'><c t='inlineStr'><is><t> a </t></is></c><c t='inlineStr'><is><t xml:space='preserve'> a "
      "</t>"
      "</is></c><c t='str'><v> a </v></c></row>",
      "1:a| a | a " },
    { "<row r='1'><c t='inlineStr'><is><t>a_x000D_\nb</t></is></c><c t='str'><v>_x005F_x0041_</v></c>"
      "<c t='str'><v>_x41_ _xZZZZ_ _x0041</v></c><c t='str'><v>_xD83D__xDE00_ _xD83D_ _xDE00_</v></c>"
      "<c t='str'><v>_x0000_</v></c></row>",
      "1:a␍␊b|_x0041_|_x41_ _xZZZZ_ _x0041|😀 \xEF\xBF\xBD \xEF\xBF\xBD" },
    /* What else stands in rows and cells does not matter. */
    { "<row r='1'><c r='A1'><f><v>9</v></f><v>1</v><extLst><ext><c><v>8</v></c></ext></extLst></c></row>"
      "<extLst><ext/></extLst>",
      "1:#1" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *sheet = make_sheet (cases[i].rows);
      g_autoptr (GString) widest = NULL;
      if (cases[i].expected == NULL)
        {
          widest = g_string_new ("1:");
          for (int column = 1; column < 16384; column++)
            g_string_append (widest, "_|");
          g_string_append (widest, "#1");
        }
      assert_rows (&(Workbook){ .sheet = sheet }, widest != NULL ? widest->str : cases[i].expected);
    }
}

static void
test_strings (void)
{
  static const char strings[]
      = "<x:sst xmlns:x='http://schemas.openxmlformats.org/spreadsheetml/2006/main' count='9' "
        "uniqueCount='2'>"
        "<x:si><x:t>&#x5BA2;户 &amp; "
        "Co</x:t></x:si><x:si/><x:si><x:r><x:t>a</x:t></x:r><x:rPh><x:t>no</x:t></x:rPh>"
        "<x:r><x:t xml:space='preserve'> b</x:t></x:r></x:si><x:si><x:t>_x000D_</x:t></x:si></x:sst>";
  g_autofree char *sheet
      = make_sheet ("<row r='1'><c t='s'><v>3</v></c><c t='s'><v>2</v></c><c t='s'><v>1</v></c>"
                    "<c t='s'><v>0</v></c><c t='s'><v>2</v></c></row>");

  assert_rows (&(Workbook){ .sheet = sheet, .strings = strings }, "1:␍|a b|_|客户 & Co|a b");
}

static void
test_1904 (void)
{
  /* The extension has an element of the same name, which says nothing about days. */
  static const char workbook[]
      = "<workbook xmlns:r='" OFFICE
        "'><workbookPr date1904='true'/><sheets><sheet name='S' r:id='s1'/></sheets>"
        "<extLst><ext><e:workbookPr xmlns:e='e'/><sheets><sheet name='T' r:id='s1'/></sheets></ext></extLst>"
        "</workbook>";
  g_autofree char *sheet = make_sheet ("<row r='1'><c s='1'><v>0</v></c><c s='1'><v>1462.5</v></c>"
                                       "<c s='1'><v>2957003</v></c><c s='1'><v>2957004</v></c></row>");

  assert_rows (&(Workbook){ .sheet = sheet, .workbook = workbook },
               "1:@1904-01-01 00:00:00|@1908-01-02 12:00:00|@9999-12-31 00:00:00|#2957004");
}

/* The strict dialect has other namespaces; here with prefixes, too, that nobody expects. */
static void
test_strict (void)
{
  Workbook workbook = {
    .package_relations
    = "<q:Relationships xmlns:q='q'><q:Relationship Id='a' Type='" STRICT
      "/officeDocument/relationships/officeDocument' Target='/xl/workbook.xml'/></q:Relationships>",
    .workbook
    = "<w:workbook xmlns:w='" STRICT "/spreadsheetml/main' xmlns:z='" STRICT
      "/officeDocument/relationships'><w:sheets><w:sheet name='严格' z:id='s1'/></w:sheets></w:workbook>",
    .workbook_relations = "<Relationships><Relationship Id='s1' Type='" STRICT
                          "/officeDocument/relationships/worksheet' Target='../xl/worksheets/./sheet1.xml'/>"
                          "</Relationships>",
    .sheet = "<k:worksheet xmlns:k='" STRICT "/spreadsheetml/main'><k:sheetData><k:row r='2'>"
             "<k:c r='B2' t='d'><k:v>2026-01-31</k:v></k:c></k:row></k:sheetData></k:worksheet>",
    .strings = "",
    .styles = "",
  };
  g_autoptr (PagodaTable) table = open_workbook (&workbook);

  g_assert_cmpstr (pagoda_table_get_sheet_name (table, 0), ==, "严格");
  assert_rows (&workbook, "2:_|@2026-01-31 00:00:00");
}

static void
test_archive_names (void)
{
  g_autofree char *sheet = make_sheet ("<row r='1'><c t='s'><v>1</v></c><c s='1'><v>2</v></c></row>");

  assert_rows (&(Workbook){ .sheet = sheet, .back_slashes = TRUE }, "1:one|@1900-01-02 00:00:00");
  assert_rows (&(Workbook){ .sheet = sheet, .stored = TRUE, .package_relations = "" },
               "1:one|@1900-01-02 00:00:00");
}

static void
test_sheets (void)
{
  Workbook workbook = {
    .workbook
    = "<workbook xmlns:r='" OFFICE "'><sheets><sheet name='Chart' r:id='c'/><sheet name='B' r:id='b'/>"
      "<sheet name='Hidden' state='veryHidden' r:id='a'/><sheet name='Lost' r:id='x'/></sheets></workbook>",
    .workbook_relations
    = "<Relationships><Relationship Id='a' Type='x/worksheet' Target='worksheets/sheet1.xml'/>"
      "<Relationship Id='b' Type='x/worksheet' Target='missing.xml'/>"
      "<Relationship Id='c' Type='x/chartsheet' Target='chart.xml'/></Relationships>",
  };
  g_autoptr (PagodaTable) table = open_workbook (&workbook);
  g_autoptr (GError) error = NULL;

  g_assert_cmpuint (pagoda_table_get_n_sheets (table), ==, 2);
  g_assert_cmpstr (pagoda_table_get_sheet_name (table, 0), ==, "B");
  g_assert_cmpstr (pagoda_table_get_sheet_name (table, 1), ==, "Hidden");
  g_assert_null (describe_rows (table, 0, &error));
  g_assert_error (error, PAGODA_FORMAT_ERROR, PAGODA_FORMAT_ERROR_TRUNCATED);

  /* Reading goes on after that, as often as one likes. */
  for (int i = 0; i < 3; i++)
    {
      g_autofree char *rows = describe_rows (table, 1, NULL);
      g_assert_cmpstr (rows, ==, "1:#1");
    }
}

/* Over 8 MiB a sheet streams: in order it is read, out of order it is refused at the late row. */
static void
test_large_sheet (void)
{
  g_autoptr (GString) rows = g_string_new (NULL);
  g_autoptr (GString) expected = g_string_new (NULL);
  g_autofree char *filling = g_strnfill (1000, 'x');

  for (int i = 1; i <= 9000; i++)
    {
      g_string_append_printf (rows, "<row r='%d'><c t='str'><v>%s</v></c></row>", i * 2, filling);
      g_string_append_printf (expected, "%s%d:%s", i > 1 ? "/" : "", i * 2, filling);
    }
  g_autofree char *in_order = make_sheet (rows->str);
  g_assert_cmpuint (strlen (in_order), >, 8 << 20);
  assert_rows (&(Workbook){ .sheet = in_order, .stored = TRUE }, expected->str);

  g_string_append (rows, "<row r='17999'><c><v>1</v></c></row>");
  g_autofree char *late = make_sheet (rows->str);
  g_autoptr (PagodaTable) table = open_workbook (&(Workbook){ .sheet = late, .stored = TRUE });
  g_autoptr (GError) error = NULL;
  g_assert_null (describe_rows (table, 0, &error));
  g_assert_error (error, PAGODA_FORMAT_ERROR, PAGODA_FORMAT_ERROR_TRUNCATED);
  g_assert_nonnull (strstr (error->message, "17999"));
}

typedef struct
{
  guint n_rows;
  gboolean fail;
  GCancellable *cancellable;
} Stop;

static gboolean
stop_cb (const PagodaRow *row, gpointer data, GError **error)
{
  Stop *stop = data;

  stop->n_rows++;
  if (stop->cancellable != NULL)
    g_cancellable_cancel (stop->cancellable);
  if (stop->fail)
    g_set_error_literal (error, G_FILE_ERROR, G_FILE_ERROR_FAILED, "enough");
  return stop->cancellable != NULL;
}

/* Both ways of reading, the sorting and the streaming one, end when they are told to. */
static void
test_stop (void)
{
  g_autoptr (GString) rows = g_string_new (NULL);

  for (int i = 0; i < 200000; i++)
    g_string_append_printf (rows, "<row><c><v>%d</v></c><c t='str'><v>some text</v></c></row>", i);
  g_autofree char *large = make_sheet (rows->str);
  g_autofree char *small = make_sheet ("<row><c><v>1</v></c></row><row><c><v>2</v></c></row>");
  const char *sheets[] = { small, large };
  g_assert_cmpuint (strlen (large), >, 8 << 20);
  for (gsize i = 0; i < G_N_ELEMENTS (sheets); i++)
    {
      g_autoptr (PagodaTable) table = open_workbook (&(Workbook){ .sheet = sheets[i], .stored = TRUE });
      g_autoptr (GCancellable) cancellable = g_cancellable_new ();
      g_autoptr (GError) error = NULL;

      Stop quietly = { 0 };
      g_assert_true (pagoda_table_read (table, 0, stop_cb, &quietly, NULL, &error));
      g_assert_no_error (error);
      g_assert_cmpuint (quietly.n_rows, ==, 1);

      Stop failing = { .fail = TRUE };
      g_assert_false (pagoda_table_read (table, 0, stop_cb, &failing, NULL, &error));
      g_assert_error (error, G_FILE_ERROR, G_FILE_ERROR_FAILED);
      g_assert_cmpuint (failing.n_rows, ==, 1);
      g_clear_error (&error);

      Stop cancelled = { .cancellable = cancellable };
      g_assert_false (pagoda_table_read (table, 0, stop_cb, &cancelled, cancellable, &error));
      g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
      g_assert_cmpuint (cancelled.n_rows, <, 200000);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/xlsx/cells", test_cells);
  g_test_add_func ("/xlsx/strings", test_strings);
  g_test_add_func ("/xlsx/1904", test_1904);
  g_test_add_func ("/xlsx/strict", test_strict);
  g_test_add_func ("/xlsx/archive-names", test_archive_names);
  g_test_add_func ("/xlsx/sheets", test_sheets);
  g_test_add_func ("/xlsx/large-sheet", test_large_sheet);
  g_test_add_func ("/xlsx/stop", test_stop);
  return g_test_run ();
}
