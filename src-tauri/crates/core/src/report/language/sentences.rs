//! Sentences with values.

use super::Language;

/// Defines a method for each sentence.
macro_rules! sentences {
    ($($name:ident($($value:ident: $type:ty),+) = $english:literal | $german:literal;)+) => {
        impl Language {
            $(
                pub(crate) fn $name(self, $($value: $type),+) -> String {
                    match self {
                        Self::English => format!($english),
                        Self::German => format!($german),
                    }
                }
            )+
        }
    };
}

sentences! {
    altered_in_freeze(number: &str, other: &str, what: &str) = "{number} alters {what} in the freeze {other}" | "{number} ändert {what} im Freeze {other}";
    altered_outside(number: &str, other: &str, what: &str) = "{number} alters {what} outside its maintenance window {other}" | "{number} ändert {what} außerhalb des Wartungsfensters {other}";
    analysis_of(when: &str, hash: &str) = "By the analysis of {when}, frozen under {hash}." | "Nach der Analyse vom {when}, festgehalten unter {hash}.";
    and_more(more: &str) = "and {more}." | "und {more}.";
    approved_by(who: &str) = "Approved by {who}." | "Genehmigt von {who}.";
    rejected_by(who: &str) = "Rejected by {who}." | "Abgelehnt von {who}.";
    as_of(what: &str, record: &str, state: &str, when: &str) = "{what} · {record} in {state} · as of {when}" | "{what} · {record} im Status „{state}“ · Stand {when}";
    asked_of_draft(name: &str) = "Asked of the draft {name}." | "Gefragt am Entwurf {name}.";
    backout_of(minutes: &str) = "a plan of {minutes} minutes" | "Plan über {minutes} Minuten";
    blast_radius_of(number: &str) = "Blast radius of {number}" | "Wirkungsbereich von {number}";
    both_alter(number: &str, other: &str, what: &str) = "{number} and {other} both alter {what}" | "{number} und {other} ändern beide {what}";
    both_hit(number: &str, other: &str, what: &str) = "{number} and {other} both hit {what}" | "{number} und {other} treffen beide {what}";
    cause_reaches(number: &str) = "What the root cause of {number} reaches" | "Was die Ursache von {number} erreicht";
    ci_gone_from(key: &str, role: &str) = "{key} no longer {role}" | "{key}: nicht mehr {role}";
    collisions_listed(count: &str) = "{count}, listed below." | "{count}, unten aufgeführt.";
    decided_with(word: &str, by: &str) = "{word} by {by}" | "{word} von {by}";
    drawn(shown: &str, affected: &str) = "Drawn: {shown} of {affected} CIs that are hit, those that tell how services are hit; what each needs stands below it. Where a row is long, CIs of one class and state share a box." | "Gezeichnet: {shown} von {affected} betroffenen CIs, und zwar die, die zeigen, wie Services betroffen sind; was jedes braucht, steht darunter. Wo eine Reihe lang ist, teilen sich CIs einer Klasse und eines Zustands einen Kasten.";
    evidence_of_analysis(percent: &str) = "evidence of the analysis, trusted {percent} %" | "Meldung der Analyse, Vertrauen {percent} %";
    file_of(name: &str, bytes: &str) = "file {name}, {bytes} bytes" | "Datei {name}, {bytes} Bytes";
    file_with_hash(name: &str, bytes: &str, hash: &str) = "File {name}, {bytes} bytes, hash {hash}" | "Datei {name}, {bytes} Bytes, Hash {hash}";
    finished_changes(of: &str, successful: &str, finished: &str, share: &str) = "{of}: {successful} of {finished} successful ({share} %)" | "{of}: {successful} von {finished} erfolgreich ({share} %)";
    none_finished(of: &str) = "{of}: none finished yet" | "{of}: noch keiner abgeschlossen";
    footer_of(number: u32, when: &str, hash: &str) = "Changeset #{number}, {when}, {hash}" | "Changeset #{number}, {when}, {hash}";
    for_minutes(minutes: u32) = " for {minutes} minutes" | " für {minutes} Minuten";
    frozen_as_of(analysis: &str, changeset: u32, draft: &str, hash: &str) = "frozen {analysis} as of changeset {changeset}{draft}, hash {hash}…" | "{analysis} angehängt mit Stand von Changeset {changeset}{draft}, Hash {hash}…";
    frozen_with_draft(name: &str) = " with draft {name}" | " mit Entwurf {name}";
    hits(certain: &str, likely: &str, down: &str, degraded: &str, at_risk: &str) = "Hits {certain} for certain and {likely} likely: {down} down, {degraded} degraded, {at_risk} at risk." | "Betrifft sicher {certain} und wahrscheinlich {likely}: {down} ausgefallen, {degraded} eingeschränkt, {at_risk} gefährdet.";
    hit_in_freeze(number: &str, other: &str, what: &str) = "{number} hits {what} in the freeze {other}" | "{number} trifft {what} im Freeze {other}";
    hypothesis_stated(state: &str, statement: &str, check: &str) = "hypothesis, {state}: {statement}{check}" | "Hypothese, {state}: {statement}{check}";
    checked(check: &str) = " (check: {check})" | " (Prüfung: {check})";
    impact_by_likelihood(impact: u8, likelihood: u8) = "impact {impact} × likelihood {likelihood}" | "Auswirkung {impact} × Wahrscheinlichkeit {likelihood}";
    impact_of(value: usize) = "Impact {value}" | "Auswirkung {value}";
    likelihood_of(value: usize) = "Likelihood {value}" | "Wahrsch. {value}";
    leave_together_at_risk(number: &str, other: &str, what: &str) = "{number} and {other} together leave {what} at risk, which neither does alone" | "{number} und {other} gefährden gemeinsam {what}, keiner davon allein";
    leave_together_degraded(number: &str, other: &str, what: &str) = "{number} and {other} together leave {what} degraded, which neither does alone" | "{number} und {other} schränken gemeinsam {what} ein, keiner davon allein";
    leave_together_down(number: &str, other: &str, what: &str) = "{number} and {other} together leave {what} down, which neither does alone" | "{number} und {other} lassen gemeinsam {what} ausfallen, keiner davon allein";
    leave_together_up(number: &str, other: &str, what: &str) = "{number} and {other} together leave {what} up, which neither does alone" | "{number} und {other} treffen gemeinsam {what}, keiner davon allein";
    matrix_of(impact: u8, likelihood: u8, calculated: &str) = "Risk matrix: impact {impact}, likelihood {likelihood}, calculated {calculated}" | "Risikomatrix: Auswirkung {impact}, Wahrscheinlichkeit {likelihood}, berechnet {calculated}";
    minutes_of(minutes: &str) = "{minutes} minutes" | "{minutes} Minuten";
    more_of(count: &str) = "{count} more" | "{count} weitere";
    no_longer_linked(word: &str, other: &str) = "no longer {word} {other}" | "nicht mehr {word} {other}";
    not_told_apart(keys: &str) = "not told apart from {keys}" | "nicht zu unterscheiden von {keys}";
    outcome_was(outcome: &str) = "Outcome: {outcome}." | "Ergebnis: {outcome}.";
    places(places: &str) = "Places, with the CIs there: {places}." | "Orte, mit den CIs dort: {places}.";
    quoted(text: &str) = "“{text}”" | "„{text}“";
    reason_was(reason: &str) = " Reason: {reason}" | " Grund: {reason}";
    risk_is(risk: &str) = "The risk is {risk}." | "Das Risiko ist {risk}.";
    risk_line(risk: &str) = "Risk: {risk}." | "Risiko: {risk}.";
    same_implementer(who: &str, number: &str, other: &str) = "{who} is to do {number} and {other} at once" | "{who} soll {number} und {other} zugleich umsetzen";
    services_ending(down: &str, degraded: &str, at_risk: &str) = "{down} down, {degraded} degraded, {at_risk} at risk" | "{down} ausgefallen, {degraded} eingeschränkt, {at_risk} gefährdet";
    services_hit_count(count: &str) = "Services hit: {count}." | "Betroffene Services: {count}.";
    states_and_services(down: &str, degraded: &str, at_risk: &str, services: &str) = "{down} down, {degraded} degraded, {at_risk} at risk; services affected: {services}." | "{down} ausgefallen, {degraded} eingeschränkt, {at_risk} gefährdet; betroffene Services: {services}.";
    stated_cost(amounts: &str) = "Stated cost per hour: {amounts}." | "Angegebene Kosten je Stunde: {amounts}.";
    stated_risk(stated: &str, calculated: &str, from: &str) = "stated as {stated}, calculated {calculated} ({from})" | "angegeben als {stated}, berechnet {calculated} ({from})";
    without_part(keys: &str) = "Planned, retired or deleted, and so without part in it: {keys}." | "Geplant, außer Betrieb oder gelöscht und daher nicht beteiligt: {keys}.";
}
