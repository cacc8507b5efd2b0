//! Node.js and npm: that they are there, and the UI's packages and build.

use crate::failure::Failure;
use crate::{project, steps};
use std::path::Path;
use std::process::Command;
use std::time::SystemTime;

/// The oldest Node.js on which the UI's tools run.
const OLDEST_NODE: u32 = 20;

/// The parts of ui/ from which `ui/dist` is built.
const SOURCES: &[&str] = &[
    "src",
    "public",
    "index.html",
    "package.json",
    "package-lock.json",
    "tsconfig.json",
    "vite.config.ts",
];

/// npm, started in ui/. On Windows it is a script with its own ending.
pub fn npm(arguments: &[&str]) -> Command {
    let mut command = Command::new(npm_name());
    command.args(arguments).current_dir(project::ui());
    command
}

fn npm_name() -> &'static str {
    if cfg!(windows) { "npm.cmd" } else { "npm" }
}

/// Checks Node.js and npm, and installs the UI's packages if they are older than
/// the lock file.
pub fn ensure_packages() -> Result<(), Failure> {
    check_versions()?;
    let ui = project::ui();
    let installed = modified(&ui.join("node_modules/.package-lock.json"));
    if installed.is_some() && installed >= modified(&ui.join("package-lock.json")) {
        steps::announce("UI packages: up to date");
        return Ok(());
    }
    // npm empties the folder first, and with it what a link points to.
    if ui.join("node_modules").is_symlink() {
        return Err(Failure::Missing {
            what: "ui/node_modules is a link, and what it points to is older than ui/package-lock.json"
                .to_owned(),
            remedy: "Run `npm ci` in the checkout it points to, or take the link away.".to_owned(),
        });
    }
    steps::run(
        "npm ci (installing the UI's packages)",
        &mut npm(&["ci", "--no-audit", "--no-fund"]),
    )
}

/// Builds `ui/dist` unless it is newer than everything it is made from. The desktop
/// application cannot be compiled without it.
pub fn ensure_built() -> Result<(), Failure> {
    let ui = project::ui();
    let built = modified(&ui.join("dist/index.html"));
    let newest = SOURCES
        .iter()
        .filter_map(|source| newest_under(&ui.join(source)))
        .max();
    if built.is_some() && built >= newest {
        steps::announce("UI build: up to date");
        return Ok(());
    }
    steps::run(
        "npm run build (building the UI)",
        &mut npm(&["run", "build"]),
    )
}

/// Sees to it that there is some `ui/dist`, so that the desktop application can be compiled while what
/// is to be written anew keeps the UI from passing its types.
pub fn ensure_any_build() -> Result<(), Failure> {
    if project::ui().join("dist/index.html").exists() {
        return Ok(());
    }
    steps::run(
        "vite build (bundling the UI, unchecked)",
        &mut npm(&["exec", "--", "vite", "build"]),
    )
}

fn check_versions() -> Result<(), Failure> {
    let remedy = format!(
        "Install Node.js {OLDEST_NODE} or newer with npm, from https://nodejs.org or your package manager."
    );
    let missing = |what: String| Failure::Missing {
        what,
        remedy: remedy.clone(),
    };
    let version = steps::output_of("node", &["--version"])
        .ok_or_else(|| missing("Node.js is not installed".to_owned()))?;
    if major(&version).is_none_or(|found| found < OLDEST_NODE) {
        return Err(missing(format!(
            "Node.js is {version}, but {OLDEST_NODE} or newer is needed"
        )));
    }
    let npm_version = steps::output_of(npm_name(), &["--version"])
        .ok_or_else(|| missing("npm is not installed".to_owned()))?;
    steps::announce(&format!("Node.js {version}, npm {npm_version}"));
    Ok(())
}

fn major(version: &str) -> Option<u32> {
    version
        .trim_start_matches('v')
        .split('.')
        .next()?
        .parse()
        .ok()
}

fn modified(path: &Path) -> Option<SystemTime> {
    path.metadata().ok()?.modified().ok()
}

/// The latest change of a file, or of anything in a folder. A folder's own time
/// counts too: it tells of files taken away.
fn newest_under(path: &Path) -> Option<SystemTime> {
    let own = modified(path);
    let inside = std::fs::read_dir(path)
        .into_iter()
        .flatten()
        .flatten()
        .filter_map(|entry| newest_under(&entry.path()))
        .max();
    own.max(inside)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_major_version_is_read() {
        assert_eq!(major("v20.20.2"), Some(20));
        assert_eq!(major("9"), Some(9));
        assert_eq!(major("none"), None);
    }

    #[test]
    fn a_changed_file_makes_its_folder_newer() {
        let source = project::root().join("src-tauri/crates/xtask/src");
        let file = modified(&source.join("node.rs"));
        assert!(newest_under(&source) >= file);
        assert_eq!(newest_under(&source.join("absent")), None);
    }
}
