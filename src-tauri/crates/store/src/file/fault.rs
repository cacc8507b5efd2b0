//! Why a file is not opened.

use std::io;

/// Why a workspace file is refused. In every case the file is as it was.
#[derive(Debug, thiserror::Error)]
pub enum FileFault {
    /// There is no file at the path.
    #[error("There is no file here. Check the path, or make a new workspace.")]
    Missing,
    /// There is no such folder to make a file in.
    #[error("The folder does not exist. Make it first, or choose another one.")]
    NoFolder,
    /// There is a file at the path already.
    #[error("A file is already here and was left as it is. Choose another name.")]
    Exists,
    /// What stands at the place, or stood there, still has a journal beside it.
    #[error(
        "A program has the file at this place open, or left its journal behind (NAME-wal), which would be mixed into the new file. Close that program, or choose another name."
    )]
    InUse,
    /// A file was to be copied onto itself.
    #[error("The original and the copy are the same file. Choose another name for the copy.")]
    SameFile,
    /// The file was made by another program.
    #[error(
        "The file is not a Faultline workspace. It was left as it is; import its data instead."
    )]
    Foreign,
    /// The file is shorter than its own header says, or its contents contradict each other.
    #[error(
        "The workspace is truncated or damaged and was left as it is. Restore it from a backup."
    )]
    Damaged,
    /// The file was written by a newer version.
    #[error(
        "The workspace was written by a newer version of Faultline (schema {found}, known up to {known}). It was left as it is; use the newer version."
    )]
    Newer {
        /// Schema version of the file.
        found: u32,
        /// Newest schema version known here.
        known: u32,
    },
    /// Another program holds the file.
    #[error(
        "Another program is writing to the workspace. Wait until it has finished, then try again."
    )]
    Busy,
    /// The file or its folder may not be written.
    #[error(
        "The workspace or its folder cannot be written. Make it writable, or copy the file elsewhere."
    )]
    ReadOnly,
    /// The disk is full.
    #[error("The disk is full; nothing was changed. Make room and try again.")]
    Full,
    /// The operating system refused.
    #[error("The file could not be read: {0}.")]
    Io(#[from] io::Error),
    /// SQLite refused for a reason of its own.
    #[error("The database could not be used: {0}.")]
    Sqlite(rusqlite::Error),
}

impl From<rusqlite::Error> for FileFault {
    fn from(fault: rusqlite::Error) -> Self {
        use rusqlite::ErrorCode;
        match fault.sqlite_error_code() {
            // Every statement suits the schema, so a table or column that it misses was taken away; and text that is
            // no JSON was put where this program writes JSON.
            Some(ErrorCode::Unknown) => Self::Damaged,
            None if is_of_another_kind(&fault) => Self::Damaged,
            Some(ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked) => Self::Busy,
            Some(ErrorCode::ReadOnly | ErrorCode::PermissionDenied) => Self::ReadOnly,
            Some(ErrorCode::DatabaseCorrupt) => Self::Damaged,
            Some(ErrorCode::NotADatabase) => Self::Foreign,
            Some(ErrorCode::DiskFull) => Self::Full,
            _ => Self::Sqlite(fault),
        }
    }
}

/// Whether a cell holds what its column never holds.
fn is_of_another_kind(fault: &rusqlite::Error) -> bool {
    use rusqlite::Error;
    matches!(
        fault,
        Error::FromSqlConversionFailure(..)
            | Error::IntegralValueOutOfRange(..)
            | Error::InvalidColumnType(..)
            | Error::Utf8Error(..)
    )
}
