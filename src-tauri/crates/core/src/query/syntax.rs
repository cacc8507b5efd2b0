//! The form of a query, before anything in it is looked up in a model.

/// Where something stands in the text: characters, counted from 0, the end excluded.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct Span {
    /// The first character.
    pub start: usize,
    /// The character after the last.
    pub end: usize,
}

/// A piece of text as it was meant (without quotes), with its place. Two are equal where the texts are.
#[derive(Clone, Debug, Default)]
pub struct Text {
    /// The text.
    pub text: String,
    /// Its place, quotes included.
    pub span: Span,
}

impl PartialEq for Text {
    fn eq(&self, other: &Self) -> bool {
        self.text == other.text
    }
}

impl Eq for Text {}

/// How a term compares.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Operator {
    /// `:`
    Equal,
    /// `<`
    Less,
    /// `<=`
    LessOrEqual,
    /// `>`
    Greater,
    /// `>=`
    GreaterOrEqual,
}

impl Operator {
    /// All of them; one that another begins with comes after it.
    pub(super) const ALL: [Self; 5] = [
        Self::Equal,
        Self::LessOrEqual,
        Self::GreaterOrEqual,
        Self::Less,
        Self::Greater,
    ];

    /// As it is written.
    #[must_use]
    pub const fn sign(self) -> &'static str {
        match self {
            Self::Equal => ":",
            Self::Less => "<",
            Self::LessOrEqual => "<=",
            Self::Greater => ">",
            Self::GreaterOrEqual => ">=",
        }
    }
}

/// Which way a term follows dependencies.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Direction {
    /// `depends_on:(q)`: the CIs that need one matching q.
    DependsOn,
    /// `impacts:(q)`: the CIs that one matching q needs.
    Impacts,
}

impl Direction {
    /// As it is written.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::DependsOn => "depends_on",
            Self::Impacts => "impacts",
        }
    }

    pub(super) fn of(word: &str) -> Option<Self> {
        [Self::DependsOn, Self::Impacts]
            .into_iter()
            .find(|one| one.word().eq_ignore_ascii_case(word))
    }
}

/// A query, read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Expression {
    /// All hold; none at all is an empty query.
    All(Vec<Expression>),
    /// At least one holds.
    Any(Vec<Expression>),
    /// It does not hold.
    Not(Box<Expression>),
    /// A bare word.
    Word(Text),
    /// `field:value`, `field<value` and so on.
    Comparison {
        /// What stands before the sign.
        field: Text,
        /// The sign.
        operator: Operator,
        /// What stands after it.
        value: Text,
    },
    /// `depends_on:(q)` or `impacts:(q)`.
    Reach {
        /// Which way.
        direction: Direction,
        /// At most so many steps; any number where none.
        within: Option<u32>,
        /// What is reached.
        of: Box<Expression>,
    },
}
