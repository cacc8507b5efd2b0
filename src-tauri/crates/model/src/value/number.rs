//! Numbers as text: all digits are kept.

use std::borrow::Cow;

/// The canonical form of a decimal number: optional `-`, digits, optional point and digits.
pub(crate) fn decimal(text: &str) -> Option<Cow<'_, str>> {
    let text = text.trim();
    let (sign, number) = match text.as_bytes().first()? {
        b'-' => ("-", &text[1..]),
        b'+' => ("", &text[1..]),
        _ => ("", text),
    };
    let (whole, fraction) = number.split_once('.').unwrap_or((number, ""));
    let digits = |part: &str| part.bytes().all(|byte| byte.is_ascii_digit());
    if !digits(whole) || !digits(fraction) || (whole.is_empty() && fraction.is_empty()) {
        return None;
    }
    let leading_zero = if whole.is_empty() { "0" } else { "" };
    let point = if fraction.is_empty() { "" } else { "." };
    let canonical_already =
        leading_zero.is_empty() && !text.starts_with('+') && !number.ends_with('.');
    Some(if canonical_already {
        Cow::Borrowed(text)
    } else {
        Cow::Owned(format!("{sign}{leading_zero}{whole}{point}{fraction}"))
    })
}

/// The canonical form of a decimal number, with or without the unit after it; all digits are kept.
#[must_use]
pub fn decimal_with_unit<'t>(text: &'t str, unit: Option<&str>) -> Option<Cow<'t, str>> {
    let text = text.trim();
    let number = unit
        .and_then(|unit| text.strip_suffix(unit))
        .unwrap_or(text);
    decimal(number)
}

/// Amount and currency of a canonical amount of money.
#[must_use]
pub fn money_parts(text: &str) -> Option<(&str, &str)> {
    text.split_once(' ')
}

/// `AMOUNT CUR` from that, from `CUR AMOUNT`, or from an amount alone where a currency is assumed.
pub(super) fn money(text: &str, assumed: Option<&str>) -> Option<String> {
    let text = text.trim();
    let (amount, currency) = match text.split_once(char::is_whitespace) {
        Some((left, right)) if left.starts_with(|first: char| first.is_ascii_alphabetic()) => {
            (right, left)
        }
        Some((left, right)) => (left, right),
        None => (text, assumed?),
    };
    let currency = currency.trim();
    let well_formed =
        currency.len() == 3 && currency.bytes().all(|byte| byte.is_ascii_alphabetic());
    if !well_formed {
        return None;
    }
    Some(format!(
        "{} {}",
        decimal(amount)?,
        currency.to_ascii_uppercase()
    ))
}
