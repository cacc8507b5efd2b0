//! Settings: what is taken, what is refused, what undo and the past make of them.

use faultline_store::Moment;

use super::{SettingChange, change_settings, options, settings};
use crate::edit::tests::{context, workspace};
use crate::root_cause::Options;
use crate::undo::undo;
use crate::workspace::Workspace;

fn set(name: &str, value: &str) -> SettingChange {
    SettingChange::Set {
        name: name.to_owned(),
        value: value.to_owned(),
    }
}

fn reset(name: &str) -> SettingChange {
    let name = name.to_owned();
    SettingChange::Reset { name }
}

fn current(workspace: &Workspace) -> Options {
    let reader = workspace.read().expect("readable");
    options(reader.view()).expect("options")
}

#[test]
fn every_setting_takes_its_own_shipped_value_and_differs_with_another() {
    let folder = tempfile::tempdir().expect("a folder");
    let workspace = workspace(folder.path());
    let entries = settings(workspace.read().expect("readable").view()).expect("settings");
    for entry in entries {
        assert_eq!(entry.value, entry.shipped, "{}", entry.name);
        let in_range = entry
            .value
            .iter()
            .all(|one| (entry.least..=entry.most).contains(one));
        assert!(in_range, "{}", entry.name);
        let value = entry
            .value
            .iter()
            .map(f64::to_string)
            .collect::<Vec<_>>()
            .join(",");
        let same = change_settings(&workspace, &context(), &[set(&entry.name, &value)]);
        assert_eq!(same.expect("taken").changeset, None, "{}", entry.name);
        // The most of a number; the first and the last share changed places.
        let other = match entry.parts {
            [] => entry.most.to_string(),
            _ => value.split(',').rev().collect::<Vec<_>>().join(" "),
        };
        let before = current(&workspace);
        let other = change_settings(&workspace, &context(), &[set(&entry.name, &other)]);
        let changeset = other.expect("taken").changeset;
        assert!(changeset.is_some(), "{}", entry.name);
        assert_ne!(current(&workspace), before, "{}", entry.name);
        let back = change_settings(&workspace, &context(), &[reset(&entry.name)]);
        assert!(back.expect("reset").changeset.is_some());
        assert_eq!(current(&workspace), before, "{}", entry.name);
    }
}

#[test]
fn what_does_not_suit_is_refused_whole() {
    let folder = tempfile::tempdir().expect("a folder");
    let workspace = workspace(folder.path());
    for (changes, expected) in [
        (vec![set("propagatoin", "1")], "Did you mean propagation?"),
        (
            vec![set("fault_rate.sever", "0.1")],
            "There is no class \"sever\"",
        ),
        (vec![set("propagation", "much")], "Write one number"),
        (vec![set("propagation", "0.1 0.2")], "Write one number"),
        (vec![set("propagation", "nan")], "Write one number"),
        (
            vec![set("propagation", "1.5")],
            "cannot be 1.5. Choose from 0.000001 to 1.",
        ),
        (vec![set("fault_rate.server", "0")], "cannot be 0."),
        (vec![set("most_faults", "2.5")], "Choose a whole number."),
        (
            vec![set("report_of_down", "0.1")],
            "3 numbers parted by commas: up, degraded, down",
        ),
        (
            vec![set("report_of_down", "0.1,0.2,0.3")],
            "Let them sum to 1.",
        ),
        (
            vec![set("report_of_down", "0,0.5,0.5")],
            "report_of_down (up) cannot be 0.",
        ),
        (vec![set("checks", "1"), reset("checks")], "stands twice"),
        (
            vec![set("checks", "1"), reset("check")],
            "Did you mean checks?",
        ),
    ] {
        let refused = change_settings(&workspace, &context(), &changes);
        let sentence = refused.expect_err("refused").to_string();
        assert!(sentence.contains(expected), "{changes:?}: {sentence}");
    }
    assert_eq!(current(&workspace), Options::default());
    let head = workspace
        .read()
        .expect("readable")
        .view()
        .head()
        .expect("a head");
    assert_eq!(head.number, 1, "nothing was written");
}

#[test]
fn undo_and_the_past_follow_settings() {
    let folder = tempfile::tempdir().expect("a folder");
    let workspace = workspace(folder.path());
    let change = |changes: &[SettingChange]| {
        let applied = change_settings(&workspace, &context(), changes).expect("changed");
        (applied.label, applied.changeset.expect("a changeset"))
    };
    let (label, first) = change(&[set("propagation", "0.8")]);
    assert_eq!(label, "Change the setting propagation");
    let (label, second) = change(&[reset("propagation"), set("fault_rate.server", "1e-3")]);
    assert_eq!(label, "Change 2 settings");
    let (_, third) = change(&[set("propagation", "0.7")]);
    let at = |changeset| {
        let reader = workspace
            .read_at(Moment::Changeset(changeset))
            .expect("readable");
        let options = options(reader.view()).expect("options");
        (options.settings.propagation, options.rates.own("server"))
    };
    assert_eq!(at(first), (0.8, None));
    assert_eq!(at(second), (0.95, Some(1e-3)));
    assert_eq!(at(third), (0.7, Some(1e-3)));
    let refused = undo(&workspace, &context(), second).expect_err("later work stands on it");
    assert!(
        refused
            .to_string()
            .contains("The setting root_cause.propagation"),
        "{refused}"
    );
    undo(&workspace, &context(), third).expect("undone");
    undo(&workspace, &context(), second).expect("undone");
    let now = current(&workspace);
    assert_eq!(
        (now.settings.propagation, now.rates.own("server")),
        (0.8, None)
    );
    let checked = faultline_store::verify(workspace.store(), &mut |_, _| true).expect("checked");
    assert_eq!(checked.faults, []);
}
