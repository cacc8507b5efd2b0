//! Turns the portfolio into applications, their instances, machines and databases.

use super::catalogue::{
    APPLICATIONS, Application, CALLS, Database, Placement, Role, TECHNICAL_SERVICES,
};
use super::estate::{Estate, numbered};
use super::{machines, services, variety};

/// The key of an application.
pub(super) fn key(number: u32) -> String {
    numbered("app", number)
}

/// Adds the technical services and every application below them.
pub(super) fn add(estate: &mut Estate) {
    for &(number, name) in TECHNICAL_SERVICES {
        estate
            .add("technical_service", service_key(number), name)
            .looked_after("Ravi Menon", "Platform Operations")
            .set(
                "criticality",
                variety::choose(name, "criticality", &["high", "medium"]),
            )
            .set("availability_target", "99.9")
            .set("environment", "production");
    }
    for application in APPLICATIONS {
        add_application(estate, application);
    }
    for &(caller, called, hard) in CALLS {
        if hard {
            estate.relate(&key(caller), "calls", &key(called));
        } else {
            estate.relate(&key(caller), "uses", &key(called));
        }
    }
}

/// The key of a service, business or technical.
pub(super) fn service_key(number: u32) -> String {
    if number > 100 {
        numbered("tsv", number - 100)
    } else {
        services::key(number)
    }
}

/// The team and owner of an application are those of its service.
pub(super) fn people(application: &Application) -> (&'static str, &'static str) {
    services::SERVICES
        .iter()
        .find(|service| service.number == application.service)
        .map_or(("Ravi Menon", "Platform Operations"), |service| {
            (service.owner, service.team)
        })
}

fn add_application(estate: &mut Estate, application: &Application) {
    let own = key(application.number);
    let (owner, team) = people(application);
    let location = match application.placement {
        Placement::HamburgFirst | Placement::HamburgSecond | Placement::Both => "HAM1",
        Placement::Leipzig => "LEJ1",
        Placement::Cloud => "eu-central-1",
    };
    let criticality = match application.role {
        Role::Carries => "high",
        Role::Helps => "medium",
    };
    estate
        .add("business_application", &own, application.name)
        .looked_after(owner, team)
        .set("criticality", criticality)
        .set("location", location)
        .set("environment", "production")
        .set("version", version(&own));
    let kind = match application.role {
        Role::Carries => "realized_by",
        Role::Helps => "uses",
    };
    estate.relate(&service_key(application.service), kind, &own);
    machines::add_instances(estate, application);
    match application.database {
        Database::Without => {}
        Database::Single => {
            let database = machines::add_database(estate, application, 1);
            estate.relate(&own, "depends_on", &database);
        }
        Database::Pair => add_database_cluster(estate, application),
    }
}

fn add_database_cluster(estate: &mut Estate, application: &Application) {
    let members: Vec<String> = (1..=2)
        .map(|index| machines::add_database(estate, application, index))
        .collect();
    let (_, team) = people(application);
    let cluster = numbered("clu", 100 + application.number);
    estate
        .add(
            "cluster",
            &cluster,
            format!("{} Database Cluster", application.name),
        )
        .looked_after("Ines Albrecht", "Database Operations")
        .set("environment", "production")
        .set("criticality", "high")
        .set(
            "description",
            format!("Serves {} of {team}", application.name),
        );
    // Some clusters were recorded with their members only: what they need was never
    // stated, and the default of has_member stands in for it.
    if application.number.is_multiple_of(2) {
        estate.relate_group(&cluster, "has_member", "nodes", "1", &members);
    } else {
        for member in &members {
            estate.relate(&cluster, "has_member", member);
        }
    }
    estate.relate(&members[0], "replicates_to", &members[1]);
    estate.relate(&key(application.number), "depends_on", &cluster);
}

fn version(key: &str) -> String {
    format!(
        "{}.{}.{}",
        variety::between(key, "major", 1, 12),
        variety::between(key, "minor", 0, 24),
        variety::between(key, "patch", 0, 9)
    )
}
