//! What the cells of ticket tools mean as values of fields.

use faultline_model::RecordField;
use faultline_model::RecordFieldType;
use jiff::tz::TimeZone;

use super::local_time::local_time;

/// Words of levels, most first; `|` stands between.
const LEVELS: &[(&str, &str)] = &[
    (
        "high",
        "high|critical|extensive/widespread|extensive|widespread|enterprise|hoch|kritisch",
    ),
    (
        "medium",
        "medium|moderate|significant/large|significant|large|moderate/limited|department|mittel",
    ),
    (
        "low",
        "low|minor|minor/localized|localized|user|niedrig|gering",
    ),
];
/// Words of priorities, first to last.
const PRIORITIES: &[(&str, &str)] = &[
    ("1", "critical|highest|urgent|blocker|kritisch"),
    ("2", "high|major|hoch"),
    ("3", "medium|moderate|normal|mittel"),
    ("4", "low|minor|niedrig"),
    ("5", "lowest|planning|very low|trivial|sehr niedrig"),
];
const RISKS: &[(&str, &str)] = &[
    ("very_high", "very high|critical|sehr hoch"),
    ("high", "high|hoch"),
    ("medium", "medium|moderate|mittel"),
    ("low", "low|very low|minor|none|niedrig|gering"),
];
const TYPES: &[(&str, &str)] = &[
    ("standard", "standard|routine|pre approved|pre-approved"),
    ("normal", "normal|minor|major|significant"),
    ("emergency", "emergency|expedited|urgent|notfall"),
];
const OUTCOMES: &[(&str, &str)] = &[
    (
        "successful",
        "successful|success|successfully implemented|erfolgreich",
    ),
    (
        "with_issues",
        "with issues|successful with issues|successful with problems|partially successful|mit problemen",
    ),
    (
        "backed_out",
        "backed out|rolled back|cancelled by backout|zurückgenommen",
    ),
    (
        "failed",
        "failed|unsuccessful|fehlgeschlagen|nicht erfolgreich",
    ),
];
const TRUTHS: &[(&str, &str)] = &[("true", "y|ja|wahr|x"), ("false", "n|nein|falsch")];

/// What a cell means in the terms of a field; the cell itself where it is no such word. Tools write
/// "1 - High", "P2" and "20.11.2026 09:30"; fields hold `high`, `2` and RFC 3339.
pub(super) fn value_of(field: &RecordField, cell: &str, zone: &TimeZone) -> String {
    let meant = match (field.id, field.field_type) {
        ("priority", _) => of_words(PRIORITIES, cell).or_else(|| digits(cell)),
        ("impact" | "urgency", _) => of_words(LEVELS, cell).or_else(|| level_of_digit(cell)),
        ("risk", _) => of_words(RISKS, cell),
        ("type", _) => of_words(TYPES, cell),
        ("outcome", _) => of_words(OUTCOMES, cell),
        (_, RecordFieldType::Boolean) => of_words(TRUTHS, cell),
        (_, RecordFieldType::Time) => local_time(cell, zone).map(|at| at.to_string()),
        _ => None,
    };
    meant.unwrap_or_else(|| cell.to_owned())
}

/// The value that a word means, whatever number stands before it.
fn of_words(values: &[(&str, &str)], cell: &str) -> Option<String> {
    let word = cell.trim().to_lowercase();
    let word = word.trim_start_matches(|sign: char| {
        sign.is_ascii_digit()
            || sign.is_whitespace()
            || "-.:()p".contains(sign) && is_numbered(cell)
    });
    let word = word.replace('_', " ");
    let found = values
        .iter()
        .find(|(_, words)| words.split('|').any(|known| known == word.trim()));
    found.map(|&(value, _)| value.to_owned())
}

fn is_numbered(cell: &str) -> bool {
    cell.trim_start_matches(['p', 'P'])
        .starts_with(|sign: char| sign.is_ascii_digit())
}

fn digits(cell: &str) -> Option<String> {
    let digits: String = cell.chars().filter(char::is_ascii_digit).collect();
    (!digits.is_empty()).then_some(digits)
}

fn level_of_digit(cell: &str) -> Option<String> {
    let level = match digits(cell)?.as_str() {
        "1" => "high",
        "2" => "medium",
        "3" | "4" => "low",
        _ => return None,
    };
    Some(level.to_owned())
}

#[cfg(test)]
mod tests {
    use faultline_model::{RecordKind, record_field};

    use super::*;

    #[test]
    fn words_of_tools_become_values() {
        for (kind, field, cell, expected) in [
            (RecordKind::Incident, "priority", "P2", "2"),
            (RecordKind::Incident, "priority", "1 - Critical", "1"),
            (RecordKind::Incident, "priority", "Highest", "1"),
            (RecordKind::Incident, "priority", "Niedrig", "4"),
            (RecordKind::Incident, "impact", "1 - High", "high"),
            (
                RecordKind::Incident,
                "impact",
                "3-Moderate/Limited",
                "medium",
            ),
            (RecordKind::Incident, "impact", "2", "medium"),
            (RecordKind::Incident, "impact", "7", "7"),
            (RecordKind::Problem, "urgency", "2-High", "high"),
            (RecordKind::Problem, "known_error", "Ja", "true"),
            (RecordKind::Change, "risk", "Moderate", "medium"),
            (RecordKind::Change, "risk", "very_high", "very_high"),
            (RecordKind::Change, "type", "Expedited", "emergency"),
            (
                RecordKind::Change,
                "outcome",
                "Successful with issues",
                "with_issues",
            ),
            (RecordKind::Change, "outcome", "with_issues", "with_issues"),
            (
                RecordKind::Change,
                "planned_start",
                "20.11.2026 09:30",
                "2026-11-20T09:30:00Z",
            ),
            (RecordKind::Change, "planned_start", "soon", "soon"),
            (RecordKind::Change, "title", "1 - High", "1 - High"),
        ] {
            let field = record_field(kind, field).expect("a field");
            let found = value_of(field, cell, &TimeZone::UTC);
            assert_eq!(found, expected, "{} {cell}", field.id);
        }
    }
}
