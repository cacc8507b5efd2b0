//! What each text means on a history of three days, and that the past is read whole.

use jiff::Timestamp;
use jiff::tz::{Offset, TimeZone};

use super::{TimeFault, When, describe, looks_like_a_moment, resolve};
use crate::baseline::{NewBaseline, create_baseline};
use crate::context::Context;
use crate::edit::tests::{make, relate};
use crate::export::{ExportFormat, export};
use crate::graph::State;
use crate::impact::{ask, root_of_key};
use crate::task::TaskContext;
use crate::workspace::Workspace;
use crate::{Moment, edit};

fn context(at: &str) -> Context {
    Context {
        now: at.parse().expect("a time"),
        author: "Ann".to_owned(),
        message: String::new(),
    }
}

/// Changesets 1 to 4: the workspace, two CIs, and a baseline of the third.
fn history(folder: &std::path::Path) -> Workspace {
    let path = folder.join("estate.faultline");
    let workspace = Workspace::create(&path, &context("2026-11-18T09:00:00Z")).expect("made");
    for (at, key) in [("2026-11-19T23:30:00Z", "a"), ("2026-11-20T09:00:00Z", "b")] {
        let new = edit::NewCi {
            key: Some(key.to_owned()),
            class: "server".to_owned(),
            ..edit::NewCi::default()
        };
        edit::create_ci(&workspace, &context(at), &new).expect("made");
    }
    let new = NewBaseline {
        name: "Release 1".to_owned(),
        ..NewBaseline::default()
    };
    let made = create_baseline(&workspace, &context("2026-11-20T10:00:00Z"), &new).expect("made");
    assert_eq!((made.output.changeset, made.changeset), (3, Some(4)));
    workspace
}

fn meant(workspace: &Workspace, text: &str) -> Result<Moment, TimeFault> {
    // One hour east, so that local days begin at 23:00 UTC.
    let zone = TimeZone::fixed(Offset::constant(1));
    let reader = workspace.read().expect("readable");
    resolve(reader.view(), &text.parse::<When>()?, &zone)
}

#[test]
fn each_text_means_one_moment() {
    let folder = tempfile::tempdir().expect("a folder");
    let workspace = history(folder.path());
    let cases = [
        ("now", Moment::Now),
        (" NOW ", Moment::Now),
        ("#1", Moment::Changeset(1)),
        ("#4", Moment::Changeset(4)),
        ("Release 1", Moment::Changeset(3)),
        (" Release 1 ", Moment::Changeset(3)),
        ("2026-11-18", Moment::Changeset(1)),
        // 23:30 UTC is half past midnight of the next local day.
        ("2026-11-19", Moment::Changeset(1)),
        ("2026-11-20", Moment::Changeset(4)),
        ("2030-01-01", Moment::Changeset(4)),
        ("2026-11-20T09:00:00Z", Moment::Changeset(3)),
        ("2026-11-20T08:59:59.999Z", Moment::Changeset(2)),
        ("2026-11-20T10:00:00+01:00", Moment::Changeset(3)),
        ("2026-11-20T10:00", Moment::Changeset(3)),
        ("2026-11-20 09:59:59", Moment::Changeset(2)),
    ];
    for (text, expected) in cases {
        assert_eq!(meant(&workspace, text).expect(text), expected, "{text}");
    }
}

#[test]
fn what_means_nothing_is_refused_with_the_nearest_name() {
    let folder = tempfile::tempdir().expect("a folder");
    let workspace = history(folder.path());
    let cases = [
        ("", "No moment is given."),
        ("#", "names no changeset"),
        ("#+2", "names no changeset"),
        ("#5", "There is no changeset 5; the newest is 4."),
        ("#0", "There is no changeset 0"),
        ("2026-13-45", "is no date and no time"),
        ("2026-11-20Tx", "is no date and no time"),
        (
            "2026-11-17",
            "Nothing was recorded by the end of 2026-11-17; the history begins at 2026-11-18T09:00:00Z.",
        ),
        ("9999-12-31", "outside the calendar"),
        ("draft:", "name of the draft is missing"),
        ("draft:x", "There is no draft \"x\"."),
        ("release 1", "Did you mean Release 1?"),
        (
            "elsewhere",
            "There is no baseline \"elsewhere\". Give now, a date",
        ),
    ];
    for (text, expected) in cases {
        let fault = meant(&workspace, text).expect_err(text).to_string();
        assert!(fault.contains(expected), "{text}: {fault}");
    }
}

#[test]
fn names_of_baselines_cannot_be_mistaken() {
    for name in [
        "now",
        "Now",
        "#1",
        "#x",
        "draft:a",
        "DRAFT: a",
        "2026-11-20",
        "2026-99-99 freeze",
        "",
    ] {
        assert!(looks_like_a_moment(name), "{name}");
    }
    for name in [
        "Release 1",
        "2026-11",
        "nowhere",
        "1",
        "drafts: old",
        "20261120",
    ] {
        assert!(!looks_like_a_moment(name), "{name}");
    }
}

#[test]
fn a_moment_is_described_by_its_changeset_and_its_names() {
    let folder = tempfile::tempdir().expect("a folder");
    let workspace = history(folder.path());
    let reader = workspace.read().expect("readable");
    let of = |moment| describe(reader.view(), moment).expect("readable");
    let described = of(Moment::Changeset(3));
    assert_eq!(
        (described.changeset.number, described.baselines),
        (3, vec!["Release 1".to_owned()])
    );
    assert_eq!(of(Moment::Now).changeset.number, 4);
    assert_eq!(of(Moment::Changeset(2)).baselines, Vec::<String>::new());
}

#[test]
fn every_verb_works_in_the_past() {
    let folder = tempfile::tempdir().expect("a folder");
    let workspace = crate::edit::tests::workspace(folder.path());
    let down = |moment| {
        let snapshot = workspace.snapshot_at(moment).expect("readable");
        let reader = workspace.read_at(moment).expect("readable");
        let root = root_of_key(&snapshot, reader.view(), "db").ok()?;
        let answer = ask(snapshot, &[(root, State::Down)]);
        let changeset = answer.snapshot.changeset;
        Some((changeset, answer.impact.affected().len()))
    };
    let exported = |moment| {
        let target = folder.path().join("out.json");
        export(
            &TaskContext::unattended(),
            &workspace,
            moment,
            &target,
            ExportFormat::Json,
        )
        .expect("exported");
        std::fs::read_to_string(target).expect("text")
    };
    let mut seen = vec![(1, down(Moment::Now), exported(Moment::Now))];
    let mut step = || {
        let head = workspace.snapshot().expect("readable").changeset;
        seen.push((head, down(Moment::Now), exported(Moment::Now)));
    };
    let database = make(&workspace, "db");
    step();
    let application = make(&workspace, "app");
    step();
    relate(&workspace, application, database, None);
    step();
    edit::delete_ci(&workspace, &crate::edit::tests::context(), database, 2).expect("deleted");
    step();
    // More than are kept, and in no order.
    for (changeset, down_then, exported_then) in seen.iter().rev().chain(&seen) {
        let moment = Moment::Changeset(*changeset);
        assert_eq!(down(moment), *down_then, "at {changeset}");
        assert_eq!(exported(moment), *exported_then, "at {changeset}");
    }
    assert_eq!(seen[3].1, Some((4, 2)));
}

#[test]
fn a_time_is_found_in_a_long_history() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("estate.faultline");
    let begins = Timestamp::from_second(1_800_000_000).expect("a time");
    let at = |second: i64| (begins + jiff::SignedDuration::from_secs(second)).to_string();
    let workspace = Workspace::create(&path, &context(&at(0))).expect("made");
    for number in 1..12 {
        let new = NewBaseline {
            name: format!("b{number}"),
            ..NewBaseline::default()
        };
        create_baseline(&workspace, &context(&at(10 * number)), &new).expect("made");
    }
    for second in 0..120 {
        let expected = Moment::Changeset(second as u32 / 10 + 1);
        assert_eq!(
            meant(&workspace, &at(second)).expect("a moment"),
            expected,
            "{second}"
        );
    }
}
