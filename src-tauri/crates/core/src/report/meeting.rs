//! A meeting of the change advisory board.

use faultline_exchange::document::{Block, Cell, Table};

use super::Language;
use super::words::or_dash;
use crate::changes::cab::{AgendaItem, CabMeeting};

/// Who meets when, what is on the agenda, and what was decided.
pub fn meeting(
    blocks: &mut Vec<Block>,
    words: Language,
    meeting: &CabMeeting,
    items: &[AgendaItem],
) {
    blocks.push(Block::heading(1, meeting.name.clone()));
    blocks.push(Block::Facts(vec![
        (words.held().to_owned(), words.time(meeting.at)),
        (
            words.attendees().to_owned(),
            or_dash(Some(&meeting.attendees.join(", "))),
        ),
    ]));
    let title = format!("{} · {}", words.agenda(), items.len());
    blocks.push(Block::heading(2, title));
    let mut table = Table::new(&[
        (words.number(), 0.5),
        ("Change", 1.1),
        (words.title(), 3.6),
        (words.state_label(), 1.8),
        (words.planned(), 2.6),
        (words.decision_label(), 3.4),
    ]);
    for (position, item) in (1..).zip(items) {
        let change = item.change.as_ref();
        let planned = change.and_then(|one| Some(words.span(one.planned_start?, one.planned_end?)));
        let decision = item
            .decision
            .as_ref()
            .map_or_else(|| words.no_decision().to_owned(), |one| one.sentence(words));
        table.rows.push(vec![
            Cell::from(format!("{position}")),
            Cell::from(item.number.to_string()),
            Cell::from(change.map_or("", |one| one.title.as_str())),
            Cell::from(change.map_or_else(String::new, |one| words.record_state(one.state))),
            Cell::from(or_dash(planned.as_deref())),
            Cell::from(decision),
        ]);
    }
    match items {
        [] => blocks.push(Block::paragraph(words.nothing_on_agenda())),
        _ => blocks.push(Block::Table(table)),
    }
    if !meeting.notes.is_empty() {
        blocks.push(Block::heading(2, words.notes()));
        blocks.push(Block::paragraph(meeting.notes.clone()));
    }
}
