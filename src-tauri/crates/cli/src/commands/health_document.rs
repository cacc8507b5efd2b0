//! Health as a document.

use faultline_core::View;
use faultline_core::graph::{CiId, Node};
use faultline_core::health::{Check, Finding, query_of, sentence};
use serde_json::{Map, Value, json};

use super::health::Answer;
use super::list::class_id;
use crate::failure::Failure;

/// All figures, each with its whole list.
pub(super) fn whole(answer: &Answer<'_>, with_trend: bool) -> Result<Value, Failure> {
    let Answer {
        health,
        points,
        snapshot,
        ..
    } = answer;
    let model = &snapshot.model;
    let attribute = |number| {
        let mut attributes = model.attributes().iter();
        let found = attributes.find(|one| one.number == number);
        found.map_or("", |one| one.id.as_str())
    };
    let gaps = health.gaps.iter().map(|gap| {
        json!({
            "class": class_id(snapshot, gap.class),
            "attribute": attribute(gap.attribute),
            "required": gap.required,
            "missing": gap.missing,
            "of": gap.of,
            "share": f64::from(gap.missing) / f64::from(gap.of.max(1)),
            "query": gap.query(model),
        })
    });
    let mut figures = Vec::new();
    for figure in &health.figures {
        figures.push(json!({
            "name": figure.check.as_str(),
            "section": figure.check.section().as_str(),
            "count": figure.count(),
            "of": figure.of,
            "query": query_of(figure.check, model),
            "items": items(answer, &figure.findings)?,
        }));
    }
    let mut facts = Vec::new();
    for fact in &health.ask_first.facts {
        let mut item = item(answer, &fact.finding)?;
        item.insert("list".to_owned(), json!(fact.check.as_str()));
        item.insert("critical_services".to_owned(), json!(fact.services));
        facts.push(Value::Object(item));
    }
    let mut document = json!({
        "as_of": health.changeset,
        "at": health.at.to_string(),
        "stale_after_days": health.rule.stale_after_days,
        "confirmed_within_days": health.rule.confidence.confirmed_within_days,
        "in_service": health.in_service,
        "services": health.services,
        "critical_services": health.critical_services,
        "relationships": health.relationships,
        "figures": figures,
        "missing_attributes": gaps.collect::<Vec<_>>(),
        "ask_first": {"total": health.ask_first.total, "items": facts},
    });
    if with_trend {
        let points = points.iter().map(|point| {
            let counts = Check::ALL.iter().zip(&point.counts);
            let counts: Map<String, Value> = counts
                .map(|(check, count)| (check.as_str().to_owned(), json!(count)))
                .collect();
            json!({
                "changeset": point.changeset,
                "at": point.at.to_string(),
                "baselines": point.baselines,
                "in_service": point.in_service,
                "counts": counts,
            })
        });
        document["trend"] = Value::Array(points.collect());
    }
    Ok(document)
}

/// The list of a check.
pub(super) fn list(answer: &Answer<'_>, check: Check, limit: u32) -> Result<Value, Failure> {
    let findings = &answer.health.figure(check).findings;
    let shown = shown(findings, limit);
    Ok(json!({
        "as_of": answer.health.changeset,
        "name": check.as_str(),
        "total": findings.len(),
        "query": query_of(check, &answer.snapshot.model),
        "items": items(answer, shown)?,
    }))
}

/// The first findings; all of them for 0.
pub(super) fn shown(findings: &[Finding], limit: u32) -> &[Finding] {
    match limit as usize {
        0 => findings,
        limit => &findings[..findings.len().min(limit)],
    }
}

fn items(answer: &Answer<'_>, findings: &[Finding]) -> Result<Vec<Value>, Failure> {
    let each = findings
        .iter()
        .map(|one| item(answer, one).map(Value::Object));
    each.collect()
}

fn item(answer: &Answer<'_>, finding: &Finding) -> Result<Map<String, Value>, Failure> {
    let snapshot = answer.snapshot;
    let name = name(answer.view, snapshot.graph.ci_id(finding.node))?;
    let told = [
        ("key", json!(snapshot.graph.key(finding.node))),
        ("name", json!(name)),
        ("class", json!(class_of(answer, finding.node))),
        ("reason", json!(sentence(&finding.reason, snapshot))),
    ];
    Ok(told
        .map(|(field, value)| (field.to_owned(), value))
        .into_iter()
        .collect())
}

/// The class of a CI.
pub(super) fn class_of(answer: &Answer<'_>, node: Node) -> String {
    class_id(answer.snapshot, answer.snapshot.graph.class(node))
}

/// The name of a CI.
pub(super) fn name(view: View<'_>, id: CiId) -> Result<String, Failure> {
    let mut name = String::new();
    view.for_each_ci_of(&[id], |row, _| {
        name = row.name.to_owned();
        Ok(())
    })
    .map_err(|error: faultline_core::store_error::StoreError| Failure::work(error))?;
    Ok(name)
}
