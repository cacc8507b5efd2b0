//! `faultline root-cause`

use std::io::{self, Write};
use std::time::{Duration, Instant};

use faultline_core::graph::Settings;
use faultline_core::import_issue::Issue;
use faultline_core::root_cause::{Options, ask, gather, localise, read};
use faultline_core::task::Cancelled;
use jiff::tz::TimeZone;

use super::{root_cause_baseline, root_cause_json, root_cause_text};
use crate::arguments::{Method, RootCauseArguments};
use crate::failure::Failure;
use crate::interrupt;
use crate::opening::open_at;
use crate::progress::Progress;
use crate::text::harmless;

/// Rows that are told of on stderr; the rest is counted.
const ROWS_TOLD: usize = 100;

/// Tells which few failures explain what a file of evidence reports.
pub fn run(arguments: &RootCauseArguments, out: &mut impl Write) -> Result<(), Failure> {
    let file = read(&arguments.evidence).map_err(Failure::work)?;
    let opened = open_at(&arguments.file, &arguments.moment)?;
    let snapshot = opened.snapshot()?;
    let reader = opened.read()?;
    let view = reader.view();
    let options = Options {
        settings: Settings {
            most_faults: usize::from(arguments.max_faults),
            ..Settings::default()
        },
        ..Options::default()
    };
    let name = arguments.evidence.file_name();
    let name = name.unwrap_or_default().to_string_lossy();
    let confidence = options.settings.confidence;
    let evidence = gather(
        &snapshot,
        view,
        &name,
        &file,
        &TimeZone::system(),
        confidence,
    )
    .map_err(Failure::work)?;
    tell(&evidence.faults)?;
    tell(&evidence.left_out)?;
    if !evidence.faults.is_empty() {
        return Err(Failure::FaultsFound(format!(
            "{} rows of the evidence cannot be read. Mend them first.",
            evidence.faults.len()
        )));
    }
    if let Method::Baseline(method) = arguments.method {
        let now = opened.time()?;
        let scored =
            localise(&snapshot, view, &evidence.reports, method, now).map_err(Failure::work)?;
        return if arguments.form.json {
            root_cause_baseline::write_json(out, &snapshot.graph, method, &scored)
        } else {
            root_cause_baseline::write_text(out, &snapshot, view, method, &scored)
        };
    }
    let answer = {
        let _progress = Progress::start("Weighing causes");
        let cancellation = interrupt::cancellation();
        let started = Instant::now();
        let limit = Duration::from_secs(u64::from(arguments.time_limit));
        let mut keep_going = || !cancellation.is_cancelled() && started.elapsed() < limit;
        let now = opened.time()?;
        let answer = ask(
            &snapshot,
            view,
            &evidence.reports,
            &options,
            now,
            &mut keep_going,
        )
        .map_err(Failure::work)?;
        if cancellation.is_cancelled() {
            return Err(Failure::work(Cancelled));
        }
        answer
    };
    if arguments.form.json {
        root_cause_json::write(out, &snapshot.graph, &answer)
    } else {
        root_cause_text::write(out, &snapshot, view, &answer)
    }
}

/// Rows that say nothing are told of, whatever the form of the answer.
fn tell(issues: &[Issue]) -> io::Result<()> {
    let mut errors = anstream::stderr().lock();
    for issue in issues.iter().take(ROWS_TOLD) {
        writeln!(errors, "{}", harmless(&issue.to_string()))?;
    }
    if issues.len() > ROWS_TOLD {
        writeln!(errors, "and {} more", issues.len() - ROWS_TOLD)?;
    }
    Ok(())
}
