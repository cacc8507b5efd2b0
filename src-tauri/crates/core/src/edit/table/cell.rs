//! What the cells of a line alter of a CI.

use faultline_model::Model;

use super::fault::CellFault;
use super::layout::Cell;
use crate::edit::bulk::{BulkFault, status};
use crate::edit::checks::owned;
use crate::edit::{CiChange, EditFault};
use crate::inventory::Column;

/// Nearest names offered for a mistyped one.
const NEAREST: usize = 3;

/// The change that cells state together.
///
/// # Errors
/// What every CI has is to be cleared, or a status or class is not known.
pub(super) fn change_of(cells: &[Cell], model: &Model) -> Result<CiChange, CellFault> {
    let mut change = CiChange::default();
    for Cell { column, text } in cells {
        match column {
            Column::Key => change.key = Some(given(column, text)?),
            Column::Name => change.name = Some(given(column, text)?),
            Column::Class => change.class = Some(class_id(&given(column, text)?, model)?),
            Column::Status => change.status = Some(status(&given(column, text)?)?),
            Column::Attribute(id) => {
                let value = Some(text.clone()).filter(|text| !text.is_empty());
                change.attributes.insert(id.clone(), value);
            }
        }
    }
    Ok(change)
}

/// The id of the class that a text means, by id or label.
pub(super) fn class_id(text: &str, model: &Model) -> Result<String, EditFault> {
    let class = model.class_matching(text);
    let class = class.ok_or_else(|| EditFault::UnknownClass {
        name: text.to_owned(),
        nearest: owned(model.nearest_classes(text, NEAREST)),
    })?;
    Ok(class.id.clone())
}

fn given(column: &Column, text: &str) -> Result<String, BulkFault> {
    match text {
        "" => Err(BulkFault::CannotClear {
            field: column.id().to_owned(),
        }),
        text => Ok(text.to_owned()),
    }
}
