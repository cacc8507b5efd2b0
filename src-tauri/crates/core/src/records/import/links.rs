//! The CIs and the other records that a row names.

use faultline_model::{CiRole, RecordId, RecordKind, RecordLinkKind};
use faultline_store::{StoreError, View, WriteTransaction};

use super::ci_names::CiNames;
use super::column_names::{CI_COLUMN, LINKS_COLUMN};
use super::known_records::KnownRecords;
use super::report::{Report, Stop};
use super::row::ReadRow;
use crate::records::link_ci::put_ci;
use crate::records::link_record::link_in;
use crate::records::{CiStatement, RecordFault};

/// What is said of an excluded CI whose reason the file does not hold.
const EXCLUDED_ELSEWHERE: &str = "Excluded in the imported list.";

/// A link that a row states, until every row is written.
pub(super) struct StatedLink {
    record: RecordId,
    kind: RecordLinkKind,
    /// Whether the other record is the source.
    is_inverse: bool,
    number: String,
    is_of_here: bool,
    line: u64,
    column: String,
}

/// The link that the word of a column means, and whether it is read from the target.
pub(super) fn link_word(column: &str) -> Option<(RecordLinkKind, bool)> {
    RecordLinkKind::of_word(column)
}

/// Puts the CIs of a row on its record; tells whether one was new to it. What cannot be put on it is
/// told, and the row is taken without.
pub(super) fn put_cis(
    row: &ReadRow<'_>,
    transaction: &mut WriteTransaction<'_>,
    id: RecordId,
    names: &mut CiNames,
    report: &mut Report,
) -> Result<bool, Stop> {
    let mut differs = false;
    let Some(cell) = row.cell(CI_COLUMN) else {
        return Ok(false);
    };
    let record = transaction.view().record(id)?.ok_or(RecordFault::Gone)?;
    for (role, name) in named_cis(transaction.view(), names, row.kind, cell)? {
        let Some(ci) = names.find(transaction.view(), name)? else {
            let reason = "No CI has this key, old key or name. The row is taken without it.";
            let fault = row.fault(Some(CI_COLUMN), Some(name), reason.to_owned());
            report.unknown_cis.push(fault);
            continue;
        };
        let links = transaction.view().cis_of_record(id)?;
        // What people decided about a CI stands.
        if links
            .iter()
            .any(|one| one.ci == ci && (one.role == role || one.role == CiRole::Excluded))
        {
            continue;
        }
        let note = match role {
            CiRole::Excluded => EXCLUDED_ELSEWHERE,
            _ => "",
        };
        let statement = CiStatement {
            ci,
            role,
            state: None,
            minutes: None,
            note: note.to_owned(),
        };
        match put_ci(transaction, &record, &statement) {
            Ok(()) => differs = true,
            Err(RecordFault::Store(fault)) => return Err(fault.into()),
            Err(fault) => {
                let fault = row.fault(Some(CI_COLUMN), Some(name), fault.to_string());
                report.unknown_cis.push(fault);
            }
        }
    }
    Ok(differs)
}

/// The CIs that a cell names with their roles: `role:key` in lists that were written here.
fn named_cis<'c>(
    view: View<'_>,
    names: &mut CiNames,
    kind: RecordKind,
    cell: &'c str,
) -> Result<Vec<(CiRole, &'c str)>, StoreError> {
    let usual = match kind {
        RecordKind::Incident => CiRole::Reported,
        _ => CiRole::Affected,
    };
    // A name may hold the signs that stand between names.
    if names.find(view, cell)?.is_some() {
        return Ok(vec![(usual, cell)]);
    }
    let mut named = Vec::new();
    for part in cell.split([';', '\n']).map(str::trim) {
        let (role, part) = match part.split_once(':') {
            Some((word, key)) if CiRole::WORDS.contains(&word) => {
                (word.parse().unwrap_or(usual), key.trim())
            }
            _ => (usual, part),
        };
        let parts = match names.find(view, part)? {
            Some(_) => vec![part],
            None => part.split(',').map(str::trim).collect(),
        };
        named.extend(parts.into_iter().map(|name| (role, name)));
    }
    named.retain(|(_, name)| !name.is_empty());
    Ok(named)
}

/// The links that a row states.
pub(super) fn stated_links(
    row: &ReadRow<'_>,
    record: RecordId,
    is_of_here: bool,
) -> Vec<StatedLink> {
    let mut stated = Vec::new();
    for field in row.columns.places.keys() {
        let Some(cell) = row.cell(field) else {
            continue;
        };
        let of_column = link_word(field);
        if of_column.is_none() && field != LINKS_COLUMN {
            continue;
        }
        for part in cell.split([';', ',', '\n']).map(str::trim) {
            let (word, number) = match (of_column, part.split_once(':')) {
                (Some(word), _) => (Some(word), part),
                (None, Some((word, number))) => (link_word(word), number.trim()),
                (None, None) => (Some((RecordLinkKind::RelatesTo, false)), part),
            };
            let (kind, is_inverse) = word.unwrap_or((RecordLinkKind::RelatesTo, false));
            if !number.is_empty() {
                stated.push(StatedLink {
                    record,
                    kind,
                    is_inverse,
                    number: number.to_owned(),
                    is_of_here,
                    line: row.row.line,
                    column: row.column(field),
                });
            }
        }
    }
    stated
}

/// Makes the links that rows stated, now that every record is there.
pub(super) fn link_all(
    transaction: &mut WriteTransaction<'_>,
    stated: Vec<StatedLink>,
    known: &KnownRecords,
    report: &mut Report,
) -> Result<(), Stop> {
    for link in stated {
        let other = known.linked(transaction.view(), &link.number, link.is_of_here)?;
        let Some(other) = other else {
            let reason = "No record has this number here or elsewhere, or several have. The row is taken without the link.";
            report.unknown_records.push(link.fault(reason.to_owned()));
            continue;
        };
        let (source, target) = match link.is_inverse {
            true => (other, link.record),
            false => (link.record, other),
        };
        let view = transaction.view();
        let source = view.record(source)?.ok_or(RecordFault::Gone)?;
        let target = view.record(target)?.ok_or(RecordFault::Gone)?;
        if is_linked(view, source.id, link.kind, target.id)? {
            continue;
        }
        match link_in(transaction, &source, link.kind, &target) {
            Ok(()) => report.altered(link.record, "links"),
            Err(RecordFault::Store(fault)) => return Err(fault.into()),
            Err(fault) => report.unknown_records.push(link.fault(fault.to_string())),
        }
    }
    Ok(())
}

/// Whether two records are linked so; "relates to" reads the same from either.
fn is_linked(
    view: View<'_>,
    source: RecordId,
    kind: RecordLinkKind,
    target: RecordId,
) -> Result<bool, StoreError> {
    let links = view.links_of_record(source)?;
    Ok(links.iter().any(|link| {
        let ends = (link.source, link.target);
        let is_mutual = kind == RecordLinkKind::RelatesTo && ends == (target, source);
        link.kind == kind && (ends == (source, target) || is_mutual)
    }))
}

impl StatedLink {
    fn fault(&self, reason: String) -> super::LeftOutRow {
        super::LeftOutRow {
            line: self.line,
            column: Some(self.column.clone()),
            value: Some(faultline_exchange::issue::shorten(&self.number)),
            reason,
        }
    }
}
