//! `faultline overview`

use std::cmp::Reverse;
use std::io::Write;

use faultline_core::View;
use faultline_core::graph::modularity;
use faultline_core::overview::{Overview, arranged, describe, plain_name};
use faultline_core::snapshot::GraphSnapshot;
use faultline_core::task::TaskContext;
use serde::Serialize;

use super::list::class_id;
use crate::arguments::OverviewArguments;
use crate::failure::Failure;
use crate::interrupt;
use crate::json;
use crate::opening::open_at;
use crate::progress::Progress;
use crate::table::{Alignment, Table};
use crate::text::{counted, harmless};

#[derive(Serialize)]
struct Document {
    as_of: u32,
    cis: usize,
    joined_pairs: usize,
    modularity: f64,
    communities: Vec<CommunityLine>,
}

#[derive(Serialize)]
struct CommunityLine {
    name: String,
    region: String,
    loose: bool,
    cis: u32,
    services: u32,
    top_services: Vec<ServiceLine>,
    critical: u32,
    high: u32,
    classes: Vec<ClassLine>,
}

#[derive(Serialize)]
struct ServiceLine {
    key: String,
    name: String,
}

#[derive(Serialize)]
struct ClassLine {
    class: String,
    cis: u32,
}

/// Tells the communities of the estate, the largest first.
pub fn run(arguments: &OverviewArguments, out: &mut impl Write) -> Result<(), Failure> {
    let opened = open_at(&arguments.file, &arguments.moment)?;
    let snapshot = opened.snapshot()?;
    let reader = opened.read()?;
    let view = reader.view();
    let overview = {
        let progress = Progress::start("Gathering communities");
        let show = |done, total| progress.show(done, total);
        let task = TaskContext::new(interrupt::cancellation(), &show);
        let shown = (opened.moment, view);
        let arranged = arranged(&task, &opened.workspace, &snapshot, shown, None);
        let arrangement = arranged.map_err(Failure::work)?;
        describe(&task, &snapshot, view, arrangement).map_err(Failure::work)?
    };
    let document = Document {
        as_of: snapshot.changeset,
        cis: snapshot.graph.node_count(),
        joined_pairs: overview.pair_count,
        modularity: modularity(&snapshot.graph, &overview.arrangement),
        communities: lines(&snapshot, view, &overview, arguments.limit)?,
    };
    if arguments.form.json {
        return Ok(json::write(out, &document)?);
    }
    write_text(out, &document, overview.communities.len())
}

fn lines(
    snapshot: &GraphSnapshot,
    view: View<'_>,
    overview: &Overview,
    limit: usize,
) -> Result<Vec<CommunityLine>, Failure> {
    let sizes = &overview.arrangement.communities;
    let mut order: Vec<usize> = (0..sizes.len())
        .filter(|&one| sizes[one].size > 0)
        .collect();
    order.sort_by_key(|&number| (Reverse(sizes[number].size), number));
    order.truncate(if limit == 0 { usize::MAX } else { limit });
    let line = |number: usize| {
        let described = &overview.communities[number];
        let community = &sizes[number];
        let mut services = Vec::with_capacity(described.services.len());
        for &id in &described.services {
            let ci = view.ci(id).map_err(Failure::work)?;
            services.extend(ci.map(|ci| ServiceLine {
                key: ci.key,
                name: ci.name,
            }));
        }
        let [_, _, high, critical] = described.by_criticality;
        Ok(CommunityLine {
            name: plain_name(&snapshot.model, &described.name),
            region: plain_name(
                &snapshot.model,
                &overview.regions[community.region as usize],
            ),
            loose: community.is_loose,
            cis: community.size,
            services: described.service_count,
            top_services: services,
            critical,
            high,
            classes: described
                .classes
                .iter()
                .map(|&(class, cis)| ClassLine {
                    class: class_id(snapshot, class),
                    cis,
                })
                .collect(),
        })
    };
    order.into_iter().map(line).collect()
}

fn write_text(out: &mut impl Write, document: &Document, all: usize) -> Result<(), Failure> {
    let shown = document.communities.len();
    writeln!(
        out,
        "{} in {all} {}, {} joined, modularity {:.2}",
        counted(document.cis as u64, "CI"),
        if all == 1 { "community" } else { "communities" },
        counted(document.joined_pairs as u64, "pair"),
        document.modularity,
    )?;
    if shown == 0 {
        return Ok(());
    }
    let mut table = Table::new(&[
        ("CIS", Alignment::Right),
        ("CRITICAL", Alignment::Right),
        ("COMMUNITY", Alignment::Left),
        ("MOSTLY", Alignment::Left),
        ("SERVICES", Alignment::Left),
    ]);
    for line in &document.communities {
        let mostly: Vec<String> = line
            .classes
            .iter()
            .map(|one| format!("{} {}", one.cis, one.class))
            .collect();
        let loose = if line.loose { " (joined to few)" } else { "" };
        table.row([
            &line.cis.to_string(),
            &line.critical.to_string(),
            &format!("{}{loose}", line.name),
            &mostly.join(", "),
            &services(line),
        ]);
    }
    writeln!(out)?;
    table.write(out)?;
    if shown < all {
        writeln!(out, "\nThe largest {shown} of {all}; --limit 0 tells all.")?;
    }
    Ok(())
}

/// "Online Payments, Payroll and 3 more".
fn services(line: &CommunityLine) -> String {
    const TOLD: usize = 2;
    let names: Vec<_> = line
        .top_services
        .iter()
        .take(TOLD)
        .map(|one| harmless(&one.name))
        .collect();
    let more = line.services as usize - names.len();
    match (names.is_empty(), more) {
        (true, _) => String::new(),
        (false, 0) => names.join(", "),
        (false, more) => format!("{} and {more} more", names.join(", ")),
    }
}
