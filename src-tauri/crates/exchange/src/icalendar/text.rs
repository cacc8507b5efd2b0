//! Lines of iCalendar: folding, and what is escaped in texts.

/// Bytes of a line, its end left out.
const LONGEST: usize = 75;

/// Writes a property, folded after 75 bytes, never within a character.
pub(super) fn property(out: &mut String, name: &str, value: &str) {
    let mut room = LONGEST;
    for sign in name.chars().chain([':']).chain(value.chars()) {
        if sign.len_utf8() > room {
            out.push_str("\r\n ");
            room = LONGEST - 1;
        }
        out.push(sign);
        room -= sign.len_utf8();
    }
    out.push_str("\r\n");
}

/// A text with what has a meaning escaped; other control characters are left out.
pub(super) fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for sign in text.replace("\r\n", "\n").chars() {
        match sign {
            '\\' | ';' | ',' => out.extend(['\\', sign]),
            '\n' => out.push_str("\\n"),
            sign if sign.is_control() && sign != '\t' => {}
            sign => out.push(sign),
        }
    }
    out
}

/// Takes escapes back.
pub(super) fn unescaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut signs = text.chars();
    while let Some(sign) = signs.next() {
        match sign {
            '\\' => match signs.next() {
                Some('n' | 'N') => out.push('\n'),
                Some(other) => out.push(other),
                None => out.push('\\'),
            },
            sign => out.push(sign),
        }
    }
    out
}

/// A property with its parameters, as it stands on an unfolded line.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Property {
    pub line: u64,
    pub name: String,
    pub parameters: Vec<(String, String)>,
    pub value: String,
}

impl Property {
    pub fn parameter(&self, name: &str) -> Option<&str> {
        let found = self.parameters.iter().find(|(known, _)| known == name);
        found.map(|(_, value)| value.as_str())
    }
}

/// The properties of a file; lines that are none are left out.
pub(super) fn properties(text: &str) -> Vec<Property> {
    let mut lines: Vec<(u64, String)> = Vec::new();
    for (number, line) in (1..).zip(text.split('\n')) {
        let line = line.strip_suffix('\r').unwrap_or(line);
        match (line.strip_prefix([' ', '\t']), lines.last_mut()) {
            (Some(more), Some((_, last))) => last.push_str(more),
            _ => lines.push((number, line.to_owned())),
        }
    }
    let parsed = lines.iter().map(|(line, text)| parse(*line, text));
    parsed.flatten().collect()
}

fn parse(line: u64, text: &str) -> Option<Property> {
    let mut quoted = false;
    let colon = text.char_indices().find(|&(_, sign)| {
        quoted ^= sign == '"';
        sign == ':' && !quoted
    });
    let (head, value) = text.split_at(colon?.0);
    let mut parts = split_outside_quotes(head, ';').into_iter();
    let name = parts.next()?.trim().to_ascii_uppercase();
    let parameters = parts.filter_map(|part| {
        let (name, value) = part.split_once('=')?;
        let value = value.trim().trim_matches('"').to_owned();
        Some((name.trim().to_ascii_uppercase(), value))
    });
    Some(Property {
        line,
        name,
        parameters: parameters.collect(),
        value: value[1..].to_owned(),
    })
}

fn split_outside_quotes(text: &str, at: char) -> Vec<&str> {
    let mut quoted = false;
    let is_split = |sign: char| {
        quoted ^= sign == '"';
        sign == at && !quoted
    };
    text.split(is_split).collect()
}
