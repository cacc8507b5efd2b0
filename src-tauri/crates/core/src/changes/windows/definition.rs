//! Freezes and maintenance windows as they are stated and kept.

use std::collections::BTreeMap;

use faultline_model::{Attributes, CiId, RecordSetting, RecordSettingPurpose};
use jiff::civil::{Date, DateTime, Weekday};
use jiff::tz::TimeZone;

use super::WindowFault;
use super::recurrence_words::{recurrence_of, recurrence_text};

/// What a window is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum WindowKind {
    /// Nothing may be changed in it.
    Freeze,
    /// Changes belong in it.
    Maintenance,
}

impl WindowKind {
    /// Both.
    pub const ALL: [Self; 2] = [Self::Freeze, Self::Maintenance];

    /// The word for people and in documents.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Freeze => "freeze",
            Self::Maintenance => "maintenance",
        }
    }

    /// Under which purpose it is kept.
    #[must_use]
    pub const fn purpose(self) -> RecordSettingPurpose {
        match self {
            Self::Freeze => RecordSettingPurpose::Freeze,
            Self::Maintenance => RecordSettingPurpose::MaintenanceWindow,
        }
    }
}

/// How often a window comes again.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Recurrence {
    /// Never.
    Once,
    /// Every day.
    Daily,
    /// On these days of every week, from Monday on.
    Weekly(Vec<Weekday>),
    /// On the nth such day of every month, 1 to 4; -1 is the last.
    Monthly(i8, Weekday),
    /// On this day of every month that has it, 1 to 31; -1 is the last.
    MonthDay(i8),
    /// In these months of every year, 1 to 12, on one day of each.
    Yearly(Vec<i8>, DayOfMonth),
}

/// A day of a month.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DayOfMonth {
    /// The nth such day, 1 to 4; -1 is the last.
    Nth(i8, Weekday),
    /// The day of this number, 1 to 31; -1 is the last.
    Day(i8),
}

/// Which CIs a window is about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Scope {
    /// All.
    All,
    /// Those that a query names.
    Query(String),
    /// These.
    Cis(Vec<CiId>),
    /// Those that stand in a site, room or rack.
    Site(CiId),
}

/// A freeze or maintenance window. Its times are those of a wall clock in its zone, so that it
/// begins at ten in summer and in winter.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Window {
    /// What it is for.
    pub kind: WindowKind,
    /// Its name, unique for its kind.
    pub name: String,
    /// IANA name of its zone.
    pub zone: String,
    /// When it begins for the first time.
    pub start: DateTime,
    /// When it ends for the first time.
    pub end: DateTime,
    /// How often it comes again.
    pub recurrence: Recurrence,
    /// The last day on which it begins; for ever where there is none.
    pub until: Option<Date>,
    /// What it is about.
    pub scope: Scope,
    /// Why; may be empty.
    pub note: String,
}

impl Window {
    /// Its zone.
    ///
    /// # Errors
    /// No zone has the name.
    pub fn time_zone(&self) -> Result<TimeZone, WindowFault> {
        let zone = TimeZone::get(&self.zone);
        zone.map_err(|_| WindowFault::UnknownZone(self.zone.clone()))
    }

    /// The texts under which it is kept.
    #[must_use]
    pub fn to_definition(&self) -> Attributes {
        let mut texts: BTreeMap<String, String> = BTreeMap::new();
        let mut put = |name: &str, value: String| texts.insert(name.to_owned(), value);
        put("zone", self.zone.clone());
        put("start", self.start.to_string());
        put("end", self.end.to_string());
        put("recurrence", recurrence_text(&self.recurrence));
        if let Some(until) = self.until {
            put("until", until.to_string());
        }
        match &self.scope {
            Scope::All => None,
            Scope::Query(query) => put("query", query.clone()),
            Scope::Cis(cis) => {
                let cis: Vec<String> = cis.iter().map(ToString::to_string).collect();
                put("cis", cis.join(";"))
            }
            Scope::Site(site) => put("site", site.to_string()),
        };
        if !self.note.is_empty() {
            put("note", self.note.clone());
        }
        Attributes::from_map(&texts)
    }

    /// Reads what [`Window::to_definition`] gave; none where the texts are damaged.
    #[must_use]
    pub fn of(kind: WindowKind, setting: &RecordSetting) -> Option<Self> {
        let text = |name: &str| setting.definition.get(name).map(|text| text.into_owned());
        let scope = if let Some(query) = text("query") {
            Scope::Query(query)
        } else if let Some(cis) = text("cis") {
            let cis = cis.split(';').map(str::parse);
            Scope::Cis(cis.collect::<Result<_, _>>().ok()?)
        } else if let Some(site) = text("site") {
            Scope::Site(site.parse().ok()?)
        } else {
            Scope::All
        };
        Some(Self {
            kind,
            name: setting.name.clone(),
            zone: text("zone")?,
            start: text("start")?.parse().ok()?,
            end: text("end")?.parse().ok()?,
            recurrence: recurrence_of(&text("recurrence")?)?,
            until: match text("until") {
                Some(until) => Some(until.parse().ok()?),
                None => None,
            },
            scope,
            note: text("note").unwrap_or_default(),
        })
    }
}
