//! Text from the estate on a terminal: shown as text, whatever it holds.

use std::borrow::Cow;

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

/// At most `width` signs; a longer text loses its middle, so that the number at its end
/// survives.
pub fn shortened(text: &str, width: usize) -> Cow<'_, str> {
    let count = text.chars().count();
    if count <= width || width < 3 {
        return Cow::Borrowed(text);
    }
    let tail = (width - 1) / 2;
    let head = width - 1 - tail;
    let mut short: String = text.chars().take(head).collect();
    short.push('…');
    short.extend(text.chars().skip(count - tail));
    Cow::Owned(short)
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
    }
}
