//! `faultline cfia`

use std::io::Write;

use faultline_core::View;
use faultline_core::cfia::{Matrix, Row, compute, failing, write};
use faultline_core::graph::{Node, State};
use faultline_core::snapshot::GraphSnapshot;
use faultline_core::table_file::TableFormat;
use faultline_core::task::TaskContext;
use serde::Serialize;

use super::list::{class_id, matching};
use crate::arguments::CfiaArguments;
use crate::failure::Failure;
use crate::interrupt;
use crate::json;
use crate::opening::{Opened, open_at};
use crate::progress::Progress;
use crate::table::{Alignment, Table};
use crate::text::{counted, harmless};

/// Rows shown to people; the document and the file have all.
const SHOWN: usize = 50;

/// The matrix as a document.
#[derive(Serialize)]
struct Document<'m> {
    services: Vec<&'m str>,
    rows: Vec<Line<'m>>,
    harmless: usize,
}

/// What the failure of one CI does, by keys of services.
#[derive(Serialize)]
struct Line<'m> {
    key: &'m str,
    class: String,
    down: Vec<&'m str>,
    degraded: Vec<&'m str>,
    at_risk: Vec<&'m str>,
}

/// Tells what the failure of each CI alone does to each service.
pub fn run(arguments: &CfiaArguments, out: &mut impl Write) -> Result<(), Failure> {
    let format = arguments.out.as_deref().map(TableFormat::of_path);
    let format = format
        .transpose()
        .map_err(|error| Failure::WrongUsage(error.to_string()))?;
    let opened = open_at(&arguments.file, &arguments.moment)?;
    let snapshot = opened.snapshot()?;
    let reader = opened.read()?;
    let view = reader.view();
    let cis = cis(arguments, &opened, &snapshot, view)?;
    let services = services(arguments, &opened, &snapshot, view)?;
    let matrix = {
        let progress = Progress::start("Failing each CI");
        let show = |done, total| progress.show(done, total);
        let task = TaskContext::new(interrupt::cancellation(), &show);
        compute(&task, &snapshot, &cis, &services).map_err(Failure::work)?
    };
    if let Some((path, format)) = arguments.out.as_ref().zip(format) {
        write(&matrix, &snapshot, view, path, format)
            .map_err(|error| Failure::of_file(path, error))?;
    }
    if arguments.form.json {
        json::write(out, &document(&matrix, &snapshot))?;
        return Ok(());
    }
    write_text(out, &matrix, &snapshot)?;
    if let Some(path) = &arguments.out {
        let path = path.display().to_string();
        writeln!(out, "Wrote the matrix to {}.", harmless(&path))?;
    }
    Ok(())
}

/// The CIs to fail, each alone.
fn cis(
    arguments: &CfiaArguments,
    opened: &Opened,
    snapshot: &GraphSnapshot,
    view: View<'_>,
) -> Result<Vec<Node>, Failure> {
    if let Some(query) = &arguments.among {
        return matching(query, opened, snapshot, view);
    }
    Ok(failing(snapshot))
}

/// The services to look at.
fn services(
    arguments: &CfiaArguments,
    opened: &Opened,
    snapshot: &GraphSnapshot,
    view: View<'_>,
) -> Result<Vec<Node>, Failure> {
    let nodes = match &arguments.services {
        Some(query) => matching(query, opened, snapshot, view)?,
        None => snapshot.graph.nodes().collect(),
    };
    let services = nodes.into_iter();
    Ok(services.filter(|&node| snapshot.is_service(node)).collect())
}

fn document<'m>(matrix: &Matrix, snapshot: &'m GraphSnapshot) -> Document<'m> {
    let graph = &snapshot.graph;
    let line = |row: &Row| {
        let hit = |state| {
            let hits = row.hits.iter().filter(move |hit| hit.1 == state);
            hits.map(|hit| graph.key(matrix.services[hit.0 as usize]))
                .collect()
        };
        Line {
            key: graph.key(row.node),
            class: class_id(snapshot, graph.class(row.node)),
            down: hit(State::Down),
            degraded: hit(State::Degraded),
            at_risk: hit(State::AtRisk),
        }
    };
    Document {
        services: matrix
            .services
            .iter()
            .map(|&node| graph.key(node))
            .collect(),
        rows: matrix.rows.iter().map(line).collect(),
        harmless: matrix.harmless,
    }
}

fn write_text(
    out: &mut impl Write,
    matrix: &Matrix,
    snapshot: &GraphSnapshot,
) -> Result<(), Failure> {
    let rows = counted(matrix.rows.len() as u64, "CI");
    let services = counted(matrix.services.len() as u64, "service");
    writeln!(
        out,
        "{rows} alone hit at least one of {services}; {} hit none",
        matrix.harmless
    )?;
    let mut table = Table::new(&[
        ("CI", Alignment::Left),
        ("CLASS", Alignment::Left),
        ("DOWN", Alignment::Right),
        ("DEGRADED", Alignment::Right),
        ("AT RISK", Alignment::Right),
        ("TAKES DOWN", Alignment::Left),
    ]);
    for line in document(matrix, snapshot).rows.iter().take(SHOWN) {
        table.row([
            line.key,
            &line.class,
            &line.down.len().to_string(),
            &line.degraded.len().to_string(),
            &line.at_risk.len().to_string(),
            &line.down.join(" "),
        ]);
    }
    if !matrix.rows.is_empty() {
        table.write(out)?;
    }
    match matrix.rows.len().saturating_sub(SHOWN) {
        0 => {}
        more => writeln!(out, "{more} more; --json lists them, --out writes them.")?,
    }
    Ok(())
}
