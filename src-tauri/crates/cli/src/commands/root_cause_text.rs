//! The answer of `faultline root-cause` for people.

use std::io::Write;

use faultline_core::View;
use faultline_core::graph::{CandidateCause, Hypothesis, Node};
use faultline_core::root_cause::{Answer, Prior};
use faultline_core::snapshot::GraphSnapshot;

use super::impact::name_of;
use super::list::class_id;
use crate::failure::Failure;
use crate::state_words::word;
use crate::table::{Alignment, Table};
use crate::text::harmless;

/// Candidates, hypotheses and checks that are shown; --json has them all.
const CANDIDATES_SHOWN: usize = 20;
const HYPOTHESES_SHOWN: usize = 5;
const CHECKS_SHOWN: usize = 5;

/// Writes an answer as tables with the reasons.
pub fn write(
    out: &mut impl Write,
    snapshot: &GraphSnapshot,
    view: View<'_>,
    answer: &Answer,
) -> Result<(), Failure> {
    let found = &answer.found;
    if found.candidates.is_empty() {
        writeln!(out, "Nothing in service can have caused what is reported.")?;
        return Ok(());
    }
    if let Some(ratio) = found.no_fault_ratio.filter(|&ratio| ratio >= 1.0) {
        writeln!(
            out,
            "The reports are better explained as false: no fault is {ratio:.1} times likelier than the best cause.\n"
        )?;
    }
    candidates(snapshot, view, answer)?.write(out)?;
    if let Some(best) = found.candidates.first() {
        writeln!(out)?;
        reasons(out, snapshot, view, answer, best)?;
    }
    if found
        .hypotheses
        .iter()
        .take(HYPOTHESES_SHOWN)
        .any(|one| one.faults.len() > 1)
    {
        writeln!(out, "\nTogether:")?;
        for hypothesis in found.hypotheses.iter().take(HYPOTHESES_SHOWN) {
            writeln!(out, "  {}", together(snapshot, hypothesis))?;
        }
    }
    if !found.checks.is_empty() {
        writeln!(out, "\nCheck next:")?;
        let mut table = Table::new(&[("BITS", Alignment::Right), ("CI", Alignment::Left)]);
        for check in found.checks.iter().take(CHECKS_SHOWN) {
            let bits = format!("{:.3}", check.entropy_drop);
            table.row([&bits, &name_of(snapshot, view, check.node)?]);
        }
        table.write(out)?;
    }
    if !found.searched.complete {
        writeln!(
            out,
            "\nThe search was stopped: {} of the probability was not looked at. More --time-limit finds more.",
            percent(found.searched.unbounded_mass)
        )?;
    }
    Ok(())
}

fn candidates(snapshot: &GraphSnapshot, view: View<'_>, answer: &Answer) -> Result<Table, Failure> {
    let mut table = Table::new(&[
        ("CHANCE", Alignment::Right),
        ("CI", Alignment::Left),
        ("CLASS", Alignment::Left),
        ("FAULT", Alignment::Left),
        ("EXPLAINS", Alignment::Left),
        ("CONTRADICTED BY", Alignment::Left),
        ("ALIKE", Alignment::Left),
    ]);
    let graph = &snapshot.graph;
    for one in answer.found.candidates.iter().take(CANDIDATES_SHOWN) {
        let explained = one.explained.len();
        let symptoms = explained + one.unexplained.len();
        table.row([
            &percent(one.probability),
            &name_of(snapshot, view, one.node)?,
            &class_id(snapshot, graph.class(one.node)),
            word(one.state),
            &format!("{explained} of {symptoms}"),
            &keys(snapshot, &one.contradicted),
            &keys(snapshot, &one.alike),
        ]);
    }
    Ok(table)
}

/// Why the first candidate stands where it does.
fn reasons(
    out: &mut impl Write,
    snapshot: &GraphSnapshot,
    view: View<'_>,
    answer: &Answer,
    best: &CandidateCause,
) -> Result<(), Failure> {
    writeln!(out, "{}", name_of(snapshot, view, best.node)?)?;
    if let Some(prior) = answer.priors.get(&best.node) {
        writeln!(out, "  before: {}", prior_words(prior))?;
    }
    writeln!(
        out,
        "  with it {} alone what is observed is {:.3e} times likelier than with no fault",
        word(best.state),
        best.gain.exp()
    )?;
    for way in &best.explained {
        let keys: Vec<_> = way
            .iter()
            .map(|&node| harmless(snapshot.graph.key(node)))
            .collect();
        writeln!(out, "  explains {}", keys.join(" <- "))?;
    }
    for (words, nodes) in [
        ("does not explain", &best.unexplained),
        ("contradicted by", &best.contradicted),
    ] {
        if !nodes.is_empty() {
            writeln!(out, "  {words} {}", keys(snapshot, nodes))?;
        }
    }
    for order in &best.wrong_order {
        writeln!(
            out,
            "  {} began {:.0} minutes before {}, which should have begun first",
            harmless(snapshot.graph.key(order.symptom)),
            order.lead / 60.0,
            harmless(snapshot.graph.key(order.provider))
        )?;
    }
    Ok(())
}

fn prior_words(prior: &Prior) -> String {
    let mut words = format!("chance of a fault {:e}", prior.rate);
    if let Some(change) = &prior.change {
        words.push_str(&format!(
            ", {:.1} times for changeset {} {:.1} hours before",
            prior.change_factor(),
            change.changeset,
            change.hours_before
        ));
    }
    if prior.past_faults > 0 {
        words.push_str(&format!(
            ", {} times for past faults",
            prior.history_factor()
        ));
    }
    words
}

/// "97.2 %  sw-1 down + db-2 degraded".
fn together(snapshot: &GraphSnapshot, hypothesis: &Hypothesis) -> String {
    let faults: Vec<String> = hypothesis
        .faults
        .iter()
        .map(|fault| {
            let key = harmless(snapshot.graph.key(fault.node));
            format!("{key} {}", word(fault.state))
        })
        .collect();
    format!(
        "{:>7}  {}",
        percent(hypothesis.probability),
        faults.join(" + ")
    )
}

fn percent(probability: f64) -> String {
    format!("{:.2} %", probability * 100.0)
}

fn keys(snapshot: &GraphSnapshot, nodes: &[Node]) -> String {
    let keys: Vec<_> = nodes
        .iter()
        .map(|&node| harmless(snapshot.graph.key(node)))
        .collect();
    keys.join(", ")
}
