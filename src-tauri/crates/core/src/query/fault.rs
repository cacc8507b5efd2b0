//! Why a query cannot be read.

use super::syntax::Span;

/// Why a query cannot be read, and where.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{}", problem.sentence(span.start + 1))]
pub struct QueryFault {
    /// What is wrong.
    pub problem: QueryProblem,
    /// The characters that it is about.
    pub span: Span,
}

/// What is wrong with a query.
#[derive(Clone, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "what a variant says, its fields name")]
pub enum QueryProblem {
    /// No class has this id or label.
    UnknownClass { name: String, nearest: Vec<String> },
    /// There is no such field or attribute.
    UnknownField { name: String, nearest: Vec<String> },
    /// Several attributes are called so once their units are left out.
    AmbiguousField { name: String, fields: Vec<String> },
    /// A field that takes one of a few words has another.
    UnknownValue {
        field: String,
        value: String,
        nearest: Vec<String>,
    },
    /// The value is not of the field's kind.
    WrongKind {
        field: String,
        value: String,
        expected: &'static str,
        example: &'static str,
    },
    /// The field's values have no order.
    NoOrder { field: String, sign: &'static str },
    /// Nothing stands after the sign.
    MissingValue { field: String, sign: &'static str },
    /// Nothing stands beside `or`, or after `not`.
    MissingTerm { word: &'static str },
    /// A parenthesis is open at the end.
    UnclosedParenthesis,
    /// A quote is open at the end.
    UnclosedQuote,
    /// A parenthesis closes nothing.
    StrayParenthesis,
    /// Nothing stands between parentheses.
    EmptyParentheses,
    /// A parenthesis follows a step through the graph at once.
    MissingColon { word: String },
    /// A sign of order stands right after a sign.
    TwoSigns { field: String },
    /// `within:` has no number of steps.
    WrongSteps { value: String },
    /// `within:` stands before something else.
    MisplacedWithin,
    /// Parentheses stand in one another deeper than anybody means.
    TooDeep,
}

impl QueryProblem {
    pub(super) fn at(self, span: Span) -> QueryFault {
        QueryFault {
            problem: self,
            span,
        }
    }

    /// Names that may have been meant, nearest first.
    #[must_use]
    pub fn nearest(&self) -> &[String] {
        match self {
            Self::UnknownClass { nearest, .. }
            | Self::UnknownField { nearest, .. }
            | Self::UnknownValue { nearest, .. } => nearest,
            Self::AmbiguousField { fields, .. } => fields,
            _ => &[],
        }
    }

    /// Whether the text is no query at all, whatever the workspace holds.
    #[must_use]
    pub const fn is_syntax(&self) -> bool {
        !matches!(
            self,
            Self::UnknownClass { .. }
                | Self::UnknownField { .. }
                | Self::AmbiguousField { .. }
                | Self::UnknownValue { .. }
        )
    }

    fn sentence(&self, at: usize) -> String {
        let place = format!("(at character {at})");
        match self {
            Self::UnknownClass { name, nearest } => {
                format!("There is no class {name:?} {place}.{}", meant(nearest))
            }
            Self::UnknownField { name, nearest } => format!(
                "There is no attribute {name:?} {place}.{} Put quotes around a text with signs to search for it as it stands.",
                meant(nearest)
            ),
            Self::AmbiguousField { name, fields } => format!(
                "Several attributes are called {name:?} {place}: {}. Write one of them in full.",
                fields.join(", ")
            ),
            Self::UnknownValue {
                field,
                value,
                nearest,
            } => format!("{value:?} is no {field} {place}.{}", meant(nearest)),
            Self::WrongKind {
                field,
                value,
                expected,
                example,
            } => format!(
                "{value:?} is no {expected} {place}, which {field} is compared with. Write it as in {field}{example}."
            ),
            Self::NoOrder { field, sign } => {
                format!(
                    "Values of {field} have no order, so that {sign} {place} says nothing. Use {field}: with a value."
                )
            }
            Self::MissingValue { field, .. } if field.eq_ignore_ascii_case("class") => {
                "The id of a class is missing after class:, as in class:server.".to_owned()
            }
            Self::MissingValue { field, sign } => format!(
                "A value is missing after {field}{sign} {place}. Use missing:{field} for CIs without one."
            ),
            Self::MissingTerm { word } => {
                let side = if *word == "or" { "beside" } else { "after" };
                format!(
                    "A term is missing {side} {word:?} {place}. To search for the word itself, put it in quotes."
                )
            }
            Self::UnclosedParenthesis => {
                format!(
                    "The parenthesis {place} is not closed. Close it, or put the text in quotes."
                )
            }
            Self::UnclosedQuote => {
                format!("The quote {place} is not closed. Close it before the parenthesis.")
            }
            Self::StrayParenthesis => {
                format!(
                    "The parenthesis {place} closes nothing. Leave it out, or put the text in quotes."
                )
            }
            Self::EmptyParentheses => {
                format!("Nothing stands between the parentheses {place}. Put a query there.")
            }
            Self::MissingColon { word } => {
                format!(
                    "A colon is missing after {word} {place}. Write it as in depends_on:(class:server)."
                )
            }
            Self::TwoSigns { field } => {
                format!(
                    "Two signs stand together after {field} {place}. Leave one of them out, or put the value in quotes."
                )
            }
            Self::WrongSteps { value } => {
                format!("{value:?} is no number of steps {place}. Write it as in within:1.")
            }
            Self::MisplacedWithin => {
                format!(
                    "within: {place} stands before depends_on:(…) or impacts:(…) alone. Put it there, or leave it out."
                )
            }
            Self::TooDeep => {
                format!("The query is nested too deeply {place}. Ask with fewer parentheses.")
            }
        }
    }
}

fn meant(nearest: &[String]) -> String {
    match nearest {
        [] => String::new(),
        names => format!(" Did you mean {}?", names.join(", ")),
    }
}
