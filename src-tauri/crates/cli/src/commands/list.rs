//! `faultline list`

use std::io::{self, Write};

use faultline_core::View;
use faultline_core::graph::{CiId, Node};
use faultline_core::inventory::{InventoryFault, SavedList};
use faultline_core::query::{Estate, Query};
use faultline_core::saved_view::{self, SavedViewKind};
use faultline_core::snapshot::GraphSnapshot;
use faultline_core::task::TaskContext;
use jiff::tz::TimeZone;
use serde::Serialize;

use super::list_file;
use crate::arguments::ListArguments;
use crate::failure::Failure;
use crate::interrupt;
use crate::json::Array;
use crate::opening::{Opened, open_at};
use crate::table::{Alignment, Table};
use crate::text::counted;

/// A CI of a list.
#[derive(Serialize)]
struct Item {
    key: String,
    name: String,
    class: String,
    status: &'static str,
}

/// Lists CIs in the order of their keys, or as a saved list has them.
pub fn run(arguments: &ListArguments, out: &mut impl Write) -> Result<(), Failure> {
    let opened = open_at(&arguments.file, &arguments.moment)?;
    let snapshot = opened.snapshot()?;
    let reader = opened.read()?;
    let saved = arguments.saved.as_deref();
    let saved = saved
        .map(|name| saved_list(name, reader.view()))
        .transpose()?;
    let found = match &saved {
        Some(list) => found_by_list(list, &opened, &snapshot, reader.view())?,
        None => found(
            &arguments.query.join(" "),
            &opened,
            &snapshot,
            reader.view(),
        )?,
    };
    if let Some(target) = &arguments.out {
        let columns = match saved {
            Some(list) if arguments.columns.is_empty() => list.columns,
            _ => list_file::columns(&arguments.columns, &snapshot)?,
        };
        return list_file::write(
            arguments,
            &snapshot,
            reader.view(),
            &found,
            &columns,
            target,
            out,
        );
    }
    let listed = match arguments.limit {
        0 => found.len(),
        limit => found.len().min(limit as usize),
    };
    let mut items = Items {
        view: reader.view(),
        snapshot: &snapshot,
        ids: found[..listed].iter(),
    };
    if arguments.form.json {
        write_json(out, found.len(), &mut items)
    } else {
        write_table(out, found.len(), listed, &mut items)
    }
}

/// The list saved under a name.
fn saved_list(name: &str, view: View<'_>) -> Result<SavedList, Failure> {
    let found = saved_view::find(view, Some(SavedViewKind::List), name).map_err(Failure::work)?;
    let shown = saved_view::show(view, found.id).map_err(Failure::work)?;
    SavedList::read(&shown.body).map_err(Failure::work)
}

/// Ids of the CIs of a saved list, in its groups and order.
fn found_by_list(
    list: &SavedList,
    opened: &Opened,
    snapshot: &GraphSnapshot,
    view: View<'_>,
) -> Result<Vec<CiId>, Failure> {
    let now = opened.time()?.to_zoned(TimeZone::system());
    let task = TaskContext::new(interrupt::cancellation(), &|_, _| {});
    let found = list.find(&task, snapshot, view, &now);
    Ok(found.map_err(Failure::work)?.ids)
}

/// The CIs of a query, by key.
pub(super) fn matching(
    text: &str,
    opened: &Opened,
    snapshot: &GraphSnapshot,
    view: View<'_>,
) -> Result<Vec<Node>, Failure> {
    let ids = found(text, opened, snapshot, view)?.into_iter();
    Ok(ids.filter_map(|id| snapshot.graph.node_of(id)).collect())
}

/// Ids of the CIs of a query, by key.
pub(super) fn found(
    text: &str,
    opened: &Opened,
    snapshot: &GraphSnapshot,
    view: View<'_>,
) -> Result<Vec<CiId>, Failure> {
    let query = query(text, opened, snapshot, view)?;
    let task = TaskContext::new(interrupt::cancellation(), &|_, _| {});
    let estate = Estate {
        task: &task,
        snapshot,
        view,
    };
    query.find(estate).map_err(Failure::work)
}

/// Reads a query; relative times count from the moment that is read.
pub(super) fn query(
    text: &str,
    opened: &Opened,
    snapshot: &GraphSnapshot,
    view: View<'_>,
) -> Result<Query, Failure> {
    let now = opened.time()?.to_zoned(TimeZone::system());
    let query = match Query::read(text, &snapshot.model, view, &now) {
        Err(InventoryFault::Query(fault)) if fault.problem.is_syntax() => {
            return Err(Failure::WrongUsage(fault.to_string()));
        }
        read => read.map_err(Failure::work)?,
    };
    // A query that asks for nothing would list everything as if it had been asked for.
    if !text.trim().is_empty() && query.asks_nothing() {
        return Err(Failure::WrongUsage(format!(
            "The query {} holds no letter and no digit to look for.",
            text.trim()
        )));
    }
    Ok(query)
}

fn write_json(out: &mut impl Write, total: usize, items: &mut Items<'_>) -> Result<(), Failure> {
    write!(out, "{{\"total\": {total}, \"items\": ")?;
    let mut array = Array::begin(&mut *out)?;
    for item in items {
        array.push(&item?)?;
    }
    array.end()?;
    writeln!(out, "}}")?;
    Ok(())
}

fn write_table(
    out: &mut impl Write,
    total: usize,
    listed: usize,
    items: &mut Items<'_>,
) -> Result<(), Failure> {
    let mut table = Table::new(&[
        ("KEY", Alignment::Left),
        ("NAME", Alignment::Left),
        ("CLASS", Alignment::Left),
        ("STATUS", Alignment::Left),
    ]);
    for item in items {
        let item = item?;
        table.row([&item.key, &item.name, &item.class, item.status]);
    }
    table.write(out)?;
    write_count(out, total, listed)?;
    Ok(())
}

fn write_count(out: &mut impl Write, total: usize, listed: usize) -> io::Result<()> {
    let cis = counted(total as u64, "CI");
    if listed < total {
        writeln!(out, "{cis}, the first {listed} shown; --limit 0 shows all.")
    } else {
        writeln!(out, "{cis}")
    }
}

/// Reads the CIs one after the other, so that a long list needs no memory.
struct Items<'i> {
    view: View<'i>,
    snapshot: &'i GraphSnapshot,
    ids: std::slice::Iter<'i, u32>,
}

impl Iterator for Items<'_> {
    type Item = Result<Item, Failure>;

    fn next(&mut self) -> Option<Self::Item> {
        for id in self.ids.by_ref() {
            match self.view.ci(*id) {
                Ok(Some(ci)) => {
                    return Some(Ok(Item {
                        key: ci.key,
                        name: ci.name,
                        class: class_id(self.snapshot, ci.class),
                        status: ci.status.as_str(),
                    }));
                }
                // Deleted by another program since it was found.
                Ok(None) => {}
                Err(error) => return Some(Err(Failure::work(error))),
            }
        }
        None
    }
}

/// The id of a class.
pub(super) fn class_id(snapshot: &GraphSnapshot, number: u16) -> String {
    snapshot
        .model
        .class_by_number(number)
        .map(|class| class.id.clone())
        .unwrap_or_default()
}
