//! The paper, and where things stand on it. Places are in points from the left top corner.

use super::wrap::shortened;
use crate::document::palette::{EDGE, FAINT, LINE};
use crate::document::{Anchor, Colour, Document, Shape, Stroke, Weight, text_width};

/// Width of A4.
pub const WIDTH: f32 = 595.28;
/// Height of A4.
pub const HEIGHT: f32 = 841.89;
/// Left and right of the text.
pub const MARGIN: f32 = 48.0;
/// Where the text begins.
pub const TOP: f32 = 66.0;
/// Where it ends.
pub const BOTTOM: f32 = HEIGHT - 58.0;
/// The width of the text.
pub const ROOM: f32 = WIDTH - 2.0 * MARGIN;

/// Size of what stands at the head and the foot.
const SMALL: f32 = 7.5;

/// A page.
#[derive(Default)]
pub struct Page {
    /// What is drawn on it.
    pub shapes: Vec<Shape>,
    /// The section that it begins in or that begins on it.
    pub section: String,
}

/// A heading of the first two levels, for the outline.
pub struct Entry {
    pub level: u8,
    pub text: String,
    pub page: usize,
    pub top: f32,
}

/// All pages.
#[derive(Default)]
pub struct Pages {
    pub pages: Vec<Page>,
    pub outline: Vec<Entry>,
}

/// A text that begins at a place.
pub fn text(left: f32, base: f32, size: f32, weight: Weight, colour: Colour, text: &str) -> Shape {
    Shape::Text {
        at: (left, base),
        anchor: Anchor::Start,
        size,
        weight,
        colour,
        text: text.to_owned(),
    }
}

/// A line from the left to the right.
pub fn rule(top: f32, left: f32, right: f32, colour: Colour, width: f32) -> Shape {
    Shape::Polyline {
        points: vec![(left, top), (right, top)],
        stroke: Stroke::solid(colour, width),
    }
}

impl Pages {
    /// Puts head and foot on every page, once their number is known.
    pub fn with_edges(mut self, document: &Document) -> Self {
        let count = self.pages.len();
        let [page_word, of] = document.page_of;
        let right = WIDTH - MARGIN;
        for (number, page) in (1..).zip(&mut self.pages) {
            let number = format!("{page_word} {number} {of} {count}");
            let number_room = text_width(&number, SMALL, Weight::Regular);
            let foot = shortened(&document.footer, ROOM - number_room - 16.0, SMALL);
            let half = ROOM / 2.0 - 8.0;
            let title = shortened(&document.title, half, SMALL);
            // What stands at the left need not be said again.
            let section = page.section.strip_prefix(&document.title);
            let section =
                section.map_or(page.section.as_str(), |rest| rest.trim_start_matches(" · "));
            let section = shortened(section, half, SMALL);
            let section_room = text_width(&section, SMALL, Weight::Regular);
            let base = HEIGHT - 34.0;
            let edge =
                |left, base, words: &str| text(left, base, SMALL, Weight::Regular, FAINT, words);
            page.shapes.extend([
                edge(MARGIN, 38.0, &title),
                edge(right - section_room, 38.0, &section),
                rule(45.0, MARGIN, right, EDGE, 0.5),
                rule(base - 11.0, MARGIN, right, LINE, 0.5),
                edge(MARGIN, base, &foot),
                edge(right - number_room, base, &number),
            ]);
        }
        self
    }
}
