//! From the words for a beginning and an end to the changesets between.

use std::ops::RangeInclusive;

use faultline_store::{Moment, View};
use jiff::tz::TimeZone;

use super::resolve::newest;
use super::{TimeFault, When, resolve};

/// The numbers of changesets from one moment up to another, both included; what is not given does not bound them. A date begins with
/// its first moment and ends with its last. `view` is of now.
///
/// Cost: as [`resolve`], twice.
///
/// # Errors
/// There is no such changeset or baseline, or a draft is given, which is no part of the history.
pub fn span(
    view: View<'_>,
    since: Option<&When>,
    until: Option<&When>,
    zone: &TimeZone,
) -> Result<RangeInclusive<u32>, TimeFault> {
    let first = match since {
        None => 1,
        Some(since) => first(view, since, zone)?,
    };
    let last = match until {
        None => u32::MAX,
        Some(until) => match resolve(view, until, zone) {
            Err(TimeFault::BeforeTheHistory { .. }) => 0,
            moment => number(view, moment?)?,
        },
    };
    Ok(first..=last)
}

/// The first changeset that counts.
fn first(view: View<'_>, since: &When, zone: &TimeZone) -> Result<u32, TimeFault> {
    let at = match since {
        When::At(at) => *at,
        When::Local(local) => {
            let at = local.to_zoned(zone.clone());
            let at = at.map_err(|_| TimeFault::OutsideTheCalendar(local.to_string()))?;
            at.timestamp()
        }
        When::Date(date) => {
            let start = date.to_zoned(zone.clone());
            let start = start.map_err(|_| TimeFault::OutsideTheCalendar(date.to_string()))?;
            start.timestamp()
        }
        When::Now | When::Changeset(_) | When::Draft(_) | When::Baseline(_) => {
            return number(view, resolve(view, since, zone)?);
        }
    };
    Ok(newest(view, |recorded| recorded < at)? + 1)
}

fn number(view: View<'_>, moment: Moment) -> Result<u32, TimeFault> {
    match moment {
        Moment::Now => Ok(view.head()?.number),
        Moment::Changeset(number) => Ok(number),
        Moment::Draft(_) => Err(TimeFault::NotInTheHistory),
    }
}
