//! Backing up the open workspace while it is in use, and making a workspace of a backup.

use std::path::Path;

use faultline_core::backup::{self as core_backup, CopyError, Existing};
use faultline_core::store_error::Verification;
use serde::Serialize;
use specta::Type;

use crate::error::store_kind;
use crate::task::Progress;
use crate::{ApiError, ErrorKind, Session};

/// A copy of a workspace that was checked from end to end.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct CopiedView {
    /// The file that was made.
    pub path: String,
    /// How many changesets it holds.
    pub changesets: u32,
    /// Its newest hash, hexadecimal: whoever keeps it can tell a rewritten history.
    pub head: String,
}

/// Copies the open workspace, as it is now, to a file. One that is there already is replaced only where the person was
/// asked, and only by a copy that is whole and sound.
///
/// # Errors
/// No workspace is open, it has faults, the place is taken or cannot be written, or the task was cancelled; what stood
/// there still stands there.
pub fn back_up(
    session: &Session,
    path: &str,
    replace: bool,
    task: u32,
    report: impl Fn(Progress),
) -> Result<CopiedView, ApiError> {
    let open = session.open()?;
    let source = open.workspace.path().display().to_string();
    let existing = existing(replace);
    let made = session.tasks.run(task, report, |task| {
        core_backup::back_up(task, &open.workspace, Path::new(path), existing)
    });
    copied(&source, path, made)
}

/// Makes a workspace of a backup, which stays as it is. The open workspace stays open.
///
/// # Errors
/// The backup is no sound workspace, the place is taken or cannot be written, or the task was cancelled; what stood there
/// still stands there.
pub fn restore(
    session: &Session,
    backup: &str,
    path: &str,
    replace: bool,
    task: u32,
    report: impl Fn(Progress),
) -> Result<CopiedView, ApiError> {
    let existing = existing(replace);
    let made = session.tasks.run(task, report, |task| {
        core_backup::restore(task, Path::new(backup), Path::new(path), existing)
    });
    copied(backup, path, made)
}

fn existing(replace: bool) -> Existing {
    match replace {
        true => Existing::Replace,
        false => Existing::Keep,
    }
}

fn copied(
    source: &str,
    target: &str,
    made: Result<Verification, CopyError>,
) -> Result<CopiedView, ApiError> {
    let made = made.map_err(|fault| {
        let path = String::new();
        let (kind, place) = match &fault {
            CopyError::Source(store) => (store_kind(store), source),
            CopyError::Target(store) => (store_kind(store), target),
            CopyError::Faults(_) => (ErrorKind::WorkspaceDamaged { path }, source),
        };
        ApiError::new(kind, &fault).at(place)
    })?;
    Ok(CopiedView {
        path: target.to_owned(),
        changesets: made.changesets,
        head: made.head.to_string(),
    })
}
