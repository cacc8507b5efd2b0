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
use subject::Subject;
pub use write::{ReportFormat, WrittenReport, write_report};

/// Of what a report tells.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ReportQuestion {
    /// A meeting of the change advisory board, with the changes on its agenda.
    pub meeting: Option<String>,
    /// Records by number, such as `CHG-12` or `PRB-3`; those of the agenda need not be named.
    pub records: Vec<String>,
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
    if let Some(name) = &question.meeting {
        let meeting = cab::cab_meeting(view, name)?;
        let items = cab::minutes(view, &meeting)?;
        meeting::meeting(&mut blocks, &meeting, &items);
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
            blocks.push(Block::heading(1, "Records in this report"));
            blocks.push(said::list_of(several.iter()));
        }
        (_, true) => {}
    }
    let total = records.len() as u64;
    for (record, done) in records.iter().zip(0..) {
        task.step(done, total)?;
        let subject = Subject {
            task,
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
    blocks.push(Block::heading(2, "Where this comes from"));
    blocks.push(Block::Facts(vec![
        ("Workspace as of".to_owned(), words::time(head.header.at)),
        ("Changeset".to_owned(), format!("#{}", head.number)),
        ("Hash of its head".to_owned(), head.hash.to_string()),
    ]));
    blocks.push(Block::paragraph(
        "Calculated from the records and the estate of this changeset. `faultline verify --expect` with the hash tells whether a workspace still holds it unaltered. Signs that the font of the PDF lacks stand there as □; the HTML form has them.",
    ));
    Ok(Document {
        title: title.join(", "),
        footer: format!(
            "Changeset #{}, {}, {}",
            head.number,
            words::time(head.header.at),
            head.hash
        ),
        at: head.header.at,
        blocks,
    })
}
