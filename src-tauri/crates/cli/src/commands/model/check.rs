//! `faultline model check`

use std::io::Write;

use faultline_core::model_edit::{Validity, outside};
use serde_json::{Value, json};

use crate::arguments::ModelCheckArguments;
use crate::failure::Failure;
use crate::json;
use crate::opening::open_at;
use crate::table::{Alignment, Table};
use crate::text::counted;

/// Lists relationships outside of where the model allows their type; exit status 1 where there are any.
pub fn run(arguments: &ModelCheckArguments, out: &mut impl Write) -> Result<(), Failure> {
    let opened = open_at(&arguments.file, &arguments.moment)?;
    let reader = opened.read()?;
    let model = reader.view().model().map_err(Failure::work)?;
    let limit = match arguments.limit {
        0 => usize::MAX,
        limit => limit,
    };
    let (total, found) = outside(reader.view(), &model, limit).map_err(Failure::work)?;
    if arguments.form.json {
        let listed: Vec<Value> = found
            .iter()
            .map(|one| {
                json!({
                    "source": one.source, "type": one.relationship_type, "target": one.target,
                    "source_class": one.source_class, "target_class": one.target_class,
                })
            })
            .collect();
        json::write(out, &json!({"total": total, "relationships": listed}))?;
    } else if Validity::of(&model).is_empty() {
        writeln!(
            out,
            "Every relationship type is allowed between any classes."
        )?;
    } else if found.is_empty() {
        writeln!(
            out,
            "Every relationship is where the model allows its type."
        )?;
    } else {
        let mut table = Table::new(&[
            ("SOURCE", Alignment::Left),
            ("TYPE", Alignment::Left),
            ("TARGET", Alignment::Left),
            ("FROM CLASS", Alignment::Left),
            ("TO CLASS", Alignment::Left),
        ]);
        for one in &found {
            table.row([
                &one.source,
                &one.relationship_type,
                &one.target,
                &one.source_class,
                &one.target_class,
            ]);
        }
        table.write(out)?;
    }
    match total {
        0 => Ok(()),
        total => Err(Failure::FaultsFound(format!(
            "{} outside of where the model allows the type.",
            counted(total, "relationship")
        ))),
    }
}
