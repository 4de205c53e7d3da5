/* edit_evidence.c: edits of the evidence library (R9).
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "session/edit_evidence.h"

#include "base/text.h"
#include "session/edit-private.h"
#include "store/attachment_files.h"
#include "store/evidence.h"

#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>

/* Pieces */

typedef struct
{
  PagodaEvidence *evidence;
  char *source; /* of a file that is still to be taken; nullable */
} Saving;

static void
free_saving (gpointer data)
{
  Saving *saving = data;

  pagoda_evidence_free (saving->evidence);
  g_free (saving->source);
  g_free (saving);
}

static gboolean
check_piece (PagodaDatabase *database, const PagodaEvidence *evidence, GError **error)
{
  if (pagoda_edit_is_blank (evidence->title))
    return pagoda_edit_refuse (
        _ ("A piece of evidence needs a title. Nothing was changed. Say what it shows."), error);
  g_autofree char *title = pagoda_text_fold (evidence->title);
  g_autoptr (GPtrArray) pieces = pagoda_evidence_list (database, error);
  for (guint i = 0; pieces != NULL && i < pieces->len; i++)
    {
      const PagodaEvidence *other = g_ptr_array_index (pieces, i);
      g_autofree char *other_title = pagoda_text_fold (other->title);
      if (other->id != evidence->id && g_str_equal (title, other_title))
        return pagoda_edit_refuse (
            _ ("Another piece has this title. Nothing was changed. Choose another title."), error);
    }
  return pieces != NULL;
}

/* Copies the file beside the store; @evidence has it then. */
static gboolean
take_file (PagodaDatabase *database, PagodaEvidence *evidence, const char *source, GError **error)
{
  g_autoptr (PagodaAttachment) taken = g_new0 (PagodaAttachment, 1);

  if (!pagoda_attachment_take (pagoda_database_get_path (database), source, taken, NULL, error))
    return FALSE;
  g_free (evidence->name);
  g_free (evidence->file);
  evidence->name = g_steal_pointer (&taken->name);
  evidence->file = g_steal_pointer (&taken->file);
  evidence->size = taken->size;
  return TRUE;
}

static void
drop_file (PagodaDatabase *database, const PagodaEvidence *evidence)
{
  const PagodaAttachment taken = { .file = evidence->file };
  g_autofree char *path = pagoda_attachment_path (pagoda_database_get_path (database), &taken);

  g_unlink (path);
}

static gboolean
save_piece (PagodaDatabase *database, gpointer data, GError **error)
{
  PagodaEdit *edit = data;
  const Saving *saving = edit->data;

  if (!check_piece (database, saving->evidence, error)
      || (saving->source != NULL && !take_file (database, saving->evidence, saving->source, error)))
    return FALSE;
  gboolean saved = pagoda_evidence_save (database, saving->evidence, error);
  edit->id = saving->evidence->id;
  if (!saved && saving->source != NULL)
    drop_file (database, saving->evidence);
  return saved;
}

PagodaEdit *
pagoda_edit_save_evidence (const PagodaEvidence *evidence, const char *source)
{
  Saving *saving = g_new (Saving, 1);

  *saving = (Saving){ pagoda_evidence_copy (evidence), g_strdup (source) };
  return pagoda_edit_create_with ("save-evidence", evidence->title, save_piece, saving, free_saving);
}

PagodaEdit *
pagoda_edit_delete_evidence (PagodaId id, const char *title)
{
  return pagoda_edit_create_deletion ("delete-evidence", title, id, pagoda_evidence_delete);
}

/* Uses */

typedef struct
{
  PagodaEdit *edit;
  PagodaId customer;
  PagodaEvidenceTarget target;
  GArray *pieces;
} Attaching;

static void
free_attaching (gpointer data)
{
  Attaching *attaching = data;

  pagoda_edit_free (attaching->edit);
  g_array_unref (attaching->pieces);
  g_free (attaching);
}

static gboolean
is_wanted (const Attaching *attaching, PagodaId evidence)
{
  for (guint i = 0; i < attaching->pieces->len; i++)
    if (g_array_index (attaching->pieces, PagodaId, i) == evidence)
      return TRUE;
  return FALSE;
}

static gboolean
take_off (PagodaDatabase *database,
          const Attaching *attaching,
          const GPtrArray *uses,
          PagodaId to,
          GError **error)
{
  for (guint i = 0; i < uses->len; i++)
    {
      const PagodaEvidenceUse *use = g_ptr_array_index (uses, i);
      if (use->target == attaching->target && use->to == to && !is_wanted (attaching, use->evidence)
          && !pagoda_evidence_uses_delete (database, use->id, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
attach (PagodaDatabase *database,
        const Attaching *attaching,
        const GPtrArray *uses,
        PagodaId to,
        GError **error)
{
  for (guint i = 0; i < attaching->pieces->len; i++)
    {
      PagodaEvidenceUse use = { .evidence = g_array_index (attaching->pieces, PagodaId, i),
                                .customer = attaching->customer,
                                .target = attaching->target,
                                .to = to };
      if (!pagoda_evidence_is_used (uses, use.evidence, use.target, to)
          && !pagoda_evidence_uses_insert (database, &use, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
save_with_evidence (PagodaDatabase *database, gpointer data, GError **error)
{
  PagodaEdit *edit = data;
  const Attaching *attaching = edit->data;

  if (!attaching->edit->run (database, attaching->edit, error))
    return FALSE;
  edit->id = pagoda_edit_get_id (attaching->edit);
  g_autoptr (GPtrArray) uses = pagoda_evidence_uses_of_customer (database, attaching->customer, error);
  return uses != NULL && take_off (database, attaching, uses, edit->id, error)
         && attach (database, attaching, uses, edit->id, error);
}

PagodaEdit *
pagoda_edit_with_evidence (PagodaEdit *edit,
                           PagodaId customer,
                           PagodaEvidenceTarget target,
                           const GArray *pieces)
{
  Attaching *attaching = g_new (Attaching, 1);

  *attaching = (Attaching){ edit, customer, target, g_array_copy ((GArray *)pieces) };
  return pagoda_edit_create_with (edit->key, edit->subject, save_with_evidence, attaching, free_attaching);
}
