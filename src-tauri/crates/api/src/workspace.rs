//! Opening, making and describing workspaces.

use serde::Serialize;
use specta::Type;

use crate::history::ChangesetView;
use crate::moment::{MomentView, moment_view};
use crate::recent::RecentWorkspace;
use crate::settings::Settings;

/// What the window needs to know when it starts.
#[derive(Clone, Debug, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct AppView {
    /// The program's version.
    pub version: String,
    /// The person's settings.
    pub settings: Settings,
    /// Workspaces opened lately, newest first, existing ones only.
    pub recent: Vec<RecentWorkspace>,
    /// Name of the workspace that is open, or that the first call of `workspace_info` opens.
    pub opens: Option<String>,
    /// How many CIs the demonstration estate has.
    pub demonstration_cis: u32,
}

/// The open workspace.
#[derive(Clone, Debug, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct WorkspaceView {
    /// The name shown: the file's name without its ending.
    pub name: String,
    /// The whole path.
    pub path: String,
    /// Whether it is the demonstration estate.
    pub is_demonstration: bool,
    /// CIs of any status.
    pub cis: u32,
    /// Relationships of any type.
    pub relationships: u32,
    /// The newest changeset.
    pub head: ChangesetView,
    /// What undo would reverse, if anything: its message.
    pub undo: Option<String>,
    /// What redo would bring back, if anything: its message.
    pub redo: Option<String>,
    /// Keys of CIs worth starting from: services, most critical first (at most 12).
    pub starting_points: Vec<crate::item::CiSummary>,
    /// The moment that is shown: counts, head and starting points are of it, and undo and redo are of now or of the draft.
    pub moment: MomentView,
}

/// Which kinds of data an edit moved; the window derives from it what to ask again.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub enum ChangedData {
    /// CIs or their attributes.
    Cis,
    /// Relationships.
    Relationships,
    /// Redundancy groups.
    Groups,
    /// Classes, attributes or relationship types.
    Model,
    /// Baselines.
    Baselines,
    /// Settings of the analyses.
    AnalysisSettings,
    /// Confirmed causes.
    ConfirmedCauses,
    /// Records, their links, entries and settings.
    Records,
    /// Import runs and what sources said.
    Sources,
    /// Changesets: the history grew.
    History,
    /// Drafts: made, named, altered, applied or discarded.
    Drafts,
    /// Saved views.
    SavedViews,
}

/// What an edit did.
#[derive(Clone, Debug, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct AppliedView {
    /// The changeset that holds the edit; none where nothing differed.
    pub changeset: Option<u32>,
    /// Which kinds of data moved.
    pub changes: Vec<ChangedData>,
    /// What was done, as undo would name it.
    #[specta(type = crate::Sentence)]
    pub label: String,
    /// The CI that was made or edited.
    pub ci: Option<u32>,
    /// The relationship that was made or edited.
    pub relationship: Option<u32>,
    /// The workspace afterwards.
    pub workspace: WorkspaceView,
}

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::sync::PoisonError;

use faultline_core::draft::{self, DraftStep};
use faultline_core::services;
use faultline_core::workspace::{Applied, ChangedData as CoreData, Workspace};
use faultline_core::{Moment, demo};
use faultline_model::Changeset;

use crate::session::{Estate, OpenAtStart, OpenWorkspace};
use crate::{ApiError, Session, convert, recent};

/// Services offered to start from.
const STARTING_POINTS: usize = 12;
/// Name of the demonstration estate and of its file.
const DEMONSTRATION: &str = "Keller Group";

/// What the window needs when it starts. Touches no workspace, so that the frame is drawn before
/// a large one is read.
///
/// # Errors
/// None today; the settings and the recent list fall back to what a first start has.
pub fn start(session: &Session) -> Result<AppView, ApiError> {
    let recent = recent::existing(session);
    let wanted = session
        .open_at_start
        .lock()
        .unwrap_or_else(PoisonError::into_inner);
    let opens = match &*wanted {
        OpenAtStart::Nothing => session
            .open()
            .ok()
            .map(|open| recent::name_of(open.workspace.path())),
        OpenAtStart::Last => recent.first().map(|last| last.name.clone()),
        OpenAtStart::Demonstration => Some(DEMONSTRATION.to_owned()),
        OpenAtStart::File(path) => Some(recent::name_of(path)),
    };
    Ok(AppView {
        version: env!("CARGO_PKG_VERSION").to_owned(),
        settings: session.settings.get(),
        recent,
        opens,
        demonstration_cis: demo::CIS as u32,
    })
}

/// The open workspace as it is now. The first call opens what is to be opened at the start.
///
/// # Errors
/// No workspace is open, or it cannot be opened or read.
pub fn current(session: &Session) -> Result<WorkspaceView, ApiError> {
    let wanted = std::mem::replace(
        &mut *session
            .open_at_start
            .lock()
            .unwrap_or_else(PoisonError::into_inner),
        OpenAtStart::Nothing,
    );
    match wanted {
        OpenAtStart::Nothing => info(session),
        OpenAtStart::Last => match recent::existing(session).first() {
            Some(last) => open(session, &last.path),
            None => info(session),
        },
        OpenAtStart::Demonstration => open_demonstration(session),
        OpenAtStart::File(path) => open(session, &path.display().to_string()),
    }
}

/// Opens a workspace file and makes it the session's.
///
/// # Errors
/// The file is missing, foreign, damaged, newer, held or read-only; the workspace that was open
/// stays open.
pub fn open(session: &Session, path: &str) -> Result<WorkspaceView, ApiError> {
    let workspace =
        Workspace::open(Path::new(path)).map_err(|fault| ApiError::from(fault).at(path))?;
    opened(session, workspace)
}

/// Makes an empty workspace with the shipped model.
///
/// # Errors
/// There is a file already, or the folder cannot be written.
pub fn create(session: &Session, path: &str) -> Result<WorkspaceView, ApiError> {
    let mut path = PathBuf::from(path);
    if path.extension().is_none() {
        path.set_extension("faultline");
    }
    let context = session.context("");
    let workspace = Workspace::create(&path, &context)
        .map_err(|fault| ApiError::from(fault).at(&path.display().to_string()))?;
    opened(session, workspace)
}

/// Opens the demonstration estate, making its file the first time.
///
/// # Errors
/// Its file cannot be made or opened.
pub fn open_demonstration(session: &Session) -> Result<WorkspaceView, ApiError> {
    let path = demonstration_path(session);
    let at = |fault| ApiError::from(fault).at(&path.display().to_string());
    let workspace = match path.exists() {
        true => Workspace::open(&path).map_err(at)?,
        false => {
            std::fs::create_dir_all(&session.folder).map_err(|fault| {
                let path = session.folder.display().to_string();
                ApiError::new(crate::ErrorKind::File { path }, &fault)
            })?;
            Workspace::create_demonstration(&path, &session.context("")).map_err(at)?
        }
    };
    opened(session, workspace)
}

fn demonstration_path(session: &Session) -> PathBuf {
    session.folder.join(format!("{DEMONSTRATION}.faultline"))
}

/// Closes the workspace.
///
/// # Errors
/// None; closing what is not open is done already.
pub fn close(session: &Session) -> Result<(), ApiError> {
    session.set_workspace(None);
    Ok(())
}

/// The open workspace as it is now.
///
/// # Errors
/// No workspace is open, or it cannot be read.
pub(crate) fn info(session: &Session) -> Result<WorkspaceView, ApiError> {
    view(session, &session.estate()?)
}

fn opened(session: &Session, workspace: Workspace) -> Result<WorkspaceView, ApiError> {
    let path = workspace.path().to_owned();
    // Questions of an earlier session are over; where the file cannot be written, they stay unseen.
    drop(draft::forget(&workspace, &session.context("")));
    session.set_workspace(Some(workspace));
    // A recent list that cannot be written is no reason to refuse the workspace.
    drop(recent::remember(session, &path));
    info(session)
}

fn view(session: &Session, estate: &Estate) -> Result<WorkspaceView, ApiError> {
    let reader = estate.read()?;
    let view = reader.view();
    let edits = estate
        .open
        .edits
        .lock()
        .unwrap_or_else(PoisonError::into_inner);
    let moment = moment_view(estate.open.workspace.read()?.view(), &estate.shown)?;
    let message = |changeset: Option<Changeset>| changeset.map(|one| one.header.message);
    let label = |step: Option<DraftStep>| step.map(|one| one.label);
    let (undo, redo) = match estate.shown.moment {
        Moment::Now => (
            message(edits.next_undo(view)?),
            message(edits.next_redo(view)?),
        ),
        Moment::Draft(id) => (
            label(draft::next_undo(view, id)?),
            label(draft::next_redo(view, id)?),
        ),
        Moment::Changeset(_) => (None, None),
    };
    let starting_points = services::most_critical(&estate.snapshot, view, STARTING_POINTS)?;
    Ok(WorkspaceView {
        name: recent::name_of(estate.open.workspace.path()),
        path: estate.open.workspace.path().display().to_string(),
        is_demonstration: estate.open.workspace.path() == demonstration_path(session),
        cis: estate.snapshot.graph.node_count() as u32,
        relationships: view.relationship_count()?,
        head: convert::changeset(&view.head()?),
        undo,
        redo,
        starting_points: estate.summaries(view, &starting_points)?,
        moment,
    })
}

/// A finished write as a view.
pub(crate) fn applied_view<T>(
    session: &Session,
    applied: &Applied<T>,
) -> Result<AppliedView, ApiError> {
    Ok(AppliedView {
        changeset: applied.changeset,
        changes: changes(&applied.changes),
        label: applied.label.clone(),
        ci: None,
        relationship: None,
        workspace: info(session)?,
    })
}

/// A finished write as a view, taken note of so that it can be undone.
pub(crate) fn recorded<T>(
    session: &Session,
    open: &OpenWorkspace,
    applied: &Applied<T>,
) -> Result<AppliedView, ApiError> {
    let mut edits = open.edits.lock().unwrap_or_else(PoisonError::into_inner);
    edits.record(applied.changeset);
    drop(edits);
    applied_view(session, applied)
}

/// A finished import as a view; it can be undone like any edit.
pub(crate) fn imported(
    session: &Session,
    changeset: Option<u32>,
    changed: bool,
    label: String,
) -> Result<AppliedView, ApiError> {
    let open = session.open()?;
    let mut edits = open.edits.lock().unwrap_or_else(PoisonError::into_inner);
    edits.record(changeset);
    drop(edits);
    let mut data = BTreeSet::from([CoreData::Sources]);
    if changed {
        data.extend([
            CoreData::Drafts,
            CoreData::Cis,
            CoreData::Relationships,
            CoreData::Groups,
            CoreData::Model,
            CoreData::History,
        ]);
    }
    Ok(AppliedView {
        changeset,
        changes: changes(&data),
        label,
        ci: None,
        relationship: None,
        workspace: info(session)?,
    })
}

/// The kinds of data that moved.
pub(crate) fn changes(data: &BTreeSet<CoreData>) -> Vec<ChangedData> {
    let view = |one: &CoreData| match one {
        CoreData::Cis => ChangedData::Cis,
        CoreData::Relationships => ChangedData::Relationships,
        CoreData::Groups => ChangedData::Groups,
        CoreData::Model => ChangedData::Model,
        CoreData::Baselines => ChangedData::Baselines,
        CoreData::AnalysisSettings => ChangedData::AnalysisSettings,
        CoreData::ConfirmedCauses => ChangedData::ConfirmedCauses,
        CoreData::Records => ChangedData::Records,
        CoreData::Sources => ChangedData::Sources,
        CoreData::History => ChangedData::History,
        CoreData::Drafts => ChangedData::Drafts,
        CoreData::SavedViews => ChangedData::SavedViews,
    };
    data.iter().map(view).collect()
}
