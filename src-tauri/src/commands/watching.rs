//! Telling the page what others write.

use std::sync::Arc;
use std::time::Duration;

use faultline_api::ApiError;
use faultline_api::watch::{self, OthersChangesView};
use tauri::ipc::Channel;

use super::Shared;

/// From one look to the next: the page knows within half a second.
const PAUSE: Duration = Duration::from_millis(400);

/// Tells from now on what other windows and programs write to the open workspace. A page that asks again is told alone.
#[tauri::command]
#[specta::specta]
pub async fn watch_others(
    session: Shared<'_>,
    changes: Channel<OthersChangesView>,
) -> Result<(), ApiError> {
    let session = Arc::clone(&session);
    let pause = || {
        std::thread::sleep(PAUSE);
        true
    };
    let tell = move |told| changes.send(told).is_ok();
    std::thread::spawn(move || watch::watch(&session, pause, tell));
    Ok(())
}
