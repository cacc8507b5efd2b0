//! What a well-formed import does.

use super::{Shop, issues, notes};
use crate::import::{ImportOptions, ImportOutcome};

const CIS: &str = "key,class,name,status,owner,Rack position\n\
    db-1,database_instance,Orders,live,Ann,\n\
    vm-1,virtual_machine,,,Bob,7\n\
    vm-2,Virtual machine,,planned,,\n";
const RELATIONS: &str = "source,type,target,group,needs\n\
    db-1,runs_on,vm-1,hosts,1\n\
    db-1,runs_on,vm-2,hosts,\n";

#[test]
fn makes_cis_and_relationships_whatever_the_order_of_the_files() {
    let mut shop = Shop::new();
    let report = shop.import(&[("relations.csv", RELATIONS), ("cis.csv", CIS)]);
    assert_eq!(issues(&report), Vec::<String>::new());
    assert_eq!(report.outcome, ImportOutcome::Changed);
    assert_eq!((report.cis.new, report.relationships.new), (3, 2));
    assert_eq!(report.changeset, Some(2));
    assert_eq!(report.files[0].name, "cis.csv");
    let (cis, relations) = shop.export();
    assert_eq!(
        cis,
        "key,name,class,status,Rack position,owner\n\
         db-1,Orders,database_instance,live,,Ann\n\
         vm-1,vm-1,virtual_machine,live,7,Bob\n\
         vm-2,vm-2,virtual_machine,planned,,\n"
    );
    assert_eq!(
        relations,
        "source,type,target,strength,group,needs,group_strength,probability\n\
         db-1,runs_on,vm-1,,hosts,1,,\n\
         db-1,runs_on,vm-2,,hosts,1,,\n"
    );
    assert_eq!(
        notes(&report),
        [
            "cis.csv, column Rack position: No class of these CIs has this attribute; its values are kept as extra attributes."
        ]
    );
}

#[test]
fn the_same_files_again_make_runs_and_no_changeset() {
    let mut shop = Shop::new();
    let files = [("cis.csv", CIS), ("relations.csv", RELATIONS)];
    shop.import(&files);
    let report = shop.import(&files);
    assert_eq!(report.outcome, ImportOutcome::Unchanged);
    assert_eq!((report.changeset, shop.head(), shop.runs()), (None, 2, 4));
    assert_eq!(
        (report.cis.unchanged, report.relationships.unchanged),
        (3, 2)
    );
    assert_eq!((report.cis.gone, report.held_back.total), (0, 0));
}

#[test]
fn an_absent_column_leaves_values_alone_and_an_empty_cell_clears() {
    let mut shop = Shop::new();
    shop.import(&[("a.csv", "key,class,owner,environment\nx,server,Ann,test\n")]);
    shop.import(&[("a.csv", "key,class,owner\nx,server,\n")]);
    assert_eq!(
        shop.export().0,
        "key,name,class,status,environment\nx,x,server,live,test\n"
    );
}

#[test]
fn values_are_brought_into_canonical_form() {
    let mut shop = Shop::new();
    shop.import(&[(
        "a.csv",
        "key;class;MTTR;criticality;tags\nx;SERVER; 4.50 hours;HIGH;\"a; b\"\n",
    )]);
    assert_eq!(
        shop.export().0,
        "key,name,class,status,criticality,mttr,tags\nx,x,server,live,high,4.50,a;b\n"
    );
}

#[test]
fn what_a_source_no_longer_lists_is_gone_and_stays() {
    let mut shop = Shop::new();
    let files = |cis, relations| [("cis.csv", cis), ("relations.csv", relations)];
    shop.import(&files(CIS, RELATIONS));
    let report = shop.import(&files(
        "key,class\ndb-1,database_instance\nvm-1,virtual_machine\n",
        "source,type,target,group\ndb-1,runs_on,vm-1,hosts\n",
    ));
    assert_eq!(
        (report.cis.gone, report.relationships.gone, report.changeset),
        (1, 1, None)
    );
    assert!(shop.export().0.contains("vm-2"));
    assert!(shop.export().1.contains("vm-2"));
}

#[test]
fn a_row_with_another_group_moves_the_relationship_unless_the_file_holds_both() {
    let cis = ("cis.csv", "key,class\na,server\nb,server\n");
    let row = "source,type,target,group,needs\na,runs_on,b,one,1\n";
    for (second, groups, moved) in [
        (
            "source,type,target,group\na,runs_on,b,two\n",
            vec!["two"],
            true,
        ),
        (
            "source,type,target,group\na,runs_on,b,two\na,runs_on,b,one\n",
            vec!["one", "two"],
            false,
        ),
        (
            "source,type,target,group\na,runs_on,b,one\na,runs_on,b,two\n",
            vec!["one", "two"],
            false,
        ),
        ("source,type,target,group\na,runs_on,b,-\n", vec!["-"], true),
        ("source,type,target\na,runs_on,b\n", vec!["one"], false),
    ] {
        let mut shop = Shop::new();
        shop.import(&[cis, ("r.csv", row)]);
        let report = shop.import(&[("r.csv", second)]);
        assert_eq!(issues(&report), Vec::<String>::new());
        let exported = shop.export().1;
        let found: Vec<&str> = exported
            .lines()
            .skip(1)
            .filter_map(|line| line.split(',').nth(4))
            .collect();
        assert_eq!(found, groups, "{second}");
        assert_eq!(report.relationships.changed == 1, moved, "{second}");
    }
}

#[test]
fn needs_without_a_group_means_the_default_group() {
    let mut shop = Shop::new();
    shop.import(&[
        ("cis.csv", "key,class\nc,cluster\nm1,server\nm2,server\n"),
        ("r.csv", "source,type,target,needs,group_strength\nc,has_member,m1,50%,soft\nc,has_member,m2,,\n"),
    ]);
    assert_eq!(
        shop.export().1,
        "source,type,target,strength,group,needs,group_strength,probability\n\
         c,has_member,m1,,,50%,soft,\n\
         c,has_member,m2,,,50%,soft,\n"
    );
}

#[test]
fn classes_are_made_where_the_user_chose_so() {
    let mut shop = Shop::new();
    let options = ImportOptions {
        create_classes: true,
        ..ImportOptions::default()
    };
    let report = shop.import_with(
        &[(
            "a.csv",
            "key,class,owner\nx,Coffee machine,Ann\ny,coffee-machine,Bob\n",
        )],
        &options,
    );
    assert_eq!(issues(&report), Vec::<String>::new());
    assert_eq!(report.created_classes, ["coffee_machine"]);
    assert_eq!(
        shop.export().0,
        "key,name,class,status,owner\nx,x,coffee_machine,live,Ann\ny,y,coffee_machine,live,Bob\n"
    );
}

#[test]
fn a_preview_says_the_same_and_changes_nothing() {
    let mut shop = Shop::new();
    shop.import(&[("cis.csv", CIS)]);
    let before = (shop.export(), shop.head(), shop.runs());
    let options = ImportOptions {
        dry_run: true,
        ..ImportOptions::default()
    };
    let files = [
        (
            "cis.csv",
            "key,class,owner\ndb-1,database_instance,Zoe\nnew,server,\n",
        ),
        ("r.csv", RELATIONS),
    ];
    let preview = shop.import_with(&files, &options);
    assert_eq!(preview.outcome, ImportOutcome::Previewed);
    assert_eq!((shop.export(), shop.head(), shop.runs()), before);
    let report = shop.import(&files);
    assert_eq!(
        (
            preview.cis,
            preview.relationships,
            preview.gone,
            preview.differences
        ),
        (
            report.cis,
            report.relationships,
            report.gone,
            report.differences
        )
    );
}

#[test]
fn repeated_rows_are_taken_once() {
    let mut shop = Shop::new();
    shop.import(&[("cis.csv", "key,class\na,server\nb,server\n")]);
    let report = shop.import(&[("r.csv", "source,type,target\na,runs_on,b\na,runs_on,b\n")]);
    assert_eq!((report.relationships.new, report.issues.total()), (1, 0));
    assert_eq!(
        notes(&report),
        ["r.csv, line 3: The same row stands already in r.csv, line 2; it was taken once."]
    );
}
