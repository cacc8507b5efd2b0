//! Recovery: order and times by hand, and what must hold of any.

use std::collections::BTreeSet;
use std::num::NonZeroUsize;

use faultline_graph::{Graph, Node, RecoveryOrder, State};
use faultline_testkit::estate::Estate;
use faultline_testkit::oracle;
use proptest::prelude::*;

use crate::random;

fn order(graph: &Graph, lost: &[&str]) -> RecoveryOrder {
    let lost: Vec<Node> = lost
        .iter()
        .map(|key| graph.node_of_key(key).expect("a key of the estate"))
        .collect();
    graph
        .recovery_order(&lost, &mut || true)
        .expect("nobody asked to stop")
}

fn waves(estate: &str, lost: &[&str]) -> String {
    let graph = Estate::parse(estate).graph();
    let waves = order(&graph, lost).waves();
    let keys =
        |wave: &Vec<Node>| -> Vec<&str> { wave.iter().map(|&node| graph.key(node)).collect() };
    let waves: Vec<String> = waves.iter().map(|wave| keys(wave).join(" ")).collect();
    waves.join(" | ")
}

#[test]
fn providers_come_before_dependents_and_cycles_together() {
    for (estate, lost, expected) in [
        (
            "svc -> [1 of vm1 vm2]\nvm1 -> host\nvm2 -> host",
            &["host"][..],
            "host | vm1 vm2 | svc",
        ),
        ("svc -> a -> b -> a\nb -> db", &["db"], "db | a b | svc"),
        // What only degrades comes back by itself.
        (
            "shop -> app ~> cache\ncache -> host",
            &["host"],
            "host | cache",
        ),
        // A soft provider that is down too comes first, unless that closes a cycle.
        (
            "app -> host\ncache -> host\napp ~> cache",
            &["host"],
            "host | cache | app",
        ),
        (
            "app -> host\ncache -> host\napp ~> cache\ncache -> app",
            &["host"],
            "host | app | cache",
        ),
        // Every member that is down comes before the group's owner.
        ("svc -> [1 of a b]\nb -> c", &["a", "c"], "a c | b | svc"),
        ("a -> b", &["a"], "a"),
        ("a -> b", &["a", "b"], "b | a"),
        ("b is retired\na -> b", &["b"], ""),
        ("a", &[], ""),
    ] {
        assert_eq!(waves(estate, lost), expected, "{estate}");
    }
}

/// `key begins-back` in the order of beginning; an hour for each CI unless its key ends in digits.
fn times(estate: &str, lost: &[&str], at_once: Option<usize>) -> String {
    let graph = Estate::parse(estate).graph();
    let order = order(&graph, lost);
    let hours = |node: Node| -> f64 {
        let key = graph.key(node);
        let digits = key.trim_start_matches(|sign: char| !sign.is_ascii_digit());
        digits.parse().unwrap_or(1.0)
    };
    let weight = |node: Node| u32::from(graph.key(node).starts_with("vital"));
    let at_once = at_once.and_then(NonZeroUsize::new);
    let schedule = graph.recovery_schedule(&order, &hours, &weight, at_once);
    let times: Vec<String> = schedule
        .times
        .iter()
        .map(|time| format!("{} {}-{}", graph.key(time.node), time.begins, time.back))
        .collect();
    times.join(", ")
}

#[test]
fn times_follow_the_critical_path_and_the_hands_there_are() {
    let two_chains = "site -> x -> y4\nsite -> z2";
    let both = &["y4", "z2"];
    assert_eq!(
        times(two_chains, both, None),
        "y4 0-4, z2 0-2, x 4-5, site 5-6"
    );
    assert_eq!(
        times(two_chains, both, Some(1)),
        "y4 0-4, z2 4-6, x 6-7, site 7-8"
    );
    // A group holds its owner only until enough members are back.
    assert_eq!(
        times("s -> [1 of m3 m5]", &["m3", "m5"], None),
        "m5 0-5, m3 0-3, s 3-4"
    );
    assert_eq!(
        times("s -> [2 of m3 m5 m7]", &["m3", "m5", "m7"], Some(2)),
        "m7 0-7, m5 0-5, m3 5-8, s 7-8"
    );
    // A cycle is back when the last of it is; what takes no time needs nobody.
    assert_eq!(
        times("a2 -> b3 -> a2\nc0 -> a2", &["a2"], Some(1)),
        "a2 0-5, b3 2-5, c0 5-5"
    );
    // Of equally long chains the one goes first on which something vital waits.
    assert_eq!(
        times("a -> b\nvital -> c", &["b", "c"], Some(1)),
        "c 0-1, b 1-2, vital 2-3, a 3-4"
    );
}

fn critical_path(estate: &str, lost: &[&str], at_once: Option<usize>) -> String {
    let graph = Estate::parse(estate).graph();
    let order = order(&graph, lost);
    let hours = |node: Node| {
        let key = graph.key(node);
        key.trim_start_matches(char::is_alphabetic)
            .parse()
            .unwrap_or(1.0)
    };
    let at_once = at_once.and_then(NonZeroUsize::new);
    let schedule = graph.recovery_schedule(&order, &hours, &|_| 0, at_once);
    let path = schedule.critical_path(&order, &hours);
    let keys: Vec<&str> = path.iter().map(|&node| graph.key(node)).collect();
    keys.join(" ")
}

#[test]
fn the_critical_path_holds_up_the_end() {
    let group = "s -> [2 of m3 m5 m7]";
    let lost = ["m3", "m5", "m7"];
    // The end is that of the slowest member, which nothing waits for.
    assert_eq!(critical_path(group, &lost, None), "m7");
    // Of two pairs of hands one comes free after five hours; the service waits for the second member.
    assert_eq!(critical_path(group, &lost, Some(2)), "m7 s");
    assert_eq!(
        critical_path("s -> a -> b5\na -> c2", &["b5", "c2"], None),
        "b5 a s"
    );
    // One pair of hands: what is worked on first holds up what it has nothing to do with.
    assert_eq!(
        critical_path("s -> a2\nt -> b5", &["a2", "b5"], Some(1)),
        "b5 a2 s t"
    );
    assert_eq!(
        critical_path("a2 -> b3 -> a2\nc0 -> a2", &["a2"], Some(1)),
        "a2 c0"
    );
    assert_eq!(critical_path("a -> b", &[], None), "");
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 1_000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn everything_down_comes_back_once_and_after_what_it_needs(
        estate in random::estate(), lost in proptest::collection::vec(random::key(), 0..4),
        hands in 0..4_usize,
    ) {
        let graph = estate.graph();
        let lost: Vec<&str> = lost.iter().map(String::as_str).collect();
        let order = order(&graph, &lost);
        let forced: Vec<(&str, State)> = lost.iter().map(|&key| (key, State::Down)).collect();
        let down: BTreeSet<String> = oracle::impact(&estate, &forced)
            .into_iter()
            .filter(|hit| hit.state == State::Down)
            .map(|hit| hit.key)
            .collect();
        let mut wave_of = std::collections::BTreeMap::new();
        for (wave, nodes) in order.waves().iter().enumerate() {
            prop_assert!(!nodes.is_empty());
            prop_assert!(nodes.is_sorted());
            for &node in nodes {
                prop_assert!(wave_of.insert(graph.key(node).to_owned(), wave).is_none());
            }
        }
        prop_assert_eq!(&down, &wave_of.keys().cloned().collect());
        let step_of = |key: &str| order.steps.iter().position(|step| step.members.iter().any(|&one| graph.key(one) == key));
        let rules = oracle::dependencies(&estate);
        let grouped = rules.groups.iter().filter(|group| !group.soft).flat_map(|group| {
            group.members.iter().map(move |member| (&group.dependent, member))
        });
        let direct = rules.ungrouped.iter().filter(|(.., soft)| !soft);
        for (dependent, provider) in direct.map(|(one, other, _)| (one, other)).chain(grouped) {
            if down.contains(dependent) && down.contains(provider) && step_of(dependent) != step_of(provider) {
                prop_assert!(wave_of[provider] < wave_of[dependent], "{provider} not before {dependent}");
            }
        }
        let schedule = graph.recovery_schedule(&order, &|node| (node.index() % 3) as f64, &|_| 0, NonZeroUsize::new(hands));
        prop_assert_eq!(schedule.times.len(), down.len());
        // With all that is back by a time working, the rule holds down nothing that begins then.
        for time in &schedule.times {
            let key = graph.key(time.node);
            let not_back: Vec<(&str, State)> = schedule.times.iter()
                .filter(|other| other.back > time.begins && step_of(graph.key(other.node)) != step_of(key))
                .map(|other| (graph.key(other.node), State::Down))
                .collect();
            prop_assert_ne!(oracle::states(&estate, &not_back)[key], State::Down, "{}", key);
            let worked_on = schedule.times.iter().filter(|other| {
                let hours = (other.node.index() % 3) as f64;
                other.begins <= time.begins && time.begins < other.begins + hours
            });
            prop_assert!(hands == 0 || worked_on.count() <= hands);
        }
        let hours = |node: Node| (node.index() % 3) as f64;
        let path = schedule.critical_path(&order, &hours);
        prop_assert_eq!(path.is_empty(), down.is_empty());
        let time = |node: Node| schedule.times.iter().find(|time| time.node == node).expect("on the schedule");
        let end = schedule.times.iter().map(|time| time.back).fold(0.0, f64::max);
        prop_assert_eq!(path.first().map_or(0.0, |&first| time(first).begins), 0.0);
        prop_assert_eq!(path.last().map_or(0.0, |&last| time(last).back), end);
        for pair in path.windows(2) {
            let (before, after) = (time(pair[0]), time(pair[1]));
            prop_assert_eq!(before.begins + hours(before.node), after.begins);
        }
    }
}
