//! The matrix of impact and likelihood as a picture.

use faultline_exchange::document::{Anchor, Colour, Picture, Shape, Stroke, Weight, palette};

use super::Language;
use crate::changes::risk::{RISK_MATRIX, RiskAssessment, RiskLevel};

const CELL: (f32, f32) = (66.0, 30.0);
const LEFT: f32 = 70.0;
const TOP: f32 = 6.0;

/// Rows are impacts with the worst on top, columns likelihoods; the cell of this change is ringed.
pub fn matrix(language: Language, found: &RiskAssessment) -> Picture {
    let mut shapes = Vec::new();
    let at = |row: usize, column: usize| {
        (
            LEFT + column as f32 * CELL.0,
            TOP + (4 - row) as f32 * CELL.1,
        )
    };
    let index = |value: u8| usize::from(value.clamp(1, 5) - 1);
    let here = (index(found.impact), index(found.likelihood));
    for (row, levels) in RISK_MATRIX.iter().enumerate() {
        for (column, &level) in levels.iter().enumerate() {
            let (left, top) = at(row, column);
            shapes.push(Shape::Rectangle {
                place: [left, top, CELL.0, CELL.1],
                radius: 0.0,
                fill: Some(grey(level)),
                stroke: Some(Stroke::solid(palette::PAPER, 1.5)),
            });
            let middle = left + CELL.0 / 2.0;
            let is_here = (row, column) == here;
            let base = if is_here { 14.0 } else { 19.0 };
            shapes.push(words(
                (middle, top + base),
                9.5,
                &language.risk_level(level),
            ));
        }
        let (_, top) = at(row, 0);
        let label = language.impact_of(row + 1);
        shapes.push(words((LEFT / 2.0, top + 19.0), 9.5, &label));
    }
    let bottom = TOP + 5.0 * CELL.1;
    for column in 0..5 {
        let middle = LEFT + (column as f32 + 0.5) * CELL.0;
        let label = language.likelihood_of(column + 1);
        shapes.push(words((middle, bottom + 14.0), 9.5, &label));
    }
    let (left, top) = at(here.0, here.1);
    shapes.push(Shape::Rectangle {
        place: [left + 1.0, top + 1.0, CELL.0 - 2.0, CELL.1 - 2.0],
        radius: 4.0,
        fill: None,
        stroke: Some(Stroke::solid(palette::ACCENT, 2.5)),
    });
    shapes.push(words(
        (left + CELL.0 / 2.0, top + 24.5),
        7.0,
        language.this_change(),
    ));
    Picture {
        width: LEFT + 5.0 * CELL.0 + 4.0,
        height: bottom + 22.0,
        description: language.matrix_of(
            found.impact,
            found.likelihood,
            &language.risk_level(found.calculated),
        ),
        shapes,
    }
}

/// Bands are greys: state colours say what fails, not how risky something is.
const fn grey(level: RiskLevel) -> Colour {
    match level {
        RiskLevel::Low => Colour(0xf7, 0xf8, 0xf9),
        RiskLevel::Medium => Colour(0xe4, 0xe7, 0xeb),
        RiskLevel::High => Colour(0xcb, 0xd0, 0xd8),
        RiskLevel::VeryHigh => Colour(0xac, 0xb3, 0xbf),
    }
}

fn words(at: (f32, f32), size: f32, text: &str) -> Shape {
    Shape::Text {
        at,
        anchor: Anchor::Middle,
        size,
        weight: Weight::Regular,
        colour: palette::TEXT,
        text: text.to_owned(),
    }
}
