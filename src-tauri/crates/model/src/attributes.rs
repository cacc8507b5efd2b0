//! The attribute values of one CI, kept as the canonical text they are stored as.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::fmt;

use serde::de::{DeserializeSeed, IgnoredAny, MapAccess, Visitor};
use serde::{Deserialize, Deserializer};

/// What the id of an extra attribute (one that the class lacks) begins with. Ids of defined
/// attributes begin with a letter, so the two never meet.
pub const EXTRA_PREFIX: char = '+';

/// The id under which an extra attribute of this column name is kept.
#[must_use]
pub fn extra_id(column: &str) -> String {
    format!("{EXTRA_PREFIX}{column}")
}

/// The column name of an extra attribute's id; none for a defined attribute.
#[must_use]
pub fn extra_name(id: &str) -> Option<&str> {
    id.strip_prefix(EXTRA_PREFIX)
}

/// Values by attribute id: a JSON object of texts, ids in byte order, no empty value.
///
/// Kept as text because a million of them are read to be searched or passed on, and few to be
/// taken apart.
#[derive(Clone, PartialEq, Eq, Hash)]
pub struct Attributes(String);

/// A stored text is no JSON object of texts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("The attributes are no JSON object of texts. The file is damaged; restore a backup.")]
pub struct AttributesFault;

impl Default for Attributes {
    fn default() -> Self {
        Self("{}".to_owned())
    }
}

impl fmt::Debug for Attributes {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.0)
    }
}

impl Attributes {
    /// Takes text that [`Attributes::as_json`] gave, unread. Text of another origin goes through
    /// [`Attributes::from_json`].
    #[must_use]
    pub const fn from_canonical_json(text: String) -> Self {
        Self(text)
    }

    /// Reads any JSON object of texts and brings it into canonical form.
    ///
    /// # Errors
    /// [`AttributesFault`] where it is something else.
    pub fn from_json(text: &str) -> Result<Self, AttributesFault> {
        let values: BTreeMap<String, String> =
            serde_json::from_str(text).map_err(|_| AttributesFault)?;
        Ok(Self::from_map(&values))
    }

    /// From values by id; empty ones are left out.
    #[must_use]
    pub fn from_map(values: &BTreeMap<String, String>) -> Self {
        Self::from_sorted(
            values
                .iter()
                .map(|(id, value)| (id.as_str(), value.as_str())),
        )
    }

    /// From values whose ids come in byte order and once each; empty values are left out.
    pub fn from_sorted<'v>(values: impl IntoIterator<Item = (&'v str, &'v str)>) -> Self {
        let mut text = String::from("{");
        for (id, value) in values {
            push_pair(&mut text, id, value);
        }
        text.push('}');
        Self(text)
    }

    /// The canonical JSON text.
    #[must_use]
    pub fn as_json(&self) -> &str {
        &self.0
    }

    /// Whether there is no value.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0 == "{}"
    }

    /// One value; none where there is none. Reads on from the beginning of the text.
    #[must_use]
    pub fn get(&self, id: &str) -> Option<Cow<'_, str>> {
        Self::find(&self.0, id)
    }

    /// As [`Attributes::get`], of a text that is borrowed from a row.
    #[must_use]
    pub fn find<'j>(json: &'j str, id: &str) -> Option<Cow<'j, str>> {
        let begins_as_ids_do = |first: char| first.is_alphanumeric() || first == EXTRA_PREFIX;
        if !id.starts_with(begins_as_ids_do)
            || id.contains(['"', '\\'])
            || id.chars().any(char::is_control)
        {
            return Self::find_parsing(json, id);
        }
        // In canonical form an id stands between `{"` or `,"` and `":"`, and neither can stand so within a value, where
        // every quote has a backslash before it.
        let mut from = 0;
        while let Some(at) = json.get(from..)?.find(id).map(|at| from + at) {
            from = at + id.len();
            let begins = json[..at].ends_with("{\"") || json[..at].ends_with(",\"");
            if begins && let Some(value) = json[from..].strip_prefix("\":\"") {
                return unescaped(value).or_else(|| Self::find_parsing(json, id));
            }
            from = at + id.chars().next().map_or(1, char::len_utf8);
        }
        None
    }

    fn find_parsing<'j>(json: &'j str, id: &str) -> Option<Cow<'j, str>> {
        let mut found = None;
        for_each(json, &mut |candidate, value| {
            if candidate == id {
                found = Some(value);
            }
        });
        found
    }

    /// Calls `visit` with each id and value, in byte order of ids.
    pub fn for_each<'j>(&'j self, mut visit: impl FnMut(&str, Cow<'j, str>)) {
        for_each(&self.0, &mut |id, value| visit(&id, value));
    }

    /// As [`Attributes::for_each`], of a text that is borrowed from a row.
    pub fn for_each_in<'j>(json: &'j str, mut visit: impl FnMut(&str, Cow<'j, str>)) {
        for_each(json, &mut |id, value| visit(&id, value));
    }

    /// All values by id.
    #[must_use]
    pub fn to_map(&self) -> BTreeMap<String, String> {
        let mut values = BTreeMap::new();
        self.for_each(|id, value| {
            values.insert(id.to_owned(), value.into_owned());
        });
        values
    }

    /// These values with one of them set, or cleared where `value` is none or empty.
    #[must_use]
    pub fn with(&self, id: &str, value: Option<&str>) -> Self {
        let mut values = self.to_map();
        match value {
            Some(value) => values.insert(id.to_owned(), value.to_owned()),
            None => values.remove(id),
        };
        Self::from_map(&values)
    }
}

/// The text up to the quote that ends it; none where something in it is escaped.
fn unescaped(text: &str) -> Option<Cow<'_, str>> {
    let end = text.find(['"', '\\'])?;
    text[end..]
        .starts_with('"')
        .then(|| Cow::Borrowed(&text[..end]))
}

/// Appends `"id":"value"` to the beginning of an object; nothing where the value is empty.
fn push_pair(text: &mut String, id: &str, value: &str) {
    if value.is_empty() {
        return;
    }
    if text.len() > 1 {
        text.push(',');
    }
    push_json_text(text, id);
    text.push(':');
    push_json_text(text, value);
}

fn push_json_text(text: &mut String, value: &str) {
    text.push('"');
    if value
        .bytes()
        .all(|byte| byte >= 0x20 && byte != b'"' && byte != b'\\')
    {
        text.push_str(value);
    } else {
        for character in value.chars() {
            push_escaped(text, character);
        }
    }
    text.push('"');
}

fn push_escaped(text: &mut String, character: char) {
    match character {
        '"' => text.push_str("\\\""),
        '\\' => text.push_str("\\\\"),
        '\n' => text.push_str("\\n"),
        '\r' => text.push_str("\\r"),
        '\t' => text.push_str("\\t"),
        '\u{8}' => text.push_str("\\b"),
        '\u{c}' => text.push_str("\\f"),
        control if control < ' ' => text.push_str(&format!("\\u{:04x}", u32::from(control))),
        other => text.push(other),
    }
}

/// A text borrowed from the JSON where it holds no escape.
struct Text<'j>(Cow<'j, str>);

impl<'j> Deserialize<'j> for Text<'j> {
    fn deserialize<D: Deserializer<'j>>(deserializer: D) -> Result<Self, D::Error> {
        struct TextVisitor;
        impl<'j> Visitor<'j> for TextVisitor {
            type Value = Text<'j>;
            fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
                formatter.write_str("a text")
            }
            fn visit_borrowed_str<E>(self, text: &'j str) -> Result<Text<'j>, E> {
                Ok(Text(Cow::Borrowed(text)))
            }
            fn visit_str<E>(self, text: &str) -> Result<Text<'j>, E> {
                Ok(Text(Cow::Owned(text.to_owned())))
            }
        }
        deserializer.deserialize_str(TextVisitor)
    }
}

struct Pairs<'f, 'j>(&'f mut dyn FnMut(Cow<'j, str>, Cow<'j, str>));

impl<'j> Visitor<'j> for Pairs<'_, 'j> {
    type Value = ();
    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("an object of texts")
    }
    fn visit_map<A: MapAccess<'j>>(self, mut map: A) -> Result<(), A::Error> {
        while let Some((Text(id), Text(value))) = map.next_entry()? {
            (self.0)(id, value);
        }
        while map.next_entry::<IgnoredAny, IgnoredAny>()?.is_some() {}
        Ok(())
    }
}

impl<'j> DeserializeSeed<'j> for Pairs<'_, 'j> {
    type Value = ();
    fn deserialize<D: Deserializer<'j>>(self, deserializer: D) -> Result<(), D::Error> {
        deserializer.deserialize_map(self)
    }
}

/// Pairs up to the first fault: damaged text is the business of the integrity check, not of readers.
fn for_each<'j>(json: &'j str, visit: &mut dyn FnMut(Cow<'j, str>, Cow<'j, str>)) {
    let mut deserializer = serde_json::Deserializer::from_str(json);
    let _damaged = Pairs(visit).deserialize(&mut deserializer).is_err();
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use proptest::prelude::*;

    use super::Attributes;

    proptest! {
        #[test]
        fn text_and_map_agree(values in proptest::collection::btree_map(".{0,6}", ".{1,12}", 0..6)) {
            let attributes = Attributes::from_map(&values);
            prop_assert_eq!(&attributes.to_map(), &values);
            prop_assert_eq!(Attributes::from_json(attributes.as_json()), Ok(attributes.clone()));
            prop_assert_eq!(attributes.as_json(), serde_json::to_string(&values).expect("a map of texts is JSON"));
            for (id, value) in &values {
                let found = attributes.get(id);
                prop_assert_eq!(found.as_deref(), Some(value.as_str()));
                let part = id.get(1..).unwrap_or_default();
                let of_part = attributes.get(part);
                prop_assert_eq!(of_part.as_deref(), values.get(part).map(String::as_str));
                let of_value = attributes.get(value);
                prop_assert_eq!(of_value.as_deref(), values.get(value).map(String::as_str));
            }
        }
    }

    #[test]
    fn an_id_within_a_value_is_no_id() {
        let values = [
            ("a", r#"{"owner":"x"}"#),
            ("b", "owner"),
            ("c", r#","owner":"y"#),
        ];
        let mut values: BTreeMap<String, String> = values
            .map(|(id, value)| (id.to_owned(), value.to_owned()))
            .into();
        assert_eq!(Attributes::from_map(&values).get("owner"), None);
        values.insert("owner".to_owned(), "Ann".to_owned());
        assert_eq!(
            Attributes::from_map(&values).get("owner").as_deref(),
            Some("Ann")
        );
    }

    #[test]
    fn sets_and_clears() {
        let attributes = Attributes::default()
            .with("owner", Some("Ann"))
            .with("+Rack \"no\"", Some("7"));
        assert_eq!(
            attributes.as_json(),
            r#"{"+Rack \"no\"":"7","owner":"Ann"}"#
        );
        assert_eq!(
            attributes.with("owner", None).to_map(),
            BTreeMap::from([("+Rack \"no\"".to_owned(), "7".to_owned())])
        );
        assert_eq!(attributes.with("owner", Some("")).get("owner"), None);
    }
}
