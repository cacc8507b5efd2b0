//! `faultline diff`

use std::io::Write;

use faultline_core::compare::{compare, compare_impact, through};
use faultline_core::task::TaskContext;

use super::diff_document::Document;
use super::diff_impact::ImpactDocument;
use super::diff_text;
use super::diff_through::ThroughDocument;
use crate::arguments::DiffArguments;
use crate::failure::Failure;
use crate::interrupt;
use crate::json;
use crate::opening::{moment_of, open};
use crate::progress::Progress;

/// Tells what differs between two moments.
pub fn run(arguments: &DiffArguments, out: &mut impl Write) -> Result<(), Failure> {
    let workspace = open(&arguments.file)?;
    let from = moment_of(&workspace, &arguments.from)?;
    let to = moment_of(&workspace, &arguments.to)?;
    let progress = Progress::start("Comparing");
    let show = |done, total| progress.show(done, total);
    let task = TaskContext::new(interrupt::cancellation(), &show);
    let difference = compare(&task, &workspace, from, to).map_err(Failure::work)?;
    let between = match arguments.through {
        false => None,
        true => Some(through(&task, &workspace, from, to).map_err(Failure::work)?),
    };
    let impact = match arguments.impact.as_slice() {
        [] => None,
        forced => {
            let roots: Vec<_> = forced
                .iter()
                .map(|root| (root.key.clone(), root.state))
                .collect();
            let found = compare_impact(&task, &workspace, &roots, from, to);
            Some(found.map_err(Failure::work)?)
        }
    };
    drop(progress);
    if arguments.form.json {
        let mut document = Document::of(&difference);
        document.through = between.as_ref().map(ThroughDocument::of);
        document.impact = impact.as_ref().map(ImpactDocument::of);
        json::write(out, &document)?;
        return Ok(());
    }
    let reader = workspace.read().map_err(Failure::work)?;
    diff_text::write_moments(out, reader.view(), [from, to])?;
    diff_text::write_difference(out, &difference)?;
    if let Some(between) = &between {
        ThroughDocument::of(between).write(out)?;
    }
    if let Some(impact) = &impact {
        ImpactDocument::of(impact).write(out)?;
    }
    Ok(())
}
