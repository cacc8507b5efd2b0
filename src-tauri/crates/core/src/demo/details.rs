//! The attributes that an inventory shows and no analysis needs: addresses, sizes,
//! versions, dates. Added last, by class, where a generator has not said better.

use super::estate::{DemoCi, Estate};
use super::variety::{between, choose, date, serial};

/// Fills in what CIs of a class usually have.
pub(super) fn add(estate: &mut Estate) {
    for (position, ci) in estate.cis.iter_mut().enumerate() {
        match ci.class {
            "virtual_machine" | "hypervisor" | "server" => add_compute(ci, position),
            "database_instance" | "database_schema" => add_database(ci),
            "web_server" | "middleware" | "message_queue" | "api" => add_software(ci),
            "business_application" | "application_component" | "application_service" => {
                add_application(ci);
            }
            "network_device" | "firewall" | "load_balancer" | "storage_system" => {
                add_appliance(ci, position);
            }
            "workstation" | "printer" | "phone" | "peripheral" => add_device(ci, position),
            "storage_volume" | "file_system" => add_volume(ci),
            "contract" | "sla" | "licence" | "document" | "certificate" => add_paper(ci),
            "container" | "workload" => {
                let version = between(&ci.name, "image", 10, 60);
                let stem = ci.name.split('-').next().unwrap_or_default().to_owned();
                fill(
                    ci,
                    "image",
                    format!("registry.keller-group.example/{stem}:1.{version}"),
                );
            }
            "pdu" | "ups" | "generator" | "power_feed" => {
                let rating = between(&ci.key, "rating", 1, 4) * rating_step(ci.class);
                fill(ci, "capacity_kva", rating.to_string());
            }
            "rack" => fill(ci, "rack_units", "47"),
            _ => {}
        }
    }
}

fn fill(ci: &mut DemoCi, attribute: &'static str, value: impl Into<String>) {
    ci.attributes
        .entry(attribute)
        .or_insert_with(|| value.into());
}

/// An address that no two positions share.
fn address(network: u8, position: usize) -> String {
    format!("10.{network}.{}.{}", position / 250, position % 250 + 2)
}

fn add_compute(ci: &mut DemoCi, position: usize) {
    let network = if ci.name.contains("lej") { 21 } else { 20 };
    fill(ci, "ip_address", address(network, position));
    let hostname = format!("{}.keller-group.internal", ci.name);
    fill(ci, "hostname", hostname);
    let (cores, disk) = if ci.class == "virtual_machine" {
        (["2", "4", "8", "16"], ["80", "120", "250", "500"])
    } else {
        (["32", "48", "64", "96"], ["960", "1920", "3840", "7680"])
    };
    let cpu_cores = choose(&ci.key, "cores", &cores);
    fill(ci, "cpu_cores", cpu_cores);
    let disk_gb = choose(&ci.key, "disk", &disk);
    fill(ci, "disk_gb", disk_gb);
    if ci.class == "server" {
        let unit = between(&ci.key, "unit", 2, 40);
        fill(ci, "rack_unit", unit.to_string());
    }
}

fn add_database(ci: &mut DemoCi) {
    let version = ci.attributes.get("version").cloned().unwrap_or_default();
    let engine = ["PostgreSQL", "SQL Server", "Oracle"]
        .into_iter()
        .find(|engine| version.contains(engine))
        .unwrap_or("Oracle");
    fill(ci, "engine", engine);
    let size = between(&ci.key, "size", 8, 2400);
    fill(ci, "size_gb", size.to_string());
    if ci.class == "database_instance" {
        fill(ci, "backup_schedule", "daily");
    } else {
        let class = choose(&ci.key, "classification", &["internal", "confidential"]);
        fill(ci, "data_classification", class);
    }
}

fn add_software(ci: &mut DemoCi) {
    match ci.class {
        "api" => {
            fill(ci, "protocol", "HTTPS");
            let key = ci.key.clone();
            fill(ci, "url", format!("https://{key}.keller-group.example/"));
        }
        "message_queue" => fill(ci, "port", "1414"),
        _ => fill(ci, "port", "8443"),
    }
}

fn add_application(ci: &mut DemoCi) {
    let vendor = choose(
        &ci.key,
        "vendor",
        &[
            "Keller Group IT",
            "Keller Group IT",
            "SAP",
            "Guidewire",
            "Atlassian",
        ],
    );
    fill(ci, "vendor", vendor);
    let version = format!(
        "{}.{}",
        between(&ci.key, "major", 1, 12),
        between(&ci.key, "minor", 0, 24)
    );
    fill(ci, "version", version);
    let class = choose(
        &ci.key,
        "classification",
        &["internal", "confidential", "strictly confidential"],
    );
    fill(ci, "data_classification", class);
    if ci.class == "business_application" {
        let live = date(&ci.key, "live", 2012, 2025);
        fill(ci, "go_live_date", live);
    }
}

fn add_appliance(ci: &mut DemoCi, position: usize) {
    fill(ci, "ip_address", address(29, position));
    let firmware = format!(
        "{}.{}.{}",
        between(&ci.key, "major", 4, 11),
        between(&ci.key, "minor", 0, 33),
        between(&ci.key, "fix", 0, 9)
    );
    fill(ci, "firmware", firmware);
    if ci.class == "storage_system" {
        let capacity = between(&ci.key, "capacity", 3, 12) * 50_000;
        fill(ci, "capacity_gb", capacity.to_string());
    }
}

fn add_device(ci: &mut DemoCi, position: usize) {
    let name = ci.name.clone();
    fill(ci, "hostname", name);
    match ci.class {
        "workstation" => {
            let os = if ci
                .attributes
                .get("vendor")
                .is_some_and(|vendor| vendor == "Apple")
            {
                "macOS 15"
            } else {
                "Windows 11 24H2"
            };
            fill(ci, "os", os);
            let ram = choose(&ci.key, "ram", &["16", "32"]);
            fill(ci, "ram_gb", ram);
        }
        "printer" => fill(ci, "ip_address", address(40, position)),
        "phone" => fill(
            ci,
            "phone_number",
            format!("+49 40 555 {:04}", 1000 + position % 9000),
        ),
        _ => {}
    }
}

fn add_volume(ci: &mut DemoCi) {
    let capacity = between(&ci.key, "capacity", 1, 16) * 512;
    let used = capacity * between(&ci.key, "used", 20, 92) / 100;
    fill(ci, "capacity_gb", capacity.to_string());
    fill(ci, "used_gb", used.to_string());
    if ci.class == "storage_volume" {
        fill(ci, "raid_level", "RAID 6");
    }
}

fn add_paper(ci: &mut DemoCi) {
    if ci.class == "certificate" {
        let name = ci.name.clone();
        fill(ci, "domain", name);
        fill(ci, "issuer", "Keller Group Issuing CA 2");
        let expires = date(&ci.key, "expires", 2027, 2027);
        fill(ci, "expires", expires);
        return;
    }
    let start = date(&ci.key, "start", 2023, 2025);
    fill(ci, "start_date", start);
    if ci.class == "contract" {
        let number = serial(&ci.key, 8);
        fill(ci, "contract_number", number);
        fill(ci, "notice_days", "90");
        let end = date(&ci.key, "end", 2027, 2029);
        fill(ci, "end_date", end);
    }
}

fn rating_step(class: &str) -> u64 {
    match class {
        "pdu" => 11,
        "power_feed" => 250,
        _ => 100,
    }
}
