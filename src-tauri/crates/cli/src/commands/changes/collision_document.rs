//! A collision as a document and as rows.

use std::collections::HashMap;
use std::io::Write;

use faultline_core::View;
use faultline_core::changes::TimeSpan;
use faultline_core::changes::collisions::{
    CollidesWith, CollidingCi, Collision, names_of, sentence,
};
use faultline_core::report::Language;
use serde_json::{Value, json};

use crate::failure::Failure;
use crate::text::{harmless, moment};

/// The names of everything that collisions are about.
pub fn names(view: View<'_>, found: &[Collision]) -> Result<HashMap<u32, String>, Failure> {
    names_of(view, found).map_err(Failure::work)
}

/// A span as a document.
pub fn span(span: TimeSpan) -> Value {
    json!({"start": span.start.to_string(), "end": span.end.to_string()})
}

/// A collision as a document.
pub fn document(one: &Collision, names: &HashMap<u32, String>) -> Value {
    let with = match &one.with {
        CollidesWith::Change { number, title, .. } => {
            json!({"change": number.to_string(), "title": title})
        }
        CollidesWith::Window { kind, name } => json!({"window": kind.as_str(), "name": name}),
    };
    let cis = |cis: &[CollidingCi]| -> Vec<Value> {
        cis.iter()
            .map(|ci| {
                json!({
                    "key": ci.key,
                    "name": names.get(&ci.ci),
                    "state": ci.together.as_str(),
                    "alone": [ci.alone[0].as_str(), ci.alone[1].as_str()],
                })
            })
            .collect()
    };
    json!({
        "kind": one.kind.as_str(),
        "sentence": sentence(Language::English, one, names),
        "change": one.number.to_string(),
        "title": one.title,
        "span": span(one.span),
        "with": with,
        "with_span": one.other_span.map(span),
        "cis": cis(&one.cis),
        "cis_total": one.cis_total,
        "services": cis(&one.services),
        "services_total": one.services_total,
        "implementer": one.implementer,
    })
}

/// A collision in a line with its times below.
pub fn write_text(
    out: &mut impl Write,
    one: &Collision,
    names: &HashMap<u32, String>,
) -> Result<(), Failure> {
    writeln!(
        out,
        "{}.",
        harmless(&sentence(Language::English, one, names))
    )?;
    let line = |number: &str, span: TimeSpan| {
        let number = harmless(number).into_owned();
        format!(
            "    {number}  {} to {}",
            moment(span.start),
            moment(span.end)
        )
    };
    writeln!(out, "{}", line(&one.number.to_string(), one.span))?;
    let other = match &one.with {
        CollidesWith::Change { number, .. } => number.to_string(),
        CollidesWith::Window { name, .. } => name.clone(),
    };
    if let Some(span) = one.other_span {
        writeln!(out, "{}", line(&other, span))?;
    }
    Ok(())
}
