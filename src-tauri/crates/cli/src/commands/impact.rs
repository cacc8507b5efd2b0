//! `faultline impact`

use std::io::Write;

use faultline_core::View;
use faultline_core::graph::{Affected, Node, State};
use faultline_core::impact::{
    Answer, RootDocument, affected_document, ask, current, root_of_key, summary, summary_document,
};
use faultline_core::records::frozen::question_of_roots;
use faultline_core::snapshot::GraphSnapshot;
use faultline_core::time::When;

use super::record::freeze;
use super::{impact_confidence, impact_reasons};
use crate::arguments::{AsOf, ImpactArguments};
use crate::failure::Failure;
use crate::json::Array;
use crate::opening::open_at;
use crate::state_words::{style, word};
use crate::table::{Alignment, Table};
use crate::text::harmless;

/// Tells what fails when CIs are forced to states, and why.
pub fn run(arguments: &ImpactArguments, out: &mut impl Write) -> Result<(), Failure> {
    let moment = match &arguments.draft {
        Some(name) => AsOf {
            as_of: When::Draft(name.clone()),
        },
        None => arguments.moment.clone(),
    };
    let opened = open_at(&arguments.file, &moment)?;
    let snapshot = opened.snapshot()?;
    let reader = opened.read()?;
    let view = reader.view();
    let mut roots = arguments
        .roots
        .iter()
        .map(|root| {
            let node = root_of_key(&snapshot, view, &root.key).map_err(Failure::work)?;
            Ok((node, root.state))
        })
        .collect::<Result<Vec<_>, Failure>>()?;
    if arguments.current {
        roots.extend(current(&snapshot, view).map_err(Failure::work)?);
    }
    if let Some(number) = &arguments.attach {
        let stated = &roots[..arguments.roots.len()];
        let question = question_of_roots(&snapshot.graph, stated, arguments.current);
        freeze::attach(&opened, &moment, &arguments.authorship, number, &question)?;
    }
    let explained = arguments
        .explain
        .as_ref()
        .map(|key| root_of_key(&snapshot, view, key))
        .transpose()
        .map_err(Failure::work)?;
    let answer = ask(snapshot, &roots);
    let reasons = explained
        .map(|node| impact_reasons::of(&answer, view, node))
        .transpose()?;
    let time = opened.time()?;
    let confidence = arguments
        .confidence
        .then(|| impact_confidence::of(&answer, view, arguments.confirmed_within, time))
        .transpose()?;
    let asides = Asides {
        reasons,
        confidence,
    };
    if arguments.form.json {
        write_json(out, &answer, view, &asides)
    } else {
        write_text(out, &answer, view, &asides)
    }
}

/// What is told beside the answer where it was asked for.
struct Asides {
    reasons: Option<impact_reasons::Reasons>,
    confidence: Option<impact_confidence::Document>,
}

fn write_json(
    out: &mut impl Write,
    answer: &Answer,
    view: View<'_>,
    asides: &Asides,
) -> Result<(), Failure> {
    let roots: Vec<RootDocument<'_>> = answer
        .roots
        .iter()
        .map(|&root| RootDocument::of(&answer.snapshot.graph, root))
        .collect();
    write!(
        out,
        "{{\"as_of\": {}, \"roots\": ",
        answer.snapshot.changeset
    )?;
    serde_json::to_writer(&mut *out, &roots)?;
    write!(out, ",\n\"affected\": ")?;
    let mut array = Array::begin(&mut *out)?;
    for affected in answer.impact.affected() {
        let line = affected_document(answer, view, affected).map_err(Failure::work)?;
        array.push(&line)?;
    }
    array.end()?;
    write!(out, ",\n\"summary\": ")?;
    serde_json::to_writer(&mut *out, &summary_document(answer))?;
    if let Some(reasons) = &asides.reasons {
        write!(out, ",\n\"explanation\": ")?;
        serde_json::to_writer(&mut *out, reasons)?;
    }
    if let Some(confidence) = &asides.confidence {
        write!(out, ",\n\"confidence\": ")?;
        serde_json::to_writer(&mut *out, confidence)?;
    }
    writeln!(out, "}}")?;
    Ok(())
}

fn write_text(
    out: &mut impl Write,
    answer: &Answer,
    view: View<'_>,
    asides: &Asides,
) -> Result<(), Failure> {
    let counts = summary(answer);
    let state = |state: State, count: u32| {
        let style = style(state);
        format!("{style}{count} {}{style:#}", word(state).replace('_', " "))
    };
    let services = match counts.services {
        0 => "none of them a service".to_owned(),
        1 => "1 of them a service".to_owned(),
        services => format!("{services} of them services"),
    };
    writeln!(
        out,
        "{}, {}, {}; {services}",
        state(State::Down, counts.down),
        state(State::Degraded, counts.degraded),
        state(State::AtRisk, counts.at_risk),
    )?;
    match counts.assumed {
        0 => {}
        1 => writeln!(
            out,
            "1 rests on redundancy that nobody stated, marked with *"
        )?,
        assumed => writeln!(
            out,
            "{assumed} rest on redundancy that nobody stated, marked with *"
        )?,
    }
    write_affected(out, answer, view, "Services", true)?;
    write_affected(out, answer, view, "Other CIs", false)?;
    let quiet = answer
        .impact
        .affected()
        .iter()
        .filter(|one| !is_shown(answer, one))
        .count();
    match quiet {
        0 => {}
        1 => writeln!(out, "1 more is at risk and no service; --json lists it.")?,
        _ => writeln!(
            out,
            "{quiet} more are at risk and no services; --json lists them."
        )?,
    }
    if let Some(confidence) = &asides.confidence {
        impact_confidence::write(out, confidence)?;
    }
    if let Some(reasons) = &asides.reasons {
        writeln!(out)?;
        impact_reasons::write(out, reasons)?;
    }
    Ok(())
}

/// What is only at risk is left to the document, unless it is a service or was named.
fn is_shown(answer: &Answer, affected: &Affected) -> bool {
    affected.state > State::AtRisk
        || affected.forced.is_some()
        || answer.snapshot.is_service(affected.node)
}

/// The services among what is shown, or all others, in the order of the answer.
fn write_affected(
    out: &mut impl Write,
    answer: &Answer,
    view: View<'_>,
    heading: &str,
    services: bool,
) -> Result<(), Failure> {
    let mut table = Table::new(&[
        ("STATE", Alignment::Left),
        ("HOPS", Alignment::Right),
        ("KEY", Alignment::Left),
        ("NAME", Alignment::Left),
        ("CLASS", Alignment::Left),
        ("CRITICALITY", Alignment::Left),
        ("VIA", Alignment::Left),
    ]);
    let affected =
        answer.impact.affected().iter().filter(|one| {
            is_shown(answer, one) && answer.snapshot.is_service(one.node) == services
        });
    let mut count = 0;
    for affected in affected {
        count += 1;
        let line = affected_document(answer, view, affected).map_err(Failure::work)?;
        let mark = if line.assumed { "*" } else { "" };
        table.row([
            &format!("{}{mark}", line.state.replace('_', " ")),
            &line.hops.to_string(),
            &line.key,
            &line.name,
            &line.class,
            line.criticality.as_deref().unwrap_or_default(),
            line.via.as_deref().unwrap_or_default(),
        ]);
    }
    if count > 0 {
        writeln!(out, "\n{heading} {count}")?;
        table.write(out)?;
    }
    Ok(())
}

/// A CI's key with its name, see [`named`].
pub(super) fn name_of(
    snapshot: &GraphSnapshot,
    view: View<'_>,
    node: Node,
) -> Result<String, Failure> {
    let graph = &snapshot.graph;
    let ci = view.ci(graph.ci_id(node)).map_err(Failure::work)?;
    let name = ci.map_or_else(String::new, |ci| ci.name);
    Ok(named(graph.key(node), &name))
}

/// A key with the name beside it where the two differ, harmless on a terminal.
pub(super) fn named(key: &str, name: &str) -> String {
    if name.is_empty() || name == key {
        harmless(key).into_owned()
    } else {
        format!("{} ({})", harmless(name), harmless(key))
    }
}
