/* customer.c: the master data of a sample's customer.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "sample/account-private.h"

#include "sample/dice.h"

/* How often a short name that is taken is drawn again before a long one has to do: very large samples have
 * more customers than there are short names. */
#define SHORT_NAME_TRIES 16

/* The words of a company's name, in their order. */
typedef struct
{
  const char *const *place;
  const char *region; /* of the place: its city or province */
  const char *first;  /* two characters that mean well */
  const char *second;
  const char *const *trade;
  const char *legal_form;
} Draft;

static Draft
draw_draft (PagodaSampleSource *source)
{
  const PagodaSampleWords *words = source->words;
  const char *const *place = pagoda_sample_list_pick (&words->places, source->dice);
  int region = pagoda_dice_chance (source->dice, 65) ? PAGODA_PLACE_CITY : PAGODA_PLACE_PROVINCE;
  Draft draft = { .place = place, .region = place[region] };

  draft.first = pagoda_sample_list_pick_word (&words->first_characters, source->dice);
  draft.second = pagoda_sample_list_pick_word (&words->second_characters, source->dice);
  draft.trade = pagoda_sample_list_pick (&words->trades, source->dice);
  draft.legal_form = pagoda_sample_list_pick (&words->legal_forms, source->dice)[PAGODA_LEGAL_FORM];
  return draft;
}

/* Draws until the name is new; the short one too, as long as there is hope. */
static Draft
draw_names (PagodaSampleSource *source, PagodaCustomer *customer)
{
  for (int try = 0;; try++)
    {
      Draft draft = draw_draft (source);
      g_autofree char *short_name
          = g_strconcat (draft.first, draft.second, draft.trade[PAGODA_TRADE_WORD], NULL);
      g_autofree char *name = g_strconcat (draft.region, short_name, draft.legal_form, NULL);
      gboolean is_new = !g_hash_table_contains (source->names, name)
                        && (try >= SHORT_NAME_TRIES || !g_hash_table_contains (source->names, short_name));
      if (is_new)
        {
          g_hash_table_add (source->names, g_strdup (name));
          g_hash_table_add (source->names, g_strdup (short_name));
          customer->name = g_steal_pointer (&name);
          customer->short_name = g_steal_pointer (&short_name);
          return draft;
        }
    }
}

static const char *
read_word (PagodaSampleSource *source, const char *word)
{
  return pagoda_sample_read_word (source, word, PAGODA_READING_COMPANY);
}

static char *
make_reading (PagodaSampleSource *source, const Draft *draft)
{
  return g_strjoin (" ", read_word (source, draft->region), read_word (source, draft->first),
                    read_word (source, draft->second), read_word (source, draft->trade[PAGODA_TRADE_WORD]),
                    read_word (source, draft->legal_form), NULL);
}

/* The host name that the company would have, in a domain that nobody can own. */
static char *
make_host (PagodaSampleSource *source, const Draft *draft, guint index)
{
  return g_strdup_printf ("%s%s%u.example", read_word (source, draft->first),
                          read_word (source, draft->second), index + 1);
}

static char *
draw_address (PagodaSampleSource *source)
{
  const char *street = pagoda_sample_list_pick_word (&source->words->streets, source->dice);
  int number = pagoda_dice_between (source->dice, 1, 398);

  switch (pagoda_dice_between (source->dice, 0, 5))
    {
    case 0:
      return g_strdup_printf ("%s %d 号 %d 幢", street, number, pagoda_dice_between (source->dice, 1, 18));
    case 1:
      return g_strdup_printf ("%s %d 号 %c 区厂房", street, number,
                              'A' + pagoda_dice_between (source->dice, 0, 4));
    default:
      return g_strdup_printf ("%s %d 号", street, number);
    }
}

/* No local number in China begins with 1, so nobody is called by mistake. */
static char *
draw_phone (PagodaSampleSource *source, const char *const *place)
{
  return g_strdup_printf ("%s-1%07d", place[PAGODA_PLACE_AREA_CODE],
                          pagoda_dice_between (source->dice, 0, 9999999));
}

void
pagoda_sample_draw_customer (PagodaSampleAccount *account, PagodaSampleSource *source, guint index)
{
  PagodaCustomer *customer = account->customer = pagoda_customer_new ();
  Draft draft = draw_names (source, customer);
  g_autofree char *host = make_host (source, &draft, index);

  customer->code = g_strdup_printf ("C%05u", index + 1);
  customer->reading = make_reading (source, &draft);
  customer->country = g_strdup ("中国");
  customer->province = g_strdup (draft.place[PAGODA_PLACE_PROVINCE]);
  customer->city = g_strdup (draft.place[PAGODA_PLACE_CITY]);
  customer->district = pagoda_sample_pick_part (draft.place[PAGODA_PLACE_DISTRICTS], source->dice);
  customer->address = draw_address (source);
  customer->phone = draw_phone (source, draft.place);
  customer->email = g_strconcat ("info@", host, NULL);
  customer->website = g_strconcat ("www.", host, NULL);
  customer->trade = g_strdup (draft.trade[PAGODA_TRADE_NAME]);
  if (pagoda_dice_chance (source->dice, 18))
    customer->note = g_strdup (pagoda_sample_list_pick_word (&source->words->customer_notes, source->dice));
  if (pagoda_dice_chance (source->dice, 6))
    customer->margin = pagoda_dice_between (source->dice, 18, 34) * (PAGODA_DECIMAL_ONE / 100);
}
