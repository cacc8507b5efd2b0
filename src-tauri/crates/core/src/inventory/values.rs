//! Which values occur in a column.

use std::collections::HashMap;

use faultline_model::Model;
use faultline_store::{StoreError, View};

use super::Column;

/// Values of `column` that contain `text` in any case, most frequent first, at most `limit`.
///
/// Cost: one sequential read of all CIs.
///
/// # Errors
/// The store cannot be read.
pub fn column_values(
    view: View<'_>,
    model: &Model,
    column: &Column,
    text: &str,
    limit: usize,
) -> Result<Vec<(String, u32)>, StoreError> {
    let wanted = text.to_lowercase();
    let mut counts: HashMap<String, u32> = HashMap::new();
    view.for_each_ci_by_id(|row, _| {
        if let Some(value) = column.value(&row, model) {
            match counts.get_mut(value.as_ref()) {
                Some(count) => *count += 1,
                None if value.to_lowercase().contains(&wanted) => {
                    counts.insert(value.into_owned(), 1);
                }
                None => {}
            }
        }
        Ok::<(), StoreError>(())
    })?;
    let mut values: Vec<_> = counts.into_iter().collect();
    values.sort_by(|left, right| right.1.cmp(&left.1).then_with(|| left.0.cmp(&right.0)));
    values.truncate(limit);
    Ok(values)
}
