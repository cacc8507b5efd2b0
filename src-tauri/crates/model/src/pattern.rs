//! Patterns that values of an attribute have to match.

use regex::Regex;
use serde::{Deserialize, Serialize};

/// A regular expression that a whole value has to match.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(into = "String", try_from = "String")]
pub struct Pattern {
    text: String,
    expression: Regex,
}

impl Pattern {
    /// Compiles a pattern; it is anchored at both ends.
    ///
    /// # Errors
    /// Where the text is no regular expression, or one too large.
    pub fn new(text: &str) -> Result<Self, regex::Error> {
        let expression = Regex::new(&format!("^(?:{text})$"))?;
        Ok(Self {
            text: text.to_owned(),
            expression,
        })
    }

    /// Whether the whole of `value` matches. Time is linear in the value.
    #[must_use]
    pub fn matches(&self, value: &str) -> bool {
        self.expression.is_match(value)
    }

    /// The pattern as given.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.text
    }
}

impl PartialEq for Pattern {
    fn eq(&self, other: &Self) -> bool {
        self.text == other.text
    }
}

impl Eq for Pattern {}

impl From<Pattern> for String {
    fn from(pattern: Pattern) -> Self {
        pattern.text
    }
}

impl TryFrom<String> for Pattern {
    type Error = regex::Error;

    fn try_from(text: String) -> Result<Self, regex::Error> {
        Self::new(&text)
    }
}
