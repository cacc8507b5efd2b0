//! `faultline new`

use std::io::Write;

use faultline_core::workspace::Workspace;
use serde_json::json;

use crate::arguments::NewArguments;
use crate::failure::Failure;
use crate::json;
use crate::text::{counted, harmless};

/// Makes a workspace, empty or with the demonstration estate.
pub fn run(arguments: &NewArguments, out: &mut impl Write) -> Result<(), Failure> {
    let context = arguments.authorship.context();
    let workspace = if arguments.demo {
        Workspace::create_demonstration(&arguments.file, &context)
    } else {
        Workspace::create(&arguments.file, &context)
    };
    let workspace = workspace.map_err(|error| Failure::of_file(&arguments.file, error))?;
    let reader = workspace.read().map_err(Failure::work)?;
    let head = reader.view().head().map_err(Failure::work)?;
    let cis = reader.view().ci_count().map_err(Failure::work)?;
    if arguments.form.json {
        let document = json!({"changeset": head.number, "cis": cis, "hash": head.hash.to_string()});
        json::write(out, &document)?;
    } else {
        let path = arguments.file.display().to_string();
        let cis = counted(cis.into(), "CI");
        writeln!(out, "Made {} with {cis}.", harmless(&path))?;
    }
    Ok(())
}
