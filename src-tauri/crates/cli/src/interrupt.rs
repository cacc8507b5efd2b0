//! Ctrl-C stops long work at its next step, with nothing half-written.

use faultline_core::task::Cancellation;

/// A handle that Ctrl-C, and a request to terminate, cancel.
pub fn cancellation() -> Cancellation {
    let cancellation = Cancellation::default();
    let handle = cancellation.clone();
    // Without a handler Ctrl-C ends the process at once, and the next start tidies up.
    let _ = ctrlc::set_handler(move || handle.cancel());
    cancellation
}
