//! Differences against a naive comparison of whole estates, and what each question tells.

mod cases;
mod naive;
mod redundancy;

use faultline_model::DraftId;
use faultline_store::Moment;
use proptest::prelude::*;

use super::{ChangeKind, Difference, compare, through};
use crate::edit::tests::{context, workspace};
use crate::history::AttributeChange;
use crate::task::TaskContext;
use crate::undo::UndoStack;
use crate::undo::tests::{Step, edit, steps};
use crate::workspace::Workspace;

fn difference(workspace: &Workspace, from: Moment, to: Moment) -> Difference {
    compare(&TaskContext::unattended(), workspace, from, to).expect("compared")
}

/// A line for each difference, and for each value that differs.
fn told(difference: &Difference) -> Vec<String> {
    let word = |value: &Option<String>| value.clone().unwrap_or_else(|| "–".to_owned());
    let mut lines = Vec::new();
    let mut tell = |subject: String, kind: ChangeKind, changes: &[AttributeChange]| {
        lines.push(match kind {
            ChangeKind::Added => format!("+ {subject}"),
            ChangeKind::Removed => format!("- {subject}"),
            ChangeKind::Changed => format!("~ {subject}"),
        });
        for change in changes {
            let (from, to) = (word(&change.from), word(&change.to));
            lines.push(format!("    {}: {from} → {to}", change.attribute));
        }
    };
    for ci in &difference.cis {
        tell(ci.key.clone(), ci.kind, &ci.changes);
    }
    for one in &difference.relationships {
        let group = one.group.as_deref().unwrap_or_default();
        let subject = format!(
            "{} {} {} {group}",
            one.source.key, one.relationship_type, one.target.key
        );
        tell(subject.trim_end().to_owned(), one.kind, &one.changes);
    }
    lines
}

/// Does steps, undoing included; what they became is in the history.
fn walk(workspace: &Workspace, steps: &[Step]) {
    let mut stack = UndoStack::default();
    for step in steps {
        match step {
            Step::Undo => drop(stack.undo(workspace, &context())),
            Step::Redo => drop(stack.redo(workspace, &context())),
            step => stack.record(edit(workspace, step)),
        }
    }
}

fn head(workspace: &Workspace) -> u32 {
    let reader = workspace.read().expect("readable");
    reader.view().head().expect("a head").number
}

fn draft(workspace: &Workspace, name: &str, steps: &[Step]) -> DraftId {
    let id = crate::draft::create(workspace, &context(), name, "")
        .expect("begun")
        .output;
    let within = workspace.in_draft(id);
    for step in steps {
        edit(&within, step);
    }
    id
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 8, max_shrink_iters: 200, ..ProptestConfig::default() })]

    #[test]
    fn what_differs_is_what_two_full_readings_differ_in(
        past in steps(),
        proposed in steps(),
        meanwhile in steps(),
        picks in proptest::collection::vec((0..7_usize, any::<u8>(), any::<u8>()), 1..8),
    ) {
        let folder = tempfile::tempdir().expect("a folder");
        let workspace = workspace(folder.path());
        walk(&workspace, &past);
        let drafts = [
            draft(&workspace, "one", &proposed),
            draft(&workspace, "other", &proposed[proposed.len() / 2..]),
        ];
        walk(&workspace, &meanwhile[..meanwhile.len().min(8)]);
        let changeset = |number: u8| Moment::Changeset(u32::from(number) % head(&workspace) + 1);
        for (kind, from, to) in picks {
            let [first, second] = drafts.map(Moment::Draft);
            let (from, to) = match kind {
                0 => (changeset(from), Moment::Now),
                1 => (Moment::Now, first),
                2 => (first, second),
                3 => (changeset(from), first),
                4 => (second, changeset(to)),
                _ => (changeset(from), changeset(to)),
            };
            let found = difference(&workspace, from, to);
            prop_assert_eq!(told(&found), naive::difference(&workspace, from, to), "{:?} {:?}", from, to);
        }
    }

    #[test]
    fn what_changed_back_is_what_readings_of_every_changeset_show(
        past in steps(),
        ends in (any::<u8>(), any::<u8>()),
    ) {
        let folder = tempfile::tempdir().expect("a folder");
        let workspace = workspace(folder.path());
        walk(&workspace, &past);
        let [from, to] = [ends.0, ends.1].map(|end| u32::from(end) % head(&workspace) + 1);
        let found = through(
            &TaskContext::unattended(),
            &workspace,
            Moment::Changeset(from),
            Moment::Changeset(to),
        ).expect("compared");
        let (changed_back, came_and_went) = naive::through(&workspace, from.min(to), from.max(to));
        let told: Vec<_> = found.changed_back.iter().filter_map(naive::told_of_ci).collect();
        prop_assert_eq!(told, changed_back);
        let cis = found.came_and_went.iter().filter_map(|one| naive::id(&one.subject));
        prop_assert_eq!(cis.collect::<std::collections::BTreeSet<_>>(), came_and_went);
    }
}
