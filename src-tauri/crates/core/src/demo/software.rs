//! Software packages that are installed on many machines, and on which.

use super::estate::{Estate, numbered};
use super::{story, variety};

/// Name, version, and the class of what it is installed on.
const PACKAGES: &[(&str, &str, &str)] = &[
    ("OpenSSL", "3.2.4", "virtual_machine"),
    ("OpenJDK", "21.0.5", "middleware"),
    ("OpenJDK", "17.0.13", "middleware"),
    ("Tomcat", "11.0.2", "middleware"),
    ("nginx", "1.27.3", "web_server"),
    ("glibc", "2.34", "virtual_machine"),
    ("Oracle Client", "19.24", "server"),
    ("Veeam Agent", "6.3", "server"),
    ("Splunk Forwarder", "9.3.2", "server"),
    ("CrowdStrike Falcon", "7.19", "workstation"),
    ("Microsoft 365 Apps", "2410", "workstation"),
    ("Citrix Workspace", "2409", "workstation"),
    ("Firefox ESR", "128.5", "workstation"),
    ("ESXi", "8.0 U3", "hypervisor"),
    ("Multipath Tools", "0.9.9", "server"),
    ("chrony", "4.6", "server"),
    ("Keepalived", "2.3", "web_server"),
];

/// How many machines of the class a package is recorded on; discovery has not been
/// everywhere.
const RECORDED_ON: usize = 8;

/// Adds the packages.
pub(super) fn add(estate: &mut Estate) {
    for (number, (name, version, class)) in (1..).zip(PACKAGES) {
        let key = numbered("pkg", number);
        estate
            .add("software_package", &key, format!("{name} {version}"))
            .looked_after("Ravi Menon", "Platform Operations")
            .set("version", *version);
        let mut candidates = estate.keys_of(class);
        // The machines of the story keep exactly the dependencies that it tells of.
        candidates.retain(|candidate| !story::tells_of(candidate));
        let step = (candidates.len() / RECORDED_ON).max(1);
        let first = variety::between(&key, "first", 0, step as u64 - 1) as usize;
        for machine in candidates
            .iter()
            .skip(first)
            .step_by(step)
            .take(RECORDED_ON)
        {
            estate.relate(machine, "uses", &key);
        }
    }
}
