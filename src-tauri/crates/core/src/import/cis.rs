//! Takes the rows of files of CIs: new ones are made, known ones merged, duplicates refused.

use std::collections::{BTreeMap, HashMap};

use faultline_exchange::issue::Issue;
use faultline_exchange::reason::Reason;
use faultline_model::{Attributes, Ci, CiId, Model};
use faultline_store::provenance::SaidKind;

use super::ci_merge::{self, CiWord};
use super::columns::ClassColumns;
use super::estate::Estate;
use super::fault::ImportFault;
use super::keys::KeyMeaning;
use super::parse_cis::ParsedCi;
use super::preview::FIRST_UNREAL_ID;
use super::report::{Difference, HeldBack, ImportNote, Subject, ValueChange};
use super::said::Delta;
use super::session::{Outcome, Session};

/// Where a CI was listed: number of the file and line.
type Place = (u16, u32);

/// What all files of CIs of one import share.
pub(super) struct CiTaking {
    /// By id: where it was listed first, with the file counted from 1. Ids of a preview, which begin far up, have
    /// their own list.
    places: [Vec<Place>; 2],
    /// Column sets by file, class, and whether name and status are given.
    column_sets: HashMap<(usize, u16, bool, bool), u32>,
    /// Columns that were already noted as extra.
    extra_columns: Vec<(usize, String)>,
    /// Classes, attributes and types, those made on the way included.
    pub model: Model,
    /// The number of the next class, once one was made.
    pub next_class: Option<u16>,
}

impl CiTaking {
    pub(super) fn new(model: Model) -> Self {
        Self {
            places: [Vec::new(), Vec::new()],
            column_sets: HashMap::new(),
            extra_columns: Vec::new(),
            model,
            next_class: None,
        }
    }

    /// Takes one row.
    pub(super) fn take<E: Estate>(
        &mut self,
        session: &mut Session<'_, E>,
        header: &[String],
        row: ParsedCi,
    ) -> Outcome<(), E> {
        let found = match session.keys.find(&row.key) {
            None => self.find_deleted(session, &row)?,
            found => found,
        };
        match found {
            None => self.make(session, header, row),
            Some(KeyMeaning::Current(id)) => self.merge(session, header, id, row),
            Some(KeyMeaning::Old(id)) => {
                let key = session.estate.ci(id).map_err(ImportFault::Storage)?;
                let note = ImportNote::OldKey {
                    file: session.file().name.clone(),
                    line: row.line,
                    old: row.key.clone(),
                    key: key.map(|ci| ci.key).unwrap_or_default(),
                };
                session.report.notes.push_with(|| note);
                self.merge(session, header, id, row)
            }
            Some(KeyMeaning::HeldBack(id)) => {
                self.hold_back_deletion(session, id, &row);
                Ok(())
            }
        }
    }

    /// A CI of this key that was deleted by hand while its source went on listing it.
    fn find_deleted<E: Estate>(
        &mut self,
        session: &mut Session<'_, E>,
        row: &ParsedCi,
    ) -> Outcome<Option<KeyMeaning>, E> {
        if session.said_now(SaidKind::Ci).is_new() {
            return Ok(None);
        }
        let deleted = session
            .estate
            .deleted_ci(&row.key)
            .map_err(ImportFault::Storage)?;
        let held = deleted.filter(|deleted| {
            let before = session.said_now(SaidKind::Ci).before(deleted.id);
            !deleted.by_undo && before.is_some_and(|range| range.gone.is_none())
        });
        Ok(held.map(|deleted| {
            session.keys.hold_back(&row.key, deleted.id);
            KeyMeaning::HeldBack(deleted.id)
        }))
    }

    fn hold_back_deletion<E: Estate>(
        &mut self,
        session: &mut Session<'_, E>,
        id: CiId,
        row: &ParsedCi,
    ) {
        if !self.claim(session, id, row) {
            return;
        }
        session.report.cis.held_back += 1;
        session.report.cis.unchanged += 1;
        session.report.held_back.push_with(|| HeldBack {
            subject: Subject::Ci {
                key: row.key.clone(),
            },
            attribute: None,
            said: Some(row.key.clone()),
            stands: None,
        });
        let run = session.file().run;
        let said = session.said_now(SaidKind::Ci);
        if let Some(columns) = said.before(id).map(|range| range.columns) {
            said.hear(id, run, columns, Delta::new());
        }
    }

    /// Marks a CI as listed here; refuses the row where it was listed before.
    fn claim<E: Estate>(&mut self, session: &mut Session<'_, E>, id: CiId, row: &ParsedCi) -> bool {
        let places = &mut self.places[usize::from(id >= FIRST_UNREAL_ID)];
        let index = (id & !FIRST_UNREAL_ID) as usize;
        if index >= places.len() {
            places.resize((index + 1).max(places.len() * 2), (0, 0));
        }
        let (file, line) = places[index];
        if file > 0 {
            let reason = Reason::DuplicateKey {
                file: session.files[usize::from(file) - 1].name.clone(),
                line: u64::from(line),
            };
            let issue = Issue::of_cell(&session.file().name, row.line, "key", &row.key, reason);
            session.refuse_ci([issue]);
            return false;
        }
        places[index] = (session.files.len() as u16, row.line as u32);
        true
    }

    fn make<E: Estate>(
        &mut self,
        session: &mut Session<'_, E>,
        header: &[String],
        row: ParsedCi,
    ) -> Outcome<(), E> {
        let attributes = new_attributes(&row);
        if let Some(attribute) = missing(&row.columns, &attributes) {
            let issue = Issue::of_cell(
                &session.file().name,
                row.line,
                attribute,
                "",
                Reason::MissingValue,
            );
            session.refuse_ci([issue]);
            return Ok(());
        }
        self.note_extra_columns(session, header, &row);
        let set = self.columns_of(session, &row);
        let ci = Ci {
            id: 0,
            name: row.name.clone().unwrap_or_else(|| row.key.clone()),
            key: row.key.clone(),
            class: row.class,
            status: row.status.unwrap_or_default(),
            attributes,
            aliases: Vec::new(),
            since: 0,
        };
        let id = session
            .estate
            .insert_ci(&ci)
            .map_err(ImportFault::Storage)?;
        session.keys.insert(&row.key, id);
        self.claim(session, id, &row);
        session.report.cis.new += 1;
        let model = &self.model;
        session.report.differences.push_with(|| Difference {
            subject: Subject::Ci { key: row.key },
            new: true,
            changes: ci_merge::all_values(model, &ci)
                .into_iter()
                .map(|(attribute, to)| ValueChange {
                    attribute,
                    from: None,
                    to: Some(to),
                })
                .collect(),
        });
        let run = session.file().run;
        session
            .said_now(SaidKind::Ci)
            .hear(id, run, set, Delta::new());
        Ok(())
    }

    fn merge<E: Estate>(
        &mut self,
        session: &mut Session<'_, E>,
        header: &[String],
        id: CiId,
        row: ParsedCi,
    ) -> Outcome<(), E> {
        if !self.claim(session, id, &row) {
            return Ok(());
        }
        let Some(current) = session.estate.ci(id).map_err(ImportFault::Storage)? else {
            return Ok(());
        };
        let set = self.columns_of(session, &row);
        let run = session.file().run;
        let range = session.said_now(SaidKind::Ci).before(id).cloned();
        let confirmed = range.as_ref().is_some_and(|range| {
            range.columns == set && range.delta.is_none() && current.since <= range.as_of
        });
        if confirmed && ci_merge::says_the_same(&row, &current) {
            session.report.cis.unchanged += 1;
            self.note_retired(session, &row, &current);
            session
                .said_now(SaidKind::Ci)
                .hear(id, run, set, Delta::new());
            return Ok(());
        }
        let as_said = match &range {
            Some(range) if current.since > range.as_of => session
                .estate
                .ci_as_of(id, range.as_of)
                .map_err(ImportFault::Storage)?,
            _ => Some(current.clone()),
        };
        let before = range.as_ref().map(|range| CiWord {
            columns: session.column_sets.names(range.columns),
            delta: range.delta.as_deref(),
            as_said: as_said.as_ref(),
        });
        let merged = ci_merge::merge(&self.model, &row, &current, before.as_ref());
        if let Some(attribute) = missing(&row.columns, &merged.ci.attributes)
            && merged.ci.class == row.class
        {
            let issue = Issue::of_cell(
                &session.file().name,
                row.line,
                attribute,
                "",
                Reason::MissingValue,
            );
            session.refuse_ci([issue]);
            return Ok(());
        }
        self.note_extra_columns(session, header, &row);
        self.note_retired(session, &row, &merged.ci);
        let union = match &range {
            Some(range) => session.column_sets.union(range.columns, set),
            None => set,
        };
        if !merged.held_back.is_empty() {
            session.report.cis.held_back += 1;
        }
        for (attribute, said, stands) in merged.held_back {
            session.report.held_back.push_with(|| HeldBack {
                subject: Subject::Ci {
                    key: current.key.clone(),
                },
                attribute: Some(attribute),
                said,
                stands,
            });
        }
        if merged.changes.is_empty() {
            session.report.cis.unchanged += 1;
        } else {
            session.report.cis.changed += 1;
            session
                .estate
                .update_ci(&merged.ci)
                .map_err(ImportFault::Storage)?;
            session.report.differences.push_with(|| Difference {
                subject: Subject::Ci {
                    key: current.key.clone(),
                },
                new: false,
                changes: merged.changes,
            });
        }
        session
            .said_now(SaidKind::Ci)
            .hear(id, run, union, merged.delta);
        Ok(())
    }

    fn columns_of<E: Estate>(&mut self, session: &mut Session<'_, E>, row: &ParsedCi) -> u32 {
        let (name, status) = (row.name.is_some(), row.status.is_some());
        let place = (session.files.len(), row.class, name, status);
        *self.column_sets.entry(place).or_insert_with(|| {
            let mut names = vec!["class".to_owned()];
            names.extend(name.then(|| "name".to_owned()));
            names.extend(status.then(|| "status".to_owned()));
            names.extend(row.columns.columns.iter().map(|column| column.id.clone()));
            session.column_sets.number(names)
        })
    }

    fn note_extra_columns<E: Estate>(
        &mut self,
        session: &mut Session<'_, E>,
        header: &[String],
        row: &ParsedCi,
    ) {
        let file = session.files.len();
        for (column, value) in row.columns.columns.iter().zip(&row.values) {
            if column.definition.is_some() || value.is_none() {
                continue;
            }
            let name = &header[column.column];
            let known = |(of, noted): &(usize, String)| *of == file && noted == name;
            if !self.extra_columns.iter().any(known) {
                self.extra_columns.push((file, name.clone()));
                let note = ImportNote::ExtraColumn {
                    file: session.file().name.clone(),
                    column: name.clone(),
                };
                session.report.notes.push_with(|| note);
            }
        }
    }

    fn note_retired<E: Estate>(&self, session: &mut Session<'_, E>, row: &ParsedCi, ci: &Ci) {
        let retired = faultline_model::LifecycleStatus::Retired;
        if ci.status == retired && row.status != Some(retired) {
            let note = ImportNote::RetiredListed {
                file: session.file().name.clone(),
                line: row.line,
                key: ci.key.clone(),
            };
            session.report.notes.push_with(|| note);
        }
    }
}

/// The values of a new CI: those of the row, and defaults of attributes of which the file has no column.
fn new_attributes(row: &ParsedCi) -> Attributes {
    let given = row
        .columns
        .columns
        .iter()
        .zip(&row.values)
        .filter_map(|(column, value)| Some((column.id.as_str(), value.as_deref()?)));
    if row.columns.defaults.is_empty() {
        return Attributes::from_sorted(given);
    }
    let defaults = row
        .columns
        .defaults
        .iter()
        .map(|(id, value)| (id.as_str(), value.as_str()));
    let values: BTreeMap<&str, &str> = given.chain(defaults).collect();
    Attributes::from_sorted(values)
}

/// The first required attribute without a value.
fn missing<'c>(columns: &'c ClassColumns, attributes: &Attributes) -> Option<&'c str> {
    let mut required = columns.required.iter();
    required
        .find(|id| attributes.get(id).is_none())
        .map(String::as_str)
}
