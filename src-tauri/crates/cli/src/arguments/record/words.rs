//! How the words of records are read from the command line.

use clap::builder::{PossibleValuesParser, TypedValueParser};
use faultline_core::records::{
    CiRole, Decision, LinkedState, RecordKind, RecordLinkKind, RecordState,
};

use super::CiArgument;

/// Words of kinds.
pub(in crate::arguments) fn kinds() -> impl TypedValueParser<Value = RecordKind> {
    PossibleValuesParser::new(RecordKind::WORDS).try_map(|word| word.parse::<RecordKind>())
}

/// Words of states.
pub(in crate::arguments) fn states() -> impl TypedValueParser<Value = RecordState> {
    PossibleValuesParser::new(RecordState::WORDS).try_map(|word| word.parse::<RecordState>())
}

/// Words of decisions.
pub(in crate::arguments) fn decisions() -> impl TypedValueParser<Value = Decision> {
    PossibleValuesParser::new(Decision::WORDS).try_map(|word| word.parse::<Decision>())
}

/// Words of the states of linked CIs.
pub(in crate::arguments) fn linked_states() -> impl TypedValueParser<Value = LinkedState> {
    PossibleValuesParser::new(LinkedState::WORDS).try_map(|word| word.parse::<LinkedState>())
}

/// The roles of CIs, and the words of links read from either end.
pub(in crate::arguments) fn link_words() -> PossibleValuesParser {
    let mut words: Vec<&'static str> = CiRole::WORDS.to_vec();
    words.extend(RecordLinkKind::WORDS);
    for kind in RecordLinkKind::ALL {
        if !words.contains(&kind.inverse()) {
            words.push(kind.inverse());
        }
    }
    PossibleValuesParser::new(words)
}

/// `FIELD=VALUE`.
pub(in crate::arguments) fn assignment(text: &str) -> Result<(String, String), String> {
    let parts = text.split_once('=');
    let (name, value) = parts.ok_or("write it as FIELD=VALUE, such as risk=low")?;
    Ok((name.trim().to_owned(), value.to_owned()))
}

/// `WORD=STATE`.
pub(in crate::arguments) fn word_of_state(text: &str) -> Result<(String, RecordState), String> {
    let (word, state) = assignment(text)?;
    let state = state.parse().map_err(|_| {
        let known = RecordState::WORDS.join(", ");
        format!("{state:?} is no state. Use one of {known}")
    })?;
    Ok((word, state))
}

/// Keys may hold `=` themselves: the text is split at the last one, if a state follows it.
pub(in crate::arguments) fn ci_argument(
    text: &str,
) -> Result<CiArgument, std::convert::Infallible> {
    let stated = text
        .rsplit_once('=')
        .and_then(|(key, word)| Some((key, word.parse::<LinkedState>().ok()?)));
    Ok(match stated {
        Some((key, state)) => CiArgument {
            key: key.to_owned(),
            state: Some(state),
        },
        None => CiArgument {
            key: text.to_owned(),
            state: None,
        },
    })
}
