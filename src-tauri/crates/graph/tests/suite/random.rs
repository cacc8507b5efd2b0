//! Small random estates with everything in them, and random failures.

use faultline_graph::State;
use faultline_testkit::estate::{Estate, Kind, Relation, Statement, Status};
use proptest::collection::{btree_map, vec};
use proptest::option;
use proptest::prelude::*;
use proptest::sample::select;

pub const KEYS: [&str; 9] = ["a", "b", "B", "b-1", "c", "d", "e", "é", "f"];
const GROUPS: [&str; 2] = ["g", "h"];

/// The types of every random estate: the four directions, soft ones, and default groups.
const KINDS: [(&str, &str, bool, Option<&str>); 9] = [
    ("needs", "target_to_source", false, None),
    ("uses", "target_to_source", true, None),
    ("part_of", "source_to_target", false, None),
    ("peers", "both", true, None),
    ("pairs", "both", false, None),
    ("watched", "none", false, Some("1")),
    ("powered", "target_to_source", false, Some("1")),
    ("feeds", "source_to_target", true, Some("60.5%")),
    ("bonded", "both", false, Some("2")),
];

pub fn estate() -> impl Strategy<Value = Estate> {
    let cis = vec(status(), KEYS.len());
    let relationships = vec(relation(), 0..22);
    let groups = btree_map((key(), select(&GROUPS[..])), statement(), 0..8);
    let default_groups = btree_map((key(), kind()), statement(), 0..4);
    (cis, relationships, groups, default_groups).prop_map(
        |(cis, relationships, groups, default_groups)| {
            let owned = |((dependent, name), statement): ((String, &str), Statement)| {
                ((dependent, name.to_owned()), statement)
            };
            Estate {
                cis: KEYS.map(str::to_owned).into_iter().zip(cis).collect(),
                kinds: KINDS.into_iter().map(kind_row).collect(),
                groups: groups.into_iter().map(owned).collect(),
                default_groups: default_groups.into_iter().map(owned).collect(),
                relationships,
            }
        },
    )
}

/// Forced CIs, some of them twice, some up, some not in service.
pub fn roots() -> impl Strategy<Value = Vec<(&'static str, State)>> {
    let state = prop_oneof![
        4 => Just(State::Down),
        2 => Just(State::Degraded),
        1 => Just(State::AtRisk),
        1 => Just(State::Up),
    ];
    vec((select(&KEYS[..]), state), 0..5)
}

pub fn key() -> impl Strategy<Value = String> {
    select(&KEYS[..]).prop_map(str::to_owned)
}

fn kind() -> impl Strategy<Value = &'static str> {
    select(&KINDS[..]).prop_map(|(name, ..)| name)
}

fn kind_row(
    (name, impact, soft, default_group): (&str, &str, bool, Option<&str>),
) -> (String, Kind) {
    let kind = Kind {
        impact: impact.to_owned(),
        soft,
        default_group: default_group.map(str::to_owned),
    };
    (name.to_owned(), kind)
}

fn status() -> impl Strategy<Value = Status> {
    prop_oneof![
        10 => Just(Status::Live),
        2 => Just(Status::Maintenance),
        1 => Just(Status::Planned),
        1 => Just(Status::Retired),
    ]
}

pub fn relation() -> impl Strategy<Value = Relation> {
    let group = prop_oneof![
        4 => Just(None),
        3 => select(&GROUPS[..]).prop_map(|name| Some(name.to_owned())),
        1 => Just(Some("-".to_owned())),
    ];
    let probability = option::weighted(0.2, select(&[0.0, 0.25, 1.0][..]));
    (key(), kind(), key(), softness(), group, probability).prop_map(
        |(source, kind, target, soft, group, probability)| Relation {
            source,
            kind: kind.to_owned(),
            target,
            soft,
            group,
            probability,
        },
    )
}

pub fn statement() -> impl Strategy<Value = Statement> {
    let count = (1..5_u32).prop_map(|count| count.to_string());
    let percent = select(
        &[
            "0%", "1%", "25%", "33.3%", "33.34%", "50%", "66.67%", "100%",
        ][..],
    )
    .prop_map(str::to_owned);
    (option::of(prop_oneof![count, percent]), softness())
        .prop_map(|(needs, soft)| Statement { needs, soft })
}

fn softness() -> impl Strategy<Value = Option<bool>> {
    option::weighted(0.3, any::<bool>())
}
