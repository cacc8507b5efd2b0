//! Contracts, service-level agreements, licences, documents and certificates.

use super::estate::{Estate, numbered};
use super::services::{self, SERVICES};

/// Contracts: name, and the number of the supplier.
const CONTRACTS: &[(&str, u32)] = &[
    ("AWS Enterprise Agreement", 1),
    ("Oracle support 2026", 2),
    ("Server maintenance Dell", 3),
    ("Server maintenance HPE", 4),
    ("Storage maintenance NetApp", 5),
    ("Switch maintenance Arista", 6),
    ("Virtualisation subscription", 7),
    ("Circuits Deutsche Telekom", 8),
    ("Circuits Vodafone", 9),
    ("Microsoft Enterprise Agreement", 10),
    ("Red Hat subscriptions", 11),
    ("UPS maintenance Eaton", 12),
    ("Power Hamburg", 13),
    ("Power Leipzig", 14),
];

/// Licences: name, contract number, and the class they license.
const LICENCES: &[(&str, u32, &str)] = &[
    ("oracle-db-enterprise-2026", 2, "database_instance"),
    ("vmware-cloud-foundation", 7, "hypervisor"),
    ("rhel-datacentre", 11, "kubernetes_cluster"),
    ("windows-server-datacentre", 10, "hypervisor"),
    ("microsoft-365-e3", 10, "technical_service"),
    ("netapp-ontap-one", 5, "storage_system"),
];

/// Classes whose CIs carry a certificate of their own.
const CERTIFIED: &[&str] = &["load_balancer", "kubernetes_cluster", "api"];

/// Adds everything on paper, and certificates.
pub(super) fn add(estate: &mut Estate) {
    for (number, (name, supplier)) in (1..).zip(CONTRACTS) {
        let key = numbered("ctr", number);
        estate
            .add("contract", &key, *name)
            .looked_after("Georg Maurer", "Finance Systems");
        estate.relate(&key, "supplied_by", &numbered("sup", *supplier));
    }
    for (number, (name, contract, class)) in (1..).zip(LICENCES) {
        let key = numbered("lic", number);
        estate
            .add("licence", &key, *name)
            .looked_after("Georg Maurer", "Finance Systems");
        estate.relate(&key, "covered_by", &numbered("ctr", *contract));
        for licensed in estate.keys_of(class).into_iter().take(12) {
            estate.relate(&licensed, "licensed_by", &key);
        }
    }
    for service in SERVICES {
        let own = services::key(service.number);
        let agreement = numbered("sla", service.number);
        estate
            .add("sla", &agreement, format!("SLA {}", service.name))
            .looked_after(service.owner, service.team)
            .set("availability_target", service.target);
        estate.relate(&own, "covered_by", &agreement);
        let manual = numbered("doc", service.number);
        estate
            .add("document", &manual, format!("Runbook {}", service.name))
            .looked_after(service.owner, service.team)
            .set(
                "links",
                format!("https://wiki.keller-group.example/runbooks/{own}"),
            );
        estate.relate(&own, "documented_by", &manual);
    }
    add_certificates(estate);
}

fn add_certificates(estate: &mut Estate) {
    let certified: Vec<String> = CERTIFIED
        .iter()
        .flat_map(|class| estate.keys_of(class))
        .collect();
    for (number, owner) in (1..).zip(certified) {
        let key = numbered("crt", number);
        estate
            .add("certificate", &key, format!("{owner}.keller-group.example"))
            .looked_after("Paul Schramm", "Information Security");
        estate.relate(&owner, "depends_on", &key);
    }
}
