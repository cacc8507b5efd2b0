//! The CIs of a record.

use faultline_exchange::document::{Block, Cell, Table};

use super::subject::Subject;
use super::words::{or_dash, spaced, word_cell};

/// Every CI of the record with what it is to it.
pub fn cis(blocks: &mut Vec<Block>, subject: &Subject<'_>) {
    if subject.shown.cis.is_empty() {
        blocks.push(Block::paragraph("No CI stands on the record."));
        return;
    }
    let mut table = Table::new(&[
        ("CI", 3.0),
        ("Name", 3.0),
        ("Is", 1.5),
        ("State", 1.6),
        ("Minutes", 1.0),
        ("Note", 4.0),
    ]);
    for one in &subject.shown.cis {
        let gone = if one.deleted { " (deleted)" } else { "" };
        let (key, name) = match &one.ci {
            Some(ci) => (ci.key.clone(), ci.name.clone()),
            None => (format!("CI {}", one.link.ci), String::new()),
        };
        let minutes = one.link.minutes.map(|minutes| minutes.to_string());
        table.rows.push(vec![
            Cell::from(format!("{key}{gone}")),
            Cell::from(name),
            Cell::from(spaced(one.link.role.as_str())),
            one.link
                .state
                .map_or_else(|| Cell::from("–"), |state| word_cell(state.as_str())),
            Cell::from(or_dash(minutes.as_deref())),
            Cell::from(one.link.note.clone()),
        ]);
    }
    blocks.push(Block::Table(table));
}
