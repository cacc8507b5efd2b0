//! The tables, as Markdown.

use std::fmt::Write;
use std::time::Duration;

use faultline_testkit::accuracy::{Interval, Reliability, bootstrap_mean, wilson};

use crate::estates::Estate;
use crate::question::{Placed, Told, methods};
use crate::tally::{Side, Tally};

/// One estate: what it is, and all methods side by side.
pub fn estate(estate: &Estate, tally: &Tally, seed: u64, took: Duration) -> String {
    let full = tally.side(Told::TimesAndChanges);
    let incomplete = full.incomplete() + tally.side(Told::StatesAlone).incomplete();
    format!(
        "## {}\n\n{} CIs, {} dependencies, {} redundancy groups; median {} symptoms and {} \
         candidates. {incomplete} of {} searches stopped by the clock. {:.0} s.\n\n{}",
        estate.name,
        estate.graph.node_count(),
        estate.graph.dependency_count(),
        estate.graph.group_count(),
        full.median(|asked| asked.symptoms),
        full.median(|asked| asked.candidates),
        full.incidents() * 2,
        took.as_secs_f64(),
        comparison(tally, seed)
    )
}

/// All estates together, and how our probabilities hold.
pub fn overall(tally: &Tally, seed: u64) -> String {
    let mut text = format!("## Overall\n\n{}", comparison(tally, seed));
    for (told, words) in [
        (Told::TimesAndChanges, "with times and changes"),
        (Told::StatesAlone, "states alone"),
    ] {
        let side = tally.side(told);
        text.push_str(&calibration(
            &format!("the first candidate of each answer, {words}"),
            &side.answers(),
        ));
        text.push_str(&calibration(
            &format!("every candidate told of, {words}"),
            &side.statements(),
        ));
    }
    text
}

fn comparison(tally: &Tally, seed: u64) -> String {
    let mut text = "| | with times and changes | | | states alone | | |\n\
         | --- | ---: | ---: | ---: | ---: | ---: | ---: |\n\
         | method | first | among first 3 | mean rank | first | among first 3 | mean rank |\n"
        .to_owned();
    for (position, method) in methods().enumerate() {
        text.push_str(method.map_or("| **posterior (ours)**", |_| "| "));
        text.push_str(method.map_or("", |method| method.name()));
        for told in Told::BOTH {
            text.push_str(&figures(tally.side(told), position, seed));
        }
        text.push_str(" |\n");
    }
    text
}

fn figures(side: &Side, method: usize, seed: u64) -> String {
    let share = |figure: fn(&Placed) -> f64| {
        let hits: f64 = side.figures(method, figure).iter().sum();
        percent(wilson(hits, side.incidents()))
    };
    let rank = bootstrap_mean(&side.figures(method, |placed| placed.mean_rank), seed);
    format!(
        " | {} | {} | {:.1} ({:.1}–{:.1})",
        share(|placed| placed.first),
        share(|placed| placed.first_three),
        rank.value,
        rank.low,
        rank.high
    )
}

/// "71 % (65–77)".
fn percent(share: Interval) -> String {
    let Interval { value, low, high } = share;
    format!(
        "{:.0} % ({:.0}–{:.0})",
        value * 100.0,
        low * 100.0,
        high * 100.0
    )
}

fn calibration(of: &str, table: &Reliability) -> String {
    let mut text = format!(
        "\n### Calibration: {of}\n\n| stated | statements | mean | right |\n| --- | ---: | ---: | ---: |\n"
    );
    for (tenth, row) in table
        .rows()
        .iter()
        .enumerate()
        .filter(|(_, row)| row.statements > 0)
    {
        // Writing to a string cannot fail.
        let _ = writeln!(
            text,
            "| {}–{} % | {} | {:.0} % | {} |",
            tenth * 10,
            tenth * 10 + 10,
            row.statements,
            row.mean_probability() * 100.0,
            percent(wilson(row.right as f64, row.statements))
        );
    }
    let _ = writeln!(
        text,
        "\nExpected calibration error {:.3}, Brier score {:.3}.",
        table.expected_calibration_error(),
        table.brier_score()
    );
    text
}
