//! How many members a redundancy group needs, in exact arithmetic.

use std::num::NonZeroU32;

/// How many members of a redundancy group its dependent needs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Needs {
    /// That many members; more than there are is taken as all of them.
    Count(NonZeroU32),
    /// That share of the members, rounded up, at least one.
    Percent(Percent),
}

impl Needs {
    /// One member: what a group needs where nobody said.
    pub const ONE: Self = Self::Count(NonZeroU32::MIN);

    /// The number needed of `members` distinct providers in service: at least 1 and at most
    /// `members`, and 0 only where `members` is 0.
    #[must_use]
    pub fn of(self, members: u32) -> u32 {
        let wanted = match self {
            Self::Count(count) => count.get(),
            Self::Percent(percent) => percent.ceiling_of(members).max(1),
        };
        wanted.min(members)
    }
}

/// An exact decimal percentage from 0 to 100, such as 33.35.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Percent {
    digits: u64,
    scale: u8,
}

impl Percent {
    /// The most decimal places a percentage can carry.
    pub const MAX_SCALE: u8 = 17;

    /// `digits / 10^scale` percent; `None` above 100 % or beyond [`Self::MAX_SCALE`] places.
    /// Trailing zeros are dropped, so that equal percentages compare equal.
    #[must_use]
    pub fn new(mut digits: u64, mut scale: u8) -> Option<Self> {
        if scale > Self::MAX_SCALE || digits > 100 * 10_u64.pow(u32::from(scale)) {
            return None;
        }
        while scale > 0 && digits.is_multiple_of(10) {
            digits /= 10;
            scale -= 1;
        }
        Some(Self { digits, scale })
    }

    /// The decimal digits without their point, and how many of them stand after it.
    #[must_use]
    pub fn parts(self) -> (u64, u8) {
        (self.digits, self.scale)
    }

    fn ceiling_of(self, members: u32) -> u32 {
        let share = u128::from(members) * u128::from(self.digits);
        let whole = 100 * 10_u128.pow(u32::from(self.scale));
        u32::try_from(share.div_ceil(whole)).expect("at most 100 % of a u32 fits a u32")
    }
}

#[cfg(test)]
mod tests {
    use super::{Needs, Percent};
    use std::num::NonZeroU32;

    fn percent(digits: u64, scale: u8) -> Needs {
        Needs::Percent(Percent::new(digits, scale).unwrap())
    }

    #[test]
    fn counts_and_percentages_are_rounded_up_within_the_members() {
        let two = Needs::Count(NonZeroU32::new(2).unwrap());
        for (needs, members, expected) in [
            (two, 5, 2),
            (two, 1, 1),
            (two, 0, 0),
            (percent(50, 0), 4, 2),
            (percent(50, 0), 5, 3),
            (percent(0, 0), 5, 1),
            (percent(0, 0), 0, 0),
            (percent(100, 0), u32::MAX, u32::MAX),
            (percent(333, 1), 10, 4),
            (percent(3333, 2), 3, 1),
            (percent(3334, 2), 3, 2),
            // 0.1 % of 1,000 is exactly one: binary fractions would round it up to two.
            (percent(1, 1), 1_000, 1),
            (percent(29, 0), 100, 29),
        ] {
            assert_eq!(needs.of(members), expected, "{needs:?} of {members}");
        }
    }

    #[test]
    fn percentages_are_bounded_and_normalised() {
        assert_eq!(Percent::new(500, 1), Percent::new(50, 0));
        assert_eq!(Percent::new(1001, 1), None);
        assert_eq!(Percent::new(1, 18), None);
        assert!(Percent::new(10_000_000_000_000_000_000, 17).is_some());
    }
}
