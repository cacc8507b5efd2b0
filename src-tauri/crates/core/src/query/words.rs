//! Plain words, and when a text holds one.

/// A word as typed, in lower case; it holds a letter or a digit.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Word {
    /// The word.
    pub text: String,
}

impl Word {
    /// A word; none where it holds neither letters nor digits, which is all the index knows.
    #[must_use]
    pub fn new(text: &str) -> Option<Self> {
        let known = text.chars().any(char::is_alphanumeric);
        known.then(|| Self {
            text: text.to_lowercase(),
        })
    }

    /// Whether the index alone cannot tell: it knows runs of letters and digits, not what stands
    /// between them.
    #[must_use]
    pub fn needs_reading(&self) -> bool {
        !self.text.chars().all(char::is_alphanumeric)
    }
}

/// Whether `text` holds all of `word`, in any case.
#[must_use]
pub fn holds(text: &str, word: &Word) -> bool {
    text.to_lowercase().contains(&word.text)
}

#[cfg(test)]
mod tests {
    use super::{Word, holds};

    #[test]
    fn a_word_with_signs_is_held_only_whole() {
        let word = Word::new("vm-1").expect("has letters");
        assert!(word.needs_reading());
        assert!(holds("VM-12", &word));
        assert!(!holds("vm 0001", &word));
        assert!(!Word::new("payroll").expect("has letters").needs_reading());
        assert_eq!(Word::new("--"), None);
    }
}
