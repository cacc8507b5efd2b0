//! What reversing a changeset would write, and what stands against it.

mod model;
mod named;
mod records;

use std::collections::HashSet;

use faultline_model::{
    AnalysisSetting, Baseline, Ci, CiId, ConfirmedCause, Model, RedundancyGroup, Relationship,
};
use faultline_store::{StoreError, Table, View};

use super::{Obstacle, UndoFault};
use crate::edit::subject;

pub(super) use model::ModelReversals;
pub(super) use records::RecordReversals;

/// A row before and after the changeset that is reversed.
#[derive(Clone, Debug)]
pub(super) struct Reversal<T> {
    pub id: u32,
    pub before: Option<T>,
    pub after: Option<T>,
}

/// What reversing a changeset writes: each row becomes as `before`.
#[derive(Clone, Debug, Default)]
pub(super) struct Plan {
    pub cis: Vec<Reversal<Ci>>,
    pub relationships: Vec<Reversal<Relationship>>,
    pub groups: Vec<Reversal<RedundancyGroup>>,
    pub baselines: Vec<Reversal<Baseline>>,
    pub settings: Vec<Reversal<AnalysisSetting>>,
    pub causes: Vec<Reversal<ConfirmedCause>>,
    pub records: RecordReversals,
    pub model: ModelReversals,
}

impl Plan {
    /// The plan for a changeset, if nothing stands against it.
    pub fn of(view: View<'_>, changeset: u32) -> Result<Self, UndoFault> {
        let mut check = Check {
            view,
            changeset,
            model: view.model()?,
            obstacles: Vec::new(),
        };
        let plan = Self {
            cis: check.cis()?,
            relationships: check.relationships()?,
            groups: check.groups()?,
            baselines: check.baselines()?,
            settings: check.settings()?,
            causes: check.causes()?,
            records: check.record_reversals()?,
            model: check.model_reversals()?,
        };
        check.keys(&plan)?;
        check.ends(&plan)?;
        check.uses(&plan)?;
        check.names(&plan)?;
        check.model_uses(&plan)?;
        if check.obstacles.is_empty() {
            Ok(plan)
        } else {
            Err(UndoFault::Obstacles(check.obstacles))
        }
    }

    fn deleted_cis(&self) -> HashSet<u32> {
        let deleted = self.cis.iter().filter(|ci| ci.before.is_none());
        deleted.map(|ci| ci.id).collect()
    }
}

struct Check<'v> {
    view: View<'v>,
    changeset: u32,
    model: Model,
    obstacles: Vec<Obstacle>,
}

impl Check<'_> {
    fn cis(&mut self) -> Result<Vec<Reversal<Ci>>, StoreError> {
        let view = self.view;
        self.rows(
            Table::Ci,
            |id| view.ci(id),
            |id, changeset| view.ci_as_of(id, changeset),
            |ci| {
                (
                    ci.since,
                    Ci {
                        since: 0,
                        ..ci.clone()
                    },
                )
            },
            |_, ci| Ok(ci.key.clone()),
        )
    }

    fn relationships(&mut self) -> Result<Vec<Reversal<Relationship>>, StoreError> {
        let view = self.view;
        self.rows(
            Table::Relationship,
            |id| view.relationship(id),
            |id, changeset| view.relationship_as_of(id, changeset),
            |one| {
                (
                    one.since,
                    Relationship {
                        since: 0,
                        ..one.clone()
                    },
                )
            },
            |check, relationship| subject(check.view, &check.model, relationship),
        )
    }

    fn groups(&mut self) -> Result<Vec<Reversal<RedundancyGroup>>, StoreError> {
        let view = self.view;
        self.rows(
            Table::RedundancyGroup,
            |id| view.group(id),
            |id, changeset| view.group_as_of(id, changeset),
            |group| {
                (
                    group.since,
                    RedundancyGroup {
                        since: 0,
                        ..group.clone()
                    },
                )
            },
            |check, group| check.group_subject(group),
        )
    }

    fn key(&self, ci: CiId) -> Result<String, StoreError> {
        let ci_now = self.view.ci(ci)?;
        Ok(ci_now.map_or_else(|| format!("CI {ci}"), |ci| ci.key))
    }

    fn group_subject(&self, group: &RedundancyGroup) -> Result<String, StoreError> {
        let key = self.key(group.dependent)?;
        Ok(format!("A redundancy group of {key}"))
    }

    /// Rows that the changeset began or ended. Each has to be now what the changeset made of it, be
    /// it in a later version: what was altered since and put back stands in nobody's way.
    fn rows<T: PartialEq>(
        &mut self,
        table: Table,
        now: impl Fn(u32) -> Result<Option<T>, StoreError>,
        as_of: impl Fn(u32, u32) -> Result<Option<T>, StoreError>,
        content: impl Fn(&T) -> (u32, T),
        subject: impl Fn(&Self, &T) -> Result<String, StoreError>,
    ) -> Result<Vec<Reversal<T>>, StoreError> {
        let mut reversals = Vec::new();
        for id in self.view.touched(table, self.changeset)? {
            let before = as_of(id, self.changeset - 1)?;
            let after = as_of(id, self.changeset)?;
            let now = now(id)?;
            let obstacle = match (&after, &now) {
                (Some(after), Some(now)) => {
                    let ((_, expected), (changeset, found)) = (content(after), content(now));
                    let subject = subject(self, now)?;
                    (expected != found).then_some(Obstacle::ChangedSince { subject, changeset })
                }
                (Some(after), None) => Some(Obstacle::DeletedSince {
                    subject: subject(self, after)?,
                }),
                (None, Some(now)) => {
                    let (changeset, _) = content(now);
                    Some(Obstacle::MadeSince {
                        subject: subject(self, now)?,
                        changeset,
                    })
                }
                (None, None) => None,
            };
            self.obstacles.extend(obstacle);
            reversals.push(Reversal { id, before, after });
        }
        Ok(reversals)
    }

    /// Keys and aliases that CIs get back must not be others' by now.
    fn keys(&mut self, plan: &Plan) -> Result<(), StoreError> {
        let reverted: HashSet<u32> = plan.cis.iter().map(|ci| ci.id).collect();
        for ci in plan
            .cis
            .iter()
            .filter_map(|reversal| reversal.before.as_ref())
        {
            for key in std::iter::once(&ci.key).chain(&ci.aliases) {
                let owner = self.view.ci_by_key(key)?.map(|owner| owner.id);
                let former_owner = self.view.ci_of_alias(key)?;
                if owner
                    .into_iter()
                    .chain(former_owner)
                    .any(|owner| !reverted.contains(&owner))
                {
                    self.obstacles.push(Obstacle::KeyTaken { key: key.clone() });
                }
            }
        }
        Ok(())
    }

    /// Relationships that come back need both ends, and nobody may have made them anew.
    fn ends(&mut self, plan: &Plan) -> Result<(), StoreError> {
        let deleted = plan.deleted_cis();
        let restored: HashSet<u32> = plan
            .cis
            .iter()
            .filter(|ci| ci.before.is_some())
            .map(|ci| ci.id)
            .collect();
        let reverted: HashSet<u32> = plan.relationships.iter().map(|one| one.id).collect();
        for one in plan
            .relationships
            .iter()
            .filter_map(|reversal| reversal.before.as_ref())
        {
            for end in [one.source, one.target] {
                let there = restored.contains(&end)
                    || (!deleted.contains(&end) && self.view.ci(end)?.is_some());
                if !there {
                    let subject = subject(self.view, &self.model, one)?;
                    self.obstacles.push(Obstacle::EndGone { subject });
                }
            }
            let group = one.group.as_text().unwrap_or_default();
            let same = self
                .view
                .relationship_by_identity(one.source, one.kind, one.target, group)?;
            if same.is_some_and(|same| !reverted.contains(&same.id)) {
                let subject = subject(self.view, &self.model, one)?;
                self.obstacles.push(Obstacle::Duplicate { subject });
            }
        }
        let reverted: HashSet<u32> = plan.groups.iter().map(|group| group.id).collect();
        for group in plan
            .groups
            .iter()
            .filter_map(|reversal| reversal.before.as_ref())
        {
            let same = self
                .view
                .group_by_identity(group.dependent, &group.identity)?;
            if same.is_some_and(|same| !reverted.contains(&same.id)) {
                let subject = self.group_subject(group)?;
                self.obstacles.push(Obstacle::Duplicate { subject });
            }
        }
        Ok(())
    }

    /// CIs that are deleted must not be used by what stays.
    fn uses(&mut self, plan: &Plan) -> Result<(), StoreError> {
        let goes: HashSet<u32> = plan
            .relationships
            .iter()
            .filter(|one| one.before.is_none())
            .map(|one| one.id)
            .collect();
        let group_goes: HashSet<u32> = plan
            .groups
            .iter()
            .filter(|one| one.before.is_none())
            .map(|one| one.id)
            .collect();
        for ci in plan
            .cis
            .iter()
            .filter(|ci| ci.before.is_none())
            .filter_map(|ci| ci.after.as_ref())
        {
            let related = self.view.relationships_of(ci.id)?;
            let grouped = self.view.groups_of(ci.id)?;
            if related.iter().any(|one| !goes.contains(&one.id))
                || grouped.iter().any(|one| !group_goes.contains(&one.id))
            {
                self.obstacles.push(Obstacle::InUse {
                    key: ci.key.clone(),
                });
            }
            if self.view.is_confirmed_cause(ci.id)? {
                self.obstacles.push(Obstacle::ConfirmedCause {
                    key: ci.key.clone(),
                });
            }
        }
        Ok(())
    }
}
