//! What changed between two moments and changed back, so that the two alone do not show it.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;

use faultline_model::{Ci, CiId, Relationship};
use faultline_store::{Moment, StoreError, Table};

use super::CompareFault;
use super::sides::{Side, Sides};
use crate::history::{differences_in, values};
use crate::task::TaskContext;
use crate::workspace::Workspace;

/// What the two moments alone do not show. Both lists by subject.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Through {
    /// Values that are the same in both and were others between.
    pub changed_back: Vec<ChangedBack>,
    /// What was there between only.
    pub came_and_went: Vec<CameAndWent>,
}

/// What it is about.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Subject {
    /// A CI by its key.
    Ci {
        /// Internal id.
        id: CiId,
        /// Key: the one in both moments, or the last it had.
        key: String,
    },
    /// A relationship.
    Relationship {
        /// Key of the source, or its internal id where it is in neither moment.
        source: String,
        /// Type id.
        relationship_type: String,
        /// Key of the target, or its internal id where it is in neither moment.
        target: String,
        /// The group as stated.
        group: Option<String>,
    },
}

impl fmt::Display for Subject {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Ci { key, .. } => formatter.write_str(key),
            Self::Relationship {
                source,
                relationship_type,
                target,
                group,
            } => {
                write!(formatter, "{source} {relationship_type} {target}")?;
                match group {
                    Some(group) => write!(formatter, " (group {group})"),
                    None => Ok(()),
                }
            }
        }
    }
}

/// A value that is the same in both moments and was another between.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ChangedBack {
    /// Whose.
    pub subject: Subject,
    /// Which; `key` of a CI, or `type` of a relationship, that was deleted between is none meanwhile.
    pub attribute: String,
    /// The value in both moments.
    pub value: Option<String>,
    /// What it became in turn, oldest first; the last step sets it back.
    pub steps: Vec<ValueStep>,
}

/// A value as a changeset set it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ValueStep {
    /// The changeset.
    pub changeset: u32,
    /// The value from then on.
    pub value: Option<String>,
}

/// Something that was there between the two moments only.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CameAndWent {
    /// What.
    pub subject: Subject,
    /// The changeset that made it first.
    pub made: u32,
    /// The changeset that deleted it last.
    pub deleted: u32,
}

/// What changed between two moments and changed back: by changesets, whatever drafts propose.
///
/// Cost: proportional to all versions of the rows that were written between the two.
///
/// # Errors
/// The store cannot be read, or the task was cancelled.
pub fn through(
    task: &TaskContext<'_>,
    workspace: &Workspace,
    from: Moment,
    to: Moment,
) -> Result<Through, CompareFault> {
    let readers = [workspace.read_at(from)?, workspace.read_at(to)?];
    let sides = Sides::new(&readers, [from, to])?;
    let mut through = Through::default();
    let (later, after, until) = sides.later();
    let cis = later.view.touched_between(Table::Ci, after, until)?;
    let relationships = later
        .view
        .touched_between(Table::Relationship, after, until)?;
    let total = (cis.len() + relationships.len()) as u64;
    let mut done = 0..;
    for id in cis {
        task.step(done.next().unwrap_or(total), total)?;
        let versions = later.view.ci_versions(id)?.into_iter();
        let versions = versions
            .map(|one| (one.ci.since, one.until, one.ci))
            .collect();
        let Some(passage) = Passage::of(versions, after, until) else {
            continue;
        };
        let subject = Subject::Ci {
            id,
            key: passage.last.key.clone(),
        };
        passage.tell(subject, "key", |ci| ci_values(&sides, ci), &mut through);
    }
    for id in relationships {
        task.step(done.next().unwrap_or(total), total)?;
        let versions = later.view.relationship_versions(id)?.into_iter();
        let versions = versions
            .map(|one| (one.relationship.since, one.until, one.relationship))
            .collect();
        let Some(passage) = Passage::of(versions, after, until) else {
            continue;
        };
        let subject = relationship_subject(&sides, later, &passage.last)?;
        passage.tell(
            subject,
            "type",
            |one| relationship_values(&sides, one),
            &mut through,
        );
    }
    through.changed_back.sort_by(|one, other| {
        (&one.subject, &one.attribute).cmp(&(&other.subject, &other.attribute))
    });
    through
        .came_and_went
        .sort_by(|one, other| (&one.subject, one.made).cmp(&(&other.subject, other.made)));
    Ok(through)
}

fn ci_values(sides: &Sides<'_>, ci: &Ci) -> BTreeMap<String, String> {
    let values = differences_in(None, Some(ci), &|number| sides.class_name(number)).into_iter();
    values
        .filter_map(|value| Some((value.attribute, value.to?)))
        .collect()
}

fn relationship_values(sides: &Sides<'_>, one: &Relationship) -> BTreeMap<String, String> {
    let stated = values(one, [None, None], sides.relationship_type(one.kind)).into_iter();
    stated
        .filter_map(|(name, value)| Some((name.to_owned(), value?)))
        .collect()
}

fn relationship_subject(
    sides: &Sides<'_>,
    later: &Side<'_>,
    one: &Relationship,
) -> Result<Subject, StoreError> {
    let key = |id: u32| {
        let ci = later.view.ci_versions(id)?.pop();
        Ok::<_, StoreError>(ci.map_or_else(|| id.to_string(), |version| version.ci.key))
    };
    Ok(Subject::Relationship {
        source: key(one.source)?,
        relationship_type: sides.relationship_type(one.kind),
        target: key(one.target)?,
        group: one.group.as_text().map(str::to_owned),
    })
}

/// What a row was in turn.
struct Passage<T> {
    /// As of the earlier changeset.
    before: Option<T>,
    /// What each changeset after made of it, up to the later one; none where it deleted it.
    steps: Vec<(u32, Option<T>)>,
    /// The newest version there is.
    last: T,
}

impl<T: Clone> Passage<T> {
    /// From all versions of a row, oldest first, with the changesets that began and ended each; none where nothing was
    /// between that is not at an end.
    fn of(versions: Vec<(u32, Option<u32>, T)>, after: u32, through: u32) -> Option<Self> {
        let mut before = None;
        let mut steps: Vec<(u32, Option<T>)> = Vec::new();
        let mut last = None;
        for (since, until, row) in versions {
            if since > through {
                continue;
            }
            last = Some(row.clone());
            if since <= after {
                if until.is_none_or(|until| until > after) {
                    before = Some(row);
                }
            } else {
                // A version takes the place of the one that ended with it.
                if steps.last().is_some_and(|(ended, _)| *ended == since) {
                    steps.pop();
                }
                steps.push((since, Some(row)));
            }
            if let Some(until) = until
                && until > after
                && until <= through
            {
                steps.push((until, None));
            }
        }
        let last = last?;
        (steps.len() > 1).then_some(Self {
            before,
            steps,
            last,
        })
    }

    fn tell(
        &self,
        subject: Subject,
        existence: &str,
        values: impl Fn(&T) -> BTreeMap<String, String>,
        through: &mut Through,
    ) {
        let ends = (
            &self.before,
            self.steps.last().and_then(|(_, row)| row.as_ref()),
        );
        let before = match ends {
            (None, None) => {
                let made = self.steps.first().map_or(0, |(changeset, _)| *changeset);
                let deleted = self.steps.last().map_or(0, |(changeset, _)| *changeset);
                through.came_and_went.push(CameAndWent {
                    subject,
                    made,
                    deleted,
                });
                return;
            }
            (Some(before), Some(_)) => values(before),
            _ => return,
        };
        let steps: Vec<(u32, Option<BTreeMap<String, String>>)> = self
            .steps
            .iter()
            .map(|(changeset, row)| (*changeset, row.as_ref().map(&values)))
            .collect();
        let rows = steps.iter().filter_map(|(_, row)| row.as_ref());
        let names: BTreeSet<&String> = rows.chain([&before]).flat_map(BTreeMap::keys).collect();
        for name in names {
            let mut value = before.get(name);
            let mut told = Vec::new();
            for (changeset, row) in &steps {
                let next = match row {
                    Some(row) => row.get(name),
                    // Of a row that was deleted and put back only that is told.
                    None if name == existence => None,
                    None => continue,
                };
                if next != value {
                    told.push(ValueStep {
                        changeset: *changeset,
                        value: next.cloned(),
                    });
                    value = next;
                }
            }
            if !told.is_empty() && value == before.get(name) {
                through.changed_back.push(ChangedBack {
                    subject: subject.clone(),
                    attribute: name.clone(),
                    value: value.cloned(),
                    steps: told,
                });
            }
        }
    }
}
