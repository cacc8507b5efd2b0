//! The guard against spreadsheet formulas, and its exact inverse.
//!
//! A spreadsheet runs a cell that begins with one of a few characters. An export therefore puts one apostrophe before
//! such a cell, and an import takes exactly one off, so that any text survives the round trip.

use std::borrow::Cow;

/// Whether a spreadsheet could take `text` (after any apostrophes) for a formula.
fn looks_like_formula(text: &str) -> bool {
    text.trim_start_matches('\'')
        .starts_with(['=', '+', '-', '@', '\t', '\r'])
}

/// The cell to write for `text`: with one apostrophe before it where it looks like a formula.
///
/// A lone `-` stays as it is, since it is a word of the format ("no group").
pub fn neutralise(text: &str) -> Cow<'_, str> {
    if text != "-" && looks_like_formula(text) {
        Cow::Owned(format!("'{text}"))
    } else {
        Cow::Borrowed(text)
    }
}

/// The text that a cell means: with exactly one apostrophe taken off where [`neutralise`] would have put it.
pub fn restore(cell: &str) -> &str {
    match cell.strip_prefix('\'') {
        Some(rest) if looks_like_formula(rest) => rest,
        _ => cell,
    }
}

#[cfg(test)]
mod tests {
    use super::{neutralise, restore};
    use proptest::prelude::*;

    #[test]
    fn guards_exactly_what_looks_like_a_formula() {
        for (text, cell) in [
            ("plain", "plain"),
            ("", ""),
            ("-", "-"),
            ("--", "'--"),
            ("-5", "'-5"),
            ("=cmd()", "'=cmd()"),
            ("+49 30", "'+49 30"),
            ("@here", "'@here"),
            ("\tindented", "'\tindented"),
            ("\rreturn", "'\rreturn"),
            ("'quoted'", "'quoted'"),
            ("'=x", "''=x"),
            ("''-", "'''-"),
            ("'-", "''-"),
            ("a=b", "a=b"),
        ] {
            assert_eq!(neutralise(text), cell, "writing {text:?}");
            assert_eq!(restore(cell), text, "reading {cell:?}");
        }
    }

    #[test]
    fn takes_one_apostrophe_off_the_word_for_no_group() {
        assert_eq!(restore("'-"), "-");
    }

    proptest! {
        #[test]
        fn any_text_survives(text in "['=+@\\t\\r-]{0,4}.{0,4}") {
            let cell = neutralise(&text);
            prop_assert_eq!(restore(&cell), text.as_str());
        }
    }
}
