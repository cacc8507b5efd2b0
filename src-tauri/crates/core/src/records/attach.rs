//! Files of records: kept in the workspace by the hash of their content.

use faultline_model::{EntryBody, RecordId};
use faultline_store::View;

use super::RecordFault;
use super::write::{add_entry, on_record};
use crate::context::Context;
use crate::workspace::{Applied, RecordAct, Workspace};

/// Bytes that a file of a record can have: 20 MiB.
pub const MOST_ATTACHMENT_BYTES: u64 = 20 << 20;
/// Characters of a name.
const MOST_NAME: usize = 200;

/// Attaches a file; gives the id of the entry. The same content is kept once, whatever its names.
///
/// # Errors
/// The file is empty or too large, or its name is.
pub fn attach(
    workspace: &Workspace,
    context: &Context,
    id: RecordId,
    name: &str,
    content: &[u8],
) -> Result<Applied<u32>, RecordFault> {
    let name = plain_name(name)?;
    let bytes = content.len() as u64;
    if bytes == 0 {
        return Err(RecordFault::Empty { what: "file" });
    }
    if bytes > MOST_ATTACHMENT_BYTES {
        return Err(RecordFault::TooLarge {
            name,
            found: bytes,
            most: MOST_ATTACHMENT_BYTES,
        });
    }
    let act = RecordAct::Attach { name: name.clone() };
    on_record(workspace, context, id, act, |transaction, record| {
        let content = transaction.keep_content(content)?;
        let body = EntryBody::Attachment {
            name,
            bytes,
            content,
        };
        Ok(add_entry(transaction, context, record.id, body)?)
    })
}

/// The name and the content of an attached file.
///
/// # Errors
/// The record has no such file, or its content is missing in the workspace.
pub fn attachment(
    view: View<'_>,
    id: RecordId,
    entry: u32,
) -> Result<(String, Vec<u8>), RecordFault> {
    let record = view.record(id)?.ok_or(RecordFault::Gone)?;
    let found = view.record_entry(entry)?.filter(|found| found.record == id);
    match found.map(|found| found.body) {
        Some(EntryBody::Attachment { name, content, .. }) => {
            let bytes = view.stored_content(&content)?;
            Ok((name, bytes.ok_or(RecordFault::ContentGone)?))
        }
        _ => Err(RecordFault::NoSuchEntry {
            number: record.number,
            what: "file",
            entry,
        }),
    }
}

/// The name without folders and control characters, so that it is harmless as a file's name.
fn plain_name(name: &str) -> Result<String, RecordFault> {
    let last = name.rsplit(['/', '\\']).next().unwrap_or_default();
    let plain: String = last.chars().filter(|sign| !sign.is_control()).collect();
    let plain = plain.trim().to_owned();
    let found = plain.chars().count();
    if plain.is_empty() || plain.chars().all(|sign| sign == '.') {
        return Err(RecordFault::Empty {
            what: "name of the file",
        });
    }
    if found > MOST_NAME {
        return Err(RecordFault::TooLong {
            what: "name of the file",
            found,
            most: MOST_NAME,
        });
    }
    Ok(plain)
}
