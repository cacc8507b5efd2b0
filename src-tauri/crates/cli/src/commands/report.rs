//! `faultline report`

use std::io::Write;

use faultline_core::report::{ReportFault, ReportQuestion, write_report};
use faultline_core::task::TaskContext;
use serde_json::json;

use crate::arguments::ReportArguments;
use crate::failure::Failure;
use crate::opening::open;
use crate::progress::Progress;
use crate::text::harmless;
use crate::{interrupt, json};

/// Writes the pack of changes or a meeting, or the report of other records.
pub fn run(arguments: &ReportArguments, out: &mut impl Write) -> Result<(), Failure> {
    let workspace = open(&arguments.file)?;
    let question = ReportQuestion {
        meeting: arguments.meeting.clone(),
        records: arguments.records.clone(),
        language: arguments.language,
    };
    let written = {
        let progress = Progress::start("Writing the report");
        let show = |done, total| progress.show(done, total);
        let task = TaskContext::new(interrupt::cancellation(), &show);
        write_report(&task, &workspace, &question, &arguments.out)
            .map_err(|fault| failure(arguments, fault))?
    };
    let path = arguments.out.display().to_string();
    if arguments.form.json {
        let document = json!({
            "file": path,
            "format": written.format.as_str(),
            "title": written.title,
            "bytes": written.bytes,
            "changeset": written.changeset,
        });
        json::write(out, &document)?;
    } else {
        writeln!(
            out,
            "Wrote {} as of changeset #{} to {}.",
            harmless(&written.title),
            written.changeset,
            harmless(&path)
        )?;
    }
    Ok(())
}

/// What is wrong with the place names it; what is wrong with the records does not.
fn failure(arguments: &ReportArguments, fault: ReportFault) -> Failure {
    match fault {
        ReportFault::UnknownFormat => {
            Failure::WrongUsage(format!("{}: {fault}", arguments.out.display()))
        }
        ReportFault::Place(_) => Failure::of_file(&arguments.out, fault),
        _ => Failure::work(fault),
    }
}
