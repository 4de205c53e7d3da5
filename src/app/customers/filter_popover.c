/* filter_popover.c: what a chip of the filter offers.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Three kinds of content: values to tick, how long ago something is, from one amount to another.
 */
#include "config.h"

#include "app/customers/filter_popover.h"
#include "app/customers/customer_list.h"
#include "app/customers/filter_words.h"
#include "app/wording.h"
#include "base/text.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* From how many values on there is an entry to search them. */
#define MANY 12
#define MOST_HEIGHT 360
#define MOST_DAYS 3650
#define USUAL_DAYS 60

static const int spans[] = { 30, 90, 180, 365 };

/* What one widget of a popover sets. */
typedef struct
{
  PagodaOutlook *outlook;
  PagodaFilterField field;
  int bit;    /* of a tier or class */
  char *name; /* of an owner, region or tag; NULL for the others */
  PagodaRecency recency;
  GtkWidget *least; /* entries of a range */
  GtkWidget *most;
  GtkWidget *days;
} Choice;

static void
free_choice (gpointer data, GClosure *closure)
{
  Choice *choice = data;

  g_object_unref (choice->outlook);
  g_free (choice->name);
  g_free (choice);
}

static Choice *
create_choice (PagodaOutlook *outlook, PagodaFilterField field)
{
  Choice *choice = g_new0 (Choice, 1);

  choice->outlook = g_object_ref (outlook);
  choice->field = field;
  return choice;
}

/* A mark for each customer that passes all other fields and the search. */
static guint8 *
mark_others (PagodaOutlook *outlook, PagodaFilterField field)
{
  g_autoptr (PagodaCustomerFilter) others = pagoda_customer_filter_copy (pagoda_outlook_get_filter (outlook));
  PagodaCustomerQuery query = { .search = pagoda_outlook_get_search (outlook), .filter = others };

  pagoda_customer_filter_release (others, field);
  return pagoda_customer_query_mark (&query, pagoda_outlook_get_standings (outlook));
}

/* Rows */

/* @button with @label, and @count at the right. */
static void
label_button (GtkWidget *button, const char *label, guint count)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 18);
  GtkWidget *name = gtk_label_new (label);
  g_autofree char *number = pagoda_count_format (count);
  g_autofree char *spoken = g_strdup_printf ("%s, %s", label, number);
  GtkWidget *figure = gtk_label_new (number);

  gtk_label_set_xalign (GTK_LABEL (name), 0);
  gtk_widget_set_hexpand (name, TRUE);
  gtk_widget_add_css_class (figure, "secondary");
  gtk_widget_add_css_class (figure, "figure");
  gtk_box_append (GTK_BOX (box), name);
  gtk_box_append (GTK_BOX (box), figure);
  gtk_check_button_set_child (GTK_CHECK_BUTTON (button), box);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken, -1);
}

/* Values to tick */

/* The names of owner or region, as the standings have them; NULL for the others. */
static const PagodaCustomerGroups *
groups_of (const PagodaStandings *standings, PagodaFilterField field)
{
  const PagodaCustomerTraits *traits = pagoda_standings_get_traits (standings);

  if (field == PAGODA_FILTER_OWNER)
    return &traits->owners;
  return field == PAGODA_FILTER_REGION ? &traits->regions : NULL;
}

static void
value_toggled_cb (GtkCheckButton *button, Choice *choice)
{
  g_autoptr (PagodaCustomerFilter) filter
      = pagoda_customer_filter_copy (pagoda_outlook_get_filter (choice->outlook));

  if (choice->field == PAGODA_FILTER_TIER)
    filter->tiers ^= 1U << choice->bit;
  else if (choice->field == PAGODA_FILTER_CLASS)
    filter->classes ^= 1U << choice->bit;
  else
    pagoda_customer_filter_toggle_name (pagoda_customer_filter_names (filter, choice->field), choice->name);
  pagoda_outlook_set_filter (choice->outlook, filter);
}

/* @choice is taken over. */
static void
add_value (GtkWidget *box, Choice *choice, const char *label, guint count, gboolean chosen)
{
  GtkWidget *button = gtk_check_button_new ();

  label_button (button, label, count);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (button), chosen);
  g_signal_connect_data (button, "toggled", G_CALLBACK (value_toggled_cb), choice, free_choice, 0);
  gtk_box_append (GTK_BOX (box), button);
}

static void
add_bits (GtkWidget *box, PagodaOutlook *outlook, PagodaFilterField field)
{
  const PagodaStandings *standings = pagoda_outlook_get_standings (outlook);
  const PagodaPyramid *pyramid = pagoda_standings_get_pyramid (standings);
  const PagodaCustomerFilter *filter = pagoda_outlook_get_filter (outlook);
  gboolean tiers = field == PAGODA_FILTER_TIER;
  const guint8 *values = tiers ? pyramid->tiers : pagoda_standings_get_traits (standings)->classes;
  g_autofree guint8 *marks = mark_others (outlook, field);
  guint counts[PAGODA_N_TIERS] = { 0 };

  for (gsize i = 0; i < pyramid->n; i++)
    counts[values[i]] += marks[i];
  for (int value = 0; value < (tiers ? PAGODA_N_TIERS : PAGODA_N_CLASSES); value++)
    {
      Choice *choice = create_choice (outlook, field);
      choice->bit = value;
      add_value (box, choice,
                 tiers ? pagoda_wording_tier (value)
                       : pagoda_account_class_label (value, pagoda_language_current ()),
                 counts[value], (tiers ? filter->tiers : filter->classes) >> value & 1);
    }
}

/* A name and how many customers have it. */
typedef struct
{
  char *name;
  guint count;
} Tally;

static void
clear_tally (gpointer data)
{
  g_free (((Tally *)data)->name);
}

/* The most frequent first; a part of a region follows the whole of it. */
static int
compare_tallies (gconstpointer a, gconstpointer b)
{
  const Tally *one = a;
  const Tally *other = b;

  if (one->count != other->count)
    return one->count > other->count ? -1 : 1;
  return strcmp (one->name, other->name);
}

static void
add_tally (GHashTable *counts, const char *name, gsize length, guint count)
{
  char *key = g_strndup (name, length);

  g_hash_table_insert (counts, key,
                       GUINT_TO_POINTER (GPOINTER_TO_UINT (g_hash_table_lookup (counts, key)) + count));
}

/* Of regions with a part both the part and the whole are offered. */
static void
tally_groups (GHashTable *counts, const PagodaCustomerGroups *groups, const guint8 *marks, gsize n)
{
  g_autofree guint *numbers = g_new0 (guint, groups->names->len + 1);

  for (gsize i = 0; i < n; i++)
    numbers[groups->of[i]] += marks[i];
  for (guint place = 0; place < groups->names->len; place++)
    {
      const char *name = g_ptr_array_index (groups->names, place);
      const char *part = strchr (name, PAGODA_REGION_SEPARATOR);
      add_tally (counts, name, strlen (name), numbers[place]);
      if (part != NULL)
        add_tally (counts, name, (gsize)(part - name), numbers[place]);
    }
}

static void
tally_tags (GHashTable *counts, const PagodaSnapshot *snapshot, const guint8 *marks, gsize n)
{
  for (guint tag = 0; tag < pagoda_snapshot_get_n_tags (snapshot); tag++)
    {
      const char *name = pagoda_snapshot_get_tag (snapshot, tag);
      guint number = 0;
      for (gsize i = 0; i < n; i++)
        number += marks[i] && pagoda_snapshot_has_tag (snapshot, i, tag);
      add_tally (counts, name, strlen (name), number);
    }
}

static GArray *
tally_names (PagodaOutlook *outlook, PagodaFilterField field)
{
  const PagodaStandings *standings = pagoda_outlook_get_standings (outlook);
  const PagodaCustomerGroups *groups = groups_of (standings, field);
  gsize n = pagoda_standings_get_n_customers (standings);
  g_autofree guint8 *marks = mark_others (outlook, field);
  g_autoptr (GHashTable) counts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  GArray *tallies = g_array_new (FALSE, FALSE, sizeof (Tally));
  GHashTableIter iter;
  gpointer name;
  gpointer count;

  g_array_set_clear_func (tallies, clear_tally);
  if (groups != NULL)
    tally_groups (counts, groups, marks, n);
  else
    tally_tags (counts, pagoda_standings_get_snapshot (standings), marks, n);
  g_hash_table_iter_init (&iter, counts);
  while (g_hash_table_iter_next (&iter, &name, &count))
    {
      Tally tally = { g_strdup (name), GPOINTER_TO_UINT (count) };
      g_array_append_val (tallies, tally);
    }
  g_array_sort (tallies, compare_tallies);
  return tallies;
}

static void
add_names (GtkWidget *box, PagodaOutlook *outlook, PagodaFilterField field)
{
  g_autoptr (GArray) tallies = tally_names (outlook, field);
  g_autoptr (PagodaCustomerFilter) filter = pagoda_customer_filter_copy (pagoda_outlook_get_filter (outlook));
  char **chosen = *pagoda_customer_filter_names (filter, field);

  for (guint i = 0; i < tallies->len; i++)
    {
      const Tally *tally = &g_array_index (tallies, Tally, i);
      g_autofree char *label = pagoda_filter_describe_name (field, tally->name);
      Choice *choice = create_choice (outlook, field);
      choice->name = g_strdup (tally->name);
      add_value (box, choice, label, tally->count,
                 chosen != NULL && g_strv_contains ((const char *const *)chosen, tally->name));
    }
  if (tallies->len == 0)
    gtk_box_append (GTK_BOX (box), gtk_label_new (_ ("There are no tags yet.")));
}

/* The name of a value stands in the first label of its button. */
static void
values_search_cb (GtkEditable *entry, GtkWidget *box)
{
  g_autofree char *wanted = pagoda_text_fold (gtk_editable_get_text (entry));

  for (GtkWidget *button = gtk_widget_get_first_child (box); button != NULL;
       button = gtk_widget_get_next_sibling (button))
    {
      GtkWidget *label = gtk_widget_get_first_child (gtk_check_button_get_child (GTK_CHECK_BUTTON (button)));
      g_autofree char *name = pagoda_text_fold (gtk_label_get_label (GTK_LABEL (label)));
      gtk_widget_set_visible (button, strstr (name, wanted) != NULL);
    }
}

static GtkWidget *
create_values (PagodaOutlook *outlook, PagodaFilterField field)
{
  GtkWidget *content = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  GtkWidget *scrolled = gtk_scrolled_window_new ();
  int n = 0;

  if (field == PAGODA_FILTER_TIER || field == PAGODA_FILTER_CLASS)
    add_bits (box, outlook, field);
  else
    add_names (box, outlook, field);
  for (GtkWidget *child = gtk_widget_get_first_child (box); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    n++;
  if (n >= MANY)
    {
      GtkWidget *entry = gtk_search_entry_new ();
      gtk_accessible_update_property (GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                      pagoda_filter_title (field), -1);
      g_signal_connect_object (entry, "search-changed", G_CALLBACK (values_search_cb), box, 0);
      gtk_box_append (GTK_BOX (content), entry);
    }
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scrolled), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_propagate_natural_height (GTK_SCROLLED_WINDOW (scrolled), TRUE);
  gtk_scrolled_window_set_max_content_height (GTK_SCROLLED_WINDOW (scrolled), MOST_HEIGHT);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), box);
  gtk_box_append (GTK_BOX (content), scrolled);
  return content;
}

/* How long ago */

static PagodaRecency *
recency_of (PagodaCustomerFilter *filter, PagodaFilterField field)
{
  return field == PAGODA_FILTER_LAST_ORDER ? &filter->last_order : &filter->last_contact;
}

static void
set_recency (const Choice *choice, PagodaRecency recency)
{
  g_autoptr (PagodaCustomerFilter) filter
      = pagoda_customer_filter_copy (pagoda_outlook_get_filter (choice->outlook));

  *recency_of (filter, choice->field) = recency;
  pagoda_outlook_set_filter (choice->outlook, filter);
}

static void
recency_toggled_cb (GtkCheckButton *button, Choice *choice)
{
  if (gtk_check_button_get_active (button))
    set_recency (choice, choice->recency);
}

static void
days_clicked_cb (GtkWidget *button, Choice *choice)
{
  int days = gtk_spin_button_get_value_as_int (GTK_SPIN_BUTTON (choice->days));

  set_recency (choice, (PagodaRecency){ choice->recency.kind, days });
  gtk_popover_popdown (GTK_POPOVER (gtk_widget_get_ancestor (button, GTK_TYPE_POPOVER)));
}

static guint
count_recent (PagodaOutlook *outlook, PagodaFilterField field, PagodaRecency recency, const guint8 *others)
{
  PagodaStandings *standings = pagoda_outlook_get_standings (outlook);
  gsize n = pagoda_standings_get_n_customers (standings);
  PagodaCustomerFilter filter = { 0 };
  g_autofree guint8 *marks = g_memdup2 (others, MAX (n, 1));
  guint count = 0;

  *recency_of (&filter, field) = recency;
  pagoda_customer_filter_apply (&filter, standings, marks);
  for (gsize i = 0; i < n; i++)
    count += marks[i];
  return count;
}

/* What the radio buttons of one popover share. */
typedef struct
{
  GtkWidget *box;
  GtkWidget *first; /* of the group, or NULL */
  PagodaOutlook *outlook;
  PagodaFilterField field;
  guint8 *others;
} Radios;

static void
add_recency (Radios *radios, PagodaRecencyKind kind, int days)
{
  g_autoptr (PagodaCustomerFilter) filter
      = pagoda_customer_filter_copy (pagoda_outlook_get_filter (radios->outlook));
  const PagodaRecency *now = recency_of (filter, radios->field);
  GtkWidget *button = gtk_check_button_new ();
  Choice *choice = create_choice (radios->outlook, radios->field);
  g_autofree char *label = NULL;

  choice->recency = (PagodaRecency){ kind, days };
  label = pagoda_filter_describe_recency (&choice->recency);
  label_button (button, label,
                count_recent (radios->outlook, radios->field, choice->recency, radios->others));
  if (radios->first != NULL)
    gtk_check_button_set_group (GTK_CHECK_BUTTON (button), GTK_CHECK_BUTTON (radios->first));
  else
    radios->first = button;
  gtk_check_button_set_active (GTK_CHECK_BUTTON (button), now->kind == kind && now->days == days);
  g_signal_connect_data (button, "toggled", G_CALLBACK (recency_toggled_cb), choice, free_choice, 0);
  gtk_box_append (GTK_BOX (radios->box), button);
}

static void
add_days_button (GtkWidget *row,
                 GtkWidget *days,
                 PagodaOutlook *outlook,
                 PagodaFilterField field,
                 gboolean within)
{
  GtkWidget *button = gtk_button_new_with_label (within ? _ ("Within") : _ ("Not for"));
  Choice *choice = create_choice (outlook, field);

  choice->recency.kind = within ? PAGODA_RECENCY_WITHIN : PAGODA_RECENCY_BEFORE;
  choice->days = days;
  g_signal_connect_data (button, "clicked", G_CALLBACK (days_clicked_cb), choice, free_choice, 0);
  gtk_box_append (GTK_BOX (row), button);
}

/* Any other number of days. */
static void
add_days (GtkWidget *box, PagodaOutlook *outlook, PagodaFilterField field)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *days = gtk_spin_button_new_with_range (1, MOST_DAYS, 1);
  g_autoptr (PagodaCustomerFilter) filter = pagoda_customer_filter_copy (pagoda_outlook_get_filter (outlook));
  int now = recency_of (filter, field)->days;

  gtk_spin_button_set_value (GTK_SPIN_BUTTON (days), now > 0 ? now : USUAL_DAYS);
  gtk_accessible_update_property (GTK_ACCESSIBLE (days), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Days"), -1);
  gtk_box_append (GTK_BOX (row), days);
  gtk_box_append (GTK_BOX (row), gtk_label_new (_ ("days")));
  add_days_button (row, days, outlook, field, TRUE);
  add_days_button (row, days, outlook, field, FALSE);
  gtk_box_append (GTK_BOX (box), row);
}

static GtkWidget *
create_recencies (PagodaOutlook *outlook, PagodaFilterField field)
{
  Radios radios = { .box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2), .outlook = outlook, .field = field };

  radios.others = mark_others (outlook, field);
  add_recency (&radios, PAGODA_RECENCY_ANY, 0);
  for (gsize i = 0; i < G_N_ELEMENTS (spans); i++)
    add_recency (&radios, PAGODA_RECENCY_WITHIN, spans[i]);
  for (gsize i = 0; i < G_N_ELEMENTS (spans); i++)
    add_recency (&radios, PAGODA_RECENCY_BEFORE, spans[i]);
  add_recency (&radios, PAGODA_RECENCY_NEVER, 0);
  add_days (radios.box, outlook, field);
  g_free (radios.others);
  return radios.box;
}

/* From one amount to another */

static PagodaMoneyRange *
range_of (PagodaCustomerFilter *filter, PagodaFilterField field)
{
  return field == PAGODA_FILTER_PROFIT ? &filter->profit : &filter->revenue;
}

/* An entry that is no amount is marked, and counts for nothing. */
static void
read_amount (const Choice *choice, GtkWidget *entry, gboolean *has, PagodaMoney *money)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (entry));
  const PagodaSnapshot *snapshot
      = pagoda_standings_get_snapshot (pagoda_outlook_get_standings (choice->outlook));
  int digits = pagoda_currency_digits (pagoda_snapshot_get_currency (snapshot));
  PagodaDecimal decimal;

  *has = pagoda_decimal_parse (text, &decimal) && pagoda_money_from_decimal (decimal, digits, money);
  if (*has || *text == '\0')
    gtk_widget_remove_css_class (entry, "error");
  else
    gtk_widget_add_css_class (entry, "error");
}

static void
amount_changed_cb (GtkEditable *entry, Choice *choice)
{
  g_autoptr (PagodaCustomerFilter) filter
      = pagoda_customer_filter_copy (pagoda_outlook_get_filter (choice->outlook));
  PagodaMoneyRange *range = range_of (filter, choice->field);

  *range = (PagodaMoneyRange){ 0 };
  read_amount (choice, choice->least, &range->has_least, &range->least);
  read_amount (choice, choice->most, &range->has_most, &range->most);
  pagoda_outlook_set_filter (choice->outlook, filter);
}

static void
entry_activated_cb (GtkWidget *entry, gpointer data)
{
  gtk_popover_popdown (GTK_POPOVER (gtk_widget_get_ancestor (entry, GTK_TYPE_POPOVER)));
}

static GtkWidget *
add_amount (GtkWidget *box, const char *title, gboolean has, PagodaMoney money, int digits)
{
  GtkWidget *entry = gtk_entry_new ();
  GtkWidget *label = gtk_label_new (title);
  g_autofree char *text = has ? pagoda_money_to_plain (money, digits) : g_strdup ("");

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_editable_set_text (GTK_EDITABLE (entry), text);
  gtk_accessible_update_property (GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  g_signal_connect (entry, "activate", G_CALLBACK (entry_activated_cb), NULL);
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), entry);
  return entry;
}

static GtkWidget *
create_range (PagodaOutlook *outlook, PagodaFilterField field)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  const PagodaSnapshot *snapshot = pagoda_standings_get_snapshot (pagoda_outlook_get_standings (outlook));
  const char *currency = pagoda_snapshot_get_currency (snapshot);
  g_autofree char *symbol = pagoda_currency_symbol (currency);
  g_autofree char *least = g_strdup_printf (_ ("At least, %s"), symbol);
  g_autofree char *most = g_strdup_printf (_ ("At most, %s"), symbol);
  g_autoptr (PagodaCustomerFilter) filter = pagoda_customer_filter_copy (pagoda_outlook_get_filter (outlook));
  const PagodaMoneyRange *range = range_of (filter, field);
  int digits = pagoda_currency_digits (currency);
  Choice *choice = create_choice (outlook, field);

  choice->least = add_amount (box, least, range->has_least, range->least, digits);
  choice->most = add_amount (box, most, range->has_most, range->most, digits);
  g_signal_connect (choice->least, "changed", G_CALLBACK (amount_changed_cb), choice);
  /* Both entries share the choice, and go together. */
  g_signal_connect_data (choice->most, "changed", G_CALLBACK (amount_changed_cb), choice, free_choice, 0);
  return box;
}

GtkWidget *
pagoda_filter_popover_new (PagodaOutlook *outlook, PagodaFilterField field)
{
  GtkWidget *popover = gtk_popover_new ();
  GtkWidget *content = NULL;

  switch (field)
    {
    case PAGODA_FILTER_TIER:
    case PAGODA_FILTER_CLASS:
    case PAGODA_FILTER_OWNER:
    case PAGODA_FILTER_REGION:
    case PAGODA_FILTER_TAG:
      content = create_values (outlook, field);
      break;
    case PAGODA_FILTER_LAST_ORDER:
    case PAGODA_FILTER_LAST_CONTACT:
      content = create_recencies (outlook, field);
      break;
    case PAGODA_FILTER_PROFIT:
    case PAGODA_FILTER_REVENUE:
      content = create_range (outlook, field);
      break;
    }
  gtk_widget_add_css_class (popover, "filter");
  gtk_popover_set_child (GTK_POPOVER (popover), content);
  gtk_accessible_update_property (GTK_ACCESSIBLE (popover), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  pagoda_filter_title (field), -1);
  return popover;
}
