//! How probable it is that a CI is down, what that comes from, and what would help.

use faultline_core::View;
use faultline_core::availability as core_availability;
use faultline_core::availability::{HOURS_A_YEAR, Promise, UnusableNumber, Verdict};
use faultline_core::graph::{AddedRedundancy, DiagramLimit, Importance, Unavailability};
use faultline_core::impact::root_of_id;
use serde::Serialize;
use specta::Type;

use crate::item::CiSummary;
use crate::session::Estate;
use crate::task::Progress;
use crate::{ApiError, Session};

/// CIs whose importance is told.
const SHOWN: usize = 500;
/// CIs of which a second copy is told.
const COPIES: usize = 10;

/// How available a CI can be.
#[derive(Clone, Debug, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct AvailabilityView {
    /// How probable it is that the CI is down.
    pub unavailability: UnavailabilityView,
    /// CIs that can take it down, itself included.
    pub below: u32,
    /// Those of them that state how available they are; the others count as never failing.
    pub stated: u32,
    /// Numbers that cannot be meant and were left out.
    pub unusable: Vec<UnusableView>,
    /// What it comes from, the largest share first (at most 500).
    pub importance: Vec<ImportanceView>,
    /// CIs of which a second copy would help most, best first (at most 10).
    pub copies: Vec<CopyView>,
    /// What it promises; none where it states no target.
    pub target: Option<TargetView>,
}

/// A probability of being down, or the bounds it lies between.
#[derive(Clone, Copy, Debug, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct UnavailabilityView {
    /// The probability, or the middle of the bounds.
    #[specta(type = specta_typescript::Number)]
    pub estimate: f64,
    /// It is at least this.
    #[specta(type = specta_typescript::Number)]
    pub lower: f64,
    /// It is at most this; the same where it is exact.
    #[specta(type = specta_typescript::Number)]
    pub upper: f64,
    /// Expected hours down in a year.
    #[specta(type = specta_typescript::Number)]
    pub hours_a_year: f64,
}

/// A number that was left out.
#[derive(Clone, Debug, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct UnusableView {
    /// Key of the CI.
    pub key: String,
    /// The attribute.
    pub attribute: String,
    /// What it says.
    pub value: String,
    /// What it would have to be.
    #[specta(type = crate::Sentence)]
    pub expected: String,
}

/// What a CI has to do with the unavailability of another.
#[derive(Clone, Debug, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct ImportanceView {
    /// The CI.
    pub ci: CiSummary,
    /// How probable it is that it fails by itself.
    #[specta(type = specta_typescript::Number)]
    pub unavailability: f64,
    /// Birnbaum's measure.
    #[specta(type = specta_typescript::Number)]
    pub birnbaum: f64,
    /// Share that would be gone if it never failed (Fussell-Vesely).
    #[specta(type = specta_typescript::Number)]
    pub fussell_vesely: f64,
    /// How many times as probable if it were down for good.
    #[specta(type = specta_typescript::Number)]
    pub risk_achievement_worth: f64,
}

/// What a second copy of a CI would do.
#[derive(Clone, Debug, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct CopyView {
    /// The CI.
    pub ci: CiSummary,
    /// Unavailability now.
    pub before: UnavailabilityView,
    /// Unavailability with the copy.
    pub after: UnavailabilityView,
}

/// What a CI promises, and whether its structure can keep it.
#[derive(Clone, Debug, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct TargetView {
    /// The target in per cent, as stated.
    pub target: String,
    /// Hours a year that it allows.
    #[specta(type = specta_typescript::Number)]
    pub allowed_hours: f64,
    /// Whether it can be kept.
    pub verdict: VerdictView,
}

/// Whether a target can be kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Type)]
#[serde(rename_all = "snake_case")]
pub enum VerdictView {
    /// What the service stands on is available enough.
    Kept,
    /// It is not.
    Missed,
    /// The bounds lie on both sides of the target.
    Open,
}

/// How probable it is that `of` is down.
///
/// # Errors
/// No workspace is open, the CI is gone or not in service, or the task was cancelled.
pub fn availability(
    session: &Session,
    of: u32,
    task: u32,
    report: impl Fn(Progress),
) -> Result<AvailabilityView, ApiError> {
    let estate = session.estate()?;
    let reader = estate.read()?;
    let view = reader.view();
    let snapshot = &estate.snapshot;
    let of = root_of_id(snapshot, view, of)?;
    let (answer, importance, copies) = session.tasks.run(task, report, |task| {
        let mut keep_going = || !task.cancellation().is_cancelled();
        let limit = DiagramLimit::default();
        let answer = core_availability::availability(snapshot, view, of, limit, &mut keep_going)?;
        let importance = answer.structure.importance();
        let copies = answer.structure.added_redundancies(COPIES);
        Ok::<_, ApiError>((answer, importance, copies))
    })?;
    let unavailability = answer.structure.unavailability();
    let promise = core_availability::promise(snapshot, view, of, unavailability)?;
    Ok(AvailabilityView {
        unavailability: unavailability_view(unavailability),
        below: answer.below as u32,
        stated: answer.stated as u32,
        unusable: unusable_views(&estate, &answer.unusable),
        importance: importance_views(&estate, view, &importance)?,
        copies: copy_views(&estate, view, &copies)?,
        target: promise.as_ref().map(target_view),
    })
}

pub(super) fn unavailability_view(of: Unavailability) -> UnavailabilityView {
    let Unavailability { lower, upper } = of;
    UnavailabilityView {
        estimate: of.estimate(),
        lower,
        upper,
        hours_a_year: of.estimate() * HOURS_A_YEAR,
    }
}

/// Numbers that were left out, in their order.
pub(crate) fn unusable_views(estate: &Estate, unusable: &[UnusableNumber]) -> Vec<UnusableView> {
    let views = unusable.iter().map(|one| UnusableView {
        key: estate.snapshot.graph.key(one.node).to_owned(),
        attribute: one.attribute.to_owned(),
        value: one.value.clone(),
        expected: one.expected.to_owned(),
    });
    views.collect()
}

pub(super) fn target_view(promise: &Promise) -> TargetView {
    TargetView {
        target: promise.target.clone(),
        allowed_hours: promise.allowed * HOURS_A_YEAR,
        verdict: match promise.verdict() {
            Verdict::Kept => VerdictView::Kept,
            Verdict::Broken => VerdictView::Missed,
            Verdict::Open => VerdictView::Open,
        },
    }
}

fn importance_views(
    estate: &Estate,
    view: View<'_>,
    importance: &[Importance],
) -> Result<Vec<ImportanceView>, ApiError> {
    let mut views = Vec::with_capacity(importance.len().min(SHOWN));
    for one in importance.iter().take(SHOWN) {
        let Importance {
            node,
            unavailability,
            birnbaum,
            fussell_vesely,
            risk_achievement_worth,
        } = *one;
        views.extend(estate.summary(view, node)?.map(|ci| ImportanceView {
            ci,
            unavailability,
            birnbaum,
            fussell_vesely,
            risk_achievement_worth,
        }));
    }
    Ok(views)
}

fn copy_views(
    estate: &Estate,
    view: View<'_>,
    copies: &[AddedRedundancy],
) -> Result<Vec<CopyView>, ApiError> {
    let mut views = Vec::with_capacity(copies.len());
    for one in copies {
        views.extend(estate.summary(view, one.node)?.map(|ci| CopyView {
            ci,
            before: unavailability_view(one.before),
            after: unavailability_view(one.after),
        }));
    }
    Ok(views)
}
