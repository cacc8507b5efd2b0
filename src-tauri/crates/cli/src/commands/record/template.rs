//! `faultline record template`

use std::io::Write;

use faultline_core::records::{delete_template, fields_for_template, save_template, templates};
use serde_json::{Value, json};

use super::place::{edits, record_in, tell_named};
use crate::arguments::TemplateCommand;
use crate::failure::Failure;
use crate::json;
use crate::opening::open;
use crate::text::harmless;

/// Saves, lists or deletes templates.
pub fn run(command: &TemplateCommand, out: &mut impl Write) -> Result<(), Failure> {
    match command {
        TemplateCommand::Save(arguments) => {
            let workspace = open(&arguments.file)?;
            let mut fields = match &arguments.from {
                Some(number) => fields_for_template(&record_in(&workspace, number)?),
                None => edits(&arguments.fields),
            };
            fields.values.extend(edits(&arguments.fields).values);
            let context = arguments.writing.authorship.context();
            let saved = save_template(&workspace, &context, &arguments.name, &fields);
            let saved = saved.map_err(Failure::work)?;
            tell_named(out, arguments.writing.form.json, &arguments.name, &saved)
        }
        TemplateCommand::List(arguments) => {
            let workspace = open(&arguments.file)?;
            let reader = workspace.read().map_err(Failure::work)?;
            let saved = templates(reader.view()).map_err(Failure::work)?;
            if arguments.form.json {
                let all: Vec<Value> = saved
                    .iter()
                    .map(|one| json!({"name": one.name, "fields": one.definition.to_map()}))
                    .collect();
                json::write(out, &json!({"templates": all}))?;
            } else if saved.is_empty() {
                writeln!(out, "No template is saved yet.")?;
            } else {
                for one in &saved {
                    writeln!(out, "{}", harmless(&one.name))?;
                    for (field, value) in one.definition.to_map() {
                        writeln!(out, "    {field}: {}", harmless(&value))?;
                    }
                }
            }
            Ok(())
        }
        TemplateCommand::Delete(arguments) => {
            let workspace = open(&arguments.file)?;
            let context = arguments.writing.authorship.context();
            let gone = delete_template(&workspace, &context, &arguments.name);
            let gone = gone.map_err(Failure::work)?;
            tell_named(out, arguments.writing.form.json, &arguments.name, &gone)
        }
    }
}
