//! Where things are in the checkout, and the cargo commands that work on it.

use std::path::{Path, PathBuf};
use std::process::Command;

/// The feature under which the desktop application carries the built UI inside it.
/// All cargo steps use it, so that nothing is built twice.
pub const DESKTOP_FEATURE: &str = "faultline-desktop/custom-protocol";

/// The variable that tells whoever starts the built programs in which folder they lie.
pub const PROGRAMS: &str = "FAULTLINE_PROGRAMS";

/// The folder of the workspace's Cargo.toml, whatever folder xtask was started in.
pub fn root() -> PathBuf {
    let manifest = std::env::var_os("CARGO_MANIFEST_DIR")
        .map_or_else(|| PathBuf::from(env!("CARGO_MANIFEST_DIR")), PathBuf::from);
    manifest
        .ancestors()
        .nth(3)
        .map_or_else(|| manifest.clone(), Path::to_path_buf)
}

/// The folder of the UI's package.json.
pub fn ui() -> PathBuf {
    root().join("ui")
}

/// The folder that holds cargo's `debug` and `release` folders: xtask itself was
/// built into one of them.
pub fn target() -> Option<PathBuf> {
    let own = std::env::current_exe().ok()?;
    own.ancestors().nth(2).map(Path::to_path_buf)
}

/// Cargo, started in the workspace.
pub fn cargo(arguments: &[&str]) -> Command {
    let program = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    let mut command = Command::new(program);
    command
        .args(arguments)
        .current_dir(root())
        // These describe xtask's own package and would mislead build scripts.
        .env_remove("CARGO_MANIFEST_DIR")
        .env_remove("CARGO_MANIFEST_PATH");
    command
}

/// A file name of a program on this system.
pub fn executable(name: &str) -> String {
    format!("{name}{}", std::env::consts::EXE_SUFFIX)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_root_holds_the_workspace() {
        assert!(root().join("Cargo.toml").is_file());
        assert!(ui().join("package.json").is_file());
    }
}
