//! Component failure impact analysis: what the failure of each CI alone does to each service.

use std::path::Path;

use faultline_core::View;
use faultline_core::cfia as core_cfia;
use faultline_core::cfia::Matrix;
use faultline_core::graph::Node;
use faultline_core::inventory as core_inventory;
use faultline_core::query::Query;
use faultline_core::task::TaskContext;
use jiff::Zoned;
use serde::{Deserialize, Serialize};
use specta::Type;

use crate::impact::StateView;
use crate::item::CiSummary;
use crate::list_file::format_of;
use crate::session::Estate;
use crate::task::Progress;
use crate::{ApiError, Session, convert};

/// Rows told at once; a file has them all.
const SHOWN: usize = 5_000;

/// Which CIs and services a matrix is made of.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct CfiaQuery {
    /// Only CIs that this query finds; the empty one means everything that can fail.
    pub among: String,
    /// Only services that this query finds; the empty one means all.
    pub services: String,
}

/// The matrix.
#[derive(Clone, Debug, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct CfiaView {
    /// The services, one a column.
    pub services: Vec<CiSummary>,
    /// CIs that hit at least one of them, those that take most down first (at most 5,000).
    pub rows: Vec<CfiaRow>,
    /// How many there are.
    pub total: u32,
    /// CIs that were asked and hit none of the services.
    pub harmless: u32,
}

/// What the failure of one CI does.
#[derive(Clone, Debug, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct CfiaRow {
    /// The CI.
    pub ci: CiSummary,
    /// The services that it hits.
    pub hits: Vec<CfiaHit>,
}

/// A cell that is not blank.
#[derive(Clone, Copy, Debug, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct CfiaHit {
    /// Position of the service among the columns.
    pub service: u32,
    /// How it ends.
    pub state: StateView,
}

/// What was written.
#[derive(Clone, Debug, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct CfiaFile {
    /// Where.
    pub path: String,
    /// Rows written.
    pub rows: u32,
}

/// The matrix of a query.
///
/// # Errors
/// No workspace is open, a query cannot be read, or the task was cancelled.
pub fn matrix(
    session: &Session,
    question: &CfiaQuery,
    task: u32,
    report: impl Fn(Progress),
) -> Result<CfiaView, ApiError> {
    let estate = session.estate()?;
    let reader = estate.read()?;
    let view = reader.view();
    let now = estate.time(session, view)?;
    let matrix = session.tasks.run(task, report, |task| {
        made(&estate, view, &now, question, task)
    })?;
    let ids: Vec<u32> = matrix
        .services
        .iter()
        .map(|&node| estate.snapshot.graph.ci_id(node))
        .collect();
    let mut rows = Vec::with_capacity(matrix.rows.len().min(SHOWN));
    for row in matrix.rows.iter().take(SHOWN) {
        let hits = row.hits.iter().map(|&(service, state)| CfiaHit {
            service,
            state: convert::state(state),
        });
        let ci = estate.summary(view, row.node)?;
        rows.extend(ci.map(|ci| CfiaRow {
            ci,
            hits: hits.collect(),
        }));
    }
    Ok(CfiaView {
        services: estate.summaries(view, &ids)?,
        rows,
        total: matrix.rows.len() as u32,
        harmless: matrix.harmless as u32,
    })
}

/// Writes the whole matrix of a query to `path`, an Excel workbook or a CSV file by its ending.
///
/// # Errors
/// As [`matrix`], or the file cannot be written; what stood there still stands there.
pub fn write(
    session: &Session,
    question: &CfiaQuery,
    path: &str,
    task: u32,
    report: impl Fn(Progress),
) -> Result<CfiaFile, ApiError> {
    let estate = session.estate()?;
    let reader = estate.read()?;
    let view = reader.view();
    let now = estate.time(session, view)?;
    let target = Path::new(path);
    let format = format_of(path)?;
    let matrix = session.tasks.run(task, report, |task| {
        made(&estate, view, &now, question, task)
    })?;
    core_cfia::write(&matrix, &estate.snapshot, view, target, format)
        .map_err(|fault| ApiError::from(fault).at(path))?;
    Ok(CfiaFile {
        path: path.to_owned(),
        rows: matrix.rows.len() as u32,
    })
}

fn made(
    estate: &Estate,
    view: View<'_>,
    now: &Zoned,
    question: &CfiaQuery,
    task: &TaskContext<'_>,
) -> Result<Matrix, ApiError> {
    let snapshot = &estate.snapshot;
    let cis = match question.among.trim() {
        "" => core_cfia::failing(snapshot),
        text => found(estate, view, now, text, task)?,
    };
    let mut services = match question.services.trim() {
        "" => snapshot.graph.nodes().collect(),
        text => found(estate, view, now, text, task)?,
    };
    services.retain(|&node| snapshot.is_service(node));
    Ok(core_cfia::compute(task, snapshot, &cis, &services)?)
}

fn found(
    estate: &Estate,
    view: View<'_>,
    now: &Zoned,
    text: &str,
    task: &TaskContext<'_>,
) -> Result<Vec<Node>, ApiError> {
    let snapshot = &estate.snapshot;
    let query = core_inventory::InventoryQuery {
        query: Query::read(text, &snapshot.model, view, now)?,
        ..core_inventory::InventoryQuery::default()
    };
    let ids = core_inventory::find(task, snapshot, view, &query)?;
    let nodes = ids.into_iter().filter_map(|id| snapshot.graph.node_of(id));
    Ok(nodes.collect())
}
