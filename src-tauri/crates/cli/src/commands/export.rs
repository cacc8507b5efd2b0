//! `faultline export`

use std::io::Write;

use faultline_core::export::{ExportError, ExportFormat, ExportSummary, UnknownFormat, export};
use faultline_core::task::TaskContext;
use serde_json::json;

use crate::arguments::ExportArguments;
use crate::failure::Failure;
use crate::opening::{Opened, open_at};
use crate::progress::Progress;
use crate::text::{counted, harmless};
use crate::{interrupt, json};

/// Writes the estate to a file, or to a folder for CSV.
pub fn run(arguments: &ExportArguments, out: &mut impl Write) -> Result<(), Failure> {
    let format = match arguments.format {
        Some(format) => format,
        None => ExportFormat::of_path(&arguments.out)
            .map_err(|error| unknown_ending(arguments, &error))?,
    };
    let Opened { workspace, moment } = open_at(&arguments.file, &arguments.moment)?;
    let ExportSummary { cis, relationships } = {
        let progress = Progress::start("Exporting");
        let show = |done, total| progress.show(done, total);
        let task = TaskContext::new(interrupt::cancellation(), &show);
        export(&task, &workspace, moment, &arguments.out, format)
            .map_err(|error| failure(arguments, error))?
    };
    if arguments.form.json {
        let document =
            json!({"format": format.as_str(), "cis": cis, "relationships": relationships});
        json::write(out, &document)?;
    } else {
        let path = arguments.out.display().to_string();
        writeln!(
            out,
            "Wrote {} and {} to {}.",
            counted(cis, "CI"),
            counted(relationships, "relationship"),
            harmless(&path)
        )?;
    }
    Ok(())
}

fn unknown_ending(arguments: &ExportArguments, error: &UnknownFormat) -> Failure {
    let out = arguments.out.display();
    Failure::WrongUsage(format!("{out}: {error} Its ending or --format says which."))
}

/// What is wrong with the place names it; what is wrong with the workspace does not.
fn failure(arguments: &ExportArguments, error: ExportError) -> Failure {
    match error {
        ExportError::OntoWorkspace | ExportError::Place(_) | ExportError::Write(_) => {
            Failure::of_file(&arguments.out, error)
        }
        ExportError::Cancelled(_) | ExportError::Store(_) => Failure::work(error),
    }
}
