//! What is named beside the estate: baselines, settings of analyses, confirmed causes.

use std::collections::HashSet;

use faultline_model::{AnalysisSetting, Baseline, ConfirmedCause};
use faultline_store::{StoreError, Table};

use super::{Check, Plan, Reversal};
use crate::undo::Obstacle;

impl Check<'_> {
    pub(super) fn baselines(&mut self) -> Result<Vec<Reversal<Baseline>>, StoreError> {
        let view = self.view;
        self.rows(
            Table::Baseline,
            |id| view.baseline(id),
            |id, changeset| view.baseline_as_of(id, changeset),
            |baseline| {
                (
                    baseline.since,
                    Baseline {
                        since: 0,
                        ..baseline.clone()
                    },
                )
            },
            |_, baseline| Ok(format!("The baseline {}", baseline.name)),
        )
    }

    pub(super) fn settings(&mut self) -> Result<Vec<Reversal<AnalysisSetting>>, StoreError> {
        let view = self.view;
        self.rows(
            Table::AnalysisSetting,
            |id| view.analysis_setting(id),
            |id, changeset| view.analysis_setting_as_of(id, changeset),
            |setting| {
                let content = AnalysisSetting {
                    since: 0,
                    ..setting.clone()
                };
                (setting.since, content)
            },
            |_, setting| Ok(format!("The setting {}", setting.name)),
        )
    }

    pub(super) fn causes(&mut self) -> Result<Vec<Reversal<ConfirmedCause>>, StoreError> {
        let view = self.view;
        self.rows(
            Table::ConfirmedCause,
            |id| view.confirmed_cause(id),
            |id, changeset| view.confirmed_cause_as_of(id, changeset),
            |cause| {
                let content = ConfirmedCause {
                    since: 0,
                    ..cause.clone()
                };
                (cause.since, content)
            },
            |check, cause| {
                let key = check.key(cause.ci)?;
                Ok(format!("That {key} was confirmed as a cause"))
            },
        )
    }

    /// Names that baselines get back must not be others' by now.
    pub(super) fn names(&mut self, plan: &Plan) -> Result<(), StoreError> {
        let reverted: HashSet<u32> = plan.baselines.iter().map(|one| one.id).collect();
        for before in plan.baselines.iter().filter_map(|one| one.before.as_ref()) {
            let same = self.view.baseline_by_name(&before.name)?;
            if same.is_some_and(|same| !reverted.contains(&same.id)) {
                let subject = format!("The baseline {}", before.name);
                self.obstacles.push(Obstacle::Duplicate { subject });
            }
        }
        Ok(())
    }
}
