//! The closing table.

use std::fmt::Write;

/// Which side of its target a figure shall be on.
#[derive(Debug, Clone, Copy)]
pub enum Target {
    /// At most this.
    AtMost(f64),
    /// At least this.
    AtLeast(f64),
}

/// One measured figure.
#[derive(Debug)]
pub struct Line {
    /// What was measured.
    pub name: &'static str,
    /// The figure.
    pub value: f64,
    /// Its unit, such as "×" or "bytes".
    pub unit: &'static str,
    /// What it should be.
    pub target: Target,
    /// The figures behind it.
    pub detail: String,
}

impl Line {
    fn is_met(&self) -> bool {
        match self.target {
            Target::AtMost(most) => self.value <= most,
            Target::AtLeast(least) => self.value >= least,
        }
    }
}

/// Renders the figures below each other.
pub fn table(lines: &[Line]) -> String {
    let width = lines
        .iter()
        .map(|line| line.name.chars().count())
        .max()
        .unwrap_or(0);
    let mut text = String::new();
    for line in lines {
        let target = match line.target {
            Target::AtMost(most) => format!("at most {most}"),
            Target::AtLeast(least) => format!("at least {least}"),
        };
        let verdict = if line.is_met() { "met" } else { "NOT MET" };
        // Writing to a string cannot fail.
        let _ = writeln!(
            text,
            "{:width$}  {:>9.2} {:<10} {target:<14} {verdict:<8} {}",
            line.name, line.value, line.unit, line.detail
        );
    }
    text
}
