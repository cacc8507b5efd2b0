//! Files that the operating system asks to open. On macOS it asks the program that runs; elsewhere it
//! starts the program again with the file as argument, so that each file has a window of its own.

use tauri::{AppHandle, RunEvent};

/// Opens what the operating system asks for.
#[cfg(target_os = "macos")]
pub fn follow(app: &AppHandle, event: RunEvent) {
    use std::sync::Arc;

    use faultline_api::Session;
    use faultline_api::menu::ShellEvent;
    use tauri::Manager;

    use crate::page::Page;

    let RunEvent::Opened { urls } = event else {
        return;
    };
    let Some(path) = urls.iter().find_map(|url| url.to_file_path().ok()) else {
        return;
    };
    let told = app.state::<Page>().tell(ShellEvent::OpenFile {
        path: path.display().to_string(),
    });
    // The program was started for this file: the page asks for it when it is there.
    if !told && let Some(session) = app.try_state::<Arc<Session>>() {
        session.open_first(path);
    }
}

/// Nothing is asked of a running program here.
#[cfg(not(target_os = "macos"))]
pub fn follow(_: &AppHandle, _: RunEvent) {}
