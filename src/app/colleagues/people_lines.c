/* people_lines.c: who works what, as lines of a list.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "app/colleagues/people_lines.h"

#include "app/board/card_words.h"
#include "app/wording.h"
#include "base/text.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define ALL_LAYERS ((1U << PAGODA_N_LAYERS) - 1)

/* What listing goes through. */
typedef struct
{
  const PagodaTeam *team;
  const PagodaPeopleFilter *filter;
  guint8 *found; /* by place in the snapshot; NULL: all */
  PagodaPeopleLines lines;
} Listing;

static PagodaLanguage
language (void)
{
  return pagoda_language_current ();
}

const char *
pagoda_people_lines_name (const char *person)
{
  return *person != '\0' ? person : C_ ("owner", "nobody");
}

/* Appends " · @text", which is taken over; NULL is left out. */
static void
append_part (GString *parts, char *text)
{
  if (text != NULL && *text != '\0')
    g_string_append_printf (parts, "%s%s", parts->len > 0 ? " · " : "", text);
  g_free (text);
}

static char *
word_layers (guint layers)
{
  GString *text = g_string_new (layers == ALL_LAYERS ? _ ("all five layers") : NULL);

  for (int layer = 0; layer < PAGODA_N_LAYERS && layers != ALL_LAYERS; layer++)
    if ((layers & 1U << layer) != 0)
      g_string_append_printf (text, "%s%s", text->len > 0 ? C_ ("list", ", ") : "",
                              pagoda_card_words_short_layer ((PagodaLayer)layer));
  return g_string_free (text, FALSE);
}

/* Takes nothing over; NULL where @count is 0. */
static char *
word_count (const char *what, guint count)
{
  g_autofree char *number = pagoda_count_format (count);

  /* Translators: what is counted, and how many there are. */
  return count > 0 ? g_strdup_printf (C_ ("count", "%1$s: %2$s"), what, number) : NULL;
}

/* Persons */

static char *
word_week (const PagodaTeam *team, const PagodaTeamPerson *person)
{
  gint64 limit = pagoda_snapshot_get_rules (team->board->snapshot)->values[PAGODA_RULE_WEEK_ACTIVITIES];
  guint n = person->planned + person->done;

  /* Translators: activities of this week, how many it has room for. */
  return (gint64)n > limit ? g_strdup_printf (_ ("This week %1$u of %2$d ⚠"), n, (int)limit)
                           : g_strdup_printf (_ ("This week %1$u of %2$d"), n, (int)limit);
}

static char *
word_person (const PagodaTeam *team, const PagodaTeamPerson *person)
{
  GString *parts = g_string_new (NULL);

  if (person->colleague != NULL)
    append_part (parts, g_strdup (pagoda_skill_label (person->colleague->skill, language ())));
  else if (*person->name != '\0')
    append_part (parts, g_strdup (_ ("no colleague yet")));
  append_part (parts, word_count (_ ("Accounts"), person->shares->len));
  append_part (parts, word_count (_ ("Layers"), person->layers));
  append_part (parts, word_count (_ ("Gaps"), person->gaps));
  append_part (parts, word_count (_ ("Stalled"), person->stalled));
  append_part (parts, word_count (_ ("Overdue"), person->overdue));
  append_part (parts, word_count (_ ("Too junior"), person->mismatches));
  return g_string_free (parts, FALSE);
}

static gboolean
is_named_so (const PagodaTeamPerson *person, const char *search)
{
  g_autofree char *name = pagoda_text_fold (person->name);
  g_autofree char *part = pagoda_text_fold (search);

  return strstr (name, part) != NULL;
}

static gboolean
any_found (const Listing *listing, const PagodaTeamPerson *person)
{
  for (guint i = 0; i < person->shares->len; i++)
    {
      guint32 card = g_array_index (person->shares, PagodaTeamShare, i).card;
      if (listing->found[listing->team->board->cards[card].place])
        return TRUE;
    }
  return FALSE;
}

static void
list_person (Listing *listing, const PagodaTeamPerson *person)
{
  if (listing->found != NULL && !is_named_so (person, listing->filter->search)
      && !any_found (listing, person))
    return;
  g_autofree char *detail = word_person (listing->team, person);
  char *week = *person->name != '\0' ? word_week (listing->team, person) : NULL;
  PagodaRecord *record
      = pagoda_record_new (PAGODA_DAY_NONE, pagoda_people_lines_name (person->name), detail, week);
  pagoda_record_set_action (record, "people.person", g_variant_new_string (person->name));
  g_ptr_array_add (listing->lines.records, record);
}

/* Accounts */

static const PagodaBoardCard *
card_at (const Listing *listing, guint32 place)
{
  return &listing->team->board->cards[place];
}

static gboolean
is_found (const Listing *listing, const PagodaBoardCard *card)
{
  return listing->found == NULL || listing->found[card->place];
}

/* Adds a line of the account of @card; @detail and @figure are taken over. */
static PagodaRecord *
add_line (Listing *listing, const PagodaBoardCard *card, char *detail, char *figure)
{
  g_autofree char *owned = detail;
  PagodaRecord *record = pagoda_record_new (
      PAGODA_DAY_NONE, pagoda_snapshot_get_name (listing->team->board->snapshot, card->place), owned, figure);
  GArray *customers = listing->lines.customers;

  pagoda_record_set_action (record, "win.customer-layers", g_variant_new_int64 (card->customer));
  g_ptr_array_add (listing->lines.records, record);
  if (customers->len == 0 || g_array_index (customers, PagodaId, customers->len - 1) != card->customer)
    g_array_append_val (customers, card->customer);
  return record;
}

static char *
word_share (const PagodaTeam *team, const PagodaTeamShare *share)
{
  const PagodaBoardCard *card = &team->board->cards[share->card];
  const PagodaTeamAccount *account = &team->accounts[share->card];
  g_autofree char *layers = word_layers (share->layers);
  g_autofree char *gaps = word_layers (share->gaps);
  PagodaCardWords words = pagoda_card_words (team->board, card);
  GString *parts = g_string_new (NULL);

  append_part (parts, *layers != '\0' ? g_strdup_printf (_ ("Works: %s"), layers)
                                      : g_strdup (_ ("Owner; others work the layers")));
  append_part (parts, *gaps != '\0' ? g_strdup_printf (_ ("not passed: %s"), gaps) : NULL);
  append_part (parts, g_strdup (words.next));
  append_part (parts, words.late ? g_strdup (_ ("overdue")) : NULL);
  append_part (parts, share->stalled ? g_strdup (words.days) : NULL);
  append_part (parts, account->mismatches->len > 0 ? g_strdup (_ ("⚠ too junior")) : NULL);
  pagoda_card_words_clear (&words);
  return g_string_free (parts, FALSE);
}

static void
list_shares (Listing *listing, const PagodaTeamPerson *person)
{
  for (guint i = 0; i < person->shares->len; i++)
    {
      const PagodaTeamShare *share = &g_array_index (person->shares, PagodaTeamShare, i);
      const PagodaBoardCard *card = card_at (listing, share->card);
      if (is_found (listing, card))
        add_line (listing, card, word_share (listing->team, share),
                  g_strdup (pagoda_account_class_label (card->account_class, language ())));
    }
}

/* Whether the account is one of the person that is asked for: owner, or somebody who works a layer. */
static gboolean
is_of_person (const PagodaTeam *team, guint32 place, const char *person)
{
  const PagodaAssignment *assignment = &team->accounts[place].assignment;

  if (person == NULL)
    return TRUE;
  if (pagoda_colleague_is_same_name (assignment->owner, person) || g_str_equal (assignment->owner, person))
    return TRUE;
  for (int layer = 0; layer < PAGODA_N_LAYERS; layer++)
    if ((assignment->own & 1U << layer) != 0
        && pagoda_colleague_is_same_name (assignment->owners[layer], person))
      return TRUE;
  return FALSE;
}

static void
list_missing (Listing *listing, guint32 place)
{
  const PagodaBoardCard *card = card_at (listing, place);
  guint missing = listing->team->accounts[place].monitoring.missing;

  for (int item = 0; item < PAGODA_N_MONITOR_ITEMS; item++)
    if ((missing & 1U << item) != 0)
      {
        PagodaRecord *record
            = add_line (listing, card,
                        g_strdup_printf (_ ("missing: %s"),
                                         pagoda_monitor_item_label ((PagodaMonitorItem)item, language ())),
                        g_strdup (pagoda_account_class_label (card->account_class, language ())));
        pagoda_record_set_action (record, "people.mend", g_variant_new ("(xi)", card->customer, item));
      }
}

static void
list_thread (Listing *listing, guint32 place)
{
  const PagodaThread *thread = &listing->team->accounts[place].thread;
  const PagodaBoardCard *card = card_at (listing, place);

  if (thread->kind != PAGODA_THREAD_SINGLE)
    return;
  g_autofree char *last = pagoda_wording_day (thread->last, listing->team->board->as_of);
  add_line (listing, card,
            g_strdup_printf (_ ("All contact runs through %1$s · people met: %2$u · last: %3$s"),
                             thread->person, thread->contacts, last),
            g_strdup (pagoda_account_class_label (card->account_class, language ())));
}

static void
list_mismatches (Listing *listing, guint32 place)
{
  const GArray *mismatches = listing->team->accounts[place].mismatches;

  for (guint i = 0; i < mismatches->len; i++)
    add_line (listing, card_at (listing, place),
              pagoda_mismatch_describe (&g_array_index (mismatches, PagodaMismatch, i), language ()), NULL);
}

static void
list_accounts (Listing *listing)
{
  for (guint32 place = 0; place < listing->team->board->n; place++)
    {
      if (!is_found (listing, card_at (listing, place))
          || !is_of_person (listing->team, place, listing->filter->person))
        continue;
      switch (listing->filter->list)
        {
        case PAGODA_PEOPLE_RECORD:
          list_missing (listing, place);
          break;
        case PAGODA_PEOPLE_SINGLE:
          list_thread (listing, place);
          break;
        case PAGODA_PEOPLE_MISMATCHES:
          list_mismatches (listing, place);
          break;
        case PAGODA_PEOPLE_WORK:
          break;
        }
    }
}

static void
list_work (Listing *listing)
{
  const GPtrArray *persons = listing->team->persons;
  const PagodaTeamPerson *person
      = listing->filter->person != NULL ? pagoda_team_find (listing->team, listing->filter->person) : NULL;

  if (person != NULL)
    list_shares (listing, person);
  for (guint i = 0; listing->filter->person == NULL && i < persons->len; i++)
    list_person (listing, g_ptr_array_index (persons, i));
}

/* A mark for each customer of the snapshot that the words find; NULL for no words. */
static guint8 *
mark_found (const PagodaSnapshot *snapshot, const char *search)
{
  gsize n = pagoda_snapshot_get_n_customers (snapshot);

  if (*search == '\0')
    return NULL;
  g_autofree guint32 *found = g_new (guint32, MAX (n, 1));
  guint8 *marks = g_new0 (guint8, MAX (n, 1));
  gsize n_found = pagoda_snapshot_search (snapshot, search, found);
  for (gsize i = 0; i < n_found; i++)
    marks[found[i]] = TRUE;
  return marks;
}

PagodaPeopleLines
pagoda_people_lines (const PagodaTeam *team, const PagodaPeopleFilter *filter)
{
  g_autofree guint8 *found = mark_found (team->board->snapshot, filter->search);
  Listing listing = { .team = team, .filter = filter, .found = found };

  listing.lines.records = g_ptr_array_new_with_free_func (g_object_unref);
  listing.lines.customers = g_array_new (FALSE, FALSE, sizeof (PagodaId));
  if (filter->list == PAGODA_PEOPLE_WORK)
    list_work (&listing);
  else
    list_accounts (&listing);
  return listing.lines;
}

void
pagoda_people_lines_clear (PagodaPeopleLines *lines)
{
  g_clear_pointer (&lines->records, g_ptr_array_unref);
  g_clear_pointer (&lines->customers, g_array_unref);
}

/* Sums */

static guint
count_bits (guint bits)
{
  guint n = 0;

  for (; bits != 0; bits &= bits - 1)
    n++;
  return n;
}

guint
pagoda_people_lines_count (const PagodaTeam *team, PagodaPeopleList list, const char *person)
{
  guint n = 0;

  for (guint32 place = 0; place < team->board->n; place++)
    {
      const PagodaTeamAccount *account = &team->accounts[place];
      if (!is_of_person (team, place, person))
        continue;
      n += list == PAGODA_PEOPLE_RECORD       ? count_bits (account->monitoring.missing)
           : list == PAGODA_PEOPLE_SINGLE     ? account->thread.kind == PAGODA_THREAD_SINGLE
           : list == PAGODA_PEOPLE_MISMATCHES ? account->mismatches->len
                                              : 1;
    }
  return n;
}

char *
pagoda_people_lines_sum (const PagodaTeam *team, const char *person)
{
  const PagodaTeamPerson *found = person != NULL ? pagoda_team_find (team, person) : NULL;

  if (found != NULL)
    {
      g_autofree char *words = word_person (team, found);
      g_autofree char *week = word_week (team, found);
      return g_strdup_printf ("%s · %s", words, week);
    }
  GString *parts = g_string_new (NULL);
  append_part (parts, word_count (_ ("Persons"), team->persons->len));
  append_part (parts, word_count (_ ("Accounts"), (guint)team->board->n));
  return g_string_free (parts, FALSE);
}
