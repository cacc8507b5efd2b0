//! The closing table of `cargo xtask test`.

use std::fmt::Write;
use std::time::Duration;

/// How one step ended.
#[derive(Debug)]
pub struct Line {
    /// The step's name, as `--only` takes it.
    pub name: &'static str,
    /// Whether it passed.
    pub passed: bool,
    /// The counts that its tool printed, if it counts anything.
    pub counts: Option<String>,
    /// How long it took.
    pub took: Duration,
}

/// Renders the steps below each other, one a line.
pub fn table(lines: &[Line]) -> String {
    let width = lines.iter().map(|line| line.name.len()).max().unwrap_or(0);
    let mut text = String::from("\n");
    for line in lines {
        let verdict = if line.passed { "passed" } else { "FAILED" };
        let counts = line.counts.as_deref().unwrap_or("");
        // Writing to a string cannot fail.
        let _ = writeln!(
            text,
            "{:width$}  {verdict}  {:>6.1} s  {counts}",
            line.name,
            line.took.as_secs_f64(),
        );
    }
    let failed = lines.iter().filter(|line| !line.passed).count();
    let _ = write!(text, "{} steps, {failed} failed", lines.len());
    text
}

/// The counts in a line of output of nextest, cargo test or vitest, if it is their
/// closing line: "Summary [   1.2s] 30 tests run: 30 passed, 0 skipped",
/// "test result: ok. 3 passed; …", "      Tests  12 passed (12)".
pub fn counts_in(line: &str) -> Option<String> {
    let plain = without_colours(line);
    let plain = plain.trim();
    if let Some(rest) = plain.strip_prefix("Summary [") {
        return rest.split_once(']').map(|(_, counts)| counts.trim().into());
    }
    if let Some(rest) = plain.strip_prefix("test result: ") {
        return rest
            .split_once(". ")
            .map(|(_, counts)| counts.split("; finished").next().unwrap_or(counts).into());
    }
    plain
        .strip_prefix("Tests ")
        .map(|counts| format!("{} tests", counts.trim()))
}

/// The text without terminal escape sequences of the form `ESC [ … m`.
fn without_colours(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, after)) = rest.split_once("\u{1b}[") {
        plain.push_str(before);
        rest = after.split_once('m').map_or("", |(_, after)| after);
    }
    plain.push_str(rest);
    plain
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn counts_are_found_in_what_the_tools_print() {
        for (line, counts) in [
            (
                "     Summary [   1.234s] 30 tests run: 29 passed, 1 failed, 2 skipped",
                Some("30 tests run: 29 passed, 1 failed, 2 skipped"),
            ),
            (
                "test result: ok. 3 passed; 0 failed; 0 ignored; finished in 0.00s",
                Some("3 passed; 0 failed; 0 ignored"),
            ),
            (
                "\u{1b}[2m      Tests \u{1b}[22m \u{1b}[1m12 passed\u{1b}[39m (12)",
                Some("12 passed (12) tests"),
            ),
            ("running 3 tests", None),
        ] {
            assert_eq!(counts_in(line).as_deref(), counts, "{line}");
        }
    }

    #[test]
    fn a_failed_step_is_told() {
        let line = |name, passed| Line {
            name,
            passed,
            counts: Some("3 passed".into()),
            took: Duration::from_millis(1500),
        };
        assert_eq!(
            table(&[line("lints", true), line("rust", false)]),
            "\nlints  passed     1.5 s  3 passed\nrust   FAILED     1.5 s  3 passed\n2 steps, 1 failed"
        );
    }
}
