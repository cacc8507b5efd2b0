//! `faultline undo`

use std::io::Write;

use faultline_core::undo::{Obstacle, UndoFault, undo};
use serde_json::json;

use crate::arguments::UndoArguments;
use crate::failure::Failure;
use crate::json;
use crate::opening::open;
use crate::text::harmless;

/// Reverses a changeset, or tells item by item what stands on it.
pub fn run(arguments: &UndoArguments, out: &mut impl Write) -> Result<(), Failure> {
    let workspace = open(&arguments.file)?;
    let number = arguments.changeset;
    match undo(&workspace, &arguments.authorship.context(), number) {
        Ok(undone) => {
            if arguments.form.json {
                let document =
                    json!({"undone": number, "changeset": undone.changeset, "reasons": []});
                json::write(out, &document)?;
            } else if let Some(changeset) = undone.changeset {
                let label = harmless(&undone.label).into_owned();
                writeln!(
                    out,
                    "Changeset {changeset} reverses changeset {number}: {label}."
                )?;
            } else {
                writeln!(
                    out,
                    "Changeset {number} was reversed already; nothing differs."
                )?;
            }
            Ok(())
        }
        Err(UndoFault::Obstacles(obstacles)) => refuse(arguments, &obstacles, out),
        Err(error) => Err(Failure::work(error)),
    }
}

fn refuse(
    arguments: &UndoArguments,
    obstacles: &[Obstacle],
    out: &mut impl Write,
) -> Result<(), Failure> {
    let reasons: Vec<String> = obstacles.iter().map(ToString::to_string).collect();
    if arguments.form.json {
        let document = json!({"undone": null, "changeset": null, "reasons": reasons});
        json::write(out, &document)?;
    } else {
        let mut errors = anstream::stderr().lock();
        for reason in &reasons {
            writeln!(errors, "{}", harmless(reason))?;
        }
    }
    let number = arguments.changeset;
    let is_of_records = |obstacle: &Obstacle| {
        matches!(
            obstacle,
            Obstacle::RecordMade { .. }
                | Obstacle::RecordMoved { .. }
                | Obstacle::RecordSaid { .. }
        )
    };
    Err(Failure::FaultsFound(
        if obstacles.iter().any(is_of_records) {
            format!(
                "Changeset {number} cannot be undone: what is done on records is corrected, never undone."
            )
        } else {
            format!(
                "Changeset {number} cannot be undone because later work stands on it. Undo that first, or edit by hand."
            )
        },
    ))
}
