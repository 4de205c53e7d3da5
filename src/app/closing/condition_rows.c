/* condition_rows.c: the conditions of acceptance of a project as rows (R2).
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "app/closing/condition_rows.h"

#include "app/widgets/kept_expander.h"
#include "app/widgets/text_row.h"
#include "session/condition_words.h"

#include <glib/gi18n-lib.h>

static const PagodaConditionLine *
line_at (const PagodaConditionSheet *sheet, guint place)
{
  return &g_array_index (sheet->lines, PagodaConditionLine, place);
}

/* What is to be done next, or that nothing is. */
static char *
word_sheet (const PagodaConditionSheet *sheet, const PagodaProject *project)
{
  PagodaLanguage language = pagoda_language_current ();

  if (sheet->lines->len == 0)
    return g_strdup (_ ("not weighed yet ?"));
  if (sheet->next < 0)
    return g_strdup (_ ("We meet all of them well."));
  const PagodaConditionLine *line = line_at (sheet, (guint)sheet->next);
  g_autofree char *name = pagoda_condition_describe (line, language);
  g_autofree char *step = pagoda_condition_describe_step (line, project, language);
  /* Translators: the condition to work on, with its weight, and what to do. */
  return g_strdup_printf (_ ("Next: %1$s. %2$s"), name, step);
}

static GtkWidget *
add_row (GtkWidget *expander, const char *title, const char *text, const char *action, GVariant *target)
{
  GtkWidget *row = pagoda_text_row_new (title, text);

  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 0);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 0);
  if (action != NULL)
    pagoda_text_row_set_action (row, action, target);
  adw_expander_row_add_row (ADW_EXPANDER_ROW (expander), row);
  return row;
}

static const char *
mark_of (PagodaConditionStep step)
{
  switch (step)
    {
    case PAGODA_CONDITION_FIND_OUT:
    case PAGODA_CONDITION_FIND_OUT_RIVALS:
      return "?";
    case PAGODA_CONDITION_CATCH_UP:
    case PAGODA_CONDITION_IMPROVE:
      return "!";
    case PAGODA_CONDITION_HOLD:
      return "✓";
    }
  g_return_val_if_reached ("");
}

static void
add_line (GtkWidget *expander, const PagodaConditionLine *line, const PagodaProject *project)
{
  PagodaLanguage language = pagoda_language_current ();
  g_autofree char *title = pagoda_condition_describe (line, language);
  g_autofree char *standing = pagoda_condition_describe_standing (line, project, language);
  g_autofree char *step = pagoda_condition_describe_step (line, project, language);
  g_autofree char *text = step != NULL ? g_strdup_printf ("%s\n%s", standing, step) : g_strdup (standing);
  GtkWidget *row = add_row (expander, title, text, "customer.condition",
                            g_variant_new ("(xis)", project->id, (int)line->factor,
                                           line->title != NULL ? line->title : ""));
  GtkWidget *mark = gtk_label_new (mark_of (line->step));

  gtk_widget_add_css_class (mark, line->step == PAGODA_CONDITION_HOLD ? "done" : "late");
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), mark);
}

GtkWidget *
pagoda_condition_rows_new (const PagodaProject *project, PagodaDay day, GHashTable *open)
{
  g_autoptr (PagodaConditionSheet) sheet = pagoda_conditions_on (project, day);
  g_autofree char *text = word_sheet (sheet, project);
  GtkWidget *expander
      = pagoda_kept_expander_new (open, g_strdup_printf ("conditions %" G_GINT64_FORMAT, project->id),
                                  _ ("Conditions of acceptance"), text);

  for (guint i = 0; i < sheet->lines->len; i++)
    add_line (expander, line_at (sheet, i), project);
  if (sheet->lines->len > 0)
    {
      g_autofree char *totals = pagoda_condition_describe_totals (sheet, project, pagoda_language_current ());
      add_row (expander, _ ("In all, of 100"), totals, NULL, NULL);
    }
  add_row (expander, _ ("Weigh the conditions…"), NULL, "customer.conditions",
           g_variant_new_int64 (project->id));
  if (sheet->lines->len > 0)
    add_row (expander, _ ("Keep the weights as a template…"), NULL, "customer.keep-conditions",
             g_variant_new_int64 (project->id));
  return expander;
}
