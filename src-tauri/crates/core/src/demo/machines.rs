//! The virtual machines and containers of an application, what runs in them, and its
//! database instances.

use super::applications::{key, people};
use super::catalogue::{Application, Placement};
use super::estate::{Estate, numbered};
use super::variety;

const SYSTEMS: &[&str] = &[
    "RHEL 9.4",
    "RHEL 8.10",
    "SLES 15 SP5",
    "Windows Server 2022",
];
const ENGINES: &[&str] = &[
    "PostgreSQL 16.4",
    "Oracle 19.24",
    "Microsoft SQL Server 2022",
];

/// A data centre's part of key ranges and names, and the clusters a machine may be on.
struct Pool {
    short: &'static str,
    code: &'static str,
    first_number: u32,
    clusters: &'static [&'static str],
}

const HAMBURG_FIRST: Pool = Pool {
    short: "ham",
    code: "HAM1",
    first_number: 400,
    clusters: &["clu-0001", "clu-0002"],
};
const HAMBURG_SECOND: Pool = Pool {
    short: "ham",
    code: "HAM1",
    first_number: 400,
    clusters: &["clu-0003"],
};
const LEIPZIG: Pool = Pool {
    short: "lej",
    code: "LEJ1",
    first_number: 801,
    clusters: &["clu-0004", "clu-0005"],
};

fn pool(placement: Placement, index: u32) -> &'static Pool {
    match placement {
        Placement::HamburgFirst => &HAMBURG_FIRST,
        Placement::HamburgSecond => &HAMBURG_SECOND,
        Placement::Both if index % 2 == 1 => &HAMBURG_SECOND,
        Placement::Both | Placement::Leipzig | Placement::Cloud => &LEIPZIG,
    }
}

/// Adds what an application runs in: instances on virtual machines, or containers. Of
/// several, half are enough.
pub(super) fn add_instances(estate: &mut Estate, application: &Application) {
    let own = key(application.number);
    if application.placement == Placement::Cloud {
        let containers = super::containers::add_workload(
            estate,
            &super::containers::SHARED,
            application.stem,
            application.machines,
            people(application),
        );
        estate.relate_group(&own, "runs_on", "instances", "50%", &containers);
        return;
    }
    let instances: Vec<String> = (1..=application.machines)
        .map(|index| add_instance(estate, application, index))
        .collect();
    if let [only] = instances.as_slice() {
        estate.relate(&own, "runs_on", only);
    } else {
        estate.relate_group(&own, "runs_on", "instances", "50%", &instances);
    }
}

/// A web server or an application server in a virtual machine of its own.
fn add_instance(estate: &mut Estate, application: &Application, index: u32) -> String {
    let (owner, team) = people(application);
    let purpose = if application.number >= 268 && application.number <= 269 {
        "test"
    } else {
        "production"
    };
    let machine = add_machine(estate, application, index, application.stem, purpose);
    let (class, prefix, product) = if index % 2 == 1 {
        ("web_server", "web", "nginx 1.27")
    } else {
        ("middleware", "mwr", "Tomcat 11.0")
    };
    let number = estate.count_of(class) + 1;
    let instance = numbered(prefix, number);
    estate
        .add(
            class,
            &instance,
            format!("{}-{}-{index:02}", prefix, application.stem),
        )
        .looked_after(owner, team)
        .set("version", product)
        .set("environment", purpose);
    estate.relate(&instance, "runs_on", &machine);
    instance
}

/// A database instance in a virtual machine of its own, with a schema. Answers its key.
pub(super) fn add_database(estate: &mut Estate, application: &Application, index: u32) -> String {
    let name = format!("{}-db", application.stem);
    let machine = add_machine(estate, application, index, &name, "production");
    let number = 100 + estate.count_of("database_instance");
    let database = numbered("dbi", number);
    let engine = variety::choose(application.name, "engine", ENGINES);
    estate
        .add(
            "database_instance",
            &database,
            format!("{}-{index:02}", application.stem),
        )
        .looked_after("Ines Albrecht", "Database Operations")
        .set("version", engine)
        .set("criticality", "high")
        .set("environment", "production");
    estate.relate(&database, "runs_on", &machine);
    let schema = numbered("dbs", number);
    estate
        .add(
            "database_schema",
            &schema,
            format!("{}_{index}", application.stem.to_uppercase()),
        )
        .looked_after("Ines Albrecht", "Database Operations")
        .set("environment", "production");
    estate.relate(&schema, "hosted_on", &database);
    database
}

fn add_machine(
    estate: &mut Estate,
    application: &Application,
    index: u32,
    stem: &str,
    purpose: &'static str,
) -> String {
    let pool = pool(application.placement, index);
    let (owner, team) = people(application);
    let machine = estate.free_key("vm", pool.first_number);
    let ram = variety::choose(&machine, "ram", &["8", "16", "32", "64"]);
    let system = variety::choose(application.name, "system", SYSTEMS);
    estate
        .add(
            "virtual_machine",
            &machine,
            format!("vm-{stem}-{}-{index:02}", pool.short),
        )
        .looked_after(owner, team)
        .set("location", pool.code)
        .set("environment", purpose)
        .set("os", system)
        .set("ram_gb", ram);
    let cluster = variety::choose(&machine, "cluster", pool.clusters);
    estate.relate(&machine, "virtualized_by", cluster);
    machine
}
