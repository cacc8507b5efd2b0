//! Reports for people: the pack that a change advisory board reads, and the report of a problem.
//!
//! A report tells of the workspace's head: the time shown in it is the head's, so that the same
//! records give the same bytes whenever it is made.

mod change;
mod cis;
mod collided;
mod fault;
mod fields;
mod frozen;
mod history;
mod language;
mod meeting;
mod people;
mod picture;
mod problem;
mod radius;
mod risk;
mod risk_matrix;
mod said;
mod subject;
#[cfg(test)]
mod tests;
mod timeline;
mod words;
mod write;

use faultline_exchange::document::{Block, Document};
use faultline_model::{Record, RecordKind};

use crate::changes::cab;
use crate::records::{record_by_text, show_record};
use crate::task::TaskContext;
use crate::workspace::Workspace;

pub use fault::ReportFault;
pub use language::{Language, UnknownLanguage};
use subject::Subject;
pub use write::{ReportFormat, WrittenReport, write_report};

/// Of what a report tells.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ReportQuestion {
    /// A meeting of the change advisory board, with the changes on its agenda.
    pub meeting: Option<String>,
    /// Records by number, such as `CHG-12` or `PRB-3`; those of the agenda need not be named.
    pub records: Vec<String>,
    /// In which language it is told.
    pub language: Language,
}

/// The report of records, of a meeting, or of both.
///
/// Cost: a blast radius, a risk and the collisions for each change.
///
/// # Errors
/// Nothing was named, a record or the meeting is unknown, the draft of a change cannot be looked
/// at, or it was cancelled.
pub fn report(
    task: &TaskContext<'_>,
    workspace: &Workspace,
    question: &ReportQuestion,
) -> Result<Document, ReportFault> {
    let reader = workspace.read()?;
    let view = reader.view();
    let head = view.head()?;
    let mut blocks = Vec::new();
    let mut records: Vec<Record> = Vec::new();
    let mut title = Vec::new();
    let words = question.language;
    if let Some(name) = &question.meeting {
        let meeting = cab::cab_meeting(view, name)?;
        let items = cab::minutes(view, &meeting)?;
        meeting::meeting(&mut blocks, words, &meeting, &items);
        records.extend(items.into_iter().filter_map(|item| item.change));
        title.push(meeting.name);
    }
    for text in &question.records {
        let record = record_by_text(view, text)?;
        if records.iter().all(|known| known.id != record.id) {
            records.push(record);
        }
    }
    match (records.as_slice(), question.meeting.is_some()) {
        ([], false) => return Err(ReportFault::Nothing),
        ([one], false) => title.push(format!("{} {}", one.number, one.title)),
        (several, false) => {
            let numbers: Vec<String> = several.iter().map(|one| one.number.to_string()).collect();
            title.push(numbers.join(", "));
            blocks.push(Block::heading(1, words.records_in_report()));
            blocks.push(said::list_of(words, several.iter()));
        }
        (_, true) => {}
    }
    let total = records.len() as u64;
    for (record, done) in records.iter().zip(0..) {
        task.step(done, total)?;
        let subject = Subject {
            task,
            words,
            workspace,
            view,
            shown: show_record(view, record.id)?,
            head: &head,
        };
        match record.kind() {
            RecordKind::Change => change::change(&mut blocks, &subject)?,
            RecordKind::Problem => problem::problem(&mut blocks, &subject)?,
            RecordKind::Incident | RecordKind::Release => {
                subject::other(&mut blocks, &subject)?;
            }
        }
    }
    task.step(total, total)?;
    blocks.push(Block::heading(2, words.where_from()));
    blocks.push(Block::Facts(vec![
        (
            words.workspace_as_of().to_owned(),
            words.time(head.header.at),
        ),
        (words.changeset().to_owned(), format!("#{}", head.number)),
        (words.hash_of_head().to_owned(), head.hash.to_string()),
    ]));
    blocks.push(Block::paragraph(words.where_from_note()));
    Ok(Document {
        title: title.join(", "),
        footer: words.footer_of(
            head.number,
            &words.time(head.header.at),
            &head.hash.to_string(),
        ),
        language: words.tag(),
        page_of: words.page_of(),
        at: head.header.at,
        blocks,
    })
}
