//! The risk of a change with its factors.

use faultline_exchange::document::{Block, Cell, Table};

use super::Language;
use super::risk_matrix::matrix;
use crate::changes::risk::{RiskAssessment, RiskFactor};

/// "high (impact 4 × likelihood 3)", with what it was overridden to.
pub fn sentence(words: Language, found: &RiskAssessment) -> String {
    let calculated = words.risk_level(found.calculated);
    let from = words.impact_by_likelihood(found.impact, found.likelihood);
    match found.stated.filter(|_| found.is_overridden()) {
        Some(stated) => words.stated_risk(&words.risk_level(stated), &calculated, &from),
        None => format!("{calculated} ({from})"),
    }
}

/// The section.
pub fn risk(blocks: &mut Vec<Block>, words: Language, found: &RiskAssessment) {
    blocks.push(Block::heading(2, words.risk()));
    let mut said = words.risk_is(&sentence(words, found));
    if found.is_overridden() {
        let reason = found.reason.as_deref().unwrap_or(words.no_reason());
        said.push_str(&words.reason_was(reason));
    }
    blocks.push(Block::Paragraph(said));
    blocks.push(Block::Picture(matrix(words, found)));
    blocks.push(Block::heading(3, words.factors()));
    let mut table = Table::new(&[
        (words.side(), 1.5),
        (words.factor(), 3.0),
        (words.what_it_is(), 6.0),
        (words.score(), 1.0),
        (words.weight(), 1.1),
    ]);
    let sides = [
        (words.impact(), &found.impact_factors),
        (words.likelihood(), &found.likelihood_factors),
    ];
    for (side, factors) in sides {
        let rows = factors.iter().map(|one| row(words, side, one));
        table.rows.extend(rows);
    }
    blocks.push(Block::Table(table));
    blocks.push(Block::paragraph(words.sides_are_means()));
}

fn row(words: Language, side: &str, factor: &RiskFactor) -> Vec<Cell> {
    vec![
        Cell::from(side),
        Cell::from(words.risk_factor(factor.id, factor.label)),
        Cell::from(factor.value.words(words)),
        Cell::from(factor.score.to_string()),
        Cell::from(factor.weight.to_string()),
    ]
}
