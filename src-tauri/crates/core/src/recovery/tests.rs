//! Recovery from what CIs state, on a workspace made from files.

use std::num::NonZeroUsize;

use super::{Recovery, RecoveryOptions, recover};
use crate::impact::root_of_key;
use crate::import::tests::Shop;

const CIS: &str = "key,class,mttr,rto,criticality
svc,business_service,1,6,high
other,business_service,,2,low
free,business_service,,,
app,application_component,,,
vm1,virtual_machine,2,,
vm2,virtual_machine,3,,
host,server,,,
bad,server,-1,,
";
const RELATIONSHIPS: &str = "source,type,target,group
svc,depends_on,app,
other,depends_on,app,
free,depends_on,bad,
app,runs_on,vm1,g
app,runs_on,vm2,g
vm1,runs_on,host,
vm2,runs_on,host,
";

fn plan(lost: &[&str], at_once: usize) -> (Shop, Recovery) {
    let mut shop = Shop::new();
    shop.import(&[("cis.csv", CIS), ("relations.csv", RELATIONSHIPS)]);
    let snapshot = shop.workspace.snapshot().expect("a snapshot");
    let reader = shop.workspace.read().expect("a reader");
    let view = reader.view();
    let lost: Vec<_> = lost
        .iter()
        .map(|key| root_of_key(&snapshot, view, key).expect("in service"))
        .collect();
    let options = RecoveryOptions {
        at_once: NonZeroUsize::new(at_once),
        ..RecoveryOptions::default()
    };
    let recovery = recover(&snapshot, view, &lost, options, &mut || true).expect("a plan");
    drop(reader);
    (shop, recovery)
}

/// `key back earliest objective in_time infeasible` of each service.
fn services(lost: &[&str], at_once: usize) -> Vec<String> {
    let (shop, recovery) = plan(lost, at_once);
    let snapshot = shop.workspace.snapshot().expect("a snapshot");
    let line = |one: &super::ServiceRecovery| {
        format!(
            "{} {} {} {:?} {:?} {}",
            snapshot.graph.key(one.node),
            one.back,
            one.earliest,
            one.objective,
            one.in_time(),
            one.is_infeasible()
        )
    };
    recovery.services.iter().map(line).collect()
}

#[test]
fn services_are_told_when_they_are_back() {
    // The host takes four assumed hours, then vm1 two: one machine is enough for the rest.
    assert_eq!(
        services(&["host"], 0),
        [
            "other 6 6 Some(2.0) Some(false) true",
            "svc 7 7 Some(6.0) Some(false) true",
        ]
    );
    // With one pair of hands the machine that takes longer may come first.
    let (_, recovery) = plan(&["host"], 1);
    assert_eq!(recovery.duration, 10.0);
    assert_eq!(recovery.assumed.len(), 1);
}

#[test]
fn a_service_without_an_objective_and_numbers_that_cannot_be_meant() {
    assert_eq!(services(&["bad"], 0), ["free 4 4 None None false"]);
    let (_, recovery) = plan(&["bad"], 0);
    assert_eq!(recovery.unusable.len(), 1);
    assert_eq!(recovery.unusable[0].value, "-1");
}
