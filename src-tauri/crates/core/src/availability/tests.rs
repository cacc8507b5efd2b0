//! Unavailability from what CIs state, on workspaces made from files.

use faultline_graph::DiagramLimit;

use super::{Availability, Targets, Verdict, against_targets, availability};
use crate::impact::root_of_key;
use crate::import::tests::Shop;
use crate::task::TaskContext;

const RELATIONSHIPS: &str = "source,type,target,group
svc,depends_on,vm1,g
svc,depends_on,vm2,g
vm1,runs_on,host,
vm2,runs_on,host,
";

fn shop(cis: &str) -> Shop {
    let mut shop = Shop::new();
    shop.import(&[("cis.csv", cis), ("relations.csv", RELATIONSHIPS)]);
    shop
}

fn ask(shop: &Shop, key: &str) -> Availability {
    let snapshot = shop.workspace.snapshot().expect("a snapshot");
    let reader = shop.workspace.read().expect("a reader");
    let of = root_of_key(&snapshot, reader.view(), key).expect("in service");
    let limit = DiagramLimit::default();
    availability(&snapshot, reader.view(), of, limit, &mut || true).expect("an answer")
}

fn targets(shop: &Shop) -> Targets {
    let snapshot = shop.workspace.snapshot().expect("a snapshot");
    let reader = shop.workspace.read().expect("a reader");
    let task = TaskContext::unattended();
    against_targets(&task, &snapshot, reader.view(), DiagramLimit::default()).expect("an answer")
}

#[test]
fn stated_figures_are_read_to_the_last_digit() {
    // 1 - 0.9999 in binary is off in the twelfth digit; the host has 99 h between failures.
    let shop = shop(
        "key,class,availability,mtbf,mttr
svc,business_service,,,
vm1,virtual_machine,0.99,1,1
vm2,virtual_machine,0.99,,
host,server,,9999,1
",
    );
    let found = ask(&shop, "svc");
    let expected = 1e-4 + (1.0 - 1e-4) * 1e-4;
    let unavailability = found.structure.unavailability();
    assert!(
        (unavailability.lower / expected - 1.0).abs() < 1e-15,
        "{unavailability:?}"
    );
    assert_eq!(unavailability.lower, unavailability.upper);
    assert_eq!((found.below, found.stated), (4, 3));
    assert_eq!(found.unusable, []);
}

#[test]
fn what_cannot_be_meant_is_left_out_and_told() {
    let shop = shop(
        "key,class,mtbf,mttr
svc,business_service,,
vm1,virtual_machine,-5,1
vm2,virtual_machine,0,0
host,server,,3
",
    );
    let found = ask(&shop, "svc");
    assert_eq!(found.structure.unavailability().upper, 0.0);
    assert_eq!(found.stated, 0);
    let told: Vec<(&str, &str)> = found
        .unusable
        .iter()
        .map(|one| (one.attribute, one.value.as_str()))
        .collect();
    assert_eq!(told, [("mtbf", "-5"), ("mtbf", "0")]);
}

#[test]
fn services_stand_beside_their_targets_worst_first() {
    let shop = shop(
        "key,class,availability,availability_target
svc,business_service,,99.99
kept,business_service,0.999,99.9
worse,business_service,0.99,99.99
planned,business_service,0.5,99
none,business_service,0.5,
odd,business_service,,120
never,business_service,0.5,100
vm1,virtual_machine,0.99,
vm2,virtual_machine,0.99,
host,server,0.9999,
",
    );
    let found = targets(&shop);
    let snapshot = shop.workspace.snapshot().expect("a snapshot");
    let lines: Vec<(&str, &str, Verdict)> = found
        .promises
        .iter()
        .map(|one| {
            (
                snapshot.graph.key(one.node),
                one.target.as_str(),
                one.verdict(),
            )
        })
        .collect();
    assert_eq!(
        lines,
        [
            ("never", "100", Verdict::Broken),
            ("worse", "99.99", Verdict::Broken),
            ("planned", "99", Verdict::Broken),
            ("svc", "99.99", Verdict::Broken),
            ("kept", "99.9", Verdict::Kept),
        ]
    );
    assert_eq!(found.unusable.len(), 1);
    assert_eq!(found.unusable[0].value, "120");
}
