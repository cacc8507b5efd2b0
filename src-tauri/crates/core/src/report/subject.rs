//! The record that is told of, and what every record has.

use faultline_exchange::document::Block;
use faultline_model::{Changeset, RecordKind};
use faultline_store::View;

use super::{Language, ReportFault, cis, fields, frozen, history, said};
use crate::records::ShownRecord;
use crate::task::TaskContext;
use crate::workspace::Workspace;

/// A record with what is needed to tell of it.
pub struct Subject<'a> {
    pub task: &'a TaskContext<'a>,
    pub words: Language,
    pub workspace: &'a Workspace,
    pub view: View<'a>,
    pub shown: ShownRecord,
    pub head: &'a Changeset,
}

impl Subject<'_> {
    /// A field's value where it has one.
    pub fn value(&self, field: &str) -> Option<String> {
        let value = self.shown.record.value(field);
        value.filter(|text| !text.trim().is_empty())
    }
}

/// The title, and the short fields.
pub fn head(blocks: &mut Vec<Block>, subject: &Subject<'_>, what: &str) {
    let record = &subject.shown.record;
    blocks.push(Block::heading(
        1,
        format!("{} {}", record.number, record.title),
    ));
    let words = subject.words;
    blocks.push(Block::paragraph(words.as_of(
        what,
        &words.kind_of(record.change_type, record.kind()),
        &words.record_state(record.state),
        &words.time(subject.head.header.at),
    )));
    blocks.push(Block::Facts(fields::short_fields(words, record)));
}

/// What stands at the end of every record.
pub fn tail(blocks: &mut Vec<Block>, subject: &Subject<'_>) -> Result<(), ReportFault> {
    said::links(blocks, subject);
    said::comments(blocks, subject);
    frozen::answers(blocks, subject)?;
    history::history(blocks, subject);
    Ok(())
}

/// An incident or a release: its fields, CIs, list of conditions, and the tail.
pub fn other(blocks: &mut Vec<Block>, subject: &Subject<'_>) -> Result<(), ReportFault> {
    let what = match subject.shown.record.kind() {
        RecordKind::Release => subject.words.release_report(),
        _ => subject.words.incident_report(),
    };
    head(blocks, subject, what);
    for (label, text) in fields::long_fields(subject.words, &subject.shown.record) {
        blocks.push(Block::heading(2, label));
        blocks.push(Block::paragraph(text));
    }
    blocks.push(Block::heading(2, "CIs"));
    cis::cis(blocks, subject);
    said::checklist(blocks, subject);
    tail(blocks, subject)
}
