//! Feeds an estate to the graph's builder, giving every row an id.

use std::collections::BTreeMap;
use std::num::NonZeroU32;

use faultline_graph::{
    Graph, GraphBuilder, GroupStatement, ImpactDirection, Membership, Needs, Node, Percent,
    Relationship, RelationshipKind, State, Strength,
};

use super::{Estate, Relation, Statement, Status};

/// A builder that holds an estate, and the ids under which it does.
#[derive(Clone, Debug)]
pub struct Fed {
    /// The builder, ready to build.
    pub builder: GraphBuilder,
    /// Ids of CIs by key.
    pub cis: BTreeMap<String, u32>,
    /// Ids of relationship types by name.
    pub kinds: BTreeMap<String, u16>,
    /// Ids of groups by dependent and name.
    pub groups: BTreeMap<(String, String), u32>,
}

/// Feeds an estate to a builder; relationships take their position as id.
#[must_use]
pub fn feed(estate: &Estate) -> Fed {
    let mut fed = Fed {
        builder: GraphBuilder::default(),
        cis: estate.cis.keys().cloned().zip(10..).collect(),
        kinds: estate.kinds.keys().cloned().zip(1..).collect(),
        groups: group_ids(estate),
    };
    for (key, status) in &estate.cis {
        let in_service = matches!(status, Status::Live | Status::Maintenance);
        fed.builder.ci(fed.cis[key], key, in_service, 0);
    }
    for (name, kind) in &estate.kinds {
        let kind = RelationshipKind {
            impact: impact_direction(&kind.impact),
            strength: strength(kind.soft),
            default_group: kind.default_group.as_deref().map(parse_needs),
        };
        fed.builder.kind(fed.kinds[name], kind);
    }
    for (id, statement) in &estate.groups {
        fed.builder
            .group(fed.groups[id], group_statement(statement));
    }
    for ((dependent, kind), statement) in &estate.default_groups {
        let (Some(&dependent), Some(&kind)) = (fed.cis.get(dependent), fed.kinds.get(kind)) else {
            continue;
        };
        fed.builder
            .default_group_statement(dependent, kind, group_statement(statement));
    }
    for (relation, id) in estate.relationships.iter().zip(0..) {
        let relationship = relationship(estate, &fed, relation, id);
        fed.builder.relationship(relationship);
    }
    fed
}

impl Estate {
    /// The graph of this estate.
    #[must_use]
    pub fn graph(&self) -> Graph {
        feed(self).builder.build()
    }
}

/// Forced CIs by key, as the graph takes them.
///
/// # Panics
/// On an unknown key.
#[must_use]
pub fn forced(graph: &Graph, roots: &[(&str, State)]) -> Vec<(Node, State)> {
    roots
        .iter()
        .map(|&(key, state)| (graph.node_of_key(key).expect("a key of the estate"), state))
        .collect()
}

fn relationship(estate: &Estate, fed: &Fed, relation: &Relation, id: u32) -> Relationship {
    let membership = match &relation.group {
        None => Membership::Unstated,
        Some(name) if name == "-" => Membership::Ungrouped,
        Some(name) => Membership::Group(fed.groups[&group_key(estate, relation, name)]),
    };
    Relationship {
        id,
        kind: fed.kinds[&relation.kind],
        source: fed.cis[&relation.source],
        target: fed.cis[&relation.target],
        membership,
        strength: relation.soft.map(strength),
        probability: relation.probability,
    }
}

fn group_ids(estate: &Estate) -> BTreeMap<(String, String), u32> {
    let mut ids: BTreeMap<(String, String), u32> =
        estate.groups.keys().map(|id| (id.clone(), 0)).collect();
    for relation in &estate.relationships {
        if let Some(name) = relation.group.as_ref().filter(|name| *name != "-") {
            ids.insert(group_key(estate, relation, name), 0);
        }
    }
    for (id, number) in ids.values_mut().zip(100..) {
        *id = number;
    }
    ids
}

/// A group is its dependent's, whichever end of the relationship that is.
fn group_key(estate: &Estate, relation: &Relation, name: &str) -> (String, String) {
    let target_depends = estate.kinds[&relation.kind].impact == "source_to_target";
    let dependent = if target_depends {
        &relation.target
    } else {
        &relation.source
    };
    (dependent.clone(), name.to_owned())
}

fn group_statement(statement: &Statement) -> GroupStatement {
    GroupStatement {
        needs: statement.needs.as_deref().map(parse_needs),
        strength: statement.soft.map(strength),
    }
}

fn strength(soft: bool) -> Strength {
    if soft { Strength::Soft } else { Strength::Hard }
}

fn impact_direction(word: &str) -> ImpactDirection {
    match word {
        "target_to_source" => ImpactDirection::TargetToSource,
        "source_to_target" => ImpactDirection::SourceToTarget,
        "both" => ImpactDirection::Both,
        "none" => ImpactDirection::None,
        other => panic!("{other:?} is no direction of impact."),
    }
}

/// Needs from "2" or "33.3%".
///
/// # Panics
/// On anything else.
#[must_use]
pub fn parse_needs(text: &str) -> Needs {
    let Some(percent) = text.strip_suffix('%') else {
        let count: NonZeroU32 = text.parse().expect("a positive count");
        return Needs::Count(count);
    };
    let (whole, fraction) = percent.split_once('.').unwrap_or((percent, ""));
    let digits: u64 = format!("{whole}{fraction}")
        .parse()
        .expect("a decimal percentage");
    let scale = u8::try_from(fraction.len()).expect("few decimal places");
    Needs::Percent(Percent::new(digits, scale).expect("a percentage up to 100"))
}
