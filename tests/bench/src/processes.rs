//! A program and all the processes that it started, as Linux tells of them.

use anyhow::{Context, Result};
use std::collections::HashMap;
use std::fs;
use std::path::Path;

/// A process and its descendants.
pub fn tree(root: u32) -> Result<Vec<u32>> {
    let mut children: HashMap<u32, Vec<u32>> = HashMap::new();
    for entry in fs::read_dir("/proc")? {
        let Some(process) = entry?.file_name().to_str().and_then(|name| name.parse().ok()) else { continue };
        if let Some((parent, _)) = parent_and_state(process) {
            children.entry(parent).or_default().push(process);
        }
    }
    let mut tree = vec![root];
    let mut next = 0;
    while let Some(process) = tree.get(next) {
        tree.extend(children.get(process).into_iter().flatten());
        next += 1;
    }
    Ok(tree)
}

/// The proportional set size of these processes together: what they hold, with pages that several processes share
/// divided among them.
pub fn memory_mib(processes: &[u32]) -> Result<f64> {
    let mut kib = 0;
    for process in processes {
        let path = format!("/proc/{process}/smaps_rollup");
        let rollup = fs::read_to_string(&path).with_context(|| path.clone())?;
        let line = rollup.lines().find_map(|line| line.strip_prefix("Pss:")).with_context(|| path.clone())?;
        kib += line.trim().trim_end_matches(" kB").parse::<u64>().with_context(|| path)?;
    }
    Ok(kib as f64 / 1024.0)
}

/// Whether a process has ended.
pub fn has_ended(process: u32) -> bool {
    !Path::new(&format!("/proc/{process}")).exists()
        || parent_and_state(process).is_none_or(|(_, state)| state == "Z")
}

/// From the fields after the program's name, which stands in brackets and may hold anything.
fn parent_and_state(process: u32) -> Option<(u32, String)> {
    let stat = fs::read_to_string(format!("/proc/{process}/stat")).ok()?;
    let mut fields = stat.rsplit_once(')')?.1.split_whitespace();
    let state = fields.next()?.to_owned();
    Some((fields.next()?.parse().ok()?, state))
}
