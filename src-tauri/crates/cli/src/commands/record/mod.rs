//! `faultline record`: incidents, problems, changes and releases.

mod attach;
mod board;
mod checklist;
mod create;
mod fields;
mod filter;
pub mod freeze;
mod history;
mod hypothesis;
mod import;
mod link;
mod list;
mod place;
mod rerun;
mod show;
mod show_document;
mod speak;
mod template;
mod transition;

use std::io::Write;

pub use list::{records_table, summary};
pub use place::{ci_in, open_record, record_in, tell};

use super::changes;
use crate::arguments::RecordCommand;
use crate::failure::Failure;

/// Does what is asked of records.
pub fn run(command: &RecordCommand, out: &mut impl Write) -> Result<(), Failure> {
    match command {
        RecordCommand::Create(arguments) => create::run(arguments, out),
        RecordCommand::List(arguments) => list::run(arguments, out),
        RecordCommand::Show(arguments) => show::run(arguments, out),
        RecordCommand::Transition(arguments) => transition::run(arguments, out),
        RecordCommand::Edit(arguments) => transition::edit(arguments, out),
        RecordCommand::Link(arguments) => link::link(arguments, out),
        RecordCommand::Unlink(arguments) => link::unlink(arguments, out),
        RecordCommand::Comment(arguments) => speak::say(arguments, out),
        RecordCommand::Approve(arguments) => speak::decide(arguments, out),
        RecordCommand::Attach(arguments) => attach::run(arguments, out),
        RecordCommand::Attachment(arguments) => attach::write_out(arguments, out),
        RecordCommand::Checklist(arguments) => checklist::run(arguments, out),
        RecordCommand::Hypothesis(arguments) => hypothesis::run(arguments, out),
        RecordCommand::Rerun(arguments) => rerun::run(arguments, out),
        RecordCommand::Search(arguments) => list::search(arguments, out),
        RecordCommand::Board(arguments) => board::run(arguments, out),
        RecordCommand::Import(arguments) => import::run(arguments, out),
        RecordCommand::Fields(arguments) => fields::run(arguments, out),
        RecordCommand::BlastRadius(arguments) => changes::blast_radius::run(arguments, out),
        RecordCommand::Risk(arguments) => changes::risk::run(arguments, out),
        RecordCommand::Review(arguments) => changes::review::run(arguments, out),
        RecordCommand::Slots(arguments) => changes::slots::run(arguments, out),
        RecordCommand::Filter(command) => filter::run(command, out),
        RecordCommand::Template(command) => template::run(command, out),
    }
}
