//! Measures as a document.

use std::collections::HashMap;

use faultline_core::View;
use faultline_core::measures::{Measures, RestoreTimes, SubjectKind, SuccessRate};
use faultline_core::records::RecordKind;
use serde_json::{Value, json};

use super::measures::subject_words;
use crate::arguments::ChangesBy;
use crate::failure::Failure;

/// All measures, each number with the numbers of the records behind it.
pub fn document(
    view: View<'_>,
    found: &Measures,
    by: ChangesBy,
    groups: &[(Option<String>, &SuccessRate)],
) -> Result<Value, Failure> {
    let numbers = Numbers::of(view)?;
    let rate = |of: Value, rate: &SuccessRate| {
        let [successful, with_issues, backed_out, failed] = rate.outcomes;
        json!({
            "of": of,
            "rate": rate.share(),
            "interval": rate.interval().map(|(low, high)| [low, high]),
            "few": rate.is_few(),
            "finished": rate.finished(),
            "successful": successful,
            "with_issues": with_issues,
            "backed_out": backed_out,
            "failed": failed,
            "records": numbers.words(&rate.records),
        })
    };
    let times = |of: Value, times: &RestoreTimes| {
        let minutes = |seconds: Option<f64>| seconds.map(|seconds| seconds / 60.0);
        json!({
            "of": of,
            "median_minutes": minutes(times.median),
            "percentile_90_minutes": minutes(times.percentile_90),
            "few": times.is_few(),
            "incidents": times.records.len(),
            "records": numbers.words(&times.records),
        })
    };
    let changes = &found.changes;
    let periods = changes.by_period.iter();
    let periods = periods.map(|(period, of)| rate(period.to_string().into(), of));
    let groups = groups.iter().map(|(of, group)| rate(json!(of), group));
    let restoration = &found.restoration;
    let restored = restoration.by_period.iter();
    let restored = restored.map(|(period, of)| times(period.to_string().into(), of));
    let priorities = restoration.by_priority.iter();
    let priorities = priorities.map(|(priority, of)| times(json!(priority), of));
    Ok(json!({
        "change_success": {
            "by": match by {
                ChangesBy::Team => "team",
                ChangesBy::Class => "class",
                ChangesBy::Template => "template",
            },
            "all": rate(Value::Null, &changes.all),
            "groups": groups.collect::<Vec<Value>>(),
            "periods": periods.collect::<Vec<Value>>(),
        },
        "time_to_restore": {
            "all": times(Value::Null, &restoration.all),
            "periods": restored.collect::<Vec<Value>>(),
            "priorities": priorities.collect::<Vec<Value>>(),
            "without_restoration": numbers.words(&restoration.unknown),
        },
        "repeat_incidents": repeats(view, found, &numbers)?,
        "problems": problems(found, &numbers),
    }))
}

fn repeats(view: View<'_>, found: &Measures, numbers: &Numbers) -> Result<Value, Failure> {
    let repeats = &found.repeats;
    let mut subjects = Vec::new();
    for subject in &repeats.subjects {
        let (key, name) = subject_words(view, subject.kind)?;
        let kind = match subject.kind {
            SubjectKind::Reported(_) => "reported",
            SubjectKind::Cause(_) => "cause",
            SubjectKind::Problem(_) => "problem",
        };
        subjects.push(json!({
            "as": kind,
            "key": key,
            "name": name,
            "repeats": subject.repeats,
            "records": numbers.words(&subject.records),
        }));
    }
    let periods = repeats.by_period.iter().map(|one| {
        json!({
            "of": one.period.to_string(),
            "incidents": one.incidents.len(),
            "repeats": one.repeats.len(),
            "records": numbers.words(&one.repeats),
        })
    });
    Ok(json!({
        "incidents": repeats.incidents.len(),
        "repeats": numbers.words(&repeats.repeats),
        "by_ci": numbers.words(&repeats.by_ci),
        "by_cause": numbers.words(&repeats.by_cause),
        "subjects": subjects,
        "periods": periods.collect::<Vec<Value>>(),
    }))
}

fn problems(found: &Measures, numbers: &Numbers) -> Value {
    let buckets = found.problems.buckets.iter().map(|bucket| {
        json!({
            "from_days": bucket.from_days,
            "to_days": bucket.to_days,
            "problems": bucket.records.len(),
            "known_errors": bucket.known_errors,
            "records": numbers.words(&bucket.records),
        })
    });
    json!({
        "open": found.problems.problems.len(),
        "median_days": found.problems.median_days,
        "ages": buckets.collect::<Vec<Value>>(),
    })
}

/// The numbers of all records by internal id.
struct Numbers(HashMap<u32, String>);

impl Numbers {
    fn of(view: View<'_>) -> Result<Self, Failure> {
        let mut numbers = HashMap::new();
        for kind in [
            RecordKind::Change,
            RecordKind::Incident,
            RecordKind::Problem,
        ] {
            let records = view.records_of(kind).map_err(Failure::work)?;
            numbers.extend(
                records
                    .into_iter()
                    .map(|one| (one.id, one.number.to_string())),
            );
        }
        Ok(Self(numbers))
    }

    fn words(&self, records: &[u32]) -> Vec<&str> {
        let numbers = records.iter().filter_map(|id| self.0.get(id));
        numbers.map(String::as_str).collect()
    }
}
