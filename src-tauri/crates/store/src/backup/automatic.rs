//! Keeps a workspace of an older schema beside itself before it is migrated.

use std::ffi::OsStr;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::time::SystemTime;

use rusqlite::Connection;

use super::Existing;
use super::copy::copy_pages;
use super::place::Place;
use crate::StoreError;

/// Automatic backups kept beside a workspace; the oldest give way. Each is as large as the workspace, and nobody goes
/// back further than this many versions of the program.
const KEPT: usize = 3;

/// Copies a workspace to `NAME.schema-VERSION.backup` beside itself, or with a number before the ending where another
/// file of that name is kept already. Of more than three such copies the oldest are removed; files of any other name are
/// left alone.
///
/// # Errors
/// The folder cannot be written, or the disk is full.
pub(crate) fn back_up_older(
    connection: &Connection,
    path: &Path,
    version: u32,
) -> Result<(), StoreError> {
    let backup = free_name(path, version);
    let place = Place::take(&backup, Existing::Keep)?;
    copy_pages(connection, place.temporary(), &mut |_, _| true)?;
    place.fill()?;
    let earlier = automatic_backups(path).unwrap_or_default();
    let earlier = earlier.iter().rev().filter(|one| **one != backup);
    for oldest in earlier.skip(KEPT - 1) {
        // One that cannot be removed does no harm.
        let _gone = fs::remove_file(oldest).is_ok();
    }
    Ok(())
}

fn free_name(path: &Path, version: u32) -> PathBuf {
    let first = std::iter::once(version.to_string());
    let others = (2_u32..).map(|number| format!("{version}-{number}"));
    let mut names = first.chain(others).map(|which| named(path, &which));
    names
        .find(|name| name.symlink_metadata().is_err())
        .unwrap_or_else(|| named(path, "0"))
}

fn named(path: &Path, which: &str) -> PathBuf {
    let mut name = path.file_name().unwrap_or_default().to_owned();
    name.push(format!(".schema-{which}.backup"));
    path.with_file_name(name)
}

/// The automatic backups of a workspace, oldest first.
fn automatic_backups(path: &Path) -> io::Result<Vec<PathBuf>> {
    let name = path.file_name().unwrap_or_default();
    let folder = path
        .parent()
        .filter(|folder| !folder.as_os_str().is_empty());
    let mut found: Vec<(SystemTime, PathBuf)> = Vec::new();
    for entry in fs::read_dir(folder.unwrap_or(Path::new(".")))? {
        let entry = entry?;
        if is_automatic(&entry.file_name(), name) {
            let backup = path.with_file_name(entry.file_name());
            found.push((entry.metadata()?.modified()?, backup));
        }
    }
    found.sort();
    Ok(found.into_iter().map(|(_, path)| path).collect())
}

/// Whether a file has a name that only this program gives: NAME.schema-1.backup, NAME.schema-1-2.backup.
fn is_automatic(file: &OsStr, workspace: &OsStr) -> bool {
    let which = file
        .as_encoded_bytes()
        .strip_prefix(workspace.as_encoded_bytes())
        .and_then(|rest| rest.strip_prefix(b".schema-"))
        .and_then(|rest| rest.strip_suffix(b".backup"));
    which.is_some_and(|which| {
        let mut parts = which.split(|byte| *byte == b'-');
        let is_number = |part: &[u8]| !part.is_empty() && part.iter().all(u8::is_ascii_digit);
        parts.next().is_some_and(is_number)
            && parts.next().is_none_or(is_number)
            && parts.next().is_none()
    })
}
