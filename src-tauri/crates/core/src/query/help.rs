//! The language by examples.

/// An example and what it finds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Example {
    /// A query, or a part of one.
    pub query: &'static str,
    /// What it finds.
    pub meaning: &'static str,
}

/// The whole language, simplest first.
pub const EXAMPLES: [Example; 19] = [
    example(
        "core-sw",
        "A bare word is looked for in key, name and attributes.",
    ),
    example(
        "class:server",
        "CIs of a class or one below it, by id or label.",
    ),
    example(
        "environment:production",
        "An attribute, by id or label, is that value in any case.",
    ),
    example(
        "name:oracle*",
        "A star stands for any text; \\* is a star itself.",
    ),
    example(
        "owner:\"team a\"",
        "Quotes keep blanks and signs together; \"\" within them is a quote.",
    ),
    example(
        "status:live ram>64",
        "Terms side by side all hold. Numbers, money, dates and choices compare with < <= > >=.",
    ),
    example(
        "ram:16..64",
        "From one value to another, both included; either end may be left out.",
    ),
    example(
        "outage_cost>1000EUR",
        "An amount of a currency; without one, of any.",
    ),
    example(
        "owner:ann or owner:bob",
        "One of both. Side by side binds tighter than or; parentheses group.",
    ),
    example(
        "not environment:test",
        "The term after not does not hold; it binds tightest.",
    ),
    example(
        "updated<90d",
        "Last altered less than 90 days ago. Units: h, d, w, m, y. Also created.",
    ),
    example("not updated<90d", "Not altered for 90 days or more."),
    example(
        "expires<90d",
        "A date less than 90 days from now, past or to come.",
    ),
    example(
        "expires:today..+90d",
        "From today to the day 90 days from now; -90d is 90 days ago.",
    ),
    example(
        "updated:2026-11",
        "In a day, month or year; before it with <, after it with >.",
    ),
    example(
        "has:owner missing:support_team",
        "An attribute has a value, or none. Also a relationship type, relationship or source.",
    ),
    example(
        "depends_on:(name:oracle*)",
        "Needs such a CI, directly or through others, over relationships that carry impact.",
    ),
    example(
        "impacts:(class:service)",
        "Is needed by such a CI, directly or through others.",
    ),
    example(
        "within:1 depends_on:db-1",
        "Directly; within:3 over at most three steps. Without parentheses a key or name is meant.",
    ),
];

const fn example(query: &'static str, meaning: &'static str) -> Example {
    Example { query, meaning }
}
