//! `faultline backup` and `faultline restore`

use std::io::Write;
use std::path::Path;

use faultline_core::backup::{CopyError, Existing, back_up, restore as core_restore};
use faultline_core::store_error::{StoreError, Verification};
use faultline_core::task::TaskContext;
use serde_json::json;

use crate::arguments::{BackupArguments, RestoreArguments};
use crate::failure::Failure;
use crate::opening::open;
use crate::progress::Progress;
use crate::text::{counted, harmless};
use crate::{interrupt, json};

/// Copies the workspace to a file and says the hash by which it can be recognised.
pub fn run(arguments: &BackupArguments, out: &mut impl Write) -> Result<(), Failure> {
    let workspace = open(&arguments.file)?;
    let made = with_progress("Backing up", |task| {
        back_up(
            task,
            &workspace,
            &arguments.out,
            existing(arguments.replace),
        )
    });
    let made = made.map_err(|error| failure(&arguments.file, &arguments.out, error))?;
    answer(&arguments.out, &made, arguments.form.json, out)
}

/// Makes a workspace of a backup and says the hash by which it can be recognised.
pub fn restore(arguments: &RestoreArguments, out: &mut impl Write) -> Result<(), Failure> {
    let made = with_progress("Restoring", |task| {
        let existing = existing(arguments.replace);
        core_restore(task, &arguments.backup, &arguments.file, existing)
    });
    let made = made.map_err(|error| failure(&arguments.backup, &arguments.file, error))?;
    answer(&arguments.file, &made, arguments.form.json, out)
}

fn existing(replace: bool) -> Existing {
    match replace {
        true => Existing::Replace,
        false => Existing::Keep,
    }
}

fn with_progress<T>(name: &'static str, work: impl FnOnce(&TaskContext<'_>) -> T) -> T {
    let progress = Progress::start(name);
    let show = |done, total| progress.show(done, total);
    work(&TaskContext::new(interrupt::cancellation(), &show))
}

/// The file that is the matter is named.
fn failure(source: &Path, target: &Path, error: CopyError) -> Failure {
    match error {
        CopyError::Source(StoreError::Interrupted) | CopyError::Target(StoreError::Interrupted) => {
            Failure::work(error)
        }
        CopyError::Source(_) | CopyError::Faults(_) => Failure::of_file(source, error),
        CopyError::Target(_) => Failure::of_file(target, error),
    }
}

fn answer(
    made: &Path,
    verified: &Verification,
    as_json: bool,
    out: &mut impl Write,
) -> Result<(), Failure> {
    let file = made.display().to_string();
    let head = verified.head.to_string();
    if as_json {
        let document = json!({"file": file, "changesets": verified.changesets, "head": head});
        json::write(out, &document)?;
    } else {
        let changesets = counted(verified.changesets.into(), "changeset");
        writeln!(
            out,
            "{}: verified, {changesets}, head {head}",
            harmless(&file)
        )?;
    }
    Ok(())
}
