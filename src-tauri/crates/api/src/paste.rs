//! Tables pasted onto the inventory: what would change, then the edit as one changeset.

use serde::{Deserialize, Serialize};
use specta::Type;

/// A pasted table.
#[derive(Clone, Debug, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct PasteRequest {
    /// The texts, line by line; a line may end early. An empty text clears.
    pub lines: Vec<Vec<String>>,
    /// Where it goes unless its first line names columns and one of them is the key.
    pub place: Option<PastePlace>,
    /// Makes CIs of keys that nobody has, where a column says their class.
    pub create: bool,
}

/// A place in the inventory.
#[derive(Clone, Debug, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct PastePlace {
    /// Internal ids of the CIs from the first chosen row on.
    pub cis: Vec<u32>,
    /// The columns from the first chosen one on: `key`, `name`, `class`, `status` or attribute ids.
    pub columns: Vec<String>,
    /// How many rows are chosen. A table that fits into what is chosen a whole number of times is repeated there.
    pub rows: u32,
    /// How many columns are chosen.
    pub width: u32,
}

/// What a pasted table would do.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct PastePreviewView {
    /// Whether its lines name their CIs by key; else they go onto the place.
    pub by_key: bool,
    /// CIs that change.
    pub changed: u32,
    /// CIs that have all the values already.
    pub unchanged: u32,
    /// Which value becomes which, in the order of the lines; at most 500.
    pub changes: Vec<PasteChangeView>,
    /// How many there are in all.
    pub changes_in_all: u32,
    /// CIs that can be made, in the order of the lines; at most 500.
    pub new: Vec<PasteNewView>,
    /// How many there are in all.
    pub new_in_all: u32,
    /// What is refused and why, in the order of the lines; at most 500.
    pub refusals: Vec<PasteRefusalView>,
    /// How many there are in all.
    pub refusals_in_all: u32,
    /// Stands for what was read: to be given with the edit.
    pub seen: String,
}

/// A value that changes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct PasteChangeView {
    /// The line of the table, from 1; that of the column names counts.
    pub line: u32,
    /// Key of the CI, as it was.
    pub key: String,
    /// Attribute id, or `key`, `name`, `class`, `status`.
    pub attribute: String,
    /// The value until then.
    pub from: Option<String>,
    /// The value from then on.
    pub to: Option<String>,
}

/// A CI that a line makes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct PasteNewView {
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
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct PasteRefusalView {
    /// The line of the table, from 1.
    pub line: u32,
    /// Key of the CI, where it is known.
    pub key: Option<String>,
    /// Id of the column, or its head where there is none; none for a whole line.
    pub column: Option<String>,
    /// The text that is refused.
    pub value: String,
    /// A sentence.
    #[specta(type = crate::Sentence)]
    pub reason: String,
}

use faultline_core::edit::table;
use faultline_core::edit::table::{
    Addressed, CellChange, CellRefusal, EditTable, NewCiLine, Place, TablePreview,
};

use crate::session::Writable;
use crate::task::Progress;
use crate::workspace::{AppliedView, recorded};
use crate::{ApiError, Session, inventory};

/// Lines of each list shown at most.
const SHOWN: usize = 500;

/// What the table would do at the moment that is shown. Nothing is written.
///
/// # Errors
/// No workspace is open, the past is shown, the table is empty, too large or goes nowhere, or the task was cancelled.
pub fn preview(
    session: &Session,
    request: PasteRequest,
    task: u32,
    report: impl Fn(Progress),
) -> Result<PastePreviewView, ApiError> {
    session.writable()?;
    let estate = session.estate()?;
    let reader = estate.read()?;
    let table = edit_table(request)?;
    let preview = session.tasks.run(task, report, |task| {
        table::preview(task, reader.view(), &table)
    })?;
    Ok(PastePreviewView::from(preview))
}

/// Makes the edit that a preview told, as one changeset, or as one step of the draft that is shown. What the preview
/// refuses stays as it is.
///
/// # Errors
/// CIs were altered since the preview, the past is shown, or the task was cancelled; nothing was changed.
pub fn apply(
    session: &Session,
    request: PasteRequest,
    seen: &str,
    task: u32,
    report: impl Fn(Progress),
) -> Result<AppliedView, ApiError> {
    let Writable { open, workspace } = session.writable()?;
    let table = edit_table(request)?;
    let context = session.context("");
    let applied = session.tasks.run(task, report, |task| {
        table::edit_by_table(&workspace, &context, task, &table, seen)
    })?;
    recorded(session, &open, &applied)
}

fn edit_table(request: PasteRequest) -> Result<EditTable, ApiError> {
    let place = |place: PastePlace| {
        Ok::<_, ApiError>(Place {
            cis: place.cis,
            columns: inventory::named(&place.columns)?,
            rows: place.rows as usize,
            width: place.width as usize,
        })
    };
    Ok(EditTable {
        lines: request.lines,
        place: request.place.map(place).transpose()?,
        create: request.create,
    })
}

impl From<TablePreview> for PastePreviewView {
    fn from(preview: TablePreview) -> Self {
        let TablePreview {
            addressed,
            changed,
            unchanged,
            changes,
            new,
            refusals,
            seen,
        } = preview;
        Self {
            by_key: addressed == Addressed::ByKey,
            changed,
            unchanged,
            changes_in_all: changes.len() as u32,
            changes: changes.into_iter().take(SHOWN).map(change_view).collect(),
            new_in_all: new.len() as u32,
            new: new.into_iter().take(SHOWN).map(new_view).collect(),
            refusals_in_all: refusals.len() as u32,
            refusals: refusals.into_iter().take(SHOWN).map(refusal_view).collect(),
            seen,
        }
    }
}

fn change_view(change: CellChange) -> PasteChangeView {
    let CellChange {
        line,
        key,
        attribute,
        from,
        to,
    } = change;
    PasteChangeView {
        line,
        key,
        attribute,
        from,
        to,
    }
}

fn new_view(new: NewCiLine) -> PasteNewView {
    let NewCiLine {
        line,
        key,
        name,
        class,
    } = new;
    PasteNewView {
        line,
        key,
        name,
        class,
    }
}

fn refusal_view(refusal: CellRefusal) -> PasteRefusalView {
    let CellRefusal {
        line,
        key,
        column,
        value,
        reason,
    } = refusal;
    PasteRefusalView {
        line,
        key,
        column,
        value,
        reason,
    }
}
