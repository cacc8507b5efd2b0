//! Every section of a change and of a problem, filled from what was written, on a small estate.

use std::path::Path;

use faultline_exchange::document::{Block, html};
use faultline_model::{
    CiRole, Decision, HypothesisState, LinkedState, RecordId, RecordKind, RecordLinkKind,
};

use super::{context, headings, of, told};
use crate::Moment;
use crate::context::Context;
use crate::edit::tests::{make, relate, workspace};
use crate::edit::{CiChange, change_ci};
use crate::records::frozen::{Asked, AskedReport, AskedRoot, Patience, Question, freeze};
use crate::records::{
    CiStatement, FieldEdits, Move, NewRecord, RecordState, add_hypothesis, approve, comment,
    create_record, decide_hypothesis, link_records, move_record,
};
use crate::workspace::Workspace;

const NASTY: &str = "</p><script>alert(1)</script> 漢字 👩‍👧 averyveryverylongwordwithoutanyplacetobreakitatallsothatitmustbebrokensomewhere";

/// `shop` leans on one of `web-1` and `web-2`, `web-1` on `host-1`.
fn estate(folder: &Path) -> (Workspace, [u32; 4]) {
    let workspace = workspace(folder);
    let ids = ["shop", "web-1", "web-2", "host-1"].map(|key| make(&workspace, key));
    relate(&workspace, ids[0], ids[1], Some("web"));
    relate(&workspace, ids[0], ids[2], Some("web"));
    relate(&workspace, ids[1], ids[3], None);
    let service = CiChange {
        class: Some("business_service".to_owned()),
        ..CiChange::default()
    };
    let since = workspace
        .read()
        .expect("readable")
        .view()
        .ci(ids[0])
        .expect("readable")
        .expect("there")
        .since;
    change_ci(&workspace, &context(), ids[0], since, &service).expect("changed");
    (workspace, ids)
}

fn record(
    workspace: &Workspace,
    kind: RecordKind,
    fields: &[(&str, &str)],
    cis: &[(u32, CiRole)],
) -> RecordId {
    let statement = |&(ci, role): &(u32, CiRole)| CiStatement {
        ci,
        role,
        state: Some(LinkedState::Down),
        minutes: Some(30),
        note: "a note".to_owned(),
    };
    let new = NewRecord {
        kind,
        edits: FieldEdits::of(fields),
        cis: cis.iter().map(statement).collect(),
        template: None,
    };
    create_record(workspace, &context(), &new)
        .expect("made")
        .output
        .0
}

fn frozen(workspace: &Workspace, id: RecordId, question: &Question) {
    let asked = Asked {
        moment: Moment::Now,
        draft: None,
        now: context().now,
    };
    let patience = Patience {
        keep_going: &|| true,
        is_cancelled: &|| false,
    };
    freeze(workspace, &context(), id, question, &asked, patience).expect("frozen");
}

/// A change with everything on it.
fn full_change(workspace: &Workspace, [_, web, other, host]: [u32; 4]) -> RecordId {
    let id = record(
        workspace,
        RecordKind::Change,
        &[
            ("title", "Replace host-1"),
            ("description", NASTY),
            ("reason", "It is old."),
            ("requester", "Ann"),
            ("implementer", "Bo"),
            ("planned_start", "2026-12-01T20:00:00Z"),
            ("planned_end", "2026-12-01T22:00:00Z"),
            ("risk", "high"),
            ("risk_reason", "Because I say so."),
            ("implementation_plan", "First this.\nThen that."),
            ("backout_plan", "Put it back."),
        ],
        &[(host, CiRole::Affected), (web, CiRole::Affected)],
    );
    record(
        workspace,
        RecordKind::Change,
        &[
            ("title", "Restart web-2"),
            ("implementer", "bo"),
            ("planned_start", "2026-12-01T21:00:00Z"),
            ("planned_end", "2026-12-01T23:00:00Z"),
        ],
        &[(other, CiRole::Affected)],
    );
    for state in [RecordState::Assess, RecordState::Authorize] {
        let wanted = Move {
            to: state,
            reason: "on we go".to_owned(),
            edits: FieldEdits::default(),
        };
        move_record(workspace, &context(), id, &wanted).expect("moved");
    }
    let chair = Context {
        author: "Cleo".to_owned(),
        ..context()
    };
    approve(workspace, &chair, id, Decision::Approve, "fine").expect("approved");
    comment(workspace, &context(), id, "A comment").expect("said");
    let roots = vec![AskedRoot {
        key: "host-1".to_owned(),
        state: "down".to_owned(),
    }];
    frozen(
        workspace,
        id,
        &Question::Impact {
            roots,
            current: false,
        },
    );
    id
}

#[test]
fn a_change_is_told_in_full() {
    let folder = tempfile::tempdir().expect("a folder");
    let (workspace, ids) = estate(folder.path());
    full_change(&workspace, ids);
    let document = told(&workspace, &of(&["CHG-1"])).expect("told");
    assert_eq!(
        headings(&document, 2),
        [
            "CHG-1 Replace host-1",
            "Summary",
            "Affected CIs",
            "Blast radius",
            "Collisions · 2",
            "Risk",
            "Plans",
            "People to tell",
            "Approvals",
            "Comments and files",
            "Frozen answers",
            "History",
            "Where this comes from",
        ]
    );
    let pictures = document
        .blocks
        .iter()
        .filter(|block| matches!(block, Block::Picture(_)));
    assert_eq!(pictures.count(), 2, "the blast radius and the matrix");
    let text = words(&html::html(&document));
    let head = workspace
        .read()
        .expect("readable")
        .view()
        .head()
        .expect("readable");
    for expected in [
        "CAB pack · normal change in authorize · as of Fri 15 Jan 2027 08:00 UTC",
        "</p><script>alert(1)</script> 漢字",
        "It is old.",
        "Hits 3 CIs for certain and 0 likely: 2 down, 0 degraded, 1 at risk.",
        "Risk: stated as high, calculated",
        "Because I say so.",
        "CHG-1 and CHG-2 together leave shop down, which neither does alone",
        "is to do CHG-1 and CHG-2 at once",
        "Tue 1 Dec 2026 20:00 – 22:00 UTC",
        "First this.\nThen that.",
        "Test\nNone is stated.",
        "Approved by Cleo.",
        "A comment",
        "What fails when host-1 is down?",
        "assess → authorize: on we go",
        &head.hash.to_string(),
    ] {
        assert!(text.contains(expected), "{expected} in\n{text}");
    }
}

#[test]
fn a_problem_is_told_in_full() {
    let folder = tempfile::tempdir().expect("a folder");
    let (workspace, [shop, web, _, host]) = estate(folder.path());
    let id = record(
        &workspace,
        RecordKind::Problem,
        &[
            ("title", "web-1 stops"),
            ("statement", "It stops at night."),
            ("timeline", "02:00 first alarm"),
            ("why_1", "The host stopped."),
            ("why_2", "Its disk was full."),
            ("root_cause", "No rotation of logs."),
            ("workaround", "Restart it."),
            ("fix", "Rotate them."),
        ],
        &[(web, CiRole::Affected), (host, CiRole::RootCause)],
    );
    let incident = record(
        &workspace,
        RecordKind::Incident,
        &[("title", "Shop is slow"), ("onset", "2026-11-02T01:30:00Z")],
        &[(shop, CiRole::Reported)],
    );
    link_records(
        &workspace,
        &context(),
        incident,
        RecordLinkKind::CausedBy,
        id,
    )
    .expect("linked");
    let suspected = add_hypothesis(
        &workspace,
        &context(),
        id,
        "The disk is full",
        Some(host),
        "df",
    )
    .expect("added");
    decide_hypothesis(
        &workspace,
        &context(),
        id,
        suspected.output,
        HypothesisState::Confirmed,
        "df",
    )
    .expect("decided");
    let reports = vec![AskedReport {
        key: "web-1".to_owned(),
        state: "down".to_owned(),
        at: Some("2026-11-02T01:00:00Z".to_owned()),
        confidence: 1.0,
    }];
    frozen(
        &workspace,
        id,
        &Question::RootCause {
            reports,
            most_faults: 2,
        },
    );
    let document = told(&workspace, &of(&["prb-1"])).expect("told");
    assert_eq!(
        headings(&document, 2),
        [
            "PRB-1 web-1 stops",
            "Statement",
            "CIs",
            "Evidence timeline",
            "Ranked candidates",
            "Hypotheses",
            "Five whys",
            "Root cause",
            "Workaround",
            "Fix",
            "Linked records",
            "Frozen answers",
            "History",
            "Where this comes from",
        ]
    );
    let text = words(&html::html(&document));
    for expected in [
        "It stops at night.",
        "02:00 first alarm",
        "Mon 2 Nov 2026 01:00 UTC\nweb-1\ndown\nevidence of the analysis, trusted 100 %",
        "Mon 2 Nov 2026 01:30 UTC\nshop\ndown\nINC-1 Shop is slow",
        "✓ confirmed\nThe disk is full\nhost-1\ndf",
        "2. Why was that?\nIts disk was full.",
        "What it reaches when it is down",
        "Restart it.",
        "Rotate them.",
        "caused\nINC-1",
        "Which failures explain web-1 down?",
    ] {
        assert!(text.contains(expected), "{expected} in\n{text}");
    }
    let candidates = text.split("Ranked candidates").nth(1).expect("a section");
    assert!(
        candidates.contains("\n1\nhost-1") || candidates.contains("\n1\nweb-1"),
        "{candidates}"
    );
}

#[test]
fn incidents_and_releases_are_told_too_and_several_begin_with_a_list() {
    let folder = tempfile::tempdir().expect("a folder");
    let (workspace, [shop, ..]) = estate(folder.path());
    record(
        &workspace,
        RecordKind::Incident,
        &[("title", "Slow"), ("description", "Very.")],
        &[(shop, CiRole::Reported)],
    );
    record(&workspace, RecordKind::Release, &[("title", "Winter")], &[]);
    let document = told(&workspace, &of(&["INC-1", "REL-1", "INC-1"])).expect("told");
    assert_eq!(
        headings(&document, 1),
        ["Records in this report", "INC-1 Slow", "REL-1 Winter"]
    );
    let text = words(&html::html(&document));
    assert!(
        text.contains("Very.") && text.contains("No CI stands on the record."),
        "{text}"
    );
}

/// The text of a page, one line for each element, without the drawings.
fn words(page: &str) -> String {
    let body = page.split("<main>").nth(1).expect("a main part");
    let mut text = String::new();
    let mut rest = body;
    while let Some(open) = rest.find('<') {
        text.push_str(&rest[..open]);
        if rest[open..].starts_with("<svg") {
            rest = &rest[open..][rest[open..].find("</svg>").expect("an end") + 6..];
            continue;
        }
        text.push('\n');
        rest = &rest[open..][rest[open..].find('>').expect("an end") + 1..];
    }
    let decoded = text
        .replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&#39;", "'")
        .replace("&quot;", "\"")
        .replace("&amp;", "&");
    let mut lines: Vec<&str> = Vec::new();
    lines.extend(
        decoded
            .lines()
            .map(str::trim_end)
            .filter(|line| !line.is_empty()),
    );
    lines.join("\n")
}
