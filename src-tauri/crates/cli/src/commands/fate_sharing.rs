//! `faultline fate-sharing`

use std::io::Write;

use faultline_core::View;
use faultline_core::fate_sharing::{Circle, fate_sharing};
use faultline_core::graph::{Node, Strength};
use faultline_core::snapshot::GraphSnapshot;
use serde::Serialize;

use crate::arguments::FateSharingArguments;
use crate::failure::Failure;
use crate::json;
use crate::opening::open_at;
use crate::text::{counted, harmless};

/// CIs of a circle that are shown; the rest is counted.
const SHOWN: usize = 20;

#[derive(Serialize)]
struct Document<'s> {
    circles: Vec<CircleView<'s>>,
}

#[derive(Serialize)]
struct CircleView<'s> {
    keys: Vec<&'s str>,
    weakest: Relationship<'s>,
}

/// The relationship that is worth reviewing first.
#[derive(Serialize)]
struct Relationship<'s> {
    source: &'s str,
    r#type: &'s str,
    target: &'s str,
    group: Option<&'s str>,
    strength: &'static str,
    probability: Option<f64>,
    last_confirmed: Option<String>,
}

/// Tells which CIs need each other in a circle, and the weakest relationship of each circle.
pub fn run(arguments: &FateSharingArguments, out: &mut impl Write) -> Result<(), Failure> {
    let opened = open_at(&arguments.file, &arguments.moment)?;
    let snapshot = opened.snapshot()?;
    let reader = opened.read()?;
    let view = reader.view();
    let found = fate_sharing(&snapshot, view, &mut || true).map_err(Failure::work)?;
    let circles = found
        .iter()
        .map(|circle| described(&snapshot, view, circle))
        .collect::<Result<Vec<_>, _>>()?;
    if arguments.form.json {
        json::write(out, &Document { circles })?;
        return Ok(());
    }
    write_text(out, &circles)
}

fn described<'s>(
    snapshot: &'s GraphSnapshot,
    view: View<'_>,
    circle: &Circle,
) -> Result<CircleView<'s>, Failure> {
    let graph = &snapshot.graph;
    let weakest = &circle.weakest;
    let stored = view
        .relationship(weakest.relationship)
        .map_err(Failure::work)?;
    let key = |node: Node| graph.key(node);
    let end = |ci| graph.node_of(ci).map_or("", key);
    let [source, target] = stored
        .map_or([weakest.dependent, weakest.provider].map(key), |stored| {
            [end(stored.source), end(stored.target)]
        });
    let kind = snapshot.model.relationship_type_by_number(weakest.kind);
    let group = weakest.group;
    Ok(CircleView {
        keys: circle.nodes.iter().map(|&node| key(node)).collect(),
        weakest: Relationship {
            source,
            r#type: kind.map_or("", |kind| kind.id.as_str()),
            target,
            group: group.and_then(|group| snapshot.group_name(group.identity)),
            strength: match group.map_or(weakest.strength, |group| group.strength) {
                Strength::Hard => "hard",
                Strength::Soft => "soft",
            },
            probability: weakest.probability,
            last_confirmed: circle.last_confirmed.clone(),
        },
    })
}

fn write_text(out: &mut impl Write, circles: &[CircleView<'_>]) -> Result<(), Failure> {
    if circles.is_empty() {
        writeln!(out, "No CIs need each other in a circle.")?;
        return Ok(());
    }
    let count = counted(circles.len() as u64, "circle");
    writeln!(out, "{count} of CIs that need each other")?;
    for circle in circles {
        let shown = circle.keys.iter().take(SHOWN);
        let shown: Vec<_> = shown.map(|key| harmless(key)).collect();
        let more = match circle.keys.len().saturating_sub(SHOWN) {
            0 => String::new(),
            more => format!(" and {more} more"),
        };
        let size = counted(circle.keys.len() as u64, "CI");
        writeln!(out, "\n{size}: {}{more}", shown.join(", "))?;
        let Relationship {
            source,
            r#type,
            target,
            strength,
            ..
        } = &circle.weakest;
        writeln!(
            out,
            "  weakest: {} -{}-> {} ({strength}, {})",
            harmless(source),
            harmless(r#type),
            harmless(target),
            match &circle.weakest.last_confirmed {
                Some(at) => format!("last confirmed {}", harmless(at)),
                None => "confirmed by no source".to_owned(),
            },
        )?;
    }
    Ok(())
}
