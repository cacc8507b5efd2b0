//! Ctrl-C stops long work at its next step, with nothing half-written.

use std::sync::OnceLock;

use faultline_core::task::Cancellation;

/// The handle that Ctrl-C, and a request to terminate, cancel; the same one for all steps of a command.
pub fn cancellation() -> Cancellation {
    static SHARED: OnceLock<Cancellation> = OnceLock::new();
    let shared = SHARED.get_or_init(|| {
        let cancellation = Cancellation::default();
        let handle = cancellation.clone();
        // Without a handler Ctrl-C ends the process at once, and the next start tidies up.
        let _ = ctrlc::set_handler(move || handle.cancel());
        cancellation
    });
    shared.clone()
}
