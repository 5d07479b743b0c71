//! What the core announces without being asked.

use super::calls::Kind;
use super::import::TaskView;
use super::library::StepOrigin;
use super::wire::RefreshView;
use model::IssueId;
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use uuid::Uuid;

/// Something happened.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(tag = "event", rename_all = "snake_case")]
pub enum Event {
    /// A step was written, here or by another program.
    Changed(Changed),
    /// A task went on or ended.
    Task(TaskView),
    /// What feeds brought, or what was said of it, is not as it was: reads made of it are stale.
    Wire,
    /// Fetching feeds went on or ended.
    Refresh(RefreshView),
}

/// A step, and what it changed.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct Changed {
    /// Its label.
    pub label: String,
    /// Where it was done.
    pub origin: StepOrigin,
    /// The rows it changed.
    pub rows: Vec<ChangedRow>,
}

/// A row that changed.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct ChangedRow {
    /// Of what kind it is.
    pub kind: Kind,
    /// Its id.
    #[ts(type = "string")]
    pub id: Uuid,
    /// For a slot, the issue it stands in, where it is known.
    pub issue: Option<IssueId>,
}
