//! The rule as the workspace holds it, versioned like its CIs.

use faultline_model::AnalysisSetting;
use faultline_store::{StoreError, View, WriteMode};

use super::ConfidenceRule;
use crate::analysis_setting;
use crate::context::Context;
use crate::root_cause::settings::SettingFault;
use crate::workspace::{Applied, Operation, Workspace};

/// Its name in the store, where other analyses have theirs.
const NAME: &str = "confidence.rule";
/// The longest that a confirmation can be trusted, in days.
const MOST_DAYS: u32 = 36_500;
/// The most CIs that a class can be asked to have before it has a normal.
const MOST_CIS: u32 = 1_000_000;

/// The rule that the workspace holds, else the shipped one.
///
/// # Errors
/// The store cannot be read, or the rule in it is damaged.
pub fn rule(view: View<'_>) -> Result<ConfidenceRule, StoreError> {
    let known = view.id_of_analysis_setting(NAME)?;
    let held = known.map_or(Ok(None), |id| view.analysis_setting(id))?;
    held.map_or(Ok(ConfidenceRule::default()), |held| read(&held))
}

/// Changes the rule as one changeset; the shipped one is no longer held by the workspace.
///
/// # Errors
/// A number is out of range; nothing was changed.
pub fn change_rule(
    workspace: &Workspace,
    context: &Context,
    rule: ConfidenceRule,
) -> Result<Applied<()>, SettingFault> {
    let ConfidenceRule {
        confirmed_within_days,
        normal_share,
        least_cis,
    } = rule;
    within(
        "Days of a confirmation",
        confirmed_within_days.into(),
        MOST_DAYS.into(),
    )?;
    within("The normal share", normal_share, 1.0)?;
    within("The least number of CIs", least_cis.into(), MOST_CIS.into())?;
    let operation = Operation::ChangeAnalysisSettings {
        names: vec![NAME.to_owned()],
    };
    workspace.transact(&operation, context, WriteMode::Edit, None, |transaction| {
        let value = format!("{confirmed_within_days} {normal_share} {least_cis}");
        let held = (rule != ConfidenceRule::default()).then_some(value);
        Ok(analysis_setting::write(transaction, NAME, held)?)
    })
}

fn within(name: &str, value: f64, most: f64) -> Result<(), SettingFault> {
    if (0.0..=most).contains(&value) {
        return Ok(());
    }
    Err(SettingFault::OutOfRange {
        name: name.to_owned(),
        value,
        least: 0.0,
        most,
    })
}

fn read(held: &AnalysisSetting) -> Result<ConfidenceRule, StoreError> {
    let parts: Vec<&str> = held.value.split(' ').collect();
    let rule = match parts.as_slice() {
        [days, share, cis] => days
            .parse()
            .ok()
            .zip(share.parse().ok())
            .zip(cis.parse().ok()),
        _ => None,
    };
    let ((confirmed_within_days, normal_share), least_cis) = rule.ok_or(StoreError::Row {
        table: "analysis_setting",
        id: held.id,
        problem: "it is no rule of confidence",
    })?;
    Ok(ConfidenceRule {
        confirmed_within_days,
        normal_share,
        least_cis,
    })
}
