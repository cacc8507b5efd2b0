//! A graph after edits equals one built afresh from the edited rows.

use faultline_graph::{
    GraphBuilder, GraphChange, GroupStatement, ImpactDirection, Membership, Needs, Relationship,
    RelationshipKind, Strength,
};
use proptest::collection::{btree_map, vec};
use proptest::option;
use proptest::prelude::*;
use proptest::sample::select;
use std::collections::BTreeMap;

/// The rows behind a graph, by id.
#[derive(Clone, Debug, Default)]
struct Rows {
    cis: BTreeMap<u32, (String, bool, u16)>,
    kinds: BTreeMap<u16, RelationshipKind>,
    groups: BTreeMap<u32, GroupStatement>,
    default_groups: BTreeMap<(u32, u16), GroupStatement>,
    relationships: BTreeMap<u32, Relationship>,
}

impl Rows {
    fn builder(&self) -> GraphBuilder {
        let mut builder = GraphBuilder::default();
        for (&id, (key, in_service, class)) in &self.cis {
            builder.ci(id, key, *in_service, *class);
        }
        for (&id, &kind) in &self.kinds {
            builder.kind(id, kind);
        }
        for (&id, &statement) in &self.groups {
            builder.group(id, statement);
        }
        for (&(dependent, kind), &statement) in &self.default_groups {
            builder.default_group_statement(dependent, kind, statement);
        }
        for &relationship in self.relationships.values() {
            builder.relationship(relationship);
        }
        builder
    }

    fn apply(&mut self, change: &GraphChange) {
        match change.clone() {
            GraphChange::Ci {
                id,
                key,
                in_service,
                class,
            } => {
                self.cis.insert(id, (key, in_service, class));
            }
            GraphChange::CiRemoved(id) => {
                self.cis.remove(&id);
            }
            GraphChange::Relationship(relationship) => {
                self.relationships.insert(relationship.id, relationship);
            }
            GraphChange::RelationshipRemoved(id) => {
                self.relationships.remove(&id);
            }
            GraphChange::Group(id, statement) => {
                self.groups.insert(id, statement);
            }
            GraphChange::GroupRemoved(id) => {
                self.groups.remove(&id);
            }
            GraphChange::DefaultGroup(dependent, kind, statement) => {
                self.default_groups.insert((dependent, kind), statement);
            }
            GraphChange::DefaultGroupRemoved(dependent, kind) => {
                self.default_groups.remove(&(dependent, kind));
            }
            GraphChange::Kind(id, kind) => {
                self.kinds.insert(id, kind);
            }
            GraphChange::KindRemoved(id) => {
                self.kinds.remove(&id);
            }
        }
    }
}

/// Sparse ids too, so that both kinds of id index are met.
const CI_IDS: [u32; 6] = [1, 2, 3, 4, 5, 4_000_000_000];

fn rows() -> impl Strategy<Value = Rows> {
    let cis = btree_map(
        select(&CI_IDS[..]),
        (0..9_u8, any::<bool>(), 0..3_u16),
        0..6,
    );
    let relationships = vec(relationship(), 0..16);
    (
        cis,
        btree_map(0..4_u16, kind(), 0..4),
        btree_map(0..3_u32, statement(), 0..3),
        btree_map((select(&CI_IDS[..]), 0..4_u16), statement(), 0..3),
        relationships,
    )
        .prop_map(|(cis, kinds, groups, default_groups, relationships)| Rows {
            cis: cis
                .into_iter()
                .map(|(id, (prefix, in_service, class))| {
                    (id, (ci_key(prefix, id), in_service, class))
                })
                .collect(),
            kinds,
            groups,
            default_groups,
            relationships: relationships.into_iter().map(|one| (one.id, one)).collect(),
        })
}

/// Keys are unique whatever the id, and their order is not that of ids.
fn ci_key(prefix: u8, id: u32) -> String {
    format!("{prefix}-{id}")
}

fn change() -> impl Strategy<Value = GraphChange> {
    let ci = || select(&CI_IDS[..]);
    prop_oneof![
        (ci(), 0..9_u8, any::<bool>(), 0..3_u16).prop_map(|(id, prefix, in_service, class)| {
            GraphChange::Ci {
                id,
                key: ci_key(prefix, id),
                in_service,
                class,
            }
        }),
        ci().prop_map(GraphChange::CiRemoved),
        relationship().prop_map(GraphChange::Relationship),
        (0..16_u32).prop_map(GraphChange::RelationshipRemoved),
        (0..3_u32, statement()).prop_map(|(id, one)| GraphChange::Group(id, one)),
        (0..3_u32).prop_map(GraphChange::GroupRemoved),
        (ci(), 0..4_u16, statement())
            .prop_map(|(id, kind, one)| GraphChange::DefaultGroup(id, kind, one)),
        (ci(), 0..4_u16).prop_map(|(id, kind)| GraphChange::DefaultGroupRemoved(id, kind)),
        (0..4_u16, kind()).prop_map(|(id, kind)| GraphChange::Kind(id, kind)),
        (0..4_u16).prop_map(GraphChange::KindRemoved),
    ]
}

fn kind() -> impl Strategy<Value = RelationshipKind> {
    let impact = select(
        &[
            ImpactDirection::TargetToSource,
            ImpactDirection::SourceToTarget,
            ImpactDirection::Both,
            ImpactDirection::None,
        ][..],
    );
    (impact, strength(), option::of(Just(Needs::ONE))).prop_map(
        |(impact, strength, default_group)| RelationshipKind {
            impact,
            strength,
            default_group,
        },
    )
}

fn strength() -> impl Strategy<Value = Strength> {
    select(&[Strength::Hard, Strength::Soft][..])
}

fn statement() -> impl Strategy<Value = GroupStatement> {
    (option::of(Just(Needs::ONE)), option::of(strength()))
        .prop_map(|(needs, strength)| GroupStatement { needs, strength })
}

fn relationship() -> impl Strategy<Value = Relationship> {
    let membership = prop_oneof![
        Just(Membership::Unstated),
        Just(Membership::Ungrouped),
        (0..3_u32).prop_map(Membership::Group),
    ];
    let ends = (select(&CI_IDS[..]), select(&CI_IDS[..]));
    let probability = option::weighted(0.3, select(&[0.0, 0.5][..]));
    (
        0..16_u32,
        0..4_u16,
        ends,
        membership,
        option::of(strength()),
        probability,
    )
        .prop_map(
            |(id, kind, (source, target), membership, strength, probability)| Relationship {
                id,
                kind,
                source,
                target,
                membership,
                strength,
                probability,
            },
        )
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 3_000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn an_updated_graph_equals_a_fresh_one(rows in rows(), changes in vec(change(), 0..12)) {
        let mut altered = rows.clone();
        for change in &changes {
            altered.apply(change);
        }
        let updated = rows.builder().build().updated(&changes);
        prop_assert_eq!(updated, altered.builder().build());
    }
}
