//! Meetings: agenda, decisions and what becomes of the changes.

use faultline_model::{Decision, RecordId, RecordNumber, RecordState};

use jiff::tz::TimeZone;

use super::{change, estate};
use crate::changes::cab::{
    AgendaFilter, CabDecision, CabFault, CabMeeting, cab_meeting, cab_meetings, decide,
    fill_agenda, minutes, minutes_text, save_cab_meeting,
};
use crate::context::Context;
use crate::edit::tests::context;
use crate::records::{FieldEdits, Move, RecordFilter, move_record};
use crate::workspace::Workspace;

const TIMES: (&str, &str) = ("2027-02-01T10:00:00Z", "2027-02-01T12:00:00Z");
const FIELDS: [(&str, &str); 5] = [
    ("reason", "Why not"),
    ("requester", "Ann"),
    ("risk", "low"),
    ("implementation_plan", "Do it."),
    ("backout_plan", "Undo it."),
];

fn waiting(workspace: &Workspace) -> RecordId {
    let id = change(workspace, &["host-1"], TIMES, &FIELDS);
    for to in [RecordState::Assess, RecordState::Authorize] {
        let wanted = Move {
            to,
            reason: String::new(),
            edits: FieldEdits::default(),
        };
        move_record(workspace, &context(), id, &wanted).expect("moved");
    }
    id
}

fn number(workspace: &Workspace, id: RecordId) -> RecordNumber {
    let reader = workspace.read().expect("readable");
    reader
        .view()
        .record(id)
        .expect("readable")
        .expect("there")
        .number
}

fn bob() -> Context {
    Context {
        author: "Bob".to_owned(),
        ..context()
    }
}

#[test]
fn decisions_move_changes_and_stand_in_the_minutes() {
    let folder = tempfile::tempdir().expect("a folder");
    let workspace = estate(folder.path());
    let ids = [0; 3].map(|_| waiting(&workspace));
    let numbers = ids.map(|id| number(&workspace, id));
    change(&workspace, &["host-2"], TIMES, &FIELDS);
    let mut meeting = CabMeeting {
        name: "CAB".to_owned(),
        at: "2027-03-01T10:00:00Z".parse().expect("a time"),
        attendees: vec!["Ann".to_owned(), "Bob".to_owned()],
        agenda: vec![numbers[1]],
        decisions: Vec::new(),
        notes: "All went well.".to_owned(),
    };
    let reader = workspace.read().expect("readable");
    let snapshot = workspace.snapshot().expect("readable");
    let filled = |text: Option<&str>, until: Option<&str>| {
        let filter = AgendaFilter {
            until: until.map(|at| at.parse().expect("a time")),
            records: text.map(|text| RecordFilter {
                text: Some(text.to_owned()),
                ..RecordFilter::default()
            }),
        };
        fill_agenda(&snapshot, reader.view(), &meeting, &filter).expect("filled")
    };
    // Narrowed to nothing, those on the agenda stay.
    assert_eq!(filled(Some("nowhere"), None), [numbers[1]]);
    assert_eq!(filled(None, Some(TIMES.0)), [numbers[1]]);
    assert_eq!(filled(Some("change"), None), filled(None, None));
    meeting.agenda = filled(None, None);
    drop(reader);
    assert_eq!(meeting.agenda, [numbers[1], numbers[0], numbers[2]]);
    save_cab_meeting(&workspace, &context(), None, &meeting).expect("saved");
    let decision = |which: usize, decision, note: &str| CabDecision {
        meeting: "CAB".to_owned(),
        number: numbers[which],
        decision,
        note: note.to_owned(),
    };
    let by_bob = |one: &CabDecision| decide(&workspace, &bob(), one).map(|done| done.output);
    let own = decide(&workspace, &context(), &decision(0, Decision::Approve, ""));
    assert!(matches!(own, Err(CabFault::Record(_))), "Ann asked for it");
    let unsaid = by_bob(&decision(1, Decision::Reject, " "));
    assert!(matches!(unsaid, Err(CabFault::NoNote(_))));
    let approved = by_bob(&decision(0, Decision::Approve, "")).expect("decided");
    let rejected = by_bob(&decision(1, Decision::Reject, "Too early")).expect("decided");
    let deferred = by_bob(&decision(2, Decision::Defer, "Next week")).expect("decided");
    assert_eq!(
        [approved, rejected, deferred],
        [
            RecordState::Scheduled,
            RecordState::New,
            RecordState::Authorize
        ]
    );
    // What was scheduled is taken back, and its approval with it.
    let back = by_bob(&decision(0, Decision::Defer, "No hands")).expect("decided");
    assert_eq!(back, RecordState::Authorize);
    // The agenda is written anew; what was decided stays.
    meeting.agenda.reverse();
    save_cab_meeting(&workspace, &context(), Some("CAB"), &meeting).expect("saved");
    let reader = workspace.read().expect("readable");
    let kept = cab_meeting(reader.view(), "CAB").expect("there");
    assert_eq!(kept.decisions.len(), 4);
    let items = minutes(reader.view(), &kept).expect("readable");
    let text = minutes_text(&kept, &items, &TimeZone::UTC);
    for line in [
        "Mon 1 Mar 2027 10:00 UTC",
        "Present: Ann, Bob",
        "deferred by Bob: No hands",
        "rejected by Bob: Too early",
    ] {
        assert!(text.contains(line), "{line} in {text}");
    }
    assert!(text.find("Next week") < text.find("No hands"), "{text}");
    drop(reader);
    // Called otherwise and held later, it keeps what it decided, and its changes follow.
    let taken = save_cab_meeting(&workspace, &context(), None, &meeting).expect_err("taken");
    assert!(matches!(taken, CabFault::NameTaken(_)), "{taken}");
    meeting.name = "Board".to_owned();
    meeting.at = "2027-03-08T10:00:00Z".parse().expect("a time");
    let renamed = save_cab_meeting(&workspace, &context(), Some("CAB"), &meeting).expect("saved");
    let told = || {
        let reader = workspace.read().expect("readable");
        let [meeting] = &cab_meetings(reader.view()).expect("readable")[..] else {
            panic!("one meeting");
        };
        let change = reader
            .view()
            .record_by_number(numbers[1])
            .expect("readable");
        let named = change.expect("there").value("cab_meeting");
        let decided = meeting.decisions.len();
        (meeting.name.clone(), meeting.at.to_string(), decided, named)
    };
    let board = Some("Board".to_owned());
    let later = "2027-03-08T10:00:00Z".to_owned();
    assert_eq!(told(), ("Board".to_owned(), later, 4, board));
    let number = renamed.changeset.expect("a changeset");
    crate::undo::undo(&workspace, &context(), number).expect("undone");
    let (name, _, decided, named) = told();
    assert_eq!(
        (name.as_str(), decided, named.as_deref()),
        ("CAB", 4, Some("CAB"))
    );
}

#[test]
fn an_agenda_holds_changes_once() {
    let folder = tempfile::tempdir().expect("a folder");
    let workspace = estate(folder.path());
    let one = number(&workspace, waiting(&workspace));
    let meeting = |name: &str, agenda: &[&str]| CabMeeting {
        name: name.to_owned(),
        at: context().now,
        attendees: Vec::new(),
        agenda: agenda
            .iter()
            .map(|text| text.parse().expect("a number"))
            .collect(),
        decisions: Vec::new(),
        notes: String::new(),
    };
    let number = one.to_string();
    for (bad, words) in [
        (meeting(" ", &[]), "empty"),
        (meeting("A", &[&number, &number]), "twice"),
        (meeting("A", &["INC-1"]), "Only changes"),
        (meeting("A", &["CHG-99"]), "no CHG-99"),
    ] {
        let fault = save_cab_meeting(&workspace, &context(), None, &bad).expect_err("refused");
        assert!(fault.to_string().contains(words), "{fault}");
    }
}
