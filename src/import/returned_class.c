/* returned_class.c: the class of a customer in a workbook that came back.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "import/returned_class.h"

#include "base/text.h"

#include <glib/gi18n-lib.h>

gboolean
pagoda_returned_class_equal (const PagodaReturnedClass *a, const PagodaReturnedClass *b)
{
  if (!a->is_set || !b->is_set)
    return a->is_set == b->is_set;
  return a->account_class == b->account_class && a->until == b->until;
}

/* TRUE where @text is a yes or a no. */
static gboolean
read_answer (const char *text, gboolean *answer)
{
  static const char *const words[] = { "false", "no", "0", "否", "true", "yes", "1", "是" };
  g_autofree char *folded = text != NULL ? pagoda_text_fold (text) : NULL;

  *answer = FALSE;
  for (gsize i = 0; folded != NULL && i < G_N_ELEMENTS (words); i++)
    if (g_str_equal (folded, words[i]))
      {
        *answer = i >= G_N_ELEMENTS (words) / 2;
        return TRUE;
      }
  return folded == NULL;
}

PagodaReturnedClass
pagoda_returned_class_exported (const PagodaClassCells *cells)
{
  PagodaReturnedClass exported = { .until = PAGODA_DAY_NONE };

  read_answer (cells->by_hand, &exported.is_set);
  exported.is_set = exported.is_set && cells->account_class != NULL
                    && pagoda_account_class_parse (cells->account_class, &exported.account_class);
  if (cells->until != NULL)
    exported.until = pagoda_day_from_iso (cells->until);
  return exported;
}

PagodaReturnedClass
pagoda_returned_class_in_force (const GPtrArray *classes, PagodaDay day)
{
  for (guint i = 0; i < classes->len; i++)
    {
      const PagodaHandSetClass *set = g_ptr_array_index (classes, i);
      if (set->from > day)
        continue;
      return (PagodaReturnedClass){ .is_set = set->is_set && pagoda_holds_on (set->from, set->until, day),
                                    .account_class = set->account_class,
                                    .until = set->until };
    }
  return (PagodaReturnedClass){ .until = PAGODA_DAY_NONE };
}

static const char *
want_until (const PagodaClassCells *edited, PagodaDay today, PagodaReturnedClass *wanted)
{
  wanted->until = PAGODA_DAY_NONE;
  if (edited->until == NULL)
    return NULL;
  wanted->until = pagoda_day_from_iso (edited->until);
  if (wanted->until == PAGODA_DAY_NONE)
    return _ ("This is no day. Write it as YYYY-MM-DD.");
  return wanted->until < today ? _ ("A class set by hand cannot have ended already.") : NULL;
}

const char *
pagoda_returned_class_want (const PagodaClassCells *exported,
                            const PagodaClassCells *edited,
                            PagodaDay today,
                            PagodaReturnedClass *wanted,
                            PagodaSheetField *field)
{
  gboolean renamed = g_strcmp0 (exported->account_class, edited->account_class) != 0;
  gboolean answered = g_strcmp0 (exported->by_hand, edited->by_hand) != 0;

  *wanted = pagoda_returned_class_exported (exported);
  *field = PAGODA_SHEET_FIELD_CLASS;
  if (edited->account_class != NULL
      && !pagoda_account_class_parse (edited->account_class, &wanted->account_class))
    return _ ("There is no such account class.");
  if (renamed)
    wanted->is_set = edited->account_class != NULL;
  *field = PAGODA_SHEET_FIELD_BY_HAND;
  if (answered && !read_answer (edited->by_hand, &wanted->is_set))
    return _ ("This is neither yes nor no.");
  if (answered && renamed && wanted->is_set != (edited->account_class != NULL))
    return _ ("The class cannot be changed and follow from the tier at once.");
  if (wanted->is_set && edited->account_class == NULL)
    return _ ("There is no such account class.");
  *field = PAGODA_SHEET_FIELD_CLASS_UNTIL;
  if (wanted->is_set)
    return want_until (edited, today, wanted);
  return g_strcmp0 (exported->until, edited->until) != 0 && edited->until != NULL
             ? _ ("A class that follows from the tier has no last day. Choose a class, too.")
             : NULL;
}
