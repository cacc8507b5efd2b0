//! Each check on an estate made for it.

use super::{days_after, found, health, list};
use crate::Moment;
use crate::health::{Check, query_of};
use crate::import::tests::Shop;
use crate::query::{Estate, Query};
use crate::task::TaskContext;

const RELATIONSHIPS: &str = "source,type,target\n";

#[test]
fn an_orphan_needs_nothing_in_service_and_nothing_in_service_needs_it() {
    let cis = "key,class,status
app,application_component,live
db,database_instance,live
alone,server,live
watched,server,live
left,server,maintenance
gone,server,retired
planned,server,planned
ann,person,live
paper,document,live
";
    let relationships = format!(
        "{RELATIONSHIPS}app,depends_on,db
watched,monitored_by,app
left,depends_on,gone
"
    );
    assert_eq!(
        found(cis, &relationships, Check::Orphans),
        [
            "alone: needs nothing, and nothing needs it",
            "left: needs nothing, and nothing needs it",
            "watched: needs nothing, and nothing needs it",
        ]
    );
    assert_eq!(
        found(cis, &relationships, Check::RetiredEnds),
        ["left: depends on gone, which is retired"]
    );
}

#[test]
fn duplicates_are_found_without_regard_to_writing() {
    let cis = "key,class,status,name,serial_number,ip_address
a,server,live,Web  One,AB-12 3,10.0.0.1
b,server,live,web one,ab123,::ffff:10.0.0.1
c,virtual_machine,live,web one,,
d,server,retired,web one,ab123,
e,server,live,other,-,127.0.0.1
f,server,live,another,-,127.0.0.1
";
    assert_eq!(
        found(cis, RELATIONSHIPS, Check::SameName),
        ["a: \"Web  One\", as b", "b: \"web one\", as a"]
    );
    assert_eq!(
        found(cis, RELATIONSHIPS, Check::SameSerialNumber),
        ["a: \"AB-12 3\", as b", "b: \"ab123\", as a"]
    );
    let addresses = found(cis, RELATIONSHIPS, Check::SameIpAddress);
    assert_eq!(addresses.len(), 2, "{addresses:?}");
    assert!(
        addresses[0].starts_with("a: \"10.0.0.1\", as b"),
        "{addresses:?}"
    );
}

#[test]
fn groups_are_broken_in_different_ways() {
    let cis = "key,class,status
svc,application_component,live
lost,application_component,live
soft,application_component,live
rack,rack,live
n1,server,live
n2,server,live
n3,server,retired
feed,power_feed,live
";
    let relationships = "source,type,target,strength,group,needs,group_strength
svc,depends_on,n1,,nodes,3,
svc,depends_on,n2,,nodes,3,
svc,depends_on,n3,,nodes,3,
lost,depends_on,n3,,nodes,1,
soft,depends_on,n1,soft,copies,1,hard
soft,depends_on,n2,soft,copies,1,hard
rack,powered_by,feed,,,,
";
    assert_eq!(
        found(cis, relationships, Check::NeedsAboveMembers),
        ["svc: the group \"nodes\" needs 3 and has 2 in service"]
    );
    assert_eq!(
        found(cis, relationships, Check::GroupsWithoutMembers),
        [
            "lost: none of the 1 members of the group \"nodes\" is in service, so that it counts as up"
        ]
    );
    assert_eq!(
        found(cis, relationships, Check::GroupStatements),
        ["soft: the group \"copies\" is stated to be hard, and all its relationships are soft"]
    );
    assert_eq!(
        found(cis, relationships, Check::AssumedGroups),
        ["rack: needs 1 of 1 by powered by, which nobody stated"]
    );
}

#[test]
fn circles_of_hard_dependencies_are_found_and_soft_ones_left_alone() {
    let cis = "key,class
a,application_component
b,application_component
c,application_component
d,application_component
";
    let relationships = "source,type,target
a,depends_on,b
b,depends_on,a
c,depends_on,d
d,uses,c
";
    assert_eq!(
        found(cis, relationships, Check::HardCircles),
        ["a: needs b in a circle of hard dependencies"]
    );
}

#[test]
fn what_nobody_altered_or_confirmed_for_long_is_stale() {
    let mut shop = Shop::new();
    let cis = "key,class\na,server\nb,server\n";
    shop.import(&[("cis.csv", cis)]);
    let fresh = days_after(&mut shop, 179);
    let late = days_after(&mut shop, 181);
    let stale = |shop: &Shop, now| {
        let health = health(shop, Moment::Now, now);
        list(shop, &health, Moment::Now, Check::Stale)
    };
    assert_eq!(stale(&shop, fresh), [""; 0]);
    assert_eq!(
        stale(&shop, late),
        [
            "a: last altered or confirmed on 2023-11-14",
            "b: last altered or confirmed on 2023-11-14"
        ]
    );
}

#[test]
fn what_its_source_no_longer_lists_is_told_with_the_source() {
    let mut shop = Shop::new();
    let cis = "key,class\na,server\nb,server\nc,server\n";
    let relationships = "source,type,target\na,depends_on,b\na,depends_on,c\n";
    shop.import(&[("cis.csv", cis), ("relations.csv", relationships)]);
    let before = shop.head();
    shop.import(&[
        ("cis.csv", "key,class\na,server\nb,server\nd,server\n"),
        ("relations.csv", "source,type,target\na,depends_on,b\n"),
    ]);
    let now = days_after(&mut shop, 1);
    let now_health = health(&shop, Moment::Now, now);
    assert_eq!(
        list(&shop, &now_health, Moment::Now, Check::DroppedCis),
        ["c: cis.csv listed it last on 2023-11-14 and no longer does"]
    );
    assert_eq!(
        list(&shop, &now_health, Moment::Now, Check::DroppedRelationships),
        ["a: depends on c: relations.csv listed it last on 2023-11-14 and no longer does"]
    );
    let then = Moment::Changeset(before);
    let then_health = health(&shop, then, now);
    assert_eq!(then_health.figure(Check::DroppedCis).count(), 0);
    assert_eq!(then_health.figure(Check::DroppedRelationships).count(), 0);
}

#[test]
fn the_map_ends_where_most_of_a_class_have_more() {
    let cis = "key,class
v1,virtual_machine
v2,virtual_machine
v3,virtual_machine
v4,virtual_machine
v5,virtual_machine
host,hypervisor
a1,application_component
";
    let relationships = "source,type,target
v1,virtualized_by,host
v2,virtualized_by,host
v3,virtualized_by,host
v4,virtualized_by,host
a1,runs_on,v1
a1,runs_on,v2
a1,runs_on,v3
a1,runs_on,v5
";
    assert_eq!(
        found(cis, relationships, Check::UnmappedNeeds),
        ["v5: virtualized by: nothing, unlike 4 of 5 of its class"]
    );
    assert_eq!(
        found(cis, relationships, Check::UnmappedDependents),
        ["v4: runs: nothing, unlike 4 of 5 of its class"]
    );
}

#[test]
fn services_lack_what_they_should_say() {
    let cis = "key,class,owner,criticality,availability_target,rto,rpo
full,business_service,Ann,critical,99.9,4,1
bare,business_service,,,,,
half,technical_service,Ann,low,99.9,,1
srv,server,,,,,
";
    for (check, keys) in [
        (
            Check::ServicesWithoutOwner,
            ["bare: has no owner"].as_slice(),
        ),
        (
            Check::ServicesWithoutCriticality,
            &["bare: has no criticality"],
        ),
        (
            Check::ServicesWithoutTargets,
            &[
                "bare: has no availability target, no recovery time objective, no recovery point objective",
                "half: has no recovery time objective",
            ],
        ),
        (Check::MissingRequired, &[]),
    ] {
        assert_eq!(found(cis, RELATIONSHIPS, check), keys, "{check:?}");
    }
}

#[test]
fn gaps_are_counted_by_class_and_the_queries_find_the_same_cis() {
    let mut shop = Shop::new();
    let cis = "key,class,status,owner,criticality,rto
a,server,live,Ann,low,
b,server,live,,,
c,server,retired,,,
d,virtual_machine,live,,high,
s,business_service,live,,critical,4
p,person,live,,,
";
    shop.import(&[
        ("cis.csv", cis),
        ("r.csv", "source,type,target\na,depends_on,b\n"),
    ]);
    let now = days_after(&mut shop, 1);
    let health = health(&shop, Moment::Now, now);
    let snapshot = shop.workspace.snapshot().expect("a snapshot");
    let reader = shop.workspace.read().expect("a reader");
    let task = TaskContext::unattended();
    let asked = |query: &str| {
        let now = now.to_zoned(jiff::tz::TimeZone::UTC);
        let query = Query::read(query, &snapshot.model, reader.view(), &now).expect("a query");
        let estate = Estate {
            task: &task,
            snapshot: &snapshot,
            view: reader.view(),
        };
        query.find(estate).expect("readable")
    };
    for check in Check::ALL {
        let Some(query) = query_of(check, &snapshot.model) else {
            continue;
        };
        let findings = health.figure(check).findings.iter();
        let listed: Vec<u32> = findings
            .map(|finding| snapshot.graph.ci_id(finding.node))
            .collect();
        assert_eq!(asked(&query), listed, "{query}");
    }
    let told: Vec<String> = health
        .gaps
        .iter()
        .map(|gap| {
            let query = gap.query(&snapshot.model).expect("of a known class");
            assert_eq!(asked(&query).len(), gap.missing as usize, "{query}");
            let class = snapshot.model.class_by_number(gap.class).expect("known");
            format!("{} {} of {}", class.id, gap.missing, gap.of)
        })
        .collect();
    assert_eq!(told.len(), 14, "{told:?}");
    assert!(told.contains(&"server 2 of 2".to_owned()), "{told:?}");
}

#[test]
fn what_most_critical_services_rest_on_is_asked_first() {
    let mut shop = Shop::new();
    let cis = "key,class,criticality
s1,business_service,critical
s2,business_service,critical
s3,business_service,low
app,application_component,
rack,rack,
other,rack,
feed,power_feed,
";
    let relationships = "source,type,target
s1,depends_on,app
s2,depends_on,app
s3,depends_on,app
app,located_in,rack
s1,located_in,other
rack,powered_by,feed
other,powered_by,feed
";
    shop.import(&[("cis.csv", cis), ("r.csv", relationships)]);
    let now = days_after(&mut shop, 1);
    let health = health(&shop, Moment::Now, now);
    let snapshot = shop.workspace.snapshot().expect("a snapshot");
    let facts = health.ask_first.facts.iter();
    let told: Vec<String> = facts
        .map(|fact| {
            let key = snapshot.graph.key(fact.finding.node);
            format!("{key} {} {}", fact.check.as_str(), fact.services)
        })
        .collect();
    assert_eq!(
        told[..2],
        ["rack assumed_groups 2", "other assumed_groups 1"]
    );
    assert_eq!(health.ask_first.total as usize, told.len());
    assert_eq!(health.critical_services, 2);
}
