//! A meeting of the change advisory board.

use faultline_exchange::document::{Block, Cell, Table};

use super::words::{or_dash, spaced, time};
use crate::changes::cab::{AgendaItem, CabMeeting, MeetingDecision};

/// Who meets when, what is on the agenda, and what was decided.
pub fn meeting(blocks: &mut Vec<Block>, meeting: &CabMeeting, items: &[AgendaItem]) {
    blocks.push(Block::heading(1, meeting.name.clone()));
    blocks.push(Block::Facts(vec![
        ("Held".to_owned(), time(meeting.at)),
        (
            "Attendees".to_owned(),
            or_dash(Some(&meeting.attendees.join(", "))),
        ),
    ]));
    blocks.push(Block::heading(2, format!("Agenda · {}", items.len())));
    let mut table = Table::new(&[
        ("No", 0.5),
        ("Change", 1.1),
        ("Title", 3.6),
        ("State", 1.4),
        ("Planned", 2.6),
        ("Decision", 3.4),
    ]);
    for (position, item) in (1..).zip(items) {
        let change = item.change.as_ref();
        let planned =
            change.and_then(|one| Some(super::words::span(one.planned_start?, one.planned_end?)));
        let decision = item
            .decision
            .as_ref()
            .map_or_else(|| "open".to_owned(), MeetingDecision::sentence);
        table.rows.push(vec![
            Cell::from(format!("{position}")),
            Cell::from(item.number.to_string()),
            Cell::from(change.map_or("", |one| one.title.as_str())),
            Cell::from(change.map_or_else(String::new, |one| spaced(one.state.as_str()))),
            Cell::from(or_dash(planned.as_deref())),
            Cell::from(decision),
        ]);
    }
    match items {
        [] => blocks.push(Block::paragraph("Nothing stands on it.")),
        _ => blocks.push(Block::Table(table)),
    }
    if !meeting.notes.is_empty() {
        blocks.push(Block::heading(2, "Notes"));
        blocks.push(Block::paragraph(meeting.notes.clone()));
    }
}
