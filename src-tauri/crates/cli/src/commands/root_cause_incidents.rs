//! Incidents as evidence of root cause, and records that keep the answer.

use faultline_core::View;
use faultline_core::records::frozen::Question;
use faultline_core::records::{Record, RecordKind, open_incidents, record_by_text};

use super::record::freeze;
use crate::arguments::RootCauseArguments;
use crate::failure::Failure;
use crate::opening::Opened;

/// The incidents that are asked for, each once.
pub fn named(view: View<'_>, arguments: &RootCauseArguments) -> Result<Vec<Record>, Failure> {
    let mut incidents = match arguments.incidents {
        true => open_incidents(view).map_err(Failure::work)?,
        false => Vec::new(),
    };
    for number in &arguments.incident {
        let record = record_by_text(view, number).map_err(Failure::work)?;
        if record.kind() != RecordKind::Incident {
            let sentence = format!("{number} is no incident. Name one, such as INC-4.");
            return Err(Failure::WrongUsage(sentence));
        }
        if incidents.iter().all(|known| known.id != record.id) {
            incidents.push(record);
        }
    }
    Ok(incidents)
}

/// Attaches the answer to a record, or makes a problem of it, as was asked.
pub fn keep(
    opened: &Opened,
    arguments: &RootCauseArguments,
    incidents: &[Record],
    question: &Question,
) -> Result<(), Failure> {
    let (moment, authorship) = (&arguments.moment, &arguments.authorship);
    if let Some(number) = &arguments.attach {
        freeze::attach(opened, moment, authorship, number, question)?;
    }
    if let Some(title) = &arguments.problem {
        let ids: Vec<u32> = incidents.iter().map(|incident| incident.id).collect();
        freeze::make_problem(opened, moment, authorship, title, &ids, question)?;
    }
    Ok(())
}
