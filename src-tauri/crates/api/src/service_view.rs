//! A service, or any CI, with everything below it: what is open there and what comes.

mod views;

use std::collections::{BTreeMap, BTreeSet};

use faultline_core::View;
use faultline_core::graph::Node;
use faultline_core::impact::AnalysisFault;
use faultline_core::service_view as core_view;
use faultline_core::service_view::{Below, TouchedCi};
use faultline_core::snapshot::GraphSnapshot;

pub use views::{
    ComingChangeView, OpenCategoryView, OpenRecordView, ServiceSituationView, TouchView,
    TouchedCiView, WayCiView, WorseWithView,
};

use crate::changes::TimeSpanView;
use crate::records::line;
use crate::task::Progress;
use crate::{ApiError, Session, convert};

/// CIs told of one record.
const TOUCHED_TOLD: usize = 20;

/// What is open on a CI and below it, and what the changes planned within a span do to it, at the
/// moment that is shown.
///
/// # Errors
/// No workspace is open, the CI was deleted, a time cannot be read, or it was cancelled.
pub fn service_view(
    session: &Session,
    ci: u32,
    within: &TimeSpanView,
    task: u32,
    report: impl Fn(Progress),
) -> Result<ServiceSituationView, ApiError> {
    let within = within.read()?;
    let estate = session.estate()?;
    let reader = estate.read()?;
    let view = reader.view();
    let snapshot = &estate.snapshot;
    let service = snapshot.graph.node_of(ci).ok_or(AnalysisFault::Gone)?;
    let summary = estate.summary(view, service)?.ok_or(AnalysisFault::Gone)?;
    let found = session.tasks.run(task, report, |task| {
        let workspace = &estate.open.workspace;
        core_view::service_view(task, workspace, snapshot, view, service, within)
    })?;
    let names = Names::of(snapshot, view, &found)?;
    let open = found.open.iter().map(|one| OpenRecordView {
        category: category(one.category),
        record: line(&one.record, one.touched.len() as u32),
        touch: names.touch(&found.below, &one.touched),
    });
    let coming = found.coming.iter().map(|one| ComingChangeView {
        record: line(&one.record, one.touched.len() as u32),
        span: one.span.into(),
        state: convert::state(one.state),
        excluded: one.excluded.clone(),
        draft: one.draft.clone(),
        touch: names.touch(&found.below, &one.touched),
        worse_with: one.worse_with.iter().map(worse_with).collect(),
    });
    Ok(ServiceSituationView {
        service: summary,
        below: found.below.count() as u32,
        open: open.collect(),
        coming: coming.collect(),
    })
}

const fn category(category: core_view::OpenCategory) -> OpenCategoryView {
    match category {
        core_view::OpenCategory::Incident => OpenCategoryView::Incident,
        core_view::OpenCategory::KnownError => OpenCategoryView::KnownError,
        core_view::OpenCategory::Problem => OpenCategoryView::Problem,
        core_view::OpenCategory::Change => OpenCategoryView::Change,
        core_view::OpenCategory::Release => OpenCategoryView::Release,
    }
}

fn worse_with(with: &core_view::WorseWith) -> WorseWithView {
    WorseWithView {
        change: with.change,
        number: with.number.to_string(),
        state: convert::state(with.state),
    }
}

/// The CIs of an answer with their names, each read once.
struct Names(BTreeMap<Node, WayCiView>);

impl Names {
    fn of(
        snapshot: &GraphSnapshot,
        view: View<'_>,
        found: &core_view::ServiceSituation,
    ) -> Result<Self, ApiError> {
        let open = found.open.iter().map(|one| &one.touched);
        let coming = found.coming.iter().map(|one| &one.touched);
        let mut nodes = BTreeSet::new();
        for touched in open.chain(coming) {
            nodes.extend(touched.iter().take(TOUCHED_TOLD).map(|ci| ci.node));
            nodes.extend(way(&found.below, touched));
        }
        let ids: Vec<u32> = nodes
            .iter()
            .map(|&node| snapshot.graph.ci_id(node))
            .collect();
        let mut names = BTreeMap::new();
        view.for_each_ci_of(&ids, |row, _| {
            let named = WayCiView {
                id: row.id,
                key: row.key.to_owned(),
                name: row.name.to_owned(),
            };
            names.extend(snapshot.graph.node_of(row.id).map(|node| (node, named)));
            Ok::<(), ApiError>(())
        })?;
        Ok(Self(names))
    }

    fn touch(&self, below: &Below, touched: &[TouchedCi]) -> TouchView {
        let cis = touched.iter().take(TOUCHED_TOLD).filter_map(|one| {
            Some(TouchedCiView {
                ci: self.0.get(&one.node)?.clone(),
                hops: one.hops,
                role: one.role.into(),
                state: one.state.map(Into::into),
            })
        });
        let way = way(below, touched).into_iter();
        TouchView {
            cis: cis.collect(),
            total: touched.len() as u32,
            way: way.filter_map(|node| self.0.get(&node).cloned()).collect(),
        }
    }
}

/// A shortest way to the nearest of the CIs.
fn way(below: &Below, touched: &[TouchedCi]) -> Vec<Node> {
    let nearest = touched.first();
    nearest.map_or_else(Vec::new, |nearest| below.path(nearest.node))
}
