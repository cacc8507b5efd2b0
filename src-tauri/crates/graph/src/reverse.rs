//! Compressed rows by provider: whom a CI's failure reaches.

use crate::group::INDEX_MASK;

const SOFT: u32 = 1 << 30;
const GROUP: u32 = 1 << 31;

/// What leans on a provider, in four bytes: a dependent directly, or a group with the provider.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Link(u32);

/// A [`Link`] taken apart.
pub(crate) enum Reached {
    /// A dependent, directly; `softness` is how many steps the state is bettered on the way.
    Dependent { node: u32, softness: u8 },
    /// A redundancy group of which the provider is a member.
    Group(u32),
}

impl Link {
    pub const NOWHERE: Self = Self(0);

    pub fn dependent(node: u32, soft: bool) -> Self {
        Self(node | if soft { SOFT } else { 0 })
    }

    pub fn group(group: u32) -> Self {
        Self(group | GROUP)
    }

    #[inline]
    pub fn reached(self) -> Reached {
        if self.0 & GROUP != 0 {
            Reached::Group(self.0 & INDEX_MASK)
        } else {
            Reached::Dependent {
                node: self.0 & INDEX_MASK,
                softness: (self.0 >> 30) as u8,
            }
        }
    }
}

/// For every provider what leans on it, without repetition: of parallel ungrouped dependencies the
/// strongest stands for all, and a provider enters a group once.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct ReverseRows {
    pub starts: Vec<u32>,
    pub links: Vec<Link>,
}

impl ReverseRows {
    #[inline]
    pub fn of(&self, provider: u32) -> &[Link] {
        let node = provider as usize;
        &self.links[self.starts[node] as usize..self.starts[node + 1] as usize]
    }

    pub fn memory_bytes(&self) -> usize {
        (self.starts.capacity() + self.links.capacity()) * 4
    }
}
