/* contacts.c: the people at a sample's customer.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "sample/account-private.h"

#include <string.h>

#include "sample/dice.h"

/* How many titles, from the first, belong to people whom one meets first. */
#define FIRST_TITLES 4

static int
draw_count (const PagodaSampleLife *life, GRand *dice)
{
  switch (life->role)
    {
    case PAGODA_SAMPLE_ACTIVE:
    case PAGODA_SAMPLE_INACTIVE:
      return 1 + pagoda_dice_between (dice, 0, 1) + (life->size > 60000) + (life->size > 90000) * 2;
    case PAGODA_SAMPLE_PROSPECT:
      return pagoda_dice_between (dice, 1, 3);
    case PAGODA_SAMPLE_SUSPECT:
    case PAGODA_SAMPLE_OTHER:
      return pagoda_dice_between (dice, 0, 1);
    }
  g_assert_not_reached ();
}

static gboolean
is_name_taken (const PagodaSampleAccount *account, const char *name)
{
  for (guint i = 0; i < account->contacts->len; i++)
    if (strcmp (((const PagodaContact *)account->contacts->pdata[i])->name, name) == 0)
      return TRUE;
  return FALSE;
}

static void
draw_name (PagodaContact *contact, const PagodaSampleAccount *account, PagodaSampleSource *source)
{
  const char *surname, *given;

  do
    {
      g_free (contact->name);
      surname = pagoda_sample_list_pick_word (&source->words->surnames, source->dice);
      given = pagoda_sample_list_pick_word (&source->words->given_names, source->dice);
      contact->name = g_strconcat (surname, given, NULL);
    }
  while (is_name_taken (account, contact->name));
  contact->reading = g_strjoin (" ", pagoda_sample_read_word (source, surname, PAGODA_READING_PERSON),
                                pagoda_sample_read_word (source, given, PAGODA_READING_COMPANY), NULL);
}

/* Numbers that begin with 154 are given to nobody. */
static char *
draw_mobile (GRand *dice)
{
  return g_strdup_printf ("154%08d", pagoda_dice_between (dice, 0, 99999999));
}

static PagodaDay
draw_birthday (PagodaSampleSource *source)
{
  int year;

  pagoda_day_to_ymd (source->calendar->history.last, &year, NULL, NULL);
  PagodaDay january = pagoda_day_from_ymd (year - pagoda_dice_between (source->dice, 26, 58), 1, 1);
  return january == PAGODA_DAY_NONE ? january : january + pagoda_dice_between (source->dice, 0, 364);
}

/* Spells a name for an address: 裴国梁 becomes pei.guoliang. */
static char *
spell (const char *reading)
{
  g_auto (GStrv) syllables = g_strsplit (reading, " ", -1);
  g_autofree char *given = g_strjoinv ("", syllables + 1);

  return g_strconcat (syllables[0], ".", given, NULL);
}

static void
draw_reach (PagodaContact *contact, const PagodaSampleAccount *account, PagodaSampleSource *source)
{
  const char *host = strchr (account->customer->email, '@');
  g_autofree char *spelled = spell (contact->reading);

  if (pagoda_dice_chance (source->dice, 92))
    contact->mobile = draw_mobile (source->dice);
  if (pagoda_dice_chance (source->dice, 30))
    contact->phone
        = g_strdup_printf ("%s-%d", account->customer->phone, pagoda_dice_between (source->dice, 801, 899));
  if (pagoda_dice_chance (source->dice, 70))
    contact->email = g_strconcat (spelled, host, NULL);
  if (pagoda_dice_chance (source->dice, 60))
    {
      g_autofree char *initials = pagoda_text_initials (contact->reading);
      contact->wechat = g_strdup_printf ("%s_%04d", initials, pagoda_dice_between (source->dice, 0, 9999));
    }
  if (pagoda_dice_chance (source->dice, 25))
    contact->birthday = draw_birthday (source);
}

static void
add_contact (PagodaSampleAccount *account, PagodaSampleSource *source, int title)
{
  const GPtrArray *titles = source->words->titles.rows;
  const char *const *row = titles->pdata[title % (int)titles->len];
  PagodaContact *contact = pagoda_contact_new ();

  draw_name (contact, account, source);
  contact->title = g_strdup (row[PAGODA_TITLE_NAME]);
  contact->department = g_strdup (row[PAGODA_TITLE_DEPARTMENT]);
  draw_reach (contact, account, source);
  g_ptr_array_add (account->contacts, contact);
}

void
pagoda_sample_draw_contacts (PagodaSampleAccount *account, PagodaSampleSource *source)
{
  int n = draw_count (&account->life, source->dice);
  int n_titles = (int)source->words->titles.rows->len;
  int title = pagoda_dice_between (source->dice, 0, FIRST_TITLES - 1);

  for (int i = 0; i < n; i++)
    {
      add_contact (account, source, title);
      title = i == 0 ? pagoda_dice_between (source->dice, FIRST_TITLES, n_titles - 1)
                     : FIRST_TITLES + (title - FIRST_TITLES + 1) % (n_titles - FIRST_TITLES);
    }
}
