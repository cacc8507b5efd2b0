//! One service with everything that services share: applications on machines, machines on hosts of
//! clusters, racks, switches, power and storage, a loop between two applications, and one site.

use crate::estate::Estate;
use crate::random::Random;

/// Hosts of one cluster.
const CLUSTER: u32 = 6;

/// The service, `service`, over about seven CIs for each application. An application runs on
/// machines of one cluster, some of them needing two of three; which hosts these are on is drawn.
#[must_use]
pub fn shared_service(applications: u32, seed: u64) -> Estate {
    let mut random = Random::new(seed, applications, 1);
    let clusters = (applications / 8).max(1);
    let mut text = String::new();
    let mut line = |words: String| {
        text.push_str(&words);
        text.push('\n');
    };
    for cluster in 0..clusters {
        let room = cluster % 4;
        for host in 0..CLUSTER {
            let rack = cluster * 2 + host % 2;
            line(format!("host-{cluster}-{host} -> rack-{rack}"));
            line(format!(
                "host-{cluster}-{host} -> [1 of leaf-{rack}-a leaf-{rack}-b]"
            ));
            line(format!(
                "host-{cluster}-{host} -> [1 of array-{room}-a array-{room}-b]"
            ));
        }
        for rack in [cluster * 2, cluster * 2 + 1] {
            line(format!("rack-{rack} -> [1 of feed-{room}-a feed-{room}-b]"));
            line(format!("leaf-{rack}-a -> [1 of spine-1 spine-2]"));
            line(format!("leaf-{rack}-b -> [1 of spine-1 spine-2]"));
        }
        line(format!("feed-{room}-a -> site"));
        line(format!("feed-{room}-b -> site"));
    }
    for application in 0..applications {
        let cluster = application % clusters;
        let machines = 3 + random.below(2);
        let needed = if random.percent(30) { 2 } else { 1 };
        let first = random.below(CLUSTER);
        let step = 1 + random.below(CLUSTER - 1);
        line(format!("service -> app-{application}"));
        line(format!(
            "app-{application} -> [{needed} of vm-{application}-1..vm-{application}-{machines}]"
        ));
        for machine in 1..=machines {
            let host = (first + step * machine) % CLUSTER;
            line(format!(
                "vm-{application}-{machine} -> host-{cluster}-{host}"
            ));
        }
        if application > 0 {
            let other = random.below(application);
            line(format!("app-{application} ~> app-{other}"));
        }
    }
    line("app-0 -> app-1 -> app-0".to_owned());
    Estate::parse(&text)
}

/// How probably a CI of such an estate fails by itself.
#[must_use]
pub fn chance(key: &str) -> f64 {
    match key.split('-').next().unwrap_or_default() {
        "app" => 2e-5,
        "vm" => 2e-3,
        "host" => 1e-3,
        "rack" | "array" => 1e-4,
        "leaf" | "spine" => 5e-4,
        "feed" => 3e-4,
        "site" => 1e-6,
        _ => 0.0,
    }
}
