import type { GermanSentences } from "../german-sentences";

/** German for what records in the core says. */
export const coreRecords = {
  " Choose one that the kind has.": " Eines wählen, das die Art hat.",
  " Did you mean {nearest}?": " Gemeint vielleicht: {nearest}?",
  " Known are {0}.": " Bekannt: {0}.",
  " The latest {0} is {latest}.": " Die neueste Nummer ist {latest}.",
  " There is no {0} yet.": " Noch gibt es nichts dieser Art ({0~}).",
  " There is none yet.": " Noch gibt es nichts davon.",
  "A change has a type: normal, standard or emergency.": "Ein Change hat einen Typ: Normal, Standard oder Notfall.",
  "A {kind} has no field {field:?}.{0}": "Ein Feld „{field}“ gibt es hier nicht ({kind~}).{0~}",
  "From {from} it can move to {0}.": "Von „{from~}“ geht es weiter zu: {0;}.",
  "From {from} no state follows.": "Auf „{from~}“ folgt kein Status.",
  "It {0}": "Der Wert {0~}",
  "Say why {key} is left out: a CI that is excluded needs a note.":
    "Angeben, warum {key} ausgenommen ist: Ein ausgenommenes CI braucht eine Anmerkung.",
  "The filter {name:?} was saved by another version and cannot be read. Save it anew, or delete it.":
    "Der Filter „{name}“ wurde von einer anderen Version gespeichert und ist nicht lesbar. Ihn neu speichern oder löschen.",
  "The record is no longer there. Choose another one.": "Der Vorgang ist nicht mehr vorhanden. Einen anderen wählen.",
  "The title is empty. Say in one line what it is about.": "Der Titel ist leer. In einer Zeile sagen, worum es geht.",
  "The type of {number} can be changed only while it is new; it is in {state}.":
    "Der Typ von {number} lässt sich nur ändern, solange der Status „Neu“ ist; er ist „{state~}“.",
  "The {what} has {found} characters. Shorten it to {most}.": "Zu lang, {found} Zeichen: {what~}. Auf {most} kürzen.",
  "The {what} is empty. Write something.": "Leer: {what~}. Etwas schreiben.",
  "There is no {number}.{0}": "{number} gibt es nicht.{0~}",
  "There is no {what} {name:?}.{0}": "Nicht vorhanden ({what~}): „{name}“.{0~}",
  "What fails when {0}?": "Was fällt aus, wenn {0;}?",
  "What the entry holds is missing in the file. Verify the workspace, or restore a backup.":
    "Was der Eintrag enthält, fehlt in der Datei. Den Arbeitsbereich prüfen oder eine Sicherung wiederherstellen.",
  "Which failures explain {0}?": "Welche Ausfälle erklären {0;}?",
  "a go/no-go list": "eine Go/No-go-Liste",
  "a reason for the move": "ein Grund für den Schritt",
  "an approval ({by} rejected it)": "eine Genehmigung ({by} hat abgelehnt)",
  "an approval by someone other than the requester": "eine Genehmigung durch jemand anderen als den Antragsteller",
  "at least one affected CI": "mindestens ein betroffenes CI",
  degraded: "eingeschränkt",
  down: "ausgefallen",
  "filter {name}": "Filter {name}",
  "frozen analysis": "angehängte Analyse",
  "go/no-go item": "Go/No-go-Punkt",
  "go/no-go list": "Go/No-go-Liste",
  "it is in {state}. Changes are decided about before they are scheduled.":
    "Der Status ist „{state~}“. Über Changes wird entschieden, bevor sie eingeplant sind.",
  "its template ({name:?} is not saved)": "seine Vorlage („{name}“ ist nicht gespeichert)",
  "name of the file": "Name der Datei",
  "name of the filter": "Name des Filters",
  "name of the template": "Name der Vorlage",
  "only changes are.": "nur über Changes wird entschieden.",
  "place among the incidents of a problem": "Platz unter den Incidents eines Problems",
  "review notes, since the outcome is not successful": "Review-Notizen, da das Ergebnis nicht erfolgreich ist",
  "template {name}": "Vorlage {name}",
  "the go/no-go items: {0}": "die Go/No-go-Punkte: {0}",
  "the requester, who may not be the one to approve it": "der Antragsteller, der nicht selbst genehmigen darf",
  "the root cause, as a CI or in words": "die Ursache, als CI oder in Worten",
  "the template that it comes from": "die Vorlage, aus der er stammt",
  up: "verfügbar",
  "what is down already stays so": "was schon ausgefallen ist, bleibt es",
  "{0} ({key}) is {state}": "{0} ({key}) ist {state~}",
  "{0} is {1}": "{0} ist {1~}",
  "{end_label} ({end}) lies before {start_label} ({start}). Correct one of them.":
    "{end_label~} ({end}) liegt vor {start_label~} ({start}). Eines davon berichtigen.",
  "{key} is not on {number} as {role}. Look at its CIs with show.": "{key} steht nicht an {number} ({role~}). Die CIs des Vorgangs ansehen.",
  "{key} is on {number} as {role} already. Take it off first.": "{key} steht schon an {number} ({role~}). Es zuerst herunternehmen.",
  "{key} is {state}": "{key} ist {state~}",
  "{name} has {found} bytes; a file of a record has at most {most}. Keep it elsewhere and name the place in a comment.":
    "{name} hat {found} Bytes; eine Datei eines Vorgangs hat höchstens {most}. Sie anderswo aufbewahren und den Ort in einem Kommentar nennen.",
  "{number} cannot be linked to itself. Name another record.": "{number} lässt sich nicht mit sich selbst verknüpfen. Einen anderen Vorgang nennen.",
  "{number} cannot move from {from} to {to}. {0}": "{number} kann nicht von „{from~}“ nach „{to~}“. {0~}",
  "{number} cannot move to {to} yet. It lacks {0}.": "{number} kann noch nicht nach „{to~}“. Es fehlt: {0;}.",
  "{number} has no {what} {entry}. Look at it with show.": "{number} hat keinen Eintrag {entry} dieser Art ({what~}). Den Vorgang ansehen.",
  "{number} is a {0}, which has no {what}.": "{number} ist: {0~}; dort gibt es das nicht: {what~}.",
  "{number} is not to be decided about: {0}": "Über {number} wird nicht entschieden: {0~}",
  "{number} was altered meanwhile, in changeset {since}. Look at it again, then repeat it.":
    "{number} wurde inzwischen geändert, in Changeset {since}. Erneut ansehen und dann wiederholen.",
  "{number} was requested by {requester}, who cannot approve it. Somebody else has to.":
    "{number} wurde von {requester} beantragt und kann nicht ebenso genehmigt werden. Jemand anderes muss es tun.",
  "{source_number} cannot stand below {target}, which stands below it already.":
    "{source_number} kann nicht unter {target} stehen, das schon darunter steht.",
  "{source_number} is linked to {target} so already.": "{source_number} ist schon so mit {target} verknüpft.",
  "{source_number} is not linked to {target} so. Look at its links with show.":
    "{source_number} ist nicht so mit {target} verknüpft. Die Verknüpfungen ansehen.",
  comment: "Kommentar",
  hypotheses: "Hypothesen",
  hypothesis: "Hypothese",
  " and ": " und ",
  "A {kind} has no such field. Leave the cell empty.": "Dieses Feld gibt es hier nicht ({kind~}). Die Zelle leer lassen.",
  "Excluded in the imported list.": "In der importierten Liste ausgenommen.",
  "It is no kind of records. Use one of {kinds}.": "Das ist keine Art von Vorgängen. Möglich sind: {kinds}.",
  "It is no time. Write it like 2026-11-20T09:30:00Z.": "Das ist keine Zeit. So schreiben: 2026-11-20T09:30:00Z.",
  "Line {line} is about the same record and says otherwise of {what}. Keep one of them.":
    "Zeile {line} betrifft denselben Vorgang und sagt etwas anderes ({what~}). Eine davon behalten.",
  "No CI has this key, old key or name. The row is taken without it.":
    "Kein CI hat diesen Schlüssel, früheren Schlüssel oder Namen. Die Zeile wird ohne es übernommen.",
  "No record has this number here or elsewhere, or several have. The row is taken without the link.":
    "Kein Vorgang hat diese Nummer hier oder anderswo, oder mehrere haben sie. Die Zeile wird ohne die Verknüpfung übernommen.",
  "Nobody is named who decides about {0}. Name yourself with --author or FAULTLINE_AUTHOR, or in the settings of the window.":
    "Niemand ist genannt, der über {0} entscheidet. Den eigenen Namen mit --author oder FAULTLINE_AUTHOR angeben, oder in den Einstellungen des Fensters.",
  mapping: "Zuordnung",
  "mapping {name}": "Zuordnung {name}",
  "name of the mapping": "Name der Zuordnung",
  "{number} is the number of a {0}, and the row is a {1}.": "{number} ist eine Nummer dieser Art: {0~}. Die Zeile ist: {1~}.",
  "{one} and {other} both have this number elsewhere. Take it from one of them.":
    "{one} und {other} haben beide diese Fremdnummer. Sie von einem der beiden nehmen.",
  "{word:?} is no kind of link. Write links like caused_by:CHG-2.": "„{word}“ ist keine Art von Verknüpfung. So schreiben: caused_by:CHG-2.",
} as const satisfies GermanSentences<"core_records">;
