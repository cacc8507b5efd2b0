//! `faultline measures`

use std::io::Write;

use faultline_core::View;
use faultline_core::measures::{
    FEW, MeasureQuestion, Measures, PeriodLength, RestoreTimes, SubjectKind, SuccessRate, measures,
};
use faultline_core::snapshot::GraphSnapshot;
use jiff::tz::TimeZone;

use super::measures_document::document;
use crate::arguments::{ChangesBy, MeasuresArguments};
use crate::failure::Failure;
use crate::json;
use crate::local_time::local_time;
use crate::opening::open_at;
use crate::table::{Alignment, Table};
use crate::text::counted;

/// Subjects of repeats told to people.
const SUBJECTS_TOLD: usize = 10;

/// Tells how changes end, how long incidents last, what comes back, and how old problems are.
pub fn run(arguments: &MeasuresArguments, out: &mut impl Write) -> Result<(), Failure> {
    let opened = open_at(&arguments.file, &arguments.moment)?;
    let snapshot = opened.snapshot()?;
    let reader = opened.read()?;
    let time = |text: &Option<String>| text.as_deref().map(local_time).transpose();
    let question = MeasureQuestion {
        from: time(&arguments.from)?,
        to: time(&arguments.to)?,
        length: match arguments.quarters {
            true => PeriodLength::Quarter,
            false => PeriodLength::Month,
        },
        zone: TimeZone::system(),
        repeat_days: arguments.repeat_days,
    };
    let view = reader.view();
    let found = measures(&snapshot, view, &question, opened.time()?).map_err(Failure::work)?;
    let groups = groups(&snapshot, &found, arguments.by);
    if arguments.form.json {
        let document = document(view, &found, arguments.by, &groups)?;
        json::write(out, &document)?;
        return Ok(());
    }
    write_changes(out, &found, arguments.by, &groups)?;
    write_restoration(out, &found)?;
    write_repeats(out, view, &found, arguments.repeat_days)?;
    write_problems(out, &found)
}

/// The changes told apart, with what each group has in common.
fn groups<'m>(
    snapshot: &GraphSnapshot,
    found: &'m Measures,
    by: ChangesBy,
) -> Vec<(Option<String>, &'m SuccessRate)> {
    let class = |number: u16| {
        let class = snapshot.model.class_by_number(number);
        class.map(|class| class.id.clone())
    };
    let named = |groups: &'m [faultline_core::measures::SuccessGroup<String>]| {
        let groups = groups.iter();
        groups.map(|one| (one.of.clone(), &one.rate)).collect()
    };
    match by {
        ChangesBy::Team => named(&found.changes.by_team),
        ChangesBy::Template => named(&found.changes.by_template),
        ChangesBy::Class => {
            let groups = found.changes.by_class.iter();
            let groups = groups.map(|one| (one.of.and_then(class), &one.rate));
            groups.collect()
        }
    }
}

fn write_changes(
    out: &mut impl Write,
    found: &Measures,
    by: ChangesBy,
    groups: &[(Option<String>, &SuccessRate)],
) -> Result<(), Failure> {
    writeln!(
        out,
        "Change success rate: the share of changes in review or closed whose outcome is successful."
    )?;
    let (head, none) = match by {
        ChangesBy::Team => ("TEAM", "(no team)"),
        ChangesBy::Class => ("CLASS", "(no CI)"),
        ChangesBy::Template => ("TEMPLATE", "(no template)"),
    };
    write_rates(out, "PERIOD", &periods(found))?;
    let groups = groups.iter();
    let groups = groups.map(|(of, rate)| (of.clone().unwrap_or(none.to_owned()), *rate));
    writeln!(out)?;
    write_rates(out, head, &groups.collect::<Vec<_>>())?;
    writeln!(out, "* fewer than {FEW} changes: the rate says little.")?;
    Ok(())
}

fn periods(found: &Measures) -> Vec<(String, &SuccessRate)> {
    let periods = found.changes.by_period.iter();
    let periods = periods.map(|(period, rate)| (period.to_string(), rate));
    periods
        .chain([("all".to_owned(), &found.changes.all)])
        .collect()
}

fn write_rates(
    out: &mut impl Write,
    head: &'static str,
    rates: &[(String, &SuccessRate)],
) -> Result<(), Failure> {
    let mut table = Table::new(&[
        (head, Alignment::Left),
        ("RATE", Alignment::Right),
        ("95 % INTERVAL", Alignment::Right),
        ("CHANGES", Alignment::Right),
        ("SUCCESSFUL", Alignment::Right),
        ("WITH ISSUES", Alignment::Right),
        ("BACKED OUT", Alignment::Right),
        ("FAILED", Alignment::Right),
    ]);
    for (of, rate) in rates {
        let few = if rate.is_few() { "*" } else { "" };
        let share = rate.share();
        let share = share.map_or_else(String::new, |share| {
            format!("{:.0} %{few}", (100.0 * share).round())
        });
        let interval = rate.interval();
        let interval = interval.map_or_else(String::new, |(low, high)| {
            format!(
                "{:.0} to {:.0} %",
                (100.0 * low).round(),
                (100.0 * high).round()
            )
        });
        let [successful, with_issues, backed_out, failed] =
            rate.outcomes.map(|count| count.to_string());
        table.row([
            of,
            &share,
            &interval,
            &rate.finished().to_string(),
            &successful,
            &with_issues,
            &backed_out,
            &failed,
        ]);
    }
    table.write(out)?;
    Ok(())
}

fn write_restoration(out: &mut impl Write, found: &Measures) -> Result<(), Failure> {
    writeln!(
        out,
        "\nTime to restore: from the onset of an incident until it was restored, by when that was."
    )?;
    let restoration = &found.restoration;
    let periods = restoration.by_period.iter();
    let periods = periods.map(|(period, times)| (period.to_string(), times));
    let priorities = restoration.by_priority.iter().map(|(priority, times)| {
        let priority = priority.map_or("none".to_owned(), |one| one.to_string());
        (format!("priority {priority}"), times)
    });
    let all = [("all".to_owned(), &restoration.all)];
    let mut table = Table::new(&[
        ("OF", Alignment::Left),
        ("MEDIAN", Alignment::Right),
        ("90TH PERCENTILE", Alignment::Right),
        ("INCIDENTS", Alignment::Right),
    ]);
    for (of, times) in periods.chain(priorities).chain(all) {
        let RestoreTimes {
            median,
            percentile_90,
            records,
        } = times;
        let few = if times.is_few() { "*" } else { "" };
        let percentile = lasted(*percentile_90);
        let percentile = if percentile.is_empty() {
            percentile
        } else {
            percentile + few
        };
        table.row([
            &of,
            &lasted(*median),
            &percentile,
            &records.len().to_string(),
        ]);
    }
    table.write(out)?;
    writeln!(
        out,
        "* fewer than {FEW} incidents: the percentile says little."
    )?;
    if !restoration.unknown.is_empty() {
        let unknown = counted(restoration.unknown.len() as u64, "resolved incident");
        writeln!(out, "{unknown} without a time of restoration.")?;
    }
    Ok(())
}

/// Seconds in hours and minutes.
fn lasted(seconds: Option<f64>) -> String {
    let Some(seconds) = seconds else {
        return String::new();
    };
    let minutes = (seconds / 60.0).round() as i64;
    match (minutes / 60, minutes % 60) {
        (0, minutes) => format!("{minutes} min"),
        (hours, minutes) => format!("{hours} h {minutes:02} min"),
    }
}

fn write_repeats(
    out: &mut impl Write,
    view: View<'_>,
    found: &Measures,
    days: u32,
) -> Result<(), Failure> {
    let repeats = &found.repeats;
    writeln!(
        out,
        "\nRepeat incidents: {} of {} name a CI, or have a cause, that another one named or had no \
         more than {} before ({} by CI, {} by cause).",
        repeats.repeats.len(),
        counted(repeats.incidents.len() as u64, "incident"),
        counted(u64::from(days), "day"),
        repeats.by_ci.len(),
        repeats.by_cause.len(),
    )?;
    let mut table = Table::new(&[
        ("CAME BACK", Alignment::Left),
        ("NAME", Alignment::Left),
        ("AS", Alignment::Left),
        ("REPEATS", Alignment::Right),
    ]);
    for subject in repeats.subjects.iter().take(SUBJECTS_TOLD) {
        let (key, name) = subject_words(view, subject.kind)?;
        let role = match subject.kind {
            SubjectKind::Reported(_) => "reported",
            SubjectKind::Cause(_) => "cause",
            SubjectKind::Problem(_) => "problem",
        };
        table.row([&key, &name, role, &subject.repeats.to_string()]);
    }
    table.write(out)?;
    if let Some(more) = repeats.subjects.len().checked_sub(SUBJECTS_TOLD + 1) {
        writeln!(out, "{} more; --json tells all.", more + 1)?;
    }
    Ok(())
}

/// Key and name of a CI, or number and title of a problem.
pub fn subject_words(view: View<'_>, kind: SubjectKind) -> Result<(String, String), Failure> {
    Ok(match kind {
        SubjectKind::Reported(ci) | SubjectKind::Cause(ci) => {
            let found = view.ci(ci).map_err(Failure::work)?;
            found.map_or_else(
                || (format!("(deleted CI {ci})"), String::new()),
                |ci| (ci.key, ci.name),
            )
        }
        SubjectKind::Problem(id) => {
            let found = view.record(id).map_err(Failure::work)?;
            found.map_or_else(
                || (String::new(), String::new()),
                |problem| (problem.number.to_string(), problem.title),
            )
        }
    })
}

fn write_problems(out: &mut impl Write, found: &Measures) -> Result<(), Failure> {
    let problems = &found.problems;
    let open = counted(problems.problems.len() as u64, "open problem");
    match problems.median_days {
        Some(median) => writeln!(out, "\n{open}, half of them older than {median:.0} days:")?,
        None => writeln!(out, "\nNo problem is open.")?,
    }
    if problems.problems.is_empty() {
        return Ok(());
    }
    let mut table = Table::new(&[
        ("AGE IN DAYS", Alignment::Left),
        ("PROBLEMS", Alignment::Right),
        ("KNOWN ERRORS", Alignment::Right),
    ]);
    for bucket in &problems.buckets {
        let age = match bucket.to_days {
            Some(end) => format!("{} to {}", bucket.from_days, end - 1),
            None => format!("{} and more", bucket.from_days),
        };
        let count = bucket.records.len().to_string();
        table.row([&age, &count, &bucket.known_errors.to_string()]);
    }
    table.write(out)?;
    Ok(())
}
