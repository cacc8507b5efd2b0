//! Checks a text against an attribute's definition and brings it into canonical form.

use std::borrow::Cow;
use std::net::IpAddr;

use jiff::Timestamp;
use jiff::civil::Date;

use super::ValueFault;
use super::number::{decimal_with_unit, money};
use crate::{AttributeDefinition, AttributeType, validate_key};

impl AttributeDefinition {
    /// The canonical form of `text`, which is not empty (an empty text clears and is no value).
    /// Canonical text comes back as it is.
    ///
    /// # Errors
    /// [`ValueFault`] says what is expected.
    pub fn validate<'t>(&self, text: &'t str) -> Result<Cow<'t, str>, ValueFault> {
        let canonical = self.canonical(text)?;
        match &self.pattern {
            Some(pattern) if !pattern.matches(&canonical) => Err(ValueFault::PatternMismatch {
                pattern: pattern.as_str().to_owned(),
            }),
            _ => Ok(canonical),
        }
    }

    fn canonical<'t>(&self, text: &'t str) -> Result<Cow<'t, str>, ValueFault> {
        let trimmed = text.trim();
        match &self.value_type {
            AttributeType::Text if text.chars().any(char::is_control) => {
                Err(ValueFault::ControlCharacter)
            }
            AttributeType::LongText if text.contains('\0') => Err(ValueFault::ControlCharacter),
            AttributeType::Text | AttributeType::LongText => Ok(Cow::Borrowed(text)),
            AttributeType::Integer => integer(trimmed),
            AttributeType::Decimal => {
                decimal_with_unit(text, self.unit.as_deref()).ok_or_else(|| {
                    ValueFault::NotDecimal {
                        unit: self.unit.clone(),
                    }
                })
            }
            AttributeType::Boolean => boolean(trimmed),
            AttributeType::Date => date(trimmed),
            AttributeType::Timestamp => timestamp(trimmed),
            AttributeType::Choice(choices) => choice(trimmed, choices),
            AttributeType::Url if is_url(trimmed) => Ok(Cow::Borrowed(trimmed)),
            AttributeType::Url => Err(ValueFault::NotUrl),
            AttributeType::Email if is_email(trimmed) => Ok(Cow::Borrowed(trimmed)),
            AttributeType::Email => Err(ValueFault::NotEmail),
            AttributeType::IpAddress => ip_address(trimmed),
            AttributeType::CiReference => {
                validate_key(trimmed)?;
                Ok(Cow::Borrowed(trimmed))
            }
            AttributeType::Money => money(text, self.unit.as_deref())
                .map(|canonical| keep(trimmed, canonical))
                .ok_or(ValueFault::NotMoney),
            AttributeType::List => list(text),
        }
    }
}

/// The given text where it is canonical already.
fn keep(given: &str, canonical: String) -> Cow<'_, str> {
    if given == canonical {
        Cow::Borrowed(given)
    } else {
        Cow::Owned(canonical)
    }
}

fn integer(text: &str) -> Result<Cow<'_, str>, ValueFault> {
    let number: i128 = text.parse().map_err(|_| ValueFault::NotInteger)?;
    Ok(keep(text, number.to_string()))
}

fn boolean(text: &str) -> Result<Cow<'_, str>, ValueFault> {
    let is = |words: [&str; 3]| words.iter().any(|word| word.eq_ignore_ascii_case(text));
    if is(["true", "yes", "1"]) {
        Ok(Cow::Borrowed("true"))
    } else if is(["false", "no", "0"]) {
        Ok(Cow::Borrowed("false"))
    } else {
        Err(ValueFault::NotBoolean)
    }
}

fn date(text: &str) -> Result<Cow<'_, str>, ValueFault> {
    // The parser takes times and compact forms too; a day has exactly this length.
    if text.len() != "2026-11-21".len() {
        return Err(ValueFault::NotDate);
    }
    let date: Date = text.parse().map_err(|_| ValueFault::NotDate)?;
    Ok(keep(text, date.to_string()))
}

fn timestamp(text: &str) -> Result<Cow<'_, str>, ValueFault> {
    let time: Timestamp = text.parse().map_err(|_| ValueFault::NotTimestamp)?;
    Ok(keep(text, time.to_string()))
}

fn choice<'t>(text: &'t str, choices: &[String]) -> Result<Cow<'t, str>, ValueFault> {
    let found = choices
        .iter()
        .find(|choice| choice.eq_ignore_ascii_case(text));
    match found {
        Some(choice) => Ok(keep(text, choice.clone())),
        None => Err(ValueFault::not_choice(text, choices)),
    }
}

fn is_url(text: &str) -> bool {
    let Some((scheme, rest)) = text.split_once("://") else {
        return false;
    };
    scheme.starts_with(|first: char| first.is_ascii_alphabetic())
        && scheme
            .bytes()
            .all(|byte| byte.is_ascii_alphanumeric() || b"+-.".contains(&byte))
        && !rest.is_empty()
        && !rest.starts_with(['/', '?', '#'])
        && !rest
            .chars()
            .any(|character| character.is_whitespace() || character.is_control())
}

fn is_email(text: &str) -> bool {
    let Some((local, domain)) = text.rsplit_once('@') else {
        return false;
    };
    let plain = |part: &str| {
        !part.is_empty()
            && !part
                .chars()
                .any(|one| one.is_whitespace() || one.is_control() || one == '@')
    };
    plain(local) && plain(domain) && !domain.starts_with('.') && !domain.ends_with('.')
}

fn ip_address(text: &str) -> Result<Cow<'_, str>, ValueFault> {
    let address: IpAddr = text.parse().map_err(|_| ValueFault::NotIpAddress)?;
    Ok(keep(text, address.to_string()))
}

fn list(text: &str) -> Result<Cow<'_, str>, ValueFault> {
    if text.chars().any(char::is_control) {
        return Err(ValueFault::ControlCharacter);
    }
    let parts: Vec<&str> = text
        .split(';')
        .map(str::trim)
        .filter(|part| !part.is_empty())
        .collect();
    Ok(keep(text, parts.join(";")))
}

#[cfg(test)]
mod tests {
    use super::super::ValueFault;
    use crate::{AttributeDefinition, AttributeType, Pattern};

    fn attribute(value_type: AttributeType) -> AttributeDefinition {
        AttributeDefinition::new("a", "A", value_type)
    }

    fn check(attribute: &AttributeDefinition, cases: &[(&str, Option<&str>)]) {
        for (given, canonical) in cases {
            let result = attribute.validate(given);
            assert_eq!(
                result.as_deref().ok(),
                *canonical,
                "{:?} of {given:?}: {result:?}",
                attribute.value_type
            );
            if let Ok(value) = result {
                assert_eq!(
                    attribute.validate(&value).as_deref(),
                    Ok(&*value),
                    "canonical text stays"
                );
            }
        }
    }

    #[test]
    fn brings_values_into_canonical_form() {
        use AttributeType as T;
        check(
            &attribute(T::Text),
            &[
                ("a b ", Some("a b ")),
                ("=cmd()", Some("=cmd()")),
                ("a\nb", None),
            ],
        );
        check(
            &attribute(T::LongText),
            &[("a\nb", Some("a\nb")), ("a\0", None)],
        );
        check(
            &attribute(T::Integer),
            &[
                (" 007", Some("7")),
                ("+3", Some("3")),
                ("-0", Some("0")),
                ("1.0", None),
                ("x", None),
            ],
        );
        check(
            &attribute(T::Decimal),
            &[
                ("0.10", Some("0.10")),
                (".5", Some("0.5")),
                ("+1.", Some("1")),
                ("-2.50", Some("-2.50")),
                ("1e5", None),
                ("1,5", None),
                (".", None),
                ("-", None),
            ],
        );
        check(
            &attribute(T::Boolean),
            &[("Yes", Some("true")), ("0", Some("false")), ("maybe", None)],
        );
        check(
            &attribute(T::Date),
            &[
                ("2026-11-21", Some("2026-11-21")),
                ("2026-02-29", None),
                ("20261121", None),
                ("2026-11-21T00:00:00", None),
            ],
        );
        check(
            &attribute(T::Timestamp),
            &[
                ("2026-11-21T10:00:00+01:00", Some("2026-11-21T09:00:00Z")),
                ("2026-11-21 10:00", None),
            ],
        );
        check(
            &attribute(T::Url),
            &[
                ("https://a.example/x?y", Some("https://a.example/x?y")),
                ("a.example", None),
                ("https://", None),
                ("https:///x", None),
                ("javascript:alert(1)", None),
            ],
        );
        check(
            &attribute(T::Email),
            &[
                ("ann@example.com", Some("ann@example.com")),
                ("ann", None),
                ("a b@c", None),
                ("@c", None),
            ],
        );
        check(
            &attribute(T::IpAddress),
            &[
                ("10.0.0.1", Some("10.0.0.1")),
                ("FE80::0:1", Some("fe80::1")),
                ("10.0.0.256", None),
            ],
        );
        check(
            &attribute(T::CiReference),
            &[("vm-1", Some("vm-1")), ("a\tb", None)],
        );
        check(
            &attribute(T::Money),
            &[
                ("1200.50 EUR", Some("1200.50 EUR")),
                ("usd 5", Some("5 USD")),
                ("12", None),
                ("12 EURO", None),
            ],
        );
        check(
            &attribute(T::List),
            &[("a; b;;c ", Some("a;b;c")), ("a;b", Some("a;b"))],
        );
    }

    #[test]
    fn units_are_understood_and_dropped() {
        let percent = AttributeDefinition {
            unit: Some("%".to_owned()),
            ..attribute(AttributeType::Decimal)
        };
        check(
            &percent,
            &[
                ("99.950 %", Some("99.950")),
                ("99", Some("99")),
                ("99 h", None),
            ],
        );
        let cost = AttributeDefinition {
            unit: Some("EUR".to_owned()),
            ..attribute(AttributeType::Money)
        };
        check(&cost, &[("12", Some("12 EUR"))]);
    }

    #[test]
    fn choices_name_the_nearest() {
        let choice = attribute(AttributeType::Choice(vec![
            "critical".to_owned(),
            "high".to_owned(),
        ]));
        assert_eq!(choice.validate("HIGH").as_deref(), Ok("high"));
        let fault = choice.validate("critcal").expect_err("not a choice");
        assert_eq!(fault.nearest(), Some("critical"));
        assert_eq!(fault.to_string(), "Use one of critical, high.");
    }

    #[test]
    fn patterns_match_the_whole_value() {
        let pattern = Pattern::new("[0-9]+").expect("a pattern");
        let attribute = AttributeDefinition {
            pattern: Some(pattern),
            ..attribute(AttributeType::Text)
        };
        assert_eq!(attribute.validate("12").as_deref(), Ok("12"));
        assert!(matches!(
            attribute.validate("12x"),
            Err(ValueFault::PatternMismatch { .. })
        ));
    }
}
