//! Attaching the answers of other commands to records.

use std::io::Write;
use std::time::{Duration, Instant};

use faultline_core::Moment;
use faultline_core::records::frozen::{Asked, Patience, Question, freeze};
use faultline_core::records::{FieldEdits, RecordFault, problem_from_root_cause};
use faultline_core::root_cause::settings::options;
use faultline_core::time::When;
use faultline_core::workspace::Workspace;

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
    let context = authorship.context();
    let workspace = &opened.workspace;
    let frozen = patiently(workspace, |patience| {
        freeze(workspace, &context, record.id, question, &asked, patience)
    })?;
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
    let made = patiently(&opened.workspace, |patience| {
        problem_from_root_cause(
            &opened.workspace,
            &authorship.context(),
            &FieldEdits::of(&[("title", title)]),
            incidents,
            question,
            &asked,
            patience,
        )
    })?;
    let (_, number) = made.output;
    let mut errors = anstream::stderr().lock();
    writeln!(errors, "Made {number}, which holds this answer.")?;
    Ok(())
}

/// Does work for as long as the settings of root cause allow, and until Ctrl-C.
pub fn patiently<T>(
    workspace: &Workspace,
    work: impl FnOnce(Patience<'_>) -> Result<T, RecordFault>,
) -> Result<T, Failure> {
    let reader = workspace.read().map_err(Failure::work)?;
    let limit = options(reader.view()).map_err(Failure::work)?.time_limit;
    drop(reader);
    let (started, limit) = (Instant::now(), Duration::from_secs_f64(limit));
    let cancellation = interrupt::cancellation();
    let patience = Patience {
        keep_going: &|| started.elapsed() < limit,
        is_cancelled: &|| cancellation.is_cancelled(),
    };
    work(patience).map_err(Failure::work)
}
