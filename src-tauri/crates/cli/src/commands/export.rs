//! `faultline export`

use std::io::Write;

use faultline_core::export::{ExportFormat, ExportSummary, export};
use faultline_core::task::TaskContext;
use serde_json::json;

use crate::arguments::{ExportArguments, ExportChoice};
use crate::failure::Failure;
use crate::opening::open;
use crate::progress::Progress;
use crate::text::harmless;
use crate::{interrupt, json};

/// Writes the estate to a file, or to a folder for CSV.
pub fn run(arguments: &ExportArguments, out: &mut impl Write) -> Result<(), Failure> {
    let workspace = open(&arguments.file)?;
    let format = match arguments.format {
        None => ExportFormat::of_path(&arguments.out),
        Some(ExportChoice::Csv) => ExportFormat::Csv,
        Some(ExportChoice::Json) => ExportFormat::Json,
        Some(ExportChoice::Graphml) => ExportFormat::Graphml,
        Some(ExportChoice::Dot) => ExportFormat::Dot,
    };
    let ExportSummary { cis, relationships } = {
        let progress = Progress::start("Exporting");
        let show = |done, total| progress.show(done, total);
        let task = TaskContext::new(interrupt::cancellation(), &show);
        export(&task, &workspace, &arguments.out, format).map_err(Failure::work)?
    };
    if arguments.form.json {
        let document =
            json!({"format": format.as_str(), "cis": cis, "relationships": relationships});
        json::write(out, &document)?;
    } else {
        let path = arguments.out.display().to_string();
        writeln!(
            out,
            "Wrote {cis} CIs and {relationships} relationships to {}.",
            harmless(&path)
        )?;
    }
    Ok(())
}
