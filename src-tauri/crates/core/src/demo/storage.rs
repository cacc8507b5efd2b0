//! Storage systems and the volumes that virtual machines and databases lie on.

use super::estate::{Estate, numbered};
use super::places::{DataCentre, HAMBURG, LEIPZIG};
use super::{hardware, network};

const TEAM: &str = "Storage and Backup";
const OWNER: &str = "Katrin Meurer";

/// Number, name, data centre, rack, and how many volumes it serves.
const SYSTEMS: &[(u32, &str, &DataCentre, u32, u32)] = &[
    (1, "san-ham-01", &HAMBURG, 3, 8),
    (2, "san-ham-02", &HAMBURG, 3, 16),
    (3, "san-ham-03", &HAMBURG, 15, 16),
    (4, "san-lej-01", &LEIPZIG, 12, 16),
    (5, "san-lej-02", &LEIPZIG, 13, 16),
    (6, "nas-ham-01", &HAMBURG, 15, 10),
    (7, "nas-lej-01", &LEIPZIG, 13, 10),
    (8, "backup-vault-lej-01", &LEIPZIG, 14, 6),
];

/// Adds every storage system with its volumes.
pub(super) fn add(estate: &mut Estate) {
    let mut volume = 0;
    for &(number, name, centre, rack, volumes) in SYSTEMS {
        let key = numbered("sto", number);
        let ci = estate.add("storage_system", &key, name);
        hardware::describe(ci, hardware::STORAGE, 300_000, 8);
        ci.looked_after(OWNER, TEAM)
            .set("location", centre.rack_name(rack))
            .set("criticality", "critical")
            .set("environment", "production");
        estate.relate_group(
            &key,
            "connects_to",
            "fabric",
            "1",
            &network::cores(centre, rack),
        );
        for index in 1..=volumes {
            volume += 1;
            let volume_key = numbered("vol", volume);
            estate
                .add(
                    "storage_volume",
                    &volume_key,
                    format!("{name}-lun-{index:02}"),
                )
                .looked_after(OWNER, TEAM)
                .set("location", centre.code);
            estate.relate(&volume_key, "hosted_on", &key);
            if name.starts_with("nas") {
                let share = numbered("fsy", volume);
                estate
                    .add(
                        "file_system",
                        &share,
                        format!("/export/{name}/share-{index:02}"),
                    )
                    .looked_after(OWNER, TEAM)
                    .set("location", centre.code);
                estate.relate(&share, "stored_on", &volume_key);
            }
        }
    }
    estate.relate("sto-0006", "replicates_to", "sto-0007");
    estate.relate("sto-0003", "backed_up_by", "sto-0008");
    estate.relate("sto-0004", "backed_up_by", "sto-0008");
}

/// The keys of the volumes of a storage system.
pub(super) fn volumes(estate: &Estate, system: &str) -> Vec<String> {
    estate
        .relationships
        .iter()
        .filter(|relationship| relationship.kind == "hosted_on" && relationship.target == system)
        .map(|relationship| relationship.source.clone())
        .collect()
}
