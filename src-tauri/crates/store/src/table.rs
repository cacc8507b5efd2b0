//! The versioned tables: what they are called, what they hold, and the statements they share.

/// A versioned table.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Table {
    /// Classes.
    Class,
    /// Attribute definitions.
    Attribute,
    /// Relationship types.
    RelationshipType,
    /// CIs.
    Ci,
    /// Relationships.
    Relationship,
    /// What is stated of redundancy groups.
    RedundancyGroup,
    /// Named changesets.
    Baseline,
    /// Settings of the analyses that differ from those shipped.
    AnalysisSetting,
    /// Causes of incidents that people confirmed.
    ConfirmedCause,
    /// Incidents, problems, changes and releases.
    Record,
    /// CIs of records.
    RecordCi,
    /// Links between records.
    RecordLink,
    /// What is said and done on records.
    RecordEntry,
    /// Templates, mappings and filters of records.
    RecordSetting,
}

impl Table {
    /// All of them, in the order in which a changeset's hash covers them. A new one goes to the end: a table that a
    /// changeset did not write leaves no trace in its hash, so that older histories keep theirs.
    pub const ALL: [Self; 14] = [
        Self::Class,
        Self::Attribute,
        Self::RelationshipType,
        Self::Ci,
        Self::Relationship,
        Self::RedundancyGroup,
        Self::Baseline,
        Self::AnalysisSetting,
        Self::ConfirmedCause,
        Self::Record,
        Self::RecordCi,
        Self::RecordLink,
        Self::RecordEntry,
        Self::RecordSetting,
    ];

    /// Its name in the database.
    #[must_use]
    pub const fn name(self) -> &'static str {
        self.statements().name
    }

    pub(crate) const fn index(self) -> usize {
        self as usize
    }

    pub(crate) const fn statements(self) -> &'static Statements {
        match self {
            Self::Class => &CLASS,
            Self::Attribute => &ATTRIBUTE,
            Self::RelationshipType => &RELATIONSHIP_TYPE,
            Self::Ci => &CI,
            Self::Relationship => &RELATIONSHIP,
            Self::RedundancyGroup => &REDUNDANCY_GROUP,
            Self::Baseline => &BASELINE,
            Self::AnalysisSetting => &ANALYSIS_SETTING,
            Self::ConfirmedCause => &CONFIRMED_CAUSE,
            Self::Record => &RECORD,
            Self::RecordCi => &RECORD_CI,
            Self::RecordLink => &RECORD_LINK,
            Self::RecordEntry => &RECORD_ENTRY,
            Self::RecordSetting => &RECORD_SETTING,
        }
    }
}

/// The statements every versioned table has. Parameters: ?1 is the id.
#[derive(Debug)]
pub(crate) struct Statements {
    pub name: &'static str,
    /// How many columns stand between `id` and `since`.
    pub columns: usize,
    /// Their names, with commas between.
    pub column_names: &'static str,
    /// All columns of the current version.
    pub current: &'static str,
    /// Id, columns, since, digest.
    pub insert: &'static str,
    /// Moves the current version to the history; ?2 is the changeset that ends it.
    pub to_history: &'static str,
    pub delete: &'static str,
    /// Ids and columns of the versions that begin in ?1, by id.
    pub begun: &'static str,
    /// Ids of the versions that end in ?1 without a successor, by id.
    pub ended: &'static str,
    /// Ids of rows that begin or end in ?1, by id.
    pub touched: &'static str,
    /// All versions by id and age; `until` is null for the current one.
    pub versions: &'static str,
}

macro_rules! versioned_table {
    ($constant:ident, $name:literal, $count:literal, $columns:literal, $parameters:literal) => {
        static $constant: Statements = Statements {
            name: $name,
            columns: $count,
            column_names: $columns,
            current: concat!(
                "SELECT id, ",
                $columns,
                ", since, digest FROM ",
                $name,
                " WHERE id = ?1"
            ),
            insert: concat!(
                "INSERT INTO ",
                $name,
                " (id, ",
                $columns,
                ", since, digest) VALUES (",
                $parameters,
                ")"
            ),
            to_history: concat!(
                "INSERT INTO ",
                $name,
                "_history (id, ",
                $columns,
                ", since, digest, until) SELECT id, ",
                $columns,
                ", since, digest, ?2 FROM ",
                $name,
                " WHERE id = ?1"
            ),
            delete: concat!("DELETE FROM ", $name, " WHERE id = ?1"),
            begun: concat!(
                "SELECT id, ",
                $columns,
                ", since, digest FROM ",
                $name,
                " WHERE since = ?1 ORDER BY id"
            ),
            ended: concat!(
                "SELECT h.id FROM ",
                $name,
                "_history h WHERE h.until = ?1 AND NOT EXISTS (SELECT 1 FROM ",
                $name,
                " c WHERE c.id = h.id AND c.since = ?1) ORDER BY h.id"
            ),
            touched: concat!(
                "SELECT id FROM ",
                $name,
                " WHERE since = ?1 UNION SELECT id FROM ",
                $name,
                "_history WHERE until = ?1 UNION SELECT id FROM ",
                $name,
                "_history WHERE since = ?1 ORDER BY 1"
            ),
            versions: concat!(
                "SELECT id, ",
                $columns,
                ", since, digest, until FROM ",
                $name,
                "_history UNION ALL SELECT id, ",
                $columns,
                ", since, digest, NULL FROM ",
                $name,
                " ORDER BY 1, since"
            ),
        };
    };
}

versioned_table!(CLASS, "class", 2, "name, definition", "?1, ?2, ?3, ?4, ?5");
versioned_table!(
    ATTRIBUTE,
    "attribute",
    2,
    "name, definition",
    "?1, ?2, ?3, ?4, ?5"
);
versioned_table!(
    RELATIONSHIP_TYPE,
    "relationship_type",
    2,
    "name, definition",
    "?1, ?2, ?3, ?4, ?5"
);
versioned_table!(
    CI,
    "ci",
    6,
    "key, name, class, status, attributes, aliases",
    "?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9"
);
versioned_table!(
    RELATIONSHIP,
    "relationship",
    6,
    "source, type, target, group_name, strength, probability",
    "?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9"
);
versioned_table!(
    REDUNDANCY_GROUP,
    "redundancy_group",
    5,
    "dependent, name, type, needs, strength",
    "?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8"
);
versioned_table!(
    BASELINE,
    "baseline",
    3,
    "name, changeset, note",
    "?1, ?2, ?3, ?4, ?5, ?6"
);
versioned_table!(
    ANALYSIS_SETTING,
    "analysis_setting",
    2,
    "name, value",
    "?1, ?2, ?3, ?4, ?5"
);
versioned_table!(
    CONFIRMED_CAUSE,
    "confirmed_cause",
    7,
    "ci, state, onset, confirmed_at, incident, note, author",
    "?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10"
);
versioned_table!(
    RECORD,
    "record",
    14,
    "kind, number, state, change_type, title, priority, owner, due, planned_start, planned_end, actual_start, actual_end, created_at, fields",
    "?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17"
);
versioned_table!(
    RECORD_CI,
    "record_ci",
    6,
    "record, ci, role, state, minutes, note",
    "?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9"
);
versioned_table!(
    RECORD_LINK,
    "record_link",
    3,
    "source, kind, target",
    "?1, ?2, ?3, ?4, ?5, ?6"
);
versioned_table!(
    RECORD_ENTRY,
    "record_entry",
    4,
    "record, at, author, body",
    "?1, ?2, ?3, ?4, ?5, ?6, ?7"
);
versioned_table!(
    RECORD_SETTING,
    "record_setting",
    3,
    "purpose, name, definition",
    "?1, ?2, ?3, ?4, ?5, ?6"
);
