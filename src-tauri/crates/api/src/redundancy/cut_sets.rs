//! Minimal cut sets: which few CIs together take a CI down.

use std::collections::BTreeSet;
use std::time::{Duration, Instant};

use faultline_core::cut_sets as core_sets;
use faultline_core::cut_sets::Options;
use faultline_core::impact::root_of_id;
use faultline_core::query::Query;
use serde::{Deserialize, Serialize};
use specta::Type;

use crate::item::CiSummary;
use crate::task::Progress;
use crate::{ApiError, Session};

/// Sets told at once.
const SHOWN: usize = 2_000;
/// How long is looked for them before what was found is told.
const TIME_LIMIT: Duration = Duration::from_secs(60);

/// Which cut sets are asked for.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct CutSetQuery {
    /// Internal id of the CI that is to fail.
    pub of: u32,
    /// The most CIs of one set, at least 1.
    pub order: u32,
    /// Only CIs that this query finds; the empty one means all.
    pub among: String,
}

/// The minimal cut sets of a CI.
#[derive(Clone, Debug, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct CutSetsView {
    /// The sets as internal ids, by size, then by keys (at most 2,000).
    pub sets: Vec<Vec<u32>>,
    /// The CIs in them.
    pub cis: Vec<CiSummary>,
    /// How many sets there are of each size; the first number counts those of one CI.
    pub by_size: Vec<u32>,
    /// Every set of up to this many CIs was found.
    pub complete_order: u32,
    /// No limit of time or size was reached.
    pub complete: bool,
}

/// The sets of at most so many CIs that together take a CI down, and of which none can be spared.
///
/// # Errors
/// No workspace is open, the CI is gone or not in service, the query cannot be read, or the task
/// was cancelled.
pub fn cut_sets(
    session: &Session,
    question: &CutSetQuery,
    task: u32,
    report: impl Fn(Progress),
) -> Result<CutSetsView, ApiError> {
    let estate = session.estate()?;
    let reader = estate.read()?;
    let view = reader.view();
    let snapshot = &estate.snapshot;
    let of = root_of_id(snapshot, view, question.of)?;
    let among = match question.among.trim() {
        "" => None,
        text => {
            let now = estate.time(session, view)?;
            Some(Query::read(text, &snapshot.model, view, &now)?)
        }
    };
    let options = Options {
        order: question.order.max(1),
        among,
        include_self: false,
    };
    let found = session.tasks.run(task, report, |task| {
        let started = Instant::now();
        let mut within_limit = || started.elapsed() < TIME_LIMIT;
        core_sets::cut_sets(task, snapshot, view, of, &options, &mut within_limit)
    })?;
    let mut by_size = vec![0; options.order as usize];
    for set in &found.sets {
        by_size[set.len() - 1] += 1;
    }
    let shown = found.sets.iter().take(SHOWN);
    let sets: Vec<Vec<u32>> = shown
        .map(|set| set.iter().map(|&node| snapshot.graph.ci_id(node)).collect())
        .collect();
    let ids: BTreeSet<u32> = sets.iter().flatten().copied().collect();
    let ids: Vec<u32> = ids.into_iter().collect();
    Ok(CutSetsView {
        cis: estate.summaries(view, &ids)?,
        sets,
        by_size,
        complete_order: found.complete_order,
        complete: found.complete,
    })
}
