//! `faultline record create`

use std::io::Write;

use faultline_core::records::{
    CiRole, CiStatement, NewRecord, RecordKind, create_record, problem_from_incidents,
};
use faultline_core::workspace::Workspace;
use serde_json::json;

use super::place::{ci_in, edits, record_in};
use crate::arguments::{CiArgument, CreateRecordArguments};
use crate::failure::Failure;
use crate::json;
use crate::opening::open;

/// Makes a record and tells its number.
pub fn run(arguments: &CreateRecordArguments, out: &mut impl Write) -> Result<(), Failure> {
    let is_problem = arguments.kind == RecordKind::Problem;
    if !arguments.incidents.is_empty() && !is_problem {
        let sentence = "Only a problem is made of incidents. Say problem, or leave --incident out.";
        return Err(Failure::WrongUsage(sentence.to_owned()));
    }
    let workspace = open(&arguments.file)?;
    let mut edits = edits(&arguments.fields);
    for (field, value) in [
        ("title", &arguments.title),
        ("type", &arguments.change_type),
    ] {
        if value.is_some() {
            edits.values.insert(field.to_owned(), value.clone());
        }
    }
    let context = arguments.writing.authorship.context();
    let mut cis = statements(&workspace, &arguments.affected, CiRole::Affected)?;
    cis.extend(statements(
        &workspace,
        &arguments.reported,
        CiRole::Reported,
    )?);
    let made = if arguments.incidents.is_empty() {
        let new = NewRecord {
            kind: arguments.kind,
            edits,
            cis,
            template: arguments.template.clone(),
        };
        create_record(&workspace, &context, &new)
    } else {
        if !cis.is_empty() {
            let sentence = "The CIs of a problem made of incidents come from these. Leave --affected and --reported out, and link more CIs afterwards.";
            return Err(Failure::WrongUsage(sentence.to_owned()));
        }
        let incidents = arguments
            .incidents
            .iter()
            .map(|number| Ok(record_in(&workspace, number)?.id))
            .collect::<Result<Vec<_>, Failure>>()?;
        problem_from_incidents(&workspace, &context, &edits, &incidents)
    };
    let made = made.map_err(Failure::work)?;
    let (_, number) = made.output;
    if arguments.writing.form.json {
        let document = json!({
            "number": number.to_string(),
            "kind": number.kind.as_str(),
            "changeset": made.changeset,
        });
        json::write(out, &document)?;
    } else {
        writeln!(out, "{number}")?;
    }
    Ok(())
}

fn statements(
    workspace: &Workspace,
    arguments: &[CiArgument],
    role: CiRole,
) -> Result<Vec<CiStatement>, Failure> {
    arguments
        .iter()
        .map(|argument| {
            Ok(CiStatement {
                ci: ci_in(workspace, &argument.key)?,
                role,
                state: argument.state,
                minutes: None,
                note: String::new(),
            })
        })
        .collect()
}
