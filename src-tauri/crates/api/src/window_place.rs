//! Where the window stood last time, kept outside workspaces.

use serde::{Deserialize, Serialize};

use crate::{ApiError, Session};

/// Width and height of the part of a window's top edge that must lie on a screen to be taken hold of, in pixels.
const HANDLE: (i64, i64) = (120, 32);

/// Place and size of a window in physical pixels, as it is while it is not maximised.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct WindowPlace {
    /// Left edge of the frame.
    pub x: i32,
    /// Top edge of the frame.
    pub y: i32,
    /// Width of the content.
    pub width: u32,
    /// Height of the content.
    pub height: u32,
    /// Whether it filled the screen.
    pub maximised: bool,
}

/// The part of the desktop that a screen shows, in physical pixels.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ScreenArea {
    /// Left edge.
    pub x: i32,
    /// Top edge.
    pub y: i32,
    /// Width.
    pub width: u32,
    /// Height.
    pub height: u32,
}

impl WindowPlace {
    /// Whether enough of the window's top edge lies on one of the screens; a screen may be gone since.
    #[must_use]
    pub fn is_within_reach(&self, screens: &[ScreenArea]) -> bool {
        let shared = |start: i32, length: i64, screen_start: i32, screen_length: u32| {
            let end = i64::from(start) + length;
            let screen_end = i64::from(screen_start) + i64::from(screen_length);
            end.min(screen_end) - i64::from(start.max(screen_start))
        };
        screens.iter().any(|screen| {
            shared(self.x, i64::from(self.width), screen.x, screen.width) >= HANDLE.0
                && shared(self.y, HANDLE.1, screen.y, screen.height) >= HANDLE.1
        })
    }
}

/// Where the window stood last time; none at the first start.
#[must_use]
pub fn kept(session: &Session) -> Option<WindowPlace> {
    session.window_place.get()
}

/// Keeps where the window stands for the next start.
///
/// # Errors
/// The file cannot be written.
pub fn keep(session: &Session, place: WindowPlace) -> Result<(), ApiError> {
    session.window_place.set(Some(place))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_window_is_within_reach_where_its_top_edge_is() {
        let screens = [
            ScreenArea {
                x: 0,
                y: 0,
                width: 1920,
                height: 1080,
            },
            ScreenArea {
                x: 1920,
                y: -200,
                width: 2560,
                height: 1440,
            },
        ];
        let at = |x, y| WindowPlace {
            x,
            y,
            width: 1440,
            height: 900,
            maximised: false,
        };
        let cases = [
            (at(0, 0), true),
            (at(-1300, 500), true),
            (at(-1400, 500), false),
            (at(100, -10), false),
            (at(2000, -200), true),
            (at(100, 1060), false),
            (at(9000, 9000), false),
            (at(i32::MAX, i32::MIN), false),
        ];
        for (place, expected) in cases {
            assert_eq!(place.is_within_reach(&screens), expected, "{place:?}");
        }
        assert!(!at(0, 0).is_within_reach(&[]));
    }
}
