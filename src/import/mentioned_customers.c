/* mentioned_customers.c: which customer of the store a text speaks of.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * All words are kept by their first two characters, so that a text is walked once, however many customers
 * there are.
 */
#include "config.h"

#include "import/mentioned_customers.h"

#include "base/text.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* What stands further back in a text is not looked at. */
#define MOST_BYTES 8192

typedef struct
{
  char *text; /* folded */
  gsize length;
  PagodaId customer;
} Word;

/* Where a word stands in the text. */
typedef struct
{
  const char *begin;
  const char *end;
  PagodaId customer;
} Mention;

struct _PagodaMentionedCustomers
{
  GHashTable *words; /* the first two characters (gint64) → GPtrArray of Word */
};

static void
free_word (gpointer data)
{
  Word *word = data;

  g_free (word->text);
  g_free (word);
}

/* Two characters as one number; 0 where @text has no two. */
static gint64
read_key (const char *text)
{
  gunichar first = g_utf8_get_char (text);
  gunichar second = first != 0 ? g_utf8_get_char (g_utf8_next_char (text)) : 0;

  return second != 0 ? (gint64)first << 32 | second : 0;
}

static void
add_word (GHashTable *words, PagodaId customer, const char *text)
{
  g_autofree char *folded = text != NULL ? pagoda_text_fold (text) : NULL;
  gint64 key = folded != NULL ? read_key (folded) : 0;

  if (key == 0)
    return;
  GPtrArray *alike = g_hash_table_lookup (words, &key);
  if (alike == NULL)
    {
      alike = g_ptr_array_new_with_free_func (free_word);
      g_hash_table_insert (words, g_memdup2 (&key, sizeof key), alike);
    }
  Word *word = g_new (Word, 1);
  word->length = strlen (folded);
  word->text = g_steal_pointer (&folded);
  word->customer = customer;
  g_ptr_array_add (alike, word);
}

static void
add_customer (PagodaStatement *statement, gpointer words)
{
  PagodaId customer = pagoda_statement_int (statement, "id");

  add_word (words, customer, pagoda_statement_text (statement, "code"));
  add_word (words, customer, pagoda_statement_text (statement, "name"));
  add_word (words, customer, pagoda_statement_text (statement, "short_name"));
}

PagodaMentionedCustomers *
pagoda_mentioned_customers_new (PagodaDatabase *database, GError **error)
{
  g_autoptr (PagodaMentionedCustomers) customers = g_new (PagodaMentionedCustomers, 1);

  customers->words
      = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, (GDestroyNotify)g_ptr_array_unref);
  return pagoda_statement_each (pagoda_statement (database, "customer-list"), add_customer, customers->words,
                                error)
             ? g_steal_pointer (&customers)
             : NULL;
}

void
pagoda_mentioned_customers_free (PagodaMentionedCustomers *customers)
{
  if (customers == NULL)
    return;
  g_hash_table_unref (customers->words);
  g_free (customers);
}

static gboolean
is_of_word (char c)
{
  return g_ascii_isalnum (c) || c == '_';
}

/* TRUE where the word @length bytes long at @at is not a part of a longer one of letters and figures. */
static gboolean
is_whole (const char *text, const char *at, gsize length)
{
  gboolean goes_on_before = at > text && is_of_word (at[-1]) && is_of_word (at[0]);
  gboolean goes_on_behind = is_of_word (at[length - 1]) && is_of_word (at[length]);

  return !goes_on_before && !goes_on_behind;
}

static void
add_mentions (GArray *mentions, const GPtrArray *words, const char *text, const char *at)
{
  for (guint i = 0; i < words->len; i++)
    {
      const Word *word = g_ptr_array_index (words, i);
      Mention mention = { at, at + word->length, word->customer };
      if (strncmp (at, word->text, word->length) == 0 && is_whole (text, at, word->length))
        g_array_append_val (mentions, mention);
    }
}

/* TRUE where @mention is only a part of the longer name of another one. */
static gboolean
is_within_another (const GArray *mentions, const Mention *mention)
{
  for (guint i = 0; i < mentions->len; i++)
    {
      const Mention *other = &g_array_index (mentions, Mention, i);
      if (other->begin <= mention->begin && other->end >= mention->end
          && other->end - other->begin > mention->end - mention->begin)
        return TRUE;
    }
  return FALSE;
}

PagodaId
pagoda_mentioned_customers_find (PagodaMentionedCustomers *customers, const char *text, const char **doubt)
{
  g_autofree char *short_text = g_utf8_make_valid (text, (gssize)strnlen (text, MOST_BYTES));
  g_autofree char *folded = pagoda_text_fold (short_text);
  g_autoptr (GArray) mentions = g_array_new (FALSE, FALSE, sizeof (Mention));
  PagodaId found = PAGODA_ID_NONE;

  *doubt = NULL;
  for (const char *p = folded; *p != '\0'; p = g_utf8_next_char (p))
    {
      gint64 key = read_key (p);
      const GPtrArray *words = g_hash_table_lookup (customers->words, &key);
      if (words != NULL)
        add_mentions (mentions, words, folded, p);
    }
  for (guint i = 0; i < mentions->len; i++)
    {
      const Mention *mention = &g_array_index (mentions, Mention, i);
      if (is_within_another (mentions, mention) || mention->customer == found)
        continue;
      if (found != PAGODA_ID_NONE)
        {
          *doubt = _ ("This event speaks of several customers. Leave one of them in its title.");
          return PAGODA_ID_NONE;
        }
      found = mention->customer;
    }
  if (found == PAGODA_ID_NONE)
    *doubt = _ ("No customer's name or code stands in this event. Write one into its title.");
  return found;
}
