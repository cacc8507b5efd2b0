//! What was said and done: approvals, comments, files, links, conditions.

use faultline_exchange::document::{Block, Cell, Table};
use faultline_model::{EntryBody, Record};

use super::ReportFault;
use super::subject::Subject;
use super::words::{spaced, time};
use crate::records::{Approvals, approvals_that_hold};

/// Records with title and state.
pub fn list_of<'r>(records: impl Iterator<Item = &'r Record>) -> Block {
    let mut table = Table::new(&[("Record", 1.2), ("Title", 6.0), ("State", 1.8)]);
    for record in records {
        table.rows.push(vec![
            Cell::from(record.number.to_string()),
            Cell::from(record.title.clone()),
            Cell::from(spaced(record.state.as_str())),
        ]);
    }
    Block::Table(table)
}

/// Who decided what about a change, and whether that is enough.
pub fn approvals(blocks: &mut Vec<Block>, subject: &Subject<'_>) -> Result<(), ReportFault> {
    blocks.push(Block::heading(2, "Approvals"));
    let standing = match approvals_that_hold(subject.view, &subject.shown.record)? {
        Approvals::Approved { by } => format!("Approved by {}.", by.join(", ")),
        Approvals::Rejected { by } => format!("Rejected by {by}."),
        Approvals::NoRequester => {
            "Nobody is named as requester, so no approval counts yet.".to_owned()
        }
        Approvals::Open => "Nobody other than the requester approved it yet.".to_owned(),
    };
    blocks.push(Block::Paragraph(standing));
    let mut table = Table::new(&[
        ("When", 2.2),
        ("Who", 2.0),
        ("Decision", 1.2),
        ("Note", 5.0),
    ]);
    for entry in &subject.shown.entries {
        if let EntryBody::Approval { decision, note } = &entry.body {
            table.rows.push(vec![
                Cell::from(time(entry.at)),
                Cell::from(entry.author.clone()),
                Cell::from(spaced(decision.as_str())),
                Cell::from(note.clone()),
            ]);
        }
    }
    push(blocks, table);
    Ok(())
}

/// Comments and attached files; nothing where there are none.
pub fn comments(blocks: &mut Vec<Block>, subject: &Subject<'_>) {
    let mut table = Table::new(&[("When", 2.2), ("Who", 2.0), ("What", 6.5)]);
    for entry in &subject.shown.entries {
        let what = match &entry.body {
            EntryBody::Comment { text } => text.clone(),
            EntryBody::Attachment {
                name,
                bytes,
                content,
            } => {
                format!("File {name}, {bytes} bytes, hash {content}")
            }
            _ => continue,
        };
        let (when, who) = (Cell::from(time(entry.at)), Cell::from(entry.author.clone()));
        table.rows.push(vec![when, who, Cell::from(what)]);
    }
    if !table.rows.is_empty() {
        blocks.push(Block::heading(2, "Comments and files"));
        push(blocks, table);
    }
}

/// Links to other records; nothing where there are none.
pub fn links(blocks: &mut Vec<Block>, subject: &Subject<'_>) {
    let mut table = Table::new(&[
        ("Link", 1.6),
        ("Record", 1.2),
        ("Title", 6.0),
        ("State", 1.8),
    ]);
    for one in &subject.shown.links {
        table.rows.push(vec![
            Cell::from(spaced(one.word())),
            Cell::from(one.record.number.to_string()),
            Cell::from(one.record.title.clone()),
            Cell::from(spaced(one.record.state.as_str())),
        ]);
    }
    if !table.rows.is_empty() {
        blocks.push(Block::heading(2, "Linked records"));
        push(blocks, table);
    }
}

/// The go/no-go list; nothing where there is none.
pub fn checklist(blocks: &mut Vec<Block>, subject: &Subject<'_>) {
    let mut table = Table::new(&[("Condition", 8.0), ("Met", 1.0)]);
    for entry in &subject.shown.entries {
        if let EntryBody::ChecklistItem { text, done } = &entry.body {
            let met = if *done { "yes" } else { "no" };
            table
                .rows
                .push(vec![Cell::from(text.clone()), Cell::from(met)]);
        }
    }
    if !table.rows.is_empty() {
        blocks.push(Block::heading(2, "Go/no-go list"));
        push(blocks, table);
    }
}

fn push(blocks: &mut Vec<Block>, table: Table) {
    if !table.rows.is_empty() {
        blocks.push(Block::Table(table));
    }
}
