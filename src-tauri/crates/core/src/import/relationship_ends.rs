//! The ends of a relationship row: keys looked up, and ends named again for the report.

use faultline_exchange::csv::file::Row;
use faultline_exchange::issue::Issue;
use faultline_exchange::reason::Reason;
use faultline_model::{CiId, Model};

use super::estate::Estate;
use super::fault::ImportFault;
use super::keys::KeyMeaning;
use super::parse_relationships::RelationshipParser;
use super::relationship_table::Ends;
use super::report::{ImportNote, Subject};
use super::session::{Outcome, Session};

/// The CI at one end of a row.
#[derive(Clone, Copy, Debug)]
pub(super) enum End {
    /// It is there.
    Present(CiId),
    /// It was deleted by hand, and this import leaves it deleted.
    HeldBack(CiId),
    /// It was deleted.
    Deleted {
        /// Its id.
        id: CiId,
        /// The changeset that deleted it.
        changeset: u32,
    },
}

impl End {
    /// The id of the CI.
    pub(super) fn id(self) -> CiId {
        match self {
            Self::Present(id) | Self::HeldBack(id) | Self::Deleted { id, .. } => id,
        }
    }
}

/// Looks the key in a column up; adds an issue where no CI ever had it.
pub(super) fn find<E: Estate>(
    session: &mut Session<'_, E>,
    parser: &RelationshipParser<'_>,
    row: Row<'_>,
    column: usize,
    issues: &mut Vec<Issue>,
) -> Outcome<Option<End>, E> {
    let key = row.cell(column);
    match session.keys.find(key) {
        Some(KeyMeaning::Current(id)) => return Ok(Some(End::Present(id))),
        Some(KeyMeaning::HeldBack(id)) => return Ok(Some(End::HeldBack(id))),
        Some(KeyMeaning::Old(id)) => {
            if session.report.notes.has_room() {
                let ci = session.estate.ci(id).map_err(ImportFault::Storage)?;
                session.report.notes.push_with(|| ImportNote::OldKey {
                    file: parser.name.clone(),
                    line: row.line(),
                    old: key.to_owned(),
                    key: ci.map(|ci| ci.key).unwrap_or_default(),
                });
            } else {
                session.report.notes.total += 1;
            }
            return Ok(Some(End::Present(id)));
        }
        None => {}
    }
    if key.is_empty() {
        issues.push(parser.issue(row, column, Reason::MissingValue));
        return Ok(None);
    }
    if let Some(deleted) = session
        .estate
        .deleted_ci(key)
        .map_err(ImportFault::Storage)?
    {
        return Ok(Some(End::Deleted {
            id: deleted.id,
            changeset: deleted.changeset,
        }));
    }
    let nearest = session.keys.nearest(key);
    issues.push(
        parser
            .issue(row, column, Reason::UnknownCi)
            .with_nearest(nearest),
    );
    Ok(None)
}

/// What a line of the report calls a relationship. An end that is no more is called by its last key.
pub(super) fn subject<E: Estate>(
    session: &mut Session<'_, E>,
    model: &Model,
    ends: Ends,
    group: Option<String>,
) -> Subject {
    let mut key = |id| {
        let found = session.estate.ci(id).ok().flatten();
        found.map_or_else(|| format!("({id})"), |ci| ci.key)
    };
    Subject::Relationship {
        source: key(ends.source),
        target: key(ends.target),
        relationship_type: model
            .relationship_type_by_number(ends.kind)
            .map(|kind| kind.id.clone())
            .unwrap_or_default(),
        group,
    }
}
