//! What is not simply live: things under maintenance, on order, or gone, and a few
//! gaps that every real inventory has.

use super::estate::Estate;
use super::places::LEIPZIG;
use super::{hardware, hosts};

/// In service, but being worked on.
const MAINTENANCE: &[&str] = &["srv-0245", "hyp-0036", "net-0216", "ups-0004", "app-0242"];

/// Gone, but kept for the record, with what it once depended on.
#[rustfmt::skip]
const RETIRED: &[(&str, &str, &str, &str, &str)] = &[
    ("server", "srv-0061", "dbhost-ham-old-01", "connects_to", "net-0112"),
    ("server", "srv-0062", "dbhost-ham-old-02", "connects_to", "net-0112"),
    ("business_application", "app-0044", "Payment Gateway (2014)", "depends_on", "clu-0012"),
    ("business_application", "app-0051", "Fax Inbound", "runs_on", "vm-0342"),
    ("storage_system", "sto-0019", "san-ham-old", "connects_to", "net-0001"),
    ("virtual_machine", "vm-0301", "vm-paygw-old-01", "virtualized_by", "hyp-0007"),
    ("virtual_machine", "vm-0302", "vm-paygw-old-02", "virtualized_by", "hyp-0008"),
];

/// Ordered or being built.
#[rustfmt::skip]
const PLANNED: &[(&str, &str, &str, &str, &str)] = &[
    ("storage_system", "sto-0020", "san-ham-04", "connects_to", "net-0002"),
    ("database_instance", "dbi-0043", "ora-pay-03", "stored_on", "sto-0020"),
    ("business_application", "app-0122", "Instant Payments", "depends_on", "clu-0012"),
    ("kubernetes_cluster", "k8s-0004", "eks-prod-euc2", "runs_on", "reg-0001"),
];

/// Servers on order for Leipzig's last rack.
const ORDERED_SERVERS: u32 = 6;

/// Applies statuses and adds what is planned or retired.
pub(super) fn add(estate: &mut Estate) {
    for ci in &mut estate.cis {
        if MAINTENANCE.contains(&ci.key.as_str()) {
            ci.status("maintenance");
        }
        // Nobody recorded who looks after this one.
        if ci.key == "srv-0302" {
            ci.attributes.remove("support_team");
        }
    }
    for (status, rows) in [("retired", RETIRED), ("planned", PLANNED)] {
        for &(class, key, name, kind, target) in rows {
            estate
                .add(class, key, name)
                .status(status)
                .looked_after("Ravi Menon", "Platform Operations");
            estate.relate(key, kind, target);
        }
    }
    estate.relate_group("clu-0012", "has_member", "nodes", "1", &["dbi-0043"]);
    for index in 1..=ORDERED_SERVERS {
        let key = format!("srv-{:04}", 600 + index);
        let ci = estate.add("server", &key, format!("analytics-lej-{index:02}"));
        hardware::describe(ci, hardware::SERVERS, 90_000, 6);
        ci.status("planned")
            .looked_after("Deniz Aydin", "Data Platform")
            .set("location", LEIPZIG.rack_name(LEIPZIG.racks));
        hosts::connect(estate, &key, &LEIPZIG, LEIPZIG.racks);
    }
    // Loaders that discovery found on the network and nobody has mapped yet.
    for (key, name) in [
        ("srv-0211", "dwh-loader-ham-01"),
        ("srv-0214", "dwh-loader-ham-02"),
    ] {
        let ci = estate.add("server", key, name);
        hardware::describe(ci, hardware::SERVERS, 90_000, 6);
        ci.looked_after("Deniz Aydin", "Data Platform")
            .set("location", "HAM1 · R06")
            .set("criticality", "medium")
            .set("os", "OL 8.10")
            .set("ram_gb", "256");
        estate.relate(key, "monitored_by", "app-0304");
    }
}
