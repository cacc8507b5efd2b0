//! From relationships to dependencies, as the rule's first section words it.

use std::collections::{BTreeMap, BTreeSet};

use crate::estate::{Estate, Relation, Statement, Status};

/// What one CI needs.
#[derive(Clone, Debug, Default)]
pub struct Dependencies {
    /// Every CI in service.
    pub cis: BTreeSet<String>,
    /// Ungrouped dependencies: dependent, provider, soft.
    pub ungrouped: Vec<(String, String, bool)>,
    /// Stated probabilities of the ungrouped dependencies, in their order.
    pub probabilities: Vec<Option<f64>>,
    /// Groups, each with a member in service.
    pub groups: Vec<Group>,
}

/// A redundancy group.
#[derive(Clone, Debug)]
pub struct Group {
    /// Whose group it is.
    pub dependent: String,
    /// Distinct providers in service.
    pub members: BTreeSet<String>,
    /// Stated probabilities of the relationships to each member.
    pub probabilities: BTreeMap<String, Vec<Option<f64>>>,
    /// How many it needs.
    pub needed: usize,
    /// Its own strength.
    pub soft: bool,
    /// Whether it is the default group of a type.
    pub default: bool,
}

/// A relationship of a group: its provider, whether it is soft, its stated probability.
type Mention = (String, bool, Option<f64>);

pub(super) fn in_service(estate: &Estate, key: &str) -> bool {
    matches!(
        estate.cis.get(key),
        Some(Status::Live | Status::Maintenance)
    )
}

/// Reads every relationship of `estate`.
#[must_use]
pub fn dependencies(estate: &Estate) -> Dependencies {
    let mut found = Dependencies {
        cis: estate
            .cis
            .keys()
            .filter(|key| in_service(estate, key))
            .cloned()
            .collect(),
        ..Dependencies::default()
    };
    // By dependent, whether it is a default group, and the name of the group or the type.
    let mut grouped: BTreeMap<(String, bool, String), Vec<Mention>> = BTreeMap::new();
    for relation in &estate.relationships {
        let kind = &estate.kinds[&relation.kind];
        let soft = relation.soft.unwrap_or(kind.soft);
        let ends = match kind.impact.as_str() {
            "target_to_source" | "both" => (relation.source.clone(), relation.target.clone()),
            "source_to_target" => (relation.target.clone(), relation.source.clone()),
            _ => continue,
        };
        let (dependent, provider) = ends;
        let mut ungrouped = |dependent: String, provider: String| {
            if in_service(estate, &dependent) && in_service(estate, &provider) {
                found.ungrouped.push((dependent, provider, soft));
                found.probabilities.push(relation.probability);
            }
        };
        if kind.impact == "both" {
            ungrouped(provider.clone(), dependent.clone());
        }
        match group_of(estate, relation) {
            Some((default, name)) => grouped
                .entry((dependent, default, name))
                .or_default()
                .push((provider, soft, relation.probability)),
            None => ungrouped(dependent, provider),
        }
    }
    for ((dependent, default, name), relations) in grouped {
        let members: BTreeSet<String> = relations
            .iter()
            .map(|(provider, ..)| provider.clone())
            .filter(|provider| in_service(estate, provider))
            .collect();
        if members.is_empty() || !in_service(estate, &dependent) {
            continue;
        }
        let mut probabilities: BTreeMap<String, Vec<Option<f64>>> = BTreeMap::new();
        for (provider, _, probability) in &relations {
            let of_member = probabilities.entry(provider.clone()).or_default();
            of_member.push(*probability);
        }
        let id = (dependent.clone(), name.clone());
        let stated = if default {
            estate.default_groups.get(&id)
        } else {
            estate.groups.get(&id)
        };
        let Statement { needs, soft } = stated.cloned().unwrap_or_default();
        let of_type = || estate.kinds.get(&name)?.default_group.clone();
        let needs = needs
            .or_else(|| if default { of_type() } else { None })
            .unwrap_or_else(|| "1".to_owned());
        found.groups.push(Group {
            needed: needed(&needs, members.len()),
            soft: soft.unwrap_or_else(|| relations.iter().all(|&(_, soft, _)| soft)),
            dependent,
            members,
            probabilities,
            default,
        });
    }
    found
}

/// Whether it is a default group, and its name or type; `None` outside all groups.
fn group_of(estate: &Estate, relation: &Relation) -> Option<(bool, String)> {
    match relation.group.as_deref() {
        Some("-") => None,
        Some(name) => Some((false, name.to_owned())),
        None => {
            estate.kinds[&relation.kind].default_group.as_ref()?;
            Some((true, relation.kind.clone()))
        }
    }
}

/// The least positive k that is the count, or that is at least the share, at most all members.
fn needed(needs: &str, members: usize) -> usize {
    let enough = |candidate: usize| match needs.strip_suffix('%') {
        None => needs.parse::<usize>().is_ok_and(|count| candidate >= count),
        Some(percent) => {
            let places = percent.split_once('.').map_or(0, |(_, after)| after.len());
            let digits: u128 = percent.replace('.', "").parse().expect("decimal digits");
            let hundred = 100 * 10_u128.pow(places as u32);
            candidate as u128 * hundred >= members as u128 * digits
        }
    };
    (1..members)
        .find(|&candidate| enough(candidate))
        .unwrap_or(members)
}
