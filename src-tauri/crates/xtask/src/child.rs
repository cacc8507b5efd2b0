//! A started program that is ended when its owner goes out of scope.

use crate::failure::Failure;
use std::process::{Child, Command};

/// A running program; dropping it kills the program and waits for its end.
pub struct RunningProgram {
    child: Child,
}

impl RunningProgram {
    /// Starts a program in the background.
    pub fn start(command: &mut Command) -> Result<Self, Failure> {
        let child = command.spawn().map_err(|cause| Failure::NotStarted {
            program: command.get_program().to_string_lossy().into_owned(),
            cause,
        })?;
        Ok(Self { child })
    }

    /// The program's handle, to read its output.
    pub fn child(&mut self) -> &mut Child {
        &mut self.child
    }

    /// Whether the program has ended by itself.
    pub fn has_ended(&mut self) -> bool {
        self.child.try_wait().is_ok_and(|status| status.is_some())
    }
}

impl Drop for RunningProgram {
    fn drop(&mut self) {
        // A program that has already ended cannot be killed; that is no fault.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}
