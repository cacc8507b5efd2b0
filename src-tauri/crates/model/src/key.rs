//! Keys and names of CIs.

/// Longest key in bytes.
pub const MAXIMUM_KEY_BYTES: usize = 65_536;

/// The text cannot be a key or a name.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum KeyFault {
    /// Nothing is there.
    #[error("It is empty. Give at least one character.")]
    Empty,
    /// A control character, such as a line break, is in it.
    #[error("It holds a control character, such as a line break or a tab. Remove it.")]
    ControlCharacter,
    /// It is longer than [`MAXIMUM_KEY_BYTES`].
    #[error("It is longer than {MAXIMUM_KEY_BYTES} bytes. Shorten it.")]
    TooLong,
}

/// Checks a key of a CI. Keys are compared byte for byte, so space around one is part of it.
///
/// # Errors
/// [`KeyFault`] says why not.
pub fn validate_key(key: &str) -> Result<(), KeyFault> {
    if key.is_empty() {
        Err(KeyFault::Empty)
    } else if key.len() > MAXIMUM_KEY_BYTES {
        Err(KeyFault::TooLong)
    } else if key.chars().any(char::is_control) {
        Err(KeyFault::ControlCharacter)
    } else {
        Ok(())
    }
}

/// Checks a name of a CI: as a key, but of any length, and not of space alone.
///
/// # Errors
/// [`KeyFault`] says why not.
pub fn validate_name(name: &str) -> Result<(), KeyFault> {
    if name.trim().is_empty() {
        Err(KeyFault::Empty)
    } else if name.chars().any(char::is_control) {
        Err(KeyFault::ControlCharacter)
    } else {
        Ok(())
    }
}
