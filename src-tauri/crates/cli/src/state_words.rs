//! States as words, and as coloured words.

use anstyle::{AnsiColor, Style};
use faultline_core::graph::State;

/// The word of a state in files and documents.
pub fn word(state: State) -> &'static str {
    state.as_str()
}

/// How a state stands out on a terminal.
pub fn style(state: State) -> Style {
    match state {
        State::Up => Style::new(),
        State::AtRisk => AnsiColor::Yellow.on_default(),
        State::Degraded => AnsiColor::Magenta.on_default(),
        State::Down => AnsiColor::Red.on_default().bold(),
    }
}
