/* phase_rows.c: in which phase an account is, why, and its share of wallet (L6, O5).
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "app/customer/phase_rows.h"

#include "app/customer/editing-private.h"
#include "app/customer/wallet_view.h"
#include "app/widgets/naming.h"
#include "app/widgets/text_row.h"
#include "app/wording.h"
#include "session/edit_layers.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* The table is open beside the checklists of the layers. */
#define TABLE_BIT (1u << PAGODA_N_LAYERS)

/* Words */

static void
append (GString *text, char *part)
{
  g_string_append_printf (text, "%s%s", text->len > 0 ? " · " : "", part);
  g_free (part);
}

static const char *
name_of_project (const PagodaBoardCard *card, PagodaId id)
{
  for (guint i = 0; i < card->record->projects->len; i++)
    {
      const PagodaProject *project = g_ptr_array_index (card->record->projects, i);
      if (project->id == id)
        return project->name;
    }
  return "";
}

static char *
word_contract (const PagodaBoardCard *card)
{
  const PagodaPhaseGround *ground = &card->layers->ground;
  g_autofree char *day = pagoda_wording_day (ground->contract, PAGODA_DAY_NONE);

  if (ground->contract == PAGODA_DAY_NONE)
    return g_strdup (_ ("no order and no signed contract yet"));
  if (ground->contract_project == PAGODA_ID_NONE)
    return g_strdup_printf (_ ("first order on %s"), day);
  /* Translators: the name of a project and a day. */
  return g_strdup_printf (_ ("contract of “%1$s” signed on %2$s"),
                          name_of_project (card, ground->contract_project), day);
}

static char *
word_share (const PagodaBoard *board, const PagodaBoardCard *card)
{
  gint64 enough = pagoda_snapshot_get_rules (board->snapshot)->values[PAGODA_RULE_OCCUPY_SHARE];
  g_autofree char *share = pagoda_wording_share (card->layers->wallet_share);

  if (share == NULL)
    return g_strdup (_ ("share of wallet unknown: the budget is missing"));
  if (card->layers->ground.share_is_enough)
    return g_strdup_printf (_ ("share of wallet %1$s, at least %2$d%%"), share, (int)enough);
  return g_strdup_printf (_ ("share of wallet %1$s, below %2$d%%"), share, (int)enough);
}

/* Which order, stage, lock-in and share make the suggested phase. */
static char *
word_ground (const PagodaBoard *board, const PagodaBoardCard *card)
{
  const PagodaPhaseGround *ground = &card->layers->ground;
  GString *text = g_string_new (NULL);

  append (text, word_contract (card));
  if (ground->contract != PAGODA_DAY_NONE)
    {
      append (text, ground->lock_in != NULL ? g_strdup_printf (_ ("lock-in: %s"), ground->lock_in->title)
                                            : g_strdup (_ ("no lock-in holds")));
      append (text, word_share (board, card));
    }
  return g_string_free (text, FALSE);
}

static char *
word_phase (const PagodaBoard *board, const PagodaBoardCard *card)
{
  const PagodaFiveLayers *layers = card->layers;
  const PagodaDated *said
      = pagoda_dated_find (card->record->statements[PAGODA_STATEMENT_PHASE], layers->as_of);
  const char *label = pagoda_phase_label (layers->phase, pagoda_language_current ());
  const char *suggested = pagoda_phase_label (layers->suggested, pagoda_language_current ());
  g_autofree char *ground = word_ground (board, card);

  if (said == NULL)
    return g_strdup_printf ("%s · %s", label, ground);
  /* Translators: a phase set by hand, why, the suggested one and what that rests on. */
  return g_strdup_printf (_ ("%1$s · set by hand: %2$s · suggested: %3$s (%4$s)"), label,
                          said->reason != NULL ? said->reason : _ ("no reason ?"), suggested, ground);
}

static char *
word_wallet (const PagodaBoard *board, const PagodaBoardCard *card)
{
  const char *currency = pagoda_snapshot_get_currency (board->snapshot);
  g_autofree char *sales = pagoda_wording_money (card->revenue, currency);

  if (isnan (card->layers->wallet_share))
    return g_strdup_printf (_ ("Unknown ? · our sales of 12 months %s; the yearly budget is missing"), sales);
  g_autofree char *share = pagoda_wording_share (card->layers->wallet_share);
  g_autofree char *budget = pagoda_wording_money (card->layers->ground.budget, currency);
  return g_strdup_printf (_ ("%1$s · our sales of 12 months %2$s of a yearly budget of %3$s"), share, sales,
                          budget);
}

static void
add_row (AdwPreferencesGroup *group,
         const char *title,
         const char *text,
         const char *action,
         GVariant *target)
{
  GtkWidget *row = pagoda_text_row_new (title, text);

  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 0);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), gtk_image_new_from_icon_name ("go-next-symbolic"));
  pagoda_text_row_set_action (row, action, target);
  adw_preferences_group_add (group, row);
}

void
pagoda_phase_rows_add (AdwPreferencesGroup *group, const PagodaBoard *board, const PagodaBoardCard *card)
{
  g_autofree char *phase = word_phase (board, card);
  g_autofree char *wallet = word_wallet (board, card);

  add_row (group, _ ("Phase"), phase, "customer.phase", NULL);
  add_row (group, _ ("Share of wallet"), wallet, "customer.fact", g_variant_new_int32 (PAGODA_FACT_BUDGET));
}

/* Chart */

static void
expanded_cb (AdwExpanderRow *expander, GParamSpec *pspec, guint *open)
{
  *open = adw_expander_row_get_expanded (expander) ? *open | TABLE_BIT : *open & ~TABLE_BIT;
}

static void
add_table (AdwPreferencesGroup *group, const PagodaWalletPoint *points, const char *currency, guint *open)
{
  GtkWidget *table = adw_expander_row_new ();

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (table), _ ("As table"));
  pagoda_naming_set_inside (table, GTK_TYPE_LIST_BOX, _ ("As table"));
  pagoda_naming_set_inside (table, GTK_TYPE_LIST_BOX_ROW, _ ("As table"));
  for (gsize i = PAGODA_WALLET_MONTHS; i-- > 0;)
    {
      g_autofree char *month = pagoda_wording_month (points[i].day);
      g_autofree char *share = pagoda_wording_share (points[i].share);
      g_autofree char *profit = pagoda_wording_money (points[i].profit, currency);
      g_autofree char *text = g_strdup_printf (_ ("share %1$s · profit %2$s · lock-ins %3$u"),
                                               share != NULL ? share : "?", profit, points[i].lock_ins);
      GtkWidget *row = pagoda_text_row_new (month, text);
      adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 0);
      adw_expander_row_add_row (ADW_EXPANDER_ROW (table), row);
    }
  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (table), (*open & TABLE_BIT) != 0);
  g_signal_connect (table, "notify::expanded", G_CALLBACK (expanded_cb), open);
  adw_preferences_group_add (group, table);
}

void
pagoda_phase_rows_add_chart (AdwPreferencesPage *page,
                             const PagodaBoard *board,
                             const PagodaBoardCard *card,
                             guint *open)
{
  const char *currency = pagoda_snapshot_get_currency (board->snapshot);
  AdwPreferencesGroup *group = pagoda_text_row_add_group (page, _ ("Share and profit against the lock-ins"),
                                                          _ ("Each point is the twelve months up to it."));
  PagodaWalletPoint points[PAGODA_WALLET_MONTHS];
  GtkWidget *row = adw_preferences_row_new ();
  GtkWidget *view = pagoda_wallet_view_new ();

  pagoda_board_wallet (board, card, points, PAGODA_WALLET_MONTHS);
  pagoda_wallet_view_show (PAGODA_WALLET_VIEW (view), points, currency);
  gtk_widget_add_css_class (view, "chart");
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), view);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  gtk_widget_set_focusable (row, FALSE);
  pagoda_naming_set (row, _ ("Share and profit against the lock-ins"));
  adw_preferences_group_add (group, row);
  add_table (group, points, currency, open);
}

/* Form */

typedef struct
{
  PagodaId customer;
  char *name;
} Subject;

static void
free_subject (gpointer data)
{
  Subject *subject = data;

  g_free (subject->name);
  g_free (subject);
}

/* The first offer is the suggestion, the phases follow. */
static void
save_phase_cb (PagodaFormDialog *form, const Subject *subject)
{
  guint chosen = pagoda_form_dialog_get_choice (form, "phase");
  g_autofree char *reason = pagoda_form_dialog_get_text (form, "reason");

  pagoda_editing_save (form,
                       pagoda_edit_make_statement (&subject->customer, 1, subject->name,
                                                   PAGODA_STATEMENT_PHASE,
                                                   pagoda_form_dialog_get_day (form, "from"),
                                                   chosen > 0 ? (int)chosen - 1 : PAGODA_DATED_NONE, reason),
                       g_strdup_printf (_ ("Saved: %s"), subject->name));
}

void
pagoda_editing_phase (PagodaWindow *window, PagodaId customer, const char *name, int by_hand)
{
  g_autoptr (GtkStringList) offers = gtk_string_list_new (NULL);
  Subject *subject = g_new (Subject, 1);

  *subject = (Subject){ customer, g_strdup (name) };
  PagodaFormDialog *form
      = pagoda_editing_open (window, _ ("Phase"), G_CALLBACK (save_phase_cb), subject, free_subject);
  gtk_string_list_append (offers, _ ("As suggested"));
  for (guint phase = 0; phase < PAGODA_N_PHASES; phase++)
    gtk_string_list_append (offers, pagoda_phase_label ((PagodaPhase)phase, pagoda_language_current ()));
  pagoda_form_dialog_add_choice (form, "phase", _ ("Phase"), offers,
                                 by_hand != PAGODA_DATED_NONE ? (guint)by_hand + 1 : 0);
  pagoda_form_dialog_add_text (form, "reason", _ ("Reason"), NULL);
  pagoda_form_dialog_add_day (form, "from", _ ("From"), pagoda_day_today ());
  pagoda_form_dialog_require (form, "from");
  pagoda_form_dialog_set_day_kind (form, "from", PAGODA_FORM_DAY_START);
  gtk_window_present (GTK_WINDOW (form));
}
