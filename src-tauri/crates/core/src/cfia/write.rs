//! The matrix as a file: CIs down, services across.

use std::collections::HashMap;
use std::path::Path;

use faultline_exchange::workbook::SheetColumn;
use faultline_graph::{Node, State};
use faultline_store::View;

use super::{Matrix, Row};
use crate::export::ExportError;
use crate::snapshot::GraphSnapshot;
use crate::table_file::{TableFormat, write_table};

/// The word in a cell: X where the service is down, as the technique has it.
const fn cell(state: State) -> &'static str {
    match state {
        State::Down => "X",
        State::Degraded => "degraded",
        State::AtRisk => "at risk",
        State::Up => "",
    }
}

/// Writes a matrix to `target`, which is replaced; it appears whole or not at all.
///
/// # Errors
/// The place cannot be written, or the store cannot be read.
pub fn write(
    matrix: &Matrix,
    snapshot: &GraphSnapshot,
    view: View<'_>,
    target: &Path,
    format: TableFormat,
) -> Result<(), ExportError> {
    let names = names(matrix, snapshot, view)?;
    let heads = ["CI", "name", "class", "down", "degraded", "at risk"];
    let services = matrix
        .services
        .iter()
        .map(|service| names[service].as_str());
    let columns = heads.into_iter().chain(services).map(|head| {
        let content = match head {
            "name" => SheetColumn::Text,
            "down" | "degraded" | "at risk" => SheetColumn::Number,
            _ => SheetColumn::Word,
        };
        (head.to_owned(), content)
    });
    let lines = matrix
        .rows
        .iter()
        .map(|row| line(row, matrix, snapshot, &names));
    write_table(target, format, "CFIA", columns.collect(), lines)
}

fn line(
    row: &Row,
    matrix: &Matrix,
    snapshot: &GraphSnapshot,
    names: &HashMap<Node, String>,
) -> Vec<String> {
    let class = snapshot.graph.class(row.node);
    let class = snapshot.model.class_by_number(class);
    let mut line = vec![
        snapshot.graph.key(row.node).to_owned(),
        names[&row.node].clone(),
        class.map(|class| class.id.clone()).unwrap_or_default(),
    ];
    let counted = [State::Down, State::Degraded, State::AtRisk];
    line.extend(counted.map(|state| row.count(state).to_string()));
    let first = line.len();
    line.resize(first + matrix.services.len(), String::new());
    for &(service, state) in &row.hits {
        cell(state).clone_into(&mut line[first + service as usize]);
    }
    line
}

/// Names of the CIs and services of a matrix.
fn names(
    matrix: &Matrix,
    snapshot: &GraphSnapshot,
    view: View<'_>,
) -> Result<HashMap<Node, String>, ExportError> {
    let rows = matrix.rows.iter().map(|row| row.node);
    let nodes: Vec<Node> = rows.chain(matrix.services.iter().copied()).collect();
    let graph = &snapshot.graph;
    let mut names: HashMap<Node, String> = nodes
        .iter()
        .map(|&node| (node, graph.key(node).to_owned()))
        .collect();
    let ids: Vec<u32> = nodes.iter().map(|&node| graph.ci_id(node)).collect();
    view.for_each_ci_of(&ids, |row, _| {
        if let Some(node) = graph.node_of(row.id) {
            names.insert(node, row.name.to_owned());
        }
        Ok::<(), ExportError>(())
    })?;
    Ok(names)
}
