//! What a change collides with.

use faultline_exchange::document::{Block, Cell, Table};

use super::ReportFault;
use super::subject::Subject;
use super::words::{spaced, span};
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
    blocks.push(Block::heading(2, format!("Collisions · {}", found.len())));
    if found.is_empty() {
        blocks.push(Block::paragraph(
            "None with another change, a freeze or a maintenance window.",
        ));
        return Ok(());
    }
    let names = names_of(subject.view, found)?;
    let mut table = Table::new(&[
        ("Kind", 1.8),
        ("What happens", 5.0),
        ("This change", 2.4),
        ("The other", 3.4),
    ]);
    for one in found {
        let other = match &one.with {
            CollidesWith::Change { number, title, .. } => format!("{number} {title}"),
            CollidesWith::Window { name, .. } => name.clone(),
        };
        let when = one
            .other_span
            .map(|other| format!("\n{}", span(other.start, other.end)));
        table.rows.push(vec![
            Cell::from(spaced(one.kind.as_str())),
            Cell::from(sentence(one, &names)),
            Cell::from(span(one.span.start, one.span.end)),
            Cell::from(format!("{other}{}", when.unwrap_or_default())),
        ]);
    }
    blocks.push(Block::Table(table));
    Ok(())
}
