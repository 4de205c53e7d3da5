/* care_forms.c: the forms of care items, non-price offers and discounts (Q6).
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "app/customer/care_editing.h"

#include "app/customer/editing-private.h"
#include "app/widgets/text_row.h"
#include "app/wording.h"
#include "session/edit_care.h"

#include <glib/gi18n-lib.h>

static void
take_text (PagodaFormDialog *form, const char *key, char **text)
{
  g_free (*text);
  *text = pagoda_form_dialog_get_text (form, key);
}

/* Care items */

static void
save_item_cb (PagodaFormDialog *form, PagodaCareItem *before)
{
  g_autoptr (PagodaCareItem) item = pagoda_care_item_copy (before);

  take_text (form, "title", &item->title);
  take_text (form, "owner", &item->owner);
  take_text (form, "note", &item->note);
  item->due = pagoda_form_dialog_get_day (form, "due");
  item->done = pagoda_form_dialog_get_day (form, "done");
  pagoda_editing_save (form, pagoda_edit_save_care_item (item),
                       g_strdup_printf (_ ("Saved: %s"), item->title));
}

static void
delete_item_cb (PagodaFormDialog *form)
{
  const PagodaCareItem *item = g_object_get_data (G_OBJECT (form), "subject");

  pagoda_editing_save (form, pagoda_edit_delete_care_item (item->id, item->title),
                       g_strdup_printf (_ ("Deleted: %s"), item->title));
}

void
pagoda_editing_care_item (PagodaWindow *window, PagodaId customer, const PagodaCareItem *item)
{
  const PagodaCareItem fresh = { .customer = customer, .due = PAGODA_DAY_NONE, .done = PAGODA_DAY_NONE };
  PagodaCareItem *subject = pagoda_care_item_copy (item != NULL ? item : &fresh);
  PagodaFormDialog *form
      = pagoda_editing_open (window, item != NULL ? item->title : _ ("New care item"),
                             G_CALLBACK (save_item_cb), subject, (GDestroyNotify)pagoda_care_item_free);

  pagoda_form_dialog_add_text (form, "title", _ ("What they care about"), subject->title);
  pagoda_form_dialog_require (form, "title");
  pagoda_editing_add_person (form, "owner", _ ("Who of us"), subject->owner);
  pagoda_form_dialog_add_day (form, "due", _ ("Due by"), subject->due);
  pagoda_form_dialog_add_day (form, "done", _ ("Done on"), subject->done);
  pagoda_form_dialog_set_day_kind (form, "done", PAGODA_FORM_DAY_PAST);
  pagoda_form_dialog_add_text (form, "note", _ ("Note"), subject->note);
  pagoda_form_dialog_allow_long (form, "note");
  if (item != NULL)
    pagoda_form_dialog_add_delete (form, delete_item_cb);
  gtk_window_present (GTK_WINDOW (form));
}

void
pagoda_editing_complete_care_item (PagodaWindow *window, const PagodaCareItem *item)
{
  pagoda_editing_run (window, pagoda_edit_complete_care_item (item, pagoda_day_today ()),
                      g_strdup_printf (_ ("Done: %s"), item->title));
}

/* Non-price offers */

static void
save_offer_cb (PagodaFormDialog *form, PagodaNonPriceOffer *before)
{
  g_autoptr (PagodaNonPriceOffer) offer = pagoda_non_price_offer_copy (before);

  take_text (form, "title", &offer->title);
  take_text (form, "answer", &offer->answer);
  offer->day = pagoda_form_dialog_get_day (form, "day");
  offer->unique = pagoda_form_dialog_get_choice (form, "unique") == 1;
  pagoda_editing_save (form, pagoda_edit_save_offer (offer), g_strdup_printf (_ ("Saved: %s"), offer->title));
}

static void
delete_offer_cb (PagodaFormDialog *form)
{
  const PagodaNonPriceOffer *offer = g_object_get_data (G_OBJECT (form), "subject");

  pagoda_editing_save (form, pagoda_edit_delete_offer (offer->id, offer->title),
                       g_strdup_printf (_ ("Deleted: %s"), offer->title));
}

void
pagoda_editing_offer (PagodaWindow *window, PagodaId customer, const PagodaNonPriceOffer *offer)
{
  const char *const offers[] = { _ ("Rivals could match it"), _ ("No rival can match it"), NULL };
  g_autoptr (GtkStringList) list = gtk_string_list_new (offers);
  const PagodaNonPriceOffer fresh = { .customer = customer, .day = pagoda_day_today () };
  PagodaNonPriceOffer *subject = pagoda_non_price_offer_copy (offer != NULL ? offer : &fresh);
  PagodaFormDialog *form
      = pagoda_editing_open (window, offer != NULL ? offer->title : _ ("New non-price offer"),
                             G_CALLBACK (save_offer_cb), subject,
                             (GDestroyNotify)pagoda_non_price_offer_free);

  pagoda_form_dialog_add_text (form, "title", _ ("What was offered instead of a lower price"),
                               subject->title);
  pagoda_form_dialog_require (form, "title");
  pagoda_form_dialog_add_choice (form, "unique", _ ("Unique"), list, subject->unique ? 1 : 0);
  pagoda_form_dialog_add_text (form, "answer", _ ("What the customer said to it"), subject->answer);
  pagoda_form_dialog_add_day (form, "day", _ ("Day"), subject->day);
  pagoda_form_dialog_require (form, "day");
  pagoda_form_dialog_set_day_kind (form, "day", PAGODA_FORM_DAY_PAST);
  if (offer != NULL)
    pagoda_form_dialog_add_delete (form, delete_offer_cb);
  gtk_window_present (GTK_WINDOW (form));
}

char *
pagoda_editing_word_offer (const PagodaNonPriceOffer *offer)
{
  /* Translators: an offer that no rival can match. */
  return offer->unique ? g_strdup_printf (_ ("★ %s (no rival can match it)"), offer->title)
                       : g_strdup (offer->title);
}

/* Discounts */

typedef struct
{
  PagodaDiscount *before;
  char *name;           /* of the customer */
  GPtrArray *offers;    /* of PagodaNonPriceOffer */
  GPtrArray *discounts; /* of PagodaDiscount */
  AdwPreferencesGroup *group;
  GPtrArray *rows; /* that stand in it */
} Granting;

static void
free_granting (gpointer data)
{
  Granting *granting = data;

  pagoda_discount_free (granting->before);
  g_free (granting->name);
  g_ptr_array_unref (granting->offers);
  g_ptr_array_unref (granting->discounts);
  g_ptr_array_unref (granting->rows);
  g_free (granting);
}

static void
save_discount_cb (PagodaFormDialog *form, Granting *granting)
{
  g_autoptr (PagodaDiscount) discount = pagoda_discount_copy (granting->before);

  take_text (form, "reason", &discount->reason);
  discount->reduction = pagoda_editing_take_percent (form, "reduction", 0);
  discount->day = pagoda_form_dialog_get_day (form, "day");
  pagoda_editing_save (form, pagoda_edit_save_discount (discount, granting->name),
                       g_strdup (_ ("The discount is on record.")));
}

static void
delete_discount_cb (PagodaFormDialog *form)
{
  const Granting *granting = g_object_get_data (G_OBJECT (form), "subject");

  pagoda_editing_save (form, pagoda_edit_delete_discount (granting->before->id, granting->name),
                       g_strdup (_ ("The discount is taken off the record.")));
}

static void
add_offer_row (Granting *granting, const PagodaNonPriceOffer *offer)
{
  g_autofree char *title = pagoda_editing_word_offer (offer);
  g_autofree char *day = pagoda_wording_day (offer->day, PAGODA_DAY_NONE);
  g_autofree char *text
      = offer->answer != NULL ? g_strdup_printf ("%s · %s", day, offer->answer) : g_strdup (day);
  GtkWidget *row = pagoda_text_row_new (title, text);

  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 0);
  adw_preferences_group_add (granting->group, row);
  g_ptr_array_add (granting->rows, row);
}

/* What was offered before the day in the form; where that is nothing, it is said. */
static void
show_offers (PagodaFormDialog *form, Granting *granting)
{
  PagodaDiscount discount = { .id = granting->before->id, .day = pagoda_form_dialog_get_day (form, "day") };

  for (guint i = 0; i < granting->rows->len; i++)
    adw_preferences_group_remove (granting->group, g_ptr_array_index (granting->rows, i));
  g_ptr_array_set_size (granting->rows, 0);
  if (discount.day == PAGODA_DAY_NONE)
    return;
  g_autoptr (GPtrArray) before
      = pagoda_discount_offers_before (&discount, granting->offers, granting->discounts);
  for (guint i = 0; i < before->len; i++)
    add_offer_row (granting, g_ptr_array_index (before, i));
  adw_preferences_group_set_description (granting->group, before->len == 0 ? C_ ("offers", "None.") : NULL);
  pagoda_form_dialog_show_message (
      form, before->len == 0
                ? _ ("Nothing but the price was offered before. A price war cannot be won by cutting: "
                     "make a non-price offer first, or say why not.")
                : NULL);
}

static void
discount_changed_cb (PagodaFormDialog *form, const char *key, Granting *granting)
{
  if (g_str_equal (key, "day"))
    show_offers (form, granting);
}

static GPtrArray *
copy_all (const GPtrArray *list, GCopyFunc copy, GDestroyNotify free_one)
{
  GPtrArray *copies = g_ptr_array_new_with_free_func (free_one);

  for (guint i = 0; i < list->len; i++)
    g_ptr_array_add (copies, copy (g_ptr_array_index (list, i), NULL));
  return copies;
}

static gpointer
copy_offer (gconstpointer offer, gpointer unused)
{
  return pagoda_non_price_offer_copy (offer);
}

static gpointer
copy_discount (gconstpointer discount, gpointer unused)
{
  return pagoda_discount_copy (discount);
}

void
pagoda_editing_discount (PagodaWindow *window, const PagodaDossier *dossier, const PagodaDiscount *discount)
{
  const PagodaDiscount fresh = { .customer = dossier->customer->id, .day = pagoda_day_today () };
  Granting *granting = g_new0 (Granting, 1);
  PagodaFormDialog *form
      = pagoda_editing_open (window, discount != NULL ? _ ("Discount") : _ ("New discount"),
                             G_CALLBACK (save_discount_cb), granting, free_granting);

  granting->before = pagoda_discount_copy (discount != NULL ? discount : &fresh);
  granting->name = g_strdup (dossier->customer->name);
  granting->offers = copy_all (dossier->offers, copy_offer, (GDestroyNotify)pagoda_non_price_offer_free);
  granting->discounts = copy_all (dossier->discounts, copy_discount, (GDestroyNotify)pagoda_discount_free);
  granting->rows = g_ptr_array_new ();
  g_autofree char *reduction
      = granting->before->reduction > 0 ? pagoda_editing_word_percent (granting->before->reduction) : NULL;
  /* xgettext:no-c-format */
  pagoda_form_dialog_add_text (form, "reduction", _ ("Off the price, in %"), reduction);
  pagoda_form_dialog_check (form, "reduction", pagoda_editing_check_percent);
  pagoda_form_dialog_require (form, "reduction");
  pagoda_form_dialog_add_text (form, "reason", _ ("Reason"), granting->before->reason);
  pagoda_form_dialog_require (form, "reason");
  pagoda_form_dialog_add_day (form, "day", _ ("Day"), granting->before->day);
  pagoda_form_dialog_require (form, "day");
  pagoda_form_dialog_set_day_kind (form, "day", PAGODA_FORM_DAY_PAST);
  granting->group = pagoda_form_dialog_add_group (form, _ ("Non-price offers made before"));
  g_signal_connect (form, "changed", G_CALLBACK (discount_changed_cb), granting);
  show_offers (form, granting);
  if (discount != NULL)
    pagoda_form_dialog_add_delete (form, delete_discount_cb);
  gtk_window_present (GTK_WINDOW (form));
}
