//! `faultline import`

use std::io::Write;

use faultline_core::import::{ImportOptions, ImportOutcome, ImportReport, Input, import};
use faultline_core::task::TaskContext;

use super::import_document::document;
use super::import_text;
use crate::arguments::ImportArguments;
use crate::failure::Failure;
use crate::opening::open_draft;
use crate::progress::Progress;
use crate::{interrupt, json};

/// Imports files as one changeset, or tells why not.
pub fn run(arguments: &ImportArguments, out: &mut impl Write) -> Result<(), Failure> {
    let workspace = open_draft(&arguments.file, arguments.draft.as_deref())?;
    let inputs: Vec<Input> = arguments
        .inputs
        .iter()
        .map(|path| Input { path: path.clone() })
        .collect();
    let options = ImportOptions {
        source: arguments.source.clone(),
        dry_run: arguments.dry_run,
        skip_bad_rows: arguments.skip_bad_rows,
        create_classes: arguments.create_classes,
        strict: arguments.strict,
    };
    let report = {
        let progress = Progress::start("Importing");
        let show = |done, total| progress.show(done, total);
        let task = TaskContext::new(interrupt::cancellation(), &show);
        import(
            &task,
            &workspace,
            &inputs,
            &options,
            &arguments.authorship.context(),
        )
        .map_err(Failure::work)?
    };
    import_text::write_issues(&report)?;
    if arguments.form.json {
        json::write(out, &document(&report))?;
    } else {
        import_text::write(out, &report, arguments.draft.as_deref())?;
    }
    match report.outcome {
        ImportOutcome::Refused => Err(Failure::FaultsFound(refused(&report))),
        ImportOutcome::Previewed if !report.issues.is_empty() && !options.skip_bad_rows => {
            Err(Failure::FaultsFound(refused(&report)))
        }
        ImportOutcome::Previewed | ImportOutcome::Unchanged | ImportOutcome::Changed => Ok(()),
    }
}

fn refused(report: &ImportReport) -> String {
    match report.cis.wrong + report.relationships.wrong {
        0 => "The files cannot be read as they are, so nothing was changed. Mend them first.".to_owned(),
        1 => "1 row cannot be taken, so nothing was changed. Mend it, or leave it out with --skip-bad-rows.".to_owned(),
        rows => format!(
            "{rows} rows cannot be taken, so nothing was changed. Mend them, or leave them out with --skip-bad-rows."
        ),
    }
}
