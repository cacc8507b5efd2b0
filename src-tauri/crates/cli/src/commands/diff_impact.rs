//! `faultline diff --impact`: the same impact question asked of both moments.

use std::io::Write;

use faultline_core::compare::{
    AffectedDifference, Fare, ImpactDifference, ImpactSide, LostRedundancy, ServicePoints,
};
use faultline_core::graph::State;
use serde::Serialize;

use crate::failure::Failure;
use crate::state_words::{style, word};
use crate::table::{Alignment, Table};
use crate::text::{counted, harmless};

/// What fails otherwise, and what redundancy went.
#[derive(Serialize)]
pub struct ImpactDocument<'d> {
    from: Side<'d>,
    to: Side<'d>,
    affected: Vec<Affected<'d>>,
    lost_redundancy: Vec<Lost<'d>>,
    single_points_appeared: Vec<Points<'d>>,
    single_points_gone: Vec<Points<'d>>,
}

/// One answer in numbers.
#[derive(Serialize)]
struct Side<'d> {
    down: u32,
    degraded: u32,
    at_risk: u32,
    services: u32,
    missing: &'d [String],
}

/// A CI that ends in another state.
#[derive(Serialize)]
struct Affected<'d> {
    key: &'d str,
    name: &'d str,
    class: &'d str,
    what: &'static str,
    from: Option<&'static str>,
    to: Option<&'static str>,
}

/// A group that had members to spare.
#[derive(Serialize)]
struct Lost<'d> {
    key: &'d str,
    group: Option<&'d str>,
    before: Members,
    after: Members,
    services: &'d [String],
}

#[derive(Serialize)]
struct Members {
    needs: u32,
    members: u32,
}

/// A service and what alone takes it down.
#[derive(Serialize)]
struct Points<'d> {
    key: &'d str,
    single_points: &'d [String],
}

impl<'d> ImpactDocument<'d> {
    /// The document of the two answers.
    pub fn of(difference: &'d ImpactDifference) -> Self {
        let ImpactDifference {
            from,
            to,
            affected,
            lost_redundancy,
            single_points_appeared,
            single_points_gone,
        } = difference;
        Self {
            from: side(from),
            to: side(to),
            affected: affected.iter().map(affected_document).collect(),
            lost_redundancy: lost_redundancy.iter().map(lost).collect(),
            single_points_appeared: single_points_appeared.iter().map(points).collect(),
            single_points_gone: single_points_gone.iter().map(points).collect(),
        }
    }

    /// The same for people.
    pub fn write(&self, out: &mut impl Write) -> Result<(), Failure> {
        writeln!(out, "\nImpact")?;
        for (name, side) in [("A", &self.from), ("B", &self.to)] {
            writeln!(
                out,
                "  {name}: {} down, {} degraded, {} at risk, {} affected",
                side.down,
                side.degraded,
                side.at_risk,
                counted(side.services.into(), "service")
            )?;
            for key in side.missing {
                let key = harmless(key);
                writeln!(out, "     without {key}, which is not in service there")?;
            }
        }
        if self.affected.is_empty() {
            writeln!(out, "\nEvery CI ends in the same state in both.")?;
        } else {
            writeln!(out)?;
            self.write_affected(out)?;
        }
        for lost in &self.lost_redundancy {
            writeln!(out, "{}", harmless(&lost.sentence()))?;
        }
        for (points, verb) in [
            (&self.single_points_appeared, "is now a single point of"),
            (&self.single_points_gone, "is no longer a single point of"),
        ] {
            for service in points {
                for point in service.single_points {
                    let sentence = format!("{point} {verb} failure of {}.", service.key);
                    writeln!(out, "{}", harmless(&sentence))?;
                }
            }
        }
        Ok(())
    }

    fn write_affected(&self, out: &mut impl Write) -> Result<(), Failure> {
        let mut table = Table::new(&[
            ("WHAT", Alignment::Left),
            ("A", Alignment::Left),
            ("B", Alignment::Left),
            ("KEY", Alignment::Left),
            ("NAME", Alignment::Left),
            ("CLASS", Alignment::Left),
        ]);
        let spaced = |word: &str| word.replace('_', " ");
        let state = |word: Option<&str>| word.map_or_else(|| "–".to_owned(), spaced);
        for one in &self.affected {
            table.row([
                &spaced(one.what),
                &state(one.from),
                &state(one.to),
                one.key,
                one.name,
                one.class,
            ]);
        }
        table.write(out)?;
        let worse = |one: &&Affected<'_>| matches!(one.what, "newly_hit" | "worse");
        let red = style(State::Down);
        let count = self.affected.iter().filter(worse).count();
        if count > 0 {
            writeln!(
                out,
                "{red}{} worse{red:#} in B\n",
                counted(count as u64, "CI")
            )?;
        }
        Ok(())
    }
}

impl Lost<'_> {
    /// "svc lost its redundancy in group nodes: it needs 1 of 1, and needed 1 of 2. Hit when it is down: shop."
    fn sentence(&self) -> String {
        let group = match self.group {
            Some(name) => format!("group {name}"),
            None => "its default group".to_owned(),
        };
        let hit = match self.services {
            [] => "no service leans on it".to_owned(),
            services => format!("hit when it is down: {}", services.join(", ")),
        };
        format!(
            "{} lost its redundancy in {group}: it needs {} of {} now, {} of {} before; {hit}.",
            self.key, self.after.needs, self.after.members, self.before.needs, self.before.members
        )
    }
}

fn side(side: &ImpactSide) -> Side<'_> {
    Side {
        down: side.summary.down,
        degraded: side.summary.degraded,
        at_risk: side.summary.at_risk,
        services: side.summary.services,
        missing: &side.missing,
    }
}

fn affected_document(one: &AffectedDifference) -> Affected<'_> {
    Affected {
        key: &one.key,
        name: &one.name,
        class: &one.class,
        what: match one.fare {
            Fare::NewlyHit => "newly_hit",
            Fare::Worse => "worse",
            Fare::Better => "better",
            Fare::NoLongerHit => "no_longer_hit",
        },
        from: one.from.map(word),
        to: one.to.map(word),
    }
}

fn lost(one: &LostRedundancy) -> Lost<'_> {
    let members = |(needs, members)| Members { needs, members };
    Lost {
        key: &one.key,
        group: one.group.as_deref(),
        before: members(one.before),
        after: members(one.after),
        services: &one.services,
    }
}

fn points(one: &ServicePoints) -> Points<'_> {
    Points {
        key: &one.service,
        single_points: &one.points,
    }
}
