//! `faultline record comment` and `faultline record approve`

use std::io::Write;

use faultline_core::records::{approve, comment};

use super::place::{open_record, tell};
use crate::arguments::{ApproveArguments, CommentArguments};
use crate::failure::Failure;

/// Adds a comment.
pub fn say(arguments: &CommentArguments, out: &mut impl Write) -> Result<(), Failure> {
    let (workspace, record) = open_record(&arguments.place)?;
    let context = arguments.writing.authorship.context();
    let said = comment(&workspace, &context, record.id, &arguments.text).map_err(Failure::work)?;
    let number = record.number.to_string();
    tell(out, &arguments.writing, &number, Some(said.output), &said)
}

/// Takes down what the author decides about a change.
pub fn decide(arguments: &ApproveArguments, out: &mut impl Write) -> Result<(), Failure> {
    let (workspace, record) = open_record(&arguments.place)?;
    let context = arguments.writing.authorship.context();
    let decided = approve(
        &workspace,
        &context,
        record.id,
        arguments.decision,
        &arguments.note,
    );
    let decided = decided.map_err(Failure::work)?;
    let number = record.number.to_string();
    tell(out, &arguments.writing, &number, None, &decided)
}
