//! What the names in a query mean: fields that every CI has, and attributes.

use std::cell::OnceCell;

use faultline_model::{AttributeDefinition, Model, extra_id, nearest};
use faultline_store::{RelationshipEnd, StoreError, View};

use super::fault::QueryProblem;
use super::syntax::Text;
use crate::inventory::InventoryFault;

/// How many names an unknown one is told of.
const NEAREST: usize = 3;

/// What stands before a sign.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Field {
    Key,
    Name,
    Class,
    Status,
    Updated,
    Created,
    Source,
    Has,
    Missing,
    Attribute(String),
}

/// Names of the fields that are no attributes, with what they mean, in the order they are offered in.
pub(super) const BUILT_IN: [(&str, Field); 9] = [
    ("class", Field::Class),
    ("status", Field::Status),
    ("name", Field::Name),
    ("key", Field::Key),
    ("updated", Field::Updated),
    ("created", Field::Created),
    ("source", Field::Source),
    ("has", Field::Has),
    ("missing", Field::Missing),
];

/// What `has:` and `missing:` ask for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Possession {
    Attribute(String),
    Relationship(Option<(u16, RelationshipEnd)>),
    Source,
}

/// The names that there are in a workspace at a moment.
pub(super) struct Names<'n> {
    pub model: &'n Model,
    view: View<'n>,
    extras: OnceCell<Vec<String>>,
}

impl<'n> Names<'n> {
    pub(super) fn new(model: &'n Model, view: View<'n>) -> Self {
        Self {
            model,
            view,
            extras: OnceCell::new(),
        }
    }

    /// As [`Names::new`], of extra attributes that were read before.
    pub(super) fn with_extras(model: &'n Model, view: View<'n>, extras: Vec<String>) -> Self {
        Self {
            model,
            view,
            extras: OnceCell::from(extras),
        }
    }

    /// The field of a name. An attribute is meant by id or label; an extra one by its column's name; one with a unit
    /// also without it, as in `ram` for `ram_gb`.
    pub(super) fn field(&self, name: &Text) -> Result<Field, InventoryFault> {
        let built_in = BUILT_IN
            .into_iter()
            .find(|(known, _)| known.eq_ignore_ascii_case(&name.text));
        if let Some((_, field)) = built_in {
            return Ok(field);
        }
        match self.attribute(name)? {
            Some(id) => Ok(Field::Attribute(id)),
            None => Err(self.unknown(name)?),
        }
    }

    pub(super) fn possession(&self, name: &Text) -> Result<Possession, InventoryFault> {
        let is = |words: [&str; 2]| words.iter().any(|one| one.eq_ignore_ascii_case(&name.text));
        if is(["relationship", "relationships"]) {
            return Ok(Possession::Relationship(None));
        }
        if is(["source", "sources"]) {
            return Ok(Possession::Source);
        }
        if let Some(id) = self.attribute(name)? {
            return Ok(Possession::Attribute(id));
        }
        if let Some(kind) = self.model.relationship_type_matching(&name.text) {
            let meant = Some((kind.number, RelationshipEnd::Source));
            return Ok(Possession::Relationship(meant));
        }
        let wanted = name.text.to_lowercase();
        let mut kinds = self.model.relationship_types().iter();
        match kinds.find(|kind| kind.inverse_label.to_lowercase() == wanted) {
            Some(kind) => {
                let meant = Some((kind.number, RelationshipEnd::Target));
                Ok(Possession::Relationship(meant))
            }
            None => Err(self.unknown(name)?),
        }
    }

    /// The definition of an attribute; none for an extra one.
    pub(super) fn definition(&self, id: &str) -> Option<&'n AttributeDefinition> {
        self.model.attribute(id)
    }

    /// Column names of the extra attributes that occur.
    pub(super) fn extras(&self) -> Result<&[String], StoreError> {
        if let Some(extras) = self.extras.get() {
            return Ok(extras);
        }
        let read = self.view.extra_attributes()?;
        Ok(self.extras.get_or_init(|| read))
    }

    fn attribute(&self, name: &Text) -> Result<Option<String>, InventoryFault> {
        let wanted = if name.text.eq_ignore_ascii_case("tag") {
            "tags"
        } else {
            &name.text
        };
        if let Some(attribute) = self.model.attribute_matching(wanted) {
            return Ok(Some(attribute.id.clone()));
        }
        let column = wanted.strip_prefix('+').unwrap_or(wanted).to_lowercase();
        let mut extras = self.extras()?.iter();
        if let Some(extra) = extras.find(|extra| extra.to_lowercase() == column) {
            return Ok(Some(extra_id(extra)));
        }
        let without_unit = self.without_unit(&column);
        match without_unit.as_slice() {
            [] => Ok(None),
            [one] => Ok(Some((*one).to_owned())),
            several => {
                let fields = several.iter().map(|&one| one.to_owned()).collect();
                let name_text = name.text.clone();
                let problem = QueryProblem::AmbiguousField {
                    name: name_text,
                    fields,
                };
                Err(problem.at(name.span).into())
            }
        }
    }

    /// Ids that are this name and a unit.
    fn without_unit(&self, name: &str) -> Vec<&str> {
        let attributes = self.model.attributes().iter();
        attributes
            .filter(|one| one.unit.is_some())
            .filter(|one| {
                one.id
                    .rsplit_once('_')
                    .is_some_and(|(before, _)| before == name)
            })
            .map(|one| one.id.as_str())
            .collect()
    }

    fn unknown(&self, name: &Text) -> Result<InventoryFault, StoreError> {
        let built_in = BUILT_IN.iter().map(|(name, _)| *name);
        let ids = self.model.attributes().iter().map(|one| one.id.as_str());
        let extras = self.extras()?.iter().map(String::as_str);
        let all = built_in
            .chain(["depends_on", "impacts", "within"])
            .chain(ids);
        let near = nearest(&name.text, all.chain(extras), NEAREST);
        let problem = QueryProblem::UnknownField {
            name: name.text.clone(),
            nearest: near.into_iter().map(str::to_owned).collect(),
        };
        Ok(problem.at(name.span).into())
    }
}
