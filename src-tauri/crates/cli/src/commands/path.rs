//! `faultline path`

use std::io::Write;

use faultline_core::graph::Node;
use faultline_core::snapshot::GraphSnapshot;
use faultline_core::{impact, path};
use serde_json::json;

use crate::arguments::PathArguments;
use crate::failure::Failure;
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
    let paths = path::paths(&snapshot, from, to, arguments.all as usize);
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
    }
    for path in &paths {
        write_path(out, &snapshot, path)?;
    }
    Ok(())
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
