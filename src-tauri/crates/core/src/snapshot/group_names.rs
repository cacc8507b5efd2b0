//! Numbers for named redundancy groups. The graph knows groups by number; files and people by the
//! name within their dependent, and most groups of an estate share a few names.

use std::collections::HashMap;

use faultline_graph::{CiId, GroupId};

/// Names and the numbers given to them, in the order of first mention.
#[derive(Clone, Debug, Default)]
pub(super) struct GroupNames {
    names: Vec<Box<str>>,
    numbers: HashMap<Box<str>, u32>,
    ids: HashMap<(CiId, u32), GroupId>,
    name_of: Vec<u32>,
}

impl GroupNames {
    /// The id of a group, given now if it has none.
    pub(super) fn id(&mut self, dependent: CiId, name: &str) -> GroupId {
        let number = match self.numbers.get(name) {
            Some(&number) => number,
            None => {
                let number = self.names.len() as u32;
                self.names.push(name.into());
                self.numbers.insert(name.into(), number);
                number
            }
        };
        let name_of = &mut self.name_of;
        *self.ids.entry((dependent, number)).or_insert_with(|| {
            name_of.push(number);
            name_of.len() as GroupId - 1
        })
    }

    /// The name of a group.
    pub(super) fn name(&self, id: GroupId) -> &str {
        &self.names[self.name_of[id as usize] as usize]
    }
}

#[cfg(test)]
mod tests {
    use super::GroupNames;

    #[test]
    fn a_group_is_its_dependent_and_its_name() {
        let mut groups = GroupNames::default();
        let nodes = groups.id(1, "nodes");
        let feeds = groups.id(1, "feeds");
        let nodes_of_another = groups.id(2, "nodes");
        assert_eq!([nodes, feeds, nodes_of_another], [0, 1, 2]);
        assert_eq!(groups.id(1, "nodes"), nodes);
        assert_eq!(groups.name(nodes_of_another), "nodes");
    }
}
