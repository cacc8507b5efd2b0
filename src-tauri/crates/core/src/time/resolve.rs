//! From words to the moment they mean.

use faultline_model::nearest;
use faultline_store::file::FileFault;
use faultline_store::{Moment, StoreError, View};
use jiff::tz::TimeZone;
use jiff::{Timestamp, ToSpan};

use super::{TimeFault, When};
use crate::draft::nearest_names;

/// Names offered for a mistyped one.
const NEAREST: usize = 3;

/// The moment that is meant. `view` is of now; times without offset and the ends of days are of `zone`. A time means the
/// newest changeset recorded by then.
///
/// Cost: a few look-ups; for a time one for each doubling of the history.
///
/// # Errors
/// There is no such changeset, draft or baseline, or nothing was recorded by then.
pub fn resolve(view: View<'_>, when: &When, zone: &TimeZone) -> Result<Moment, TimeFault> {
    match when {
        When::Now => Ok(Moment::Now),
        When::Changeset(number) => match view.changeset(*number)? {
            Some(changeset) => Ok(Moment::Changeset(changeset.number)),
            None => Err(TimeFault::UnknownChangeset {
                number: *number,
                newest: view.head()?.number,
            }),
        },
        When::At(at) => as_of(view, &at.to_string(), |recorded| recorded <= *at),
        When::Local(local) => {
            let at = local.to_zoned(zone.clone());
            let at = at.map_err(|_| TimeFault::OutsideTheCalendar(local.to_string()))?;
            as_of(view, &local.to_string(), |recorded| {
                recorded <= at.timestamp()
            })
        }
        When::Date(date) => {
            let next = date
                .checked_add(1.day())
                .and_then(|next| next.to_zoned(zone.clone()));
            let next = next.map_err(|_| TimeFault::OutsideTheCalendar(date.to_string()))?;
            as_of(view, &format!("the end of {date}"), |recorded| {
                recorded < next.timestamp()
            })
        }
        When::Draft(name) => match view.draft_by_name(name)? {
            Some(draft) => Ok(Moment::Draft(draft.id)),
            None => Err(TimeFault::UnknownDraft {
                name: name.clone(),
                nearest: nearest_names(view, name)?,
            }),
        },
        When::Baseline(name) => match view.baseline_by_name(name)? {
            Some(baseline) => Ok(Moment::Changeset(baseline.changeset)),
            None => {
                let baselines = view.baselines()?;
                let names = baselines.iter().map(|baseline| baseline.name.as_str());
                let names = nearest(name, names, NEAREST).into_iter();
                let number = a_changeset(view, name)?.into_iter();
                Err(TimeFault::UnknownBaseline {
                    name: name.clone(),
                    nearest: number.chain(names.map(str::to_owned)).collect(),
                })
            }
        },
    }
}

/// A number alone is no name of anything; it is offered as the changeset that it may have been meant for.
fn a_changeset(view: View<'_>, name: &str) -> Result<Option<String>, StoreError> {
    let Ok(number) = name.parse() else {
        return Ok(None);
    };
    let changeset = view.changeset(number)?;
    Ok(changeset.map(|changeset| format!("#{}", changeset.number)))
}

/// The newest changeset whose time `is_by_then`.
fn as_of(
    view: View<'_>,
    asked: &str,
    is_by_then: impl Fn(Timestamp) -> bool,
) -> Result<Moment, TimeFault> {
    match newest(view, is_by_then)? {
        0 => Err(TimeFault::BeforeTheHistory {
            asked: asked.to_owned(),
            begins: time(view, 1)?.to_string(),
        }),
        number => Ok(Moment::Changeset(number)),
    }
}

/// The number of the newest changeset whose time `is_by_then`; 0 where there is none. Times never go back along the
/// history, so it is found by halving.
pub(crate) fn newest(
    view: View<'_>,
    is_by_then: impl Fn(Timestamp) -> bool,
) -> Result<u32, TimeFault> {
    let (mut before, mut after) = (0, view.head()?.number + 1);
    while before + 1 < after {
        let middle = before + (after - before) / 2;
        if is_by_then(time(view, middle)?) {
            before = middle;
        } else {
            after = middle;
        }
    }
    Ok(before)
}

fn time(view: View<'_>, number: u32) -> Result<Timestamp, TimeFault> {
    let changeset = view.changeset(number)?;
    let changeset = changeset.ok_or(StoreError::File(FileFault::Damaged))?;
    Ok(changeset.header.at)
}
