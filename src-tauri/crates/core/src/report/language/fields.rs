//! The labels of a record's fields.

use faultline_model::RecordField;

use super::Language;

impl Language {
    /// What a field is called.
    pub(crate) fn field(self, field: &RecordField) -> &'static str {
        match self {
            Self::English => field.label,
            Self::German => GERMAN
                .iter()
                .find(|(id, _)| *id == field.id)
                .map_or(field.label, |(_, german)| german),
        }
    }

    /// What a field that a history names by its id is called there.
    pub(crate) fn attribute(self, id: &str) -> &str {
        match (self, id) {
            (Self::English, _) => id,
            (Self::German, "state") => "Status",
            (Self::German, id) => GERMAN
                .iter()
                .find(|(field, _)| *field == id)
                .map_or(id, |(_, german)| german),
        }
    }
}

/// By the id of the field.
const GERMAN: &[(&str, &str)] = &[
    ("title", "Titel"),
    ("description", "Beschreibung"),
    ("type", "Typ"),
    ("impact", "Auswirkung"),
    ("urgency", "Dringlichkeit"),
    ("priority", "Priorität"),
    ("owner", "Verantwortlich"),
    ("assigned_to", "Zugewiesen"),
    ("team", "Team"),
    ("due", "Fällig"),
    ("requester", "Antragsteller"),
    ("implementer", "Umsetzer"),
    ("template", "Vorlage"),
    ("reason", "Grund"),
    ("planned_start", "Plan-Beginn"),
    ("planned_end", "Plan-Ende"),
    ("outage", "Ausfall"),
    ("risk", "Risiko"),
    ("risk_reason", "Grund des Risikos"),
    ("implementation_plan", "Umsetzungsplan"),
    ("test_plan", "Testplan"),
    ("backout_plan", "Rückfallplan"),
    ("backout_minutes", "Rückfall, min"),
    ("draft", "Entwurf"),
    ("cab_meeting", "CAB-Sitzung"),
    ("actual_start", "Ist-Beginn"),
    ("actual_end", "Ist-Ende"),
    ("outcome", "Ergebnis"),
    ("review_notes", "Review-Notizen"),
    ("reported_by", "Gemeldet von"),
    ("external_number", "Fremdnummer"),
    ("onset", "Beginn"),
    ("detected", "Erkannt"),
    ("restored", "Behoben"),
    ("resolution", "Lösung"),
    ("statement", "Problemaussage"),
    ("timeline", "Zeitlinie"),
    ("why_1", "Erstes Warum"),
    ("why_2", "Zweites Warum"),
    ("why_3", "Drittes Warum"),
    ("why_4", "Viertes Warum"),
    ("why_5", "Fünftes Warum"),
    ("root_cause", "Ursache"),
    ("workaround", "Workaround"),
    ("known_error", "Known Error"),
    ("known_error_since", "Known Error seit"),
    ("fix", "Was es behob"),
    ("risk_accepted_by", "Risiko getragen von"),
];

#[cfg(test)]
mod tests {
    use faultline_model::RECORD_FIELDS;

    use super::GERMAN;

    #[test]
    fn every_field_has_a_german_label() {
        let known = |id: &str| GERMAN.iter().any(|(field, _)| *field == id);
        let fields = RECORD_FIELDS.iter().map(|field| field.id);
        let lacking: Vec<&str> = fields.filter(|id| !known(id)).collect();
        assert!(lacking.is_empty(), "{lacking:?}");
    }
}
