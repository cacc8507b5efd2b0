//! What the header row says: which kind of file it is, and which column holds what.

use crate::reason::Reason;

/// The kind of a file and the place of its columns.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Layout {
    /// A file of CIs.
    Cis(CiLayout),
    /// A file of relationships.
    Relationships(RelationshipLayout),
}

/// The columns of a file of CIs, as indexes counted from 0.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CiLayout {
    /// `key`.
    pub key: usize,
    /// `class`.
    pub class: usize,
    /// `name`, where the file has it.
    pub name: Option<usize>,
    /// `status`, where the file has it.
    pub status: Option<usize>,
    /// All others: attributes by id or label, or extra ones, with their header.
    pub attributes: Vec<(usize, String)>,
}

/// The columns of a file of relationships, as indexes counted from 0.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RelationshipLayout {
    /// `source`.
    pub source: usize,
    /// `type`.
    pub relationship_type: usize,
    /// `target`.
    pub target: usize,
    /// `strength`, where the file has it.
    pub strength: Option<usize>,
    /// `group`, where the file has it.
    pub group: Option<usize>,
    /// `needs`, where the file has it.
    pub needs: Option<usize>,
    /// `group_strength`, where the file has it.
    pub group_strength: Option<usize>,
    /// `probability`, where the file has it.
    pub probability: Option<usize>,
    /// Columns that mean nothing here, with their header.
    pub unknown: Vec<(usize, String)>,
}

const CI_COLUMNS: [&str; 2] = ["key", "class"];
const RELATIONSHIP_COLUMNS: [&str; 3] = ["source", "type", "target"];

/// The word of the format that a header means: ids and labels are told apart by neither case nor spacing.
pub(super) fn word(header: &str) -> String {
    header.trim().to_lowercase().replace([' ', '-'], "_")
}

/// Finds the kind of file from its header cells. A file with the columns of both kinds is one of CIs.
pub(super) fn classify(header: &[String]) -> Result<Layout, Reason> {
    let words: Vec<String> = header.iter().map(|cell| word(cell)).collect();
    let find = |name: &str| words.iter().position(|word| word == name);
    let missing = |names: &[&str]| -> Vec<String> {
        names
            .iter()
            .filter(|name| find(name).is_none())
            .map(|name| (*name).to_owned())
            .collect()
    };
    let rest = |known: &[Option<usize>]| -> Result<Vec<(usize, String)>, Reason> {
        let mut rest = Vec::new();
        for (column, header_cell) in header.iter().enumerate() {
            if known.contains(&Some(column)) || words[column].is_empty() {
                continue;
            }
            let twin = known
                .iter()
                .flatten()
                .find(|&&one| words[one] == words[column]);
            if let Some(&first) = twin {
                return Err(Reason::SameMeaning {
                    first: header[first].clone(),
                    second: header_cell.clone(),
                });
            }
            rest.push((column, header_cell.clone()));
        }
        Ok(rest)
    };
    if let (Some(key), Some(class)) = (find("key"), find("class")) {
        let (name, status) = (find("name"), find("status"));
        return Ok(Layout::Cis(CiLayout {
            key,
            class,
            name,
            status,
            attributes: rest(&[Some(key), Some(class), name, status])?,
        }));
    }
    if let (Some(source), Some(relationship_type), Some(target)) =
        (find("source"), find("type"), find("target"))
    {
        let optional = [
            "strength",
            "group",
            "needs",
            "group_strength",
            "probability",
        ]
        .map(find);
        let [strength, group, needs, group_strength, probability] = optional;
        let mut known = vec![Some(source), Some(relationship_type), Some(target)];
        known.extend(optional);
        return Ok(Layout::Relationships(RelationshipLayout {
            source,
            relationship_type,
            target,
            strength,
            group,
            needs,
            group_strength,
            probability,
            unknown: rest(&known)?,
        }));
    }
    Err(Reason::MissingColumns {
        for_cis: missing(&CI_COLUMNS).join(", "),
        for_relationships: missing(&RELATIONSHIP_COLUMNS).join(", "),
    })
}

/// The header cells as they are meant: blanks around them taken off.
pub(super) fn clean<'a>(cells: impl Iterator<Item = &'a str>) -> Vec<String> {
    cells
        .map(|cell| cell.trim_matches(' ').to_owned())
        .collect()
}

/// Refuses a header in which two columns have the same name.
pub(crate) fn refuse_duplicates(header: &[String]) -> Result<(), (String, Reason)> {
    let mut seen = std::collections::HashMap::new();
    for (column, name) in header.iter().enumerate() {
        if name.is_empty() {
            continue;
        }
        if let Some(first) = seen.insert(name.as_str(), column) {
            let reason = Reason::DuplicateColumn {
                first: first + 1,
                second: column + 1,
            };
            return Err((name.clone(), reason));
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::{Layout, classify, refuse_duplicates};
    use crate::reason::Reason;

    fn cells(text: &str) -> Vec<String> {
        text.split(',').map(str::to_owned).collect()
    }

    #[test]
    fn tells_the_kind_from_the_header() {
        for (header, kind) in [
            ("key,class", "cis"),
            ("owner,Class,x,Key", "cis"),
            ("source,type,target", "relationships"),
            ("Target,group,Source,TYPE", "relationships"),
            ("key,class,source,type,target", "cis"),
        ] {
            let found = match classify(&cells(header)).expect("a known header") {
                Layout::Cis(_) => "cis",
                Layout::Relationships(_) => "relationships",
            };
            assert_eq!(found, kind, "{header}");
        }
    }

    #[test]
    fn names_the_missing_columns() {
        assert_eq!(
            classify(&cells("key,type,target")),
            Err(Reason::MissingColumns {
                for_cis: "class".to_owned(),
                for_relationships: "source".to_owned()
            })
        );
    }

    #[test]
    fn refuses_two_headers_of_one_meaning() {
        for (header, first, second) in [
            ("key,class,Class", "class", "Class"),
            ("Name,class,owner,key,name", "Name", "name"),
            ("source,type,target,Source", "source", "Source"),
            (
                "source,type,target,group strength,Group-Strength",
                "group strength",
                "Group-Strength",
            ),
        ] {
            let (first, second) = (first.to_owned(), second.to_owned());
            assert_eq!(
                classify(&cells(header)),
                Err(Reason::SameMeaning { first, second }),
                "{header}"
            );
        }
        assert!(classify(&cells("key,class,type,Type,source")).is_ok());
    }

    #[test]
    fn keeps_all_other_columns_with_their_headers() {
        let Ok(Layout::Cis(layout)) = classify(&cells("Rack unit,key,,class,status,owner")) else {
            panic!("a file of CIs");
        };
        assert_eq!(
            layout.attributes,
            [(0, "Rack unit".to_owned()), (5, "owner".to_owned())]
        );
        assert_eq!((layout.name, layout.status), (None, Some(4)));
    }

    #[test]
    fn refuses_the_same_column_twice() {
        let (name, reason) = refuse_duplicates(&cells("key,a,,a,")).expect_err("a duplicate");
        assert_eq!(name, "a");
        assert_eq!(
            reason,
            Reason::DuplicateColumn {
                first: 2,
                second: 4
            }
        );
    }
}
