//! What a query asks of a CI, once its names and values are understood.

use std::borrow::Cow;

use faultline_model::{Attributes, LifecycleStatus, extra_id, extra_name};
use faultline_store::RelationshipEnd;
use jiff::Timestamp;

use super::pattern::Pattern;
use super::syntax::{Direction, Operator};
use super::time_range::Range;
use super::value_test::ValueTest;
use super::words::Word;

/// What has to hold of a CI.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Condition {
    /// All of these; everything where there are none.
    All(Vec<Condition>),
    /// At least one of these.
    Any(Vec<Condition>),
    /// Not this.
    Not(Box<Condition>),
    /// Key, name or attributes hold a word.
    Word(Word),
    /// Key, name or the value of an attribute holds a text of this pattern.
    Holds(Pattern),
    /// It is of one of these classes, by number.
    Class(Vec<u16>),
    /// Its key is so.
    Key(ValueTest),
    /// Its name is so.
    Name(ValueTest),
    /// Its status is one of these.
    Status(Vec<LifecycleStatus>),
    /// It was recorded then: its version, or its first one.
    Recorded {
        /// The first version is meant.
        first: bool,
        /// When.
        at: Range<Timestamp>,
        /// Whether now is such a time: then a draft's proposals were made.
        now: bool,
    },
    /// A source of such a name names it.
    Source(Pattern),
    /// It has a value of an attribute.
    Has(AttributeIds),
    /// It is an end of a relationship, of one type and end where they are given.
    Related(Option<(u16, RelationshipEnd)>),
    /// An attribute has a value that is so.
    Attribute(AttributeIds, ValueTest),
    /// It needs, or is needed by, a CI of which something holds, over at most so many steps.
    Reaches {
        /// Which way.
        direction: Direction,
        /// Steps at most.
        within: Option<u32>,
        /// What holds of what is reached.
        of: Box<Condition>,
    },
}

/// The ids under which a CI may have an attribute.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct AttributeIds {
    id: String,
    /// Where the class lacks the attribute, a column of its name is kept as an extra one.
    extra: Option<String>,
}

impl AttributeIds {
    pub(super) fn new(id: &str) -> Self {
        Self {
            id: id.to_owned(),
            extra: extra_name(id).is_none().then(|| extra_id(id)),
        }
    }

    /// The value among the attributes of a row.
    pub(super) fn find<'j>(&self, json: &'j str) -> Option<Cow<'j, str>> {
        let extra = || Attributes::find(json, self.extra.as_deref()?);
        Attributes::find(json, &self.id).or_else(extra)
    }
}

impl Condition {
    pub(super) fn equals(pattern: Pattern) -> ValueTest {
        ValueTest::Text(pattern)
    }

    pub(super) fn text_order(operator: Operator, value: &str) -> ValueTest {
        let wanted = super::pattern::folded(value).into_owned();
        ValueTest::TextOrder(operator, wanted)
    }
}
