//! The pack of a change.

use faultline_exchange::document::Block;

use super::subject::{Subject, head, tail};
use super::{Language, ReportFault, cis, collided, people, radius, risk, said};
use crate::changes::risk::risk_of_radius;
use crate::changes::{BlastRadius, blast_radius};
use crate::impact::summary;

/// Long fields under "Plans", with their labels.
const fn plans(words: Language) -> [(&'static str, &'static str); 3] {
    [
        ("implementation_plan", words.implementation()),
        ("test_plan", words.test()),
        ("backout_plan", words.backout()),
    ]
}

/// Everything a board asks about a change.
pub fn change(blocks: &mut Vec<Block>, subject: &Subject<'_>) -> Result<(), ReportFault> {
    let words = subject.words;
    let id = subject.shown.record.id;
    // Judged at the head's time: a report made later is the same.
    let found = blast_radius(subject.workspace, id, subject.head.header.at)?;
    let assessed = risk_of_radius(subject.task, subject.workspace, &found)?;
    let collisions = collided::found(subject)?;
    head(blocks, subject, words.cab_pack());
    blocks.push(Block::heading(2, words.summary()));
    for field in ["description", "reason"] {
        blocks.extend(subject.value(field).map(Block::Paragraph));
    }
    let mut sentences = radius_sentences(words, &found);
    sentences.push(words.risk_line(&risk::sentence(words, &assessed)));
    sentences.push(match collisions.len() {
        0 => words.no_collision().to_owned(),
        count => words.collisions_listed(&words.collision_count(count)),
    });
    blocks.push(Block::paragraph(sentences.join(" ")));
    blocks.push(Block::heading(2, words.affected_cis()));
    cis::cis(blocks, subject);
    radius::radius(blocks, subject, &found)?;
    collided::collisions(blocks, subject, &collisions)?;
    risk::risk(blocks, words, &assessed);
    blocks.push(Block::heading(2, words.plans()));
    for (field, label) in plans(words) {
        blocks.push(Block::heading(3, label));
        let stated = subject.value(field);
        blocks.push(Block::Paragraph(
            stated.unwrap_or_else(|| words.none_stated().to_owned()),
        ));
    }
    people::people(blocks, words, &found.concerned);
    said::approvals(blocks, subject)?;
    review(blocks, subject);
    tail(blocks, subject)
}

fn radius_sentences(words: Language, found: &BlastRadius) -> Vec<String> {
    let counts = summary(&found.answer);
    let is_certain = |one: &&faultline_graph::Affected| found.confidence.is_certain(one);
    let certain = found.affected().filter(is_certain).count();
    let likely = found.affected().count() - certain;
    let mut sentences = vec![
        words.hits(
            &words.cis(certain),
            &likely.to_string(),
            &counts.down.to_string(),
            &counts.degraded.to_string(),
            &counts.at_risk.to_string(),
        ),
        words.services_hit_count(&found.services.len().to_string()),
    ];
    if let Some(name) = &found.draft {
        sentences.insert(0, words.asked_of_draft(name));
    }
    if !found.cost.is_empty() {
        let amounts = found.cost.iter();
        let amounts =
            amounts.map(|one| words.money(&format!("{} {}", one.amount.normalize(), one.currency)));
        let amounts: Vec<String> = amounts.collect();
        sentences.push(words.stated_cost(&amounts.join(", ")));
    }
    sentences
}

fn review(blocks: &mut Vec<Block>, subject: &Subject<'_>) {
    let outcome = subject.value("outcome");
    let notes = subject.value("review_notes");
    if outcome.is_none() && notes.is_none() {
        return;
    }
    let words = subject.words;
    blocks.push(Block::heading(2, words.review()));
    let outcome = outcome.map(|word| words.outcome_was(&words.choice(&word)));
    blocks.extend(outcome.map(Block::Paragraph));
    blocks.extend(notes.map(Block::Paragraph));
}
