//! The query language, for the end of a help.

use faultline_core::query::EXAMPLES;

/// The language by examples, one a line.
pub fn query_help() -> String {
    let width = EXAMPLES.iter().map(|example| example.query.len()).max();
    let width = width.unwrap_or_default();
    let mut help = "Queries:\n".to_owned();
    for example in EXAMPLES {
        help.push_str(&format!(
            "  {:<width$}  {}\n",
            example.query, example.meaning
        ));
    }
    help
}
