//! Reads the first hundred bytes of a file, so that a foreign, truncated or newer one is refused
//! before SQLite touches it (opening alone may write a journal beside it). The layout is that of
//! "Database File Format", section 1.3, in SQLite's documentation.

use std::fs::File;
use std::io::{ErrorKind, Read};
use std::path::Path;

use super::FileFault;
use super::open_files::is_open;

/// "FLTL": tells a Faultline workspace from other SQLite files.
pub const APPLICATION_ID: u32 = 0x464C_544C;

/// The newest schema version that this program knows.
pub const SCHEMA_VERSION: u32 = 6;

const HEADER_BYTES: usize = 100;

/// Whether a file has to be migrated.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SchemaAge {
    /// It has the schema of this program.
    Current,
    /// It has an older one.
    Older {
        /// Its schema version.
        version: u32,
    },
}

/// Decides from the header and the length alone whether a file can be opened. Reads 100 bytes; nothing of a file that
/// this process has open, which was looked at before.
///
/// # Errors
/// The file is missing, foreign, shorter than it says, or of a newer schema.
pub fn inspect(path: &Path) -> Result<SchemaAge, FileFault> {
    if is_open(path) {
        return Ok(SchemaAge::Current);
    }
    let mut file = File::open(path).map_err(|fault| match fault.kind() {
        ErrorKind::NotFound => FileFault::Missing,
        ErrorKind::PermissionDenied => FileFault::ReadOnly,
        _ => FileFault::Io(fault),
    })?;
    let metadata = file.metadata()?;
    if !metadata.is_file() {
        return Err(FileFault::Foreign);
    }
    let mut header = [0; HEADER_BYTES];
    if let Err(fault) = file.read_exact(&mut header) {
        return Err(match fault.kind() {
            ErrorKind::UnexpectedEof => FileFault::Foreign,
            _ => FileFault::Io(fault),
        });
    }
    // A sudden end while the log was being written back leaves a file that the log completes.
    let whole_alone = !has_log(path);
    judge(&header, whole_alone.then_some(metadata.len()))
}

/// Whether a write-ahead log with something in it lies beside the file.
pub fn has_log(path: &Path) -> bool {
    let mut log = path.as_os_str().to_owned();
    log.push("-wal");
    std::fs::metadata(log).is_ok_and(|metadata| metadata.len() > 0)
}

/// Whether a program has the file open, or ended while it had: a journal lies beside it, be it empty.
pub fn has_journal(path: &Path) -> bool {
    ["-wal", "-journal"].into_iter().any(|ending| {
        let mut journal = path.as_os_str().to_owned();
        journal.push(ending);
        Path::new(&journal).exists()
    })
}

/// `length` is that of the file, where the file alone is all there is.
fn judge(header: &[u8; HEADER_BYTES], length: Option<u64>) -> Result<SchemaAge, FileFault> {
    let number = |at: usize| {
        u32::from_be_bytes([header[at], header[at + 1], header[at + 2], header[at + 3]])
    };
    if !header.starts_with(b"SQLite format 3\0") || number(68) != APPLICATION_ID {
        return Err(FileFault::Foreign);
    }
    let found = number(60);
    if found > SCHEMA_VERSION {
        return Err(FileFault::Newer {
            found,
            known: SCHEMA_VERSION,
        });
    }
    let page_size = match u16::from_be_bytes([header[16], header[17]]) {
        1 => 65_536,
        bytes => u64::from(bytes),
    };
    // The page count holds only where the last writer knew of it (both counters agree).
    let pages = if number(24) == number(92) {
        number(28)
    } else {
        1
    };
    let whole = page_size >= 512
        && length.is_none_or(|length| {
            length.is_multiple_of(page_size) && length / page_size >= u64::from(pages)
        });
    match (whole, found) {
        // Version 0 is what a file has before its first schema: the program that made it did not come to its end.
        // Where a log lies beside it, the log may hold the schema.
        (true, 0) if length.is_none() => Ok(SchemaAge::Current),
        (false, _) | (true, 0) => Err(FileFault::Damaged),
        (true, SCHEMA_VERSION) => Ok(SchemaAge::Current),
        (true, version) => Ok(SchemaAge::Older { version }),
    }
}
