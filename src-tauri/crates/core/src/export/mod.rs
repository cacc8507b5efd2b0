//! Exporting the estate of a moment: the two plain files, which can be imported again without loss, and formats for other
//! programs. An export appears whole or not at all.

mod cis;
mod place;
mod relationships;
mod write;

use std::fmt;
use std::path::Path;
use std::str::FromStr;

use faultline_exchange::record::WriteError;
use faultline_store::file::{FileFault, inspect};
use faultline_store::{Moment, StoreError};

use crate::task::{Cancelled, TaskContext};
use crate::workspace::Workspace;

pub use place::PlaceFault;

/// A format to export to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ExportFormat {
    /// A folder with `cis.csv` and `relations.csv`.
    Csv,
    /// One JSON document.
    Json,
    /// An Excel workbook with a sheet of CIs and one of relationships.
    Xlsx,
    /// GraphML, for graph tools.
    Graphml,
    /// The DOT language, for Graphviz.
    Dot,
}

impl ExportFormat {
    /// All of them.
    pub const ALL: [Self; 5] = [Self::Csv, Self::Json, Self::Xlsx, Self::Graphml, Self::Dot];

    /// The word for it, which is the usual extension too.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Csv => "csv",
            Self::Json => "json",
            Self::Xlsx => "xlsx",
            Self::Graphml => "graphml",
            Self::Dot => "dot",
        }
    }

    /// The format that a path asks for: by its extension, else the folder of CSV files where it has none.
    ///
    /// # Errors
    /// The extension is that of no format.
    pub fn of_path(path: &Path) -> Result<Self, UnknownFormat> {
        match path.extension() {
            None => Ok(Self::Csv),
            Some(extension) => extension.to_string_lossy().to_lowercase().parse(),
        }
    }
}

impl fmt::Display for ExportFormat {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.as_str())
    }
}

/// No export format has this name.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("There is no such export format. Use csv, json, xlsx, graphml or dot.")]
pub struct UnknownFormat;

impl FromStr for ExportFormat {
    type Err = UnknownFormat;

    fn from_str(text: &str) -> Result<Self, UnknownFormat> {
        let found = Self::ALL.into_iter().find(|format| format.as_str() == text);
        found.ok_or(UnknownFormat)
    }
}

/// Why an export was not written; nothing of it remains.
#[derive(Debug, thiserror::Error)]
pub enum ExportError {
    /// The target is a workspace, perhaps the one that is exported: replacing it would lose it.
    #[error("The target is a Faultline workspace and was left as it is. Choose another name.")]
    OntoWorkspace,
    /// Nothing can stand at the target.
    #[error(transparent)]
    Place(#[from] PlaceFault),
    /// The place cannot be written.
    #[error(transparent)]
    Write(#[from] WriteError),
    /// The user stopped it.
    #[error(transparent)]
    Cancelled(#[from] Cancelled),
    /// The workspace cannot be read.
    #[error(transparent)]
    Store(#[from] StoreError),
}

impl From<std::io::Error> for ExportError {
    fn from(fault: std::io::Error) -> Self {
        Self::Write(fault.into())
    }
}

/// How much was exported.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ExportSummary {
    /// CIs.
    pub cis: u64,
    /// Relationships.
    pub relationships: u64,
}

/// Writes the estate of a moment to `target`: a folder for CSV, which is made where it is missing, else a file, which is
/// replaced unless it is a workspace. CIs come by key; relationships by source, type, target and group. The same estate gives the same bytes.
///
/// Takes about 200 bytes of memory for each CI and relationship.
///
/// # Errors
/// [`ExportError`]; what stood at `target` still stands there.
pub fn export(
    task: &TaskContext<'_>,
    workspace: &Workspace,
    moment: Moment,
    target: &Path,
    format: ExportFormat,
) -> Result<ExportSummary, ExportError> {
    if is_workspace(target) {
        return Err(ExportError::OntoWorkspace);
    }
    place::check(target, format)?;
    let reader = workspace.read_at(moment)?;
    let estate = write::Estate::new(task, reader.view())?;
    match format {
        ExportFormat::Csv => estate.csv(target),
        ExportFormat::Json => estate.json(target),
        ExportFormat::Xlsx => estate.xlsx(target),
        ExportFormat::Graphml => estate.graphml(target),
        ExportFormat::Dot => estate.dot(target),
    }
}

/// Says why another kind of file cannot stand at `target`.
///
/// # Errors
/// A workspace or a folder stands there, or its folder is missing.
pub(crate) fn file_can_stand_at(target: &Path, what: &'static str) -> Result<(), ExportError> {
    if is_workspace(target) {
        return Err(ExportError::OntoWorkspace);
    }
    Ok(place::check_file(target, what)?)
}

pub(crate) fn is_workspace(target: &Path) -> bool {
    matches!(
        inspect(target),
        Ok(_) | Err(FileFault::Newer { .. } | FileFault::Damaged)
    )
}

#[cfg(test)]
mod tests;
