//! `faultline root-cause`

use std::io::Write;
use std::time::{Duration, Instant};

use faultline_core::records::frozen::question_of_reports;
use faultline_core::records::reports_of_incidents;
use faultline_core::root_cause::settings::options;
use faultline_core::root_cause::{ask, document, localise};
use faultline_core::task::Cancelled;

use super::{root_cause_baseline, root_cause_evidence, root_cause_incidents, root_cause_text};
use crate::arguments::{Method, RootCauseArguments};
use crate::failure::Failure;
use crate::interrupt;
use crate::json;
use crate::opening::open_at;
use crate::progress::Progress;

/// Tells which few failures explain what is observed.
pub fn run(arguments: &RootCauseArguments, out: &mut impl Write) -> Result<(), Failure> {
    let documents = root_cause_evidence::read_all(&arguments.evidence)?;
    let opened = open_at(&arguments.file, &arguments.moment)?;
    let snapshot = opened.snapshot()?;
    let reader = opened.read()?;
    let view = reader.view();
    let mut options = options(view).map_err(Failure::work)?;
    if let Some(most_faults) = arguments.max_faults {
        options.settings.most_faults = usize::from(most_faults);
    }
    if let Some(seconds) = arguments.time_limit {
        options.time_limit = f64::from(seconds);
    }
    let now = opened.time()?;
    let confidence = options.settings.confidence;
    let mut reports = root_cause_evidence::reports(&snapshot, view, &documents, now, confidence)?;
    let incidents = root_cause_incidents::named(view, arguments)?;
    let reported = reports_of_incidents(&snapshot, view, &incidents, confidence);
    reports.extend(reported.map_err(Failure::work)?);
    let asked = (arguments.attach.is_some() || arguments.problem.is_some())
        .then(|| question_of_reports(&snapshot.graph, &reports, options.settings.most_faults));
    if let Some(question) = &asked {
        root_cause_incidents::keep(&opened, arguments, &incidents, question)?;
    }
    if let Method::Baseline(method) = arguments.method {
        let scored = localise(&snapshot, view, &reports, method, now).map_err(Failure::work)?;
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
        let limit = Duration::from_secs_f64(options.time_limit);
        let mut keep_going = || !cancellation.is_cancelled() && started.elapsed() < limit;
        let answer = ask(&snapshot, view, &reports, &options, now, &mut keep_going)
            .map_err(Failure::work)?;
        if cancellation.is_cancelled() {
            return Err(Failure::work(Cancelled));
        }
        answer
    };
    if arguments.form.json {
        json::write(out, &document(&snapshot.graph, &answer))?;
        Ok(())
    } else {
        root_cause_text::write(out, &snapshot, view, &answer)
    }
}
