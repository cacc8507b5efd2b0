//! Records: their fields and links are reversed; that they were made, moved, or spoken on is not.

use faultline_model::{EntryBody, Record, RecordCi, RecordId, RecordLink, RecordSetting};
use faultline_store::{StoreError, Table};

use super::{Check, Reversal};
use crate::undo::Obstacle;

/// What reversing a changeset writes of records.
#[derive(Clone, Debug, Default)]
pub(in crate::undo) struct RecordReversals {
    pub records: Vec<Reversal<Record>>,
    pub cis: Vec<Reversal<RecordCi>>,
    pub links: Vec<Reversal<RecordLink>>,
    pub settings: Vec<Reversal<RecordSetting>>,
}

impl Check<'_> {
    pub(super) fn record_reversals(&mut self) -> Result<RecordReversals, StoreError> {
        self.entries()?;
        let records = self.records()?;
        for one in &records {
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
        Ok(RecordReversals {
            records,
            cis: self.record_cis()?,
            links: self.record_links()?,
            settings: self.record_settings()?,
        })
    }

    /// Entries stand for what people said and did.
    fn entries(&mut self) -> Result<(), StoreError> {
        for id in self.view.touched(Table::RecordEntry, self.changeset)? {
            let then = self.view.record_entry_as_of(id, self.changeset)?;
            let entry = match then {
                Some(entry) => Some(entry),
                None => self.view.record_entry_as_of(id, self.changeset - 1)?,
            };
            let Some(entry) = entry else { continue };
            let number = self.number(entry.record)?;
            let obstacle = match entry.body {
                EntryBody::Move { .. } => Obstacle::RecordMoved { number },
                _ => Obstacle::RecordSaid { number },
            };
            self.stands(obstacle);
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
        let record = self.view.record(record)?;
        Ok(record.map_or_else(String::new, |record| record.number.to_string()))
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
