//! The command line as a person or a script uses it: files in, answers and exit
//! statuses out.

mod availability;
mod cfia;
mod changes;
mod confidence;
mod demonstration;
mod diff;
mod drafts;
mod evidence;
mod exchange;
mod export_places;
mod harness;
mod health;
mod hostile;
mod impact;
mod import_report;
mod integrity;
mod interruption;
mod listing;
mod measures;
mod modelling;
mod overview;
mod records;
mod recovery;
mod redundancy;
mod refusal;
mod root_cause;
mod time;
mod usage;
mod wording;
