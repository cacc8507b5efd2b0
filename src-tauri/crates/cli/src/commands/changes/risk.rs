//! `faultline record risk`

use std::io::Write;

use faultline_core::changes::risk::{
    RISK_MATRIX, RiskAssessment, RiskFactor, RiskLevel, assess_risk, state_risk,
};
use faultline_core::report::Language;
use faultline_core::task::TaskContext;
use jiff::Timestamp;
use serde_json::{Value, json};

use crate::arguments::RiskArguments;
use crate::commands::record::{open_record, tell};
use crate::failure::Failure;
use crate::interrupt;
use crate::json;
use crate::table::{Alignment, Table};
use crate::text::harmless;

/// Tells how risky a change is and why, or writes its risk into it.
pub fn run(arguments: &RiskArguments, out: &mut impl Write) -> Result<(), Failure> {
    let (workspace, change) = open_record(&arguments.place)?;
    let task = TaskContext::new(interrupt::cancellation(), &|_, _| {});
    let number = change.number.to_string();
    if arguments.accept || arguments.state.is_some() {
        let context = arguments.writing.authorship.context();
        let reason = &arguments.reason;
        let stated = state_risk(
            &task,
            &workspace,
            &context,
            change.id,
            arguments.state,
            reason,
        );
        let stated = stated.map_err(Failure::work)?;
        return tell(out, &arguments.writing, &number, None, &stated);
    }
    let risk = assess_risk(&task, &workspace, change.id, Timestamp::now());
    let risk = risk.map_err(Failure::work)?;
    if arguments.writing.form.json {
        json::write(out, &document(&number, &risk))?;
        return Ok(());
    }
    write_text(out, &number, &risk)
}

fn document(number: &str, risk: &RiskAssessment) -> Value {
    let factors = |factors: &[RiskFactor]| -> Vec<Value> {
        factors
            .iter()
            .map(|one| {
                json!({"id": one.id, "label": one.label, "weight": one.weight, "score": one.score, "value": one.value.words(Language::English)})
            })
            .collect()
    };
    let matrix: Vec<Vec<&str>> = RISK_MATRIX
        .iter()
        .map(|row| row.iter().map(|level| level.as_str()).collect())
        .collect();
    json!({
        "change": number,
        "risk": risk.level().as_str(),
        "calculated": risk.calculated.as_str(),
        "stated": risk.stated.map(RiskLevel::as_str),
        "overridden": risk.is_overridden(),
        "reason": risk.reason,
        "impact": risk.impact,
        "likelihood": risk.likelihood,
        "impact_factors": factors(&risk.impact_factors),
        "likelihood_factors": factors(&risk.likelihood_factors),
        "matrix": matrix,
    })
}

fn write_text(out: &mut impl Write, number: &str, risk: &RiskAssessment) -> Result<(), Failure> {
    let words = |level: RiskLevel| level.as_str().replace('_', " ");
    let RiskAssessment {
        impact, likelihood, ..
    } = risk;
    writeln!(
        out,
        "The risk of {number} is {}: impact {impact} of 5, likelihood {likelihood} of 5.",
        words(risk.calculated),
    )?;
    if risk.is_overridden() {
        let reason = risk.reason.as_deref().unwrap_or("no reason is given");
        let stated = words(risk.level());
        writeln!(out, "The change says {stated}: {}.", harmless(reason))?;
    }
    writeln!(out)?;
    let mut table = Table::new(&[
        ("SIDE", Alignment::Left),
        ("FACTOR", Alignment::Left),
        ("WEIGHT", Alignment::Right),
        ("SCORE", Alignment::Right),
        ("VALUE", Alignment::Left),
    ]);
    let sides = [
        ("impact", &risk.impact_factors),
        ("likelihood", &risk.likelihood_factors),
    ];
    for (side, factors) in sides {
        for one in factors {
            let (weight, score) = (one.weight.to_string(), one.score.to_string());
            table.row([
                side,
                one.label,
                &weight,
                &score,
                &one.value.words(Language::English),
            ]);
        }
    }
    table.write(out)?;
    writeln!(out, "\nImpact below, likelihood from 1 to 5 across:")?;
    for (row, levels) in RISK_MATRIX.iter().enumerate().rev() {
        write!(out, "  {}", row + 1)?;
        for (column, &level) in levels.iter().enumerate() {
            let is_here = row + 1 == usize::from(*impact) && column + 1 == usize::from(*likelihood);
            let cell = words(level);
            let cell = if is_here {
                format!("[{cell}]")
            } else {
                format!(" {cell} ")
            };
            write!(out, "  {cell:<11}")?;
        }
        writeln!(out)?;
    }
    Ok(())
}
