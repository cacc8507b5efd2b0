//! Shapes in another size and place, and names that fit.

use super::{Shape, Stroke, Weight, text_width};

/// The shape in another size, moved.
#[must_use]
pub(super) fn scaled(shape: &Shape, factor: f32, left: f32, top: f32) -> Shape {
    let at = |(x, y): (f32, f32)| (left + x * factor, top + y * factor);
    let thin = |stroke: Stroke| Stroke {
        width: stroke.width * factor,
        dash: stroke.dash.map(|(dash, gap)| (dash * factor, gap * factor)),
        ..stroke
    };
    match shape.clone() {
        Shape::Rectangle {
            place: [x, y, width, height],
            radius,
            fill,
            stroke,
        } => {
            let (x, y) = at((x, y));
            Shape::Rectangle {
                place: [x, y, width * factor, height * factor],
                radius: radius * factor,
                fill,
                stroke: stroke.map(thin),
            }
        }
        Shape::Circle {
            centre,
            radius,
            fill,
            stroke,
        } => Shape::Circle {
            centre: at(centre),
            radius: radius * factor,
            fill,
            stroke: stroke.map(thin),
        },
        Shape::Polygon { points, fill } => Shape::Polygon {
            points: points.into_iter().map(at).collect(),
            fill,
        },
        Shape::Polyline { points, stroke } => Shape::Polyline {
            points: points.into_iter().map(at).collect(),
            stroke: thin(stroke),
        },
        Shape::Text {
            at: place,
            anchor,
            size,
            weight,
            colour,
            text,
        } => Shape::Text {
            at: at(place),
            anchor,
            size: size * factor,
            weight,
            colour,
            text,
        },
    }
}

/// A text on one line, shortened in the middle where it is too wide, so that its end survives.
#[must_use]
pub fn shortened(text: &str, room: f32, size: f32, weight: Weight) -> String {
    let line = text.replace(['\n', '\r', '\t'], " ");
    if text_width(&line, size, weight) <= room {
        return line;
    }
    let signs: Vec<char> = line.chars().collect();
    let (mut fitting, mut too_many) = (0, signs.len());
    let cut = |kept: usize| -> String {
        let end = kept / 2;
        let begin = &signs[..kept - end];
        let begin = begin.iter().chain(&['…']);
        begin.chain(&signs[signs.len() - end..]).collect()
    };
    while fitting + 1 < too_many {
        let middle = usize::midpoint(fitting, too_many);
        match text_width(&cut(middle), size, weight) <= room {
            true => fitting = middle,
            false => too_many = middle,
        }
    }
    cut(fitting)
}
