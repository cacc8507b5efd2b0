//! The Debian and Ubuntu packages that Faultline needs, and their installation.

use crate::failure::Failure;
use crate::steps;
use std::path::Path;
use std::process::Command;

/// Needed to build the window and to draw it; the second is the software GL driver,
/// which WebKit only recommends.
const TO_RUN: &[&str] = &["libwebkit2gtk-4.1-dev", "libgl1-mesa-dri"];

/// Needed to open the window where there is no screen.
const VIRTUAL_DISPLAY: &[&str] = &["xvfb"];

/// Needed by the tests that drive a real window and a real browser.
const TO_TEST: &[&str] = &["xvfb", "webkit2gtk-driver", "chromium"];

/// What the machine is wanted for.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Purpose {
    /// To open the window on a real display.
    Run,
    /// To open the window on a virtual display.
    Picture,
    /// To run every test.
    Test,
}

/// Installs the missing packages of a purpose where apt is at hand, says what is
/// needed on another Linux, and does nothing elsewhere.
pub fn ensure(purpose: Purpose) -> Result<(), Failure> {
    if !cfg!(target_os = "linux") {
        return Ok(());
    }
    let needed = needed_for(purpose);
    if !Path::new("/etc/debian_version").exists() {
        return without_apt(&needed);
    }
    let missing: Vec<&str> = needed
        .into_iter()
        .filter(|package| !is_installed(package))
        .collect();
    if missing.is_empty() {
        steps::announce("system packages: all there");
        return Ok(());
    }
    let list = missing.join(" ");
    let mut update = apt(&["update", "--quiet=2"], &list)?;
    steps::run("apt-get update", &mut update)?;
    let mut arguments = vec!["install", "--yes", "--no-install-recommends", "--quiet=2"];
    arguments.extend(&missing);
    let mut install = apt(&arguments, &list)?;
    steps::run(&format!("apt-get install {list}"), &mut install)
}

fn needed_for(purpose: Purpose) -> Vec<&'static str> {
    let extra: &[&str] = match purpose {
        Purpose::Run => &[],
        Purpose::Picture => VIRTUAL_DISPLAY,
        Purpose::Test => TO_TEST,
    };
    TO_RUN.iter().chain(extra).copied().collect()
}

fn is_installed(package: &str) -> bool {
    steps::output_of(
        "dpkg-query",
        &["--show", "--showformat=${db:Status-Status}", package],
    )
    .is_some_and(|status| status == "installed")
}

/// `apt-get`, as root or through sudo; a failure that names the command to run where
/// neither is possible.
fn apt(arguments: &[&str], packages: &str) -> Result<Command, Failure> {
    let is_root = steps::output_of("id", &["-u"]).is_some_and(|id| id == "0");
    let mut command = if is_root {
        Command::new("apt-get")
    } else if steps::output_of("sudo", &["--version"]).is_some() {
        let mut sudo = Command::new("sudo");
        sudo.arg("apt-get");
        sudo
    } else {
        return Err(Failure::Missing {
            what: format!("These packages are missing: {packages}"),
            remedy: format!(
                "Neither root nor sudo is at hand; as root, run `apt-get install {packages}`."
            ),
        });
    };
    command
        .args(arguments)
        .env("DEBIAN_FRONTEND", "noninteractive");
    Ok(command)
}

/// On a Linux without apt pkg-config tells whether the one library is there that
/// cannot be done without.
fn without_apt(needed: &[&str]) -> Result<(), Failure> {
    if steps::output_of("pkg-config", &["--modversion", "webkit2gtk-4.1"]).is_some() {
        return Ok(());
    }
    Err(Failure::Missing {
        what: "WebKitGTK 4.1 was not found by pkg-config".to_owned(),
        remedy: format!(
            "Install with your package manager what Debian calls {}.",
            needed.join(", ")
        ),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tests_need_everything_that_running_needs() {
        let to_test = needed_for(Purpose::Test);
        for package in needed_for(Purpose::Run)
            .into_iter()
            .chain(needed_for(Purpose::Picture))
        {
            assert!(to_test.contains(&package), "{package}");
        }
    }
}
