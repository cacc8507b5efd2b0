//! How relationships are read as dependencies and groups.

use faultline_graph::{Dependency, Graph, GroupIdentity, Strength};
use faultline_testkit::estate::Estate;

const KINDS: &str = "
kind needs: target_to_source hard
kind uses: target_to_source soft
kind part_of: source_to_target hard
kind peers: both soft
kind powered_by: target_to_source hard default 1
kind monitored_by: none hard default 1
";

fn describe(graph: &Graph, dependency: &Dependency) -> String {
    let strength = |strength| match strength {
        Strength::Hard => "hard",
        Strength::Soft => "soft",
    };
    let group = match dependency.group {
        None => strength(dependency.strength).to_owned(),
        Some(group) => {
            let default = match group.identity {
                GroupIdentity::Stated(_) => "",
                GroupIdentity::Default(_) => "default ",
            };
            format!(
                "{} {default}group {} of {}",
                strength(group.strength),
                group.needed,
                group.members
            )
        }
    };
    let probability = match dependency.probability {
        Some(probability) => format!(" p {probability}"),
        None => String::new(),
    };
    format!(
        "{} needs {}: {group}{probability}{}",
        graph.key(dependency.dependent),
        graph.key(dependency.provider),
        if dependency.way_back {
            " (way back)"
        } else {
            ""
        },
    )
}

/// All dependencies, which must be the same asked from either end.
fn check(relationships: &str, expected: &[&str]) {
    let graph = Estate::parse(&format!("{KINDS}{relationships}")).graph();
    let by_dependent: Vec<Dependency> = graph
        .nodes()
        .flat_map(|node| graph.providers(node))
        .collect();
    let mut by_provider: Vec<Dependency> = graph
        .nodes()
        .flat_map(|node| graph.dependents(node))
        .collect();
    by_provider.sort_by_key(|one| (one.dependent, one.provider));
    assert_eq!(by_provider, by_dependent);
    assert_eq!(by_dependent.len(), graph.dependency_count());
    let described: Vec<String> = by_dependent
        .iter()
        .map(|dependency| describe(&graph, dependency))
        .collect();
    assert_eq!(described, expected);
}

#[test]
fn each_direction_of_impact_makes_its_dependencies() {
    check("a needs b", &["a needs b: hard"]);
    check("a uses b", &["a needs b: soft"]);
    check("a part_of b", &["b needs a: hard"]);
    check("a monitored_by b", &[]);
    check(
        "a peers b hard p 0.5",
        &["a needs b: hard p 0.5", "b needs a: hard p 0.5 (way back)"],
    );
}

#[test]
fn a_group_is_that_of_the_dependent() {
    check(
        "a part_of c in g\nb part_of c in g\ngroup c g: 2",
        &[
            "c needs a: hard group 2 of 2",
            "c needs b: hard group 2 of 2",
        ],
    );
}

#[test]
fn the_way_back_is_in_no_group() {
    check(
        "a peers b in g",
        &["a needs b: soft group 1 of 1", "b needs a: soft (way back)"],
    );
}

#[test]
fn relationships_without_a_group_fall_into_the_default_group_of_their_type() {
    check(
        "r powered_by a\nr powered_by b\nr powered_by c in -\nr powered_by d in own",
        &[
            "r needs a: hard default group 1 of 2",
            "r needs b: hard default group 1 of 2",
            "r needs c: hard",
            "r needs d: hard group 1 of 1",
        ],
    );
    check(
        "r powered_by a\nr powered_by b\ndefault r powered_by: 100% soft",
        &[
            "r needs a: soft default group 2 of 2",
            "r needs b: soft default group 2 of 2",
        ],
    );
    check("r monitored_by a in g\nr monitored_by b", &[]);
}

#[test]
fn a_group_is_soft_by_itself_only_if_all_its_relationships_are_even_those_out_of_service() {
    check(
        "a uses b in g\na uses c in g",
        &[
            "a needs b: soft group 1 of 2",
            "a needs c: soft group 1 of 2",
        ],
    );
    check(
        "a uses b in g\na needs c in g\nc is retired",
        &["a needs b: hard group 1 of 1"],
    );
    check(
        "a uses b in g\na needs c in g\nc is planned\ngroup a g: soft",
        &["a needs b: soft group 1 of 1"],
    );
}

#[test]
fn members_are_distinct_providers_in_service_and_needs_at_most_all_of_them() {
    check(
        "a needs b in g\na needs b in g\na needs c in g\nd is retired\na needs d in g\ngroup a g: 9",
        &[
            "a needs b: hard group 2 of 2",
            "a needs b: hard group 2 of 2",
            "a needs c: hard group 2 of 2",
        ],
    );
    check("a needs b in g\nb is retired", &[]);
    check(
        "a needs b\na is planned\nc needs d\nc is maintenance",
        &["c needs d: hard"],
    );
}
