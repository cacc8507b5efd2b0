//! Pictures as SVG inside the page.

use super::text::escaped;
use crate::document::{
    Anchor, Colour, Mark, Picture, Shape, Stroke, Weight, mark_shapes, text_width,
};

/// Unit of the icons beside texts.
const MARK: f32 = 12.0;

pub fn picture(out: &mut String, picture: &Picture) {
    let description = escaped(&picture.description);
    out.push_str(&format!(
        "<svg role=\"img\" aria-label=\"{description}\" viewBox=\"0 0 {:.1} {:.1}\" width=\"{:.1}\">\n",
        picture.width, picture.height, picture.width
    ));
    picture.shapes.iter().for_each(|one| shape(out, one));
    out.push_str("</svg>\n");
}

pub fn mark(out: &mut String, mark: Mark) {
    out.push_str(&format!(
        "<svg class=\"mark\" aria-hidden=\"true\" viewBox=\"0 0 {MARK} {MARK}\">"
    ));
    for one in &mark_shapes(mark, 0.0, 0.0, MARK, false) {
        shape(out, one);
    }
    out.push_str("</svg>");
}

fn shape(out: &mut String, shape: &Shape) {
    match shape {
        Shape::Rectangle {
            place: [left, top, width, height],
            radius,
            fill,
            stroke,
        } => out.push_str(&format!(
            "<rect x=\"{left:.2}\" y=\"{top:.2}\" width=\"{width:.2}\" height=\"{height:.2}\" rx=\"{radius:.2}\"{}/>\n",
            painted(*fill, *stroke)
        )),
        Shape::Circle {
            centre: (x, y),
            radius,
            fill,
            stroke,
        } => out.push_str(&format!(
            "<circle cx=\"{x:.2}\" cy=\"{y:.2}\" r=\"{radius:.2}\"{}/>\n",
            painted(*fill, *stroke)
        )),
        Shape::Polygon { points, fill } => out.push_str(&format!(
            "<polygon points=\"{}\"{}/>\n",
            listed(points),
            painted(Some(*fill), None)
        )),
        Shape::Polyline { points, stroke } => out.push_str(&format!(
            "<polyline points=\"{}\"{}/>\n",
            listed(points),
            painted(None, Some(*stroke))
        )),
        Shape::Text {
            at: (x, y),
            anchor,
            size,
            weight,
            colour,
            text,
        } => {
            let anchor = match anchor {
                Anchor::Start => "start",
                Anchor::Middle => "middle",
            };
            let strength = match weight {
                Weight::Regular => 400,
                Weight::SemiBold => 600,
            };
            // Another font than the measured one is squeezed into the same room.
            let room = text_width(text, *size, *weight);
            out.push_str(&format!(
                "<text x=\"{x:.2}\" y=\"{y:.2}\" font-size=\"{size:.1}\" font-weight=\"{strength}\" text-anchor=\"{anchor}\" textLength=\"{room:.1}\" lengthAdjust=\"spacingAndGlyphs\" fill=\"{}\">{}</text>\n",
                hex(*colour),
                escaped(text)
            ));
        }
    }
}

fn listed(points: &[(f32, f32)]) -> String {
    let points: Vec<String> = points
        .iter()
        .map(|(x, y)| format!("{x:.2},{y:.2}"))
        .collect();
    points.join(" ")
}

fn painted(fill: Option<Colour>, stroke: Option<Stroke>) -> String {
    let mut out = format!(" fill=\"{}\"", fill.map_or_else(|| "none".to_owned(), hex));
    if let Some(stroke) = stroke {
        let (colour, width) = (hex(stroke.colour), stroke.width);
        out.push_str(&format!(" stroke=\"{colour}\" stroke-width=\"{width:.2}\""));
        if let Some((dash, gap)) = stroke.dash {
            out.push_str(&format!(" stroke-dasharray=\"{dash:.1} {gap:.1}\""));
        }
    }
    out
}

fn hex(Colour(red, green, blue): Colour) -> String {
    format!("#{red:02x}{green:02x}{blue:02x}")
}
