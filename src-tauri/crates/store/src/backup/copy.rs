//! A copy that is made beside its place, checked there, and then put into it.

use std::io;
use std::path::{Path, PathBuf};

use rusqlite::Connection;
use rusqlite::backup::{Backup, StepResult};
use tempfile::{Builder, TempPath};

use super::{COPYING, CopyError, STEPS};
use crate::file::FileFault;
use crate::{Store, StoreError, Verification, verify};

/// Pages copied between two steps of progress: 4 MiB.
const PAGES: i32 = 512;

/// A copy on its way to its place. Dropped before it is there, it leaves no trace.
pub(super) struct Copy {
    target: PathBuf,
    temporary: TempPath,
}

impl Copy {
    /// Begins a copy for `target`, where nothing may stand yet.
    pub fn begin(target: &Path) -> Result<Self, CopyError> {
        let begun = if target.symlink_metadata().is_ok() {
            Err(FileFault::Exists)
        } else {
            temporary_beside(target).map_err(fault_of)
        };
        match begun {
            Ok(temporary) => Ok(Self {
                target: target.to_owned(),
                temporary,
            }),
            Err(fault) => Err(CopyError::Target(fault.into())),
        }
    }

    /// Copies everything that `source` sees, checks the copy and puts it into its place. `source` is in a read
    /// transaction, so that writers neither wait for it nor make it begin again.
    pub fn finish(
        self,
        source: &Connection,
        step: &mut dyn FnMut(u64, u64) -> bool,
    ) -> Result<Verification, CopyError> {
        copy_pages(source, &self.temporary, &mut |done, total| {
            step(COPYING * done / total.max(1), STEPS)
        })
        .map_err(CopyError::Target)?;
        let store = Store::open_copy(&self.temporary).map_err(CopyError::Source)?;
        let verification = verify(&store, &mut |done, total| {
            step(COPYING + (STEPS - COPYING) * done / total.max(1), STEPS)
        })
        .map_err(CopyError::Source)?;
        drop(store);
        if !verification.faults.is_empty() {
            return Err(CopyError::Faults(verification));
        }
        match self.temporary.persist_noclobber(&self.target) {
            Ok(()) => Ok(verification),
            Err(fault) => Err(CopyError::Target(fault_of(fault.error).into())),
        }
    }
}

/// Makes an empty file beside `target` that is as readable as any file that the person makes.
fn temporary_beside(target: &Path) -> io::Result<TempPath> {
    let folder = target.parent().filter(|folder| !folder.as_os_str().is_empty());
    let mut builder = Builder::new();
    builder.prefix(".faultline-copy-");
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        builder.permissions(std::fs::Permissions::from_mode(0o666));
    }
    let made = builder.tempfile_in(folder.unwrap_or(Path::new(".")))?;
    Ok(made.into_temp_path())
}

fn copy_pages(
    source: &Connection,
    target: &Path,
    step: &mut dyn FnMut(u64, u64) -> bool,
) -> Result<(), StoreError> {
    let mut copy = Connection::open(target)?;
    let backup = Backup::new(source, &mut copy)?;
    loop {
        let StepResult::More = backup.step(PAGES)? else {
            break;
        };
        let progress = backup.progress();
        let total = u64::from(progress.pagecount.unsigned_abs());
        let left = u64::from(progress.remaining.unsigned_abs());
        if !step(total - left.min(total), total) {
            return Err(StoreError::Interrupted);
        }
    }
    let is_whole = backup.progress().remaining == 0;
    drop(backup);
    copy.close().map_err(|(_, fault)| fault)?;
    if is_whole {
        Ok(())
    } else {
        Err(FileFault::Busy.into())
    }
}

/// The error of an operating system names the temporary file, which means nothing to anybody.
fn fault_of(fault: io::Error) -> FileFault {
    match fault.kind() {
        io::ErrorKind::AlreadyExists => FileFault::Exists,
        io::ErrorKind::NotFound => FileFault::NoFolder,
        io::ErrorKind::PermissionDenied | io::ErrorKind::ReadOnlyFilesystem => FileFault::ReadOnly,
        io::ErrorKind::StorageFull => FileFault::Full,
        kind => FileFault::Io(kind.into()),
    }
}
