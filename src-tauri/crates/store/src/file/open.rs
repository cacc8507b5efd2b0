//! Opens connections to a workspace file.

use std::fs::OpenOptions;
use std::io::ErrorKind;
use std::path::Path;

use rusqlite::{Connection, OpenFlags};

use super::{FileFault, header, pragmas};

const COMMON: OpenFlags = OpenFlags::SQLITE_OPEN_NO_MUTEX;

/// Makes an empty database file that is marked as a workspace; the caller migrates it.
///
/// # Errors
/// [`FileFault::Exists`] where anything is at the path already; else the folder cannot be written.
pub fn create(path: &Path) -> Result<Connection, FileFault> {
    // Made empty by the operating system first: two programs cannot both believe they made it.
    OpenOptions::new()
        .write(true)
        .create_new(true)
        .open(path)
        .map_err(|fault| match fault.kind() {
            ErrorKind::AlreadyExists => FileFault::Exists,
            ErrorKind::PermissionDenied | ErrorKind::ReadOnlyFilesystem => FileFault::ReadOnly,
            ErrorKind::NotFound => FileFault::NoFolder,
            _ => FileFault::Io(fault),
        })?;
    let connection = Connection::open_with_flags(path, OpenFlags::SQLITE_OPEN_READ_WRITE | COMMON)?;
    connection.execute_batch("PRAGMA page_size = 8192;")?;
    connection.pragma_update(None, "application_id", header::APPLICATION_ID)?;
    pragmas::use_write_ahead_log(&connection)?;
    pragmas::apply(&connection)?;
    Ok(connection)
}

/// Opens the connection that writes. The file has been looked at with [`super::inspect`] before.
///
/// # Errors
/// The file or its folder cannot be written, or is damaged.
pub fn open_writer(path: &Path) -> Result<Connection, FileFault> {
    let connection = Connection::open_with_flags(path, OpenFlags::SQLITE_OPEN_READ_WRITE | COMMON)?;
    // SQLite makes do with reading where it may not write, and then leaves its journal beside the file.
    if connection.is_readonly("main")? {
        return Err(FileFault::ReadOnly);
    }
    pragmas::use_write_ahead_log(&connection)?;
    pragmas::apply(&connection)?;
    Ok(connection)
}

/// Opens a connection that only reads.
///
/// # Errors
/// The file is damaged or gone.
pub fn open_reader(path: &Path) -> Result<Connection, FileFault> {
    let connection = Connection::open_with_flags(path, OpenFlags::SQLITE_OPEN_READ_WRITE | COMMON)?;
    pragmas::apply(&connection)?;
    connection.execute_batch("PRAGMA query_only = ON;")?;
    Ok(connection)
}

/// Opens a connection that reads a file and leaves nothing beside it. Where a journal lies beside it, somebody may
/// be writing, and what the journal says is read as well.
///
/// # Errors
/// The file is damaged or gone.
pub fn open_unchanging(path: &Path) -> Result<Connection, FileFault> {
    let flags = OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_URI | COMMON;
    let connection = Connection::open_with_flags(address(path, !header::has_journal(path)), flags)?;
    pragmas::apply(&connection)?;
    Ok(connection)
}

/// The path as an SQLite address; what has a meaning in addresses is written as hexadecimal.
fn address(path: &Path, is_immutable: bool) -> String {
    let mut address = String::from("file:");
    for byte in path.as_os_str().as_encoded_bytes() {
        match byte {
            b'%' | b'?' | b'#' => address.push_str(&format!("%{byte:02x}")),
            b'\\' if cfg!(windows) => address.push('/'),
            0x80.. => address.push_str(&format!("%{byte:02x}")),
            other => address.push(char::from(*other)),
        }
    }
    if is_immutable {
        address.push_str("?immutable=1");
    }
    address
}
