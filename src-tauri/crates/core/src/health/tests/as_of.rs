//! The past as it was: its health is that of a workspace made of what was exported from it.

use super::{days_after, health, list};
use crate::Moment;
use crate::export::{ExportFormat, export};
use crate::health::{Check, trend};
use crate::import::tests::Shop;
use crate::task::TaskContext;

const CIS: &str = "key,class,status,owner,criticality,serial_number
s1,business_service,live,Ann,critical,
s2,business_service,live,,,
app,application_component,live,Ann,,
rack,rack,live,,,
feed,power_feed,live,,,
n1,server,live,,,X1
n2,server,live,,,x-1
old,server,retired,,,
";
const RELATIONSHIPS: &str = "source,type,target,group,needs
s1,depends_on,app,,
app,runs_on,n1,nodes,3
app,runs_on,n2,nodes,3
app,depends_on,s1,,
n1,located_in,rack,,
rack,powered_by,feed,,
n2,depends_on,old,,
";

/// Checks that do not speak of when or by whom something was said.
fn of_the_estate_alone(check: &Check) -> bool {
    !matches!(
        check,
        Check::Stale | Check::OldRelationships | Check::DroppedRelationships | Check::DroppedCis
    )
}

#[test]
fn a_past_changeset_has_the_health_of_a_workspace_exported_from_it() {
    let mut shop = Shop::new();
    shop.import(&[("cis.csv", CIS), ("relations.csv", RELATIONSHIPS)]);
    let then = Moment::Changeset(shop.head());
    let task = TaskContext::unattended();
    let out = shop.folder.path().join("then");
    // What comes afterwards must not be seen.
    shop.import(&[(
        "cis.csv",
        "key,class,status,owner\ns2,business_service,live,Bob\nnew,server,live,\nn2,server,retired,\n",
    )]);
    export(&task, &shop.workspace, then, &out, ExportFormat::Csv).expect("exported");
    let read = |name| std::fs::read_to_string(out.join(name)).expect("text");
    let mut copy = Shop::new();
    copy.import(&[
        ("cis.csv", &read("cis.csv")),
        ("relations.csv", &read("relations.csv")),
    ]);
    let now = days_after(&mut shop, 1);
    let (past, present) = (health(&shop, then, now), health(&copy, Moment::Now, now));
    let mut findings = 0;
    for check in Check::ALL.into_iter().filter(of_the_estate_alone) {
        let told = list(&shop, &past, then, check);
        assert_eq!(told, list(&copy, &present, Moment::Now, check), "{check:?}");
        assert_eq!(past.figure(check).of, present.figure(check).of, "{check:?}");
        findings += told.len();
    }
    assert!(findings > 10, "the estate shows {findings} findings alone");
    assert_eq!(past.gaps, present.gaps);
    let live = health(&shop, Moment::Now, now);
    assert_ne!(live.figure(Check::Orphans), past.figure(Check::Orphans));
}

#[test]
fn the_trend_tells_what_each_moment_told() {
    let mut shop = Shop::new();
    shop.import(&[("cis.csv", CIS), ("relations.csv", RELATIONSHIPS)]);
    for owner in ["Bob", "", "Cyd"] {
        let cis = format!("key,class,owner\ns2,business_service,{owner}\n");
        shop.import(&[("cis.csv", &cis)]);
    }
    let reader = shop.workspace.read().expect("a reader");
    let task = TaskContext::unattended();
    let points =
        trend(&task, &shop.workspace, reader.view(), &super::rule(), 10).expect("readable");
    let place = Check::ALL
        .iter()
        .position(|&check| check == Check::ServicesWithoutOwner);
    let counts: Vec<(u32, u32)> = points
        .iter()
        .map(|point| (point.changeset, point.counts[place.expect("a check")]))
        .collect();
    assert_eq!(counts, [(2, 1), (3, 0), (4, 1)]);
    for point in &points {
        let then = health(&shop, Moment::Changeset(point.changeset), point.at);
        let told: Vec<u32> = then.figures.iter().map(|figure| figure.count()).collect();
        assert_eq!(point.counts, told);
    }
}
