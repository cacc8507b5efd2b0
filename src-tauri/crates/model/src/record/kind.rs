//! Kinds of records, and the numbers they are known by.

use std::fmt;
use std::str::FromStr;

use super::words::words;

words! {
    /// What a record is about.
    RecordKind {
        /// Something is or was broken.
        Incident = "incident",
        /// The unknown cause of incidents.
        Problem = "problem",
        /// A planned alteration of the estate.
        Change = "change",
        /// Changes that go out together.
        Release = "release",
    }
}

impl RecordKind {
    /// What its numbers begin with.
    #[must_use]
    pub const fn prefix(self) -> &'static str {
        match self {
            Self::Incident => "INC",
            Self::Problem => "PRB",
            Self::Change => "CHG",
            Self::Release => "REL",
        }
    }
}

words! {
    /// How a change is authorised.
    ChangeType {
        /// Assessed and authorised one by one.
        Normal = "normal",
        /// Made from a template that was approved beforehand.
        Standard = "standard",
        /// Authorised at once, since waiting costs more.
        Emergency = "emergency",
    }
}

/// The number of a record: `CHG-12`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct RecordNumber {
    /// What the record is about.
    pub kind: RecordKind,
    /// Counted for each kind, from 1.
    pub number: u32,
}

/// A text is no number of a record.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{text:?} is no number of a record. Write it like CHG-12, PRB-3, INC-40 or REL-2.")]
pub struct RecordNumberFault {
    /// As given.
    pub text: String,
}

impl fmt::Display for RecordNumber {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{}-{}", self.kind.prefix(), self.number)
    }
}

impl FromStr for RecordNumber {
    type Err = RecordNumberFault;

    /// Without regard to case and surrounding space.
    fn from_str(text: &str) -> Result<Self, RecordNumberFault> {
        let parse = || {
            let (prefix, number) = text.trim().split_once('-')?;
            let mut kinds = RecordKind::ALL.iter().copied();
            let kind = kinds.find(|kind| kind.prefix().eq_ignore_ascii_case(prefix))?;
            let is_plain = number.bytes().all(|byte| byte.is_ascii_digit());
            let number = number.parse().ok().filter(|&number| number > 0)?;
            is_plain.then_some(Self { kind, number })
        };
        let fault = || RecordNumberFault {
            text: text.to_owned(),
        };
        parse().ok_or_else(fault)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_read_as_they_are_written() {
        for (text, expected) in [
            ("CHG-12", Some((RecordKind::Change, 12))),
            (" inc-40 ", Some((RecordKind::Incident, 40))),
            ("PRB-3", Some((RecordKind::Problem, 3))),
            ("REL-2", Some((RecordKind::Release, 2))),
            ("CHG-0", None),
            ("CHG-+1", None),
            ("CHG12", None),
            ("XYZ-1", None),
            ("CHG-99999999999", None),
            ("", None),
        ] {
            let expected = expected.map(|(kind, number)| RecordNumber { kind, number });
            let found: Option<RecordNumber> = text.parse().ok();
            assert_eq!(found, expected, "{text:?}");
            if let Some(number) = found {
                assert_eq!(number.to_string().parse(), Ok(number));
            }
        }
    }
}
