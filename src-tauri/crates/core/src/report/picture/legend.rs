//! What the signs of a picture mean.

use faultline_exchange::document::{
    Anchor, Shape, Stroke, Weight, mark_shapes, palette, text_width,
};
use faultline_graph::State;

use super::boxes::ground;
use crate::report::Language;
use crate::report::words::mark;

/// The room of a legend.
pub const WIDTH: f32 = 560.0;
const STATES: [State; 4] = [State::Down, State::Degraded, State::AtRisk, State::Up];
const SIZE: f32 = 9.0;
const MARGIN: f32 = 10.0;
/// From a sign to its words.
const SIGN: f32 = 32.0;
/// Between words and the next sign.
const GAP: f32 = 20.0;

/// Draws the legend below a height, and gives the height below it.
pub fn draw(language: Language, shapes: &mut Vec<Shape>, top: f32) -> f32 {
    let text = |left: f32, base: f32, words: &str| Shape::Text {
        at: (left, base),
        anchor: Anchor::Start,
        size: SIZE,
        weight: Weight::Regular,
        colour: palette::FAINT,
        text: words.to_owned(),
    };
    // Words differ in length from one language to another, so each follows where the last one ends.
    let after = |left: f32, words: &str| left + SIGN + text_width(words, SIZE, Weight::Regular);
    let mut left = MARGIN;
    for state in STATES {
        ground(shapes, state, [left, top, 26.0, 14.0], 3.0);
        shapes.extend(mark_shapes(
            mark(state),
            left + 8.0,
            top + 2.0,
            10.0,
            state == State::Down,
        ));
        let words = language.state(state);
        shapes.push(text(left + SIGN, top + 10.5, &words));
        left = after(left, &words) + GAP;
    }
    shapes.push(Shape::Rectangle {
        place: [left, top, 26.0, 14.0],
        radius: 5.0,
        fill: None,
        stroke: Some(Stroke::dashed(palette::TEXT, 1.2, (1.5, 2.5))),
    });
    shapes.push(text(left + SIGN, top + 10.5, language.legend_forced()));
    let second = top + 22.0;
    let mut left = MARGIN;
    for (words, stroke) in [
        (language.legend_needs(), Stroke::solid(palette::EDGE, 1.1)),
        (
            language.legend_soft(),
            Stroke::dashed(palette::EDGE, 1.1, (5.0, 4.0)),
        ),
        (language.legend_carries(), Stroke::solid(palette::DOWN, 2.0)),
    ] {
        shapes.push(Shape::Polyline {
            points: vec![(left, second + 7.0), (left + 26.0, second + 7.0)],
            stroke,
        });
        shapes.push(text(left + SIGN, second + 10.5, words));
        left = after(left, words) + GAP;
    }
    shapes.push(text(left, second + 10.5, language.legend_hops()));
    second + 20.0
}
