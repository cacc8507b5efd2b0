//! Breaks texts into lines that fit.

use crate::document::fonts::{Font, is_silent};
use crate::document::{Weight, text_width};

/// The lines of a text in a width; at least one. Words that are too long are broken anywhere, line
/// ends are kept, a tab is four spaces.
pub fn wrapped(text: &str, room: f32, size: f32, weight: Weight) -> Vec<String> {
    let font = Font::of(weight);
    let advance = |sign: char| match is_silent(sign) {
        true => 0.0,
        false => font.advance(font.glyph(sign)) * size / 1000.0,
    };
    let mut lines = Vec::new();
    for line in text.replace('\t', "    ").trim_end().split('\n') {
        let mut current = String::new();
        let mut width = 0.0;
        // After the last place where the line may be broken, with the width up to there.
        let mut place: Option<(usize, f32)> = None;
        let mut signs = line.chars().filter(|&sign| sign != '\r').peekable();
        while let Some(sign) = signs.next() {
            let wide = advance(sign);
            while width + wide > room && !current.is_empty() && sign != ' ' {
                let (end, before) = place
                    .filter(|&(end, _)| end > 0)
                    .unwrap_or((current.len(), width));
                let rest = current.split_off(end);
                lines.push(current.trim_end().to_owned());
                current = rest;
                width -= before;
                place = None;
            }
            current.push(sign);
            width += wide;
            // Numbers and times stay whole.
            let in_number = signs.peek().is_some_and(char::is_ascii_digit);
            if matches!(sign, ' ' | '-' | '/' | '_' | '→')
                || (matches!(sign, '.' | ',' | ':') && !in_number)
            {
                place = Some((current.len(), width));
            }
        }
        lines.push(current.trim_end().to_owned());
    }
    lines
}

/// A text on one line, shortened in the middle so that its end survives.
pub fn shortened(text: &str, room: f32, size: f32) -> String {
    crate::document::shortened(text, room, size, Weight::Regular)
}

/// The width of the widest line.
pub fn widest(lines: &[String], size: f32, weight: Weight) -> f32 {
    let widths = lines.iter().map(|line| text_width(line, size, weight));
    widths.fold(0.0, f32::max)
}
