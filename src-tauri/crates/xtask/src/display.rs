//! A virtual display: an X server without a screen, whose picture lies in a file.

use crate::child::RunningProgram;
use crate::failure::Failure;
use crate::steps;
use std::io::{BufRead, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

/// Width and height of the virtual screen, in pixels, with its depth in bits.
const SCREEN: &str = "1440x900x24";

/// An X server of our own; it ends with this value.
pub struct VirtualDisplay {
    name: String,
    frame: PathBuf,
    _server: RunningProgram,
}

impl VirtualDisplay {
    /// Starts Xvfb on a free display number. `folder` receives the frame buffer.
    pub fn start(folder: &Path) -> Result<Self, Failure> {
        let mut server = RunningProgram::start(
            Command::new("Xvfb")
                .args([
                    "-displayfd",
                    "1",
                    "-screen",
                    "0",
                    SCREEN,
                    "-nolisten",
                    "tcp",
                ])
                .arg("-fbdir")
                .arg(folder)
                .stdin(Stdio::null())
                .stdout(Stdio::piped())
                .stderr(Stdio::null()),
        )?;
        // The server writes its number once it takes connections, and nothing else.
        let mut number = String::new();
        if let Some(output) = server.child().stdout.take() {
            BufReader::new(output)
                .read_line(&mut number)
                .map_err(|cause| Failure::File {
                    path: folder.to_path_buf(),
                    cause,
                })?;
        }
        let number = number.trim();
        if number.is_empty() {
            return Err(Failure::Missing {
                what: "Xvfb ended before its display was ready".to_owned(),
                remedy: "Run `Xvfb :99` by hand to see what it says.".to_owned(),
            });
        }
        let name = format!(":{number}");
        steps::announce(&format!("virtual display {name}, {SCREEN}"));
        Ok(Self {
            name,
            frame: folder.join("Xvfb_screen0"),
            _server: server,
        })
    }

    /// The value of DISPLAY for programs that shall draw here.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// The file that holds the current picture, in the format of xwd.
    pub fn frame(&self) -> &Path {
        &self.frame
    }
}
