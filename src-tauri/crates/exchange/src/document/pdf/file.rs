//! The objects of the file.

use jiff::tz::TimeZone;
use pdf_writer::types::PageMode;
use pdf_writer::{Date, Filter, Finish, Pdf, Rect, Ref, TextStr};

use super::content::{content, font_name};
use super::embedded_font::{EmbeddedFonts, OBJECTS};
use super::page::{Entry, HEIGHT, Pages, WIDTH};
use crate::document::{Document, Weight};

const CATALOG: Ref = Ref::new(1);
const TREE: Ref = Ref::new(2);
const INFO: Ref = Ref::new(3);
const OUTLINE: Ref = Ref::new(4);
const FIRST_FONT: i32 = 5;
const FIRST_PAGE: i32 = FIRST_FONT + 2 * OBJECTS;

/// How hard streams are packed.
const LEVEL: u8 = 6;

pub fn compressed(bytes: &[u8]) -> Vec<u8> {
    miniz_oxide::deflate::compress_to_vec_zlib(bytes, LEVEL)
}

/// The page and its content, from 0.
fn page_ref(number: usize) -> [Ref; 2] {
    let first = FIRST_PAGE + 2 * number as i32;
    [Ref::new(first), Ref::new(first + 1)]
}

pub fn file(document: &Document, pages: &Pages) -> Vec<u8> {
    let mut pdf = Pdf::new();
    let count = pages.pages.len();
    let fonts = [0, 1].map(|face| Ref::new(FIRST_FONT + face * OBJECTS));
    let mut catalog = pdf.catalog(CATALOG);
    catalog.pages(TREE).lang(TextStr(document.language));
    catalog.viewer_preferences().display_doc_title(true);
    if !pages.outline.is_empty() {
        catalog.outlines(OUTLINE).page_mode(PageMode::UseOutlines);
    }
    catalog.finish();
    pdf.pages(TREE)
        .kids((0..count).map(|number| page_ref(number)[0]))
        .count(count as i32);
    information(&mut pdf, document);
    let mut embedded = EmbeddedFonts::new();
    for (number, one) in pages.pages.iter().enumerate() {
        let [id, content_id] = page_ref(number);
        let mut page = pdf.page(id);
        page.parent(TREE)
            .media_box(Rect::new(0.0, 0.0, WIDTH, HEIGHT))
            .contents(content_id);
        let mut resources = page.resources();
        let mut named = resources.fonts();
        named.pair(font_name(Weight::Regular), fonts[0]);
        named.pair(font_name(Weight::SemiBold), fonts[1]);
        named.finish();
        resources.finish();
        page.finish();
        let packed = compressed(&content(&one.shapes, &mut embedded));
        pdf.stream(content_id, &packed).filter(Filter::FlateDecode);
    }
    embedded.write(&mut pdf, fonts);
    outline(&mut pdf, &pages.outline, page_ref(count)[0].get());
    pdf.finish()
}

fn information(pdf: &mut Pdf, document: &Document) {
    let at = document.at.to_zoned(TimeZone::UTC);
    let date = Date::new(at.year().unsigned_abs())
        .month(at.month().unsigned_abs())
        .day(at.day().unsigned_abs())
        .hour(at.hour().unsigned_abs())
        .minute(at.minute().unsigned_abs())
        .second(at.second().unsigned_abs())
        .utc_offset_hour(0)
        .utc_offset_minute(0);
    pdf.document_info(INFO)
        .title(TextStr(&document.title))
        .producer(TextStr("Faultline"))
        .creation_date(date);
}

/// The headings as a flat list, in the order of the pages.
fn outline(pdf: &mut Pdf, entries: &[Entry], first: i32) {
    if entries.is_empty() {
        return;
    }
    let id = |at: usize| Ref::new(first + at as i32);
    let last = entries.len() - 1;
    pdf.outline(OUTLINE)
        .first(id(0))
        .last(id(last))
        .count(entries.len() as i32);
    for (at, entry) in entries.iter().enumerate() {
        let indent = if entry.level > 1 { "    " } else { "" };
        let title = format!("{indent}{}", entry.text);
        let mut item = pdf.outline_item(id(at));
        item.title(TextStr(&title)).parent(OUTLINE);
        if at > 0 {
            item.prev(id(at - 1));
        }
        if at < last {
            item.next(id(at + 1));
        }
        item.dest()
            .page(page_ref(entry.page)[0])
            .xyz(0.0, HEIGHT - entry.top + 8.0, None);
    }
}
