//! Answers alterations that wait: accepted as they are, or made a change of.

use std::collections::{BTreeMap, BTreeSet};

use faultline_model::{Attributes, CiRole, RecordKind, RecordNumber, RecordSetting};
use faultline_store::{View, WriteMode, WriteTransaction};

use super::find::{Answered, PURPOSE, name_of};
use super::{AlterationId, Unauthorized};
use crate::changes::ChangeFault;
use crate::context::Context;
use crate::records::{CiStatement, FieldEdits, NewRecord, create_in};
use crate::snapshot::GraphSnapshot;
use crate::workspace::{Applied, Operation, Workspace};

/// Attributes named in the reason of a change, at most.
const NAMED: usize = 8;

/// Accepts alterations, so that they are no longer listed, as one changeset.
///
/// # Errors
/// One of them does not wait for an answer.
pub fn accept_alterations(
    workspace: &Workspace,
    context: &Context,
    answered: &[AlterationId],
    note: &str,
) -> Result<Applied<()>, ChangeFault> {
    let found = waiting(workspace, answered)?;
    let operation = Operation::SetRecordSetting {
        subject: match found.as_slice() {
            [one] => format!("acceptance of the alteration of {}", one.key),
            all => format!("acceptance of {} alterations", all.len()),
        },
    };
    workspace.transact(&operation, context, WriteMode::Edit, None, |transaction| {
        accept_in(transaction, context, &found, note)
    })
}

/// Makes one emergency change of alterations, which are no longer listed then, as one changeset.
/// It names the altered CIs that are still there, and the times of the imports. Gives its number.
///
/// # Errors
/// None is named, or one of them does not wait for an answer.
pub fn change_of_alterations(
    workspace: &Workspace,
    context: &Context,
    answered: &[AlterationId],
) -> Result<Applied<RecordNumber>, ChangeFault> {
    let found = waiting(workspace, answered)?;
    let (Some(first), Some(last)) = (
        found.iter().map(|one| one.changeset.header.at).min(),
        found.iter().map(|one| one.changeset.header.at).max(),
    ) else {
        return Err(ChangeFault::NotUnauthorized { changeset: 0 });
    };
    let title = title(&found);
    let operation = Operation::CreateRecord {
        kind: RecordKind::Change,
        title: title.clone(),
    };
    workspace.transact(&operation, context, WriteMode::Edit, None, |transaction| {
        let mut cis = BTreeSet::new();
        for one in &found {
            if transaction.view().ci(one.ci)?.is_some() {
                cis.insert(one.ci);
            }
        }
        let (first, last) = (first.to_string(), last.to_string());
        let new = NewRecord {
            kind: RecordKind::Change,
            edits: FieldEdits::of(&[
                ("title", &title),
                ("type", "emergency"),
                ("reason", &reason(&found)),
                ("actual_start", &first),
                ("actual_end", &last),
            ]),
            cis: cis.into_iter().map(affected).collect(),
            template: None,
        };
        let (_, number) = create_in(transaction, context, &new)?;
        accept_in(transaction, context, &found, &number.to_string())?;
        Ok(number)
    })
}

fn affected(ci: u32) -> CiStatement {
    CiStatement {
        ci,
        role: CiRole::Affected,
        state: None,
        minutes: None,
        note: String::new(),
    }
}

fn title(found: &[Unauthorized]) -> String {
    let keys: BTreeSet<&str> = found.iter().map(|one| one.key.as_str()).collect();
    let first = keys.first().copied().unwrap_or_default();
    match keys.len() {
        0 | 1 => format!("Altered without a change: {first}"),
        count => format!("Altered without a change: {first} and {} more", count - 1),
    }
}

fn reason(found: &[Unauthorized]) -> String {
    let imports: BTreeSet<&str> = found
        .iter()
        .map(|one| one.changeset.header.origin.as_str())
        .collect();
    let attributes: BTreeSet<&str> = found
        .iter()
        .flat_map(|one| one.alterations.iter().map(|one| one.attribute.as_str()))
        .collect();
    let named: Vec<&str> = attributes.iter().copied().take(NAMED).collect();
    let more = attributes.len() - named.len();
    let mut what = Vec::new();
    if !named.is_empty() {
        let more = match more {
            0 => String::new(),
            more => format!(" and {more} more"),
        };
        what.push(format!("{}{more} differ", named.join(", ")));
    }
    match found
        .iter()
        .filter(|one| one.alterations.is_empty())
        .count()
    {
        0 => {}
        1 if found.len() == 1 => what.push("it was deleted".to_owned()),
        deleted => what.push(format!("{deleted} deleted")),
    }
    let imports: Vec<&str> = imports.into_iter().collect();
    format!("Found by {}: {}.", imports.join(", "), what.join("; "))
}

fn accept_in(
    transaction: &mut WriteTransaction<'_>,
    context: &Context,
    found: &[Unauthorized],
    note: &str,
) -> Result<(), ChangeFault> {
    let mut texts = BTreeMap::from([("accepted_by".to_owned(), context.author.clone())]);
    if !note.trim().is_empty() {
        texts.insert("note".to_owned(), note.trim().to_owned());
    }
    let definition = Attributes::from_map(&texts);
    for one in found {
        let setting = RecordSetting {
            id: transaction.next_record_setting_id(),
            purpose: PURPOSE,
            name: name_of(AlterationId {
                changeset: one.changeset.number,
                ci: one.ci,
            }),
            definition: definition.clone(),
            since: 0,
        };
        transaction.insert_record_setting(&setting)?;
    }
    Ok(())
}

/// The alterations by their places, each once, in the order of the places.
fn waiting(
    workspace: &Workspace,
    answered: &[AlterationId],
) -> Result<Vec<Unauthorized>, ChangeFault> {
    let snapshot = workspace.snapshot()?;
    let reader = workspace.read()?;
    let known = Answered::read(reader.view())?;
    let places: BTreeSet<AlterationId> = answered.iter().copied().collect();
    let one = |place: AlterationId| is_waiting(&snapshot, reader.view(), &known, place);
    places.into_iter().map(one).collect()
}

fn is_waiting(
    snapshot: &GraphSnapshot,
    view: View<'_>,
    known: &Answered,
    place: AlterationId,
) -> Result<Unauthorized, ChangeFault> {
    let AlterationId { changeset, ci } = place;
    let found = match view.changeset(changeset)? {
        Some(import) => known.waiting(snapshot, view, &import, ci)?,
        None => None,
    };
    found.ok_or(ChangeFault::NotUnauthorized { changeset })
}
