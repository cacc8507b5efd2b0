//! Impact: what fails when something fails, and why.

mod answer;
mod confidence;
mod explain;
mod question;
mod states;
mod views;
mod window;

pub(crate) use answer::answer;
pub use confidence::*;
pub use explain::explain;
pub(crate) use question::counts;
pub use question::impact;
pub use states::states;
pub use views::*;
pub use window::window;
