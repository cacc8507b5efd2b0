//! Hashes every version of every row and gathers what each changeset did.

use std::collections::{BTreeMap, HashMap, HashSet};

use rusqlite::Row;

use super::subject::subject;
use super::{Fault, Problem, went_on};
use crate::hashing::{RowHasher, TableContent, TableDigest, digest};
use crate::value::Value;
use crate::{StoreError, Table, View};

/// Versions between two steps of progress.
const STEP: u64 = 4096;

/// What was found of each changeset.
#[derive(Debug, Default)]
pub(super) struct Contents {
    pub digests: BTreeMap<u32, [Option<TableDigest>; Table::ALL.len()]>,
    /// Changesets of which a row is named in a fault already.
    pub explained: HashSet<u32>,
}

/// Every version of every row; a table that cannot be read is a fault, and the others are still walked.
pub(super) fn check_versions(
    view: View<'_>,
    step: &mut dyn FnMut(u64, u64) -> bool,
    faults: &mut Vec<Fault>,
) -> Result<Contents, StoreError> {
    let mut contents = Contents::default();
    let head = went_on(head_number(view), "the changesets", faults)?.unwrap_or(u32::MAX);
    let total = Table::ALL.into_iter().map(|table| count(view, table)).sum();
    let mut done = 0;
    let mut advance = || {
        done += 1;
        if done % STEP == 0 && !step(done, total) {
            return Err(StoreError::Interrupted);
        }
        Ok(())
    };
    for table in Table::ALL {
        let walked = check_table(view, table, head, &mut contents, faults, &mut advance);
        went_on(walked, &format!("the table {}", table.name()), faults)?;
    }
    if step(done, total) {
        Ok(contents)
    } else {
        Err(StoreError::Interrupted)
    }
}

fn check_table(
    view: View<'_>,
    table: Table,
    head: u32,
    contents: &mut Contents,
    faults: &mut Vec<Fault>,
    advance: &mut dyn FnMut() -> Result<(), StoreError>,
) -> Result<(), StoreError> {
    let mut walk = Walk {
        view,
        table,
        head,
        hasher: RowHasher::default(),
        changesets: HashMap::new(),
        previous: None,
        faults,
        explained: &mut contents.explained,
    };
    let mut statement = view.connection().prepare(table.statements().versions)?;
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        walk.version(row);
        advance()?;
    }
    walk.finish_row();
    for (changeset, content) in walk.changesets {
        contents.digests.entry(changeset).or_default()[table.index()] = content.finish();
    }
    Ok(())
}

/// The number of the newest changeset, of which nothing else may be readable; 0 where there is none.
fn head_number(view: View<'_>) -> Result<u32, StoreError> {
    let sql =
        "SELECT coalesce(max(number), 0) FROM changeset WHERE number BETWEEN 0 AND 4294967295";
    Ok(view.connection().query_row(sql, [], |row| row.get(0))?)
}

/// How many versions a table holds, for the progress alone; 0 where it cannot be read.
fn count(view: View<'_>, table: Table) -> u64 {
    let name = table.name();
    let sql =
        format!("SELECT (SELECT count(*) FROM {name}) + (SELECT count(*) FROM {name}_history)");
    view.connection()
        .query_row(&sql, [], |row| row.get::<_, i64>(0))
        .map_or(0, i64::unsigned_abs)
}

/// A walk over the versions of one table, by id and age.
struct Walk<'w, 'c> {
    view: View<'c>,
    table: Table,
    head: u32,
    hasher: RowHasher,
    changesets: HashMap<u32, TableContent>,
    /// Id of the last version and the changeset that ended it.
    previous: Option<(u32, Option<u32>)>,
    faults: &'w mut Vec<Fault>,
    explained: &'w mut HashSet<u32>,
}

impl Walk<'_, '_> {
    fn version(&mut self, row: &Row<'_>) {
        let columns = self.table.statements().columns;
        let stored: Option<i64> = row.get(columns + 2).ok();
        let cells: Option<Vec<Value<'_>>> = (1..=columns)
            .map(|position| Value::of(row.get_ref(position).ok()?))
            .collect();
        let Some((id, since, until)) = place(row, columns) else {
            let values = cells.unwrap_or_default();
            let subject = subject(self.view, self.table, 0, &values);
            let problem = Problem::RowUnreadable;
            self.faults.push(Fault::of(None, Some(subject), problem));
            return;
        };
        self.follow(id, since, until, cells.as_deref());
        let Some(values) = cells else {
            self.fault(Some(since), id, &[], Problem::RowUnreadable);
            return;
        };
        let hash = self
            .hasher
            .hash(self.table, id, values.iter().copied(), since);
        if stored != Some(digest(&hash)) {
            self.fault(Some(since), id, &values, Problem::RowAltered);
        }
        self.changesets.entry(since).or_default().begin(id, &hash);
    }

    /// Compares a version with the one before it.
    fn follow(&mut self, id: u32, since: u32, until: Option<u32>, values: Option<&[Value<'_>]>) {
        let values = values.unwrap_or_default();
        match self.previous {
            Some((previous, ended)) if previous == id => match ended {
                Some(ended) if ended < since => self.end(ended, id),
                Some(ended) if ended == since => {}
                _ => self.fault(Some(since), id, values, Problem::VersionsOverlap),
            },
            _ => self.finish_row(),
        }
        let unknown = |number: &u32| *number > self.head || *number == 0;
        if let Some(number) = Some(since).into_iter().chain(until).find(unknown) {
            self.fault(Some(number), id, values, Problem::UnknownChangeset);
        }
        if until.is_some_and(|until| until <= since) {
            self.fault(Some(since), id, values, Problem::VersionsOverlap);
        }
        self.previous = Some((id, until));
    }

    /// Ends the row last walked, if its last version was ended.
    fn finish_row(&mut self) {
        if let Some((id, Some(ended))) = self.previous.take() {
            self.end(ended, id);
        }
    }

    fn end(&mut self, changeset: u32, id: u32) {
        self.changesets.entry(changeset).or_default().end(id);
    }

    fn fault(&mut self, changeset: Option<u32>, id: u32, values: &[Value<'_>], problem: Problem) {
        self.explained.extend(changeset);
        let subject = subject(self.view, self.table, id, values);
        self.faults
            .push(Fault::of(changeset, Some(subject), problem));
    }
}

/// Id, first changeset and last changeset of a version; none where one is no number that it can be.
fn place(row: &Row<'_>, columns: usize) -> Option<(u32, u32, Option<u32>)> {
    Some((
        row.get(0).ok()?,
        row.get(columns + 1).ok()?,
        row.get(columns + 3).ok()?,
    ))
}
