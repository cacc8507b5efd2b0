//! What the columns of ticket tools are usually called, by the field they mean.

use faultline_model::RecordKind::{Change, Incident, Problem, Release};
use faultline_model::{RecordKind, record_field};

/// The column of the number that a record has here: `CHG-12`.
pub const NUMBER_COLUMN: &str = "number";
/// The column of the kind, where rows of several kinds stand in one table.
pub const KIND_COLUMN: &str = "kind";
/// The column of the state.
pub const STATE_COLUMN: &str = "state";
/// The column of the time at which a record was made.
pub const CREATED_COLUMN: &str = "created_at";
/// The column of the CIs: keys, old keys or names, with `;`, `,` or a new line between.
pub const CI_COLUMN: &str = "ci";
/// The column of links to other records, each as `word:number`.
pub const LINKS_COLUMN: &str = "links";

/// The columns that are no fields of a record, without those of one kind of link.
pub const OWN_COLUMNS: &[&str] = &[
    NUMBER_COLUMN,
    KIND_COLUMN,
    STATE_COLUMN,
    CREATED_COLUMN,
    CI_COLUMN,
    LINKS_COLUMN,
];

/// The head of the CIs in a list that was written here.
pub(super) const WRITTEN_CIS: &str = "cis";
/// The field of the number that a record has elsewhere.
pub(super) const NUMBER_ELSEWHERE: &str = "external_number";

const ALL: &[RecordKind] = RecordKind::ALL;
const BROKEN: &[RecordKind] = &[Incident, Problem];

/// Field, the kinds for which the names hold, and the names: the likeliest first, `|` between.
/// A column is taken by the first field that wants it.
const NAMES: &[(&str, &[RecordKind], &str)] = &[
    (
        NUMBER_ELSEWHERE,
        ALL,
        "external number|number|ticket|ticket number|ticket id|issue key|nummer|ticketnummer|vorgangsnummer",
    ),
    (
        NUMBER_ELSEWHERE,
        &[Incident],
        "incident|incident number|incident id",
    ),
    (
        NUMBER_ELSEWHERE,
        &[Problem],
        "problem|problem number|problem id",
    ),
    (
        NUMBER_ELSEWHERE,
        &[Change],
        "change|change number|change id|change request|rfc",
    ),
    (NUMBER_ELSEWHERE, &[Release], "release number|release id"),
    (NUMBER_ELSEWHERE, ALL, "key|id|reference"),
    (
        "title",
        ALL,
        "title|short description|summary|subject|headline|name|titel|kurzbeschreibung|zusammenfassung|betreff",
    ),
    (
        "description",
        ALL,
        "description|details|detailed description|long description|notes|beschreibung",
    ),
    (
        CI_COLUMN,
        ALL,
        "ci|configuration item|cmdb ci|affected ci|affected cis|configuration items|affected configuration items|asset|host|betroffene cis|betroffenes ci|konfigurationselement",
    ),
    (
        STATE_COLUMN,
        ALL,
        "state|status|incident state|problem state|change state|zustand",
    ),
    ("impact", ALL, "impact|auswirkung"),
    ("urgency", ALL, "urgency|dringlichkeit"),
    ("priority", ALL, "priority|priorität"),
    ("type", ALL, "type|change type|typ"),
    ("risk", ALL, "risk|risk level|risiko"),
    (
        "owner",
        ALL,
        "owner|problem owner|change owner|change manager|release manager|problem manager|verantwortlich",
    ),
    (
        "assigned_to",
        ALL,
        "assigned to|assignee|zugewiesen an|bearbeiter",
    ),
    (
        "team",
        ALL,
        "assignment group|team|group|support group|assigned group|zuweisungsgruppe|gruppe",
    ),
    (
        "reported_by",
        ALL,
        "caller|reported by|reporter|requester|opened by|affected user|gemeldet von|melder",
    ),
    (
        "requester",
        ALL,
        "requester|requested by|requestor|opened by|reporter|antragsteller|angefordert von",
    ),
    (
        "implementer",
        ALL,
        "implementer|implemented by|umgesetzt von",
    ),
    ("due", ALL, "due|due date|fällig|fällig am"),
    (
        "planned_start",
        ALL,
        "planned start|planned start date|scheduled start|scheduled start date|start date|requested start date|geplanter beginn|geplanter start",
    ),
    (
        "planned_end",
        ALL,
        "planned end|planned end date|scheduled end|scheduled end date|end date|requested end date|release date|geplantes ende",
    ),
    (
        "actual_start",
        ALL,
        "actual start|actual start date|work start|tatsächlicher beginn",
    ),
    (
        "actual_end",
        ALL,
        "actual end|actual end date|work end|tatsächliches ende",
    ),
    (
        "outage",
        ALL,
        "outage|downtime required|service outage|ausfall",
    ),
    (
        "reason",
        ALL,
        "justification|reason|reason for change|business justification|begründung",
    ),
    (
        "implementation_plan",
        ALL,
        "implementation plan|change plan|deployment plan|umsetzungsplan",
    ),
    ("test_plan", ALL, "test plan|testplan"),
    (
        "backout_plan",
        ALL,
        "backout plan|back out plan|rollback plan|remediation plan|rückfallplan",
    ),
    ("risk_reason", ALL, "risk reason|risk and impact analysis"),
    (
        "outcome",
        ALL,
        "outcome|close code|closure code|completion code|ergebnis",
    ),
    ("cab_meeting", ALL, "cab meeting|cab"),
    (
        "onset",
        ALL,
        "onset|started|start|outage start|begin|beginn",
    ),
    (
        "detected",
        ALL,
        "detected|opened|opened at|created|created at|reported at|reported date|erstellt|erstellt am|gemeldet am",
    ),
    (
        "restored",
        ALL,
        "restored|resolved at|resolved|ended|outage end|gelöst am",
    ),
    (
        "resolution",
        ALL,
        "resolution|close notes|resolution notes|solution|lösung",
    ),
    (
        "statement",
        ALL,
        "statement|problem statement|problemstellung",
    ),
    ("root_cause", ALL, "root cause|cause notes|cause|ursache"),
    ("fix", ALL, "fix|fix notes|permanent solution|behebung"),
    (
        "review_notes",
        ALL,
        "review notes|post implementation review|close notes",
    ),
    ("known_error", ALL, "known error|bekannter fehler"),
    ("workaround", ALL, "workaround|work around|umgehungslösung"),
    (
        CREATED_COLUMN,
        ALL,
        "created|created at|created on|opened|opened at|submit date|erstellt|erstellt am",
    ),
    ("child_of", BROKEN, "parent|parent incident|parent ticket"),
    ("caused_by", BROKEN, "caused by|caused by change"),
    (
        "caused_by",
        &[Incident],
        "problem|problem id|problem number",
    ),
    ("fixed_by", &[Problem], "fixed by|change request|change"),
    ("fixes", &[Change], "fixes|problem|problem id"),
    ("part_of", &[Change], "part of|release"),
    ("contains", &[Release], "changes|contains"),
    ("duplicates", ALL, "duplicates|duplicate of"),
    ("relates_to", ALL, "relates to|related to|related records"),
];

/// What the columns of a kind are called by tools: fields with names, the likeliest first.
pub(super) fn names_of(
    kind: RecordKind,
) -> impl Iterator<Item = (&'static str, impl Iterator<Item = &'static str>)> {
    let of_kind = move |field: &str| {
        let is_no_field = faultline_model::RECORD_FIELDS
            .iter()
            .all(|one| one.id != field);
        is_no_field || record_field(kind, field).is_some()
    };
    NAMES
        .iter()
        .filter(move |(field, kinds, _)| kinds.contains(&kind) && of_kind(field))
        .map(|&(field, _, names)| (field, names.split('|')))
}

/// What the column of a tool's numbers is called, whatever the kind.
pub(super) fn names_of_numbers() -> impl Iterator<Item = &'static str> {
    let numbers = NAMES
        .iter()
        .filter(|(field, ..)| *field == NUMBER_ELSEWHERE);
    numbers.flat_map(|(.., names)| names.split('|'))
}
