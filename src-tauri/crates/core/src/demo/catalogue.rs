//! The applications, as the application portfolio lists them.

/// Where an application runs. Hamburg's two rooms hang on different core switches.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Placement {
    /// The first server room in Hamburg.
    HamburgFirst,
    /// The second server room in Hamburg.
    HamburgSecond,
    /// Leipzig.
    Leipzig,
    /// Half in Hamburg's second room, half in Leipzig.
    Both,
    /// Containers in the cloud.
    Cloud,
}

/// What database an application keeps.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Database {
    /// None of its own.
    Without,
    /// One instance.
    Single,
    /// Two instances of which one is enough.
    Pair,
}

/// How a service leans on an application.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Role {
    /// The service is realized by it.
    Carries,
    /// The service works in part without it.
    Helps,
}

/// An application.
pub(super) struct Application {
    /// The number of its key.
    pub number: u32,
    /// Its name.
    pub name: &'static str,
    /// What stands in the names of its machines.
    pub stem: &'static str,
    /// The number of the service it is for; business services below 100, technical
    /// services from 101.
    pub service: u32,
    /// How that service leans on it.
    pub role: Role,
    /// Where it runs.
    pub placement: Placement,
    /// How many virtual machines or, in the cloud, containers.
    pub machines: u32,
    /// Its database.
    pub database: Database,
}

const fn row(
    number: u32,
    name: &'static str,
    stem: &'static str,
    place: (u32, Role, Placement),
    machines: u32,
    database: Database,
) -> Application {
    let (service, role, placement) = place;
    Application {
        number,
        name,
        stem,
        service,
        role,
        placement,
        machines,
        database,
    }
}

use Database::{Pair, Single, Without};
use Placement::{Both, Cloud, HamburgFirst, HamburgSecond, Leipzig};
use Role::{Carries, Helps};

/// The portfolio, apart from what the story sets down itself.
#[rustfmt::skip]
pub(super) const APPLICATIONS: &[Application] = &[
    row(131, "Claims Workbench", "claims", (4, Carries, HamburgFirst), 4, Pair),
    row(132, "Claims Document Intake", "intake", (4, Helps, HamburgFirst), 2, Single),
    row(140, "Broker Portal Web", "broker", (5, Carries, HamburgFirst), 3, Single),
    row(150, "Premium Collection Engine", "collect", (6, Carries, HamburgFirst), 2, Single),
    row(160, "Telephony Platform", "tel", (7, Carries, HamburgFirst), 3, Single),
    row(161, "Call Recording", "callrec", (7, Helps, HamburgFirst), 1, Without),
    row(170, "Reporting Warehouse", "dwh", (8, Carries, HamburgFirst), 4, Pair),
    row(171, "Report Designer", "repdes", (8, Helps, HamburgFirst), 1, Without),
    row(180, "Time Tracking", "time", (9, Carries, HamburgFirst), 2, Single),
    row(181, "Access Terminal Gateway", "terminal", (9, Helps, HamburgFirst), 1, Without),
    row(190, "Archive Store", "archive", (10, Carries, HamburgFirst), 2, Single),
    row(191, "Archive Search", "archsearch", (10, Helps, HamburgFirst), 1, Without),
    row(195, "Intranet Portal", "intranet", (11, Carries, HamburgFirst), 2, Single),
    row(196, "Staff Directory", "staffdir", (11, Helps, HamburgFirst), 1, Without),
    row(210, "Policy Core", "policy", (12, Carries, Both), 6, Pair),
    row(211, "Document Composition", "compose", (12, Carries, Both), 4, Single),
    row(212, "Product Rules Engine", "rules", (12, Carries, HamburgSecond), 4, Single),
    row(213, "Rating Engine", "rating", (13, Carries, Both), 6, Single),
    row(214, "Motor Quote Web", "motorquote", (13, Carries, Cloud), 12, Single),
    row(215, "Vehicle Data Adapter", "vehicle", (13, Helps, Leipzig), 2, Without),
    row(220, "Mail Platform", "mail", (14, Carries, HamburgSecond), 6, Pair),
    row(221, "Calendar Sync", "calsync", (14, Helps, HamburgSecond), 2, Without),
    row(225, "Active Directory", "ad", (15, Carries, Both), 6, Without),
    row(226, "Privileged Access Vault", "pam", (15, Helps, HamburgSecond), 2, Single),
    row(227, "Identity Governance", "iga", (15, Helps, Leipzig), 3, Single),
    row(228, "Fraud Rules Console", "fraudrules", (16, Helps, Leipzig), 2, Single),
    row(230, "Notification Hub", "notify", (17, Carries, Cloud), 10, Single),
    row(231, "Letter Printing", "letters", (17, Helps, Leipzig), 3, Without),
    row(235, "Reinsurance Ledger", "reins", (18, Carries, Leipzig), 3, Single),
    row(240, "General Ledger Core", "ledger", (19, Carries, HamburgSecond), 6, Pair),
    row(241, "Accounts Payable", "payable", (19, Carries, HamburgSecond), 3, Single),
    row(242, "Cost Allocation", "costs", (19, Helps, HamburgSecond), 2, Single),
    row(245, "Regulatory Warehouse", "regdwh", (20, Carries, Leipzig), 4, Single),
    row(246, "Solvency Model", "solvency", (20, Helps, Leipzig), 4, Without),
    row(250, "Partner Bank Gateway", "bankgw", (21, Carries, Both), 4, Pair),
    row(251, "SEPA Formatter", "sepa", (21, Carries, Leipzig), 2, Without),
    row(255, "Mobile Backend", "mobile", (22, Carries, Cloud), 16, Pair),
    row(256, "Push Gateway", "push", (22, Helps, Cloud), 8, Without),
    row(260, "File Share", "files", (23, Carries, Leipzig), 4, Without),
    row(265, "Source Code Hosting", "git", (24, Carries, Leipzig), 3, Single),
    row(266, "Build Farm", "build", (24, Carries, Leipzig), 16, Without),
    row(267, "Artefact Store", "artefacts", (24, Carries, Leipzig), 3, Single),
    row(268, "Test Environments", "test", (24, Helps, Leipzig), 40, Single),
    row(269, "Acceptance Environments", "accept", (24, Helps, HamburgSecond), 32, Single),
    row(301, "Name Servers", "dns", (101, Carries, Both), 4, Without),
    row(302, "Time Servers", "ntp", (102, Carries, Both), 4, Without),
    row(303, "Backup Control", "bkpctl", (103, Carries, Leipzig), 3, Single),
    row(304, "Metrics and Alerts", "metrics", (104, Carries, Both), 6, Single),
    row(305, "Job Scheduler", "jobs", (105, Carries, HamburgSecond), 3, Single),
    row(306, "Certificate Authority", "pki", (106, Carries, Leipzig), 2, Single),
    row(307, "Log Collection", "logs", (107, Carries, Both), 8, Without),
    row(308, "Patch Distribution", "patch", (108, Carries, Leipzig), 4, Single),
    row(309, "Secret Store", "secrets", (109, Carries, Both), 4, Without),
    row(310, "Configuration Rollout", "config", (110, Carries, Leipzig), 3, Single),
    row(311, "Virtual Desktops", "vdi", (111, Carries, HamburgSecond), 36, Single),
    row(312, "Remote Access", "vpn", (112, Carries, Both), 4, Without),
];

/// Technical services by number.
pub(super) const TECHNICAL_SERVICES: &[(u32, &str)] = &[
    (101, "Name Resolution"),
    (102, "Time Service"),
    (103, "Backup and Restore"),
    (104, "Monitoring"),
    (105, "Job Scheduling"),
    (106, "Public Key Infrastructure"),
    (107, "Log Collection"),
    (108, "Patch Management"),
    (109, "Secret Management"),
    (110, "Configuration Management"),
    (111, "Virtual Desktops"),
    (112, "Remote Access"),
];

/// Which application calls which: caller, called, and whether it is hard. The first
/// two call each other, and so do the third and fourth: cycles that hold while nothing
/// outside them fails.
pub(super) const CALLS: &[(u32, u32, bool)] = &[
    (210, 211, true),
    (211, 210, true),
    (225, 301, true),
    (301, 225, true),
    (140, 117, false),
    (131, 132, false),
    (213, 212, true),
    (214, 213, true),
    (215, 309, true),
    (235, 240, false),
    (241, 240, true),
    (242, 240, true),
    (245, 240, false),
    (250, 309, true),
    (251, 250, true),
    (255, 210, false),
    (256, 230, false),
    (266, 265, true),
    (268, 267, false),
    (269, 267, false),
    (231, 211, true),
    (303, 305, true),
    (308, 267, true),
    (310, 265, true),
    (312, 225, true),
    (226, 225, true),
    (227, 225, true),
    (220, 225, true),
    (311, 225, true),
];
