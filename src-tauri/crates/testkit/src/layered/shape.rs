//! How many CIs of each class stand at each site, and which index is which.

use std::ops::Range;

/// Sites of an estate; the first is the largest.
pub(super) const SITES: usize = 16;

/// A class of a generated estate.
pub(super) struct Class {
    pub id: &'static str,
    pub prefix: &'static str,
    pub word: &'static str,
    /// CIs of this class per 1,000.
    share: u32,
}

const fn class(id: &'static str, prefix: &'static str, word: &'static str, share: u32) -> Class {
    Class {
        id,
        prefix,
        word,
        share,
    }
}

/// Providers before dependents.
pub(super) const CLASSES: [Class; 14] = [
    class("power_feed", "feed", "Power feed", 2),
    class("rack", "rack", "Rack", 8),
    class("network_device", "sw", "Switch", 12),
    class("storage_system", "san", "Storage", 3),
    class("storage_volume", "vol", "Volume", 30),
    class("hypervisor", "esx", "Hypervisor", 20),
    class("server", "srv", "Server", 35),
    class("cluster", "cl", "Cluster", 5),
    class("virtual_machine", "vm", "Virtual machine", 335),
    class("database_instance", "db", "Database", 120),
    class("middleware", "mw", "Middleware", 100),
    class("application_component", "app", "Component", 240),
    class("application_service", "as", "Application service", 75),
    class("business_service", "bs", "Business service", 15),
];

pub(super) const FEED: usize = 0;
pub(super) const RACK: usize = 1;
pub(super) const SWITCH: usize = 2;
pub(super) const STORAGE: usize = 3;
pub(super) const VOLUME: usize = 4;
pub(super) const HYPERVISOR: usize = 5;
pub(super) const SERVER: usize = 6;
pub(super) const CLUSTER: usize = 7;
pub(super) const MACHINE: usize = 8;
pub(super) const DATABASE: usize = 9;
pub(super) const MIDDLEWARE: usize = 10;
pub(super) const COMPONENT: usize = 11;
pub(super) const APPLICATION: usize = 12;

/// Where a CI stands.
#[derive(Clone, Copy, Debug)]
pub(super) struct Place {
    pub class: usize,
    pub site: usize,
    /// Its number within class and site; 0 is the most popular.
    pub number: u32,
}

/// First index of each class, and within it of each site.
#[derive(Clone, Debug)]
pub(super) struct Shape {
    starts: [[u32; SITES + 1]; CLASSES.len()],
}

impl Shape {
    pub fn new(cis: u32) -> Self {
        // Site sizes fall with the square root of their rank; square roots are exact everywhere.
        let weights: Vec<f64> = (1..=SITES).map(|rank| 1.0 / (rank as f64).sqrt()).collect();
        let total: f64 = weights.iter().sum();
        let mut starts = [[0; SITES + 1]; CLASSES.len()];
        let mut next = 0;
        for (class, starts) in CLASSES.iter().zip(&mut starts) {
            let size = f64::from(cis) * f64::from(class.share) / 1_000.0;
            starts[0] = next;
            for (site, weight) in weights.iter().enumerate() {
                next += ((size * weight / total) as u32).max(2);
                starts[site + 1] = next;
            }
        }
        Self { starts }
    }

    pub fn ci_count(&self) -> u32 {
        self.starts[CLASSES.len() - 1][SITES]
    }

    /// Indices of a class at a site.
    pub fn range(&self, class: usize, site: usize) -> Range<u32> {
        self.starts[class][site]..self.starts[class][site + 1]
    }

    pub fn core_switch(&self, site: usize) -> u32 {
        self.starts[SWITCH][site]
    }

    pub fn place(&self, ci: u32) -> Place {
        let class = self.starts.partition_point(|starts| starts[0] <= ci) - 1;
        let site = self.starts[class][..SITES].partition_point(|&start| start <= ci) - 1;
        Place {
            class,
            site,
            number: ci - self.starts[class][site],
        }
    }

    /// The number in a CI's key: sites and popularity are spread over the keys of a class, as in
    /// an estate that has grown.
    pub fn shuffled(&self, place: Place) -> u32 {
        let first = self.starts[place.class][0];
        let size = u64::from(self.starts[place.class][SITES] - first);
        let position = u64::from(self.starts[place.class][place.site] - first + place.number);
        (position * coprime_step(size) % size) as u32
    }
}

/// A step that visits every residue of `size` before it comes back, and strides far.
fn coprime_step(size: u64) -> u64 {
    let divides = |mut left: u64, mut right: u64| {
        while right != 0 {
            (left, right) = (right, left % right);
        }
        left
    };
    (size * 618 / 1_000 + 1..)
        .find(|&step| divides(step, size) == 1)
        .expect("size + 1 has no divisor in common with size")
}
