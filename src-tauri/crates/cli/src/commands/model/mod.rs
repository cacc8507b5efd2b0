//! `faultline model`: shows and alters classes, attributes and relationship types.

mod check;
mod edit;
mod extras;
mod files;
mod show;
mod tell;

use std::io::Write;

use crate::arguments::ModelCommand;
use crate::failure::Failure;

/// Does what is asked of the model.
pub fn run(command: &ModelCommand, out: &mut impl Write) -> Result<(), Failure> {
    match command {
        ModelCommand::Show(arguments) => show::run(arguments, out),
        ModelCommand::Export(arguments) => files::export(arguments, out),
        ModelCommand::Import(arguments) => files::import(arguments, out),
        ModelCommand::Check(arguments) => check::run(arguments, out),
        ModelCommand::Extras(arguments) => extras::list(arguments, out),
        ModelCommand::Adopt(arguments) => extras::adopt(arguments, out),
        ModelCommand::Class(command) => edit::class(command, out),
        ModelCommand::Attribute(command) => edit::attribute(command, out),
        ModelCommand::Type(command) => edit::relationship_type(command, out),
    }
}
