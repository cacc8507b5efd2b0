//! Records: their fields and links are reversed; that people made them, moved them, or spoke on them
//! is not. What an import made or moved is: nobody stands behind it, and it is one step.

use std::collections::HashSet;

use faultline_model::{
    EntryBody, Record, RecordCi, RecordEntry, RecordId, RecordLink, RecordSetting,
};
use faultline_store::{StoreError, Table};

use super::{Check, Reversal};
use crate::undo::Obstacle;

/// What reversing a changeset writes of records.
#[derive(Clone, Debug, Default)]
pub(in crate::undo) struct RecordReversals {
    pub records: Vec<Reversal<Record>>,
    pub cis: Vec<Reversal<RecordCi>>,
    pub links: Vec<Reversal<RecordLink>>,
    pub entries: Vec<Reversal<RecordEntry>>,
    pub settings: Vec<Reversal<RecordSetting>>,
}

impl Check<'_> {
    pub(super) fn record_reversals(&mut self) -> Result<RecordReversals, StoreError> {
        let is_import = self.is_import()?;
        let records = self.records()?;
        let entries = self.entries()?;
        if !is_import {
            self.decisions_of_people(&records, &entries)?;
        }
        let reversals = RecordReversals {
            records,
            cis: self.record_cis()?,
            links: self.record_links()?,
            entries,
            settings: self.record_settings()?,
        };
        self.record_uses(&reversals)?;
        Ok(reversals)
    }

    /// Whether the changeset is an import, or the undoing or redoing of one.
    fn is_import(&self) -> Result<bool, StoreError> {
        let mut number = self.changeset;
        while let Some(changeset) = self.view.changeset(number)? {
            let origin = changeset.header.origin;
            let undone = origin.strip_prefix("undo of ");
            match undone.and_then(|number| number.parse().ok()) {
                // A changeset undoes an earlier one, so this ends.
                Some(earlier) if earlier < number => number = earlier,
                _ => return Ok(origin.starts_with("import ")),
            }
        }
        Ok(false)
    }

    /// Records that were made, moved and spoken on.
    fn decisions_of_people(
        &mut self,
        records: &[Reversal<Record>],
        entries: &[Reversal<RecordEntry>],
    ) -> Result<(), StoreError> {
        for one in entries {
            let entry = one.after.as_ref().or(one.before.as_ref());
            let Some(entry) = entry else { continue };
            let number = self.number(entry.record)?;
            self.stands(match entry.body {
                EntryBody::Move { .. } => Obstacle::RecordMoved { number },
                _ => Obstacle::RecordSaid { number },
            });
        }
        for one in records {
            match (&one.before, &one.after) {
                (None, Some(after)) => self.obstacles.push(Obstacle::RecordMade {
                    number: after.number.to_string(),
                }),
                (Some(before), Some(after)) if before.state != after.state => {
                    let number = after.number.to_string();
                    self.stands(Obstacle::RecordMoved { number });
                }
                _ => {}
            }
        }
        Ok(())
    }

    /// Nothing that goes may have got anything later.
    fn record_uses(&mut self, plan: &RecordReversals) -> Result<(), StoreError> {
        fn ids<T>(reversals: &[Reversal<T>]) -> HashSet<u32> {
            reversals.iter().map(|one| one.id).collect()
        }
        let (cis, links, entries) = (ids(&plan.cis), ids(&plan.links), ids(&plan.entries));
        for one in plan.records.iter().filter(|one| one.before.is_none()) {
            let Some(record) = &one.after else { continue };
            let view = self.view;
            let is_later = view
                .cis_of_record(one.id)?
                .iter()
                .any(|ci| !cis.contains(&ci.id))
                || view
                    .links_of_record(one.id)?
                    .iter()
                    .any(|link| !links.contains(&link.id))
                || view
                    .entries_of_record(one.id)?
                    .iter()
                    .any(|entry| !entries.contains(&entry.id));
            if is_later {
                let number = record.number.to_string();
                self.stands(Obstacle::RecordInUse { number });
            }
        }
        Ok(())
    }

    /// Takes note of an obstacle once.
    fn stands(&mut self, obstacle: Obstacle) {
        if !self.obstacles.contains(&obstacle) {
            self.obstacles.push(obstacle);
        }
    }

    fn records(&mut self) -> Result<Vec<Reversal<Record>>, StoreError> {
        let view = self.view;
        self.rows(
            Table::Record,
            |id| view.record(id),
            |id, changeset| view.record_as_of(id, changeset),
            |one| {
                let since = 0;
                (
                    one.since,
                    Record {
                        since,
                        ..one.clone()
                    },
                )
            },
            |_, one| Ok(one.number.to_string()),
        )
    }

    fn entries(&mut self) -> Result<Vec<Reversal<RecordEntry>>, StoreError> {
        let view = self.view;
        self.rows(
            Table::RecordEntry,
            |id| view.record_entry(id),
            |id, changeset| view.record_entry_as_of(id, changeset),
            |one| {
                let since = 0;
                (
                    one.since,
                    RecordEntry {
                        since,
                        ..one.clone()
                    },
                )
            },
            |check, one| check.number(one.record),
        )
    }

    fn record_cis(&mut self) -> Result<Vec<Reversal<RecordCi>>, StoreError> {
        let view = self.view;
        let reversals = self.rows(
            Table::RecordCi,
            |id| view.record_ci(id),
            |id, changeset| view.record_ci_as_of(id, changeset),
            |one| {
                let since = 0;
                (
                    one.since,
                    RecordCi {
                        since,
                        ..one.clone()
                    },
                )
            },
            |check, one| check.ci_subject(one),
        )?;
        for back in coming_back(&reversals) {
            let same = |other: &RecordCi| other.ci == back.ci && other.role == back.role;
            if view.cis_of_record(back.record)?.iter().any(same) {
                let subject = self.ci_subject(back)?;
                self.obstacles.push(Obstacle::Duplicate { subject });
            }
        }
        Ok(reversals)
    }

    fn record_links(&mut self) -> Result<Vec<Reversal<RecordLink>>, StoreError> {
        let view = self.view;
        let reversals = self.rows(
            Table::RecordLink,
            |id| view.record_link(id),
            |id, changeset| view.record_link_as_of(id, changeset),
            |one| {
                let since = 0;
                (
                    one.since,
                    RecordLink {
                        since,
                        ..one.clone()
                    },
                )
            },
            |check, one| check.link_subject(one),
        )?;
        for back in coming_back(&reversals) {
            let same = |other: &RecordLink| {
                (other.source, other.kind, other.target) == (back.source, back.kind, back.target)
            };
            if view.links_of_record(back.source)?.iter().any(same) {
                let subject = self.link_subject(back)?;
                self.obstacles.push(Obstacle::Duplicate { subject });
            }
        }
        Ok(reversals)
    }

    fn record_settings(&mut self) -> Result<Vec<Reversal<RecordSetting>>, StoreError> {
        let view = self.view;
        let reversals = self.rows(
            Table::RecordSetting,
            |id| view.record_setting(id),
            |id, changeset| view.record_setting_as_of(id, changeset),
            |one| {
                let since = 0;
                (
                    one.since,
                    RecordSetting {
                        since,
                        ..one.clone()
                    },
                )
            },
            |_, one| Ok(setting_subject(one)),
        )?;
        for back in coming_back(&reversals) {
            let saved = view.record_settings(back.purpose)?;
            if saved.iter().any(|other| other.name == back.name) {
                let subject = setting_subject(back);
                self.obstacles.push(Obstacle::Duplicate { subject });
            }
        }
        Ok(reversals)
    }

    fn ci_subject(&self, link: &RecordCi) -> Result<String, StoreError> {
        let (key, number) = (self.key(link.ci)?, self.number(link.record)?);
        Ok(format!("{key} on {number}"))
    }

    fn link_subject(&self, link: &RecordLink) -> Result<String, StoreError> {
        let (source, target) = (self.number(link.source)?, self.number(link.target)?);
        Ok(format!("The link of {source} to {target}"))
    }

    fn number(&self, record: RecordId) -> Result<String, StoreError> {
        let now = self.view.record(record)?;
        let found = match now {
            Some(record) => Some(record),
            None => match self.view.record_as_of(record, self.changeset)? {
                Some(record) => Some(record),
                None => self.view.record_as_of(record, self.changeset - 1)?,
            },
        };
        Ok(found.map_or_else(
            || format!("record {record}"),
            |record| record.number.to_string(),
        ))
    }
}

fn setting_subject(setting: &RecordSetting) -> String {
    format!("The setting {}", setting.name)
}

/// Rows that the changeset had taken away.
fn coming_back<T>(reversals: &[Reversal<T>]) -> impl Iterator<Item = &T> {
    reversals
        .iter()
        .filter(|one| one.after.is_none())
        .filter_map(|one| one.before.as_ref())
}
