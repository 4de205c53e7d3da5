/* edit_preferences.c: changes of what a store prefers.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "session/edit-private.h"

#include "store/preferences.h"
#include "store/sample_removal.h"

static gboolean
set_preference (PagodaDatabase *database, gpointer data, GError **error)
{
  PagodaEdit *edit = data;

  return edit->text != NULL ? pagoda_preferences_set (database, edit->second, edit->text, error)
                            : pagoda_preferences_unset (database, edit->second, error);
}

PagodaEdit *
pagoda_edit_set_preference (const char *key, const char *value)
{
  PagodaEdit *edit = pagoda_edit_create ("set-preference", key, set_preference);

  edit->second = g_strdup (key);
  edit->text = g_strdup (value);
  return edit;
}

/* A view whose key begins with @prefix. */
static PagodaEdit *
save_view (const char *prefix, const char *name, const char *text)
{
  PagodaEdit *edit = pagoda_edit_create (text != NULL ? "save-view" : "delete-view", name, set_preference);

  edit->second = g_strconcat (prefix, name, NULL);
  edit->text = g_strdup (text);
  return edit;
}

PagodaEdit *
pagoda_edit_save_view (const char *name, const char *text)
{
  return save_view (PAGODA_PREFERENCE_VIEW, name, text);
}

PagodaEdit *
pagoda_edit_save_board_view (const char *name, const char *text)
{
  return save_view (PAGODA_PREFERENCE_BOARD_VIEW, name, text);
}

static gboolean
rename_view (PagodaDatabase *database, gpointer data, GError **error)
{
  PagodaEdit *edit = data;

  if (g_str_equal (edit->text, edit->second))
    return TRUE;
  g_autoptr (GError) failure = NULL;
  g_autofree char *view = pagoda_preferences_get (database, edit->second, &failure);
  if (failure != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&failure));
      return FALSE;
    }
  /* A view that somebody has deleted in the meantime has no name to change. */
  return view == NULL
         || (pagoda_preferences_set (database, edit->text, view, error)
             && pagoda_preferences_unset (database, edit->second, error));
}

PagodaEdit *
pagoda_edit_rename_view (const char *name, const char *new_name)
{
  PagodaEdit *edit = pagoda_edit_create ("rename-view", new_name, rename_view);

  edit->second = g_strconcat (PAGODA_PREFERENCE_VIEW, name, NULL);
  edit->text = g_strconcat (PAGODA_PREFERENCE_VIEW, new_name, NULL);
  return edit;
}

/* House rules */

static gboolean
set_rules (PagodaDatabase *database, gpointer data, GError **error)
{
  const PagodaEdit *edit = data;
  const PagodaRuleChange *changes = edit->data;

  for (gsize i = 0; i < edit->n; i++)
    if (!pagoda_preferences_set_rule (database, changes[i].rule, changes[i].value, error))
      return FALSE;
  return TRUE;
}

PagodaEdit *
pagoda_edit_set_rules (const PagodaRuleChange *changes, gsize n)
{
  g_autoptr (GString) subject = g_string_new (NULL);

  for (gsize i = 0; i < n; i++)
    g_string_append_printf (subject, "%s%s = %" G_GINT64_FORMAT, i > 0 ? "; " : "",
                            pagoda_house_rule_info (changes[i].rule)->key, changes[i].value);
  PagodaEdit *edit = pagoda_edit_create_with ("set-rule", subject->str, set_rules,
                                              g_memdup2 (changes, n * sizeof *changes), g_free);
  edit->n = n;
  return edit;
}

PagodaEdit *
pagoda_edit_set_rule (PagodaHouseRule rule, gint64 value)
{
  return pagoda_edit_set_rules (&(PagodaRuleChange){ rule, value }, 1);
}

static gboolean
reset_rules (PagodaDatabase *database, gpointer data, GError **error)
{
  for (int i = 0; i < PAGODA_N_HOUSE_RULES; i++)
    {
      PagodaHouseRule rule = (PagodaHouseRule)i;
      if (!pagoda_preferences_set_rule (database, rule, pagoda_house_rule_info (rule)->usual, error))
        return FALSE;
    }
  return TRUE;
}

PagodaEdit *
pagoda_edit_reset_rules (void)
{
  return pagoda_edit_create ("reset-rules", NULL, reset_rules);
}

/* Money */

static gboolean
set_currency (PagodaDatabase *database, gpointer data, GError **error)
{
  return pagoda_preferences_set_currency (database, ((PagodaEdit *)data)->text, error);
}

PagodaEdit *
pagoda_edit_set_currency (const char *currency)
{
  PagodaEdit *edit = pagoda_edit_create ("set-currency", currency, set_currency);

  edit->text = g_strdup (currency);
  return edit;
}

static gboolean
set_margin (PagodaDatabase *database, gpointer data, GError **error)
{
  PagodaDecimal *margin = ((PagodaEdit *)data)->data;

  return pagoda_preferences_set_margin (database, *margin, error);
}

PagodaEdit *
pagoda_edit_set_margin (PagodaDecimal margin)
{
  g_autofree char *percent = pagoda_decimal_to_plain (margin * 100);
  g_autofree char *subject = g_strdup_printf ("%s %%", percent);
  PagodaEdit *edit = pagoda_edit_create ("set-margin", subject, set_margin);

  edit->data = g_memdup2 (&margin, sizeof margin);
  edit->free_data = g_free;
  return edit;
}

/* Sample */

static gboolean
remove_sample (PagodaDatabase *database, gpointer data, GError **error)
{
  return pagoda_sample_remove (database, ((PagodaEdit *)data)->flag, error);
}

PagodaEdit *
pagoda_edit_remove_sample (gboolean with_own)
{
  PagodaEdit *edit = pagoda_edit_create ("remove-sample", NULL, remove_sample);

  edit->flag = with_own;
  return edit;
}
