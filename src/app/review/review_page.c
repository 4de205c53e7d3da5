/* review_page.c: the review of a year, a table to work through by keyboard (G5).
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Every decision is a command of its own, made by a key on the row: what is shown follows from the review
 * that the worker makes after it, the chips, the head and the outlook's search.
 */
#include "config.h"

#include "app/review/review_page.h"

#include "app/result_feed.h"
#include "app/review/review_filter.h"
#include "app/review/review_header.h"
#include "app/review/review_moves.h"
#include "app/review/review_row.h"
#include "app/widgets/choice_chip.h"
#include "app/widgets/drawn_lane.h"
#include "app/widgets/naming.h"
#include "app/widgets/stack_pages.h"
#include "app/widgets/wrap.h"
#include "app/window.h"
#include "app/wording.h"

#include <glib/gi18n-lib.h>
#include <stdlib.h>
#include <string.h>

struct _PagodaReviewPage
{
  PagodaPage parent_instance;

  GtkWidget *year;
  GtkWidget *state;
  GtkWidget *tier;
  GtkWidget *owner;
  GtkWidget *release;
  GtkWidget *accept;
  GtkLabel *years;
  GtkLabel *progress;
  GtkStack *stack;
  AdwStatusPage *message;
  PagodaReviewHeader *header;
  GtkWidget *lane;
  GtkWidget *footer;
  GtkLabel *sums;

  PagodaOutlook *outlook;
  PagodaResultFeed *feed;
  PagodaYearlyReview *review; /* NULL before there is one */
  int wanted;                 /* the year that is asked for; 0: the usual one */
  guint32 *places;            /* of those that are shown, in their order */
  gsize n;
  GArray *listed; /* PagodaId: the same, for a report */
};

G_DEFINE_FINAL_TYPE (PagodaReviewPage, pagoda_review_page, PAGODA_TYPE_PAGE)

static PagodaWindow *
window_of (PagodaReviewPage *page)
{
  return PAGODA_WINDOW (gtk_widget_get_root (GTK_WIDGET (page)));
}

/* The number that @chip stands for; @any where nothing is chosen. */
static int
number_of (GtkWidget *chip, int any)
{
  const char *chosen = pagoda_choice_chip_get (PAGODA_CHOICE_CHIP (chip));

  return chosen != NULL ? atoi (chosen) : any;
}

static PagodaReviewFilter
filter_of (PagodaReviewPage *page)
{
  return (PagodaReviewFilter){ .state = (PagodaReviewState)number_of (page->state, PAGODA_REVIEW_ALL),
                               .tier = number_of (page->tier, -1),
                               .owner = pagoda_choice_chip_get (PAGODA_CHOICE_CHIP (page->owner)),
                               .search = pagoda_outlook_get_search (page->outlook) };
}

/* Showing */

static void
append_sum (GString *text, const PagodaYearlyReview *review, int decision, const PagodaReviewSum *sum)
{
  g_autofree char *count = pagoda_count_format (sum->count);
  g_autofree char *revenue
      = pagoda_wording_money (sum->revenue, pagoda_snapshot_get_currency (review->snapshot));
  g_autofree char *label
      = g_markup_escape_text (pagoda_yearly_review_label (decision, pagoda_language_current ()), -1);

  g_string_append_printf (text, "%s%s <b>%s</b> (%s)", text->len > 0 ? " · " : "", label, count, revenue);
}

/* Count and revenue of each decision, over those that are shown. */
static void
show_sums (PagodaReviewPage *page)
{
  PagodaReviewSum sums[PAGODA_N_REVIEW_DECISIONS + 1] = { 0 };
  g_autoptr (GString) text = g_string_new (NULL);

  for (gsize i = 0; i < page->n; i++)
    {
      const PagodaReviewEntry *entry = &page->review->entries[page->places[i]];
      PagodaReviewSum *sum
          = &sums[entry->decision == PAGODA_REVIEW_UNDECIDED ? PAGODA_N_REVIEW_DECISIONS : entry->decision];
      sum->count++;
      sum->revenue += entry->figures.now.revenue;
    }
  for (int k = 0; k < PAGODA_N_REVIEW_DECISIONS; k++)
    append_sum (text, page->review, k, &sums[k]);
  append_sum (text, page->review, PAGODA_REVIEW_UNDECIDED, &sums[PAGODA_N_REVIEW_DECISIONS]);
  pagoda_naming_set_markup (page->sums, text->str);
}

static void
show_accept (PagodaReviewPage *page)
{
  guint open = pagoda_review_moves_count_open (page->review, page->places, page->n);
  g_autofree char *count = pagoda_count_format (open);
  g_autofree char *label = g_strdup_printf (_ ("Accept suggestions: %s"), count);

  gtk_button_set_label (GTK_BUTTON (page->accept), label);
  gtk_widget_set_sensitive (page->accept, open > 0);
}

static void
show_lane (PagodaReviewPage *page)
{
  PagodaId focused = pagoda_lane_get_focused (PAGODA_LANE (page->lane));

  pagoda_drawn_lane_show (PAGODA_DRAWN_LANE (page->lane), page->review, page->places, (guint)page->n);
  if (focused != PAGODA_ID_NONE && !pagoda_lane_focus_id (PAGODA_LANE (page->lane), focused))
    gtk_widget_grab_focus (page->lane);
}

static void
show_review (PagodaReviewPage *page)
{
  PagodaLanguage language = pagoda_language_current ();

  if (page->review == NULL)
    return;
  PagodaReviewFilter filter = filter_of (page);
  g_autofree char *years = pagoda_yearly_review_describe_years (page->review, language);
  g_autofree char *progress = pagoda_yearly_review_describe_progress (page->review, language);
  g_free (page->places);
  page->places = pagoda_review_filter_apply (&filter, pagoda_review_header_get_sort (page->header),
                                             page->review, &page->n);
  g_array_set_size (page->listed, 0);
  for (gsize i = 0; i < page->n; i++)
    g_array_append_val (page->listed, page->review->entries[page->places[i]].customer);
  g_autofree char *margin = pagoda_yearly_review_describe_margin (page->review, language);
  g_autofree char *described = margin != NULL ? g_strdup_printf ("%s\n%s", years, margin) : g_strdup (years);
  gtk_label_set_label (page->years, described);
  gtk_label_set_label (page->progress, progress);
  gtk_widget_set_visible (page->release,
                          filter.state != PAGODA_REVIEW_ALL || filter.tier >= 0 || filter.owner != NULL);
  gtk_widget_set_visible (page->footer, page->review->n > 0);
  show_sums (page);
  show_accept (page);
  show_lane (page);
  gtk_stack_set_visible_child_name (page->stack, page->review->n == 0 ? "empty"
                                                 : page->n == 0       ? "nothing"
                                                                      : "table");
}

/* Chips */

static void
offer_years (PagodaReviewPage *page)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  int year;

  pagoda_day_to_ymd (page->review->as_of, &year, NULL, NULL);
  for (; year >= page->review->first_year; year--)
    {
      g_autofree char *text = g_strdup_printf ("%d", year);
      if (year != pagoda_yearly_review_usual (page->review->as_of))
        g_strv_builder_add (builder, text);
    }
  g_auto (GStrv) years = g_strv_builder_end (builder);
  pagoda_choice_chip_offer (PAGODA_CHOICE_CHIP (page->year), (const char *const *)years,
                            (const char *const *)years);
}

static int
compare_names (gconstpointer a, gconstpointer b)
{
  return strcmp (*(const char *const *)a, *(const char *const *)b);
}

static void
offer_owners (PagodaReviewPage *page)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GPtrArray) names = g_ptr_array_new ();
  g_autoptr (GPtrArray) labels = g_ptr_array_new ();

  for (gsize i = 0; i < page->review->n; i++)
    if (g_hash_table_add (seen, (gpointer)page->review->entries[i].owner))
      g_ptr_array_add (names, (gpointer)page->review->entries[i].owner);
  g_ptr_array_sort (names, compare_names);
  for (guint i = 0; i < names->len; i++)
    {
      char *name = g_ptr_array_index (names, i);
      g_ptr_array_add (labels, *name != '\0' ? name : (gpointer)C_ ("owner", "nobody"));
    }
  g_ptr_array_add (names, NULL);
  g_ptr_array_add (labels, NULL);
  pagoda_choice_chip_offer (PAGODA_CHOICE_CHIP (page->owner), (const char *const *)labels->pdata,
                            (const char *const *)names->pdata);
}

static void
release (PagodaReviewPage *page)
{
  pagoda_choice_chip_release (PAGODA_CHOICE_CHIP (page->state));
  pagoda_choice_chip_release (PAGODA_CHOICE_CHIP (page->tier));
  pagoda_choice_chip_release (PAGODA_CHOICE_CHIP (page->owner));
}

/* Loading */

static int
wanted_year (PagodaReviewPage *page)
{
  return page->wanted != 0 ? page->wanted : pagoda_yearly_review_usual (pagoda_day_today ());
}

static void
ask (gpointer data, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data)
{
  PagodaReviewPage *page = data;

  pagoda_session_yearly_review_async (pagoda_outlook_get_session (page->outlook), wanted_year (page),
                                      pagoda_day_today (), cancellable, callback, user_data);
}

static gboolean
take (gpointer data, PagodaSession *session, GAsyncResult *result, GError **error)
{
  PagodaReviewPage *page = data;
  PagodaYearlyReview *review = pagoda_session_yearly_review_finish (session, result, error);

  if (review == NULL)
    return FALSE;
  /* Rows that are shown belong to the review before until the lane has its new ones. */
  g_autoptr (PagodaYearlyReview) before = page->review;
  page->review = review;
  offer_years (page);
  offer_owners (page);
  show_review (page);
  return TRUE;
}

static void
fail (gpointer data, const char *message)
{
  PagodaReviewPage *page = data;

  adw_status_page_set_description (page->message, message);
  gtk_stack_set_visible_child_name (page->stack, "failure");
}

static const PagodaResultFeedKind feed_kind = { ask, take, fail };

static void
year_changed_cb (PagodaReviewPage *page)
{
  int year = number_of (page->year, 0);

  if (year == page->wanted)
    return;
  page->wanted = year;
  /* A feed that is made anew asks at once. */
  pagoda_result_feed_clear (&page->feed);
  page->feed = pagoda_result_feed_new (page->outlook, GTK_WIDGET (page), &feed_kind, page);
}

/* Deciding */

static const PagodaReviewEntry *
find_entry (PagodaReviewPage *page, PagodaId customer)
{
  return page->review != NULL ? pagoda_yearly_review_find (page->review, customer) : NULL;
}

static void
decide (PagodaReviewPage *page, PagodaId customer, int decision)
{
  const PagodaReviewEntry *entry = find_entry (page, customer);

  if (entry != NULL)
    pagoda_review_moves_decide (window_of (page), page->review, entry, decision);
}

/* The row below the focused one is next, so that a year is worked through with one key a customer. */
static void
move_on (PagodaReviewPage *page, PagodaId customer)
{
  guint row = pagoda_lane_find_row (PAGODA_LANE (page->lane), customer);

  if (row != PAGODA_NO_ROW && row + 1 < page->n)
    pagoda_lane_focus_id (PAGODA_LANE (page->lane), g_array_index (page->listed, PagodaId, row + 1));
}

static gboolean
key_pressed_cb (GtkEventControllerKey *controller,
                guint key,
                guint code,
                GdkModifierType state,
                PagodaReviewPage *page)
{
  PagodaId focused = pagoda_lane_get_focused (PAGODA_LANE (page->lane));
  guint32 digit = gdk_keyval_to_unicode (key);
  int decision = key == GDK_KEY_BackSpace || digit == '0' ? PAGODA_REVIEW_UNDECIDED : (int)digit - '1';

  if (focused == PAGODA_ID_NONE || (state & gtk_accelerator_get_default_mod_mask ()) != 0
      || decision < PAGODA_REVIEW_UNDECIDED || decision >= PAGODA_N_REVIEW_DECISIONS)
    return GDK_EVENT_PROPAGATE;
  decide (page, focused, decision);
  if (decision != PAGODA_REVIEW_UNDECIDED)
    move_on (page, focused);
  return GDK_EVENT_STOP;
}

/* Actions */

static void
decide_action_cb (GSimpleAction *action, GVariant *parameter, gpointer page)
{
  gint64 customer;
  int decision;

  g_variant_get (parameter, "(xi)", &customer, &decision);
  decide (page, customer, decision);
}

typedef void (*EntryFunc) (PagodaWindow *window,
                           const PagodaYearlyReview *review,
                           const PagodaReviewEntry *entry);

static void
run_on (PagodaReviewPage *page, GVariant *customer, EntryFunc func)
{
  const PagodaReviewEntry *entry = find_entry (page, g_variant_get_int64 (customer));

  if (entry != NULL)
    func (window_of (page), page->review, entry);
}

static void
note_action_cb (GSimpleAction *action, GVariant *customer, gpointer page)
{
  run_on (page, customer, pagoda_review_moves_note);
}

static void
why_action_cb (GSimpleAction *action, GVariant *customer, gpointer page)
{
  run_on (page, customer, pagoda_review_moves_explain);
}

static void
menu_action_cb (GSimpleAction *action, GVariant *customer, gpointer data)
{
  PagodaReviewPage *page = data;
  const PagodaReviewEntry *entry = find_entry (page, g_variant_get_int64 (customer));
  GtkWidget *view = entry != NULL ? pagoda_lane_find_view (PAGODA_LANE (page->lane), entry->customer) : NULL;

  if (view != NULL)
    pagoda_review_moves_popup (view, page->review, entry);
}

static void
accept_action_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  PagodaReviewPage *page = data;

  if (page->review != NULL)
    pagoda_review_moves_accept (window_of (page), page->review, page->places, page->n);
}

static void
carry_action_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  PagodaReviewPage *page = data;

  if (page->review != NULL)
    pagoda_review_carry_ask (window_of (page), page->review);
}

static void
show_all_action_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  PagodaReviewPage *page = data;

  pagoda_outlook_set_search (page->outlook, "");
  release (page);
}

static void
add_actions (PagodaReviewPage *page)
{
  static const GActionEntry entries[] = {
    { .name = "decide", .activate = decide_action_cb, .parameter_type = "(xi)" },
    { .name = "note", .activate = note_action_cb, .parameter_type = "x" },
    { .name = "why", .activate = why_action_cb, .parameter_type = "x" },
    { .name = "menu", .activate = menu_action_cb, .parameter_type = "x" },
    { .name = "accept", .activate = accept_action_cb },
    { .name = "carry", .activate = carry_action_cb },
    { .name = "show-all", .activate = show_all_action_cb },
  };
  g_autoptr (GSimpleActionGroup) group = g_simple_action_group_new ();

  g_action_map_add_action_entries (G_ACTION_MAP (group), entries, G_N_ELEMENTS (entries), page);
  gtk_widget_insert_action_group (GTK_WIDGET (page), "page", G_ACTION_GROUP (group));
}

/* Page */

static void
pagoda_review_page_set_outlook (PagodaPage *base, PagodaOutlook *outlook)
{
  PagodaReviewPage *page = PAGODA_REVIEW_PAGE (base);

  page->outlook = g_object_ref (outlook);
  add_actions (page);
  page->feed = pagoda_result_feed_new (outlook, GTK_WIDGET (page), &feed_kind, page);
}

static void
pagoda_review_page_show_search (PagodaPage *base)
{
  show_review (PAGODA_REVIEW_PAGE (base));
}

/* A report has the customers that are shown, in their order, of the year that is shown. */
static void
pagoda_review_page_prepare_report (PagodaPage *base, PagodaReportRequest *request)
{
  PagodaReviewPage *page = PAGODA_REVIEW_PAGE (base);

  request->year = wanted_year (page);
  request->listed = (const PagodaId *)(gconstpointer)page->listed->data;
  request->n_listed = page->listed->len;
}

static void
pagoda_review_page_reveal (PagodaPage *base, PagodaId customer)
{
  pagoda_lane_focus_id (PAGODA_LANE (PAGODA_REVIEW_PAGE (base)->lane), customer);
}

static void
pagoda_review_page_focus_results (PagodaPage *base)
{
  gtk_widget_grab_focus (PAGODA_REVIEW_PAGE (base)->lane);
}

/* Life */

static void
pagoda_review_page_dispose (GObject *object)
{
  PagodaReviewPage *page = PAGODA_REVIEW_PAGE (object);

  pagoda_result_feed_clear (&page->feed);
  g_clear_object (&page->outlook);
  g_clear_pointer (&page->review, pagoda_yearly_review_unref);
  g_clear_pointer (&page->listed, g_array_unref);
  g_clear_pointer (&page->places, g_free);
  G_OBJECT_CLASS (pagoda_review_page_parent_class)->dispose (object);
}

static void
pagoda_review_page_class_init (PagodaReviewPageClass *class)
{
  PagodaPageClass *page_class = PAGODA_PAGE_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = pagoda_review_page_dispose;
  page_class->set_outlook = pagoda_review_page_set_outlook;
  page_class->show_search = pagoda_review_page_show_search;
  page_class->prepare_report = pagoda_review_page_prepare_report;
  page_class->reveal = pagoda_review_page_reveal;
  page_class->focus_results = pagoda_review_page_focus_results;
}

/* A chip called @title that offers @labels, which stand for the numbers from @first on. */
static GtkWidget *
add_chip (PagodaReviewPage *page,
          GtkWidget *box,
          const char *title,
          const char *any,
          const char *const *labels,
          int first,
          GCallback changed)
{
  GtkWidget *chip = pagoda_choice_chip_new (title, any);
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();

  for (int i = 0; labels != NULL && labels[i] != NULL; i++)
    {
      g_autofree char *number = g_strdup_printf ("%d", first + i);
      g_strv_builder_add (builder, number);
    }
  g_auto (GStrv) values = g_strv_builder_end (builder);
  if (labels != NULL)
    pagoda_choice_chip_offer (PAGODA_CHOICE_CHIP (chip), labels, (const char *const *)values);
  g_signal_connect_swapped (chip, "changed", changed, page);
  gtk_box_append (GTK_BOX (box), chip);
  return chip;
}

static void
add_chips (PagodaReviewPage *page, GtkWidget *box)
{
  const char *const states[]
      = { _ ("Undecided"), _ ("Decided"), _ ("Decided otherwise than suggested"), NULL };
  const char *tiers[PAGODA_N_TIERS + 1] = { NULL };
  g_autofree char *usual = g_strdup_printf ("%d", pagoda_yearly_review_usual (pagoda_day_today ()));

  for (int tier = 0; tier < PAGODA_N_TIERS; tier++)
    tiers[tier] = pagoda_tier_label ((PagodaTier)tier, pagoda_language_current ());
  page->year = add_chip (page, box, _ ("Year"), usual, NULL, 0, G_CALLBACK (year_changed_cb));
  page->state = add_chip (page, box, _ ("Show"), C_ ("filter", "all"), states, PAGODA_REVIEW_OPEN,
                          G_CALLBACK (show_review));
  page->tier = add_chip (page, box, _ ("Tier"), C_ ("filter", "all"), tiers, 0, G_CALLBACK (show_review));
  page->owner = add_chip (page, box, _ ("Owner"), C_ ("owner", "anybody"), NULL, 0, G_CALLBACK (show_review));
  page->release = gtk_button_new_from_icon_name ("window-close-symbolic");
  gtk_widget_set_valign (page->release, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (page->release, "toggle-chip");
  pagoda_naming_set_with_tooltip (page->release, _ ("Show all customers"));
  g_signal_connect_swapped (page->release, "clicked", G_CALLBACK (release), page);
  gtk_widget_set_visible (page->release, FALSE);
  gtk_box_append (GTK_BOX (box), page->release);
}

/* What may be wider than a narrow window with large text; the keyboard brings the rest into sight. */
static GtkWidget *
create_tools (PagodaReviewPage *page)
{
  GtkWidget *scroller = gtk_scrolled_window_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  add_chips (page, box);
  gtk_widget_add_css_class (box, "board-chips");
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_EXTERNAL, GTK_POLICY_NEVER);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), box);
  gtk_widget_add_css_class (scroller, "fading");
  return scroller;
}

static GtkLabel *
create_sentence (void)
{
  GtkLabel *label = GTK_LABEL (gtk_label_new (NULL));

  gtk_label_set_wrap (label, TRUE);
  gtk_label_set_wrap_mode (label, PANGO_WRAP_WORD_CHAR);
  gtk_label_set_xalign (label, 0);
  gtk_widget_add_css_class (GTK_WIDGET (label), "caption");
  return label;
}

static GtkWidget *
create_button (const char *label, const char *action)
{
  GtkWidget *button = gtk_button_new_with_label (label);
  GtkWidget *text = gtk_button_get_child (GTK_BUTTON (button));

  gtk_label_set_ellipsize (GTK_LABEL (text), PANGO_ELLIPSIZE_END);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  return button;
}

/* How far the review is, and what is done about many at once. */
static GtkWidget *
create_head (PagodaReviewPage *page)
{
  GtkWidget *wrap = g_object_new (PAGODA_TYPE_WRAP, "spacing", 12, "line-spacing", 6, NULL);

  page->progress = create_sentence ();
  page->years = create_sentence ();
  page->accept = create_button ("", "page.accept");
  gtk_widget_add_css_class (GTK_WIDGET (page->years), "secondary");
  gtk_widget_add_css_class (wrap, "board-chips");
  gtk_widget_set_parent (GTK_WIDGET (page->progress), wrap);
  gtk_widget_set_parent (page->accept, wrap);
  gtk_widget_set_parent (create_button (_ ("Carry into next year…"), "page.carry"), wrap);
  gtk_widget_set_parent (GTK_WIDGET (page->years), wrap);
  return wrap;
}

static GtkWidget *
create_table (PagodaReviewPage *page)
{
  GtkWidget *table = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkEventController *keys = gtk_event_controller_key_new ();
  GtkWidget *header = pagoda_review_header_new ();

  page->header = PAGODA_REVIEW_HEADER (header);
  page->lane = pagoda_drawn_lane_new (&pagoda_review_row_kind, _ ("Yearly review"));
  pagoda_naming_describe (page->lane,
                          _ ("1 promotes, 2 runs in, 3 drops, 4 keeps, 0 takes back; Enter writes "
                             "the note, Space asks"));
  g_signal_connect (keys, "key-pressed", G_CALLBACK (key_pressed_cb), page);
  gtk_widget_add_controller (page->lane, keys);
  g_signal_connect_swapped (header, "changed", G_CALLBACK (show_review), page);
  gtk_widget_add_css_class (table, "table");
  gtk_box_append (GTK_BOX (table), header);
  gtk_box_append (GTK_BOX (table), pagoda_drawn_lane_scroll (page->lane));
  return table;
}

static GtkWidget *
create_nothing (void)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  GtkWidget *label = gtk_label_new (_ ("No customer matches."));
  GtkWidget *button = create_button (_ ("Show all customers"), "page.show-all");

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_widget_add_css_class (label, "secondary");
  gtk_widget_set_halign (button, GTK_ALIGN_CENTER);
  gtk_widget_set_valign (box, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), button);
  return box;
}

static GtkWidget *
create_status (const char *title, const char *text)
{
  return g_object_new (ADW_TYPE_STATUS_PAGE, "icon-name", "pagoda-targets-symbolic", "title", title,
                       "description", text, NULL);
}

static GtkWidget *
create_stack (PagodaReviewPage *page)
{
  page->stack = GTK_STACK (gtk_stack_new ());
  page->message = ADW_STATUS_PAGE (create_status (_ ("The review cannot be shown"), NULL));
  gtk_stack_add_named (page->stack, gtk_box_new (GTK_ORIENTATION_VERTICAL, 0), "loading");
  gtk_stack_add_named (page->stack, create_table (page), "table");
  gtk_stack_add_named (page->stack, create_nothing (), "nothing");
  gtk_stack_add_named (
      page->stack,
      create_status (_ ("Nothing to review yet"),
                     _ ("Here a year with each customer stands beside the one before, with what "
                        "that suggests, and you decide. Import orders to begin.")),
      "empty");
  gtk_stack_add_named (page->stack, GTK_WIDGET (page->message), "failure");
  gtk_widget_set_vexpand (GTK_WIDGET (page->stack), TRUE);
  pagoda_stack_pages_hide_others (page->stack);
  return GTK_WIDGET (page->stack);
}

static GtkWidget *
create_footer (PagodaReviewPage *page)
{
  page->footer = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  page->sums = create_sentence ();
  GtkLabel *keys = create_sentence ();

  gtk_label_set_wrap (keys, FALSE);
  gtk_label_set_ellipsize (keys, PANGO_ELLIPSIZE_END);
  gtk_label_set_label (keys,
                       _ ("1 promotes, 2 runs in, 3 drops, 4 keeps, 0 takes back; Enter writes the note, "
                          "Space asks"));
  gtk_widget_add_css_class (GTK_WIDGET (keys), "secondary");
  gtk_widget_add_css_class (page->footer, "footer");
  gtk_box_append (GTK_BOX (page->footer), GTK_WIDGET (page->sums));
  gtk_box_append (GTK_BOX (page->footer), GTK_WIDGET (keys));
  return page->footer;
}

static void
pagoda_review_page_init (PagodaReviewPage *page)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  page->listed = g_array_new (TRUE, FALSE, sizeof (PagodaId));
  gtk_widget_add_css_class (box, "board");
  gtk_box_append (GTK_BOX (box), create_tools (page));
  gtk_box_append (GTK_BOX (box), create_head (page));
  gtk_box_append (GTK_BOX (box), create_stack (page));
  gtk_box_append (GTK_BOX (box), create_footer (page));
  adw_bin_set_child (ADW_BIN (page), box);
}
