//! Walks the changesets and checks each hash.

use faultline_model::{Changeset, Hash};

use super::versions::Contents;
use super::{Fault, Problem};
use crate::file::FileFault;
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
    for number in view.changeset_numbers()? {
        count += 1;
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

/// A changeset, and what it says of its content; none where a column holds what it cannot hold.
fn readable(view: View<'_>, number: u32) -> Result<Option<(Changeset, Recorded)>, StoreError> {
    let read = view.changeset(number).and_then(|changeset| {
        let recorded = recorded_content(view, number)?;
        Ok(changeset.map(|changeset| (changeset, recorded)))
    });
    match read {
        Err(StoreError::File(FileFault::Damaged | FileFault::Sqlite(_))) => Ok(None),
        read => read,
    }
}

struct Recorded {
    parent: Option<u32>,
    content: Hash,
}

fn recorded_content(view: View<'_>, number: u32) -> Result<Recorded, StoreError> {
    let sql = "SELECT parent, content_hash FROM changeset WHERE number = ?1";
    let recorded = view.connection().query_row(sql, [number], |row| {
        Ok(Recorded {
            parent: row.get(0)?,
            content: Hash(row.get(1)?),
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
    if hash != changeset.hash {
        fault(Problem::ChangesetAltered);
    }
}
