//! Which term a place in a query belongs to, while it is being typed.

use super::syntax::{Direction, Span, Text};

/// The term around a place.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Place {
    /// What stands before the sign of the term, if it has one.
    pub field: Option<Text>,
    /// What is typed of the name, or of the value after the sign, up to the place; its span goes on to the term's end.
    pub typed: Text,
}

impl Place {
    /// The place at a character, counted from 0.
    pub(super) fn at(text: &str, cursor: usize) -> Self {
        let letters: Vec<char> = text.chars().collect();
        let cursor = cursor.min(letters.len());
        let mut start = 0;
        let mut field: Option<(usize, usize)> = None;
        let mut is_quoted = false;
        for (at, &letter) in letters.iter().enumerate().take(cursor) {
            let after_reach = || {
                let name =
                    |(from, to): (usize, usize)| letters[from..to].iter().collect::<String>();
                at == start && field.is_some_and(|span| Direction::of(&name(span)).is_some())
            };
            match letter {
                '"' => is_quoted = !is_quoted,
                _ if is_quoted => {}
                '(' if (at == start && field.is_none()) || after_reach() => {
                    (start, field) = (at + 1, None)
                }
                ')' => (start, field) = (at + 1, None),
                ':' | '<' | '>' if field.is_none() && at > start => {
                    field = Some((start, at));
                    start = at + 1;
                }
                '=' if field.is_some() && at == start => start = at + 1,
                _ if letter.is_whitespace() => (start, field) = (at + 1, None),
                _ => {}
            }
        }
        let mut end = cursor;
        while letters.get(end).is_some_and(|&letter| {
            (is_quoted && letter != '"') || !(letter.is_whitespace() || "():<>".contains(letter))
        }) {
            end += 1;
            if is_quoted && letters[end - 1] == '"' {
                break;
            }
        }
        let unquoted = |from: usize, to: usize| {
            letters[from..to]
                .iter()
                .filter(|&&one| one != '"')
                .collect()
        };
        Self {
            field: field.map(|(from, to)| Text {
                text: unquoted(from, to),
                span: Span {
                    start: from,
                    end: to,
                },
            }),
            typed: Text {
                text: unquoted(start, cursor),
                span: Span { start, end },
            },
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Place;

    #[test]
    fn the_term_at_the_caret_is_found() {
        // "|" is the caret; then the field and what is typed, and what would be replaced.
        let cases = [
            ("|", "", "", ""),
            ("cla|", "", "cla", "cla"),
            ("web cl|ass:server", "", "cl", "class"),
            ("web class:se|rver ram>64", "class", "se", "server"),
            ("owner:\"team a|", "owner", "team a", "\"team a"),
            ("owner:\"te|am a\" x", "owner", "te", "\"team a\""),
            ("\"support team\":x|", "support team", "x", "x"),
            ("ram>=6|", "ram", "6", "6"),
            ("depends_on:(na|)", "", "na", "na"),
            ("depends_on:db|", "depends_on", "db", "db"),
            ("(a or (cl|", "", "cl", "cl"),
            ("class:server |", "", "", ""),
        ];
        for (text, field, typed, replaced) in cases {
            let cursor = text.chars().position(|one| one == '|').expect("a caret");
            let text = text.replace('|', "");
            let place = Place::at(&text, cursor);
            let letters: Vec<char> = text.chars().collect();
            let span = place.typed.span;
            let found: String = letters[span.start..span.end].iter().collect();
            let found_field = place.field.map(|field| field.text).unwrap_or_default();
            assert_eq!(
                (
                    found_field.as_str(),
                    place.typed.text.as_str(),
                    found.as_str()
                ),
                (field, typed, replaced),
                "{text}"
            );
        }
    }
}
