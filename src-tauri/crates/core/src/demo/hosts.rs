//! Hypervisors in their clusters, and physical servers.

use super::estate::{Estate, numbered};
use super::places::{DataCentre, HAMBURG, LEIPZIG};
use super::{hardware, network, people, power, storage, variety};

const TEAM: &str = "Virtualisation";
const OWNER: &str = "Sven Hartwig";

/// Clusters of hypervisors: number, name, first and last hypervisor, storage system.
/// Hypervisors 7, 8 and 23 stand alone: their licences forbid moving what runs there.
#[rustfmt::skip]
const CLUSTERS: &[(u32, &str, &[u32], &str)] = &[
    (1, "vsphere-ham-a", &[1, 2, 3, 4, 5, 6], "sto-0002"),
    (2, "vsphere-ham-b", &[9, 10, 11, 12, 13, 14], "sto-0002"),
    (3, "vsphere-ham-c", &[15, 16, 17, 18, 19, 20], "sto-0003"),
    (4, "vsphere-lej-a", &[21, 22, 24, 25, 26, 27, 28, 29, 30], "sto-0004"),
    (5, "vsphere-lej-b", &[31, 32, 33, 34, 35, 36, 37, 38, 39, 40], "sto-0005"),
];

/// Physical servers: first number, stem, data centre, count, rack, team, memory in
/// GiB, operating system, criticality.
type ServerRow = (
    u32,
    &'static str,
    &'static DataCentre,
    u32,
    u32,
    &'static str,
    u32,
    &'static str,
    &'static str,
);

#[rustfmt::skip]
const SERVERS: &[ServerRow] = &[
    (101, "claims-batch-ham", &HAMBURG, 2, 5, "Claims Systems", 128, "RHEL 9.4", "high"),
    (231, "oracle-observer-ham", &HAMBURG, 1, 9, "Database Operations", 96, "OL 8.10", "high"),
    (244, "policy-engine-ham", &HAMBURG, 2, 16, "Policy Systems", 256, "RHEL 8.8", "high"),
    (260, "premium-collection-gateway-ham", &HAMBURG, 2, 8, "Payments Platform", 192, "RHEL 9.4", "high"),
    (280, "hsm-ham", &HAMBURG, 2, 17, "Information Security", 32, "Thales OS 2.8", "critical"),
    (302, "archive-index-ham", &HAMBURG, 1, 10, "Document Systems", 128, "SLES 15 SP5", "low"),
    (310, "telephony-ham", &HAMBURG, 2, 9, "Workplace", 64, "RHEL 9.4", "high"),
    (320, "mail-ham", &HAMBURG, 2, 18, "Workplace", 256, "Windows Server 2022", "high"),
    (330, "backup-ham", &HAMBURG, 2, 19, "Storage and Backup", 128, "RHEL 9.4", "medium"),
    (340, "ledger-ham", &HAMBURG, 2, 20, "Finance Systems", 512, "RHEL 9.4", "high"),
    (417, "dbhost-lej", &LEIPZIG, 6, 2, "Database Operations", 512, "OL 8.10", "critical"),
    (425, "claims-batch-lej", &LEIPZIG, 1, 4, "Claims Systems", 128, "RHEL 9.4", "high"),
    (431, "oracle-observer-lej", &LEIPZIG, 1, 4, "Database Operations", 96, "OL 8.10", "high"),
    (440, "dwh-report-lej", &LEIPZIG, 2, 6, "Data Platform", 768, "RHEL 9.2", "medium"),
    (452, "broker-sync-lej", &LEIPZIG, 1, 8, "Partner Integration", 128, "RHEL 9.4", "medium"),
    (460, "payroll-print-lej", &LEIPZIG, 1, 9, "HR Systems", 96, "Windows Server 2022", "low"),
    (471, "telephony-cdr-lej", &LEIPZIG, 2, 11, "Workplace", 128, "RHEL 9.4", "medium"),
    (480, "fraud-scoring-lej", &LEIPZIG, 2, 12, "Payments Platform", 1024, "RHEL 9.4", "high"),
    (490, "policy-engine-lej", &LEIPZIG, 2, 14, "Policy Systems", 256, "RHEL 8.8", "high"),
    (500, "backup-lej", &LEIPZIG, 4, 15, "Storage and Backup", 128, "RHEL 9.4", "medium"),
    (510, "render-lej", &LEIPZIG, 6, 16, "Document Systems", 128, "SLES 15 SP5", "low"),
    (520, "hsm-lej", &LEIPZIG, 2, 12, "Information Security", 32, "Thales OS 2.8", "critical"),
];

/// Adds hypervisors, their clusters and the physical servers.
pub(super) fn add(estate: &mut Estate) {
    for number in 1..=20 {
        // Two to a rack, which leaves the racks of core and storage free.
        let rack = if number <= 14 {
            4 + (number - 1) / 2
        } else {
            12 + (number - 15) / 2
        };
        add_hypervisor(estate, &HAMBURG, number, number, rack);
    }
    for number in 1..=20 {
        add_hypervisor(estate, &LEIPZIG, 20 + number, number, 2 + (number - 1) / 2);
    }
    for &(number, name, members, system) in CLUSTERS {
        add_cluster(estate, number, name, members, system);
    }
    for &(first, stem, centre, count, rack, team, memory, system, criticality) in SERVERS {
        for index in 0..count {
            let key = numbered("srv", first + index);
            let ci = estate.add("server", &key, format!("{stem}-{:02}", index + 1));
            hardware::describe(ci, hardware::SERVERS, 90_000, 6);
            ci.looked_after(people::lead_of(team), team)
                .set("location", centre.rack_name(rack))
                .set("environment", "production")
                .set("criticality", criticality)
                .set("os", system)
                .set("ram_gb", memory.to_string());
            connect(estate, &key, centre, rack);
        }
    }
}

/// Both supplies and both leaf switches of a rack, one of each enough.
pub(super) fn connect(estate: &mut Estate, key: &str, centre: &DataCentre, rack: u32) {
    estate.relate_group(key, "powered_by", "power", "1", &power::pdus(centre, rack));
    estate.relate_group(
        key,
        "connects_to",
        "uplink",
        "1",
        &network::leaves(centre, rack),
    );
}

fn add_hypervisor(estate: &mut Estate, centre: &DataCentre, number: u32, shown: u32, rack: u32) {
    let key = numbered("hyp", number);
    let ci = estate.add(
        "hypervisor",
        &key,
        format!("esx-{}-{shown:02}", centre.short),
    );
    hardware::describe(ci, hardware::SERVERS, 90_000, 6);
    ci.looked_after(OWNER, TEAM)
        .set("location", centre.rack_name(rack))
        .set("environment", "production")
        .set("criticality", "high")
        .set("os", "VMware ESXi 8.0 U3")
        .set(
            "ram_gb",
            variety::choose(&key, "ram", &["768", "1024", "1536"]),
        );
    match number {
        23 => {
            estate.relate(&key, "stored_on", "sto-0004");
            estate.relate(&key, "connects_to", "net-0003");
        }
        // Leipzig's supplies were imported without anybody stating their redundancy.
        21.. => {
            for pdu in power::pdus(centre, rack) {
                estate.relate(&key, "powered_by", &pdu);
            }
            let leaves = network::leaves(centre, rack);
            estate.relate_group(&key, "connects_to", "uplink", "1", &leaves);
        }
        _ => connect(estate, &key, centre, rack),
    }
}

fn add_cluster(estate: &mut Estate, number: u32, name: &str, members: &[u32], system: &str) {
    let key = numbered("clu", number);
    let location = if name.contains("ham") { "HAM1" } else { "LEJ1" };
    estate
        .add("cluster", &key, name)
        .looked_after(OWNER, TEAM)
        .set("location", location)
        .set("environment", "production")
        .set("criticality", "critical")
        .set("version", "vSphere 8.0 U3");
    let hypervisors: Vec<String> = members
        .iter()
        .map(|member| numbered("hyp", *member))
        .collect();
    estate.relate_group(&key, "has_member", "hosts", "60%", &hypervisors);
    for volume in storage::volumes(estate, system).iter().take(4) {
        estate.relate(&key, "stored_on", volume);
    }
}
