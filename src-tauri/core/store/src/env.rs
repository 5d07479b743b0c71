//! What the core takes from its caller instead of asking the machine for it.

use std::sync::Arc;
use uuid::Uuid;

/// The clock and the source of new ids.
#[derive(Clone)]
pub struct Env {
    /// Now, in milliseconds since 1970 UTC. Shown, and used to end a burst; never for order.
    pub clock: Arc<dyn Fn() -> i64 + Send + Sync>,
    /// A new id, a UUIDv7.
    pub new_id: Arc<dyn Fn() -> Uuid + Send + Sync>,
}

impl Env {
    pub(crate) fn now_ms(&self) -> i64 {
        (self.clock)()
    }

    pub(crate) fn id(&self) -> Uuid {
        (self.new_id)()
    }
}
