//! Finds the form of an input from its content and reads it.

use std::io::Read;

use serde_json::Value;

use super::table::{FirstRow, first_row, is_plain};
use super::{Format, Statement, alertmanager, icinga, lines, status_file, table};
use crate::csv::evidence::{self, EvidenceFile};
use crate::csv::file::ReadError;
use crate::issue::Issue;
use crate::limits;
use crate::reason::Reason;

/// What an input holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Document {
    /// The plain file: what is wrong in it has to be mended first.
    Evidence(EvidenceFile),
    /// Anything else.
    Statements {
        /// Its form.
        format: Format,
        /// What it states, in its order.
        statements: Vec<Statement>,
        /// Parts that state nothing that could be understood.
        issues: Vec<Issue>,
    },
}

/// Reads an input. `name` is what issues call it.
///
/// # Errors
/// It cannot be read, is no text, is too large, or is of no known form.
pub fn read(name: &str, source: impl Read) -> Result<Document, ReadError> {
    let refused = |reason| ReadError::Refused(Box::new(Issue::of_file(name, reason)));
    let mut bytes = Vec::new();
    source
        .take(limits::EVIDENCE_BYTES + 1)
        .read_to_end(&mut bytes)
        .map_err(|source| ReadError::Io {
            file: name.to_owned(),
            source,
        })?;
    if bytes.len() as u64 > limits::EVIDENCE_BYTES {
        return Err(refused(Reason::EvidenceTooLarge));
    }
    if bytes.starts_with(&[0xFF, 0xFE]) || bytes.starts_with(&[0xFE, 0xFF]) {
        return Err(refused(Reason::NotUtf8File));
    }
    let text = String::from_utf8(bytes).map_err(|_| refused(Reason::InvalidText))?;
    read_text(name, &text)
}

/// Reads an input that is text already. `name` is what issues call it.
///
/// # Errors
/// As [`read`].
pub fn read_text(name: &str, text: &str) -> Result<Document, ReadError> {
    let refused = |reason| ReadError::Refused(Box::new(Issue::of_file(name, reason)));
    let text = text.trim_start_matches('\u{feff}');
    if text.trim().is_empty() {
        return Err(refused(Reason::Empty));
    }
    if is_json(text) {
        return json(name, text);
    }
    if status_file::is_status_file(text) {
        return limited(name, Format::NagiosStatus, status_file::statements(text));
    }
    match first_row(text) {
        FirstRow::Header(header) if is_plain(&header) => {
            evidence::read(name, text.as_bytes()).map(Document::Evidence)
        }
        FirstRow::Header(header) => {
            let (statements, unreadable) = table::statements(text, &header);
            let mut document = limited(name, Format::Table, statements)?;
            if let Document::Statements { issues, .. } = &mut document {
                let of_line = |line| Issue::of_row(name, line, Reason::InvalidText);
                issues.extend(unreadable.into_iter().map(of_line));
            }
            Ok(document)
        }
        FirstRow::HeaderWithoutState => {
            let missing = "ci, state".to_owned();
            let reason = Reason::MissingEvidenceColumns { missing };
            Err(ReadError::Refused(Box::new(Issue::of_row(name, 1, reason))))
        }
        FirstRow::NoHeader if text.lines().count() > limits::EVIDENCE_LINES => {
            Err(refused(Reason::TooMuchEvidence {
                what: "lines",
                most: limits::EVIDENCE_LINES,
            }))
        }
        FirstRow::NoHeader => limited(name, Format::Text, lines::statements(text)),
    }
}

/// Whether a text is meant as JSON: a bracket of a chat ("[09:12] Ann: …") does not make it so.
fn is_json(text: &str) -> bool {
    let mut signs = text.chars().filter(|sign| !sign.is_whitespace());
    match (signs.next(), signs.next()) {
        (Some('['), Some(next)) => matches!(next, '{' | ']'),
        (Some('{'), Some(next)) => matches!(next, '"' | '}'),
        _ => false,
    }
}

fn json(name: &str, text: &str) -> Result<Document, ReadError> {
    // The parser itself refuses what is nested deeper than 128 levels.
    let document: Value = serde_json::from_str(text).map_err(|error| {
        let problem = error.to_string();
        let reason = Reason::InvalidJson { problem };
        ReadError::Refused(Box::new(Issue::of_row(name, error.line() as u64, reason)))
    })?;
    let (format, objects): (_, &[Value]) =
        match (alertmanager::alerts(&document), icinga::objects(&document)) {
            (Some(alerts), _) => (Format::Alertmanager, alerts),
            (None, Some(objects)) => (Format::Icinga, objects),
            (None, None) => {
                let issue = Issue::of_file(name, Reason::NoAlerts);
                return Err(ReadError::Refused(Box::new(issue)));
            }
        };
    let mut statements = Vec::new();
    let mut without_labels = Vec::new();
    for (number, object) in (1..).zip(objects.iter().take(limits::EVIDENCE_STATEMENTS + 1)) {
        let statement = match format {
            Format::Icinga => icinga::statement(number, object),
            _ => alertmanager::statement(number, object),
        };
        match statement {
            Some(statement) => statements.push(statement),
            None => without_labels.push(Issue::of_row(name, number, Reason::NoLabels)),
        }
    }
    let mut document = limited(name, format, statements)?;
    if let Document::Statements { issues, .. } = &mut document {
        issues.append(&mut without_labels);
    }
    Ok(document)
}

fn limited(name: &str, format: Format, statements: Vec<Statement>) -> Result<Document, ReadError> {
    if statements.len() > limits::EVIDENCE_STATEMENTS {
        let reason = Reason::TooMuchEvidence {
            what: "rows",
            most: limits::EVIDENCE_STATEMENTS,
        };
        return Err(ReadError::Refused(Box::new(Issue::of_file(name, reason))));
    }
    Ok(Document::Statements {
        format,
        statements,
        issues: Vec::new(),
    })
}
