//! Where a copy goes.

use std::io;
use std::path::{Path, PathBuf};

use tempfile::{Builder, TempPath};

use crate::file::{FileFault, has_journal, is_open};

/// What becomes of a file that stands where a copy goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Existing {
    /// It stays, and the copy is refused.
    Keep,
    /// The copy takes its place once it is whole and sound; the caller was asked for that.
    Replace,
}

/// A place for a copy, with an empty file beside it that becomes the copy. Dropped before, it leaves no trace.
#[derive(Debug)]
pub(super) struct Place {
    target: PathBuf,
    existing: Existing,
    temporary: TempPath,
}

impl Place {
    /// Takes a place. Nothing that a program has open is ever replaced, and no file gets a journal that is not its own.
    pub fn take(target: &Path, existing: Existing) -> Result<Self, FileFault> {
        let target = match (target.symlink_metadata().is_ok(), existing) {
            (false, _) => target.to_owned(),
            (true, Existing::Keep) => return Err(FileFault::Exists),
            // The file that a link means is replaced, not the link.
            (true, Existing::Replace) => target.canonicalize()?,
        };
        if target.is_dir() {
            return Err(FileFault::Exists);
        }
        if is_open(&target) || has_journal(&target) {
            return Err(FileFault::InUse);
        }
        let temporary = temporary_beside(&target).map_err(fault_of)?;
        Ok(Self {
            target,
            existing,
            temporary,
        })
    }

    /// The file that becomes the copy.
    pub fn temporary(&self) -> &Path {
        &self.temporary
    }

    /// Puts the copy into its place. What came there meanwhile stays, unless it was to be replaced anyway.
    pub fn fill(self) -> Result<(), FileFault> {
        // What a journal still holds would stay behind under the temporary name.
        if has_journal(&self.temporary) || has_journal(&self.target) {
            return Err(FileFault::InUse);
        }
        let placed = match self.existing {
            Existing::Keep => self.temporary.persist_noclobber(&self.target),
            Existing::Replace => self.temporary.persist(&self.target),
        };
        placed.map_err(|fault| fault_of(fault.error))
    }
}

/// Makes an empty file beside `target` that is as readable as any file that the person makes.
fn temporary_beside(target: &Path) -> io::Result<TempPath> {
    let folder = target
        .parent()
        .filter(|folder| !folder.as_os_str().is_empty());
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

/// The error of an operating system names the temporary file, which means nothing to anybody.
fn fault_of(fault: io::Error) -> FileFault {
    match fault.kind() {
        io::ErrorKind::AlreadyExists => FileFault::Exists,
        io::ErrorKind::NotFound | io::ErrorKind::NotADirectory => FileFault::NoFolder,
        io::ErrorKind::PermissionDenied | io::ErrorKind::ReadOnlyFilesystem => FileFault::ReadOnly,
        io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded => FileFault::Full,
        kind => FileFault::Io(kind.into()),
    }
}
