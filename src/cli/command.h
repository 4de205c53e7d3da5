/* command.h: the commands of pagodactl.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A command has its options and one function.  The function prints its result and returns TRUE, or prints
 * nothing and fails; what went wrong is then one line on stderr and nothing has changed.
 */
#pragma once

#include "domain/frozen_quarter.h"
#include "session/snapshot.h"

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

#define PAGODA_CLI_ERROR (pagoda_cli_error_quark ())
GQuark pagoda_cli_error_quark (void);

typedef enum
{
  PAGODA_CLI_ERROR_USAGE,      /* wrong words: exit status 2 */
  PAGODA_CLI_ERROR_FINDINGS,   /* a check that found damage: exit status 1 after its result was printed */
  PAGODA_CLI_ERROR_OUTPUT,     /* the standard output could not be written */
  PAGODA_CLI_ERROR_INCOMPLETE, /* a part of pagodactl is missing: exit status 1 */
} PagodaCliError;

/** What every command is given. */
typedef struct
{
  char *store; /* path */
  gboolean json;
  PagodaDay as_of;
  char **arguments; /* what is left after the options, NULL-terminated */
} Invocation;

typedef struct
{
  const char *name;
  const char *arguments;       /* as shown in the help: `FILE`; "": none */
  const char *summary;         /* marked with N_ */
  gboolean dated;              /* its result depends on --as-of */
  const GOptionEntry *options; /* NULL: none of its own */
  /* NULL: pagodactl-full does it. */
  gboolean (*run) (const Invocation *invocation, GError **error);
  char *(*describe) (void); /* what the help says below the options (transfer full); NULL: nothing */
  char *(*list) (void);     /* what the argument can be, behind the summary (transfer full); NULL: anything */
} Command;

/** All commands; the array ends with an entry whose name is NULL. */
extern const Command commands[];

gboolean run_init (const Invocation *invocation, GError **error);
gboolean run_sample (const Invocation *invocation, GError **error);
gboolean run_import (const Invocation *invocation, GError **error);
/** The fields that --map can name, kind by kind. */
char *describe_import_fields (void);

gboolean run_undo (const Invocation *invocation, GError **error);
gboolean run_redo (const Invocation *invocation, GError **error);
gboolean run_history (const Invocation *invocation, GError **error);
gboolean run_handover (const Invocation *invocation, GError **error);
gboolean run_hand_in (const Invocation *invocation, GError **error);
gboolean run_merge (const Invocation *invocation, GError **error);
gboolean run_credit (const Invocation *invocation, GError **error);
gboolean run_evidence (const Invocation *invocation, GError **error);
gboolean run_promises (const Invocation *invocation, GError **error);
gboolean run_referrals (const Invocation *invocation, GError **error);
gboolean run_customers (const Invocation *invocation, GError **error);
gboolean run_pyramid (const Invocation *invocation, GError **error);
gboolean run_load (const Invocation *invocation, GError **error);
gboolean run_layers (const Invocation *invocation, GError **error);
gboolean run_averages (const Invocation *invocation, GError **error);
gboolean run_reorder (const Invocation *invocation, GError **error);
gboolean run_targets (const Invocation *invocation, GError **error);
gboolean run_roadmap (const Invocation *invocation, GError **error);
gboolean run_survey (const Invocation *invocation, GError **error);
gboolean run_rhythm (const Invocation *invocation, GError **error);
gboolean run_visits (const Invocation *invocation, GError **error);
gboolean run_wallet (const Invocation *invocation, GError **error);
gboolean run_review (const Invocation *invocation, GError **error);
gboolean run_freeze (const Invocation *invocation, GError **error);
gboolean run_report (const Invocation *invocation, GError **error);
gboolean run_backup (const Invocation *invocation, GError **error);
gboolean run_restore (const Invocation *invocation, GError **error);
gboolean run_salvage (const Invocation *invocation, GError **error);
gboolean run_check (const Invocation *invocation, GError **error);

extern const GOptionEntry init_options[];
extern const GOptionEntry sample_options[];
extern const GOptionEntry import_options[];
extern const GOptionEntry history_options[];
extern const GOptionEntry load_options[];
extern const GOptionEntry handover_options[];
extern const GOptionEntry hand_in_options[];
extern const GOptionEntry merge_options[];
extern const GOptionEntry credit_options[];
extern const GOptionEntry customers_options[];
extern const GOptionEntry promises_options[];
extern const GOptionEntry referrals_options[];
extern const GOptionEntry pyramid_options[];
extern const GOptionEntry layers_options[];
extern const GOptionEntry averages_options[];
extern const GOptionEntry reorder_options[];
extern const GOptionEntry rhythm_options[];
extern const GOptionEntry target_options[];
extern const GOptionEntry roadmap_options[];
extern const GOptionEntry visits_options[];
extern const GOptionEntry wallet_options[];
extern const GOptionEntry review_options[];
extern const GOptionEntry freeze_options[];
extern const GOptionEntry report_options[];
extern const GOptionEntry backup_options[];

/** Sets @error to a USAGE error; always FALSE. */
gboolean fail_usage (GError **error, const char *format, ...) G_GNUC_PRINTF (2, 3);

/** The one argument of a command that needs exactly one, or NULL with a USAGE error (transfer none). */
const char *only_argument (const Invocation *invocation, const char *what, GError **error);

/** Opens the store for reading, and lets it be migrated first where an older Pagoda wrote it. */
PagodaDatabase *open_to_read (const Invocation *invocation, GError **error);

/**
 * Refuses to write to @path what would destroy something: the store, the files beside it, or one of @others
 * (NULL-terminated, nullable).  A USAGE error that names @option.
 */
gboolean check_target (const Invocation *invocation,
                       const char *option,
                       const char *path,
                       const char *const *others,
                       GError **error);

/** Reads an ISO day of an option; TRUE and untouched where @text is NULL. */
gboolean parse_day (const char *option, const char *text, PagodaDay *day, GError **error);

/** Reads a quarter such as `2026Q3`; TRUE and untouched where @text is NULL. */
gboolean parse_quarter (const char *text, PagodaQuarter *quarter, GError **error);

/** Reads `profit` or `revenue`; TRUE and untouched where @text is NULL. */
gboolean parse_basis (const char *text, PagodaBasis *basis, GError **error);

/** The customer with @code into @customer, which stays as it is where @code is NULL; FALSE where there is
 * none. */
gboolean find_customer (const PagodaSnapshot *snapshot, const char *code, PagodaId *customer, GError **error);

G_END_DECLS
