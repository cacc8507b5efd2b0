//! String literals of a source file, but for those that nobody reads.

use proc_macro2::{Delimiter, Group, TokenStream, TokenTree};

/// Where a literal stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    /// In the `#[error(…)]` of an error.
    Error,
    /// In a function that gives the words of a value, one word often.
    Word,
    /// Anywhere else.
    Code,
}

/// A literal.
#[derive(Debug)]
pub struct Found {
    pub text: String,
    pub place: Place,
}

/// Functions that give what a value is called.
const NAMING: &[&str] = &["as_str", "inverse", "label", "noun", "word"];

/// The macro that defines an enum by its words.
const WORDS_MACRO: &str = "words";

/// Calls and macros whose texts speak to programmers.
const TO_PROGRAMMERS: &[&str] = &[
    "assert",
    "assert_eq",
    "debug",
    "debug_assert",
    "error",
    "expect",
    "include_str",
    "info",
    "trace",
    "unreachable",
    "warn",
];

/// The literals of a file in their order.
pub fn literals(source: &str) -> Vec<Found> {
    let tokens: TokenStream = source.parse().unwrap();
    let mut found = Vec::new();
    walk(tokens, Place::Code, &mut found);
    found
}

fn walk(tokens: TokenStream, place: Place, found: &mut Vec<Found>) {
    let mut tokens = tokens.into_iter().peekable();
    let mut name = String::new();
    let mut naming = false;
    let mut for_tests = false;
    while let Some(token) = tokens.next() {
        match token {
            TokenTree::Punct(sign) if sign.as_char() == '#' => {
                if let Some(TokenTree::Punct(_)) = tokens.peek() {
                    tokens.next();
                }
                if let Some(TokenTree::Group(group)) = tokens.next() {
                    for_tests |= is_for_tests(&group);
                    attribute(&group, found);
                }
            }
            TokenTree::Ident(word) => {
                if name == "fn" {
                    naming = NAMING.contains(&word.to_string().as_str());
                }
                name = word.to_string();
            }
            TokenTree::Group(group) => {
                let is_body = group.delimiter() == Delimiter::Brace;
                let skipped = TO_PROGRAMMERS.contains(&name.as_str())
                    && group.delimiter() == Delimiter::Parenthesis;
                if !(skipped || is_body && for_tests) {
                    let names = is_body && (naming || name == WORDS_MACRO);
                    let inner = if names { Place::Word } else { place };
                    walk(group.stream(), inner, found);
                }
                if is_body {
                    (naming, for_tests) = (false, false);
                }
                name.clear();
            }
            TokenTree::Punct(sign) => {
                if sign.as_char() == ';' {
                    for_tests = false;
                }
                // `name!(…)` is a call, too.
                if sign.as_char() != '!' {
                    name.clear();
                }
            }
            TokenTree::Literal(literal) => {
                if let Ok(text) = syn::parse_str::<syn::LitStr>(&literal.to_string()) {
                    let text = text.value();
                    found.push(Found { text, place });
                }
                name.clear();
            }
        }
    }
}

fn is_for_tests(attribute: &Group) -> bool {
    attribute.stream().to_string().replace(' ', "") == "cfg(test)"
}

/// The texts of `#[error(…)]`; other attributes hold none.
fn attribute(attribute: &Group, found: &mut Vec<Found>) {
    let mut tokens = attribute.stream().into_iter();
    let is_error = matches!(tokens.next(), Some(TokenTree::Ident(word)) if word == "error");
    if let (true, Some(TokenTree::Group(group))) = (is_error, tokens.next()) {
        walk(group.stream(), Place::Error, found);
    }
}

#[test]
fn texts_for_people_are_found_and_those_for_programmers_are_not() {
    let source = r#"
        #[derive(Debug)]
        #[error("There is no {0}.{}", match more { true => " Really.", false => "" })]
        struct Fault;
        /// A comment that is no text.
        fn label() -> &'static str { "impact" }
        fn other() { said("A sentence."); known.expect("it is there"); assert!(true, "never"); }
        #[cfg(test)]
        mod tests { fn one() { said("Not this one."); } }
        words! { Kind { One = "one_kind", } }
    "#;
    let found: Vec<(String, Place)> = literals(source)
        .into_iter()
        .map(|one| (one.text, one.place))
        .collect();
    let expected = [
        ("There is no {0}.{}", Place::Error),
        (" Really.", Place::Error),
        ("", Place::Error),
        ("impact", Place::Word),
        ("A sentence.", Place::Code),
        ("one_kind", Place::Word),
    ];
    let expected = expected.map(|(text, place)| (text.to_owned(), place));
    assert_eq!(found, expected);
}
