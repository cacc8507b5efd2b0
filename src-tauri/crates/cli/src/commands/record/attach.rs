//! `faultline record attach` and `faultline record attachment`

use std::fs::{File, OpenOptions};
use std::io::{Read, Write};

use faultline_core::records::{MOST_ATTACHMENT_BYTES, attach, attachment};

use super::place::{open_record, tell};
use crate::arguments::{AttachArguments, AttachmentArguments};
use crate::failure::Failure;
use crate::text::harmless;

/// Attaches a file.
pub fn run(arguments: &AttachArguments, out: &mut impl Write) -> Result<(), Failure> {
    let input = &arguments.input;
    let mut content = Vec::new();
    let file = File::open(input).map_err(|error| Failure::of_file(input, error))?;
    // One byte more than fits is enough to tell that it does not.
    file.take(MOST_ATTACHMENT_BYTES + 1)
        .read_to_end(&mut content)
        .map_err(|error| Failure::of_file(input, error))?;
    let name = input.file_name().unwrap_or_default().to_string_lossy();
    let (workspace, record) = open_record(&arguments.place)?;
    let context = arguments.writing.authorship.context();
    let attached =
        attach(&workspace, &context, record.id, &name, &content).map_err(Failure::work)?;
    let number = record.number.to_string();
    let entry = Some(attached.output);
    tell(out, &arguments.writing, &number, entry, &attached)
}

/// Writes an attached file out; a file that is there already is left alone.
pub fn write_out(arguments: &AttachmentArguments, out: &mut impl Write) -> Result<(), Failure> {
    let (workspace, record) = open_record(&arguments.place)?;
    let reader = workspace.read().map_err(Failure::work)?;
    let found = attachment(reader.view(), record.id, arguments.entry);
    let (name, content) = found.map_err(Failure::work)?;
    let mut file = OpenOptions::new()
        .write(true)
        .create_new(true)
        .open(&arguments.out)
        .map_err(|error| Failure::of_file(&arguments.out, error))?;
    file.write_all(&content)
        .map_err(|error| Failure::of_file(&arguments.out, error))?;
    let place = arguments.out.display().to_string();
    writeln!(out, "Wrote {} to {}.", harmless(&name), harmless(&place))?;
    Ok(())
}
