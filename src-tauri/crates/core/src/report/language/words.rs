//! The words of states, kinds and other values that are one of a few. English is the word of the documents.

use faultline_graph::State;
use faultline_model::{
    AnalysisKind, ChangeType, CiRole, Criticality, Decision, HypothesisState, LinkedState,
    RecordKind, RecordLinkKind, RecordState,
};

use super::Language;
use crate::changes::collisions::CollisionKind;
use crate::changes::risk::RiskLevel;

fn spaced(word: &str) -> String {
    word.replace('_', " ")
}

/// Defines a method for the words of a type.
macro_rules! words {
    ($($name:ident($type:ty) { $($value:pat => $german:literal,)+ })+) => {
        impl Language {
            $(
                pub(crate) fn $name(self, value: $type) -> String {
                    match self {
                        Self::English => spaced(value.as_str()),
                        Self::German => match value { $($value => $german,)+ }.to_owned(),
                    }
                }
            )+
        }
    };
}

words! {
    state(State) {
        State::Up => "verfügbar",
        State::AtRisk => "gefährdet",
        State::Degraded => "eingeschränkt",
        State::Down => "ausgefallen",
    }
    record_state(RecordState) {
        RecordState::New => "Neu",
        RecordState::Assess => "Bewertung",
        RecordState::Authorize => "Genehmigung",
        RecordState::Scheduled => "Eingeplant",
        RecordState::Implement => "Umsetzung",
        RecordState::Review => "Review",
        RecordState::RootCauseAnalysis => "Ursachenanalyse",
        RecordState::FixInProgress => "Behebung",
        RecordState::InProgress => "In Bearbeitung",
        RecordState::OnHold => "Zurückgestellt",
        RecordState::Resolved => "Gelöst",
        RecordState::Draft => "Entwurf",
        RecordState::Planned => "Geplant",
        RecordState::Building => "Erstellung",
        RecordState::Testing => "Test",
        RecordState::Ready => "Bereit",
        RecordState::Deploying => "Rollout",
        RecordState::Deployed => "Ausgerollt",
        RecordState::RolledBack => "Zurückgerollt",
        RecordState::Closed => "Geschlossen",
        RecordState::Cancelled => "Abgebrochen",
    }
    record_kind(RecordKind) {
        RecordKind::Incident => "Incident",
        RecordKind::Problem => "Problem",
        RecordKind::Change => "Change",
        RecordKind::Release => "Release",
    }
    change_type(ChangeType) {
        ChangeType::Normal => "Normal",
        ChangeType::Standard => "Standard",
        ChangeType::Emergency => "Notfall",
    }
    role(CiRole) {
        CiRole::Affected => "Betroffen",
        CiRole::Excluded => "Ausgenommen",
        CiRole::Reported => "Gemeldet",
        CiRole::RootCause => "Ursache",
    }
    linked_state(LinkedState) {
        LinkedState::Up => "verfügbar",
        LinkedState::Degraded => "eingeschränkt",
        LinkedState::Down => "ausgefallen",
    }
    decision(Decision) {
        Decision::Approve => "Genehmigt",
        Decision::Reject => "Abgelehnt",
        Decision::Defer => "Vertagt",
    }
    hypothesis_state(HypothesisState) {
        HypothesisState::Open => "Offen",
        HypothesisState::Confirmed => "Bestätigt",
        HypothesisState::RuledOut => "Ausgeschlossen",
    }
    analysis(AnalysisKind) {
        AnalysisKind::Impact => "Auswirkung",
        AnalysisKind::RootCause => "Ursachenanalyse",
    }
    criticality(Criticality) {
        Criticality::Critical => "kritisch",
        Criticality::High => "hoch",
        Criticality::Medium => "mittel",
        Criticality::Low => "niedrig",
    }
    risk_level(RiskLevel) {
        RiskLevel::Low => "niedrig",
        RiskLevel::Medium => "mittel",
        RiskLevel::High => "hoch",
        RiskLevel::VeryHigh => "sehr hoch",
    }
    collision_kind(CollisionKind) {
        CollisionKind::JointOutage => "Gemeinsamer Ausfall",
        CollisionKind::Freeze => "In einem Freeze",
        CollisionKind::SameCi => "Gleiches CI",
        CollisionKind::SharedService => "Gleicher Service",
        CollisionKind::SameImplementer => "Gleiche Umsetzung",
        CollisionKind::OutsideMaintenance => "Außerhalb der Wartung",
    }
}

impl Language {
    /// The word of a link, read from either end.
    pub(crate) fn link_word(self, word: &str) -> String {
        let link = RecordLinkKind::of_word(word);
        let (Self::German, Some((kind, is_inverse))) = (self, link) else {
            return spaced(word);
        };
        let [from_source, from_target] = match kind {
            RecordLinkKind::CausedBy => ["verursacht durch", "verursachte"],
            RecordLinkKind::Fixes => ["behebt", "behoben durch"],
            RecordLinkKind::PartOf => ["Teil von", "enthält"],
            RecordLinkKind::Duplicates => ["Duplikat von", "hat als Duplikat"],
            RecordLinkKind::ChildOf => ["untergeordnet zu", "übergeordnet zu"],
            RecordLinkKind::RelatesTo => ["verwandt mit", "verwandt mit"],
        };
        if is_inverse { from_target } else { from_source }.to_owned()
    }

    /// A word that a field offers as a choice.
    pub(crate) fn choice(self, word: &str) -> String {
        let german = match word {
            _ if self == Self::English => None,
            "low" => Some("niedrig"),
            "medium" => Some("mittel"),
            "high" => Some("hoch"),
            "very_high" => Some("sehr hoch"),
            "successful" => Some("erfolgreich"),
            "with_issues" => Some("mit Schwierigkeiten"),
            "backed_out" => Some("zurückgenommen"),
            "failed" => Some("gescheitert"),
            "normal" => Some("Normal"),
            "standard" => Some("Standard"),
            "emergency" => Some("Notfall"),
            _ => None,
        };
        german.map_or_else(|| spaced(word), str::to_owned)
    }

    /// What was decided, as it stands before "by".
    pub(crate) const fn decided(self, decision: Decision) -> &'static str {
        match (self, decision) {
            (Self::English, Decision::Approve) => "approved",
            (Self::English, Decision::Reject) => "rejected",
            (Self::English, Decision::Defer) => "deferred",
            (Self::German, Decision::Approve) => "genehmigt",
            (Self::German, Decision::Reject) => "abgelehnt",
            (Self::German, Decision::Defer) => "vertagt",
        }
    }

    /// What people call a factor of a risk.
    pub(crate) fn risk_factor(self, id: &str, label: &'static str) -> &'static str {
        match (self, id) {
            (Self::English, _) => label,
            (Self::German, "criticality") => "Kritischster Service",
            (Self::German, "services") => "Betroffene Services",
            (Self::German, "end_state") => "Schlimmster Zustand",
            (Self::German, "outage") => "Geplanter Ausfall",
            (Self::German, "class_history") => "Changes dieser Klasse",
            (Self::German, "template_history") => "Changes dieser Vorlage",
            (Self::German, "team_history") => "Changes dieses Teams",
            (Self::German, "size") => "Größe",
            (Self::German, "backout") => "Rückfall",
            (Self::German, "testing") => "Test",
            (Self::German, "window") => "Zeitpunkt",
            (Self::German, _) => label,
        }
    }

    /// "normal change", "Change (Normal)"; of a record without a type its kind.
    pub(crate) fn kind_of(self, of: Option<ChangeType>, kind: RecordKind) -> String {
        let kind = self.record_kind(kind);
        match (self, of) {
            (_, None) => kind,
            (Self::English, Some(of)) => format!("{} {kind}", of.as_str()),
            (Self::German, Some(of)) => format!("{kind} ({})", self.change_type(of)),
        }
    }

    /// The words around the number of a page and how many there are.
    pub(crate) const fn page_of(self) -> [&'static str; 2] {
        match self {
            Self::English => ["Page", "of"],
            Self::German => ["Seite", "von"],
        }
    }

    /// A criticality by its word in documents.
    pub(crate) fn criticality_word(self, word: &str) -> String {
        word.parse()
            .map_or_else(|_| word.to_owned(), |one| self.criticality(one))
    }
}
