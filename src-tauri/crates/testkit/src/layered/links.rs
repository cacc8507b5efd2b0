//! The relationships that a CI of a generated estate states.

use super::shape::{
    APPLICATION, CLUSTER, COMPONENT, DATABASE, FEED, HYPERVISOR, MACHINE, MIDDLEWARE, Place, RACK,
    SERVER, SITES, STORAGE, SWITCH, VOLUME,
};
use super::{CLASSES, Layered};
use crate::random::Random;

/// A relationship of a generated estate; its ends are indices of CIs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LinkRow {
    /// The CI it starts from.
    pub source: u32,
    /// Id of its type.
    pub kind: &'static str,
    /// The CI it points to.
    pub target: u32,
    /// Stated strength.
    pub strength: Option<&'static str>,
    /// Name of its redundancy group at the source.
    pub group: Option<&'static str>,
    /// Stated needs of that group.
    pub needs: Option<&'static str>,
}

pub(super) fn links_of(estate: &Layered, ci: u32) -> Vec<LinkRow> {
    let place = estate.shape.place(ci);
    let mut links = Links {
        estate,
        place,
        ci,
        random: Random::new(estate.seed, ci, 1),
        rows: Vec::new(),
    };
    links.state();
    links.rows
}

struct Links<'e> {
    estate: &'e Layered,
    place: Place,
    ci: u32,
    random: Random,
    rows: Vec<LinkRow>,
}

impl Links<'_> {
    fn state(&mut self) {
        match self.place.class {
            FEED => {}
            RACK => {
                // Two feeds of which nobody says that one is enough: a default group.
                self.one("powered_by", FEED, 0);
                self.one("powered_by", FEED, 0);
            }
            SWITCH => self.network(),
            STORAGE => {
                self.one("located_in", RACK, 0);
                self.uplinks();
            }
            VOLUME => self.one("stored_on", STORAGE, 0),
            HYPERVISOR | SERVER => {
                self.one("located_in", RACK, 0);
                self.uplinks();
            }
            CLUSTER => {
                for _ in 0..4 {
                    self.one("has_member", HYPERVISOR, 0);
                }
            }
            MACHINE => {
                if self.random.percent(15) {
                    self.one("hosted_on", CLUSTER, 0);
                } else {
                    self.one("virtualized_by", HYPERVISOR, 0);
                }
                self.one("stored_on", VOLUME, 0);
            }
            DATABASE | MIDDLEWARE => {
                let host = if self.random.percent(20) {
                    SERVER
                } else {
                    MACHINE
                };
                self.one("runs_on", host, 0);
                if self.random.percent(60) {
                    self.one("uses", MIDDLEWARE, 1);
                }
                if self.random.percent(30) {
                    self.one("monitored_by", MACHINE, 5);
                }
            }
            COMPONENT => self.component(),
            APPLICATION => {
                self.group("realized_by", COMPONENT, "front", "1", 2);
                self.one("depends_on", COMPONENT, 1);
                self.one("depends_on", MIDDLEWARE, 1);
            }
            _ => {
                self.group("depends_on", APPLICATION, "channels", "50%", 3);
                self.one("realized_by", APPLICATION, 2);
                self.one("uses", APPLICATION, 5);
            }
        }
    }

    /// Switches form a tree below the core switch of their site.
    fn network(&mut self) {
        self.one("located_in", RACK, 0);
        if self.place.number > 0 {
            let above = self.random.popular_below(self.place.number);
            let first = self.estate.shape.range(SWITCH, self.place.site).start;
            self.link("connects_to", first + above);
        }
    }

    fn uplinks(&mut self) {
        if self.random.percent(40) {
            self.group("connects_to", SWITCH, "uplink", "1", 2);
        } else {
            self.one("connects_to", SWITCH, 0);
        }
    }

    fn component(&mut self) {
        self.one("runs_on", MACHINE, 0);
        if self.random.percent(45) {
            self.group("depends_on", DATABASE, "db", "1", 2);
        } else {
            self.one("depends_on", DATABASE, 0);
        }
        if self.random.percent(35) {
            self.one("calls", COMPONENT, 1);
        }
        if self.random.percent(25) {
            self.one("uses", COMPONENT, 2);
        }
        if self.random.percent(15) {
            self.one("authenticates_with", MIDDLEWARE, 1);
        }
    }

    /// One relationship to a popular CI of `class`, at another site in that many of 100 cases.
    fn one(&mut self, kind: &'static str, class: usize, elsewhere: u32) {
        let target = self.popular(class, elsewhere);
        self.link(kind, target);
    }

    /// A group of up to `members` distinct providers.
    fn group(
        &mut self,
        kind: &'static str,
        class: usize,
        name: &'static str,
        needs: &'static str,
        members: u32,
    ) {
        for _ in 0..members {
            let target = self.popular(class, 1);
            let before = self.rows.len();
            self.link(kind, target);
            for row in &mut self.rows[before..] {
                row.group = Some(name);
                row.needs = Some(needs);
            }
        }
    }

    fn popular(&mut self, class: usize, elsewhere: u32) -> u32 {
        let site = if self.random.percent(elsewhere) {
            self.random.below(SITES as u32) as usize
        } else {
            self.place.site
        };
        let range = self.estate.shape.range(class, site);
        range.start + self.random.popular_below(range.end - range.start)
    }

    /// Nothing is stated twice, nor of a CI and itself.
    fn link(&mut self, kind: &'static str, target: u32) {
        let stated = |row: &LinkRow| row.kind == kind && row.target == target;
        if target == self.ci || self.rows.iter().any(stated) {
            return;
        }
        let strength = (kind == "calls" && self.random.percent(20)).then_some("soft");
        self.rows.push(LinkRow {
            source: self.ci,
            kind,
            target,
            strength,
            group: None,
            needs: None,
        });
    }
}

const _: () = assert!(APPLICATION + 2 == CLASSES.len());
