//! The matrix of a small estate, computed and written.

use faultline_graph::Node;

use super::{Matrix, compute, write};
use crate::import::tests::Shop;
use crate::snapshot::GraphSnapshot;
use crate::table_file::TableFormat;
use crate::task::TaskContext;

const CIS: &str = "key,name,class,status
shop,Web shop,business_service,live
mail,=Mail,business_service,live
old,Old,business_service,retired
app,app,application_component,live
n1,n1,server,live
n2,n2,server,live
host,host,hypervisor,live
idle,idle,server,live
";
const RELATIONSHIPS: &str = "source,type,target,group,needs
shop,depends_on,app,,
app,runs_on,n1,nodes,1
app,runs_on,n2,nodes,1
n1,hosted_on,host,,
mail,uses,host,,
";

fn matrix(snapshot: &GraphSnapshot) -> Matrix {
    let graph = &snapshot.graph;
    let (services, cis): (Vec<Node>, Vec<Node>) =
        graph.nodes().partition(|&node| snapshot.is_service(node));
    compute(&TaskContext::unattended(), snapshot, &cis, &services).expect("nobody stops it")
}

#[test]
fn each_row_is_the_impact_of_one_ci_alone() {
    let mut shop = Shop::new();
    shop.import(&[("cis.csv", CIS), ("relations.csv", RELATIONSHIPS)]);
    let snapshot = shop.workspace.snapshot().expect("a snapshot");
    let matrix = matrix(&snapshot);
    let key = |node| snapshot.graph.key(node);
    let lines: Vec<String> = matrix
        .rows
        .iter()
        .map(|row| {
            let hits = row.hits.iter().map(|&(service, state)| {
                format!(" {} {state:?}", key(matrix.services[service as usize]))
            });
            format!("{}:{}", key(row.node), hits.collect::<String>())
        })
        .collect();
    assert_eq!(
        lines,
        [
            "app: shop Down",
            "host: mail Degraded shop AtRisk",
            "n1: shop AtRisk",
            "n2: shop AtRisk"
        ]
    );
    assert_eq!((matrix.services.len(), matrix.harmless), (2, 1));
}

#[test]
fn the_files_hold_the_whole_matrix_and_no_formula() {
    let mut shop = Shop::new();
    shop.import(&[("cis.csv", CIS), ("relations.csv", RELATIONSHIPS)]);
    let snapshot = shop.workspace.snapshot().expect("a snapshot");
    let matrix = matrix(&snapshot);
    let reader = shop.workspace.read().expect("a reader");
    let target = shop.folder.path().join("matrix.csv");
    let format = TableFormat::of_path(&target).expect("known");
    write(&matrix, &snapshot, reader.view(), &target, format).expect("written");
    assert_eq!(
        std::fs::read_to_string(&target).expect("text"),
        "CI,name,class,down,degraded,at risk,'=Mail,Web shop\n\
         app,app,application_component,1,0,0,,X\n\
         host,host,hypervisor,0,1,1,degraded,at risk\n\
         n1,n1,server,0,0,1,,at risk\n\
         n2,n2,server,0,0,1,,at risk\n"
    );
    let workbook = shop.folder.path().join("matrix.xlsx");
    let again = shop.folder.path().join("again.xlsx");
    for target in [&workbook, &again] {
        write(&matrix, &snapshot, reader.view(), target, TableFormat::Xlsx).expect("written");
    }
    let bytes = |path| std::fs::read(path).expect("bytes");
    assert!(bytes(&workbook).starts_with(b"PK"));
    assert_eq!(bytes(&workbook), bytes(&again));
}
