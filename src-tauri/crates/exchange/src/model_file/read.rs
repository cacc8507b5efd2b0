//! Reads a model file, and says of everything that is wrong where it stands.

use faultline_model::nearest_one;
use serde::de::DeserializeOwned;
use serde_json::{Map, Value};

use super::{ModelDocument, ModelFileFormat, VERSION};

/// What is wrong with a model file, and where.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{place}: {problem}")]
pub struct ModelFileFault {
    /// "line 3, column 7", or "class rack_row (2nd)".
    pub place: String,
    /// What is wrong, and what is expected.
    pub problem: String,
}

/// Words that each kind of definition may have.
const CLASS: &[&str] = &[
    "id",
    "label",
    "parent",
    "abstract",
    "attributes",
    "key_prefix",
];
const ATTRIBUTE: &[&str] = &[
    "id",
    "label",
    "type",
    "unit",
    "suggestions",
    "required",
    "recommended",
    "unique",
    "volatile",
    "default",
    "pattern",
];
const RELATIONSHIP_TYPE: &[&str] = &[
    "id",
    "label",
    "inverse_label",
    "impact",
    "strength",
    "default_group",
    "allowed",
];
const TOP: &[&str] = &["faultline_model", "class", "attribute", "relationship_type"];

/// Reads a model file.
///
/// # Errors
/// Everything that is wrong with it, in the order of the file; where its grammar is broken, the
/// first place.
pub fn read_model_file(
    text: &str,
    format: ModelFileFormat,
) -> Result<ModelDocument, Vec<ModelFileFault>> {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let top = match format {
        ModelFileFormat::Toml => toml_object(text),
        ModelFileFormat::Json => json_object(text),
    };
    let mut top = top.map_err(|fault| vec![fault])?;
    let mut faults = Vec::new();
    unknown_words("the file", &top, TOP, &mut faults);
    if top.get("faultline_model").and_then(Value::as_u64) != Some(VERSION) {
        let problem = format!("faultline_model = {VERSION} is expected at the top.");
        faults.push(fault("the file", problem));
    }
    let document = ModelDocument {
        classes: definitions(&mut top, "class", CLASS, &mut faults),
        attributes: definitions(&mut top, "attribute", ATTRIBUTE, &mut faults),
        relationship_types: definitions(
            &mut top,
            "relationship_type",
            RELATIONSHIP_TYPE,
            &mut faults,
        ),
    };
    if faults.is_empty() {
        Ok(document)
    } else {
        Err(faults)
    }
}

fn fault(place: impl Into<String>, problem: impl Into<String>) -> ModelFileFault {
    ModelFileFault {
        place: place.into(),
        problem: problem.into(),
    }
}

fn toml_object(text: &str) -> Result<Map<String, Value>, ModelFileFault> {
    toml::from_str(text).map_err(|error| {
        let before = error
            .span()
            .map_or("", |span| text.get(..span.start).unwrap_or(text));
        let line = before.matches('\n').count() + 1;
        let column = before
            .rsplit('\n')
            .next()
            .map_or(0, |last| last.chars().count())
            + 1;
        fault(format!("line {line}, column {column}"), error.message())
    })
}

fn json_object(text: &str) -> Result<Map<String, Value>, ModelFileFault> {
    serde_json::from_str(text).map_err(|error| {
        let place = format!("line {}, column {}", error.line(), error.column());
        let problem = error.to_string();
        let at = format!(" at line {} column {}", error.line(), error.column());
        fault(place, problem.trim_end_matches(&at))
    })
}

fn unknown_words(
    place: &str,
    object: &Map<String, Value>,
    known: &[&str],
    faults: &mut Vec<ModelFileFault>,
) {
    for word in object.keys().filter(|word| !known.contains(&word.as_str())) {
        let meant = match nearest_one(word, known.iter().copied()) {
            Some(near) => format!("Did you mean {near}?"),
            None => format!("Use one of {}.", known.join(", ")),
        };
        faults.push(fault(
            place,
            format!("{word:?} means nothing here. {meant}"),
        ));
    }
}

fn definitions<D: DeserializeOwned>(
    top: &mut Map<String, Value>,
    kind: &str,
    known: &[&str],
    faults: &mut Vec<ModelFileFault>,
) -> Vec<D> {
    let entries = match top.remove(kind) {
        None => return Vec::new(),
        Some(Value::Array(entries)) => entries,
        Some(_) => {
            let problem = format!("a list is expected, such as [[{kind}]] in TOML.");
            faults.push(fault(kind, problem));
            return Vec::new();
        }
    };
    let mut definitions = Vec::new();
    let mut ids: Vec<String> = Vec::new();
    for (number, entry) in (1..).zip(entries) {
        let id = entry
            .get("id")
            .and_then(Value::as_str)
            .unwrap_or_default()
            .to_owned();
        let place = format!("{kind} {id}, number {number} in the file").replace("  ", " ");
        if let Some(object) = entry.as_object() {
            unknown_words(&place, object, known, faults);
        }
        if !id.is_empty() && ids.contains(&id) {
            faults.push(fault(
                &*place,
                "the id stands in the file already. State each once.",
            ));
        }
        ids.push(id);
        match serde_json::from_value(entry) {
            Ok(definition) => definitions.push(definition),
            Err(error) => faults.push(fault(place, format!("{error}."))),
        }
    }
    definitions
}
