//! The words for a moment, before anything is looked up.

use std::str::FromStr;

use jiff::Timestamp;
use jiff::civil::{Date, DateTime};

/// A moment as somebody names it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum When {
    /// `now`.
    Now,
    /// `#12`: a changeset.
    Changeset(u32),
    /// An RFC 3339 date-time.
    At(Timestamp),
    /// A date-time without offset, which is local.
    Local(DateTime),
    /// A date: its end, in the local zone.
    Date(Date),
    /// `draft:NAME`.
    Draft(String),
    /// Anything else: the name of a baseline.
    Baseline(String),
}

/// The text names no moment, although it looks like it.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum WhenFault {
    /// Nothing is there.
    #[error(
        "No moment is given. Give now, a date, a time, #12 for a changeset, draft:NAME or the name of a baseline."
    )]
    Empty,
    /// A number sign without a number.
    #[error("{0:?} names no changeset. Give its number, as in #12.")]
    Changeset(String),
    /// Looks like a date or a time, and is none.
    #[error(
        "{0:?} is no date and no time. Give a date as 2026-11-20, or a time as 2026-11-20T09:00:00Z."
    )]
    Time(String),
    /// The word for drafts without a name.
    #[error("The name of the draft is missing after draft:.")]
    Draft,
}

impl FromStr for When {
    type Err = WhenFault;

    fn from_str(text: &str) -> Result<Self, WhenFault> {
        let text = text.trim();
        if text.is_empty() {
            Err(WhenFault::Empty)
        } else if text.eq_ignore_ascii_case("now") {
            Ok(Self::Now)
        } else if let Some(number) = text.strip_prefix('#') {
            let known = number
                .parse()
                .ok()
                .filter(|_| number.bytes().all(|byte| byte.is_ascii_digit()));
            known
                .map(Self::Changeset)
                .ok_or_else(|| WhenFault::Changeset(text.to_owned()))
        } else if let Some(name) = draft_name(text) {
            match name.trim() {
                "" => Err(WhenFault::Draft),
                name => Ok(Self::Draft(name.to_owned())),
            }
        } else if begins_with_a_date(text) {
            time(text).ok_or_else(|| WhenFault::Time(text.to_owned()))
        } else {
            Ok(Self::Baseline(text.to_owned()))
        }
    }
}

/// Whether a text would not be taken for the name of a baseline.
#[must_use]
pub fn looks_like_a_moment(text: &str) -> bool {
    !matches!(text.parse(), Ok(When::Baseline(_)))
}

fn time(text: &str) -> Option<When> {
    if text.len() == "2026-11-20".len() {
        return text.parse().ok().map(When::Date);
    }
    let at = text.parse().ok().map(When::At);
    at.or_else(|| text.parse().ok().map(When::Local))
}

/// What stands after the word for drafts.
pub(crate) fn draft_name(text: &str) -> Option<&str> {
    let (word, name) = text.split_once(':')?;
    word.eq_ignore_ascii_case("draft").then_some(name)
}

fn begins_with_a_date(text: &str) -> bool {
    let shape = text.bytes().take("2026-11-20".len());
    let shape: Vec<u8> = shape
        .map(|byte| if byte.is_ascii_digit() { b'0' } else { byte })
        .collect();
    shape == b"0000-00-00"
}
