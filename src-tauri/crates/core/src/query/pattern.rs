//! Text with wildcards, compared without regard to case.

use std::borrow::Cow;

/// A text in which `*` stands for any text. Directly before a `*`, `\*` is a star and `\\` a backslash; elsewhere a
/// backslash is itself.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Pattern {
    /// What stands between the wildcards, folded; one more than there are wildcards.
    pieces: Vec<String>,
}

impl Pattern {
    /// The pattern that a text means.
    #[must_use]
    pub fn new(text: &str) -> Self {
        let mut pieces = vec![String::new()];
        let mut backslashes = 0;
        for letter in text.chars() {
            let last = pieces.len() - 1;
            let piece = &mut pieces[last];
            if letter != '*' {
                backslashes = if letter == '\\' { backslashes + 1 } else { 0 };
                piece.push(letter);
                continue;
            }
            piece.truncate(piece.len() - backslashes + backslashes / 2);
            if backslashes % 2 == 1 {
                piece.push('*');
            } else {
                pieces.push(String::new());
            }
            backslashes = 0;
        }
        let pieces = pieces.iter().map(|piece| folded(piece).into_owned());
        Self {
            pieces: pieces.collect(),
        }
    }

    /// The text, where no wildcard stands in it, folded.
    #[must_use]
    pub fn as_text(&self) -> Option<&str> {
        match self.pieces.as_slice() {
            [text] => Some(text),
            _ => None,
        }
    }

    /// Whether a whole text is of this pattern.
    #[must_use]
    pub fn matches(&self, text: &str) -> bool {
        let (first, rest) = self.pieces.split_first().expect("a pattern has a piece");
        let Some((last, middle)) = rest.split_last() else {
            return equal(text, first);
        };
        let text = folded(text);
        let Some(text) = text.strip_prefix(first.as_str()) else {
            return false;
        };
        let Some(text) = text.strip_suffix(last.as_str()) else {
            return false;
        };
        holds_in_order(text, middle)
    }

    /// Whether a text holds a part of this pattern.
    #[must_use]
    pub fn occurs_in(&self, text: &str) -> bool {
        holds_in_order(&folded(text), &self.pieces)
    }
}

fn holds_in_order(mut text: &str, pieces: &[String]) -> bool {
    for piece in pieces {
        let Some(at) = text.find(piece.as_str()) else {
            return false;
        };
        text = &text[at + piece.len()..];
    }
    true
}

/// Whether a text folds to one that is folded already.
fn equal(text: &str, folded_text: &str) -> bool {
    if text.is_ascii() {
        return text.eq_ignore_ascii_case(folded_text);
    }
    folded(text) == folded_text
}

/// A text without regard to case: each letter's capital in small letters, so that "Straße" is "STRASSE".
#[must_use]
pub fn folded(text: &str) -> Cow<'_, str> {
    if text.is_ascii() {
        if text.bytes().any(|byte| byte.is_ascii_uppercase()) {
            return Cow::Owned(text.to_ascii_lowercase());
        }
        return Cow::Borrowed(text);
    }
    let capitals = text.chars().flat_map(char::to_uppercase);
    Cow::Owned(capitals.flat_map(char::to_lowercase).collect())
}

#[cfg(test)]
mod tests {
    use super::Pattern;

    #[test]
    fn patterns_match_whole_texts_in_any_case() {
        let cases = [
            ("oracle*", "Oracle 19c", true),
            ("oracle*", "my oracle", false),
            ("*oracle*", "my Oracle db", true),
            ("a*b*c", "a-b-b-c", true),
            ("a*a", "a", false),
            ("a*a", "aa", true),
            ("*", "", true),
            ("", "", true),
            ("", "a", false),
            ("straße", "STRASSE", true),
            ("MÜNCHEN", "münchen", true),
            ("münchen", "munchen", false),
            ("größe*", "GRÖSSE 7", true),
            ("a\\*", "a*", true),
            ("a\\*", "ab", false),
            ("a\\\\*", "a\\b", true),
            ("a\\b", "A\\B", true),
        ];
        for (pattern, text, expected) in cases {
            assert_eq!(
                Pattern::new(pattern).matches(text),
                expected,
                "{pattern} on {text}"
            );
        }
    }
}
