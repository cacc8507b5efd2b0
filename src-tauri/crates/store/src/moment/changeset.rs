//! The rows of the past.

use super::Rows;
use crate::Table;

/// The rows of a table as of a changeset.
///
/// A plus sign keeps SQLite from choosing the index of that column: an ordered read of everything would otherwise gather
/// all rows by changeset and sort them. Where no order is asked for, what differs is found by the changeset that ended it:
/// nearly nothing, for a moment close to now.
pub(super) fn rows(table: Table, changeset: u32) -> Rows {
    let statements = table.statements();
    let (name, columns) = (statements.name, statements.column_names);
    Rows {
        kept: format!("SELECT id, {columns}, since FROM main.{name} WHERE +since <= {changeset}"),
        others: format!(
            "SELECT id, {columns}, since FROM main.{name}_history WHERE +since <= {changeset} AND until > {changeset}"
        ),
    }
}

/// How many rows a table had as of a changeset. Asked of [`rows`] as a whole, SQLite would read every column of each.
pub(crate) fn count(table: Table, changeset: u32) -> String {
    let name = table.name();
    format!(
        "SELECT (SELECT count(*) FROM main.{name} WHERE +since <= {changeset})
         + (SELECT count(*) FROM main.{name}_history WHERE +since <= {changeset} AND until > {changeset})"
    )
}

/// Versions that had ended by then.
pub(super) fn history(table: Table, changeset: u32) -> String {
    let statements = table.statements();
    let (name, columns) = (statements.name, statements.column_names);
    format!(
        "SELECT id, {columns}, since, until FROM main.{name}_history WHERE +until <= {changeset}"
    )
}

/// Changesets up to one.
pub(super) fn changesets(changeset: u32) -> String {
    format!(
        "SELECT number, at, author, message, origin, parent, content_hash, hash FROM main.changeset WHERE number <= {changeset}"
    )
}

/// Import runs before the next changeset.
pub(super) fn import_runs(changeset: u32) -> String {
    format!(
        "SELECT id, source, at, file_name, file_hash, changeset FROM main.import_run
         WHERE julianday(at) < coalesce((SELECT julianday(at) FROM main.changeset WHERE number = {changeset} + 1), 1e9)"
    )
}
