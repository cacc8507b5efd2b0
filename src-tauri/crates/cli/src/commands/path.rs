//! `faultline path`

use std::io::Write;

use faultline_core::graph::{Graph, Node, PathLoss, State};
use faultline_core::path::PathRange;
use faultline_core::snapshot::GraphSnapshot;
use faultline_core::task::TaskContext;
use faultline_core::{impact, path};
use serde_json::json;

use crate::arguments::PathArguments;
use crate::failure::Failure;
use crate::interrupt;
use crate::json;
use crate::opening::open_at;
use crate::text::harmless;

/// Tells how one CI depends on another, shortest way first.
pub fn run(arguments: &PathArguments, out: &mut impl Write) -> Result<(), Failure> {
    let opened = open_at(&arguments.file, &arguments.moment)?;
    let snapshot = opened.snapshot()?;
    let reader = opened.read()?;
    let end = |key: &str| impact::root_of_key(&snapshot, reader.view(), key).map_err(Failure::work);
    let (from, to) = (end(&arguments.from)?, end(&arguments.to)?);
    let range = PathRange::AlsoLonger;
    let paths = path::paths(&snapshot, from, to, range, arguments.all as usize);
    if arguments.form.json {
        let keys: Vec<Vec<&str>> = paths
            .iter()
            .map(|path| path.iter().map(|node| snapshot.graph.key(*node)).collect())
            .collect();
        json::write(out, &json!({"paths": keys}))?;
        return Ok(());
    }
    if paths.is_empty() {
        let (from, to) = (harmless(&arguments.from), harmless(&arguments.to));
        writeln!(out, "{from} does not depend on {to}.")?;
        return Ok(());
    }
    let task = TaskContext::new(interrupt::cancellation(), &|_, _| {});
    let coverage = path::coverage(&task, &snapshot, from, to, &paths).map_err(Failure::work)?;
    for (path, loss) in paths.iter().zip(&coverage.losses) {
        write_path(out, &snapshot, path)?;
        if path.len() > 2 {
            write_loss(out, &snapshot.graph, from, loss)?;
        }
    }
    if from != to {
        let [from, to] = [from, to].map(|node| harmless(snapshot.graph.key(node)));
        let state = words_of(coverage.provider_down);
        writeln!(out, "If {to} is down, {from} is {state}.")?;
    }
    Ok(())
}

/// "    With all CIs between down, shop is at risk: redundancy covers this way."
fn write_loss(
    out: &mut impl Write,
    graph: &Graph,
    dependent: Node,
    loss: &PathLoss,
) -> Result<(), Failure> {
    let key = harmless(graph.key(dependent));
    let state = words_of(loss.state);
    write!(out, "    With all CIs between down, {key} is {state}")?;
    if loss.is_covered() {
        writeln!(out, ": redundancy covers this way.")?;
        return Ok(());
    }
    let points: Vec<_> = loss
        .points
        .iter()
        .map(|&node| harmless(graph.key(node)))
        .collect();
    match points.as_slice() {
        [] => writeln!(out, "; none of them does that alone.")?,
        points => writeln!(out, "; enough is {}.", points.join(" or "))?,
    }
    Ok(())
}

const fn words_of(state: State) -> &'static str {
    match state {
        State::AtRisk => "at risk",
        State::Up | State::Degraded | State::Down => state.as_str(),
    }
}

/// "shop -depends_on-> app -runs_on-> vm".
fn write_path(
    out: &mut impl Write,
    snapshot: &GraphSnapshot,
    path: &[Node],
) -> Result<(), Failure> {
    let links = path::links(snapshot, path);
    for (index, node) in path.iter().enumerate() {
        if let Some(link) = index.checked_sub(1).and_then(|before| links.get(before)) {
            let kind = snapshot.model.relationship_type_by_number(link.kind);
            let id = kind.map_or("", |kind| kind.id.as_str());
            write!(out, " -{}-> ", harmless(id))?;
        }
        write!(out, "{}", harmless(snapshot.graph.key(*node)))?;
    }
    writeln!(out)?;
    Ok(())
}
