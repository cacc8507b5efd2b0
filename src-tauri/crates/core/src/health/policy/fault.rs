//! Why a file states no policies that can be checked.

use crate::query::QueryFault;

/// Something wrong with a file of policies.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("Line {line}{}: {problem}", of(policy))]
pub struct PolicyFault {
    /// Line of the file, from 1.
    pub line: usize,
    /// Name of the policy, where it has one.
    pub policy: Option<String>,
    /// What is wrong.
    pub problem: PolicyProblem,
}

/// What is wrong.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum PolicyProblem {
    /// The text is no TOML.
    #[error("this is no TOML: {message}. Write texts in quotes and each policy under [[policy]].")]
    NotToml {
        /// What the reader says of it.
        message: String,
    },
    /// Nothing is stated.
    #[error("there is no policy. Begin each with a line [[policy]].")]
    NoPolicies,
    /// `policy` is something else than a list of tables.
    #[error("{found} is no policy. Begin each with a line [[policy]].")]
    NotPolicies {
        /// What is there.
        found: String,
    },
    /// There is no such field.
    #[error("there is no field {field:?}.{} The fields are {}.", meant(nearest), fields.join(", "))]
    UnknownField {
        /// What stands there.
        field: String,
        /// Fields that may have been meant.
        nearest: Vec<String>,
        /// All fields.
        fields: Vec<&'static str>,
    },
    /// A field has a value of another kind.
    #[error("{field} is {found}. Write {expected}.")]
    WrongKind {
        /// The field.
        field: &'static str,
        /// The value as it stands in the file.
        found: String,
        /// What it has to be, with an example.
        expected: &'static str,
    },
    /// A policy without a name.
    #[error("the policy has no name. Add name = \"…\", by which its violations are told.")]
    NoName,
    /// Two policies with one name.
    #[error("line {first} has a policy of that name already. Give it another name.")]
    SameName {
        /// The line of the first one.
        first: usize,
    },
    /// Nothing has to hold.
    #[error(
        "nothing has to hold. Add must, must_not, no_single_points = true, min_count or max_count."
    )]
    NoRule,
    /// A severity that there is not.
    #[error("{found:?} is no severity. Write critical, high, medium or low.")]
    UnknownSeverity {
        /// What stands there.
        found: String,
    },
    /// A query cannot be read.
    #[error("{field} = {text:?} is no query: {fault}")]
    Query {
        /// The field.
        field: &'static str,
        /// The query.
        text: String,
        /// What is wrong with it.
        fault: QueryFault,
    },
    /// A query that looks for nothing.
    #[error(
        "{field} = {text:?} holds nothing to look for. Write a query, such as class:server, or leave it out."
    )]
    EmptyQuery {
        /// The field.
        field: &'static str,
        /// The query.
        text: String,
    },
}

/// Everything wrong with a file of policies, by line. Nothing was checked.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{}", .0.iter().map(ToString::to_string).collect::<Vec<_>>().join("\n"))]
pub struct PolicyFaults(pub Vec<PolicyFault>);

fn of(policy: &Option<String>) -> String {
    let name = policy.as_ref().map(|name| format!(", policy {name:?}"));
    name.unwrap_or_default()
}

fn meant(nearest: &[String]) -> String {
    match nearest {
        [] => String::new(),
        names => format!(" Did you mean {}?", names.join(", ")),
    }
}
