//! German for the labels of the classes and relationship types that ship with every workspace.

use super::Language;

impl Language {
    /// The label of a class or a relationship type; one that somebody made stays as it is.
    pub(crate) fn model_label(self, label: &str) -> &str {
        match self {
            Self::English => label,
            Self::German => GERMAN
                .iter()
                .find(|(english, _)| *english == label)
                .map_or(label, |(_, german)| german),
        }
    }

    /// Labels of classes, parted by commas, as they stand within a sentence.
    pub(crate) fn classes(self, labels: &str) -> String {
        match self {
            Self::English => labels.to_lowercase(),
            Self::German => {
                let labels: Vec<&str> = labels
                    .split(", ")
                    .map(|label| self.model_label(label))
                    .collect();
                labels.join(", ")
            }
        }
    }
}

/// By the English label that is stored.
const GERMAN: &[(&str, &str)] = &[
    ("API", "API"),
    ("Agreement", "Vereinbarung"),
    ("Application", "Anwendung"),
    ("Application component", "Anwendungskomponente"),
    ("Application service", "Anwendungsdienst"),
    ("Building", "Gebäude"),
    ("Business application", "Geschäftsanwendung"),
    ("Business capability", "Geschäftsfähigkeit"),
    ("Business process", "Geschäftsprozess"),
    ("Business service", "Business-Service"),
    ("Certificate", "Zertifikat"),
    ("Circuit", "Leitung"),
    ("Cloud", "Cloud"),
    ("Cloud account", "Cloud-Konto"),
    ("Cloud region", "Cloud-Region"),
    ("Cloud resource", "Cloud-Ressource"),
    ("Cluster", "Cluster"),
    ("Compute", "Rechner"),
    ("Container", "Container"),
    ("Contract", "Vertrag"),
    ("Cooling", "Kühlung"),
    ("DNS zone", "DNS-Zone"),
    ("Database instance", "Datenbankinstanz"),
    ("Database schema", "Datenbankschema"),
    ("Document", "Dokument"),
    ("End-user device", "Endgerät"),
    ("Facility", "Gebäudetechnik"),
    ("File system", "Dateisystem"),
    ("Firewall", "Firewall"),
    ("Function", "Funktion"),
    ("Generator", "Generator"),
    ("Hypervisor", "Hypervisor"),
    ("Kubernetes cluster", "Kubernetes-Cluster"),
    ("Licence", "Lizenz"),
    ("Load balancer", "Load Balancer"),
    ("Location", "Standort"),
    ("Message queue", "Message Queue"),
    ("Middleware", "Middleware"),
    ("Namespace", "Namespace"),
    ("Network", "Netzwerk"),
    ("Network device", "Netzwerkgerät"),
    ("Network interface", "Netzwerkschnittstelle"),
    ("Organization", "Organisation"),
    ("PDU", "PDU"),
    ("Party", "Beteiligte"),
    ("Peripheral", "Peripheriegerät"),
    ("Person", "Person"),
    ("Phone", "Telefon"),
    ("Power feed", "Stromzuführung"),
    ("Printer", "Drucker"),
    ("Rack", "Rack"),
    ("Room", "Raum"),
    ("SLA", "SLA"),
    ("Server", "Server"),
    ("Service", "Service"),
    ("Service offering", "Serviceangebot"),
    ("Site", "Liegenschaft"),
    ("Software instance", "Softwareinstanz"),
    ("Software package", "Softwarepaket"),
    ("Storage", "Speicher"),
    ("Storage system", "Speichersystem"),
    ("Storage volume", "Speichervolume"),
    ("Subnet", "Subnetz"),
    ("Supplier", "Lieferant"),
    ("Team", "Team"),
    ("Technical service", "Technischer Service"),
    ("UPS", "USV"),
    ("VLAN", "VLAN"),
    ("Virtual machine", "Virtuelle Maschine"),
    ("Web server", "Webserver"),
    ("Workload", "Workload"),
    ("Workstation", "Arbeitsplatzrechner"),
    ("authenticates", "authentifiziert"),
    ("authenticates with", "authentifiziert bei"),
    ("backed up by", "gesichert durch"),
    ("backs up", "sichert"),
    ("called by", "aufgerufen von"),
    ("calls", "ruft auf"),
    ("composed of", "besteht aus"),
    ("connected by", "angebunden von"),
    ("connects to", "verbunden mit"),
    ("contains", "enthält"),
    ("covered by", "abgedeckt durch"),
    ("covers", "deckt ab"),
    ("depends on", "hängt ab von"),
    ("documented by", "dokumentiert in"),
    ("documents", "dokumentiert"),
    ("fails over to", "Failover auf"),
    ("has member", "hat Mitglied"),
    ("hosted on", "gehostet auf"),
    ("hosts", "hostet"),
    ("licensed by", "lizenziert durch"),
    ("licenses", "lizenziert"),
    ("located in", "befindet sich in"),
    ("managed by", "verwaltet durch"),
    ("manages", "verwaltet"),
    ("member of", "Mitglied von"),
    ("monitored by", "überwacht durch"),
    ("monitors", "überwacht"),
    ("owned by", "im Besitz von"),
    ("owns", "besitzt"),
    ("part of", "Teil von"),
    ("peers with", "Peer von"),
    ("powered by", "versorgt von"),
    ("powers", "versorgt"),
    ("provided by", "bereitgestellt von"),
    ("provides", "stellt bereit"),
    ("realized by", "realisiert durch"),
    ("realizes", "realisiert"),
    ("receives data from", "erhält Daten von"),
    ("replica of", "Replikat von"),
    ("replicates to", "repliziert nach"),
    ("runs", "betreibt"),
    ("runs on", "läuft auf"),
    ("sends data to", "sendet Daten an"),
    ("stored on", "gespeichert auf"),
    ("stores", "speichert"),
    ("supplied by", "geliefert von"),
    ("supplies", "liefert"),
    ("supported by", "betreut von"),
    ("supports", "betreut"),
    ("takes over from", "übernimmt von"),
    ("used by", "genutzt von"),
    ("used optionally by", "optional genutzt von"),
    ("uses", "nutzt"),
    ("virtualized by", "virtualisiert durch"),
    ("virtualizes", "virtualisiert"),
];

#[cfg(test)]
mod tests {
    use faultline_model::Model;

    use super::GERMAN;

    #[test]
    fn every_shipped_label_has_german_words() {
        let model = Model::shipped();
        let classes = model.classes().iter().map(|one| one.label.as_str());
        let types = model.relationship_types().iter();
        let types = types.flat_map(|one| [one.label.as_str(), one.inverse_label.as_str()]);
        let known = |label: &str| GERMAN.iter().any(|(english, _)| *english == label);
        let lacking: Vec<&str> = classes.chain(types).filter(|label| !known(label)).collect();
        assert!(lacking.is_empty(), "{lacking:?}");
    }
}
