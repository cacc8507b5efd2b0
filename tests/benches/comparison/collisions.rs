//! Collisions among a thousand planned changes: all of them, and again when one is moved.

use std::cmp::Reverse;
use std::path::Path;
use std::time::Instant;

use faultline_core::changes::TimeSpan;
use faultline_core::changes::collisions::{CollisionQuestion, collisions};
use faultline_core::context::Context;
use faultline_core::records::{CiStatement, FieldEdits, NewRecord, create_record};
use faultline_core::task::TaskContext;
use faultline_core::workspace::Workspace;
use faultline_graph::Graph;
use faultline_model::{CiId, CiRole, LinkedState, RecordId, RecordKind};
use jiff::{SignedDuration, Timestamp};

use crate::measure::median;
use crate::report::{Line, Target};

const CHANGES: u32 = 1_000;
/// Changes that may be at work at one time: each has a lane of its own, in which they follow each other.
const LANES: u32 = 10;
/// CIs of a change, at most.
const MOST_CIS: u32 = 5;
/// Hours from the start of one change of a lane to the start of the next.
const HOURS: u32 = 6;
const MOVES: usize = 20;
/// One change in so many has a CI that a great many others need directly.
const HUB_EVERY: u32 = 10;

/// Measures on a workspace that an import has filled; it gains the changes.
pub fn compare(file: &Path) -> Vec<Line> {
    let workspace = Workspace::open(file).expect("the workspace opens");
    let changes = plan(&workspace);
    // What the window has before it asks: the graph.
    workspace.snapshot().expect("the graph is made");
    let started = Instant::now();
    let found = ask(&workspace, None);
    let all = started.elapsed();
    let mut moved = changes.iter().step_by(changes.len() / MOVES).copied();
    let (again, _) = median(MOVES, || {
        let change = moved.next().expect("there are as many changes as moves");
        ask(&workspace, Some((change, span_of(change % CHANGES + 3))))
    });
    vec![
        Line {
            name: "collisions among 1,000 changes",
            value: all.as_secs_f64(),
            unit: "s",
            target: Target::AtMost(5.0),
            detail: format!("{found} collisions, at most {LANES} changes at one time"),
        },
        Line {
            name: "collisions again when one is moved",
            value: again.as_secs_f64() * 1_000.0,
            unit: "ms",
            target: Target::AtMost(100.0),
            detail: format!("the median of {MOVES} changes moved"),
        },
    ]
}

fn ask(workspace: &Workspace, moved: Option<(RecordId, TimeSpan)>) -> usize {
    let question = CollisionQuestion {
        moved,
        ..CollisionQuestion::default()
    };
    let found = collisions(&TaskContext::unattended(), workspace, &question);
    found.expect("the collisions are found").len()
}

/// Makes the changes, each of one to five CIs from all over the estate, some of them hubs.
fn plan(workspace: &Workspace) -> Vec<RecordId> {
    let snapshot = workspace.snapshot().expect("the graph is made");
    let hubs = hubs(&snapshot.graph);
    let reader = workspace.read().expect("the workspace is read");
    let cis = reader.view().ci_count().expect("the workspace is read");
    drop(reader);
    let context = Context {
        now: Timestamp::now(),
        author: "bench".to_owned(),
        message: String::new(),
    };
    let make = |number: u32| {
        let span = span_of(number);
        let (start, end) = (span.start.to_string(), span.end.to_string());
        let fields = [
            ("title", "A change"),
            ("planned_start", start.as_str()),
            ("planned_end", end.as_str()),
        ];
        let anywhere = (0..=number % MOST_CIS).map(|place| {
            // A step that shares no factor with the count touches every CI once before any twice.
            let step = u64::from(number * MOST_CIS + place) * 7_919;
            1 + (step % u64::from(cis)) as CiId
        });
        let hub = number
            .is_multiple_of(HUB_EVERY)
            .then(|| hubs[(number / HUB_EVERY) as usize]);
        let new = NewRecord {
            kind: RecordKind::Change,
            edits: FieldEdits::of(&fields),
            cis: hub
                .into_iter()
                .chain(anywhere)
                .take(MOST_CIS as usize)
                .map(affected)
                .collect(),
            template: None,
        };
        let made = create_record(workspace, &context, &new).expect("the change is made");
        made.output.0
    };
    (0..CHANGES).map(make).collect()
}

/// The CIs that most others need directly, the most needed first.
fn hubs(graph: &Graph) -> Vec<CiId> {
    let needed_by = |node| graph.dependents(node).count();
    let mut hubs: Vec<_> = graph
        .nodes()
        .filter(|&node| graph.in_service(node))
        .collect();
    hubs.sort_by_cached_key(|&node| Reverse(needed_by(node)));
    hubs.truncate((CHANGES / HUB_EVERY) as usize);
    hubs.into_iter().map(|node| graph.ci_id(node)).collect()
}

fn affected(ci: CiId) -> CiStatement {
    CiStatement {
        ci,
        role: CiRole::Affected,
        state: Some(LinkedState::Down),
        minutes: None,
        note: String::new(),
    }
}

/// The time of a change: in its lane after the one before, for one to six hours.
fn span_of(number: u32) -> TimeSpan {
    let (lane, place) = (number % LANES, number / LANES);
    let hours = |hours: u32| SignedDuration::from_hours(i64::from(hours));
    let start = Timestamp::UNIX_EPOCH + hours(place * HOURS + lane % HOURS);
    TimeSpan {
        start,
        end: start + hours(1 + number % HOURS),
    }
}
