//! The same impact question asked of two moments.

use faultline_core::compare::{
    self as core_compare, AffectedDifference, Fare, ImpactSide, LostRedundancy, ServicePoints,
    compare_impact,
};

use super::sides::Sides;
use super::{
    AffectedDifferenceView, Between, FareView, ForcedKey, ImpactDifferenceView, ImpactSideView,
    LARGEST_WINDOW, LostRedundancyView, ServicePointsView,
};
use crate::moment::MomentView;
use crate::task::Progress;
use crate::{ApiError, Session, convert};

/// What fails otherwise in the second moment when CIs are in these states, and what redundancy it lacks. Nothing failing
/// is a question, too: it tells the redundancy alone.
///
/// # Errors
/// No workspace is open, there is no such moment, a key leads to no CI in service in either, or the task was cancelled.
pub fn impact(
    session: &Session,
    between: &Between,
    forced: &[ForcedKey],
    task: u32,
    report: impl Fn(Progress),
) -> Result<ImpactDifferenceView, ApiError> {
    let sides = Sides::of(session, between)?;
    let (from, to) = sides.moments();
    let forced = forced.iter();
    let roots: Vec<_> = forced
        .map(|forced| (forced.key.clone(), convert::state_of(forced.state)))
        .collect();
    let core_compare::ImpactDifference {
        from: first,
        to: second,
        affected,
        lost_redundancy,
        single_points_appeared,
        single_points_gone,
    } = session.tasks.run(task, report, |task| {
        compare_impact(task, &sides.open.workspace, &roots, from, to)
    })?;
    let (from, to) = sides.views()?;
    Ok(ImpactDifferenceView {
        from: side(from, first),
        to: side(to, second),
        affected_total: affected.len() as u32,
        affected: affected
            .into_iter()
            .take(LARGEST_WINDOW as usize)
            .map(affected_view)
            .collect(),
        lost_redundancy: lost_redundancy.into_iter().map(lost).collect(),
        single_points_appeared: single_points_appeared.into_iter().map(points).collect(),
        single_points_gone: single_points_gone.into_iter().map(points).collect(),
    })
}

fn side(moment: MomentView, side: ImpactSide) -> ImpactSideView {
    let ImpactSide {
        changeset: _,
        summary,
        missing,
    } = side;
    ImpactSideView {
        moment,
        down: summary.down,
        degraded: summary.degraded,
        at_risk: summary.at_risk,
        services: summary.services,
        missing,
    }
}

fn affected_view(one: AffectedDifference) -> AffectedDifferenceView {
    let AffectedDifference {
        id,
        key,
        name,
        class,
        service,
        fare,
        from,
        to,
    } = one;
    AffectedDifferenceView {
        id,
        key,
        name,
        class,
        service,
        what: match fare {
            Fare::NewlyHit => FareView::NewlyHit,
            Fare::Worse => FareView::Worse,
            Fare::Better => FareView::Better,
            Fare::NoLongerHit => FareView::NoLongerHit,
        },
        from: from.map(convert::state),
        to: to.map(convert::state),
    }
}

/// Services told at most of a group.
const SERVICES_SHOWN: usize = 100;

fn lost(one: LostRedundancy) -> LostRedundancyView {
    let LostRedundancy {
        id,
        key,
        group,
        before,
        after,
        services,
    } = one;
    LostRedundancyView {
        id,
        key,
        group,
        needs_before: before.0,
        members_before: before.1,
        needs: after.0,
        members: after.1,
        services: services.into_iter().take(SERVICES_SHOWN).collect(),
    }
}

fn points(one: ServicePoints) -> ServicePointsView {
    let ServicePoints { service, points } = one;
    ServicePointsView { service, points }
}
