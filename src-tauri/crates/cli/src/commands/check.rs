//! `faultline check`

use std::io::Write;

use faultline_core::View;
use faultline_core::health::policy::{
    CheckedPolicies, CheckedPolicy, Violation, check, keep, kept, read, read_file,
};
use faultline_core::query::Estate;
use faultline_core::snapshot::GraphSnapshot;
use faultline_core::task::TaskContext;
use jiff::tz::TimeZone;
use serde_json::{Value, json};

use super::health_document::name;
use super::list::class_id;
use crate::arguments::CheckArguments;
use crate::failure::Failure;
use crate::interrupt;
use crate::json;
use crate::opening::open_at;
use crate::progress::Progress;
use crate::text::{counted, harmless};

/// Violations of one policy shown to people; the document has all.
const SHOWN: usize = 20;

/// Checks the estate against policies; exit status 3 where one is not met.
pub fn run(arguments: &CheckArguments, out: &mut impl Write) -> Result<(), Failure> {
    let opened = open_at(&arguments.file, &arguments.moment)?;
    let snapshot = opened.snapshot()?;
    let reader = opened.read()?;
    let view = reader.view();
    let text = match &arguments.policies {
        Some(path) => read_file(path).map_err(|error| Failure::of_file(path, error))?,
        None => kept(view).map_err(Failure::work)?.ok_or_else(|| {
            Failure::WrongUsage(
                "The workspace keeps no policies. Give a file of policies, and --keep to keep them."
                    .to_owned(),
            )
        })?,
    };
    let failed = |error| match &arguments.policies {
        Some(path) => Failure::of_file(path, error),
        None => Failure::work(error),
    };
    let policies = read(&text).map_err(|faults| failed(faults.into()))?;
    let now = opened.time()?.to_zoned(TimeZone::system());
    let checked = {
        let progress = Progress::start("Checking policies");
        let show = |done, total| progress.show(done, total);
        let task = TaskContext::new(interrupt::cancellation(), &show);
        let estate = Estate {
            task: &task,
            snapshot: &snapshot,
            view,
        };
        check(estate, &policies, &now).map_err(failed)?
    };
    if arguments.keep {
        let context = arguments.authorship.context();
        keep(&opened.workspace, &context, Some(&text)).map_err(Failure::work)?;
    }
    if arguments.form.json {
        json::write(out, &document(&checked, &snapshot, view)?)?;
    } else {
        write_text(out, &checked, &snapshot)?;
    }
    let broken = checked.policies.iter();
    let broken: Vec<&str> = broken
        .filter(|one| !one.violations.is_empty())
        .map(|one| one.policy.name.as_str())
        .collect();
    if broken.is_empty() {
        return Ok(());
    }
    Err(Failure::GateNotMet(format!(
        "{} of {} not met: {}.",
        broken.len(),
        match checked.policies.len() {
            1 => "1 policy is".to_owned(),
            count => format!("{count} policies are"),
        },
        broken.join(", ")
    )))
}

fn document(
    checked: &CheckedPolicies,
    snapshot: &GraphSnapshot,
    view: View<'_>,
) -> Result<Value, Failure> {
    let graph = &snapshot.graph;
    let violation = |one: &Violation| -> Result<Value, Failure> {
        let name = one.node.map(|node| name(view, graph.ci_id(node)));
        Ok(json!({
            "rule": one.rule,
            "key": one.node.map(|node| graph.key(node)),
            "name": name.transpose()?,
            "class": one.node.map(|node| class_id(snapshot, graph.class(node))),
            "reason": one.cause.to_string(),
        }))
    };
    let mut policies = Vec::with_capacity(checked.policies.len());
    for CheckedPolicy {
        policy,
        checked,
        violations,
    } in &checked.policies
    {
        let told: Vec<Value> = violations.iter().map(violation).collect::<Result<_, _>>()?;
        policies.push(json!({
            "name": policy.name,
            "severity": policy.severity.as_str(),
            "because": policy.because,
            "for": policy.about.as_ref().map(|about| about.text.as_str()),
            "checked": checked,
            "met": violations.is_empty(),
            "violations": told,
        }));
    }
    Ok(json!({
        "as_of": snapshot.changeset,
        "met": checked.met(),
        "policies": policies,
    }))
}

fn write_text(
    out: &mut impl Write,
    checked: &CheckedPolicies,
    snapshot: &GraphSnapshot,
) -> Result<(), Failure> {
    for CheckedPolicy {
        policy,
        checked,
        violations,
    } in &checked.policies
    {
        let severity = policy.severity.as_str();
        let name = harmless(&policy.name);
        let cis = counted((*checked).into(), "CI");
        if violations.is_empty() {
            writeln!(out, "met      {severity:<8}  {name} ({cis})")?;
            continue;
        }
        let count = counted(violations.len() as u64, "violation");
        writeln!(out, "not met  {severity:<8}  {name} ({cis}, {count})")?;
        if let Some(because) = &policy.because {
            writeln!(out, "    {}", harmless(because))?;
        }
        for violation in violations.iter().take(SHOWN) {
            let key = violation.node.map(|node| snapshot.graph.key(node));
            let key = key.map(|key| format!("{}: ", harmless(key)));
            let reason = violation.cause.to_string();
            writeln!(out, "    {}{}", key.unwrap_or_default(), harmless(&reason))?;
        }
        match violations.len().saturating_sub(SHOWN) {
            0 => {}
            more => writeln!(out, "    {more} more; --json lists them")?,
        }
    }
    Ok(())
}
