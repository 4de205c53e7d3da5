/* test-delimited.c
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "rows.h"

#include "format/delimited.h"

#include <string.h>

static PagodaTable *
open_text (const char *text, gsize length)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, length);
  g_autoptr (GError) error = NULL;
  PagodaTable *table = pagoda_table_open_text (bytes, &error);

  g_assert_no_error (error);
  return table;
}

static void
assert_rows (const char *text, const char *expected)
{
  g_autoptr (PagodaTable) table = open_text (text, strlen (text));
  g_autoptr (GError) error = NULL;
  g_autofree char *rows = describe_rows (table, 0, &error);

  g_assert_no_error (error);
  g_assert_cmpstr (rows, ==, expected);
}

static void
test_rows (void)
{
  static const struct
  {
    const char *text;
    const char *rows;
  } cases[] = {
    { "a,b,c\n1,2,3\n", "1:a|b|c/2:1|2|3" },
    /* Line ends: CR, CRLF, mixed, none at the end. */
    { "a,b\r1,2\r3,4", "1:a|b/2:1|2/3:3|4" },
    { "a,b\r\n1,2\r\n", "1:a|b/2:1|2" },
    { "a,b\n1,2\r\n3,4\r", "1:a|b/2:1|2/3:3|4" },
    /* Empty cells and empty lines. */
    { ",b\n,\n\n1,\n", "1:_|b/4:1" },
    { "a,,c\n1,,3\n", "1:a|_|c/2:1|_|3" },
    { "\n\n\na,b\n", "4:a|b" },
    { "a,\"\"\nb,c\n", "1:a/2:b|c" },
    /* Quotation marks. */
    { "\"a,b\",c\nd,e\n", "1:a,b|c/2:d|e" },
    { "\"a \"\"b\"\" c\",d\n1,2\n", "1:a \"b\" c|d/2:1|2" },
    { "\"\"\"\",x\n1,2\n", "1:\"|x/2:1|2" },
    { "5\" pipe,6\"\" pipe\n1,2\n", "1:5\" pipe|6\"\" pipe/2:1|2" },
    { "\"ab\"c,d\n1,2\n", "1:abc|d/2:1|2" },
    { " \"a\",b\n1,2\n", "1: \"a\"|b/2:1|2" },
    { "\"a\"", "1:a" },
    /* A field over several lines counts its lines, whatever ends them. */
    { "\"a\nb\",c\nd,e\n", "1:a␊b|c/3:d|e" },
    { "\"a\r\nb\r\n\",c\r\nd,e\r\n", "1:a␍␊b␍␊|c/4:d|e" },
    { "\"a\r\r\",c\rd,e", "1:a␍␍|c/4:d|e" },
    /* White space belongs to the field. */
    { " a , b \n1,2\n", "1: a | b /2:1|2" },
    /* The guard against formulas is taken off, and only that. */
    { "'=1+1,'+86\n'-5,'@x\n", "1:=1+1|+86/2:-5|@x" },
    { "'a,'\n'',''=1\n", "1:'a|'/2:''|'=1" },
    { "\"'=a,b\",c\nd,e\n", "1:=a,b|c/2:d|e" },
    { "-5,+3\n=1,@a\n", "1:-5|+3/2:=1|@a" },
    /* Chinese. */
    { "客户,金额\n榆泽纺机,“1,5”\n", "1:客户|金额/2:榆泽纺机|“1|5”" },
    { "one column\nis fine\n", "1:one column/2:is fine" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    assert_rows (cases[i].text, cases[i].rows);
}

static void
test_layout (void)
{
  static const struct
  {
    const char *text;
    char separator;
    gsize start;
  } cases[] = {
    { "a,b\n1,2\n", ',', 0 },
    { "a;b\n1;2\n", ';', 0 },
    { "a\tb\n1\t2\n", '\t', 0 },
    /* Decimal commas do not make a comma the separator. */
    { "a;b;c\n1,5;2,5;3,5\n4,5;5,5;6,5\n", ';', 0 },
    { "1,5;2,5\n3,5;4,5\n", ';', 0 },
    /* Nor do semicolons inside a field. */
    { "name,tags\nx,a;b\ny,c;d\n", ',', 0 },
    { "a,b\n\"x;y;z\",1\n\"x;y;z\",2\n", ',', 0 },
    { "a\tb, c\tg\nd\te, f\tg\n", '\t', 0 },
    /* A title above the table does not count. */
    { "Orders; all of them\n\na,b,c\n1,2,3\n4,5,6\n", ',', 0 },
    { "no separator\nat all\n", ',', 0 },
    /* The line that Excel writes and obeys. */
    { "sep=;\na;b\n", ';', 6 },
    { "SEP=,\r\na;b\n", ',', 7 },
    { "\"sep=|\"\na|b\n", '|', 8 },
    { "sep=\t\ra\tb", '\t', 6 },
    { "sep=;", ';', 5 },
    { "sep=;b\n1;2\n", ';', 0 },
    { "sep=,a\nb,c\nd,e\n", ',', 0 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      PagodaDelimitedLayout layout = pagoda_delimited_find_layout (cases[i].text, strlen (cases[i].text));
      g_test_message ("%s", cases[i].text);
      g_assert_cmpint (layout.separator, ==, cases[i].separator);
      g_assert_cmpuint (layout.start, ==, cases[i].start);
    }
  assert_rows ("sep=;\n1,5;b\n\n2;c", "2:1,5|b/4:2|c");
}

static void
test_unclosed_quote (void)
{
  g_autoptr (PagodaTable) table = open_text ("a,b\n1,\"2\n3,4\n", 13);
  g_autoptr (GError) error = NULL;

  g_assert_null (describe_rows (table, 0, &error));
  g_assert_error (error, PAGODA_FORMAT_ERROR, PAGODA_FORMAT_ERROR_TRUNCATED);
  g_assert_nonnull (strstr (error->message, "line 2"));
}

/* A row as wide as nobody makes it, and a text longer than the first memory of a row. */
static void
test_large_row (void)
{
  g_autoptr (GString) text = g_string_new ("first");
  g_autofree char *filling = g_strnfill (9000, 'x');

  g_string_append_printf (text, ",%s", filling);
  for (int i = 0; i < 20000; i++)
    g_string_append_printf (text, ",%d", i);
  g_string_append (text, "\nnext,row\n");

  g_autoptr (PagodaTable) table = open_text (text->str, text->len);
  g_autoptr (GError) error = NULL;
  g_autofree char *rows = describe_rows (table, 0, &error);
  g_assert_no_error (error);
  g_assert_true (g_str_has_prefix (rows, "1:first|xxx"));
  g_assert_true (g_str_has_suffix (rows, "|16380|16381/2:next|row"));
}

typedef struct
{
  guint n_rows;
  guint stop_after;
  gboolean fail;
  GCancellable *cancellable;
} Stop;

static gboolean
stop_cb (const PagodaRow *row, gpointer data, GError **error)
{
  Stop *stop = data;

  if (++stop->n_rows < stop->stop_after)
    return TRUE;
  if (stop->cancellable != NULL)
    {
      g_cancellable_cancel (stop->cancellable);
      return TRUE;
    }
  if (stop->fail)
    g_set_error_literal (error, G_FILE_ERROR, G_FILE_ERROR_FAILED, "enough");
  return FALSE;
}

static void
test_stop (void)
{
  g_autoptr (PagodaTable) table = open_text ("1\n2\n3\n4\n", 8);
  g_autoptr (GError) error = NULL;
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();

  Stop quietly = { .stop_after = 2 };
  g_assert_true (pagoda_table_read (table, 0, stop_cb, &quietly, NULL, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (quietly.n_rows, ==, 2);

  Stop failing = { .stop_after = 3, .fail = TRUE };
  g_assert_false (pagoda_table_read (table, 0, stop_cb, &failing, NULL, &error));
  g_assert_error (error, G_FILE_ERROR, G_FILE_ERROR_FAILED);
  g_assert_cmpuint (failing.n_rows, ==, 3);
  g_clear_error (&error);

  /* Without a place for the error it is a failure all the same. */
  Stop silent = { .stop_after = 1, .fail = TRUE };
  g_assert_false (pagoda_table_read (table, 0, stop_cb, &silent, NULL, NULL));

  Stop cancelled = { .stop_after = 2, .cancellable = cancellable };
  g_assert_false (pagoda_table_read (table, 0, stop_cb, &cancelled, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_cmpuint (cancelled.n_rows, ==, 2);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/delimited/rows", test_rows);
  g_test_add_func ("/delimited/layout", test_layout);
  g_test_add_func ("/delimited/unclosed-quote", test_unclosed_quote);
  g_test_add_func ("/delimited/large-row", test_large_row);
  g_test_add_func ("/delimited/stop", test_stop);
  return g_test_run ();
}
