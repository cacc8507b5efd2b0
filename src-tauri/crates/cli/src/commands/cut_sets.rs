//! `faultline cut-sets`

use std::io::{self, Write};
use std::time::{Duration, Instant};

use faultline_core::View;
use faultline_core::cut_sets::{Options, cut_sets};
use faultline_core::graph::{CutSets, Node};
use faultline_core::impact::root_of_key;
use faultline_core::snapshot::GraphSnapshot;
use faultline_core::task::TaskContext;

use super::impact::name_of;
use super::list::query;
use crate::arguments::CutSetsArguments;
use crate::failure::Failure;
use crate::interrupt;
use crate::json::Array;
use crate::opening::open_at;
use crate::progress::Progress;
use crate::text::counted;

/// Sets of one size that are shown; the rest is counted.
const SHOWN: usize = 100;

/// Tells which few CIs together take a CI down.
pub fn run(arguments: &CutSetsArguments, out: &mut impl Write) -> Result<(), Failure> {
    let opened = open_at(&arguments.file, &arguments.moment)?;
    let snapshot = opened.snapshot()?;
    let reader = opened.read()?;
    let view = reader.view();
    let of = root_of_key(&snapshot, view, &arguments.of).map_err(Failure::work)?;
    let among = arguments.among.as_deref();
    let options = Options {
        order: u32::from(arguments.order),
        among: among
            .map(|text| query(text, &opened, &snapshot, view))
            .transpose()?,
        include_self: arguments.include_self,
    };
    let found = {
        let _progress = Progress::start("Looking for cut sets");
        let task = TaskContext::new(interrupt::cancellation(), &|_, _| {});
        let started = Instant::now();
        let limit = Duration::from_secs(u64::from(arguments.time_limit));
        let mut within_limit = || started.elapsed() < limit;
        cut_sets(&task, &snapshot, view, of, &options, &mut within_limit).map_err(Failure::work)?
    };
    if arguments.form.json {
        write_json(out, &snapshot, of, options.order, &found)
    } else {
        write_text(out, &snapshot, view, of, options.order, &found)
    }
}

fn write_json(
    out: &mut impl Write,
    snapshot: &GraphSnapshot,
    of: Node,
    order: u32,
    found: &CutSets,
) -> Result<(), Failure> {
    write!(out, "{{\"of\": ")?;
    serde_json::to_writer(&mut *out, snapshot.graph.key(of))?;
    write!(
        out,
        ", \"order\": {order}, \"complete\": {}, \"cut_sets\": ",
        found.complete
    )?;
    let mut array = Array::begin(&mut *out)?;
    for set in &found.sets {
        let keys: Vec<&str> = set.iter().map(|&node| snapshot.graph.key(node)).collect();
        array.push(&keys)?;
    }
    array.end()?;
    writeln!(out, "}}")?;
    Ok(())
}

fn write_text(
    out: &mut impl Write,
    snapshot: &GraphSnapshot,
    view: View<'_>,
    of: Node,
    order: u32,
    found: &CutSets,
) -> Result<(), Failure> {
    let target = name_of(snapshot, view, of)?;
    let sets = counted(found.sets.len() as u64, "minimal cut set");
    let up_to = counted(u64::from(order), "CI");
    writeln!(out, "{target}: {sets} of up to {up_to}")?;
    for same_size in found.sets.chunk_by(|left, right| left.len() == right.len()) {
        writeln!(out, "\n{}", heading(same_size[0].len(), same_size.len()))?;
        for set in same_size.iter().take(SHOWN) {
            let names = set.iter().map(|&node| name_of(snapshot, view, node));
            let names = names.collect::<Result<Vec<_>, _>>()?;
            writeln!(out, "  {}", names.join(" + "))?;
        }
        if same_size.len() > SHOWN {
            let more = same_size.len() - SHOWN;
            writeln!(out, "  and {more} more; --json lists them.")?;
        }
    }
    if !found.complete {
        write_incomplete(out, found)?;
    }
    Ok(())
}

fn heading(size: usize, sets: usize) -> String {
    match size {
        1 => format!("Alone {sets}"),
        2 => format!("Pairs {sets}"),
        _ => format!("Sets of {size} {sets}"),
    }
}

fn write_incomplete(out: &mut impl Write, found: &CutSets) -> io::Result<()> {
    let listed = match found.complete_order {
        0 => "Nothing is certain to be listed in full".to_owned(),
        1 => "Only those of 1 CI are listed in full".to_owned(),
        order => format!("Only those of up to {order} CIs are listed in full"),
    };
    writeln!(
        out,
        "\nThe search reached its limit of time or size. {listed}. Ask for a lower --order, for fewer CIs with --among, or for more time with --time-limit."
    )
}
