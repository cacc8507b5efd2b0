//! The search index's rule for words, for rows that it does not hold: runs of letters and digits, without regard to case
//! and diacritics, as "unicode61" with remove_diacritics = 2 in SQLite's documentation of FTS5.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// A text as words are compared: decomposed, without marks, in lower case.
pub(super) fn folded(text: &str) -> String {
    if text.is_ascii() {
        return text.to_ascii_lowercase();
    }
    text.nfd()
        .filter(|character| !is_combining_mark(*character))
        .flat_map(char::to_lowercase)
        .collect()
}

/// Whether each of `beginnings`, folded already, begins a word of one of the texts.
pub(super) fn has_all_beginnings(texts: &[&str], beginnings: &[String]) -> bool {
    let texts: Vec<String> = texts.iter().map(|text| folded(text)).collect();
    beginnings.iter().all(|beginning| {
        let begins = |text: &String| {
            text.split(|character: char| !character.is_alphanumeric())
                .any(|word| word.starts_with(beginning.as_str()))
        };
        texts.iter().any(begins)
    })
}

#[cfg(test)]
mod tests {
    use super::{folded, has_all_beginnings};

    #[test]
    fn words_are_compared_as_the_index_compares_them() {
        let cases = [
            ("zoe", "Zoë Krüger", true),
            ("kruger", "Zoë Krüger", true),
            ("ruger", "Zoë Krüger", false),
            ("CORE", "core-sw-07", true),
            ("07", "core-sw-07", true),
            ("7", "core-sw-07", false),
            ("é", "E\u{301}tage", true),
        ];
        for (word, text, expected) in cases {
            let found = has_all_beginnings(&["", text], &[folded(word)]);
            assert_eq!(found, expected, "{word} in {text}");
        }
    }
}
