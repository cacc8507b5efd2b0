//! A literal as the template of a sentence.

use super::literals::Place;

/// Single words that sentences set in, such as what is meant by "what" in "There is no what".
const SET_IN: &[&str] = &[
    "after",
    "attribute",
    "Backout",
    "baseline",
    "before",
    "beside",
    "change",
    "class",
    "column",
    "comment",
    "days",
    "draft",
    "file",
    "filter",
    "group",
    "hypotheses",
    "hypothesis",
    "key",
    "lines",
    "list",
    "manual",
    "mapping",
    "map",
    "meeting",
    "name",
    "needs",
    "note",
    "nothing",
    "now",
    "onset",
    "probability",
    "query",
    "relationship",
    "rows",
    "setting",
    "status",
    "strength",
    "template",
    "Testing",
    "Time",
    "title",
    "type",
    "view",
];

/// The template, with each placeholder as `{name}` or, where it is written in quotes, `{name:?}`;
/// none where the literal is no sentence. Placeholders without a name are numbered from 0.
pub fn template(text: &str, place: Place) -> Option<String> {
    // Words of documents are said with blanks.
    let spaced = text.replace('_', " ");
    let is_word = place == Place::Word && !text.contains('{');
    let text = if is_word { &spaced } else { text };
    let mut template = String::new();
    let mut letters = String::new();
    let mut next = 0;
    let mut rest = text;
    while let Some(at) = rest.find(['{', '}']) {
        let (before, after) = rest.split_at(at);
        template.push_str(before);
        letters.push_str(before);
        let sign = &after[..1];
        if after[1..].starts_with(sign) {
            // A brace that is meant as such.
            template.push_str(sign);
            rest = &after[2..];
            continue;
        }
        let end = after.find('}').filter(|_| sign == "{")?;
        let (name, form) = after[1..end]
            .split_once(':')
            .unwrap_or((&after[1..end], ""));
        let name = match name {
            "" => {
                next += 1;
                (next - 1).to_string()
            }
            name => name.to_owned(),
        };
        let quoted = if form.ends_with('?') { ":?" } else { "" };
        template.push_str(&format!("{{{name}{quoted}}}"));
        letters.push(' ');
        rest = &after[end + 1..];
    }
    template.push_str(rest);
    letters.push_str(rest);
    is_said(&letters, text, place).then_some(template)
}

/// Whether a literal, whose own words these are, is said to people.
fn is_said(words: &str, text: &str, place: Place) -> bool {
    let has_word = words.chars().filter(|one| one.is_alphabetic()).count() > 1;
    let is_plain = |one: char| one.is_alphanumeric() || " ,-/’'×".contains(one);
    has_word
        && match place {
            Place::Error => true,
            Place::Word if text.chars().all(is_plain) => true,
            Place::Word | Place::Code => {
                SET_IN.contains(&text)
                    || text.contains(' ') && !text.contains('\n') && !is_sql(text)
            }
        }
}

fn is_sql(text: &str) -> bool {
    const VERBS: [&str; 8] = [
        "BEGIN;", "CREATE", "DELETE", "DROP", "INSERT", "PRAGMA", "SELECT", "UPDATE",
    ];
    text.split_whitespace()
        .next()
        .is_some_and(|first| VERBS.contains(&first))
}

#[test]
fn a_template_names_each_value_and_what_is_no_sentence_has_none() {
    let cases = [
        (
            "{name:?} cannot be a key: {fault}",
            Place::Error,
            Some("{name:?} cannot be a key: {fault}"),
        ),
        (
            "{} of {} in {place:.1}",
            Place::Code,
            Some("{0} of {1} in {place}"),
        ),
        ("root_cause", Place::Word, Some("root cause")),
        ("root_cause", Place::Code, None),
        ("{}: {}", Place::Code, None),
        ("SELECT id FROM ci", Place::Code, None),
        ("a {{brace}}", Place::Code, Some("a {brace}")),
    ];
    for (text, place, expected) in cases {
        assert_eq!(template(text, place).as_deref(), expected, "{text}");
    }
}
