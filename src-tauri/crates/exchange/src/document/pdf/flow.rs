//! Lets the parts of a document flow over pages.

use super::page::Entry;
use super::page::{BOTTOM, MARGIN, Page, Pages, ROOM, TOP, WIDTH, rule, text};
use super::table;
use super::wrap::wrapped;
use crate::document::palette::{FAINT, LINE, TEXT};
use crate::document::{Block, Colour, Document, Picture, Shape, Weight, scaled};

/// Size of text and the height of its lines.
pub const SIZE: f32 = 9.0;
pub const LEADING: f32 = 13.0;
/// Room that has to be left under a heading.
const KEPT_WITH_HEADING: f32 = 95.0;
/// The part of the width for labels.
const LABELS: f32 = 120.0;

/// Where the next thing goes.
pub struct Flow {
    pages: Pages,
    top: f32,
    section: String,
    /// The heading of the first level above it.
    record: String,
}

/// The pages of a document.
pub fn pages(document: &Document) -> Pages {
    let mut flow = Flow {
        pages: Pages::default(),
        top: TOP,
        section: String::new(),
        record: String::new(),
    };
    flow.new_page();
    for (block, next) in document.blocks.iter().zip(1..) {
        flow.block(block, document.blocks.get(next));
    }
    flow.pages.with_edges(document)
}

impl Flow {
    fn block(&mut self, block: &Block, next: Option<&Block>) {
        match block {
            Block::Heading { level, text } => self.heading(*level, text, next),
            Block::Paragraph(text) => self.paragraph(text),
            Block::Facts(facts) => self.facts(facts),
            Block::Table(one) => table::place(self, one),
            Block::Picture(one) => self.picture(one),
        }
    }

    /// Goes on at the top of the next page.
    pub fn new_page(&mut self) {
        self.pages.pages.push(Page {
            shapes: Vec::new(),
            section: self.section.clone(),
        });
        self.top = TOP;
    }

    /// The height that is left on this page.
    pub fn left(&self) -> f32 {
        BOTTOM - self.top
    }

    /// Whether nothing stands on this page yet.
    pub fn is_fresh(&self) -> bool {
        self.top <= TOP
    }

    /// The page that is being filled.
    fn page(&mut self) -> &mut Page {
        self.pages
            .pages
            .last_mut()
            .expect("the flow begins with a page")
    }

    /// Draws something on this page.
    pub fn draw(&mut self, shape: Shape) {
        self.page().shapes.push(shape);
    }

    /// Where the next thing goes.
    pub const fn top(&self) -> f32 {
        self.top
    }

    /// Goes on further down.
    pub fn skip(&mut self, height: f32) {
        self.top += height;
    }

    fn heading(&mut self, level: u8, words: &str, next: Option<&Block>) {
        let (size, before, after) = match level {
            1 => (17.0, 0.0, 10.0),
            2 => (12.5, 18.0, 6.0),
            _ => (10.0, 10.0, 3.0),
        };
        if level == 1 && !self.is_fresh() {
            self.new_page();
        }
        let lines = wrapped(words, ROOM, size, Weight::SemiBold);
        let height = lines.len() as f32 * size * 1.3;
        let kept = match next {
            Some(Block::Picture(picture)) => picture.height * fit(picture) + 2.0,
            _ => KEPT_WITH_HEADING,
        };
        if !self.is_fresh() {
            self.skip(before);
            if self.left() < height + after + kept {
                self.new_page();
            }
        }
        if level < 3 {
            match level {
                1 => (self.record, self.section) = (words.to_owned(), words.to_owned()),
                _ => self.section = format!("{} · {words}", self.record),
            }
            let (page, top) = (self.pages.pages.len() - 1, self.top);
            let text = words.to_owned();
            self.pages.outline.push(Entry {
                level,
                text,
                page,
                top,
            });
            if self.is_fresh() {
                self.page().section = self.section.clone();
            }
        }
        for line in lines {
            if self.left() < size * 1.3 {
                self.new_page();
            }
            self.skip(size * 1.3);
            let base = self.top - size * 0.3;
            self.draw(text(MARGIN, base, size, Weight::SemiBold, TEXT, &line));
        }
        self.skip(after);
    }

    fn paragraph(&mut self, words: &str) {
        for line in wrapped(words, ROOM, SIZE, Weight::Regular) {
            self.line(MARGIN, SIZE, TEXT, &line);
        }
        self.skip(6.0);
    }

    fn line(&mut self, left: f32, size: f32, colour: Colour, words: &str) {
        if self.left() < LEADING {
            self.new_page();
        }
        self.skip(LEADING);
        let base = self.top - 4.0;
        self.draw(text(left, base, size, Weight::Regular, colour, words));
    }

    fn facts(&mut self, facts: &[(String, String)]) {
        for (label, value) in facts {
            let labels = wrapped(label, LABELS - 10.0, SIZE, Weight::Regular);
            let values = wrapped(value, ROOM - LABELS, SIZE, Weight::Regular);
            for at in 0..labels.len().max(values.len()) {
                self.line(
                    MARGIN,
                    SIZE,
                    FAINT,
                    labels.get(at).map_or("", String::as_str),
                );
                if let Some(value) = values.get(at) {
                    let base = self.top - 4.0;
                    let left = MARGIN + LABELS;
                    self.draw(text(left, base, SIZE, Weight::Regular, TEXT, value));
                }
            }
            self.skip(2.0);
            let line = rule(self.top, MARGIN, WIDTH - MARGIN, LINE, 0.4);
            self.draw(line);
            self.skip(1.0);
        }
        self.skip(8.0);
    }

    fn picture(&mut self, picture: &Picture) {
        let fit = fit(picture);
        let height = picture.height * fit;
        if self.left() < height && !self.is_fresh() {
            self.new_page();
        }
        let top = self.top;
        for shape in &picture.shapes {
            self.draw(scaled(shape, fit, MARGIN, top));
        }
        self.skip(height + 10.0);
    }
}

/// By how much a picture is made smaller, so that it and a heading fit on a page.
fn fit(picture: &Picture) -> f32 {
    let high = BOTTOM - TOP - 40.0;
    (ROOM / picture.width).min(high / picture.height).min(1.0)
}
