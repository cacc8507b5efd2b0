//! Turns the rows by dependent into rows by provider.

use crate::forward::{ForwardRows, NO_GROUP};
use crate::group::INDEX_MASK;
use crate::reverse::{Link, ReverseRows};

pub(crate) fn reverse_rows(forward: &ForwardRows, nodes: usize) -> ReverseRows {
    assert!(
        nodes < INDEX_MASK as usize,
        "an estate has fewer than 2^30 CIs"
    );
    let mut starts = vec![0_u32; nodes + 1];
    for_each_link(forward, nodes, |provider, _| {
        starts[provider as usize + 1] += 1;
    });
    for node in 0..nodes {
        starts[node + 1] += starts[node];
    }
    let mut next = starts.clone();
    let mut links = vec![Link::NOWHERE; starts[nodes] as usize];
    for_each_link(forward, nodes, |provider, link| {
        let slot = &mut next[provider as usize];
        links[*slot as usize] = link;
        *slot += 1;
    });
    ReverseRows { starts, links }
}

/// Calls `visit` once per provider of a dependent without a group, and once per member of a group.
fn for_each_link(forward: &ForwardRows, nodes: usize, mut visit: impl FnMut(u32, Link)) {
    for dependent in 0..nodes as u32 {
        let mut rows = forward.rows(dependent).peekable();
        while let Some(row) = rows.next() {
            let mut soft = row.soft;
            while let Some(parallel) =
                rows.next_if(|next| next.provider == row.provider && next.group == row.group)
            {
                soft &= parallel.soft;
            }
            let link = if row.group == NO_GROUP {
                Link::dependent(dependent, soft)
            } else {
                Link::group(row.group)
            };
            visit(row.provider, link);
        }
    }
}
