//! A display to draw on: the machine's own, or a virtual one of ours.

use std::io::{BufRead, BufReader};
use std::process::{Child, Command, Stdio};

/// A display, and the server behind it if it is ours; the server ends with this value.
pub struct Display {
    /// The value of DISPLAY.
    pub name: String,
    server: Option<Child>,
}

impl Display {
    /// The display that the environment names, else a new virtual one.
    pub fn open() -> Self {
        if let Some(name) = std::env::var("DISPLAY")
            .ok()
            .filter(|name| !name.is_empty())
        {
            return Self { name, server: None };
        }
        let mut server = Command::new("Xvfb")
            .args(["-displayfd", "1", "-screen", "0", "1440x900x24", "-nolisten", "tcp"])
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .expect("there is no display and no Xvfb: run `apt-get install xvfb`, or `cargo xtask test`, which does");
        let mut number = String::new();
        let output = server.stdout.take().expect("the output was asked for");
        BufReader::new(output).read_line(&mut number).unwrap();
        assert!(
            !number.trim().is_empty(),
            "Xvfb ended before its display was ready"
        );
        Self {
            name: format!(":{}", number.trim()),
            server: Some(server),
        }
    }
}

impl Drop for Display {
    fn drop(&mut self) {
        if let Some(server) = &mut self.server {
            let _ = server.kill();
            let _ = server.wait();
        }
    }
}
