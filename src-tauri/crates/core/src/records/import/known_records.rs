//! Which records rows are about: known by their number here, or by the one they have elsewhere.

use std::collections::HashMap;

use faultline_model::{Record, RecordId, RecordKind, RecordNumber};
use faultline_store::{StoreError, View};
use jiff::Timestamp;

use super::column_names::NUMBER_ELSEWHERE;

/// The record of a row.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Known {
    /// None yet.
    New,
    /// The one of that number here: its row was written by this workspace.
    Own(RecordId),
    /// The one that has the number elsewhere.
    Elsewhere(RecordId),
    /// Several have the number elsewhere; these two to begin with.
    Several(RecordId, RecordId),
}

/// Records by the numbers they have elsewhere, and by the numbers that rows give themselves.
#[derive(Debug, Default)]
pub(super) struct KnownRecords {
    elsewhere: HashMap<(RecordKind, String), Vec<RecordId>>,
    of_rows: HashMap<RecordNumber, RecordId>,
}

impl KnownRecords {
    /// Those of a workspace. Cost: reads every record once.
    pub fn of(view: View<'_>) -> Result<Self, StoreError> {
        let mut known = Self::default();
        for &kind in RecordKind::ALL {
            for record in view.records_of(kind)? {
                if let Some(number) = record.value(NUMBER_ELSEWHERE) {
                    known.learn(kind, number, record.id);
                }
            }
        }
        Ok(known)
    }

    /// Takes note of the number that a record has elsewhere.
    pub fn learn(&mut self, kind: RecordKind, number: String, id: RecordId) {
        let ids = self.elsewhere.entry((kind, number)).or_default();
        if !ids.contains(&id) {
            ids.push(id);
        }
    }

    /// Takes note of what became of the row that calls itself so.
    pub fn learn_row(&mut self, number: RecordNumber, id: RecordId) {
        self.of_rows.insert(number, id);
    }

    /// The record that a row is about. Another workspace's `CHG-3` is another change, and is looked
    /// for as a number elsewhere: it was made at another time, or the one here came from another
    /// workspace and the row does not say so.
    pub fn find(
        &self,
        view: View<'_>,
        kind: RecordKind,
        own: Option<RecordNumber>,
        created_at: Option<Timestamp>,
        elsewhere: Option<&str>,
    ) -> Result<Known, StoreError> {
        let of_number = own
            .map(|number| view.record_by_number(number))
            .transpose()?;
        let is_it = |record: &Record| {
            let is_from_another = record
                .value(NUMBER_ELSEWHERE)
                .filter(|number| number.parse::<RecordNumber>().is_ok())
                .is_some_and(|number| elsewhere != Some(number.as_str()));
            !is_from_another && created_at.is_none_or(|at| at == record.created_at)
        };
        if let Some(record) = of_number.flatten().filter(is_it) {
            return Ok(Known::Own(record.id));
        }
        let own = own.map(|number| number.to_string());
        let numbers = elsewhere.into_iter().chain(own.as_deref());
        for number in numbers {
            match self
                .elsewhere
                .get(&(kind, number.to_owned()))
                .map(Vec::as_slice)
            {
                Some([one]) => return Ok(Known::Elsewhere(*one)),
                Some([one, other, ..]) => return Ok(Known::Several(*one, *other)),
                _ => {}
            }
        }
        Ok(Known::New)
    }

    /// The record that a link names: by the number of a row, or here where rows are of this
    /// workspace, or elsewhere.
    pub fn linked(
        &self,
        view: View<'_>,
        number: &str,
        is_of_here: bool,
    ) -> Result<Option<RecordId>, StoreError> {
        if let Ok(own) = number.parse::<RecordNumber>() {
            if let Some(&id) = self.of_rows.get(&own) {
                return Ok(Some(id));
            }
            if is_of_here && let Some(record) = view.record_by_number(own)? {
                return Ok(Some(record.id));
            }
        }
        let of_kind = |kind: &RecordKind| self.elsewhere.get(&(*kind, number.to_owned()));
        let mut found = RecordKind::ALL.iter().filter_map(of_kind).flatten();
        Ok(match (found.next(), found.next()) {
            (Some(&one), None) => Some(one),
            _ => None,
        })
    }
}
