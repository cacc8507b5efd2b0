//! Attaching the answers of other commands to records.

use std::io::Write;

use faultline_core::Moment;
use faultline_core::records::FieldEdits;
use faultline_core::records::frozen::{Asked, Question, freeze};
use faultline_core::records::problem_from_root_cause;
use faultline_core::time::When;

use super::place::record_in;
use crate::arguments::{AsOf, Authorship};
use crate::failure::Failure;
use crate::interrupt;
use crate::opening::Opened;

fn asked(opened: &Opened, moment: &AsOf) -> Result<Asked, Failure> {
    let draft = match &moment.as_of {
        When::Draft(name) if matches!(opened.moment, Moment::Draft(_)) => Some(name.clone()),
        _ => None,
    };
    Ok(Asked {
        moment: opened.moment,
        draft,
        now: opened.time()?,
    })
}

/// Attaches the answer to a question to a record; told on stderr, for the answer stands on stdout.
pub fn attach(
    opened: &Opened,
    moment: &AsOf,
    authorship: &Authorship,
    number: &str,
    question: &Question,
) -> Result<(), Failure> {
    let record = record_in(&opened.workspace, number)?;
    let asked = asked(opened, moment)?;
    let cancellation = interrupt::cancellation();
    let is_cancelled = || cancellation.is_cancelled();
    let context = authorship.context();
    let workspace = &opened.workspace;
    let frozen = freeze(
        workspace,
        &context,
        record.id,
        question,
        &asked,
        &is_cancelled,
    );
    let frozen = frozen.map_err(Failure::work)?;
    let mut errors = anstream::stderr().lock();
    writeln!(
        errors,
        "Attached to {} as entry {}; record rerun asks it again.",
        record.number, frozen.output
    )?;
    Ok(())
}

/// Makes a problem that holds the answer to a question; told on stderr.
pub fn make_problem(
    opened: &Opened,
    moment: &AsOf,
    authorship: &Authorship,
    title: &str,
    incidents: &[u32],
    question: &Question,
) -> Result<(), Failure> {
    let asked = asked(opened, moment)?;
    let cancellation = interrupt::cancellation();
    let is_cancelled = || cancellation.is_cancelled();
    let made = problem_from_root_cause(
        &opened.workspace,
        &authorship.context(),
        &FieldEdits::of(&[("title", title)]),
        incidents,
        question,
        &asked,
        &is_cancelled,
    );
    let (_, number) = made.map_err(Failure::work)?.output;
    let mut errors = anstream::stderr().lock();
    writeln!(errors, "Made {number}, which holds this answer.")?;
    Ok(())
}
