//! What a change collides with.

use faultline_exchange::document::{Block, Cell, Table};

use super::ReportFault;
use super::subject::Subject;
use crate::changes::collisions::{
    CollidesWith, Collision, CollisionQuestion, collisions as find, names_of, sentence,
};

/// The collisions of the change.
pub fn found(subject: &Subject<'_>) -> Result<Vec<Collision>, ReportFault> {
    let question = CollisionQuestion {
        change: Some(subject.shown.record.id),
        ..CollisionQuestion::default()
    };
    Ok(find(subject.task, subject.workspace, &question)?)
}

/// The section.
pub fn collisions(
    blocks: &mut Vec<Block>,
    subject: &Subject<'_>,
    found: &[Collision],
) -> Result<(), ReportFault> {
    let words = subject.words;
    let title = format!("{} · {}", words.collisions(), found.len());
    blocks.push(Block::heading(2, title));
    if found.is_empty() {
        blocks.push(Block::paragraph(words.none_collides()));
        return Ok(());
    }
    let names = names_of(subject.view, found)?;
    let mut table = Table::new(&[
        (words.kind(), 2.4),
        (words.what_happens(), 5.0),
        (words.this_change_column(), 2.4),
        (words.the_other(), 3.4),
    ]);
    for one in found {
        let other = match &one.with {
            CollidesWith::Change { number, title, .. } => format!("{number} {title}"),
            CollidesWith::Window { name, .. } => name.clone(),
        };
        let when = one
            .other_span
            .map(|other| format!("\n{}", words.span(other.start, other.end)));
        table.rows.push(vec![
            Cell::from(words.collision_kind(one.kind)),
            Cell::from(sentence(words, one, &names)),
            Cell::from(words.span(one.span.start, one.span.end)),
            Cell::from(format!("{other}{}", when.unwrap_or_default())),
        ]);
    }
    blocks.push(Block::Table(table));
    Ok(())
}
