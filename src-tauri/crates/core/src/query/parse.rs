//! From text to terms.

use faultline_model::Model;
use faultline_store::CiWords;

use super::Word;

/// How many classes an unknown one is told of.
const SUGGESTIONS: usize = 3;

/// A query, understood.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct Query {
    /// Words that key, name or attributes hold.
    pub words: Vec<Word>,
    /// For each `class:` term, the numbers of the class and its descendants.
    pub classes: Vec<Vec<u16>>,
}

impl Query {
    /// The words as the search index takes them; none where there are none.
    #[must_use]
    pub fn search_words(&self) -> Option<CiWords> {
        let texts: Vec<&str> = self.words.iter().map(|word| word.text.as_str()).collect();
        CiWords::of(&texts.join(" "))
    }
}

/// Why a query cannot be read.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum QueryFault {
    /// No class has this id or label.
    #[error(
        "There is no class {name:?} (at character {position}).{}",
        did_you_mean(nearest)
    )]
    UnknownClass {
        /// The name as typed.
        name: String,
        /// Character position in the query, from 1.
        position: usize,
        /// Classes that look like it.
        nearest: Vec<String>,
    },
}

fn did_you_mean(nearest: &[String]) -> String {
    match nearest {
        [] => String::new(),
        names => format!(" Did you mean {}?", names.join(", ")),
    }
}

/// Reads a query. Terms stand side by side; quotes keep spaces together.
///
/// # Errors
/// A `class:` term names no class.
pub fn parse(text: &str, model: &Model) -> Result<Query, QueryFault> {
    let mut query = Query::default();
    for (position, term) in terms(text) {
        match term.split_once(':') {
            Some((field, name)) if field.eq_ignore_ascii_case("class") && !name.is_empty() => {
                query.classes.push(class_numbers(name, position, model)?);
            }
            _ => query.words.extend(Word::new(&term)),
        }
    }
    Ok(query)
}

fn class_numbers(name: &str, position: usize, model: &Model) -> Result<Vec<u16>, QueryFault> {
    let class = model
        .class_matching(name)
        .ok_or_else(|| QueryFault::UnknownClass {
            name: name.to_owned(),
            position,
            nearest: model
                .nearest_classes(name, SUGGESTIONS)
                .into_iter()
                .map(str::to_owned)
                .collect(),
        })?;
    let below = model
        .classes()
        .iter()
        .filter(|one| model.is_below(one, &class.id));
    Ok(below.map(|one| one.number).collect())
}

/// Terms without their quotes, each with the character position it starts at.
fn terms(text: &str) -> Vec<(usize, String)> {
    let mut terms = Vec::new();
    let mut current: Option<(usize, String)> = None;
    let mut quoted = false;
    for (index, letter) in text.chars().enumerate() {
        if letter == '"' {
            quoted = !quoted;
            current.get_or_insert((index + 1, String::new()));
        } else if letter.is_whitespace() && !quoted {
            terms.extend(current.take());
        } else {
            current
                .get_or_insert((index + 1, String::new()))
                .1
                .push(letter);
        }
    }
    terms.extend(current);
    terms
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_and_classes_are_told_apart() {
        let model = Model::shipped();
        let query = parse("class:compute core-sw \"Ines Albrecht\"", &model).expect("readable");
        let server = model.class("server").expect("shipped").number;
        assert!(query.classes[0].contains(&server));
        let words: Vec<_> = query.words.iter().map(|word| word.text.as_str()).collect();
        assert_eq!(words, ["core-sw", "ines albrecht"]);
    }

    #[test]
    fn an_unknown_class_is_told_with_its_place_and_the_nearest() {
        let fault = parse("web class:servr", &Model::shipped()).expect_err("no such class");
        let QueryFault::UnknownClass {
            name,
            position,
            nearest,
        } = fault;
        assert_eq!((name.as_str(), position), ("servr", 5));
        assert_eq!(nearest.first().map(String::as_str), Some("server"));
    }
}
