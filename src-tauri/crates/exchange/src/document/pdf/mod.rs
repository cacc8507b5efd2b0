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
#[cfg(test)]
pub(super) use wrap::wrapped;

/// The whole file.
///
/// Cost: proportional to the document; a page takes about a millisecond.
#[must_use]
pub fn pdf(document: &Document) -> Vec<u8> {
    file::file(document, &flow::pages(document))
}

/// Everything that is drawn, page after page.
#[cfg(test)]
pub(super) fn shapes(document: &Document) -> Vec<super::Shape> {
    let pages = flow::pages(document).pages.into_iter();
    pages.flat_map(|page| page.shapes).collect()
}
