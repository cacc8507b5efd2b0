//! What stands on type plates and in the books for a piece of hardware.

use super::estate::DemoCi;
use super::variety;

/// A vendor and one of its models.
pub(super) type Make = (&'static str, &'static str);

pub(super) const SERVERS: &[Make] = &[
    ("Dell", "PowerEdge R760"),
    ("Dell", "PowerEdge R650"),
    ("HPE", "ProLiant DL380 Gen11"),
    ("HPE", "ProLiant DL360 Gen11"),
    ("Dell", "PowerEdge R750"),
];
pub(super) const SWITCHES: &[Make] = &[("Arista", "7050X4"), ("Cisco", "Nexus 93180YC-FX3")];
pub(super) const CORE_SWITCHES: &[Make] = &[("Arista", "7504R3")];
pub(super) const FIREWALLS: &[Make] = &[("Palo Alto", "PA-5450"), ("Fortinet", "FortiGate 1800F")];
pub(super) const LOAD_BALANCERS: &[Make] = &[("F5", "BIG-IP i5800")];
pub(super) const STORAGE: &[Make] = &[("NetApp", "AFF A400"), ("Pure Storage", "FlashArray X50")];
pub(super) const PDUS: &[Make] = &[("APC", "AP8886"), ("Raritan", "PX3-5902")];
pub(super) const UPS: &[Make] = &[("Eaton", "93PM 200 kW")];
pub(super) const GENERATORS: &[Make] = &[("Caterpillar", "C18 700 kVA")];
pub(super) const COOLING: &[Make] = &[("Stulz", "CyberAir 3PRO")];
pub(super) const WORKSTATIONS: &[Make] = &[
    ("Lenovo", "ThinkPad T14 Gen 5"),
    ("Dell", "Latitude 7450"),
    ("Apple", "MacBook Pro 14"),
];
pub(super) const PRINTERS: &[Make] = &[("Kyocera", "TASKalfa 4054ci"), ("HP", "LaserJet M612")];
pub(super) const SCANNERS: &[Make] = &[("Fujitsu", "fi-8170")];
pub(super) const PHONES: &[Make] = &[("Yealink", "T54W"), ("Cisco", "IP Phone 8841")];

/// Fills in maker, serial number and dates. `mtbf` and `mttr` are in hours.
pub(super) fn describe(ci: &mut DemoCi, makes: &[Make], mtbf: u32, mttr: u32) {
    let key = ci.key.clone();
    let (vendor, model) = makes[variety::between(&key, "make", 0, makes.len() as u64 - 1) as usize];
    let bought = variety::date(&key, "bought", 2020, 2025);
    let year: u32 = bought[..4].parse().unwrap_or(2020);
    let later = |years: u32| format!("{}{}", year + years, &bought[4..]);
    ci.set("vendor", vendor)
        .set("hardware_model", model)
        .set("serial_number", variety::serial(&key, 10))
        .set(
            "asset_number",
            format!("KG-{}", variety::between(&key, "asset", 100_000, 999_999)),
        )
        .set("warranty_end", later(5))
        .set("support_end", later(8))
        .set("purchase_date", bought)
        .set("mtbf", mtbf.to_string())
        .set("mttr", mttr.to_string());
}
