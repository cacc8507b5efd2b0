//! Who writes, and when.

use faultline_core::context::Context;
use jiff::Timestamp;

use crate::arguments::Authorship;

/// Where systems keep the name of the user account.
const ACCOUNT: [&str; 3] = ["USER", "LOGNAME", "USERNAME"];

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
        .find_map(|name| std::env::var(name).ok().filter(|value| !value.is_empty()))
        .unwrap_or_else(|| "unknown".to_owned())
}
