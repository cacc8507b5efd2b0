//! The CIs of a record.

use faultline_exchange::document::{Block, Cell, Table};

use super::subject::Subject;
use super::words::{or_dash, word_cell};

/// Every CI of the record with what it is to it.
pub fn cis(blocks: &mut Vec<Block>, subject: &Subject<'_>) {
    let words = subject.words;
    if subject.shown.cis.is_empty() {
        blocks.push(Block::paragraph(words.no_ci_on_record()));
        return;
    }
    let mut table = Table::new(&[
        ("CI", 3.0),
        (words.name(), 3.0),
        (words.is(), 1.5),
        (words.ci_state_label(), 2.0),
        (words.minutes(), 1.0),
        (words.note(), 4.0),
    ]);
    for one in &subject.shown.cis {
        let gone = if one.deleted { words.deleted() } else { "" };
        let (key, name) = match &one.ci {
            Some(ci) => (ci.key.clone(), ci.name.clone()),
            None => (format!("CI {}", one.link.ci), String::new()),
        };
        let minutes = one.link.minutes.map(|minutes| minutes.to_string());
        table.rows.push(vec![
            Cell::from(format!("{key}{gone}")),
            Cell::from(name),
            Cell::from(words.role(one.link.role)),
            one.link
                .state
                .map_or_else(|| Cell::from("–"), |state| word_cell(words, state.as_str())),
            Cell::from(or_dash(minutes.as_deref())),
            Cell::from(one.link.note.clone()),
        ]);
    }
    blocks.push(Block::Table(table));
}
