//! The risk of a change with its factors.

use faultline_exchange::document::{Block, Cell, Table};

use super::risk_matrix::matrix;
use super::words::spaced;
use crate::changes::risk::{RiskAssessment, RiskFactor};

/// "high (impact 4 × likelihood 3)", with what it was overridden to.
pub fn sentence(found: &RiskAssessment) -> String {
    let calculated = spaced(found.calculated.as_str());
    let from = format!("impact {} × likelihood {}", found.impact, found.likelihood);
    match found.stated.filter(|_| found.is_overridden()) {
        Some(stated) => format!(
            "stated as {}, calculated {calculated} ({from})",
            spaced(stated.as_str())
        ),
        None => format!("{calculated} ({from})"),
    }
}

/// The section.
pub fn risk(blocks: &mut Vec<Block>, found: &RiskAssessment) {
    blocks.push(Block::heading(2, "Risk"));
    let mut words = format!("The risk is {}.", sentence(found));
    if found.is_overridden() {
        let reason = found.reason.as_deref().unwrap_or("none was given.");
        words.push_str(&format!(" Reason: {reason}"));
    }
    blocks.push(Block::Paragraph(words));
    blocks.push(Block::Picture(matrix(found)));
    blocks.push(Block::heading(3, "Factors"));
    let mut table = Table::new(&[
        ("Side", 1.5),
        ("Factor", 3.0),
        ("What it is here", 6.0),
        ("Score 1–5", 1.0),
        ("Weight", 1.0),
    ]);
    let sides = [
        ("Impact", &found.impact_factors),
        ("Likelihood", &found.likelihood_factors),
    ];
    for (side, factors) in sides {
        table.rows.extend(factors.iter().map(|one| row(side, one)));
    }
    blocks.push(Block::Table(table));
    blocks.push(Block::paragraph(
        "Each side is the mean of its factors by their weights, rounded half up; the matrix gives the risk.",
    ));
}

fn row(side: &str, factor: &RiskFactor) -> Vec<Cell> {
    vec![
        Cell::from(side),
        Cell::from(factor.label),
        Cell::from(factor.value.clone()),
        Cell::from(factor.score.to_string()),
        Cell::from(factor.weight.to_string()),
    ]
}
