//! How changes ended.

use faultline_core::changes::{ChangeOutcome, FinishedChange};
use faultline_core::measures::{ChangeSuccess, SuccessGroup, SuccessRate};
use faultline_model::Model;
use serde::Serialize;
use specta::Type;

/// How a change ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Type)]
#[serde(rename_all = "snake_case")]
pub enum ChangeOutcomeView {
    /// As planned.
    Successful,
    /// Done, with issues.
    WithIssues,
    /// Taken back.
    BackedOut,
    /// Not done.
    Failed,
}

/// A change that was done.
#[derive(Clone, Debug, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct MeasuredChangeView {
    /// Internal id.
    pub id: u32,
    /// `CHG-12`.
    pub number: String,
    /// Its title.
    pub title: String,
    /// When its work ended.
    pub at: String,
    /// How it ended.
    pub outcome: ChangeOutcomeView,
    /// Whose it was.
    pub team: Option<String>,
}

/// How the changes of a period, or of a team, class or template, ended.
#[derive(Clone, Debug, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct SuccessLineView {
    /// `2026-11`, `2026-Q4`, a team, the label of a class, a template; none for the changes that
    /// name none.
    pub of: Option<String>,
    /// How many were successful.
    pub successful: u32,
    /// How many had issues.
    pub with_issues: u32,
    /// How many were backed out.
    pub backed_out: u32,
    /// How many failed.
    pub failed: u32,
    /// How many there are.
    pub finished: u32,
    /// There are too few to lean on the rate.
    pub few: bool,
    /// The share of successful ones, 0 to 1; none of none.
    #[specta(type = Option<specta_typescript::Number>)]
    pub share: Option<f64>,
    /// Lower end of the 95 % interval of the rate.
    #[specta(type = Option<specta_typescript::Number>)]
    pub low: Option<f64>,
    /// Upper end of the 95 % interval of the rate.
    #[specta(type = Option<specta_typescript::Number>)]
    pub high: Option<f64>,
    /// Internal ids of the changes.
    pub records: Vec<u32>,
}

/// How the changes of a span ended.
#[derive(Clone, Debug, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct ChangeSuccessView {
    /// The changes, by the end of their work.
    pub changes: Vec<MeasuredChangeView>,
    /// All together.
    pub all: SuccessLineView,
    /// By period, also periods between that hold none.
    pub by_period: Vec<SuccessLineView>,
    /// By team, the most changes first.
    pub by_team: Vec<SuccessLineView>,
    /// By class of an affected CI; a change may count in several.
    pub by_class: Vec<SuccessLineView>,
    /// By template.
    pub by_template: Vec<SuccessLineView>,
}

pub(super) fn view(model: &Model, found: ChangeSuccess) -> ChangeSuccessView {
    let ChangeSuccess {
        changes,
        all,
        by_period,
        by_team,
        by_class,
        by_template,
    } = found;
    let named = |groups: Vec<SuccessGroup<String>>| {
        let groups = groups.into_iter();
        groups.map(|group| line(group.of, group.rate)).collect()
    };
    let label = |number: u16| {
        let class = model.class_by_number(number);
        class.map(|class| class.label.clone())
    };
    let by_class = by_class.into_iter();
    let by_class = by_class.map(|group| line(group.of.and_then(label), group.rate));
    let by_period = by_period.into_iter();
    let by_period = by_period.map(|(period, rate)| line(Some(period.to_string()), rate));
    ChangeSuccessView {
        changes: changes.into_iter().map(change).collect(),
        all: line(None, all),
        by_period: by_period.collect(),
        by_team: named(by_team),
        by_class: by_class.collect(),
        by_template: named(by_template),
    }
}

fn change(change: FinishedChange) -> MeasuredChangeView {
    MeasuredChangeView {
        id: change.id,
        number: change.number.to_string(),
        title: change.title,
        at: change.at.to_string(),
        outcome: match change.outcome {
            ChangeOutcome::Successful => ChangeOutcomeView::Successful,
            ChangeOutcome::WithIssues => ChangeOutcomeView::WithIssues,
            ChangeOutcome::BackedOut => ChangeOutcomeView::BackedOut,
            ChangeOutcome::Failed => ChangeOutcomeView::Failed,
        },
        team: change.team,
    }
}

fn line(of: Option<String>, rate: SuccessRate) -> SuccessLineView {
    let interval = rate.interval();
    let [successful, with_issues, backed_out, failed] = rate.outcomes;
    SuccessLineView {
        of,
        successful,
        with_issues,
        backed_out,
        failed,
        finished: rate.finished(),
        few: rate.is_few(),
        share: rate.share(),
        low: interval.map(|(low, _)| low),
        high: interval.map(|(_, high)| high),
        records: rate.records,
    }
}
