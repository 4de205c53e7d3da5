/* handover_dialog.c: accounts are handed over to somebody else (T3).
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What would become of it is told while the form is filled in: the worker does it and takes it back at once.
 */
#include "config.h"

#include "app/handover/handover_dialog.h"

#include "app/customer/editing-private.h"
#include "app/handover/handover_rows.h"
#include "app/report_preview.h"
#include "app/transfers.h"
#include "app/widgets/naming.h"
#include "app/widgets/text_row.h"
#include "app/wording.h"
#include "domain/colleague.h"
#include "session/edit_handover.h"
#include "session/session_handover.h"

#include <glib/gi18n-lib.h>

/* Accounts that are offered one by one; of more all are handed over. */
#define MOST_ROWS 300

/* So long nothing is typed before the preview is made, in milliseconds. */
#define PAUSE 150

/* What the window keeps until the book can be shown. */
#define AWAITED "handover-book"

/* Rows below a heading, which come and go. */
typedef struct
{
  AdwPreferencesGroup *group;
  GPtrArray *rows;
} Section;

typedef struct
{
  PagodaFormDialog *form;
  GHashTable *ticked; /* of the accounts that were chosen before, PagodaId; NULL: all are */
  Section accounts;
  Section fates;
  Section counts;
  GArray *offered;    /* PagodaId, of the giver on the day */
  GPtrArray *marks;   /* GtkCheckButton of each, or none where there are too many */
  GtkWidget *buttons; /* which tick all of them or none */
  GtkWidget *book;    /* whether the book is shown afterwards */
  guint timer;        /* 0: no preview is due */
  gboolean filling;   /* the marks are not touched by the user */
  GCancellable *cancellable;
} Handing;

static void
free_handing (gpointer data)
{
  Handing *handing = data;

  g_clear_handle_id (&handing->timer, g_source_remove);
  g_cancellable_cancel (handing->cancellable);
  g_object_unref (handing->cancellable);
  g_clear_pointer (&handing->ticked, g_hash_table_unref);
  g_ptr_array_unref (handing->accounts.rows);
  g_ptr_array_unref (handing->fates.rows);
  g_ptr_array_unref (handing->counts.rows);
  g_ptr_array_unref (handing->marks);
  g_array_unref (handing->offered);
  g_free (handing);
}

static PagodaSession *
session_of (const Handing *handing)
{
  return pagoda_editing_session (pagoda_editing_window (handing->form));
}

static Section
add_section (PagodaFormDialog *form, const char *title)
{
  Section section = { pagoda_form_dialog_add_group (form, title), g_ptr_array_new () };

  pagoda_naming_set_inside (GTK_WIDGET (section.group), GTK_TYPE_LIST_BOX, title);
  return section;
}

/* Shows @rows (taken) instead of those before; a section without any is not there. */
static void
fill_section (Section *section, GPtrArray *rows)
{
  for (guint i = 0; i < section->rows->len; i++)
    adw_preferences_group_remove (section->group, section->rows->pdata[i]);
  g_ptr_array_unref (section->rows);
  section->rows = rows;
  for (guint i = 0; i < rows->len; i++)
    adw_preferences_group_add (section->group, rows->pdata[i]);
}

/* What is asked for */

static gboolean
was_ticked (const Handing *handing, PagodaId id)
{
  return handing->ticked == NULL || g_hash_table_contains (handing->ticked, &id);
}

/* The accounts with a mark, or, where there are too many for marks, those that were chosen before (transfer
 * full). */
static GArray *
list_chosen (const Handing *handing)
{
  GArray *chosen = g_array_new (FALSE, FALSE, sizeof (PagodaId));

  for (guint i = 0; i < handing->offered->len; i++)
    {
      PagodaId id = g_array_index (handing->offered, PagodaId, i);
      if (handing->marks->len > 0 ? gtk_check_button_get_active (handing->marks->pdata[i])
                                  : was_ticked (handing, id))
        g_array_append_val (chosen, id);
    }
  return chosen;
}

static PagodaHandoverRequest
make_request (const Handing *handing, const char *from, const char *to, const GArray *chosen)
{
  return (PagodaHandoverRequest){ .from = from,
                                  .to = to,
                                  .day = pagoda_form_dialog_get_day (handing->form, "day"),
                                  .today = pagoda_day_today (),
                                  .customers = (const PagodaId *)(gconstpointer)chosen->data,
                                  .n = chosen->len };
}

/* Preview */

static void
show_preview (Handing *handing, const PagodaHandover *handover, const char *message)
{
  const char *currency = pagoda_snapshot_get_currency (pagoda_session_get_snapshot (session_of (handing)));

  fill_section (&handing->fates,
                handover != NULL ? pagoda_handover_rows_fates (handover) : g_ptr_array_new ());
  fill_section (&handing->counts,
                handover != NULL ? pagoda_handover_rows_counts (handover, currency) : g_ptr_array_new ());
  adw_preferences_group_set_description (handing->fates.group, message);
  gtk_widget_set_visible (GTK_WIDGET (handing->counts.group), handover != NULL);
}

static void
preview_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (PagodaFormDialog) form = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (PagodaHandover) handover
      = pagoda_session_handover_finish (PAGODA_SESSION (source), result, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED)
      || !gtk_widget_get_visible (GTK_WIDGET (form)))
    return;
  show_preview (g_object_get_data (G_OBJECT (form), "subject"), handover,
                error != NULL ? error->message : NULL);
}

static gboolean
ask_preview_cb (gpointer data)
{
  Handing *handing = data;
  g_autofree char *from = pagoda_form_dialog_get_text (handing->form, "from");
  g_autofree char *to = pagoda_form_dialog_get_text (handing->form, "to");
  g_autoptr (GArray) chosen = list_chosen (handing);

  handing->timer = 0;
  g_cancellable_cancel (handing->cancellable);
  g_object_unref (handing->cancellable);
  handing->cancellable = g_cancellable_new ();
  if (from == NULL || to == NULL || pagoda_form_dialog_get_day (handing->form, "day") == PAGODA_DAY_NONE)
    show_preview (handing, NULL, _ ("Enter who hands over and who takes, and you see what moves."));
  else if (chosen->len == 0)
    show_preview (handing, NULL, _ ("No account is chosen."));
  else
    {
      PagodaHandoverRequest request = make_request (handing, from, to, chosen);
      pagoda_session_handover_async (session_of (handing), &request, handing->cancellable, preview_cb,
                                     g_object_ref (handing->form));
    }
  return G_SOURCE_REMOVE;
}

static void
preview_soon (Handing *handing)
{
  g_clear_handle_id (&handing->timer, g_source_remove);
  if (!pagoda_session_get_read_only (session_of (handing)))
    handing->timer = g_timeout_add (PAUSE, ask_preview_cb, handing);
}

/* Accounts */

static void
say_chosen (Handing *handing)
{
  g_autoptr (GArray) chosen = list_chosen (handing);
  g_autofree char *n = pagoda_count_format (chosen->len);
  g_autofree char *all = pagoda_count_format (handing->offered->len);
  /* Translators: so many accounts are chosen of so many. */
  g_autofree char *text = g_strdup_printf (_ ("Chosen: %1$s of %2$s"), n, all);

  /* Translators: behind how many accounts are chosen, where there are too many to list them. */
  g_autofree char *more
      = g_strdup_printf (_ ("%s. Select some in the list of customers to hand over only those."), text);

  gboolean listed = handing->marks->len > 0 || handing->offered->len == 0;
  adw_preferences_group_set_description (handing->accounts.group, listed ? text : more);
}

static void
toggled_cb (Handing *handing)
{
  if (handing->filling)
    return;
  say_chosen (handing);
  preview_soon (handing);
}

static GtkWidget *
create_account (Handing *handing, const PagodaSnapshot *snapshot, gsize place, gboolean active)
{
  const char *name = pagoda_snapshot_get_name (snapshot, place);
  GtkWidget *row = pagoda_text_row_new (name, pagoda_snapshot_get_code (snapshot, place));
  GtkWidget *mark = gtk_check_button_new ();

  gtk_check_button_set_active (GTK_CHECK_BUTTON (mark), active);
  gtk_widget_set_valign (mark, GTK_ALIGN_CENTER);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), mark);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), mark);
  pagoda_naming_set (mark, name);
  gtk_widget_set_sensitive (mark, !pagoda_session_get_read_only (session_of (handing)));
  g_signal_connect_swapped (mark, "toggled", G_CALLBACK (toggled_cb), handing);
  g_ptr_array_add (handing->marks, mark);
  return row;
}

/* The accounts of the giver on the day. */
static void
list_offered (Handing *handing, const PagodaSnapshot *snapshot)
{
  g_autofree char *from = pagoda_form_dialog_get_text (handing->form, "from");
  PagodaDay day = pagoda_form_dialog_get_day (handing->form, "day");

  g_array_set_size (handing->offered, 0);
  for (gsize i = 0; from != NULL && day != PAGODA_DAY_NONE && i < pagoda_snapshot_get_n_customers (snapshot);
       i++)
    {
      PagodaId id = pagoda_snapshot_get_id (snapshot, i);
      if (pagoda_colleague_is_same_name (pagoda_snapshot_get_owner (snapshot, i, day), from))
        g_array_append_val (handing->offered, id);
    }
}

static void
show_accounts (Handing *handing)
{
  const PagodaSnapshot *snapshot = pagoda_session_get_snapshot (session_of (handing));
  GPtrArray *rows = g_ptr_array_new ();

  list_offered (handing, snapshot);
  g_ptr_array_set_size (handing->marks, 0);
  for (guint i = 0; i < handing->offered->len && handing->offered->len <= MOST_ROWS; i++)
    {
      PagodaId id = g_array_index (handing->offered, PagodaId, i);
      gboolean active = handing->ticked == NULL || g_hash_table_contains (handing->ticked, &id);
      g_ptr_array_add (rows, create_account (handing, snapshot, (gsize)pagoda_snapshot_find (snapshot, id),
                                             active));
    }
  fill_section (&handing->accounts, rows);
  gtk_widget_set_visible (handing->buttons, handing->marks->len > 0);
  say_chosen (handing);
}

static void
changed_cb (PagodaFormDialog *form, const char *key, Handing *handing)
{
  if (!g_str_equal (key, "to"))
    show_accounts (handing);
  preview_soon (handing);
}

static void
mark_all (Handing *handing, gboolean active)
{
  handing->filling = TRUE;
  for (guint i = 0; i < handing->marks->len; i++)
    gtk_check_button_set_active (handing->marks->pdata[i], active);
  handing->filling = FALSE;
  toggled_cb (handing);
}

static void
mark_action_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  mark_all (data, g_variant_get_boolean (parameter));
}

static void
add_mark_actions (Handing *handing)
{
  static const GActionEntry entry = { .name = "mark", .parameter_type = "b", .activate = mark_action_cb };
  g_autoptr (GSimpleActionGroup) actions = g_simple_action_group_new ();

  g_action_map_add_action_entries (G_ACTION_MAP (actions), &entry, 1, handing);
  gtk_widget_insert_action_group (GTK_WIDGET (handing->form), "handover", G_ACTION_GROUP (actions));
  GtkWidget *buttons = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *all = gtk_button_new_with_label (_ ("All")), *none = gtk_button_new_with_label (_ ("None"));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (all), "handover.mark");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (all), "b", TRUE);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (none), "handover.mark");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (none), "b", FALSE);
  pagoda_naming_set (all, _ ("Choose all accounts"));
  pagoda_naming_set (none, _ ("Choose no account"));
  gtk_widget_add_css_class (all, "flat");
  gtk_widget_add_css_class (none, "flat");
  gtk_box_append (GTK_BOX (buttons), all);
  gtk_box_append (GTK_BOX (buttons), none);
  gtk_widget_set_valign (buttons, GTK_ALIGN_CENTER);
  adw_preferences_group_set_header_suffix (handing->accounts.group, buttons);
  handing->buttons = buttons;
}

/* The book */

/* A book that is shown once the window knows the new owners. */
typedef struct
{
  GArray *customers;
  char *to;
  PagodaDay day;
} Awaited;

static void
free_awaited (gpointer data)
{
  Awaited *awaited = data;

  g_array_unref (awaited->customers);
  g_free (awaited->to);
  g_free (awaited);
}

/* FALSE while the figures are those before the handover. */
static gboolean
is_known (PagodaWindow *window, const Awaited *awaited)
{
  const PagodaSnapshot *snapshot = pagoda_session_get_snapshot (pagoda_editing_session (window));
  gssize place = snapshot != NULL && pagoda_snapshot_get_stage (snapshot) == PAGODA_STAGE_FIGURES
                     ? pagoda_snapshot_find (snapshot, g_array_index (awaited->customers, PagodaId, 0))
                     : -1;

  return place >= 0
         && pagoda_colleague_is_same_name (pagoda_snapshot_get_owner (snapshot, (gsize)place, awaited->day),
                                           awaited->to);
}

static void
show_awaited (PagodaWindow *window)
{
  const Awaited *awaited = g_object_get_data (G_OBJECT (window), AWAITED);
  PagodaReportRequest request;

  if (awaited == NULL || !is_known (window, awaited)
      || !pagoda_transfers_prepare (window, PAGODA_REPORT_HANDOVER, NULL, &request))
    return;
  request.as_of = MAX (awaited->day, pagoda_day_today ());
  request.listed = (const PagodaId *)(gconstpointer)awaited->customers->data;
  request.n_listed = awaited->customers->len;
  pagoda_report_preview_open (window, &request);
  g_object_set_data (G_OBJECT (window), AWAITED, NULL);
}

static void
done_cb (PagodaWindow *window, PagodaId customer, PagodaId saved)
{
  PagodaOutlook *outlook = pagoda_window_get_outlook (window);

  g_signal_handlers_disconnect_by_func (outlook, show_awaited, window);
  g_signal_connect_object (outlook, "notify::standings", G_CALLBACK (show_awaited), window,
                           G_CONNECT_SWAPPED);
  show_awaited (window);
}

/* Saving */

static gboolean
is_book_wanted (const Handing *handing)
{
  GtkWidget *mark = adw_action_row_get_activatable_widget (ADW_ACTION_ROW (handing->book));

  return gtk_check_button_get_active (GTK_CHECK_BUTTON (mark));
}

/* The book of @chosen (taken), which is shown once the handover is done; none where none is wanted. */
static void
await_book (const Handing *handing, GArray *chosen, const char *to, PagodaDay day)
{
  Awaited awaited = { chosen, g_strdup (to), day };
  Awaited *kept = g_memdup2 (&awaited, sizeof awaited);
  GObject *window = G_OBJECT (pagoda_editing_window (handing->form));

  if (is_book_wanted (handing))
    {
      g_object_set_data_full (window, AWAITED, kept, free_awaited);
      return;
    }
  free_awaited (kept);
  g_object_set_data (window, AWAITED, NULL);
}

static void
save_cb (PagodaFormDialog *form, Handing *handing)
{
  g_autofree char *from = pagoda_form_dialog_get_text (form, "from");
  g_autofree char *to = pagoda_form_dialog_get_text (form, "to");
  g_autoptr (GArray) chosen = list_chosen (handing);
  PagodaHandoverRequest request = make_request (handing, from, to, chosen);
  g_autofree char *count = pagoda_count_format (chosen->len);

  if (chosen->len == 0)
    {
      pagoda_form_dialog_show_message (form, _ ("No account is chosen. Nothing was changed. Choose some."));
      return;
    }
  await_book (handing, g_array_ref (chosen), to, request.day);
  pagoda_editing_save_then (form, pagoda_edit_hand_over (&request),
                            g_strdup_printf (_ ("Handed over to %1$s, accounts: %2$s"), to, count),
                            PAGODA_ID_NONE, done_cb);
}

/* The form */

static GtkWidget *
create_book_row (void)
{
  const char *title = _ ("Show the handover book afterwards");
  GtkWidget *row = pagoda_text_row_new (title, _ ("To be printed: everything the successor needs"));
  GtkWidget *mark = gtk_check_button_new ();

  gtk_check_button_set_active (GTK_CHECK_BUTTON (mark), TRUE);
  gtk_widget_set_valign (mark, GTK_ALIGN_CENTER);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), mark);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), mark);
  pagoda_naming_set (mark, title);
  return row;
}

static GHashTable *
make_set (const PagodaId *customers, gsize n)
{
  GHashTable *set = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);

  for (gsize i = 0; i < n; i++)
    g_hash_table_add (set, g_memdup2 (&customers[i], sizeof *customers));
  return set;
}

void
pagoda_handover_dialog_open (PagodaWindow *window, const char *from, const PagodaId *customers, gsize n)
{
  Handing *handing = g_new0 (Handing, 1);
  PagodaFormDialog *form
      = pagoda_editing_open (window, _ ("Hand over accounts"), G_CALLBACK (save_cb), handing, free_handing);

  handing->form = form;
  handing->ticked = customers != NULL ? make_set (customers, n) : NULL;
  handing->offered = g_array_new (FALSE, FALSE, sizeof (PagodaId));
  handing->marks = g_ptr_array_new ();
  handing->cancellable = g_cancellable_new ();
  pagoda_form_dialog_name_button (form, _ ("Hand over"));
  pagoda_editing_add_person (form, "from", _ ("Who hands over"), from);
  pagoda_form_dialog_require (form, "from");
  pagoda_editing_add_person (form, "to", _ ("Who takes the accounts"), NULL);
  pagoda_form_dialog_require (form, "to");
  pagoda_form_dialog_add_day (form, "day", _ ("From"), pagoda_day_today ());
  pagoda_form_dialog_require (form, "day");
  pagoda_form_dialog_set_day_kind (form, "day", PAGODA_FORM_DAY_START);
  handing->book = create_book_row ();
  pagoda_form_dialog_add_row (form, "book", handing->book);
  handing->fates = add_section (form, _ ("What becomes of it"));
  handing->counts = add_section (form, _ ("Counted before and after"));
  handing->accounts = add_section (form, _ ("The accounts"));
  add_mark_actions (handing);
  g_signal_connect (form, "changed", G_CALLBACK (changed_cb), handing);
  show_accounts (handing);
  ask_preview_cb (handing);
  gtk_window_present (GTK_WINDOW (form));
}

/* A book by itself */

static void
show_book_cb (PagodaFormDialog *form, gpointer show)
{
  g_autoptr (PagodaWindow) window = g_object_ref (pagoda_editing_window (form));
  g_autofree char *person = pagoda_form_dialog_get_text (form, "person");
  PagodaReportRequest request;

  if (!pagoda_transfers_prepare (window, PAGODA_REPORT_HANDOVER, NULL, &request))
    return;
  request.as_of = pagoda_form_dialog_get_day (form, "day");
  request.person = person;
  gtk_window_destroy (GTK_WINDOW (form));
  ((PagodaHandoverShow)show) (window, &request);
}

void
pagoda_handover_dialog_ask_book (PagodaWindow *window, PagodaHandoverShow show)
{
  PagodaFormDialog *form = pagoda_form_dialog_new (GTK_WINDOW (window), _ ("Handover book"));

  g_signal_connect (form, "save", G_CALLBACK (show_book_cb), show);
  pagoda_form_dialog_name_button (form, _ ("Continue"));
  pagoda_editing_add_person (form, "person", _ ("Whose accounts"), NULL);
  pagoda_form_dialog_require (form, "person");
  pagoda_form_dialog_add_day (form, "day", _ ("As of"), pagoda_day_today ());
  pagoda_form_dialog_require (form, "day");
  gtk_window_present (GTK_WINDOW (form));
}
