//! Starts the desktop program: arguments, session, window.

#![cfg_attr(not(debug_assertions), windows_subsystem = "windows")]

use std::process::ExitCode;

fn main() -> ExitCode {
    match faultline_desktop::run(std::env::args_os().skip(1)) {
        Ok(()) => ExitCode::SUCCESS,
        Err(fault) => {
            faultline_desktop::say(fault.as_ref());
            ExitCode::FAILURE
        }
    }
}
