//! Looks many texts up in the estate in one pass over it.

use std::collections::{HashMap, HashSet};

use faultline_model::{Attributes, CiId};
use faultline_store::{StoreError, View};

use crate::root_cause::ask::NEVER_AT_FAULT;
use crate::snapshot::GraphSnapshot;

/// Where a text stands on a CI, the surest first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Place {
    /// It is the key.
    Key,
    /// It was the key once.
    FormerKey,
    /// It is the name.
    Name,
    /// It is the host name or the address, or the first part of a name with a domain.
    Host,
}

/// A CI on which a text stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Hit {
    pub ci: CiId,
    pub place: Place,
    /// The text as it is written there.
    pub text: String,
    pub in_service: bool,
}

/// Texts to look up, without regard to case.
#[derive(Debug, Default)]
pub(super) struct Wanted(HashSet<String>);

impl Wanted {
    pub fn add(&mut self, text: &str) {
        for variant in variants(text) {
            self.0.insert(fold(variant));
        }
    }
}

/// The CIs of each text that was found.
#[derive(Debug, Default)]
pub(super) struct Found(HashMap<String, Vec<Hit>>);

impl Found {
    /// The CIs on which a text stands in whatever case.
    pub fn hits(&self, text: &str) -> &[Hit] {
        self.0.get(&fold(text)).map_or(&[], Vec::as_slice)
    }
}

/// A text and what it may be short for: a host without its port, and without its domain.
pub(super) fn variants(text: &str) -> Vec<&str> {
    let mut variants = vec![text];
    let host = without_port(text);
    if host != text {
        variants.push(host);
    }
    variants.extend(short_name(host));
    variants
}

fn without_port(text: &str) -> &str {
    if let Some(address) = text.strip_prefix('[') {
        return address.split(']').next().unwrap_or(text);
    }
    match text.rsplit_once(':') {
        Some((host, port))
            if !host.is_empty()
                && !host.contains(':')
                && (1..=5).contains(&port.len())
                && port.bytes().all(|byte| byte.is_ascii_digit()) =>
        {
            host
        }
        _ => text,
    }
}

/// The first part of a name with a domain; none of an address or of words.
fn short_name(host: &str) -> Option<&str> {
    let (short, domain) = host.split_once('.')?;
    let is_name = |part: &str| {
        let mut signs = part.chars();
        !part.is_empty() && signs.all(|sign| sign.is_alphanumeric() || "-_.".contains(sign))
    };
    let has_letter = domain.chars().any(char::is_alphabetic);
    (is_name(short) && is_name(domain) && has_letter).then_some(short)
}

fn fold(text: &str) -> String {
    text.to_lowercase()
}

/// Finds the CIs of all texts. Parties and agreements are never observed, so they are passed over.
pub(super) fn find(
    snapshot: &GraphSnapshot,
    view: View<'_>,
    wanted: &Wanted,
) -> Result<Found, StoreError> {
    let mut found = Found::default();
    if wanted.0.is_empty() {
        return Ok(found);
    }
    let model = &snapshot.model;
    let passed_over: HashSet<u16> = NEVER_AT_FAULT
        .iter()
        .flat_map(|ancestor| model.descendants(ancestor))
        .map(|class| class.number)
        .collect();
    view.for_each_ci_by_id(|row, _| {
        if passed_over.contains(&row.class) {
            return Ok::<(), StoreError>(());
        }
        let mut add = |text: &str, place: Place| {
            let folded = fold(text);
            if wanted.0.contains(&folded) {
                found.0.entry(folded).or_default().push(Hit {
                    ci: row.id,
                    place,
                    text: text.to_owned(),
                    in_service: row.status.in_service(),
                });
            }
        };
        add(row.key, Place::Key);
        for alias in row.aliases {
            add(alias, Place::FormerKey);
        }
        add(row.name, Place::Name);
        for text in [row.key, row.name] {
            if let Some(short) = short_name(text) {
                add(short, Place::Host);
            }
        }
        for attribute in ["hostname", "ip_address"] {
            if let Some(value) = Attributes::find(row.attributes, attribute) {
                add(&value, Place::Host);
                if let Some(short) = short_name(&value) {
                    add(short, Place::Host);
                }
            }
        }
        Ok(())
    })?;
    Ok(found)
}

#[cfg(test)]
mod tests {
    use super::variants;

    #[test]
    fn ports_and_domains_are_taken_off() {
        for (text, expected) in [
            ("web-1", vec!["web-1"]),
            ("web-1:9100", vec!["web-1:9100", "web-1"]),
            (
                "web-1.example.com:9100",
                vec!["web-1.example.com:9100", "web-1.example.com", "web-1"],
            ),
            ("10.0.0.7:80", vec!["10.0.0.7:80", "10.0.0.7"]),
            ("[fe80::1]:80", vec!["[fe80::1]:80", "fe80::1"]),
            ("fe80::1", vec!["fe80::1"]),
            ("HR Self-Service v2.1", vec!["HR Self-Service v2.1"]),
        ] {
            assert_eq!(variants(text), expected);
        }
    }
}
