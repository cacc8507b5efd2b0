//! Text from the estate on a terminal: shown as text, whatever it holds.

use std::borrow::Cow;

use jiff::Timestamp;
use unicode_width::{UnicodeWidthChar, UnicodeWidthStr};

/// Replaces what would act on a terminal instead of being read: control characters
/// and the marks that turn the direction of text.
pub fn harmless(text: &str) -> Cow<'_, str> {
    if !text.chars().any(acts) {
        return Cow::Borrowed(text);
    }
    Cow::Owned(
        text.chars()
            .map(|sign| if acts(sign) { '\u{fffd}' } else { sign })
            .collect(),
    )
}

fn acts(sign: char) -> bool {
    sign.is_control()
        || matches!(sign, '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

/// Columns of a terminal that a text takes.
pub fn width(text: &str) -> usize {
    UnicodeWidthStr::width(text)
}

/// At most `widest` columns of a terminal; a longer text loses its middle, so that the number at
/// its end survives.
pub fn shortened(text: &str, widest: usize) -> Cow<'_, str> {
    if width(text) <= widest || widest < 3 {
        return Cow::Borrowed(text);
    }
    let tail = (widest - 1) / 2;
    let head: String = fitting(text.chars(), widest - 1 - tail);
    let tail: String = fitting(text.chars().rev(), tail).chars().rev().collect();
    Cow::Owned(format!("{head}…{tail}"))
}

/// The first signs that take no more than `columns`.
fn fitting(signs: impl Iterator<Item = char>, columns: usize) -> String {
    let mut taken = 0;
    signs
        .take_while(|sign| {
            taken += sign.width().unwrap_or(0);
            taken <= columns
        })
        .collect()
}

/// A count with its noun: "1 CI", "2 CIs".
pub fn counted(count: u64, noun: &str) -> String {
    let ending = if count == 1 { "" } else { "s" };
    format!("{count} {noun}{ending}")
}

/// A time for people: in UTC, to the second.
pub fn moment(at: Timestamp) -> String {
    format!("{at:.0}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_acts_on_the_terminal() {
        assert_eq!(harmless("plain ä 中"), "plain ä 中");
        assert_eq!(harmless("a\u{1b}[31mb\n"), "a\u{fffd}[31mb\u{fffd}");
        assert_eq!(harmless("\u{202e}gpj.exe"), "\u{fffd}gpj.exe");
    }

    #[test]
    fn the_middle_is_left_out() {
        assert_eq!(shortened("core-sw-01", 10), "core-sw-01");
        assert_eq!(
            shortened("premium-collection-gateway-ham-01", 12),
            "premiu…am-01"
        );
        assert_eq!(shortened("äöüäöü", 5), "äö…öü");
        assert_eq!(shortened("日本語サーバー", 9), "日本…バー");
        assert_eq!(shortened("日本語サーバー", 14), "日本語サーバー");
    }

    #[test]
    fn times_are_told_to_the_second() {
        let at = "2026-11-21T04:34:41.975947217Z".parse().unwrap();
        assert_eq!(moment(at), "2026-11-21T04:34:41Z");
    }
}
