//! `cargo xtask run`: from a fresh machine to the open window, or to a picture of it.

use crate::arguments::RunOptions;
use crate::child::RunningProgram;
use crate::desktop::{self, Profile};
use crate::display::VirtualDisplay;
use crate::failure::Failure;
use crate::system_packages::{self, Purpose};
use crate::{node, screenshot, steps};
use std::fs::File;
use std::path::{Path, PathBuf};
use std::process::Stdio;
use std::time::{Duration, Instant};

/// How long the window may take from the start of its process until the map is
/// drawn; generous, for slow machines.
const DRAW_LIMIT: Duration = Duration::from_secs(60);
/// WebKit hands its last frame to the screen a moment after the page has drawn it.
const LAST_FRAME: Duration = Duration::from_millis(700);

/// Builds what is needed and opens the window, or takes its picture.
pub fn run(options: &RunOptions) -> Result<(), Failure> {
    let workspace = options.workspace.as_deref().map(absolute).transpose()?;
    let shot = options.shot.as_deref().map(absolute_target).transpose()?;
    let purpose = if shot.is_some() {
        Purpose::Picture
    } else {
        if !has_display() {
            return Err(Failure::NoDisplay);
        }
        Purpose::Run
    };
    system_packages::ensure(purpose)?;
    node::ensure_packages()?;
    node::ensure_built()?;
    let profile = if options.release {
        Profile::Release
    } else {
        Profile::Development
    };
    let program = desktop::build(profile)?;
    match shot {
        Some(picture) => take_picture(&program, workspace.as_deref(), &picture),
        None => steps::run(
            "opening the window",
            &mut desktop::command(&program, workspace.as_deref()),
        ),
    }
}

/// A window can always be opened on Windows and macOS; elsewhere a display is named.
fn has_display() -> bool {
    cfg!(not(target_os = "linux"))
        || ["DISPLAY", "WAYLAND_DISPLAY"]
            .iter()
            .any(|name| std::env::var_os(name).is_some_and(|value| !value.is_empty()))
}

/// The workspace's path, whatever folder the window is started in.
fn absolute(path: &Path) -> Result<PathBuf, Failure> {
    path.canonicalize().map_err(|cause| Failure::File {
        path: path.to_path_buf(),
        cause,
    })
}

/// A path that need not exist yet.
fn absolute_target(path: &Path) -> Result<PathBuf, Failure> {
    std::path::absolute(path).map_err(|cause| Failure::File {
        path: path.to_path_buf(),
        cause,
    })
}

fn take_picture(program: &Path, workspace: Option<&Path>, picture: &Path) -> Result<(), Failure> {
    if !cfg!(target_os = "linux") {
        return Err(Failure::Usage {
            problem: "`--shot` needs a virtual display, which only Linux has; run without it"
                .to_owned(),
        });
    }
    let folder = ScratchFolder::create()?;
    let display = VirtualDisplay::start(&folder.path)?;
    let ready = folder.path.join("ready");
    let log = std::env::temp_dir().join("faultline-shot.log");
    let log_file = File::create(&log).map_err(|cause| Failure::File {
        path: log.clone(),
        cause,
    })?;
    let error_file = log_file.try_clone().map_err(|cause| Failure::File {
        path: log.clone(),
        cause,
    })?;
    steps::announce("opening the window on it, with settings of its own");
    let mut window = RunningProgram::start(
        desktop::command(program, workspace)
            .arg("--ready-file")
            .arg(&ready)
            .env("DISPLAY", display.name())
            .env_remove("WAYLAND_DISPLAY")
            .env("GDK_BACKEND", "x11")
            .env("XDG_DATA_HOME", folder.path.join("data"))
            .stdin(Stdio::null())
            .stdout(log_file)
            .stderr(error_file),
    )?;
    wait_until_drawn(&mut window, &ready, &log)?;
    screenshot::save(display.frame(), picture)?;
    steps::announce(&format!("picture saved as {}", picture.display()));
    Ok(())
}

fn wait_until_drawn(window: &mut RunningProgram, ready: &Path, log: &Path) -> Result<(), Failure> {
    let started = Instant::now();
    while !ready.exists() {
        if window.has_ended() {
            return Err(Failure::EndedEarly {
                log: log.to_path_buf(),
            });
        }
        if started.elapsed() > DRAW_LIMIT {
            return Err(Failure::NotReady {
                waited: DRAW_LIMIT,
                log: log.to_path_buf(),
            });
        }
        std::thread::sleep(Duration::from_millis(50));
    }
    steps::announce(&format!(
        "map drawn {:.1} s after the start",
        started.elapsed().as_secs_f64()
    ));
    std::thread::sleep(LAST_FRAME);
    Ok(())
}

/// A folder for one run's frame buffer and settings, removed afterwards.
struct ScratchFolder {
    path: PathBuf,
}

impl ScratchFolder {
    fn create() -> Result<Self, Failure> {
        let path = std::env::temp_dir().join(format!("faultline-shot-{}", std::process::id()));
        std::fs::create_dir_all(&path).map_err(|cause| Failure::File {
            path: path.clone(),
            cause,
        })?;
        Ok(Self { path })
    }
}

impl Drop for ScratchFolder {
    fn drop(&mut self) {
        // What is left behind in the temporary folder does no harm.
        let _ = std::fs::remove_dir_all(&self.path);
    }
}
