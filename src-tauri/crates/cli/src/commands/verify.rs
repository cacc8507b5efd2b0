//! `faultline verify`

use std::io::Write;

use faultline_core::task::TaskContext;
use faultline_core::verify::verify;
use faultline_core::workspace::Workspace;
use serde::Serialize;

use crate::arguments::VerifyArguments;
use crate::failure::Failure;
use crate::opening::open;
use crate::progress::Progress;
use crate::text::{counted, harmless};
use crate::{interrupt, json};

/// The answer as a document.
#[derive(Serialize)]
struct Document<'f> {
    ok: bool,
    changesets: u32,
    faults: &'f [Fault],
}

/// A damaged or forged place.
#[derive(Serialize)]
struct Fault {
    changeset: Option<u32>,
    subject: Option<String>,
    problem: String,
}

/// Checks the file and its history; faults end with exit status 1.
pub fn run(arguments: &VerifyArguments, out: &mut impl Write) -> Result<(), Failure> {
    let workspace = open(&arguments.file)?;
    let found = {
        let progress = Progress::start("Verifying");
        let show = |done, total| progress.show(done, total);
        let task = TaskContext::new(interrupt::cancellation(), &show);
        verify(&task, &workspace).map_err(Failure::work)?
    };
    let mut faults: Vec<Fault> = found
        .faults
        .into_iter()
        .map(|fault| Fault {
            changeset: fault.changeset,
            subject: fault.subject,
            problem: fault.problem.to_string(),
        })
        .collect();
    if let Some(hash) = &arguments.expect {
        faults.extend(missing(&workspace, hash)?);
    }
    if arguments.form.json {
        let document = Document {
            ok: faults.is_empty(),
            changesets: found.changesets,
            faults: &faults,
        };
        json::write(out, &document)?;
    } else {
        for fault in &faults {
            writeln!(out, "{}", fault.words())?;
        }
        let changesets = counted(found.changesets.into(), "changeset");
        writeln!(out, "{changesets}, head {}", found.head)?;
    }
    if faults.is_empty() {
        return Ok(());
    }
    let count = counted(faults.len() as u64, "fault");
    Err(Failure::FaultsFound(format!("The workspace has {count}.")))
}

/// A history that was rewritten no longer holds the hash that somebody kept of it.
fn missing(workspace: &Workspace, hash: &str) -> Result<Option<Fault>, Failure> {
    let reader = workspace.read().map_err(Failure::work)?;
    let holds = reader.view().holds_hash(hash).map_err(Failure::work)?;
    Ok((!holds).then(|| Fault {
        changeset: None,
        subject: None,
        problem: format!(
            "No changeset has the hash {hash}: the history was rewritten, or the hash is of another workspace."
        ),
    }))
}

impl Fault {
    fn words(&self) -> String {
        let mut words = String::new();
        if let Some(changeset) = self.changeset {
            words.push_str(&format!("Changeset {changeset}: "));
        }
        if let Some(subject) = &self.subject {
            words.push_str(&format!("{}: ", harmless(subject)));
        }
        words.push_str(&harmless(&self.problem));
        words
    }
}
