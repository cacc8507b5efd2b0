//! What the signs of a picture mean.

use faultline_exchange::document::{Anchor, Shape, Stroke, Weight, mark_shapes, palette};
use faultline_graph::State;

use super::boxes::ground;
use crate::report::Language;
use crate::report::words::mark;

/// The room of a legend.
pub const WIDTH: f32 = 560.0;
const STATES: [State; 4] = [State::Down, State::Degraded, State::AtRisk, State::Up];
const SIZE: f32 = 9.0;

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
    for (number, state) in STATES.into_iter().enumerate() {
        let left = 10.0 + number as f32 * 95.0;
        ground(shapes, state, [left, top, 26.0, 14.0], 3.0);
        shapes.extend(mark_shapes(
            mark(state),
            left + 8.0,
            top + 2.0,
            10.0,
            state == State::Down,
        ));
        shapes.push(text(left + 32.0, top + 10.5, &language.state(state)));
    }
    shapes.push(Shape::Rectangle {
        place: [400.0, top, 26.0, 14.0],
        radius: 5.0,
        fill: None,
        stroke: Some(Stroke::dashed(palette::TEXT, 1.2, (1.5, 2.5))),
    });
    shapes.push(text(432.0, top + 10.5, language.legend_forced()));
    let second = top + 22.0;
    let line = |left: f32, stroke| Shape::Polyline {
        points: vec![(left, second + 7.0), (left + 26.0, second + 7.0)],
        stroke,
    };
    shapes.push(line(10.0, Stroke::solid(palette::EDGE, 1.1)));
    shapes.push(text(42.0, second + 10.5, language.legend_needs()));
    shapes.push(line(150.0, Stroke::dashed(palette::EDGE, 1.1, (5.0, 4.0))));
    shapes.push(text(182.0, second + 10.5, language.legend_soft()));
    shapes.push(line(295.0, Stroke::solid(palette::DOWN, 2.0)));
    shapes.push(text(327.0, second + 10.5, language.legend_carries()));
    shapes.push(text(432.0, second + 10.5, language.legend_hops()));
    second + 20.0
}
