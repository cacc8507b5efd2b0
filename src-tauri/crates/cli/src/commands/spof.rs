//! `faultline spof`

use std::io::Write;

use faultline_core::graph::{Graph, SinglePoints};
use faultline_core::impact::root_of_key;
use faultline_core::single_points::{critical_services, single_points};
use faultline_core::task::TaskContext;
use serde::Serialize;

use super::spof_text;
use crate::arguments::SpofArguments;
use crate::failure::Failure;
use crate::interrupt;
use crate::json::Array;
use crate::opening::open_at;
use crate::progress::Progress;

#[derive(Serialize)]
struct Service<'g> {
    key: &'g str,
    single_points: Vec<&'g str>,
}

/// Tells the single points of failure of one CI, or of every critical service.
pub fn run(arguments: &SpofArguments, out: &mut impl Write) -> Result<(), Failure> {
    let opened = open_at(&arguments.file, &arguments.moment)?;
    let snapshot = opened.snapshot()?;
    let reader = opened.read()?;
    let view = reader.view();
    let targets = match &arguments.of {
        Some(key) => vec![root_of_key(&snapshot, view, key).map_err(Failure::work)?],
        None => critical_services(&snapshot, view).map_err(Failure::work)?,
    };
    let task = TaskContext::new(interrupt::cancellation(), &|_, _| {});
    let found = {
        let _progress = Progress::start("Looking for single points of failure");
        single_points(&task, &snapshot, &targets).map_err(Failure::work)?
    };
    if arguments.form.json {
        return write_json(out, &snapshot.graph, &found);
    }
    match (&arguments.of, &found[..]) {
        (Some(_), [one]) => spof_text::write_one(out, &task, &snapshot, view, one),
        _ => spof_text::write_all(out, &snapshot, view, &found),
    }
}

fn write_json(out: &mut impl Write, graph: &Graph, found: &[SinglePoints]) -> Result<(), Failure> {
    write!(out, "{{\"services\": ")?;
    let mut array = Array::begin(&mut *out)?;
    for one in found {
        array.push(&Service {
            key: graph.key(one.target),
            single_points: one
                .points
                .iter()
                .map(|point| graph.key(point.node))
                .collect(),
        })?;
    }
    array.end()?;
    writeln!(out, "}}")?;
    Ok(())
}
