//! The desktop shell: one window over the core, its commands, and the typed bridge to the page.

pub mod arguments;
pub mod commands;
mod file_kinds;
pub mod native_menu;
pub mod opened_files;
pub mod page;
pub mod ready_file;
pub mod rendering;
pub mod window;

use std::error::Error;
use std::ffi::OsString;
use std::sync::Arc;

use arguments::Arguments;
use faultline_api::{Session, UNKNOWN_AUTHOR};
use file_kinds::FileKinds;
use jiff::Timestamp;
use jiff::tz::TimeZone;
use native_menu::NativeMenu;
use page::Page;
use ready_file::ReadyFile;

use commands::{
    analyses, causes, changes, comparisons, deep_impact, dialogs, drafts, edits, files, health,
    measuring, meetings, modelling, moments, overview, querying, reading, record_files, records,
    saved_views, shell, start, unauthorized, watching,
};
use tauri::Manager;
use tauri_specta::collect_commands;

/// Every command of the page, typed on both sides.
pub fn bridge() -> tauri_specta::Builder<tauri::Wry> {
    tauri_specta::Builder::<tauri::Wry>::new()
        .disable_serde_phases()
        .commands(collect_commands![
            start::app_start,
            start::save_settings,
            start::open_workspace,
            start::create_workspace,
            start::open_demonstration,
            start::close_workspace,
            start::workspace_info,
            start::first_view_drawn,
            reading::model,
            modelling::preview_model_edit,
            modelling::edit_model,
            modelling::extra_attributes,
            modelling::export_model,
            reading::search_cis,
            reading::inventory_window,
            reading::inventory_groups,
            reading::column_values,
            querying::complete_query,
            querying::explain_query,
            querying::query_examples,
            reading::ci_detail,
            reading::ci_summaries,
            reading::ci_by_key,
            reading::map_scene,
            reading::map_facts,
            reading::neighbours,
            overview::overview,
            overview::overview_columns,
            overview::overview_states,
            overview::overview_matches,
            reading::changesets,
            reading::ci_history,
            reading::changeset_window,
            reading::relationship_history,
            comparisons::compare,
            comparisons::compare_cis,
            comparisons::compare_relationships,
            comparisons::compare_through,
            comparisons::compare_impact,
            analyses::impact,
            analyses::impact_window,
            analyses::impact_states,
            analyses::impact_explain,
            analyses::paths,
            deep_impact::impact_confidence,
            deep_impact::change_confidence_rule,
            deep_impact::single_points,
            deep_impact::critical_single_points,
            deep_impact::cut_sets,
            deep_impact::availability,
            deep_impact::availability_targets,
            deep_impact::cfia,
            deep_impact::write_cfia,
            deep_impact::recovery,
            deep_impact::joint_outage,
            deep_impact::fate_sharing,
            health::health,
            health::health_list,
            health::health_trend,
            health::policies,
            health::keep_policies,
            health::forget_policies,
            analyses::root_cause,
            analyses::root_cause_drawing,
            causes::recognise_evidence,
            causes::root_cause_settings,
            causes::change_root_cause_settings,
            causes::confirmed_causes,
            causes::confirm_cause,
            causes::withdraw_cause,
            causes::propose_rates,
            causes::accept_rates,
            records::record_model,
            records::records,
            records::record_detail,
            records::record_by_number,
            records::ci_records,
            records::make_record,
            records::write_record,
            records::attach_file,
            records::save_attachment,
            records::freeze_analysis,
            records::rerun_frozen,
            records::record_templates,
            records::save_record_template,
            records::delete_record_template,
            records::saved_record_filters,
            records::save_record_filter,
            records::delete_record_filter,
            changes::blast_radius,
            changes::release_radius,
            changes::change_risk,
            changes::state_change_risk,
            changes::collisions,
            changes::change_slots,
            changes::calendar,
            changes::change_windows,
            changes::save_change_window,
            changes::delete_change_window,
            changes::time_zones,
            changes::save_calendar_file,
            changes::import_change_freezes,
            changes::review_change,
            measuring::measures,
            measuring::service_view,
            meetings::cab_meetings,
            meetings::save_cab_meeting,
            meetings::fill_cab_agenda,
            meetings::delete_cab_meeting,
            meetings::decide_in_cab,
            unauthorized::unauthorized_changes,
            unauthorized::accept_alterations,
            unauthorized::change_of_alterations,
            record_files::record_table,
            record_files::preview_record_import,
            record_files::import_records,
            record_files::record_mappings,
            record_files::save_record_mapping,
            record_files::delete_record_mapping,
            record_files::write_records,
            moments::set_moment,
            moments::baselines,
            moments::create_baseline,
            moments::change_baseline,
            moments::delete_baseline,
            drafts::drafts,
            drafts::draft,
            drafts::draft_proposals,
            drafts::create_draft,
            drafts::describe_draft,
            drafts::discard_draft,
            drafts::draft_conflicts,
            drafts::choice_effect,
            drafts::apply_draft,
            drafts::ask_what_if,
            drafts::keep_what_if,
            saved_views::saved_views,
            saved_views::saved_view,
            saved_views::save_view,
            saved_views::save_view_anew,
            saved_views::describe_saved_view,
            saved_views::delete_saved_view,
            edits::edit,
            edits::bulk_preview,
            edits::bulk_apply,
            edits::paste_preview,
            edits::paste_apply,
            edits::undo,
            edits::redo,
            edits::undo_changeset,
            files::import_preview,
            files::import_apply,
            files::export_estate,
            files::report,
            files::write_picture,
            files::write_list,
            files::verify,
            files::back_up,
            files::restore_backup,
            files::cancel_task,
            dialogs::choose_workspace,
            dialogs::choose_new_workspace,
            dialogs::choose_import_files,
            dialogs::choose_evidence_file,
            dialogs::choose_policy_file,
            dialogs::choose_model_file,
            dialogs::choose_model_target,
            dialogs::choose_export_target,
            dialogs::choose_report_target,
            dialogs::choose_calendar_target,
            dialogs::choose_calendar,
            dialogs::choose_record_table,
            dialogs::choose_record_list_target,
            dialogs::choose_matrix_target,
            dialogs::choose_picture_target,
            dialogs::choose_list_target,
            dialogs::choose_attachment,
            dialogs::choose_attachment_target,
            dialogs::choose_backup_target,
            dialogs::choose_backup,
            watching::watch_others,
            shell::watch_shell,
            shell::set_menu,
            shell::name_file_kinds,
        ])
}

/// Reads the arguments, opens the window and stays until it is closed.
///
/// # Errors
/// Arguments that are not understood, or a web view that cannot start.
pub fn run(arguments: impl IntoIterator<Item = OsString>) -> Result<(), Box<dyn Error>> {
    let arguments = Arguments::parse(arguments)?;
    rendering::choose(arguments.safe_rendering);
    let Arguments {
        open, ready_file, ..
    } = arguments;
    tauri::Builder::default()
        .plugin(tauri_plugin_dialog::init())
        .manage(ReadyFile::new(ready_file))
        .manage(Page::default())
        .manage(NativeMenu::default())
        .manage(FileKinds::default())
        .on_menu_event(native_menu::chosen)
        .on_window_event(window::follow)
        .invoke_handler(bridge().invoke_handler())
        .setup(move |app| {
            let folder = app.path().app_data_dir()?;
            let session = Session::new(&folder, &user_name(), open, Timestamp::now);
            let session = session.in_zone(TimeZone::system());
            app.manage(Arc::new(session));
            Ok(window::open(app)?)
        })
        .build(tauri::generate_context!())?
        .run(opened_files::follow);
    Ok(())
}

/// The name under which the person is logged in, until they choose one themselves.
fn user_name() -> String {
    let named = |variable| std::env::var(variable).ok();
    ["FAULTLINE_AUTHOR", "USER", "USERNAME", "LOGNAME"]
        .into_iter()
        .filter_map(named)
        .find(|name| !name.trim().is_empty())
        .unwrap_or_else(|| UNKNOWN_AUTHOR.to_owned())
}

/// Says a fault where a person can see it who started the program from a terminal.
#[expect(clippy::print_stderr, reason = "there is no window yet to say it in")]
pub fn say(fault: &dyn Error) {
    eprintln!("faultline-desktop: {fault}");
}
