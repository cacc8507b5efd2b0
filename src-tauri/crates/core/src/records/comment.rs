//! Says something on a record.

use faultline_model::{EntryBody, RecordId};

use super::RecordFault;
use super::write::{add_entry, on_record, stated};
use crate::context::Context;
use crate::workspace::{Applied, RecordAct, Workspace};

/// Adds a comment; gives its id. It is corrected by another comment, never altered.
///
/// # Errors
/// The text is empty or too long.
pub fn comment(
    workspace: &Workspace,
    context: &Context,
    id: RecordId,
    text: &str,
) -> Result<Applied<u32>, RecordFault> {
    let text = stated("comment", text)?;
    on_record(
        workspace,
        context,
        id,
        RecordAct::Comment,
        |transaction, record| {
            let body = EntryBody::Comment { text };
            Ok(add_entry(transaction, context, record.id, body)?)
        },
    )
}
