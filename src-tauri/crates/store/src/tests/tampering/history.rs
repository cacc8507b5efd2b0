//! A history with versions of every kind in every table that the chain covers.

use std::path::{Path, PathBuf};

use faultline_model::{
    AnalysisSetting, AttributeDefinition, Baseline, ClassDefinition, ConfirmedCause, FaultState,
    GroupIdentity, Model, Needs, RedundancyGroup, RelationshipTypeDefinition,
};

use super::super::{ci, create, relationship, write};
use crate::{CiRow, RelationshipRow, WriteTransaction};

/// Writes it and gives the closed file.
pub(super) fn write_history(folder: &Path) -> PathBuf {
    let store = create(folder);
    write(&store, 1, |transaction| {
        for id in 1..=12 {
            let attributes = format!(r#"{{"owner":"Ann {id}"}}"#);
            transaction.insert_ci(&ci(id, &format!("ci-{id}"), &attributes))?;
        }
        for id in 2..=12 {
            transaction.insert_relationship(&relationship(id, id, id - 1))?;
        }
        for id in 1..=3 {
            insert_others(transaction, id)?;
        }
        Ok(())
    });
    write(&store, 2, |transaction| {
        let old = ["ci-3".to_owned()];
        transaction.update_ci(&CiRow {
            aliases: &old,
            ..ci(3, "ci-three", "{}")
        })?;
        transaction.update_relationship(&RelationshipRow {
            group: "pair",
            probability: Some("0.5"),
            ..relationship(4, 4, 3)
        })?;
        transaction.delete_relationship(12)?;
        transaction.delete_ci(12)?;
        for id in 1..=2 {
            update_others(transaction, id)?;
        }
        transaction.delete_baseline(3)?;
        transaction.delete_group(3)?;
        transaction.delete_analysis_setting(3)?;
        transaction.delete_confirmed_cause(3)?;
        transaction.insert_class(&ClassDefinition {
            number: 900,
            id: "probe".to_owned(),
            ..Model::shipped().classes()[0].clone()
        })?;
        transaction.insert_attribute(&AttributeDefinition {
            number: 900,
            id: "reading".to_owned(),
            ..Model::shipped().attributes()[0].clone()
        })?;
        transaction.insert_relationship_type(&RelationshipTypeDefinition {
            number: 900,
            id: "observes".to_owned(),
            ..Model::shipped().relationship_types()[0].clone()
        })
    });
    write(&store, 3, |transaction| {
        transaction.insert_ci(&ci(12, "ci-12", r#"{"owner":"Eve"}"#))?;
        transaction.update_ci(&ci(3, "ci-three", r#"{"owner":"Bob"}"#))?;
        transaction.delete_class(900)
    });
    store.path().to_owned()
}

fn baseline(id: u32, note: &str) -> Baseline {
    Baseline {
        id,
        name: format!("baseline {id}"),
        changeset: 1,
        note: note.to_owned(),
        since: 0,
    }
}

fn group(id: u32, needs: u32) -> RedundancyGroup {
    RedundancyGroup {
        id,
        dependent: id + 3,
        identity: GroupIdentity::Named("pair".to_owned()),
        needs: std::num::NonZeroU32::new(needs).map(Needs::Count),
        strength: None,
        since: 0,
    }
}

fn setting(id: u32, value: &str) -> AnalysisSetting {
    AnalysisSetting {
        id,
        name: format!("root_cause.setting_{id}"),
        value: value.to_owned(),
        since: 0,
    }
}

fn cause(id: u32, note: &str) -> ConfirmedCause {
    ConfirmedCause {
        id,
        ci: id,
        state: FaultState::Down,
        onset: None,
        confirmed_at: jiff::Timestamp::UNIX_EPOCH,
        incident: None,
        note: note.to_owned(),
        author: "Ann".to_owned(),
        since: 0,
    }
}

fn insert_others(transaction: &mut WriteTransaction<'_>, id: u32) -> Result<(), crate::StoreError> {
    transaction.insert_baseline(&baseline(id, ""))?;
    transaction.insert_group(&group(id, 1))?;
    transaction.insert_analysis_setting(&setting(id, "1"))?;
    transaction.insert_confirmed_cause(&cause(id, "seen"))
}

fn update_others(transaction: &mut WriteTransaction<'_>, id: u32) -> Result<(), crate::StoreError> {
    transaction.update_baseline(&baseline(id, "before the move"))?;
    transaction.update_group(&group(id, 2))?;
    transaction.update_analysis_setting(&setting(id, "2"))?;
    transaction.update_confirmed_cause(&cause(id, "seen twice"))?;
    Ok(())
}
