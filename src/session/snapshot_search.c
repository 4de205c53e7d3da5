/* snapshot_search.c: finding customers by any part of what names them.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Searching reads one folded text per customer, all of them in one block of memory, so that a keystroke over
 * 100,000 customers is one pass over a few megabytes.
 */
#include "session/snapshot-private.h"

#include "base/text.h"

#include <string.h>

/* Between the parts of a customer's text, so that no word matches across them. */
#define PART_END '\x1f'
#define PART_END_TEXT "\x1f"

/* A text begins with full and short name; its first parts are the customer's own, then come those of each
 * person, the person's name first. */
#define N_NAME_PARTS 2
#define N_OWN_PARTS 6
#define N_PERSON_PARTS 6

static void
append_folded (GString *letters, const char *text)
{
  g_autofree char *folded = pagoda_text_fold (text);

  g_string_append (letters, folded);
  g_string_append_c (letters, PART_END);
}

/* Readings are typed without spaces. */
static void
append_joined (GString *letters, const char *text)
{
  for (; *text != '\0'; text++)
    if (*text != ' ')
      g_string_append_c (letters, *text);
  g_string_append_c (letters, PART_END);
}

static void
append_digits (GString *letters, const char *text)
{
  for (; *text != '\0'; text++)
    if (g_ascii_isdigit (*text))
      g_string_append_c (letters, *text);
  g_string_append_c (letters, PART_END);
}

static void
append_person (const SnapshotNames *names, const SnapshotPerson *person, GString *letters)
{
  const char *reading = names->letters->str + person->reading;
  g_autofree char *initials = pagoda_text_initials (reading);

  append_folded (letters, names->letters->str + person->name);
  append_joined (letters, reading);
  append_joined (letters, initials);
  append_digits (letters, names->letters->str + person->phone);
  append_digits (letters, names->letters->str + person->mobile);
  append_folded (letters, names->letters->str + person->wechat);
}

static void
append_customer (const PagodaSnapshot *snapshot, gsize customer, GString *letters)
{
  const SnapshotNames *names = snapshot->names;
  const char *reading = pagoda_snapshot_text (snapshot, customer, TEXT_READING);
  g_autofree char *initials = pagoda_text_initials (reading);

  append_folded (letters, pagoda_snapshot_text (snapshot, customer, TEXT_NAME));
  append_folded (letters, pagoda_snapshot_text (snapshot, customer, TEXT_SHORT_NAME));
  append_folded (letters, pagoda_snapshot_text (snapshot, customer, TEXT_CODE));
  append_joined (letters, reading);
  append_joined (letters, initials);
  append_digits (letters, pagoda_snapshot_text (snapshot, customer, TEXT_PHONE));
  for (gsize j = names->people->first[customer]; j < names->people->first[customer + 1]; j++)
    append_person (names, &COLUMN (names->people, 0, SnapshotPerson)[j], letters);
  g_string_append_c (letters, '\0');
}

void
pagoda_snapshot_prepare_search (const PagodaSnapshot *snapshot)
{
  SnapshotNames *names = snapshot->names;

  if (!g_once_init_enter (&names->searchable))
    return;
  names->search_letters = g_string_sized_new (names->n * 64);
  names->search_starts = g_new (gsize, names->n + 1);
  for (gsize i = 0; i < names->n; i++)
    {
      names->search_starts[i] = names->search_letters->len;
      append_customer (snapshot, i, names->search_letters);
    }
  names->search_starts[names->n] = names->search_letters->len;
  g_once_init_leave (&names->searchable, 1);
}

/* Whether the text of @customer contains each of @words. */
static gboolean
contains_all (const SnapshotNames *names, gsize customer, char **words)
{
  for (; *words != NULL; words++)
    if (strstr (names->search_letters->str + names->search_starts[customer], *words) == NULL)
      return FALSE;
  return TRUE;
}

/* One run of memmem() over the whole block finds the first word; the customer it stands in is looked up by
 * moving on from the last. */
static gsize
search_words (const SnapshotNames *names, char **words, guint32 *found)
{
  const char *letters = names->search_letters->str;
  gsize length = names->search_letters->len;
  gsize word_length = strlen (words[0]);
  gsize n_found = 0;
  gsize customer = 0;
  const char *hit;

  for (gsize from = 0; (hit = memmem (letters + from, length - from, words[0], word_length)) != NULL;
       from = names->search_starts[customer])
    {
      while (names->search_starts[customer + 1] <= (gsize)(hit - letters))
        customer++;
      if (contains_all (names, customer, words + 1))
        found[n_found++] = (guint32)customer;
      customer++;
    }
  return n_found;
}

gsize
pagoda_snapshot_search (const PagodaSnapshot *snapshot, const char *text, guint32 *found)
{
  g_autofree char *folded = pagoda_text_fold (text);
  gsize n = snapshot->names->n;

  if (*folded == '\0')
    {
      for (gsize i = 0; i < n; i++)
        found[i] = (guint32)i;
      return n;
    }
  pagoda_snapshot_prepare_search (snapshot);
  g_auto (GStrv) words = g_strsplit (folded, " ", -1);
  return search_words (snapshot->names, words, found);
}

/* The best match */

/* How well a part of a customer's text matches a word, the less the better. */
enum
{
  MATCH_WHOLE,
  MATCH_BEGINNING,
  MATCH_INSIDE,
  N_MATCHES,
};

typedef struct
{
  guint32 customer;
  guint rank;
} RankedMatch;

/* The part from @part to @end holds @word there at all. */
static guint
match_part (const char *part, const char *end, const char *word)
{
  gsize length = strlen (word);

  if ((gsize)(end - part) < length || memcmp (part, word, length) != 0)
    return MATCH_INSIDE;
  return part + length == end ? MATCH_WHOLE : MATCH_BEGINNING;
}

/* The best match of @word in the text of @customer, which holds it. */
static guint
rank_word (const SnapshotNames *names, gsize customer, const char *word)
{
  const char *part = names->search_letters->str + names->search_starts[customer];
  guint best = N_MATCHES * 2;
  const char *end;

  for (gsize place = 0; (end = strchr (part, PART_END)) != NULL; place++, part = end + 1)
    if (memmem (part, (gsize)(end - part), word, strlen (word)) != NULL)
      best = MIN (best, match_part (part, end, word) * 2 + (place >= N_OWN_PARTS));
  return best;
}

static int
compare_matches (gconstpointer a, gconstpointer b)
{
  const RankedMatch *one = a;
  const RankedMatch *other = b;

  if (one->rank != other->rank)
    return one->rank < other->rank ? -1 : 1;
  return (one->customer > other->customer) - (one->customer < other->customer);
}

gsize
pagoda_snapshot_search_best (const PagodaSnapshot *snapshot, const char *text, gsize most, guint32 *found)
{
  g_autofree guint32 *all = g_new (guint32, MAX (snapshot->names->n, 1));
  gsize n = pagoda_snapshot_search (snapshot, text, all);
  g_autofree RankedMatch *matches = g_new0 (RankedMatch, MAX (n, 1));
  g_autofree char *folded = pagoda_text_fold (text);
  g_auto (GStrv) words = g_strsplit (folded, " ", -1);

  for (gsize i = 0; i < n; i++)
    {
      matches[i].customer = all[i];
      for (char **word = words; *word != NULL; word++)
        matches[i].rank += rank_word (snapshot->names, all[i], *word);
    }
  qsort (matches, n, sizeof *matches, compare_matches);
  for (gsize i = 0; i < MIN (n, most); i++)
    found[i] = matches[i].customer;
  return MIN (n, most);
}

static gboolean
is_in_names (char **parts, const char *word)
{
  for (int i = 0; i < N_NAME_PARTS && parts[i] != NULL; i++)
    if (strstr (parts[i], word) != NULL)
      return TRUE;
  return FALSE;
}

/* The name of the person at @place among those of @customer, as it is written. */
static const char *
name_person (const SnapshotNames *names, gsize customer, gsize place)
{
  const SnapshotPerson *people = COLUMN (names->people, 0, SnapshotPerson);

  return names->letters->str + people[names->people->first[customer] + place].name;
}

/* The part at @place in words: a person's reading, number or id stands beside the name. */
static char *
word_part (const SnapshotNames *names, gsize customer, char **parts, gsize place)
{
  if (place < N_OWN_PARTS)
    return g_strdup (parts[place]);

  const char *name = name_person (names, customer, (place - N_OWN_PARTS) / N_PERSON_PARTS);
  if ((place - N_OWN_PARTS) % N_PERSON_PARTS == 0)
    return g_strdup (name);
  return g_strconcat (name, " ", parts[place], NULL);
}

char *
pagoda_snapshot_explain_match (const PagodaSnapshot *snapshot, gsize customer, const char *text)
{
  const SnapshotNames *names = snapshot->names;
  g_autofree char *folded = pagoda_text_fold (text);

  if (*folded == '\0')
    return NULL;
  pagoda_snapshot_prepare_search (snapshot);
  g_auto (GStrv) words = g_strsplit (folded, " ", -1);
  g_auto (GStrv) parts
      = g_strsplit (names->search_letters->str + names->search_starts[customer], PART_END_TEXT, -1);
  for (char **word = words; *word != NULL; word++)
    for (gsize place = N_NAME_PARTS; !is_in_names (parts, *word) && parts[place] != NULL; place++)
      if (strstr (parts[place], *word) != NULL)
        return word_part (names, customer, parts, place);
  return NULL;
}
