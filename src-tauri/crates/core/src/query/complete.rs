//! What may come next in a query.

use std::cmp::Reverse;

use faultline_model::{AttributeType, LifecycleStatus};
use faultline_store::{StoreError, View};

use super::names::{BUILT_IN, Field, Names};
use super::place::Place;
use super::print::quoted;
use super::syntax::Direction;
use crate::inventory::{Column, InventoryFault, column_values};
use crate::snapshot::GraphSnapshot;

/// How many are suggested.
const SUGGESTED: usize = 12;

/// What may stand at a place of a query.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Completion {
    /// The first character that a suggestion replaces, counted from 0.
    pub start: usize,
    /// The character after the last that it replaces.
    pub end: usize,
    /// The likeliest first.
    pub suggestions: Vec<Suggestion>,
}

/// What may stand there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Suggestion {
    /// What to write.
    pub text: String,
    /// What it is called.
    pub label: String,
    /// What it is.
    pub kind: SuggestionKind,
    /// How many CIs have it, where that is known.
    pub cis: Option<u32>,
}

/// What a suggestion is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SuggestionKind {
    /// A field that every CI has.
    Field,
    /// An attribute.
    Attribute,
    /// A word of the language.
    Word,
    /// A class.
    Class,
    /// A value.
    Value,
}

/// Suggests what may stand at a character of a query, counted from 0. `extras` are the column names of extra attributes.
///
/// Cost: nothing much; for values that occur one read of all CIs.
///
/// # Errors
/// The store cannot be read.
pub fn complete(
    text: &str,
    cursor: usize,
    snapshot: &GraphSnapshot,
    view: View<'_>,
    extras: Vec<String>,
) -> Result<Completion, InventoryFault> {
    let place = Place::at(text, cursor);
    let completer = Completer {
        names: Names::with_extras(&snapshot.model, view, extras),
        snapshot,
        view,
        typed: place.typed.text.to_lowercase(),
    };
    let mut suggestions = match &place.field {
        None => completer.fields(),
        Some(field) if Direction::of(&field.text).is_some() => completer.keys()?,
        Some(field) if field.text.eq_ignore_ascii_case("within") => {
            completer.values(["1", "2", "3"])
        }
        Some(field) => match completer.names.field(field) {
            Ok(field) => completer.of_field(&field)?,
            Err(InventoryFault::Query(_)) => Vec::new(),
            Err(fault) => return Err(fault),
        },
    };
    suggestions.truncate(SUGGESTED);
    Ok(Completion {
        start: place.typed.span.start,
        end: place.typed.span.end,
        suggestions,
    })
}

struct Completer<'c> {
    names: Names<'c>,
    snapshot: &'c GraphSnapshot,
    view: View<'c>,
    typed: String,
}

impl Completer<'_> {
    /// Fields, attributes and words whose name begins so, then attributes one word of whose label does.
    fn fields(&self) -> Vec<Suggestion> {
        let mut all: Vec<Suggestion> = BUILT_IN
            .iter()
            .map(|(name, _)| suggestion(format!("{name}:"), name, SuggestionKind::Field))
            .collect();
        for (text, label) in [
            ("depends_on:(", "depends_on"),
            ("impacts:(", "impacts"),
            ("within:1 ", "within"),
            ("not ", "not"),
            ("or ", "or"),
        ] {
            all.push(suggestion(text.to_owned(), label, SuggestionKind::Word));
        }
        all.extend(self.attributes(":"));
        let begins = |one: &Suggestion| {
            one.text
                .trim_start_matches('"')
                .to_lowercase()
                .starts_with(&self.typed)
        };
        let labelled = |one: &Suggestion| {
            let label = one.label.to_lowercase();
            label
                .split_whitespace()
                .any(|word| word.starts_with(&self.typed))
                || label.starts_with(&self.typed)
        };
        let (mut first, others): (Vec<_>, Vec<_>) = all.into_iter().partition(begins);
        first.extend(others.into_iter().filter(labelled));
        // A word that is whole already needs no completion.
        first.retain(|one| one.text.trim() != self.typed);
        first
    }

    fn attributes(&self, after: &str) -> Vec<Suggestion> {
        let defined = self.names.model.attributes().iter().map(|one| {
            let text = format!("{}{after}", one.id);
            suggestion(text, &one.label, SuggestionKind::Attribute)
        });
        let extras = self.names.extras().unwrap_or_default().iter().map(|name| {
            let text = format!("{}{after}", quoted(name));
            suggestion(text, name, SuggestionKind::Attribute)
        });
        defined.chain(extras).collect()
    }

    fn of_field(&self, field: &Field) -> Result<Vec<Suggestion>, StoreError> {
        Ok(match field {
            Field::Class => self.classes(),
            Field::Status => self.values(LifecycleStatus::ALL.map(LifecycleStatus::as_str)),
            Field::Key => self.keys()?,
            Field::Name => self.occurring(&Column::Name)?,
            Field::Updated | Field::Created => self.times(),
            Field::Source => {
                let names = self.view.source_names()?;
                self.values(names.iter().map(String::as_str))
            }
            Field::Has | Field::Missing => self.possessions(),
            Field::Attribute(id) => {
                let definition = self.names.definition(id);
                match definition.map(|one| &one.value_type) {
                    Some(AttributeType::Boolean) => self.values(["yes", "no"]),
                    Some(AttributeType::Choice(choices)) => {
                        self.values(choices.iter().map(String::as_str))
                    }
                    Some(AttributeType::Date | AttributeType::Timestamp) => self.times(),
                    _ => self.occurring(&Column::Attribute(id.clone()))?,
                }
            }
        })
    }

    fn classes(&self) -> Vec<Suggestion> {
        let model = self.names.model;
        let counts = self.snapshot.cis_by_class();
        let fits = |text: &str| text.to_lowercase().starts_with(&self.typed);
        let classes = model.classes().iter();
        let classes = classes
            .filter(|class| {
                fits(&class.id) || class.label.split_whitespace().any(fits) || fits(&class.label)
            })
            .map(|class| {
                let below = model.descendants(&class.id);
                let count =
                    below.map(|one| counts.get(usize::from(one.number)).copied().unwrap_or(0));
                Suggestion {
                    cis: Some(count.sum()),
                    ..suggestion(quoted(&class.id), &class.label, SuggestionKind::Class)
                }
            });
        let mut classes: Vec<Suggestion> = classes.collect();
        classes.sort_by_key(|one| (!fits(&one.text), Reverse(one.cis)));
        classes
    }

    fn possessions(&self) -> Vec<Suggestion> {
        let mut all = self.attributes("");
        all.push(suggestion(
            "relationship".to_owned(),
            "Any relationship",
            SuggestionKind::Word,
        ));
        all.push(suggestion(
            "source".to_owned(),
            "Any source",
            SuggestionKind::Word,
        ));
        let types = self.names.model.relationship_types().iter();
        all.extend(types.map(|one| suggestion(one.id.clone(), &one.label, SuggestionKind::Word)));
        all.retain(|one| {
            let texts = [&one.text, &one.label];
            texts
                .iter()
                .any(|text| text.to_lowercase().starts_with(&self.typed))
        });
        all
    }

    fn keys(&self) -> Result<Vec<Suggestion>, StoreError> {
        let ids = self.view.keys_beginning(&self.typed, SUGGESTED as u32)?;
        let graph = &self.snapshot.graph;
        let keys = ids.into_iter().filter_map(|id| graph.node_of(id));
        let keys = keys.map(|node| {
            let key = graph.key(node);
            suggestion(literal(key), key, SuggestionKind::Value)
        });
        Ok(keys.collect())
    }

    fn occurring(&self, column: &Column) -> Result<Vec<Suggestion>, StoreError> {
        let values = column_values(self.view, self.names.model, column, &self.typed, SUGGESTED)?;
        let values = values.into_iter().map(|(value, cis)| Suggestion {
            cis: Some(cis),
            ..suggestion(literal(&value), &value, SuggestionKind::Value)
        });
        Ok(values.collect())
    }

    fn times(&self) -> Vec<Suggestion> {
        self.values([
            "7d",
            "30d",
            "90d",
            "1y",
            "today",
            "yesterday",
            "+30d",
            "+90d",
        ])
    }

    fn values<'v>(&self, values: impl IntoIterator<Item = &'v str>) -> Vec<Suggestion> {
        let values = values.into_iter();
        values
            .filter(|value| value.to_lowercase().starts_with(&self.typed))
            .map(|value| suggestion(quoted(value), value, SuggestionKind::Value))
            .collect()
    }
}

fn suggestion(text: String, label: &str, kind: SuggestionKind) -> Suggestion {
    Suggestion {
        text,
        label: label.to_owned(),
        kind,
        cis: None,
    }
}

/// A value as it is written, its stars meant as stars.
fn literal(value: &str) -> String {
    quoted(&value.replace('*', "\\*"))
}
