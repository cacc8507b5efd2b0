//! Health for people.

use std::io::Write;

use faultline_core::health::{Check, Section, sentence};

use super::health::Answer;
use super::health_document::{class_of, name, shown};
use super::list::class_id;
use crate::failure::Failure;
use crate::table::{Alignment, Table};
use crate::text::{counted, harmless, moment};

/// Lines shown of a list in the summary; the documents have all.
const SHOWN: usize = 10;

/// The figures by section, what is missing most, and what to ask first.
pub(super) fn whole(out: &mut impl Write, answer: &Answer<'_>) -> Result<(), Failure> {
    let health = answer.health;
    let rule = &health.rule;
    writeln!(
        out,
        "Health as of #{}: {} in service, {} of them services ({} critical), {}",
        health.changeset,
        counted(health.in_service.into(), "CI"),
        health.services,
        health.critical_services,
        counted(health.relationships.into(), "relationship"),
    )?;
    writeln!(
        out,
        "A CI is stale after {}; a confirmation of a relationship is trusted for {}.",
        counted(rule.stale_after_days.into(), "day"),
        counted(rule.confidence.confirmed_within_days.into(), "day"),
    )?;
    for (section, title) in [
        (Section::Completeness, "Completeness"),
        (Section::Correctness, "Correctness"),
        (Section::Relationships, "Relationship health"),
    ] {
        writeln!(out, "\n{title}")?;
        figures(answer, section).write(out)?;
        if section == Section::Completeness {
            gaps(out, answer)?;
        }
    }
    ask_first(out, answer)?;
    if !answer.points.is_empty() {
        trend(out, answer)?;
    }
    writeln!(out, "\n--list NAME tells which CIs, and why.")?;
    Ok(())
}

fn figures(answer: &Answer<'_>, section: Section) -> Table {
    let mut table = Table::new(&[
        ("COUNT", Alignment::Right),
        ("OF", Alignment::Right),
        ("SHARE", Alignment::Right),
        ("LIST", Alignment::Left),
        ("WHAT", Alignment::Left),
    ]);
    let figures = answer.health.figures.iter();
    for figure in figures.filter(|one| one.check.section() == section) {
        table.row([
            &figure.count().to_string(),
            &figure.of.to_string(),
            &share(figure.count(), figure.of),
            figure.check.as_str(),
            what(figure.check),
        ]);
    }
    table
}

fn gaps(out: &mut impl Write, answer: &Answer<'_>) -> Result<(), Failure> {
    let gaps = &answer.health.gaps;
    if gaps.is_empty() {
        return Ok(());
    }
    let mut table = Table::new(&[
        ("MISSING", Alignment::Right),
        ("OF", Alignment::Right),
        ("SHARE", Alignment::Right),
        ("CLASS", Alignment::Left),
        ("ATTRIBUTE", Alignment::Left),
    ]);
    for gap in gaps.iter().take(SHOWN) {
        let mut attributes = answer.snapshot.model.attributes().iter();
        let attribute = attributes.find(|one| one.number == gap.attribute);
        let required = if gap.required { " (required)" } else { "" };
        let id = attribute.map_or("", |one| one.id.as_str());
        table.row([
            &gap.missing.to_string(),
            &gap.of.to_string(),
            &share(gap.missing, gap.of),
            &class_id(answer.snapshot, gap.class),
            &format!("{id}{required}"),
        ]);
    }
    writeln!(out)?;
    table.write(out)?;
    more(out, gaps.len(), "--json lists them")
}

fn ask_first(out: &mut impl Write, answer: &Answer<'_>) -> Result<(), Failure> {
    let asked = &answer.health.ask_first;
    writeln!(out, "\nAsk this first")?;
    if asked.facts.is_empty() {
        writeln!(
            out,
            "No answer about a critical service rests on an assumed, doubted or missing fact."
        )?;
        return Ok(());
    }
    writeln!(
        out,
        "What is assumed, doubted or missing, by how many of the {} depend on it:",
        counted(answer.health.critical_services.into(), "critical service"),
    )?;
    let mut table = Table::new(&[
        ("SERVICES", Alignment::Right),
        ("CI", Alignment::Left),
        ("CLASS", Alignment::Left),
        ("WHAT IS NOT KNOWN", Alignment::Left),
    ]);
    for fact in asked.facts.iter().take(SHOWN) {
        let node = fact.finding.node;
        table.row([
            &fact.services.to_string(),
            answer.snapshot.graph.key(node),
            &class_of(answer, node),
            &sentence(&fact.finding.reason, answer.snapshot),
        ]);
    }
    table.write(out)?;
    more(out, asked.total as usize, "--json lists the first 200")
}

fn more(out: &mut impl Write, total: usize, how: &str) -> Result<(), Failure> {
    match total.saturating_sub(SHOWN) {
        0 => {}
        more => writeln!(out, "{more} more; {how}.")?,
    }
    Ok(())
}

fn trend(out: &mut impl Write, answer: &Answer<'_>) -> Result<(), Failure> {
    let mut table = Table::new(&[
        ("CHANGESET", Alignment::Right),
        ("RECORDED", Alignment::Left),
        ("BASELINE", Alignment::Left),
        ("CIS", Alignment::Right),
        ("INCOMPLETE", Alignment::Right),
        ("INCORRECT", Alignment::Right),
        ("DOUBTED", Alignment::Right),
    ]);
    let sum = |counts: &[u32], section| {
        let each = Check::ALL.iter().zip(counts);
        let of_section = each.filter(|(check, _)| check.section() == section);
        let sum: u64 = of_section.map(|(_, &count)| u64::from(count)).sum();
        sum.to_string()
    };
    for point in answer.points {
        table.row([
            &format!("#{}", point.changeset),
            &moment(point.at),
            &point.baselines.join(", "),
            &point.in_service.to_string(),
            &sum(&point.counts, Section::Completeness),
            &sum(&point.counts, Section::Correctness),
            &sum(&point.counts, Section::Relationships),
        ]);
    }
    writeln!(
        out,
        "\nTrend (findings of each section; --json has every figure)"
    )?;
    table.write(out)?;
    Ok(())
}

/// The list of a check.
pub(super) fn list(
    out: &mut impl Write,
    answer: &Answer<'_>,
    check: Check,
    limit: u32,
) -> Result<(), Failure> {
    let figure = answer.health.figure(check);
    writeln!(out, "{} of {}: {}", figure.count(), figure.of, what(check))?;
    let shown = shown(&figure.findings, limit);
    for finding in shown {
        let id = answer.snapshot.graph.ci_id(finding.node);
        writeln!(
            out,
            "{}  {}  {}\n    {}",
            harmless(answer.snapshot.graph.key(finding.node)),
            harmless(&name(answer.view, id)?),
            class_of(answer, finding.node),
            harmless(&sentence(&finding.reason, answer.snapshot)),
        )?;
    }
    match figure.findings.len() - shown.len() {
        0 => {}
        more => writeln!(out, "{more} more; --limit 0 shows all.")?,
    }
    Ok(())
}

fn share(count: u32, of: u32) -> String {
    match of {
        0 => "–".to_owned(),
        of => format!("{:.1} %", 100.0 * f64::from(count) / f64::from(of)),
    }
}

const fn what(check: Check) -> &'static str {
    match check {
        Check::MissingRequired => "CIs without a required attribute",
        Check::MissingRecommended => "CIs without a recommended attribute",
        Check::ServicesWithoutOwner => "services without an owner",
        Check::ServicesWithoutCriticality => "services without a criticality",
        Check::ServicesWithoutTargets => "services without an availability target, RTO or RPO",
        Check::Orphans => "CIs that need nothing and that nothing needs",
        Check::Stale => "CIs that nobody altered or confirmed for long",
        Check::SameName => "CIs with the name of another of their class",
        Check::SameSerialNumber => "CIs with the serial number of another",
        Check::SameIpAddress => "CIs with the IP address of another",
        Check::NeedsAboveMembers => "groups that need more members than they have",
        Check::GroupsWithoutMembers => "groups of which no member is in service",
        Check::GroupStatements => "groups whose relationships say otherwise",
        Check::AssumedGroups => "default groups that nobody stated",
        Check::RetiredEnds => "relationships from or to a retired CI",
        Check::NotAllowed => "relationships that the model does not allow there",
        Check::HardCircles => "circles of hard dependencies",
        Check::OldRelationships => "relationships confirmed too long ago",
        Check::DroppedRelationships => "relationships that no source lists any more",
        Check::DroppedCis => "CIs that no source lists any more",
        Check::UnmappedNeeds => "CIs that need nothing, unlike most of their class",
        Check::UnmappedDependents => "CIs that nothing needs, unlike most of their class",
    }
}
