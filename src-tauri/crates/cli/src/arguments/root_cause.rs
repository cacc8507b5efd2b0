//! Arguments of the commands that look for causes.

use std::path::PathBuf;

use clap::Args;
use clap::builder::{PossibleValuesParser, TypedValueParser};
use faultline_core::graph::Baseline;

use super::{AsOf, Authorship, Form};

/// Arguments of `root-cause`.
#[derive(Debug, Args)]
pub struct RootCauseArguments {
    /// The workspace.
    pub file: PathBuf,
    /// What is observed: CSV with ci and state, exported alerts, or text; - is standard input.
    #[arg(long, required_unless_present_any = ["incidents", "incident"], value_name = "FILE")]
    pub evidence: Vec<PathBuf>,
    /// With what all open incidents report.
    #[arg(long)]
    pub incidents: bool,
    /// With what this incident reports, such as INC-4.
    #[arg(long, value_name = "NUMBER")]
    pub incident: Vec<String>,
    /// Attach the question and the whole answer to this record, such as PRB-3.
    #[arg(long, value_name = "NUMBER", conflicts_with = "problem")]
    pub attach: Option<String>,
    /// Make a problem of this title that holds the question and the whole answer.
    #[arg(long, value_name = "TITLE")]
    pub problem: Option<String>,
    /// Who writes and why, with --attach and --problem.
    #[command(flatten)]
    pub authorship: Authorship,
    /// The most failures that are taken together; as the settings say unless given.
    #[arg(long, value_name = "K", value_parser = clap::value_parser!(u8).range(1..=5))]
    pub max_faults: Option<u8>,
    /// Rank by a baseline of the field instead; a wrong NAME lists them.
    #[arg(
        long,
        default_value = "posterior",
        hide_possible_values = true,
        value_name = "NAME",
        value_parser = methods()
    )]
    pub method: Method,
    /// Answer with what was found after so many seconds; as the settings say unless given.
    #[arg(long, value_name = "SECONDS")]
    pub time_limit: Option<u32>,
    /// The moment that is read.
    #[command(flatten)]
    pub moment: AsOf,
    /// The form of the answer.
    #[command(flatten)]
    pub form: Form,
}

/// How causes are ranked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Method {
    /// By their probability under the model.
    Posterior,
    /// By a simple method of fault localisation.
    Baseline(Baseline),
}

fn methods() -> impl TypedValueParser<Value = Method> {
    let names = Baseline::ALL.map(Baseline::name);
    PossibleValuesParser::new(["posterior"].into_iter().chain(names)).map(|name| {
        let baseline = Baseline::ALL
            .into_iter()
            .find(|method| method.name() == name);
        baseline.map_or(Method::Posterior, Method::Baseline)
    })
}

/// Arguments of `root-cause-settings`.
#[derive(Debug, Args)]
pub struct RootCauseSettingsArguments {
    /// The workspace.
    pub file: PathBuf,
    /// Give a setting this value; several numbers are parted by commas.
    #[arg(long, value_name = "NAME=VALUE", value_parser = assignment)]
    pub set: Vec<(String, String)>,
    /// Take a setting back to what is shipped.
    #[arg(long, value_name = "NAME")]
    pub reset: Vec<String>,
    /// List only the settings that differ from those shipped.
    #[arg(long)]
    pub differing: bool,
    /// The moment that is read; changes are made now.
    #[command(flatten)]
    pub moment: AsOf,
    /// Who writes and why.
    #[command(flatten)]
    pub authorship: Authorship,
    /// The form of the answer.
    #[command(flatten)]
    pub form: Form,
}

fn assignment(text: &str) -> Result<(String, String), String> {
    let parts = text.split_once('=');
    let (name, value) = parts.ok_or("write it as NAME=VALUE, such as propagation=0.9")?;
    Ok((name.trim().to_owned(), value.to_owned()))
}
