/* archive.c: workbooks made for a test, part by part.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "archive.h"

#include "support/support.h"

#include <glib/gstdio.h>
#include <string.h>
#include <zip.h>

#define OFFICE "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
#define MAIN "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
#define RELATIONS "<Relationships xmlns='http://schemas.openxmlformats.org/package/2006/relationships'>"

static const char plain_package_relations[] = RELATIONS
    "<Relationship Id='a' Type='" OFFICE "/officeDocument' Target='xl/workbook.xml'/></Relationships>";
static const char plain_workbook[]
    = "<workbook xmlns='" MAIN "' xmlns:r='" OFFICE
      "'><sheets><sheet name='Sheet1' sheetId='1' r:id='s1'/></sheets></workbook>";
static const char plain_workbook_relations[]
    = RELATIONS "<Relationship Id='s1' Type='" OFFICE "/worksheet' Target='worksheets/sheet1.xml'/>"
                "<Relationship Id='s2' Type='" OFFICE "/sharedStrings' Target='/xl/sharedStrings.xml'/>"
                "<Relationship Id='s3' Type='" OFFICE "/styles' Target='styles.xml'/></Relationships>";
static const char plain_strings[] = "<sst xmlns='" MAIN "'><si><t>zero</t></si><si><t>one</t></si></sst>";
static const char plain_styles[]
    = "<styleSheet xmlns='" MAIN "'><numFmts><numFmt numFmtId='164' formatCode='[h]:mm'/></numFmts><cellXfs>"
      "<xf numFmtId='0'/><xf numFmtId='14'/><xf numFmtId='164'/></cellXfs></styleSheet>";

char *
make_sheet (const char *rows)
{
  return g_strconcat ("<worksheet xmlns='" MAIN "'><dimension ref='A1'/><sheetData>", rows,
                      "</sheetData></worksheet>", NULL);
}

static void
add_part (zip_t *archive, const Workbook *workbook, const char *name, const char *content, const char *plain)
{
  const char *text = content != NULL ? content : plain;
  if (*text == '\0')
    return;

  g_autofree char *written = g_strdup (name);
  if (workbook->back_slashes)
    {
      g_strdelimit (written, "/", '\\');
      written[0] = g_ascii_toupper (written[0]);
    }
  zip_source_t *source = zip_source_buffer (archive, text, strlen (text), 0);
  zip_int64_t index = zip_file_add (archive, written, source, ZIP_FL_ENC_UTF_8);
  g_assert_cmpint (index, >=, 0);
  if (workbook->stored)
    g_assert_cmpint (zip_set_file_compression (archive, (zip_uint64_t)index, ZIP_CM_STORE, 0), ==, 0);
  if (workbook->password != NULL)
    g_assert_cmpint (
        zip_file_set_encryption (archive, (zip_uint64_t)index, ZIP_EM_AES_256, workbook->password), ==, 0);
}

GBytes *
make_workbook (const Workbook *workbook)
{
  g_autofree char *path = g_build_filename (pagoda_test_folder (), "made.xlsx", NULL);
  g_autofree char *plain_sheet = make_sheet ("<row r='1'><c r='A1'><v>1</v></c></row>");
  zip_t *archive = zip_open (path, ZIP_CREATE | ZIP_TRUNCATE, NULL);

  g_assert_nonnull (archive);
  add_part (archive, workbook, "_rels/.rels", workbook->package_relations, plain_package_relations);
  add_part (archive, workbook, "xl/workbook.xml", workbook->workbook, plain_workbook);
  add_part (archive, workbook, "xl/_rels/workbook.xml.rels", workbook->workbook_relations,
            plain_workbook_relations);
  add_part (archive, workbook, "xl/worksheets/sheet1.xml", workbook->sheet, plain_sheet);
  add_part (archive, workbook, "xl/sharedStrings.xml", workbook->strings, plain_strings);
  add_part (archive, workbook, "xl/styles.xml", workbook->styles, plain_styles);
  g_assert_cmpint (zip_close (archive), ==, 0);

  char *content = NULL;
  gsize length = 0;
  g_assert_true (g_file_get_contents (path, &content, &length, NULL));
  return g_bytes_new_take (content, length);
}

char *
write_bytes (const char *name, const void *bytes, gsize length)
{
  char *path = g_build_filename (pagoda_test_folder (), name, NULL);

  /* Only replacing a file waits for the disk, and thousands of these are written. */
  g_unlink (path);
  g_assert_true (g_file_set_contents (path, bytes, (gssize)length, NULL));
  return path;
}
