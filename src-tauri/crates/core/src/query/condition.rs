//! What a query asks of a CI, once its names and values are understood.

use faultline_model::LifecycleStatus;
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
    },
    /// A source of such a name names it.
    Source(Pattern),
    /// It has a value of an attribute.
    Has(String),
    /// It is an end of a relationship, of one type and end where they are given.
    Related(Option<(u16, RelationshipEnd)>),
    /// An attribute has a value that is so.
    Attribute(String, ValueTest),
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

impl Condition {
    pub(super) fn equals(pattern: Pattern) -> ValueTest {
        ValueTest::Text(pattern)
    }

    pub(super) fn text_order(operator: Operator, value: &str) -> ValueTest {
        let wanted = super::pattern::folded(value).into_owned();
        ValueTest::TextOrder(operator, wanted)
    }
}
