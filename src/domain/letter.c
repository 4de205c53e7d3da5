/* letter.c: texts with places for what is known of a customer, and how they are filled in.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "domain/letter.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static const PagodaWord places[PAGODA_N_LETTER_PLACES] = {
  [PAGODA_PLACE_CUSTOMER] = { "customer", NC_ ("letter place", "customer"), "客户|公司" },
  [PAGODA_PLACE_CONTACT] = { "contact", NC_ ("letter place", "contact"), "联系人|姓名" },
  [PAGODA_PLACE_TITLE] = { "title", NC_ ("letter place", "title"), "职务|职位" },
  [PAGODA_PLACE_DEAL] = { "deal", NC_ ("letter place", "deal"), "成交|项目" },
  [PAGODA_PLACE_AMOUNT] = { "amount", NC_ ("letter place", "amount"), "金额" },
  [PAGODA_PLACE_TODAY] = { "today", NC_ ("letter place", "today"), "今天|日期" },
  [PAGODA_PLACE_ME] = { "me", NC_ ("letter place", "me"), "我|本人" },
};
PAGODA_DEFINE_WORDS (PagodaLetterPlace, letter_place, places, "letter place")

PagodaLetter *
pagoda_letter_copy (const PagodaLetter *letter)
{
  PagodaLetter *copy = g_memdup2 (letter, sizeof *letter);

  copy->name = g_strdup (letter->name);
  copy->body = g_strdup (letter->body);
  return copy;
}

void
pagoda_letter_free (PagodaLetter *letter)
{
  if (letter == NULL)
    return;
  g_free (letter->name);
  g_free (letter->body);
  g_free (letter);
}

/* Filling in */

static void
miss (GPtrArray *missing, const char *what)
{
  if (missing != NULL && !g_ptr_array_find_with_equal_func (missing, what, g_str_equal, NULL))
    g_ptr_array_add (missing, g_strdup (what));
}

static void
fill_place (GString *text,
            const char *name,
            const char *const values[PAGODA_N_LETTER_PLACES],
            PagodaLanguage language,
            GPtrArray *missing)
{
  PagodaLetterPlace place;

  if (!pagoda_letter_place_parse (name, &place))
    {
      g_autofree char *unknown = g_strdup_printf ("{%s}", name);
      g_string_append (text, unknown);
      miss (missing, unknown);
      return;
    }
  if (values[place] != NULL && *values[place] != '\0')
    {
      g_string_append (text, values[place]);
      return;
    }
  const char *label = pagoda_letter_place_label (place, language);
  g_string_append_printf (text, "[%s]", label);
  miss (missing, label);
}

/* A place ends on the line on which it begins. */
char *
pagoda_letter_fill (const char *body,
                    const char *const values[PAGODA_N_LETTER_PLACES],
                    PagodaLanguage language,
                    GPtrArray *missing)
{
  GString *text = g_string_new (NULL);

  while (*body != '\0')
    {
      gsize plain = strcspn (body, "{");
      g_string_append_len (text, body, (gssize)plain);
      body += plain;
      if (*body == '\0')
        break;
      gsize length = strcspn (body + 1, "{}\n");
      if (body[1 + length] != '}')
        {
          g_string_append_c (text, *body++);
          continue;
        }
      g_autofree char *name = g_strndup (body + 1, length);
      fill_place (text, name, values, language, missing);
      body += length + 2;
    }
  return g_string_free (text, FALSE);
}

/* It is there where it is missed. */
gboolean
pagoda_letter_has_place (const char *body, PagodaLetterPlace place)
{
  const char *values[PAGODA_N_LETTER_PLACES];
  g_autoptr (GPtrArray) missing = g_ptr_array_new_with_free_func (g_free);

  for (int i = 0; i < PAGODA_N_LETTER_PLACES; i++)
    values[i] = i == (int)place ? NULL : "-";
  g_autofree char *text = pagoda_letter_fill (body, values, PAGODA_LANGUAGE_EN, missing);
  return g_ptr_array_find_with_equal_func (missing, pagoda_letter_place_label (place, PAGODA_LANGUAGE_EN),
                                           g_str_equal, NULL);
}

/* Ready-made ones */

GPtrArray *
pagoda_letters_ready_made (PagodaLanguage language)
{
  static const struct
  {
    const char *name;
    const char *body;
  } letters[] = {
    { NC_ ("letter", "Thank-you after a deal"),
      NC_ ("letter",
           "Dear {contact},\n\nthank you for your trust: {deal} ({amount}) with {customer} is settled. "
           "From today on I look after everything that belongs to it myself; whatever comes up, call "
           "me at any time.\n\nYours sincerely\n{me}\n{today}") },
    { NC_ ("letter", "Introduction with material"),
      NC_ (
          "letter",
          "Dear {contact},\n\nthank you for the time you took for our talk. As agreed I am sending you our "
          "material for {customer}: what we make, what it saves others in your trade, and what a trial would "
          "look like. May I call you in the next days and hear what you think of it?\n\nYours "
          "sincerely\n{me}\n{today}") },
  };
  GPtrArray *made = g_ptr_array_new_with_free_func ((GDestroyNotify)pagoda_letter_free);

  for (gsize i = 0; i < G_N_ELEMENTS (letters); i++)
    {
      PagodaLetter *letter = g_new0 (PagodaLetter, 1);
      letter->name = g_strdup (pagoda_translate_in_context (language, "letter", letters[i].name));
      letter->body = g_strdup (pagoda_translate_in_context (language, "letter", letters[i].body));
      g_ptr_array_add (made, letter);
    }
  return made;
}
