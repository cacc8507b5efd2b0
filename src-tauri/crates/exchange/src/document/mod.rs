//! Documents for people: headings, paragraphs, tables and pictures, written as one HTML file or as
//! PDF. The same document gives the same bytes, on every machine.

mod fonts;
pub mod html;
mod mark;
pub mod pdf;
mod scale;
mod shape;
#[cfg(test)]
mod tests;

pub use fonts::{Weight, text_width};
pub use mark::{Mark, mark_shapes};
use scale::scaled;
pub use scale::shortened;
pub use shape::{Anchor, Colour, Picture, Shape, Stroke, palette};

use jiff::Timestamp;

/// A document.
#[derive(Clone, Debug, PartialEq)]
pub struct Document {
    /// What it is, in one line; stands at the head of every page.
    pub title: String,
    /// Of which state of which workspace it tells; stands at the foot of every page.
    pub footer: String,
    /// In which language, as a BCP 47 tag.
    pub language: &'static str,
    /// The words of "Page 1 of 2" before each number.
    pub page_of: [&'static str; 2],
    /// The time that it tells of, in UTC.
    pub at: Timestamp,
    /// What it says.
    pub blocks: Vec<Block>,
}

/// A part of a document.
#[derive(Clone, Debug, PartialEq)]
pub enum Block {
    /// A heading; of the first level it begins a page.
    Heading {
        /// From 1 to 3.
        level: u8,
        /// In words.
        text: String,
    },
    /// Text; its lines are kept.
    Paragraph(String),
    /// Labels with their values.
    Facts(Vec<(String, String)>),
    /// Rows.
    Table(Table),
    /// A drawing.
    Picture(Picture),
}

impl Block {
    /// A heading.
    #[must_use]
    pub fn heading(level: u8, text: impl Into<String>) -> Self {
        let text = text.into();
        Self::Heading { level, text }
    }

    /// A paragraph.
    #[must_use]
    pub fn paragraph(text: impl Into<String>) -> Self {
        Self::Paragraph(text.into())
    }
}

/// Rows under a head that is repeated on each page.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Table {
    /// The columns from the left.
    pub columns: Vec<Column>,
    /// The rows, with one cell for each column.
    pub rows: Vec<Vec<Cell>>,
}

impl Table {
    /// A table without rows; each column has a head and a share of the width.
    #[must_use]
    pub fn new(columns: &[(&str, f32)]) -> Self {
        let column = |&(head, share): &(&str, f32)| Column {
            head: head.to_owned(),
            share,
        };
        Self {
            columns: columns.iter().map(column).collect(),
            rows: Vec::new(),
        }
    }
}

/// A column of a table.
#[derive(Clone, Debug, PartialEq)]
pub struct Column {
    /// What stands above it.
    pub head: String,
    /// Its width relative to the others.
    pub share: f32,
}

/// A cell of a table.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Cell {
    /// The icon before the text.
    pub mark: Option<Mark>,
    /// The text; its lines are kept.
    pub text: String,
}

impl Cell {
    /// A text with an icon.
    #[must_use]
    pub fn marked(mark: Mark, text: impl Into<String>) -> Self {
        Self {
            mark: Some(mark),
            text: text.into(),
        }
    }
}

impl<T: Into<String>> From<T> for Cell {
    fn from(text: T) -> Self {
        Self {
            mark: None,
            text: text.into(),
        }
    }
}
