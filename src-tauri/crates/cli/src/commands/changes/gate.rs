//! `faultline gate`

use std::io::Write;

use faultline_core::changes::collisions::{CollisionQuestion, collisions, sentence};
use faultline_core::changes::risk::{RiskAssessment, RiskLevel, assess_risk};
use faultline_core::changes::{ChangeFault, span_of};
use faultline_core::report::Language;
use faultline_core::task::TaskContext;
use jiff::Timestamp;
use serde_json::{Value, json};

use super::collision_document::{document, names};
use crate::arguments::GateArguments;
use crate::commands::record::open_record;
use crate::failure::Failure;
use crate::interrupt;
use crate::json;
use crate::text::harmless;

/// Tells whether a change may pass; exit status 3 with the reasons where it may not.
pub fn run(arguments: &GateArguments, out: &mut impl Write) -> Result<(), Failure> {
    let (workspace, change) = open_record(&arguments.place)?;
    let task = TaskContext::new(interrupt::cancellation(), &|_, _| {});
    let mut reasons: Vec<String> = Vec::new();
    let risk = assess_risk(&task, &workspace, change.id, Timestamp::now());
    let risk = risk.map_err(Failure::work)?;
    let level = level_that_counts(&risk);
    if let Some(most) = arguments.max_risk.filter(|&most| level > most) {
        reasons.push(format!(
            "its risk is {}, and at most {} is allowed",
            words(level),
            words(most)
        ));
    }
    let mut collided: Vec<Value> = Vec::new();
    if arguments.no_collisions {
        if span_of(&change).is_none() {
            return Err(Failure::work(ChangeFault::NoTime(change.number)));
        }
        let reader = workspace.read().map_err(Failure::work)?;
        let question = CollisionQuestion {
            change: Some(change.id),
            ..CollisionQuestion::default()
        };
        let found = collisions(&task, &workspace, &question).map_err(Failure::work)?;
        let names = names(reader.view(), &found)?;
        reasons.extend(
            found
                .iter()
                .map(|one| sentence(Language::English, one, &names)),
        );
        collided.extend(found.iter().map(|one| document(one, &names)));
    }
    let number = change.number.to_string();
    if arguments.form.json {
        let document = json!({
            "change": number,
            "passed": reasons.is_empty(),
            "risk": level.as_str(),
            "reasons": reasons,
            "collisions": collided,
        });
        json::write(out, &document)?;
    } else if reasons.is_empty() {
        writeln!(out, "{number} passes; its risk is {}.", words(level))?;
    } else {
        for reason in &reasons {
            writeln!(out, "{}.", harmless(reason))?;
        }
    }
    match reasons.is_empty() {
        true => Ok(()),
        false => Err(Failure::GateNotMet(format!(
            "{number} does not pass the gate: {}.",
            reasons.join("; ")
        ))),
    }
}

/// A risk that was stated without a reason does not count.
fn level_that_counts(risk: &RiskAssessment) -> RiskLevel {
    match risk.is_overridden() && risk.reason.is_none() {
        true => risk.calculated,
        false => risk.level(),
    }
}

fn words(level: RiskLevel) -> String {
    level.as_str().replace('_', " ")
}
