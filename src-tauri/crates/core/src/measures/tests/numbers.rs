//! Quantiles, intervals and periods on known values.

use jiff::tz::TimeZone;

use crate::measures::{Period, PeriodLength, SuccessRate, quantile};

#[test]
fn quantiles_are_those_of_a_spreadsheet() {
    for (values, share, expected) in [
        (&[][..], 0.5, None),
        (&[7], 0.9, Some(7.0)),
        (&[1, 2, 3, 4], 0.5, Some(2.5)),
        (&[1, 2, 3, 4], 0.0, Some(1.0)),
        (&[1, 2, 3, 4], 1.0, Some(4.0)),
        // PERCENTILE.INC of these is 46.
        (&[10, 20, 30, 40, 50], 0.9, Some(46.0)),
    ] {
        assert_eq!(quantile(values, share), expected, "{values:?} {share}");
    }
}

#[test]
fn the_interval_is_that_of_wilson() {
    let rate = |successful, failed| SuccessRate {
        outcomes: [successful, 0, 0, failed],
        records: Vec::new(),
    };
    assert_eq!(rate(0, 0).interval(), None);
    // Values of Newcombe, Two-Sided Confidence Intervals for the Single Proportion, 1998, table I.
    for (successful, failed, low, high) in [
        (81, 182, 0.2553, 0.3662),
        (15, 133, 0.0624, 0.1605),
        (0, 20, 0.0, 0.1611),
        (1, 28, 0.0061, 0.1718),
    ] {
        let (found_low, found_high) = rate(successful, failed).interval().expect("some");
        assert!((found_low - low).abs() < 6e-5, "{found_low}");
        assert!((found_high - high).abs() < 6e-5, "{found_high}");
    }
    assert!(rate(9, 0).is_few() && !rate(9, 1).is_few());
}

#[test]
fn a_period_is_of_the_clocks_of_its_zone() {
    let zone = TimeZone::get("Europe/Berlin").expect("a zone");
    let at = "2026-09-30T22:30:00Z".parse().expect("a time");
    for (length, zone, expected) in [
        (PeriodLength::Month, &zone, "2026-10"),
        (PeriodLength::Month, &TimeZone::UTC, "2026-09"),
        (PeriodLength::Quarter, &zone, "2026-Q4"),
        (PeriodLength::Quarter, &TimeZone::UTC, "2026-Q3"),
    ] {
        assert_eq!(Period::of(at, length, zone).to_string(), expected);
    }
}

#[test]
fn periods_between_are_told_unless_they_are_too_many() {
    let of = |text: &str| {
        let at = text.parse().expect("a time");
        Period::of(at, PeriodLength::Month, &TimeZone::UTC)
    };
    let words = |texts: &[&str]| -> Vec<String> {
        let range = Period::range_of(texts.iter().map(|text| of(text)));
        range.iter().map(ToString::to_string).collect()
    };
    assert!(words(&[]).is_empty());
    let near = words(&["2027-02-01T00:00:00Z", "2026-11-30T00:00:00Z"]);
    assert_eq!(near, ["2026-11", "2026-12", "2027-01", "2027-02"]);
    let far = words(&["0026-11-30T00:00:00Z", "2026-11-30T00:00:00Z"]);
    assert_eq!(far, ["0026-11", "2026-11"]);
}
