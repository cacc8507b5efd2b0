//! The change advisory board (CAB): meetings with agenda, attendees, decisions and minutes.

mod decide;
mod fault;
mod fill;
mod meeting;
mod minutes;
mod save;

pub use decide::{CabDecision, decide};
pub use fault::CabFault;
pub use fill::{AgendaFilter, fill_agenda};
pub use meeting::{CabMeeting, MeetingDecision};
pub use minutes::{AgendaItem, minutes, minutes_text};
pub use save::{cab_meeting, cab_meetings, delete_cab_meeting, save_cab_meeting};
