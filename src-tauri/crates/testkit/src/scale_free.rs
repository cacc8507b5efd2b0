//! A generated estate without layers or sites, in which a few CIs carry most of the others.
//!
//! It grows by preferential attachment (A.-L. Barabási and R. Albert, "Emergence of scaling in random
//! networks", *Science* 286, 1999): every CI needs one to three older ones, and is likelier to choose
//! one that many need already. The oldest are network devices and storage, the youngest services. Of
//! the CIs that need several, three in ten can do without one of the last two; one need in ten is
//! soft. The same seed gives the same estate on every platform.

use std::io::{self, Write};

use crate::layered::LinkRow;
use crate::random::Random;

/// Class and CIs of it per 1,000, the oldest first.
const CLASSES: [(&str, u32); 8] = [
    ("network_device", 20),
    ("storage_system", 10),
    ("server", 120),
    ("virtual_machine", 250),
    ("database_instance", 150),
    ("application_component", 350),
    ("application_service", 80),
    ("business_service", 20),
];

/// A generated estate.
#[derive(Clone, Debug)]
pub struct ScaleFree {
    cis: u32,
    links: Vec<LinkRow>,
}

impl ScaleFree {
    /// An estate of `cis` CIs and nearly twice as many relationships.
    #[must_use]
    pub fn new(cis: u32, seed: u64) -> Self {
        let mut links = Vec::new();
        // Every CI once, and once more for each that needs it.
        let mut urn = Vec::new();
        for ci in 0..cis {
            let mut random = Random::new(seed, ci, 2);
            let wanted = match random.below(100) {
                0..40 => 1,
                40..75 => 2,
                _ => 3,
            };
            let mut providers: Vec<u32> = Vec::new();
            for _ in 0..wanted.min(ci) {
                let provider = random.one_of(&urn);
                if !providers.contains(&provider) {
                    providers.push(provider);
                }
            }
            let ungrouped = match providers.len() {
                several @ 2.. if random.percent(30) => several - 2,
                all => all,
            };
            for (position, &target) in providers.iter().enumerate() {
                let is_grouped = position >= ungrouped;
                links.push(LinkRow {
                    source: ci,
                    kind: "depends_on",
                    target,
                    strength: (!is_grouped && random.percent(10)).then_some("soft"),
                    group: is_grouped.then_some("either"),
                    needs: is_grouped.then_some("1"),
                });
            }
            urn.extend(providers);
            urn.push(ci);
        }
        Self { cis, links }
    }

    /// Every relationship, by the CI that states it; ends are ages, 0 the oldest.
    #[must_use]
    pub fn links(&self) -> &[LinkRow] {
        &self.links
    }

    /// Writes the two plain files, CIs and relationships.
    ///
    /// # Errors
    /// Those of the writers.
    pub fn write_csv(
        &self,
        cis: &mut impl Write,
        relationships: &mut impl Write,
    ) -> io::Result<()> {
        writeln!(cis, "key,class,status")?;
        for ci in 0..self.cis {
            writeln!(cis, "{},{},live", key(ci), self.class(ci))?;
        }
        writeln!(relationships, "source,type,target,strength,group,needs")?;
        for link in &self.links {
            writeln!(
                relationships,
                "{},{},{},{},{},{}",
                key(link.source),
                link.kind,
                key(link.target),
                link.strength.unwrap_or_default(),
                link.group.unwrap_or_default(),
                link.needs.unwrap_or_default(),
            )?;
        }
        Ok(())
    }

    fn class(&self, ci: u32) -> &'static str {
        let mut share = u64::from(ci) * 1_000 / u64::from(self.cis);
        for (class, per_thousand) in CLASSES {
            match share.checked_sub(u64::from(per_thousand)) {
                Some(rest) => share = rest,
                None => return class,
            }
        }
        unreachable!("the shares add up to 1,000")
    }
}

fn key(ci: u32) -> String {
    format!("ci-{ci:06}")
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use super::{CLASSES, ScaleFree};

    #[test]
    fn few_carry_many_and_nothing_needs_the_younger() {
        let estate = ScaleFree::new(4_000, 5);
        let mut dependents: BTreeMap<u32, usize> = BTreeMap::new();
        for link in estate.links() {
            assert!(link.target < link.source);
            *dependents.entry(link.target).or_default() += 1;
        }
        let most = dependents.values().max().copied().unwrap_or_default();
        assert!(most > 100, "{most}");
        let needed_by_few = dependents.values().filter(|&&count| count <= 2).count();
        assert!(needed_by_few * 2 > dependents.len(), "{needed_by_few}");
    }

    #[test]
    fn both_files_hold_a_line_for_every_row_and_are_the_same_again() {
        assert_eq!(CLASSES.iter().map(|(_, share)| share).sum::<u32>(), 1_000);
        let write = || {
            let (mut cis, mut links) = (Vec::new(), Vec::new());
            let estate = ScaleFree::new(1_000, 1);
            estate.write_csv(&mut cis, &mut links).unwrap();
            assert_eq!(
                links.iter().filter(|&&byte| byte == b'\n').count(),
                estate.links().len() + 1
            );
            [cis, links].map(|file| String::from_utf8(file).unwrap())
        };
        let [cis, links] = write();
        assert_eq!(cis.lines().count(), 1_001);
        assert!(cis.ends_with("ci-000999,business_service,live\n"), "{cis}");
        assert_eq!([cis, links], write());
    }
}
