/* test-xlsx-styles.c
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "format/xlsx_styles.h"

#include "archive.h"

static void
test_codes (void)
{
  static const struct
  {
    const char *code;
    PagodaXlsxShown shown;
  } cases[] = {
    { "General", PAGODA_XLSX_SHOWN_AS_NUMBER },
    { "G/通用格式", PAGODA_XLSX_SHOWN_AS_NUMBER },
    { "Standard", PAGODA_XLSX_SHOWN_AS_NUMBER },
    { "", PAGODA_XLSX_SHOWN_AS_NUMBER },
    { "0.00", PAGODA_XLSX_SHOWN_AS_NUMBER },
    { "#,##0.00_);[Red]\\(#,##0.00\\)", PAGODA_XLSX_SHOWN_AS_NUMBER },
    { "_ * #,##0.00_ ;_ * \\-#,##0.00_ ;_ * \"-\"??_ ;_ @_ ", PAGODA_XLSX_SHOWN_AS_NUMBER },
    { "0.00E+00", PAGODA_XLSX_SHOWN_AS_NUMBER },
    { "##0.0E+0", PAGODA_XLSX_SHOWN_AS_NUMBER },
    { "0%", PAGODA_XLSX_SHOWN_AS_NUMBER },
    { "# ?/?", PAGODA_XLSX_SHOWN_AS_NUMBER },
    { "@", PAGODA_XLSX_SHOWN_AS_NUMBER },
    { "[Red]0;[Magenta]0", PAGODA_XLSX_SHOWN_AS_NUMBER },
    { "[$¥-804]#,##0", PAGODA_XLSX_SHOWN_AS_NUMBER },
    { "[$USD] #,##0", PAGODA_XLSX_SHOWN_AS_NUMBER },
    { "[>=100]0.0;0.00", PAGODA_XLSX_SHOWN_AS_NUMBER },
    { "0\" days\"", PAGODA_XLSX_SHOWN_AS_NUMBER },
    { "0\\d", PAGODA_XLSX_SHOWN_AS_NUMBER },
    { "0_d", PAGODA_XLSX_SHOWN_AS_NUMBER },
    { "*d0", PAGODA_XLSX_SHOWN_AS_NUMBER },
    { "0\\年", PAGODA_XLSX_SHOWN_AS_NUMBER },
    { "0\"d", PAGODA_XLSX_SHOWN_AS_NUMBER },
    { "0;yyyy", PAGODA_XLSX_SHOWN_AS_NUMBER },
    { "[", PAGODA_XLSX_SHOWN_AS_NUMBER },
    { "0\\", PAGODA_XLSX_SHOWN_AS_NUMBER },
    { "yyyy-mm-dd", PAGODA_XLSX_SHOWN_AS_DATE },
    { "YYYYMMDD", PAGODA_XLSX_SHOWN_AS_DATE },
    { "d/m/yy h:mm", PAGODA_XLSX_SHOWN_AS_DATE },
    { "[$-409]d\\-mmm\\-yy;@", PAGODA_XLSX_SHOWN_AS_DATE },
    { "[$-F800]dddd\\,\\ mmmm\\ dd\\,\\ yyyy", PAGODA_XLSX_SHOWN_AS_DATE },
    { "yyyy\"年\"m\"月\"d\"日\"", PAGODA_XLSX_SHOWN_AS_DATE },
    { "[DBNum1][$-804]yyyy\"年\"m\"月\"", PAGODA_XLSX_SHOWN_AS_DATE },
    { "上午/下午h\"时\"mm\"分\"", PAGODA_XLSX_SHOWN_AS_DATE },
    { "h:mm AM/PM", PAGODA_XLSX_SHOWN_AS_DATE },
    { "mm:ss.0", PAGODA_XLSX_SHOWN_AS_DATE },
    { "[Red]yyyy", PAGODA_XLSX_SHOWN_AS_DATE },
    { "[$-411]ge.m.d", PAGODA_XLSX_SHOWN_AS_DATE },
    { "yyyy-mm-ddThh:mm:ss", PAGODA_XLSX_SHOWN_AS_DATE },
    { "mmmmm", PAGODA_XLSX_SHOWN_AS_DATE },
    { "[h]:mm", PAGODA_XLSX_SHOWN_AS_DURATION },
    { "[HH]:mm:ss", PAGODA_XLSX_SHOWN_AS_DURATION },
    { "[mm]:ss", PAGODA_XLSX_SHOWN_AS_DURATION },
    { "[ss].00", PAGODA_XLSX_SHOWN_AS_DURATION },
    { "[Red][h]:mm", PAGODA_XLSX_SHOWN_AS_DURATION },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_test_message ("%s", cases[i].code);
      g_assert_cmpint (pagoda_xlsx_format_code_shows (cases[i].code), ==, cases[i].shown);
    }
}

/* The styles of the cells count, not those of named styles or conditional formats; a definition wins over
 * what a number means otherwise. */
static void
test_read (void)
{
  static const char styles[]
      = "<s:styleSheet xmlns:s='x'><s:numFmts><s:numFmt numFmtId='14' formatCode='0.0'/>"
        "<s:numFmt numFmtId='200' formatCode='yyyy'/></s:numFmts>"
        "<s:cellStyleXfs><s:xf numFmtId='15'/></s:cellStyleXfs>"
        "<s:cellXfs><s:xf/><s:xf numFmtId='14'/><s:xf numFmtId='15'/><s:xf "
        "numFmtId='200'><s:alignment/></s:xf>"
        "<s:xf numFmtId='57'/><s:xf numFmtId='46'/><s:xf numFmtId='49'/></s:cellXfs>"
        "<s:dxfs><s:dxf><s:numFmt numFmtId='200' formatCode='0'/></s:dxf></s:dxfs></s:styleSheet>";
  static const PagodaXlsxShown expected[] = {
    PAGODA_XLSX_SHOWN_AS_NUMBER, PAGODA_XLSX_SHOWN_AS_NUMBER, PAGODA_XLSX_SHOWN_AS_DATE,
    PAGODA_XLSX_SHOWN_AS_DATE,   PAGODA_XLSX_SHOWN_AS_DATE,   PAGODA_XLSX_SHOWN_AS_DURATION,
    PAGODA_XLSX_SHOWN_AS_NUMBER, PAGODA_XLSX_SHOWN_AS_NUMBER,
  };
  g_autoptr (GBytes) bytes = make_workbook (&(Workbook){ .styles = styles });
  g_autoptr (GError) error = NULL;
  g_autoptr (PagodaXlsxPackage) package = pagoda_xlsx_package_open (bytes, TRUE, &error);
  g_autoptr (PagodaXlsxStyles) read = pagoda_xlsx_styles_read (package, "XL/Styles.xml", &error);

  g_assert_no_error (error);
  for (guint i = 0; i < G_N_ELEMENTS (expected); i++)
    g_assert_cmpint (pagoda_xlsx_styles_get_shown (read, i), ==, expected[i]);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/xlsx-styles/codes", test_codes);
  g_test_add_func ("/xlsx-styles/read", test_read);
  return g_test_run ();
}
