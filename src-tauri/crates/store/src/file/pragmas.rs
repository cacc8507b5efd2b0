//! Every pragma and connection setting, in one place.

use rusqlite::Connection;
use rusqlite::config::DbConfig;

/// Makes a connection safe against hostile files and sudden ends.
///
/// - `DEFENSIVE`, `trusted_schema = OFF`, `cell_size_check = ON`, `mmap_size = 0`: a file made to
///   attack its reader cannot run code through its schema or read beyond a page.
/// - WAL: readers never wait for the writer; `synchronous = FULL`: a commit survives loss of power.
/// - `foreign_keys = ON`: no import run without its source. Relationships state no foreign keys,
///   which would double the cost of an import; the core checks their ends, and `verify` again.
/// - 16 MiB of page cache, sorting in memory: an estate's indexes fit.
///
/// # Errors
/// SQLite refuses one of them, for instance because the file cannot be written.
pub(super) fn apply(connection: &Connection) -> rusqlite::Result<()> {
    connection.set_db_config(DbConfig::SQLITE_DBCONFIG_DEFENSIVE, true)?;
    connection.set_db_config(DbConfig::SQLITE_DBCONFIG_TRUSTED_SCHEMA, false)?;
    connection.busy_timeout(std::time::Duration::from_secs(5))?;
    connection.execute_batch(
        "PRAGMA cell_size_check = ON;
         PRAGMA mmap_size = 0;
         PRAGMA foreign_keys = ON;
         PRAGMA synchronous = FULL;
         PRAGMA temp_store = MEMORY;
         PRAGMA cache_size = -16384;",
    )?;
    connection.set_prepared_statement_cache_capacity(128);
    Ok(())
}

/// Puts the file into write-ahead mode, which it keeps.
///
/// # Errors
/// The file or its folder cannot be written.
pub(super) fn use_write_ahead_log(connection: &Connection) -> rusqlite::Result<()> {
    connection.query_row("PRAGMA journal_mode = WAL", [], |_| Ok(()))
}
