//! `faultline measures`

use std::io::Write;

use faultline_core::View;
use faultline_core::measures::{
    MeasureQuestion, Measures, PeriodLength, SubjectKind, SuccessRate, measures,
};
use faultline_core::snapshot::GraphSnapshot;
use jiff::tz::TimeZone;

use super::measures_document::document;
use super::measures_text::{write_changes, write_problems, write_repeats, write_restoration};
use crate::arguments::{ChangesBy, MeasuresArguments};
use crate::failure::Failure;
use crate::json;
use crate::local_time::local_time;
use crate::opening::open_at;

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
