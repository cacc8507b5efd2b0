//! The pack of a change.

use faultline_exchange::document::Block;

use super::subject::{Subject, head, tail};
use super::words::{counted, spaced};
use super::{ReportFault, cis, collided, people, radius, risk, said};
use crate::changes::risk::risk_of_radius;
use crate::changes::{BlastRadius, blast_radius};
use crate::impact::summary;

/// Long fields under "Plans", with their labels.
const PLANS: [(&str, &str); 3] = [
    ("implementation_plan", "Implementation"),
    ("test_plan", "Test"),
    ("backout_plan", "Backout"),
];

/// Everything a board asks about a change.
pub fn change(blocks: &mut Vec<Block>, subject: &Subject<'_>) -> Result<(), ReportFault> {
    let id = subject.shown.record.id;
    // Judged at the head's time: a report made later is the same.
    let found = blast_radius(subject.workspace, id, subject.head.header.at)?;
    let assessed = risk_of_radius(subject.task, subject.workspace, &found)?;
    let collisions = collided::found(subject)?;
    head(blocks, subject, "CAB pack");
    blocks.push(Block::heading(2, "Summary"));
    for field in ["description", "reason"] {
        blocks.extend(subject.value(field).map(Block::Paragraph));
    }
    let mut sentences = radius_sentences(&found);
    sentences.push(format!("Risk: {}.", risk::sentence(&assessed)));
    sentences.push(match collisions.len() {
        0 => "No collision with another change, a freeze or a maintenance window.".to_owned(),
        count => format!("{}, listed below.", counted(count, "collision")),
    });
    blocks.push(Block::paragraph(sentences.join(" ")));
    blocks.push(Block::heading(2, "Affected CIs"));
    cis::cis(blocks, subject);
    radius::radius(blocks, subject, &found)?;
    collided::collisions(blocks, subject, &collisions)?;
    risk::risk(blocks, &assessed);
    blocks.push(Block::heading(2, "Plans"));
    for (field, label) in PLANS {
        blocks.push(Block::heading(3, label));
        let stated = subject.value(field);
        blocks.push(Block::Paragraph(
            stated.unwrap_or_else(|| "None is stated.".to_owned()),
        ));
    }
    people::people(blocks, &found.concerned);
    said::approvals(blocks, subject)?;
    review(blocks, subject);
    tail(blocks, subject)
}

fn radius_sentences(found: &BlastRadius) -> Vec<String> {
    let counts = summary(&found.answer);
    let is_certain = |one: &&faultline_graph::Affected| found.confidence.is_certain(one);
    let certain = found.affected().filter(is_certain).count();
    let likely = found.affected().count() - certain;
    let mut sentences = vec![
        format!(
            "Hits {} for certain and {likely} likely: {} down, {} degraded, {} at risk.",
            counted(certain, "CI"),
            counts.down,
            counts.degraded,
            counts.at_risk
        ),
        format!("Services hit: {}.", found.services.len()),
    ];
    if let Some(name) = &found.draft {
        sentences.insert(0, format!("Asked of the draft {name}."));
    }
    if !found.cost.is_empty() {
        let amounts = found.cost.iter();
        let amounts = amounts.map(|one| format!("{} {}", one.amount.normalize(), one.currency));
        let amounts: Vec<String> = amounts.collect();
        sentences.push(format!("Stated cost per hour: {}.", amounts.join(", ")));
    }
    sentences
}

fn review(blocks: &mut Vec<Block>, subject: &Subject<'_>) {
    let outcome = subject.value("outcome");
    let notes = subject.value("review_notes");
    if outcome.is_none() && notes.is_none() {
        return;
    }
    blocks.push(Block::heading(2, "Review"));
    let outcome = outcome.map(|word| format!("Outcome: {}.", spaced(&word)));
    blocks.extend(outcome.map(Block::Paragraph));
    blocks.extend(notes.map(Block::Paragraph));
}
