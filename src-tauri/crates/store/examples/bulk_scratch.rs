//! scratch measurement (deleted afterwards)
use faultline_store::*;
use std::time::Instant;
fn main() {
    let dir = std::env::temp_dir().join("store-bulk"); let _ = std::fs::remove_dir_all(&dir); std::fs::create_dir_all(&dir).unwrap();
    let header = faultline_model::ChangesetHeader { at: jiff::Timestamp::from_second(1_800_000_000).unwrap(), author: "a".into(), message: "".into(), origin: "import".into() };
    let store = Store::create(&dir.join("e.faultline"), &header, &faultline_model::Model::shipped()).unwrap();
    let n: u32 = 1_000_000; let m: u32 = 2_400_000;
    let t = Instant::now();
    store.write::<_, StoreError>(&header, WriteMode::Bulk, None, |tx| {
        tx.begin_bulk(Table::Ci)?; tx.begin_bulk(Table::Relationship)?;
        for id in 1..=n {
            let key = format!("vm-{id:07}"); let name = format!("host{} prod", id);
            let json = format!(r#"{{"criticality":"high","environment":"production","ip_address":"10.{}.{}.{}","owner":"Person {}","support_team":"Team {}"}}"#, id>>16, (id>>8)&255, id&255, id%1000, id%50);
            tx.insert_ci(&CiRow { id, key: &key, name: &name, class: 23, status: Default::default(), attributes: &json, aliases: &[] })?;
        }
        println!("cis {:?}", t.elapsed());
        let mut x: u64 = 1;
        for id in 1..=m {
            x = x.wrapping_mul(6364136223846793005).wrapping_add(1442695040888963407);
            let s = (id as u64 * n as u64 / m as u64) as u32 + 1; let tg = ((x >> 33) % n as u64) as u32 + 1;
            tx.insert_relationship(&RelationshipRow { id, source: s.min(n), kind: (1 + id % 3) as u16, target: tg, group: if id % 5 == 0 { "g" } else { "" }, strength: None, probability: None })?;
        }
        println!("rels {:?}", t.elapsed());
        tx.end_bulk(&mut |d, n| println!("index {d}/{n} {:?}", t.elapsed()))?;
        Ok(())
    }).unwrap();
    println!("commit {:?}", t.elapsed());
    let t = Instant::now();
    let v = verify(&store, &mut |_, _| true).unwrap();
    println!("verify {:?} faults {}", t.elapsed(), v.faults.len());
    let r = store.read().unwrap();
    let t = Instant::now(); let mut c = 0u64;
    r.view().for_each_graph_ci(|x| { c += x.id as u64; Ok::<_, StoreError>(()) }).unwrap();
    r.view().for_each_graph_relationship(|x| { c += x.target as u64; Ok::<_, StoreError>(()) }).unwrap();
    println!("graph rows {:?} {c}", t.elapsed());
    for q in ["core", "h", "host42", "pers team 4"] { let t = Instant::now(); let mut k = 0; r.view().for_each_match(&CiWords::of(q).unwrap(), |_| { k += 1; Ok::<_, StoreError>(()) }).unwrap(); println!("search {q} {k} {:?}", t.elapsed()); }
    println!("size {}", std::fs::metadata(dir.join("e.faultline")).unwrap().len());
}
