//! Arguments of the commands about availability and recovery.

use std::num::NonZeroUsize;
use std::path::PathBuf;

use clap::Args;
use clap::builder::NonEmptyStringValueParser;

use super::{AsOf, Form};

/// Arguments of `availability`.
#[derive(Debug, Args)]
pub struct AvailabilityArguments {
    /// The workspace.
    pub file: PathBuf,
    /// The key of the CI.
    #[arg(long, value_name = "KEY", value_parser = NonEmptyStringValueParser::new(), required_unless_present = "targets")]
    pub of: Option<String>,
    /// Compare every service that states a target with what its structure can give.
    #[arg(long, conflicts_with = "of")]
    pub targets: bool,
    /// The moment that is read.
    #[command(flatten)]
    pub moment: AsOf,
    /// The form of the answer.
    #[command(flatten)]
    pub form: Form,
}

/// Arguments of `importance`.
#[derive(Debug, Args)]
pub struct ImportanceArguments {
    /// The workspace.
    pub file: PathBuf,
    /// The key of the CI.
    #[arg(long, value_name = "KEY", value_parser = NonEmptyStringValueParser::new())]
    pub of: String,
    /// Compute the effect of a second copy for so many CIs.
    #[arg(long, default_value_t = 5, value_name = "N", value_parser = clap::value_parser!(u16).range(0..=1000))]
    pub copies: u16,
    /// The moment that is read.
    #[command(flatten)]
    pub moment: AsOf,
    /// The form of the answer.
    #[command(flatten)]
    pub form: Form,
}

/// Arguments of `recover`.
#[derive(Debug, Args)]
pub struct RecoverArguments {
    /// The workspace.
    pub file: PathBuf,
    /// The CIs that are lost.
    #[arg(long, required = true, num_args = 1.., value_name = "KEY")]
    pub lost: Vec<String>,
    /// Work on at most so many CIs at a time; on any number unless given.
    #[arg(long, value_name = "N")]
    pub at_once: Option<NonZeroUsize>,
    /// Hours that a lost CI takes that states no mean time to repair.
    #[arg(long, default_value_t = 4.0, value_name = "HOURS", value_parser = hours)]
    pub assume: f64,
    /// The moment that is read.
    #[command(flatten)]
    pub moment: AsOf,
    /// The form of the answer.
    #[command(flatten)]
    pub form: Form,
}

fn hours(text: &str) -> Result<f64, &'static str> {
    let hours: Option<f64> = text.parse().ok();
    hours
        .filter(|hours| hours.is_finite() && *hours >= 0.0)
        .ok_or("Give a number of hours, 0 or more.")
}
