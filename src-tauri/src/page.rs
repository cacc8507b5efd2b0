//! The way from the shell to the page: what it is told unasked.

use std::sync::{Mutex, PoisonError};

use faultline_api::menu::ShellEvent;
use tauri::ipc::Channel;

/// The page that listens, once it does.
#[derive(Default)]
pub struct Page(Mutex<Option<Channel<ShellEvent>>>);

impl Page {
    /// Tells this page from now on, and no former one.
    pub fn listens(&self, told: Channel<ShellEvent>) {
        *self.0.lock().unwrap_or_else(PoisonError::into_inner) = Some(told);
    }

    /// Tells the page; gives back whether one listens.
    pub fn tell(&self, event: ShellEvent) -> bool {
        let listening = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        listening
            .as_ref()
            .is_some_and(|told| told.send(event).is_ok())
    }
}
