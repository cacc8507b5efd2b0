//! Files of records.

use std::fs::File;
use std::io::{self, Read, Write};
use std::path::Path;

use faultline_core::records as core_records;
use faultline_core::records::MOST_ATTACHMENT_BYTES;

use super::RecordWrittenView;
use crate::session::Writable;
use crate::workspace::applied_view;
use crate::{ApiError, ErrorKind, Session};

/// Attaches the file at a path to a record.
///
/// # Errors
/// No workspace is open, the past is shown, or the file cannot be read, is empty or too large.
pub fn attach_file(
    session: &Session,
    id: u32,
    path: &str,
    message: &str,
) -> Result<RecordWrittenView, ApiError> {
    let Writable { open, .. } = session.writable()?;
    let mut content = Vec::new();
    File::open(path)
        // One byte more than fits is enough to tell that it does not.
        .and_then(|file| {
            file.take(MOST_ATTACHMENT_BYTES + 1)
                .read_to_end(&mut content)
        })
        .map_err(|fault| of_file(path, &fault))?;
    let name = Path::new(path).file_name().unwrap_or_default();
    let name = name.to_string_lossy();
    let context = session.context(message);
    let attached = core_records::attach(&open.workspace, &context, id, &name, &content)?;
    Ok(RecordWrittenView {
        entry: Some(attached.output),
        applied: applied_view(session, &attached)?,
    })
}

/// Writes an attached file to a path that the person chose.
///
/// # Errors
/// No workspace is open, the record has no such file, or the path cannot be written.
pub fn save_attachment(session: &Session, id: u32, entry: u32, path: &str) -> Result<(), ApiError> {
    let estate = session.estate()?;
    let reader = estate.read()?;
    let (_, content) = core_records::attachment(reader.view(), id, entry)?;
    let written = File::create(path).and_then(|mut file| file.write_all(&content));
    written.map_err(|fault| of_file(path, &fault))
}

fn of_file(path: &str, fault: &io::Error) -> ApiError {
    ApiError {
        kind: ErrorKind::File {
            path: path.to_owned(),
        },
        message: format!("{path}: {fault}"),
        hints: Vec::new(),
    }
}
