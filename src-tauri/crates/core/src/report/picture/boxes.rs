//! A box: icon, name, key; border and pattern by state.

use faultline_exchange::document::{
    Anchor, Colour, Shape, Stroke, Weight, mark_shapes, palette, shortened,
};
use faultline_graph::State;

use super::fold::NodeBox;
use super::place::BOX;
use crate::report::words::mark;

const ICON: f32 = 13.0;
const TEXT_LEFT: f32 = 25.0;
const NAME: f32 = 10.0;
const DETAIL: f32 = 8.5;
/// Width of the hatched part of what is degraded.
const HATCHED: f32 = 8.0;

pub fn draw(shapes: &mut Vec<Shape>, one: &NodeBox, (left, top): (f32, f32)) {
    let radius = if one.is_service { BOX.1 / 2.0 } else { 5.0 };
    if one.count > 1 {
        for behind in [6.0, 3.0] {
            let place = [left + behind, top + behind, BOX.0, BOX.1];
            shapes.push(outline(
                place,
                radius,
                palette::PAPER,
                Stroke::solid(palette::BORDER, 1.0),
            ));
        }
    }
    if one.is_forced {
        let place = [left - 4.0, top - 4.0, BOX.0 + 8.0, BOX.1 + 8.0];
        let stroke = Stroke::dashed(palette::TEXT, 1.2, (1.5, 2.5));
        shapes.push(Shape::Rectangle {
            place,
            radius: radius + 4.0,
            fill: None,
            stroke: Some(stroke),
        });
    }
    ground(shapes, one.state, [left, top, BOX.0, BOX.1], radius);
    let is_down = one.state == State::Down;
    let inset = if one.is_service { 4.0 } else { 0.0 };
    let icon = mark_shapes(
        mark(one.state),
        left + 7.0 + inset,
        top + (BOX.1 - ICON) / 2.0,
        ICON,
        is_down,
    );
    shapes.extend(icon);
    let (strong, faint) = match is_down {
        true => (palette::PAPER, palette::PAPER),
        false => (palette::TEXT, palette::FAINT),
    };
    let hatched = if one.state == State::Degraded {
        HATCHED
    } else {
        0.0
    };
    let room = BOX.0 - TEXT_LEFT - 2.0 * inset - 5.0 - hatched;
    let text = |base: f32, size: f32, weight, colour, words: &str| Shape::Text {
        at: (left + TEXT_LEFT + inset, top + base),
        anchor: Anchor::Start,
        size,
        weight,
        colour,
        text: shortened(words, room, size, weight),
    };
    shapes.push(text(14.5, NAME, Weight::SemiBold, strong, &one.name));
    shapes.push(text(26.5, DETAIL, Weight::Regular, faint, &one.detail));
    if let Some(hops) = one.hops.filter(|_| !one.is_forced) {
        disc(shapes, (left + 1.0, top + 1.0), hops);
    }
}

/// The area of a box in a state.
pub fn ground(shapes: &mut Vec<Shape>, state: State, place: [f32; 4], radius: f32) {
    let (fill, stroke) = match state {
        State::Up => (palette::PAPER, Stroke::solid(palette::BORDER, 1.0)),
        State::AtRisk => (
            palette::AT_RISK_FILL,
            Stroke::dashed(palette::AT_RISK, 1.3, (5.0, 3.0)),
        ),
        State::Degraded => (
            palette::DEGRADED_FILL,
            Stroke::solid(palette::DEGRADED, 1.5),
        ),
        State::Down => (palette::DOWN, Stroke::solid(palette::DOWN, 2.0)),
    };
    shapes.push(outline(place, radius, fill, stroke));
    if state == State::Degraded {
        hatch(shapes, place, radius);
    }
}

fn outline(place: [f32; 4], radius: f32, fill: Colour, stroke: Stroke) -> Shape {
    Shape::Rectangle {
        place,
        radius,
        fill: Some(fill),
        stroke: Some(stroke),
    }
}

/// Lines at 45° along the right side; the ground stays plain behind icon and text.
fn hatch(shapes: &mut Vec<Shape>, [left, top, width, height]: [f32; 4], radius: f32) {
    const STEP: f32 = 4.0;
    let inset = 2.0 + radius * 0.3;
    let band = HATCHED.min(width / 3.0);
    let begin = left + width - inset - band;
    let stroke = Stroke::solid(palette::DEGRADED, 0.8);
    let mut y = top + inset;
    while y + band <= top + height - inset {
        let points = vec![(begin, y + band), (begin + band, y)];
        shapes.push(Shape::Polyline { points, stroke });
        y += STEP;
    }
}

fn disc(shapes: &mut Vec<Shape>, centre: (f32, f32), hops: u32) {
    shapes.push(Shape::Circle {
        centre,
        radius: 6.5,
        fill: Some(palette::PAPER),
        stroke: Some(Stroke::solid(palette::EDGE, 0.8)),
    });
    shapes.push(Shape::Text {
        at: (centre.0, centre.1 + 2.8),
        anchor: Anchor::Middle,
        size: 8.0,
        weight: Weight::Regular,
        colour: palette::TEXT,
        text: hops.to_string(),
    });
}
