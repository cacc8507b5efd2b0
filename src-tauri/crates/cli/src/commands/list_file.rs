//! `faultline list --out`: the list as a workbook or a CSV file.

use std::io::Write;
use std::path::Path;

use faultline_core::View;
use faultline_core::inventory::{Column, write_list};
use faultline_core::snapshot::GraphSnapshot;
use faultline_core::table_file::TableFormat;
use faultline_core::task::TaskContext;
use serde_json::json;

use crate::arguments::ListArguments;
use crate::failure::Failure;
use crate::progress::Progress;
use crate::text::{counted, harmless};
use crate::{interrupt, json};

/// The columns that every CI has: what is written unless others are named.
const USUAL: [Column; 4] = [Column::Key, Column::Name, Column::Class, Column::Status];

/// The columns of these names; each is one that every CI has, or an attribute of the model.
pub(super) fn columns(names: &[String], snapshot: &GraphSnapshot) -> Result<Vec<Column>, Failure> {
    let column = |name: &String| {
        let column = Column::named(name).map_err(|fault| Failure::WrongUsage(fault.to_string()))?;
        match &column {
            Column::Attribute(id)
                if snapshot.model.attribute(id).is_none() && !id.starts_with("extra:") =>
            {
                let nearest = snapshot.model.nearest_attributes(id, 3).join(", ");
                Err(Failure::WrongUsage(format!(
                    "There is no column {id:?}. Use key, name, class, status or an attribute, such as {nearest}."
                )))
            }
            _ => Ok(column),
        }
    };
    match names {
        [] => Ok(USUAL.to_vec()),
        names => names.iter().map(column).collect(),
    }
}

/// Writes the CIs found, all of them, and says so.
pub(super) fn write(
    arguments: &ListArguments,
    snapshot: &GraphSnapshot,
    view: View<'_>,
    found: &[u32],
    columns: &[Column],
    target: &Path,
    out: &mut impl Write,
) -> Result<(), Failure> {
    let format =
        TableFormat::of_path(target).map_err(|error| Failure::WrongUsage(error.to_string()))?;
    {
        let progress = Progress::start("Writing CIs");
        let show = |done, total| progress.show(done, total);
        let task = TaskContext::new(interrupt::cancellation(), &show);
        write_list(&task, snapshot, view, found, columns, target, format)
            .map_err(|error| Failure::of_file(target, error))?;
    }
    let path = target.display().to_string();
    if arguments.form.json {
        json::write(out, &json!({"file": path, "cis": found.len()}))?;
        return Ok(());
    }
    let cis = counted(found.len() as u64, "CI");
    writeln!(out, "Wrote {cis} to {}.", harmless(&path))?;
    Ok(())
}
