//! Who writes, and when.

use faultline_core::context::{Context, UNKNOWN_AUTHOR};
use jiff::Timestamp;

use crate::arguments::Authorship;

/// Where a person is named: by themselves, or by the system as the user account.
const ACCOUNT: [&str; 4] = ["FAULTLINE_AUTHOR", "USER", "LOGNAME", "USERNAME"];

impl Authorship {
    /// The words of a changeset made now.
    pub fn context(&self) -> Context {
        Context {
            now: Timestamp::now(),
            author: self.author.clone().unwrap_or_else(account),
            message: self.message.clone(),
        }
    }
}

fn account() -> String {
    ACCOUNT
        .iter()
        .find_map(|name| {
            std::env::var(name)
                .ok()
                .filter(|value| !value.trim().is_empty())
        })
        .unwrap_or_else(|| UNKNOWN_AUTHOR.to_owned())
}
