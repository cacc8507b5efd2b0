//! What stands on desks: workstations, printers and phones.

use super::estate::{Estate, numbered};
use super::hardware::{self, Make};
use super::places::OFFICES;
use super::variety;

/// Class, key prefix, start of the name, makes, and how many there are.
type DeviceRow = (
    &'static str,
    &'static str,
    &'static str,
    &'static [Make],
    u32,
);

const DEVICES: &[DeviceRow] = &[
    ("workstation", "wks", "nb", hardware::WORKSTATIONS, 420),
    ("phone", "pho", "tel", hardware::PHONES, 120),
    ("printer", "prt", "prn", hardware::PRINTERS, 36),
    ("peripheral", "scn", "scan", hardware::SCANNERS, 24),
];

/// Adds the devices of the three offices, each on one of its office's switches.
pub(super) fn add(estate: &mut Estate) {
    for &(class, prefix, stem, makes, count) in DEVICES {
        for number in 1..=count {
            let key = numbered(prefix, number);
            let office = variety::between(&key, "office", 0, OFFICES.len() as u64 - 1) as u32;
            let (code, ..) = OFFICES[office as usize];
            let name = format!("{stem}-{}-{number:04}", code.to_lowercase());
            let ci = estate.add(class, &key, name);
            hardware::describe(ci, makes, 40_000, 48);
            ci.looked_after("Nina Sommer", "Workplace")
                .set("location", code);
            let switch = 300 + office * 10 + variety::between(&key, "switch", 1, 4) as u32;
            estate.relate(&key, "connects_to", &numbered("net", switch));
        }
    }
}
