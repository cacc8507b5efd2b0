//! Full impact against a bare breadth-first closure over the same rows, in one run.

use std::hint::black_box;

use criterion::Criterion;
use faultline_graph::{ImpactScratch, State};
use faultline_testkit::layered::Layered;
use faultline_testkit::peers::PlainRows;
use fixedbitset::FixedBitSet;

const CIS: u32 = 1_000_000;
const SEED: u64 = 7;

fn impact(criterion: &mut Criterion) {
    let estate = Layered::new(CIS, SEED);
    let graph = estate.builder().build();
    let rows = PlainRows::of(&graph);
    let root = graph
        .node_of_key(&estate.core_switch(0))
        .expect("the core switch of the first site");
    let forced = [(root, State::Down)];

    let mut group = criterion.benchmark_group("impact");
    group.sample_size(30);
    let mut seen = FixedBitSet::new();
    let mut queue = Vec::new();
    group.bench_function("bare_closure", |bencher| {
        bencher.iter(|| rows.closure(black_box(root), &mut seen, &mut queue));
    });
    let mut scratch = ImpactScratch::default();
    group.bench_function("full_impact", |bencher| {
        bencher.iter(|| graph.impact_with(black_box(&forced), &mut scratch, &mut || true));
    });
    group.bench_function("full_impact_in_fresh_memory", |bencher| {
        bencher.iter(|| graph.impact(black_box(&forced)));
    });
    group.finish();
}

fn build(criterion: &mut Criterion) {
    let builder = Layered::new(CIS, SEED).builder();
    let graph = builder.clone().build();
    let mut group = criterion.benchmark_group("build");
    group.sample_size(10);
    group.bench_function("from_rows", |bencher| {
        bencher.iter_batched(
            || builder.clone(),
            |builder| builder.build(),
            criterion::BatchSize::PerIteration,
        );
    });
    group.bench_function("updated", |bencher| {
        bencher.iter(|| graph.updated(black_box(&[])));
    });
    group.finish();
}

fn main() {
    let mut criterion = Criterion::default().configure_from_args();
    impact(&mut criterion);
    build(&mut criterion);
    criterion.final_summary();
}
