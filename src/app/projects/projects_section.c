/* projects_section.c: the projects of a customer, each with its stages, rivals and what follows.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A number of stages is a row that opens into what became known of them, day by day.  A list of deals can
 * give a customer hundreds of projects: the newest are shown in full, all others as rows that are made when
 * they are opened.
 */
#include "config.h"

#include "app/projects/projects_section.h"

#include "app/closing/condition_rows.h"
#include "app/customer/stage_strip.h"
#include "app/evidence/evidence_rows.h"
#include "app/widgets/kept_expander.h"
#include "app/widgets/naming.h"
#include "app/widgets/text_row.h"
#include "app/wording.h"
#include "method/evidence.h"
#include "method/project_stages.h"
#include "method/roadmap.h"
#include "session/closing_words.h"

#include <glib/gi18n-lib.h>

#define SHOWN_IN_FULL 20
#define ROWS_TOGETHER 100

/* What the rows of a page are made of. */
typedef struct
{
  AdwPreferencesPage *page;
  const PagodaDossier *dossier;
  const PagodaLayerRecord *record; /* the dossier's */
  PagodaAccountClass account_class;
  const char *currency;
  PagodaDay day;
  GHashTable *open;
} Filling;

/* Words */

/* Details of a row stand one after the other; NULL and "" are left out.  @part is taken over. */
static void
append (GString *text, char *part)
{
  if (part != NULL && *part != '\0')
    g_string_append_printf (text, "%s%s", text->len > 0 ? " · " : "", part);
  g_free (part);
}

static char *
word_stage (PagodaStage stage)
{
  return g_strdup_printf ("%d %s", stage + 1, pagoda_stage_label (stage, pagoda_language_current ()));
}

static const char *
word_joined (PagodaAnswer joined)
{
  return joined == PAGODA_ANSWER_YES  ? C_ ("stage", "joined")
         : joined == PAGODA_ANSWER_NO ? C_ ("stage", "reached without us")
                                      : C_ ("stage", "not reached yet");
}

static char *
word_amount (const Filling *filling, const PagodaProject *project)
{
  return project->amount != PAGODA_AMOUNT_UNKNOWN
             ? pagoda_money_format (project->amount,
                                    project->currency != NULL ? project->currency : filling->currency)
             : g_strdup (_ ("amount unknown ?"));
}

/* The last stage of the set, of which there is one. */
static PagodaStage
last_of (PagodaStageSet stages)
{
  PagodaStage last = PAGODA_STAGE_SITUATION;

  for (PagodaStage stage = last; stage < PAGODA_N_STAGES; stage++)
    if ((stages & PAGODA_STAGE_BIT (stage)) != 0)
      last = stage;
  return last;
}

static PagodaProjectState
state_of (const Filling *filling, const PagodaProject *project)
{
  PagodaProjectState state = PAGODA_PROJECT_OPEN;

  pagoda_project_state_on (project, filling->day, &state);
  return state;
}

/* Rows */

static GtkWidget *
add_row (AdwPreferencesGroup *group,
         const char *title,
         const char *text,
         const char *action,
         GVariant *target)
{
  GtkWidget *row = pagoda_text_row_new (title, text);

  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 0);
  if (action != NULL)
    {
      adw_action_row_add_suffix (ADW_ACTION_ROW (row), gtk_image_new_from_icon_name ("go-next-symbolic"));
      pagoda_text_row_set_action (row, action, target);
    }
  adw_preferences_group_add (group, row);
  return row;
}

/* Opens the form of a stage of @project. */
static void
set_stage_action (GtkWidget *row, const PagodaProject *project, PagodaStage stage)
{
  pagoda_text_row_set_action (row, "customer.stage", g_variant_new ("(xi)", project->id, (int)stage));
}

/* What became known on a day; @title is nullable and says of which stage otherwise. */
static void
add_entry (GtkWidget *expander,
           const PagodaProject *project,
           const PagodaProjectStage *entry,
           const char *title)
{
  g_autofree char *stage = word_stage (entry->stage);
  GString *text = g_string_new (NULL);

  append (text, pagoda_wording_day (entry->from, PAGODA_DAY_NONE));
  append (text, g_strdup (word_joined (entry->joined)));
  append (text, g_strdup (entry->evidence));
  GtkWidget *row = pagoda_text_row_new (title != NULL ? title : stage, text->str);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 0);
  set_stage_action (row, project, entry->stage);
  adw_expander_row_add_row (ADW_EXPANDER_ROW (expander), row);
  g_string_free (text, TRUE);
}

/* Stages */

static void
add_strip (const Filling *filling, AdwPreferencesGroup *group, const PagodaProject *project)
{
  GtkWidget *row = adw_preferences_row_new ();

  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), pagoda_stage_strip_new (project, filling->day));
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  gtk_widget_set_focusable (row, FALSE);
  pagoda_naming_set (row, _ ("Stages"));
  adw_preferences_group_add (group, row);
}

/* The first stage that we joined, and since when. */
static void
add_joined_from (const Filling *filling,
                 AdwPreferencesGroup *group,
                 const PagodaProject *project,
                 PagodaStageSet joined)
{
  if (joined == 0)
    {
      add_row (group, _ ("Joined from"), _ ("We have not joined any stage yet."), NULL, NULL);
      return;
    }
  PagodaStage first = (PagodaStage)__builtin_ctz (joined);
  const PagodaProjectStage *entry = pagoda_project_stage_on (project, first, filling->day);
  GString *text = g_string_new (NULL);

  append (text, word_stage (first));
  append (text, entry != NULL ? pagoda_wording_day (entry->from, PAGODA_DAY_NONE) : NULL);
  set_stage_action (add_row (group, _ ("Joined from"), text->str, "customer.stage",
                             g_variant_new ("(xi)", project->id, (int)first)),
                    project, first);
  g_string_free (text, TRUE);
}

/* How many, and where the contract is among them, how many count for the win rate (R6). */
static char *
word_stages_joined (const PagodaProjectStages *stages)
{
  int joined = pagoda_stage_set_size (stages->joined);
  int counted = pagoda_roadmap_count_stages (stages->joined);
  g_autofree char *text
      /* Translators: how many stages we joined, and how many the project has reached. */
      = g_strdup_printf (_ ("%d of %d reached"), joined, pagoda_stage_set_size (stages->reached));

  if (counted == joined)
    return g_steal_pointer (&text);
  /* Translators: how many stages were joined, and how many of them were before the contract. */
  return g_strdup_printf (_ ("%1$s · %2$d of them before the contract, which the win rate counts"), text,
                          counted);
}

/* Their number, which opens into all that became known of them. */
static void
add_joined (const Filling *filling, AdwPreferencesGroup *group, const PagodaProject *project)
{
  PagodaProjectStages stages = pagoda_project_stages_on (project, filling->day);
  g_autofree char *text = word_stages_joined (&stages);
  GtkWidget *expander
      = pagoda_kept_expander_new (filling->open, g_strdup_printf ("stages %" G_GINT64_FORMAT, project->id),
                                  _ ("Stages joined"), text);

  for (PagodaStage stage = PAGODA_STAGE_SITUATION; stage < PAGODA_N_STAGES; stage++)
    for (guint i = 0; i < project->stages->len; i++)
      {
        const PagodaProjectStage *entry = g_ptr_array_index (project->stages, i);
        if (entry->stage == stage && entry->from <= filling->day)
          add_entry (expander, project, entry, NULL);
      }
  gtk_widget_set_sensitive (expander, project->stages->len > 0);
  adw_preferences_group_add (group, expander);
}

/* Rivals */

static void
add_rivals (const Filling *filling, AdwPreferencesGroup *group, const PagodaProject *project)
{
  GString *names = g_string_new (NULL);

  for (guint i = 0; i < project->rivals->len; i++)
    append (names, g_strdup (((const PagodaRival *)g_ptr_array_index (project->rivals, i))->name));
  GtkWidget *expander
      = pagoda_kept_expander_new (filling->open, g_strdup_printf ("rivals %" G_GINT64_FORMAT, project->id),
                                  _ ("Competitors"), names->len > 0 ? names->str : _ ("nobody known ?"));
  for (guint i = 0; i < project->rivals->len; i++)
    {
      const PagodaRival *rival = g_ptr_array_index (project->rivals, i);
      g_autofree char *day = pagoda_wording_day (rival->from, PAGODA_DAY_NONE);
      g_autofree char *since = g_strdup_printf ("%s %s", _ ("known since"), day);
      GtkWidget *row = pagoda_text_row_new (rival->name, since);
      pagoda_text_row_set_action (row, "customer.rival", g_variant_new_int64 (rival->id));
      adw_expander_row_add_row (ADW_EXPANDER_ROW (expander), row);
    }
  GtkWidget *more = pagoda_text_row_new (_ ("Add rival"), NULL);
  pagoda_text_row_set_action (more, "customer.new-rival", g_variant_new_int64 (project->id));
  adw_expander_row_add_row (ADW_EXPANDER_ROW (expander), more);
  adw_preferences_group_add (group, expander);
  g_string_free (names, TRUE);
}

/* What comes after */

static const PagodaProject *
find_project (const Filling *filling, PagodaId id)
{
  for (guint i = 0; i < filling->record->projects->len; i++)
    {
      const PagodaProject *project = g_ptr_array_index (filling->record->projects, i);
      if (project->id == id)
        return project;
    }
  return NULL;
}

/* A project that was won stays alive: what is seen while supplying is the next one. */
static void
add_follow_up (const Filling *filling, AdwPreferencesGroup *group, const PagodaProject *project)
{
  gboolean awaits = pagoda_project_awaits_follow_up (project, filling->record->projects);
  GString *text = g_string_new (NULL);

  append (text, g_strdup (project->follow_up != NULL ? project->follow_up : _ ("none seen yet ?")));
  append (text, project->follow_up_day != PAGODA_DAY_NONE
                    ? pagoda_wording_day (project->follow_up_day, PAGODA_DAY_NONE)
                    : NULL);
  if (project->follow_up != NULL && !awaits)
    append (text, g_strdup (_ ("the next project has begun")));
  GtkWidget *row = pagoda_text_row_new (_ ("Follow-up need"), text->str);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 0);
  if (awaits && project->follow_up_day != PAGODA_DAY_NONE && project->follow_up_day <= filling->day)
    gtk_widget_add_css_class (row, "late-row");
  if (awaits)
    pagoda_text_row_add_button (row, gtk_button_new_with_label (_ ("Start…")), _ ("Start the next project"),
                                "customer.next-project", g_variant_new_int64 (project->id));
  pagoda_text_row_set_action (row, "customer.follow-up", g_variant_new_int64 (project->id));
  adw_preferences_group_add (group, row);
  g_string_free (text, TRUE);
}

static void
add_origin (const Filling *filling, AdwPreferencesGroup *group, const PagodaProject *project)
{
  const PagodaProject *origin = find_project (filling, project->follows);

  if (origin != NULL)
    add_row (group, _ ("Follows"), origin->name, "customer.project", g_variant_new_int64 (origin->id));
}

/* Projects */

/* When it is to be decided, or what has come of it. */
static void
add_outcome (const Filling *filling, AdwPreferencesGroup *group, const PagodaProject *project)
{
  PagodaProjectState state = state_of (filling, project);
  PagodaProjectStages stages = pagoda_project_stages_on (project, filling->day);
  const char *reason = pagoda_project_reason (project);
  gboolean overdue = pagoda_project_is_overdue (project, filling->day);
  GString *text = g_string_new (NULL);

  if (state == PAGODA_PROJECT_OPEN)
    append (text, project->expected_close != PAGODA_DAY_NONE
                      ? pagoda_wording_day (project->expected_close, PAGODA_DAY_NONE)
                      : g_strdup (_ ("nobody knows when ?")));
  else
    append (text, pagoda_wording_day (project->closed, PAGODA_DAY_NONE));
  if (overdue)
    append (text, g_strdup_printf (_ ("Days overdue: %d"), filling->day - project->expected_close));
  if (state == PAGODA_PROJECT_WON)
    {
      g_autofree char *stage = word_stage (last_of (stages.reached));
      append (text, g_strdup_printf (_ ("now at: %s"), stage));
    }
  /* Where it was analysed the analysis below says why. */
  if (state != PAGODA_PROJECT_OPEN && (reason != NULL || project->analysis == NULL))
    append (text, g_strdup (reason != NULL ? reason : _ ("why it ended so is missing ?")));
  GtkWidget *row = add_row (group,
                            state == PAGODA_PROJECT_OPEN
                                ? _ ("Expected to be decided on")
                                : pagoda_project_state_label (state, pagoda_language_current ()),
                            text->str, "customer.project", g_variant_new_int64 (project->id));
  if (overdue)
    {
      GtkWidget *icon = gtk_image_new_from_icon_name ("alarm-symbolic");
      gtk_widget_add_css_class (icon, "late");
      gtk_widget_add_css_class (row, "late-row");
      adw_action_row_add_prefix (ADW_ACTION_ROW (row), icon);
    }
  g_string_free (text, TRUE);
}

/* What was learnt from it, or that this is still missing (R1). */
static void
add_analysis (const Filling *filling, AdwPreferencesGroup *group, const PagodaProject *project)
{
  g_autofree char *said
      = project->analysis != NULL
            ? pagoda_closing_describe_analysis (project->analysis, pagoda_language_current ())
            : g_strdup (_ ("missing: what was learnt from it ?"));
  GtkWidget *row = add_row (group, _ ("Analysis"), *said != '\0' ? said : _ ("nothing noted"),
                            "customer.closing-analysis", g_variant_new_int64 (project->id));

  if (pagoda_project_awaits_analysis (project, filling->day))
    gtk_widget_add_css_class (row, "late-row");
}

/* Where there is no library yet, only who should have some hears of it (R9). */
static void
add_evidence (const Filling *filling, AdwPreferencesGroup *group, const PagodaProject *project)
{
  gboolean due = pagoda_evidence_is_due (project, filling->account_class, filling->day);

  if (due || filling->dossier->evidence->len > 0)
    adw_preferences_group_add (group, pagoda_evidence_rows_of_project (filling->dossier, project->id, due));
}

static void
add_button (GtkWidget *box, const char *label, const char *project, const char *action, PagodaId id)
{
  GtkWidget *button = gtk_button_new_with_label (label);
  g_autofree char *name = g_strdup_printf ("%s %s", label, project);

  pagoda_naming_set (button, name);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "x", id);
  gtk_box_append (GTK_BOX (box), button);
}

static void
add_project (const Filling *filling, const PagodaProject *project)
{
  PagodaProjectState state = state_of (filling, project);
  PagodaProjectStages stages = pagoda_project_stages_on (project, filling->day);
  g_autofree char *amount = word_amount (filling, project);
  g_autofree char *description
      = g_strdup_printf ("%s · %s", pagoda_project_state_label (state, pagoda_language_current ()), amount);
  AdwPreferencesGroup *group = pagoda_text_row_add_group (filling->page, project->name, description);
  GtkWidget *buttons = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  if (project->closed == PAGODA_DAY_NONE)
    add_button (buttons, _ ("Close…"), project->name, "customer.close-project", project->id);
  else
    add_button (buttons, _ ("Open again"), project->name, "customer.reopen-project", project->id);
  adw_preferences_group_set_header_suffix (group, buttons);
  add_outcome (filling, group, project);
  if (project->analysis != NULL || pagoda_project_lacks_analysis (project, filling->day))
    add_analysis (filling, group, project);
  add_strip (filling, group, project);
  add_joined_from (filling, group, project, stages.joined);
  add_joined (filling, group, project);
  add_rivals (filling, group, project);
  adw_preferences_group_add (group, pagoda_condition_rows_new (project, filling->day, filling->open));
  add_evidence (filling, group, project);
  if (state == PAGODA_PROJECT_WON || project->follow_up != NULL)
    add_follow_up (filling, group, project);
  if (state == PAGODA_PROJECT_OPEN)
    add_row (group, _ ("Closed projects most like this one"),
             _ ("what was learnt from those of the same customer, product, stage or size"),
             "customer.like-projects", g_variant_new_int64 (project->id));
  add_origin (filling, group, project);
}

/* Those that are not shown in full */

/* What a row says of a project; the record may be gone before it is opened. */
typedef struct
{
  char *name;
  char *text;
  PagodaId id;
  gboolean is_open;
} Brief;

static void
free_brief (gpointer data)
{
  Brief *brief = data;

  g_free (brief->name);
  g_free (brief->text);
  g_free (brief);
}

static Brief *
create_brief (const Filling *filling, const PagodaProject *project)
{
  Brief *brief = g_new (Brief, 1);
  PagodaProjectState state = state_of (filling, project);
  GString *text = g_string_new (NULL);

  append (text, g_strdup (pagoda_project_state_label (state, pagoda_language_current ())));
  append (text, word_amount (filling, project));
  append (text, pagoda_wording_day (project->closed != PAGODA_DAY_NONE ? project->closed : project->opened,
                                    PAGODA_DAY_NONE));
  *brief = (Brief){ g_strdup (project->name), g_string_free (text, FALSE), project->id,
                    project->closed == PAGODA_DAY_NONE };
  return brief;
}

static void
add_brief (GtkWidget *expander, const Brief *brief)
{
  GtkWidget *row = pagoda_text_row_new (brief->name, brief->text);
  const char *label = brief->is_open ? _ ("Close…") : _ ("Open again");
  g_autofree char *name = g_strdup_printf ("%s %s", label, brief->name);

  pagoda_text_row_add_button (row, gtk_button_new_with_label (label), name,
                              brief->is_open ? "customer.close-project" : "customer.reopen-project",
                              g_variant_new_int64 (brief->id));
  pagoda_text_row_set_action (row, "customer.project", g_variant_new_int64 (brief->id));
  adw_expander_row_add_row (ADW_EXPANDER_ROW (expander), row);
}

/* Makes the rows when they are first opened. */
static void
briefs_expanded_cb (GtkWidget *expander, GParamSpec *pspec, GPtrArray *briefs)
{
  if (!adw_expander_row_get_expanded (ADW_EXPANDER_ROW (expander)))
    return;
  for (guint i = 0; i < briefs->len; i++)
    add_brief (expander, g_ptr_array_index (briefs, i));
  g_ptr_array_set_size (briefs, 0);
}

/* The projects of @listed from @first on, as one row that opens into up to ROWS_TOGETHER. */
static void
add_briefs (const Filling *filling, AdwPreferencesGroup *group, const GPtrArray *listed, guint first)
{
  guint end = MIN (first + ROWS_TOGETHER, listed->len);
  GPtrArray *briefs = g_ptr_array_new_with_free_func (free_brief);
  g_autofree char *title = g_strdup_printf (_ ("Projects %u to %u"), first + 1, end);
  g_autofree char *text = g_strdup_printf (_ ("of %u, the newest first"), listed->len);

  for (guint i = first; i < end; i++)
    g_ptr_array_add (briefs, create_brief (filling, g_ptr_array_index (listed, i)));
  GtkWidget *expander
      = pagoda_kept_expander_new (filling->open, g_strdup_printf ("projects %u", first), title, text);
  g_signal_connect_data (expander, "notify::expanded", G_CALLBACK (briefs_expanded_cb), briefs,
                         (GClosureNotify)(void *)g_ptr_array_unref, 0);
  briefs_expanded_cb (expander, NULL, briefs);
  adw_preferences_group_add (group, expander);
}

static void
add_others (const Filling *filling, const GPtrArray *listed)
{
  if (listed->len <= SHOWN_IN_FULL)
    return;
  AdwPreferencesGroup *group = pagoda_text_row_add_group (filling->page, _ ("Other projects"), NULL);

  for (guint first = SHOWN_IN_FULL; first < listed->len; first += ROWS_TOGETHER)
    add_briefs (filling, group, listed, first);
}

/* The open ones first, the newest first (transfer container). */
static GPtrArray *
list_projects (const Filling *filling)
{
  const GPtrArray *projects = filling->record->projects;
  GPtrArray *listed = g_ptr_array_new ();

  for (int closed = FALSE; closed <= TRUE; closed++)
    for (guint i = projects->len; i-- > 0;)
      if ((state_of (filling, g_ptr_array_index (projects, i)) != PAGODA_PROJECT_OPEN) == closed)
        g_ptr_array_add (listed, g_ptr_array_index (projects, i));
  return listed;
}

/* Summary */

/* The rows of all projects that tell of @stage, behind the number of those that we joined. */
static void
add_entries_of (const Filling *filling, GtkWidget *expander, PagodaStage stage)
{
  for (guint i = 0; i < filling->record->projects->len; i++)
    {
      const PagodaProject *project = g_ptr_array_index (filling->record->projects, i);
      for (guint k = 0; k < project->stages->len; k++)
        {
          const PagodaProjectStage *entry = g_ptr_array_index (project->stages, k);
          if (entry->stage == stage && entry->from <= filling->day)
            add_entry (expander, project, entry, project->name);
        }
    }
}

static void
add_stage (const Filling *filling, AdwPreferencesGroup *group, PagodaStage stage)
{
  PagodaStageSet bit = PAGODA_STAGE_BIT (stage);
  g_autofree char *title = word_stage (stage);
  guint joined = 0, reached = 0;

  for (guint i = 0; i < filling->record->projects->len; i++)
    {
      PagodaProjectStages stages
          = pagoda_project_stages_on (g_ptr_array_index (filling->record->projects, i), filling->day);
      joined += (stages.joined & bit) != 0;
      reached += (stages.reached & bit) != 0;
    }
  if (reached == 0)
    {
      add_row (group, title, C_ ("stage", "not reached yet"), NULL, NULL);
      return;
    }
  /* Translators: in how many projects a stage was joined, and how many have reached it. */
  g_autofree char *text = g_strdup_printf (_ ("joined %u of %u projects"), joined, reached);
  GtkWidget *expander
      = pagoda_kept_expander_new (filling->open, g_strdup_printf ("stage %d", stage), title, text);
  add_entries_of (filling, expander, stage);
  adw_preferences_group_add (group, expander);
}

/* All projects together: in how many each stage was joined, and what became known of it when. */
static void
add_summary (const Filling *filling)
{
  AdwPreferencesGroup *group = pagoda_text_row_add_group (filling->page, _ ("Stages of all projects"), NULL);

  for (int stage = 0; stage < PAGODA_N_STAGES; stage++)
    add_stage (filling, group, (PagodaStage)stage);
}

static void
add_head (const Filling *filling)
{
  guint n = filling->record->projects->len;
  AdwPreferencesGroup *group = pagoda_text_row_add_group (
      filling->page, n > 0 ? _ ("Projects") : _ ("No project is known yet"),
      g_strcmp0 (filling->dossier->customer->code, PAGODA_UNNAMED_CUSTOMER) == 0
          ? _ ("Projects that were imported without a customer are kept here. Nobody "
               "knows whose they are, so that they are compared with none of one "
               "customer.")
          : NULL);

  pagoda_text_row_add_group_button (group, _ ("Add project"), "customer.new-project", NULL);
}

void
pagoda_projects_section_fill (AdwPreferencesPage *page,
                              const PagodaDossier *dossier,
                              PagodaAccountClass account_class,
                              const char *currency,
                              PagodaDay day,
                              GHashTable *open)
{
  Filling filling = { page, dossier, dossier->layers, account_class, currency, day, open };

  g_autoptr (GPtrArray) listed = list_projects (&filling);

  add_head (&filling);
  for (guint i = 0; i < MIN (listed->len, SHOWN_IN_FULL); i++)
    add_project (&filling, g_ptr_array_index (listed, i));
  add_others (&filling, listed);
  if (filling.record->projects->len > 0)
    add_summary (&filling);
}
