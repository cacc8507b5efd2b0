//! `faultline model show`

use std::io::Write;

use faultline_core::model_edit::{
    Model, ModelEditFault, RelationshipTypeDefinition, alter_class, model_file,
};
use serde_json::Value;

use crate::arguments::ModelShowArguments;
use crate::failure::Failure;
use crate::json;
use crate::opening::open_at;
use crate::table::{Alignment, Table};

/// Shows the model, or one class.
pub fn run(arguments: &ModelShowArguments, out: &mut impl Write) -> Result<(), Failure> {
    let opened = open_at(&arguments.file, &arguments.moment)?;
    let model = opened.read()?.view().model().map_err(Failure::work)?;
    if let Some(id) = &arguments.class {
        // A class that is altered in nothing is a class that is there.
        alter_class(&model, id, |_| {}).map_err(Failure::work)?;
    }
    if arguments.form.json {
        let text = model_file::write_model_file(&model, model_file::ModelFileFormat::Json);
        let mut document: Value = serde_json::from_str(&text)?;
        if let (Some(id), Some(classes)) = (&arguments.class, document["class"].as_array_mut()) {
            classes.retain(|class| class["id"] == **id);
        }
        json::write(out, &document)?;
        return Ok(());
    }
    match &arguments.class {
        Some(id) => attributes(&model, id, out),
        None => tree(&model, out),
    }
}

fn attributes(model: &Model, id: &str, out: &mut impl Write) -> Result<(), Failure> {
    let found = model.class(id);
    let unknown = || {
        Failure::work(ModelEditFault::Unknown {
            kind: "class",
            id: id.to_owned(),
            nearest: Vec::new(),
        })
    };
    let class = found.ok_or_else(unknown)?;
    let mut table = Table::new(&[
        ("ATTRIBUTE", Alignment::Left),
        ("LABEL", Alignment::Left),
        ("TYPE", Alignment::Left),
        ("UNIT", Alignment::Left),
        ("RULES", Alignment::Left),
        ("FROM", Alignment::Left),
    ]);
    for one in model.attributes_of(class) {
        let lineage: Vec<_> = model.lineage(class).collect();
        let from = lineage
            .iter()
            .rev()
            .find(|above| above.attributes.contains(&one.id));
        let kind = serde_json::to_value(&one.value_type)?;
        let kind = kind.as_str().map_or_else(
            || format!("one of {}", one.choices().join(", ")),
            str::to_owned,
        );
        let rules: Vec<&str> = [
            (one.required, "required"),
            (one.recommended, "recommended"),
            (one.unique, "unique"),
            (one.volatile, "volatile"),
        ]
        .into_iter()
        .filter_map(|(holds, word)| holds.then_some(word))
        .collect();
        table.row([
            &one.id,
            &one.label,
            &kind,
            one.unit.as_deref().unwrap_or_default(),
            &rules.join(", "),
            from.map_or("", |from| &*from.id),
        ]);
    }
    Ok(table.write(out)?)
}

fn tree(model: &Model, out: &mut impl Write) -> Result<(), Failure> {
    let mut table = Table::new(&[
        ("CLASS", Alignment::Left),
        ("LABEL", Alignment::Left),
        ("KEYS", Alignment::Left),
        ("ATTRIBUTES", Alignment::Right),
    ]);
    rows(model, None, 0, &mut table);
    table.write(out)?;
    writeln!(out)?;
    let mut table = Table::new(&[
        ("TYPE", Alignment::Left),
        ("LABEL", Alignment::Left),
        ("INVERSE", Alignment::Left),
        ("IMPACT", Alignment::Left),
        ("STRENGTH", Alignment::Left),
        ("DEFAULT GROUP", Alignment::Left),
        ("ALLOWED", Alignment::Left),
    ]);
    for kind in model.relationship_types() {
        let impact = serde_json::to_value(kind.impact)?;
        let group = kind.default_group.map(|needs| format!("needs {needs}"));
        table.row([
            &kind.id,
            &kind.label,
            &kind.inverse_label,
            impact.as_str().unwrap_or_default(),
            kind.strength.as_str(),
            &group.unwrap_or_default(),
            &allowed(kind),
        ]);
    }
    Ok(table.write(out)?)
}

/// "server:rack, *:team", as the command takes it; nothing where it is allowed anywhere.
fn allowed(kind: &RelationshipTypeDefinition) -> String {
    let end = |class: &Option<String>| class.clone().unwrap_or_else(|| "*".to_owned());
    let pairs = kind.allowed.iter();
    let pairs = pairs.map(|ends| format!("{}:{}", end(&ends.source), end(&ends.target)));
    pairs.collect::<Vec<_>>().join(", ")
}

fn rows(model: &Model, parent: Option<&str>, depth: usize, table: &mut Table) {
    for class in model
        .classes()
        .iter()
        .filter(|class| class.parent.as_deref() == parent)
    {
        let mark = if class.is_abstract { "*" } else { "" };
        table.row([
            &format!("{}{}{mark}", "  ".repeat(depth), class.id),
            &class.label,
            &class.key_prefix,
            &model.attributes_of(class).count().to_string(),
        ]);
        rows(model, Some(&class.id), depth + 1, table);
    }
}
