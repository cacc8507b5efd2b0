//! Freezes, in which nothing may be changed, and maintenance windows, in which changes belong.

mod definition;
mod fault;
mod occurrences;
mod save;
mod scope;

pub use definition::{
    Recurrence, Scope, Window, WindowKind, day_word, recurrence_of, recurrence_text,
};
pub use fault::WindowFault;
pub(super) use save::checked;
pub use save::{all_windows, delete_window, save_window, windows};
pub use scope::{ScopeCis, scope_cis};
