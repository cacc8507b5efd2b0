//! Teams, the people in them, and the suppliers behind them.

use super::estate::{Estate, numbered};

/// Team, its lead, telephone of its duty desk, and further members.
type TeamRow = (
    &'static str,
    &'static str,
    &'static str,
    &'static [&'static str],
);

#[rustfmt::skip]
const TEAMS: &[TeamRow] = &[
    ("Payments Platform", "Jonas Weidner", "+49 40 555 0110", &["Aylin Demir", "Thomas Roth", "Pia Lorenz"]),
    ("Database Operations", "Ines Albrecht", "+49 40 555 0120", &["Marek Dvorak", "Sina Wolters"]),
    ("Claims Systems", "Marta Lindqvist", "+49 40 555 0125", &["Jan Petersen", "Olga Reimer"]),
    ("Network Operations", "Tomasz Król", "+49 40 555 0130", &["Lars Behn", "Yusuf Kaya"]),
    ("Facilities Hamburg", "Henrik Voss", "+49 40 555 0142", &["Dirk Ahlers"]),
    ("Facilities Leipzig", "Silke Jahn", "+49 341 555 0142", &["Uwe Richter"]),
    ("HR Systems", "Birgit Sander", "+49 40 555 0150", &["Malte Fink"]),
    ("Customer Channels", "Leonie Brandt", "+49 40 555 0160", &["Carla Nunes", "Tim Ostermann"]),
    ("Partner Integration", "Oliver Grund", "+49 40 555 0165", &["Hana Sato"]),
    ("Policy Systems", "Sabine Keller", "+49 40 555 0170", &["Rolf Ernst", "Mina Farahani"]),
    ("Finance Systems", "Georg Maurer", "+49 40 555 0175", &["Elke Thoma"]),
    ("Data Platform", "Deniz Aydin", "+49 40 555 0180", &["Frieda Lang", "Ivo Marin"]),
    ("Document Systems", "Felix Arnold", "+49 40 555 0185", &["Kai Jensen"]),
    ("Information Security", "Paul Schramm", "+49 40 555 0190", &["Vera Hoffmann"]),
    ("Virtualisation", "Sven Hartwig", "+49 40 555 0200", &["Anke Timm"]),
    ("Storage and Backup", "Katrin Meurer", "+49 40 555 0205", &["Bernd Kolb"]),
    ("Platform Operations", "Ravi Menon", "+49 40 555 0210", &["Julia Ritter", "Nils Baum"]),
    ("Developer Platform", "Emil Hansen", "+49 40 555 0215", &["Sofia Conti"]),
    ("Workplace", "Nina Sommer", "+49 40 555 0220", &["Peer Stahl", "Greta Moll"]),
    ("Enterprise Architecture", "Claudia Keller", "+49 40 555 0230", &[]),
];

/// Organizations: key, name.
const ORGANIZATIONS: &[(&str, &str)] = &[
    ("org-0001", "Keller Group"),
    ("org-0002", "Keller Insurance"),
    ("org-0003", "Keller Payments"),
];

/// Suppliers and what they supply.
const SUPPLIERS: &[(&str, &str)] = &[
    ("Amazon Web Services", "Cloud"),
    ("Oracle", "Database licences and support"),
    ("Dell Technologies", "Servers"),
    ("Hewlett Packard Enterprise", "Servers"),
    ("NetApp", "Storage"),
    ("Arista Networks", "Switches"),
    ("Broadcom", "Virtualisation licences"),
    ("Deutsche Telekom", "Circuits"),
    ("Vodafone", "Circuits"),
    ("Microsoft", "Desktop and server licences"),
    ("Red Hat", "Operating system subscriptions"),
    ("Eaton", "UPS maintenance"),
    ("Hamburg Energie", "Power"),
    ("Stadtwerke Leipzig", "Power"),
];

/// Who leads a team.
pub(super) fn lead_of(team: &str) -> &'static str {
    TEAMS
        .iter()
        .find(|(name, ..)| *name == team)
        .map_or("", |(_, lead, ..)| *lead)
}

/// The key of a team.
fn team_key(name: &str) -> Option<String> {
    (1..)
        .zip(TEAMS)
        .find(|(_, (team, ..))| *team == name)
        .map(|(number, _)| numbered("tea", number))
}

/// Adds organizations, teams, people and suppliers.
pub(super) fn add(estate: &mut Estate) {
    for (key, name) in ORGANIZATIONS {
        estate.add("organization", *key, *name);
    }
    estate.relate("org-0002", "managed_by", "org-0001");
    estate.relate("org-0003", "managed_by", "org-0001");
    let mut person = 0;
    for (number, (team, lead, telephone, members)) in (1..).zip(TEAMS) {
        let key = numbered("tea", number);
        estate
            .add("team", &key, *team)
            .set("description", "Has a duty desk around the clock")
            .set("phone_number", *telephone)
            .set("owner", *lead);
        estate.relate(&key, "managed_by", "org-0001");
        for name in std::iter::once(lead).chain(*members) {
            person += 1;
            let own = numbered("per", person);
            estate.add("person", &own, *name).set("support_team", *team);
            estate.relate(&own, "managed_by", &key);
        }
    }
    for (number, (name, supplies)) in (1..).zip(SUPPLIERS) {
        let key = numbered("sup", number);
        estate
            .add("supplier", &key, *name)
            .set("description", *supplies);
        estate.relate(&key, "managed_by", "org-0001");
    }
}

/// Joins every service, application and site to the team that supports it.
pub(super) fn join(estate: &mut Estate) {
    let supported: Vec<(String, String)> = estate
        .cis
        .iter()
        .filter(|ci| {
            matches!(
                ci.class,
                "business_service" | "technical_service" | "business_application" | "site"
            )
        })
        .filter_map(|ci| {
            let team = ci.attributes.get("support_team")?;
            Some((ci.key.clone(), team_key(team)?))
        })
        .collect();
    for (key, team) in supported {
        estate.relate(&key, "supported_by", &team);
    }
}
