/* xlsx_text.h: the text of a shared or inline string.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A string is one `t` or several runs `r` with a `t` each.  The `t` of a phonetic run `rPh` is how the text
 * is read aloud and does not belong to it.  Without xml:space="preserve" white space at both ends of a `t` is
 * not shown.  `_x000D_` stands for a character that XML cannot hold.
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct
{
  GString *text;
  gsize begin;       /* where the text of the open `t` begins */
  gboolean is_open;  /* inside a `t` that counts */
  gboolean preserve; /* that `t` keeps its white space */
  guint phonetic;    /* how many `rPh` are open */
} PagodaXlsxText;

void pagoda_xlsx_text_init (PagodaXlsxText *text);
void pagoda_xlsx_text_clear (PagodaXlsxText *text);

/** Begins an empty string. */
void pagoda_xlsx_text_begin (PagodaXlsxText *text);

/** To be told of every element and character inside the string. */
void pagoda_xlsx_text_start_element (PagodaXlsxText *text, const char *name, const char **attributes);
void pagoda_xlsx_text_end_element (PagodaXlsxText *text, const char *name);
void pagoda_xlsx_text_characters (PagodaXlsxText *text, const char *characters, gsize length);

/** Resolves `_xHHHH_` in the NUL-terminated @text in place and returns the new length. */
gsize pagoda_xlsx_text_unescape (char *text);

G_END_DECLS
