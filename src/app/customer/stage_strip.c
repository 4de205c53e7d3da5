/* stage_strip.c: the nine stages of a project as buttons (L3).
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Joined is filled and has a check mark, reached otherwise is outlined, ahead is plain.  Arrow keys, Home
 * and End go along the strip.
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
         : (stages.missed & bit) != 0  ? C_ ("stage", "reached without us")
         : (stages.reached & bit) != 0 ? C_ ("stage", "reached, with us or not is not noted")
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

static GtkWidget *
button_at (GtkWidget *strip, int stage)
{
  GtkFlowBoxChild *child = gtk_flow_box_get_child_at_index (GTK_FLOW_BOX (strip), stage);

  return gtk_flow_box_child_get_child (child);
}

static int
find_focused (GtkWidget *strip)
{
  for (int stage = 0; stage < PAGODA_N_STAGES; stage++)
    if (gtk_widget_has_focus (button_at (strip, stage)))
      return stage;
  return -1;
}

/* Which stage a key leads to from @stage. */
static int
follow_key (int stage, guint keyval)
{
  switch (keyval)
    {
    case GDK_KEY_Left:
    case GDK_KEY_KP_Left:
      return stage - 1;
    case GDK_KEY_Right:
    case GDK_KEY_KP_Right:
      return stage + 1;
    case GDK_KEY_Home:
    case GDK_KEY_KP_Home:
      return 0;
    case GDK_KEY_End:
    case GDK_KEY_KP_End:
      return PAGODA_N_STAGES - 1;
    default:
      return -1;
    }
}

static gboolean
key_pressed_cb (GtkEventControllerKey *controller,
                guint keyval,
                guint code,
                GdkModifierType state,
                gpointer data)
{
  GtkWidget *strip = gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (controller));
  int focused = find_focused (strip), stage = follow_key (focused, keyval);

  if (focused < 0 || stage < 0 || stage >= PAGODA_N_STAGES || (state & GDK_CONTROL_MASK) != 0)
    return GDK_EVENT_PROPAGATE;
  gtk_widget_grab_focus (button_at (strip, stage));
  return GDK_EVENT_STOP;
}

static void
follow_keys (GtkWidget *strip)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect (keys, "key-pressed", G_CALLBACK (key_pressed_cb), NULL);
  gtk_widget_add_controller (strip, keys);
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
  follow_keys (strip);
  for (int stage = 0; stage < PAGODA_N_STAGES; stage++)
    {
      GtkWidget *button = create_button (project, (PagodaStage)stage, stages);
      gtk_flow_box_insert (GTK_FLOW_BOX (strip), button, -1);
      gtk_widget_set_focusable (gtk_widget_get_parent (button), FALSE);
    }
  return strip;
}
