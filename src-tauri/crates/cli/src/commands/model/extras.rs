//! Extra attributes: listed, and made attributes of their class.

use std::io::Write;

use faultline_core::Moment;
use faultline_core::model_edit::{
    AttributeType, ExtraAttribute, Model, adopt_extra, attribute_for_extra, extras,
};
use faultline_core::task::TaskContext;
use faultline_core::workspace::Operation;
use serde_json::{Value, json};

use super::edit::plain_type;
use super::tell::carry_out;
use crate::arguments::{ModelAdoptArguments, ModelExtrasArguments};
use crate::failure::Failure;
use crate::opening::{Opened, open, open_at};
use crate::progress::Progress;
use crate::table::{Alignment, Table};
use crate::text::harmless;
use crate::{interrupt, json};

/// Lists the extra attributes.
pub fn list(arguments: &ModelExtrasArguments, out: &mut impl Write) -> Result<(), Failure> {
    let opened = open_at(&arguments.file, &arguments.moment)?;
    let (_, found) = read(&opened)?;
    if arguments.form.json {
        let listed: Vec<Value> = found
            .iter()
            .map(|one| {
                json!({
                    "name": one.name, "class": one.class, "cis": one.cis, "examples": one.examples,
                    "type": one.guess, "attribute": one.attribute, "unsuitable": one.unsuitable,
                })
            })
            .collect();
        json::write(out, &json!({ "extras": listed }))?;
        return Ok(());
    }
    if found.is_empty() {
        writeln!(
            out,
            "No CI carries anything that its class does not declare."
        )?;
        return Ok(());
    }
    let mut table = Table::new(&[
        ("NAME", Alignment::Left),
        ("CLASS", Alignment::Left),
        ("CIS", Alignment::Right),
        ("TYPE", Alignment::Left),
        ("EXAMPLES", Alignment::Left),
        ("", Alignment::Left),
    ]);
    for one in &found {
        let guess = serde_json::to_value(&one.guess)?;
        let note = match (&one.attribute, one.unsuitable) {
            (Some(id), true) => format!("does not suit the attribute {id}"),
            (Some(id), false) => format!("the attribute {id} exists"),
            (None, _) => String::new(),
        };
        table.row([
            &one.name,
            &one.class,
            &one.cis.to_string(),
            guess.as_str().unwrap_or_default(),
            &one.examples.join(" · "),
            &note,
        ]);
    }
    Ok(table.write(out)?)
}

/// Makes an extra attribute one of its classes, or tells what that would do.
pub fn adopt(arguments: &ModelAdoptArguments, out: &mut impl Write) -> Result<(), Failure> {
    let opened = Opened {
        workspace: open(&arguments.file)?,
        moment: Moment::Now,
    };
    let (model, found) = read(&opened)?;
    let found: Vec<&ExtraAttribute> = found
        .iter()
        .filter(|one| one.name == arguments.name)
        .collect();
    if found.is_empty() {
        return Err(Failure::WrongUsage(format!(
            "No CI carries an extra attribute {:?}. See model extras.",
            harmless(&arguments.name)
        )));
    }
    let value_type = match &arguments.value_type {
        Some(named) => plain_type(named),
        None => guess(&found),
    };
    let mut attribute = attribute_for_extra(&model, &arguments.name, value_type.clone());
    if let Some(id) = &arguments.id {
        attribute = model.attribute(id).cloned().unwrap_or_else(|| {
            let mut attribute = attribute_for_extra(&Model::default(), &arguments.name, value_type);
            attribute.id = id.to_owned();
            attribute
        });
    }
    let is_new = model.attribute(&attribute.id).is_none();
    if let Some(label) = arguments.label.as_ref().filter(|_| is_new) {
        attribute.label.clone_from(label);
    }
    let classes = match &*arguments.classes {
        [] => found.iter().map(|one| one.class.clone()).collect(),
        named => named.to_vec(),
    };
    let change = adopt_extra(&model, &arguments.name, attribute, &classes);
    let change = change.map_err(Failure::work)?;
    let what = format!("Adopt {} as an attribute", arguments.name);
    let operation = Operation::ChangeModel { what };
    carry_out(
        &opened.workspace,
        &change,
        &operation,
        &arguments.writing,
        out,
    )
}

/// The type that suits the values of all classes: the guess where all agree, else text.
fn guess(found: &[&ExtraAttribute]) -> AttributeType {
    match found {
        [first, rest @ ..] if rest.iter().all(|one| one.guess == first.guess) => {
            first.guess.clone()
        }
        _ => AttributeType::Text,
    }
}

fn read(opened: &Opened) -> Result<(Model, Vec<ExtraAttribute>), Failure> {
    let reader = opened.read()?;
    let model = reader.view().model().map_err(Failure::work)?;
    let progress = Progress::start("Reading CIs");
    let show = |done, total| progress.show(done, total);
    let task = TaskContext::new(interrupt::cancellation(), &show);
    let found = extras(&task, reader.view(), &model).map_err(Failure::work)?;
    Ok((model, found))
}
