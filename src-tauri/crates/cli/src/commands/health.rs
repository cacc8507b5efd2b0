//! `faultline health`

use std::io::Write;

use faultline_core::confidence;
use faultline_core::health::{Health, HealthRule, TrendPoint, assess, trend};
use faultline_core::task::TaskContext;

use super::{health_document, health_text};
use crate::arguments::HealthArguments;
use crate::failure::Failure;
use crate::interrupt;
use crate::json;
use crate::opening::open_at;
use crate::progress::Progress;

/// Tells how complete, correct and fresh the data is, and what to ask first.
pub fn run(arguments: &HealthArguments, out: &mut impl Write) -> Result<(), Failure> {
    let opened = open_at(&arguments.file, &arguments.moment)?;
    let snapshot = opened.snapshot()?;
    let reader = opened.read()?;
    let view = reader.view();
    let rule = HealthRule {
        stale_after_days: arguments.stale_after,
        confidence: confidence::rule(view).map_err(Failure::work)?,
    };
    let now = opened.time()?;
    let health = with_progress("Reading the estate", |task| {
        assess(task, &snapshot, view, &rule, now).map_err(Failure::work)
    })?;
    let points = match arguments.trend {
        None => Vec::new(),
        Some(most) => with_progress("Reading the past", |task| {
            trend(task, &opened.workspace, view, &rule, most.into()).map_err(Failure::work)
        })?,
    };
    let answer = Answer {
        health: &health,
        points: &points,
        snapshot: &snapshot,
        view,
    };
    match (arguments.list, arguments.form.json) {
        (Some(check), true) => {
            let document = health_document::list(&answer, check, arguments.limit)?;
            json::write(out, &document)?;
        }
        (Some(check), false) => health_text::list(out, &answer, check, arguments.limit)?,
        (None, true) => {
            let document = health_document::whole(&answer, arguments.trend.is_some())?;
            json::write(out, &document)?;
        }
        (None, false) => health_text::whole(out, &answer)?,
    }
    Ok(())
}

/// What is told.
pub(super) struct Answer<'a> {
    pub health: &'a Health,
    pub points: &'a [TrendPoint],
    pub snapshot: &'a faultline_core::snapshot::GraphSnapshot,
    pub view: faultline_core::View<'a>,
}

fn with_progress<T>(
    name: &'static str,
    work: impl FnOnce(&TaskContext<'_>) -> Result<T, Failure>,
) -> Result<T, Failure> {
    let progress = Progress::start(name);
    let show = |done, total| progress.show(done, total);
    work(&TaskContext::new(interrupt::cancellation(), &show))
}
