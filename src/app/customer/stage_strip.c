/* stage_strip.c: the nine stages of a project as buttons (L3).
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Joined is filled and has a check mark, reached without us is outlined, ahead is plain.
 */
#include "config.h"

#include "app/customer/stage_strip.h"

#include "app/widgets/naming.h"

#include <glib/gi18n-lib.h>

#define GAP 6
#define LEAST_PER_LINE 2
#define MOST_PER_LINE 3

static const char *
word_state (PagodaProjectStages stages, PagodaStageSet bit)
{
  return (stages.joined & bit) != 0    ? C_ ("stage", "joined")
         : (stages.reached & bit) != 0 ? C_ ("stage", "reached without us")
                                       : C_ ("stage", "not reached yet");
}

static void
mark_button (GtkWidget *button, PagodaProjectStages stages, PagodaStageSet bit)
{
  gtk_widget_add_css_class (button, "stage");
  if ((stages.joined & bit) != 0)
    gtk_widget_add_css_class (button, "joined");
  else if ((stages.reached & bit) != 0)
    gtk_widget_add_css_class (button, "reached");
}

static GtkWidget *
create_button (const PagodaProject *project, PagodaStage stage, PagodaProjectStages stages)
{
  const char *title = pagoda_stage_label (stage, pagoda_language_current ());
  PagodaStageSet bit = PAGODA_STAGE_BIT (stage);
  g_autofree char *text
      = g_strdup_printf ("%s%d %s", (stages.joined & bit) != 0 ? "✓ " : "", stage + 1, title);
  g_autofree char *name = g_strdup_printf ("%d %s: %s", stage + 1, title, word_state (stages, bit));
  GtkWidget *label = gtk_label_new (text);
  GtkWidget *button = gtk_button_new ();

  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_button_set_child (GTK_BUTTON (button), label);
  mark_button (button, stages, bit);
  pagoda_naming_set_with_tooltip (button, name);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "customer.stage");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "(xi)", project->id, (int)stage);
  return button;
}

GtkWidget *
pagoda_stage_strip_new (const PagodaProject *project, PagodaDay day)
{
  PagodaProjectStages stages = pagoda_project_stages_on (project, day);
  GtkWidget *strip = gtk_flow_box_new ();

  gtk_flow_box_set_selection_mode (GTK_FLOW_BOX (strip), GTK_SELECTION_NONE);
  gtk_flow_box_set_homogeneous (GTK_FLOW_BOX (strip), TRUE);
  gtk_flow_box_set_min_children_per_line (GTK_FLOW_BOX (strip), LEAST_PER_LINE);
  gtk_flow_box_set_max_children_per_line (GTK_FLOW_BOX (strip), MOST_PER_LINE);
  gtk_flow_box_set_column_spacing (GTK_FLOW_BOX (strip), GAP);
  gtk_flow_box_set_row_spacing (GTK_FLOW_BOX (strip), GAP);
  gtk_widget_add_css_class (strip, "stages");
  pagoda_naming_set (strip, project->name);
  for (int stage = 0; stage < PAGODA_N_STAGES; stage++)
    {
      GtkWidget *button = create_button (project, (PagodaStage)stage, stages);
      gtk_flow_box_insert (GTK_FLOW_BOX (strip), button, -1);
      gtk_widget_set_focusable (gtk_widget_get_parent (button), FALSE);
    }
  return strip;
}
