//! Alterations that nobody asked for: an import altered a CI while no change was open on it.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use faultline_model::{
    Attributes, Changeset, CiId, CiRole, Record, RecordId, RecordKind, RecordNumber,
    RecordSettingPurpose, RecordState,
};
use faultline_store::{Table, View};
use jiff::Timestamp;

use super::ChangeFault;
use crate::context::Context;
use crate::history::{AttributeChange, differences};
use crate::records::{CiStatement, FieldEdits, NewRecord, create_record, save_record_setting};
use crate::snapshot::GraphSnapshot;
use crate::workspace::{Applied, Workspace};

const PURPOSE: RecordSettingPurpose = RecordSettingPurpose::AcceptedAlteration;

/// An alteration without a change.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unauthorized {
    /// The import.
    pub changeset: Changeset,
    /// Internal id of the CI.
    pub ci: CiId,
    /// Its key at that time.
    pub key: String,
    /// What differs; empty where it was deleted. Volatile attributes are left out.
    pub alterations: Vec<AttributeChange>,
}

/// The alterations by imports since a time that no change covers and nobody accepted, the latest
/// first. A change covers its affected CIs from its (actual, else planned) start to its end once
/// it is scheduled; while it is implemented it is open-ended.
///
/// Cost: the rows that the imports altered, and a read of all changes.
///
/// # Errors
/// The store cannot be read.
pub fn unauthorized(
    snapshot: &GraphSnapshot,
    view: View<'_>,
    since: Option<Timestamp>,
) -> Result<Vec<Unauthorized>, ChangeFault> {
    let covered = covered(view)?;
    let settings = view.record_settings(PURPOSE)?;
    let accepted: BTreeSet<&str> = settings.iter().map(|one| one.name.as_str()).collect();
    let model = &snapshot.model;
    let is_volatile = |id: &str| model.attribute(id).is_some_and(|one| one.volatile);
    let mut found = Vec::new();
    for changeset in view.changesets()?.into_iter().rev() {
        let at = changeset.header.at;
        let is_import = changeset.header.origin.starts_with("import ");
        if !is_import || since.is_some_and(|since| at < since) {
            continue;
        }
        for ci in view.altered(Table::Ci, changeset.number)? {
            let is_covered = covered
                .get(&ci)
                .is_some_and(|spans| spans.iter().any(|(start, end)| *start <= at && at <= *end));
            if is_covered || accepted.contains(name_of(changeset.number, ci).as_str()) {
                continue;
            }
            let before = view.ci_as_of(ci, changeset.number - 1)?;
            let after = view.ci_as_of(ci, changeset.number)?;
            let mut alterations = match &after {
                Some(after) => differences(before.as_ref(), Some(after), model),
                None => Vec::new(),
            };
            alterations.retain(|one| !is_volatile(&one.attribute));
            if let Some(before) = before.filter(|_| after.is_none() || !alterations.is_empty()) {
                found.push(Unauthorized {
                    changeset: changeset.clone(),
                    ci,
                    key: before.key,
                    alterations,
                });
            }
        }
    }
    Ok(found)
}

/// When changes were open on each CI.
fn covered(view: View<'_>) -> Result<HashMap<CiId, Vec<(Timestamp, Timestamp)>>, ChangeFault> {
    let changes = view.records_of(RecordKind::Change)?;
    let open: HashMap<RecordId, (Timestamp, Timestamp)> = changes
        .iter()
        .filter_map(|change| Some((change.id, open_span(change)?)))
        .collect();
    let mut covered: HashMap<CiId, Vec<(Timestamp, Timestamp)>> = HashMap::new();
    for link in view.all_record_cis()? {
        if let (CiRole::Affected, Some(&span)) = (link.role, open.get(&link.record)) {
            covered.entry(link.ci).or_default().push(span);
        }
    }
    Ok(covered)
}

fn open_span(change: &Record) -> Option<(Timestamp, Timestamp)> {
    use RecordState::{Closed, Implement, Review, Scheduled};
    let start = change.actual_start.or(change.planned_start)?;
    let end = change.actual_end.or(change.planned_end);
    match change.state {
        Implement => Some((start, Timestamp::MAX)),
        Scheduled | Review | Closed => Some((start, end?)),
        _ => None,
    }
}

fn name_of(changeset: u32, ci: CiId) -> String {
    format!("changeset {changeset}, CI {ci}")
}

/// Accepts an alteration, so that it is no longer listed.
///
/// # Errors
/// It is not listed.
pub fn accept_alteration(
    workspace: &Workspace,
    context: &Context,
    changeset: u32,
    ci: CiId,
    note: &str,
) -> Result<Applied<()>, ChangeFault> {
    listed(workspace, changeset, ci)?;
    let mut texts = BTreeMap::from([("accepted_by".to_owned(), context.author.clone())]);
    if !note.trim().is_empty() {
        texts.insert("note".to_owned(), note.trim().to_owned());
    }
    let name = name_of(changeset, ci);
    let definition = Attributes::from_map(&texts);
    let kind = "acceptance of";
    Ok(save_record_setting(
        workspace, context, PURPOSE, kind, &name, definition,
    )?)
}

/// Makes an emergency change of an alteration, which is no longer listed then. Gives its number.
///
/// # Errors
/// It is not listed.
pub fn change_of_alteration(
    workspace: &Workspace,
    context: &Context,
    changeset: u32,
    ci: CiId,
) -> Result<Applied<RecordNumber>, ChangeFault> {
    let found = listed(workspace, changeset, ci)?;
    let attributes: Vec<&str> = found
        .alterations
        .iter()
        .map(|one| one.attribute.as_str())
        .collect();
    let what = match attributes.as_slice() {
        [] => "it was deleted".to_owned(),
        names => format!("{} differ", names.join(", ")),
    };
    let at = found.changeset.header.at.to_string();
    let title = format!("Altered without a change: {}", found.key);
    let reason = format!("Found by {}: {what}.", found.changeset.header.origin);
    let edits = FieldEdits::of(&[
        ("title", &title),
        ("type", "emergency"),
        ("reason", &reason),
        ("actual_start", &at),
        ("actual_end", &at),
    ]);
    let is_there = !found.alterations.is_empty();
    let affected = is_there.then(|| CiStatement {
        ci,
        role: CiRole::Affected,
        state: None,
        minutes: None,
        note: String::new(),
    });
    let new = NewRecord {
        kind: RecordKind::Change,
        edits,
        cis: affected.into_iter().collect(),
        template: None,
    };
    let made = create_record(workspace, context, &new)?;
    let number = made.output.1;
    accept_alteration(workspace, context, changeset, ci, &number.to_string())?;
    Ok(Applied {
        output: number,
        changeset: made.changeset,
        changes: made.changes,
        label: made.label,
    })
}

fn listed(workspace: &Workspace, changeset: u32, ci: CiId) -> Result<Unauthorized, ChangeFault> {
    let snapshot = workspace.snapshot()?;
    let reader = workspace.read()?;
    let all = unauthorized(&snapshot, reader.view(), None)?;
    let mut all = all.into_iter();
    all.find(|one| one.changeset.number == changeset && one.ci == ci)
        .ok_or(ChangeFault::NotUnauthorized { changeset })
}
