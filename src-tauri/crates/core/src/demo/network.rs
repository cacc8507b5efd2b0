//! Switches, firewalls, load balancers, circuits and address space.

use super::estate::{Estate, numbered};
use super::hardware;
use super::places::{DATA_CENTRES, DataCentre, HAMBURG, OFFICES};
use super::{power, variety};

const TEAM: &str = "Network Operations";
const OWNER: &str = "Tomasz Król";

/// The leaf pair whose first switch has one uplink only, because its second port was
/// never patched. Nobody sees it until the core switch behind it is taken out.
const HALF_PATCHED_RACK: u32 = 7;

/// What each virtual network is for; every data centre has each of them.
const NETWORKS: &[(&str, u32)] = &[
    ("payments-prod", 310),
    ("claims-prod", 320),
    ("policy-prod", 330),
    ("office-prod", 340),
    ("dmz", 400),
    ("storage", 510),
    ("backup", 520),
    ("management", 900),
];

/// Name zones.
const ZONES: &[&str] = &[
    "keller-group.example",
    "pay.keller-group.example",
    "portal.keller-group.example",
    "ham.keller-group.internal",
    "lej.keller-group.internal",
    "ad.keller-group.internal",
    "k8s.keller-group.internal",
    "20.10.in-addr.arpa",
];

/// The application that serves them.
const NAME_SERVERS: &str = "app-0301";

/// The two leaf switches of a rack; the racks of the core have none.
pub(super) fn leaves(centre: &DataCentre, rack: u32) -> [String; 2] {
    let second = centre.leaves_before + (rack - 1) * 2;
    [numbered("net", second - 1), numbered("net", second)]
}

/// The two core switches behind a rack. Hamburg has a pair for each room.
pub(super) fn cores(centre: &DataCentre, rack: u32) -> [String; 2] {
    let first = match (centre.short, rack > centre.racks / 2) {
        ("ham", false) => 1,
        ("ham", true) => 5,
        _ => 3,
    };
    [numbered("net", first), numbered("net", first + 1)]
}

/// Adds the network of the data centres and offices.
pub(super) fn add(estate: &mut Estate) {
    for (first, centre, rack) in [
        (1, DATA_CENTRES[0], 1),
        (3, DATA_CENTRES[1], 1),
        (5, DATA_CENTRES[0], 11),
    ] {
        for number in [first, first + 1] {
            add_core(estate, centre, number, rack);
        }
        estate.relate(
            &numbered("net", first),
            "fails_over_to",
            &numbered("net", first + 1),
        );
    }
    for centre in DATA_CENTRES {
        for rack in (2..=centre.racks).filter(|rack| !(centre.short == "ham" && *rack == 11)) {
            add_leaves(estate, centre, rack);
        }
    }
    for (index, centre) in (0..).zip(DATA_CENTRES) {
        add_edge(estate, centre, index);
        add_address_space(estate, centre, index);
    }
    for (index, (code, _, town)) in (0..).zip(OFFICES) {
        add_office(estate, code, town, index);
    }
}

/// Adds the name zones, which the name servers serve.
pub(super) fn add_zones(estate: &mut Estate) {
    for (number, zone) in (1..).zip(ZONES) {
        let key = numbered("dns", number);
        estate
            .add("dns_zone", &key, *zone)
            .looked_after(OWNER, TEAM)
            .set("domain", *zone);
        estate.relate(&key, "hosted_on", NAME_SERVERS);
    }
}

fn add_core(estate: &mut Estate, centre: &DataCentre, number: u32, rack: u32) {
    let key = numbered("net", number);
    let ci = estate.add("network_device", &key, format!("core-sw-{number:02}"));
    hardware::describe(ci, hardware::CORE_SWITCHES, 220_000, 6);
    ci.looked_after(OWNER, TEAM)
        .set("location", centre.rack_name(rack))
        .set("criticality", "critical")
        .set("environment", "production");
    estate.relate_group(&key, "powered_by", "power", "1", &power::pdus(centre, rack));
}

fn add_leaves(estate: &mut Estate, centre: &DataCentre, rack: u32) {
    let cores = cores(centre, rack);
    for (index, key) in leaves(centre, rack).into_iter().enumerate() {
        // The number in the name is the end of the key.
        let number = (rack - 1) * 2 - 1 + index as u32;
        let ci = estate.add(
            "network_device",
            &key,
            format!("leaf-{}-{number:02}", centre.short),
        );
        hardware::describe(ci, hardware::SWITCHES, 180_000, 4);
        ci.looked_after(OWNER, TEAM)
            .set("location", centre.rack_name(rack))
            .set("criticality", "high")
            .set("environment", "production");
        if centre.code == HAMBURG.code && rack == HALF_PATCHED_RACK && index == 0 {
            estate.relate(&key, "connects_to", &cores[0]);
        } else {
            estate.relate_group(&key, "connects_to", "uplink", "1", &cores);
        }
    }
}

/// Firewalls, load balancers and circuits of a data centre.
fn add_edge(estate: &mut Estate, centre: &DataCentre, index: u32) {
    let cores = cores(centre, centre.racks);
    let rack = centre.racks / 2 + 1;
    let mut circuits = Vec::new();
    for (offset, carrier) in [(11, "Deutsche Telekom"), (12, "Vodafone")] {
        let key = numbered("cir", index * 2 + offset);
        estate
            .add("circuit", &key, format!("{carrier} 10G {}", centre.code))
            .looked_after(OWNER, TEAM)
            .set("carrier", carrier)
            .set("location", centre.code)
            .set("availability", "0.9995");
        circuits.push(key);
    }
    for (class, prefix, stem, makes) in [
        ("firewall", "fw", "fw", hardware::FIREWALLS),
        ("load_balancer", "lb", "lb", hardware::LOAD_BALANCERS),
    ] {
        let mut pair = Vec::new();
        for number in 1..=2 {
            let key = numbered(prefix, index * 2 + number);
            let ci = estate.add(class, &key, format!("{stem}-{}-{number:02}", centre.short));
            hardware::describe(ci, makes, 150_000, 8);
            ci.looked_after(OWNER, TEAM)
                .set("location", centre.rack_name(rack))
                .set("criticality", "critical")
                .set("environment", "production");
            estate.relate_group(&key, "connects_to", "uplink", "1", &cores);
            for port in 1..=4 {
                let interface = format!("{key}/eth{port}");
                estate
                    .add(
                        "network_interface",
                        &interface,
                        format!("{stem}-{}-{number:02} eth{port}", centre.short),
                    )
                    .looked_after(OWNER, TEAM)
                    .set("location", centre.rack_name(rack));
                estate.relate(&interface, "hosted_on", &key);
            }
            if class == "firewall" {
                estate.relate_group(&key, "connects_to", "carrier", "1", &circuits);
            }
            pair.push(key);
        }
        let cluster = numbered("clu", 30 + index * 2 + u32::from(class == "firewall"));
        estate
            .add("cluster", &cluster, format!("{stem}-{}", centre.short))
            .looked_after(OWNER, TEAM)
            .set("location", centre.code)
            .set("criticality", "critical");
        estate.relate_group(&cluster, "has_member", "pair", "1", &pair);
    }
}

fn add_address_space(estate: &mut Estate, centre: &DataCentre, index: u32) {
    let cores = cores(centre, centre.racks);
    for (position, (purpose, tag)) in (1..).zip(NETWORKS) {
        let vlan = numbered("vla", index * 20 + position);
        estate
            .add("vlan", &vlan, format!("{} {tag} {purpose}", centre.code))
            .looked_after(OWNER, TEAM)
            .set("vlan_id", tag.to_string())
            .set("location", centre.code);
        estate.relate_group(&vlan, "runs_on", "core", "1", &cores);
        let subnet = numbered("sub", index * 20 + position);
        let range = format!("10.{}.{}.0/23", 20 + index, tag % 250);
        estate
            .add("subnet", &subnet, &*range)
            .looked_after(OWNER, TEAM)
            .set("location", centre.code)
            .set("cidr", range)
            .set("description", format!("{purpose} in {}", centre.name));
        estate.relate(&subnet, "runs_on", &vlan);
    }
}

fn add_office(estate: &mut Estate, code: &str, town: &str, index: u32) {
    let circuit = numbered("cir", 21 + index);
    estate
        .add("circuit", &circuit, format!("MPLS {town}"))
        .looked_after(OWNER, TEAM)
        .set(
            "carrier",
            variety::choose(&circuit, "carrier", &["Deutsche Telekom", "Colt"]),
        )
        .set("location", code)
        .set("availability", "0.999");
    for number in 1..=4 {
        let key = numbered("net", 300 + index * 10 + number);
        let name = format!("acc-{}-{number:02}", code.to_lowercase());
        let ci = estate.add("network_device", &key, name);
        hardware::describe(ci, hardware::SWITCHES, 120_000, 24);
        ci.looked_after(OWNER, TEAM).set("location", code);
        estate.relate(&key, "located_in", &numbered("roo", 5 + index));
        estate.relate(&key, "connects_to", &circuit);
    }
}
