//! CIs that say the same of themselves: probably one thing, recorded twice.

use std::collections::HashMap;
use std::net::IpAddr;

use faultline_graph::Node;
use faultline_model::Attributes;
use faultline_store::{CiRow, StoreError, View};

use super::figures::Gathered;
use super::{Check, Finding, Reason};
use crate::snapshot::GraphSnapshot;

/// Others named in one reason.
pub(super) const NAMED: usize = 5;
const SERIAL_NUMBER: &str = "serial_number";
const IP_ADDRESS: &str = "ip_address";

/// Values met so far, by their hash: a million texts would take more room than the rest of the analysis.
#[derive(Default)]
pub(super) struct Duplicates {
    met: Vec<(u128, Node)>,
}

impl Duplicates {
    /// Takes note of a CI's value in the form in which equal values are equal; nothing where there is none.
    fn note(&mut self, node: Node, normalised: Option<String>) {
        let Some(text) = normalised else {
            return;
        };
        let digest = blake3::hash(text.as_bytes());
        let mut half = [0; 16];
        half.copy_from_slice(&digest.as_bytes()[..16]);
        self.met.push((u128::from_le_bytes(half), node));
    }

    /// Everything met twice or more, with the value as each CI has it.
    fn into_findings(
        mut self,
        estate: &GraphSnapshot,
        view: View<'_>,
        value: fn(&CiRow<'_>) -> Option<Box<str>>,
    ) -> Result<Vec<Finding>, StoreError> {
        self.met.sort_unstable();
        let alike = self.met.chunk_by(|left, right| left.0 == right.0);
        let alike: Vec<_> = alike.filter(|alike| alike.len() > 1).collect();
        let nodes = alike.iter().flat_map(|alike| alike.iter());
        let ids: Vec<u32> = nodes.map(|one| estate.graph.ci_id(one.1)).collect();
        let mut values = HashMap::with_capacity(ids.len());
        view.for_each_ci_of(&ids, |row, _| {
            values.insert(row.id, value(&row).unwrap_or_default());
            Ok::<_, StoreError>(())
        })?;
        let mut findings = Vec::with_capacity(ids.len());
        for alike in alike {
            for &(_, node) in alike {
                let others = alike.iter().map(|other| other.1);
                let others = others.filter(|&other| other != node).take(NAMED);
                let value = values.remove(&estate.graph.ci_id(node));
                let reason = Reason::Same {
                    value: value.unwrap_or_default(),
                    total: alike.len() as u32 - 1,
                    others: others.collect(),
                };
                findings.push(Finding { node, reason });
            }
        }
        Ok(findings)
    }
}

/// All three kinds.
#[derive(Default)]
pub(super) struct AllDuplicates {
    names: Duplicates,
    serial_numbers: Duplicates,
    addresses: Duplicates,
}

impl AllDuplicates {
    /// Takes note of a CI in service.
    pub fn consider(&mut self, node: Node, row: &CiRow<'_>) {
        let found = |id| Attributes::find(row.attributes, id);
        self.names.note(node, normalised_name(row.class, row.name));
        let serial = found(SERIAL_NUMBER);
        self.serial_numbers.note(
            node,
            serial.and_then(|text| normalised_serial_number(&text)),
        );
        let address = found(IP_ADDRESS);
        self.addresses
            .note(node, address.and_then(|text| normalised_address(&text)));
    }

    /// Adds what was met twice or more.
    pub fn gather(
        self,
        estate: &GraphSnapshot,
        view: View<'_>,
        gathered: &mut Gathered,
    ) -> Result<(), StoreError> {
        let named = self
            .names
            .into_findings(estate, view, |row| Some(row.name.into()))?;
        let serial = self.serial_numbers.into_findings(estate, view, |row| {
            Attributes::find(row.attributes, SERIAL_NUMBER).map(|text| text.into())
        })?;
        let addressed = self.addresses.into_findings(estate, view, |row| {
            Attributes::find(row.attributes, IP_ADDRESS).map(|text| text.into())
        })?;
        for (check, findings) in [
            (Check::SameName, named),
            (Check::SameSerialNumber, serial),
            (Check::SameIpAddress, addressed),
        ] {
            for finding in findings {
                gathered.add(check, finding);
            }
        }
        Ok(())
    }
}

/// A name without regard to case and to how much blank stands where, within its class.
pub(super) fn normalised_name(class: u16, name: &str) -> Option<String> {
    let words: Vec<String> = name.split_whitespace().map(str::to_lowercase).collect();
    (!words.is_empty()).then(|| format!("{class} {}", words.join(" ")))
}

/// The letters and digits of a serial number, without regard to case.
pub(super) fn normalised_serial_number(serial: &str) -> Option<String> {
    let signs = serial.chars().filter(|sign| sign.is_alphanumeric());
    let text: String = signs.flat_map(char::to_lowercase).collect();
    (!text.is_empty()).then_some(text)
}

/// An address in its shortest form; an IPv4 address written as IPv6 is that IPv4 address. Loopback and unspecified
/// addresses say nothing of who has them.
pub(super) fn normalised_address(address: &str) -> Option<String> {
    let address: IpAddr = address.trim().parse().ok()?;
    let address = match address {
        IpAddr::V6(six) => six.to_ipv4_mapped().map_or(IpAddr::V6(six), IpAddr::V4),
        four => four,
    };
    let says_nothing = address.is_loopback() || address.is_unspecified();
    (!says_nothing).then(|| address.to_string())
}
