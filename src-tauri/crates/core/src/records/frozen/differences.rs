//! What differs between two answers to the same question.

use std::collections::{BTreeMap, BTreeSet};

use faultline_model::AnalysisKind;
use serde_json::Value;

/// Probabilities that differ by less are taken for equal.
const NOTICEABLE: f64 = 0.001;

/// A CI of which two answers say something different.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AnswerDifference {
    /// Its key.
    pub key: String,
    /// The state, or the probability, of the earlier answer; none where it does not name the CI.
    pub was: Option<String>,
    /// That of the later answer.
    pub is: Option<String>,
}

/// What differs, by key.
pub(super) fn differences(
    analysis: AnalysisKind,
    was: &Value,
    is: &Value,
) -> Vec<AnswerDifference> {
    let (was, is) = (told(analysis, was), told(analysis, is));
    let keys: BTreeSet<&String> = was.keys().chain(is.keys()).collect();
    keys.into_iter()
        .filter(|key| !is_alike(was.get(*key), is.get(*key)))
        .map(|key| AnswerDifference {
            key: key.clone(),
            was: was.get(key).cloned(),
            is: is.get(key).cloned(),
        })
        .collect()
}

/// What an answer says of each CI.
fn told(analysis: AnalysisKind, answer: &Value) -> BTreeMap<String, String> {
    let (list, word) = match analysis {
        AnalysisKind::Impact => ("affected", "state"),
        AnalysisKind::RootCause => ("candidates", "probability"),
    };
    let entries = answer[list].as_array().into_iter().flatten();
    entries
        .filter_map(|entry| {
            let told = match &entry[word] {
                Value::String(state) => state.clone(),
                Value::Number(number) => format!("{:.4}", number.as_f64()?),
                _ => return None,
            };
            Some((entry["key"].as_str()?.to_owned(), told))
        })
        .collect()
}

fn is_alike(was: Option<&String>, is: Option<&String>) -> bool {
    let number = |text: Option<&String>| text.and_then(|text| text.parse::<f64>().ok());
    match (number(was), number(is)) {
        (Some(was), Some(is)) => (was - is).abs() < NOTICEABLE,
        _ => was == is,
    }
}
