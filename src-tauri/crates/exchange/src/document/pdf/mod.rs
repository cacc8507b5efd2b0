//! A document as PDF: A4, embedded fonts, pictures as lines and areas. Nothing in it depends on the
//! clock or on chance.

mod content;
mod embedded_font;
mod file;
mod flow;
mod page;
mod table;
mod wrap;

use super::Document;

/// The whole file.
///
/// Cost: proportional to the document; a page takes about a millisecond.
#[must_use]
pub fn pdf(document: &Document) -> Vec<u8> {
    file::file(document, &flow::pages(document))
}
