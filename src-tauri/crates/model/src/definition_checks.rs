//! What a definition has to keep by itself before it may join a model.

use crate::{
    AllowedEnds, AttributeDefinition, AttributeType, ClassDefinition, ImpactDirection,
    RelationshipTypeDefinition, ValueFault,
};

/// Longest id of a definition, in bytes.
const MAXIMUM_ID_BYTES: usize = 64;
/// Longest label, in characters.
const MAXIMUM_LABEL: usize = 80;
/// Words that stand for something else in files and queries, and so can be no attribute's.
const RESERVED: [&str; 12] = [
    "key",
    "name",
    "class",
    "status",
    "updated",
    "created",
    "depends_on",
    "impacts",
    "within",
    "and",
    "or",
    "not",
];

/// Why a definition is not sound by itself.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum DefinitionFault {
    /// The id is no id.
    #[error(
        "The id has to begin with a lower-case letter and hold only a to z, 0 to 9 and _, at most 64 of them. Write it like rack_row."
    )]
    Id,
    /// The id or the label of an attribute means something else in files and queries.
    #[error("{0:?} means something else in files and queries. Choose another word.")]
    Reserved(String),
    /// A label is empty, too long or holds control characters.
    #[error("{0:?} is no label: one line of 1 to 80 characters is expected.")]
    Label(String),
    /// The prefix of made-up keys is not usable.
    #[error("{0:?} cannot begin keys: 1 to 16 letters, digits, - or _ are expected, such as RACK.")]
    KeyPrefix(String),
    /// A class lists an attribute twice.
    #[error("The attribute {0} is listed twice. Name it once.")]
    AttributeTwice(String),
    /// A choice offers nothing.
    #[error("A choice needs at least one value to choose from.")]
    NoChoices,
    /// A value to choose from is empty or stands twice.
    #[error(
        "{0:?} cannot be chosen: each value is one line, not empty, and differs from the others by more than case."
    )]
    Choice(String),
    /// Only texts have suggestions.
    #[error("Only a text has suggestions. Make it a choice or a text.")]
    Suggestions,
    /// Only numbers and money have a unit.
    #[error("Only an integer, a decimal or money has a unit. Leave the unit out.")]
    Unit,
    /// The unit of money is a currency.
    #[error("{0:?} is no currency. Use three capital letters, such as EUR.")]
    Currency(String),
    /// The default is no value of the attribute.
    #[error("The default {value:?} is no value of it: {fault}")]
    Default {
        /// The default.
        value: String,
        /// What is expected.
        fault: ValueFault,
    },
    /// The default of a unique attribute would be given twice.
    #[error("A unique attribute can have no default: two CIs would get it.")]
    UniqueDefault,
    /// A default group without impact means nothing.
    #[error(
        "A type over which no failure travels has no default group. Leave it out, or state the impact."
    )]
    GroupWithoutImpact,
    /// A pair of classes names neither.
    #[error(
        "A pair of classes where the type is allowed names a source, a target or both. Leave the pair out, or leave all pairs out to allow it anywhere."
    )]
    AllowedAnywhere,
    /// A pair of classes stands twice.
    #[error("The type is allowed {} twice. Name the pair once.", told(.0))]
    AllowedTwice(AllowedEnds),
}

fn told(ends: &AllowedEnds) -> String {
    let end = |class: &Option<String>| class.clone().unwrap_or_else(|| "any class".to_owned());
    format!("from {} to {}", end(&ends.source), end(&ends.target))
}

fn check_id(id: &str) -> Result<(), DefinitionFault> {
    let well_formed = id.starts_with(|first: char| first.is_ascii_lowercase())
        && id
            .bytes()
            .all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'_')
        && id.len() <= MAXIMUM_ID_BYTES;
    well_formed.then_some(()).ok_or(DefinitionFault::Id)
}

fn check_label(label: &str) -> Result<(), DefinitionFault> {
    let well_formed = !label.is_empty()
        && label.trim() == label
        && label.chars().count() <= MAXIMUM_LABEL
        && !label.chars().any(char::is_control);
    let fault = || DefinitionFault::Label(label.to_owned());
    well_formed.then_some(()).ok_or_else(fault)
}

fn twice<'w>(words: impl IntoIterator<Item = &'w String>) -> Option<&'w String> {
    let mut seen = std::collections::HashSet::new();
    words
        .into_iter()
        .find(|word| !seen.insert(word.to_lowercase()))
}

impl ClassDefinition {
    /// Checks what concerns the class alone.
    ///
    /// # Errors
    /// The first thing that is wrong with it.
    pub fn check(&self) -> Result<(), DefinitionFault> {
        check_id(&self.id)?;
        check_label(&self.label)?;
        let usable = |one: char| one.is_ascii_alphanumeric() || one == '-' || one == '_';
        let prefix = &self.key_prefix;
        if !(1..=16).contains(&prefix.len()) || !prefix.chars().all(usable) {
            // Classes that an import made have the whole id as their prefix.
            let from_id = self.id.to_uppercase().replace('_', "-");
            if *prefix != from_id {
                return Err(DefinitionFault::KeyPrefix(prefix.clone()));
            }
        }
        match twice(&self.attributes) {
            Some(attribute) => Err(DefinitionFault::AttributeTwice(attribute.clone())),
            None => Ok(()),
        }
    }
}

impl AttributeDefinition {
    /// Checks what concerns the attribute alone.
    ///
    /// # Errors
    /// The first thing that is wrong with it.
    pub fn check(&self) -> Result<(), DefinitionFault> {
        check_id(&self.id)?;
        check_label(&self.label)?;
        for word in [&self.id, &self.label] {
            if RESERVED.contains(&&*word.to_lowercase()) {
                return Err(DefinitionFault::Reserved(word.clone()));
            }
        }
        self.check_offered()?;
        match (&self.value_type, &self.unit) {
            (AttributeType::Money, Some(unit)) => {
                let is_currency =
                    unit.len() == 3 && unit.bytes().all(|byte| byte.is_ascii_uppercase());
                if !is_currency {
                    return Err(DefinitionFault::Currency(unit.clone()));
                }
            }
            (AttributeType::Integer | AttributeType::Decimal, Some(unit)) => check_label(unit)?,
            (_, Some(_)) => return Err(DefinitionFault::Unit),
            (_, None) => {}
        }
        let Some(default) = &self.default else {
            return Ok(());
        };
        if self.unique {
            return Err(DefinitionFault::UniqueDefault);
        }
        let checked = self.validate(default);
        checked.map(drop).map_err(|fault| DefinitionFault::Default {
            value: default.clone(),
            fault,
        })
    }

    fn check_offered(&self) -> Result<(), DefinitionFault> {
        let offered = self.choices();
        if matches!(self.value_type, AttributeType::Choice(_)) {
            if offered.is_empty() {
                return Err(DefinitionFault::NoChoices);
            }
            if !self.suggestions.is_empty() {
                return Err(DefinitionFault::Suggestions);
            }
        } else if !offered.is_empty() && self.value_type != AttributeType::Text {
            return Err(DefinitionFault::Suggestions);
        }
        let unusable = |word: &&String| {
            word.trim() != **word || word.is_empty() || word.contains(char::is_control)
        };
        match offered.iter().find(unusable).or_else(|| twice(offered)) {
            Some(word) => Err(DefinitionFault::Choice(word.clone())),
            None => Ok(()),
        }
    }
}

impl RelationshipTypeDefinition {
    /// Checks what concerns the type alone.
    ///
    /// # Errors
    /// The first thing that is wrong with it.
    pub fn check(&self) -> Result<(), DefinitionFault> {
        check_id(&self.id)?;
        check_label(&self.label)?;
        check_label(&self.inverse_label)?;
        if self.default_group.is_some() && self.impact == ImpactDirection::None {
            return Err(DefinitionFault::GroupWithoutImpact);
        }
        for (place, ends) in self.allowed.iter().enumerate() {
            if ends.classes().next().is_none() {
                return Err(DefinitionFault::AllowedAnywhere);
            }
            if self.allowed[..place].contains(ends) {
                return Err(DefinitionFault::AllowedTwice(ends.clone()));
            }
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::DefinitionFault as Fault;
    use crate::{AttributeDefinition, AttributeType, Model};

    #[test]
    fn what_is_shipped_is_sound() {
        let model = Model::shipped();
        for class in model.classes() {
            assert_eq!(class.check(), Ok(()), "{}", class.id);
        }
        for attribute in model.attributes() {
            assert_eq!(attribute.check(), Ok(()), "{}", attribute.id);
        }
        for kind in model.relationship_types() {
            assert_eq!(kind.check(), Ok(()), "{}", kind.id);
        }
    }

    #[test]
    fn unsound_attributes_are_refused_with_the_reason() {
        let sound = || AttributeDefinition::new("bay", "Bay", AttributeType::Text);
        let choice = |words: &[&str]| {
            AttributeType::Choice(words.iter().map(|word| (*word).to_owned()).collect())
        };
        let cases = [
            (
                AttributeDefinition {
                    id: "Bay".to_owned(),
                    ..sound()
                },
                Fault::Id,
            ),
            (
                AttributeDefinition {
                    label: "Name".to_owned(),
                    ..sound()
                },
                Fault::Reserved("Name".to_owned()),
            ),
            (
                AttributeDefinition {
                    label: " Bay".to_owned(),
                    ..sound()
                },
                Fault::Label(" Bay".to_owned()),
            ),
            (
                AttributeDefinition {
                    value_type: choice(&[]),
                    ..sound()
                },
                Fault::NoChoices,
            ),
            (
                AttributeDefinition {
                    value_type: choice(&["a", "A"]),
                    ..sound()
                },
                Fault::Choice("A".to_owned()),
            ),
            (
                AttributeDefinition {
                    unit: Some("cm".to_owned()),
                    ..sound()
                },
                Fault::Unit,
            ),
            (
                AttributeDefinition {
                    unique: true,
                    default: Some("1".to_owned()),
                    ..sound()
                },
                Fault::UniqueDefault,
            ),
        ];
        assert_eq!(sound().check(), Ok(()));
        for (attribute, fault) in cases {
            assert_eq!(attribute.check(), Err(fault));
        }
        let default = AttributeDefinition {
            value_type: AttributeType::Integer,
            default: Some("many".to_owned()),
            ..sound()
        };
        assert!(matches!(default.check(), Err(Fault::Default { .. })));
    }
}
