//! `faultline cause propose-rates` and `accept-rates`.

use std::io::Write;

use faultline_core::root_cause::causes::{AcceptedRate, RateProposal, accept_rates, propose_rates};
use jiff::Timestamp;
use serde::Serialize;

use super::root_cause_settings::short;
use crate::arguments::{AcceptRatesArguments, ListCausesArguments};
use crate::failure::Failure;
use crate::json;
use crate::opening::open;
use crate::table::{Alignment, Table};
use crate::text::{counted, harmless};

#[derive(Serialize)]
struct Document<'p> {
    days: f64,
    weight: f64,
    incidents: u32,
    causes: u32,
    left_out: u32,
    rates: Vec<Rate<'p>>,
}

#[derive(Serialize)]
struct Rate<'p> {
    class: &'p str,
    cis: u32,
    causes: u32,
    expected: f64,
    shipped: f64,
    current: f64,
    proposed: f64,
}

#[derive(Serialize)]
struct Accepted {
    changeset: Option<u32>,
    rates: Vec<AcceptedValue>,
}

#[derive(Serialize)]
struct AcceptedValue {
    class: String,
    rate: f64,
}

/// Tells what the confirmed causes say of fault rates.
pub fn propose(arguments: &ListCausesArguments, out: &mut impl Write) -> Result<(), Failure> {
    let workspace = open(&arguments.file)?;
    let snapshot = workspace.snapshot().map_err(Failure::work)?;
    let reader = workspace.read().map_err(Failure::work)?;
    let proposal =
        propose_rates(&snapshot, reader.view(), Timestamp::now()).map_err(Failure::work)?;
    if arguments.form.json {
        json::write(out, &document(&proposal))?;
        return Ok(());
    }
    let terms = proposal.terms;
    writeln!(
        out,
        "{} of {} in {} days; {} not counted.",
        counted(proposal.causes.into(), "confirmed cause"),
        counted(proposal.incidents.into(), "incident"),
        terms.days,
        proposal.left_out
    )?;
    writeln!(
        out,
        "Proposed = shipped × (causes + {weight}) / (expected at the shipped rates + {weight}).\n",
        weight = terms.weight
    )?;
    let mut table = Table::new(&[
        ("CLASS", Alignment::Left),
        ("CIS", Alignment::Right),
        ("CAUSES", Alignment::Right),
        ("EXPECTED", Alignment::Right),
        ("SHIPPED", Alignment::Right),
        ("IN USE", Alignment::Right),
        ("PROPOSED", Alignment::Right),
    ]);
    for rate in &proposal.rates {
        table.row([
            &rate.class,
            &rate.cis.to_string(),
            &rate.causes.to_string(),
            &format!("{:.2}", rate.expected),
            &short(rate.shipped),
            &short(rate.current),
            &short(rate.proposed),
        ]);
    }
    table.write(out)?;
    writeln!(
        out,
        "\nNothing is changed. Take over what you agree with: faultline cause accept-rates FILE CLASS..."
    )?;
    Ok(())
}

/// Takes over what is proposed for some classes.
pub fn accept(arguments: &AcceptRatesArguments, out: &mut impl Write) -> Result<(), Failure> {
    let workspace = open(&arguments.file)?;
    let context = arguments.authorship.context();
    let classes = arguments.classes.iter();
    let accepted: Vec<AcceptedRate> = classes
        .map(|class| AcceptedRate {
            class: class.clone(),
            seen: None,
        })
        .collect();
    let applied = accept_rates(&workspace, &context, &accepted).map_err(Failure::work)?;
    if arguments.form.json {
        let rates = applied.output.into_iter();
        let rates = rates.map(|(class, rate)| AcceptedValue { class, rate });
        let document = Accepted {
            changeset: applied.changeset,
            rates: rates.collect(),
        };
        json::write(out, &document)?;
        return Ok(());
    }
    for (class, rate) in &applied.output {
        writeln!(out, "{}: {}", harmless(class), short(*rate))?;
    }
    if applied.changeset.is_none() {
        writeln!(out, "These rates are in use already.")?;
    }
    Ok(())
}

fn document(proposal: &RateProposal) -> Document<'_> {
    Document {
        days: proposal.terms.days,
        weight: proposal.terms.weight,
        incidents: proposal.incidents,
        causes: proposal.causes,
        left_out: proposal.left_out,
        rates: proposal
            .rates
            .iter()
            .map(|rate| Rate {
                class: &rate.class,
                cis: rate.cis,
                causes: rate.causes,
                expected: rate.expected,
                shipped: rate.shipped,
                current: rate.current,
                proposed: rate.proposed,
            })
            .collect(),
    }
}
