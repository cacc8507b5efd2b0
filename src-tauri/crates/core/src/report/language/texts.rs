//! Headings, labels and whole sentences.

use super::Language;

/// Defines a method for each text.
macro_rules! texts {
    ($($name:ident = $english:literal | $german:literal;)+) => {
        impl Language {
            $(
                pub(crate) const fn $name(self) -> &'static str {
                    match self {
                        Self::English => $english,
                        Self::German => $german,
                    }
                }
            )+

            /// Every text, for the tests.
            #[cfg(test)]
            pub(crate) fn texts(self) -> Vec<&'static str> {
                vec![$(self.$name()),+]
            }
        }
    };
}

texts! {
    affected_cis = "Affected CIs" | "Betroffene CIs";
    agenda = "Agenda" | "Tagesordnung";
    answer_names_none = "The answer names none." | "Die Antwort nennt keines.";
    approvals = "Approvals" | "Genehmigungen";
    asked_by = "Asked by" | "Gefragt von";
    attendees = "Attendees" | "Teilnehmende";
    backout = "Backout" | "Rückfall";
    blast_radius = "Blast radius" | "Wirkungsbereich";
    cab_pack = "CAB pack" | "CAB-Unterlagen";
    calculated_all_the_same = "Calculated all the same" | "Dennoch berechnet";
    candidate = "Candidate" | "Kandidat";
    certain_cis = "CIs hit for certain" | "Sicher betroffene CIs";
    changeset = "Changeset" | "Changeset";
    check = "Check" | "Prüfung";
    class = "Class" | "Klasse";
    comments_and_files = "Comments and files" | "Kommentare und Dateien";
    condition = "Condition" | "Bedingung";
    contradicted_by = "Contradicted by" | "Widersprochen von";
    cost_per_hour = "Cost per hour" | "Kosten je Stunde";
    criticality_label = "Criticality" | "Kritikalität";
    decision_label = "Decision" | "Entscheidung";
    deleted = " (deleted)" | " (gelöscht)";
    evidence_timeline = "Evidence timeline" | "Zeitlinie der Meldungen";
    explains = "Explains" | "Erklärt";
    factor = "Factor" | "Faktor";
    factors = "Factors" | "Faktoren";
    five_whys = "Five whys" | "Fünf Warum";
    fix = "Fix" | "Behebung";
    frozen_answers = "Frozen answers" | "Angehängte Analysen";
    go_no_go = "Go/no-go list" | "Go/No-go-Liste";
    hash_of_answer = "Hash of the answer" | "Hash der Antwort";
    hash_of_head = "Hash of its head" | "Hash des neuesten Changesets";
    held = "Held" | "Termin";
    history = "History" | "Verlauf";
    hops = "Hops" | "Schritte";
    hypotheses = "Hypotheses" | "Hypothesen";
    hypothesis = "Hypothesis" | "Hypothese";
    impact = "Impact" | "Auswirkung";
    implementation = "Implementation" | "Umsetzung";
    incident_report = "Incident report" | "Incident-Bericht";
    is = "Is" | "Rolle";
    kind = "Kind" | "Art";
    leaves_unexplained = "Leaves unexplained" | "Lässt unerklärt";
    left_out = "Left out" | "Ausgenommen";
    likelihood = "Likelihood" | "Wahrscheinlichkeit";
    likely_cis = "CIs likely hit" | "Wahrscheinlich betroffene CIs";
    likely_mark = ", likely" | ", wahrscheinlich";
    link = "Link" | "Verknüpfung";
    linked_records = "Linked records" | "Verknüpfte Vorgänge";
    met = "Met" | "Erfüllt";
    minutes = "Minutes" | "Minuten";
    name = "Name" | "Name";
    no = "no" | "nein";
    no_ci_names_anyone = "No CI that is hit names a team or an owner." | "Kein betroffenes CI nennt ein Team oder Verantwortliche.";
    no_ci_on_record = "No CI stands on the record." | "Am Vorgang steht kein CI.";
    no_collision = "No collision with another change, a freeze or a maintenance window." | "Keine Kollision mit einem anderen Change, einem Freeze oder einem Wartungsfenster.";
    no_reason = "none was given." | "keiner angegeben.";
    no_root_cause_analysis = "No root-cause analysis is attached." | "Keine Ursachenanalyse ist angehängt.";
    nobody_approved = "Nobody other than the requester approved it yet." | "Noch hat niemand außer dem Antragsteller genehmigt.";
    nobody_requested = "Nobody is named as requester, so no approval counts yet." | "Kein Antragsteller ist genannt, daher zählt noch keine Genehmigung.";
    nothing = "nothing" | "nichts";
    none = "None." | "Keine.";
    none_attached = "None is attached." | "Keine ist angehängt.";
    none_collides = "None with another change, a freeze or a maintenance window." | "Keine mit einem anderen Change, einem Freeze oder einem Wartungsfenster.";
    none_known = "None is known." | "Keiner ist bekannt.";
    none_stated = "None is stated." | "Keiner ist angegeben.";
    none_written = "None is written." | "Keine ist festgehalten.";
    none_written_yet = "None is written yet." | "Noch nichts festgehalten.";
    not_asked_yet = "Not asked yet." | "Noch nicht gefragt.";
    not_stated = "not stated" | "nicht angegeben";
    not_written_yet = "Not written yet." | "Noch nicht festgehalten.";
    note = "Note" | "Anmerkung";
    notes = "Notes" | "Notizen";
    nothing_hit = "No CI in service is put in a state, so nothing is hit." | "Kein CI in Betrieb wird in einen Zustand versetzt, daher ist nichts betroffen.";
    nothing_on_agenda = "Nothing stands on it." | "Nichts steht darauf.";
    nothing_reported = "Nothing is written, and no linked incident reports a CI." | "Nichts ist festgehalten, und kein verknüpfter Incident meldet ein CI.";
    number = "No" | "Nr.";
    of_changeset = "Of changeset" | "Von Changeset";
    others_needed_by = "Others of its class are needed by" | "Andere seiner Klasse werden gebraucht über";
    owner_and_team = "Owner, team" | "Verantwortlich, Team";
    owners = "Owners" | "Verantwortliche";
    people_to_tell = "People to tell" | "Zu informieren";
    planned = "Planned" | "Geplant";
    plans = "Plans" | "Pläne";
    probability = "Probability" | "Wahrscheinlichkeit";
    problem_report = "Problem report" | "Problembericht";
    question_label = "Question" | "Frage";
    rank = "Rank" | "Rang";
    ranked_candidates = "Ranked candidates" | "Gereihte Kandidaten";
    record = "Record" | "Vorgang";
    records_in_report = "Records in this report" | "Vorgänge in diesem Bericht";
    release_report = "Release report" | "Release-Bericht";
    reported_by = "Reported by" | "Gemeldet von";
    review = "Review" | "Review";
    risk = "Risk" | "Risiko";
    root_cause = "Root cause" | "Ursache";
    rto_hours = "RTO h" | "RTO h";
    score = "Score 1–5" | "Wert 1–5";
    search_incomplete = "The search was not complete: probabilities are estimates." | "Die Suche war nicht vollständig: Wahrscheinlichkeiten sind Schätzungen.";
    service = "Service" | "Service";
    services = "Services" | "Services";
    services_hit = "Services hit" | "Betroffene Services";
    side = "Side" | "Seite";
    sides_are_means = "Each side is the mean of its factors by their weights, rounded half up; the matrix gives the risk." | "Jede Seite ist das nach Gewichten gebildete Mittel ihrer Faktoren, kaufmännisch gerundet; die Matrix ergibt das Risiko.";
    sla = "SLA" | "SLA";
    state_label = "State" | "Status";
    ci_state_label = "State" | "Zustand";
    statement = "Statement" | "Problemaussage";
    summary = "Summary" | "Zusammenfassung";
    support = "Support" | "Support";
    target_percent = "Target %" | "Ziel %";
    team = "Team" | "Team";
    test = "Test" | "Test";
    the_other = "The other" | "Der andere";
    this_change_column = "This change" | "Dieser Change";
    through = "Through" | "Über";
    the_change_itself = "the change itself" | "den Change selbst";
    this_change = "this change" | "dieser Change";
    title = "Title" | "Titel";
    unstated = "unstated" | "nicht angegeben";
    weight = "Weight" | "Gewicht";
    what = "What" | "Was";
    what_happens = "What happens" | "Was geschieht";
    what_it_is = "What it is here" | "Was es hier ist";
    what_it_reaches = "What it reaches when it is down" | "Was sie bei Ausfall erreicht";
    when = "When" | "Wann";
    where_from = "Where this comes from" | "Woher dies stammt";
    where_from_note = "Calculated from the records and the estate of this changeset. `faultline verify --expect` with the hash tells whether a workspace still holds it unaltered. Signs that the font of the PDF lacks stand there as □; the HTML form has them." | "Berechnet aus den Vorgängen und dem Bestand dieses Changesets. `faultline verify --expect` mit dem Hash sagt, ob ein Arbeitsbereich es noch unverändert enthält. Zeichen, die der Schrift der PDF-Datei fehlen, stehen dort als □; die HTML-Form enthält sie.";
    where_map_ends = "Where the map may end" | "Wo die Karte enden könnte";
    who = "Who" | "Wer";
    why_did_it_happen = "Why did it happen" | "Warum ist es geschehen";
    why_left_out = "Why it is left out" | "Warum es ausgenommen ist";
    why_was_that = "Why was that" | "Warum war das so";
    with_draft = "With draft" | "Mit Entwurf";
    workaround = "Workaround" | "Workaround";
    workspace_as_of = "Workspace as of" | "Arbeitsbereich mit Stand";
    yes = "yes" | "ja";
    collisions = "Collisions" | "Kollisionen";
    no_decision = "open" | "offen";
    made = "made" | "angelegt";
    legend_forced = "put in that state" | "so vorgegeben";
    legend_needs = "needs what is below" | "braucht, was darunter ist";
    legend_soft = "works without, in part" | "geht teils auch ohne";
    legend_carries = "carries the failure" | "trägt den Ausfall";
    legend_hops = "number: steps away" | "Zahl: Schritte entfernt";
    no_service = "no service is hit" | "kein Service betroffen";
    no_outage = "none" | "keiner";
    untimed_backout = "a plan without a time" | "Plan ohne Zeitangabe";
    no_backout = "no plan" | "kein Plan";
    tested = "a test plan" | "Testplan vorhanden";
    not_tested = "no test plan" | "kein Testplan";
    no_time = "no time yet" | "noch keine Zeit";
    in_freeze = "in a freeze" | "in einem Freeze";
    outside_maintenance = "outside its maintenance window" | "außerhalb des Wartungsfensters";
    no_window = "no maintenance window is stated" | "kein Wartungsfenster angegeben";
    in_maintenance = "in its maintenance window" | "im Wartungsfenster";
    and = " and " | " und ";
}
