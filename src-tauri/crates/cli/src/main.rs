//! `faultline`: the same core as the desktop application, without a window.

mod arguments;
mod author;
mod commands;
mod failure;
mod forced;
mod interrupt;
mod json;
mod local_time;
mod opening;
mod progress;
mod state_words;
mod table;
mod text;
mod unusable;

use std::io::{BufWriter, Write};
use std::process::ExitCode;

use arguments::{Arguments, BaselineCommand, Command};
use clap::Parser;
use failure::Failure;

fn main() -> ExitCode {
    let arguments = Arguments::parse();
    match run(&arguments.command) {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => {
            if let Some(sentence) = failure.sentence() {
                // Nothing can be done where stderr is closed.
                let _ = writeln!(anstream::stderr(), "faultline: {sentence}");
            }
            failure.exit_code()
        }
    }
}

fn run(command: &Command) -> Result<(), Failure> {
    // Colours are dropped where the output is no terminal, or NO_COLOR says so.
    let mut out = BufWriter::with_capacity(64 << 10, anstream::stdout());
    let done = match command {
        Command::New(arguments) => commands::new::run(arguments, &mut out),
        Command::Import(arguments) => commands::import::run(arguments, &mut out),
        Command::Export(arguments) => commands::export::run(arguments, &mut out),
        Command::List(arguments) => commands::list::run(arguments, &mut out),
        Command::Search(arguments) => commands::search::run(arguments, &mut out),
        Command::Edit(arguments) => commands::edit::run(arguments, &mut out),
        Command::Show(arguments) => commands::show::run(arguments, &mut out),
        Command::Impact(arguments) => commands::impact::run(arguments, &mut out),
        Command::Path(arguments) => commands::path::run(arguments, &mut out),
        Command::Availability(arguments) => commands::availability::run(arguments, &mut out),
        Command::Importance(arguments) => commands::importance::run(arguments, &mut out),
        Command::Recover(arguments) => commands::recover::run(arguments, &mut out),
        Command::CutSets(arguments) => commands::cut_sets::run(arguments, &mut out),
        Command::Spof(arguments) => commands::spof::run(arguments, &mut out),
        Command::Joint(arguments) => commands::joint::run(arguments, &mut out),
        Command::FateSharing(arguments) => commands::fate_sharing::run(arguments, &mut out),
        Command::RootCause(arguments) => commands::root_cause::run(arguments, &mut out),
        Command::RootCauseSettings(arguments) => {
            commands::root_cause_settings::run(arguments, &mut out)
        }
        Command::Cause(command) => commands::cause::run(command, &mut out),
        Command::Cfia(arguments) => commands::cfia::run(arguments, &mut out),
        Command::History(arguments) => commands::history::run(arguments, &mut out),
        Command::Diff(arguments) => commands::diff::run(arguments, &mut out),
        Command::Baseline(BaselineCommand::Create(arguments)) => {
            commands::baseline::create(arguments, &mut out)
        }
        Command::Baseline(BaselineCommand::List(arguments)) => {
            commands::baseline::list(arguments, &mut out)
        }
        Command::Record(command) => commands::record::run(command, &mut out),
        Command::Service(arguments) => commands::service::run(arguments, &mut out),
        Command::Measures(arguments) => commands::measures::run(arguments, &mut out),
        Command::Model(command) => commands::model::run(command, &mut out),
        Command::Draft(command) => commands::draft::run(command, &mut out),
        Command::View(command) => commands::view::run(command, &mut out),
        Command::Report(arguments) => commands::report::run(arguments, &mut out),
        Command::Collisions(arguments) => commands::changes::collisions::run(arguments, &mut out),
        Command::Calendar(arguments) => commands::changes::calendar::run(arguments, &mut out),
        Command::Gate(arguments) => commands::changes::gate::run(arguments, &mut out),
        Command::Cab(command) => commands::changes::cab::run(command, &mut out),
        Command::Unauthorized(arguments) => {
            commands::changes::unauthorized::run(arguments, &mut out)
        }
        Command::Freeze(command) => commands::changes::freezes::run(command, &mut out),
        Command::Maintenance(command) => {
            let kind = faultline_core::changes::windows::WindowKind::Maintenance;
            commands::changes::windows::run(kind, command, &mut out)
        }
        Command::Undo(arguments) => commands::undo::run(arguments, &mut out),
        Command::Health(arguments) => commands::health::run(arguments, &mut out),
        Command::Check(arguments) => commands::check::run(arguments, &mut out),
        Command::Verify(arguments) => commands::verify::run(arguments, &mut out),
        Command::Backup(arguments) => commands::backup::run(arguments, &mut out),
        Command::Restore(arguments) => commands::backup::restore(arguments, &mut out),
    };
    out.flush()?;
    done
}
