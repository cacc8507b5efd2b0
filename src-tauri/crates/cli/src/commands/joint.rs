//! `faultline joint`

use std::io::Write;

use faultline_core::View;
use faultline_core::graph::{JointOutage, JointlyAffected, Node, State};
use faultline_core::impact::{RootDocument, root_of_key};
use faultline_core::joint_outage::joint_outage;
use faultline_core::snapshot::GraphSnapshot;
use faultline_core::task::TaskContext;
use serde::Serialize;

use super::list::class_id;
use crate::arguments::JointArguments;
use crate::failure::Failure;
use crate::forced::ForcedArgument;
use crate::interrupt;
use crate::json;
use crate::opening::open_at;
use crate::state_words::{style, word};
use crate::table::{Alignment, Table};
use crate::text::counted;

#[derive(Serialize)]
struct Document<'g> {
    as_of: u32,
    first: Vec<RootDocument<'g>>,
    second: Vec<RootDocument<'g>>,
    worse: Vec<Worse>,
}

/// A CI that ends worse with both selections than with either.
#[derive(Serialize)]
struct Worse {
    key: String,
    name: String,
    class: String,
    criticality: Option<String>,
    state: &'static str,
    first: &'static str,
    second: &'static str,
}

/// Tells which CIs end worse with both selections forced than with either alone.
pub fn run(arguments: &JointArguments, out: &mut impl Write) -> Result<(), Failure> {
    let opened = open_at(&arguments.file, &arguments.moment)?;
    let snapshot = opened.snapshot()?;
    let reader = opened.read()?;
    let view = reader.view();
    let [first, second] = [&arguments.first, &arguments.second];
    let first = selection(&snapshot, view, first)?;
    let second = selection(&snapshot, view, second)?;
    let task = TaskContext::new(interrupt::cancellation(), &|_, _| {});
    let found = joint_outage(&task, &snapshot, &[&first, &second]).map_err(Failure::work)?;
    let worse = found
        .worse
        .iter()
        .map(|one| described(&snapshot, view, one))
        .collect::<Result<Vec<_>, _>>()?;
    if arguments.form.json {
        let roots = |selection: &[(Node, State)]| {
            let roots = selection.iter();
            roots
                .map(|&root| RootDocument::of(&snapshot.graph, root))
                .collect()
        };
        let document = Document {
            as_of: snapshot.changeset,
            first: roots(&first),
            second: roots(&second),
            worse,
        };
        json::write(out, &document)?;
        return Ok(());
    }
    write_text(out, &found, &worse)
}

fn selection(
    snapshot: &GraphSnapshot,
    view: View<'_>,
    arguments: &[ForcedArgument],
) -> Result<Vec<(Node, State)>, Failure> {
    let roots = arguments.iter().map(|root| {
        let node = root_of_key(snapshot, view, &root.key).map_err(Failure::work)?;
        Ok((node, root.state))
    });
    roots.collect()
}

fn described(
    snapshot: &GraphSnapshot,
    view: View<'_>,
    one: &JointlyAffected,
) -> Result<Worse, Failure> {
    let graph = &snapshot.graph;
    let ci = view.ci(graph.ci_id(one.node)).map_err(Failure::work)?;
    let criticality = ci.as_ref().and_then(|ci| ci.attributes.get("criticality"));
    Ok(Worse {
        key: graph.key(one.node).to_owned(),
        criticality: criticality.map(|word| word.into_owned()),
        name: ci.map_or_else(String::new, |ci| ci.name),
        class: class_id(snapshot, graph.class(one.node)),
        state: word(one.together),
        first: word(one.alone[0]),
        second: word(one.alone[1]),
    })
}

fn write_text(out: &mut impl Write, found: &JointOutage, worse: &[Worse]) -> Result<(), Failure> {
    if worse.is_empty() {
        writeln!(out, "No CI ends worse with both than with either alone.")?;
        return Ok(());
    }
    let verb = if worse.len() == 1 { "ends" } else { "end" };
    let down = found.worse.iter().filter(|one| one.together == State::Down);
    let red = style(State::Down);
    writeln!(
        out,
        "{} {verb} worse with both than with either alone, {red}{} of them down{red:#}\n",
        counted(worse.len() as u64, "CI"),
        down.count(),
    )?;
    let mut table = Table::new(&[
        ("BOTH", Alignment::Left),
        ("FIRST", Alignment::Left),
        ("SECOND", Alignment::Left),
        ("KEY", Alignment::Left),
        ("NAME", Alignment::Left),
        ("CLASS", Alignment::Left),
        ("CRITICALITY", Alignment::Left),
    ]);
    let spaced = |word: &str| word.replace('_', " ");
    for one in worse {
        table.row([
            &spaced(one.state),
            &spaced(one.first),
            &spaced(one.second),
            &one.key,
            &one.name,
            &one.class,
            one.criticality.as_deref().unwrap_or_default(),
        ]);
    }
    table.write(out)?;
    Ok(())
}
