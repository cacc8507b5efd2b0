//! Takes words, signs and quoted texts from a query, one after the other.

use super::syntax::{Operator, Span, Text};

/// What is left of a query. Before each look, blanks are skipped, except between a sign and its value.
pub(super) struct Scanner {
    letters: Vec<char>,
    at: usize,
    open_quote: Option<Span>,
}

impl Scanner {
    pub(super) fn new(text: &str) -> Self {
        let mut scanner = Self {
            letters: text.chars().collect(),
            at: 0,
            open_quote: None,
        };
        scanner.skip_blanks();
        scanner
    }

    pub(super) fn at_end(&self) -> bool {
        self.at >= self.letters.len()
    }

    pub(super) fn at_end_of_group(&self) -> bool {
        self.at_end() || self.letters[self.at] == ')'
    }

    /// The place of a quote that nothing closes.
    pub(super) fn open_quote(&self) -> Option<Span> {
        self.open_quote
    }

    /// The next so many characters.
    pub(super) fn here(&self, length: usize) -> Span {
        Span {
            start: self.at,
            end: (self.at + length).min(self.letters.len()),
        }
    }

    pub(super) fn take_sign(&mut self, sign: char) -> Option<Span> {
        if self.letters.get(self.at) != Some(&sign) {
            return None;
        }
        let span = self.here(1);
        self.at += 1;
        self.skip_blanks();
        Some(span)
    }

    /// Whether the next word is this one, unquoted and alone, in any case.
    pub(super) fn peek_keyword(&self, word: &str) -> bool {
        let end = self.at + word.len();
        let Some(letters) = self.letters.get(self.at..end) else {
            return false;
        };
        let is_word = letters
            .iter()
            .zip(word.chars())
            .all(|(letter, wanted)| letter.eq_ignore_ascii_case(&wanted));
        let ends = |letter: &char| letter.is_whitespace() || matches!(letter, '(' | ')');
        is_word && self.letters.get(end).is_none_or(ends)
    }

    pub(super) fn take_keyword(&mut self, word: &str) -> Option<Span> {
        if !self.peek_keyword(word) {
            return None;
        }
        let span = self.here(word.len());
        self.at = span.end;
        self.skip_blanks();
        Some(span)
    }

    /// A name and the sign after it, if that is what comes next. Signs of order may stand between blanks.
    pub(super) fn take_field(&mut self) -> Option<(Text, Operator)> {
        let before = (self.at, self.open_quote);
        let field = if self.letters.get(self.at) == Some(&'"') {
            self.quoted()
        } else {
            self.name()
        };
        let found = self.sign().filter(|_| !field.text.is_empty());
        if found.is_none() {
            (self.at, self.open_quote) = before;
        }
        found.map(|operator| (field, operator))
    }

    /// The unquoted word that a parenthesis follows at once, if that is what comes next.
    pub(super) fn word_before_parenthesis(&self) -> Option<Text> {
        let letters = self.letters[self.at..].iter();
        let text: String = letters
            .take_while(|letter| letter.is_alphanumeric() || **letter == '_')
            .collect();
        let span = self.here(text.chars().count());
        let follows = self.letters.get(span.end) == Some(&'(');
        follows.then_some(Text { text, span })
    }

    /// The sign of order that stands where a value should.
    pub(super) fn stray_sign(&self) -> Option<Span> {
        let letter = self.letters.get(self.at)?;
        "<>=".contains(*letter).then(|| self.here(1))
    }

    /// Whether nothing stands where a value should.
    pub(super) fn value_is_missing(&self) -> bool {
        self.letters
            .get(self.at)
            .is_none_or(|letter| letter.is_whitespace() || *letter == ')')
    }

    /// A text up to a blank or a parenthesis that closes what was opened before it. Quotes keep blanks together; a
    /// doubled one within quotes is one.
    pub(super) fn take_text(&mut self) -> Text {
        let start = self.at;
        let mut text = String::new();
        let mut open = 0_usize;
        while let Some(&letter) = self.letters.get(self.at) {
            match letter {
                '"' => {
                    text.push_str(&self.quoted().text);
                    continue;
                }
                _ if letter.is_whitespace() => break,
                ')' if open == 0 => break,
                ')' => open -= 1,
                '(' => open += 1,
                _ => {}
            }
            text.push(letter);
            self.at += 1;
        }
        let span = Span {
            start,
            end: self.at,
        };
        self.skip_blanks();
        Text { text, span }
    }

    fn name(&mut self) -> Text {
        let start = self.at;
        let ends = |letter: &char| letter.is_whitespace() || "\"():<>=".contains(*letter);
        while self
            .letters
            .get(self.at)
            .is_some_and(|letter| !ends(letter))
        {
            self.at += 1;
        }
        let span = Span {
            start,
            end: self.at,
        };
        let text = self.letters[start..self.at].iter().collect();
        Text { text, span }
    }

    /// A quoted text; the end of the query closes it as well.
    fn quoted(&mut self) -> Text {
        let start = self.at;
        let mut text = String::new();
        self.at += 1;
        loop {
            match (self.letters.get(self.at), self.letters.get(self.at + 1)) {
                (Some('"'), Some('"')) => {
                    text.push('"');
                    self.at += 2;
                }
                (Some('"'), _) => {
                    self.at += 1;
                    break;
                }
                (Some(&letter), _) => {
                    text.push(letter);
                    self.at += 1;
                }
                (None, _) => {
                    self.open_quote = Some(Span {
                        start,
                        end: start + 1,
                    });
                    break;
                }
            }
        }
        let span = Span {
            start,
            end: self.at,
        };
        Text { text, span }
    }

    fn sign(&mut self) -> Option<Operator> {
        if let Some(operator) = self.sign_here() {
            self.at += operator.sign().len();
            return Some(operator);
        }
        // "ram > 64": the sign stands alone between blanks.
        let before = self.at;
        self.skip_blanks();
        let operator = self.sign_here().filter(|one| *one != Operator::Equal)?;
        let after = self.at + operator.sign().len();
        if before == self.at
            || !self
                .letters
                .get(after)
                .is_some_and(|one| one.is_whitespace())
        {
            return None;
        }
        self.at = after;
        self.skip_blanks();
        Some(operator)
    }

    fn sign_here(&self) -> Option<Operator> {
        Operator::ALL.into_iter().find(|operator| {
            let mut letters = self.letters[self.at..].iter().copied();
            operator
                .sign()
                .chars()
                .all(|sign| letters.next() == Some(sign))
        })
    }

    fn skip_blanks(&mut self) {
        while self
            .letters
            .get(self.at)
            .is_some_and(|letter| letter.is_whitespace())
        {
            self.at += 1;
        }
    }
}
