//! `faultline collisions`

use std::io::Write;

use faultline_core::changes::collisions::{CollisionKind, CollisionQuestion, collisions};
use faultline_core::changes::{ChangeFault, TimeSpan, span_of};
use faultline_core::task::TaskContext;
use faultline_core::workspace::Workspace;
use jiff::Timestamp;
use serde_json::{Value, json};

use super::collision_document::{document, names, write_text};
use crate::arguments::CollisionsArguments;
use crate::commands::record::record_in;
use crate::failure::Failure;
use crate::interrupt;
use crate::json;
use crate::local_time::local_time;
use crate::opening::open;
use crate::progress::Progress;
use crate::text::counted;

/// Tells which changes collide, and with what.
pub fn run(arguments: &CollisionsArguments, out: &mut impl Write) -> Result<(), Failure> {
    let workspace = open(&arguments.file)?;
    let question = question(&workspace, arguments)?;
    let reader = workspace.read().map_err(Failure::work)?;
    let view = reader.view();
    let found = {
        let bar = Progress::start("Comparing changes");
        let report = |done, total| bar.show(done, total);
        let task = TaskContext::new(interrupt::cancellation(), &report);
        collisions(&task, &workspace, &question).map_err(Failure::work)?
    };
    let names = names(view, &found)?;
    if arguments.form.json {
        let all: Vec<Value> = found.iter().map(|one| document(one, &names)).collect();
        json::write(out, &json!({"total": all.len(), "collisions": all}))?;
        return Ok(());
    }
    if found.is_empty() {
        writeln!(out, "Nothing collides.")?;
        return Ok(());
    }
    writeln!(out, "{}", counted(found.len() as u64, "collision"))?;
    for kind in CollisionKind::ALL {
        let of_kind = || found.iter().filter(|one| one.kind == kind);
        if of_kind().next().is_none() {
            continue;
        }
        writeln!(out, "\n{} ({})", title(kind), of_kind().count())?;
        for one in of_kind() {
            write_text(out, one, &names)?;
        }
    }
    Ok(())
}

fn question(
    workspace: &Workspace,
    arguments: &CollisionsArguments,
) -> Result<CollisionQuestion, Failure> {
    let number = arguments.change.as_deref();
    let change = number
        .map(|number| record_in(workspace, number))
        .transpose()?;
    let time = |text: &Option<String>| text.as_deref().map(local_time).transpose();
    let mut moved = None;
    if let Some(change) = &change {
        let no_time = || Failure::work(ChangeFault::NoTime(change.number));
        let planned = span_of(change);
        if let Some(start) = time(&arguments.moved_to)? {
            let length = planned.ok_or_else(no_time)?.seconds();
            let end = Timestamp::from_second(start.as_second().saturating_add(length));
            let end = end.map_err(|_| no_time())?;
            moved = Some((change.id, TimeSpan { start, end }));
        } else if planned.is_none() && !change.state.is_over() {
            return Err(no_time());
        }
    }
    Ok(CollisionQuestion {
        change: change.map(|change| change.id),
        from: time(&arguments.from)?,
        to: time(&arguments.to)?,
        moved,
    })
}

fn title(kind: CollisionKind) -> &'static str {
    match kind {
        CollisionKind::JointOutage => "JOINT OUTAGE",
        CollisionKind::Freeze => "FREEZE",
        CollisionKind::SameCi => "SAME CI",
        CollisionKind::SharedService => "OVERLAPPING BLAST RADIUS",
        CollisionKind::SameImplementer => "SAME IMPLEMENTER",
        CollisionKind::OutsideMaintenance => "OUTSIDE MAINTENANCE WINDOW",
    }
}
