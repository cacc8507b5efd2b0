//! Starting the built program on throw-away workspaces.

use std::path::{Path, PathBuf};
use std::sync::OnceLock;

use assert_cmd::Command;
use serde_json::Value;
use tempfile::TempDir;

/// The built program: where `cargo xtask test` says, else built now.
pub fn program() -> &'static Path {
    static PROGRAM: OnceLock<PathBuf> = OnceLock::new();
    PROGRAM.get_or_init(|| {
        let folder = std::env::var_os("FAULTLINE_PROGRAMS").map_or_else(build, PathBuf::from);
        let program = folder.join(format!("faultline{}", std::env::consts::EXE_SUFFIX));
        assert!(program.is_file(), "{} was not built", program.display());
        program
    })
}

/// Builds the program and answers its folder, which is that of this test's folder.
fn build() -> PathBuf {
    let built = std::process::Command::new(env!("CARGO"))
        .args(["build", "--quiet", "--package", "faultline-cli"])
        .current_dir(Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap())
        .status()
        .unwrap();
    assert!(built.success(), "the command line program does not build");
    let own = std::env::current_exe().unwrap();
    own.ancestors().nth(2).unwrap().to_path_buf()
}

/// A folder with a workspace in it.
pub struct Estate {
    folder: TempDir,
}

/// What a run of the program said.
pub struct Answer {
    /// The exit status.
    pub status: i32,
    /// Standard output.
    pub output: String,
    /// Standard error.
    pub errors: String,
}

impl Answer {
    /// The output as JSON.
    pub fn json(&self) -> Value {
        serde_json::from_str(&self.output)
            .unwrap_or_else(|error| panic!("{error} in {:?}; {}", self.output, self.errors))
    }

    /// The same answer, if the exit status is this one.
    pub fn expect_status(self, status: i32) -> Self {
        assert_eq!(self.status, status, "{}\n{}", self.output, self.errors);
        self
    }
}

impl Estate {
    /// A folder with an empty workspace.
    pub fn empty() -> Self {
        let estate = Self::without_workspace();
        estate.run(&["new", "estate.faultline"]).expect_status(0);
        estate
    }

    /// A folder without a workspace.
    pub fn without_workspace() -> Self {
        Self {
            folder: tempfile::tempdir().unwrap(),
        }
    }

    /// A workspace into which these two files were imported.
    pub fn of(cis: &str, relationships: &str) -> Self {
        let estate = Self::empty();
        estate.write("cis.csv", cis);
        estate.write("relations.csv", relationships);
        estate
            .run(&["import", "estate.faultline", "cis.csv", "relations.csv"])
            .expect_status(0);
        estate
    }

    /// A workspace with the demonstration estate.
    pub fn demonstration() -> Self {
        let estate = Self::without_workspace();
        estate
            .run(&["new", "estate.faultline", "--demo"])
            .expect_status(0);
        estate
    }

    /// The path of a file in the folder.
    pub fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    /// Writes a file into the folder.
    pub fn write(&self, name: &str, content: impl AsRef<[u8]>) {
        std::fs::write(self.path(name), content).unwrap();
    }

    /// Reads a file of the folder.
    pub fn read(&self, name: &str) -> Vec<u8> {
        std::fs::read(self.path(name)).unwrap()
    }

    /// The names of all files in the folder, sorted.
    pub fn files(&self) -> Vec<String> {
        let mut names: Vec<String> = std::fs::read_dir(self.folder.path())
            .unwrap()
            .map(|entry| entry.unwrap().file_name().into_string().unwrap())
            .collect();
        names.sort();
        names
    }

    /// The program in this folder, with these arguments, not yet started.
    pub fn command(&self, arguments: &[&str]) -> std::process::Command {
        let mut command = std::process::Command::new(program());
        command
            .args(arguments)
            .current_dir(self.folder.path())
            .env("XDG_DATA_HOME", self.path("settings"))
            .env("USER", "tester");
        command
    }

    /// Runs the program in this folder.
    pub fn run(&self, arguments: &[&str]) -> Answer {
        let output = Command::from_std(self.command(arguments))
            .timeout(std::time::Duration::from_secs(120))
            .output()
            .unwrap();
        Answer {
            status: output.status.code().unwrap_or(-1),
            output: String::from_utf8(output.stdout).unwrap(),
            errors: String::from_utf8(output.stderr).unwrap(),
        }
    }

    /// Runs a command that succeeds, with `--json`, and answers the document.
    pub fn ask(&self, arguments: &[&str]) -> Value {
        let mut arguments = arguments.to_vec();
        arguments.push("--json");
        self.run(&arguments).expect_status(0).json()
    }
}
