//! Which fields records of each kind have.

use super::RecordFieldType::{Boolean, Choice, LongText, Person, Text, Time, Whole};
use super::RecordKind::{Change, Incident, Problem, Release};
use super::{ChangeType, Level, RecordField, RecordFieldType, RecordKind};

/// Minutes of a year: no plan takes longer.
const YEAR: u32 = 366 * 24 * 60;

const ALL: &[RecordKind] = RecordKind::ALL;
const BROKEN: &[RecordKind] = &[Incident, Problem];
const PLANNED: &[RecordKind] = &[Change, Release];

const fn field(
    id: &'static str,
    label: &'static str,
    field_type: RecordFieldType,
    kinds: &'static [RecordKind],
) -> RecordField {
    RecordField {
        id,
        label,
        field_type,
        kinds,
    }
}

/// Every field, in the order in which people read them.
pub static RECORD_FIELDS: &[RecordField] = &[
    field("title", "Title", Text, ALL),
    field("description", "Description", LongText, ALL),
    field("type", "Type", Choice(ChangeType::WORDS), &[Change]),
    field("impact", "Impact", Choice(Level::WORDS), BROKEN),
    field("urgency", "Urgency", Choice(Level::WORDS), BROKEN),
    field("priority", "Priority", Whole(1, 5), BROKEN),
    field("owner", "Owner", Person, ALL),
    field("assigned_to", "With", Person, ALL),
    field("team", "Team", Text, ALL),
    field("due", "Due", Time, ALL),
    field("requester", "Requester", Person, PLANNED),
    field("implementer", "Implementer", Person, PLANNED),
    field("template", "Template", Text, &[Change]),
    field("reason", "Reason", LongText, &[Change]),
    field("planned_start", "Planned start", Time, PLANNED),
    field("planned_end", "Planned end", Time, PLANNED),
    field("outage", "Outage", Boolean, PLANNED),
    field(
        "risk",
        "Risk",
        Choice(&["low", "medium", "high", "very_high"]),
        &[Change],
    ),
    field("risk_reason", "Reason of the risk", LongText, &[Change]),
    field(
        "implementation_plan",
        "Implementation plan",
        LongText,
        PLANNED,
    ),
    field("test_plan", "Test plan", LongText, PLANNED),
    field("backout_plan", "Backout plan", LongText, PLANNED),
    field(
        "backout_minutes",
        "Backout time in minutes",
        Whole(0, YEAR),
        PLANNED,
    ),
    field("draft", "Draft of the configuration", Text, &[Change]),
    field("cab_meeting", "CAB meeting", Text, &[Change]),
    field("actual_start", "Actual start", Time, PLANNED),
    field("actual_end", "Actual end", Time, PLANNED),
    field(
        "outcome",
        "Outcome",
        Choice(&["successful", "with_issues", "backed_out", "failed"]),
        &[Change],
    ),
    field(
        "review_notes",
        "Review notes",
        LongText,
        &[Change, Problem, Release],
    ),
    field("reported_by", "Reported by", Person, &[Incident]),
    field("external_number", "Number elsewhere", Text, ALL),
    field("onset", "Onset", Time, BROKEN),
    field("detected", "Detected", Time, &[Incident]),
    field("restored", "Restored", Time, &[Incident]),
    field("resolution", "Resolution", LongText, &[Incident]),
    field("statement", "Statement", LongText, &[Problem]),
    field("timeline", "Evidence timeline", LongText, &[Problem]),
    field("why_1", "First why", LongText, &[Problem]),
    field("why_2", "Second why", LongText, &[Problem]),
    field("why_3", "Third why", LongText, &[Problem]),
    field("why_4", "Fourth why", LongText, &[Problem]),
    field("why_5", "Fifth why", LongText, &[Problem]),
    field("root_cause", "Root cause", LongText, &[Problem]),
    field("workaround", "Workaround", LongText, BROKEN),
    field("known_error", "Known error", Boolean, &[Problem]),
    field("known_error_since", "Known error since", Time, &[Problem]),
    field("fix", "What fixed it", LongText, &[Problem]),
    field("risk_accepted_by", "Risk accepted by", Person, &[Problem]),
];

/// The fields of a kind, in the order in which people read them.
pub fn record_fields(kind: RecordKind) -> impl Iterator<Item = &'static RecordField> {
    RECORD_FIELDS
        .iter()
        .filter(move |field| field.kinds.contains(&kind))
}

/// The field of an id, if records of the kind have it.
#[must_use]
pub fn record_field(kind: RecordKind, id: &str) -> Option<&'static RecordField> {
    record_fields(kind).find(|field| field.id == id)
}
