//! A document as one HTML file that loads nothing.

mod blocks;
mod svg;
mod text;

use super::Document;
use blocks::block;
use text::escaped;

const STYLE: &str = include_str!("style.css");

/// The whole file.
#[must_use]
pub fn html(document: &Document) -> String {
    let title = escaped(&document.title);
    let footer = escaped(&document.footer);
    let language = document.language;
    let [page, of] = document.page_of;
    let style = STYLE.replace("PAGE", page).replace("OF", of);
    let mut out = format!(
        "<!doctype html>\n<html lang=\"{language}\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta name=\"viewport\" content=\"width=device-width\">\n\
         <meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n\
         <title>{title}</title>\n<style>\n{style}</style>\n</head>\n<body>\n<main>\n"
    );
    for one in &document.blocks {
        block(&mut out, one);
    }
    out.push_str(&format!(
        "</main>\n<footer>{footer}</footer>\n</body>\n</html>\n"
    ));
    out
}
