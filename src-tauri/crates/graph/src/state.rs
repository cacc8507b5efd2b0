//! The four states of a CI.

/// How well a CI works, ordered from best to worst.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[repr(u8)]
pub enum State {
    /// Nothing it leans on is impaired.
    #[default]
    Up = 0,
    /// Works in full, but something it leans on is impaired.
    AtRisk = 1,
    /// Works in part.
    Degraded = 2,
    /// Does not work.
    Down = 3,
}

impl State {
    /// Every state, best first.
    pub const ALL: [Self; 4] = [Self::Up, Self::AtRisk, Self::Degraded, Self::Down];

    /// The word in files, commands and documents.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Up => "up",
            Self::AtRisk => "at_risk",
            Self::Degraded => "degraded",
            Self::Down => "down",
        }
    }

    /// The state that a word means.
    #[must_use]
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|state| state.as_str() == word)
    }

    /// One step better; `Up` stays `Up`.
    #[must_use]
    pub const fn soften(self) -> Self {
        match self {
            Self::Down => Self::Degraded,
            Self::Degraded => Self::AtRisk,
            Self::AtRisk | Self::Up => Self::Up,
        }
    }

    /// The state whose discriminant is the low two bits of `level`.
    pub(crate) const fn from_level(level: u8) -> Self {
        Self::ALL[(level & 3) as usize]
    }
}

#[cfg(test)]
mod tests {
    use super::State;

    #[test]
    fn softening_takes_one_step_towards_up() {
        let softened = State::ALL.map(State::soften);
        assert_eq!(
            softened,
            [State::Up, State::Up, State::AtRisk, State::Degraded]
        );
    }

    #[test]
    fn states_are_ordered_from_best_to_worst_and_match_their_levels() {
        assert!(State::ALL.is_sorted());
        for state in State::ALL {
            assert_eq!(State::from_level(state as u8), state);
        }
    }
}
