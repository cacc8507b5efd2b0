//! Shapes as the operators of a page.

use pdf_writer::types::{LineCapStyle, LineJoinStyle};
use pdf_writer::{Content, Name, Str};

use super::embedded_font::EmbeddedFonts;
use super::page::HEIGHT;
use crate::document::{Anchor, Colour, Shape, Stroke, Weight, text_width};

/// How far the handles of a quarter circle reach, in radii.
const ROUND: f32 = 0.552_284_8;

/// The operators of a page; the glyphs it uses are noted.
pub fn content(shapes: &[Shape], fonts: &mut EmbeddedFonts) -> Vec<u8> {
    let mut out = Content::new();
    out.set_line_cap(LineCapStyle::ButtCap);
    out.set_line_join(LineJoinStyle::RoundJoin);
    for shape in shapes {
        draw(&mut out, shape, fonts);
    }
    out.finish().into_vec()
}

fn draw(out: &mut Content, shape: &Shape, fonts: &mut EmbeddedFonts) {
    match shape {
        Shape::Rectangle {
            place,
            radius,
            fill,
            stroke,
        } => {
            rounded(out, *place, *radius);
            paint(out, *fill, *stroke);
        }
        Shape::Circle {
            centre: (x, y),
            radius,
            fill,
            stroke,
        } => {
            let place = [x - radius, y - radius, radius * 2.0, radius * 2.0];
            rounded(out, place, *radius);
            paint(out, *fill, *stroke);
        }
        Shape::Polygon { points, fill } => {
            path(out, points);
            out.close_path();
            paint(out, Some(*fill), None);
        }
        Shape::Polyline { points, stroke } => {
            path(out, points);
            paint(out, None, Some(*stroke));
        }
        Shape::Text {
            at: (x, y),
            anchor,
            size,
            weight,
            colour,
            text,
        } => {
            let before = match anchor {
                Anchor::Start => 0.0,
                Anchor::Middle => text_width(text, *size, *weight) / 2.0,
            };
            let Colour(red, green, blue) = *colour;
            out.set_fill_rgb(part(red), part(green), part(blue));
            out.begin_text();
            out.set_font(font_name(*weight), *size);
            out.next_line(x - before, HEIGHT - y);
            out.show(Str(&fonts.encoded(text, *weight)));
            out.end_text();
        }
    }
}

/// The name of a face on a page.
pub fn font_name(weight: Weight) -> Name<'static> {
    match weight {
        Weight::Regular => Name(b"F0"),
        Weight::SemiBold => Name(b"F1"),
    }
}

fn path(out: &mut Content, points: &[(f32, f32)]) {
    for (&(x, y), at) in points.iter().zip(0..) {
        match at {
            0 => out.move_to(x, HEIGHT - y),
            _ => out.line_to(x, HEIGHT - y),
        };
    }
}

fn rounded(out: &mut Content, [left, top, width, height]: [f32; 4], radius: f32) {
    let radius = radius.min(width / 2.0).min(height / 2.0);
    let (right, low, high) = (left + width, HEIGHT - top - height, HEIGHT - top);
    if radius <= 0.0 {
        out.rect(left, low, width, height);
        return;
    }
    let far = radius * (1.0 - ROUND);
    out.move_to(left + radius, low);
    out.line_to(right - radius, low);
    out.cubic_to(right - far, low, right, low + far, right, low + radius);
    out.line_to(right, high - radius);
    out.cubic_to(right, high - far, right - far, high, right - radius, high);
    out.line_to(left + radius, high);
    out.cubic_to(left + far, high, left, high - far, left, high - radius);
    out.line_to(left, low + radius);
    out.cubic_to(left, low + far, left + far, low, left + radius, low);
    out.close_path();
}

fn paint(out: &mut Content, fill: Option<Colour>, stroke: Option<Stroke>) {
    if let Some(Colour(red, green, blue)) = fill {
        out.set_fill_rgb(part(red), part(green), part(blue));
    }
    if let Some(stroke) = stroke {
        let Colour(red, green, blue) = stroke.colour;
        out.set_stroke_rgb(part(red), part(green), part(blue));
        out.set_line_width(stroke.width);
        match stroke.dash {
            Some((dash, gap)) => out.set_dash_pattern([dash, gap], 0.0),
            None => out.set_dash_pattern([], 0.0),
        };
    }
    match (fill.is_some(), stroke.is_some()) {
        (true, true) => out.fill_nonzero_and_stroke(),
        (true, false) => out.fill_nonzero(),
        (false, true) => out.stroke(),
        (false, false) => out.end_path(),
    };
}

fn part(byte: u8) -> f32 {
    f32::from(byte) / 255.0
}
