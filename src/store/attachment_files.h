/* attachment_files.h: the files behind attachments, in a folder beside the store.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A file is copied there under a name that no other ever has, and never changed or deleted: whatever an undo
 * or an older backup brings back finds its file.  So the automatic backups, which are restored to where they
 * come from, need no copies; a backup that goes elsewhere takes them along.  A file may be missing, because
 * folders are moved and stores are copied alone: that is normal.
 */
#pragma once

#include "domain/profile.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/** The largest file that is taken. */
#define PAGODA_MOST_ATTACHMENT_BYTES (G_GINT64_CONSTANT (256) << 20)

/** The folder of the store at @store: `NAME.files` beside it (transfer full). */
char *pagoda_attachment_folder (const char *store);

/** The file of @attachment, whether it is there or not (transfer full). */
char *pagoda_attachment_path (const char *store, const PagodaAttachment *attachment);

/**
 * Copies the file at @source into the folder of @store under a name of its own and fills name, file and size
 * of @attachment.  PAGODA_STORE_ERROR_REFUSED for what is no ordinary file, has no readable name or is too
 * large, NOT_FOUND, FULL, IO, and G_IO_ERROR_CANCELLED; then nothing is left behind.
 */
gboolean pagoda_attachment_take (const char *store,
                                 const char *source,
                                 PagodaAttachment *attachment,
                                 GCancellable *cancellable,
                                 GError **error);

/**
 * Copies the files beside the store or backup at @from to where those of @to are, all that are not there yet;
 * @n_copied (nullable) receives how many.  Each appears whole or not at all.
 */
gboolean pagoda_attachments_copy (const char *from, const char *to, guint *n_copied, GError **error);

G_END_DECLS
