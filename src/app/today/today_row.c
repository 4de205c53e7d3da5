/* today_row.c: the rows of the day.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "app/today/today_row.h"

#include "app/calendar/due_list.h"
#include "app/calendar/visit_actions.h"
#include "app/calendar/visit_words.h"
#include "app/widgets/naming.h"
#include "app/widgets/tier_chip.h"
#include "app/widgets/wrap.h"
#include "app/wording.h"
#include "session/credit_words.h"
#include "session/ladder_words.h"
#include "session/rhythm_words.h"

#include <glib/gi18n-lib.h>

#define GAP 10
#define LEAD_CHARACTERS 4
#define LABEL_CHARACTERS 7
#define NEED_MARGIN 26

/* A row while it is put together; its name for a screen reader is the sum of its texts. */
typedef struct
{
  GtkWidget *all;
  GtkWidget *box; /* the line of it with the buttons */
  GtkWidget *texts;
  GString *name;
} Row;

static void
add_to_name (Row *row, const char *text)
{
  if (text != NULL && *text != '\0')
    g_string_append_printf (row->name, "%s%s", row->name->len > 0 ? ", " : "", text);
}

static GtkWidget *
add_label (GtkWidget *box, const char *text, const char *style)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (label, style);
  gtk_box_append (GTK_BOX (box), label);
  return label;
}

/* Nothing for NULL and "". */
static GtkLabel *
add_reason (Row *row, GtkWidget *reasons, const char *text, const char *style)
{
  if (text == NULL || *text == '\0')
    return NULL;
  GtkWidget *label = gtk_label_new (text);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (label, style);
  gtk_widget_add_css_class (label, "caption");
  gtk_widget_set_parent (label, reasons);
  add_to_name (row, text);
  return GTK_LABEL (label);
}

/* Why the row is here, and more about it: beside each other, or below where there is no room.  The reason is
 * never cut; where the rest is too long for its line the tooltip tells it whole. */
static void
add_reasons (Row *row, const char *why, const char *style, const char *more)
{
  GtkWidget *reasons
      = g_object_new (PAGODA_TYPE_WRAP, "spacing", GAP, "line-spacing", 0, "tooltip-text", more, NULL);

  GtkLabel *reason = add_reason (row, reasons, why, style);
  GtkLabel *rest = add_reason (row, reasons, more, "secondary");
  if (reason != NULL)
    gtk_label_set_wrap (reason, TRUE);
  if (rest != NULL)
    gtk_label_set_ellipsize (rest, PANGO_ELLIPSIZE_END);
  gtk_box_append (GTK_BOX (row->texts), reasons);
}

/* A text that is never cut. */
static void
add_whole (Row *row, const char *text, const char *style)
{
  GtkWidget *label = add_label (row->texts, text, style);

  gtk_widget_add_css_class (label, "caption");
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  add_to_name (row, text);
}

/* The chip of a tier (transfer floating), or none where it is unknown. */
static GtkWidget *
create_chip (int tier)
{
  GtkWidget *chip = tier >= 0 ? pagoda_tier_chip_new ((PagodaTier)tier) : NULL;

  /* Beside two buttons in large text there is not even room for a short word. */
  if (chip != NULL)
    gtk_label_set_ellipsize (GTK_LABEL (chip), PANGO_ELLIPSIZE_END);
  return chip;
}

static GtkWidget *
create_tag (const char *text)
{
  GtkWidget *tag = gtk_label_new (text);

  gtk_label_set_ellipsize (GTK_LABEL (tag), PANGO_ELLIPSIZE_END);
  gtk_widget_add_css_class (tag, "tag");
  gtk_widget_set_valign (tag, GTK_ALIGN_CENTER);
  return tag;
}

/* @lead (nullable) stands before the texts: a time, a rank; @tag, a label, behind the title (nullable, taken
 * over). */
static Row
begin_row (const char *lead, const char *title, GtkWidget *tag)
{
  Row row = { gtk_box_new (GTK_ORIENTATION_VERTICAL, 2), gtk_box_new (GTK_ORIENTATION_HORIZONTAL, GAP),
              gtk_box_new (GTK_ORIENTATION_VERTICAL, 2), g_string_new (NULL) };
  GtkWidget *head = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, GAP);

  if (lead != NULL && *lead != '\0')
    {
      GtkWidget *label = add_label (row.box, lead, "lead");
      gtk_label_set_width_chars (GTK_LABEL (label), LEAD_CHARACTERS);
      gtk_widget_set_valign (label, GTK_ALIGN_START);
    }
  GtkWidget *name = add_label (head, title, "customer");
  gtk_label_set_ellipsize (GTK_LABEL (name), PANGO_ELLIPSIZE_END);
  if (tag != NULL)
    gtk_box_append (GTK_BOX (head), tag);
  gtk_box_append (GTK_BOX (row.texts), head);
  gtk_widget_set_hexpand (row.texts, TRUE);
  gtk_widget_set_valign (row.texts, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (row.box), row.texts);
  gtk_box_append (GTK_BOX (row.all), row.box);
  add_to_name (&row, title);
  add_to_name (&row, tag != NULL ? gtk_label_get_label (GTK_LABEL (tag)) : NULL);
  add_to_name (&row, lead);
  return row;
}

static void
add_button (Row *row, const char *label, const char *title, const char *action, GVariant *target)
{
  GtkWidget *button = gtk_button_new_with_label (label);
  g_autofree char *name = g_strdup_printf ("%s %s", label, title);

  /* Large text needs the room of a narrow window for the reasons. */
  pagoda_wrap_words (GTK_LABEL (gtk_button_get_child (GTK_BUTTON (button))));
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  pagoda_naming_set (button, name);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  gtk_actionable_set_action_target_value (GTK_ACTIONABLE (button), target);
  gtk_box_append (GTK_BOX (row->box), button);
}

/* @what tells it from the other menus of the page. */
static void
add_menu (Row *row, GMenuModel *menu, const char *what)
{
  GtkWidget *button = gtk_menu_button_new ();
  g_autofree char *name = g_strdup_printf (_ ("What can be done: %s"), what);

  gtk_menu_button_set_icon_name (GTK_MENU_BUTTON (button), "view-more-symbolic");
  gtk_menu_button_set_menu_model (GTK_MENU_BUTTON (button), menu);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  pagoda_naming_set (button, name);
  pagoda_naming_set (gtk_widget_get_first_child (button), name);
  gtk_box_append (GTK_BOX (row->box), button);
}

/* A click opens @customer by @action. */
static GtkWidget *
end_row (Row *row, const char *action, PagodaId customer)
{
  GtkWidget *widget = gtk_list_box_row_new ();

  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (widget), row->all);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (widget), action);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (widget), "x", customer);
  pagoda_naming_set (widget, row->name->str);
  g_string_free (row->name, TRUE);
  return widget;
}

/* What is needed at the door */

static void
add_need (Row *row, const char *label, const char *text)
{
  if (text == NULL || *text == '\0')
    return;
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, GAP);
  GtkWidget *key = add_label (line, label, "secondary");
  GtkWidget *value = add_label (line, text, "needed");
  gtk_label_set_width_chars (GTK_LABEL (key), LABEL_CHARACTERS);
  gtk_label_set_wrap (GTK_LABEL (key), TRUE);
  gtk_widget_set_valign (key, GTK_ALIGN_START);
  gtk_label_set_wrap (GTK_LABEL (value), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (value), PANGO_WRAP_WORD_CHAR);
  /* Below the buttons, which would leave large text no room in a narrow window. */
  gtk_widget_set_margin_start (line, NEED_MARGIN);
  gtk_box_append (GTK_BOX (row->all), line);
  g_autofree char *said = g_strdup_printf ("%s: %s", label, text);
  add_to_name (row, said);
}

static void
append (GString *text, const char *part)
{
  if (part == NULL || *part == '\0')
    return;
  g_string_append_printf (text, "%s%s", text->len > 0 ? C_ ("list", ", ") : "", part);
}

static char *
word_address (const PagodaCustomer *customer)
{
  g_autoptr (GString) text = g_string_new (NULL);

  append (text, customer->city);
  append (text, customer->district);
  append (text, customer->address);
  append (text, customer->phone);
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static char *
word_people (const GPtrArray *contacts)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < contacts->len; i++)
    {
      const PagodaContact *contact = g_ptr_array_index (contacts, i);
      g_autofree char *person = contact->title != NULL
                                    ? g_strdup_printf ("%s %s", contact->name, contact->title)
                                    : g_strdup (contact->name);
      append (text, person);
    }
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static char *
word_barriers (const GPtrArray *barriers, PagodaDay today)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < barriers->len; i++)
    {
      const PagodaBarrier *barrier = g_ptr_array_index (barriers, i);
      if (barrier->side == PAGODA_BARRIER_AGAINST_US && pagoda_barrier_stands (barrier, today))
        append (text, barrier->title);
    }
  return g_string_free (g_steal_pointer (&text), FALSE);
}

/* The newest done activity that says something, or NULL. */
static const PagodaActivity *
last_words (const GPtrArray *activities, PagodaDay today)
{
  for (guint i = activities->len; i > 0; i--)
    {
      const PagodaActivity *activity = g_ptr_array_index (activities, i - 1);
      if (activity->state == PAGODA_ACTIVITY_DONE && activity->day <= today && activity->note != NULL)
        return activity;
    }
  return NULL;
}

/* Of whom the visit names, or of all who are climbed to. */
static char *
word_rungs (const PagodaDossier *dossier, PagodaId named, PagodaDay today)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < dossier->contacts->len; i++)
    {
      const PagodaContact *contact = g_ptr_array_index (dossier->contacts, i);
      PagodaLadderStand stand;
      if ((named != PAGODA_ID_NONE && named != contact->id)
          || !pagoda_ladder_stand_on (dossier->rungs, dossier->activities, contact->id, today, &stand)
          || stand.next == NULL)
        continue;
      g_autofree char *next
          = pagoda_ladder_describe_next (&stand, pagoda_wording_dated, pagoda_language_current ());
      g_autofree char *line = pagoda_pair_in_words (contact->name, next, pagoda_language_current ());
      g_string_append_printf (text, "%s%s", text->len > 0 ? "\n" : "", line);
    }
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static void
add_needs (Row *row, const PagodaDossier *dossier, PagodaId named, PagodaDay today)
{
  const PagodaActivity *last = last_words (dossier->activities, today);
  g_autofree char *address = word_address (dossier->customer);
  g_autofree char *people = word_people (dossier->contacts);
  g_autofree char *barriers = word_barriers (dossier->layers->barriers, today);

  add_need (row, _ ("Where"), address);
  add_need (row, _ ("People"), people);
  g_autofree char *rungs = word_rungs (dossier, named, today);
  add_need (row, _ ("Barriers"), barriers);
  add_need (row, _ ("Next rung"), rungs);
  if (last == NULL)
    return;
  g_autofree char *day = pagoda_visit_day (last->day, today);
  g_autofree char *words = g_strdup_printf ("%s · %s", last->note, day);
  add_need (row, _ ("Last said"), words);
  add_need (row, _ ("Next step"), last->next_step);
}

/* Rows */

static int
tier_of (const PagodaAgenda *agenda, PagodaId customer)
{
  for (gsize i = 0; i < agenda->n_due; i++)
    if (agenda->due[i].customer == customer)
      return (int)agenda->due[i].tier;
  return -1;
}

GtkWidget *
pagoda_today_row_of_visit (const PagodaAgenda *agenda,
                           const PagodaActivity *activity,
                           const PagodaDossier *dossier,
                           PagodaDay today)
{
  const char *customer = pagoda_visit_customer (agenda->snapshot, activity->customer);
  const char *kind = pagoda_activity_kind_label (activity->kind, pagoda_language_current ());
  g_autofree char *time = pagoda_visit_time (activity);
  g_autofree char *detail = pagoda_visit_detail (activity);
  gboolean overdue = pagoda_visit_look (activity, today) == PAGODA_VISIT_OVERDUE;
  Row row = begin_row (overdue ? NULL : time, customer, create_chip (tier_of (agenda, activity->customer)));
  GtkWidget *icon = gtk_image_new_from_icon_name (pagoda_visit_icon (activity, today));

  gtk_widget_set_valign (icon, GTK_ALIGN_START);
  gtk_widget_add_css_class (icon, "mark");
  gtk_box_prepend (GTK_BOX (row.box), icon);
  gtk_widget_add_css_class (row.box, pagoda_visit_style (pagoda_visit_look (activity, today)));
  if (overdue)
    {
      g_autofree char *late = pagoda_visit_lateness (activity->day, today);
      g_autofree char *line = g_strdup_printf ("%s · %s", late, kind);
      add_reasons (&row, line, "late", detail);
    }
  else
    add_reasons (&row, kind, "secondary", detail);
  if (dossier != NULL && activity->state == PAGODA_ACTIVITY_PLANNED)
    add_needs (&row, dossier, activity->contact, today);
  if (activity->state == PAGODA_ACTIVITY_PLANNED)
    add_button (&row, _ ("Done…"), customer, "visit.complete", g_variant_new_int64 (activity->id));
  g_autofree char *what = pagoda_visit_describe (agenda, activity, today);
  g_autoptr (GMenuModel) menu = pagoda_visit_actions_menu (activity);
  add_menu (&row, menu, what);
  return end_row (&row, "win.customer", activity->customer);
}

GtkWidget *
pagoda_today_row_of_due (const PagodaAgenda *agenda, gsize place, PagodaDay today)
{
  const PagodaDueCustomer *due = &agenda->due[place];
  const char *customer = pagoda_visit_customer (agenda->snapshot, due->customer);
  g_autofree char *rank = g_strdup_printf ("%d", (int)place + 1);
  g_autofree char *why = pagoda_agenda_describe_due (agenda, due, pagoda_language_current ());
  g_autofree char *when = pagoda_due_when (due, today);
  Row row = begin_row (rank, customer, create_chip ((int)due->tier));

  gtk_widget_add_css_class (row.box, "ranked-due");
  add_reasons (&row, when, due->cadence.overdue > 0 ? "late" : "secondary", why);
  add_button (&row, _ ("Plan…"), customer, "visit.plan", g_variant_new ("(ix)", today, due->customer));
  return end_row (&row, "win.customer", due->customer);
}

GtkWidget *
pagoda_today_row_of_card (const PagodaBoard *board, const PagodaBoardCard *card, PagodaDay today)
{
  PagodaLanguage language = pagoda_language_current ();
  const char *customer = pagoda_visit_customer (board->snapshot, card->customer);
  const PagodaCheckItem *next = pagoda_five_layers_next (card->layers, card->layers->shown);
  Row row = begin_row (NULL, customer, create_tag (pagoda_layer_label (card->layers->shown, language)));
  g_autofree char *days
      = g_strdup_printf (_ ("Days without new evidence: %d"), card->layers->evidence == PAGODA_DAY_NONE
                                                                  ? card->layers->days_in_layer
                                                                  : today - card->layers->evidence);

  GtkWidget *icon = gtk_image_new_from_icon_name ("pagoda-stalled-symbolic");
  gtk_widget_set_valign (icon, GTK_ALIGN_START);
  gtk_widget_add_css_class (icon, "late");
  gtk_box_prepend (GTK_BOX (row.box), icon);
  g_autofree char *missing = next != NULL ? pagoda_board_describe_check (board, card, next, language) : NULL;
  add_reasons (&row, days, "late", missing);
  add_button (&row, _ ("Plan…"), customer, "visit.plan", g_variant_new ("(ix)", today, card->customer));
  return end_row (&row, "win.customer-layers", card->customer);
}

/* What there is to look at; NULL where that is nothing yet (transfer none). */
static const char *
describe_review (const PagodaReview *review, const PagodaStrategyChoice *choice, PagodaLanguage language)
{
  switch (review->kind)
    {
    case PAGODA_REVIEW_OF_STRATEGY:
      return choice->breakthrough;
    case PAGODA_REVIEW_OF_FOLLOW_UP:
      return review->project->follow_up;
    case PAGODA_REVIEW_OF_CLOSING:
      return pagoda_project_state_label (review->project->state, language);
    }
  g_assert_not_reached ();
}

/* Since when, and late where that is not today. */
static void
add_review_day (Row *row, const PagodaReview *review, PagodaDay today, const char *more)
{
  g_autofree char *day = pagoda_visit_day (review->day, today);
  g_autofree char *why = review->kind == PAGODA_REVIEW_OF_CLOSING
                             ? g_strdup_printf (_ ("Closed %s; the analysis is missing"), day)
                         : review->kind == PAGODA_REVIEW_OF_FOLLOW_UP
                             ? g_strdup_printf (_ ("Follow-up need: %s"), day)
                             : g_strdup_printf (_ ("To be reviewed: %s"), day);
  /* What was closed yesterday is no lateness: it is asked for while it is remembered. */
  gboolean late = review->day < today && review->kind != PAGODA_REVIEW_OF_CLOSING;
  add_reasons (row, why, late ? "late" : "secondary", more);
}

GtkWidget *
pagoda_today_row_of_credit (const PagodaCreditBook *book, const PagodaCreditEntry *entry)
{
  PagodaLanguage language = pagoda_language_current ();
  PagodaId id = pagoda_snapshot_get_id (book->snapshot, entry->place);
  const char *customer = pagoda_visit_customer (book->snapshot, id);
  const PagodaCreditTerms *terms = entry->account.terms;
  gboolean has_channel = terms != NULL && terms->channel != PAGODA_CHANNEL_UNKNOWN;
  g_autofree char *why
      = pagoda_credit_describe_alert (&entry->alert, &entry->account,
                                      pagoda_snapshot_get_currency (book->snapshot), language);
  Row row
      = begin_row (NULL, customer,
                   has_channel ? create_tag (pagoda_channel_label ((PagodaChannel)terms->channel, language))
                               : NULL);

  add_reasons (&row, why, "late", NULL);
  add_button (&row, _ ("Answer…"), customer, "credit-alerts.answer", g_variant_new_int64 (id));
  add_button (&row, _ ("Plan…"), customer, "visit.plan", g_variant_new ("(ix)", book->as_of, id));
  return end_row (&row, "win.customer-money", id);
}

GtkWidget *
pagoda_today_row_of_review (const PagodaBoard *board, const PagodaReview *review, PagodaDay today)
{
  PagodaLanguage language = pagoda_language_current ();
  const char *customer = pagoda_visit_customer (board->snapshot, review->card->customer);
  const PagodaStrategyChoice *choice = pagoda_layer_record_strategy_on (review->card->record, board->as_of);
  const PagodaProject *project = review->project;
  Row row = begin_row (NULL, customer,
                       create_tag (project != NULL ? project->name
                                                   : pagoda_strategy_label (choice->strategy, language)));
  GtkWidget *icon = gtk_image_new_from_icon_name ("alarm-symbolic");

  gtk_widget_set_valign (icon, GTK_ALIGN_START);
  gtk_widget_add_css_class (icon, review->day < today ? "late" : "mark");
  gtk_box_prepend (GTK_BOX (row.box), icon);
  add_review_day (&row, review, today, describe_review (review, choice, language));
  if (review->kind == PAGODA_REVIEW_OF_CLOSING)
    add_button (&row, _ ("Analyse…"), project->name, "today.analysis",
                g_variant_new ("(xx)", review->card->customer, project->id));
  else if (project != NULL)
    add_button (&row, _ ("Start…"), project->name, "today.follow-up", g_variant_new_int64 (project->id));
  else
    add_button (&row, _ ("Strategy…"), customer, "today.strategy",
                g_variant_new_int64 (review->card->customer));
  return end_row (&row, "win.customer-layers", review->card->customer);
}

static void
add_item (GMenu *menu, const char *label, const char *action, PagodaId id)
{
  g_autoptr (GMenuItem) item = g_menu_item_new (label, NULL);

  g_menu_item_set_action_and_target_value (item, action, g_variant_new_int64 (id));
  g_menu_append_item (menu, item);
}

static GMenuModel *
create_promise_menu (const PagodaPromise *promise)
{
  GMenu *menu = g_menu_new ();

  add_item (menu, _ ("Agree on another day…"), "today.promise-moved", promise->id);
  add_item (menu, _ ("It was broken"), "today.promise-broken", promise->id);
  return G_MENU_MODEL (menu);
}

GtkWidget *
pagoda_today_row_of_promise (const PagodaAgenda *agenda, const PagodaPromise *promise, PagodaDay today)
{
  const char *customer = pagoda_visit_customer (agenda->snapshot, promise->customer);
  PagodaDay due = pagoda_promise_due_on (promise, today);
  g_autofree char *late
      = due < today ? pagoda_visit_lateness (due, today) : g_strdup (C_ ("promise", "due today"));
  g_autofree char *when
      = promise->owner != NULL ? g_strdup_printf ("%s · %s", late, promise->owner) : g_strdup (late);
  g_autoptr (GMenuModel) menu = create_promise_menu (promise);
  Row row = begin_row (NULL, customer, NULL);

  add_reasons (&row, when, due < today ? "late" : "secondary", promise->title);
  add_button (&row, C_ ("promise", "Kept"), promise->title, "today.promise-kept",
              g_variant_new_int64 (promise->id));
  add_menu (&row, menu, promise->title);
  return end_row (&row, "win.customer-care", promise->customer);
}

GtkWidget *
pagoda_today_row_of_care (const PagodaAgenda *agenda, const PagodaCareItem *item, PagodaDay today)
{
  const char *customer = pagoda_visit_customer (agenda->snapshot, item->customer);
  g_autofree char *late = item->due < today ? pagoda_visit_lateness (item->due, today)
                                            : g_strdup (C_ ("care item", "due today"));
  g_autofree char *when
      = item->owner != NULL ? g_strdup_printf ("%s · %s", late, item->owner) : g_strdup (late);
  Row row = begin_row (NULL, customer, NULL);

  add_reasons (&row, when, item->due < today ? "late" : "secondary", item->title);
  add_button (&row, C_ ("care item", "Done"), item->title, "today.care-done", g_variant_new_int64 (item->id));
  return end_row (&row, "win.customer-care", item->customer);
}

GtkWidget *
pagoda_today_row_of_ask (const PagodaAgenda *agenda, const PagodaReferralAsk *ask, PagodaDay today)
{
  const char *wanted = pagoda_visit_customer (agenda->snapshot, ask->wanted);
  g_autofree char *what = g_strdup_printf (_ ("To recommend us to %s"), wanted);
  g_autofree char *late
      = ask->due < today ? pagoda_visit_lateness (ask->due, today) : g_strdup (C_ ("care item", "due today"));
  Row row = begin_row (NULL, pagoda_visit_customer (agenda->snapshot, ask->customer), NULL);

  add_reasons (&row, late, ask->due < today ? "late" : "secondary", what);
  add_button (&row, _ ("Answer…"), what, "today.ask", g_variant_new_int64 (ask->id));
  return end_row (&row, "win.customer-care", ask->customer);
}

GtkWidget *
pagoda_today_row_of_step (const PagodaAgenda *agenda, const PagodaNurtureStep *step, PagodaDay today)
{
  const char *customer = pagoda_visit_customer (agenda->snapshot, step->customer);
  const char *channel = pagoda_nurture_channel_label (step->channel, pagoda_language_current ());
  g_autofree char *late = step->due < today ? pagoda_visit_lateness (step->due, today)
                                            : g_strdup (C_ ("care item", "due today"));
  g_autofree char *when = g_strdup_printf ("%s · %s", late, channel);
  Row row = begin_row (NULL, customer, NULL);

  add_reasons (&row, when, step->due < today ? "late" : "secondary", step->title);
  add_button (&row, _ ("Done…"), step->title, "today.step", g_variant_new_int64 (step->id));
  return end_row (&row, "win.customer", step->customer);
}

GtkWidget *
pagoda_today_row_of_milestone (const PagodaSeasonPlans *plans,
                               const PagodaSeasonPlanEntry *entry,
                               PagodaDay today)
{
  PagodaLanguage language = pagoda_language_current ();
  PagodaId id = pagoda_snapshot_get_id (plans->snapshot, entry->place);
  const char *customer = pagoda_visit_customer (plans->snapshot, id);
  const PagodaMilestone *due = pagoda_season_plan_due (&entry->plan);
  g_autofree char *milestone = pagoda_milestone_describe (due, language);
  g_autofree char *season = pagoda_season_plan_describe (&entry->plan, language);
  g_autofree char *name = pagoda_milestone_name (due, &entry->plan, language);
  g_autofree char *title = g_strdup_printf (_ ("%1$s: %2$s"), customer, name);
  Row row = begin_row (NULL, customer, NULL);

  add_whole (&row, milestone, "secondary");
  add_whole (&row, season, "secondary");
  /* What is planned is asked for no second time. */
  if (due->planned == PAGODA_DAY_NONE)
    add_button (&row, _ ("Plan…"), title, "visit.plan-for",
                g_variant_new ("(ixis)", today, id, (int)pagoda_milestone_activity (due), name));
  return end_row (&row, "win.customer", id);
}

/* The buttons that follow stand below all there is. */
static void
begin_line (Row *row)
{
  row->box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, GAP);
  gtk_widget_set_halign (row->box, GTK_ALIGN_END);
  gtk_box_append (GTK_BOX (row->all), row->box);
}

GtkWidget *
pagoda_today_row_of_alert (const PagodaDeclines *declines, const PagodaDeclineAlert *alert)
{
  PagodaLanguage language = pagoda_language_current ();
  const PagodaSnapshot *snapshot = declines->book->rhythms->snapshot;
  PagodaId id = pagoda_declines_get_customer (declines, alert);
  const char *customer = pagoda_visit_customer (snapshot, id);
  const PagodaDecline *decline = &alert->decline;
  g_autofree char *why
      = pagoda_decline_describe_briefly (decline, pagoda_snapshot_get_currency (snapshot), language);
  Row row = begin_row (NULL, customer, create_tag (pagoda_decline_level_label (decline->level, language)));
  GtkWidget *icon = gtk_image_new_from_icon_name ("dialog-warning-symbolic");

  gtk_widget_set_valign (icon, GTK_ALIGN_START);
  gtk_widget_add_css_class (icon, decline->level == PAGODA_DECLINE_RED ? "late" : "mark");
  gtk_box_prepend (GTK_BOX (row.box), icon);
  add_whole (&row, decline->after_growth ? _ ("Drop after growth") : _ ("Buys less than usual"),
             decline->after_growth ? "late" : "secondary");
  add_whole (&row, why, "secondary");
  begin_line (&row);
  add_button (&row, _ ("Answer…"), customer, "today-alerts.answer", g_variant_new_int64 (id));
  add_button (&row, _ ("Plan…"), customer, "visit.plan", g_variant_new ("(ix)", declines->day, id));
  return end_row (&row, "win.customer-orders", id);
}

GtkWidget *
pagoda_today_row_of_growth (const PagodaDeclines *declines, const PagodaGrowthStep *step)
{
  const char *customer = pagoda_visit_customer (declines->book->rhythms->snapshot, step->customer);
  g_autofree char *late = step->due < declines->day ? pagoda_visit_lateness (step->due, declines->day)
                                                    : g_strdup (C_ ("care item", "due today"));
  g_autofree char *when
      = step->owner != NULL ? g_strdup_printf ("%s · %s", late, step->owner) : g_strdup (late);
  Row row = begin_row (NULL, customer, NULL);

  add_reasons (&row, when, step->due < declines->day ? "late" : "secondary", step->title);
  add_button (&row, C_ ("care item", "Done"), step->title, "today-alerts.done",
              g_variant_new_int64 (step->id));
  return end_row (&row, "win.customer-care", step->customer);
}

/* The one thing that finishes @item. */
static void
add_finish (Row *row, const PagodaAgenda *agenda, const PagodaWrapUpItem *item, const char *customer)
{
  switch (item->kind)
    {
    case PAGODA_WRAP_UP_THANKS:
      add_button (row, _ ("Thank-you…"), customer, "today.thanks", g_variant_new_int64 (item->customer));
      break;
    case PAGODA_WRAP_UP_BOOKING:
      add_button (row, _ ("Plan…"), customer, "visit.plan",
                  g_variant_new ("(ix)", agenda->next_workday, item->customer));
      break;
    case PAGODA_WRAP_UP_MATERIAL:
      add_button (row, _ ("Material…"), customer, "today.material", g_variant_new_int64 (item->activity->id));
      break;
    case PAGODA_WRAP_UP_NEXT_STEP:
      add_button (row, _ ("Next step…"), customer, "visit.open", g_variant_new_int64 (item->activity->id));
      break;
    }
}

GtkWidget *
pagoda_today_row_of_wrap_up (const PagodaAgenda *agenda, const PagodaWrapUpItem *item, PagodaDay today)
{
  PagodaLanguage language = pagoda_language_current ();
  const char *customer = pagoda_visit_customer (agenda->snapshot, item->customer);
  gboolean late = item->kind == PAGODA_WRAP_UP_BOOKING && item->due < today;
  Row row = begin_row (NULL, customer, create_chip (tier_of (agenda, item->customer)));
  g_autofree char *more = item->kind != PAGODA_WRAP_UP_BOOKING
                              ? pagoda_agenda_describe_wrap_up (agenda, item, language)
                          : late ? pagoda_visit_lateness (item->due, today)
                                 : pagoda_visit_day (item->due, today);

  add_reasons (&row, pagoda_wrap_up_kind_label (item->kind, language), late ? "late" : "secondary", more);
  if (item->kind == PAGODA_WRAP_UP_THANKS || item->kind == PAGODA_WRAP_UP_MATERIAL)
    add_button (&row, _ ("Letter…"), customer, "today.letter",
                g_variant_new ("(ix)", item->kind, item->customer));
  add_finish (&row, agenda, item, customer);
  return end_row (&row, "win.customer", item->customer);
}

GtkWidget *
pagoda_today_row_of_more (guint rest, int list)
{
  g_autofree char *number = pagoda_count_format (rest);
  /* Translators: how many rows a list has that are not shown yet. */
  g_autofree char *text = g_strdup_printf (C_ ("rows", "Show %s more"), number);
  GtkWidget *widget = gtk_list_box_row_new ();
  GtkWidget *label = gtk_label_new (text);

  gtk_widget_add_css_class (label, "more");
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (widget), label);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (widget), "today.more");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (widget), "i", list);
  pagoda_naming_set (widget, text);
  return widget;
}
