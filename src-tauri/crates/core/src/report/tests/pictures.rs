//! Pictures of many outages: nothing overlaps, nothing lies outside, lines lead down.

use faultline_exchange::document::{Picture, Shape, Weight, palette, text_width};
use faultline_graph::State;

use super::demonstration;
use crate::impact::{ask, root_of_key, worth_drawing};
use crate::report::Language;
use crate::report::picture::{BOX, drawing};

/// Left and top of every box, by its size.
fn boxes(picture: &Picture) -> Vec<(f32, f32)> {
    let is_paper = |shape: &&Shape| {
        !matches!(
            shape,
            Shape::Rectangle {
                fill: Some(palette::PAPER),
                ..
            }
        )
    };
    let shapes = picture.shapes.iter().filter(is_paper);
    let place = |shape: &Shape| match shape {
        Shape::Rectangle {
            place: [left, top, width, height],
            fill: Some(_),
            ..
        } if (*width, *height) == BOX => Some((*left, *top)),
        _ => None,
    };
    shapes.filter_map(place).collect()
}

#[test]
fn boxes_keep_apart_and_everything_lies_inside() {
    let folder = tempfile::tempdir().expect("a folder");
    let workspace = demonstration(folder.path());
    let snapshot = workspace.snapshot().expect("readable");
    let reader = workspace.read().expect("readable");
    for (key, state) in [
        ("net-0001", State::Down),
        ("net-0001", State::Degraded),
        ("pdu-0014", State::Down),
        ("hyp-0007", State::Down),
        ("dbi-0041", State::Degraded),
        ("sto-0001", State::Down),
        ("bsv-0001", State::Down),
    ] {
        let root = root_of_key(&snapshot, reader.view(), key).expect("in service");
        let answer = ask(snapshot.clone(), &[(root, state)]);
        for limit in [1, 20, 60, 200] {
            let nodes = worth_drawing(&answer, limit);
            let picture = drawing(Language::English, "A title", &answer, reader.view(), &nodes)
                .expect("drawn");
            let boxes = boxes(&picture);
            assert!(!boxes.is_empty(), "{key}");
            for (at, one) in boxes.iter().enumerate() {
                for other in &boxes[..at] {
                    let is_apart =
                        (one.0 - other.0).abs() >= BOX.0 || (one.1 - other.1).abs() >= BOX.1;
                    assert!(is_apart, "{key} {limit}: {one:?} {other:?}");
                }
            }
            for shape in &picture.shapes {
                inside(shape, &picture, key);
            }
            // Five boxes and some lines are as wide as paper can show.
            assert!(picture.width < 1_200.0, "{key} {limit}: {}", picture.width);
        }
    }
}

fn inside(shape: &Shape, picture: &Picture, key: &str) {
    let check = |x: f32, y: f32| {
        let is_inside = (0.0..=picture.width).contains(&x) && (0.0..=picture.height).contains(&y);
        assert!(is_inside, "{key}: {shape:?}");
    };
    match shape {
        Shape::Rectangle {
            place: [left, top, width, height],
            ..
        } => {
            check(*left, *top);
            check(left + width, top + height);
        }
        Shape::Circle { centre, .. } => check(centre.0, centre.1),
        Shape::Polygon { points, .. } | Shape::Polyline { points, .. } => {
            points.iter().for_each(|point| check(point.0, point.1));
        }
        Shape::Text { at, size, text, .. } => {
            check(at.0, at.1);
            let width = text_width(text, *size, Weight::Regular);
            assert!(width <= BOX.0, "{key}: {text}");
        }
    }
}

#[test]
fn states_are_told_without_colour() {
    let folder = tempfile::tempdir().expect("a folder");
    let workspace = demonstration(folder.path());
    let snapshot = workspace.snapshot().expect("readable");
    let reader = workspace.read().expect("readable");
    let root = root_of_key(&snapshot, reader.view(), "net-0001").expect("in service");
    let answer = ask(snapshot, &[(root, State::Down)]);
    let picture = drawing(
        Language::English,
        "A title",
        &answer,
        reader.view(),
        &[root],
    )
    .expect("drawn");
    assert!(picture.description.starts_with("A title: "));
    assert!(
        picture.description.contains("core-sw-01 down"),
        "{}",
        picture.description
    );
    // A forced CI has a second, dotted ring; the legend has one more.
    let rings = picture.shapes.iter().filter(|shape| {
        matches!(shape, Shape::Rectangle { fill: None, stroke: Some(stroke), .. } if stroke.dash.is_some())
    });
    assert_eq!(rings.count(), 2);
}
