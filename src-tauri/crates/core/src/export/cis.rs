//! CIs as records, and the columns that they need together.

use std::borrow::Cow;
use std::collections::BTreeMap;

use faultline_exchange::csv::write::{AttributeColumn, ColumnContent};
use faultline_exchange::record::CiRecord;
use faultline_model::{AttributeType, Attributes, Model, extra_name};
use faultline_store::{CiRow, View};

use super::ExportError;

/// Values by the header under which they are exported: ids of attributes, headers of extra ones. Where an extra
/// attribute has the header of an attribute that the same CI has, the attribute is meant.
fn values(attributes: &Attributes) -> BTreeMap<String, Cow<'_, str>> {
    let mut values = BTreeMap::new();
    attributes.for_each(|id, value| match extra_name(id) {
        Some(name) => {
            values.insert(name.to_owned(), value);
        }
        // Defined ids come after the prefix of extra ones.
        None => {
            values.insert(id.to_owned(), value);
        }
    });
    values
}

/// Calls `visit` with the record of a CI.
pub(super) fn with_record<T>(
    model: &Model,
    row: &CiRow<'_>,
    visit: impl FnOnce(&CiRecord<'_>) -> T,
) -> T {
    let attributes = Attributes::from_canonical_json(row.attributes.to_owned());
    let values = values(&attributes);
    visit(&CiRecord {
        id: row.id,
        key: row.key,
        name: row.name,
        class: model
            .class_by_number(row.class)
            .map_or("", |class| class.id.as_str()),
        status: row.status.as_str(),
        attributes: values
            .iter()
            .map(|(name, value)| (name.as_str(), &**value))
            .collect(),
    })
}

/// All attribute columns that any CI has a value in, by name.
pub(super) fn columns(view: View<'_>, model: &Model) -> Result<Vec<AttributeColumn>, ExportError> {
    let mut columns: BTreeMap<String, ColumnContent> = BTreeMap::new();
    view.for_each_ci_by_id(|row, _| {
        let attributes = Attributes::from_canonical_json(row.attributes.to_owned());
        attributes.for_each(|id, _| {
            let extra = extra_name(id);
            let name = extra.unwrap_or(id);
            if extra.is_some() {
                // Any text may stand in an extra attribute, so the column needs its guard.
                columns.insert(name.to_owned(), ColumnContent::Text);
            } else if !columns.contains_key(name) {
                columns.insert(name.to_owned(), content(model, name));
            }
        });
        Ok::<_, ExportError>(())
    })?;
    let columns = columns.into_iter();
    Ok(columns
        .map(|(name, content)| AttributeColumn { name, content })
        .collect())
}

fn content(model: &Model, attribute: &str) -> ColumnContent {
    match model
        .attribute(attribute)
        .map(|attribute| &attribute.value_type)
    {
        Some(AttributeType::Integer | AttributeType::Decimal) => ColumnContent::Number,
        _ => ColumnContent::Text,
    }
}
