//! What a change hits: the picture, the services, the CIs, and where the map ends.

use faultline_exchange::document::{Block, Cell, Table};
use faultline_graph::{Affected, Node};

use super::picture::drawing;
use super::subject::Subject;
use super::words::{or_dash, state_cell};
use super::{Language, ReportFault};
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
    let words = subject.words;
    blocks.push(Block::heading(2, words.blast_radius()));
    let reader = subject.workspace.read_at(found.moment)?;
    let view = reader.view();
    let graph = &found.answer.snapshot.graph;
    let is_left_out = |node: Node| found.excluded.iter().any(|one| one.ci == graph.ci_id(node));
    let mut nodes = worth_drawing(&found.answer, DRAWN);
    nodes.retain(|&node| !is_left_out(node));
    let number = subject.shown.record.number;
    let affected = found.affected().count();
    if nodes.is_empty() {
        blocks.push(Block::paragraph(words.nothing_hit()));
    } else {
        let shown = found
            .affected()
            .filter(|one| nodes.contains(&one.node))
            .count();
        let title = words.blast_radius_of(&number.to_string());
        blocks.push(Block::Picture(drawing(
            words,
            &title,
            &found.answer,
            view,
            &nodes,
        )?));
        blocks.push(Block::paragraph(
            words.drawn(&shown.to_string(), &affected.to_string()),
        ));
    }
    services(blocks, words, &found.services);
    let (certain, likely): (Vec<&Affected>, Vec<&Affected>) = found
        .affected()
        .partition(|one| found.confidence.is_certain(one));
    for (title, list) in [
        (words.certain_cis(), &certain),
        (words.likely_cis(), &likely),
    ] {
        blocks.push(Block::heading(3, format!("{title} · {}", list.len())));
        if list.is_empty() {
            blocks.push(Block::paragraph(words.none()));
            continue;
        }
        let mut table = Table::new(&[
            (words.ci_state_label(), 2.0),
            ("CI", 3.0),
            (words.name(), 3.0),
            (words.class(), 2.8),
            (words.hops(), 1.0),
            (words.through(), 3.0),
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
                || words.the_change_itself().to_owned(),
                |node| graph.key(node).to_owned(),
            );
            table.rows.push(vec![
                state_cell(words, one.state),
                Cell::from(ci.key),
                Cell::from(ci.name),
                Cell::from(class.map_or("", |class| words.model_label(&class.label))),
                Cell::from(one.hops.to_string()),
                Cell::from(through),
            ]);
        }
        blocks.push(Block::Table(table));
        rest(blocks, words, list.len());
    }
    frontier(blocks, words, found);
    left_out(blocks, words, found);
    Ok(())
}

fn rest(blocks: &mut Vec<Block>, words: Language, total: usize) {
    if total > LISTED {
        let more = total - LISTED;
        blocks.push(Block::paragraph(words.and_more(&words.further_cis(more))));
    }
}

fn services(blocks: &mut Vec<Block>, words: Language, services: &[HitService]) {
    blocks.push(Block::heading(
        3,
        format!("{} · {}", words.services_hit(), services.len()),
    ));
    if services.is_empty() {
        blocks.push(Block::paragraph(words.none()));
        return;
    }
    let mut table = Table::new(&[
        (words.ci_state_label(), 2.2),
        (words.service(), 3.2),
        (words.criticality_label(), 1.5),
        (words.sla(), 2.6),
        (words.target_percent(), 1.1),
        (words.rto_hours(), 0.9),
        (words.support(), 1.6),
        (words.owner_and_team(), 2.6),
        (words.cost_per_hour(), 1.5),
    ]);
    for one in services {
        let mut state = state_cell(words, one.state);
        if !one.is_certain {
            state.text.push_str(words.likely_mark());
        }
        let cost = one.outage_cost.as_deref().map(|cost| words.money(cost));
        let people: Vec<&str> = [&one.owner, &one.team]
            .into_iter()
            .flatten()
            .map(String::as_str)
            .collect();
        table.rows.push(vec![
            state,
            Cell::from(format!("{}\n{}", one.name, one.key)),
            Cell::from(or_dash(
                one.criticality.map(|one| words.criticality(one)).as_deref(),
            )),
            Cell::from(or_dash(Some(&one.agreements.join(", ")))),
            Cell::from(stated(words, one.availability_target.as_deref())),
            Cell::from(stated(words, one.rto.as_deref())),
            Cell::from(or_dash(one.support_hours.as_deref())),
            Cell::from(or_dash(Some(&people.join(", ")))),
            Cell::from(or_dash(cost.as_deref())),
        ]);
    }
    blocks.push(Block::Table(table));
}

fn frontier(blocks: &mut Vec<Block>, words: Language, found: &BlastRadius) {
    let frontier = &found.confidence.frontier;
    if frontier.is_empty() {
        return;
    }
    let (graph, model) = (&found.answer.snapshot.graph, &found.answer.snapshot.model);
    blocks.push(Block::heading(
        3,
        format!("{} · {}", words.where_map_ends(), frontier.len()),
    ));
    let mut table = Table::new(&[("CI", 3.0), (words.others_needed_by(), 5.0)]);
    for one in frontier.iter().take(LISTED) {
        let kinds = one.missing.iter();
        let kinds = kinds.filter_map(|kind| model.relationship_type_by_number(kind.kind));
        let missing: Vec<&str> = kinds.map(|kind| words.model_label(&kind.label)).collect();
        let missing = missing.join(", ");
        table
            .rows
            .push(vec![Cell::from(graph.key(one.node)), Cell::from(missing)]);
    }
    blocks.push(Block::Table(table));
    rest(blocks, words, frontier.len());
}

fn left_out(blocks: &mut Vec<Block>, words: Language, found: &BlastRadius) {
    if !found.excluded.is_empty() {
        blocks.push(Block::heading(
            3,
            format!("{} · {}", words.left_out(), found.excluded.len()),
        ));
        let mut table = Table::new(&[
            ("CI", 3.0),
            (words.name(), 3.0),
            (words.calculated_all_the_same(), 2.0),
            (words.why_left_out(), 5.0),
        ]);
        for one in &found.excluded {
            table.rows.push(vec![
                Cell::from(one.key.clone()),
                Cell::from(one.name.clone()),
                state_cell(words, one.state),
                Cell::from(one.note.clone()),
            ]);
        }
        blocks.push(Block::Table(table));
    }
    if !found.without_part.is_empty() {
        blocks.push(Block::paragraph(
            words.without_part(&found.without_part.join(", ")),
        ));
    }
}

fn stated(words: Language, value: Option<&str>) -> String {
    or_dash(value.map(|text| words.stated_number(text)).as_deref())
}
