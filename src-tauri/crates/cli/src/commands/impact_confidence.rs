//! The part of `faultline impact --confidence`: how sure the answer is.

use std::io::{self, Write};

use faultline_core::View;
use faultline_core::confidence;
use faultline_core::confidence::{
    Confidence, ConfidenceRule, Doubt, NormalRelationship, NormalRelationships, assess,
};
use faultline_core::impact::Answer;
use jiff::Timestamp;
use serde::Serialize;

use super::impact::named;
use super::list::class_id;
use crate::failure::Failure;
use crate::table::{Alignment, Table};
use crate::text::{harmless, moment};

/// Lines of a table; the rest is counted.
const SHOWN: usize = 20;

/// How sure the answer is, as a document.
#[derive(Serialize)]
pub struct Document {
    rule: Rule,
    certain: usize,
    likely: Vec<String>,
    doubtful: Vec<Relationship>,
    frontier: Vec<Unmapped>,
}

#[derive(Serialize)]
struct Rule {
    confirmed_within_days: u32,
    normal_share: f64,
    least_cis: u32,
}

/// A relationship that is not trusted.
#[derive(Serialize)]
struct Relationship {
    source: String,
    r#type: String,
    target: String,
    confirmed: Timestamp,
    /// The source that listed it last; none where it is merely old.
    gone_from: Option<String>,
}

/// A CI that nothing needs in a way in which the others of its class are needed.
#[derive(Serialize)]
struct Unmapped {
    key: String,
    #[serde(skip)]
    name: String,
    class: String,
    missing: Vec<Missing>,
}

#[derive(Serialize)]
struct Missing {
    r#type: String,
    having: u32,
    of: u32,
}

/// How sure `answer` is at `now`.
pub fn of(
    answer: &Answer,
    view: View<'_>,
    confirmed_within_days: Option<u32>,
    now: Timestamp,
) -> Result<Document, Failure> {
    let held = confidence::rule(view).map_err(Failure::work)?;
    let rule = ConfidenceRule {
        confirmed_within_days: confirmed_within_days.unwrap_or(held.confirmed_within_days),
        ..held
    };
    let normal = NormalRelationships::of(&answer.snapshot, &rule);
    let confidence =
        assess(answer, view, &rule, &normal, now, &mut || true).map_err(Failure::work)?;
    document(answer, view, &rule, &confidence)
}

fn document(
    answer: &Answer,
    view: View<'_>,
    rule: &ConfidenceRule,
    confidence: &Confidence,
) -> Result<Document, Failure> {
    let graph = &answer.snapshot.graph;
    let affected = answer.impact.affected();
    let likely: Vec<String> = affected
        .iter()
        .filter(|one| !confidence.is_certain(one))
        .map(|one| graph.key(one.node).to_owned())
        .collect();
    let mut doubtful = Vec::with_capacity(confidence.doubtful.len());
    for one in &confidence.doubtful {
        let Some(row) = view.relationship(one.relationship).map_err(Failure::work)? else {
            continue;
        };
        let key = |id| graph.node_of(id).map(|node| graph.key(node).to_owned());
        let (confirmed, gone_from) = match &one.doubt {
            Doubt::Old { confirmed } => (*confirmed, None),
            Doubt::Gone { source, confirmed } => (*confirmed, Some(source.clone())),
        };
        doubtful.push(Relationship {
            source: key(row.source).unwrap_or_default(),
            r#type: type_id(answer, row.kind),
            target: key(row.target).unwrap_or_default(),
            confirmed,
            gone_from,
        });
    }
    let mut frontier = Vec::with_capacity(confidence.frontier.len());
    for one in &confidence.frontier {
        let ci = view.ci(graph.ci_id(one.node)).map_err(Failure::work)?;
        frontier.push(Unmapped {
            key: graph.key(one.node).to_owned(),
            name: ci.map(|ci| ci.name).unwrap_or_default(),
            class: class_id(&answer.snapshot, graph.class(one.node)),
            missing: one.missing.iter().map(|one| missing(answer, one)).collect(),
        });
    }
    let ConfidenceRule {
        confirmed_within_days,
        normal_share,
        least_cis,
    } = *rule;
    Ok(Document {
        rule: Rule {
            confirmed_within_days,
            normal_share,
            least_cis,
        },
        certain: affected.len() - likely.len(),
        likely,
        doubtful,
        frontier,
    })
}

fn missing(answer: &Answer, lacked: &NormalRelationship) -> Missing {
    Missing {
        r#type: type_id(answer, lacked.kind),
        having: lacked.having,
        of: lacked.of,
    }
}

fn type_id(answer: &Answer, kind: u16) -> String {
    let model = &answer.snapshot.model;
    model
        .relationship_type_by_number(kind)
        .map(|kind| kind.id.clone())
        .unwrap_or_default()
}

/// Writes how sure the answer is, for people.
pub fn write(out: &mut impl Write, document: &Document) -> io::Result<()> {
    let days = document.rule.confirmed_within_days;
    writeln!(
        out,
        "\n{} certain; {} only likely, since a relationship not confirmed within {days} days stands on every way",
        document.certain,
        document.likely.len()
    )?;
    let mut doubtful = Table::new(&[
        ("DOUBTFUL", Alignment::Left),
        ("TYPE", Alignment::Left),
        ("TARGET", Alignment::Left),
        ("LAST CONFIRMED", Alignment::Left),
    ]);
    for one in document.doubtful.iter().take(SHOWN) {
        let gone = match &one.gone_from {
            Some(source) => format!(", no longer listed by {}", harmless(source)),
            None => String::new(),
        };
        doubtful.row([
            &one.source,
            &one.r#type,
            &one.target,
            &format!("{}{gone}", moment(one.confirmed)),
        ]);
    }
    if !document.doubtful.is_empty() {
        doubtful.write(out)?;
        write_more(out, document.doubtful.len())?;
    }
    if document.frontier.is_empty() {
        return Ok(());
    }
    writeln!(
        out,
        "\nUnmapped frontier {}: nothing needs these CIs in a way in which others of their class are needed",
        document.frontier.len()
    )?;
    for one in document.frontier.iter().take(SHOWN) {
        for lacked in &one.missing {
            writeln!(
                out,
                "{}: no {} leads to it; {} of {} of class {} have one",
                named(&one.key, &one.name),
                lacked.r#type,
                lacked.having,
                lacked.of,
                one.class
            )?;
        }
    }
    write_more(out, document.frontier.len())
}

fn write_more(out: &mut impl Write, count: usize) -> io::Result<()> {
    match count.saturating_sub(SHOWN) {
        0 => Ok(()),
        more => writeln!(out, "{more} more; --json lists them."),
    }
}
