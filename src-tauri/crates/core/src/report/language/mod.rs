//! The languages of a report.
//!
//! Each text stands once with its words in every language, so that one that lacks a language does
//! not compile.

mod classes;
mod fields;
mod formats;
mod questions;
mod sentences;
mod texts;
mod words;

use std::str::FromStr;

/// A language that reports are written in.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Language {
    /// English.
    #[default]
    English,
    /// German.
    German,
}

/// The language is none of the known.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("There is no report in this language. Use en or de.")]
pub struct UnknownLanguage;

impl Language {
    /// All of them.
    pub const ALL: [Self; 2] = [Self::English, Self::German];

    /// Its tag, as documents name it (BCP 47).
    #[must_use]
    pub const fn tag(self) -> &'static str {
        match self {
            Self::English => "en",
            Self::German => "de",
        }
    }
}

impl FromStr for Language {
    type Err = UnknownLanguage;

    fn from_str(text: &str) -> Result<Self, UnknownLanguage> {
        let found = Self::ALL.into_iter().find(|one| one.tag() == text);
        found.ok_or(UnknownLanguage)
    }
}
