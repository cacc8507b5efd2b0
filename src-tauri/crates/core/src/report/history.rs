//! The history of a record.

use faultline_exchange::document::{Block, Cell, Table};

use super::Language;
use super::subject::Subject;
use crate::records::{RecordAlteration, alteration_words};

/// Signs of one alteration; a plan that was altered stands in full above.
const MOST_SIGNS: usize = 300;

/// Every changeset that had to do with the record, the newest first.
pub fn history(blocks: &mut Vec<Block>, subject: &Subject<'_>) {
    let words = subject.words;
    blocks.push(Block::heading(2, words.history()));
    let mut table = Table::new(&[
        (words.changeset(), 1.1),
        (words.when(), 2.7),
        (words.who(), 1.8),
        (words.what(), 6.5),
    ]);
    for step in &subject.shown.history {
        let header = &step.changeset.header;
        let mut lines: Vec<String> = step
            .alterations
            .iter()
            .map(|one| line(words, one))
            .collect();
        if !header.message.is_empty() {
            lines.push(words.quoted(&header.message));
        }
        table.rows.push(vec![
            Cell::from(format!("#{}", step.changeset.number)),
            Cell::from(words.time(header.at)),
            Cell::from(header.author.clone()),
            Cell::from(lines.join("\n")),
        ]);
    }
    blocks.push(Block::Table(table));
}

fn line(words: Language, alteration: &RecordAlteration) -> String {
    let words = alteration_words(words, alteration).replace('\n', " ");
    match words.char_indices().nth(MOST_SIGNS) {
        Some((end, _)) => format!("{}…", &words[..end]),
        None => words,
    }
}
