//! The words of a line, and the runs of words that may be a name.

use std::ops::Range;

/// Words of a line that are looked at.
const MOST_TOKENS: usize = 32;
/// Words of the longest name that is found in a line.
const LONGEST_NAME: usize = 6;
/// Signs around a word that are hardly part of it.
const AROUND: &[char] = &[
    '.', ',', ';', ':', '!', '?', '(', ')', '[', ']', '{', '}', '<', '>', '"', '\'', '„', '“', '”',
    '‘', '’', '*', '`', '=', '•',
];

/// A word of a line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Token {
    /// Where it stands with the signs around it.
    raw: Range<usize>,
    /// Where it stands without them.
    bare: Range<usize>,
}

/// A line and its words.
#[derive(Clone, Debug)]
pub(super) struct Words<'l> {
    line: &'l str,
    tokens: Vec<Token>,
}

impl<'l> Words<'l> {
    /// The words of a line, parted by blanks, tabs, commas, semicolons and bars.
    pub fn of(line: &'l str) -> Self {
        let mut tokens = Vec::new();
        let is_separator = |sign: char| sign.is_whitespace() || ",;|".contains(sign);
        let mut start = 0;
        for part in line.split(is_separator) {
            let raw = start..start + part.len();
            // Every separator but a wide blank is one byte.
            start = raw.end + line[raw.end..].chars().next().map_or(0, char::len_utf8);
            let front = part.len() - part.trim_start_matches(AROUND).len();
            let bare = part.trim_matches(AROUND);
            if !bare.is_empty() && tokens.len() < MOST_TOKENS {
                let begin = raw.start + front;
                tokens.push(Token {
                    bare: begin..begin + bare.len(),
                    raw,
                });
            }
        }
        Self { line, tokens }
    }

    pub fn len(&self) -> usize {
        self.tokens.len()
    }

    /// A word without the signs around it.
    pub fn word(&self, at: usize) -> &'l str {
        &self.line[self.tokens[at].bare.clone()]
    }

    /// Runs of words that may be a name, the longest first, from left to right.
    pub fn runs(&self) -> impl Iterator<Item = Range<usize>> + use<> {
        let count = self.tokens.len();
        (1..=LONGEST_NAME.min(count))
            .rev()
            .flat_map(move |length| (0..=count - length).map(move |start| start..start + length))
    }

    /// The texts of a run: as it stands, and without the signs around it.
    pub fn texts(&self, run: &Range<usize>) -> Vec<&'l str> {
        let (first, last) = (&self.tokens[run.start], &self.tokens[run.end - 1]);
        let bare = &self.line[first.bare.start..last.bare.end];
        let raw = &self.line[first.raw.start..last.raw.end];
        let half = &self.line[first.bare.start..last.raw.end];
        let mut texts = vec![raw, half, bare];
        texts.dedup();
        texts
    }
}
