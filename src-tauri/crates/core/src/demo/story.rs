//! The part of the estate around payments, payroll and the customer portal, set down
//! CI by CI: two faults that are harmless alone and not together, and a redundancy
//! that only looks like one.
//!
//! `core-sw-01` takes `ora-pay-01` down, because `leaf-ham-11` has no second uplink;
//! `pdu-b-07` takes `ora-pay-02` down, because both supplies of `dbhost-ham-02` hang on
//! it. Each alone leaves the cluster one member of the one it needs. Both members
//! store on `san-ham-01`, which therefore takes the cluster down alone.

use super::estate::Estate;
use super::places::HAMBURG;
use super::{hardware, network, power};

/// Class, key, name, owner, team, criticality, location.
type Row = (
    &'static str,
    &'static str,
    &'static str,
    &'static str,
    &'static str,
    &'static str,
    &'static str,
);

#[rustfmt::skip]
const CIS: &[Row] = &[
    ("business_application", "app-0117", "Payment Gateway API", "Jonas Weidner", "Payments Platform", "critical", "HAM1"),
    ("business_application", "app-0114", "Premium Checkout Web Front End", "Jonas Weidner", "Payments Platform", "critical", "eu-central-1"),
    ("business_application", "app-0121", "Fraud Screening", "Jonas Weidner", "Payments Platform", "high", "eu-central-1"),
    ("business_application", "app-0098", "Customer Portal Web", "Leonie Brandt", "Customer Channels", "high", "eu-central-1"),
    ("business_application", "app-0203", "Payroll Engine", "Birgit Sander", "HR Systems", "high", "HAM1"),
    ("business_application", "app-0207", "HR Self-Service", "Birgit Sander", "HR Systems", "medium", "HAM1"),
    ("application_service", "aps-0009", "Keycloak SSO", "Paul Schramm", "Information Security", "critical", "eu-central-1"),
    ("database_instance", "dbi-0061", "Payroll Database", "Ines Albrecht", "Database Operations", "high", "HAM1"),
    ("database_instance", "dbi-0041", "ora-pay-01", "Ines Albrecht", "Database Operations", "critical", "HAM1"),
    ("database_instance", "dbi-0042", "ora-pay-02", "Ines Albrecht", "Database Operations", "critical", "HAM1"),
    ("cluster", "clu-0012", "Payments Database Cluster", "Ines Albrecht", "Database Operations", "critical", "HAM1"),
    ("message_queue", "mq-0004", "Payments Queue", "Jonas Weidner", "Payments Platform", "critical", "HAM1"),
    ("virtual_machine", "vm-0344", "vm-hrdb-01", "Ines Albrecht", "Database Operations", "high", "HAM1 · R07"),
    ("virtual_machine", "vm-0316", "vm-mq-01", "Jonas Weidner", "Payments Platform", "high", "HAM1 · R07"),
    ("virtual_machine", "vm-0342", "vm-payroll-01", "Birgit Sander", "HR Systems", "high", "HAM1 · R07"),
    ("virtual_machine", "vm-0311", "vm-paygw-01", "Jonas Weidner", "Payments Platform", "critical", "HAM1 · R07"),
    ("virtual_machine", "vm-0718", "vm-paygw-02", "Jonas Weidner", "Payments Platform", "critical", "LEJ1 · B03"),
    ("api", "api-0003", "Payments REST API", "Jonas Weidner", "Payments Platform", "critical", "HAM1"),
    ("api", "api-0004", "Refunds REST API", "Jonas Weidner", "Payments Platform", "high", "HAM1"),
    ("application_component", "apc-0031", "Refund Handling", "Jonas Weidner", "Payments Platform", "high", "HAM1"),
    ("application_component", "apc-0032", "Settlement Engine", "Jonas Weidner", "Payments Platform", "high", "HAM1"),
    ("application_component", "apc-0033", "Card Token Vault", "Jonas Weidner", "Payments Platform", "critical", "HAM1"),
    ("application_component", "apc-0034", "Merchant Statements", "Jonas Weidner", "Payments Platform", "medium", "HAM1"),
    ("application_component", "apc-0041", "Claims Payout", "Marta Lindqvist", "Claims Systems", "high", "HAM1"),
    ("application_component", "apc-0042", "Claims Reserve Ledger", "Marta Lindqvist", "Claims Systems", "high", "HAM1"),
    ("application_component", "apc-0051", "Broker Commission Preview", "Oliver Grund", "Partner Integration", "medium", "HAM1"),
    ("application_component", "apc-0052", "Portal Payment Widget", "Leonie Brandt", "Customer Channels", "medium", "eu-central-1"),
    ("business_process", "prc-0001", "Take a payment", "Jonas Weidner", "Payments Platform", "critical", "HAM1"),
    ("business_process", "prc-0002", "Refund a payment", "Jonas Weidner", "Payments Platform", "high", "HAM1"),
    ("business_process", "prc-0003", "Pay out a claim", "Marta Lindqvist", "Claims Systems", "high", "HAM1"),
    ("business_process", "prc-0004", "Run the monthly payroll", "Birgit Sander", "HR Systems", "high", "HAM1"),
    ("business_process", "prc-0005", "Report a loss online", "Leonie Brandt", "Customer Channels", "medium", "eu-central-1"),
];

const DATABASE_SCHEMAS: &[(&str, &str)] = &[
    ("dbs-0001", "PAYMENTS"),
    ("dbs-0002", "REFUNDS"),
    ("dbs-0003", "TOKENS"),
    ("dbs-0004", "SETTLEMENT"),
    ("dbs-0005", "CLAIMS_PAYOUT"),
    ("dbs-0006", "MERCHANTS"),
];

/// Source, type, target. A type that ends in "?" is stated as soft.
const RELATIONSHIPS: &[(&str, &str, &str)] = &[
    ("bsv-0001", "realized_by", "app-0117"),
    ("bsv-0001", "realized_by", "app-0114"),
    ("bsv-0002", "realized_by", "app-0203"),
    ("bsv-0002", "uses", "app-0207"),
    ("bsv-0003", "realized_by", "app-0098"),
    ("bsv-0004", "depends_on", "clu-0012"),
    ("bsv-0006", "uses", "app-0117"),
    ("bsv-0016", "realized_by", "app-0121"),
    ("app-0114", "calls", "app-0117"),
    ("app-0117", "uses", "app-0121"),
    ("app-0117", "depends_on", "mq-0004"),
    ("app-0117", "depends_on", "clu-0012"),
    ("app-0098", "calls?", "app-0117"),
    ("app-0098", "authenticates_with", "aps-0009"),
    ("app-0203", "depends_on", "dbi-0061"),
    ("app-0203", "runs_on", "vm-0342"),
    ("app-0207", "depends_on", "dbi-0061"),
    ("dbi-0061", "runs_on", "vm-0344"),
    ("mq-0004", "runs_on", "vm-0316"),
    ("vm-0344", "virtualized_by", "hyp-0008"),
    ("vm-0316", "virtualized_by", "hyp-0008"),
    ("vm-0342", "virtualized_by", "hyp-0007"),
    ("vm-0311", "virtualized_by", "hyp-0007"),
    ("vm-0718", "virtualized_by", "hyp-0023"),
    ("dbi-0041", "runs_on", "srv-0207"),
    ("dbi-0042", "runs_on", "srv-0208"),
    ("dbi-0041", "stored_on", "sto-0001"),
    ("dbi-0042", "stored_on", "sto-0001"),
    ("api-0003", "hosted_on", "app-0117"),
    ("api-0004", "hosted_on", "apc-0031"),
    ("apc-0031", "depends_on", "dbs-0002"),
    ("apc-0032", "depends_on", "dbs-0004"),
    ("apc-0033", "depends_on", "dbs-0003"),
    ("apc-0034", "depends_on", "dbs-0006"),
    ("apc-0041", "depends_on", "dbs-0005"),
    ("apc-0042", "receives_data_from", "apc-0041"),
    ("apc-0051", "calls?", "apc-0032"),
    ("apc-0052", "calls?", "api-0003"),
    ("prc-0001", "realized_by", "bsv-0001"),
    ("prc-0002", "realized_by", "apc-0031"),
    ("prc-0003", "realized_by", "apc-0041"),
    ("prc-0004", "realized_by", "bsv-0002"),
    ("prc-0005", "realized_by", "bsv-0003"),
    ("app-0121", "runs_on", "k8s-0002"),
    ("aps-0009", "runs_on", "k8s-0002"),
];

/// Versions of what carries one.
const VERSIONS: &[(&str, &str)] = &[
    ("app-0117", "7.18.2"),
    ("dbi-0041", "Oracle 19.24"),
    ("dbi-0042", "Oracle 19.24"),
    ("dbi-0061", "Oracle 19.22"),
    ("clu-0012", "Oracle RAC 19.24"),
    ("mq-0004", "IBM MQ 9.4"),
    ("aps-0009", "Keycloak 26.2"),
];

const DATABASE_HOSTS: [(&str, &str); 2] =
    [("srv-0207", "dbhost-ham-01"), ("srv-0208", "dbhost-ham-02")];

const STANDALONE_HYPERVISORS: [&str; 3] = ["hyp-0007", "hyp-0008", "hyp-0023"];

/// Whether the story sets down what a CI depends on.
pub(super) fn tells_of(key: &str) -> bool {
    CIS.iter().any(|(_, own, ..)| *own == key)
        || DATABASE_HOSTS.iter().any(|(own, _)| *own == key)
        || STANDALONE_HYPERVISORS.contains(&key)
}

/// Adds the CIs of the story. Hypervisors, leaf switches and storage come from their
/// generators.
pub(super) fn add(estate: &mut Estate) {
    for &(class, key, name, owner, team, criticality, location) in CIS {
        let version = VERSIONS.iter().find(|(of, _)| *of == key);
        let ci = estate.add(class, key, name);
        ci.looked_after(owner, team)
            .set("criticality", criticality)
            .set("location", location)
            .set("environment", "production");
        if let Some((_, version)) = version {
            ci.set("version", *version);
        }
        if class == "virtual_machine" {
            ci.set("os", "RHEL 9.4").set("ram_gb", "32");
        }
    }
    for (key, name) in DATABASE_SCHEMAS {
        estate
            .add("database_schema", *key, *name)
            .looked_after("Ines Albrecht", "Database Operations")
            .set("location", "HAM1")
            .set("environment", "production");
        estate.relate(key, "hosted_on", "clu-0012");
    }
    add_database_hosts(estate);
    for &(source, kind, target) in RELATIONSHIPS {
        match kind.strip_suffix('?') {
            Some("calls") => estate.relate_softly(source, "calls", target),
            _ => estate.relate(source, kind, target),
        }
    }
    estate.relate_group(
        "app-0117",
        "runs_on",
        "instances",
        "1",
        &["vm-0311", "vm-0718"],
    );
    estate.relate_group(
        "clu-0012",
        "has_member",
        "nodes",
        "1",
        &["dbi-0041", "dbi-0042"],
    );
}

fn add_database_hosts(estate: &mut Estate) {
    let [supply_a, supply_b] = power::pdus(&HAMBURG, 7);
    let [leaf_first, leaf_second] = network::leaves(&HAMBURG, 7);
    for (key, name) in DATABASE_HOSTS {
        let ci = estate.add("server", key, name);
        hardware::describe(ci, &hardware::SERVERS[..1], 90_000, 6);
        ci.looked_after("Ines Albrecht", "Database Operations")
            .set("location", HAMBURG.rack_name(7))
            .set("criticality", "critical")
            .set("environment", "production")
            .set("os", "OL 8.10")
            .set("ram_gb", "512");
    }
    estate.relate_group(
        "srv-0207",
        "powered_by",
        "power",
        "1",
        &[&supply_a, &supply_b],
    );
    estate.relate("srv-0207", "connects_to", &leaf_first);
    estate.relate_alone("srv-0208", "powered_by", &supply_b);
    estate.relate("srv-0208", "connects_to", &leaf_second);
}
