//! What cannot be taken, and that nothing changes then.

use super::{Shop, issues};
use crate::import::{ImportError, ImportOptions, ImportOutcome};
use crate::task::{Cancellation, TaskContext};

const CIS: &str = "key,class\na,server\nb,server\nc,cluster\n";

#[test]
fn every_fault_is_told_with_its_place() {
    let relation = |row: &str| {
        let header = "source,type,target,group,needs,group_strength,strength,probability\n";
        format!("{header}a,runs_on,b,g,1,,,\n{row}")
    };
    let ci = |row: &str| format!("key,class,status,criticality,mttr\nz,server,,,\n{row}");
    for (text, expected) in [
        (ci("x,sever,,,"), vec!["unknown_class 3 class server"]),
        (ci("x,compute,,,"), vec!["abstract_class 3 class -"]),
        (ci("x,,,,"), vec!["missing_value 3 class -"]),
        (ci(",server,,,"), vec!["missing_value 3 key -"]),
        (ci("\"x\ty\",server,,,"), vec!["invalid_key 3 key -"]),
        (
            ci("x,server,lve,hgh,soon"),
            vec![
                "unknown_status 3 status live",
                "invalid_value 3 criticality high",
                "invalid_value 3 mttr -",
            ],
        ),
        (ci("z,server,,,"), vec!["duplicate_key 3 key -"]),
        (
            ci("x,server,,\ny,server,lve,,"),
            vec!["too_few_cells 3 - -", "unknown_status 4 status live"],
        ),
        (relation("d,runs_on,b,,,,,"), vec!["unknown_ci 3 source a"]),
        (
            relation(",runs_on,bb,,,,,"),
            vec!["missing_value 3 source -", "unknown_ci 3 target b"],
        ),
        (
            relation("a,run_on,b,,,,,"),
            vec!["unknown_type 3 type runs_on"],
        ),
        (
            relation("a,runs_on,c,,,,hrd,2"),
            vec![
                "unknown_strength 3 strength hard",
                "invalid_probability 3 probability -",
            ],
        ),
        (
            relation("a,runs_on,c,g,none,,,"),
            vec!["invalid_needs 3 needs -"],
        ),
        (
            relation("a,runs_on,c,,1,,,"),
            vec!["needs_without_group 3 needs -"],
        ),
        (
            relation("a,runs_on,c,-,,hard,,"),
            vec!["needs_with_no_group 3 group_strength -"],
        ),
        (
            relation("a,runs_on,c,g,2,,,"),
            vec!["group_disagrees 3 needs -"],
        ),
        (
            relation("a,runs_on,b,g,,,soft,"),
            vec!["contradictory_row 3 strength -"],
        ),
    ] {
        let mut shop = Shop::new();
        shop.import(&[("cis.csv", CIS)]);
        let before = (shop.export(), shop.head(), shop.runs());
        let report = shop.import(&[("f.csv", &text)]);
        assert_eq!(issues(&report), expected, "{text}");
        assert_eq!(report.outcome, ImportOutcome::Refused);
        assert_eq!((shop.export(), shop.head(), shop.runs()), before, "{text}");
    }
}

#[test]
fn two_columns_of_one_attribute_are_refused() {
    for skip_bad_rows in [false, true] {
        let mut shop = Shop::new();
        let options = ImportOptions {
            skip_bad_rows,
            ..ImportOptions::default()
        };
        let report = shop.import_with(
            &[
                ("a.csv", "key,class\nx,sever\ny,server\n"),
                (
                    "b.csv",
                    "key,class,mttr,Mean time to repair\nz,server,1,2\n",
                ),
            ],
            &options,
        );
        assert_eq!(report.outcome, ImportOutcome::Refused);
        assert_eq!(
            report.issues.kept()[0].to_string(),
            "b.csv, line 1, column Mean time to repair: \
             The columns “mttr” and “Mean time to repair” mean the same. Remove one of them."
        );
        assert_eq!((report.issues.total(), shop.head()), (1, 1));
    }
}

#[test]
fn bad_rows_are_left_out_where_the_user_chose_so() {
    let mut shop = Shop::new();
    let options = ImportOptions {
        skip_bad_rows: true,
        ..ImportOptions::default()
    };
    let report = shop.import_with(
        &[("a.csv", "key,class\nx,server\ny,sever\nx,server\n")],
        &options,
    );
    assert_eq!(
        (report.outcome, report.issues.total(), report.cis.wrong),
        (ImportOutcome::Changed, 2, 2)
    );
    assert_eq!(shop.export().0, "key,name,class,status\nx,x,server,live\n");
}

#[test]
fn a_relationship_in_a_row_that_is_left_out_is_not_gone() {
    let header = "source,type,target,group,strength\n";
    let rows = "a,runs_on,b,,\na,runs_on,c,g,\na,runs_on,c,h,\n";
    for (second, gone) in [
        ("a,runs_on,b,,hrd\na,runs_on,c,g,\na,runs_on,c,h,\n", 0),
        ("a,runs_on,b,,\na,runs_on,c,g,hrd\n", 1),
        ("a,runs_on,b,,\na,runs_on,c,x,hrd\n", 0),
        ("a,runs_on,b,,\na,run_on,c,g,\n", 2),
    ] {
        let mut shop = Shop::new();
        shop.import(&[("c.csv", CIS), ("r.csv", &format!("{header}{rows}"))]);
        let options = ImportOptions {
            skip_bad_rows: true,
            ..ImportOptions::default()
        };
        let report = shop.import_with(&[("r.csv", &format!("{header}{second}"))], &options);
        let counts = (report.relationships.wrong, report.relationships.gone);
        assert_eq!(counts, (1, gone), "{second}");
    }
}

#[test]
fn strict_refuses_columns_that_the_class_lacks() {
    let mut shop = Shop::new();
    let options = ImportOptions {
        strict: true,
        ..ImportOptions::default()
    };
    let report = shop.import_with(
        &[("a.csv", "key,class,ownr\nx,server,Ann\ny,server,\n")],
        &options,
    );
    assert_eq!(issues(&report), ["unknown_column 2 ownr owner"]);
}

#[test]
fn a_cancelled_import_leaves_no_trace() {
    let mut rows = String::from("key,class\n");
    for number in 0..20_000 {
        rows.push_str(&format!("vm-{number},virtual_machine\n"));
    }
    for steps in [0, 1, 3, 9] {
        let mut shop = Shop::new();
        shop.import(&[("cis.csv", CIS)]);
        let before = (shop.export(), shop.head(), shop.runs());
        let cancellation = Cancellation::default();
        let left = std::cell::Cell::new(steps);
        let handle = cancellation.clone();
        let report = move |_, _| match left.get() {
            0 => handle.cancel(),
            steps => left.set(steps - 1),
        };
        let task = TaskContext::new(cancellation.clone(), &report);
        if steps == 0 {
            cancellation.cancel();
        }
        let result = shop.try_import(&task, &[("many.csv", &rows)], &ImportOptions::default());
        if cancellation.is_cancelled() {
            assert!(matches!(result, Err(ImportError::Cancelled(_))), "{steps}");
            assert_eq!((shop.export(), shop.head(), shop.runs()), before);
        }
    }
}
