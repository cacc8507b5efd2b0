//! The communities of the estate that is shown.

use faultline_core::View;
use faultline_core::graph::{ArrangementDetail, CommunityLink};
use faultline_core::overview::{NamePart, NameWord, Overview};

use super::remembered;
use super::views::{
    CommunityLinkView, CommunityView, NamePartView, NameWordView, OverviewView, RegionView,
};
use crate::session::Estate;
use crate::task::Progress;
use crate::{ApiError, Session, convert};

/// The communities of the estate that is shown, as task number `task`.
///
/// Cost: the first time and after large imports the arrangement of the estate, else one pass over it.
///
/// # Errors
/// No workspace is open, it cannot be read, or the task was cancelled.
pub fn overview(
    session: &Session,
    task: u32,
    report: impl Fn(Progress),
) -> Result<OverviewView, ApiError> {
    let estate = session.estate()?;
    let overview = session
        .tasks
        .run(task, report, |task| remembered::of(session, &estate, task))?;
    let reader = estate.read()?;
    view(&estate, reader.view(), &overview)
}

fn view(estate: &Estate, view: View<'_>, overview: &Overview) -> Result<OverviewView, ApiError> {
    let model = &estate.snapshot.model;
    let placed = &overview.arrangement.communities;
    let mut communities = Vec::with_capacity(placed.len());
    for (place, described) in placed.iter().zip(&overview.communities) {
        let classes = described.classes.iter();
        communities.push(CommunityView {
            name: described.name.iter().map(part).collect(),
            region: place.region,
            x: place.x,
            y: place.y,
            radius: place.radius,
            cis: place.size,
            is_loose: place.is_loose,
            service_count: described.service_count,
            services: estate.summaries(view, &described.services)?,
            by_criticality: described.by_criticality.to_vec(),
            classes: classes
                .map(|&(class, _)| convert::class_id(model, class))
                .collect(),
        });
    }
    let most_class = model.classes().iter().map(|class| class.number).max();
    let classes = 0..=most_class.unwrap_or(0);
    Ok(OverviewView {
        changeset: estate.snapshot.changeset,
        revision: estate.snapshot.revision,
        cis: estate.snapshot.graph.node_count() as u32,
        pairs: overview.pair_count as u32,
        is_placed: overview.arrangement.detail == ArrangementDetail::Cis,
        communities,
        regions: overview
            .regions
            .iter()
            .map(|name| RegionView {
                name: name.iter().map(part).collect(),
            })
            .collect(),
        links: overview.links.iter().map(link).collect(),
        classes: classes
            .map(|number| convert::class_id(model, number))
            .collect(),
        sites: overview.words.sites.words.clone(),
        teams: overview.words.teams.words.clone(),
    })
}

fn part(NamePart { word, text }: &NamePart) -> NamePartView {
    NamePartView {
        word: match word {
            NameWord::Site => NameWordView::Site,
            NameWord::Team => NameWordView::Team,
            NameWord::Class => NameWordView::Class,
            NameWord::Environment => NameWordView::Environment,
            NameWord::Ci => NameWordView::Ci,
        },
        text: text.clone(),
    }
}

fn link(&CommunityLink { one, other, pairs }: &CommunityLink) -> CommunityLinkView {
    CommunityLinkView { one, other, pairs }
}
