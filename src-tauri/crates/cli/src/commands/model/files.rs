//! The model as a file.

use std::io::Write;

use faultline_core::model_edit::{ModelPlaceFault, difference, export_model, read_model};
use faultline_core::workspace::Operation;

use super::tell::carry_out;
use crate::arguments::{ModelExportArguments, ModelImportArguments};
use crate::failure::Failure;
use crate::opening::{open, open_at};
use crate::text::harmless;

/// Writes the model.
pub fn export(arguments: &ModelExportArguments, out: &mut impl Write) -> Result<(), Failure> {
    let opened = open_at(&arguments.file, &arguments.moment)?;
    let model = opened.read()?.view().model().map_err(Failure::work)?;
    export_model(&model, &arguments.file, &arguments.out)
        .map_err(|error| Failure::of_file(&arguments.out, error))?;
    let place = arguments.out.display().to_string();
    writeln!(out, "Wrote the model to {}.", harmless(&place))?;
    Ok(())
}

/// Takes over a model file.
pub fn import(arguments: &ModelImportArguments, out: &mut impl Write) -> Result<(), Failure> {
    let workspace = open(&arguments.file)?;
    let document = read_model(&arguments.input).map_err(|error| {
        if let ModelPlaceFault::Content(faults) = &error {
            let mut errors = anstream::stderr().lock();
            for fault in faults {
                // Where stderr is gone, the sentence of the failure is lost as well.
                let _ = writeln!(errors, "{}", harmless(&fault.to_string()));
            }
        }
        Failure::of_file(&arguments.input, error)
    })?;
    let model = workspace.read().map_err(Failure::work)?.view().model();
    let change = difference(&model.map_err(Failure::work)?, &document);
    let name = arguments.input.file_name().unwrap_or_default();
    let operation = Operation::ImportModel {
        name: name.to_string_lossy().into_owned(),
    };
    carry_out(&workspace, &change, &operation, &arguments.writing, out)
}
