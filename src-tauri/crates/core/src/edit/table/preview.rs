//! What an edit stated as a table would do.

use faultline_store::View;

use super::plan::Plan;
use super::{EditTable, TableFault};
use crate::task::TaskContext;

/// What an edit stated as a table would do, or did.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TablePreview {
    /// How its lines find their CIs.
    pub addressed: Addressed,
    /// CIs that change.
    pub changed: u32,
    /// CIs that have all the values already.
    pub unchanged: u32,
    /// Which value becomes which, in the order of the lines.
    pub changes: Vec<CellChange>,
    /// CIs that can be made, in the order of the lines; whether they are is for the table to say.
    pub new: Vec<NewCiLine>,
    /// What is refused and why, in the order of the lines.
    pub refusals: Vec<CellRefusal>,
    /// Stands for all of this and for the versions of the CIs that were read.
    pub seen: String,
}

/// How the lines of a table find their CIs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Addressed {
    /// By the key in each line.
    ByKey,
    /// By the place where the table is put.
    ByPlace,
}

/// A value that changes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CellChange {
    /// The line of the table, from 1; that of the column names counts.
    pub line: u32,
    /// Key of the CI, as it was.
    pub key: String,
    /// Id of the attribute, or `key`, `name`, `class`, `status`.
    pub attribute: String,
    /// The value until then.
    pub from: Option<String>,
    /// The value from then on.
    pub to: Option<String>,
}

/// A CI that a line makes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewCiLine {
    /// The line of the table, from 1.
    pub line: u32,
    /// Its key.
    pub key: String,
    /// Its name.
    pub name: String,
    /// Id of its class.
    pub class: String,
}

/// A cell, or a whole line, that is refused.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CellRefusal {
    /// The line of the table, from 1.
    pub line: u32,
    /// Key of the CI, where it is known.
    pub key: Option<String>,
    /// Id of the column, or its head where there is none; none for a whole line.
    pub column: Option<String>,
    /// The text that is refused.
    pub value: String,
    /// A sentence.
    pub reason: String,
}

/// What the table would do. Nothing is written.
///
/// Cost: a look-up per line, and a read of all CIs where an attribute is set that has to be unique.
///
/// # Errors
/// The table is empty, too large or goes nowhere, the store cannot be read, or the task was cancelled.
pub fn preview(
    task: &TaskContext<'_>,
    view: View<'_>,
    table: &EditTable,
) -> Result<TablePreview, TableFault> {
    Ok(Plan::make(task, view, table)?.preview)
}
