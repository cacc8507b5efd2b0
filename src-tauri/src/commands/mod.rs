//! The commands that the page may call: each one line into the core, off the window's thread.

pub mod analyses;
mod bytes;
pub mod causes;
pub mod changes;
pub mod comparisons;
pub mod deep_impact;
pub mod dialogs;
pub mod drafts;
pub mod edits;
pub mod files;
pub mod health;
pub mod measuring;
pub mod meetings;
pub mod modelling;
pub mod moments;
pub mod overview;
pub mod querying;
pub mod reading;
pub mod record_files;
pub mod records;
pub mod saved_views;
pub mod shell;
pub mod start;
pub mod unauthorized;
pub mod watching;

use std::sync::Arc;

use faultline_api::task::Progress;
use faultline_api::{ApiError, ErrorKind, Session};
use tauri::ipc::Channel;

/// The session as the shell keeps it.
pub type Shared<'a> = tauri::State<'a, Arc<Session>>;

/// Runs work of the core on a thread that may block.
pub async fn off_thread<T: Send + 'static>(
    session: &Shared<'_>,
    work: impl FnOnce(&Session) -> Result<T, ApiError> + Send + 'static,
) -> Result<T, ApiError> {
    let session = Arc::clone(session);
    tauri::async_runtime::spawn_blocking(move || work(&session))
        .await
        .unwrap_or_else(|fault| {
            Err(ApiError {
                kind: ErrorKind::Internal,
                message: format!("The work ended unexpectedly: {fault}"),
                hints: vec!["Nothing was changed. Try again.".to_owned()],
            })
        })
}

/// Progress goes to the page; a page that is gone needs none.
fn to_page(channel: Channel<Progress>) -> impl Fn(Progress) {
    move |progress| drop(channel.send(progress))
}
