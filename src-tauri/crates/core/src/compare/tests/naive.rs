//! The same answers from full readings of whole estates.

use std::collections::{BTreeMap, BTreeSet};

use faultline_model::{
    Ci, CiId, GroupIdentity, GroupMembership, Model, RedundancyGroup, Relationship,
};
use faultline_store::{Moment, StoreError};

use super::super::{ChangedBack, Subject};
use crate::workspace::Workspace;

/// A whole estate.
struct Reading {
    model: Model,
    cis: BTreeMap<u32, Ci>,
    relationships: BTreeMap<u32, Relationship>,
    groups: Vec<RedundancyGroup>,
}

type Values = BTreeMap<String, String>;

impl Reading {
    fn of(workspace: &Workspace, moment: Moment) -> Self {
        let reader = workspace.read_at(moment).expect("readable");
        let view = reader.view();
        let (mut ci_ids, mut relationship_ids, mut groups) = (Vec::new(), Vec::new(), Vec::new());
        view.for_each_ci_by_id(|ci, _| {
            ci_ids.push(ci.id);
            Ok::<_, StoreError>(())
        })
        .expect("readable");
        view.for_each_relationship(|one, _| {
            relationship_ids.push(one.id);
            Ok::<_, StoreError>(())
        })
        .expect("readable");
        view.for_each_group(|group| {
            groups.push(group);
            Ok::<_, StoreError>(())
        })
        .expect("readable");
        let ci = |id| view.ci(id).expect("readable").expect("there");
        let relationship = |id| view.relationship(id).expect("readable").expect("there");
        Self {
            model: view.model().expect("readable"),
            cis: ci_ids.into_iter().map(|id| (id, ci(id))).collect(),
            relationships: relationship_ids
                .into_iter()
                .map(|id| (id, relationship(id)))
                .collect(),
            groups,
        }
    }

    fn ci_values(&self, id: u32) -> Option<Values> {
        let ci = self.cis.get(&id)?;
        let class = self.model.class_by_number(ci.class).expect("a class");
        let mut values = Values::from([
            ("0 key".to_owned(), ci.key.clone()),
            ("1 name".to_owned(), ci.name.clone()),
            ("2 class".to_owned(), class.id.clone()),
            ("3 status".to_owned(), ci.status.to_string()),
        ]);
        ci.attributes.for_each(|attribute, value| {
            values.insert(format!("4 {attribute}"), value.into_owned());
        });
        Some(values)
    }

    fn relationship_values(&self, id: u32) -> Option<Values> {
        let one = self.relationships.get(&id)?;
        let kind = self
            .model
            .relationship_type_by_number(one.kind)
            .expect("a type");
        let identity = match &one.group {
            GroupMembership::Ungrouped => None,
            GroupMembership::Unstated => kind
                .default_group
                .map(|_| GroupIdentity::DefaultOf(one.kind)),
            GroupMembership::Named(name) => Some(GroupIdentity::Named(name.clone())),
        };
        let dependent = kind.dependent(one.source, one.target);
        let group = self.groups.iter().find(|group| {
            group.dependent == dependent && Some(&group.identity) == identity.as_ref()
        });
        let values = [
            ("0 type", Some(kind.id.clone())),
            ("1 group", one.group.as_text().map(str::to_owned)),
            (
                "2 strength",
                one.strength.map(|one| one.as_str().to_owned()),
            ),
            (
                "3 probability",
                one.probability.as_ref().map(ToString::to_string),
            ),
            (
                "4 needs",
                group.and_then(|group| group.needs.map(|needs| needs.to_string())),
            ),
            (
                "5 group_strength",
                group.and_then(|group| group.strength.map(|one| one.as_str().to_owned())),
            ),
        ];
        let stated = values.into_iter();
        Some(
            stated
                .filter_map(|(name, value)| Some((name.to_owned(), value?)))
                .collect(),
        )
    }

    fn subject(&self, id: u32) -> Option<Vec<String>> {
        let one = self.relationships.get(&id)?;
        let kind = self
            .model
            .relationship_type_by_number(one.kind)
            .expect("a type");
        Some(vec![
            self.cis[&one.source].key.clone(),
            kind.id.clone(),
            self.cis[&one.target].key.clone(),
            one.group.as_text().unwrap_or_default().to_owned(),
        ])
    }
}

/// What differs, in the words of the tests.
pub(super) fn difference(workspace: &Workspace, from: Moment, to: Moment) -> Vec<String> {
    let [from, to] = [from, to].map(|moment| Reading::of(workspace, moment));
    let ids: BTreeSet<u32> = from.cis.keys().chain(to.cis.keys()).copied().collect();
    let key = |id| {
        let ci = to.cis.get(&id).or_else(|| from.cis.get(&id));
        vec![ci.expect("in one of the two").key.clone()]
    };
    let mut lines = compared(&ids, |side, id| [&from, &to][side].ci_values(id), key);
    let ids: BTreeSet<u32> = [&from, &to]
        .into_iter()
        .flat_map(|side| side.relationships.keys().copied())
        .collect();
    let subject = |id| {
        let subject = to.subject(id).or_else(|| from.subject(id));
        subject.expect("in one of the two")
    };
    let values = |side: usize, id| [&from, &to][side].relationship_values(id);
    lines.extend(compared(&ids, values, subject));
    lines
}

fn compared(
    ids: &BTreeSet<u32>,
    values: impl Fn(usize, u32) -> Option<Values>,
    subject: impl Fn(u32) -> Vec<String>,
) -> Vec<String> {
    let mut found = Vec::new();
    for &id in ids {
        let (sign, order, changes) = match (values(0, id), values(1, id)) {
            (None, _) => ('+', 0, Vec::new()),
            (_, None) => ('-', 1, Vec::new()),
            (Some(from), Some(to)) if from == to => continue,
            (Some(from), Some(to)) => ('~', 2, changes(&from, &to)),
        };
        let subject = subject(id);
        let mut lines = vec![
            format!("{sign} {}", subject.join(" "))
                .trim_end()
                .to_owned(),
        ];
        lines.extend(changes);
        found.push((subject, order, id, lines));
    }
    found.sort();
    found
        .into_iter()
        .flat_map(|(_, _, _, lines)| lines)
        .collect()
}

fn changes(from: &Values, to: &Values) -> Vec<String> {
    let names: BTreeSet<&String> = from.keys().chain(to.keys()).collect();
    let word = |values: &Values, name| values.get(name).cloned().unwrap_or_else(|| "–".to_owned());
    names
        .into_iter()
        .filter(|name| from.get(*name) != to.get(*name))
        .map(|name| {
            format!(
                "    {}: {} → {}",
                &name[2..],
                word(from, name),
                word(to, name)
            )
        })
        .collect()
}

/// Whose value changed back, which, and how often it was set.
type Returned = (CiId, String, Option<String>, usize);

/// CIs whose values changed back between two changesets, and those that were there between only.
pub(super) fn through(
    workspace: &Workspace,
    from: u32,
    to: u32,
) -> (Vec<Returned>, BTreeSet<CiId>) {
    let readings: Vec<Reading> = (from..=to)
        .map(|number| Reading::of(workspace, Moment::Changeset(number)))
        .collect();
    let ids: BTreeSet<u32> = readings
        .iter()
        .flat_map(|one| one.cis.keys().copied())
        .collect();
    let (mut returned, mut passing) = (Vec::new(), BTreeSet::new());
    for id in ids {
        let values: Vec<_> = readings.iter().map(|one| one.ci_values(id)).collect();
        let (Some(first), Some(last)) = (values.first(), values.last()) else {
            continue;
        };
        if let (None, None) = (first, last) {
            passing.insert(id);
        }
        let (Some(first), Some(last)) = (first, last) else {
            continue;
        };
        let names: BTreeSet<&String> = values.iter().flatten().flat_map(Values::keys).collect();
        for name in names {
            // Of a CI that is deleted and put back, that alone is told.
            let there = values
                .iter()
                .filter(|values| values.is_some() || name == "0 key");
            let mut held: Vec<_> = there.map(|values| values.as_ref()?.get(name)).collect();
            held.dedup();
            if held.len() > 1 && first.get(name) == last.get(name) {
                returned.push((
                    id,
                    name[2..].to_owned(),
                    first.get(name).cloned(),
                    held.len() - 1,
                ));
            }
        }
    }
    returned.sort();
    (returned, passing)
}

pub(super) fn told_of_ci(one: &ChangedBack) -> Option<Returned> {
    let id = id(&one.subject)?;
    Some((
        id,
        one.attribute.clone(),
        one.value.clone(),
        one.steps.len(),
    ))
}

pub(super) fn id(subject: &Subject) -> Option<CiId> {
    match subject {
        Subject::Ci { id, .. } => Some(*id),
        Subject::Relationship { .. } => None,
    }
}
