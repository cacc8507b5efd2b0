//! A query as a tree of its own, with what it means said CI by CI, by definition and without any index.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::{self, Display, Formatter};

/// A CI and what it needs.
#[derive(Clone, Debug, Default)]
pub(super) struct NaiveCi {
    pub key: String,
    pub name: String,
    /// Its class and all above it.
    pub classes: Vec<&'static str>,
    pub status: &'static str,
    pub values: BTreeMap<&'static str, String>,
    /// Whether the second changeset altered it.
    pub altered: bool,
    pub related: bool,
    pub needs: BTreeSet<usize>,
}

/// What is asked.
#[derive(Clone, Debug)]
pub(super) enum Ask {
    All(Vec<Ask>),
    Any(Vec<Ask>),
    Not(Box<Ask>),
    Word(&'static str),
    Class(&'static str),
    Status(&'static str),
    Key(&'static str),
    Name(&'static str),
    Owner(&'static str),
    Ram(&'static str, u32),
    Date(&'static str, &'static str),
    Tag(&'static str),
    Has(&'static str),
    Related,
    Altered,
    Reach(bool, Option<u32>, Box<Ask>),
}

impl Display for Ask {
    fn fmt(&self, formatter: &mut Formatter<'_>) -> fmt::Result {
        let write = |formatter: &mut Formatter<'_>, parts: &[Ask], between: &str| {
            let parts: Vec<String> = parts.iter().map(Ask::operand).collect();
            formatter.write_str(&parts.join(between))
        };
        match self {
            Self::All(parts) => write(formatter, parts, " "),
            // Without parentheses around what stands side by side: it binds tighter.
            Self::Any(parts) => {
                let parts: Vec<String> = parts
                    .iter()
                    .map(|part| match part {
                        Self::All(_) => part.to_string(),
                        other => other.operand(),
                    })
                    .collect();
                formatter.write_str(&parts.join(" or "))
            }
            Self::Not(part) => write!(formatter, "not {}", part.operand()),
            Self::Word(word) => formatter.write_str(word),
            Self::Class(class) => write!(formatter, "class:{class}"),
            Self::Status(status) => write!(formatter, "status:{status}"),
            Self::Key(key) => write!(formatter, "key:\"{key}\""),
            Self::Name(name) => write!(formatter, "name:\"{name}\""),
            Self::Owner(owner) => write!(formatter, "OWNER:\"{owner}\""),
            Self::Ram(operator, tenths) => {
                write!(formatter, "ram{operator}{}.{}", tenths / 10, tenths % 10)
            }
            Self::Date(operator, date) => write!(formatter, "purchase_date{operator}{date}"),
            Self::Tag(tag) => write!(formatter, "tag:{tag}"),
            Self::Has(field) => write!(formatter, "has:{field}"),
            Self::Related => formatter.write_str("has:relationship"),
            Self::Altered => formatter.write_str("updated>=2024"),
            Self::Reach(down, within, of) => {
                if let Some(steps) = within {
                    write!(formatter, "within:{steps} ")?;
                }
                let word = if *down { "depends_on" } else { "impacts" };
                write!(formatter, "{word}:({of})")
            }
        }
    }
}

impl Ask {
    fn operand(&self) -> String {
        match self {
            Self::All(_) | Self::Any(_) => format!("({self})"),
            other => other.to_string(),
        }
    }

    /// Whether it holds of a CI, by definition.
    pub(super) fn holds(&self, cis: &[NaiveCi], at: usize) -> bool {
        let ci = &cis[at];
        let value = |id: &str| ci.values.get(id).map(String::as_str);
        match self {
            Self::All(parts) => parts.iter().all(|part| part.holds(cis, at)),
            Self::Any(parts) => parts.iter().any(|part| part.holds(cis, at)),
            Self::Not(part) => !part.holds(cis, at),
            Self::Word(word) => {
                let mut texts = vec![ci.key.as_str(), &ci.name];
                texts.extend(ci.values.values().map(String::as_str));
                let word = word.to_lowercase();
                texts.iter().any(|text| {
                    let text = text.to_lowercase();
                    let mut words = text.split(|one: char| !one.is_alphanumeric());
                    words.any(|one| one.starts_with(&word))
                })
            }
            Self::Class(class) => ci.classes.contains(class),
            Self::Status(status) => ci.status == *status,
            Self::Key(pattern) => like(pattern, &ci.key),
            Self::Name(pattern) => like(pattern, &ci.name),
            Self::Owner(pattern) => value("owner").is_some_and(|owner| like(pattern, owner)),
            Self::Ram(operator, tenths) => value("ram_gb").is_some_and(|ram| {
                let ram: f64 = ram.parse().expect("a number");
                compare(operator, (ram * 10.0) as i64, i64::from(*tenths))
            }),
            Self::Date(operator, date) => {
                value("purchase_date").is_some_and(|bought| compare(operator, bought, *date))
            }
            Self::Tag(tag) => {
                value("tags").is_some_and(|tags| tags.split(';').any(|one| one == *tag))
            }
            Self::Has(field) => value(field).is_some(),
            Self::Related => ci.related,
            Self::Altered => ci.altered,
            Self::Reach(down, within, of) => {
                let most = within.unwrap_or(u32::MAX);
                (0..cis.len()).any(|other| {
                    let (from, to) = if *down { (at, other) } else { (other, at) };
                    of.holds(cis, other) && steps(cis, from, to).is_some_and(|steps| steps <= most)
                })
            }
        }
    }
}

fn compare<T: PartialOrd>(operator: &str, left: T, right: T) -> bool {
    match operator {
        ":" => left == right,
        "<" => left < right,
        "<=" => left <= right,
        ">" => left > right,
        _ => left >= right,
    }
}

/// A star is any text; all else is compared letter by letter. The texts of these tests fold by small letters alone.
fn like(pattern: &str, text: &str) -> bool {
    fn matches(pattern: &[char], text: &[char]) -> bool {
        match pattern.split_first() {
            None => text.is_empty(),
            Some(('*', rest)) => (0..=text.len()).any(|from| matches(rest, &text[from..])),
            Some((letter, rest)) => text.first() == Some(letter) && matches(rest, &text[1..]),
        }
    }
    let letters = |text: &str| text.to_lowercase().chars().collect::<Vec<_>>();
    matches(&letters(pattern), &letters(text))
}

/// The fewest steps, at least one, over which one CI needs another.
fn steps(cis: &[NaiveCi], from: usize, to: usize) -> Option<u32> {
    let mut reached = cis[from].needs.clone();
    for steps in 1..=cis.len() as u32 {
        if reached.contains(&to) {
            return Some(steps);
        }
        let beyond = reached.iter().flat_map(|&one| cis[one].needs.clone());
        reached = reached.iter().copied().chain(beyond).collect();
    }
    None
}
