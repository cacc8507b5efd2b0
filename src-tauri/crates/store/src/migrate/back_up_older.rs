//! Keeps a workspace of an older schema beside itself before it is migrated.

use std::ffi::OsStr;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::time::SystemTime;

use crate::file::{FileFault, has_log};

/// Automatic backups kept beside a workspace; the oldest give way. Five migrations back is further than anybody goes.
const KEPT: usize = 5;

/// Copies a closed workspace byte by byte to `NAME.schema-VERSION.backup` beside itself, or with a number before the
/// ending where another file of that name is kept already. Of more than five such copies the oldest are removed; files
/// of any other name are left alone.
///
/// # Errors
/// Another program has the file open and writes, or the folder cannot be written.
pub(crate) fn back_up_older(path: &Path, version: u32) -> Result<(), FileFault> {
    if has_log(path) {
        return Err(FileFault::Busy);
    }
    let backup = free_name(path, version);
    copy_whole(path, &backup).map_err(|fault| match fault.kind() {
        io::ErrorKind::PermissionDenied | io::ErrorKind::ReadOnlyFilesystem => FileFault::ReadOnly,
        io::ErrorKind::StorageFull => FileFault::Full,
        _ => FileFault::Io(fault),
    })?;
    let kept = automatic_backups(path).unwrap_or_default();
    for oldest in kept.iter().rev().skip(KEPT) {
        // One that cannot be removed does no harm.
        let _gone = fs::remove_file(oldest).is_ok();
    }
    Ok(())
}

fn free_name(path: &Path, version: u32) -> PathBuf {
    let mut numbers = 1_u32..;
    let mut name = named(path, &format!("{version}"));
    while name.exists() {
        let number = numbers.next().unwrap_or_default() + 1;
        name = named(path, &format!("{version}-{number}"));
    }
    name
}

fn named(path: &Path, which: &str) -> PathBuf {
    let mut name = path.file_name().unwrap_or_default().to_owned();
    name.push(format!(".schema-{which}.backup"));
    path.with_file_name(name)
}

/// Appears whole or not at all.
fn copy_whole(from: &Path, to: &Path) -> io::Result<()> {
    let folder = to.parent().filter(|folder| !folder.as_os_str().is_empty());
    let temporary = tempfile::Builder::new()
        .prefix(".faultline-copy-")
        .tempfile_in(folder.unwrap_or(Path::new(".")))?;
    io::copy(&mut fs::File::open(from)?, &mut temporary.as_file())?;
    temporary.as_file().sync_all()?;
    fs::set_permissions(temporary.path(), fs::metadata(from)?.permissions())?;
    temporary
        .persist_noclobber(to)
        .map(|_| ())
        .map_err(|fault| fault.error)
}

/// The automatic backups of a workspace, oldest first.
fn automatic_backups(path: &Path) -> io::Result<Vec<PathBuf>> {
    let name = path.file_name().unwrap_or_default();
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty());
    let mut found: Vec<(SystemTime, PathBuf)> = Vec::new();
    for entry in fs::read_dir(folder.unwrap_or(Path::new(".")))? {
        let entry = entry?;
        if is_automatic(&entry.file_name(), name) {
            found.push((entry.metadata()?.modified()?, entry.path()));
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
