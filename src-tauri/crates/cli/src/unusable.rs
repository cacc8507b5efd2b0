//! Numbers of CIs that were left out of account: told on stderr, whatever the form of the answer.

use std::io::{self, Write};

use faultline_core::availability::UnusableNumber;
use faultline_core::graph::Graph;

use crate::text::harmless;

/// Numbers that are told of; the rest is counted.
const TOLD: usize = 100;

/// Tells of each number where it stands and what it would have to be.
pub fn tell(graph: &Graph, unusable: &[UnusableNumber]) -> io::Result<()> {
    let mut errors = anstream::stderr().lock();
    for one in unusable.iter().take(TOLD) {
        let words = format!(
            "{}: the {} {:?} was left out; it has to be {}.",
            graph.key(one.node),
            one.attribute,
            one.value,
            one.expected
        );
        writeln!(errors, "{}", harmless(&words))?;
    }
    if unusable.len() > TOLD {
        writeln!(errors, "and {} more", unusable.len() - TOLD)?;
    }
    Ok(())
}
