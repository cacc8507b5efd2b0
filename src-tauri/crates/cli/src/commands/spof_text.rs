//! Single points of failure for people: hidden ones with the group that looks redundant.

use std::cmp::Reverse;
use std::io::Write;

use faultline_core::View;
use faultline_core::graph::{Node, SharedProvider, SinglePoints};
use faultline_core::single_points::shared_providers;
use faultline_core::snapshot::GraphSnapshot;
use faultline_core::task::TaskContext;

use super::impact::name_of;
use super::list::class_id;
use crate::failure::Failure;
use crate::table::{Alignment, Table};
use crate::text::{counted, harmless};

/// Ways from a group to what its members share; the rest is counted.
const WAYS_SHOWN: usize = 6;

/// Writes the single points of one CI, and how the hidden ones are shared.
pub fn write_one(
    out: &mut impl Write,
    task: &TaskContext<'_>,
    snapshot: &GraphSnapshot,
    view: View<'_>,
    found: &SinglePoints,
) -> Result<(), Failure> {
    let graph = &snapshot.graph;
    let target = name_of(snapshot, view, found.target)?;
    let points = counted(found.points.len() as u64, "single point");
    writeln!(out, "{target}: {points} of failure")?;
    if found.points.is_empty() {
        return Ok(());
    }
    writeln!(out)?;
    let mut table = Table::new(&[
        ("KEY", Alignment::Left),
        ("NAME", Alignment::Left),
        ("CLASS", Alignment::Left),
        ("WHY", Alignment::Left),
    ]);
    for point in &found.points {
        let ci = view.ci(graph.ci_id(point.node)).map_err(Failure::work)?;
        let why = if point.hidden {
            "hidden behind redundancy"
        } else {
            "needed outright"
        };
        table.row([
            graph.key(point.node),
            ci.as_ref().map_or("", |ci| &ci.name),
            &class_id(snapshot, graph.class(point.node)),
            why,
        ]);
    }
    table.write(out)?;
    let shared = shared_providers(task, snapshot, found).map_err(Failure::work)?;
    if !shared.is_empty() {
        writeln!(out, "\nHidden {}", shared.len())?;
    }
    for one in &shared {
        write_shared(out, snapshot, one)?;
    }
    Ok(())
}

/// "host takes down 2 of 2 in group nodes of svc, which needs 1", and each way to it.
fn write_shared(
    out: &mut impl Write,
    snapshot: &GraphSnapshot,
    shared: &SharedProvider,
) -> Result<(), Failure> {
    let key = |node: Node| harmless(snapshot.graph.key(node));
    let group = match snapshot.group_name(shared.group.identity) {
        Some(name) => format!("group {}", harmless(name)),
        None => "the assumed group".to_owned(),
    };
    writeln!(
        out,
        "  {} takes down {} of {} in {group} of {}, which needs {}",
        key(shared.point),
        shared.branches.len(),
        shared.group.members,
        key(shared.group.dependent),
        shared.group.needed,
    )?;
    for branch in shared.branches.iter().take(WAYS_SHOWN) {
        let way: Vec<_> = shared
            .trunk
            .iter()
            .chain(branch)
            .map(|&node| key(node))
            .collect();
        writeln!(out, "    {}", way.join(" → "))?;
    }
    if shared.branches.len() > WAYS_SHOWN {
        let more = shared.branches.len() - WAYS_SHOWN;
        writeln!(out, "    and {more} more")?;
    }
    Ok(())
}

/// Writes how many single points each service has, most first.
pub fn write_all(
    out: &mut impl Write,
    snapshot: &GraphSnapshot,
    view: View<'_>,
    found: &[SinglePoints],
) -> Result<(), Failure> {
    let graph = &snapshot.graph;
    let hidden = |one: &SinglePoints| one.points.iter().filter(|point| point.hidden).count();
    let with_points = found.iter().filter(|one| !one.points.is_empty()).count();
    let with_hidden = found.iter().filter(|one| hidden(one) > 0).count();
    writeln!(
        out,
        "{}: {with_points} with a single point of failure, {with_hidden} with one hidden behind redundancy",
        counted(found.len() as u64, "critical service"),
    )?;
    let mut most_first: Vec<&SinglePoints> = found.iter().collect();
    most_first.sort_by_key(|one| (Reverse(one.points.len()), one.target));
    let mut table = Table::new(&[
        ("POINTS", Alignment::Right),
        ("HIDDEN", Alignment::Right),
        ("KEY", Alignment::Left),
        ("NAME", Alignment::Left),
        ("CLASS", Alignment::Left),
    ]);
    for one in most_first {
        let ci = view.ci(graph.ci_id(one.target)).map_err(Failure::work)?;
        table.row([
            &one.points.len().to_string(),
            &hidden(one).to_string(),
            graph.key(one.target),
            ci.as_ref().map_or("", |ci| &ci.name),
            &class_id(snapshot, graph.class(one.target)),
        ]);
    }
    if !found.is_empty() {
        writeln!(out)?;
        table.write(out)?;
        writeln!(out, "\n--of KEY tells which, and why.")?;
    }
    Ok(())
}
