//! What was said and done: approvals, comments, files, links, conditions.

use faultline_exchange::document::{Block, Cell, Table};
use faultline_model::{EntryBody, Record};

use super::subject::Subject;
use super::{Language, ReportFault};
use crate::records::{Approvals, approvals_that_hold};

/// Records with title and state.
pub fn list_of<'r>(words: Language, records: impl Iterator<Item = &'r Record>) -> Block {
    let mut table = Table::new(&[
        (words.record(), 1.2),
        (words.title(), 6.0),
        (words.state_label(), 2.0),
    ]);
    for record in records {
        table.rows.push(vec![
            Cell::from(record.number.to_string()),
            Cell::from(record.title.clone()),
            Cell::from(words.record_state(record.state)),
        ]);
    }
    Block::Table(table)
}

/// Who decided what about a change, and whether that is enough.
pub fn approvals(blocks: &mut Vec<Block>, subject: &Subject<'_>) -> Result<(), ReportFault> {
    let words = subject.words;
    blocks.push(Block::heading(2, words.approvals()));
    let standing = match approvals_that_hold(subject.view, &subject.shown.record)? {
        Approvals::Approved { by } => words.approved_by(&by.join(", ")),
        Approvals::Rejected { by } => words.rejected_by(&by),
        Approvals::NoRequester => words.nobody_requested().to_owned(),
        Approvals::Open => words.nobody_approved().to_owned(),
    };
    blocks.push(Block::Paragraph(standing));
    let mut table = Table::new(&[
        (words.when(), 2.7),
        (words.who(), 2.0),
        (words.decision_label(), 1.6),
        (words.note(), 5.0),
    ]);
    for entry in &subject.shown.entries {
        if let EntryBody::Approval { decision, note } = &entry.body {
            table.rows.push(vec![
                Cell::from(words.time(entry.at)),
                Cell::from(entry.author.clone()),
                Cell::from(words.decision(*decision)),
                Cell::from(note.clone()),
            ]);
        }
    }
    push(blocks, table);
    Ok(())
}

/// Comments and attached files; nothing where there are none.
pub fn comments(blocks: &mut Vec<Block>, subject: &Subject<'_>) {
    let words = subject.words;
    let mut table = Table::new(&[(words.when(), 2.7), (words.who(), 2.0), (words.what(), 6.5)]);
    for entry in &subject.shown.entries {
        let what = match &entry.body {
            EntryBody::Comment { text } => text.clone(),
            EntryBody::Attachment {
                name,
                bytes,
                content,
            } => words.file_with_hash(name, &bytes.to_string(), content),
            _ => continue,
        };
        let (when, who) = (
            Cell::from(words.time(entry.at)),
            Cell::from(entry.author.clone()),
        );
        table.rows.push(vec![when, who, Cell::from(what)]);
    }
    if !table.rows.is_empty() {
        blocks.push(Block::heading(2, words.comments_and_files()));
        push(blocks, table);
    }
}

/// Links to other records; nothing where there are none.
pub fn links(blocks: &mut Vec<Block>, subject: &Subject<'_>) {
    let words = subject.words;
    let mut table = Table::new(&[
        (words.link(), 1.6),
        (words.record(), 1.2),
        (words.title(), 6.0),
        (words.state_label(), 2.0),
    ]);
    for one in &subject.shown.links {
        table.rows.push(vec![
            Cell::from(words.link_word(one.word())),
            Cell::from(one.record.number.to_string()),
            Cell::from(one.record.title.clone()),
            Cell::from(words.record_state(one.record.state)),
        ]);
    }
    if !table.rows.is_empty() {
        blocks.push(Block::heading(2, words.linked_records()));
        push(blocks, table);
    }
}

/// The go/no-go list; nothing where there is none.
pub fn checklist(blocks: &mut Vec<Block>, subject: &Subject<'_>) {
    let words = subject.words;
    let mut table = Table::new(&[(words.condition(), 8.0), (words.met(), 1.0)]);
    for entry in &subject.shown.entries {
        if let EntryBody::ChecklistItem { text, done } = &entry.body {
            let met = if *done { words.yes() } else { words.no() };
            table
                .rows
                .push(vec![Cell::from(text.clone()), Cell::from(met)]);
        }
    }
    if !table.rows.is_empty() {
        blocks.push(Block::heading(2, words.go_no_go()));
        push(blocks, table);
    }
}

fn push(blocks: &mut Vec<Block>, table: Table) {
    if !table.rows.is_empty() {
        blocks.push(Block::Table(table));
    }
}
