//! The word of a source against a CI as it is: what to set, and what stands because it was corrected by hand.

use std::borrow::Cow;
use std::collections::BTreeMap;

use faultline_model::{Attributes, Ci, ClassDefinition, Model, extra_id, extra_name};

use super::parse_cis::ParsedCi;
use super::report::ValueChange;
use super::said::Delta;

/// What a source said last of a CI.
pub(super) struct CiWord<'a> {
    /// The columns that it spoke of, sorted.
    pub columns: &'a [String],
    /// Values that the CI did not have.
    pub delta: Option<&'a Delta>,
    /// The CI with all other values as they were said.
    pub as_said: Option<&'a Ci>,
}

impl CiWord<'_> {
    /// What was said of a column; the outer none = nothing.
    fn value(&self, model: &Model, column: &str) -> Option<Option<String>> {
        self.columns
            .binary_search_by(|known| known.as_str().cmp(column))
            .ok()?;
        if let Some(value) = self.delta.and_then(|delta| delta.get(column)) {
            return Some(value.clone());
        }
        Some(
            self.as_said
                .and_then(|ci| value_of(model, ci, column))
                .map(Cow::into_owned),
        )
    }
}

/// What a merge comes to.
pub(super) struct Merged {
    /// The CI as it is to be.
    pub ci: Ci,
    /// How it differs from what it was.
    pub changes: Vec<ValueChange>,
    /// Column, what the source says, and what stands.
    pub held_back: Vec<(String, Option<String>, Option<String>)>,
    /// All that the source says and the CI will not have.
    pub delta: Delta,
}

/// The value of a CI in a column, as text.
fn value_of<'c>(model: &'c Model, ci: &'c Ci, column: &str) -> Option<Cow<'c, str>> {
    match column {
        "name" => Some(Cow::Borrowed(&ci.name)),
        "status" => Some(Cow::Borrowed(ci.status.as_str())),
        "class" => model
            .class_by_number(ci.class)
            .map(|class| Cow::Borrowed(class.id.as_str())),
        attribute => ci.attributes.get(attribute),
    }
}

/// All values of a CI by column.
pub(super) fn all_values(model: &Model, ci: &Ci) -> BTreeMap<String, String> {
    let mut values = ci.attributes.to_map();
    for column in ["name", "status", "class"] {
        if let Some(value) = value_of(model, ci, column) {
            values.insert(column.to_owned(), value.into_owned());
        }
    }
    values
}

/// Whether a CI has every value that a row gives. Does not allocate in the usual case.
pub(super) fn says_the_same(row: &ParsedCi, ci: &Ci) -> bool {
    let same_head = row.class == ci.class
        && row.name.as_ref().is_none_or(|name| *name == ci.name)
        && row.status.is_none_or(|status| status == ci.status);
    if !same_head {
        return false;
    }
    let mut given = row
        .columns
        .columns
        .iter()
        .zip(&row.values)
        .map(|(column, value)| (column.id.as_str(), value.as_deref()))
        .peekable();
    let mut same = true;
    ci.attributes.for_each(|id, value| {
        while let Some((_, skipped)) = given.next_if(|(column, _)| *column < id) {
            same &= skipped.is_none();
        }
        if let Some((_, listed)) = given.next_if(|(column, _)| *column == id) {
            same &= listed == Some(&*value);
        }
    });
    same && given.all(|(_, value)| value.is_none())
}

/// Merges a row into a CI. A value is set only where the row differs from what the source said last.
pub(super) fn merge(
    model: &Model,
    row: &ParsedCi,
    current: &Ci,
    before: Option<&CiWord<'_>>,
) -> Merged {
    let said = |column: &str| before.and_then(|word| word.value(model, column));
    let class_text = |number| model.class_by_number(number).map(|class| class.id.clone());
    let mut words: BTreeMap<String, Option<String>> = BTreeMap::new();
    words.insert("class".to_owned(), class_text(row.class));
    words.extend(row.name.clone().map(|name| ("name".to_owned(), Some(name))));
    words.extend(
        row.status
            .map(|status| ("status".to_owned(), Some(status.as_str().to_owned()))),
    );

    let class_stands = said("class") == Some(class_text(row.class));
    let class = if class_stands {
        current.class
    } else {
        row.class
    };
    let values = row.columns.columns.iter().zip(&row.values);
    for (column, value) in values {
        let (id, value) = fit(model, class, row.class, &column.id, value.as_deref());
        words.insert(id, value);
    }

    let mut ci = current.clone();
    let mut attributes = current.attributes.to_map();
    if class != current.class {
        attributes = refit(model, class, attributes);
    }
    ci.class = class;
    let mut held_back = Vec::new();
    for (column, word) in &words {
        let stands = match column.as_str() {
            "class" => class_text(current.class),
            "name" => Some(current.name.clone()),
            "status" => Some(current.status.as_str().to_owned()),
            attribute => attributes.get(attribute).cloned(),
        };
        if said(column).as_ref() == Some(word) {
            if stands != *word {
                held_back.push((column.clone(), word.clone(), stands));
            }
            continue;
        }
        match (column.as_str(), word) {
            ("class", _) => {}
            ("name", Some(name)) => ci.name.clone_from(name),
            ("status", Some(_)) => ci.status = row.status.unwrap_or(ci.status),
            (attribute, Some(value)) => {
                attributes.insert(attribute.to_owned(), value.clone());
            }
            (attribute, None) => {
                attributes.remove(attribute);
            }
        }
    }
    ci.attributes = Attributes::from_map(&attributes);

    let mut delta = Delta::new();
    for column in before.map_or(&[][..], |word| word.columns) {
        if let Some(value) = said(column) {
            words.entry(column.clone()).or_insert(value);
        }
    }
    for (column, word) in words {
        if value_of(model, &ci, &column).as_deref() != word.as_deref() {
            delta.insert(column, word);
        }
    }
    Merged {
        changes: changes(model, current, &ci),
        ci,
        held_back,
        delta,
    }
}

fn changes(model: &Model, current: &Ci, ci: &Ci) -> Vec<ValueChange> {
    let (from, to) = (all_values(model, current), all_values(model, ci));
    let columns: std::collections::BTreeSet<&String> = from.keys().chain(to.keys()).collect();
    columns
        .into_iter()
        .filter(|column| from.get(*column) != to.get(*column))
        .map(|column| ValueChange {
            attribute: column.clone(),
            from: from.get(column).cloned(),
            to: to.get(column).cloned(),
        })
        .collect()
}

/// Where a value that was read for one class goes in another, whose class was corrected by hand.
fn fit(
    model: &Model,
    class: u16,
    read_for: u16,
    id: &str,
    value: Option<&str>,
) -> (String, Option<String>) {
    let same = (id.to_owned(), value.map(str::to_owned));
    match model.class_by_number(class) {
        Some(definition) if class != read_for => {
            fit_value(model, definition, id, value.unwrap_or_default())
                .map_or(same, |(id, text)| (id, value.is_some().then_some(text)))
        }
        _ => same,
    }
}

/// The values of a CI whose class is altered: what the new class lacks becomes extra, what it has no longer is.
fn refit(model: &Model, class: u16, values: BTreeMap<String, String>) -> BTreeMap<String, String> {
    let Some(class) = model.class_by_number(class) else {
        return values;
    };
    values
        .into_iter()
        .map(|(id, value)| fit_value(model, class, &id, &value).unwrap_or((id, value)))
        .collect()
}

/// The new place of a value in a class, where it is another one.
fn fit_value(
    model: &Model,
    class: &ClassDefinition,
    id: &str,
    value: &str,
) -> Option<(String, String)> {
    match extra_name(id) {
        None if !model.has_attribute(class, id) => Some((extra_id(id), value.to_owned())),
        None => None,
        Some(name) => {
            let definition = model.attributes_of(class).find(|one| one.id == name)?;
            let value = match value {
                "" => String::new(),
                text => definition.validate(text).ok()?.into_owned(),
            };
            Some((definition.id.clone(), value))
        }
    }
}
