//! What a change hits: the picture, the services, the CIs, and where the map ends.

use faultline_exchange::document::{Block, Cell, Table};
use faultline_graph::{Affected, Node};

use super::ReportFault;
use super::picture::drawing;
use super::subject::Subject;
use super::words::{counted, or_dash, state_cell};
use crate::changes::{BlastRadius, HitService};
use crate::impact::worth_drawing;

/// CIs that are drawn at most, before folding.
const DRAWN: usize = 60;
/// Rows of a list; the others are counted.
const LISTED: usize = 60;

pub fn radius(
    blocks: &mut Vec<Block>,
    subject: &Subject<'_>,
    found: &BlastRadius,
) -> Result<(), ReportFault> {
    blocks.push(Block::heading(2, "Blast radius"));
    let reader = subject.workspace.read_at(found.moment)?;
    let view = reader.view();
    let graph = &found.answer.snapshot.graph;
    let is_left_out = |node: Node| found.excluded.iter().any(|one| one.ci == graph.ci_id(node));
    let mut nodes = worth_drawing(&found.answer, DRAWN);
    nodes.retain(|&node| !is_left_out(node));
    let number = subject.shown.record.number;
    let affected = found.affected().count();
    if nodes.is_empty() {
        blocks.push(Block::paragraph(
            "No CI in service is put in a state, so nothing is hit.",
        ));
    } else {
        let shown = found
            .affected()
            .filter(|one| nodes.contains(&one.node))
            .count();
        let title = format!("Blast radius of {number}");
        blocks.push(Block::Picture(drawing(
            &title,
            &found.answer,
            view,
            &nodes,
        )?));
        blocks.push(Block::paragraph(format!(
            "Drawn: {shown} of {affected} CIs that are hit, those that tell how services are hit; what each needs stands below it. Where a row is long, CIs of one class and state share a box."
        )));
    }
    services(blocks, &found.services);
    let (certain, likely): (Vec<&Affected>, Vec<&Affected>) = found
        .affected()
        .partition(|one| found.confidence.is_certain(one));
    for (title, list) in [
        ("CIs hit for certain", &certain),
        ("CIs likely hit", &likely),
    ] {
        blocks.push(Block::heading(3, format!("{title} · {}", list.len())));
        if list.is_empty() {
            blocks.push(Block::paragraph("None."));
            continue;
        }
        let mut table = Table::new(&[
            ("State", 1.4),
            ("CI", 3.0),
            ("Name", 3.0),
            ("Class", 2.0),
            ("Hops", 0.7),
            ("Through", 3.0),
        ]);
        for one in list.iter().take(LISTED) {
            let Some(ci) = view.ci(graph.ci_id(one.node))? else {
                continue;
            };
            let class = found
                .answer
                .snapshot
                .model
                .class_by_number(graph.class(one.node));
            let through = one.via.map_or_else(
                || "the change itself".to_owned(),
                |node| graph.key(node).to_owned(),
            );
            table.rows.push(vec![
                state_cell(one.state),
                Cell::from(ci.key),
                Cell::from(ci.name),
                Cell::from(class.map_or("", |class| class.label.as_str())),
                Cell::from(one.hops.to_string()),
                Cell::from(through),
            ]);
        }
        blocks.push(Block::Table(table));
        rest(blocks, list.len());
    }
    frontier(blocks, found);
    left_out(blocks, found);
    Ok(())
}

fn rest(blocks: &mut Vec<Block>, total: usize) {
    if total > LISTED {
        let more = total - LISTED;
        blocks.push(Block::paragraph(format!(
            "and {}.",
            counted(more, "further CI")
        )));
    }
}

fn services(blocks: &mut Vec<Block>, services: &[HitService]) {
    blocks.push(Block::heading(
        3,
        format!("Services hit · {}", services.len()),
    ));
    if services.is_empty() {
        blocks.push(Block::paragraph("None."));
        return;
    }
    let mut table = Table::new(&[
        ("State", 1.7),
        ("Service", 3.2),
        ("Criticality", 1.3),
        ("SLA", 2.6),
        ("Target %", 1.0),
        ("RTO h", 0.8),
        ("Support", 1.6),
        ("Owner, team", 2.6),
        ("Cost per hour", 1.4),
    ]);
    for one in services {
        let mut state = state_cell(one.state);
        if !one.is_certain {
            state.text.push_str(", likely");
        }
        let people: Vec<&str> = [&one.owner, &one.team]
            .into_iter()
            .flatten()
            .map(String::as_str)
            .collect();
        table.rows.push(vec![
            state,
            Cell::from(format!("{}\n{}", one.name, one.key)),
            Cell::from(or_dash(one.criticality.map(|word| word.as_str()))),
            Cell::from(or_dash(Some(&one.agreements.join(", ")))),
            Cell::from(or_dash(one.availability_target.as_deref())),
            Cell::from(or_dash(one.rto.as_deref())),
            Cell::from(or_dash(one.support_hours.as_deref())),
            Cell::from(or_dash(Some(&people.join(", ")))),
            Cell::from(or_dash(one.outage_cost.as_deref())),
        ]);
    }
    blocks.push(Block::Table(table));
}

fn frontier(blocks: &mut Vec<Block>, found: &BlastRadius) {
    let frontier = &found.confidence.frontier;
    if frontier.is_empty() {
        return;
    }
    let (graph, model) = (&found.answer.snapshot.graph, &found.answer.snapshot.model);
    blocks.push(Block::heading(
        3,
        format!("Where the map may end · {}", frontier.len()),
    ));
    let mut table = Table::new(&[("CI", 3.0), ("Others of its class are needed by", 5.0)]);
    for one in frontier.iter().take(LISTED) {
        let kinds = one.missing.iter();
        let kinds = kinds.filter_map(|kind| model.relationship_type_by_number(kind.kind));
        let missing: Vec<&str> = kinds.map(|kind| kind.id.as_str()).collect();
        let missing = super::words::spaced(&missing.join(", "));
        table
            .rows
            .push(vec![Cell::from(graph.key(one.node)), Cell::from(missing)]);
    }
    blocks.push(Block::Table(table));
    rest(blocks, frontier.len());
}

fn left_out(blocks: &mut Vec<Block>, found: &BlastRadius) {
    if !found.excluded.is_empty() {
        blocks.push(Block::heading(
            3,
            format!("Left out · {}", found.excluded.len()),
        ));
        let mut table = Table::new(&[
            ("CI", 3.0),
            ("Name", 3.0),
            ("Calculated all the same", 2.0),
            ("Why it is left out", 5.0),
        ]);
        for one in &found.excluded {
            table.rows.push(vec![
                Cell::from(one.key.clone()),
                Cell::from(one.name.clone()),
                state_cell(one.state),
                Cell::from(one.note.clone()),
            ]);
        }
        blocks.push(Block::Table(table));
    }
    if !found.without_part.is_empty() {
        blocks.push(Block::paragraph(format!(
            "Planned, retired or deleted, and so without part in it: {}.",
            found.without_part.join(", ")
        )));
    }
}
