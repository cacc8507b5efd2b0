//! What is wrong with an input, and where: file, line, column, value, reason, nearest valid name.

use std::fmt;

use crate::limits;
use crate::reason::Reason;

/// One thing in an input that cannot be taken.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Issue {
    /// The file as the user named it, without its folder.
    pub file: String,
    /// The line on which the row begins, counted from 1; absent where the whole file is meant.
    pub line: Option<u64>,
    /// The header of the column, where one cell is to blame.
    pub column: Option<String>,
    /// The cell's text, shortened to [`limits::VALUE_CHARACTERS`].
    pub value: Option<String>,
    /// Why it cannot be taken.
    pub reason: Reason,
    /// The valid name that is nearest to the value, where one is near.
    pub nearest: Option<String>,
}

impl Issue {
    /// An issue of a whole file.
    pub fn of_file(file: &str, reason: Reason) -> Self {
        Self {
            file: file.to_owned(),
            line: None,
            column: None,
            value: None,
            reason,
            nearest: None,
        }
    }

    /// An issue of a row.
    pub fn of_row(file: &str, line: u64, reason: Reason) -> Self {
        Self {
            line: Some(line),
            ..Self::of_file(file, reason)
        }
    }

    /// An issue of one cell; the value is shortened.
    pub fn of_cell(file: &str, line: u64, column: &str, value: &str, reason: Reason) -> Self {
        Self {
            column: Some(column.to_owned()),
            value: Some(shorten(value)),
            ..Self::of_row(file, line, reason)
        }
    }

    /// The same issue with the valid name nearest to its value.
    #[must_use]
    pub fn with_nearest(mut self, nearest: Option<String>) -> Self {
        self.nearest = nearest;
        self
    }

    /// The reason as a sentence with its remedy, with the value and the nearest name, but without the place.
    pub fn sentence(&self) -> String {
        let mut text = String::new();
        if let Some(value) = &self.value {
            text.push_str(&format!("“{value}”: "));
        }
        text.push_str(&self.reason.to_string());
        if let Some(nearest) = &self.nearest {
            text.push_str(&format!(" Did you mean “{nearest}”?"));
        }
        text
    }
}

impl fmt::Display for Issue {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{}", self.file)?;
        if let Some(line) = self.line {
            write!(formatter, ", line {line}")?;
        }
        if let Some(column) = &self.column {
            write!(formatter, ", column {column}")?;
        }
        write!(formatter, ": {}", self.sentence())
    }
}

/// The beginning of a text, with an ellipsis where something was left off.
pub fn shorten(value: &str) -> String {
    match value.char_indices().nth(limits::VALUE_CHARACTERS) {
        Some((end, _)) => format!("{}…", &value[..end]),
        None => value.to_owned(),
    }
}

/// All issues of an import: every one is counted, the first [`limits::ISSUES`] are kept.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Issues {
    kept: Vec<Issue>,
    total: u64,
}

impl Issues {
    /// Adds one issue.
    pub fn push(&mut self, issue: Issue) {
        self.total += 1;
        if self.kept.len() < limits::ISSUES {
            self.kept.push(issue);
        }
    }

    /// The issues kept, in the order found.
    pub fn kept(&self) -> &[Issue] {
        &self.kept
    }

    /// How many issues there are, kept or not.
    pub fn total(&self) -> u64 {
        self.total
    }

    /// Whether nothing is wrong.
    pub fn is_empty(&self) -> bool {
        self.total == 0
    }
}

#[cfg(test)]
mod tests {
    use super::{Issue, Issues};
    use crate::limits;
    use crate::reason::Reason;

    #[test]
    fn says_place_value_reason_and_nearest_name() {
        let issue = Issue::of_cell("cis.csv", 7, "class", "sever", Reason::UnknownClass)
            .with_nearest(Some("server".to_owned()));
        assert_eq!(
            issue.to_string(),
            "cis.csv, line 7, column class: “sever”: There is no class of this name. \
             Use an existing class, or let the import create missing classes. Did you mean “server”?"
        );
    }

    #[test]
    fn shortens_long_values_by_characters() {
        let issue = Issue::of_cell("a", 2, "name", &"ü".repeat(10_000), Reason::InvalidText);
        let value = issue.value.expect("a cell has a value");
        assert_eq!(value.chars().count(), limits::VALUE_CHARACTERS + 1);
    }

    #[test]
    fn counts_every_issue_and_keeps_the_first() {
        let mut issues = Issues::default();
        for line in 0..limits::ISSUES as u64 + 5 {
            issues.push(Issue::of_row("a", line, Reason::InvalidText));
        }
        assert_eq!(issues.kept().len(), limits::ISSUES);
        assert_eq!(issues.total(), limits::ISSUES as u64 + 5);
    }
}
