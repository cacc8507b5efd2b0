//! A workspace that is there before the window opens, made as a person would at the command line.

use std::path::{Path, PathBuf};

use assert_cmd::Command;
use serde_json::Value;

use crate::window::program;

/// A workspace in a folder of its own.
pub struct Estate {
    file: PathBuf,
    _folder: tempfile::TempDir,
}

impl Estate {
    /// The demonstration estate.
    pub fn demonstration() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let estate = Self {
            file: folder.path().join("estate.faultline"),
            _folder: folder,
        };
        estate.run(&["new"], &["--demo"]);
        estate
    }

    /// Where it is.
    pub fn file(&self) -> &str {
        self.file.to_str().expect("the folder's name is Unicode")
    }

    /// Where a file beside it is or goes.
    pub fn beside(&self, name: &str) -> String {
        let path = self.file.with_file_name(name);
        path.into_os_string()
            .into_string()
            .expect("the folder's name is Unicode")
    }

    /// Runs a command on it, which must succeed, and answers the JSON document it prints.
    pub fn ask(&self, command: &[&str], arguments: &[&str]) -> Value {
        let answer = self.run(command, &[arguments, &["--json"]].concat());
        serde_json::from_str(&answer).expect("the answer is JSON")
    }

    /// Runs a command on it, which must succeed, and answers what it prints.
    pub fn run(&self, command: &[&str], arguments: &[&str]) -> String {
        let output = Command::new(program("faultline"))
            .args(command)
            .arg(&self.file)
            .args(arguments)
            .assert()
            .success();
        String::from_utf8(output.get_output().stdout.clone()).unwrap()
    }
}

/// Keeps a picture beside the build, for a person to look at.
pub fn keep_picture(name: &str, picture: &[u8]) {
    assert!(picture.starts_with(b"\x89PNG"));
    assert!(picture.len() > 20_000, "the picture is nearly empty");
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR"));
    std::fs::write(folder.join(format!("{name}.png")), picture).unwrap();
}
