//! What the business buys from its IT: business services, with what is agreed.

use super::estate::{Estate, numbered};

/// A business service as the service catalogue lists it.
pub(super) struct Service {
    /// The number of its key.
    pub number: u32,
    /// Its name.
    pub name: &'static str,
    /// Its criticality.
    pub criticality: &'static str,
    /// The agreed availability in per cent.
    pub target: &'static str,
    /// Recovery-time objective in hours.
    pub rto: &'static str,
    /// Loss per hour of outage in euro; empty where nobody stated one.
    pub cost: &'static str,
    /// Who answers for it.
    pub owner: &'static str,
    /// Who runs it.
    pub team: &'static str,
    /// How many people use it.
    pub users: &'static str,
}

const fn service(
    number: u32,
    name: &'static str,
    criticality: &'static str,
    target: &'static str,
    rto: &'static str,
    cost: &'static str,
    people: (&'static str, &'static str, &'static str),
) -> Service {
    let (owner, team, users) = people;
    Service {
        number,
        name,
        criticality,
        target,
        rto,
        cost,
        owner,
        team,
        users,
    }
}

/// The catalogue.
#[rustfmt::skip]
pub(super) const SERVICES: &[Service] = &[
    service(1, "Online Payments", "critical", "99.95", "0.25", "48000", ("Jonas Weidner", "Payments Platform", "410000")),
    service(2, "Payroll", "high", "99.5", "8", "", ("Birgit Sander", "HR Systems", "2600")),
    service(3, "Customer Portal", "high", "99.9", "2", "6200", ("Leonie Brandt", "Customer Channels", "280000")),
    service(4, "Claims Settlement", "high", "99.9", "1", "11500", ("Marta Lindqvist", "Claims Systems", "900")),
    service(5, "Broker Portal", "medium", "99.5", "4", "2100", ("Oliver Grund", "Partner Integration", "5200")),
    service(6, "Premium Collection Batch", "medium", "99.0", "12", "1400", ("Jonas Weidner", "Payments Platform", "40")),
    service(7, "Call Centre Telephony", "high", "99.5", "2", "", ("Nina Sommer", "Workplace", "380")),
    service(8, "Data Warehouse Reporting", "medium", "99.0", "24", "", ("Deniz Aydin", "Data Platform", "260")),
    service(9, "Time and Attendance", "medium", "99.0", "24", "", ("Birgit Sander", "HR Systems", "2600")),
    service(10, "Document Archive", "low", "98.0", "48", "", ("Felix Arnold", "Document Systems", "1400")),
    service(11, "Intranet", "low", "98.0", "48", "", ("Nina Sommer", "Workplace", "2600")),
    service(12, "Policy Administration", "high", "99.9", "1", "9000", ("Sabine Keller", "Policy Systems", "1800")),
    service(13, "Motor Quotation", "high", "99.9", "2", "8700", ("Sabine Keller", "Policy Systems", "64000")),
    service(14, "E-mail and Calendar", "high", "99.5", "4", "", ("Nina Sommer", "Workplace", "2700")),
    service(15, "Identity and Access", "high", "99.95", "0.5", "", ("Paul Schramm", "Information Security", "3100")),
    service(16, "Fraud Detection", "high", "99.9", "1", "3900", ("Jonas Weidner", "Payments Platform", "60")),
    service(17, "Customer Notifications", "medium", "99.0", "8", "", ("Leonie Brandt", "Customer Channels", "310000")),
    service(18, "Reinsurance Settlement", "medium", "99.0", "24", "", ("Marta Lindqvist", "Claims Systems", "35")),
    service(19, "General Ledger", "high", "99.5", "8", "", ("Georg Maurer", "Finance Systems", "190")),
    service(20, "Regulatory Reporting", "medium", "99.0", "48", "", ("Georg Maurer", "Finance Systems", "45")),
    service(21, "Partner Bank Interface", "high", "99.9", "2", "5600", ("Oliver Grund", "Partner Integration", "14")),
    service(22, "Mobile App", "high", "99.9", "2", "4300", ("Leonie Brandt", "Customer Channels", "150000")),
    service(23, "File Sharing", "low", "98.0", "24", "", ("Nina Sommer", "Workplace", "2600")),
    service(24, "Software Development Platform", "low", "98.0", "24", "", ("Ravi Menon", "Developer Platform", "310")),
];

/// What a business can do, and the services that carry it.
const CAPABILITIES: &[(&str, &[u32])] = &[
    ("Collect premiums and payments", &[1, 6, 21]),
    ("Settle claims", &[4, 18]),
    ("Sell insurance", &[5, 12, 13]),
    ("Serve customers", &[3, 7, 17, 22]),
    ("Employ people", &[2, 9]),
    ("Run the company", &[8, 10, 11, 14, 19, 20, 23]),
    ("Protect the company", &[15, 16]),
    ("Build software", &[24]),
];

/// What is sold of a service: name, and the number of the service.
const OFFERINGS: &[(&str, u32)] = &[
    ("Motor Quotation for comparison sites", 13),
    ("Mobile App for fleet customers", 22),
    ("Partner Bank Interface, instant", 21),
    ("File Sharing with partners", 23),
    ("Virtual mailbox", 14),
    ("Letter printing for brokers", 17),
];

/// The key of a business service.
pub(super) fn key(number: u32) -> String {
    numbered("bsv", number)
}

/// Adds services, capabilities and what the two have in common.
pub(super) fn add(estate: &mut Estate) {
    for service in SERVICES {
        let ci = estate.add("business_service", key(service.number), service.name);
        ci.looked_after(service.owner, service.team)
            .set("criticality", service.criticality)
            .set("availability_target", service.target)
            .set("rto", service.rto)
            .set("users", service.users)
            .set(
                "support_hours",
                if service.criticality == "critical" {
                    "24x7"
                } else {
                    "weekdays 8-18"
                },
            )
            .set("environment", "production");
        if !service.cost.is_empty() {
            ci.set("outage_cost", format!("{} EUR", service.cost));
        }
    }
    for (number, (name, service)) in (1..).zip(OFFERINGS) {
        let offering = numbered("sof", number);
        estate
            .add("service_offering", &offering, *name)
            .looked_after("Claudia Keller", "Enterprise Architecture");
        estate.relate(&offering, "depends_on", &key(*service));
    }
    for (number, (name, carried_by)) in (1..).zip(CAPABILITIES) {
        let capability = numbered("cap", number);
        estate
            .add("business_capability", &capability, *name)
            .looked_after("Claudia Keller", "Enterprise Architecture");
        for service in *carried_by {
            estate.relate(&capability, "realized_by", &key(*service));
        }
    }
}
