//! The tables of a draft, named by the live tables that they stand before.

use crate::Table;

/// The live tables that a draft has rows before. The model is the same in all drafts.
pub(super) const DRAFTED: [Table; 3] = [Table::Ci, Table::Relationship, Table::RedundancyGroup];

/// The number of a table in `draft_change.kind`; none for the tables of the model.
pub(super) fn kind(table: Table) -> Option<u8> {
    (0..)
        .zip(DRAFTED)
        .find(|(_, one)| *one == table)
        .map(|(kind, _)| kind)
}

/// The table of a number in `draft_change.kind`.
pub(super) fn of_kind(kind: u8) -> Option<Table> {
    DRAFTED.get(usize::from(kind)).copied()
}

/// All columns of a draft's table but `draft` and `id`: what an image of a row holds.
pub(super) fn image_columns(table: Table) -> String {
    let more = if table == Table::Ci {
        ", made_up_key"
    } else {
        ""
    };
    format!(
        "{}, base, step, deleted{more}",
        table.statements().column_names
    )
}
