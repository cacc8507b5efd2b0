//! The format, for people.

/// The format of a file of policies, field by field.
pub const HELP: &str = "\
A file of policies is TOML, one [[policy]] after the other:
  name = \"…\"               How its violations are told; once in a file.
  severity = \"high\"        One of critical, high, medium (unless stated) and low.
  because = \"…\"            Why there is such a policy.
  for = \"QUERY\"            The CIs it is about; all in service unless stated.
  any_status = true        Also CIs that are planned or retired.
  must = \"QUERY\"           Each of them matches.
  must_not = \"QUERY\"       None of them matches.
  no_single_points = true  None of them is taken down by a lone other CI.
  max_count = 0            There are at most so many of them.
  min_count = 1            There are at least so many of them.
At least one of the last five has to stand in each. Queries are those of list.

Example:
[[policy]]
name = \"Critical services have an owner\"
for = \"class:service criticality:critical\"
must = \"has:owner\"
";

/// Policies worth beginning with; every one of them can be checked on the demonstration estate.
pub const EXAMPLE: &str = include_str!("example.toml");
