//! Freezes and maintenance windows as they are stated and kept.

use std::collections::BTreeMap;

use faultline_model::{Attributes, CiId, RecordSetting, RecordSettingPurpose};
use jiff::civil::{Date, DateTime, Weekday};
use jiff::tz::TimeZone;

use super::WindowFault;

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

const DAYS: [(&str, Weekday); 7] = [
    ("mon", Weekday::Monday),
    ("tue", Weekday::Tuesday),
    ("wed", Weekday::Wednesday),
    ("thu", Weekday::Thursday),
    ("fri", Weekday::Friday),
    ("sat", Weekday::Saturday),
    ("sun", Weekday::Sunday),
];

/// The short word of a day: `mon`.
#[must_use]
pub fn day_word(day: Weekday) -> &'static str {
    DAYS.iter().find(|one| one.1 == day).map_or("", |one| one.0)
}

/// A recurrence in words: `once`, `daily`, `weekly mon,wed`, `monthly 2 tue`, `monthly last sun`,
/// `monthly 15`, `monthly last`.
#[must_use]
pub fn recurrence_text(recurrence: &Recurrence) -> String {
    match recurrence {
        Recurrence::Once => "once".to_owned(),
        Recurrence::Daily => "daily".to_owned(),
        Recurrence::Weekly(days) => {
            let days: Vec<&str> = days.iter().map(|&day| day_word(day)).collect();
            format!("weekly {}", days.join(","))
        }
        Recurrence::Monthly(-1, day) => format!("monthly last {}", day_word(*day)),
        Recurrence::Monthly(nth, day) => format!("monthly {nth} {}", day_word(*day)),
        Recurrence::MonthDay(-1) => "monthly last".to_owned(),
        Recurrence::MonthDay(day) => format!("monthly {day}"),
    }
}

/// The recurrence that such words mean; `none` is `once`.
#[must_use]
pub fn recurrence_of(text: &str) -> Option<Recurrence> {
    let text = text.trim().to_lowercase();
    let mut words = text.split_whitespace();
    let day = |word: &str| {
        let found = DAYS
            .iter()
            .find(|one| word.len() >= 3 && word.starts_with(one.0));
        found.map(|one| one.1)
    };
    let recurrence = match words.next()? {
        "once" | "none" => Recurrence::Once,
        "daily" => Recurrence::Daily,
        "weekly" => {
            let days = words.next()?.split(',').map(day);
            let mut days = days.collect::<Option<Vec<Weekday>>>()?;
            days.sort_by_key(|day| day.to_monday_zero_offset());
            days.dedup();
            Recurrence::Weekly(days)
        }
        "monthly" => {
            let nth: i8 = match words.next()? {
                "last" => -1,
                number => number.parse().ok().filter(|nth| (1..=31).contains(nth))?,
            };
            match words.next() {
                Some(word) if nth <= 4 => Recurrence::Monthly(nth, day(word)?),
                Some(_) => return None,
                None => Recurrence::MonthDay(nth),
            }
        }
        _ => return None,
    };
    words.next().is_none().then_some(recurrence)
}
