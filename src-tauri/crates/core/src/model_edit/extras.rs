//! Extra attributes: what CIs carry and their class does not declare, with what is needed to decide
//! whether the class should.

use std::collections::BTreeMap;

use faultline_model::{
    AttributeDefinition, AttributeType, Attributes, EXTRA_PREFIX, Model, extra_name,
};
use faultline_store::View;

use crate::stopped::Stopped;
use crate::task::TaskContext;

/// Different values of an extra attribute that are shown.
const EXAMPLES: usize = 3;
/// CIs read between two looks at whether to stop.
const STEP: u64 = 4096;

/// An extra attribute of the CIs of one class.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ExtraAttribute {
    /// The column it came in.
    pub name: String,
    /// Id of the class.
    pub class: String,
    /// CIs of the class that carry it.
    pub cis: u64,
    /// The first different values, in the order of CIs.
    pub examples: Vec<String>,
    /// The narrowest type that takes every value as it is written.
    pub guess: AttributeType,
    /// Id of the attribute of this id or label, where the model has one.
    pub attribute: Option<String>,
    /// Whether the class has that attribute already: the values are extra because they do not suit it.
    pub unsuitable: bool,
}

/// All extra attributes, by name and class. Cost: one sequential read of the CIs; those without extras are not parsed.
///
/// # Errors
/// The store cannot be read, or the task was cancelled.
pub fn extras(
    task: &TaskContext<'_>,
    view: View<'_>,
    model: &Model,
) -> Result<Vec<ExtraAttribute>, Stopped> {
    let total = u64::from(view.ci_count()?);
    let mut read = 0_u64;
    let mut seen: BTreeMap<(String, u16), Seen> = BTreeMap::new();
    let mark = format!("\"{EXTRA_PREFIX}");
    view.for_each_ci_by_id(|row, _| {
        read += 1;
        if read.is_multiple_of(STEP) {
            task.step(read, total.max(read))?;
        }
        if !row.attributes.contains(&mark) {
            return Ok::<_, Stopped>(());
        }
        Attributes::for_each_in(row.attributes, |id, value| {
            if let Some(name) = extra_name(id) {
                let place = (name.to_owned(), row.class);
                seen.entry(place).or_insert_with(Seen::new).take(&value);
            }
        });
        Ok(())
    })?;
    let told = seen.into_iter().map(|((name, number), seen)| {
        let class = model.class_by_number(number);
        let attribute = model.attribute_matching(&name);
        let has = |class| attribute.is_some_and(|one| model.has_attribute(class, &one.id));
        ExtraAttribute {
            unsuitable: class.is_some_and(has),
            class: class.map_or_else(String::new, |class| class.id.clone()),
            cis: seen.cis,
            guess: seen.guess(),
            examples: seen.examples,
            attribute: attribute.map(|one| one.id.clone()),
            name,
        }
    });
    Ok(told.collect())
}

/// What was seen of an extra attribute.
struct Seen {
    cis: u64,
    examples: Vec<String>,
    /// Types that took every value so far, the narrowest first.
    possible: Vec<AttributeDefinition>,
    has_lines: bool,
}

impl Seen {
    fn new() -> Self {
        let types = [
            AttributeType::Integer,
            AttributeType::Decimal,
            AttributeType::Boolean,
            AttributeType::Date,
            AttributeType::Timestamp,
            AttributeType::IpAddress,
            AttributeType::Email,
            AttributeType::Url,
        ];
        Self {
            cis: 0,
            examples: Vec::new(),
            possible: types
                .map(|one| AttributeDefinition::new("", "", one))
                .into(),
            has_lines: false,
        }
    }

    fn take(&mut self, value: &str) {
        self.cis += 1;
        self.has_lines |= value.contains('\n');
        // A number that begins with noughts, such as 007, is a word made of digits.
        let digits = value.trim_start_matches('-').as_bytes();
        let is_word =
            digits.first() == Some(&b'0') && digits.get(1).is_some_and(u8::is_ascii_digit);
        self.possible.retain(|one| match one.value_type {
            AttributeType::Boolean => one.validate(value).is_ok(),
            AttributeType::Integer | AttributeType::Decimal if is_word => false,
            _ => one
                .validate(value)
                .is_ok_and(|canonical| canonical == value),
        });
        if self.examples.len() < EXAMPLES && !self.examples.iter().any(|one| one == value) {
            self.examples.push(value.to_owned());
        }
    }

    fn guess(&self) -> AttributeType {
        match self.possible.first() {
            Some(narrowest) => narrowest.value_type.clone(),
            None if self.has_lines => AttributeType::LongText,
            None => AttributeType::Text,
        }
    }
}
