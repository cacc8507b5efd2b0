//! Freezes, in which nothing may be changed, and maintenance windows, in which changes belong.

mod definition;
mod fault;
mod occurrences;
mod recurrence_words;
mod save;
mod scope;

pub use definition::{DayOfMonth, Recurrence, Scope, Window, WindowKind};
pub use fault::WindowFault;
pub use recurrence_words::{day_word, recurrence_of, recurrence_text};
pub(super) use save::checked;
pub use save::{all_windows, delete_window, save_window, windows};
pub use scope::{ScopeCis, scope_cis};
