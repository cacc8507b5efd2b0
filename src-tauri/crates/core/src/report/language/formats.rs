//! Times, numbers and counts as a language writes them.

use jiff::Timestamp;
use jiff::tz::TimeZone;

use super::Language;

const WEEKDAYS: [&str; 7] = ["Mo", "Di", "Mi", "Do", "Fr", "Sa", "So"];
const MONTHS: [&str; 12] = [
    "Jan.", "Feb.", "März", "Apr.", "Mai", "Juni", "Juli", "Aug.", "Sept.", "Okt.", "Nov.", "Dez.",
];

impl Language {
    /// "Sat 21 Nov 2026 22:00 UTC", "Sa 21. Nov. 2026 22:00 UTC": reports are read in several zones, and are the same on
    /// every machine.
    pub(crate) fn time(self, at: Timestamp) -> String {
        format!("{} UTC", self.minute(at))
    }

    /// From when to when.
    pub(crate) fn span(self, start: Timestamp, end: Timestamp) -> String {
        let (first, last) = (start.to_zoned(TimeZone::UTC), end.to_zoned(TimeZone::UTC));
        let first_words = self.minute(start);
        match first.date() == last.date() {
            true => format!("{first_words} – {} UTC", last.strftime("%H:%M")),
            false => format!("{first_words} – {}", self.time(end)),
        }
    }

    fn minute(self, at: Timestamp) -> String {
        let at = at.to_zoned(TimeZone::UTC);
        match self {
            Self::English => at.strftime("%a %-d %b %Y %H:%M").to_string(),
            Self::German => {
                let weekday = usize::from(at.weekday().to_monday_zero_offset().unsigned_abs());
                let month = usize::from(at.month().unsigned_abs()) - 1;
                let day = at.day();
                let rest = at.strftime("%Y %H:%M");
                format!("{} {day}. {} {rest}", WEEKDAYS[weekday], MONTHS[month])
            }
        }
    }

    /// A number with its decimals, as it was stated; whatever is no number stays as it is.
    pub(crate) fn stated_number(self, text: &str) -> String {
        let digits = text.bytes().all(|one| one.is_ascii_digit() || one == b'.');
        match self {
            Self::German if digits => text.replace('.', ","),
            _ => text.to_owned(),
        }
    }

    /// An amount with its currency, as it was stated: "1200.50 EUR".
    pub(crate) fn money(self, text: &str) -> String {
        match text.split_once(' ') {
            Some((amount, currency)) => format!("{} {currency}", self.stated_number(amount)),
            None => self.stated_number(text),
        }
    }

    /// "1 CI", "3 CIs".
    pub(crate) fn cis(self, count: usize) -> String {
        match count {
            1 => "1 CI".to_owned(),
            count => format!("{count} CIs"),
        }
    }

    /// "1 affected CI", "3 affected CIs".
    pub(crate) fn affected(self, count: usize) -> String {
        match (self, count) {
            (Self::English, 1) => "1 affected CI".to_owned(),
            (Self::English, count) => format!("{count} affected CIs"),
            (Self::German, 1) => "1 betroffenes CI".to_owned(),
            (Self::German, count) => format!("{count} betroffene CIs"),
        }
    }

    /// "1 further CI", "3 further CIs".
    pub(crate) fn further_cis(self, count: usize) -> String {
        match (self, count) {
            (Self::English, 1) => "1 further CI".to_owned(),
            (Self::English, count) => format!("{count} further CIs"),
            (Self::German, 1) => "1 weiteres CI".to_owned(),
            (Self::German, count) => format!("{count} weitere CIs"),
        }
    }

    /// "1 further row", "3 further rows".
    pub(crate) fn further_rows(self, count: usize) -> String {
        match (self, count) {
            (Self::English, 1) => "1 further row".to_owned(),
            (Self::English, count) => format!("{count} further rows"),
            (Self::German, 1) => "1 weitere Zeile".to_owned(),
            (Self::German, count) => format!("{count} weitere Zeilen"),
        }
    }

    /// "1 collision", "3 collisions".
    pub(crate) fn collision_count(self, count: usize) -> String {
        match (self, count) {
            (Self::English, 1) => "1 collision".to_owned(),
            (Self::English, count) => format!("{count} collisions"),
            (Self::German, 1) => "1 Kollision".to_owned(),
            (Self::German, count) => format!("{count} Kollisionen"),
        }
    }

    /// Names as one reads them: "A, B and C".
    pub(crate) fn listed(self, names: &[String]) -> String {
        match names.split_last() {
            Some((last, [])) => last.clone(),
            Some((last, rest)) => format!("{}{}{last}", rest.join(", "), self.and()),
            None => self.nothing().to_owned(),
        }
    }
}
