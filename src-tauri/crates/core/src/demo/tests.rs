//! The estate keeps its promises: sound rows, and the story it tells.

use std::collections::{BTreeSet, HashMap, HashSet};

use faultline_graph as graph;
use faultline_model::{GroupIdentity, GroupMembership, ImpactDirection, Model, Needs, Strength};

use super::rows::DemoRows;
use super::{Estate, estate};

/// Builds the graph that a workspace with the estate would have.
fn graph_of(rows: &DemoRows, model: &Model) -> graph::Graph {
    let mut builder = graph::GraphBuilder::default();
    let mut cis: Vec<_> = rows.cis.iter().collect();
    cis.sort_by(|a, b| a.key.cmp(&b.key));
    for ci in cis {
        builder.ci(ci.id, &ci.key, ci.status.in_service(), ci.class);
    }
    for kind in model.relationship_types() {
        builder.kind(
            kind.number,
            graph::RelationshipKind {
                impact: match kind.impact {
                    ImpactDirection::TargetToSource => graph::ImpactDirection::TargetToSource,
                    ImpactDirection::SourceToTarget => graph::ImpactDirection::SourceToTarget,
                    ImpactDirection::Both => graph::ImpactDirection::Both,
                    ImpactDirection::None => graph::ImpactDirection::None,
                },
                strength: strength(kind.strength),
                default_group: kind.default_group.as_ref().map(needs),
            },
        );
    }
    let mut names = HashMap::new();
    for group in &rows.groups {
        let GroupIdentity::Named(name) = &group.identity else {
            panic!("the estate names all its groups");
        };
        names.insert((group.dependent, name.as_str()), group.id);
        builder.group(
            group.id,
            graph::GroupStatement {
                needs: group.needs.as_ref().map(needs),
                strength: group.strength.map(strength),
            },
        );
    }
    for relationship in &rows.relationships {
        builder.relationship(graph::Relationship {
            id: relationship.id,
            kind: relationship.kind,
            source: relationship.source,
            target: relationship.target,
            membership: match &relationship.group {
                GroupMembership::Unstated => graph::Membership::Unstated,
                GroupMembership::Ungrouped => graph::Membership::Ungrouped,
                GroupMembership::Named(name) => {
                    graph::Membership::Group(names[&(relationship.source, name.as_str())])
                }
            },
            strength: relationship.strength.map(strength),
            probability: None,
        });
    }
    builder.build()
}

fn strength(strength: Strength) -> graph::Strength {
    match strength {
        Strength::Hard => graph::Strength::Hard,
        Strength::Soft => graph::Strength::Soft,
    }
}

fn needs(needs: &Needs) -> graph::Needs {
    match needs {
        Needs::Count(count) => graph::Needs::Count(*count),
        Needs::Percent(percentage) => {
            let (digits, scale) = percentage.parts();
            graph::Needs::Percent(graph::Percent::new(digits, scale).unwrap())
        }
    }
}

/// Names of the services that these CIs, all down, put in a state.
fn services_in(state: graph::State, roots: &[&str]) -> BTreeSet<String> {
    let estate = estate();
    let model = Model::shipped();
    let graph = graph_of(&estate.rows(&model), &model);
    let forced: Vec<_> = roots
        .iter()
        .map(|key| (graph.node_of_key(key).unwrap(), graph::State::Down))
        .collect();
    let impact = graph.impact(&forced);
    estate
        .cis
        .iter()
        .filter(|ci| model.is_below(model.class(ci.class).unwrap(), "service"))
        .filter(|ci| impact.state(graph.node_of_key(&ci.key).unwrap()) == state)
        .map(|ci| ci.name.clone())
        .collect()
}

fn names(names: &[&str]) -> BTreeSet<String> {
    names.iter().map(|name| (*name).to_owned()).collect()
}

#[test]
fn it_is_the_same_every_time_and_as_large_as_it_says() {
    let first = estate();
    assert_eq!(first, estate());
    assert_eq!(first.cis.len(), super::CIS);
    assert!(first.relationships.len() > 3_500);
}

#[test]
fn every_row_is_sound() {
    let Estate {
        cis, relationships, ..
    } = estate();
    let model = Model::shipped();
    let mut keys = HashSet::new();
    for ci in &cis {
        assert!(keys.insert(ci.key.as_str()), "{} is there twice", ci.key);
        let class = model.class(ci.class).unwrap();
        assert!(!class.is_abstract, "{}: {}", ci.key, ci.class);
        for (attribute, value) in &ci.attributes {
            assert!(
                model.has_attribute(class, attribute),
                "{}: {attribute}",
                ci.key
            );
            let definition = model.attribute(attribute).unwrap();
            let checked = definition.validate(value);
            assert!(
                checked.is_ok(),
                "{}: {attribute} = {value}: {checked:?}",
                ci.key
            );
        }
    }
    let mut stated = HashSet::new();
    let mut needed = HashMap::new();
    for row in &relationships {
        assert!(keys.contains(row.source.as_str()), "{row:?}");
        assert!(keys.contains(row.target.as_str()), "{row:?}");
        assert!(
            stated.insert((&row.source, row.kind, &row.target, row.group)),
            "{row:?}"
        );
        if let (Some(group), Some(needs)) = (row.group, row.needs) {
            assert_eq!(
                *needed.entry((&row.source, group)).or_insert(needs),
                needs,
                "{row:?}"
            );
        }
    }
}

#[test]
fn nothing_stands_alone() {
    let Estate {
        cis, relationships, ..
    } = estate();
    let related: HashSet<&str> = relationships
        .iter()
        .flat_map(|row| [row.source.as_str(), row.target.as_str()])
        .collect();
    let alone: Vec<&str> = cis
        .iter()
        .map(|ci| ci.key.as_str())
        .filter(|key| !related.contains(key))
        .collect();
    assert_eq!(alone, Vec::<&str>::new());
}

#[test]
fn core_switch_and_supply_are_harmless_alone_and_not_together() {
    for alone in ["net-0001", "pdu-0014"] {
        assert_eq!(
            services_in(graph::State::Down, &[alone]),
            names(&[]),
            "{alone}"
        );
        assert_eq!(
            services_in(graph::State::Degraded, &[alone]),
            names(&[]),
            "{alone}"
        );
    }
    let both = ["net-0001", "pdu-0014"];
    assert_eq!(
        services_in(graph::State::Down, &both),
        names(&["Claims Settlement", "Online Payments"])
    );
    assert_eq!(
        services_in(graph::State::Degraded, &both),
        names(&[
            "Broker Portal",
            "Customer Portal",
            "Premium Collection Batch"
        ])
    );
    assert_eq!(
        services_in(graph::State::AtRisk, &both),
        names(&[
            "Call Centre Telephony",
            "Data Warehouse Reporting",
            "Document Archive",
            "Intranet",
            "Payroll",
            "Time and Attendance",
        ])
    );
}

#[test]
fn the_payments_cluster_hides_a_single_point_of_failure() {
    for member in ["dbi-0041", "dbi-0042", "srv-0207", "srv-0208"] {
        assert_eq!(
            services_in(graph::State::Down, &[member]),
            names(&[]),
            "{member}"
        );
    }
    assert_eq!(
        services_in(graph::State::Down, &["sto-0001"]),
        names(&["Claims Settlement", "Online Payments"])
    );
}

#[test]
fn it_has_cycles_that_hold_while_nothing_fails() {
    let model = Model::shipped();
    let graph = graph_of(&estate().rows(&model), &model);
    let impact = graph.impact(&[]);
    assert_eq!(impact.affected().len(), 0);
    for pair in [["app-0210", "app-0211"], ["app-0225", "app-0301"]] {
        for (from, to) in [(0, 1), (1, 0)] {
            let end = |index: usize| graph.node_of_key(pair[index]).unwrap();
            assert!(!graph.paths(end(from), end(to), 1).is_empty(), "{pair:?}");
        }
    }
}

#[test]
fn every_status_occurs() {
    let statuses: BTreeSet<&str> = estate().cis.iter().map(|ci| ci.status).collect();
    assert_eq!(
        statuses,
        BTreeSet::from(["live", "maintenance", "planned", "retired"])
    );
}
