//! `faultline record review`

use std::io::Write;

use faultline_core::changes::review::{ReviewedCi, review_change};
use jiff::Timestamp;
use serde_json::{Value, json};

use super::collision_document::span;
use crate::arguments::ReviewArguments;
use crate::commands::record::open_record;
use crate::failure::Failure;
use crate::json;
use crate::text::{harmless, moment};

/// Tells what was predicted of a change against what incidents report.
pub fn run(arguments: &ReviewArguments, out: &mut impl Write) -> Result<(), Failure> {
    let (workspace, change) = open_record(&arguments.place)?;
    let found = review_change(&workspace, change.id, Timestamp::now()).map_err(Failure::work)?;
    let number = change.number.to_string();
    if arguments.form.json {
        let cis = |cis: &[ReviewedCi]| -> Vec<Value> {
            cis.iter()
                .map(|one| {
                    let incidents = one.incidents.iter().map(ToString::to_string);
                    let incidents: Vec<String> = incidents.collect();
                    json!({"key": one.key, "predicted": one.predicted.as_str(), "incidents": incidents})
                })
                .collect()
        };
        let proposals = found.proposals.iter().map(|one| {
            json!({"source": one.source, "type": one.kind, "target": one.target, "alike": one.alike})
        });
        let document = json!({
            "change": number,
            "span": span(found.span),
            "predicted_at": found.predicted_at,
            "draft": found.draft,
            "hits": cis(&found.hits),
            "misses": cis(&found.misses),
            "false_alarms": cis(&found.false_alarms),
            "proposals": proposals.collect::<Vec<Value>>(),
        });
        json::write(out, &document)?;
        return Ok(());
    }
    let (start, end) = (moment(found.span.start), moment(found.span.end));
    writeln!(
        out,
        "Incidents from {start} to {end} against what {number} was to hit by the estate of changeset {}:",
        found.predicted_at
    )?;
    for (title, cis) in [
        ("HITS, predicted and reported", &found.hits),
        ("MISSES, reported and not predicted", &found.misses),
        (
            "FALSE ALARMS, services predicted and not reported",
            &found.false_alarms,
        ),
    ] {
        writeln!(out, "\n{title} ({})", cis.len())?;
        for one in cis {
            let incidents: Vec<String> = one.incidents.iter().map(ToString::to_string).collect();
            let predicted = one.predicted.as_str().replace('_', " ");
            let key = harmless(&one.key);
            writeln!(
                out,
                "    {key}  predicted {predicted}  {}",
                incidents.join(", ")
            )?;
        }
    }
    for one in &found.proposals {
        let line = format!("{} {} {}", one.source, one.kind, one.target);
        writeln!(
            out,
            "\nPerhaps a relationship is missing: {}",
            harmless(&line)
        )?;
    }
    Ok(())
}
