/* test-hostile.c: files that are broken, or made to break a reader.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "archive.h"
#include "rows.h"

#include <string.h>

#define MUTATIONS 2000

/* Opens the bytes and reads all sheets, plain and with merged cells filled, which fails where plain reading
 * does; TRUE where nothing was refused.  A refusal is always one of ours. */
static gboolean
read_all (const void *bytes, gsize length, GError **error)
{
  g_autofree char *path = write_bytes ("hostile.bin", bytes, length);
  GError *problem = NULL;
  g_autoptr (PagodaTable) table = pagoda_table_open (path, &problem);

  for (guint i = 0; problem == NULL && i < pagoda_table_get_n_sheets (table); i++)
    {
      g_autofree char *rows = describe_rows (table, i, &problem);
      g_assert_true ((rows == NULL) == (problem != NULL));
      pagoda_table_set_fill_merged (table, TRUE);
      g_autofree char *filled = describe_rows (table, i, NULL);
      g_assert_true ((rows == NULL) == (filled == NULL));
      pagoda_table_set_fill_merged (table, FALSE);
    }
  if (problem == NULL)
    return TRUE;
  g_assert_true (problem->domain == PAGODA_FORMAT_ERROR);
  g_assert_cmpstr (problem->message, !=, "");
  g_propagate_error (error, problem);
  return FALSE;
}

static void
assert_refused (GBytes *bytes, PagodaFormatError code)
{
  g_autoptr (GError) error = NULL;
  gsize length = 0;
  const void *data = g_bytes_get_data (bytes, &length);

  g_assert_false (read_all (data, length, &error));
  g_assert_error (error, PAGODA_FORMAT_ERROR, (int)code);
}

static void
assert_workbook_refused (const Workbook *workbook, PagodaFormatError code)
{
  g_autoptr (GBytes) bytes = make_workbook (workbook);

  assert_refused (bytes, code);
}

static void
test_doctype (void)
{
  static const char laughs[] = "<!DOCTYPE lolz [<!ENTITY a 'lol'><!ENTITY b "
                               "'&a;&a;&a;&a;&a;&a;&a;&a;'><!ENTITY c '&b;&b;&b;&b;&b;&b;&b;'>]>"
                               "<x>&c;</x>";
  static const char external[] = "<?xml version='1.0'?><!DOCTYPE x SYSTEM 'file:///etc/passwd'><x/>";

  assert_workbook_refused (&(Workbook){ .package_relations = laughs }, PAGODA_FORMAT_ERROR_DOCTYPE);
  assert_workbook_refused (&(Workbook){ .workbook = laughs }, PAGODA_FORMAT_ERROR_DOCTYPE);
  assert_workbook_refused (&(Workbook){ .workbook_relations = external }, PAGODA_FORMAT_ERROR_DOCTYPE);
  assert_workbook_refused (&(Workbook){ .sheet = laughs }, PAGODA_FORMAT_ERROR_DOCTYPE);
  assert_workbook_refused (&(Workbook){ .strings = laughs }, PAGODA_FORMAT_ERROR_DOCTYPE);
  assert_workbook_refused (&(Workbook){ .styles = external }, PAGODA_FORMAT_ERROR_DOCTYPE);
}

static void
test_contents (void)
{
  static const struct
  {
    const char *rows;
  } damaged[] = {
    { "<row r='1'><c r='A1' t='s'><v>2</v></c></row>" },  /* no such string */
    { "<row r='1'><c r='A1' t='s'><v>-1</v></c></row>" }, /* nor this one */
    { "<row r='1'><c r='A1' t='s'><v>x</v></c></row>" },
    { "<row r='1'><c r='XFE1'><v>1</v></c></row>" }, /* beyond the last column */
    { "<row r='1'><c r='ZZZZZZZZZZZZ1'><v>1</v></c></row>" },
    { "<row r='1'><c r='XFD1'/><c><v>1</v></c></row>" },
    { "<row r='1'><c r='A1'><v>1</c></row>" }, /* not well-formed */
    { "<row r='1'><c r='A1'><v>&undefined;</v></c></row>" },
    { "<row r='1'><c r='A1' t='str'><v>\x01</v></c></row>" },
    { "<row r='1'><c r='A1' t='str'><v>\xFF</v></c></row>" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (damaged); i++)
    {
      g_autofree char *sheet = make_sheet (damaged[i].rows);
      assert_workbook_refused (&(Workbook){ .sheet = sheet }, PAGODA_FORMAT_ERROR_TRUNCATED);
    }
  assert_workbook_refused (&(Workbook){ .sheet = "" }, PAGODA_FORMAT_ERROR_TRUNCATED);
  assert_workbook_refused (&(Workbook){ .sheet = " " }, PAGODA_FORMAT_ERROR_TRUNCATED);
  assert_workbook_refused (&(Workbook){ .workbook = "<workbook/>" }, PAGODA_FORMAT_ERROR_EMPTY);
  assert_workbook_refused (&(Workbook){ .workbook = "<document/>" }, PAGODA_FORMAT_ERROR_NOT_A_TABLE);
  assert_workbook_refused (&(Workbook){ .workbook = "" }, PAGODA_FORMAT_ERROR_NOT_A_TABLE);
  assert_workbook_refused (&(Workbook){ .password = "secret" }, PAGODA_FORMAT_ERROR_ENCRYPTED);
}

/* Elements inside elements, for each of which a parser keeps memory. */
static void
test_depth (void)
{
  g_autoptr (GString) sheet = g_string_new ("<worksheet>");

  for (int i = 0; i < 300000; i++)
    g_string_append (sheet, "<a>");
  assert_workbook_refused (&(Workbook){ .sheet = sheet->str, .stored = TRUE }, PAGODA_FORMAT_ERROR_TRUNCATED);
}

/* The peak of this process's memory in KiB; 0 where the system does not tell. */
static guint64
measure_peak (void)
{
  g_autofree char *status = NULL;

  if (!g_file_get_contents ("/proc/self/status", &status, NULL, NULL))
    return 0;
  const char *peak = strstr (status, "VmHWM:");
  return peak != NULL ? g_ascii_strtoull (peak + strlen ("VmHWM:"), NULL, 10) : 0;
}

static gboolean
count_row_cb (const PagodaRow *row, gpointer data, GError **error)
{
  guint *n_rows = data;

  g_assert_cmpuint (row->n_cells, ==, 16384);
  g_assert_cmpfloat_with_epsilon (row->cells[16383].number, 1, 1e-9);
  (*n_rows)++;
  return TRUE;
}

/* Rows that hold nothing but their last cell: 1.3 GB, were the cells before it kept. */
static void
test_width (void)
{
  g_autoptr (GString) rows = g_string_new (NULL);
  guint n_rows = 0;

  for (int i = 1; i <= 2000; i++)
    g_string_append_printf (rows, "<row><c r='XFD%d'><v>1</v></c></row>", i);
  g_autofree char *sheet = make_sheet (rows->str);
  g_autoptr (GBytes) bytes = make_workbook (&(Workbook){ .sheet = sheet });
  gsize length = 0;
  const void *data = g_bytes_get_data (bytes, &length);
  g_autofree char *path = write_bytes ("wide.xlsx", data, length);
  g_autoptr (PagodaTable) table = pagoda_table_open (path, NULL);
  guint64 before = measure_peak ();
  g_assert_true (pagoda_table_read (table, 0, count_row_cb, &n_rows, NULL, NULL));
  g_assert_cmpuint (n_rows, ==, 2000);
  g_assert_cmpuint (measure_peak () - before, <, 300 * 1024);
}

/* 20 MiB of white space deflate to 20 KiB. */
static void
test_ratio (void)
{
  g_autofree char *space = g_strnfill (20 << 20, ' ');
  g_autofree char *sheet = make_sheet (space);

  assert_workbook_refused (&(Workbook){ .sheet = sheet }, PAGODA_FORMAT_ERROR_TOO_LARGE);
  g_autofree char *strings = g_strconcat ("<sst>", space, "</sst>", NULL);
  assert_workbook_refused (&(Workbook){ .strings = strings }, PAGODA_FORMAT_ERROR_TOO_LARGE);

  /* A small part may be as repetitive. */
  space[6 << 20] = '\0';
  g_autofree char *small = make_sheet (space);
  g_autoptr (GBytes) bytes = make_workbook (&(Workbook){ .sheet = small });
  gsize length = 0;
  const void *data = g_bytes_get_data (bytes, &length);
  g_assert_true (read_all (data, length, NULL));
}

/* What we wrote ourselves is read whatever it inflates to. */
static void
test_own (void)
{
  g_autofree char *space = g_strnfill (20 << 20, ' ');
  g_autofree char *sheet = make_sheet (space);
  g_autoptr (GBytes) bytes = make_workbook (&(Workbook){ .sheet = sheet });
  g_autofree char *path = write_bytes ("own.xlsx", g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
  g_autoptr (GError) error = NULL;
  g_autoptr (PagodaTable) table = pagoda_table_open_own (path, &error);

  g_assert_no_error (error);
  g_autofree char *rows = describe_rows (table, 0, &error);
  g_assert_no_error (error);
}

/* The central directory's entry of the part called @name. */
static guint8 *
find_directory_entry (guint8 *archive, gsize length, const char *name)
{
  for (gsize i = 0; i + 46 + strlen (name) <= length; i++)
    if (memcmp (archive + i, "PK\001\002", 4) == 0 && memcmp (archive + i + 46, name, strlen (name)) == 0)
      return archive + i;
  g_assert_not_reached ();
}

static GBytes *
make_lying_workbook (const char *part, guint32 stated_size)
{
  g_autofree char *space = g_strnfill (20 << 20, ' ');
  g_autofree char *sheet = make_sheet (space);
  g_autoptr (GBytes) bytes = make_workbook (&(Workbook){ .sheet = sheet });
  gsize length = 0;
  guint8 *archive = g_bytes_unref_to_data (g_steal_pointer (&bytes), &length);
  guint8 *entry = find_directory_entry (archive, length, part);

  for (int i = 0; i < 4; i++)
    entry[24 + i] = (guint8)(stated_size >> (8 * i));
  return g_bytes_new_take (archive, length);
}

/* What the archive states about its sizes is not believed. */
static void
test_stated_sizes (void)
{
  g_autoptr (GBytes) gigantic = make_lying_workbook ("xl/styles.xml", 0x7FFFFFFF);
  g_autoptr (GBytes) modest = make_lying_workbook ("xl/worksheets/sheet1.xml", 1000);
  gsize length = 0;
  const void *data = g_bytes_get_data (modest, &length);

  assert_refused (gigantic, PAGODA_FORMAT_ERROR_TOO_LARGE);
  g_assert_false (read_all (data, length, NULL));
}

/* The archive's directory stands at its end, so nothing can be read of a part of it. */
static void
test_truncated (void)
{
  g_autoptr (GBytes) bytes = make_workbook (&(Workbook){ 0 });
  gsize length = 0;
  const char *data = g_bytes_get_data (bytes, &length);

  g_assert_true (read_all (data, length, NULL));
  for (gsize n = 4; n < length; n += 3)
    {
      g_autoptr (GBytes) part = g_bytes_new_from_bytes (bytes, 0, n);
      assert_refused (part, PAGODA_FORMAT_ERROR_TRUNCATED);
    }
}

/* Overwrites a piece of @text with another piece of it, so that what comes out still looks like XML. */
static void
shuffle (GRand *random, char *text)
{
  gint32 length = (gint32)strlen (text);

  for (int i = g_rand_int_range (random, 1, 3); i > 0; i--)
    {
      gint32 n = g_rand_int_range (random, 1, 4);
      memmove (text + g_rand_int_range (random, 0, length - n),
               text + g_rand_int_range (random, 0, length - n), (gsize)n);
    }
}

/* The archive is sound, what it holds is not. */
static void
test_shuffled_parts (void)
{
  static const char rows[]
      = "<worksheet><sheetData><row r='1'><c r='A1' t='s'><v>1</v></c><c r='B1' t='inlineStr'><is><r>"
        "<t>x_x000D_</t></r><rPh><t>y</t></rPh></is></c><c r='C1' s='1'><v>44000.5</v></c></row><row r='3'>"
        "<c r='A3' t='b'><v>1</v></c></row><row/></sheetData><mergeCells><mergeCell ref='B1:B3'/>"
        "<mergeCell ref='C1:D4'/></mergeCells></worksheet>";
  static const char strings[]
      = "<sst><si><t>zero</t></si><si><r><t xml:space='preserve'> 1 </t></r></si><si/></sst>";
  static const char styles[]
      = "<s><numFmts><numFmt numFmtId='164' formatCode='[h]:mm;\"d\"_d[Red]'/></numFmts><cellXfs>"
        "<xf numFmtId='164'/><xf numFmtId='14'/></cellXfs></s>";
  g_autoptr (GRand) random = g_rand_new_with_seed (20260228);
  guint n_read = 0;

  for (int i = 0; i < MUTATIONS / 2; i++)
    {
      g_autofree char *part = g_strdup (i % 3 == 0 ? rows : i % 3 == 1 ? strings : styles);
      shuffle (random, part);
      g_autoptr (GBytes) bytes = make_workbook (&(Workbook){ .sheet = i % 3 == 0 ? part : rows,
                                                             .strings = i % 3 == 1 ? part : strings,
                                                             .styles = i % 3 == 2 ? part : styles });
      gsize length = 0;
      const void *data = g_bytes_get_data (bytes, &length);
      n_read += read_all (data, length, NULL) ? 1 : 0;
    }
  g_test_message ("%u of %d were read", n_read, MUTATIONS / 2);
  g_assert_cmpuint (n_read, >, 0);
  g_assert_cmpuint (n_read, <, MUTATIONS / 2);
}

static void
mutate (GRand *random, guint8 *data, gsize length)
{
  int n = g_rand_int_range (random, 1, 8);

  for (int i = 0; i < n; i++)
    data[g_rand_int_range (random, 0, (gint32)length)] = (guint8)g_rand_int (random);
}

/* Damaged bytes are read or refused; a sanitizer watches.  The seed is fixed. */
static void
test_mutations (void)
{
  static const char text[] = "客户,\"a \"\"b\"\"\nc\",'=1\r\n1;2;3\t\t\"x\n";
  g_autofree char *sheet = make_sheet (
      "<row r='1'><c r='A1' t='s'><v>1</v></c><c r='B1' t='inlineStr'><is><r><t>x_x000D_</t></r></is>"
      "</c><c r='C1' s='1'><v>44000.5</v></c><c t='d'><v>2024-02-29T13:05:07</v></c></row>"
      "<row r='3'><c r='A3' t='b'><v>1</v></c></row><row r='2'><c t='e'><v>#N/A</v></c></row>");
  g_autoptr (GBytes) stored = make_workbook (&(Workbook){ .sheet = sheet, .stored = TRUE });
  g_autoptr (GBytes) packed = make_workbook (&(Workbook){ .sheet = sheet });
  g_autoptr (GBytes) delimited = g_bytes_new_static (text, sizeof text - 1);
  GBytes *originals[] = { stored, packed, delimited };
  g_autoptr (GRand) random = g_rand_new_with_seed (20260131);
  guint n_read = 0;

  for (int i = 0; i < MUTATIONS; i++)
    {
      gsize length = 0;
      const void *data = g_bytes_get_data (originals[i % 3], &length);
      g_autofree guint8 *copy = g_memdup2 (data, length);
      mutate (random, copy, length);
      n_read += read_all (copy, length, NULL) ? 1 : 0;
    }
  g_test_message ("%u of %d were read", n_read, MUTATIONS);
  g_assert_cmpuint (n_read, >, 0);
  g_assert_cmpuint (n_read, <, MUTATIONS);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/hostile/doctype", test_doctype);
  g_test_add_func ("/hostile/contents", test_contents);
  g_test_add_func ("/hostile/depth", test_depth);
  g_test_add_func ("/hostile/width", test_width);
  g_test_add_func ("/hostile/ratio", test_ratio);
  g_test_add_func ("/hostile/own", test_own);
  g_test_add_func ("/hostile/stated-sizes", test_stated_sizes);
  g_test_add_func ("/hostile/truncated", test_truncated);
  g_test_add_func ("/hostile/shuffled-parts", test_shuffled_parts);
  g_test_add_func ("/hostile/mutations", test_mutations);
  return g_test_run ();
}
