//! A bar on a terminal while long work runs; nothing elsewhere.

use std::io::IsTerminal;

use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};

/// A bar that disappears when its work is done.
pub struct Progress {
    bar: ProgressBar,
}

impl Progress {
    /// A bar for work of this name, on stderr if that is a terminal.
    pub fn start(name: &'static str) -> Self {
        let bar = ProgressBar::no_length();
        if std::io::stderr().is_terminal() {
            bar.set_draw_target(ProgressDrawTarget::stderr());
        } else {
            bar.set_draw_target(ProgressDrawTarget::hidden());
        }
        if let Ok(style) = ProgressStyle::with_template("{msg} {wide_bar} {percent} %  {eta}") {
            bar.set_style(style);
        }
        bar.set_message(name);
        Self { bar }
    }

    /// Shows how much is done of how much; a total of 0 is not known yet.
    pub fn show(&self, done: u64, total: u64) {
        if total > 0 {
            self.bar.set_length(total);
        }
        self.bar.set_position(done);
    }
}

impl Drop for Progress {
    fn drop(&mut self) {
        self.bar.finish_and_clear();
    }
}
