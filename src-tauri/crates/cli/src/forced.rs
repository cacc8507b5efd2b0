//! `KEY[=STATE]`: a CI that is forced to a state.

use std::convert::Infallible;
use std::str::FromStr;

use faultline_core::graph::State;

/// What follows `--ci`. Keys may hold `=` themselves: the text is split at the last one,
/// and only if a state follows it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ForcedArgument {
    /// The key of the CI.
    pub key: String,
    /// The state it is forced to.
    pub state: State,
}

impl FromStr for ForcedArgument {
    type Err = Infallible;

    fn from_str(text: &str) -> Result<Self, Infallible> {
        let stated = text
            .rsplit_once('=')
            .and_then(|(key, word)| Some((key, State::from_word(word)?)));
        let (key, state) = stated.unwrap_or((text, State::Down));
        Ok(Self {
            key: key.to_owned(),
            state,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_last_equals_sign_counts_if_a_state_follows() {
        for (text, key, state) in [
            ("vm-1", "vm-1", State::Down),
            ("vm-1=degraded", "vm-1", State::Degraded),
            ("a=b=at_risk", "a=b", State::AtRisk),
            ("a=b", "a=b", State::Down),
            ("a=down=b", "a=down=b", State::Down),
            ("a=DOWN", "a=DOWN", State::Down),
            ("a=up", "a", State::Up),
        ] {
            let Ok(read) = text.parse::<ForcedArgument>();
            assert_eq!((read.key.as_str(), read.state), (key, state), "{text}");
        }
    }
}
