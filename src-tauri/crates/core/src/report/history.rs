//! The history of a record.

use faultline_exchange::document::{Block, Cell, Table};

use super::subject::Subject;
use super::words::time;
use crate::records::{RecordAlteration, alteration_words, entry_words};

/// Signs of one alteration; a plan that was altered stands in full above.
const MOST_SIGNS: usize = 300;

/// Every changeset that had to do with the record, the newest first.
pub fn history(blocks: &mut Vec<Block>, subject: &Subject<'_>) {
    blocks.push(Block::heading(2, "History"));
    let mut table = Table::new(&[
        ("Changeset", 1.1),
        ("When", 2.3),
        ("Who", 1.8),
        ("What", 6.5),
    ]);
    for step in &subject.shown.history {
        let header = &step.changeset.header;
        let mut lines: Vec<String> = step.alterations.iter().map(line).collect();
        if !header.message.is_empty() {
            lines.push(format!("“{}”", header.message));
        }
        table.rows.push(vec![
            Cell::from(format!("#{}", step.changeset.number)),
            Cell::from(time(header.at)),
            Cell::from(header.author.clone()),
            Cell::from(lines.join("\n")),
        ]);
    }
    blocks.push(Block::Table(table));
}

fn line(alteration: &RecordAlteration) -> String {
    let words = match alteration {
        RecordAlteration::Entry(body) => entry_words(body),
        other => alteration_words(other),
    };
    let words = words.replace('\n', " ");
    match words.char_indices().nth(MOST_SIGNS) {
        Some((end, _)) => format!("{}…", &words[..end]),
        None => words,
    }
}
