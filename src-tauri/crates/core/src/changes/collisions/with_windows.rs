//! Collisions of a change with freezes, and with the maintenance windows that it leaves.

use faultline_graph::State;
use faultline_model::CiId;
use faultline_store::View;

use super::super::drafted::{Estates, drafts_of};
use super::super::footprints::FootprintCache;
use super::super::scheduled::ScheduledChange;
use super::super::windows::{ScopeCis, Window, WindowKind, all_windows, scope_cis};
use super::super::{ChangeFault, TimeSpan};
use super::pairs::colliding;
use super::{CollidesWith, CollidingCi, Collision, CollisionKind};
use crate::snapshot::GraphSnapshot;
use crate::task::TaskContext;

/// CIs told of one collision.
const TOLD: usize = 200;

/// A window with the CIs and times that it stands for.
pub(in crate::changes) struct ActiveWindow {
    /// The window.
    pub window: Window,
    /// The CIs it is about.
    pub cis: ScopeCis,
    /// Its spans in the time that was asked for, by their beginning.
    pub spans: Vec<TimeSpan>,
}

/// The windows with their CIs and their spans within a time.
///
/// # Errors
/// A query cannot be asked, a zone is unknown, or it was cancelled.
pub(in crate::changes) fn active_windows(
    task: &TaskContext<'_>,
    snapshot: &GraphSnapshot,
    view: View<'_>,
    within: TimeSpan,
) -> Result<Vec<ActiveWindow>, ChangeFault> {
    let mut active = Vec::new();
    for window in all_windows(view)? {
        let spans: Vec<TimeSpan> = window.occurrences(within)?.collect();
        let cis = scope_cis(task, snapshot, view, &window.scope)?;
        active.push(ActiveWindow { window, cis, spans });
    }
    Ok(active)
}

/// The maintenance windows that a change has to keep: those about one of its CIs.
pub(in crate::changes) fn windows_of<'w>(
    change: &ScheduledChange,
    windows: &'w [ActiveWindow],
) -> Vec<(CiId, Vec<&'w ActiveWindow>)> {
    let of_ci = |ci: CiId| -> Vec<&ActiveWindow> {
        let about = |one: &&ActiveWindow| {
            one.window.kind == WindowKind::Maintenance && one.cis.contains(ci)
        };
        windows.iter().filter(about).collect()
    };
    let cis = change.cis.iter().map(|&ci| (ci, of_ci(ci)));
    cis.filter(|(_, windows)| !windows.is_empty()).collect()
}

/// The freezes that a change falls into, and the maintenance windows that it leaves.
///
/// A freeze forbids altering a CI it is about, and leaving one of these degraded or down.
///
/// # Errors
/// Its draft cannot be read, or `keep_going` said no.
pub(in crate::changes) fn against_windows(
    cache: &mut FootprintCache,
    estates: Estates<'_>,
    change: &ScheduledChange,
    windows: &[ActiveWindow],
    keep_going: &mut dyn FnMut() -> bool,
) -> Result<Vec<Collision>, ChangeFault> {
    let mut found = Vec::new();
    let freezes = windows
        .iter()
        .filter(|one| one.window.kind == WindowKind::Freeze);
    for freeze in freezes {
        for span in freeze
            .spans
            .iter()
            .filter(|span| span.overlaps(&change.span))
        {
            found.extend(in_freeze(
                cache, estates, change, freeze, *span, keep_going,
            )?);
        }
    }
    found.extend(outside_maintenance(estates.live, change, windows));
    Ok(found)
}

fn in_freeze(
    cache: &mut FootprintCache,
    estates: Estates<'_>,
    change: &ScheduledChange,
    freeze: &ActiveWindow,
    span: TimeSpan,
    keep_going: &mut dyn FnMut() -> bool,
) -> Result<Option<Collision>, ChangeFault> {
    let snapshot = estates.live;
    let altered = change.cis.iter().filter(|&&ci| freeze.cis.contains(ci));
    let cis: Vec<CollidingCi> = altered.map(|&ci| of_change(snapshot, change, ci)).collect();
    let mut services = Vec::new();
    if change.draft.is_some() {
        let drafts = drafts_of(&[change]);
        let hit = cache
            .drafted
            .hit(estates, &drafts, &change.put, keep_going)?;
        let forbidden = hit.iter().filter(|one| {
            one.is_service && one.state >= State::Degraded && freeze.cis.contains(one.ci)
        });
        services.extend(forbidden.map(|one| CollidingCi {
            ci: one.ci,
            key: one.key.to_string(),
            alone: [one.state, State::Up],
            together: one.state,
        }));
    } else if !change.forced.is_empty() {
        let number = cache.number(snapshot, &change.forced, keep_going)?;
        let selection = cache.selection(number);
        for &(node, state) in &selection.services {
            if freeze.cis.contains(snapshot.graph.ci_id(node)) {
                services.push(colliding(snapshot, node, [state, State::Up], state));
            }
        }
    }
    if cis.is_empty() && services.is_empty() {
        return Ok(None);
    }
    Ok(Some(Collision {
        cis_total: cis.len(),
        cis: shortened(cis),
        services_total: services.len(),
        services: shortened(services),
        ..blank(CollisionKind::Freeze, change, &freeze.window, Some(span))
    }))
}

/// One collision for each CI's first window, the CIs of the same window together.
fn outside_maintenance(
    snapshot: &GraphSnapshot,
    change: &ScheduledChange,
    windows: &[ActiveWindow],
) -> Vec<Collision> {
    let mut found: Vec<Collision> = Vec::new();
    for (ci, windows) in windows_of(change, windows) {
        let mut spans: Vec<TimeSpan> = windows
            .iter()
            .flat_map(|one| one.spans.iter().copied())
            .collect();
        spans.sort_unstable();
        if change.span.is_covered_by(&reaching(&spans, change.span)) {
            continue;
        }
        let window = &windows[0].window;
        let is_same = |one: &&mut Collision| matches!(&one.with, CollidesWith::Window { name, .. } if *name == window.name);
        let ci = of_change(snapshot, change, ci);
        match found.iter_mut().find(is_same) {
            Some(known) => {
                known.cis_total += 1;
                known.cis.push(ci);
            }
            None => found.push(Collision {
                cis: vec![ci],
                cis_total: 1,
                ..blank(
                    CollisionKind::OutsideMaintenance,
                    change,
                    window,
                    nearest(&spans, change.span),
                )
            }),
        }
    }
    for one in &mut found {
        one.cis.truncate(TOLD);
    }
    found
}

/// The spans that overlap, by their beginning.
fn reaching(spans: &[TimeSpan], span: TimeSpan) -> Vec<TimeSpan> {
    spans
        .iter()
        .filter(|one| one.overlaps(&span))
        .copied()
        .collect()
}

/// The one that overlaps, else the next one, else the last one before.
fn nearest(spans: &[TimeSpan], span: TimeSpan) -> Option<TimeSpan> {
    let overlapping = spans.iter().find(|one| one.overlaps(&span));
    let next = || spans.iter().find(|one| one.start >= span.end);
    overlapping.or_else(next).or_else(|| spans.last()).copied()
}

fn of_change(snapshot: &GraphSnapshot, change: &ScheduledChange, ci: CiId) -> CollidingCi {
    let node = snapshot.graph.node_of(ci);
    let forced = change.forced.iter().find(|(known, _)| Some(*known) == node);
    let state = forced.map_or(State::Up, |(_, state)| *state);
    CollidingCi {
        ci,
        key: node.map_or_else(String::new, |node| snapshot.graph.key(node).to_owned()),
        alone: [state, State::Up],
        together: state,
    }
}

fn shortened(mut cis: Vec<CollidingCi>) -> Vec<CollidingCi> {
    cis.sort_by(|left, right| {
        let rank = |ci: &CollidingCi| std::cmp::Reverse(ci.together);
        (rank(left), &left.key).cmp(&(rank(right), &right.key))
    });
    cis.truncate(TOLD);
    cis
}

fn blank(
    kind: CollisionKind,
    change: &ScheduledChange,
    window: &Window,
    other_span: Option<TimeSpan>,
) -> Collision {
    Collision {
        kind,
        change: change.record.id,
        number: change.record.number,
        title: change.record.title.clone(),
        span: change.span,
        with: CollidesWith::Window {
            kind: window.kind,
            name: window.name.clone(),
        },
        other_span,
        cis: Vec::new(),
        cis_total: 0,
        services: Vec::new(),
        services_total: 0,
        implementer: None,
    }
}
