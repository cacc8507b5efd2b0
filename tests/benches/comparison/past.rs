//! The graph of the past against the graph of now, what differs between neighbours in a long history, and what that adds
//! to the file.

use std::path::Path;

use faultline_core::compare::compare as compare_moments;
use faultline_core::context::Context;
use faultline_core::snapshot::GraphSnapshot;
use faultline_core::task::TaskContext;
use faultline_core::workspace::{Operation, Workspace};
use faultline_core::{CiRow, Moment};
use faultline_store::{RelationshipRow, StoreError, WriteMode};
use jiff::Timestamp;

use crate::measure::{median, ratio};
use crate::plain_sqlite;
use crate::report::{Line, Target};

/// Changesets that follow the import.
const CHANGESETS: u32 = 1_000;
/// CIs and relationships that each of them alters.
const CIS: u32 = 70;
const RELATIONSHIPS: u32 = 30;
const RUNS: usize = 3;

/// Measures on a workspace that an import has filled; it is altered.
pub fn compare(file: &Path) -> Vec<Line> {
    let imported = alter(file);
    let plain = file.with_extension("current.sqlite");
    plain_sqlite::insert_rows_of(file, &plain).expect("SQLite takes the same rows");
    let workspace = Workspace::open(file).expect("the workspace opens");
    let graph_of = |moment| {
        let reader = workspace.read_at(moment).expect("the workspace is read");
        let snapshot = GraphSnapshot::read(reader.view()).expect("the graph is made");
        snapshot.changeset
    };
    let (now, head) = median(RUNS, || graph_of(Moment::Now));
    let past = [
        imported,
        imported + CHANGESETS / 4,
        imported + CHANGESETS / 2,
        head - 1,
    ];
    let slowest = past
        .into_iter()
        .map(|changeset| {
            let (took, seen) = median(RUNS, || graph_of(Moment::Changeset(changeset)));
            assert_eq!(seen, changeset);
            (took, changeset)
        })
        .max()
        .expect("several were measured");
    let (compared, differing) = median(RUNS, || {
        let [from, to] = [head - 1, head].map(Moment::Changeset);
        let found = compare_moments(&TaskContext::unattended(), &workspace, from, to);
        let found = found.expect("the moments are compared");
        found.cis.len() + found.relationships.len()
    });
    assert!(differing > 0 && differing <= (CIS + RELATIONSHIPS) as usize);
    let bytes = |path: &Path| std::fs::metadata(path).expect("the file is there").len() as f64;
    vec![
        Line {
            name: "graph of the past against now",
            value: ratio(slowest.0, now),
            unit: "×",
            target: Target::AtMost(3.0),
            detail: format!(
                "{:.1?} as of changeset {} of {head}, {now:.1?} now",
                slowest.0, slowest.1
            ),
        },
        Line {
            name: "difference between neighbours",
            value: compared.as_secs_f64() * 1_000.0,
            unit: "ms",
            target: Target::AtMost(50.0),
            detail: format!(
                "{differing} rows differ between changesets {} and {head}",
                head - 1
            ),
        },
        Line {
            name: "file against its current rows alone",
            value: bytes(file) / bytes(&plain),
            unit: "×",
            target: Target::AtMost(1.5),
            detail: format!(
                "{:.0} MB with the history, {:.0} MB plain",
                bytes(file) / 1e6,
                bytes(&plain) / 1e6
            ),
        },
    ]
}

/// Alters rows all over the estate, and answers the changeset before.
fn alter(file: &Path) -> u32 {
    let workspace = Workspace::open(file).expect("the workspace opens");
    let reader = workspace.read().expect("the workspace is read");
    let view = reader.view();
    let imported = view.head().expect("the workspace is read").number;
    let cis = view.ci_count().expect("the workspace is read");
    let relationships = view.relationship_count().expect("the workspace is read");
    drop(reader);
    // Steps that share no factor with the counts touch every row once before any twice.
    let row = |number: u32, count: u32| 1 + (u64::from(number) * 7_919 % u64::from(count)) as u32;
    for changeset in 0..CHANGESETS {
        let context = Context {
            now: Timestamp::now(),
            author: "bench".to_owned(),
            message: String::new(),
        };
        let operation = Operation::ChangeCi {
            key: "some".to_owned(),
        };
        let work = workspace.transact(&operation, &context, WriteMode::Edit, None, |transaction| {
            for number in 0..CIS {
                let id = row(changeset * CIS + number, cis);
                if let Some(ci) = transaction.view().ci(id)? {
                    let name = format!("{} {changeset}", ci.name);
                    let altered = CiRow {
                        name: &name,
                        ..CiRow::of(&ci)
                    };
                    transaction.update_ci(&altered)?;
                }
            }
            for number in 0..RELATIONSHIPS {
                let id = row(changeset * RELATIONSHIPS + number, relationships);
                if let Some(one) = transaction.view().relationship(id)? {
                    let altered = RelationshipRow {
                        probability: Some("0.5"),
                        ..RelationshipRow::of(&one)
                    };
                    transaction.update_relationship(&altered)?;
                }
            }
            Ok::<_, StoreError>(())
        });
        work.expect("the rows are altered");
    }
    imported
}
