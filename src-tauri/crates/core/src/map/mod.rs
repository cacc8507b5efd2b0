//! What a map draws: CIs, what joins them, and what more is around them. Planned and retired CIs
//! take part, since a map shows the records, not only what is in service.

mod neighbours;
mod scene;

pub use neighbours::{Direction, Neighbours, neighbours};
pub use scene::{Line, Scene, SceneGroup, SceneNode, lines_among, scene};
