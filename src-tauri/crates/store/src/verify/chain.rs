//! Walks the changesets and checks each hash.

use faultline_model::{Changeset, Hash};

use super::versions::Contents;
use super::{Fault, Problem};
use crate::hashing::{changeset_hash, content_hash};
use crate::{StoreError, Table, View};

/// How many changesets there are, and the newest hash.
pub(super) fn check_chain(
    view: View<'_>,
    contents: &Contents,
    faults: &mut Vec<Fault>,
) -> Result<(u32, Hash), StoreError> {
    let mut parent: Option<Changeset> = None;
    let mut count = 0;
    for number in numbers(view)? {
        count += 1;
        let Ok(number) = u32::try_from(number) else {
            let subject = Some(format!("changeset {number}"));
            faults.push(Fault::of(None, subject, Problem::ChainBroken));
            continue;
        };
        let Some((changeset, recorded)) = readable(view, number)? else {
            faults.push(Fault::of(Some(number), None, Problem::RowUnreadable));
            continue;
        };
        check_changeset(&changeset, parent.as_ref(), &recorded, contents, faults);
        parent = Some(changeset);
    }
    let head = parent.map_or(Hash([0; 32]), |changeset| changeset.hash);
    Ok((count, head))
}

/// The numbers of all changesets, rising, with any that no changeset can have.
fn numbers(view: View<'_>) -> Result<Vec<i64>, StoreError> {
    let sql = "SELECT number FROM changeset ORDER BY number";
    let mut statement = view.connection().prepare(sql)?;
    let numbers = statement.query_map([], |row| row.get(0))?;
    Ok(numbers.collect::<Result<_, _>>()?)
}

/// A changeset, and what it says of its content; none where a column holds what it cannot hold.
fn readable(view: View<'_>, number: u32) -> Result<Option<(Changeset, Recorded)>, StoreError> {
    let read = view.changeset(number).and_then(|changeset| {
        let recorded = recorded_content(view, number)?;
        Ok(changeset.map(|changeset| (changeset, recorded)))
    });
    match read {
        Err(fault) if fault.is_damage() => Ok(None),
        read => read,
    }
}

struct Recorded {
    parent: Option<u32>,
    /// The time as it is written.
    at: String,
    content: Hash,
}

fn recorded_content(view: View<'_>, number: u32) -> Result<Recorded, StoreError> {
    let sql = "SELECT parent, at, content_hash FROM changeset WHERE number = ?1";
    let recorded = view.connection().query_row(sql, [number], |row| {
        Ok(Recorded {
            parent: row.get(0)?,
            at: row.get(1)?,
            content: Hash(row.get(2)?),
        })
    });
    Ok(recorded?)
}

fn check_changeset(
    changeset: &Changeset,
    parent: Option<&Changeset>,
    recorded: &Recorded,
    contents: &Contents,
    faults: &mut Vec<Fault>,
) {
    let mut fault = |problem| faults.push(Fault::of(Some(changeset.number), None, problem));
    let expected_number = parent.map_or(1, |parent| parent.number + 1);
    let parent_number = parent.map(|parent| parent.number);
    if changeset.number != expected_number || recorded.parent != parent_number {
        fault(Problem::ChainBroken);
    }
    if parent.is_some_and(|parent| parent.header.at > changeset.header.at) {
        fault(Problem::TimeGoesBack);
    }
    let none = [None; Table::ALL.len()];
    let content = content_hash(contents.digests.get(&changeset.number).unwrap_or(&none));
    if content != recorded.content && !contents.explained.contains(&changeset.number) {
        fault(Problem::ContentDiffers);
    }
    let parent_hash = parent.map(|parent| &parent.hash);
    let hash = changeset_hash(
        changeset.number,
        &changeset.header,
        parent_hash,
        &recorded.content,
    );
    if hash != changeset.hash || recorded.at != changeset.header.at.to_string() {
        fault(Problem::ChangesetAltered);
    }
}
