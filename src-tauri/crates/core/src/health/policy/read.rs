//! From a file to policies. Every fault is told, not the first one alone.

use std::collections::BTreeMap;
use std::io;
use std::ops::Range;
use std::path::Path;

use faultline_model::nearest;
use toml::Spanned;
use toml::de::{DeTable, DeValue};

use super::{Policy, PolicyFault, PolicyFaults, PolicyProblem, QueryText, Rule, Severity};

const FIELDS: [&str; 10] = [
    "name",
    "severity",
    "because",
    "for",
    "any_status",
    "must",
    "must_not",
    "no_single_points",
    "min_count",
    "max_count",
];
const A_TEXT: &str = "a text in quotes";
const A_QUERY: &str = "a query in quotes, such as \"class:server\"";
const A_SWITCH: &str = "true or false";
const A_COUNT: &str = "a whole number from 0 to 4294967295";

/// The text of a file of policies.
///
/// # Errors
/// It cannot be read, or is no text in UTF-8.
pub fn read_file(path: &Path) -> io::Result<String> {
    let text = std::fs::read_to_string(path)?;
    let without_mark = text.strip_prefix('\u{feff}').map(str::to_owned);
    Ok(without_mark.unwrap_or(text))
}

/// Reads policies; their queries are read when they are checked, since names depend on the model of the moment.
///
/// # Errors
/// Everything that is wrong with the text.
pub fn read(text: &str) -> Result<Vec<Policy>, PolicyFaults> {
    let mut reader = Reader {
        text,
        faults: Vec::new(),
        names: BTreeMap::new(),
    };
    let policies = reader.policies();
    if reader.faults.is_empty() {
        return Ok(policies);
    }
    reader.faults.sort_by_key(|fault| fault.line);
    Err(PolicyFaults(reader.faults))
}

struct Reader<'t> {
    text: &'t str,
    faults: Vec<PolicyFault>,
    /// Lines of the names so far.
    names: BTreeMap<String, usize>,
}

impl Reader<'_> {
    fn policies(&mut self) -> Vec<Policy> {
        let root = match DeTable::parse(self.text) {
            Ok(root) => root,
            Err(error) => {
                let message = error.message().trim_end_matches('.').replace('\n', ", ");
                let at = error.span().unwrap_or(0..0);
                self.wrong(at, None, PolicyProblem::NotToml { message });
                return Vec::new();
            }
        };
        let mut policies = Vec::new();
        let mut stated = false;
        for (name, value) in root.get_ref().iter() {
            if name.get_ref() != "policy" {
                let problem = unknown(name.get_ref(), &["policy"]);
                self.wrong(name.span(), None, problem);
                continue;
            }
            stated = true;
            let DeValue::Array(list) = value.get_ref() else {
                self.no_policies(value);
                continue;
            };
            for one in list.iter() {
                match one.get_ref() {
                    DeValue::Table(table) => policies.extend(self.policy(one.span(), table)),
                    _ => self.no_policies(one),
                }
            }
        }
        if !stated && self.faults.is_empty() {
            self.wrong(0..0, None, PolicyProblem::NoPolicies);
        }
        policies
    }

    fn policy(&mut self, place: Range<usize>, table: &DeTable<'_>) -> Option<Policy> {
        let before = self.faults.len();
        let name = self.name(table);
        let called = name.clone();
        let mut policy = Policy {
            name: name.unwrap_or_default(),
            severity: Severity::default(),
            because: None,
            about: None,
            any_status: false,
            rules: Vec::new(),
        };
        for (field, value) in table.iter() {
            let Some(&known) = FIELDS.iter().find(|one| *one == field.get_ref()) else {
                let problem = unknown(field.get_ref(), &FIELDS);
                self.wrong(field.span(), called.clone(), problem);
                continue;
            };
            if let Err(problem) = self.field(known, value, &mut policy) {
                self.wrong(value.span(), called.clone(), problem);
            }
        }
        if called.is_none() && self.faults.len() == before {
            self.wrong(place.clone(), None, PolicyProblem::NoName);
        }
        if let Some(name) = &called {
            let line = self.line(place.start);
            let first = self.names.get(name).copied();
            match first {
                Some(first) => {
                    self.wrong(
                        place.clone(),
                        called.clone(),
                        PolicyProblem::SameName { first },
                    );
                }
                None => {
                    self.names.insert(name.clone(), line);
                }
            }
        }
        if policy.rules.is_empty() && self.faults.len() == before {
            self.wrong(place, called, PolicyProblem::NoRule);
        }
        (self.faults.len() == before).then_some(policy)
    }

    fn name(&self, table: &DeTable<'_>) -> Option<String> {
        let mut fields = table.iter();
        let (_, value) = fields.find(|(field, _)| field.get_ref() == "name")?;
        let name = value.get_ref().as_str()?.trim();
        (!name.is_empty()).then(|| name.to_owned())
    }

    fn field(
        &self,
        field: &'static str,
        value: &Spanned<DeValue<'_>>,
        policy: &mut Policy,
    ) -> Result<(), PolicyProblem> {
        let wrong = |expected| PolicyProblem::WrongKind {
            field,
            found: self.written(value.span()),
            expected,
        };
        let text = |expected| value.get_ref().as_str().ok_or_else(|| wrong(expected));
        let query = || {
            Ok(QueryText {
                text: text(A_QUERY)?.to_owned(),
                line: self.line(value.span().start),
            })
        };
        let switch = || value.get_ref().as_bool().ok_or_else(|| wrong(A_SWITCH));
        let count = || {
            let number = value.get_ref().as_integer();
            let number = number.and_then(|one| u32::from_str_radix(one.as_str(), one.radix()).ok());
            number.ok_or_else(|| wrong(A_COUNT))
        };
        match field {
            "name" => {
                text(A_TEXT)?;
            }
            "because" => policy.because = Some(text(A_TEXT)?.to_owned()),
            "severity" => {
                let word = text(A_TEXT)?;
                let known = Severity::of(word);
                policy.severity = known.ok_or_else(|| PolicyProblem::UnknownSeverity {
                    found: word.to_owned(),
                })?;
            }
            "for" => policy.about = Some(query()?),
            "any_status" => policy.any_status = switch()?,
            "must" => policy.rules.push(Rule::Must(query()?)),
            "must_not" => policy.rules.push(Rule::MustNot(query()?)),
            "no_single_points" => {
                if switch()? {
                    policy.rules.push(Rule::NoSinglePoints);
                }
            }
            "min_count" => policy.rules.push(Rule::MinimumCount(count()?)),
            "max_count" => policy.rules.push(Rule::MaximumCount(count()?)),
            other => unreachable!("{other} is no field"),
        }
        Ok(())
    }

    fn no_policies(&mut self, value: &Spanned<DeValue<'_>>) {
        let found = self.written(value.span());
        self.wrong(value.span(), None, PolicyProblem::NotPolicies { found });
    }

    fn wrong(&mut self, at: Range<usize>, policy: Option<String>, problem: PolicyProblem) {
        self.faults.push(PolicyFault {
            line: self.line(at.start),
            policy,
            problem,
        });
    }

    /// The line of a place, from 1.
    fn line(&self, at: usize) -> usize {
        let before = self.text.bytes().take(at);
        1 + before.filter(|&byte| byte == b'\n').count()
    }

    /// What stands there, on one line and not too long.
    fn written(&self, at: Range<usize>) -> String {
        let text = self.text.get(at).unwrap_or_default();
        let first = text.lines().next().unwrap_or_default();
        let short: String = first.chars().take(40).collect();
        if short.len() < text.len() {
            format!("{short}…")
        } else {
            short
        }
    }
}

fn unknown(field: &str, fields: &[&'static str]) -> PolicyProblem {
    let near = nearest(field, fields.iter().copied(), 3).into_iter();
    PolicyProblem::UnknownField {
        field: field.to_owned(),
        nearest: near.map(str::to_owned).collect(),
        fields: fields.to_vec(),
    }
}
