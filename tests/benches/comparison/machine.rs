//! What the figures were measured on.

use std::process::Command;

/// Processor, number of cores, memory, and compiler, in one line each.
pub fn facts() -> String {
    let cores = std::thread::available_parallelism().map_or(1, usize::from);
    let processor = line_of("/proc/cpuinfo", "model name");
    let memory = line_of("/proc/meminfo", "MemTotal");
    let compiler = Command::new("rustc")
        .arg("--version")
        .output()
        .map(|output| String::from_utf8_lossy(&output.stdout).trim().to_owned())
        .unwrap_or_default();
    format!(
        "machine: {}, {cores} cores seen, {}; {} {}; {compiler}",
        processor.unwrap_or_else(|| "unknown processor".to_owned()),
        memory.unwrap_or_else(|| "memory unknown".to_owned()),
        std::env::consts::OS,
        std::env::consts::ARCH,
    )
}

/// The most memory that this process has had resident, in KiB, where the system tells.
pub fn peak_memory() -> Option<u64> {
    let line = line_of("/proc/self/status", "VmHWM")?;
    line.split_whitespace().next()?.parse().ok()
}

fn line_of(file: &str, name: &str) -> Option<String> {
    let text = std::fs::read_to_string(file).ok()?;
    let line = text.lines().find(|line| line.starts_with(name))?;
    Some(line.split_once(':')?.1.trim().to_owned())
}
