//! Queries on an estate that has every kind of value, at two moments.

use std::collections::BTreeMap;

use faultline_model::LifecycleStatus;
use jiff::{Timestamp, Zoned};

use super::asked;
use crate::Moment;
use crate::context::Context;
use crate::draft;
use crate::edit::{CiChange, NewCi, change_ci, create_ci};
use crate::import::tests::Shop;

const CIS: &str = "key,name,class,status,owner,environment,ram_gb,criticality,outage_cost,purchase_date,tags,ip_address,rack no
db:1,Oracle 19c,database_instance,live,Ann,production,,critical,,,core;pci,,
h1,Host ONE,server,live,team a,production,64,high,1000.50 EUR,2026-08-23,core,10.0.0.9,7
h2,Host * two,server,retired,Team A,test,64.0,low,900 USD,2024-02-29,,10.0.0.10,12
vm-1,Größe XL,virtual_machine,live,Straße 7,production,128.5,,,,,,x
vm-2,\"say \"\"hi\"\"\",virtual_machine,maintenance,,,9007199254740993,,,,,,
svc,Shop & more,business_service,live,Ann Berg,,,,,,,,
mon,Probe,server,live,,,,,,,,,
";
const RELATIONSHIPS: &str = "source,type,target
db:1,runs_on,vm-1
vm-1,virtualized_by,h1
vm-1,virtualized_by,h2
svc,depends_on,db:1
svc,monitored_by,mon
vm-2,part_of,svc
";

fn context(at: &str) -> Context {
    Context {
        now: at.parse().expect("a time"),
        author: "Ann".to_owned(),
        message: String::new(),
    }
}

/// The estate: imported in 2023, as the import's tests have it; one owner altered on 2026-11-01.
fn shop() -> Shop {
    let mut shop = Shop::new();
    shop.import(&[("cis.csv", CIS), ("relations.csv", RELATIONSHIPS)]);
    let reader = shop.workspace.read().expect("readable");
    let ci = reader
        .view()
        .ci_by_key("mon")
        .expect("readable")
        .expect("there");
    let change = CiChange {
        attributes: BTreeMap::from([("owner".to_owned(), Some("Zoë".to_owned()))]),
        ..CiChange::default()
    };
    change_ci(
        &shop.workspace,
        &context("2026-11-01T09:00:00Z"),
        ci.id,
        ci.since,
        &change,
    )
    .expect("altered");
    drop(reader);
    shop
}

fn now() -> Zoned {
    "2026-11-21T12:00[UTC]".parse().expect("a time")
}

#[test]
fn each_query_finds_what_it_says() {
    let shop = shop();
    let cases = [
        ("class:compute", "h1 h2 mon vm-1 vm-2"),
        (
            "class:\"Virtual machine\" or class:DATABASE_instance",
            "db:1 vm-1 vm-2",
        ),
        ("class:virt*", "vm-1 vm-2"),
        ("status:live class:server", "h1 mon"),
        ("status:RETIRED or status:main*", "h2 vm-2"),
        ("key:DB:1", "db:1"),
        ("key:\"db:1\"", "db:1"),
        ("key:vm*", "vm-1 vm-2"),
        ("owner:\"team a\"", "h1 h2"),
        ("owner:team*", "h1 h2"),
        ("owner:ann", "db:1"),
        ("owner:STRASSE*", "vm-1"),
        ("owner:ZOË", "mon"),
        ("name:grösse*", "vm-1"),
        ("name:GRÖSSE*", "vm-1"),
        ("name:\"say \"\"hi\"\"\"", "vm-2"),
        ("name:\"Host \\* two\"", "h2"),
        ("name:*o*e*", "db:1 h1 mon svc"),
        ("missing:owner", "vm-2"),
        ("owner:\"\"", "vm-2"),
        ("has:owner not has:environment", "mon svc"),
        ("ram>64", "vm-1 vm-2"),
        ("ram_gb:64", "h1 h2"),
        ("ram_gb:64GB", "h1 h2"),
        ("Memory>=128.50", "vm-1 vm-2"),
        ("ram>9007199254740992", "vm-2"),
        ("ram>9007199254740993", ""),
        ("ram:60..130", "h1 h2 vm-1"),
        ("ram:130..", "vm-2"),
        ("not ram>=64", "db:1 mon svc"),
        ("criticality>=high", "db:1 h1"),
        ("criticality:HIGH", "h1"),
        ("outage_cost>950", "h1"),
        ("outage_cost>=900", "h1 h2"),
        ("outage_cost<10000eur", "h1"),
        ("outage_cost:\"900 usd\"", "h2"),
        ("purchase_date:2024", "h2"),
        ("purchase_date:2026-08", "h1"),
        ("purchase_date<2026-08-23", "h2"),
        ("purchase_date<=2026-08-23", "h1 h2"),
        ("purchase_date<90d", ""),
        ("purchase_date<=90d", "h1"),
        ("purchase_date>90d", "h2"),
        ("purchase_date<-2y", "h2"),
        ("purchase_date<+1d", "h1 h2"),
        ("tag:core", "db:1 h1"),
        ("tags:PCI", "db:1"),
        ("tag:c*", "db:1 h1"),
        ("ip_address<10.0.0.10", "h1"),
        ("ip_address:10.0.0.10", "h2"),
        ("\"rack no\":7", "h1"),
        ("\"+rack no\">7", "h2"),
        ("updated<90d", "mon"),
        ("not updated<90d", "db:1 h1 h2 svc vm-1 vm-2"),
        ("updated:2026-11-01", "mon"),
        ("updated:2026-10..2026-11", "mon"),
        ("created<2024 updated>=2026", "mon"),
        ("created<90d", ""),
        ("source:cis*", "db:1 h1 h2 mon svc vm-1 vm-2"),
        ("source:nobody", ""),
        ("has:source key:mon", "mon"),
        ("has:relationship", "db:1 h1 h2 mon svc vm-1 vm-2"),
        ("has:virtualized_by", "vm-1"),
        ("has:virtualizes", "h1 h2"),
        ("missing:relationship", ""),
        ("depends_on:(key:h1)", "db:1 svc vm-1"),
        ("depends_on:h1", "db:1 svc vm-1"),
        ("depends_on:(name:oracle*)", "svc"),
        ("within:1 depends_on:(key:h1)", "vm-1"),
        ("within:2 depends_on:(key:h1)", "db:1 vm-1"),
        ("impacts:(class:service)", "db:1 h1 vm-1 vm-2"),
        ("within:1 impacts:(key:svc)", "db:1 vm-2"),
        // Retired CIs and relationships without impact carry nothing.
        ("depends_on:(key:h2)", ""),
        ("depends_on:(key:mon)", ""),
        ("class:server not impacts:(class:service)", "h2 mon"),
        (
            "depends_on:(impacts:(key:svc) class:compute)",
            "db:1 svc vm-1",
        ),
        ("host", "h1 h2"),
        ("db:1", "?"),
        ("\"db:1\"", "db:1"),
        ("ho*two", "h2"),
        ("-- ", "db:1 h1 h2 mon svc vm-1 vm-2"),
        ("or*cle", "db:1"),
        ("ann or zoe", "db:1 mon svc"),
        ("ann not class:service", "db:1"),
        (
            "class:server environment:production owner:\"team a\" ram>60 not updated<90d",
            "h1",
        ),
    ];
    for (text, expected) in cases {
        let found = asked(&shop.workspace, Moment::Now, text, &now());
        let found = found.map_or_else(|_| "?".to_owned(), |keys| keys.join(" "));
        assert_eq!(found, expected, "{text}");
    }
}

#[test]
fn the_past_is_asked_as_it_was() {
    let shop = shop();
    let reader = shop.workspace.read().expect("readable");
    let before = reader.view().head().expect("a head").number - 1;
    let then = Moment::Changeset(before);
    let then_time: Timestamp = reader
        .view()
        .changeset(before)
        .expect("readable")
        .expect("there")
        .header
        .at;
    let cases = [
        ("owner:zoë", ""),
        ("key:mon missing:owner", "mon"),
        ("key:mon updated<90d", "mon"),
        ("updated>=2026", ""),
        ("zoe", ""),
        ("depends_on:(key:h1)", "db:1 svc vm-1"),
        ("\"rack no\":7 has:source", "h1"),
    ];
    for (text, expected) in cases {
        let now = then_time.to_zoned(jiff::tz::TimeZone::UTC);
        let found = asked(&shop.workspace, then, text, &now).expect("a query");
        assert_eq!(found.join(" "), expected, "{text}");
    }
}

#[test]
fn a_draft_is_asked_as_it_is_proposed() {
    let shop = shop();
    let drafted = draft::create(
        &shop.workspace,
        &context("2026-11-02T09:00:00Z"),
        "move",
        "",
    );
    let drafted = drafted.expect("begun").output;
    let proposed = shop.workspace.in_draft(drafted);
    let context = context("2026-11-02T09:00:00Z");
    let reader = proposed.read().expect("readable");
    let ci = reader
        .view()
        .ci_by_key("h1")
        .expect("readable")
        .expect("there");
    drop(reader);
    let change = CiChange {
        status: Some(LifecycleStatus::Retired),
        attributes: BTreeMap::from([("owner".to_owned(), Some("Überall".to_owned()))]),
        ..CiChange::default()
    };
    change_ci(&proposed, &context, ci.id, ci.since, &change).expect("proposed");
    let new = NewCi {
        key: Some("new".to_owned()),
        class: "server".to_owned(),
        ..NewCi::default()
    };
    create_ci(&proposed, &context, &new).expect("proposed");
    for (text, live, in_draft) in [
        ("owner:ÜBERALL", "", "h1"),
        ("uberall", "", "h1"),
        ("class:server status:live", "h1 mon", "mon new"),
        ("depends_on:(key:h1)", "db:1 svc vm-1", ""),
        ("updated<90d", "mon", "h1 mon new"),
        ("created<90d", "", "new"),
        ("updated<2020", "", ""),
    ] {
        let found = |moment| {
            asked(&shop.workspace, moment, text, &now())
                .expect("a query")
                .join(" ")
        };
        assert_eq!(found(Moment::Now), live, "{text}");
        assert_eq!(
            found(Moment::Draft(drafted)),
            in_draft,
            "{text} in the draft"
        );
    }
}

#[test]
fn a_few_of_many_are_looked_up() {
    let mut cis = "key,name,class,owner\n".to_owned();
    for number in 0..40 {
        let class = if number < 3 { "server" } else { "container" };
        cis.push_str(&format!(
            "k{number:02},CI {number},{class},team {}\n",
            number % 2
        ));
    }
    let mut shop = Shop::new();
    shop.import(&[("cis.csv", &cis)]);
    for (text, expected) in [
        ("class:server owner:\"team 0\"", "k00 k02"),
        ("class:server not owner:\"team 0\"", "k01"),
        ("(class:server or key:k07) owner:*1", "k01 k07"),
        ("key:k3* name:*9", "k39"),
    ] {
        let found = asked(&shop.workspace, Moment::Now, text, &now()).expect("a query");
        assert_eq!(found.join(" "), expected, "{text}");
    }
}
