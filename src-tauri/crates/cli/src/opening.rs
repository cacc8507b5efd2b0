//! Opening the workspace that a command names, at the moment that it reads.

use std::path::Path;
use std::sync::Arc;

use faultline_core::draft::{self, DraftId};
use faultline_core::snapshot::GraphSnapshot;
use faultline_core::time::{When, resolve};
use faultline_core::workspace::Workspace;
use faultline_core::{Moment, Reader};
use jiff::Timestamp;
use jiff::tz::TimeZone;

use crate::arguments::AsOf;
use crate::failure::Failure;

/// Opens a workspace; a refusal names the file.
pub fn open(path: &Path) -> Result<Workspace, Failure> {
    Workspace::open(path).map_err(|error| Failure::of_file(path, error))
}

/// A workspace at the moment that is read.
pub struct Opened {
    /// The workspace.
    pub workspace: Workspace,
    /// The moment.
    pub moment: Moment,
}

/// Opens a workspace at the moment that is asked for.
pub fn open_at(path: &Path, moment: &AsOf) -> Result<Opened, Failure> {
    let workspace = open(path)?;
    let moment = moment_of(&workspace, &moment.as_of)?;
    Ok(Opened { workspace, moment })
}

/// Opens a workspace with a draft on it, or live where none is named.
pub fn open_draft(path: &Path, draft: Option<&str>) -> Result<Workspace, Failure> {
    let workspace = open(path)?;
    match draft {
        None => Ok(workspace),
        Some(name) => {
            let id = find_draft(&workspace, name)?;
            Ok(workspace.in_draft(id))
        }
    }
}

/// The draft of a name.
pub fn find_draft(workspace: &Workspace, name: &str) -> Result<DraftId, Failure> {
    let reader = workspace.read().map_err(Failure::work)?;
    let draft = draft::find(reader.view(), name).map_err(Failure::work)?;
    Ok(draft.id)
}

/// The moment that is meant; times without offset are local.
pub fn moment_of(workspace: &Workspace, when: &When) -> Result<Moment, Failure> {
    let reader = workspace.read().map_err(Failure::work)?;
    resolve(reader.view(), when, &TimeZone::system()).map_err(Failure::work)
}

impl Opened {
    /// The graph of the moment.
    pub fn snapshot(&self) -> Result<Arc<GraphSnapshot>, Failure> {
        self.workspace
            .snapshot_at(self.moment)
            .map_err(Failure::work)
    }

    /// What time it is at the moment: the clock's now, or when the changeset was recorded.
    pub fn time(&self) -> Result<Timestamp, Failure> {
        match self.moment {
            Moment::Now | Moment::Draft(_) => Ok(Timestamp::now()),
            Moment::Changeset(_) => {
                let head = self.read()?.view().head().map_err(Failure::work)?;
                Ok(head.header.at)
            }
        }
    }

    /// A reader of the moment.
    pub fn read(&self) -> Result<Reader<'_>, Failure> {
        self.workspace.read_at(self.moment).map_err(Failure::work)
    }
}
